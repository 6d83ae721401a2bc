import rule from "../../src/rules/pod-exceeds-ephemeral-storage.ts";
import { testRule } from "../rule-tester.ts";

const total = "Pod ephemeral local storage usage exceeds the total limit of containers 20Mi. ";

const evicted = (
  name: string,
  at: string,
  message = total,
  set = "logger-88",
  kind = "ReplicaSet",
): string => `
---
apiVersion: v1
kind: Pod
metadata:
  {name: ${name}, namespace: shop, uid: ${name}, creationTimestamp: "2026-01-01T00:00:00Z", labels: {app: logger, pod-template-hash: "88"}, ownerReferences: [{apiVersion: apps/v1, kind: ${kind}, name: ${set}, controller: true}]}
spec:
  nodeName: n1
  volumes: [{name: scratch, emptyDir: {sizeLimit: 10Mi}}]
  containers: [{name: app, image: logger, resources: {limits: {ephemeral-storage: 20Mi}}}]
status:
  phase: Failed
  reason: Evicted
  message: '${message}'
  containerStatuses: [{name: app, ready: false, restartCount: 0, state: {terminated: {exitCode: 137, reason: Error, finishedAt: "${at}"}}}]
`;

const running = (name: string, set: string, kind = "ReplicaSet"): string => `
---
apiVersion: v1
kind: Pod
metadata: {name: ${name}, namespace: shop, uid: ${name}-2, creationTimestamp: "2026-01-01T00:00:00Z", labels: {app: logger, pod-template-hash: "${set.split("-").at(-1)}"}, ownerReferences: [{apiVersion: apps/v1, kind: ${kind}, name: ${set}, controller: true}]}
spec: {nodeName: n1, containers: [{name: app, image: logger, resources: {limits: {ephemeral-storage: 20Mi}}}]}
status: {phase: Running, conditions: [{type: Ready, status: "True"}]}
`;

const deployment = (ready: number): string => `
apiVersion: apps/v1
kind: Deployment
metadata: {name: logger, namespace: shop}
spec: {replicas: 1}
status: {replicas: 1, readyReplicas: ${ready}}
`;

const cause = { "Pod/shop/logger-88-a": "Deployment/shop/logger" };

testRule(rule, {
  silent: {
    "its Pods have been fine for hours since the only eviction": {
      objects:
        deployment(1) +
        evicted("logger-88-a", "2026-01-01T00:10:00Z") +
        running("logger-88-b", "logger-88"),
      at: "2026-01-01T06:00:00Z",
    },
    "another revision serves now": {
      objects:
        deployment(1) +
        evicted("logger-88-a", "2026-01-01T00:10:00Z") +
        running("logger-99-b", "logger-99"),
      at: "2026-01-01T00:11:00Z",
    },
    "the node ran short, not the Pod": {
      objects:
        deployment(0) +
        evicted(
          "logger-88-a",
          "2026-01-01T00:10:00Z",
          "The node was low on resource: ephemeral-storage. Container app was using 50Mi, which exceeds its request of 0. ",
        ),
    },
  },
  fires: {
    "the workload lacks its Pod": {
      objects: deployment(0) + evicted("logger-88-a", "2026-01-01T00:10:00Z"),
      findings: cause,
      says: ["Deployment shop/logger", "20Mi"],
      severity: "critical",
      quotes: ["Evicted", "resources.limits.ephemeral-storage"],
    },
    "the next Pod runs for now": {
      objects:
        deployment(1) +
        evicted("logger-88-a", "2026-01-01T00:10:00Z") +
        running("logger-88-b", "logger-88"),
      at: "2026-01-01T00:11:00Z",
      findings: cause,
      severity: "warning",
    },
    "it comes every three hours": {
      objects:
        deployment(1) +
        evicted("logger-88-a", "2026-01-01T03:00:00Z") +
        evicted("logger-88-c", "2026-01-01T06:00:00Z") +
        running("logger-88-b", "logger-88"),
      at: "2026-01-01T08:30:00Z",
      findings: { ...cause, "Pod/shop/logger-88-c": "Deployment/shop/logger" },
    },
    "one container's own limit": {
      objects:
        deployment(0) +
        evicted(
          "logger-88-a",
          "2026-01-01T00:10:00Z",
          'Container app exceeded its local ephemeral storage limit "20Mi". ',
        ),
      findings: cause,
      says: "container app writes more than the ephemeral-storage limit of 20Mi",
    },
    "an emptyDir's size": {
      objects:
        deployment(0) +
        evicted(
          "logger-88-a",
          "2026-01-01T00:10:00Z",
          'Usage of EmptyDir volume "scratch" exceeds the limit "10Mi". ',
        ),
      findings: cause,
      says: "emptyDir volume scratch of 10Mi",
      quotes: "spec.volumes{scratch}.emptyDir.sizeLimit",
    },
    "a StatefulSet has made the Pod anew under the same name": {
      objects: `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: log, namespace: shop}
spec: {replicas: 1}
status: {replicas: 1, readyReplicas: 1}
${running("log-0", "log", "StatefulSet")}
---
apiVersion: v1
kind: Event
metadata: {name: e1, namespace: shop}
type: Warning
reason: Evicted
message: "Pod ephemeral local storage usage exceeds the total limit of containers 20Mi. "
lastTimestamp: "2026-01-01T00:10:00Z"
involvedObject: {kind: Pod, namespace: shop, name: log-0, uid: older}
`,
      findings: { "StatefulSet/shop/log": "StatefulSet/shop/log" },
      severity: "warning",
    },
  },
});
