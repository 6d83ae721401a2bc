import type { Cluster } from "./cluster.ts";

/** RFC 3339 or nearly: ISO 8601 as most loggers write it, `2026/11/25 18:22:11` of Go's log, in brackets or not. */
const dated =
  /(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,](\d{1,3})\d*)?(Z|[+-]\d\d:?\d\d)?/u;

/** klog: `E1125 18:22:11.753792`, without a year (k8s.io/klog, header). */
const klog = /^[IWEF](\d\d)(\d\d) (\d\d:\d\d:\d\d)\.(\d{3})\d* /u;

/** When a log line was written, in milliseconds since 1970; left out where it begins with no time. A time without a zone is taken as UTC, as containers mostly run. */
export function timeOfLine(line: string, cluster: Cluster): number | undefined {
  const head = line.slice(0, 60);
  const short = klog.exec(head);
  if (short !== null) {
    const [, month = "", day = "", clock = "", ms = "0"] = short;
    const year = new Date(cluster.now).getUTCFullYear();
    const at = Date.parse(`${year}-${month}-${day}T${clock}.${ms}Z`);
    // A line of December that is read in January.
    return at > cluster.now + 86_400_000
      ? Date.parse(`${year - 1}-${month}-${day}T${clock}.${ms}Z`)
      : at;
  }
  const full = dated.exec(head);
  if (full === null) return undefined;
  const [, year = "", month = "", day = "", clock = "", ms = "0", zone = "Z"] = full;
  const at = Date.parse(`${year}-${month}-${day}T${clock}.${ms.padEnd(3, "0")}${zone}`);
  return Number.isNaN(at) ? undefined : at;
}
