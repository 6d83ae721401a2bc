import type { KubernetesObject } from "../../src/model/kubernetes.ts";
import type { Log, Snapshot } from "../../src/model/snapshot.ts";

/** A value of JSON that may be changed. */
export type Tree = null | boolean | number | string | Tree[] | { [key: string]: Tree };
export type Item = Record<string, Tree>;

/** A snapshot of one's own: what another version, runtime or controller would have written is written into it. */
export interface Copy {
  objects: Item[];
  logs: Log[];
  coverage: Snapshot["coverage"];
  readonly takenAt: string;
}

export type Transformation = (copy: Copy) => void;

const isItem = (tree: Tree | undefined): tree is Item =>
  typeof tree === "object" && tree !== null && !Array.isArray(tree);

/** The record at this path. */
export function record(tree: Tree | undefined, ...path: readonly string[]): Item | undefined {
  const [first, ...rest] = path;
  if (!isItem(tree)) return undefined;
  return first === undefined ? tree : record(tree[first], ...rest);
}

const at = (tree: Tree | undefined, path: readonly string[]): Tree | undefined =>
  record(tree, ...path.slice(0, -1))?.[path.at(-1) ?? ""];

/** The records of the list at this path. */
export function list(tree: Tree | undefined, ...path: readonly string[]): readonly Item[] {
  const found = at(tree, path);
  return Array.isArray(found) ? found.filter(isItem) : [];
}

/** The string at this path; without one, the empty string. */
export function text(tree: Tree | undefined, ...path: readonly string[]): string {
  const found = at(tree, path);
  return typeof found === "string" ? found : "";
}

export const nameOf = (item: Item): string => text(item, "metadata", "name");
export const namespaceOf = (item: Item): string => text(item, "metadata", "namespace");
export const ofKind = (copy: Copy, ...kinds: readonly string[]): readonly Item[] =>
  copy.objects.filter((one) => kinds.includes(text(one, "kind")));

export const statusesOf = (pod: Item): readonly Item[] => [
  ...list(pod, "status", "containerStatuses"),
  ...list(pod, "status", "initContainerStatuses"),
];

export const containersIn = (spec: Item | undefined): readonly Item[] => [
  ...list(spec, "containers"),
  ...list(spec, "initContainers"),
];

/** Changes every string; `keys` too. */
export function rewrite(tree: Tree, change: (text: string, key: string) => string, key = ""): Tree {
  if (typeof tree === "string") return change(tree, key);
  if (Array.isArray(tree)) return tree.map((one) => rewrite(one, change, key));
  return isItem(tree)
    ? Object.fromEntries(
        Object.entries(tree).map(([name, value]) => [name, rewrite(value, change, name)]),
      )
    : tree;
}

const isMessage = (key: string): boolean => key === "message" || key === "note";

/** Changes what controllers, kubelets and runtimes say: messages of Events, conditions and containers. */
export function reword(copy: Copy, change: (message: string) => string): void {
  copy.objects = copy.objects.map(
    (one) => rewrite(one, (value, key) => (isMessage(key) ? change(value) : value)) as Item,
  );
}

/** What a transformation makes of a snapshot. */
export function transformed(snapshot: Snapshot, ...changes: readonly Transformation[]): Snapshot {
  const copy: Copy = JSON.parse(
    JSON.stringify({
      objects: snapshot.objects,
      logs: snapshot.logs,
      coverage: snapshot.coverage,
      takenAt: snapshot.takenAt,
    }),
  ) as Copy;
  for (const change of changes) change(copy);
  return {
    ...snapshot,
    ...copy,
    objects: copy.objects as unknown as KubernetesObject[],
  };
}
