import rule from "../../src/rules/ingress-service-missing.ts";
import { testRule } from "../rule-tester.ts";

const ingress = (service: string, more = ""): string => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: site, namespace: shop${more}}
spec: {rules: [{host: shop.example.com, http: {paths: [{path: /cart, pathType: Prefix, backend: {service: {name: ${service}, port: {number: 80}}}}]}}]}
---
`;

const service = (name: string, namespace = "shop"): string => `
apiVersion: v1
kind: Service
metadata: {name: ${name}, namespace: ${namespace}}
spec: {ports: [{port: 80}]}
---
`;

testRule(rule, {
  silent: {
    "the Service exists": ingress("cart") + service("cart"),
    "an action of the AWS controller stands in its place": ingress(
      "to-https",
      ', annotations: {alb.ingress.kubernetes.io/actions.to-https: \'{"Type":"redirect"}\'}',
    ),
    "Services were not collected": {
      objects: ingress("cart"),
      gaps: [{ kind: "Service", why: { en: "forbidden", zh: "无权限" } }],
    },
    "those of its namespace were not": {
      objects: ingress("cart"),
      gaps: [{ kind: "*", namespace: "shop", why: { en: "not saved", zh: "未保存" } }],
    },
    "its backend is a bucket": `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: site, namespace: shop}
spec: {defaultBackend: {resource: {apiGroup: k8s.example.com, kind: StorageBucket, name: static}}}
`,
  },
  fires: {
    "it does not exist, another looks alike": {
      objects: ingress("carts") + service("cart"),
      findings: { "Ingress/shop/site": "Ingress/shop/site" },
      says: ["shop.example.com/cart", "Service carts", "Service cart does exist"],
      severity: "critical",
      certainty: "certain",
      quotes: '"carts"',
    },
    "it exists in another namespace only": {
      objects: ingress("cart") + service("cart", "other"),
      findings: { "Ingress/shop/site": "Ingress/shop/site" },
      says: "does not exist",
    },
    "the default backend of an older API": {
      objects: `
apiVersion: extensions/v1beta1
kind: Ingress
metadata: {name: old, namespace: shop}
spec: {backend: {serviceName: web, servicePort: 80}}
`,
      findings: { "Ingress/shop/old": "Ingress/shop/old" },
      says: "Service web",
      quotes: "spec.backend.serviceName",
    },
    "two paths to the same one are one fault": {
      objects: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: site, namespace: shop}
spec:
  rules:
    - http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {name: http}}}}, {path: /a, pathType: Prefix, backend: {service: {name: web, port: {name: http}}}}]}
`,
      findings: { "Ingress/shop/site": "Ingress/shop/site" },
      says: "sends / to Service web",
    },
  },
});
