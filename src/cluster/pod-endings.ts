import type { Evidence } from "../model/evidence.ts";
import type { Pod } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { conditionOf } from "./conditions.ts";
import { findEvent, quote } from "./events.ts";
import { perObject } from "./memo.ts";
import { isFinished, isTerminating } from "./pods.ts";
import { timeOf } from "./time.ts";

/** Who put an end to a Pod as a whole, or did not let it begin: one class in all. */
type PodEndingClass =
  /** It wrote more than its own ephemeral-storage or emptyDir limit. */
  | "own-limit"
  | "node-pressure"
  | "preempted"
  /** The kubelet did not admit it. */
  | "rejected"
  /** Its own activeDeadlineSeconds. */
  | "deadline"
  | "node-shutdown";

interface PodEnding {
  readonly class: PodEndingClass;
  /** The words of whoever ended it, without the kubelet's frame. */
  readonly message: string;
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly at: number | undefined;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** pkg/kubelet/eviction: emptyDirLimitEviction, podEphemeralStorageLimitEviction, containerEphemeralStorageLimitEviction. */
const ownLimit =
  /exceeds the total limit of containers|exceeded its local ephemeral storage limit|Usage of EmptyDir volume .* exceeds the limit/u;

/** Reasons of pkg/kubelet/lifecycle, cm, sysctl, apparmor for a Pod that is not admitted; `OutOf…` and the frame below cover the rest. */
const rejections: ReadonlySet<string> = new Set([
  "NodeAffinity",
  "NodeName",
  "NodePorts",
  "NodeShutdown",
  "TaintToleration",
  "InvalidNodeInfo",
  "UnexpectedAdmissionError",
  "UnknownReason",
  "UnexpectedPredicateFailureType",
  "TopologyAffinityError",
  "SMTAlignmentError",
  "EmptyPodSharedPoolError",
  "PodOSSelectorNodeLabelDoesNotMatch",
  "PodOSNotSupported",
  "SupplementalGroupsPolicyNotSupported",
  "PodFeatureUnsupported",
  "PodLevelResourcesNotSupported",
  "SysctlForbidden",
  "AppArmor",
  "NoNewPrivs",
  "ProcMount",
  "VolumeAttachmentLimitExceeded",
  "InitContainerRestartPolicyForbidden",
]);

/** kubelet.go, rejectPod: `Pod was rejected: …`, before 1.27 `Pod …`. */
const frame = /^Pod was rejected: /u;
const oldFrame =
  /^Pod (?=The node had condition|Node didn't|Predicate |Allocate |Update plugin|forbidden sysctl|Cannot enforce|Resources cannot|GeneralPredicates|Kubelet )/u;

export const podEndingOf = perObject<Pod, PodEnding | undefined>((pod, cluster) => {
  const { reason = "", message = "" } = pod.status ?? {};
  const failed = pod.status?.phase === "Failed";
  const disrupted = conditionOf(pod, "DisruptionTarget");
  const evidence: Evidence[] = [];
  if (reason !== "") evidence.push(field(pod, "status.reason"));
  if (message !== "") evidence.push(field(pod, "status.message"));
  const words = message.replace(frame, "").replace(oldFrame, "").trim();
  const made = (of: PodEndingClass, more: readonly Evidence[] = []): PodEnding => {
    const [first, ...rest] = [...evidence, ...more];
    return {
      class: of,
      reason,
      message: words,
      at: endedAt(pod) ?? findEvent(pod, cluster, [reason])?.last,
      evidence: [first ?? field(pod, "status.phase"), ...rest],
    };
  };
  if (failed && reason === "Evicted")
    return made(ownLimit.test(words) ? "own-limit" : "node-pressure");
  if (failed && reason === "DeadlineExceeded") return made("deadline");
  if (failed && (reason === "Preempting" || reason === "Preempted")) return made("preempted");
  if (failed && (rejections.has(reason) || reason.startsWith("OutOf") || frame.test(message)))
    return made("rejected");
  if (failed && (reason === "Terminated" || reason === "Shutdown") && /shut/u.test(message))
    return made("node-shutdown");
  if (!isFinished(pod) && !isTerminating(pod)) return undefined;
  // The scheduler deletes its victims: until they are gone, this is what they show.
  const event = findEvent(pod, cluster, ["Preempted"]);
  if (disrupted?.status === "True" && disrupted.reason === "PreemptionByScheduler")
    return made("preempted", [
      field(pod, "status.conditions{DisruptionTarget}.reason"),
      ...(event === undefined ? [] : [quote(event)]),
    ]);
  return event === undefined ? undefined : made("preempted", [quote(event)]);
});

/** When a finished Pod came to its end, as far as its status tells. */
function endedAt(pod: Pod): number | undefined {
  const times = [
    conditionOf(pod, "DisruptionTarget")?.lastTransitionTime,
    ...(pod.status?.containerStatuses ?? []).map(({ state }) => state?.terminated?.finishedAt),
    conditionOf(pod, "Ready")?.status === "False"
      ? conditionOf(pod, "Ready")?.lastTransitionTime
      : undefined,
  ].flatMap((time) => timeOf(time) ?? []);
  return times.length > 0
    ? Math.max(...times)
    : (timeOf(pod.status?.startTime) ?? timeOf(pod.metadata.creationTimestamp));
}
