import type { Evidence } from "../model/evidence.ts";
import type { Node, Pod, PodSpec, Taint } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import type { Cluster } from "./cluster.ts";
import { conditionOf } from "./conditions.ts";
import { eventsOf, quote } from "./events.ts";
import { perObject } from "./memo.ts";
import { matchesNodeSelector, untoleratedTaints } from "./node-fit.ts";
import { conditionTaints, isNodeReady } from "./nodes.ts";
import { ownerRef, podsOf, topOwner } from "./owners.ts";
import { isFinished, isTerminating, isUnscheduled } from "./pods.ts";
import { parseSchedulingMessage, type SchedulingClass, type SchedulingMessage, type SchedulingReason } from "./scheduling-message.ts";
import { matchesSelector } from "./selectors.ts";
import { outlasts } from "./time.ts";

/** Why a Pod is on no node: one class in all. */
export type UnschedulableClass =
  | "gated"
  | "no-scheduler"
  | "no-nodes"
  /** The nodes that would do are not Ready: their own faults explain it. */
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
  /** A claim is missing or not bound: that claim is the fault. */
  | "claim"
  | "device"
  | "other";

export interface Unschedulable {
  readonly class: UnschedulableClass;
  readonly message: SchedulingMessage | undefined;
  /** The reason of the message that decides. */
  readonly reason: SchedulingReason | undefined;
  /** The scheduler's words. */
  readonly text: string;
  /** Nodes that pass nodeSelector, node affinity, taints and cordon; empty too where no node was seen. */
  readonly eligible: readonly Node[];
  /** Nodes that pass nodeSelector and node affinity, but are cordoned, tainted or not ready. */
  readonly held: readonly Node[];
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/**
 * The order in which the scheduler's filters run (pkg/scheduler/apis/config/v1/default_plugins.go). A
 * node is counted under the first filter that it fails: one counted late has passed all before.
 */
const stages: readonly (readonly [UnschedulableClass, readonly SchedulingClass[]])[] = [
  ["cordoned", ["unschedulable"]],
  ["taint", ["taint"]],
  ["node-selector", ["node-affinity", "node-name"]],
  ["host-port", ["host-port"]],
  ["resources", ["insufficient-resource"]],
  ["volume-limit", ["volume-limit"]],
  ["volume-topology", ["volume-affinity", "volume-zone", "volume-conflict"]],
  ["claim", ["volume-binding"]],
  ["topology-spread", ["topology-spread"]],
  ["pod-affinity", ["pod-affinity", "pod-anti-affinity", "existing-anti-affinity", "pod-affinity-any"]],
  ["device", ["device"]],
];

export const unschedulableOf = perObject<Pod, Unschedulable | undefined>((pod, cluster) => {
  if (!isUnscheduled(pod)) return undefined;
  const scheduled = conditionOf(pod, "PodScheduled");
  const gates = pod.spec?.schedulingGates ?? [];
  const nothing = { message: undefined, reason: undefined, text: "", eligible: [], held: [] } as const;
  if (gates.length > 0 || scheduled?.reason === "SchedulingGated") {
    if (!outlasts(pod.metadata.creationTimestamp, 60, cluster)) return undefined;
    const proof = gates.length > 0 ? field(pod, "spec.schedulingGates") : field(pod, "status.conditions{PodScheduled}.reason");
    return { ...nothing, class: "gated", evidence: [proof] };
  }
  const events = eventsOf(pod, cluster).filter(({ reason }) => reason === "FailedScheduling");
  const event = events[0];
  const text = (scheduled?.status === "False" ? scheduled.message : undefined) ?? event?.message ?? "";
  if (text === "") return silent(pod, nothing, cluster);

  const message = parseSchedulingMessage(text);
  const nodes = cluster.list("Node");
  const spec = pod.spec ?? {};
  const matching = nodes.filter((node) => matchesNodeSelector(spec, node));
  const eligible = matching.filter((node) => node.spec?.unschedulable !== true && untoleratedTaints(spec, node).length === 0);
  const held = matching.filter((node) => !eligible.includes(node));
  const evidence: Evidence[] = [];
  if (scheduled?.message !== undefined) evidence.push(field(pod, "status.conditions{PodScheduled}.message"));
  if (event !== undefined && (event.message !== scheduled?.message || evidence.length === 0)) evidence.push(quote(event));
  const [first, ...rest] = evidence;
  if (first === undefined) return undefined;
  const base = { message, text, eligible, held, evidence: [first, ...rest] as const };

  const reasons = message?.reasons ?? [];
  const has = (...of: readonly SchedulingClass[]) => reasons.find((one) => of.includes(one.class));
  const claim = has("unbound-claims", "claim-missing", "storageclass-missing");
  if (claim !== undefined) return { ...base, class: "claim", reason: claim };
  if (message?.total === 0 || has("no-nodes") !== undefined || (nodes.length === 0 && cluster.sees("Node") === "certain")) return { ...base, class: "no-nodes", reason: has("no-nodes") };

  const [stage, reason] = lastStage(reasons);
  if (stage === undefined || reason === undefined) return { ...base, class: "other", reason: reasons[0] };
  // Which filter a node fails first says nothing about the later ones: look at the nodes themselves.
  if ((stage === "cordoned" || stage === "taint" || stage === "node-selector") && nodes.length > 0) {
    const of = stage === "node-selector" && eligible.length > 0 ? "node-selector" : matching.length === 0 && needsLabels(spec) ? "node-selector" : holding(spec, held, stage);
    return { ...base, class: of, reason: reasonOf(of, reasons) ?? reason };
  }
  if (stage === "pod-affinity" && isDeadlock(pod, cluster)) return { ...base, class: "rollout-deadlock", reason };
  return { ...base, class: stage, reason };
});

const needsLabels = (spec: PodSpec): boolean => Object.keys(spec.nodeSelector ?? {}).length > 0 || spec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution !== undefined;

function lastStage(reasons: readonly SchedulingReason[]): readonly [UnschedulableClass | undefined, SchedulingReason | undefined] {
  for (const [stage, classes] of stages.toReversed()) {
    const reason = reasons.find((one) => classes.includes(one.class));
    if (reason !== undefined) return [stage, reason];
  }
  return [undefined, undefined];
}

const reasonOf = (stage: UnschedulableClass, reasons: readonly SchedulingReason[]): SchedulingReason | undefined => {
  const classes = stages.find(([name]) => name === stage)?.[1] ?? [];
  return reasons.find((one) => classes.includes(one.class));
};

/** What keeps a Pod off the nodes that would do: a cordon that somebody set comes before a taint that is there by design. */
function holding(spec: PodSpec, held: readonly Node[], stage: UnschedulableClass): UnschedulableClass {
  const sound = held.filter(isNodeReady);
  if (held.length > 0 && sound.length === 0) return "nodes-not-ready";
  if (sound.some((node) => node.spec?.unschedulable === true && policyTaints(spec, node).length === 0)) return "cordoned";
  if (sound.some((node) => policyTaints(spec, node).length > 0)) return "taint";
  return held.length === 0 ? stage : "nodes-not-ready";
}

/** The taints that somebody put on a node as a policy, and that a Pod does not tolerate. */
export const policyTaints = (spec: PodSpec, node: Node): readonly Taint[] => untoleratedTaints(spec, node).filter(({ key }) => !conditionTaints.has(key));

/** Nobody has said a word about the Pod. */
function silent(pod: Pod, nothing: Pick<Unschedulable, "message" | "reason" | "text" | "eligible" | "held">, cluster: Cluster): Unschedulable | undefined {
  if (conditionOf(pod, "PodScheduled") !== undefined || pod.status === undefined) return undefined;
  if (!outlasts(pod.metadata.creationTimestamp, 30, cluster)) return undefined;
  if (pod.spec === undefined || cluster.sees("Event", pod.metadata.namespace) === undefined) return undefined;
  return { ...nothing, class: "no-scheduler", evidence: [field(pod, pod.spec.schedulerName === undefined ? "status.phase" : "spec.schedulerName")] };
}

/**
 * A rolling update whose new Pod may not stand beside the old one: the Deployment keeps the old Pod
 * until the new one is ready.
 */
function isDeadlock(pod: Pod, cluster: Cluster): boolean {
  const owner = topOwner(pod, cluster);
  const set = ownerRef(pod);
  if (owner.kind !== "Deployment" || set === undefined) return false;
  const deployment = cluster.get("Deployment", owner.namespace, owner.name);
  if (deployment?.spec?.strategy?.type === "Recreate") return false;
  const old = oldPods(pod, cluster);
  return old.some((other) => excludes(pod, other) || excludes(other, pod));
}

/** The Pods of earlier revisions of the same Deployment that are on a node. */
export const oldPods = (pod: Pod, cluster: Cluster): readonly Pod[] => {
  const set = ownerRef(pod)?.name;
  return podsOf(topOwner(pod, cluster), cluster).filter((other) => ownerRef(other)?.name !== set && other.spec?.nodeName !== undefined && !isTerminating(other) && !isFinished(other));
};

/** Whether a Pod's required anti-affinity forbids another beside it. */
export const excludes = (pod: Pod, other: Pod): boolean =>
  (pod.spec?.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? []).some(
    ({ labelSelector, namespaces, namespaceSelector }) =>
      (namespaceSelector !== undefined || (namespaces ?? [pod.metadata.namespace]).includes(other.metadata.namespace ?? "")) && matchesSelector(labelSelector, other.metadata.labels ?? {}),
  );
