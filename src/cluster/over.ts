import type { Job, Pod } from "../model/kubernetes.ts";
import type { Cluster } from "./cluster.ts";
import { conditionOf } from "./conditions.ts";
import { ownedBy, ownerRef } from "./owners.ts";
import { timeOf } from "./time.ts";

const completed = (job: Job): boolean =>
  conditionOf(job, "Complete")?.status === "True" ||
  conditionOf(job, "SuccessCriteriaMet")?.status === "True";

/** Controllers that put a new Pod in the place of a failed one. */
const replaces: ReadonlySet<string> = new Set([
  "ReplicaSet",
  "StatefulSet",
  "DaemonSet",
  "ReplicationController",
]);

/**
 * Whether what a Pod shows is history: it succeeded; its Job completed at a later try; a later Job of the
 * same CronJob completed, or failed as well; it failed and its controller has put another in its place.
 */
export function isOver(pod: Pod, cluster: Cluster): boolean {
  if (pod.status?.phase === "Succeeded") return true;
  const owner = ownerRef(pod);
  if (owner === undefined) return false;
  if (owner.kind !== "Job") return pod.status?.phase === "Failed" && replaces.has(owner.kind);
  const job = cluster.get("Job", owner.namespace, owner.name);
  return job !== undefined && (completed(job) || isOutdated(job, cluster));
}

/** Whether a later Job of the same CronJob has completed. */
export function superseded(job: Job, cluster: Cluster): boolean {
  const cron = ownerRef(job);
  if (cron?.kind !== "CronJob") return false;
  const created = timeOf(job.metadata.creationTimestamp) ?? 0;
  return ownedBy(cron, cluster).some(
    (other) =>
      other !== job &&
      other.kind === "Job" &&
      (timeOf(other.metadata.creationTimestamp) ?? 0) > created &&
      completed(other),
  );
}

/** Whether a later Job of the same CronJob tells more: it has completed, or it has failed as well. */
export function isOutdated(job: Job, cluster: Cluster): boolean {
  const cron = ownerRef(job);
  if (cron?.kind !== "CronJob") return false;
  const created = timeOf(job.metadata.creationTimestamp) ?? 0;
  return ownedBy(cron, cluster).some(
    (other) =>
      other.kind === "Job" &&
      (timeOf(other.metadata.creationTimestamp) ?? 0) > created &&
      (completed(other) || conditionOf(other, "Failed")?.status === "True"),
  );
}
