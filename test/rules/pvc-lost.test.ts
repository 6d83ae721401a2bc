import rule from "../../src/rules/pvc-lost.ts";
import { testRule } from "../rule-tester.ts";

const claim = (phase: string, more = ", volumeName: pv-a"): string => `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data, namespace: shop, uid: new, creationTimestamp: "2026-01-01T00:00:00Z"}
spec: {accessModes: [ReadWriteOnce], storageClassName: fast, resources: {requests: {storage: 10Gi}}${more}}
status: {phase: ${phase}}
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: pv-other, creationTimestamp: "2026-01-01T00:10:00Z"}
spec: {storageClassName: fast}
status: {phase: Bound}
`;
const volume = (phase: string, uid: string): string => `
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: pv-a}
spec: {storageClassName: fast, accessModes: [ReadWriteOnce], capacity: {storage: 10Gi}, claimRef: {namespace: shop, name: data, uid: ${uid}}}
status: {phase: ${phase}}
`;
const user = (condition = ""): string => `
---
apiVersion: v1
kind: Pod
metadata: {name: db-0, namespace: shop, ownerReferences: [{apiVersion: apps/v1, kind: StatefulSet, name: db, controller: true}]}
spec: {containers: [{name: app}], volumes: [{name: d, persistentVolumeClaim: {claimName: data}}]}
status: {phase: Pending${condition}}
`;
const event = `
---
apiVersion: v1
kind: Event
metadata: {name: e1, namespace: shop}
type: Warning
reason: ClaimLost
message: Bound claim has lost its PersistentVolume. Data on the volume is lost!
lastTimestamp: "2026-01-01T00:09:00Z"
involvedObject: {kind: PersistentVolumeClaim, namespace: shop, name: data, uid: new}
`;
const own = { "PersistentVolumeClaim/shop/data": "PersistentVolumeClaim/shop/data" };

testRule(rule, {
  silent: {
    "it is bound and its volume is there": claim("Bound") + volume("Bound", "new"),
    "it is pending without a volume": claim("Pending", ""),
    "it asks for a volume that is free": claim("Pending") + volume("Available", "new"),
    "volumes cannot be read": {
      objects: claim("Bound") + user(),
      gaps: [{ kind: "PersistentVolume", why: { en: "forbidden", zh: "无权限" } }],
    },
    "it is being deleted": claim("Lost").replace(
      "uid: new,",
      'uid: new, deletionTimestamp: "2026-01-01T00:05:00Z",',
    ),
  },
  fires: {
    "the controller says so": {
      objects: claim("Lost") + event + user(),
      findings: own,
      says: "PersistentVolumeClaim shop/data has lost its volume: PersistentVolume pv-a no longer exists; StatefulSet shop/db uses the claim",
      severity: "critical",
      certainty: "certain",
      quotes: ['"Lost"', "Bound claim has lost its PersistentVolume"],
    },
    "bound to a volume that is not there": {
      objects: claim("Bound") + user(),
      findings: own,
      quotes: '"type":"absence"',
    },
    "a pending claim names a volume that is kept for its predecessor": {
      objects: claim("Pending") + volume("Released", "old"),
      findings: own,
      says: "PersistentVolume pv-a is Released and kept for an earlier claim",
      quotes: '"Released"',
    },
    "only the scheduler could see": {
      objects:
        claim("Bound") +
        user(
          `, conditions: [{type: PodScheduled, status: "False", reason: Unschedulable, message: '0/2 nodes are available: persistentvolumeclaim "data" bound to non-existent persistentvolume "pv-a".'}]`,
        ),
      gaps: [{ kind: "PersistentVolume", why: { en: "forbidden", zh: "无权限" } }],
      findings: own,
      certainty: "certain",
    },
  },
});
