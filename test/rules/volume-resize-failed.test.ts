import rule from "../../src/rules/volume-resize-failed.ts";
import { testRule } from "../rule-tester.ts";

const claim = (has: string, condition = "", phase = "Bound"): string => `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z"}
spec: {accessModes: [ReadWriteOnce], storageClassName: fast, resources: {requests: {storage: 20Gi}}, volumeName: pv-a}
status: {phase: ${phase}, capacity: {storage: ${has}}${condition}}
`;
const conditions = (type: string, since = "2026-01-01T00:00:00Z", message = ""): string =>
  `, conditions: [{type: ${type}, status: "True", lastTransitionTime: "${since}"${message === "" ? "" : `, message: "${message}"`}}]`;
const event = (
  reason: string,
  message: string,
  at: string,
  about = "kind: PersistentVolumeClaim, namespace: shop, name: data",
): string => `
---
apiVersion: v1
kind: Event
metadata: {name: e-${reason.toLowerCase()}, namespace: shop}
type: Warning
reason: ${reason}
message: '${message}'
count: 5
lastTimestamp: "${at}"
involvedObject: {${about}}
`;
const failed = event(
  "VolumeResizeFailed",
  'resize volume "pv-a" by resizer "ebs.csi.aws.com" failed: rpc error: code = OutOfRange desc = at maximum',
  "2026-01-01T01:00:00Z",
);
const user = `
---
apiVersion: v1
kind: Pod
metadata: {name: db-0, namespace: shop, ownerReferences: [{apiVersion: apps/v1, kind: StatefulSet, name: db, controller: true}]}
spec: {nodeName: n1, containers: [{name: app}], volumes: [{name: d, persistentVolumeClaim: {claimName: data}}]}
status: {phase: Running}
`;
const own = { "PersistentVolumeClaim/shop/data": "PersistentVolumeClaim/shop/data" };

testRule(rule, {
  silent: {
    "it has grown": claim("20Gi") + failed,
    "the volume is larger than asked for": claim("32Gi"),
    "it is growing": { objects: claim("10Gi", conditions("Resizing")), at: "2026-01-01T00:01:00Z" },
    "the file system has just been left to the kubelet": {
      objects: claim("10Gi", conditions("FileSystemResizePending")),
      at: "2026-01-01T00:01:00Z",
    },
    "it is not bound": claim("10Gi", "", "Pending") + failed,
    "it failed and succeeded later":
      claim("10Gi") +
      failed +
      event("VolumeResizeSuccessful", "Resize volume succeeded", "2026-01-01T01:01:00Z"),
  },
  fires: {
    "the resizer reports an error": {
      objects: claim("10Gi", conditions("Resizing")) + failed + user,
      findings: own,
      says: [
        "PersistentVolumeClaim shop/data stays at 10Gi though 20Gi is asked for",
        "at maximum",
        "StatefulSet shop/db uses it",
      ],
      severity: "warning",
      certainty: "certain",
      quotes: ['"20Gi"', '"10Gi"', "code = OutOfRange"],
    },
    "the file system waits for a Pod": {
      objects:
        claim(
          "10Gi",
          conditions(
            "FileSystemResizePending",
            "2026-01-01T00:00:00Z",
            "Waiting for user to (re-)start a pod to finish file system resize of volume on node.",
          ),
        ) + user,
      at: "2026-01-01T02:00:00Z",
      findings: own,
      says: "a Pod must mount it anew",
      certainty: "likely",
      quotes: "Waiting for user to (re-)start a pod",
    },
    "the kubelet says so on the Pod": {
      objects:
        claim("10Gi") +
        user +
        event(
          "FileSystemResizeFailed",
          'MountVolume.NodeExpandVolume failed for volume "pv-a" : requested read-only file system',
          "2026-01-01T00:30:00Z",
          "kind: Pod, namespace: shop, name: db-0",
        ),
      findings: own,
      says: "requested read-only file system",
    },
    "a condition holds the error": {
      objects: claim(
        "10Gi",
        conditions(
          "ControllerResizeError",
          "2026-01-01T00:00:00Z",
          "failed to expand volume: no space in pool",
        ),
      ),
      at: "2026-01-01T00:00:30Z",
      findings: own,
      says: "no space in pool",
      certainty: "certain",
    },
  },
});
