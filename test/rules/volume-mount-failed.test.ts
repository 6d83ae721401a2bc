import rule from "../../src/rules/volume-mount-failed.ts";
import { testRule } from "../rule-tester.ts";

const pod = (
  volume: string,
  status = "state: {waiting: {reason: ContainerCreating}}",
  more = "",
): string => `
apiVersion: v1
kind: Pod
metadata:
  name: web-68bdf7c4d9-kxgps
  namespace: shop
  creationTimestamp: "2026-01-01T00:00:00Z"
  labels: {pod-template-hash: 68bdf7c4d9}
  ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web-68bdf7c4d9, controller: true}]
spec:
  nodeName: n1
  containers: [{name: app, image: shop/web, volumeMounts: [{name: v, mountPath: /v}]}]
  volumes: [{name: v, ${volume}}]
status: {phase: Pending, containerStatuses: [{name: app, ready: false, restartCount: 0, ${status}}]}
${more}
`;
const event = (message: string, reason = "FailedMount", at = "00:02:00", name = "e1"): string => `
---
apiVersion: v1
kind: Event
metadata: {name: ${name}, namespace: shop}
type: ${reason === "FailedMount" ? "Warning" : "Normal"}
reason: ${reason}
message: '${message}'
count: 7
lastTimestamp: "2026-01-01T${at}Z"
involvedObject: {kind: Pod, namespace: shop, name: web-68bdf7c4d9-kxgps}
`;
const hostPath = "hostPath: {path: /no/such/dir, type: Directory}";
const typeFailed = event(
  'MountVolume.SetUp failed for volume "v" : hostPath type check failed: /no/such/dir is not a directory',
);
const nfs = "nfs: {server: 10.0.0.9, path: /export/web}";
const own = { "Pod/shop/web-68bdf7c4d9-kxgps": "Deployment/shop/web" };
const claim = "persistentVolumeClaim: {claimName: data}";

testRule(rule, {
  silent: {
    "the volume was mounted at a later try":
      pod(hostPath, 'state: {running: {startedAt: "2026-01-01T00:03:00Z"}}') + typeFailed,
    "the kubelet has gone on to the image":
      pod(hostPath) +
      event(
        'MountVolume.SetUp failed for volume "v" : failed to sync configmap cache: timed out waiting for the condition',
        "FailedMount",
        "00:00:01",
      ) +
      event('Pulling image "shop/web"', "Pulling", "00:00:03", "e2"),
    "a Secret is missing: that is the fault":
      pod("secret: {secretName: s}") +
      event('MountVolume.SetUp failed for volume "v" : secret "s" not found'),
    "the timeout says only which volume; the ConfigMap in it is missing":
      pod("configMap: {name: conf}") +
      event(
        "Unable to attach or mount volumes: unmounted volumes=[v], unattached volumes=[v kube-api-access-x]: timed out waiting for the condition",
      ),
    "the volume is not attached":
      pod(claim) +
      event(
        'AttachVolume.Attach failed for volume "pv-a" : rpc error: code = NotFound desc = no such disk',
        "FailedAttachVolume",
      ),
    "nobody complains": pod(nfs),
  },
  fires: {
    "hostPath of another type": {
      objects: pod(hostPath) + typeFailed,
      findings: own,
      says: "Deployment shop/web: volume v cannot be mounted on node n1: hostPath /no/such/dir is not a directory there",
      severity: "critical",
      certainty: "certain",
      quotes: ["hostPath type check failed", '"/no/such/dir"'],
    },
    "the CSI driver is not on the node": {
      objects:
        pod("csi: {driver: secrets-store.csi.k8s.io}") +
        event(
          'MountVolume.SetUp failed for volume "v" : kubernetes.io/csi: mounter.SetUpAt failed to get CSI client: driver name secrets-store.csi.k8s.io not found in the list of registered CSI drivers',
        ),
      findings: own,
      says: "CSI driver secrets-store.csi.k8s.io is not registered there",
    },
    "NFS refuses": {
      objects:
        pod(nfs) +
        event(
          'MountVolume.SetUp failed for volume "v" : mount failed: exit status 32 Mounting command: mount Mounting arguments: -t nfs 10.0.0.9:/export/web /var/lib/kubelet/pods/x Output: mount.nfs: access denied by server while mounting 10.0.0.9:/export/web',
        ),
      findings: own,
      says: "mount.nfs: access denied by server while mounting 10.0.0.9:/export/web",
    },
    "a driver's error on a claim's volume, which goes by the name of its PersistentVolume": {
      objects:
        pod(claim) +
        event(
          'MountVolume.MountDevice failed for volume "pv-a" : rpc error: code = Internal desc = mount failed: wrong fs type',
        ),
      findings: own,
      says: "volume v cannot be mounted on node n1: Internal: mount failed: wrong fs type",
    },
    "only a timeout is known": {
      objects:
        pod(claim) +
        event(
          "Unable to attach or mount volumes: unmounted volumes=[v], unattached volumes=[v kube-api-access-x]: timed out waiting for the condition",
        ),
      findings: own,
      certainty: "likely",
      says: "the kubelet has waited for it in vain",
    },
    "after the node was restarted": {
      objects:
        pod(
          hostPath,
          "state: {waiting: {reason: ContainerCreating}}, lastState: {terminated: {exitCode: 255, reason: Unknown}}",
        ).replace("restartCount: 0", "restartCount: 1") + typeFailed,
      findings: own,
    },
  },
});
