import type { Node, Pod, PodAffinityTerm } from "../model/kubernetes.ts";
import type { Cluster } from "./cluster.ts";
import { perCluster } from "./memo.ts";
import { ownerRef, podsOf, topOwner } from "./owners.ts";
import { refOf } from "../model/ref.ts";
import { isFinished, isTerminating } from "./pods.ts";
import { usersOf } from "./references.ts";
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
const excludes = (pod: Pod, other: Pod, cluster: Cluster): boolean =>
  (pod.spec?.affinity?.podAntiAffinity?.[required] ?? []).some((term) =>
    meansPod(term, pod, other, cluster),
  );

/** The Pods that keep one off a node by its own anti-affinity (`own`), or by theirs. */
export function excludersOn(node: Node, pod: Pod, own: boolean, cluster: Cluster): readonly Pod[] {
  const settled = (other: Pod): boolean => other !== pod && isPlaced(other, cluster);
  if (own)
    return (pod.spec?.affinity?.podAntiAffinity?.[required] ?? []).flatMap((term) =>
      domainOf(node, term.topologyKey, cluster)
        .flatMap((one) => usersOf(refOf(one), cluster))
        .filter((other) => settled(other) && meansPod(term, pod, other, cluster)),
    );
  return exclusive(cluster).filter((other) => {
    if (!settled(other)) return false;
    const there = cluster.get("Node", undefined, other.spec?.nodeName ?? "");
    return (other.spec?.affinity?.podAntiAffinity?.[required] ?? []).some(
      (term) =>
        meansPod(term, other, pod, cluster) &&
        (other.spec?.nodeName === node.metadata.name ||
          (there !== undefined && sameDomain(there, node, term.topologyKey))),
    );
  });
}

const hostname = "kubernetes.io/hostname";

const sameDomain = (a: Node, b: Node, key = hostname): boolean =>
  a.metadata.labels?.[key] !== undefined && a.metadata.labels[key] === b.metadata.labels?.[key];

/** The nodes that a topology key puts together with one. */
const domainOf = (node: Node, key: string | undefined, cluster: Cluster): readonly Node[] =>
  key === undefined || key === hostname
    ? [node]
    : cluster.list("Node").filter((other) => other === node || sameDomain(other, node, key));

/** On a node, and there to stay. */
const isPlaced = (pod: Pod, cluster: Cluster): boolean =>
  ((pod.spec?.nodeName ?? "") !== "" ||
    (isShownOnly(pod, cluster) && pod.status?.phase === "Running")) &&
  !isTerminating(pod) &&
  !isFinished(pod);

/** A Pod as kubectl prints it for people: without its affinity. */
export const isShownOnly = (pod: Pod, cluster: Cluster): boolean =>
  pod.spec?.affinity === undefined && cluster.isPartial(pod);

/** The Pods of earlier revisions of the same workload that are on a node. */
export function oldPods(pod: Pod, cluster: Cluster): readonly Pod[] {
  const set = ownerRef(pod)?.name;
  return podsOf(topOwner(pod, cluster), cluster).filter(
    (other) => ownerRef(other)?.name !== set && isPlaced(other, cluster),
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
  return oldPods(pod, cluster).some((other) => mayExclude(pod, other, cluster));
}

/** Whether one of two Pods keeps the other away; where their affinity is not shown, the scheduler's word for it counts. */
export const mayExclude = (pod: Pod, other: Pod, cluster: Cluster): boolean =>
  excludes(pod, other, cluster) ||
  excludes(other, pod, cluster) ||
  (isShownOnly(pod, cluster) && isShownOnly(other, cluster));
