import type { Node, Pod } from "../model/kubernetes.ts";
import type { Cluster } from "./cluster.ts";
import { freeOn } from "./free-capacity.ts";
import { closest } from "./near.ts";
import { largestAllocatable, podRequests } from "./node-fit.ts";
import { perDecision, type Unschedulable } from "./scheduling.ts";

/** A resource of which the nodes that would do have too little for a Pod. */
export interface Shortage {
  readonly resource: string;
  /** In base units; left out where the Pod does not say it itself. */
  readonly wanted: number | undefined;
  /** The node with most of it in all; left out where none offers any. */
  readonly largest: { readonly node: Node; readonly value: number } | undefined;
  /** The node with most of it left, where all Pods are seen and the scheduler is borne out. */
  readonly freest: { readonly node: Node; readonly value: number } | undefined;
  /** No node has that much, empty or not. */
  readonly never: boolean;
  /** A resource that nodes offer and whose name looks alike, where none offers this one. */
  readonly near: string | undefined;
}

/** The shortages that decide: what no node has at all, else what most nodes lack. */
export const shortagesOf = perDecision(shortages);

function shortages(
  pod: Pod,
  { eligible, message }: Unschedulable,
  cluster: Cluster,
): readonly Shortage[] {
  const requests = podRequests(pod.spec ?? {});
  const told = new Map(
    (message?.reasons ?? []).flatMap(({ detail, count = 1 }) =>
      detail?.resource === undefined ? [] : [[detail.resource, count] as const],
    ),
  );
  const most = Math.max(0, ...told.values());
  const all = [...told].map(([resource, count]) => {
    const wanted = requests.get(resource);
    const largest = largestAllocatable(eligible, resource);
    let freest: Shortage["freest"];
    for (const node of eligible) {
      const value = freeOn(node, resource, cluster);
      if (value !== undefined && value > (freest?.value ?? -Infinity)) freest = { node, value };
    }
    const borneOut = freest !== undefined && freest.value >= 0 && freest.value < (wanted ?? 0);
    const offered = (): ReadonlySet<string> =>
      new Set(
        eligible.flatMap(({ status }) =>
          Object.keys(status?.allocatable ?? status?.capacity ?? {}),
        ),
      );
    return {
      resource,
      wanted,
      largest,
      freest: borneOut ? freest : undefined,
      never: eligible.length > 0 && wanted !== undefined && wanted > (largest?.value ?? 0),
      near: largest === undefined ? closest(resource, offered(), 1)[0] : undefined,
      common: count * 2 >= most,
    };
  });
  const never = all.filter((one) => one.never);
  return never.length > 0 ? never : all.filter(({ common }) => common);
}
