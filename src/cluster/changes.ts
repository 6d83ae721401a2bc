import type {
  ControllerRevision,
  KubernetesObject,
  ManagedFields,
  Pod,
  ReplicaSet,
} from "../model/kubernetes.ts";
import { valueAt } from "../model/path.ts";
import type { Change } from "../model/report.ts";
import { keyOf, kindOf, type Ref, ref, refOf } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import { conditionOf } from "./conditions.ts";
import { differences, type Difference } from "./differences.ts";
import { ownedBy, podsOf } from "./owners.ts";
import { referencesOf } from "./references.ts";
import { timeOf } from "./time.ts";

/** At most this many differing fields are named; the rest are counted. */
const named = 3;
/** At most this many changes of one incident are told. */
const told = 3;
/** What was changed longer before than this has hardly begun it, in ms. */
const window = 6 * 3600 * 1000;

/**
 * What was changed on these objects, and on the configuration that their Pods read, shortly before they
 * began to fail: newest first. A change is what most likely began it, no proof of it.
 *
 * @param began ms since 1970, when the fault was first seen; left out: the moment of the snapshot.
 */
export function changesOf(
  objects: readonly Ref[],
  cluster: Cluster,
  began = cluster.now,
): readonly Change[] {
  const seen = new Map<string, Change>();
  const add = (change: Change | undefined): void => {
    const at = timeOf(change?.at);
    if (change === undefined || at === undefined || at < began - window || at > cluster.now) return;
    seen.set(`${keyOf(change.ref)} ${change.what.en}`, change);
  };
  for (const of of new Map(objects.map((one) => [keyOf(one), one])).values()) {
    const object = cluster.object(of);
    if (object === undefined) continue;
    switch (of.kind) {
      case "Deployment":
        add(rollout(object, cluster));
        break;
      case "StatefulSet":
      case "DaemonSet":
        add(revision(object, cluster));
        break;
      case "Node":
        add(transition(of, cluster));
        add(edited(object));
        continue;
      default:
        add(edited(object));
    }
    for (const pod of podsOf(of, cluster).slice(0, 3))
      for (const change of configured(pod, cluster)) add(change);
  }
  return [...seen.values()]
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, told);
}

/** Where the Deployment controller writes a ReplicaSet's place in the history. */
const revisionOf = (set: ReplicaSet): number =>
  Number(set.metadata.annotations?.["deployment.kubernetes.io/revision"] ?? 0);

/** The template of a Deployment's newest ReplicaSet against the one before. */
function rollout(deployment: KubernetesObject, cluster: Cluster): Change | undefined {
  const sets = ownedBy(refOf(deployment), cluster)
    .flatMap(({ metadata }) => cluster.get("ReplicaSet", metadata.namespace, metadata.name) ?? [])
    .toSorted((a, b) => revisionOf(b) - revisionOf(a));
  const [newest, before] = sets;
  if (newest === undefined || before === undefined) return undefined;
  return templateChange(
    deployment,
    newest.metadata.creationTimestamp,
    revisionOf(newest),
    before.spec?.template,
    newest.spec?.template,
  );
}

/** The same from the ControllerRevisions of a StatefulSet or DaemonSet (pkg/controller/history). */
function revision(owner: KubernetesObject, cluster: Cluster): Change | undefined {
  const revisions = ownedBy(refOf(owner), cluster)
    .filter((one): one is ControllerRevision => kindOf(one) === "ControllerRevision")
    .toSorted((a, b) => (b.revision ?? 0) - (a.revision ?? 0));
  const [newest, before] = revisions;
  if (newest === undefined || before === undefined) return undefined;
  return templateChange(
    owner,
    newest.metadata.creationTimestamp,
    newest.revision ?? 0,
    valueAt(before.data, "spec.template"),
    valueAt(newest.data, "spec.template"),
  );
}

function templateChange(
  owner: KubernetesObject,
  at: string | null | undefined,
  number: number,
  from: unknown,
  to: unknown,
): Change | undefined {
  const list = differences(from, to).filter(
    ({ path }) => !path.includes("pod-template-hash") && !path.includes("$patch"),
  );
  if (at === undefined || at === null || list.length === 0) return undefined;
  const by = managerAt(owner, at);
  return {
    at,
    ref: refOf(owner),
    ...(by !== undefined && { by }),
    what: {
      en: `revision ${number}: ${spelled(list, "en")}`,
      zh: `修订版本 ${number}：${spelled(list, "zh")}`,
    },
  };
}

const spelled = (list: readonly Difference[], language: "en" | "zh"): string => {
  const parts = list
    .slice(0, named)
    .map(({ path, from, to }) => `${path}: ${short(from)} → ${short(to)}`);
  const more = list.length - named;
  const rest = more <= 0 ? "" : language === "en" ? `; and ${more} more` : `；另有 ${more} 处`;
  return `${parts.join(language === "en" ? "; " : "；")}${rest}`;
};

const short = (value: unknown): string => {
  if (value === undefined) return "–";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

/** Managers that keep objects up to date by themselves: what they write is no change of somebody's. */
const automatic =
  /^(?:kube-controller-manager|kcm|kube-scheduler|kubelet|kube-apiserver|apiserver|cloud-controller-manager|coredns)$/u;

const byPeople = (object: KubernetesObject): readonly ManagedFields[] =>
  (object.metadata.managedFields ?? []).filter(
    ({ manager, subresource, time }) =>
      subresource === undefined && time !== undefined && !automatic.test(manager ?? ""),
  );

/** Who wrote to an object within two seconds of a time. */
const managerAt = (object: KubernetesObject, at: string): string | undefined =>
  byPeople(object).find(({ time }) => Math.abs((timeOf(time) ?? 0) - (timeOf(at) ?? 0)) <= 2000)
    ?.manager;

/** The last change of an object since it was made: by whom, and which fields are that manager's, with their values now. */
function edited(object: KubernetesObject): Change | undefined {
  const created = timeOf(object.metadata.creationTimestamp);
  const [last] = byPeople(object).toSorted((a, b) => ((a.time ?? "") < (b.time ?? "") ? 1 : -1));
  const at = last?.time;
  if (last === undefined || at === undefined || created === undefined) return undefined;
  const by = last.manager === undefined ? {} : { by: last.manager };
  // managedFields keeps only the newest time of a manager: of its first write it is the creation.
  if ((timeOf(at) ?? 0) - created < 2000)
    return { at, ref: refOf(object), ...by, what: { en: "created", zh: "创建" } };
  const paths = leaves(last.fieldsV1).filter((path) => !path.startsWith("metadata."));
  const shown = paths.slice(0, named).map((path) => `${path}: ${short(valueAt(object, path))}`);
  const more = paths.length - shown.length;
  return {
    at,
    ref: refOf(object),
    ...by,
    what: {
      en:
        shown.length === 0
          ? "changed"
          : `changed, among ${shown.join("; ")}${more > 0 ? ` and ${more} more` : ""}`,
      zh:
        shown.length === 0
          ? "被修改"
          : `被修改，涉及 ${shown.join("；")}${more > 0 ? ` 等 ${paths.length} 处` : ""}`,
    },
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** The fields of a FieldsV1 set, as paths (structured-merge-diff, fieldpath). A field below a list is told by the list. */
function leaves(
  fields: Readonly<Record<string, unknown>> | undefined,
  prefix = "",
): readonly string[] {
  const own = Object.entries(fields ?? {}).filter(([key]) => key.startsWith("f:"));
  if (own.length === 0) return prefix === "" ? [] : [prefix];
  return own.flatMap(([key, value]) => {
    const name = key.slice(2);
    const step = /[.[{]/u.test(name) ? `['${name}']` : prefix === "" ? name : `.${name}`;
    return leaves(isRecord(value) ? value : undefined, `${prefix}${step}`);
  });
}

/** ConfigMaps and Secrets that were written after a Pod that reads them had started. */
function* configured(pod: Pod, cluster: Cluster): Generator<Change> {
  const started = timeOf(pod.status?.startTime ?? pod.metadata.creationTimestamp);
  if (started === undefined) return;
  for (const { kind, name, use } of referencesOf(pod.spec)) {
    if (kind !== "ConfigMap" && kind !== "Secret") continue;
    const object = cluster.get(kind, pod.metadata.namespace, name);
    const change = object && edited(object);
    const at = timeOf(change?.at);
    if (change === undefined || at === undefined || at <= started) continue;
    const stale = use === "env" || use === "envFrom";
    yield {
      ...change,
      what: {
        en: `${change.what.en}, after Pod ${pod.metadata.name} had started${stale ? ": its environment still holds the old value" : ""}`,
        zh: `${change.what.zh}，晚于 Pod ${pod.metadata.name} 启动${stale ? "：其环境变量仍是旧值" : ""}`,
      },
    };
  }
}

/** When a node left or came back to Ready. */
function transition(of: Ref, cluster: Cluster): Change | undefined {
  const node = cluster.get("Node", undefined, of.name);
  const ready = node && conditionOf(node, "Ready");
  const at = ready?.lastTransitionTime;
  if (at === undefined || at === null || ready === undefined) return undefined;
  return {
    at,
    ref: ref("Node", undefined, of.name),
    what: {
      en: `Ready became ${ready.status}${ready.reason === undefined ? "" : ` (${ready.reason})`}`,
      zh: `Ready 变为 ${ready.status}${ready.reason === undefined ? "" : `（${ready.reason}）`}`,
    },
  };
}
