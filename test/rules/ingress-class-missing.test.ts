import rule from "../../src/rules/ingress-class-missing.ts";
import { testRule } from "../rule-tester.ts";

const ingress = ({ spec = "", meta = "", status = "{loadBalancer: {}}" } = {}): string => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: site, namespace: shop, uid: u1, creationTimestamp: "2026-01-01T00:00:00Z"${meta}}
spec: {${spec}rules: [{host: shop.example.com}]}
status: ${status}
---
apiVersion: v1
kind: Namespace
metadata: {name: shop, creationTimestamp: "2026-01-01T01:00:00Z"}
---
`;

const ingressClass = (name: string, more = "", controller = "k8s.io/ingress-nginx"): string => `
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: ${name}${more}}
spec: {controller: ${controller}}
---
`;

const controller = (image: string, args = "[]"): string => `
apiVersion: apps/v1
kind: Deployment
metadata: {name: controller, namespace: ingress}
spec: {replicas: 1, selector: {matchLabels: {app: c}}, template: {metadata: {labels: {app: c}}, spec: {containers: [{name: c, image: "${image}", args: ${args}}]}}}
---
`;

const event = (reason: string, component: string): string => `
apiVersion: v1
kind: Event
metadata: {name: site.1, namespace: shop}
involvedObject: {kind: Ingress, apiVersion: networking.k8s.io/v1, namespace: shop, name: site, uid: u1}
reason: ${reason}
type: Normal
message: Scheduled for sync
source: {component: ${component}}
lastTimestamp: "2026-01-01T00:10:00Z"
---
`;

const nginx = "registry.k8s.io/ingress-nginx/controller:v1.11.2";
const annotated = ", annotations: {kubernetes.io/ingress.class: nginx}";

testRule(rule, {
  silent: {
    "it has an address": ingress({ status: "{loadBalancer: {ingress: [{ip: 203.0.113.7}]}}" }),
    "a controller has scheduled it":
      ingress({ spec: "ingressClassName: gone, " }) + event("Sync", "nginx-ingress-controller"),
    "its class exists and its controller runs":
      ingress({ spec: "ingressClassName: nginx, " }) + ingressClass("nginx") + controller(nginx),
    "its class is served from outside the cluster":
      ingress({ spec: "ingressClassName: alb, " }) + ingressClass("alb", "", "ingress.k8s.aws/alb"),
    "it names no class, and one is the default":
      ingress() +
      ingressClass("nginx", ", annotations: {ingressclass.kubernetes.io/is-default-class: 'true'}"),
    "it names no class, and Traefik takes such ones":
      ingress() + controller("docker.io/library/traefik:v3.1"),
    "it names no class, and nginx is told to take such ones":
      ingress() + controller(nginx, '["--watch-ingress-without-class=true"]'),
    "its annotation names the class of a controller that runs":
      ingress({ meta: annotated }) + controller(nginx),
    "its annotation names a class, and not all Pods were seen": {
      objects: ingress({ meta: annotated }),
      gaps: [
        { kind: "Pod", namespace: "kube-system", why: { en: "forbidden", zh: "无权限" } },
        { kind: "Pod", why: { en: "forbidden", zh: "无权限" } },
      ],
    },
    "it was made ten seconds ago": { objects: ingress(), at: "2026-01-01T00:00:10Z" },
    "IngressClasses were not collected": {
      objects: ingress({ spec: "ingressClassName: nginx, " }),
      gaps: [{ kind: "IngressClass", why: { en: "forbidden", zh: "无权限" } }],
    },
  },
  fires: {
    "its class does not exist, another looks alike": {
      objects:
        ingress({ spec: "ingressClassName: ngnix, " }) + ingressClass("nginx") + controller(nginx),
      findings: { "Ingress/shop/site": "Ingress/shop/site" },
      says: ["IngressClass ngnix, which does not exist", "the cluster has nginx"],
      severity: "warning",
      certainty: "certain",
      quotes: '"near":["nginx"]',
    },
    "it names no class and nobody takes such ones": {
      objects: ingress(),
      findings: { "Ingress/shop/site": "Ingress/shop/site" },
      says: "names no IngressClass and none is the default",
      certainty: "likely",
      quotes: "status.loadBalancer",
    },
    "it names no class, and nginx wants one": {
      objects: ingress({ status: "{}" }) + ingressClass("nginx") + controller(nginx),
      findings: { "Ingress/shop/site": "Ingress/shop/site" },
      says: "the cluster has nginx",
    },
    "only cert-manager has written Events on it": {
      objects:
        ingress({ spec: "ingressClassName: web, " }) +
        event("CreateCertificate", "cert-manager-ingress-shim"),
      findings: { "Ingress/shop/site": "Ingress/shop/site" },
      says: "IngressClass web",
    },
    "its annotation names a class, and no controller runs anywhere": {
      objects: ingress({ meta: annotated }),
      findings: { "Ingress/shop/site": "Ingress/shop/site" },
      says: "no controller of that class runs",
      certainty: "likely",
    },
    "the class exists, but nginx does not run": {
      objects: ingress({ spec: "ingressClassName: nginx, " }) + ingressClass("nginx"),
      findings: { "Ingress/shop/site": "Ingress/shop/site" },
      says: "no controller of that class runs",
    },
  },
});
