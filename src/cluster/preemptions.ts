import type { KubernetesObject, Pod } from "../model/kubernetes.ts";
import type { Ref } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import type { EventView } from "./events.ts";
import { goneEvents } from "./gone-pods.ts";
import { ownerRef } from "./owners.ts";

/** Events about preemption are news for an hour, as long as Kubernetes keeps them, in ms. */
const hour = 3_600_000;

/** That a Pod of a controller was preempted: the scheduler deletes its victims, the Event outlives them. */
export const preemptionOf = (object: KubernetesObject, cluster: Cluster): EventView | undefined =>
  goneEvents(object, cluster).find(
    ({ reason, last }) =>
      reason === "Preempted" && (last === undefined || cluster.now - last < hour),
  );

/** The controller of a Pod that stands in for a preempted one: what it lacks now, that one had. */
export function preemptedOwner(pod: Pod, cluster: Cluster): readonly Ref[] {
  const owner = ownerRef(pod);
  if (owner === undefined) return [];
  const { kind, namespace, name } = owner;
  const controller = { kind, metadata: { name, ...(namespace !== undefined && { namespace }) } };
  return preemptionOf(controller, cluster) === undefined ? [] : [owner];
}
