import rule from "../../src/rules/statefulset-service-missing.ts";
import { testRule } from "../rule-tester.ts";

const set = (service = "serviceName: db, "): string => `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z"}
spec: {${service}replicas: 2}
`;
const service = (name: string, ip: string): string => `
---
{apiVersion: v1, kind: Service, metadata: {name: ${name}, namespace: shop}, spec: {clusterIP: ${ip}, selector: {app: db}}}
`;
const pod = `
---
apiVersion: v1
kind: Pod
metadata: {name: db-1, namespace: shop, ownerReferences: [{apiVersion: apps/v1, kind: StatefulSet, name: db, controller: true}]}
spec: {containers: [{name: db, image: db}]}
status: {phase: Running, containerStatuses: [{name: db, ready: false, restartCount: 2, state: {running: {startedAt: "2026-01-01T00:05:00Z"}}}]}
---
kind: Log
metadata: {name: db-1, namespace: shop}
container: db
text: |
  joining cluster
  error: dial tcp: lookup db-0.db.shop.svc.cluster.local on 10.96.0.10:53: no such host
`;
const found = { "StatefulSet/shop/db": "StatefulSet/shop/db" };
const at = "2026-01-01T01:00:00Z";

testRule(rule, {
  silent: {
    "the headless Service is there": { objects: set() + service("db", "None"), at },
    "it names none": { objects: set(""), at },
    "Services were not collected": {
      objects: set(),
      at,
      gaps: [{ kind: "Service", why: { en: "forbidden", zh: "无权限" } }],
    },
  },
  fires: {
    "it does not exist": {
      objects: set() + service("db-headless", "None"),
      at,
      findings: found,
      says: ["Service shop/db does not exist", "near: db-headless"],
      severity: "info",
      quotes: "absence",
    },
    "its peers fail to find each other": {
      objects: set() + pod,
      at,
      findings: found,
      severity: "critical",
      quotes: "no such host",
    },
    "it is not headless": {
      objects: set() + service("db", "10.96.1.1"),
      at,
      findings: found,
      says: "not headless",
      severity: "info",
      quotes: "10.96.1.1",
    },
    "a Pod of another workload looks one up": {
      objects: `${set()}${service("db", "10.96.1.1")}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec: {containers: [{name: app, image: web}]}
status: {phase: Running, containerStatuses: [{name: app, ready: false, restartCount: 2, state: {running: {startedAt: "2026-01-01T00:05:00Z"}}}]}
---
kind: Log
metadata: {name: web, namespace: shop}
container: app
text: |
  1:S 11 Apr 2024 17:51:02.149 # Unable to connect to MASTER: db-0.db: Name or service not known
`,
      at,
      findings: found,
      severity: "critical",
      quotes: "Unable to connect to MASTER",
    },
    "it is not headless, and a lookup fails": {
      objects: set() + service("db", "10.96.1.1") + pod,
      at,
      findings: found,
      severity: "critical",
    },
  },
});
