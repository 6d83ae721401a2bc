import { describe, expect, test } from "vitest";
import { claimFaultOf, driversOf } from "../../src/cluster/claims.ts";
import { Cluster } from "../../src/cluster/cluster.ts";
import { snapshotOf } from "../scene.ts";

const claim = (spec: string, phase = "Pending"): string => `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data, namespace: shop, uid: new, creationTimestamp: "2026-01-01T00:00:00Z"}
spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}${spec}}
status: {phase: ${phase}}
---
apiVersion: v1
kind: Namespace
metadata: {name: shop, creationTimestamp: "2026-01-01T01:00:00Z"}
`;
const volume = (spec: string, phase = "Available", name = "pv-a"): string => `
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: ${name}}
spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce]${spec}}
status: {phase: ${phase}}
`;
const event = (reason: string, message: string): string => `
---
apiVersion: v1
kind: Event
metadata: {name: e1, namespace: shop}
type: Warning
reason: ${reason}
message: '${message}'
lastTimestamp: "2026-01-01T00:01:00Z"
involvedObject: {kind: PersistentVolumeClaim, namespace: shop, name: data, uid: new}
`;
const standard = `
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: standard, annotations: {storageclass.kubernetes.io/is-default-class: "true"}}
provisioner: csi.example.com
`;
const fault = (objects: string) => {
  const cluster = new Cluster(snapshotOf({ objects }));
  const found = cluster.get("PersistentVolumeClaim", "shop", "data");
  return found && claimFaultOf(found, cluster);
};

describe("a claim that names its volume", () => {
  const named = ", storageClassName: fast, volumeName: pv-a";
  test("has lost it where it is not there", () =>
    expect(fault(claim(named, "Bound"))).toMatchObject({ class: "lost", volumeName: "pv-a" }));
  test("has lost it where it is kept for an earlier claim of the name", () =>
    expect(
      fault(
        claim(named) +
          volume(", storageClassName: fast, claimRef: {namespace: shop, name: data, uid: old}"),
      )?.class,
    ).toBe("lost"));
  test("is at peace with a volume whose claim's uid is not told", () =>
    expect(
      fault(
        claim(named, "Bound") +
          volume(", storageClassName: fast, claimRef: {namespace: shop, name: data}", "Bound"),
      ),
    ).toBeUndefined());
  test("does not fit a volume that another claim has", () =>
    expect(
      fault(
        claim(named) +
          volume(
            ", storageClassName: fast, claimRef: {namespace: dev, name: data, uid: x}",
            "Bound",
          ),
      ),
    ).toMatchObject({
      class: "unmatched",
      unfit: [{ why: { en: "it is taken by claim dev/data" } }],
    }));
  test("does not fit a volume of another class", () =>
    expect(fault(claim(named) + volume(", storageClassName: slow"))?.unfit[0]?.why.en).toContain(
      'storageClassName is "slow"',
    ));
});

describe("a claim without class", () => {
  test("older than the default class stays without one, as its Event says", () =>
    expect(
      fault(
        claim("") +
          event(
            "FailedBinding",
            "no persistent volumes available for this claim and no storage class is set",
          ) +
          standard,
      )?.class,
    ).toBe("unmatched"));
  test("is given the default class else", () =>
    expect(fault(claim("") + event("ProvisioningFailed", "rpc error") + standard)).toMatchObject({
      class: "provisioning-failed",
      className: "standard",
    }));
});

test("a provisioner's workload is known by the name in its arguments, variables and paths, as a whole word", () => {
  const cluster = new Cluster(
    snapshotOf({
      objects: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: a, namespace: kube-system}
spec: {template: {spec: {containers: [{name: c, args: ["--provisioner=csi.example.com"]}]}}}
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: b, namespace: kube-system}
spec: {template: {spec: {containers: [{name: c}], volumes: [{name: v, hostPath: {path: /var/lib/kubelet/plugins/csi.example.com}}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: c, namespace: kube-system}
spec: {template: {spec: {containers: [{name: c, args: ["--provisioner=csi.example.com.au"]}]}}}
`,
    }),
  );
  expect(driversOf("csi.example.com", cluster).map(({ name }) => name)).toEqual(["a", "b"]);
  expect(driversOf("", cluster)).toEqual([]);
});
