import type { NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort, Pod } from "../model/kubernetes.ts";
import type { Cluster } from "./cluster.ts";
import { containersOf } from "./containers.ts";
import { perObject } from "./memo.ts";
import { matchesSelector } from "./selectors.ts";

type Direction = "Ingress" | "Egress";

/** policyTypes left out: Ingress always, Egress where there are egress rules (networking/v1 defaults). */
const governs = ({ spec }: NetworkPolicy, direction: Direction): boolean =>
  spec?.policyTypes?.includes(direction) ?? (direction === "Ingress" || spec?.egress !== undefined);

/** The policies that select a Pod. */
const policiesOf = perObject<Pod, readonly NetworkPolicy[]>((pod, cluster) =>
  pod.spec?.hostNetwork === true
    ? []
    : cluster.inNamespace("NetworkPolicy", pod.metadata.namespace).filter(({ spec }) => matchesSelector(spec?.podSelector ?? {}, pod.metadata.labels ?? {})),
);

/** The policies that isolate a Pod in one direction: only what one of them allows gets through. */
export const isolating = (pod: Pod, direction: Direction, cluster: Cluster): readonly NetworkPolicy[] =>
  policiesOf(pod, cluster).filter((policy) => governs(policy, direction));

interface PolicyRule {
  readonly peers: readonly NetworkPolicyPeer[] | undefined;
  readonly ports: readonly NetworkPolicyPort[] | undefined;
}

const rulesOf = ({ spec }: NetworkPolicy, direction: Direction): readonly PolicyRule[] =>
  direction === "Ingress" ? (spec?.ingress ?? []).map(({ from, ports }) => ({ peers: from, ports })) : (spec?.egress ?? []).map(({ to, ports }) => ({ peers: to, ports }));

/** Whether a rule is open for a port of the Pod that listens; no port given: for any. */
function allowsPort({ ports }: PolicyRule, listener: Pod | undefined, port: number | undefined, protocol: string, cluster: Cluster): boolean {
  if (ports === undefined || ports.length === 0 || port === undefined) return true;
  return ports.some((one) => {
    if ((one.protocol ?? "TCP") !== protocol) return false;
    if (one.port === undefined) return true;
    if (typeof one.port === "number") return one.endPort === undefined ? one.port === port : port >= one.port && port <= one.endPort;
    return listener !== undefined && containersOf(listener, cluster).some(({ spec }) => spec.ports?.some(({ name, containerPort }) => name === one.port && containerPort === port) === true);
  });
}

const labelsOfNamespace = (name: string | undefined, cluster: Cluster): Readonly<Record<string, string>> => {
  const seen = cluster.get("Namespace", undefined, name ?? "");
  // The API server labels every namespace with its own name (1.21 and newer).
  return { ...seen?.metadata.labels, ...(name !== undefined && { "kubernetes.io/metadata.name": name }) };
};

/** Whether a peer of a policy means this Pod. */
export function peerMatches(peer: NetworkPolicyPeer, policyNamespace: string | undefined, pod: Pod, cluster: Cluster): boolean {
  if (peer.ipBlock !== undefined) {
    const ip = pod.status?.podIP;
    return ip !== undefined && inBlock(ip, peer.ipBlock.cidr ?? "") && !(peer.ipBlock.except ?? []).some((cidr) => inBlock(ip, cidr));
  }
  const { namespace } = pod.metadata;
  const namespaceFits = peer.namespaceSelector === undefined ? namespace === policyNamespace : matchesSelector(peer.namespaceSelector, labelsOfNamespace(namespace, cluster));
  return namespaceFits && (peer.podSelector === undefined || matchesSelector(peer.podSelector, pod.metadata.labels ?? {}));
}

/** Whether an IPv4 address lies in a CIDR block; IPv6 blocks count as matching, since they prove nothing here. */
export function inBlock(ip: string, cidr: string): boolean {
  const [base = "", bits = "32"] = cidr.split("/");
  const [a, b] = [toNumber(ip), toNumber(base)];
  if (a === undefined || b === undefined) return ip.includes(":") === base.includes(":");
  const shift = 2 ** (32 - Number(bits));
  return Math.floor(a / shift) === Math.floor(b / shift);
}

const toNumber = (ip: string): number | undefined => {
  const parts = ip.split(".").map(Number);
  return parts.length === 4 && parts.every((part) => part >= 0 && part < 256) ? parts.reduce((sum, part) => sum * 256 + part, 0) : undefined;
};

/** The policies that leave a Pod without any peer that may reach it (on a port): isolated, and no rule lets anybody in. */
export function admitsNobody(pod: Pod, port: number | undefined, protocol: string, cluster: Cluster): readonly NetworkPolicy[] {
  const policies = isolating(pod, "Ingress", cluster);
  const open = policies.some((policy) =>
    rulesOf(policy, "Ingress").some((rule) => allowsPort(rule, pod, port, protocol, cluster)),
  );
  return open ? [] : policies;
}

/** The policies that keep one Pod from reaching another on a port: the listener's ingress, or the caller's egress. Empty: allowed. */
export function denies(from: Pod, to: Pod, port: number | undefined, protocol: string, cluster: Cluster): { readonly direction: Direction; readonly policies: readonly NetworkPolicy[] } | undefined {
  for (const [direction, isolated, peer] of [["Egress", from, to], ["Ingress", to, from]] as const) {
    const policies = isolating(isolated, direction, cluster);
    if (policies.length === 0) continue;
    const allowed = policies.some((policy) =>
      rulesOf(policy, direction).some(
        (rule) => allowsPort(rule, to, port, protocol, cluster) && (rule.peers === undefined || rule.peers.length === 0 || rule.peers.some((one) => peerMatches(one, policy.metadata.namespace, peer, cluster))),
      ),
    );
    if (!allowed) return { direction, policies };
  }
  return undefined;
}
