import type { KubernetesObject } from "./kubernetes.ts";
import type { Ref } from "./ref.ts";
import type { Text } from "./text.ts";

/** A kind, in one namespace or all, that the source could not read, and why. Absence proves nothing there. */
export interface Gap {
  /** As indexed (`Secret`, `Certificate.cert-manager.io`); `*`: every kind. */
  readonly kind: string;
  /** Left out: everywhere. */
  readonly namespace?: string;
  readonly why: Text;
}

/** What the source looked at whole. Left out fields mean "everything": a live read without limits. */
export interface Coverage {
  /** The namespaces that were read whole. An object of any other namespace is unknown unless it was found. */
  readonly namespaces?: readonly string[];
  /**
   * The kinds of which a list was read, even an empty one. Any other kind is presumed empty inside a
   * covered namespace; a cluster-scoped one too, but what rests on that is only `likely`.
   */
  readonly kinds?: readonly string[];
  /** Objects that the server was asked for by name and does not have. */
  readonly absent?: readonly Ref[];
  /** Objects of which only a part is shown, as kubectl prints them for people: a field that is not there is unknown. */
  readonly partial?: readonly Ref[];
}

/** The log of one container, as the kubelet gave it. */
export interface Log {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
  readonly previous: boolean;
  readonly text: string;
}

/** Everything one source saw at one moment. Plain data: it can be saved, replayed and used as a fixture. */
export interface Snapshot {
  /** As the report names it: `context kind-dev`, `folder ./dump`, `stdin`. */
  readonly source: string;
  /** RFC 3339. When it was taken: the only clock a rule may read. */
  readonly takenAt: string;
  /** False: a lower bound, the newest time found in the objects and logs. */
  readonly takenAtExact: boolean;
  readonly objects: readonly KubernetesObject[];
  readonly logs: readonly Log[];
  readonly coverage: Coverage;
  readonly gaps: readonly Gap[];
  /** Inputs that could not be read and were skipped, each in one line that says what to do. */
  readonly skipped: readonly Text[];
  /** `v1.36.2`, where the source tells. */
  readonly serverVersion?: string;
}
