import { describe, expect, test } from "vitest";
import { Cluster } from "../../src/cluster/cluster.ts";
import { nodeFaultOf } from "../../src/cluster/nodes.ts";
import { type Unschedulable, unschedulableOf } from "../../src/cluster/scheduling.ts";
import { snapshotOf } from "../scene.ts";
import {
  apartFrom,
  claim,
  node,
  object,
  onNodes,
  placed,
  pod,
  requests,
  told,
  unreachable,
  volume,
  volumes,
} from "../scheduling-scene.ts";

/** What is decided on the first Pod of a scene that is on no node. */
function decided(objects: string, unseen: readonly string[] = []): Unschedulable | undefined {
  const cluster = new Cluster({
    ...snapshotOf({ objects }),
    gaps: unseen.map((kind) => ({ kind, why: { en: "forbidden", zh: "无权限" } })),
  });
  const [first] = cluster.list("Pod").filter(({ spec }) => spec?.nodeName === undefined);
  return first && unschedulableOf(first, cluster);
}

const names = (nodes: Unschedulable["held"] = []): readonly string[] =>
  nodes.map(({ metadata }) => metadata.name);
const said = (list: string, total = 3): string => `0/${total} nodes are available: ${list}.`;
const controlPlane = [{ key: "node-role.kubernetes.io/control-plane", effect: "NoSchedule" }];
const gpu = [{ key: "dedicated", value: "gpu", effect: "NoSchedule" }];
const anyTaint = { tolerations: [{ operator: "Exists" }] };
const other = { labels: { pool: "other" } };

describe("with the nodes seen, each unschedulable Pod is in one class", () => {
  const cases: Readonly<Record<string, readonly [string, Unschedulable["class"], string?]>> = {
    "one node is cordoned, the other full": [
      pod(said("1 Insufficient cpu, 1 node(s) were unschedulable", 2), {
        container: requests({ cpu: "2" }),
      }) +
        node("a", { cordoned: true }) +
        node("b"),
      "resources",
    ],
    "every node that is large enough is cordoned": [
      pod(said("1 Insufficient cpu, 1 node(s) were unschedulable", 2), {
        container: requests({ cpu: "16" }),
      }) +
        node("big", { cordoned: true, cpu: "32" }) +
        node("small"),
      "cordoned",
      "big",
    ],
    "the only node with the device is tainted": [
      pod(said("1 Insufficient nvidia.com/gpu, 1 node(s) had untolerated taint(s)", 2), {
        container: requests({ "nvidia.com/gpu": "1" }),
      }) +
        node("gpu", { taints: gpu, more: { "nvidia.com/gpu": "4" } }) +
        node("plain"),
      "taint",
      "gpu",
    ],
    "a tainted node that is only larger is meant for others": [
      pod(said("1 Insufficient cpu, 1 node(s) had untolerated taint(s)", 2), {
        container: requests({ cpu: "16" }),
      }) +
        node("gpu", { taints: gpu, cpu: "32" }) +
        node("plain"),
      "resources",
    ],
    "a control-plane node that is larger": [
      pod(
        said(
          "1 Insufficient cpu, 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }",
          2,
        ),
        {
          container: requests({ cpu: "8" }),
        },
      ) +
        node("cp", { taints: controlPlane, cpu: "16" }) +
        node("w"),
      "resources",
    ],
    "a control-plane taint, and workers that lack the label": [
      pod(
        said(
          "1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 2 node(s) didn't match Pod's node affinity/selector",
        ),
        {
          spec: { nodeSelector: { disk: "ssd" } },
        },
      ) +
        node("cp", { taints: controlPlane }) +
        node("w1") +
        node("w2"),
      "node-selector",
    ],
    "the node that matches is tainted": [
      pod(
        said(
          "1 node(s) had untolerated taint {dedicated: gpu}, 2 node(s) didn't match Pod's node affinity/selector",
        ),
        {
          spec: { nodeSelector: { pool: "gpu" } },
        },
      ) +
        node("g", { taints: gpu, labels: { pool: "gpu" } }) +
        node("w1") +
        node("w2"),
      "taint",
      "g",
    ],
    "the node that matches is cordoned and would be tolerated": [
      pod(
        said(
          "1 node(s) were unschedulable, 1 node(s) didn't match Pod's node affinity/selector",
          2,
        ),
        {
          spec: { nodeSelector: { pool: "gpu" } },
        },
      ) +
        node("g", { cordoned: true, labels: { pool: "gpu" } }) +
        node("w"),
      "cordoned",
      "g",
    ],
    "the node that matches is cordoned and tainted too": [
      pod(
        said(
          "1 node(s) were unschedulable, 1 node(s) didn't match Pod's node affinity/selector",
          2,
        ),
        {
          spec: { nodeSelector: { pool: "gpu" } },
        },
      ) +
        node("g", { cordoned: true, taints: gpu, labels: { pool: "gpu" } }) +
        node("w"),
      "taint",
      "g",
    ],
    "all nodes are lost": [
      pod(said("2 node(s) had untolerated taint {node.kubernetes.io/unreachable: }", 2)) +
        node("a", { ready: "Unknown", taints: unreachable }) +
        node("b", { ready: "Unknown", taints: unreachable }),
      "nodes-not-ready",
      "a b",
    ],
    "the workers are lost, and the control plane is tainted by design": [
      pod(
        said(
          "1 node(s) had untolerated taint(s), 1 node(s) had untolerated taint {node.kubernetes.io/unreachable: }",
          2,
        ),
      ) +
        node("cp", { taints: controlPlane }) +
        node("w", { ready: "Unknown", taints: unreachable }),
      "nodes-not-ready",
      "w",
    ],
    "a node is lost that has not got its taint yet": [
      pod(said("1 node(s) had untolerated taint {dedicated: gpu}", 2)) +
        node("g", { taints: gpu }) +
        node("w", { ready: "False" }),
      "nodes-not-ready",
      "w",
    ],
    "a node under disk pressure is Ready and takes no Pods": [
      pod(said("1 node(s) had untolerated taint {node.kubernetes.io/disk-pressure: }", 1)) +
        node("a", { taints: [{ key: "node.kubernetes.io/disk-pressure", effect: "NoSchedule" }] }),
      "nodes-not-ready",
      "a",
    ],
    "a node waits for its network agent": [
      pod(said("1 node(s) had untolerated taint {node.cilium.io/agent-not-ready: true}", 1)) +
        node("a", {
          taints: [{ key: "node.cilium.io/agent-not-ready", value: "true", effect: "NoSchedule" }],
        }),
      "nodes-not-ready",
      "a",
    ],
    "the cluster is a single control-plane node": [
      pod(said("1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }", 1)) +
        node("cp", { taints: controlPlane }),
      "taint",
      "cp",
    ],
    "a DaemonSet's Pod does not fit its node": [
      pod(said("1 Insufficient cpu, 2 node(s) didn't satisfy plugin(s) [NodeAffinity]"), {
        owner: "DaemonSet",
        container: requests({ cpu: "6" }),
        spec: {
          affinity: onNodes({
            matchFields: [{ key: "metadata.name", operator: "In", values: ["b"] }],
          }),
        },
      }) +
        node("a") +
        node("b") +
        node("c"),
      "resources",
    ],
    "a DaemonSet's Pod may stand on a cordoned node, and does not fit": [
      pod(said("1 Insufficient cpu, 1 node(s) didn't satisfy plugin(s) [NodeAffinity]", 2), {
        owner: "DaemonSet",
        container: requests({ cpu: "6" }),
        spec: {
          affinity: onNodes({
            matchFields: [{ key: "metadata.name", operator: "In", values: ["b"] }],
          }),
          tolerations: [
            { key: "node.kubernetes.io/unschedulable", operator: "Exists", effect: "NoSchedule" },
          ],
        },
      }) +
        node("a") +
        node("b", { cordoned: true }),
      "resources",
    ],
    "a StatefulSet's members keep apart on too few nodes": [
      pod(said("2 node(s) didn't match pod anti-affinity rules", 2), {
        owner: "StatefulSet",
        spec: { affinity: apartFrom("web") },
      }) +
        node("a") +
        node("b"),
      "pod-affinity",
    ],
    "the new Pod of a rolling update is kept apart from the old one": [
      pod(said("1 node(s) didn't match pod anti-affinity rules, 1 Insufficient cpu", 2), {
        spec: { affinity: apartFrom("web") },
      }) +
        pod(undefined, { hash: "7d4f8c9b5", on: "a" }) +
        node("a") +
        node("b"),
      "rollout-deadlock",
    ],
    "another replica of the same revision is kept apart": [
      pod(said("1 node(s) didn't match pod anti-affinity rules", 1), {
        spec: { affinity: apartFrom("web") },
      }) +
        pod(undefined, { suffix: "k2k2k", on: "a" }) +
        node("a"),
      "pod-affinity",
    ],
    "revisions keep apart only among themselves (matchLabelKeys)": [
      pod(said("1 node(s) didn't satisfy existing pods anti-affinity rules", 1), {
        spec: { affinity: apartFrom("web", { matchLabelKeys: ["pod-template-hash"] }) },
      }) +
        pod(undefined, { hash: "7d4f8c9b5", on: "a" }) +
        node("a"),
      "pod-affinity",
    ],
    "old Pods go first: there is no deadlock": [
      pod(said("1 node(s) didn't match pod anti-affinity rules", 1), {
        spec: { affinity: apartFrom("web") },
      }) +
        pod(undefined, { hash: "7d4f8c9b5", on: "a" }) +
        node("a") +
        object({
          apiVersion: "apps/v1",
          kind: "Deployment",
          metadata: { name: "web", namespace: "shop" },
          spec: {
            strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } },
          },
        }) +
        object({
          apiVersion: "apps/v1",
          kind: "ReplicaSet",
          metadata: {
            name: "web-5d8f7c9b4",
            namespace: "shop",
            ownerReferences: [
              { apiVersion: "apps/v1", kind: "Deployment", name: "web", controller: true },
            ],
          },
        }),
      "pod-affinity",
    ],
    "the volume is of a node that is gone": [
      pod(said("1 node(s) didn't match PersistentVolume's node affinity", 1), {
        spec: volumes("data"),
      }) +
        claim("data") +
        volume("data", placed("kubernetes.io/hostname", "gone")) +
        node("a"),
      "volume-topology",
    ],
    "the volume's zone is where the labels do not lead": [
      pod(
        said(
          "1 node(s) had volume node affinity conflict, 1 node(s) didn't match Pod's node affinity",
          2,
        ),
        {
          spec: { ...volumes("data"), nodeSelector: { zone: "a" } },
        },
      ) +
        claim("data") +
        volume("data", placed("zone", "b")) +
        node("a", { labels: { zone: "a" } }) +
        node("b", { labels: { zone: "b" } }),
      "volume-topology",
    ],
    "the volume's nodes are full": [
      pod(said("1 Insufficient cpu, 1 node(s) didn't match PersistentVolume's node affinity", 2), {
        spec: volumes("data"),
        container: requests({ cpu: "3" }),
      }) +
        claim("data") +
        volume("data", placed("zone", "b")) +
        node("a", { labels: { zone: "a" } }) +
        node("b", { labels: { zone: "b" } }),
      "resources",
    ],
    "the volume's only node is cordoned": [
      pod(said("1 node(s) were unschedulable, 1 node(s) had volume node affinity conflict", 2), {
        spec: volumes("data"),
      }) +
        claim("data") +
        volume("data", placed("zone", "b")) +
        node("a", { labels: { zone: "a" } }) +
        node("b", { labels: { zone: "b" }, cordoned: true }),
      "cordoned",
      "b",
    ],
    "the volume's zone is a label of it": [
      pod(said("2 node(s) had no available volume zone", 2), {
        spec: { ...volumes("data"), nodeSelector: { "topology.kubernetes.io/zone": "a" } },
      }) +
        claim("data") +
        volume("data", {}, { "topology.kubernetes.io/zone": "b" }) +
        node("a", { labels: { "topology.kubernetes.io/zone": "a" } }),
      "volume-topology",
    ],
    "no volume of the Pod was seen": [
      pod(said("1 node(s) had volume node affinity conflict", 1), { spec: volumes("data") }) +
        node("a"),
      "volume-topology",
    ],
    "another Pod holds the volume": [
      pod(
        said(
          "1 node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod",
          1,
        ),
        { spec: volumes("data") },
      ) + node("a"),
      "claim",
    ],
    "the claim is not bound": [
      pod("0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims. not found", {
        spec: volumes("data"),
      }) + node("a"),
      "claim",
    ],
    "volumes, ports, spread, devices": [
      pod(said("1 node(s) exceed max volume count", 1)) + node("a"),
      "volume-limit",
    ],
    "the port is taken": [
      pod(said("1 node(s) didn't have free ports for the requested pod ports", 1)) + node("a"),
      "host-port",
    ],
    "the spread is uneven": [
      pod(said("1 Insufficient cpu, 2 node(s) didn't match pod topology spread constraints")) +
        node("a") +
        node("b") +
        node("c"),
      "topology-spread",
    ],
    "no device is free": [pod(said("1 cannot allocate all claims", 1)) + node("a"), "device"],
    "a device class is missing": [
      pod(
        "0/1 nodes are available: request g: device class gpu.example.com does not exist. no new claims to deallocate",
      ) + node("a"),
      "device",
    ],
    "Kubernetes 1.17: resources are looked at first, and several reasons a node": [
      pod(
        said(
          "2 Insufficient cpu, 2 node(s) didn't match node selector, 1 node(s) had taints that the pod didn't tolerate",
        ),
        {
          spec: { nodeSelector: { disk: "ssd" } },
          container: requests({ cpu: "2" }),
        },
      ) +
        node("cp", { taints: controlPlane }) +
        node("a", other) +
        node("b", other),
      "node-selector",
    ],
    "Kubernetes 1.20: affinity is told twice": [
      pod(
        said(
          "1 node(s) didn't match pod affinity/anti-affinity, 1 node(s) didn't match pod anti-affinity rules",
          1,
        ),
        { owner: "StatefulSet", spec: { affinity: apartFrom("web") } },
      ) + node("a"),
      "pod-affinity",
    ],
    "what the message says is over": [
      pod(said("1 node(s) were unschedulable", 1)) + node("a"),
      "other",
    ],
    "a reason that nobody knows": [pod(said("1 node(s) had a bad day", 1)) + node("a"), "other"],
    "a scheduler with words of its own": [
      pod("3/3 tasks in gang unschedulable: pod group is not ready, 3 Pending, 3 minAvailable.", {
        spec: anyTaint,
      }) + node("a"),
      "other",
    ],
    "the whole cluster was seen, and it has no node": [
      pod("no nodes available to schedule pods"),
      "no-nodes",
    ],
    "Running without a node, as an impaired copy shows it": [
      pod(said("1 Insufficient cpu", 1), { phase: "Running", container: requests({ cpu: "8" }) }) +
        node("a"),
      "resources",
    ],
  };
  test.each(Object.entries(cases))("%s", (_, [objects, expected, held]) => {
    const fault = decided(objects);
    expect(fault?.class).toBe(expected);
    if (held !== undefined) expect(names(fault?.held).toSorted().join(" ")).toBe(held);
  });

  test("a DaemonSet's Pod names its node", () => {
    const affinity = onNodes({
      matchFields: [{ key: "metadata.name", operator: "In", values: ["b"] }],
    });
    expect(
      decided(
        pod(said("1 Insufficient cpu", 1), { owner: "DaemonSet", spec: { affinity } }) + node("b"),
      )?.target,
    ).toBe("b");
  });

  test("a lost node explains the Pods that it lost", () => {
    const lost = node("b", { ready: "Unknown", taints: unreachable }) + node("a");
    const message = said(
      "1 Insufficient cpu, 1 node(s) had untolerated taint {node.kubernetes.io/unreachable: }",
      2,
    );
    const asks = { container: requests({ cpu: "2" }) };
    const evicted = decided(
      pod(message, asks) + pod(undefined, { suffix: "old11", on: "b" }) + lost,
    );
    expect(evicted?.because).toEqual([{ kind: "Node", name: "b" }]);
    expect(decided(pod(message, asks) + lost)?.because).toEqual([]);
  });
});

describe("with no node seen, by the message alone", () => {
  const taint = (text: string): string => `node(s) had untolerated taint {${text}}`;
  const cases: Readonly<
    Record<
      string,
      readonly [
        string,
        Unschedulable["class"],
        ("likely" | "certain")?,
        Readonly<Record<string, unknown>>?,
      ]
    >
  > = {
    "one stage is left": [said("3 Insufficient memory"), "resources", "certain"],
    "labels, taints and cordons do not rule out every node": [
      said(
        "1 node(s) were unschedulable, 1 node(s) didn't match Pod's node affinity/selector, 1 Insufficient cpu",
      ),
      "resources",
    ],
    "Kubernetes 1.17: they do, whatever else a node lacks": [
      said(
        "2 Insufficient cpu, 2 node(s) didn't match node selector, 1 node(s) had taints that the pod didn't tolerate",
      ),
      "node-selector",
      "likely",
    ],
    "labels beside a taint of the control plane": [
      said(
        `1 ${taint("node-role.kubernetes.io/master: ")}, 2 node(s) didn't match Pod's node affinity`,
      ),
      "node-selector",
      "likely",
    ],
    "labels that name what the taint names": [
      said(`1 ${taint("dedicated: gpu")}, 2 node(s) didn't match Pod's node affinity/selector`),
      "taint",
      "likely",
      { nodeSelector: { dedicated: "gpu" } },
    ],
    "cordons beside a taint": [
      said(`1 ${taint("dedicated: gpu")}, 2 node(s) were unschedulable`),
      "cordoned",
      "likely",
    ],
    "lost nodes beside a taint of the control plane": [
      said(
        `1 ${taint("node-role.kubernetes.io/control-plane: ")}, 2 ${taint("node.kubernetes.io/not-ready: ")}`,
      ),
      "nodes-not-ready",
      "certain",
    ],
    "a taint of Kubernetes 1.18": [
      said("3 node(s) had taint {app: db}, that the pod didn't tolerate"),
      "taint",
      "certain",
    ],
    "taints without names": [said("3 node(s) had untolerated taint(s)"), "taint", "certain"],
  };
  test.each(Object.entries(cases))("%s", (_, [message, expected, certainty, spec = {}]) => {
    const fault = decided(pod(message, { spec }), ["Node"]);
    expect(fault?.class).toBe(expected);
    if (certainty !== undefined) expect(fault?.certainty).toBe(certainty);
  });
});

describe("a Pod of which no scheduler speaks", () => {
  const about = { kind: "Pod", name: "web-5d8f7c9b4-x2x9k", namespace: "shop" };
  const later = object({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: "later", namespace: "shop", creationTimestamp: "2026-01-01T01:00:00Z" },
  });
  const claims = (name: string) => ({
    spec: { resourceClaims: [{ name: "gpu", resourceClaimName: name }] },
  });

  test.each([
    ["waits for a scheduler", pod(undefined), "no-scheduler"],
    [
      "is kept by a gate",
      pod(undefined, { spec: { schedulingGates: [{ name: "example.com/wait" }] } }),
      "gated",
    ],
    ["names a ResourceClaim that does not exist", pod(undefined, claims("nope")), "device"],
    [
      "has a template that does not exist",
      pod(undefined) +
        told(
          about,
          "FailedResourceClaimCreation",
          'PodResourceClaim gpu: resource claim template "nope" not found',
        ),
      "device",
    ],
    [
      "is warned of by another scheduler",
      pod(undefined, { spec: { schedulerName: "volcano" } }) +
        told(about, "Unschedulable", "queue is full", { component: "volcano" }),
      "other",
    ],
  ])("%s", (_, objects, expected) => expect(decided(objects + later)?.class).toBe(expected));

  test.each([
    ["is seconds old", pod(undefined)],
    ["is on a node", pod(undefined, { on: "a" }) + later],
    ["has ended", pod(undefined, { phase: "Failed" }) + later],
    [
      "was never asked about (pasted text)",
      pod(undefined, { status: { phase: "Running", conditions: [] } }) + later,
    ],
    [
      "was just told of by its scheduler",
      pod(undefined) +
        told(about, "Queued", "waiting", { type: "Normal", component: "default-scheduler" }) +
        later,
    ],
  ])("says nothing where it %s", (_, objects) => expect(decided(objects)).toBeUndefined());

  test("says nothing where Events cannot be seen", () =>
    expect(decided(pod(undefined) + later, ["Event"])).toBeUndefined());
  test("says nothing where ResourceClaims cannot be seen", () =>
    expect(decided(pod(undefined, claims("nope")) + later, ["ResourceClaim"])).toBeUndefined());
});

describe("why a node is not Ready", () => {
  const faulty = (message: string, more: Readonly<Record<string, unknown>> = {}): string =>
    object({
      apiVersion: "v1",
      kind: "Node",
      metadata: { name: "a", creationTimestamp: "2025-01-01T00:00:00Z" },
      status: {
        conditions: [
          {
            type: "Ready",
            status: "False",
            reason: "KubeletNotReady",
            message,
            lastTransitionTime: "2026-01-01T00:00:00Z",
            ...more,
          },
        ],
      },
    });
  const classOf = (objects: string, at = "2026-01-01T00:10:00Z"): string | undefined => {
    const cluster = new Cluster(snapshotOf({ objects, at }));
    const [first] = cluster.list("Node");
    return first && nodeFaultOf(first, cluster)?.class;
  };
  test.each([
    [
      "[container runtime is down, PLEG is not healthy: pleg was last seen active 4m15s ago; threshold is 3m0s]",
      "pleg",
    ],
    [
      "[container runtime status check may not have completed yet, PLEG is not healthy: pleg was last seen active 3m28.9s ago; threshold is 3m0s]",
      "pleg",
    ],
    ["container runtime is down", "runtime"],
    [
      "container runtime not ready: RuntimeReady=false reason:ContainerdNotReady message:containerd is not ready",
      "runtime",
    ],
    [
      "container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized",
      "network",
    ],
    [
      "runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:docker: network plugin is not ready: cni config uninitialized",
      "network",
    ],
    ["node is shutting down", "other"],
    ["missing node capacity for resources: ephemeral-storage", "other"],
    ["", "other"],
  ])("%s", (message, expected) => expect(classOf(faulty(message))).toBe(expected));

  test("Unknown: it does not report", () =>
    expect(
      classOf(
        faulty("Kubelet stopped posting node status.", {
          status: "Unknown",
          reason: "NodeStatusUnknown",
        }),
      ),
    ).toBe("not-reporting"));
  test("right after a start it is not a fault yet", () =>
    expect(
      classOf(faulty("PLEG is not healthy: pleg has yet to be successful"), "2026-01-01T00:00:20Z"),
    ).toBeUndefined());
  test("a node that an autoscaler takes away is meant to go", () =>
    expect(
      classOf(
        node("a", {
          ready: "Unknown",
          taints: [{ key: "ToBeDeletedByClusterAutoscaler", effect: "NoSchedule" }],
        }),
      ),
    ).toBeUndefined());
});
