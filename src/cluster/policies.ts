import type {
  LabelSelector,
  NetworkPolicy,
  NetworkPolicyPeer,
  NetworkPolicyPort,
  Pod,
} from "../model/kubernetes.ts";
import type { Cluster } from "./cluster.ts";
import { containersOf } from "./containers.ts";
import { perObject } from "./memo.ts";
import { matchesSelector } from "./selectors.ts";

type Direction = "Ingress" | "Egress";

/** policyTypes left out or empty: Ingress always, Egress where there are egress rules (pkg/apis/networking/v1/defaults.go). */
const governs = ({ spec }: NetworkPolicy, direction: Direction): boolean => {
  const types = spec?.policyTypes ?? [];
  return types.length > 0
    ? types.includes(direction)
    : direction === "Ingress" || (spec?.egress ?? []).length > 0;
};

/** The policies that select a Pod. */
const policiesOf = perObject<Pod, readonly NetworkPolicy[]>((pod, cluster) =>
  pod.spec?.hostNetwork === true
    ? []
    : cluster
        .inNamespace("NetworkPolicy", pod.metadata.namespace)
        .filter(({ spec }) => matchesSelector(spec?.podSelector ?? {}, pod.metadata.labels ?? {})),
);

/** The policies that isolate a Pod in one direction: only what one of them allows gets through. */
const isolating = (pod: Pod, direction: Direction, cluster: Cluster): readonly NetworkPolicy[] =>
  policiesOf(pod, cluster).filter((policy) => governs(policy, direction));

interface PolicyRule {
  readonly peers: readonly NetworkPolicyPeer[] | undefined;
  readonly ports: readonly NetworkPolicyPort[] | undefined;
}

const rulesOf = ({ spec }: NetworkPolicy, direction: Direction): readonly PolicyRule[] =>
  direction === "Ingress"
    ? (spec?.ingress ?? []).map(({ from, ports }) => ({ peers: from, ports }))
    : (spec?.egress ?? []).map(({ to, ports }) => ({ peers: to, ports }));

/** Whether a rule is open for a port of the Pod that listens; no port given: for any. */
function allowsPort(
  { ports }: PolicyRule,
  listener: Pod | undefined,
  port: number | undefined,
  protocol: string,
  cluster: Cluster,
): boolean {
  if (ports === undefined || ports.length === 0 || port === undefined) return true;
  return ports.some((one) => {
    if ((one.protocol ?? "TCP") !== protocol) return false;
    if (one.port === undefined) return true;
    if (typeof one.port === "number")
      return one.endPort === undefined
        ? one.port === port
        : port >= one.port && port <= one.endPort;
    return (
      listener !== undefined &&
      containersOf(listener, cluster).some(
        ({ spec }) =>
          spec.ports?.some(
            ({ name, containerPort }) => name === one.port && containerPort === port,
          ) === true,
      )
    );
  });
}

/** The API server labels every namespace with its own name (1.21 and newer). */
const ownName = "kubernetes.io/metadata.name";

/** Whether a selector of namespaces means this one; yes where its labels were not seen, since nothing is proved then. */
function namespaceMatches(
  selector: LabelSelector,
  name: string | undefined,
  cluster: Cluster,
): boolean {
  const seen = cluster.get("Namespace", undefined, name ?? "");
  const keys = [
    ...Object.keys(selector.matchLabels ?? {}),
    ...(selector.matchExpressions ?? []).map(({ key }) => key),
  ];
  if (seen === undefined && keys.some((key) => key !== ownName)) return true;
  return matchesSelector(selector, {
    ...seen?.metadata.labels,
    ...(name !== undefined && { [ownName]: name }),
  });
}

/** Whether a peer of a policy means this Pod; an address that was not seen may be any. */
function peerMatches(
  peer: NetworkPolicyPeer,
  policyNamespace: string | undefined,
  pod: Pod,
  cluster: Cluster,
): boolean {
  if (peer.ipBlock !== undefined) {
    return blockMatches(peer.ipBlock, pod.status?.podIP);
  }
  const { namespace } = pod.metadata;
  const namespaceFits =
    peer.namespaceSelector === undefined
      ? namespace === policyNamespace
      : namespaceMatches(peer.namespaceSelector, namespace, cluster);
  return (
    namespaceFits &&
    (peer.podSelector === undefined || matchesSelector(peer.podSelector, pod.metadata.labels ?? {}))
  );
}

/** Whether a block holds an address; unless that can be ruled out, it does. */
const blockMatches = (
  { cidr = "", except = [] }: NonNullable<NetworkPolicyPeer["ipBlock"]>,
  ip: string | undefined,
): boolean =>
  ip === undefined ||
  (inBlock(ip, cidr) !== false && !except.some((one) => inBlock(ip, one) === true));

/** Whether an address lies in a CIDR block; undefined for two of IPv6, which are not compared. */
export function inBlock(ip: string, cidr: string): boolean | undefined {
  const [base = "", bits = "32"] = cidr.split("/");
  const [a, b] = [toNumber(ip), toNumber(base)];
  if (a === undefined || b === undefined)
    return ip.includes(":") && base.includes(":") ? undefined : false;
  const shift = 2 ** (32 - Number(bits));
  return Math.floor(a / shift) === Math.floor(b / shift);
}

const toNumber = (ip: string): number | undefined => {
  const parts = ip.split(".").map(Number);
  return parts.length === 4 && parts.every((part) => part >= 0 && part < 256)
    ? parts.reduce((sum, part) => sum * 256 + part, 0)
    : undefined;
};

/** The policies that leave a Pod without any peer that may reach it (on a port): isolated, and no rule lets anybody in. */
export function admitsNobody(
  pod: Pod,
  port: number | undefined,
  protocol: string,
  cluster: Cluster,
): readonly NetworkPolicy[] {
  const policies = isolating(pod, "Ingress", cluster);
  const open = policies.some((policy) =>
    rulesOf(policy, "Ingress").some((rule) => allowsPort(rule, pod, port, protocol, cluster)),
  );
  return open ? [] : policies;
}

/** The policies that keep one Pod from reaching another on a port: the listener's ingress, or the caller's egress. Empty: allowed. */
export function denies(
  from: Pod,
  to: Pod,
  port: number | undefined,
  protocol: string,
  cluster: Cluster,
): { readonly direction: Direction; readonly policies: readonly NetworkPolicy[] } | undefined {
  for (const [direction, isolated, peer] of [
    ["Egress", from, to],
    ["Ingress", to, from],
  ] as const) {
    // The traffic of a Pod in its node's network is the node's own.
    if (peer.spec?.hostNetwork === true) continue;
    const policies = isolating(isolated, direction, cluster);
    if (policies.length === 0) continue;
    const allowed = policies.some((policy) =>
      rulesOf(policy, direction).some(
        (rule) =>
          allowsPort(rule, to, port, protocol, cluster) &&
          (rule.peers === undefined ||
            rule.peers.length === 0 ||
            rule.peers.some((one) => peerMatches(one, policy.metadata.namespace, peer, cluster))),
      ),
    );
    if (!allowed) return { direction, policies };
  }
  return undefined;
}

/** The policies that keep a Pod from anything outside the cluster, at an address if it is known. */
export function deniesOutside(
  from: Pod,
  ip: string | undefined,
  port: number | undefined,
  cluster: Cluster,
): readonly NetworkPolicy[] {
  const policies = isolating(from, "Egress", cluster);
  const allowed = policies.some((policy) =>
    rulesOf(policy, "Egress").some(
      (rule) =>
        allowsPort(rule, undefined, port, "TCP", cluster) &&
        (rule.peers === undefined ||
          rule.peers.length === 0 ||
          rule.peers.some(({ ipBlock }) => ipBlock !== undefined && blockMatches(ipBlock, ip))),
    ),
  );
  return allowed ? [] : policies;
}

/** How many labels a policy asks of the Pods that it is for. */
const narrowness = ({ spec }: NetworkPolicy): number =>
  Object.keys(spec?.podSelector?.matchLabels ?? {}).length +
  (spec?.podSelector?.matchExpressions ?? []).length;

const hasRules = ({ spec }: NetworkPolicy): number =>
  Math.sign((spec?.ingress ?? []).length + (spec?.egress ?? []).length);

/** Of several policies that leave something out together, the one to name: for the fewest Pods, with rules, by name. */
export const blamed = (policies: readonly NetworkPolicy[]): NetworkPolicy | undefined =>
  policies.toSorted(
    (a, b) =>
      narrowness(b) - narrowness(a) ||
      hasRules(b) - hasRules(a) ||
      (a.metadata.name < b.metadata.name ? -1 : 1),
  )[0];
