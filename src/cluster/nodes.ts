import type { Condition, Node } from "../model/kubernetes.ts";
import { conditionOf } from "./conditions.ts";
import { perObject } from "./memo.ts";
import { ageOf } from "./time.ts";

/** Why a node is not Ready: one class in all. */
export type NodeClass = "not-reporting" | "pleg" | "runtime" | "network" | "other";

export interface NodeFault {
  readonly class: NodeClass;
  readonly condition: Condition;
}

/**
 * The texts that the kubelet joins in the Ready condition (pkg/kubelet/runtime.go, nodestatus/setters.go);
 * the first that matches decides: a runtime that hangs stops PLEG (after three minutes) and may look down.
 */
const classes: readonly (readonly [NodeClass, RegExp])[] = [
  ["pleg", /PLEG is not healthy/iu],
  ["runtime", /container runtime is down|failed to get (?:runtime status|node container runtime)|container runtime status check may not have completed yet|container runtime not running/iu],
  ["network", /NetworkPluginNotReady|NetworkReady=false|cni (?:plugin not initialized|config uninitialized)|network plugin is not ready/iu],
  ["runtime", /RuntimeReady=false|runtime (?:network )?not ready/iu],
];

/** Why a node is not Ready, by its Ready condition. */
export const nodeFaultOf = perObject<Node, NodeFault | undefined>((node, cluster) => {
  const condition = conditionOf(node, "Ready");
  if (condition === undefined || condition.status === "True") return undefined;
  if (condition.status === "Unknown") return { class: "not-reporting", condition };
  // A node that has just joined waits for its network for a moment.
  const age = ageOf(node.metadata.creationTimestamp, cluster);
  if (age !== undefined && age < 60 && cluster.exact) return undefined;
  const text = `${condition.reason ?? ""}: ${condition.message ?? ""}`;
  return { class: classes.find(([, pattern]) => pattern.test(text))?.[0] ?? "other", condition };
});

export const isNodeReady = (node: Node): boolean => conditionOf(node, "Ready")?.status === "True";

/** Taints that the node lifecycle controller and the kubelet set for a condition, a cordon or a start: effects, not a policy. */
export const conditionTaints: ReadonlySet<string> = new Set([
  "node.kubernetes.io/not-ready",
  "node.kubernetes.io/unreachable",
  "node.kubernetes.io/unschedulable",
  "node.kubernetes.io/memory-pressure",
  "node.kubernetes.io/disk-pressure",
  "node.kubernetes.io/pid-pressure",
  "node.kubernetes.io/network-unavailable",
  "node.cloudprovider.kubernetes.io/uninitialized",
]);
