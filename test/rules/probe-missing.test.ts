import rule from "../../src/rules/probe-missing.ts";
import { testRule } from "../rule-tester.ts";

const cluster = (probe: string, callerLine: string, ready = "True"): string => `
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec: {replicas: 1, template: {metadata: {labels: {app: api}}, spec: {containers: [{name: api, image: api${probe}}]}}}
---
{apiVersion: v1, kind: Service, metadata: {name: api, namespace: shop}, spec: {selector: {app: api}, ports: [{port: 8080}]}}
---
apiVersion: v1
kind: Pod
metadata: {name: api-1, namespace: shop, labels: {app: api}, ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: api, controller: true}]}
spec: {containers: [{name: api, image: api}]}
status: {phase: Running, conditions: [{type: Ready, status: "${ready}"}], containerStatuses: [{name: api, ready: true, restartCount: 0, state: {running: {startedAt: "2026-01-01T00:00:00Z"}}}]}
---
{apiVersion: v1, kind: Pod, metadata: {name: web-1, namespace: shop}, spec: {containers: [{name: web, image: web}]}, status: {phase: Running, containerStatuses: [{name: web, ready: true, restartCount: 0, state: {running: {startedAt: "2026-01-01T00:00:00Z"}}}]}}
---
kind: Log
metadata: {name: api-1, namespace: shop}
container: api
text: |
  warming up caches for 40 s
  listening on port 8080
---
kind: Log
metadata: {name: web-1, namespace: shop}
container: web
text: |
  ${callerLine}
`;
const refused = "error: dial tcp api:8080: connect: connection refused";
const found = { "Deployment/shop/api": "Deployment/shop/api" };

testRule(rule, {
  silent: {
    "nobody was refused": cluster("", "api answered in 3 ms"),
    "it has a probe": cluster(", readinessProbe: {tcpSocket: {port: 8080}}", refused),
    "the call was refused long after the start": cluster("", "starting")
      .replace("listening on port 8080", "ready")
      .replace(
        "{name: web, ready: true, restartCount: 0,",
        '{name: web, ready: true, restartCount: 1, lastState: {terminated: {exitCode: 1, message: "dial tcp api:8080: connect: connection refused", finishedAt: "2026-01-01T02:00:20Z"}},',
      ),
    "it is down, which is another matter": cluster("", refused, "False"),
  },
  fires: {
    "a caller was refused": {
      objects: cluster("", refused),
      findings: found,
      says: "Pod shop/web-1 was refused",
      severity: "info",
      certainty: "likely",
      quotes: ["connection refused", "listening on port 8080"],
    },
    "a liveness probe keeps no traffic away": {
      objects: cluster(", livenessProbe: {tcpSocket: {port: 8080}}", refused),
      findings: found,
    },
    "the caller names the Service in full": {
      objects: cluster("", "Error: connect ECONNREFUSED api.shop.svc.cluster.local:8080"),
      findings: found,
    },
    "a caller ended over it soon after the start": {
      objects: cluster("", "starting")
        .replace("listening on port 8080", "ready")
        .replace(
          "{name: web, ready: true, restartCount: 0,",
          '{name: web, ready: true, restartCount: 1, lastState: {terminated: {exitCode: 1, message: "dial tcp api:8080: connect: connection refused", finishedAt: "2026-01-01T00:00:20Z"}},',
        ),
      findings: found,
      quotes: "startedAt",
    },
  },
});
