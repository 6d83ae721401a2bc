import { changesOf } from "../cluster/changes.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { containersOf, calls, type ContainerView } from "../cluster/containers.ts";
import { eventsAbout, eventsOf, type EventView } from "../cluster/events.ts";
import { lasted, signalOf } from "../cluster/exits.ts";
import { ownedBy, topOwner } from "../cluster/owners.ts";
import { timeOf } from "../cluster/time.ts";
import { concerns } from "../diagnose/diagnose.ts";
import type { Condition, KubernetesObject, Terminated } from "../model/kubernetes.ts";
import { keyOf, type Ref, refOf, whole } from "../model/ref.ts";
import type { Incident } from "../model/report.ts";
import type { Text } from "../model/text.ts";

/** One thing that happened. */
export interface Moment {
  /** Milliseconds since 1970: when, or first. */
  readonly at: number;
  /** When last, of what happened again. */
  readonly until?: number;
  readonly count: number;
  readonly type: "event" | "condition" | "container" | "change" | "object";
  readonly ref: Ref;
  /** Its siblings, to which the same happened in the same second. */
  readonly others: readonly Ref[];
  /** The Event's or condition's own word: `BackOff`, `Ready`. */
  readonly word: string;
  readonly what: Text;
  /** It tells of a failure. */
  readonly bad: boolean;
  /** It is the first sign of these incidents, by fingerprint. */
  readonly begins: readonly Beginning[];
}

/** The incident that a moment is the first sign of. */
export type Beginning = Pick<Incident, "fingerprint" | "rule" | "severity" | "title" | "cause">;

const untranslated = (text: string): Text => ({ en: text, zh: text });

/** Everything that the objects tell of their past, the earliest first. */
export function timelineOf(
  objects: readonly Ref[],
  cluster: Cluster,
  incidents: readonly Incident[],
  since = -Infinity,
): readonly Moment[] {
  const own = objects.filter((of, i) => i === 0 || !isShared(of));
  const shared = objects.filter((of, i) => i > 0 && isShared(of));
  const moments = own.flatMap((of) => momentsOf(of, cluster));
  const start = moments.reduce((first, { at }) => Math.min(first, at), Infinity);
  // What befell a node before the object was there has nothing to do with it, but for what is wrong now.
  for (const of of shared)
    moments.push(...momentsOf(of, cluster).filter(({ at, bad }) => bad || at >= start));
  const sorted = moments
    .filter(({ at }) => at <= cluster.now)
    .toSorted(
      (a, b) => second(a) - second(b) || order[a.type] - order[b.type] || rankOf(a) - rankOf(b),
    );
  const begins = beginnings(sorted, incidents);
  return alike(sorted, cluster)
    .map((group) => ({
      ...group.moment,
      others: group.others,
      begins: [group.moment, ...group.rest].flatMap((one) => begins.get(one) ?? []),
    }))
    .filter(({ at, until = at }) => until >= since);
}

/** Nodes and volumes serve others too. */
const isShared = ({ kind }: Ref): boolean => kind === "Node" || kind === "PersistentVolume";

/** Most times of the API have no smaller part. */
const second = ({ at }: Plain): number => Math.floor(at / 1000);

/** What makes comes before what is made. */
const makers: readonly string[] = [
  "Node",
  "Namespace",
  "CronJob",
  "Job",
  "Deployment",
  "StatefulSet",
  "DaemonSet",
  "ReplicaSet",
  "Pod",
];
const rankOf = ({ ref: { kind } }: Plain): number => {
  const rank = makers.indexOf(kind);
  return rank < 0 ? 2 : rank;
};

/** What comes first within a second: causes before what they bring about. */
const order: Readonly<Record<Moment["type"], number>> = {
  change: 0,
  object: 1,
  event: 2,
  container: 3,
  condition: 4,
};

type Plain = Omit<Moment, "begins" | "others">;

interface Alike {
  readonly moment: Plain;
  readonly others: readonly Ref[];
  readonly rest: readonly Plain[];
}

/** What happens to all Pods of a workload, or to several nodes, in one second is told once. */
function alike(moments: readonly Plain[], cluster: Cluster): readonly Alike[] {
  const groups = Map.groupBy(moments, (moment) => {
    const { ref, type, word, what, bad } = moment;
    const object = cluster.object(whole(ref));
    const family =
      ref.kind === "Pod" && object !== undefined ? topOwner(object, cluster) : whole(ref);
    const own = ref.kind === "Node" ? "nodes" : keyOf(family);
    const plain = what.en.replaceAll(ref.name, "").replace(podOf, "");
    // What fails is told by its name.
    const said = bad ? plain : plain.replace(generated, "");
    return `${second(moment)} ${type} ${own} ${ref.kind} ${ref.container ?? ""} ${word} ${bad} ${said}`;
  });
  return [...groups.values()].flatMap(([moment, ...rest]): readonly Alike[] => {
    if (moment === undefined) return [];
    const refs = new Map(rest.map(({ ref }) => [keyOf(ref), ref]));
    refs.delete(keyOf(moment.ref));
    const same = rest.filter(({ ref }) => !refs.has(keyOf(ref)));
    // What one object told twice stays two lines.
    return [
      { moment, others: [...refs.values()], rest: rest.filter(({ ref }) => refs.has(keyOf(ref))) },
      ...same.map((one) => ({ moment: one, others: [], rest: [] })),
    ];
  });
}

/** Whom the kubelet and the scheduler name in their words: the Pod's uid, the node. */
const podOf = /\([0-9a-f-]{36}\)| to \S+$/gu;

function momentsOf(of: Ref, cluster: Cluster): Plain[] {
  const object = cluster.object(of);
  const events = object === undefined ? eventsAbout(of, cluster) : eventsOf(object, cluster);
  const moments = eventMoments(events);
  if (object === undefined) return [...moments];
  const changes = changesOf([of], cluster, 0)
    .filter((change) => keyOf(change.ref) === keyOf(of))
    .flatMap(({ at, by, what }): Plain[] => {
      const time = timeOf(at);
      return time === undefined
        ? []
        : [{ at: time, count: 1, type: "change", ref: of, word: by ?? "", what, bad: false }];
    })
    // A node's conditions are told one by one.
    .filter(() => of.kind !== "Node");
  return [
    ...moments,
    ...changes,
    ...lifeMoments(object, changes, cluster),
    ...conditionMoments(object),
    ...containerMoments(object, cluster),
  ];
}

/** The ends of generated names: a controller that makes ten Pods says ten times the same. */
const generated = /-[a-z0-9]{5}\b/gu;

/** Events of one reason and message are one. */
function eventMoments(events: readonly EventView[]): readonly Plain[] {
  const groups = Map.groupBy(
    events,
    ({ ref, type, reason, message }) =>
      `${keyOf(ref)} ${reason} ${type === "Warning" ? message : message.replace(generated, "")}`,
  );
  return [...groups.values()].flatMap((group): Plain[] => {
    const [event] = group;
    const times = group.flatMap(({ first, last }) => [first ?? last, last ?? first]);
    const known = times.filter((time) => time !== undefined);
    if (event === undefined || known.length === 0) return [];
    const [at, until] = [Math.min(...known), Math.max(...known)];
    return [
      {
        at,
        ...(until > at && { until }),
        count: group.reduce((sum, { count }) => sum + count, 0),
        type: "event",
        ref: event.ref,
        word: event.reason,
        what: untranslated(event.message.trim()),
        // The node controller calls it normal.
        bad: event.type === "Warning" || event.reason === "NodeNotReady",
      },
    ];
  });
}

/** Made, and asked to go. */
function lifeMoments(
  object: KubernetesObject,
  changes: readonly Plain[],
  cluster: Cluster,
): readonly Plain[] {
  const { creationTimestamp, deletionTimestamp, deletionGracePeriodSeconds, annotations } =
    object.metadata;
  const own = refOf(object);
  const created = timeOf(creationTimestamp);
  const deleted = timeOf(deletionTimestamp);
  const revision = annotations?.["deployment.kubernetes.io/revision"];
  const first: Text =
    own.kind === "ReplicaSet" && revision !== undefined
      ? { en: `created, revision ${revision}`, zh: `创建，修订版本 ${revision}` }
      : { en: "created", zh: "创建" };
  const moments: Plain[] = [];
  // Who made it says the same.
  const told = changes.some(({ at, what }) => what.en === first.en && at - (created ?? 0) < 2000);
  if (created !== undefined && !told)
    moments.push({
      at: created,
      count: 1,
      type: "object",
      ref: own,
      word: "",
      what: first,
      bad: false,
    });
  if (deleted !== undefined) {
    const at = deleted - (deletionGracePeriodSeconds ?? 0) * 1000;
    const left = ownedBy(own, cluster).length;
    moments.push({
      at: Math.min(at, cluster.now),
      count: 1,
      type: "object",
      ref: own,
      word: "",
      what: {
        en: `to be deleted${left > 0 ? `; ${left} objects of it are still there` : ""}`,
        zh: `被要求删除${left > 0 ? `；仍有 ${left} 个下属对象` : ""}`,
      },
      bad: false,
    });
  }
  return moments;
}

interface WithConditions extends KubernetesObject {
  readonly status?: { readonly conditions?: readonly Condition[] };
}

/** Conditions that are True when something is wrong, by a part of their types. */
const ill =
  /Pressure|Unavailable|Fail|Remaining|Disruption|Limited|Dangling|NonStructural|Deadlock|Problem|Frequent|Readonly|Oops/u;
/** Reasons of a condition that is not met and yet no fault: done, not yet, or by intent. */
const calm = /Completed|PodFailed|Paused|DisabledByUser|NotRequested|Suspended/u;

/** Conditions of one object that changed in one second to one end are one. */
function conditionMoments(object: KubernetesObject): readonly Plain[] {
  // What makes a kind's conditions is its own business: only those of the usual form have times.
  const { conditions = [] } = (object as WithConditions).status ?? {};
  const ref = refOf(object);
  if (!Array.isArray(conditions)) return [];
  const groups = Map.groupBy(
    conditions.filter(({ lastTransitionTime }) => timeOf(lastTransitionTime) !== undefined),
    (one) =>
      `${timeOf(one.lastTransitionTime) ?? ""} ${one.status} ${String(isBad(one))} ${one.reason ?? ""} ${one.message ?? ""}`,
  );
  return [...groups.values()].flatMap((group): Plain[] => {
    const [first] = group;
    const at = timeOf(first?.lastTransitionTime);
    if (first === undefined || at === undefined) return [];
    const types = group.map(({ type }) => type).join(", ");
    const why = [first.reason, first.message].filter((part) => (part ?? "") !== "").join(": ");
    return [
      {
        at,
        count: 1,
        type: "condition",
        ref,
        word: types,
        what: {
          en: `became ${first.status}${why === "" ? "" : ` (${why})`}`,
          zh: `变为 ${first.status}${why === "" ? "" : `（${why}）`}`,
        },
        bad: isBad(first),
      },
    ];
  });
}

const isBad = ({ type, status, reason = "" }: Condition): boolean =>
  status !== (ill.test(type) ? "False" : "True") && !calm.test(reason);

function containerMoments(object: KubernetesObject, cluster: Cluster): readonly Plain[] {
  const own = refOf(object);
  const pod = own.kind === "Pod" ? cluster.get("Pod", own.namespace, own.name) : undefined;
  return pod === undefined
    ? []
    : containersOf(pod, cluster).flatMap((view) => [
        ...ending(view, view.status?.lastState?.terminated),
        ...started(view),
        ...ending(view, view.status?.state?.terminated),
      ]);
}

function started(view: ContainerView): readonly Plain[] {
  const at = timeOf(view.status?.state?.running?.startedAt);
  const count = view.status?.restartCount ?? 0;
  if (at === undefined) return [];
  const name = calls(view);
  return [
    {
      at,
      count: 1,
      type: "container",
      ref: whole(view.ref),
      word: "",
      what:
        count === 0
          ? { en: `${name.en} started`, zh: `${name.zh} 启动` }
          : {
              en: `${name.en} started again (restart ${count})`,
              zh: `${name.zh} 再次启动（第 ${count} 次重启）`,
            },
      bad: false,
    },
  ];
}

function ending(view: ContainerView, terminated: Terminated | undefined): readonly Plain[] {
  const at = timeOf(terminated?.finishedAt);
  // containerd writes "1970-01-01" for what never started.
  if (terminated === undefined || at === undefined || at <= 0) return [];
  const { reason = "", exitCode, message = "" } = terminated;
  const signal = signalOf(terminated);
  const ran = lasted(terminated);
  const name = calls(view);
  const told = message.trim().split("\n").at(-1) ?? "";
  const code = [reason, signal].filter((part) => part !== undefined && part !== "").join(", ");
  const rest = told === "" ? "" : `: ${told}`;
  return [
    {
      at,
      count: 1,
      type: "container",
      ref: whole(view.ref),
      word: "",
      what: {
        en: `${name.en} ended${ran === undefined ? "" : ` after ${Math.round(ran)} s`} with exit code ${exitCode ?? "?"}${code === "" ? "" : ` (${code})`}${rest}`,
        zh: `${name.zh} ${ran === undefined ? "" : `运行 ${Math.round(ran)} 秒后`}结束，退出码 ${exitCode ?? "?"}${code === "" ? "" : `（${code}）`}${rest}`,
      },
      bad: exitCode !== 0 || reason === "OOMKilled",
    },
  ];
}

/** Of each incident the first bad moment of the objects it is about, from when it was first seen. */
function beginnings(
  moments: readonly Plain[],
  incidents: readonly Incident[],
): ReadonlyMap<Plain, readonly Beginning[]> {
  const begins = new Map<Plain, readonly Beginning[]>();
  const bad = moments.filter((moment) => moment.bad);
  for (const incident of incidents) {
    const roots = new Set(
      incident.roots.flatMap(({ subject, cause }) => [keyOf(whole(subject)), keyOf(cause)]),
    );
    const first =
      bad.find(({ ref }) => roots.has(keyOf(whole(ref)))) ??
      bad.find(({ ref }) => concerns(incident, whole(ref)));
    if (first === undefined) continue;
    const { fingerprint, rule, severity, title, cause } = incident;
    begins.set(first, [
      ...(begins.get(first) ?? []),
      { fingerprint, rule, severity, title, cause },
    ]);
  }
  return begins;
}
