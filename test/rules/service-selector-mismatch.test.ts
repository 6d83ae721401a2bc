import rule from "../../src/rules/service-selector-mismatch.ts";
import { testRule } from "../rule-tester.ts";

const service = (selector: string, more = ""): string => `
apiVersion: v1
kind: Service
metadata: {name: shop, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z"}
spec: {type: ClusterIP, clusterIP: 10.96.0.9, selector: ${selector}, ports: [{port: 80, targetPort: 80}]${more}}
`;

const deployment = (labels: string, kind = "Deployment"): string => `
---
apiVersion: apps/v1
kind: ${kind}
metadata: {name: web, namespace: shop, creationTimestamp: "2026-01-01T00:10:00Z"}
spec: {replicas: 1, selector: {matchLabels: ${labels}}, template: {metadata: {labels: ${labels}}, spec: {containers: [{name: app, image: "nginx:1"}]}}}
`;

const pod = (labels: string): string => `
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop, labels: ${labels}, creationTimestamp: "2026-01-01T00:10:00Z"}
spec: {containers: [{name: app, image: "nginx:1"}]}
status: {phase: Running, conditions: [{type: Ready, status: "True"}]}
`;

const ingress = `
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: site, namespace: shop}
spec: {rules: [{host: shop.example.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: shop, port: {number: 80}}}}]}}]}
`;

testRule(rule, {
  silent: {
    "a Pod carries the labels": service("{app: web}") + pod("{app: web, tier: front}"),
    "the template of a workload without Pods does":
      service("{app: web}") + deployment("{app: web}"),
    "it is one second old": service("{app: web}") + "\n",
    "nobody gives the role to a Pod at this moment":
      service("{app: pg, role: replica}") + pod("{app: pg, role: master}"),
    "it has no selector": service("{}"),
    "it stands for an external name": `
apiVersion: v1
kind: Service
metadata: {name: db, namespace: shop}
spec: {type: ExternalName, externalName: db.example.com, selector: {app: none}}
`,
    "Pods were not collected": {
      objects: service("{app: webb}") + deployment("{app: web}"),
      gaps: [{ kind: "Pod", why: { en: "forbidden", zh: "无权限" } }],
    },
    "Deployments were not collected, and nothing is near": {
      objects: service("{app: cart}") + pod("{app: web}"),
      gaps: [{ kind: "Deployment", why: { en: "forbidden", zh: "无权限" } }],
    },
  },
  fires: {
    "a letter too many": {
      objects: service("{app: webb}") + deployment("{app: web}"),
      findings: { "Service/shop/shop": "Service/shop/shop" },
      says: ["app=webb", "Deployment shop/web carries app=web"],
      severity: "critical",
      certainty: "certain",
      quotes: '"app":"webb"',
    },
    "the value stands under another key": {
      objects:
        service("{app.kubernetes.io/name: checkout}") +
        deployment("{app: checkout}", "StatefulSet"),
      findings: { "Service/shop/shop": "Service/shop/shop" },
      says: "StatefulSet shop/web carries app=checkout",
    },
    "the Pods lack one of two labels": {
      objects: service("{app: web, tier: front}") + pod("{app: web}"),
      findings: { "Service/shop/shop": "Service/shop/shop" },
      says: "Pod shop/web lacks label tier",
    },
    "nothing looks alike, and an Ingress needs it": {
      objects: service("{app: cart}") + deployment("{app: web}") + ingress,
      findings: { "Service/shop/shop": "Service/shop/shop" },
      says: "app=cart",
      severity: "critical",
      certainty: "likely",
    },
    "nothing looks alike, and nobody is known to need it": {
      objects: service("{app: cart}") + deployment("{app: web}"),
      findings: { "Service/shop/shop": "Service/shop/shop" },
      severity: "warning",
    },
    "the Pod that would fit is in another namespace": {
      objects:
        service("{app: web}") + pod("{app: web}").replace("namespace: shop", "namespace: other"),
      findings: { "Service/shop/shop": "Service/shop/shop" },
      certainty: "likely",
    },
  },
});
