import rule from "../../src/rules/volume-attach-failed.ts";
import { testRule } from "../rule-tester.ts";

const pod = (volume = "persistentVolumeClaim: {claimName: data}", waiting = true): string => `
apiVersion: v1
kind: Pod
metadata: {name: db-0, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z", ownerReferences: [{apiVersion: apps/v1, kind: StatefulSet, name: db, controller: true}]}
spec: {nodeName: n1, containers: [{name: app, image: db}], volumes: [{name: d, ${volume}}]}
status: {phase: Pending, containerStatuses: [{name: app, ready: false, restartCount: 0, state: ${waiting ? "{waiting: {reason: ContainerCreating}}" : '{running: {startedAt: "2026-01-01T00:03:00Z"}}'}}]}
`;
const claim = `
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data, namespace: shop}
spec: {volumeName: pvc-1234}
status: {phase: Bound}
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: pvc-1234}
spec: {csi: {driver: ebs.csi.aws.com, volumeHandle: vol-1}}
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
count: 7
lastTimestamp: "2026-01-01T00:02:00Z"
involvedObject: {kind: Pod, namespace: shop, name: db-0}
`;
const attachment = (node: string, status: string): string => `
---
apiVersion: storage.k8s.io/v1
kind: VolumeAttachment
metadata: {name: csi-${node}}
spec: {attacher: ebs.csi.aws.com, nodeName: ${node}, source: {persistentVolumeName: pvc-1234}}
status: {${status}}
`;
const failed = event(
  'AttachVolume.Attach failed for volume "pvc-1234" : rpc error: code = NotFound desc = Instance "i-1" not found',
);
const multi = event(
  `Multi-Attach error for volume "pvc-1234" Volume is already exclusively attached to one node and can''t be attached to another`,
);
const other = `
---
apiVersion: v1
kind: Pod
metadata: {name: other, namespace: shop}
spec: {nodeName: n2, containers: [{name: app}], volumes: [{name: d, persistentVolumeClaim: {claimName: data}}]}
status: {phase: Running}
`;
const found = { "Pod/shop/db-0": "PersistentVolume//pvc-1234" };

testRule(rule, {
  silent: {
    "the Pod runs": pod(undefined, false) + claim + failed,
    "another Pod uses the claim on another node: they share it": pod() + claim + multi + other,
    "the volume is attached and cannot be mounted":
      pod() +
      claim +
      failed
        .replace("reason: FailedAttachVolume", "reason: FailedMount")
        .replace(
          /message: .*/u,
          'message: "MountVolume.MountDevice failed for volume \\"pvc-1234\\" : rpc error: code = Internal desc = x"',
        ),
  },
  fires: {
    "the driver reports an error": {
      objects: pod() + claim + failed,
      findings: found,
      says: [
        "PersistentVolume pvc-1234 cannot be attached to node n1: NotFound: Instance",
        "StatefulSet shop/db cannot start",
      ],
      severity: "critical",
      quotes: "AttachVolume.Attach failed",
    },
    "the VolumeAttachment holds the error": {
      objects:
        pod() +
        claim +
        event(
          'AttachVolume.Attach failed for volume "pvc-1234" : timed out waiting for external-attacher of ebs.csi.aws.com CSI driver to attach volume vol-1',
        ) +
        attachment(
          "n1",
          'attached: false, attachError: {message: "rpc error: code = Internal desc = volume in use", time: "2026-01-01T00:01:30Z"}',
        ),
      findings: found,
      says: "Internal: volume in use",
      quotes: "status.attachError.message",
    },
    "no Pod uses it, yet it is still attached to another node": {
      objects: pod() + claim + multi + attachment("n2", "attached: true"),
      findings: found,
      says: "still attached to node n2",
    },
    "claims and volumes were not seen": {
      objects: pod() + failed,
      gaps: [
        { kind: "PersistentVolumeClaim", why: { en: "forbidden", zh: "无权限" } },
        { kind: "PersistentVolume", why: { en: "forbidden", zh: "无权限" } },
      ],
      findings: found,
    },
    "an inline volume has no PersistentVolume": {
      objects:
        pod("awsElasticBlockStore: {volumeID: vol-1}") +
        event('AttachVolume.Attach failed for volume "d" : could not attach'),
      findings: { "Pod/shop/db-0": "StatefulSet/shop/db" },
    },
  },
});
