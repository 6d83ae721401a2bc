import { describe, expect, it } from "vitest";
import {
  hostPortConflicts,
  hostPorts,
  largestAllocatable,
  matchesNodeSelector,
  nodeMisses,
  podRequests,
  tolerates,
  topologyDomains,
  untoleratedTaints,
} from "../../src/cluster/node-fit.ts";
import type {
  Container,
  LabelRequirement,
  Node,
  PodSpec,
  Taint,
} from "../../src/model/kubernetes.ts";

const node = (
  name: string,
  labels: Record<string, string> = {},
  more: Partial<Pick<Node, "spec" | "status">> = {},
): Node => ({ kind: "Node", metadata: { name, labels }, ...more });
const container = (
  name: string,
  requests: Record<string, string>,
  more: Partial<Container> = {},
): Container => ({ name, resources: { requests }, ...more });
const asked = (spec: PodSpec): Record<string, number> => Object.fromEntries(podRequests(spec));

describe("podRequests", () => {
  it("adds up containers", () => {
    expect(
      asked({
        containers: [
          container("a", { cpu: "100m", memory: "1Gi" }),
          container("b", { cpu: "200m", "nvidia.com/gpu": "2" }),
        ],
      }),
    ).toEqual({
      cpu: 0.3,
      memory: 2 ** 30,
      "nvidia.com/gpu": 2,
      pods: 1,
    });
    expect(asked({})).toEqual({ pods: 1 });
  });

  it("takes the most of running and starting, sidecars with both", () => {
    const always = { restartPolicy: "Always" };
    expect(
      asked({
        initContainers: [container("i", { cpu: "2", memory: "1" })],
        containers: [container("a", { cpu: "1", memory: "3" })],
      }),
    ).toEqual({ cpu: 2, memory: 3, pods: 1 });
    expect(
      asked({
        initContainers: [container("s", { cpu: "1" }, always)],
        containers: [container("a", { cpu: "1" })],
      }),
    ).toEqual({ cpu: 2, pods: 1 });
    expect(
      asked({
        initContainers: [container("s", { cpu: "1" }, always), container("i", { cpu: "3" })],
        containers: [container("a", { cpu: "1" })],
      }),
    ).toEqual({ cpu: 4, pods: 1 });
    expect(
      asked({
        initContainers: [container("i", { cpu: "3" }), container("s", { cpu: "1" }, always)],
        containers: [container("a", { cpu: "1" })],
      }),
    ).toEqual({ cpu: 3, pods: 1 });
  });

  it("reads limits where requests are left out, pod-level requests and overhead; skips what is no quantity", () => {
    expect(
      asked({
        containers: [
          { name: "a", resources: { limits: { cpu: "2", memory: "1Ki" }, requests: { cpu: "1" } } },
        ],
      }),
    ).toEqual({ cpu: 1, memory: 1024, pods: 1 });
    expect(
      asked({
        containers: [container("a", { cpu: "1", "x.io/y": "1", memory: "1" })],
        resources: { requests: { cpu: "3" }, limits: { memory: "9", "hugepages-2Mi": "2Mi" } },
        overhead: { cpu: "250m" },
      }),
    ).toEqual({ cpu: 3.25, "x.io/y": 1, memory: 1, "hugepages-2Mi": 2 ** 21, pods: 1 });
    expect(asked({ containers: [container("a", { cpu: "lots" })] })).toEqual({ pods: 1 });
  });
});

it("finds the node that has most to give", () => {
  const small = node("small", {}, { status: { allocatable: { cpu: "900m" } } });
  const large = node("large", {}, { status: { capacity: { cpu: "4" } } });
  expect(largestAllocatable([small, large, node("none")], "cpu")).toEqual({
    node: large,
    value: 4,
  });
  expect(largestAllocatable([small, large], "nvidia.com/gpu")).toBeUndefined();
});

describe("node selection", () => {
  const affinity = (
    ...nodeSelectorTerms: readonly {
      readonly matchExpressions?: readonly LabelRequirement[];
      readonly matchFields?: readonly LabelRequirement[];
    }[]
  ): PodSpec => ({
    affinity: {
      nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } },
    },
  });
  const terms =
    "spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms";
  const one = node("a", { disk: "hdd", "k8s.io/arch": "arm64", cores: "8" });

  it("says which pair of nodeSelector fails and what the node has", () => {
    expect(
      nodeMisses(
        { nodeSelector: { disk: "ssd", "k8s.io/arch": "amd64", gpu: "yes", cores: "8" } },
        one,
      ),
    ).toEqual([
      {
        path: "spec.nodeSelector.disk",
        requirement: { key: "disk", operator: "In", values: ["ssd"] },
        value: "hdd",
      },
      {
        path: "spec.nodeSelector['k8s.io/arch']",
        requirement: { key: "k8s.io/arch", operator: "In", values: ["amd64"] },
        value: "arm64",
      },
      {
        path: "spec.nodeSelector.gpu",
        requirement: { key: "gpu", operator: "In", values: ["yes"] },
      },
    ]);
    expect(matchesNodeSelector({}, one)).toBe(true);
  });

  it("needs one term, and of that every requirement", () => {
    const ssd = { key: "disk", operator: "In", values: ["ssd"] };
    const big = { key: "cores", operator: "Gt", values: ["4"] };
    const here = { key: "metadata.name", operator: "In", values: ["a"] };
    expect(
      matchesNodeSelector(affinity({ matchExpressions: [ssd] }, { matchExpressions: [big] }), one),
    ).toBe(true);
    expect(
      matchesNodeSelector(affinity({ matchExpressions: [big], matchFields: [here] }), one),
    ).toBe(true);
    expect(
      matchesNodeSelector(
        { ...affinity({ matchExpressions: [big] }), nodeSelector: { disk: "ssd" } },
        one,
      ),
    ).toBe(false);
    expect(
      nodeMisses(
        affinity({ matchExpressions: [big, ssd] }, { matchFields: [here] }),
        node("b", { cores: "2" }),
      ),
    ).toEqual([
      { path: `${terms}[0].matchExpressions[0]`, requirement: big, value: "2" },
      { path: `${terms}[0].matchExpressions[1]`, requirement: ssd },
      { path: `${terms}[1].matchFields[0]`, requirement: here, value: "b" },
    ]);
  });

  it("matches no node by an empty term or no term", () => {
    expect(nodeMisses(affinity({}), one)).toEqual([{ path: `${terms}[0]` }]);
    expect(nodeMisses(affinity(), one)).toEqual([{ path: terms }]);
  });
});

describe("taints", () => {
  const gpu: Taint = { key: "gpu", value: "a100", effect: "NoSchedule" };
  it.each([
    [{ key: "gpu", value: "a100" }, true],
    [{ key: "gpu", operator: "Equal", value: "a100", effect: "NoSchedule" }, true],
    [{ key: "gpu", value: "h100" }, false],
    [{ key: "gpu", operator: "Exists" }, true],
    [{ operator: "Exists" }, true],
    [{ operator: "Exists", effect: "NoExecute" }, false],
    [{ key: "cpu", operator: "Exists" }, false],
    [{ key: "gpu", operator: "Gt", value: "1" }, false],
    [{ key: "gpu", operator: "Like", value: "a100" }, false],
  ])("%j", (toleration, expected) => expect(tolerates(toleration, gpu)).toBe(expected));

  it("compares numbers", () => {
    const sla: Taint = { key: "sla", value: "950", effect: "NoExecute" };
    expect(tolerates({ key: "sla", operator: "Gt", value: "750" }, sla)).toBe(true);
    expect(tolerates({ key: "sla", operator: "Gt", value: "950" }, sla)).toBe(false);
    expect(tolerates({ key: "sla", operator: "Lt", value: "999" }, sla)).toBe(true);
    expect(tolerates({ key: "sla", operator: "Lt", value: "9e9" }, sla)).toBe(false);
  });

  it("leaves out what is tolerated and what only prefers", () => {
    const taints: Taint[] = [
      gpu,
      { key: "soft", effect: "PreferNoSchedule" },
      { key: "node.kubernetes.io/not-ready", effect: "NoExecute" },
    ];
    expect(
      untoleratedTaints(
        { tolerations: [{ key: "gpu", operator: "Exists" }] },
        node("a", {}, { spec: { taints } }),
      ),
    ).toEqual([taints[2]]);
    expect(untoleratedTaints({}, node("b"))).toEqual([]);
  });
});

it("groups nodes by topology", () => {
  const [a, b, c] = [node("a", { zone: "1" }), node("b", { zone: "1" }), node("c", { zone: "2" })];
  expect(topologyDomains([a, b, c, node("d")], "zone")).toEqual(
    new Map([
      ["1", [a, b]],
      ["2", [c]],
    ]),
  );
});

describe("host ports", () => {
  const taking = (port: Record<string, string | number>, more: PodSpec = {}): PodSpec => ({
    containers: [{ name: "web", ports: [port] }],
    ...more,
  });

  it("lists what a Pod takes on its node", () => {
    expect(hostPorts(taking({ containerPort: 80, hostPort: 8080 }))).toEqual([
      {
        port: 8080,
        protocol: "TCP",
        hostIP: "0.0.0.0",
        container: "web",
        path: "spec.containers{web}.ports[0].hostPort",
      },
    ]);
    expect(hostPorts(taking({ containerPort: 80 }))).toEqual([]);
    expect(hostPorts(taking({ containerPort: 80 }, { hostNetwork: true }))).toMatchObject([
      { port: 80, path: "spec.containers{web}.ports[0].containerPort" },
    ]);
    const ports = [{ hostPort: 9, protocol: "UDP" }];
    expect(
      hostPorts({
        initContainers: [
          { name: "once", ports },
          { name: "side", restartPolicy: "Always", ports },
        ],
      }),
    ).toMatchObject([{ container: "side", protocol: "UDP" }]);
  });

  it.each([
    [{ hostPort: 80 }, { hostPort: 80 }, 1],
    [{ hostPort: 80 }, { hostPort: 81 }, 0],
    [{ hostPort: 80 }, { hostPort: 80, protocol: "UDP" }, 0],
    [{ hostPort: 80, hostIP: "127.0.0.1" }, { hostPort: 80, hostIP: "10.0.0.1" }, 0],
    [{ hostPort: 80, hostIP: "127.0.0.1" }, { hostPort: 80, hostIP: "0.0.0.0" }, 1],
  ])("%j against %j: %i", (a, b, count) =>
    expect(hostPortConflicts(taking(a), taking(b))).toHaveLength(count),
  );
});
