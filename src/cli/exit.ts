import type { Severity } from "../model/finding.ts";
import type { Report } from "../model/report.ts";

/** The exit codes, all of them. */
export const exit = {
  /** Nothing at or above `--fail-on`. */
  ok: 0,
  /** Incidents at or above `--fail-on`. */
  incidents: 1,
  /** Wrong usage or configuration, no connection; or the diagnosis is not whole: an input was skipped, a rule failed. */
  failure: 2,
  /** Nothing of what was asked for could be read. */
  unread: 3,
  /** Ended by Ctrl-C. */
  interrupted: 130,
} as const;

export const failLevels = ["critical", "warning", "info", "never"] as const;
export type FailLevel = (typeof failLevels)[number];

const order: readonly Severity[] = ["critical", "warning", "info"];

/** What a report makes of the exit code. Gaps never change it. */
export function exitCodeOf(
  { incidents, skipped, failures }: Pick<Report, "incidents" | "skipped" | "failures">,
  failOn: FailLevel,
): number {
  const counted = failOn === "never" ? [] : order.slice(0, order.indexOf(failOn) + 1);
  if (incidents.some(({ severity }) => counted.includes(severity))) return exit.incidents;
  return skipped.length > 0 || failures.length > 0 ? exit.failure : exit.ok;
}
