import { describe, expect, test } from "vitest";
import { Cluster } from "../../src/cluster/cluster.ts";
import { mountFaultOf, sandboxFaultOf } from "../../src/cluster/mounts.ts";
import { snapshotOf } from "../scene.ts";

const pod = (more = ""): string => `
apiVersion: v1
kind: Pod
metadata: {name: p, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z"}
spec:
  nodeName: n1
  containers: [{name: app, image: x}]
  volumes: [{name: conf, configMap: {name: conf}}, {name: data, persistentVolumeClaim: {claimName: data}}]
status: {phase: Pending, ${more}containerStatuses: [{name: app, restartCount: 0, state: {waiting: {reason: ContainerCreating}}}]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: conf, namespace: shop}
`;
const event = (reason: string, message: string, at: string): string => `
---
apiVersion: v1
kind: Event
metadata: {name: e-${at.replaceAll(":", "")}, namespace: shop}
type: Warning
reason: ${reason}
message: '${message}'
lastTimestamp: "2026-01-01T${at}Z"
involvedObject: {kind: Pod, namespace: shop, name: p}
`;
const read = (objects: string) => {
  const cluster = new Cluster(snapshotOf({ objects }));
  const found = cluster.get("Pod", "shop", "p");
  return {
    mount: found && mountFaultOf(found, cluster),
    sandbox: found && sandboxFaultOf(found, cluster),
  };
};
const classOf = (reason: string, message: string, more = ""): string | undefined =>
  read(pod() + event(reason, message, "00:02:00") + more).mount?.class;

describe("a mount fault is of one class", () => {
  test.each([
    [
      "FailedMount",
      'MountVolume.SetUp failed for volume "conf" : configmap "conf" not found',
      "object-missing",
    ],
    [
      "FailedMount",
      'MountVolume.SetUp failed for volume "kube-api-access-x" : failed to fetch token: serviceaccounts "app" not found',
      "object-missing",
    ],
    [
      "FailedMount",
      'MountVolume.SetUp failed for volume "conf" : references non-existent config key: a',
      "object-missing",
    ],
    [
      "FailedMount",
      'Unable to attach or mount volumes: unmounted volumes=[data], unattached volumes=[], failed to process volumes=[data]: error processing PVC shop/data: PVC shop/data has non-bound phase ("Pending") or empty pvc.Spec.VolumeName ("")',
      "object-missing",
    ],
    [
      "FailedMount",
      'MountVolume.SetUp failed for volume "h" : hostPath type check failed: /x is not a file',
      "host-path-type",
    ],
    [
      "FailedMount",
      'MountVolume.MountDevice failed for volume "pv" : kubernetes.io/csi: attacher.MountDevice failed to create newCsiDriverClient: driver name d.io not found in the list of registered CSI drivers',
      "driver-missing",
    ],
    [
      "FailedMount",
      'MountVolume.SetUp failed for volume "data" : mount failed: exit status 32',
      "mount",
    ],
    [
      "FailedAttachVolume",
      'AttachVolume.Attach failed for volume "pv" : rpc error: code = Internal desc = x',
      "attach",
    ],
    [
      "FailedAttachVolume",
      'Multi-Attach error for volume "pv" Volume is already used by pod(s) other',
      "multi-attach",
    ],
  ])("%s: %s", (reason, message, of) => expect(classOf(reason, message)).toBe(of));

  test("a volume that no other Pod uses is not shared, whatever it is still attached to", () => {
    const message = `Multi-Attach error for volume "pv" Volume is already exclusively attached to one node and can''t be attached to another`;
    const other =
      "\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: o, namespace: shop}\nspec: {nodeName: n2, volumes: [{name: d, persistentVolumeClaim: {claimName: data}}]}";
    expect(classOf("FailedAttachVolume", message)).toBe("attach");
    expect(classOf("FailedAttachVolume", message, other)).toBe("multi-attach");
  });
});

describe("a complaint is history once the kubelet has gone on", () => {
  const synced = event(
    "FailedMount",
    'MountVolume.SetUp failed for volume "conf" : failed to sync configmap cache: timed out waiting for the condition',
    "00:00:01",
  );
  const sandbox = event("FailedCreatePodSandBox", "Failed to create pod sandbox: x", "00:00:02");
  const pulling = event("Pulling", 'Pulling image "x"', "00:00:05");

  test("while nothing follows, it counts", () => {
    expect(read(pod() + synced).mount).toMatchObject({ class: "mount", vague: true });
    expect(read(pod() + sandbox).sandbox?.message).toContain("sandbox");
  });
  test("after an image pull began, it does not", () =>
    expect(read(pod() + synced + sandbox + pulling)).toEqual({
      mount: undefined,
      sandbox: undefined,
    }));
  test("a sandbox that is there has no fault", () =>
    expect(
      read(pod('conditions: [{type: PodReadyToStartContainers, status: "True"}], ') + sandbox)
        .sandbox,
    ).toBeUndefined());
});
