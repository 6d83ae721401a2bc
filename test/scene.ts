import { loadAll } from "js-yaml";
import type { KubernetesObject } from "../src/model/kubernetes.ts";
import type { Gap, Log, Snapshot } from "../src/model/snapshot.ts";

/** A cluster of a few objects, written as YAML. A document of kind `Log` is a container's log. */
export interface Scene {
  readonly objects: string;
  /** RFC 3339; left out: the newest time in the objects, plus a second. */
  readonly at?: string;
  readonly exact?: boolean;
  readonly gaps?: readonly Gap[];
}

interface LogDocument {
  readonly kind: "Log";
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly container: string;
  readonly previous?: boolean;
  readonly text: string;
}

const isLog = (document: unknown): document is LogDocument =>
  typeof document === "object" &&
  document !== null &&
  "kind" in document &&
  document.kind === "Log";

const time = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/gu;
/** Fields that may lie in the future. */
const future = /(?:notAfter|notBefore|expirationTimestamp|deletionTimestamp)"?: "?[^,\n]*/gu;

/** Reads YAML documents; anchors may be used to keep a scene short. Deep-frozen, as rules must not change them. */
export function snapshotOf({ objects: text, at, exact = true, gaps = [] }: Scene): Snapshot {
  const documents: readonly unknown[] = loadAll(text).filter(
    (one) => one !== null && one !== undefined,
  );
  const objects = documents
    .filter((one) => !isLog(one))
    .map((one) => JSON.parse(JSON.stringify(one)) as KubernetesObject);
  const logs: readonly Log[] = documents
    .filter(isLog)
    .map(({ metadata, container, previous = false, text: lines }) => ({
      namespace: metadata.namespace,
      pod: metadata.name,
      container,
      previous,
      text: lines,
    }));
  const newest =
    JSON.stringify(objects)
      .replaceAll(future, "")
      .match(time)
      ?.map(Date.parse)
      .reduce((a, b) => Math.max(a, b), 0) ?? 0;
  return freeze({
    source: "test",
    takenAt: at ?? new Date(newest + 1000).toISOString(),
    takenAtExact: exact,
    objects,
    logs,
    coverage: {},
    gaps,
    skipped: [],
  });
}

const freeze = <T>(value: T): T => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
};
