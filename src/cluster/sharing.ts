import type { Evidence } from "../model/evidence.ts";
import type { Pod } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { ref } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import { conditionOf } from "./conditions.ts";
import { mountFaultOf, othersOn } from "./mounts.ts";
import { isUnscheduled } from "./pods.ts";
import { claimsOf, usersOf } from "./references.ts";

/** A Pod that is kept from a claim, since another Pod elsewhere uses it. */
export interface SharedClaim {
  /** The claim's name. */
  readonly name: string;
  readonly accessMode: string;
  /** The Pods that use it, as far as they were seen. */
  readonly holders: readonly Pod[];
  readonly evidence: Evidence;
}

export function sharedClaimOf(pod: Pod, cluster: Cluster): SharedClaim | undefined {
  const fault = mountFaultOf(pod, cluster);
  if (fault?.class === "multi-attach")
    return claimOf(
      pod,
      fault.message,
      "ReadWriteOnce",
      othersOn(pod, cluster),
      fault.evidence[0],
      cluster,
    );
  const message = isUnscheduled(pod) ? (conditionOf(pod, "PodScheduled")?.message ?? "") : "";
  // plugins/volumerestrictions
  if (!message.includes("ReadWriteOncePod access mode")) return undefined;
  const others = claimsOf(pod).flatMap(({ name }) =>
    users(name, pod, cluster).filter(
      (other) => other !== pod && other.spec?.nodeName !== undefined,
    ),
  );
  return claimOf(
    pod,
    message,
    "ReadWriteOncePod",
    others,
    field(pod, "status.conditions{PodScheduled}.message"),
    cluster,
  );
}

const users = (claim: string, pod: Pod, cluster: Cluster): readonly Pod[] =>
  usersOf(ref("PersistentVolumeClaim", pod.metadata.namespace, claim), cluster);

/** The claim whose volume the words name, else the one that others use too, else the first. */
function claimOf(
  pod: Pod,
  message: string,
  mode: string,
  others: readonly Pod[],
  evidence: Evidence,
  cluster: Cluster,
): SharedClaim | undefined {
  const volume = /for volume "([^"]+)"/u.exec(message)?.[1];
  const claims = claimsOf(pod).map(({ name }) => ({
    name,
    spec: cluster.get("PersistentVolumeClaim", pod.metadata.namespace, name)?.spec,
  }));
  const found =
    claims.find(({ spec }) => volume !== undefined && spec?.volumeName === volume) ??
    claims.find(({ name }) => users(name, pod, cluster).length > 1) ??
    claims[0];
  if (found === undefined) return undefined;
  const holders = users(found.name, pod, cluster).filter((other) => others.includes(other));
  return { name: found.name, accessMode: found.spec?.accessModes?.[0] ?? mode, holders, evidence };
}
