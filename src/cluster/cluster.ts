import type { Certainty } from "../model/finding.ts";
import type { Kind, Kinds, KubernetesObject } from "../model/kubernetes.ts";
import { keyOf, kindOf, type Ref, refOf } from "../model/ref.ts";
import { resourceOf } from "../model/resources.ts";
import type { Gap, Log, Snapshot } from "../model/snapshot.ts";

/**
 * The answer to "does it exist?". `unknown` is not `absent`: the source could not look. What rests on
 * an absence that the source only presumes is no more than `likely`.
 */
export type Lookup<T> =
  | { readonly state: "found"; readonly object: T }
  | { readonly state: "absent"; readonly certainty: Certainty }
  | { readonly state: "unknown" };

/** A snapshot, indexed. Built once, never changed; every rule reads the same one. */
export class Cluster {
  /** Milliseconds since 1970: the only clock a rule may read. */
  readonly now: number;
  /** False: `now` is a lower bound, the newest time that the source shows. */
  readonly exact: boolean;
  readonly objects: readonly KubernetesObject[];
  readonly logs: readonly Log[];
  readonly gaps: readonly Gap[];
  readonly serverVersion: string | undefined;

  readonly #byKey = new Map<string, KubernetesObject>();
  readonly #byKind = new Map<string, KubernetesObject[]>();
  readonly #byNamespace = new Map<string, KubernetesObject[]>();
  readonly #namespaces: ReadonlySet<string> | undefined;
  readonly #kinds: ReadonlySet<string> | undefined;
  readonly #absent: ReadonlySet<string>;
  readonly #partial: ReadonlySet<string>;

  constructor(snapshot: Snapshot) {
    this.now = Date.parse(snapshot.takenAt);
    this.exact = snapshot.takenAtExact;
    this.objects = snapshot.objects;
    this.logs = snapshot.logs;
    this.gaps = snapshot.gaps;
    this.serverVersion = snapshot.serverVersion;
    const { namespaces, kinds, absent = [], partial = [] } = snapshot.coverage;
    this.#namespaces = namespaces && new Set(namespaces);
    this.#kinds = kinds && new Set(kinds);
    this.#absent = new Set(absent.map(keyOf));
    this.#partial = new Set(partial.map(keyOf));
    for (const object of snapshot.objects) {
      const kind = kindOf(object);
      this.#byKey.set(keyOf(refOf(object)), object);
      append(this.#byKind, kind, object);
      append(this.#byNamespace, `${kind}/${object.metadata.namespace ?? ""}`, object);
    }
  }

  /** Every object of a kind that was seen; `sees` tells whether that is all of them. */
  list<K extends Kind>(kind: K): readonly Kinds[K][] {
    return this.#byKind.get(kind) ?? [];
  }

  /** The same, of one namespace. */
  inNamespace<K extends Kind>(kind: K, namespace: string | undefined): readonly Kinds[K][] {
    return this.#byNamespace.get(`${kind}/${namespace ?? ""}`) ?? [];
  }

  /** An object of a kind by namespace and name; left out where it was not seen, for whatever reason. */
  get<K extends Kind>(kind: K, namespace: string | undefined, name: string): Kinds[K] | undefined {
    return this.#byKey.get(`${kind}/${namespace ?? ""}/${name}`);
  }

  /** Any object by reference. */
  object(of: Ref): KubernetesObject | undefined {
    return this.#byKey.get(`${of.kind}/${of.namespace ?? ""}/${of.name}`);
  }

  /** Only a part of it is shown: a field that it does not have is unknown. */
  isPartial(object: KubernetesObject): boolean {
    return this.#partial.size > 0 && this.#partial.has(keyOf(refOf(object)));
  }

  lookup<K extends Kind>(kind: K, namespace: string | undefined, name: string): Lookup<Kinds[K]> {
    const object = this.get(kind, namespace, name);
    if (object !== undefined) return { state: "found", object };
    if (this.#absent.has(`${kind}/${namespace ?? ""}/${name}`))
      return { state: "absent", certainty: "certain" };
    const certainty = this.sees(kind, namespace);
    return certainty === undefined ? { state: "unknown" } : { state: "absent", certainty };
  }

  /**
   * Whether every object of a kind, in one namespace, would have been seen, so that "none" may be said:
   * `undefined` when the source could not look there.
   */
  sees(kind: string, namespace?: string): Certainty | undefined {
    const resource = resourceOf(kind);
    const hidden = this.gaps.some(
      (gap) =>
        (gap.kind === "*" || gap.kind === kind) &&
        (gap.namespace === undefined || gap.namespace === namespace),
    );
    if (hidden) return undefined;
    if (resource?.namespaced === true) {
      if (namespace === undefined) return this.#namespaces === undefined ? "certain" : undefined;
      return this.#namespaces === undefined || this.#namespaces.has(namespace)
        ? "certain"
        : undefined;
    }
    if (this.#kinds === undefined || this.#kinds.has(kind)) return "certain";
    if (this.#namespaces?.size === 0 || resource?.always === true) return undefined;
    return "likely";
  }
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
