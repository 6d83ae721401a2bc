import rule from "../../src/rules/pod-evicted-by-node-pressure.ts";
import { testRule } from "../rule-tester.ts";

const low =
  "The node was low on resource: memory. Threshold quantity: 100Mi, available: 62Mi. Container app was using 700Mi, request is 0, has larger consumption of memory. ";

const pod = (
  message: string,
  owner = "ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web-7f, controller: true}]",
): string => `
---
apiVersion: v1
kind: Pod
metadata: {name: web-7f-a, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z", labels: {pod-template-hash: 7f}, ${owner}}
spec: {nodeName: n1, containers: [{name: app, image: web}]}
status: {phase: Failed, reason: Evicted, message: '${message}', startTime: "2026-01-01T00:00:05Z"}
`;

const next = (ready: string): string => `
---
apiVersion: v1
kind: Pod
metadata: {name: web-7f-b, namespace: shop, creationTimestamp: "2026-01-01T01:00:00Z", labels: {pod-template-hash: 7f}, ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web-7f, controller: true}]}
spec: {nodeName: n2, containers: [{name: app, image: web}]}
status: {phase: Running, conditions: [{type: Ready, status: "${ready}"}]}
`;

const deployment = (ready: number): string => `
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {replicas: 1}
status: {readyReplicas: ${ready}}
`;

const node = (type: string, status: string): string => `
apiVersion: v1
kind: Node
metadata: {name: n1}
status: {conditions: [{type: ${type}, status: "${status}"}, {type: Ready, status: "True"}]}
`;

const cause = { "Pod/shop/web-7f-a": "Node//n1" };

testRule(rule, {
  silent: {
    "the node has recovered and the workload has its Pods":
      node("MemoryPressure", "False") + deployment(1) + pod(low) + next("True"),
    "the node has recovered; the next Pod shows what is wrong now":
      node("MemoryPressure", "False") + deployment(0) + pod(low) + next("False"),
    "it exceeded its own limit":
      node("DiskPressure", "True") +
      deployment(0) +
      pod('Container app exceeded its local ephemeral storage limit "20Mi". '),
  },
  fires: {
    "the pressure lasts, though the workload has a new Pod": {
      objects: node("MemoryPressure", "True") + deployment(1) + pod(low) + next("True"),
      findings: cause,
      says: ["Node n1 runs short of memory", "Deployment shop/web"],
      severity: "warning",
      quotes: "status.conditions{MemoryPressure}.status",
    },
    "a bare Pod is gone for good": {
      objects: node("MemoryPressure", "False") + pod(low, "annotations: {}"),
      findings: cause,
      says: "ran short of memory",
      severity: "critical",
    },
    "not admitted while the disk is full, as 1.20 words it": {
      objects:
        node("DiskPressure", "True") +
        deployment(0) +
        pod("Pod The node had condition: [DiskPressure]. "),
      findings: cause,
      says: "disk space",
    },
    "the node was not collected, and nothing has taken the Pod's place": {
      objects: deployment(0) + pod("The node was low on resource: pids. "),
      gaps: [{ kind: "Node", why: { en: "forbidden", zh: "无权限" } }],
      findings: cause,
      says: "process ids",
    },
  },
});
