import rule from "../../src/rules/rollout-paused.ts";
import { testRule } from "../rule-tester.ts";

const deployment = (spec: string, status: string, image = "web:2"): string => `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z", generation: 2}
spec: {${spec}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: app, image: "${image}"}]}}}
status: {observedGeneration: 2, ${status}}
`;

const replicaSet = `
---
apiVersion: apps/v1
kind: ReplicaSet
metadata: {name: web-1, namespace: shop, annotations: {deployment.kubernetes.io/revision: "1"}, ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, controller: true}]}
spec: {replicas: 2, template: {metadata: {labels: {app: web, pod-template-hash: "1"}}, spec: {containers: [{name: app, image: "web:1"}]}}}
`;
const found = { "Deployment/shop/web": "Deployment/shop/web" };
const hour = "2026-01-01T01:00:00Z";

testRule(rule, {
  silent: {
    "nothing waits": {
      objects:
        deployment(
          "paused: true, replicas: 2",
          "replicas: 2, readyReplicas: 2, updatedReplicas: 2",
          "web:1",
        ) + replicaSet,
      at: hour,
    },
    "it is not paused": {
      objects: deployment("replicas: 2", "replicas: 2, readyReplicas: 2", "web:2") + replicaSet,
      at: hour,
    },
    "it is scaled to zero": {
      objects: deployment("paused: true, replicas: 0", "replicas: 0"),
      at: hour,
    },
    "it was paused seconds ago": {
      objects: deployment(
        "paused: true, replicas: 2",
        'replicas: 2, conditions: [{type: Progressing, status: Unknown, reason: DeploymentPaused, lastTransitionTime: "2026-01-01T00:59:50Z"}]',
      ),
      at: hour,
    },
  },
  fires: {
    "a new image waits": {
      objects:
        deployment("paused: true, replicas: 2", "replicas: 2, readyReplicas: 2") + replicaSet,
      at: hour,
      findings: found,
      says: ["0 of 2 replicas", "image"],
      severity: "warning",
      quotes: "spec.paused",
    },
    "it was created paused": {
      objects: deployment("paused: true, replicas: 1", "terminatingReplicas: 0"),
      at: hour,
      findings: found,
      says: "never rolled out",
      severity: "critical",
    },
    "half of it was rolled out": {
      objects: deployment(
        "paused: true, replicas: 4",
        "replicas: 4, readyReplicas: 4, updatedReplicas: 2",
      ),
      at: hour,
      findings: found,
      says: "2 of 4 replicas",
    },
  },
});
