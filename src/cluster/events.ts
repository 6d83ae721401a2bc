import type { Evidence } from "../model/evidence.ts";
import type { KubernetesEvent, KubernetesObject } from "../model/kubernetes.ts";
import { builtinKind } from "../model/resources.ts";
import { keyOf, type Ref, ref, refOf, whole } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import { perCluster } from "./memo.ts";
import { rfc3339, timeOf } from "./time.ts";

/** An Event of either API, its scattered times and counts brought together. */
export interface EventView {
  /** The object it is about, narrowed to the container that its fieldPath names. */
  readonly ref: Ref;
  readonly uid: string | undefined;
  readonly type: string;
  readonly reason: string;
  readonly message: string;
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly component: string;
  readonly host: string | undefined;
}

/** `spec.containers{app}`, `spec.initContainers{migrate}`: the kubelet's way to name a container. */
const containerPath = /^spec\.(?:init|ephemeral)?[cC]ontainers\{(.+)\}$/u;

function viewOf(event: KubernetesEvent): EventView | undefined {
  const about = event.involvedObject ?? event.regarding;
  if (about?.kind === undefined || about.name === undefined) return undefined;
  const container = containerPath.exec(about.fieldPath ?? "")?.[1];
  const object = ref(builtinKind(about.kind, about.apiVersion), about.namespace ?? "", about.name);
  const first =
    timeOf(event.firstTimestamp) ??
    timeOf(event.deprecatedFirstTimestamp) ??
    timeOf(event.eventTime) ??
    timeOf(event.metadata.creationTimestamp);
  const last =
    timeOf(event.series?.lastObservedTime) ??
    timeOf(event.lastTimestamp) ??
    timeOf(event.deprecatedLastTimestamp) ??
    timeOf(event.eventTime) ??
    first;
  return {
    ref: container === undefined ? object : { ...object, container },
    uid: about.uid,
    type: event.type ?? "Normal",
    reason: event.reason ?? "",
    message: event.message ?? event.note ?? "",
    count: event.series?.count ?? event.count ?? event.deprecatedCount ?? 1,
    first,
    last,
    component:
      event.source?.component ??
      event.reportingComponent ??
      event.reportingController ??
      event.deprecatedSource?.component ??
      "",
    host: event.source?.host ?? event.reportingInstance ?? event.deprecatedSource?.host,
  };
}

/** Every Event by the key of its object, newest first. */
const index = perCluster((cluster) => {
  const byObject = new Map<string, EventView[]>();
  for (const event of cluster.list("Event")) {
    const view = viewOf(event);
    if (view === undefined) continue;
    const key = keyOf(whole(view.ref));
    const list = byObject.get(key);
    if (list === undefined) byObject.set(key, [view]);
    else list.push(view);
  }
  for (const list of byObject.values()) list.sort((a, b) => (b.last ?? 0) - (a.last ?? 0));
  return byObject;
});

const none: readonly EventView[] = [];

/**
 * The Events of one object that exists, newest first. Events outlive their objects: those of an earlier
 * object of the same name, told apart by the uid, are left out. (An Event on a Node carries the node's
 * name as its uid: pkg/kubelet/kubelet.go, nodeRef.)
 */
export function eventsOf(object: KubernetesObject, cluster: Cluster): readonly EventView[] {
  const { uid, name } = object.metadata;
  const events = index(cluster).get(keyOf(refOf(object))) ?? none;
  if (uid === undefined) return events;
  return events.filter(
    (event) =>
      event.uid === undefined || event.uid === "" || event.uid === uid || event.uid === name,
  );
}

/** Every Event, whatever it is about. */
export const everyEvent = (cluster: Cluster): readonly EventView[] =>
  [...index(cluster).values()].flat();

/** Events about an object that need not exist. */
export const eventsAbout = (object: Ref, cluster: Cluster): readonly EventView[] =>
  index(cluster).get(keyOf(whole(object))) ?? none;

/** The newest Event of an object with one of these reasons, about this container or the object as a whole. */
export const findEvent = (
  object: KubernetesObject,
  cluster: Cluster,
  reasons: readonly string[],
  message?: RegExp,
): EventView | undefined =>
  eventsOf(object, cluster).find(
    (event) =>
      reasons.includes(event.reason) && (message === undefined || message.test(event.message)),
  );

/** An Event, quoted. */
export const quote = (event: EventView): Evidence => ({
  type: "event",
  ref: event.ref,
  reason: event.reason,
  message: event.message,
  count: event.count,
  ...(event.last !== undefined && { lastSeen: rfc3339(event.last) }),
});
