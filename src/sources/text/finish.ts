import type { KubernetesEvent, KubernetesObject } from "../../model/kubernetes.ts";
import { type Ref, ref } from "../../model/ref.ts";
import { resourceOf } from "../../model/resources.ts";
import type { Log } from "../../model/snapshot.ts";
import { Newest, noteLogTimes, noteTimes } from "../newest.ts";
import { withContainers } from "./event-containers.ts";
import { unnamed } from "./describe/describe.ts";
import { apiVersionOf, Draft, type Entry, objectOf, type ToldEvent } from "./draft.ts";
import { tellObjectsOfEvents } from "./event-objects.ts";
import { withOwners } from "./owners.ts";
import { withWords } from "./pod-words.ts";
import { resolveAges, rfc3339, withoutAges } from "./times.ts";

/** What a paste shows, as any other source gives it. */
export interface Shown {
  readonly objects: readonly KubernetesObject[];
  readonly logs: readonly Log[];
  readonly absent: readonly Ref[];
  readonly partial: readonly Ref[];
  readonly takenAt: string;
}

/** Where a text has ages alone, they count back from a moment that nobody sees. */
const nowhere = Date.parse("2000-01-01T00:00:00Z");

/** Puts together what the sections have told: names, namespaces, owners, times. */
export function finish(draft: Draft): Shown {
  settle(draft);
  tellObjectsOfEvents(draft);
  const only = onlyNamespace(draft);
  const ofPods = Map.groupBy(
    draft.events.filter(({ about }) => about.kind === "Pod"),
    ({ about }) => about.name,
  );
  const entries = withOwners(placed([...draft.entries.values()], only), draft).map((entry) =>
    withNode(withWords(entry, ofPods.get(entry.name) ?? [])),
  );
  const places = new Map(
    entries.map(({ kind, name, namespace }) => [`${kind}/${name}`, namespace]),
  );
  const events = draft.events.map((event) => placedEvent(event, places, only));
  const pods = new Map(
    entries
      .filter(({ kind }) => kind === "Pod")
      .map((entry) => [`${entry.namespace ?? ""}/${entry.name}`, entry]),
  );
  const objects = [
    ...entries.map(objectOf),
    ...events.map((event, i) => {
      const pod = pods.get(`${event.about.namespace ?? ""}/${event.about.name}`);
      return eventOf(withHost(withContainers(event, pod), pod), i);
    }),
  ];
  const logs = draft.logs.map((log) => {
    const node = log.container === "kubelet";
    const namespace = node || log.namespace !== "" ? log.namespace : (only ?? "");
    return namedLog({ ...log, namespace }, pods.get(`${namespace}/${log.pod}`));
  });
  const at = momentOf(objects, logs, draft.moments);
  return {
    objects: objects.map((object) => resolveAges(object, at) as KubernetesObject),
    logs,
    absent: draft.absent.map((one) =>
      ref(
        one.kind,
        one.namespace ?? (resourceOf(one.kind)?.namespaced === true ? only : undefined),
        one.name,
      ),
    ),
    partial: entries
      .filter(({ depth }) => depth < 3)
      .map(({ kind, namespace, name }) => ref(kind, namespace, name)),
    takenAt: rfc3339(at),
  };
}

/** The node that cannot make a sandbox is to blame likewise. */
const withHost = (event: ToldEvent, pod: Entry | undefined): ToldEvent =>
  event.reason === "FailedCreatePodSandBox" &&
  event.host === undefined &&
  pod?.spec?.["nodeName"] === undefined
    ? { ...event, host: unnamed }
    : event;

/** The node that evicted a Pod is to blame, even where the text does not name it. */
function withNode(entry: Entry): Entry {
  const { kind, spec, status } = entry;
  if (kind !== "Pod" || status?.["reason"] !== "Evicted" || spec?.["nodeName"] !== undefined)
    return entry;
  return { ...entry, spec: { ...spec, nodeName: unnamed } };
}

/** A log whose container is not told is of the only one that its Pod has. */
function namedLog(log: Log, pod: Entry | undefined): Log {
  if (log.container !== unnamed || pod === undefined) return log;
  const lists = [pod.spec?.["containers"], pod.status?.["containerStatuses"]];
  for (const list of lists) {
    const [one, ...others] = (list ?? []) as readonly { readonly name: string }[];
    if (one !== undefined && others.length === 0) return { ...log, container: one.name };
  }
  return log;
}

/** Gives complaints that name no object the only object that they may be about. */
function settle(draft: Draft): void {
  const shown = [...draft.entries.values()].filter(({ name }) => name !== unnamed);
  for (const { kind, fits, tell } of draft.loose) {
    const fitting = shown.filter((entry) => entry.kind === kind && fits(entry));
    const [one] = fitting;
    if (one !== undefined && fitting.length === 1) tell(one.name, one.namespace);
    else tell(unnamed, undefined);
  }
}

/** The one namespace that the paste shows, if it is one: what was pasted together is mostly of one. */
function onlyNamespace({ entries, events }: Draft): string | undefined {
  const seen = new Set<string>();
  for (const { namespace } of entries.values()) if (namespace !== undefined) seen.add(namespace);
  for (const { about, message } of events) {
    if (about.namespace !== undefined) seen.add(about.namespace);
    const told = /^Successfully assigned ([\w-]+)\/[\w.-]+ to /u.exec(message)?.[1];
    if (told !== undefined) seen.add(told);
  }
  const [one] = seen;
  return seen.size === 1 ? one : undefined;
}

/** Objects without a namespace get the one that another sight of them, or the whole paste, shows. */
function placed(entries: readonly Entry[], only: string | undefined): readonly Entry[] {
  const draft = new Draft();
  const byName = new Map<string, Entry>();
  for (const entry of entries)
    if (entry.namespace !== undefined) byName.set(`${entry.kind}/${entry.name}`, entry);
  for (const entry of entries) {
    const namespaced = resourceOf(entry.kind)?.namespaced !== false;
    const namespace =
      entry.namespace ??
      (namespaced ? (byName.get(`${entry.kind}/${entry.name}`)?.namespace ?? only) : undefined);
    draft.tell({ ...entry, namespace }, entry.depth);
  }
  return [...draft.entries.values()];
}

function placedEvent(
  event: ToldEvent,
  places: ReadonlyMap<string, string | undefined>,
  only: string | undefined,
): ToldEvent {
  const { about, message } = event;
  if (
    about.namespace !== undefined ||
    resourceOf(about.kind)?.namespaced === false ||
    about.kind === "Host" ||
    about.kind === "Cluster"
  )
    return event;
  const told = /^Successfully assigned ([\w-]+)\/[\w.-]+ to /u.exec(message)?.[1];
  const own = places.get(`${about.kind}/${about.name}`);
  return { ...event, about: ref(about.kind, own ?? told ?? only, about.name) };
}

function eventOf(
  { about, fieldPath, type, reason, message, count, first, last, component, host }: ToldEvent,
  i: number,
): KubernetesEvent {
  return {
    apiVersion: "v1",
    kind: "Event",
    metadata: {
      name: `${about.name}.${i}`,
      ...(about.namespace !== undefined && { namespace: about.namespace }),
    },
    involvedObject: {
      kind: about.kind,
      name: about.name,
      ...(resourceOf(about.kind) !== undefined && { apiVersion: apiVersionOf(about.kind) }),
      ...(about.namespace !== undefined && { namespace: about.namespace }),
      ...(fieldPath !== undefined && { fieldPath }),
    },
    type,
    reason,
    message,
    ...(count !== undefined && { count }),
    ...(first !== undefined && { firstTimestamp: first }),
    ...(last !== undefined && { lastTimestamp: last }),
    source: { ...(component !== undefined && { component }), ...(host !== undefined && { host }) },
  };
}

/** When the text was printed: by a time beside its age, else not before the newest time in it, else at a moment that stands for none. */
function momentOf(
  objects: readonly KubernetesObject[],
  logs: readonly Log[],
  moments: readonly number[],
): number {
  const newest = new Newest();
  // Date.parse makes a year of many a number: an age must not get there.
  for (const object of objects) noteTimes(withoutAges(object) as KubernetesObject, newest);
  for (const { text } of logs) noteLogTimes(text, newest);
  const seen = newest.time === undefined ? [] : [Date.parse(newest.time)];
  const known = [...seen, ...moments];
  return known.length > 0 ? known.reduce((a, b) => Math.max(a, b)) : nowhere;
}
