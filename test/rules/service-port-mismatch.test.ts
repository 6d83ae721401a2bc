import rule from "../../src/rules/service-port-mismatch.ts";
import { testRule } from "../rule-tester.ts";

const service = (ports: string, more = "clusterIP: 10.96.0.9"): string => `
apiVersion: v1
kind: Service
metadata: {name: shop, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z"}
spec: {type: ClusterIP, ${more}, selector: {app: shop}, ports: ${ports}}
---
`;

const pod = (ports: string, { ready = "True", more = "", name = "shop-1" } = {}): string => `
apiVersion: v1
kind: Pod
metadata: {name: ${name}, namespace: shop, labels: {app: shop}, creationTimestamp: "2026-01-01T00:00:00Z"}
spec: {nodeName: n1, containers: [{name: app, image: "shop:1", ports: ${ports}${more}}]}
status:
  phase: Running
  conditions: [{type: Ready, status: "${ready}", lastTransitionTime: "2026-01-01T00:05:00Z"}]
  containerStatuses: [{name: app, ready: true, restartCount: 0, state: {running: {startedAt: "2026-01-01T00:00:05Z"}}}]
---
`;

const log = (text: string): string => `
kind: Log
metadata: {name: shop-1, namespace: shop}
container: app
text: |
  ${text}
`;

testRule(rule, {
  silent: {
    "the number is declared":
      service("[{port: 80, targetPort: 8080}]") + pod("[{containerPort: 8080}]"),
    "the name is declared":
      service("[{port: 80, targetPort: http}]") + pod("[{name: http, containerPort: 8080}]"),
    "the port itself is the target": service("[{port: 80}]") + pod("[{containerPort: 80}]"),
    "a declared port, and a log that tells of the metrics only":
      service("[{port: 80, targetPort: 8080}]") +
      pod("[{containerPort: 8080}]") +
      log("Serving metrics on :9090"),
    "a declared port that a probe asks, whatever the log says":
      service("[{port: 80, targetPort: 8080}]") +
      pod("[{containerPort: 8080}]", { more: ", readinessProbe: {tcpSocket: {port: 8080}}" }) +
      log("Server listening on port 3000"),
    "the Pods declare no port": service("[{port: 80, targetPort: 8080}]") + pod("[]"),
    "its log says that it listens there":
      service("[{port: 80, targetPort: 8080}]") +
      pod("[{containerPort: 9090}]") +
      log("Server listening on port 8080"),
    "a readiness probe on that port passes":
      service("[{port: 80, targetPort: 8080}]") +
      pod("[{containerPort: 9090}]", { more: ", readinessProbe: {httpGet: {port: 8080}}" }),
    "a headless Service: its clients choose the port":
      service("[{port: 7000, targetPort: 7000}]", "clusterIP: None") +
      pod("[{containerPort: 9042}]"),
    "one of two versions has the name":
      service("[{port: 80, targetPort: http}]") +
      pod("[{name: web, containerPort: 80}]") +
      pod("[{name: http, containerPort: 80}]", { name: "shop-2" }),
    "the Pods are not ready, and only a number differs":
      service("[{port: 80, targetPort: 8080}]") + pod("[{containerPort: 80}]", { ready: "False" }),
    "pasted text shows no ports":
      service("[{port: 80, targetPort: http}]") +
      `
apiVersion: v1
kind: Pod
metadata: {name: shop-1, namespace: shop, labels: {app: shop}}
status: {phase: Running}
`,
  },
  fires: {
    "a declared port, and a log that names another": {
      objects:
        service("[{port: 80, targetPort: 8080}]") +
        pod("[{containerPort: 8080}]") +
        log("Server listening on http://0.0.0.0:3000"),
      findings: { "Service/shop/shop": "Service/shop/shop" },
      says: "3000",
      certainty: "likely",
    },
    "no container has a port of that name": {
      objects: service("[{port: 80, targetPort: web}]") + pod("[{name: http, containerPort: 80}]"),
      findings: { "Service/shop/shop": "Service/shop/shop" },
      says: ["targetPort web", "http"],
      severity: "critical",
      certainty: "certain",
      quotes: '"web"',
    },
    "another number is declared": {
      objects: service("[{port: 80, targetPort: 8080}]") + pod("[{name: http, containerPort: 80}]"),
      findings: { "Service/shop/shop": "Service/shop/shop" },
      says: ["targetPort 8080", "http 80"],
      severity: "critical",
      certainty: "likely",
    },
    "its log names another port": {
      objects:
        service("[{port: 80, targetPort: 8080}]") +
        pod("[]") +
        log("Server listening on port 3000"),
      findings: { "Service/shop/shop": "Service/shop/shop" },
      says: ["8080", "3000"],
      certainty: "certain",
      quotes: "Server listening on port 3000",
    },
    "beside a port that fits, one that is not declared": {
      objects:
        service(
          "[{name: http, port: 80, targetPort: 80}, {name: metrics, port: 9113, targetPort: 9113}]",
        ) + pod("[{containerPort: 80}]"),
      findings: { "Service/shop/shop": "Service/shop/shop" },
      severity: "info",
    },
    "the second port names nothing, and the Pods are not ready": {
      objects:
        service(
          "[{name: http, port: 80, targetPort: http}, {name: grpc, port: 90, targetPort: rpc}]",
        ) +
        pod("[{name: http, containerPort: 80}, {name: grpc, containerPort: 90}]", {
          ready: "False",
        }),
      findings: { "Service/shop/shop": "Service/shop/shop" },
      says: "targetPort rpc",
      certainty: "certain",
    },
  },
});
