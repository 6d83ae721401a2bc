import type { Condition, Node } from "../model/kubernetes.ts";
import type { Cluster } from "./cluster.ts";
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
  [
    "runtime",
    /container runtime is down|failed to get (?:runtime status|node container runtime)|container runtime not running/iu,
  ],
  [
    "network",
    /NetworkPluginNotReady|NetworkReady=false|cni (?:plugin not initialized|config uninitialized)|network plugin is not ready|runtime network not ready/iu,
  ],
  [
    "runtime",
    /RuntimeReady=false|runtime not ready|container runtime status check may not have completed yet/iu,
  ],
];

/** What the kubelet says for some seconds after each start. */
const starting =
  /pleg has yet to be successful|status check may not have completed yet|CSINode is not yet initialized/iu;

/** Why a node is not Ready, by its Ready condition, or why Pods on it have no network. A node that is being removed is meant to go. */
export const nodeFaultOf = perObject<Node, NodeFault | undefined>((node, cluster) => {
  const condition = conditionOf(node, "Ready");
  if (condition === undefined || isLeaving(node)) return undefined;
  if (condition.status === "True") return networkFault(node, cluster);
  if (condition.status === "Unknown") return { class: "not-reporting", condition };
  const text = `${condition.reason ?? ""}: ${condition.message ?? ""}`;
  const brief = (since: string | null | undefined): boolean =>
    cluster.exact && (ageOf(since, cluster) ?? 60) < 60;
  // A node that has just joined waits for its network for a moment.
  if (brief(node.metadata.creationTimestamp)) return undefined;
  if (starting.test(text) && brief(condition.lastTransitionTime)) return undefined;
  return { class: classes.find(([, pattern]) => pattern.test(text))?.[0] ?? "other", condition };
});

/** A Ready node whose network plugin has given it up. (`NoRouteCreated` is the cloud's word, not a plugin's.) */
function networkFault(node: Node, cluster: Cluster): NodeFault | undefined {
  const condition = conditionOf(node, "NetworkUnavailable");
  if (condition?.status !== "True" || condition.reason === "NoRouteCreated") return undefined;
  const lasts = !cluster.exact || (ageOf(condition.lastTransitionTime, cluster) ?? 60) >= 60;
  return lasts ? { class: "network", condition } : undefined;
}

/** Taints by which an autoscaler marks a node that it takes away. */
const leaving = /^(?:ToBeDeletedByClusterAutoscaler$|karpenter\.sh\/(?:disrupted|disruption)$)/u;

const isLeaving = ({ metadata, spec }: Node): boolean =>
  metadata.deletionTimestamp !== undefined ||
  (spec?.taints ?? []).some(({ key }) => leaving.test(key));

export const isNodeReady = (node: Node): boolean => conditionOf(node, "Ready")?.status === "True";

/** It says, or its controller does, that it is not Ready. */
export const isNodeDown = (node: Node): boolean =>
  (conditionOf(node, "Ready")?.status ?? "True") !== "True";

/** Taints that say what state a node is in, set by its controllers, not as a policy: a condition, a cordon, a start that is not complete, a removal. */
export const conditionTaint = (key: string): boolean =>
  /^node\.kubernetes\.io\/(?:not-ready|unreachable|unschedulable|(?:memory|disk|pid)-pressure|network-unavailable)$/u.test(
    key,
  ) ||
  key === "node.cloudprovider.kubernetes.io/uninitialized" ||
  /agent-not-ready$|^karpenter\.sh\/unregistered$/u.test(key) ||
  leaving.test(key);

/** `containerd`, `docker`, `crio`: the service that runs a node's containers. */
export const runtimeOf = (node: Node): string => {
  const name = node.status?.nodeInfo?.["containerRuntimeVersion"]?.split(":", 1)[0] ?? "";
  return name === "" ? "containerd" : name === "cri-o" ? "crio" : name;
};
