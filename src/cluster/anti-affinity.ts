import type { Node, Pod, PodAffinityTerm } from "../model/kubernetes.ts";
import type { Cluster } from "./cluster.ts";
import { perCluster } from "./memo.ts";
import { ownerRef, podsOf, topOwner } from "./owners.ts";
import { isFinished, isTerminating } from "./pods.ts";
import { matchesSelector } from "./selectors.ts";

const required = "requiredDuringSchedulingIgnoredDuringExecution";

/** Whether a term of pod affinity or anti-affinity means another Pod, wherever that is. */
export function meansPod(
  { labelSelector, namespaces = [], namespaceSelector, matchLabelKeys = [] }: PodAffinityTerm,
  pod: Pod,
  other: Pod,
  cluster: Cluster,
): boolean {
  const { namespace = "" } = other.metadata;
  const own = namespaces.length === 0 && namespaceSelector === undefined;
  const inReach = own
    ? namespace === pod.metadata.namespace
    : namespaces.includes(namespace) ||
      (namespaceSelector !== undefined &&
        matchesSelector(
          namespaceSelector,
          cluster.get("Namespace", undefined, namespace)?.metadata.labels,
        ));
  return (
    inReach &&
    matchesSelector(labelSelector, other.metadata.labels) &&
    matchLabelKeys.every((key) => pod.metadata.labels?.[key] === other.metadata.labels?.[key])
  );
}

/** The Pods that have any required anti-affinity. */
const exclusive = perCluster((cluster) =>
  cluster
    .list("Pod")
    .filter(({ spec }) => spec?.affinity?.podAntiAffinity?.[required] !== undefined),
);

/** Whether a Pod's required anti-affinity forbids another beside it. */
export const excludes = (pod: Pod, other: Pod, cluster: Cluster): boolean =>
  (pod.spec?.affinity?.podAntiAffinity?.[required] ?? []).some((term) =>
    meansPod(term, pod, other, cluster),
  );

/**
 * The Pods that keep one off a node, by its own anti-affinity (`own`) or by theirs. Where the nodes'
 * labels are unknown, only Pods on the node itself count.
 */
export function excludersOn(node: Node, pod: Pod, own: boolean, cluster: Cluster): readonly Pod[] {
  const together = (other: Pod, key = "kubernetes.io/hostname"): boolean => {
    const name = other.spec?.nodeName ?? "";
    if (name === node.metadata.name) return true;
    const value = node.metadata.labels?.[key];
    return (
      value !== undefined && cluster.get("Node", undefined, name)?.metadata.labels?.[key] === value
    );
  };
  const forbids = (from: Pod, to: Pod, other: Pod): boolean =>
    (from.spec?.affinity?.podAntiAffinity?.[required] ?? []).some(
      (term) => meansPod(term, from, to, cluster) && together(other, term.topologyKey),
    );
  const terms = pod.spec?.affinity?.podAntiAffinity?.[required] ?? [];
  const near = terms.every(
    ({ namespaces = [], namespaceSelector }) =>
      namespaces.length === 0 && namespaceSelector === undefined,
  );
  const candidates = !own
    ? exclusive(cluster)
    : near
      ? cluster.inNamespace("Pod", pod.metadata.namespace)
      : cluster.list("Pod");
  return candidates.filter(
    (other) =>
      other !== pod &&
      isPlaced(other) &&
      (own ? forbids(pod, other, other) : forbids(other, pod, other)),
  );
}

/** On a node, and there to stay. */
const isPlaced = (pod: Pod): boolean =>
  (pod.spec?.nodeName ?? "") !== "" && !isTerminating(pod) && !isFinished(pod);

/** The Pods of earlier revisions of the same workload that are on a node. */
export function oldPods(pod: Pod, cluster: Cluster): readonly Pod[] {
  const set = ownerRef(pod)?.name;
  return podsOf(topOwner(pod, cluster), cluster).filter(
    (other) => ownerRef(other)?.name !== set && isPlaced(other),
  );
}

/**
 * Whether a rolling update waits for itself: its new Pod may not stand beside an old one, which the
 * Deployment keeps until the new one is ready.
 */
export function isRolloutDeadlock(pod: Pod, cluster: Cluster): boolean {
  const owner = topOwner(pod, cluster);
  if (owner.kind !== "Deployment" || ownerRef(pod) === undefined) return false;
  const { type, rollingUpdate } =
    cluster.get("Deployment", owner.namespace, owner.name)?.spec?.strategy ?? {};
  // Without surge, or with Recreate, old Pods go first.
  if (type === "Recreate" || /^0+%?$/u.test(String(rollingUpdate?.maxSurge ?? ""))) return false;
  return oldPods(pod, cluster).some(
    (other) => excludes(pod, other, cluster) || excludes(other, pod, cluster),
  );
}
