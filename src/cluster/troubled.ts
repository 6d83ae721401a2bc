import type { ContainerStatus, KubernetesObject, Pod } from "../model/kubernetes.ts";
import { kindOf } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import { perCluster } from "./memo.ts";
import { isReady, isTerminating } from "./pods.ts";
import { timeOf } from "./time.ts";

/** A restart within this time may be part of a loop, in ms: twice the kubelet's longest back-off, and the run before. */
const recent = 3_600_000;

const logged = perCluster(
  (cluster) => new Set(cluster.logs.map(({ namespace, pod }) => `${namespace}/${pod}`)),
);

/**
 * Whether a Pod shows any sign of trouble. Most Pods of a large cluster do not: they run, are ready,
 * have not restarted lately, and nobody has read their logs. Any other object may be in trouble.
 */
export function isTroubled(object: KubernetesObject, cluster: Cluster): boolean {
  if (kindOf(object) !== "Pod") return true;
  const pod = object as Pod;
  const { status, metadata } = pod;
  if (isTerminating(pod) || status === undefined || status.reason !== undefined) return true;
  if (status.phase === "Succeeded") return false;
  if (status.phase !== "Running" || !isReady(pod) || (pod.spec?.nodeName ?? "") === "") return true;
  if (!(status.containerStatuses ?? []).every((one) => isCalm(one, cluster))) return true;
  if (
    !(status.initContainerStatuses ?? []).every(
      (one) => one.state?.terminated?.exitCode === 0 || isCalm(one, cluster),
    )
  )
    return true;
  return logged(cluster).has(`${metadata.namespace ?? ""}/${metadata.name}`);
}

function isCalm(
  { ready, state, lastState, restartCount = 0 }: ContainerStatus,
  cluster: Cluster,
): boolean {
  if (ready !== true || state?.running === undefined) return false;
  if (restartCount === 0) return true;
  const ended = timeOf(lastState?.terminated?.finishedAt);
  return ended !== undefined && cluster.now - ended > recent;
}
