import type { Severity } from "./finding.ts";
import type { Ref } from "./ref.ts";

/** What hides an incident: the configuration file, the cluster's own ConfigMap, an annotation on an object, the baseline. */
export type SilencedBy = "config" | "configmap" | "annotation" | "baseline";

/**
 * Hides incidents for which everything that it names holds. `namespace`, `kind`, `name` and `labels` are
 * asked of one object: the cause, or each of those that show the fault, or each affected workload.
 */
export interface Silence {
  readonly by: SilencedBy;
  /** Where it is written: `kubedx.yaml: silences[2]`. */
  readonly where: string;
  /** A rule's id; `*` stands for any text, here and in `namespace`, `name` and the values of `labels`. */
  readonly rule?: string;
  readonly namespace?: string;
  /** As indexed, in any case; a kind of someone's own also without its group. */
  readonly kind?: string;
  readonly name?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly fingerprint?: string;
  /** As written: RFC 3339, or a date, whose whole day (UTC) counts. */
  readonly until?: string;
  readonly reason?: string;
}

/** An incident that is not shown, and why. */
export interface Silenced {
  readonly fingerprint: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly cause: Ref;
  readonly by: SilencedBy;
  /** Where the silence is written: `kubedx.yaml: silences[2]`, `Deployment shop/cart`, `baseline.json`. */
  readonly where: string;
  readonly reason?: string;
  readonly until?: string;
}

const day =
  /^(\d{4}-\d\d-\d\d)(?:[Tt ](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d))?$/u;
const dayLength = 86_400_000;

/** The moment from which a silence no longer holds, in ms since 1970; undefined where its `until` is no date. */
export function endOf(until: string): number | undefined {
  const [, date] = day.exec(until) ?? [];
  if (date === undefined) return undefined;
  const start = Date.parse(date);
  // The 30th of February is read as a day in March.
  if (Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== date) return undefined;
  if (until === date) return start + dayLength;
  const end = Date.parse(until.replace(" ", "T").toUpperCase());
  return Number.isNaN(end) ? undefined : end;
}
