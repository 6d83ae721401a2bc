import type { KubernetesObject } from "../model/kubernetes.ts";
import type { Cluster } from "./cluster.ts";
import { type EventView, everyEvent } from "./events.ts";
import { perCluster } from "./memo.ts";

/** The Events of Pods that no longer exist, by namespace and name of what made them: a Pod's name is its maker's and one more part. */
const byMaker = perCluster((cluster) => {
  const made = new Map<string, EventView[]>();
  for (const event of everyEvent(cluster)) {
    const { kind, namespace = "", name } = event.ref;
    const end = name.lastIndexOf("-");
    if (kind !== "Pod" || end < 1) continue;
    const now = cluster.get("Pod", namespace, name);
    if (now !== undefined && (event.uid === undefined || event.uid === now.metadata.uid)) continue;
    const key = `${namespace}/${name.slice(0, end)}`;
    const list = made.get(key);
    if (list === undefined) made.set(key, [event]);
    else list.push(event);
  }
  for (const list of made.values()) list.sort((a, b) => (b.last ?? 0) - (a.last ?? 0));
  return made;
});

/** What was told of the Pods that a ReplicaSet, StatefulSet, DaemonSet or Job made and that are gone, newest first. */
export const goneEvents = (
  { metadata }: KubernetesObject,
  cluster: Cluster,
): readonly EventView[] =>
  byMaker(cluster).get(`${metadata.namespace ?? ""}/${metadata.name}`) ?? [];
