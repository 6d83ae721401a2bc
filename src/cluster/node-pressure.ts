import type { Evidence } from "../model/evidence.ts";
import type { Node } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import type { Cluster } from "./cluster.ts";
import { conditionOf } from "./conditions.ts";
import { eventsOf, type EventView, quote } from "./events.ts";

/** A node that lacks something, by its own condition or by recent Events. */
export interface NodePressure {
  /** Its condition says so now. */
  readonly condition: boolean;
  /** Recent Events that tell of it in their own right. */
  readonly events: readonly EventView[];
  /** The eviction signals that were met: `ephemeral-storage`, `inodes`. */
  readonly signals: readonly string[];
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** An Event of a node that tells of one moment is history after this. */
const recent = 600_000;

/** The kubelet reads the kernel's log from its beginning: for a moment after its start it tells old kills anew (pkg/kubelet/oom). */
const replay = 60_000;

const isReplayed = ({ reason, last }: EventView, started: number | undefined): boolean =>
  reason === "SystemOOM" &&
  started !== undefined &&
  last !== undefined &&
  Math.abs(last - started) < replay;

/** Whether a node is under a pressure: its condition is True, or one of these Warning Events is recent. */
export function pressureOf(
  node: Node,
  type: "DiskPressure" | "MemoryPressure" | "PIDPressure",
  reasons: readonly string[],
  cluster: Cluster,
): NodePressure | undefined {
  const near = eventsOf(node, cluster).filter(
    ({ last }) => last !== undefined && cluster.now - last < recent,
  );
  const started = near.find(({ reason }) => reason === "Starting")?.last;
  const events = near.filter(
    (one) => one.type === "Warning" && reasons.includes(one.reason) && !isReplayed(one, started),
  );
  const met = near.filter(({ reason }) => reason === "EvictionThresholdMet");
  const condition = conditionOf(node, type)?.status === "True";
  const own = condition ? [field(node, `status.conditions{${type}}`)] : [];
  const [first, ...rest] = [...own, ...events.slice(0, 3).map(quote)];
  if (first === undefined) return undefined;
  const signals = met.flatMap(
    ({ message }) => /^Attempting to reclaim (\S+)/u.exec(message)?.[1] ?? [],
  );
  const words = { DiskPressure: /storage|inodes/u, MemoryPressure: /memory/u, PIDPressure: /pid/u };
  const told = condition ? met.filter(({ message }) => words[type].test(message)) : [];
  return {
    condition,
    events,
    signals: signals.filter((one) => words[type].test(one)),
    evidence: [first, ...rest, ...told.slice(0, 1).map(quote)],
  };
}
