import rule from "../../src/rules/workload-scaled-to-zero.ts";
import { testRule } from "../rule-tester.ts";

const backend = (kind: string, replicas: number): string => `
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z"}
spec: {type: ClusterIP, clusterIP: 10.96.0.9, selector: {app: api}, ports: [{port: 80}]}
---
apiVersion: apps/v1
kind: ${kind}
metadata: {name: api, namespace: shop, creationTimestamp: "2026-01-01T01:00:00Z"}
spec: {replicas: ${replicas}, selector: {matchLabels: {app: api}}, template: {metadata: {labels: {app: api}}, spec: {containers: [{name: app, image: "api:1"}]}}}
status: {observedGeneration: 2}
`;

const ingress = `
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: site, namespace: shop}
spec: {rules: [{host: shop.example.com, http: {paths: [{path: /api, pathType: Prefix, backend: {service: {name: api, port: {number: 80}}}}]}}]}
`;

const caller = (env: string, status = "{phase: Running}"): string => `
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: front}
spec: {containers: [{name: app, image: "web:1", env: [${env}]}]}
status: ${status}
---
apiVersion: v1
kind: Namespace
metadata: {name: shop}
`;

testRule(rule, {
  silent: {
    "nothing calls it": backend("Deployment", 0),
    "it has replicas, though no Pod yet": backend("Deployment", 2) + ingress,
    "another workload serves the same Service": `${backend("Deployment", 0)}${ingress}
---
apiVersion: v1
kind: Pod
metadata: {name: api-blue, namespace: shop, labels: {app: api}}
spec: {containers: [{name: app, image: "api:1"}]}
status: {phase: Running, conditions: [{type: Ready, status: "True"}]}
`,
    "a Pod names a Service of that name in its own namespace":
      backend("Deployment", 0) + caller("{name: API, value: 'http://api:80'}"),
  },
  fires: {
    "an Ingress needs it": {
      objects: backend("Deployment", 0) + ingress,
      findings: { "Service/shop/api": "Deployment/shop/api" },
      says: ["Deployment shop/api is scaled to 0", "Ingress shop/site needs it"],
      severity: "critical",
      quotes: '"spec.replicas"',
    },
    "a Pod of another namespace is told to call it": {
      objects:
        backend("StatefulSet", 0) +
        caller("{name: API, value: 'http://api.shop.svc.cluster.local'}"),
      findings: { "Service/shop/api": "StatefulSet/shop/api" },
      says: "Pod front/web",
      severity: "warning",
    },
    "a probe of a Pod asks it": {
      objects: `${backend("Deployment", 0)}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec: {containers: [{name: app, image: "web:1", livenessProbe: {exec: {command: [sh, -c, "nc -z api 80"]}}}]}
status: {phase: Running}
`,
      findings: { "Service/shop/api": "Deployment/shop/api" },
      quotes: "livenessProbe.exec.command",
    },
    "a Pod fails because it cannot reach it": {
      objects: `${backend("Deployment", 0)}${caller("", "{phase: Running, containerStatuses: [{name: app, ready: false, restartCount: 5, state: {waiting: {reason: CrashLoopBackOff}}, lastState: {terminated: {exitCode: 1, reason: Error}}}]}")}
---
kind: Log
metadata: {name: web, namespace: front}
container: app
text: |
  FATAL: dial tcp: connect to api.shop:80: connection refused
`,
      findings: { "Service/shop/api": "Deployment/shop/api" },
      severity: "critical",
      quotes: "connection refused",
    },
  },
});
