import rule from "../../src/rules/pod-rejected-by-kubelet.ts";
import { testRule } from "../rule-tester.ts";

const pod = (reason: string, message: string, owned = true): string => `
---
apiVersion: v1
kind: Pod
metadata: {name: web-7f-a, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z", labels: {pod-template-hash: 7f}${owned ? ", ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web-7f, controller: true}]" : ""}}
spec: {nodeName: n1, containers: [{name: app, image: web}]}
status: {phase: Failed, reason: ${reason}, message: '${message}', startTime: "2026-01-01T00:00:05Z"}
`;

const deployment = (ready: number, more = ""): string => `
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {replicas: 1, template: {metadata: {labels: {app: web}}, spec: {${more}containers: [{name: app, image: web}]}}}
status: {readyReplicas: ${ready}}
`;

const next = `
---
apiVersion: v1
kind: Pod
metadata: {name: web-7f-b, namespace: shop, creationTimestamp: "2026-01-01T02:00:00Z", labels: {pod-template-hash: 7f}, ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web-7f, controller: true}]}
spec: {nodeName: n2, containers: [{name: app, image: web}]}
status: {phase: Running, conditions: [{type: Ready, status: "False"}]}
`;

const full =
  "Pod was rejected: Node didn''t have enough resource: cpu, requested: 4000, used: 1900, capacity: 4000";
const cause = { "Pod/shop/web-7f-a": "Deployment/shop/web" };

testRule(rule, {
  silent: {
    "left over; the workload has its Pods":
      deployment(1) +
      pod(
        "NodeAffinity",
        "Pod was rejected: Predicate NodeAffinity failed: node(s) didn''t match Pod''s node affinity/selector",
      ) +
      next,
    "left over from a reboot; the Pod of now fails otherwise":
      deployment(0) + pod("NodeAffinity", "Predicate NodeAffinity failed") + next,
    "evicted, not rejected":
      deployment(0) + pod("Evicted", "The node was low on resource: memory. "),
    "a Job that completed at a later try": `
apiVersion: batch/v1
kind: Job
metadata: {name: j, namespace: shop}
status: {succeeded: 1, conditions: [{type: Complete, status: "True"}]}
---
apiVersion: v1
kind: Pod
metadata: {name: j-a, namespace: shop, ownerReferences: [{apiVersion: batch/v1, kind: Job, name: j, controller: true}]}
spec: {nodeName: n1}
status: {phase: Failed, reason: OutOfcpu, message: "${full.replaceAll("''", "'")}"}
`,
  },
  fires: {
    "the node is full, and nodeName leads past the scheduler": {
      objects: deployment(0, "nodeName: n1, ") + pod("OutOfcpu", full),
      findings: cause,
      says: ["Node n1", "OutOfcpu", "requested: 4000", "past the scheduler"],
      severity: "critical",
      quotes: "spec.template.spec.nodeName",
    },
    "the frame of Kubernetes 1.20": {
      objects:
        deployment(0) +
        pod(
          "OutOfpods",
          "Pod Node didn''t have enough resource: pods, requested: 1, used: 110, capacity: 110",
        ),
      findings: cause,
      says: "OutOfpods: Node didn't have enough resource",
    },
    "a device that is not healthy": {
      objects:
        deployment(0) +
        pod(
          "UnexpectedAdmissionError",
          "Pod was rejected: Allocate failed due to no healthy devices present; cannot allocate unhealthy devices nvidia.com/gpu, which is unexpected",
        ),
      findings: cause,
      says: "no healthy devices present",
    },
    "a bare Pod with a forbidden sysctl": {
      objects: pod(
        "SysctlForbidden",
        'Pod was rejected: forbidden sysctl: "net.core.somaxconn" not allowlisted',
        false,
      ),
      findings: { "Pod/shop/web-7f-a": "Pod/shop/web-7f-a" },
      says: "net.core.somaxconn",
    },
    "a reason that no list holds": {
      objects: deployment(0) + pod("SomethingNew", "Pod was rejected: of course"),
      findings: cause,
      says: "SomethingNew",
    },
  },
});
