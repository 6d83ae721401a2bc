import type { Evidence } from "./evidence.ts";
import type { Ref } from "./ref.ts";
import type { Remedy } from "./remedy.ts";
import type { Text } from "./text.ts";

export type Severity = "critical" | "warning" | "info";
/** `certain`: the data prove it. `likely`: the best explanation of what was seen. */
export type Certainty = "certain" | "likely";

/** What a rule yields: what is wrong, how it knows, what it comes down to, and what would explain it. */
export interface Fault {
  /** The container at fault; left out, the object as a whole. */
  readonly container?: string;
  /** What is wrong, in one sentence that stands alone, names the object and the values involved, and has no full stop. */
  readonly message: Text;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** The one object that this fault comes down to: it names the incident and groups it. It need not exist. Left out: the inspected object's top-level owner. */
  readonly cause?: Ref;
  /** What lies outside the API and is shared by all who fail on it: a `Registry` or `Host`. Groups across causes. */
  readonly shared?: Ref;
  /** Objects, or containers of them, whose own faults would explain this one. A workload covers its Pods. */
  readonly because?: readonly Ref[];
  /** Left out: `certain`. */
  readonly certainty?: Certainty;
  /** Left out: the rule's. */
  readonly severity?: Severity;
  /** The harm is still to come: such a fault explains nothing that fails now. */
  readonly latent?: boolean;
  readonly remedies?: readonly Remedy[];
}

/** A fault with its rule and subject, which the engine adds. */
export interface Finding extends Omit<Fault, "container"> {
  readonly rule: string;
  readonly title: Text;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly subject: Ref;
  /** The inspected object's top-level owner, or itself. */
  readonly owner: Ref;
  readonly cause: Ref;
  /** The cause by the name that it keeps from run to run: of a CronJob's Job, the CronJob. */
  readonly lasting: Ref;
}
