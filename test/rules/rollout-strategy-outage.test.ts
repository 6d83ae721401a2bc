import rule from "../../src/rules/rollout-strategy-outage.ts";
import { testRule } from "../rule-tester.ts";

const deployment = (strategy: string, status: string, replicas = 3): string => `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop, generation: 2}
spec: {replicas: ${replicas}, strategy: {${strategy}}, template: {metadata: {labels: {app: web}}}}
status: {observedGeneration: 2, ${status}}
`;
const service =
  "\n---\n{apiVersion: v1, kind: Service, metadata: {name: web, namespace: shop}, spec: {selector: {app: web}}}\n";
const set = (name: string): string => `
---
{apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: ${name}, namespace: shop, ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, controller: true}]}, spec: {replicas: 0}}
`;
const pod = `
---
{apiVersion: v1, kind: Pod, metadata: {name: web-2-a, namespace: shop, ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web-2, controller: true}]}, status: {phase: Pending}}
`;
const all = "type: RollingUpdate, rollingUpdate: {maxSurge: 0, maxUnavailable: 100%}";
const out =
  'replicas: 3, unavailableReplicas: 3, conditions: [{type: Progressing, status: "True", reason: ReplicaSetUpdated}, {type: Available, status: "True", lastTransitionTime: "2026-01-01T00:00:00Z"}]';
const found = { "Deployment/shop/web": "Deployment/shop/web" };
const at = "2026-01-01T00:05:00Z";

testRule(rule, {
  silent: {
    "one at a time": {
      objects:
        deployment(
          "type: RollingUpdate, rollingUpdate: {maxSurge: 1, maxUnavailable: 25%}",
          "replicas: 3, readyReplicas: 3",
        ) + service,
      at,
    },
    "Recreate at rest": {
      objects: deployment("type: Recreate", "replicas: 3, readyReplicas: 3") + service,
      at,
    },
    "a first rollout takes nothing down": {
      objects: deployment("type: Recreate", out) + service + set("web-2") + pod,
      at,
    },
    "nobody is served by it": { objects: deployment(all, "replicas: 3, readyReplicas: 3"), at },
    "one replica has nothing to keep": {
      objects:
        deployment(
          "type: RollingUpdate, rollingUpdate: {maxSurge: 0, maxUnavailable: 1}",
          "replicas: 1, readyReplicas: 1",
          1,
        ) + service,
      at,
    },
  },
  fires: {
    "at rest it is advice": {
      objects: deployment(all, "replicas: 3, readyReplicas: 3") + service,
      at,
      findings: found,
      says: ["maxUnavailable 100%", "all 3 Pods"],
      severity: "info",
    },
    "while it happens": {
      objects: deployment(all, out) + service + set("web-1") + set("web-2") + pod,
      at,
      findings: found,
      says: "is down during its rollout",
      severity: "warning",
    },
    "Recreate, while it happens": {
      objects: deployment("type: Recreate", out) + set("web-1") + set("web-2") + pod,
      at,
      findings: found,
      severity: "warning",
      quotes: "spec.strategy.type",
    },
    "a number as large as the replicas": {
      objects:
        deployment(
          "type: RollingUpdate, rollingUpdate: {maxUnavailable: 3}",
          "replicas: 3, readyReplicas: 3",
        ) + service,
      at,
      findings: found,
    },
  },
});
