import type { Lease, Pod } from "../model/kubernetes.ts";
import type { Cluster } from "./cluster.ts";
import { isMirror } from "./pods.ts";
import { timeOf } from "./time.ts";

/** The components that a cluster's own Pods run, by the name that their static Pods carry. */
const components = [
  "kube-apiserver",
  "etcd",
  "kube-scheduler",
  "kube-controller-manager",
  "cloud-controller-manager",
] as const;
export type Component = (typeof components)[number];

/** Of which component of the control plane a Pod is: a static Pod of kube-system, by label or name. */
export function componentOf(pod: Pod): Component | undefined {
  const { namespace, name, labels } = pod.metadata;
  if (namespace !== "kube-system") return undefined;
  const label = labels?.["component"];
  const named = components.find(
    (one) => label === one || (isMirror(pod) && name.startsWith(`${one}-`)),
  );
  return named !== undefined && (isMirror(pod) || labels?.["tier"] === "control-plane")
    ? named
    : undefined;
}

/** The Pod that holds a leader's Lease: `kube-scheduler` of holder `node-a_UUID` is Pod kube-scheduler-node-a. */
export const holderOf = ({ metadata, spec }: Lease, cluster: Cluster): Pod | undefined =>
  cluster.get(
    "Pod",
    metadata.namespace,
    `${metadata.name}-${(spec?.holderIdentity ?? "").split("_", 1)[0] ?? ""}`,
  );

/** A leader renews its Lease every two seconds; another takes over after 15 (client-go/tools/leaderelection). */
const dead = 60_000;

/** A component that nobody leads: its Lease has not been renewed for so many seconds, while others are. */
export function leaderless(
  lease: Lease,
  cluster: Cluster,
): { readonly component: Component; readonly seconds: number } | undefined {
  const component = components.find((one) => one === lease.metadata.name);
  const at = timeOf(lease.spec?.renewTime);
  if (component === undefined || lease.metadata.namespace !== "kube-system" || at === undefined)
    return undefined;
  // Another Lease shows that the API server has taken renewals since.
  const others = cluster
    .list("Lease")
    .flatMap((other) => (other === lease ? [] : (timeOf(other.spec?.renewTime) ?? [])));
  const now = Math.min(
    cluster.now,
    others.reduce((newest, one) => Math.max(newest, one), 0),
  );
  return now - at > dead ? { component, seconds: Math.floor((now - at) / 1000) } : undefined;
}
