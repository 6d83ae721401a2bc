import rule from "../../src/rules/pod-preempted.ts";
import { testRule } from "../rule-tester.ts";

const workload = (ready: number): string => `
apiVersion: apps/v1
kind: Deployment
metadata: {name: batch, namespace: shop, uid: d}
spec: {replicas: 1}
status: {replicas: 1, readyReplicas: ${ready}}
---
apiVersion: apps/v1
kind: ReplicaSet
metadata: {name: batch-5d, namespace: shop, ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: batch, controller: true}]}
spec: {replicas: 1}
status: {replicas: 1, readyReplicas: ${ready}}
---
apiVersion: v1
kind: Pod
metadata: {name: batch-5d-new, namespace: shop, uid: p2, creationTimestamp: "2026-01-01T00:10:01Z", ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: batch-5d, controller: true}]}
spec: {containers: [{name: app, image: batch}]}
status: {phase: Pending}
`;

const event = (message: string, at = "2026-01-01T00:10:00Z"): string => `
---
apiVersion: v1
kind: Event
metadata: {name: e1, namespace: shop}
type: Normal
reason: Preempted
message: "${message}"
eventTime: "${at}"
involvedObject: {kind: Pod, namespace: shop, name: batch-5d-old, uid: p1}
`;

const important = `
---
apiVersion: v1
kind: Pod
metadata: {name: important-0, namespace: prod, uid: u-77}
spec: {priority: 1000, nodeName: n1, containers: [{name: app, image: x}]}
status: {phase: Running}
`;

const own = { "ReplicaSet/shop/batch-5d": "Deployment/shop/batch" };

testRule(rule, {
  silent: {
    "the workload has its Pods again": workload(1) + event("Preempted by pod u-77 on node n1"),
    "it was hours ago": {
      objects: workload(0) + event("Preempted by pod u-77 on node n1"),
      at: "2026-01-01T05:00:00Z",
    },
    "no Pod of this workload":
      workload(0) +
      event("Preempted by pod u-77 on node n1").replace("batch-5d-old", "batch-5d-x-old"),
  },
  fires: {
    "its Pod is gone, the next one waits": {
      objects: workload(0) + important + event("Preempted by pod u-77 on node n1"),
      findings: own,
      says: ["Pod prod/important-0", "0 of 1 are ready"],
      severity: "critical",
    },
    "as Kubernetes 1.20 words it": {
      objects: workload(0) + event("Preempted by prod/important-0 on node n1"),
      findings: own,
      says: "prod/important-0",
    },
    "it is being deleted for it": {
      objects: `
apiVersion: v1
kind: Pod
metadata: {name: job-x, namespace: shop, deletionTimestamp: "2026-01-01T00:00:40Z", deletionGracePeriodSeconds: 30}
spec: {nodeName: n1, containers: [{name: app, image: x}]}
status: {phase: Running, conditions: [{type: DisruptionTarget, status: "True", reason: PreemptionByScheduler, message: "default-scheduler: preempting to accommodate a higher priority pod", lastTransitionTime: "2026-01-01T00:00:10Z"}]}
`,
      findings: { "Pod/shop/job-x": "Pod/shop/job-x" },
      quotes: "PreemptionByScheduler",
    },
    "the kubelet made room for a critical Pod": {
      objects: `
apiVersion: v1
kind: Pod
metadata: {name: alone, namespace: shop}
spec: {nodeName: n1, containers: [{name: app, image: x}]}
status: {phase: Failed, reason: Preempting, message: Preempted in order to admit critical pod}
`,
      findings: { "Pod/shop/alone": "Pod/shop/alone" },
      says: "critical Pod of its node",
    },
  },
});
