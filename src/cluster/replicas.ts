import type { KubernetesObject } from "../model/kubernetes.ts";
import type { Ref } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import { conditionOf } from "./conditions.ts";
import { superseded } from "./over.ts";
import { podsOf } from "./owners.ts";
import { isFinished, isReady, isTerminating } from "./pods.ts";

/** What a workload wants and has. */
interface Replicas {
  /** Left out where nothing tells: the owner was not seen, or wants no fixed number. */
  readonly wanted: number | undefined;
  readonly ready: number;
  /** Pods that are there, neither finished nor being deleted. */
  readonly present: number;
}

/** A status that was written before the latest change of the spec says nothing about it. */
export const isObserved = ({
  metadata,
  status,
}: KubernetesObject & {
  readonly status?: { readonly observedGeneration?: number } | undefined;
}): boolean =>
  metadata.generation === undefined ||
  status?.observedGeneration === undefined ||
  status.observedGeneration >= metadata.generation;

export function replicasOf(owner: Ref, cluster: Cluster): Replicas {
  const pods = podsOf(owner, cluster).filter((pod) => !isFinished(pod) && !isTerminating(pod));
  const present = pods.length;
  const seen = pods.filter(isReady).length;
  switch (owner.kind) {
    case "Deployment":
    case "StatefulSet":
    case "ReplicaSet":
    case "ReplicationController": {
      const workload = cluster.get(owner.kind, owner.namespace, owner.name);
      if (workload === undefined) break;
      return {
        wanted: workload.spec?.replicas ?? 1,
        ready: workload.status?.readyReplicas ?? 0,
        present,
      };
    }
    case "DaemonSet": {
      const set = cluster.get("DaemonSet", owner.namespace, owner.name);
      if (set === undefined) break;
      return {
        wanted: set.status?.desiredNumberScheduled ?? 0,
        ready: set.status?.numberReady ?? 0,
        present,
      };
    }
    case "Job": {
      const job = cluster.get("Job", owner.namespace, owner.name);
      if (job === undefined) break;
      const done = ["Complete", "SuccessCriteriaMet"].some(
        (type) => conditionOf(job, type)?.status === "True",
      );
      const idle = done || job.spec?.suspend === true || superseded(job, cluster);
      return {
        wanted: idle ? 0 : 1,
        ready: pods.filter(({ status }) => status?.phase === "Running").length,
        present,
      };
    }
    case "Pod":
      return { wanted: 1, ready: 0, present: 0 };
  }
  return { wanted: undefined, ready: seen, present };
}

/** Whether a workload still goes without Pods that serve: fewer are ready than it wants; of an unseen owner, none. */
export function lacksReady(owner: Ref, cluster: Cluster): boolean {
  const { wanted, ready } = replicasOf(owner, cluster);
  return wanted === undefined ? ready === 0 : ready < wanted;
}

/** Whether a workload has all its Pods again, ready or not: what is wrong now shows in those. */
export function isReplaced(owner: Ref, cluster: Cluster): boolean {
  const { wanted = 1, present } = replicasOf(owner, cluster);
  return present >= wanted;
}
