import rule from "../../src/rules/pod-stuck-terminating.ts";
import { testRule } from "../rule-tester.ts";

const pod = (meta: string, state: string, more = ""): string => `
apiVersion: v1
kind: Pod
metadata: {name: held, namespace: shop, uid: u1, creationTimestamp: "2026-01-01T00:00:00Z", deletionTimestamp: "2026-01-01T00:10:30Z", deletionGracePeriodSeconds: 30, ${meta}}
spec: {nodeName: n1, terminationGracePeriodSeconds: 30, containers: [{name: app, image: x}]}
status: {phase: Running, containerStatuses: [{name: app, ready: false, restartCount: 0, state: {${state}}}]}
---
apiVersion: v1
kind: Node
metadata: {name: n1}
status: {conditions: [{type: Ready, status: "${more === "" ? "True" : more}"}]}
`;

const ended = 'terminated: {exitCode: 137, reason: Error, finishedAt: "2026-01-01T00:10:30Z"}';
const runs = 'running: {startedAt: "2026-01-01T00:00:01Z"}';
const late = "2026-01-01T00:20:30Z";
const found = { "Pod/shop/held": "Pod/shop/held" };

const event = (reason: string, message: string, path = ""): string => `
---
apiVersion: v1
kind: Event
metadata: {name: e1, namespace: shop}
type: Warning
reason: ${reason}
message: "${message}"
lastTimestamp: "2026-01-01T00:20:00Z"
involvedObject: {kind: Pod, namespace: shop, name: held, uid: u1${path}}
`;

testRule(rule, {
  silent: {
    "it is within its grace period": {
      objects: pod("labels: {}", runs),
      at: "2026-01-01T00:10:20Z",
    },
    "its grace period has only just ended": {
      objects: pod("labels: {}", runs),
      at: "2026-01-01T00:11:00Z",
    },
    "the Job controller is about to take its own finalizer off": {
      objects: pod("finalizers: [batch.kubernetes.io/job-tracking]", ended),
      at: "2026-01-01T00:10:50Z",
    },
    "it is not deleted":
      "{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: shop, finalizers: [example.com/hold]}, status: {phase: Running}}",
  },
  fires: {
    "a finalizer holds it": {
      objects: pod("finalizers: [example.com/hold]", ended),
      at: late,
      findings: found,
      says: ["example.com/hold", "10 min"],
      severity: "warning",
      quotes: "metadata.finalizers",
    },
    "its node does not report": {
      objects: pod("labels: {}", runs, "Unknown"),
      at: late,
      findings: found,
      says: "kubelet of Node n1",
    },
    "its node is gone": {
      objects: pod("labels: {}", runs).split("---")[0] ?? "",
      at: late,
      findings: found,
      says: "does not exist",
    },
    "the runtime cannot kill it": {
      objects:
        pod("labels: {}", runs) +
        event(
          "FailedKillPod",
          'error killing pod: failed to \\"KillContainer\\" for \\"app\\" with KillContainerError: context deadline exceeded',
        ),
      at: late,
      findings: found,
      says: "FailedKillPod",
    },
    "its process runs on": {
      objects: pod("labels: {}", runs),
      at: late,
      findings: found,
      says: "container app still runs",
    },
    "nothing tells": {
      objects: pod("labels: {}", ended),
      at: late,
      findings: found,
      says: "sandbox and volumes",
    },
  },
});
