import rule from "../../src/rules/volume-shared-read-write-once.ts";
import { testRule } from "../rule-tester.ts";

const pod = (
  name: string,
  node: string,
  running: boolean,
  { owner = "cart", claim = "data", more = "" } = {},
): string => `
---
apiVersion: v1
kind: Pod
metadata:
  name: ${name}
  namespace: shop
  labels: {pod-template-hash: ${name.split("-")[1] ?? ""}}
  ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: ${owner}-${name.split("-")[1] ?? ""}, controller: true}]
  ${more}
spec: {${node === "" ? "" : `nodeName: ${node}, `}containers: [{name: app, image: x}], volumes: [{name: d, persistentVolumeClaim: {claimName: ${claim}}}]}
status: {phase: ${running ? "Running" : "Pending"}, containerStatuses: [{name: app, ready: ${running}, restartCount: 0, state: ${running ? "{running: {}}" : "{waiting: {reason: ContainerCreating}}"}}]}
`;
const claim = `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data, namespace: shop}
spec: {accessModes: [ReadWriteOnce], volumeName: pv-a}
status: {phase: Bound}
`;
const event = (message: string): string => `
---
apiVersion: v1
kind: Event
metadata: {name: e1, namespace: shop}
type: Warning
reason: FailedAttachVolume
message: '${message}'
lastTimestamp: "2026-01-01T00:02:00Z"
involvedObject: {kind: Pod, namespace: shop, name: cart-2-b}
`;
const used = event(
  'Multi-Attach error for volume "pv-a" Volume is already used by pod(s) cart-2-a',
);
const exclusive = event(
  `Multi-Attach error for volume "pv-a" Volume is already exclusively attached to one node and can''t be attached to another`,
);
const deployment = (replicas: number): string => `
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: cart, namespace: shop}
spec: {replicas: ${replicas}}
`;
const found = { "Pod/shop/cart-2-b": "PersistentVolumeClaim/shop/data" };

testRule(rule, {
  silent: {
    "both Pods are on one node": claim + pod("cart-2-a", "n1", true) + pod("cart-2-b", "n1", true),
    "the volume came over at last":
      claim + pod("cart-2-a", "n1", true) + pod("cart-2-b", "n2", true) + used,
    "nobody uses it: a stale attachment is another fault":
      claim + pod("cart-2-b", "n2", false) + exclusive,
    "the other Pod is finished":
      claim +
      pod("cart-2-a", "n1", true).replace("phase: Running", "phase: Succeeded") +
      pod("cart-2-b", "n2", false) +
      exclusive,
  },
  fires: {
    "two replicas on two nodes": {
      objects:
        claim + deployment(2) + pod("cart-2-a", "n1", true) + pod("cart-2-b", "n2", false) + used,
      findings: found,
      says: "PersistentVolumeClaim shop/data is ReadWriteOnce: Pod cart-2-a holds it on node n1, so Deployment shop/cart cannot start a Pod on node n2",
      severity: "critical",
      quotes: ["Multi-Attach error", '"n1"'],
    },
    "the old Pod of a rollout holds it": {
      objects:
        claim +
        deployment(1) +
        pod("cart-1-a", "n1", true) +
        pod("cart-2-b", "n2", false) +
        exclusive,
      findings: found,
      says: "the old Pod cart-1-a of the same rollout holds it on node n1",
    },
    "a Pod on a node that is down is stuck in deletion": {
      objects: `${claim}${deployment(1)}${pod("cart-2-a", "n1", true, { owner: "other", more: 'deletionTimestamp: "2026-01-01T00:00:00Z"' })}${pod("cart-2-b", "n2", false)}${exclusive}
---
apiVersion: v1
kind: Node
metadata: {name: n1}
status: {conditions: [{type: Ready, status: Unknown}]}
`,
      findings: found,
      says: "Pod cart-2-a, which is being deleted, holds it on node n1",
    },
    "the holder was not seen": {
      objects: claim + pod("cart-2-b", "n2", false) + used,
      findings: found,
      says: "another Pod holds it",
    },
    "ReadWriteOncePod, seen by the scheduler": {
      objects:
        claim.replace("ReadWriteOnce", "ReadWriteOncePod") +
        pod("cart-2-a", "n1", true) +
        pod("cart-2-b", "", false).replace(
          "containerStatuses: [{name: app, ready: false, restartCount: 0, state: {waiting: {reason: ContainerCreating}}}]",
          `conditions: [{type: PodScheduled, status: "False", message: "0/1 nodes are available: 1 node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod."}]`,
        ),
      findings: found,
      says: "is ReadWriteOncePod",
    },
  },
});
