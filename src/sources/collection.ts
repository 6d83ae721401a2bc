import type { KubernetesObject } from "../model/kubernetes.ts";
import { keyOf, kindOf, refOf } from "../model/ref.ts";
import type { Log } from "../model/snapshot.ts";
import { Newest, noteLogTimes, noteTimes } from "./newest.ts";
import { withoutSecretValues } from "./secret-values.ts";
import { Sharing } from "./share.ts";
import { thinned, timesIn } from "./thin.ts";

type Json = Readonly<Record<string, unknown>>;

/** What a value turned out to be. `refusal`: an answer of the server that says why there are no objects. */
export type Found =
  | { readonly type: "object"; readonly object: KubernetesObject }
  /** `of` is left out for a List of mixed kinds. */
  | {
      readonly type: "list";
      readonly of?: Pick<KubernetesObject, "apiVersion" | "kind">;
      readonly items: readonly unknown[];
    }
  | { readonly type: "refusal"; readonly message: string }
  | { readonly type: "version"; readonly version: string }
  | { readonly type: "other" };

const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isObject = (value: Json): value is Json & KubernetesObject =>
  typeof value["kind"] === "string" &&
  value["kind"] !== "" &&
  isJson(value["metadata"]) &&
  typeof value["metadata"]["name"] === "string" &&
  value["metadata"]["name"] !== "";

/** Reads the envelope of a value: one object, a List or typed List, an error or version of the server, or nothing of Kubernetes. */
export function recognize(value: unknown): Found {
  if (Array.isArray(value)) return { type: "list", items: value };
  if (!isJson(value)) return { type: "other" };
  if (isObject(value)) return { type: "object", object: value };
  const { kind, apiVersion, items, message } = value;
  if (
    typeof kind === "string" &&
    kind.endsWith("List") &&
    (Array.isArray(items) || items === null || items === undefined)
  ) {
    const list = {
      type: "list",
      items: Array.isArray(items) ? (items as readonly unknown[]) : [],
    } as const;
    if (kind === "List") return list;
    return {
      ...list,
      of: {
        kind: kind.slice(0, -"List".length),
        ...(typeof apiVersion === "string" && { apiVersion }),
      },
    };
  }
  if (kind === "Status" && typeof message === "string") return { type: "refusal", message };
  const version = isJson(value["serverVersion"]) ? value["serverVersion"] : value;
  if (
    kind === undefined &&
    typeof version["gitVersion"] === "string" &&
    typeof version["major"] === "string"
  )
    return { type: "version", version: version["gitVersion"] };
  return { type: "other" };
}

/** Everything that was read, object by object: the newest of duplicates, without secrets, and small. */
export class Collection {
  readonly newest = new Newest();
  readonly logs: Log[] = [];
  readonly #objects = new Map<string, KubernetesObject>();
  readonly #sharing = new Sharing();

  get size(): number {
    return this.#objects.size;
  }

  objects(): readonly KubernetesObject[] {
    return [...this.#objects.values()];
  }

  get(kind: string, namespace: string, name: string): KubernetesObject | undefined {
    return this.#objects.get(keyOf({ kind, namespace, name }));
  }

  /** Takes an object over: it is changed and frozen. `managedFields`: their text, where they were cut out unread. */
  add(object: KubernetesObject, managedFields?: string): void {
    noteTimes(object, this.newest);
    if (managedFields !== undefined)
      for (const time of timesIn(managedFields)) this.newest.add(time);
    const small = thinned(
      withPlainNamespace(object),
      managedFields === undefined ? {} : { managedFields },
    );
    const safe = kindOf(small) === "Secret" ? withoutSecretValues(small) : small;
    const key = keyOf(refOf(safe));
    const known = this.#objects.get(key);
    if (known !== undefined && isNewer(known, safe)) return;
    this.#objects.set(key, this.#sharing.share(safe));
  }

  addLog(log: Log): void {
    noteLogTimes(log.text, this.newest);
    this.logs.push(log);
  }
}

/** An empty namespace is none, and one that is no text cannot be indexed. */
function withPlainNamespace(object: KubernetesObject): KubernetesObject {
  const { namespace, ...metadata } = object.metadata;
  if (namespace === undefined || (typeof namespace === "string" && namespace !== "")) return object;
  return { ...object, metadata };
}

const digits = /^\d+$/u;

/** Whether the first of two states of one object is the newer one. Where their versions do not tell, the later read is. */
function isNewer(
  { metadata: { resourceVersion: a } }: KubernetesObject,
  { metadata: { resourceVersion: b } }: KubernetesObject,
): boolean {
  if (typeof a !== "string" || typeof b !== "string" || !digits.test(a) || !digits.test(b))
    return false;
  return BigInt(a) > BigInt(b);
}
