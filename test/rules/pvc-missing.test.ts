import rule from "../../src/rules/pvc-missing.ts";
import { testRule } from "../rule-tester.ts";

const pod = (
  message: string | undefined,
  {
    name = "db-65f6445b76-dd5b5",
    owner = "ReplicaSet, name: db-65f6445b76",
    claim = "data2",
    node = "",
  } = {},
): string => `
apiVersion: v1
kind: Pod
metadata:
  name: ${name}
  namespace: shop
  creationTimestamp: "2026-01-01T00:00:00Z"
  labels: {pod-template-hash: 65f6445b76}
  ownerReferences: [{apiVersion: apps/v1, kind: ${owner}, controller: true}]
spec:
  ${node}
  containers: [{name: app, image: shop/db}]
  volumes: [{name: data, persistentVolumeClaim: {claimName: ${claim}}}]
status:
  phase: Pending
  conditions: [{type: PodScheduled, status: ${node === "" ? `"False", reason: Unschedulable, message: '${message ?? ""}'` : '"True"'}}]
`;
const claim = (name: string): string => `
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: ${name}, namespace: shop}
spec: {storageClassName: fast}
status: {phase: Bound}
`;
const set = `
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web, namespace: shop}
spec: {volumeClaimTemplates: [{metadata: {name: data}, spec: {}}]}
status: {replicas: 1}
`;
const told = '0/1 nodes are available: persistentvolumeclaim "data2" not found. not found';
const found = { "Pod/shop/db-65f6445b76-dd5b5": "PersistentVolumeClaim/shop/data2" };

testRule(rule, {
  silent: {
    "it exists and is not bound":
      pod("0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims.") +
      claim("data2"),
    "it was made after the scheduler complained": pod(told) + claim("data2"),
    "a StatefulSet is about to make it from its template": {
      objects:
        pod("", { name: "web-0", owner: "StatefulSet, name: web", claim: "data-web-0" }) + set,
      at: "2026-01-01T00:05:00Z",
    },
    "the claim of an ephemeral volume is still to come": `
apiVersion: v1
kind: Pod
metadata: {name: tool, namespace: shop}
spec: {containers: [{name: app}], volumes: [{name: scratch, ephemeral: {volumeClaimTemplate: {spec: {}}}}]}
status: {phase: Pending, conditions: [{type: PodScheduled, status: "False", message: 'waiting for ephemeral volume controller to create the persistentvolumeclaim "tool-scratch"'}]}
`,
    "claims cannot be read and nobody has complained": {
      objects: pod("0/3 nodes are available: 3 Insufficient cpu."),
      gaps: [{ kind: "PersistentVolumeClaim", why: { en: "forbidden", zh: "无权限" } }],
    },
  },
  fires: {
    "the scheduler says so": {
      objects: pod(told) + claim("data"),
      findings: found,
      says: [
        "PersistentVolumeClaim shop/data2 does not exist: Deployment shop/db",
        "PersistentVolumeClaim data exists",
      ],
      certainty: "certain",
      severity: "critical",
      quotes: [
        "spec.volumes{data}.persistentVolumeClaim.claimName",
        '\\"data2\\" not found',
        '"type":"absence"',
      ],
    },
    "claims cannot be read": {
      objects: pod(told),
      gaps: [{ kind: "PersistentVolumeClaim", why: { en: "forbidden", zh: "无权限" } }],
      findings: found,
      certainty: "certain",
    },
    "the words of Kubernetes 1.20": {
      objects: pod('0/4 nodes are available: 4 persistentvolumeclaim "data2" not found.'),
      findings: found,
    },
    "a StatefulSet's own claim was deleted, and the scheduler says so": {
      objects:
        pod('0/1 nodes are available: persistentvolumeclaim "data-web-0" not found.', {
          name: "web-0",
          owner: "StatefulSet, name: web",
          claim: "data-web-0",
        }) + set,
      findings: { "Pod/shop/web-0": "PersistentVolumeClaim/shop/data-web-0" },
    },
    "the Pod went past the scheduler by nodeName": {
      objects: `${pod(undefined, { node: "nodeName: n1" })}
---
apiVersion: v1
kind: Event
metadata: {name: e1, namespace: shop}
type: Warning
reason: FailedMount
message: 'Unable to attach or mount volumes: unmounted volumes=[data], unattached volumes=[], failed to process volumes=[data]: error processing PVC shop/data2: failed to fetch PVC from API server: persistentvolumeclaims "data2" not found'
lastTimestamp: "2026-01-01T00:02:00Z"
involvedObject: {kind: Pod, namespace: shop, name: db-65f6445b76-dd5b5}
`,
      findings: found,
      quotes: "error processing PVC shop/data2",
    },
  },
});
