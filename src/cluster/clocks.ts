import type { Evidence } from "../model/evidence.ts";
import type { Node } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import type { Cluster } from "./cluster.ts";
import { conditionOf } from "./conditions.ts";
import { everyEvent, type EventView, quote } from "./events.ts";
import { perCluster } from "./memo.ts";
import { isNodeReady } from "./nodes.ts";
import { timeOf } from "./time.ts";

/** A node whose clock disagrees with the others. */
export interface ClockSkew {
  /** How far it is ahead, behind where negative; left out where only words tell of it. */
  readonly seconds: number | undefined;
  /** It has found certificates not yet valid. */
  readonly certificate: boolean;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** Below this, leases differ by how they are renewed (every ten seconds) and read. */
const noticeable = 120_000;

/** The time that each Ready node's kubelet last wrote into its Lease: by its own clock, a moment ago. */
const renewals = perCluster(
  (cluster) =>
    new Map(
      cluster.list("Node").flatMap((node): [string, number][] => {
        const { name } = node.metadata;
        const at = timeOf(cluster.get("Lease", "kube-node-lease", name)?.spec?.renewTime);
        return at === undefined || !isNodeReady(node) ? [] : [[name, at]];
      }),
    ),
);

/** What all agree on: the median of the others, of three nodes or more. */
function agreed(name: string, cluster: Cluster): number | undefined {
  const others = [...renewals(cluster)]
    .filter(([other]) => other !== name)
    .map(([, at]) => at)
    .toSorted((a, b) => a - b);
  const [first, last] = [others[0] ?? 0, others.at(-1) ?? 0];
  const half = others[Math.floor(others.length / 2)];
  // Two others that disagree leave open which one is wrong.
  return others.length < 2 || (others.length === 2 && last - first > noticeable) ? undefined : half;
}

/** `x509: certificate has expired or is not yet valid: current time 2026-01-01T00:00:00Z is before 2026-01-01T08:00:00Z` */
const tooEarly =
  /x509: certificate has expired or is not yet valid: current time \S+ is before \S+/u;

/** Events of kubelets that find a certificate not yet valid, by node. */
const early = perCluster((cluster) =>
  Map.groupBy(
    everyEvent(cluster).filter(({ message }) => tooEarly.test(message)),
    ({ host, ref: { kind, name } }) => (kind === "Node" ? name : (host ?? "")),
  ),
);

/** Whether a node's clock is wrong: its Lease lies minutes off the others', or its own words say so. */
export function clockSkewOf(node: Node, cluster: Cluster): ClockSkew | undefined {
  const { name } = node.metadata;
  const lease = cluster.get("Lease", "kube-node-lease", name);
  const at = renewals(cluster).get(name);
  const reference = agreed(name, cluster) ?? (cluster.exact ? cluster.now : undefined);
  const apart = at === undefined || reference === undefined ? 0 : at - reference;
  // The node controller goes by when a renewal arrives: a Ready node with an old one is behind.
  const off = Math.abs(apart) >= noticeable && (apart > 0 || agreed(name, cluster) !== undefined);
  const time = conditionOf(node, "NTPProblem");
  const events: readonly EventView[] = early(cluster).get(name) ?? [];
  const [first, ...rest]: readonly Evidence[] = [
    ...(off && lease !== undefined ? [field(lease, "spec.renewTime")] : []),
    ...events.slice(0, 2).map(quote),
    ...(time?.status === "True" ? [field(node, "status.conditions{NTPProblem}")] : []),
  ];
  if (first === undefined) return undefined;
  return {
    seconds: off ? apart / 1000 : undefined,
    certificate: events.length > 0,
    evidence: [first, ...rest],
  };
}
