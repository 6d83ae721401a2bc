import type { KubernetesObject, ReplicaSet } from "../model/kubernetes.ts";
import { keyOf, type Ref, refOf } from "../model/ref.ts";
import type { Change } from "../model/report.ts";
import type { Cluster } from "./cluster.ts";
import { ownedBy } from "./owners.ts";

/** Where the Deployment controller writes a ReplicaSet's place in the history. */
const revisionOf = (set: ReplicaSet): number => Number(set.metadata.annotations?.["deployment.kubernetes.io/revision"] ?? 0);

/** At most this many differing fields are named; the rest are counted. */
const named = 4;

/**
 * What was changed on these objects, newest first: for a Deployment the template of its newest
 * ReplicaSet against the one before.
 */
export function changesOf(objects: readonly Ref[], cluster: Cluster): readonly Change[] {
  const seen = new Set<string>();
  const changes: Change[] = [];
  for (const of of objects) {
    if (seen.has(keyOf(of))) continue;
    seen.add(keyOf(of));
    const object = cluster.object(of);
    if (object !== undefined && of.kind === "Deployment") changes.push(...rollout(object, cluster));
  }
  return changes.toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

function rollout(deployment: KubernetesObject, cluster: Cluster): readonly Change[] {
  const sets = ownedBy(refOf(deployment), cluster)
    .filter((one): one is ReplicaSet => one.kind === "ReplicaSet")
    .toSorted((a, b) => revisionOf(b) - revisionOf(a));
  const [newest, before] = sets;
  const at = newest?.metadata.creationTimestamp;
  if (newest === undefined || before === undefined || at === undefined || at === null) return [];
  const differences = diff(before.spec?.template, newest.spec?.template).filter(([path]) => !path.includes("pod-template-hash"));
  if (differences.length === 0) return [];
  const list = differences.slice(0, named).map(([path, from, to]) => `${path}: ${show(from)} → ${show(to)}`).join("; ");
  const more = differences.length - named;
  const by = deployment.metadata.managedFields?.find(({ subresource, manager, time }) => subresource === undefined && manager !== "kube-controller-manager" && time === at)?.manager;
  return [
    {
      at,
      ref: refOf(deployment),
      ...(by !== undefined && { by }),
      what: {
        en: `revision ${revisionOf(newest)}: ${list}${more > 0 ? ` and ${more} more` : ""}`,
        zh: `第 ${revisionOf(newest)} 版：${list}${more > 0 ? `，另有 ${more} 处` : ""}`,
      },
    },
  ];
}

const show = (value: unknown): string => {
  if (value === undefined) return "–";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

type Difference = readonly [path: string, from: unknown, to: unknown];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);
const nameIn = (item: unknown): string | undefined => (isRecord(item) && typeof item["name"] === "string" ? item["name"] : undefined);

/** The fields in which two trees differ; list items are paired by name where they have one. */
export function diff(from: unknown, to: unknown, path = ""): readonly Difference[] {
  if (Array.isArray(from) && Array.isArray(to)) {
    const [old, now]: readonly (readonly unknown[])[] = [from, to];
    if (old === undefined || now === undefined) return [];
    const keyed = [...old, ...now].every((item) => nameIn(item) !== undefined);
    if (!keyed) return JSON.stringify(old) === JSON.stringify(now) ? [] : [[path, from, to]];
    const names = new Set([...old, ...now].map(nameIn));
    return [...names].flatMap((name) => diff(old.find((item) => nameIn(item) === name), now.find((item) => nameIn(item) === name), `${path}{${name}}`));
  }
  if (isRecord(from) && isRecord(to)) {
    const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
    return [...keys].flatMap((key) => diff(from[key], to[key], path === "" ? key : `${path}.${key}`));
  }
  return JSON.stringify(from) === JSON.stringify(to) ? [] : [[path, from, to]];
}
