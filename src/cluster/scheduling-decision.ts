import type { Certainty } from "../model/finding.ts";
import type { Node, Pod, PodSpec, Taint } from "../model/kubernetes.ts";
import { type Ref, refOf } from "../model/ref.ts";
import { isRolloutDeadlock } from "./anti-affinity.ts";
import type { Cluster } from "./cluster.ts";
import { allocatableOf } from "./free-capacity.ts";
import { matchesNodeSelector, podRequests, tolerates, untoleratedTaints } from "./node-fit.ts";
import { conditionTaint, isNodeDown } from "./nodes.ts";
import { podsOf, topOwner } from "./owners.ts";
import type { SchedulingClass, SchedulingMessage, SchedulingReason } from "./scheduling-message.ts";
import { volumePlacesOf } from "./volume-places.ts";

/** Why a Pod is on no node: one class in all. */
export type UnschedulableClass =
  | "gated"
  | "no-scheduler"
  | "no-nodes"
  /** The nodes that would do are not Ready, or take no Pods while they lack something: their own faults explain it. */
  | "nodes-not-ready"
  | "cordoned"
  | "taint"
  | "node-selector"
  | "resources"
  | "host-port"
  | "pod-affinity"
  | "rollout-deadlock"
  | "topology-spread"
  | "volume-topology"
  | "volume-limit"
  /** A claim is missing, not bound, or held by another Pod: that claim is the fault. */
  | "claim"
  | "device"
  | "other";

/** What keeps a Pod off all nodes, and which nodes count in it (see `Unschedulable`). */
export interface SchedulingDecision {
  readonly class: UnschedulableClass;
  readonly reason: SchedulingReason | undefined;
  readonly eligible?: readonly Node[];
  readonly held?: readonly Node[];
  readonly because?: readonly Ref[];
  readonly certainty?: Certainty;
}

/**
 * What a node itself decides, and then what also depends on the Pods around, in the order in which the
 * scheduler's filters run (pkg/scheduler/apis/config/v1/default_plugins.go). A node is counted under
 * the first filter that it fails: one counted late has passed all before. (Until 1.19 resources came
 * before labels and taints, and until 1.17 a node could be counted several times: see `byText`.)
 */
const fixed: readonly Stage[] = [
  ["cordoned", ["unschedulable"]],
  ["taint", ["taint"]],
  ["node-selector", ["node-affinity", "node-name"]],
];
const changing: readonly Stage[] = [
  ["host-port", ["host-port"]],
  ["resources", ["insufficient-resource"]],
  ["volume-limit", ["volume-limit"]],
  ["claim", ["volume-binding", "volume-conflict"]],
  ["volume-topology", ["volume-affinity", "volume-zone"]],
  ["topology-spread", ["topology-spread"]],
  [
    "pod-affinity",
    ["pod-affinity-any", "existing-anti-affinity", "pod-anti-affinity", "pod-affinity"],
  ],
  ["device", ["device"]],
];
type Stage = readonly [UnschedulableClass, readonly SchedulingClass[]];

/** Why the nodes do not take a Pod, by the scheduler's message and by the nodes themselves. */
export function decide(
  pod: Pod,
  message: SchedulingMessage | undefined,
  cluster: Cluster,
): SchedulingDecision {
  const reasons = message?.reasons ?? [];
  const claim = find(reasons, ["unbound-claims", "claim-missing", "storageclass-missing"]);
  if (claim !== undefined) return { class: "claim", reason: claim };
  const nodes = nodesFor(message, cluster);
  const none = find(reasons, ["no-nodes"]);
  if (
    message?.total === 0 ||
    none !== undefined ||
    (nodes.length === 0 && cluster.sees("Node") === "certain")
  )
    return { class: "no-nodes", reason: none };
  if (message?.prefilter === true) {
    const [stage, reason] = last([...fixed, ...changing], reasons);
    return { class: stage ?? "other", reason: reason ?? reasons[0] };
  }
  const decision =
    nodes.length > 0 ? byNodes(pod, reasons, cluster) : byText(pod, reasons, message?.total);
  return decision.class === "pod-affinity" && isRolloutDeadlock(pod, cluster)
    ? { ...decision, class: "rollout-deadlock" }
    : decision;
}

/** The nodes to decide by: none where only a part of them, or of their fields, is shown. */
function nodesFor(message: SchedulingMessage | undefined, cluster: Cluster): readonly Node[] {
  const nodes = cluster.list("Node");
  const shown = nodes.filter(
    (node) => !cluster.isPartial(node) || node.status?.allocatable !== undefined,
  );
  const missing = shown.length < (message?.total ?? 0);
  return shown.length < nodes.length || (missing && nodes.some((one) => cluster.isPartial(one)))
    ? []
    : nodes;
}

const find = (
  reasons: readonly SchedulingReason[],
  classes: readonly SchedulingClass[],
): SchedulingReason | undefined => reasons.find((one) => classes.includes(one.class));

/** The last stage that a reason is of, and that reason: of several the most exact. */
function last(
  stages: readonly Stage[],
  reasons: readonly SchedulingReason[],
): readonly [UnschedulableClass | undefined, SchedulingReason | undefined] {
  for (const [stage, classes] of stages.toReversed())
    for (const one of classes.toReversed()) {
      const reason = find(reasons, [one]);
      if (reason !== undefined) return [stage, reason];
    }
  return [undefined, undefined];
}

/** By the nodes themselves: which filter a node fails first says nothing about the later ones. */
function byNodes(
  pod: Pod,
  reasons: readonly SchedulingReason[],
  cluster: Cluster,
): SchedulingDecision {
  const spec = pod.spec ?? {};
  const nodes = nodesFor(undefined, cluster);
  const reasonOf = (stage: UnschedulableClass): SchedulingReason | undefined =>
    last(
      [...fixed, ...changing].filter(([name]) => name === stage),
      reasons,
    )[1];
  const matching = nodes.filter((node) => matchesNodeSelector(spec, node));
  if (matching.length === 0)
    return { class: "node-selector", reason: reasonOf("node-selector"), eligible: [] };

  const placed = reasonOf("volume-topology");
  const places = placed === undefined ? [] : volumePlacesOf(pod, cluster);
  const local = matching.filter((node) => places.every((place) => place.allows(node)));
  const open = (node: Node): boolean =>
    !isNodeDown(node) && !isCordoned(spec, node) && untoleratedTaints(spec, node).length === 0;
  if (local.length === 0)
    return { class: "volume-topology", reason: placed, eligible: matching.filter(open) };
  const eligible = local.filter(open);
  const held = local.filter((node) => !open(node));
  const hold = (among: readonly Node[]): SchedulingDecision => {
    const [of, holding] = holdingOf(spec, among);
    return { class: of, reason: reasonOf(of), held: holding };
  };
  if (eligible.length === 0) return hold(held);

  const stages =
    places.length === 0 ? changing : changing.filter(([of]) => of !== "volume-topology");
  const [of, reason] = last(stages, reasons);
  // What the message says is over: a node has room, or something that is not read here keeps the Pod off.
  if (of === undefined)
    return placed === undefined
      ? { class: "other", reason: reasons[0], eligible, held }
      : { class: "volume-topology", reason: placed, eligible, held };
  if (of === "resources") {
    const better = largerHeld(spec, reasons, eligible, held);
    if (better.length > 0) return { ...hold(better), eligible };
  }
  return { class: of, reason, eligible, held, because: lostWith(pod, held, cluster) };
}

/** A cordon, unless the Pod tolerates it as a DaemonSet's do (plugins/nodeunschedulable). */
export const isCordoned = (spec: PodSpec, node: Node): boolean =>
  node.spec?.unschedulable === true &&
  !(spec.tolerations ?? []).some((one) =>
    tolerates(one, { key: "node.kubernetes.io/unschedulable", effect: "NoSchedule" }),
  );

/** The taints that somebody put on a node as a policy, and that a Pod does not tolerate. */
export const policyTaints = (spec: PodSpec, node: Node): readonly Taint[] =>
  untoleratedTaints(spec, node).filter(({ key }) => !conditionTaint(key));

/** Nodes that are there for the control plane: nobody means other Pods to run there. */
const controlPlaneTaint = (key: string): boolean =>
  /^node-role\.kubernetes\.io\/(?:control-plane|master|etcd)$/u.test(key);

/**
 * What keeps a Pod off the nodes that would do, and which: a cordon that somebody set comes before a
 * node's own state, and that before a taint that is there by design.
 */
function holdingOf(
  spec: PodSpec,
  held: readonly Node[],
): readonly ["cordoned" | "nodes-not-ready" | "taint", readonly Node[]] {
  const meant = held.filter((node) => policyTaints(spec, node).length === 0);
  const cordoned = meant.filter(
    (node) =>
      !isNodeDown(node) &&
      isCordoned(spec, node) &&
      untoleratedTaints(spec, node).every(({ key }) => key === "node.kubernetes.io/unschedulable"),
  );
  if (cordoned.length > 0) return ["cordoned", cordoned];
  if (meant.length > 0) return ["nodes-not-ready", meant];
  const ordinary = held.filter(
    (node) => !policyTaints(spec, node).some(({ key }) => controlPlaneTaint(key)),
  );
  return ["taint", ordinary.length > 0 ? ordinary : held];
}

/** Held nodes that are large enough, where no open one is, full or empty: a cordoned or lost one, or a tainted one with a device that no other has. */
function largerHeld(
  spec: PodSpec,
  reasons: readonly SchedulingReason[],
  eligible: readonly Node[],
  held: readonly Node[],
): readonly Node[] {
  const requests = podRequests(spec);
  const short = reasons.flatMap(({ detail }) => detail?.resource ?? []);
  const lacks = (node: Node) =>
    short.filter((name) => (requests.get(name) ?? 0) > (allocatableOf(node, name) ?? 0));
  if (short.length === 0 || !eligible.every((node) => lacks(node).length > 0)) return [];
  const device = short.some(
    (name) => name.includes("/") && eligible.every((node) => lacks(node).includes(name)),
  );
  return held.filter((node) => {
    const taints = policyTaints(spec, node);
    return (
      lacks(node).length === 0 &&
      (taints.length === 0 || (device && !taints.some(({ key }) => controlPlaneTaint(key))))
    );
  });
}

/** Lost nodes on which other Pods of the same workload sat. A DaemonSet's are for one node each. */
function lostWith(pod: Pod, held: readonly Node[], cluster: Cluster): readonly Ref[] {
  const lost = held.filter(isNodeDown).map(refOf);
  if (lost.length === 0 || targetOf(pod.spec) !== undefined) return [];
  const siblings = podsOf(topOwner(pod, cluster), cluster);
  return lost.filter(({ name }) => siblings.some(({ spec }) => spec?.nodeName === name));
}

const taintOf = ({ detail }: SchedulingReason): string => detail?.taintKey ?? "";

/** By the message alone, where no node was seen. */
function byText(
  pod: Pod,
  reasons: readonly SchedulingReason[],
  total: number | undefined,
): SchedulingDecision {
  const ruledOut = reasons.filter((one) =>
    fixed.some(([, classes]) => classes.includes(one.class)),
  );
  const counted = ruledOut.reduce((sum, { count = 0 }) => sum + count, 0);
  const [of, reason] = last(changing, reasons);
  // Some node has passed labels, taints and cordons: what it fails on decides.
  if (of !== undefined && (total === undefined || counted < total)) return { class: of, reason };
  const [unschedulable, affinity] = [
    find(reasons, ["unschedulable"]),
    find(reasons, ["node-affinity", "node-name"]),
  ];
  const taints = reasons.filter((one) => one.class === "taint");
  const policy = taints.find(
    (one) => !conditionTaint(taintOf(one)) && !controlPlaneTaint(taintOf(one)),
  );
  const lost = taints.find((one) => conditionTaint(taintOf(one)));
  const kinds = new Set(ruledOut.map((one) => one.class)).size;
  const certainty: Certainty =
    kinds + (lost !== undefined && policy !== undefined ? 1 : 0) > 1 ? "likely" : "certain";
  if (affinity !== undefined)
    return policy !== undefined && asksFor(pod, policy)
      ? { class: "taint", reason: policy, certainty }
      : { class: "node-selector", reason: affinity, certainty };
  if (unschedulable !== undefined) return { class: "cordoned", reason: unschedulable, certainty };
  if (lost !== undefined) return { class: "nodes-not-ready", reason: lost, certainty };
  const taint = policy ?? taints[0];
  if (taint !== undefined) return { class: "taint", reason: taint, certainty };
  return { class: of ?? "other", reason: reason ?? reasons[0] };
}

/** Whether the labels that a Pod asks for name what a taint names: it means those nodes. */
function asksFor({ spec = {} }: Pod, { detail }: SchedulingReason): boolean {
  const wanted = JSON.stringify([spec.nodeSelector, spec.affinity?.nodeAffinity]);
  return [detail?.taintKey, detail?.taintValue].some(
    (word) => word !== undefined && word !== "" && word !== "true" && wanted.includes(`"${word}"`),
  );
}

/** `metadata.name In (node)`: the DaemonSet controller's way to say which node a Pod is for. */
export const targetOf = (spec: PodSpec | undefined): string | undefined =>
  spec?.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms
    ?.flatMap(({ matchFields }) => matchFields ?? [])
    .find(({ key, operator }) => key === "metadata.name" && operator === "In")?.values?.[0];
