import type { Node } from "../model/kubernetes.ts";
import type { Cluster } from "./cluster.ts";
import { perCluster } from "./memo.ts";
import { podRequests } from "./node-fit.ts";
import { isFinished } from "./pods.ts";
import { addQuantities, parseQuantity } from "./quantities.ts";

/** What the Pods of each node request together, by node and resource. */
const requested = perCluster((cluster) => {
  const byNode = new Map<string, Map<string, number>>();
  for (const pod of cluster.list("Pod")) {
    const name = pod.spec?.nodeName ?? "";
    if (name === "" || isFinished(pod)) continue;
    const sums = byNode.get(name) ?? new Map<string, number>();
    byNode.set(name, sums);
    for (const [resource, value] of podRequests(pod.spec ?? {}))
      sums.set(resource, addQuantities(sums.get(resource) ?? 0, value));
  }
  return byNode;
});

/** What a node has in all, by its allocatable amount or else its capacity. */
export const allocatableOf = (node: Node, resource: string): number | undefined =>
  parseQuantity((node.status?.allocatable ?? node.status?.capacity)?.[resource]);

/** What a node has left of a resource. Undefined where some Pods may be unseen: they would take more. */
export function freeOn(node: Node, resource: string, cluster: Cluster): number | undefined {
  const all = allocatableOf(node, resource);
  if (all === undefined || cluster.sees("Pod") !== "certain") return undefined;
  return addQuantities(all, -(requested(cluster).get(node.metadata.name)?.get(resource) ?? 0));
}
