import type { KubernetesObject, ManagedFields, Pod } from "../model/kubernetes.ts";

const managedFieldsKey = Buffer.from('"managedFields"');
const podKind = /"kind"\s*:\s*"Pod"/u;
const podList = /"kind"\s*:\s*"PodList"/u;
/** How far into an object its managedFields are looked for: without a bound a Pod that has none is read twice. */
const searched = 8192;
const kindWithin = 256;

const lastApplied = "kubectl.kubernetes.io/last-applied-configuration";

/** One value of a JSON stream, read. */
export interface Parsed {
  readonly value: unknown;
  /** The text of a Pod's managedFields, cut out before the rest was read. */
  readonly managedFields?: string;
}

/**
 * `JSON.parse` that leaves a Pod's managedFields aside unread: most Pods are healthy, and nobody asks who
 * wrote their fields. `head` is the text before the list's items. Throws SyntaxError.
 */
export function parseObject(bytes: Buffer, head = ""): Parsed {
  const start = bytes.subarray(0, searched);
  const isPod = podList.test(head) || podKind.test(start.toString("latin1", 0, kindWithin));
  const key = isPod ? start.indexOf(managedFieldsKey) : -1;
  const list = key < 0 ? undefined : listAfter(bytes, key + managedFieldsKey.length);
  if (list === undefined) return { value: JSON.parse(bytes.toString("utf8")) as unknown };
  const [from, to] = list;
  const before = bytes.toString("utf8", 0, key);
  const after = bytes.toString("utf8", to);
  const next = /^\s*,/u.exec(after);
  try {
    const rest =
      next === null ? withoutComma(before) + after : before + after.slice(next[0].length);
    return { value: JSON.parse(rest) as unknown, managedFields: bytes.toString("utf8", from, to) };
  } catch {
    return { value: JSON.parse(bytes.toString("utf8")) as unknown };
  }
}

/** A text without the comma at its end. A regular expression would try at every space of an indented Pod. */
function withoutComma(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed.endsWith(",") ? trimmed.slice(0, -1) : trimmed;
}

/** The range of the list that follows a key, from its `[` to behind its `]`; undefined where no list follows. */
function listAfter(bytes: Buffer, key: number): readonly [number, number] | undefined {
  let at = key;
  while (at < bytes.length && (bytes[at] === 0x3a || bytes[at] === 0x20)) at++;
  if (bytes[at] !== 0x5b) return undefined;
  const from = at;
  let depth = 0;
  let inString = false;
  for (; at < bytes.length; at++) {
    const byte = bytes[at];
    if (inString) {
      if (byte === 0x5c) at++;
      else if (byte === 0x22) inString = false;
    } else if (byte === 0x22) inString = true;
    else if (byte === 0x5b || byte === 0x7b) depth++;
    else if ((byte === 0x5d || byte === 0x7d) && --depth === 0) return [from, at + 1];
  }
  return undefined;
}

/** The times in a text of managedFields. */
export const timesIn = (managedFields: string): readonly string[] =>
  [...managedFields.matchAll(/"time"\s*:\s*"([^"]*)"/gu)].map(([, time]) => time ?? "");

/**
 * The object without what no rule reads: managedFields of healthy Pods, and the copy of itself that kubectl
 * keeps in an annotation of Pods and ReplicaSets that another object made (their owners carry the original).
 */
export function thinned(
  object: KubernetesObject,
  { managedFields }: Pick<Parsed, "managedFields"> = {},
): KubernetesObject {
  const { kind, metadata } = object;
  if (kind !== "Pod" && kind !== "ReplicaSet") return object;
  const healthy = kind === "Pod" && isHealthy(object);
  const applied =
    metadata.ownerReferences !== undefined &&
    isRecord(metadata.annotations) &&
    Object.hasOwn(metadata.annotations, lastApplied);
  const restored = healthy ? undefined : managedFields;
  const dropped = healthy && metadata.managedFields !== undefined;
  if (!applied && !dropped && restored === undefined) return object;
  const { managedFields: own, annotations, ...others } = metadata;
  const fields = restored === undefined ? own : (JSON.parse(restored) as readonly ManagedFields[]);
  const kept = applied
    ? Object.entries(annotations ?? {}).filter(([key]) => key !== lastApplied)
    : [];
  return {
    ...object,
    metadata: {
      ...others,
      ...(annotations !== undefined && {
        annotations: applied ? Object.fromEntries(kept) : annotations,
      }),
      ...(fields !== undefined && !healthy && { managedFields: fields }),
    },
  };
}

type Fields = Readonly<Partial<Record<string, unknown>>>;

const isRecord = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Runs undisturbed since it started, or has done its work. Anything out of the ordinary says no. */
function isHealthy({ metadata, status }: Pod): boolean {
  if (!isRecord(status) || metadata.deletionTimestamp !== undefined) return false;
  const fields: Fields = status;
  if (fields["phase"] === "Succeeded") return true;
  if (fields["phase"] !== "Running") return false;
  const ready = listOf(fields["conditions"]).some(
    (one) => isRecord(one) && one["type"] === "Ready" && one["status"] === "True",
  );
  return (
    ready &&
    [...listOf(fields["containerStatuses"]), ...listOf(fields["initContainerStatuses"])].every(
      isUndisturbed,
    )
  );
}

function isUndisturbed(status: unknown): boolean {
  if (!isRecord(status) || status["restartCount"] !== 0 || !isRecord(status["state"])) return false;
  const { running, terminated } = status["state"];
  return isRecord(running) || (isRecord(terminated) && terminated["exitCode"] === 0);
}
