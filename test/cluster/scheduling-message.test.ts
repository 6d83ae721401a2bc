import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  parseAutoscalerMessage,
  parseSchedulingMessage,
} from "../../src/cluster/scheduling-message.ts";
import type { SchedulingClass, SchedulingDetail } from "../../src/cluster/scheduling-reasons.ts";

/** What the schedulers of 1.7 to 1.37 print, with values filled in: class, text, and what the text names. */
const reasons: readonly (readonly [SchedulingClass, string, SchedulingDetail?])[] = [
  ["insufficient-resource", "Insufficient cpu", { resource: "cpu" }],
  ["insufficient-resource", "Insufficient memory", { resource: "memory" }],
  ["insufficient-resource", "Insufficient ephemeral-storage", { resource: "ephemeral-storage" }],
  ["insufficient-resource", "Insufficient pods", { resource: "pods" }],
  ["insufficient-resource", "Too many pods", { resource: "pods" }],
  ["insufficient-resource", "Insufficient nvidia.com/gpu", { resource: "nvidia.com/gpu" }],
  ["other", "Pod has a restartable init container and the SidecarContainers feature is disabled"],
  ["node-name", "node(s) didn't match the requested node name"],
  ["node-name", "node(s) didn't match the requested hostname"],
  ["unschedulable", "node(s) were unschedulable"],
  ["other", "node(s) had unknown conditions"],
  ["node-affinity", "node(s) didn't match Pod's node affinity/selector"],
  ["node-affinity", "node(s) didn't match Pod's node affinity"],
  ["node-affinity", "node(s) didn't match node selector"],
  ["node-affinity", "node(s) didn't match scheduler-enforced node affinity"],
  ["node-affinity", "pod affinity terms conflict"],
  ["node-affinity", "node(s) didn't satisfy plugin(s) [NodeAffinity]", { plugins: "NodeAffinity" }],
  ["taint", "node(s) had untolerated taint(s)"],
  [
    "taint",
    "node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }",
    { taintKey: "node-role.kubernetes.io/control-plane", taintValue: "" },
  ],
  [
    "taint",
    "node(s) had taint {dedicated: a,b}, that the pod didn't tolerate",
    { taintKey: "dedicated", taintValue: "a,b" },
  ],
  ["taint", "node(s) had taints that the pod didn't tolerate"],
  ["host-port", "node(s) didn't have free ports for the requested pod ports"],
  ["volume-limit", "node(s) exceed max volume count"],
  [
    "other",
    "ebs.csi.aws.com CSI driver is not installed on the node",
    { driver: "ebs.csi.aws.com" },
  ],
  [
    "claim-missing",
    'looking up PVC shop/data: persistentvolumeclaim "data" not found',
    { claim: "data" },
  ],
  ["volume-conflict", "node(s) had no available disk"],
  [
    "volume-conflict",
    "node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod",
  ],
  [
    "volume-conflict",
    "node has pod using PersistentVolumeClaim with the same name and ReadWriteOncePod access mode",
  ],
  ["volume-zone", "node(s) had no available volume zone"],
  ["unbound-claims", "PersistentVolumeClaim had no pv name and storageClass name"],
  ["claim-missing", 'PersistentVolumeClaim was not found: "data"', { claim: "data" }],
  ["volume-binding", 'PersistentVolume was not found: "pv-1"', { volume: "pv-1" }],
  [
    "storageclass-missing",
    'StorageClass "gold" claimed by PersistentVolumeClaim "data" not found',
    { claim: "data", storageClass: "gold" },
  ],
  ["unbound-claims", "pod has unbound immediate PersistentVolumeClaims"],
  ["claim-missing", 'persistentvolumeclaim "data" not found', { claim: "data" }],
  ["volume-binding", 'persistentvolumeclaim "data" is being deleted', { claim: "data" }],
  [
    "volume-binding",
    'persistentvolumeclaim "data" bound to non-existent persistentvolume "pv-1"',
    { claim: "data", volume: "pv-1" },
  ],
  ["volume-binding", 'persistentvolumeclaim "data" was not created for the pod', { claim: "data" }],
  [
    "volume-binding",
    "PVC shop/web-data was not created for pod shop/web (pod is not owner)",
    { claim: "web-data" },
  ],
  [
    "claim-missing",
    'waiting for ephemeral volume controller to create the persistentvolumeclaim "data"',
    { claim: "data" },
  ],
  ["volume-binding", "node(s) didn't find available persistent volumes to bind"],
  ["volume-affinity", "node(s) didn't match PersistentVolume's node affinity"],
  ["volume-affinity", "node(s) had volume node affinity conflict"],
  ["volume-binding", "node(s) did not have enough free storage"],
  ["volume-binding", "node(s) unavailable due to one or more pvc(s) bound to non-existent pv(s)"],
  ["volume-binding", "pvc(s) bound to non-existent pv(s)"],
  ["volume-binding", "binding volumes: timed out waiting for the condition"],
  ["volume-binding", 'provisioning failed for PVC "data"', { claim: "data" }],
  ["volume-binding", 'selectedNode annotation reset for PVC "data"', { claim: "data" }],
  [
    "volume-affinity",
    'pv "pv-1" node affinity doesn\'t match node "node-a": no matching NodeSelectorTerms',
    { volume: "pv-1" },
  ],
  ["volume-binding", 'failed to get cached bindings for pod "shop/web"'],
  ["pod-affinity", "node(s) didn't match pod affinity rules"],
  ["pod-anti-affinity", "node(s) didn't match pod anti-affinity rules"],
  ["existing-anti-affinity", "node(s) didn't satisfy existing pods anti-affinity rules"],
  ["pod-affinity-any", "node(s) didn't match pod affinity/anti-affinity"],
  ["topology-spread", "node(s) didn't match pod topology spread constraints"],
  [
    "topology-spread",
    "node(s) didn't match pod topology spread constraints (missing required label)",
  ],
  ["gates", "waiting for scheduling gates: [example.com/a example.com/b]"],
  ["other", "node(s) didn't match Pod's required features"],
  ["other", "node(s) didn't have the requested labels"],
  ["other", "node(s) didn't match service affinity"],
  ["device", "waiting for dynamic resource controller to create the resourceclaim for pod"],
  ["device", 'pod "shop/web": ResourceClaim not created yet'],
  ["device", 'resourceclaim "gpu" is being deleted', { claim: "gpu" }],
  ["device", "resourceclaim in use"],
  ["device", "resource claim shop/gpu is in the process of being allocated", { claim: "gpu" }],
  [
    "device",
    "resource claim gpu, request r0: has subrequests, but the DRAPrioritizedList feature is disabled",
    { claim: "gpu" },
  ],
  ["device", "resource claim gpu, request r0: unknown request type", { claim: "gpu" }],
  [
    "device",
    "request r0: device class gpu.example.com does not exist",
    { deviceClass: "gpu.example.com" },
  ],
  ["device", "cannot allocate all claims"],
  ["device", "resourceclaim not available on the node"],
  ["device", "node node-a: timed out trying to allocate devices"],
  ["device", "cannot schedule extended resource claim"],
  ["device", "cannot fit resource"],
  ["device", "node allocatable resource claim shop/gpu shared by multiple pods", { claim: "gpu" }],
  [
    "device",
    "node allocatable resource claim shop/gpu is already used by another pod",
    { claim: "gpu" },
  ],
  [
    "device",
    "pod level request for cpu is insufficient to cover the aggregated container and node-allocatable DRA requests",
  ],
  [
    "device",
    "claim gpu: node-allocatable resource claim not referenced by any container within the pod",
    { claim: "gpu" },
  ],
  ["other", "no new claims to deallocate"],
  ["other", "deallocation of ResourceClaim completed"],
  ["other", "deletion of ResourceClaim completed"],
  ["other", "still not schedulable"],
  ["other", "plugin disabled"],
  ["device", "device binding timeout"],
  ["device", "device binding failed"],
  ["other", 'waiting for pods\'s pod group "train" to appear in scheduling queue'],
  ["other", "waiting for minCount pods from a gang to appear in scheduling queue"],
  ["other", "waiting for minCount pods from a gang to be scheduled"],
  ["other", "Preemption is not helpful for scheduling"],
  ["other", "No preemption victims found for incoming pod"],
  ["other", "No preemption victims found for incoming preemptor"],
  ["other", "No victims found on node node-a for preemptor pod web"],
  ["other", "not eligible due to preemptionPolicy=Never."],
  ["other", "not eligible due to a terminating pod on the nominated node."],
  ["other", "no candidate node for preemption"],
  ["other", "waiting for the preemption for this pod to be finished"],
  ["other", "waiting for the preemption for this pod group to be finished"],
  ["no-nodes", "no nodes available to schedule pods"],
  ["other", "skip schedule deleting pod: shop/web"],
  ["other", 'profile not found for scheduler name "fast"'],
  ["other", 'binding rejected: Operation cannot be fulfilled on pods/binding "web"'],
  ["other", "rejected due to timeout after waiting 10s at plugin Coscheduling"],
  ["other", 'pod "web" rejected while waiting on permit: too slow'],
  [
    "volume-binding",
    'running PreBind plugin "VolumeBinding": binding volumes: provisioning failed for PVC "data"',
    { claim: "data" },
  ],
  ["other", 'running Bind plugin "DefaultBinder": pods "web" not found'],
  [
    "volume-binding",
    'running "VolumeBinding" filter plugin: could not find v1.PersistentVolume "pv-1"',
    { volume: "pv-1" },
  ],
  [
    "claim-missing",
    'running PreFilter plugin "VolumeBinding": persistentvolumeclaim "data" not found',
    { claim: "data" },
  ],
  ["insufficient-resource", "Insufficient GPU Memory in one device"],
  [
    "other",
    'extender "e" claims a filtered node "node-a" which is not found in the input node list',
  ],
  ["other", "failed filter with extender at URL http://e:8080/filter, code 500"],
  ["other", "pod group is unschedulable"],
  ["device", "0/2 placements are available, first placement status: cannot allocate all claims"],
  ["other", "pod group is waiting for preemption to complete"],
  [
    "other",
    'all pods in a single pod group should have the same .spec.schedulerName set, got: "a" and "b"',
  ],
  ["other", "node(s) were not ready"],
  ["other", "node(s) were out of disk space"],
  ["other", "node(s) had unavailable network"],
  ["other", "node(s) had memory pressure"],
  ["other", "node(s) had disk pressure"],
  ["other", "node(s) had pid pressure"],
  ["unbound-claims", "pod has unbound PersistentVolumeClaims"],
  ["insufficient-resource", "Insufficient hugepages-2Mi", { resource: "hugepages-2Mi" }],
  ["insufficient-resource", "Insufficient aliyun.com/gpu-mem", { resource: "aliyun.com/gpu-mem" }],
  [
    "taint",
    "node(s) had untolerated taint {node.kubernetes.io/disk-pressure: }",
    { taintKey: "node.kubernetes.io/disk-pressure", taintValue: "" },
  ],
  [
    "volume-affinity",
    "node(s) didn't satisfy plugin(s) [VolumeBinding NodeAffinity] simultaneously",
    { plugins: "VolumeBinding NodeAffinity" },
  ],
  ["node-affinity", "node(s) didn't satisfy plugin NodeAffinity", { plugins: "NodeAffinity" }],
  ["other", "node(s) didn't satisfy plugin(s) [Custom]"],
  ["pod-affinity-any", "node(s) didn't match pod affinity/anti-affinity rules"],
  ["unbound-claims", "pod has unbound immediate PersistentVolumeClaims (repeated 3 times)"],
  [
    "storageclass-missing",
    'storageclass.storage.k8s.io "gold" not found',
    { storageClass: "gold" },
  ],
  ["device", 'resourceclaim.resource.k8s.io "gpu" not found', { claim: "gpu" }],
  [
    "claim-missing",
    'error while running "VolumeBinding" filter plugin for pod "web": error getting PVC "shop/data": could not find v1.PersistentVolumeClaim "shop/data"',
    { claim: "data" },
  ],
  ["other", "looking up PVC shop/data: timeout"],
  ["other", "something that nobody has printed yet"],
];

const parse = (message: string) => {
  const parsed = parseSchedulingMessage(message);
  if (parsed === undefined) throw new Error(`not parsed: ${message}`);
  return parsed;
};
/** `2 taint`: count and class. */
const brief = (message: string): readonly string[] =>
  parse(message).reasons.map((one) => `${one.count ?? "-"} ${one.class}`);

describe("each reason", () => {
  for (const [name, text, detail] of reasons) {
    const reason = { text, class: name, ...(detail !== undefined && { detail }) };
    it(`${name}: ${text}`, () => {
      expect(parse(`0/4 nodes are available: 4 ${text}.`)).toEqual({
        total: 4,
        reasons: [{ count: 4, ...reason }],
        prefilter: false,
        truncated: false,
      });
      expect(parse(`0/4 nodes are available: ${text}. not found`)).toEqual({
        total: 4,
        reasons: [{ count: undefined, ...reason }],
        prefilter: true,
        truncated: false,
      });
    });
  }
});

describe("messages of all versions", () => {
  it.each([
    // 1.36
    [
      "0/3 nodes are available: 1 node(s) had untolerated taint(s), 2 Insufficient cpu. no new claims to deallocate, preemption: 0/3 nodes are available: 1 Preemption is not helpful for scheduling, 2 No preemption victims found for incoming pod.",
      ["1 taint", "2 insufficient-resource"],
    ],
    [
      "0/93 nodes are available: 1 node(s) didn't match pod anti-affinity rules, 1 node(s) were unschedulable, 13 Insufficient memory, 29 Insufficient cpu, 56 node(s) didn't match Pod's node affinity/selector. no new claims to deallocate, preemption: 0/93 nodes are available: 1 No preemption victims found for incoming pod, 92 Preemption is not helpful for scheduling.",
      [
        "1 pod-anti-affinity",
        "1 unschedulable",
        "13 insufficient-resource",
        "29 insufficient-resource",
        "56 node-affinity",
      ],
    ],
    [
      "0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims. not found",
      ["- unbound-claims"],
    ],
    [
      '0/2 nodes are available: persistentvolumeclaim "data" not found. not found',
      ["- claim-missing"],
    ],
    [
      '0/2 nodes are available: persistentvolumeclaim "data" not found. still not schedulable',
      ["- claim-missing"],
    ],
    // 1.22 to 1.33
    [
      "0/4 nodes are available: 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 3 Insufficient nvidia.com/gpu. preemption: 0/4 nodes are available: 1 Preemption is not helpful for scheduling, 3 No preemption victims found for incoming pod..",
      ["1 taint", "3 insufficient-resource"],
    ],
    [
      '0/3 nodes are available: persistentvolumeclaim "data" not found. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.',
      ["- claim-missing"],
    ],
    [
      "0/3 nodes are available: pod has unbound immediate PersistentVolumeClaims. 3 Insufficient cpu.",
      ["- unbound-claims", "3 insufficient-resource"],
    ],
    // 1.20
    [
      "0/3 nodes are available: 3 pod has unbound immediate PersistentVolumeClaims.",
      ["3 unbound-claims"],
    ],
    [
      "0/6 nodes are available: 3 node(s) had taint {node-role.kubernetes.io/master: }, that the pod didn't tolerate, 3 node(s) had taint {a: b,c}, that the pod didn't tolerate.",
      ["3 taint", "3 taint"],
    ],
    // 1.19 and older
    [
      "0/92 nodes are available: 1 node(s) didn't match pod affinity/anti-affinity, 1 node(s) didn't satisfy existing pods anti-affinity rules, 14 Insufficient memory, 29 Insufficient cpu, 56 node(s) didn't match node selector.",
      [
        "1 pod-affinity-any",
        "1 existing-anti-affinity",
        "14 insufficient-resource",
        "29 insufficient-resource",
        "56 node-affinity",
      ],
    ],
    // 1.8 and older
    [
      "No nodes are available that match all of the predicates: Insufficient cpu (3), MatchNodeSelector (1), PodToleratesNodeTaints (1).",
      ["3 insufficient-resource", "1 node-affinity", "1 taint"],
    ],
    [
      "No nodes are available that match all of the following predicates:: MaxEBSVolumeCount (2), NoVolumeZoneConflict (1).",
      ["2 volume-limit", "1 volume-zone"],
    ],
    // Without a list
    ["no nodes available to schedule pods", ["- no-nodes"]],
    ["skip schedule deleting pod: shop/web", ["- other"]],
    ["Scheduling is blocked due to non-empty scheduling gates", ["- gates"]],
    ['persistentvolumeclaim "data" not found', ["- claim-missing"]],
    [
      'running PreBind plugin "VolumeBinding": binding volumes: context deadline exceeded',
      ["- volume-binding"],
    ],
    // Inside other text
    [
      "  Warning  FailedScheduling  12s (x3 over 5m)  default-scheduler  0/4 nodes are available: 4 Too many pods.",
      ["4 insufficient-resource"],
    ],
    [
      "Warning  FailedScheduling  <unknown>  my-scheduler  no nodes available to schedule pods",
      ["- no-nodes"],
    ],
    [
      '"message": "0/1 nodes are available: persistentvolumeclaim \\"data\\" not found. not found"',
      ["- claim-missing"],
    ],
    ["message: '0/1 nodes are available: 1 Insufficient cpu.'", ["1 insufficient-resource"]],
    [
      "0/2 nodes are available: 1 Insufficient cpu,\n      1 node(s) were\n  unschedulable.",
      ["1 insufficient-resource", "1 unschedulable"],
    ],
    ["0/1 nodes are available: 1 node(s) didn\\'t match node selector.", ["1 node-affinity"]],
  ])("%s", (message, expected) => expect(brief(message)).toEqual(expected));

  it("counts nodes only where the message does", () => {
    expect(parse("0/92 nodes are available: 92 Insufficient cpu.").total).toBe(92);
    expect(parse("no nodes available to schedule pods").total).toBe(0);
    expect(parse('persistentvolumeclaim "data" not found').total).toBeUndefined();
    expect(parse("0/5 nodes are available")).toEqual({
      total: 5,
      reasons: [],
      prefilter: false,
      truncated: false,
    });
  });

  it.each([
    [
      "0/1 nodes are available: 1 Insufficient cpu. preemption: not eligible due to preemptionPolicy=Never.",
      "not eligible due to preemptionPolicy=Never.",
    ],
    [
      "0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate, preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.",
      "0/1 nodes are available: 1 No preemption victims found for incoming pod.",
    ],
    ["0/1 nodes are available: preemption: no candidate", "no candidate"],
    [
      "0/1 nodes are available: 1 Insufficient cpu. preemption: pod group for pod not found",
      "pod group for pod not found",
    ],
    [
      "0/1 nodes are available: 1 Insufficient cpu. preemption: not eligible due to placement-based pod group scheduling limitation",
      "not eligible due to placement-based pod group scheduling limitation",
    ],
    [
      "0/1 nodes are available: 1 Insufficient cpu. preemption: not eligible due to workload aware preemption enabled",
      "not eligible due to workload aware preemption enabled",
    ],
    ["0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate", undefined],
  ])("%s says of preemption: %s", (message, preemption) =>
    expect(parse(message).preemption).toBe(preemption),
  );

  it.each([
    "",
    "Back-off pulling image",
    "10/20 nodes are available: 1 Insufficient cpu.",
    'configmap "web" not found',
    "pod didn't trigger scale-up: 1 Insufficient cpu",
  ])("does not take %j for the scheduler's", (message) =>
    expect(parseSchedulingMessage(message)).toBeUndefined(),
  );
});

describe("a message that was cut off", () => {
  it("keeps what is left of the last reason, without detail", () => {
    expect(parse("0/9 nodes are available: 3 Insufficient cpu, 6 Insufficient mem ...")).toEqual({
      total: 9,
      reasons: [
        {
          count: 3,
          text: "Insufficient cpu",
          class: "insufficient-resource",
          detail: { resource: "cpu" },
        },
        { count: 6, text: "Insufficient mem", class: "insufficient-resource" },
      ],
      prefilter: false,
      truncated: true,
    });
    expect(
      parse("0/9 nodes are available: 9 node(s) had untolerated taint {node.kub ...").reasons,
    ).toEqual([{ count: 9, text: "node(s) had untolerated taint {node.kub", class: "taint" }]);
    expect(
      parse("0/9 nodes are available: 9 node(s) didn't match pod affinity ...").reasons,
    ).toMatchObject([{ class: "other" }]);
  });

  it("keeps the whole list where the cut is behind it", () => {
    const { reasons: kept, truncated } = parse(
      "0/9 nodes are available: 9 Insufficient cpu. preemption: 0/9 nodes are avai ...",
    );
    expect(kept).toEqual([
      {
        count: 9,
        text: "Insufficient cpu",
        class: "insufficient-resource",
        detail: { resource: "cpu" },
      },
    ]);
    expect(truncated).toBe(true);
  });
});

describe("parseAutoscalerMessage", () => {
  it.each([
    "pod didn't trigger scale-up: ",
    "pod didn't trigger scale-up (it wouldn't fit if a new node is added): ",
  ])("%s", (start) => {
    const parsed = parseAutoscalerMessage(
      `${start}1 max node group size reached, 2 node(s) had untolerated taint {gpu: yes}, 1 Insufficient cpu`,
    );
    expect(parsed).toEqual({
      total: undefined,
      reasons: [
        { count: 1, text: "max node group size reached", class: "other" },
        {
          count: 2,
          text: "node(s) had untolerated taint {gpu: yes}",
          class: "taint",
          detail: { taintKey: "gpu", taintValue: "yes" },
        },
        {
          count: 1,
          text: "Insufficient cpu",
          class: "insufficient-resource",
          detail: { resource: "cpu" },
        },
      ],
      prefilter: false,
      truncated: false,
    });
  });

  it("takes no other message", () => {
    expect(
      parseAutoscalerMessage("pod triggered scale-up: [{group 1->2 (max: 5)}]"),
    ).toBeUndefined();
    expect(parseAutoscalerMessage("pod didn't trigger scale-up: ")?.reasons).toEqual([]);
  });
});

describe("any message", () => {
  const text = fc.constantFrom(...reasons.map((one) => one[1]).filter((one) => !one.endsWith(".")));
  const list = fc.array(fc.record({ count: fc.integer({ min: 1, max: 5000 }), text }), {
    minLength: 1,
    maxLength: 8,
  });
  const tail = fc.constantFrom(
    "",
    " no new claims to deallocate",
    " not found",
    " preemption: 0/7 nodes are available: 7 Preemption is not helpful for scheduling.",
    " preemption: 0/7 nodes are available: 7 No preemption victims found for incoming pod..",
    " no new claims to deallocate, preemption: 0/7 nodes are available: 7 Preemption is not helpful for scheduling, 2 x.",
    " preemption: not eligible due to preemptionPolicy=Never.",
  );
  const start = fc.constantFrom(
    "",
    "default-scheduler  ",
    "Unschedulable: ",
    "Warning  FailedScheduling  3s  default-scheduler  ",
  );

  it("made from reasons, parses back to them", () => {
    fc.assert(
      fc.property(
        start,
        fc.nat(5000),
        list,
        tail,
        fc.boolean(),
        (before, total, items, after, escaped) => {
          const message = `${before}0/${total} nodes are available: ${items.map((one) => `${one.count} ${one.text}`).join(", ")}.${after}`;
          const parsed = parse(escaped ? JSON.stringify(message).slice(1, -1) : message);
          expect(parsed.total).toBe(total);
          expect(parsed.reasons.map((one) => ({ count: one.count, text: one.text }))).toEqual(
            items,
          );
          expect(parsed.reasons.map((one) => one.class)).toEqual(
            items.map((one) => reasons.find(([, known]) => known === one.text)?.[0]),
          );
          expect(parsed.prefilter).toBe(false);
        },
      ),
    );
  });

  it("cut anywhere, keeps the reasons before the cut", () => {
    fc.assert(
      fc.property(list, fc.nat(), (items, at) => {
        const body = items.map((one) => `${one.count} ${one.text}`).join(", ");
        const cut = 1 + (at % body.length);
        const parsed = parse(`0/9 nodes are available: ${body.slice(0, cut)} ...`);
        expect(parsed.truncated).toBe(true);
        const whole = parsed.reasons
          .slice(0, -1)
          .map((one) => ({ count: one.count, text: one.text }));
        expect(whole).toEqual(items.slice(0, whole.length));
      }),
    );
  });

  it("never throws", () => {
    const piece = fc.oneof(
      fc.string(),
      text,
      fc.constantFrom(
        "0/3 nodes are available",
        ": ",
        ", ",
        ". ",
        " ...",
        "preemption: ",
        "12 ",
        "{",
        "}",
        '\\"',
        "\n",
        'running PreBind plugin "X": ',
        "binding rejected: ",
        " (2)",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const message = pieces.join("");
        for (const parsed of [parseSchedulingMessage(message), parseAutoscalerMessage(message)])
          for (const one of parsed?.reasons ?? []) expect(one.count ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it.each([
    "\\",
    "1",
    " ",
    "\n",
    ", 1 ",
    "1 (",
    " (repeated 1",
    "a-scheduler ",
    "default-",
    ". ",
    "0/",
    "preemption: ",
    "binding rejected: ",
    "persistentvolumeclaim ",
    '"',
    "{a: ",
  ])("takes megabytes of %j", (piece) => {
    const long = piece.repeat(Math.ceil(1_000_000 / piece.length));
    for (const message of [
      long,
      `0/3 nodes are available: ${long}`,
      `0/3 nodes are available: 1 Insufficient cpu, ${long} x`,
      `No nodes are available that match all of the predicates: ${long}`,
    ]) {
      parseSchedulingMessage(message);
      parseAutoscalerMessage(message);
    }
  });
});
