import type { Evidence } from "../model/evidence.ts";
import type { Certainty } from "../model/finding.ts";
import type { Node, Pod } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { keyOf, nameOf, type Ref, ref } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import type { Cluster } from "./cluster.ts";
import { conditionOf } from "./conditions.ts";
import { eventsOf, type EventView, quote } from "./events.ts";
import { perCluster, perObject } from "./memo.ts";
import { ownerRef, topOwner } from "./owners.ts";
import { isUnscheduled } from "./pods.ts";
import {
  decide,
  type SchedulingDecision,
  targetOf,
  type UnschedulableClass,
} from "./scheduling-decision.ts";
import {
  parseSchedulingMessage,
  type SchedulingMessage,
  type SchedulingReason,
} from "./scheduling-message.ts";
import { outlasts } from "./time.ts";

export { isCordoned, policyTaints } from "./scheduling-decision.ts";

export interface Unschedulable {
  readonly class: UnschedulableClass;
  readonly message: SchedulingMessage | undefined;
  /** The reason of the message that decides. */
  readonly reason: SchedulingReason | undefined;
  /** The scheduler's words. */
  readonly text: string;
  /** Nodes that labels, the places of volumes, taints and cordons allow; empty too where no node was seen. */
  readonly eligible: readonly Node[];
  /** Nodes that would do but for what holds them: a cordon, a taint, their own state. Of the deciding kind where that is the class. */
  readonly held: readonly Node[];
  /** The one node that a DaemonSet's Pod is for. */
  readonly target: string | undefined;
  /** Lost nodes that held other Pods of the same workload: their loss explains why it needs room. */
  readonly because: readonly Ref[];
  readonly certainty: Certainty;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

export const unschedulableOf = perObject<Pod, Unschedulable | undefined>((pod, cluster) => {
  if (!isUnscheduled(pod)) return undefined;
  const scheduled = conditionOf(pod, "PodScheduled");
  const gates = pod.spec?.schedulingGates ?? [];
  const base = {
    message: undefined,
    reason: undefined,
    text: "",
    eligible: [],
    held: [],
    target: targetOf(pod.spec),
    because: [],
    certainty: "certain",
  } as const;
  if (gates.length > 0 || scheduled?.reason === "SchedulingGated") {
    if (!outlasts(pod.metadata.creationTimestamp, 60, cluster)) return undefined;
    const path =
      gates.length > 0 ? "spec.schedulingGates" : "status.conditions{PodScheduled}.reason";
    return { ...base, class: "gated", evidence: [field(pod, path)] };
  }
  const events = eventsOf(pod, cluster);
  // An autoscaler uses the same reason for what it cannot add.
  const event = events.find(
    ({ reason, component }) => reason === "FailedScheduling" && component !== "karpenter",
  );
  const told = scheduled?.status === "False" ? scheduled.message : undefined;
  const text = told ?? event?.message ?? "";
  if (text === "") {
    const quiet = silent(pod, events, cluster);
    return quiet && { ...base, ...quiet };
  }
  const quoted = event === undefined || event.message === told ? [] : [quote(event)];
  const [first, ...rest] =
    told === undefined
      ? quoted
      : [field(pod, "status.conditions{PodScheduled}.message"), ...quoted];
  if (first === undefined) return undefined;
  const message = parseSchedulingMessage(text);
  const evidence = [first, ...rest] as const;
  return { ...base, message, text, evidence, ...decided(pod, message, text, cluster) };
});

/** Pods of one template that are told the same are held by the same. A StatefulSet's have volumes of their own. */
const decisions = perCluster(() => new Map<string, SchedulingDecision>());

function decided(
  pod: Pod,
  message: SchedulingMessage | undefined,
  text: string,
  cluster: Cluster,
): SchedulingDecision {
  const owner = ownerRef(pod);
  if (owner?.kind !== "ReplicaSet" && owner?.kind !== "Job" && owner?.kind !== "DaemonSet")
    return decide(pod, message, cluster);
  const key = [keyOf(owner), targetOf(pod.spec) ?? "", text].join("\n");
  const kept = decisions(cluster);
  let decision = kept.get(key);
  if (decision === undefined) kept.set(key, (decision = decide(pod, message, cluster)));
  return decision;
}

/** No scheduler has said why. */
function silent(
  pod: Pod,
  events: readonly EventView[],
  cluster: Cluster,
):
  | (Pick<Unschedulable, "class" | "evidence" | "certainty"> & Partial<Pick<Unschedulable, "text">>)
  | undefined {
  if (conditionOf(pod, "PodScheduled") !== undefined || pod.status === undefined) return undefined;
  const { spec, metadata } = pod;
  if (spec === undefined || !outlasts(metadata.creationTimestamp, 30, cluster)) return undefined;
  // The scheduler does not look at a Pod whose ResourceClaims do not exist, and does not say so (dynamicresources, PreEnqueue).
  const claims = spec.resourceClaims ?? [];
  const uncreated = events.find(({ reason }) => reason === "FailedResourceClaimCreation");
  if (uncreated !== undefined)
    return {
      class: "device",
      certainty: "certain",
      evidence: [quote(uncreated), field(pod, "spec.resourceClaims")],
    };
  for (const { resourceClaimName: name } of claims) {
    if (name === undefined) continue;
    const answer = cluster.lookup("ResourceClaim", metadata.namespace, name);
    if (answer.state === "absent")
      return {
        class: "device",
        certainty: answer.certainty,
        evidence: [
          field(pod, "spec.resourceClaims"),
          { type: "absence", ref: ref("ResourceClaim", metadata.namespace, name) },
        ],
      };
    if (answer.state === "unknown") return undefined;
  }
  const own = spec.schedulerName ?? "default-scheduler";
  const spoken = events.find(
    ({ component }) => component === own || component.endsWith("scheduler"),
  );
  if (spoken !== undefined)
    return spoken.type === "Warning"
      ? { class: "other", text: spoken.message, certainty: "certain", evidence: [quote(spoken)] }
      : undefined;
  if (
    cluster.sees("Event", metadata.namespace) === undefined &&
    // A text that shows a Pod and that it has no Events (see sources/text).
    cluster.lookup("Event", metadata.namespace, metadata.name).state !== "absent"
  )
    return undefined;
  const path = spec.schedulerName === undefined ? "status.phase" : "spec.schedulerName";
  return { class: "no-scheduler", certainty: "certain", evidence: [field(pod, path)] };
}

/**
 * A view of a Pod's fault, computed once for all Pods of one template that are told the same: the list
 * of eligible nodes is theirs alone.
 */
export function perDecision<T>(
  build: (pod: Pod, fault: Unschedulable, cluster: Cluster) => T,
): (pod: Pod, fault: Unschedulable, cluster: Cluster) => T {
  const kept = new WeakMap<readonly Node[], { readonly value: T }>();
  return (pod, fault, cluster) => {
    let entry = kept.get(fault.eligible);
    if (entry === undefined)
      kept.set(fault.eligible, (entry = { value: build(pod, fault, cluster) }));
    return entry.value;
  };
}

/** `Deployment shop/web cannot be scheduled`, with the node where the Pod is for one only. */
export function cannotBeScheduled(pod: Pod, { target }: Unschedulable, cluster: Cluster): Text {
  const owner = nameOf(topOwner(pod, cluster));
  return target === undefined
    ? { en: `${owner} cannot be scheduled`, zh: `${owner} 无法调度` }
    : {
        en: `${owner} cannot be scheduled on node ${target}`,
        zh: `${owner} 无法调度到节点 ${target}`,
      };
}

/** Up to three names, and how many more: `a, b, c (+4)`. */
export const listed = (names: readonly string[], comma = ", "): string =>
  `${names.slice(0, 3).join(comma)}${names.length > 3 ? ` (+${names.length - 3})` : ""}`;
