import type { Cluster } from "../cluster/cluster.ts";
import type { Fault, Severity } from "../model/finding.ts";
import type { Kind, Kinds, KubernetesObject } from "../model/kubernetes.ts";
import type { Text } from "../model/text.ts";

/**
 * One fault, one rule, one file.
 *
 * A rule inspects one object at a time and yields what is wrong with it. It may read the whole cluster
 * but accuses only the object it was given; `cause` and `because` name others. It is synchronous and
 * pure: no I/O, no clock but `cluster.now`, no console, no other rule.
 */
export interface Rule<K extends Kind = Kind> {
  /** Kebab-case name of the fault, the file and the docs page: `secret-missing`. Never reused. */
  readonly id: string;
  readonly title: Text;
  readonly severity: Severity;
  /** The kind it inspects, or several where they show the same fault in the same way. */
  readonly kind: K | readonly K[];
  /** Other kinds it consults. Collection, RBAC and gap handling follow from it. */
  readonly reads: readonly Kind[];
  /** It finds nothing on Pods that run, are ready and have not restarted lately (cluster/troubled.ts): they are not shown to it. */
  readonly troubled?: true;
  /** Kubernetes reason strings that point here. */
  readonly reasons: readonly string[];
  check(object: Kinds[K], cluster: Cluster): Iterable<Fault>;
}

/** A rule whose kind is no longer known to the compiler, as the list of all rules holds it. */
export type AnyRule = Omit<Rule, "check"> & {
  check(object: KubernetesObject, cluster: Cluster): Iterable<Fault>;
};

/** Types `check` by the rule's kind. The engine hands a rule objects of its kind only. */
export const defineRule = <K extends Kind>(rule: Rule<K>): AnyRule => rule;
