import type { Entry, Json, ToldEvent } from "./draft.ts";

/**
 * What a describe of a Pod leaves out and its Events tell: the scheduler writes the same words into the
 * condition (pkg/scheduler/schedule_one.go, handleSchedulingFailure), the kubelet names pull secrets that
 * the spec names, and stops the containers of a Pod that was deleted. `events`: those of Pods of its name.
 */
export function withWords(pod: Entry, events: readonly ToldEvent[]): Entry {
  if (pod.kind !== "Pod" || pod.depth === 3) return pod;
  const { namespace } = pod;
  const own = events.filter(
    ({ about }) =>
      about.namespace === undefined || namespace === undefined || about.namespace === namespace,
  );
  if (own.length === 0) return pod;
  return withImage(withDeletion(withPullSecrets(withSchedulerWords(pod, own), own), own), own);
}

/** An excerpt may show the Events and not the image; the only container is the one that they are about. */
function withImage(pod: Entry, events: readonly ToldEvent[]): Entry {
  const specs = (pod.spec?.["containers"] ?? []) as readonly Json[];
  const [only] = specs;
  if (
    only === undefined ||
    specs.length > 1 ||
    only["image"] !== undefined ||
    pod.spec?.["initContainers"] !== undefined
  )
    return pod;
  const image = events
    .map(({ message }) => /image "([^"]+)"/u.exec(message)?.[1])
    .find((one) => one !== undefined);
  return image === undefined
    ? pod
    : { ...pod, spec: { ...pod.spec, containers: [{ ...only, image }] } };
}

function withSchedulerWords(pod: Entry, events: readonly ToldEvent[]): Entry {
  const event = events.findLast(({ reason }) => reason === "FailedScheduling");
  const conditions = (pod.status?.["conditions"] ?? []) as readonly Json[];
  if (
    event === undefined ||
    !conditions.some(
      (one) =>
        one["type"] === "PodScheduled" && one["status"] === "False" && one["message"] === undefined,
    )
  )
    return pod;
  return {
    ...pod,
    status: {
      ...pod.status,
      conditions: conditions.map((one) =>
        one["type"] === "PodScheduled"
          ? { reason: "Unschedulable", ...one, message: event.message }
          : one,
      ),
    },
  };
}

function withPullSecrets(pod: Entry, events: readonly ToldEvent[]): Entry {
  const event = events.find(({ reason }) => reason === "FailedToRetrieveImagePullSecret");
  const names = /secrets? \(([^)]+)\)/u.exec(event?.message ?? "")?.[1]?.split(/,\s*/u) ?? [];
  if (names.length === 0 || pod.spec?.["imagePullSecrets"] !== undefined) return pod;
  return { ...pod, spec: { ...pod.spec, imagePullSecrets: names.map((name) => ({ name })) } };
}

/** describe.go prints a deleted Pod that has ended as Failed: only the kubelet's Event tells of the deletion. */
function withDeletion(pod: Entry, events: readonly ToldEvent[]): Entry {
  const { phase, reason } = pod.status ?? {};
  const stopped = events.find(
    (event) => event.reason === "Killing" && event.message.startsWith("Stopping container"),
  );
  // A table prints no reason: eviction and preemption stop containers too.
  if (pod.depth !== 2) return pod;
  if (
    phase !== "Failed" ||
    reason !== undefined ||
    stopped?.last === undefined ||
    pod.metadata?.["deletionTimestamp"] !== undefined
  )
    return pod;
  const owned = (pod.metadata?.["ownerReferences"] ?? []) as readonly Json[];
  if (owned.some(({ kind }) => kind === "Job")) return pod;
  return { ...pod, metadata: { ...pod.metadata, deletionTimestamp: stopped.last } };
}
