import rule from "../../src/rules/service-endpoints-unmanaged.ts";
import { testRule } from "../rule-tester.ts";

const service = (annotations: string, name = "ingress-7b2d", clusterIP = '"None"'): string => `
apiVersion: v1
kind: Service
metadata: {name: ${name}, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z", annotations: ${annotations}}
spec: {type: ClusterIP, clusterIP: ${clusterIP}, ports: [{name: default, port: 42, targetPort: 42}]}
---
apiVersion: v1
kind: Namespace
metadata: {name: shop, creationTimestamp: "2026-01-01T01:00:00Z"}
`;

const ingress = `
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: site, namespace: shop}
spec: {rules: [{host: shop.example.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: ingress-7b2d, port: {number: 42}}}}]}}]}
`;

const rancher = `{field.cattle.io/targetWorkloadIds: '["deployment:shop:web"]'}`;

testRule(rule, {
  silent: {
    "somebody keeps its endpoints": `${service("{}")}
---
apiVersion: v1
kind: Endpoints
metadata: {name: ingress-7b2d, namespace: shop}
subsets: [{addresses: [{ip: 10.0.0.9}], ports: [{port: 5432}]}]
`,
    "they are in an EndpointSlice": `${service("{}")}
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: ingress-7b2d-x, namespace: shop, labels: {kubernetes.io/service-name: ingress-7b2d}}
addressType: IPv4
endpoints: [{addresses: [10.0.0.9]}]
`,
    "it is the API server's own": `
apiVersion: v1
kind: Service
metadata: {name: kubernetes, namespace: default}
spec: {clusterIP: 10.96.0.1, ports: [{port: 443}]}
`,
    "it was made a moment ago": { objects: service("{}"), at: "2026-01-01T00:00:20Z" },
    "neither kind of endpoints was collected": {
      objects: service(rancher),
      gaps: [
        { kind: "Endpoints", why: { en: "forbidden", zh: "无权限" } },
        { kind: "EndpointSlice", why: { en: "forbidden", zh: "无权限" } },
      ],
    },
  },
  fires: {
    "Rancher keeps them, and an Ingress needs them": {
      objects: service(rancher) + ingress,
      findings: { "Service/shop/ingress-7b2d": "Service/shop/ingress-7b2d" },
      says: ["Rancher", "Ingress site answers 503"],
      severity: "critical",
      quotes: "targetWorkloadIds",
    },
    "Rancher keeps them: the workload's own selector is proposed": {
      objects: `${service(rancher)}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}}}
`,
      findings: { "Service/shop/ingress-7b2d": "Service/shop/ingress-7b2d" },
      severity: "critical",
    },
    "a Pod is told to call it": {
      objects: `${service("{}", "legacy-db", "10.96.0.9")}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec: {containers: [{name: app, image: "web:1", env: [{name: DB_URL, value: "postgres://legacy-db:42/shop"}]}]}
status: {phase: Running}
`,
      findings: { "Service/shop/legacy-db": "Service/shop/legacy-db" },
      severity: "warning",
      quotes: "legacy-db:42",
    },
    "nobody is known to need it": {
      objects: service("{}"),
      findings: { "Service/shop/ingress-7b2d": "Service/shop/ingress-7b2d" },
      severity: "info",
    },
    "its Endpoints object is empty": {
      objects: `${service(rancher)}
---
apiVersion: v1
kind: Endpoints
metadata: {name: ingress-7b2d, namespace: shop}
subsets: null
`,
      findings: { "Service/shop/ingress-7b2d": "Service/shop/ingress-7b2d" },
      severity: "critical",
    },
  },
});
