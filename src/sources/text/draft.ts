import type { KubernetesObject } from "../../model/kubernetes.ts";
import { keyOf, type Ref, ref } from "../../model/ref.ts";
import { resourceOf } from "../../model/resources.ts";
import type { Log } from "../../model/snapshot.ts";

export type Json = Readonly<Record<string, unknown>>;

/** How much of an object a section shows: a line of error, a row of a table, a describe, the object itself. */
export type Depth = 0 | 1 | 2 | 3;

/** What a section tells of one object. */
export interface Told {
  readonly kind: string;
  readonly namespace?: string | undefined;
  readonly name: string;
  readonly metadata?: Json;
  readonly spec?: Json;
  readonly status?: Json;
  /** Fields beside spec and status: `subsets`, `provisioner`, `data`. */
  readonly rest?: Json;
  readonly apiVersion?: string;
}

/** What a section tells of one Event. */
export interface ToldEvent {
  readonly about: Ref;
  readonly type: string;
  readonly reason: string;
  readonly message: string;
  readonly count?: number;
  /** RFC 3339, or an age (see `ago`). */
  readonly first?: string;
  readonly last?: string;
  readonly component?: string;
  readonly host?: string;
  readonly fieldPath?: string;
}

export interface Entry extends Told {
  readonly depth: Depth;
}

/** A complaint that names no object: it is given one at the end, where the paste shows which. */
export interface Loose {
  readonly kind: "Pod" | "Node";
  /** Whether an object that the paste shows may be the one that is meant. */
  readonly fits: (entry: Entry) => boolean;
  readonly tell: (name: string, namespace: string | undefined) => void;
}

/** What has been read of a paste so far. */
export class Draft {
  readonly entries = new Map<string, Entry>();
  readonly events: ToldEvent[] = [];
  readonly logs: Log[] = [];
  readonly loose: Loose[] = [];
  /** Objects that the server was asked for and does not have. */
  readonly absent: Ref[] = [];
  /** Moments at which something was printed, as far as absolute times and ages side by side tell. */
  readonly moments: number[] = [];
  /** Something in it is of Kubernetes, whether or not it names an object. */
  recognised = false;

  /** Whether the next text is of Kubernetes is to be seen. */
  forget(): void {
    this.recognised = false;
  }

  tell(told: Told, depth: Depth): void {
    this.recognised = true;
    const known = resourceOf(told.kind);
    const namespace =
      known?.namespaced === false || told.namespace === "" ? undefined : told.namespace;
    const key = keyOf(ref(told.kind, namespace, told.name));
    const before = this.entries.get(key);
    const entry: Entry = { ...told, namespace, depth };
    this.entries.set(key, before === undefined ? entry : joined(before, entry));
  }

  event(event: ToldEvent): void {
    this.recognised = true;
    this.events.push(event);
  }
}

const merge = (a: Json | undefined, b: Json | undefined): Json | undefined => {
  if (a === undefined || b === undefined) return b ?? a;
  // A table knows no names: its containers are the ones that the describe shows.
  const known = Object.keys(b).some((key) => key.endsWith("ontainerStatuses"));
  const kept = Object.entries(a).filter(([key]) => !known || !key.endsWith("ontainerStatuses"));
  return { ...Object.fromEntries(kept), ...b };
};

/** Two sights of one object: the deeper one tells its spec and status, of equals the later. */
function joined(before: Entry, after: Entry): Entry {
  const [shallow, deep] = before.depth > after.depth ? [after, before] : [before, after];
  const metadata = { ...shallow.metadata, ...deep.metadata };
  const spec = merge(shallow.spec, deep.spec);
  const status = merge(shallow.status, deep.status);
  const rest = merge(shallow.rest, deep.rest);
  return {
    ...deep,
    ...(Object.keys(metadata).length > 0 && { metadata }),
    ...(spec !== undefined && { spec }),
    ...(status !== undefined && { status }),
    ...(rest !== undefined && { rest }),
  };
}

/** The apiVersion of a built-in kind. */
export function apiVersionOf(kind: string): string {
  const known = resourceOf(kind);
  const version = known?.versions[0] ?? "v1";
  return known === undefined || known.group === "" ? version : `${known.group}/${version}`;
}

export function objectOf(entry: Entry): KubernetesObject {
  const { kind, namespace, name, metadata, spec, status, rest, apiVersion } = entry;
  return {
    apiVersion: apiVersion ?? apiVersionOf(kind),
    kind: kind.split(".", 1)[0] ?? kind,
    metadata: { name, ...(namespace !== undefined && { namespace }), ...metadata },
    ...(spec !== undefined && { spec }),
    ...(status !== undefined && { status }),
    ...rest,
  };
}
