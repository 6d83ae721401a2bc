import { joinWrapped } from "./wrapped.ts";
import { datePattern, timeIn, ago, secondsOf } from "./times.ts";

/** One row of a table of Events, whatever its columns. */
export interface EventRow {
  readonly type: string;
  readonly reason: string;
  readonly message: string;
  readonly count?: number;
  readonly first?: string;
  readonly last?: string;
  readonly component?: string;
  readonly host?: string;
  readonly fieldPath?: string;
}

const age = String.raw`<unknown>|<invalid>|(?:\d+(?:\.\d+)?(?:ms|[ydhms]))+`;
const component = String.raw`(?:\{[^}]*\}|[^\s,]+, \S+|\S+)`;

/** `Type Reason Age From Message` (describe.go, DescribeEvents since 1.6): `12s (x6 over 27s)` counts and tells the first. */
const current = new RegExp(
  String.raw`^(Normal|Warning)\s+(\S+)\s+(${age})(?: \(x(\d+) over (${age})\))?\s+(${component})\s+(.*)$`,
  "u",
);
/** `FirstSeen LastSeen Count From SubObjectPath Type Reason Message` (until 1.6). */
const former = new RegExp(
  String.raw`^(${age})\s+(${age})\s+(\d+)\s+(${component})\s+(?:(spec\.\S+)\s+)?(Normal|Warning)\s+(\S+)\s*(.*)$`,
  "u",
);
/** Columns left out by whoever pasted it: `Type Reason Message`. */
const short = /^(Normal|Warning)\s+([A-Z]\w+)\s+(.*)$/u;

const when = (text: string | undefined): string | undefined => {
  const seconds = text === undefined ? undefined : secondsOf(text);
  return seconds === undefined ? undefined : ago(seconds);
};

const whole = (row: Readonly<Record<keyof EventRow, string | number | undefined>>): EventRow =>
  Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== undefined && value !== ""),
  ) as unknown as EventRow;

/** `kubelet, node-a` and `{kubelet node-a}`: who reports, and where. */
function sourceOf(text: string): { readonly component: string; readonly host: string | undefined } {
  const [name = "", host] = text.replace(/^\{|\}$/gu, "").split(/[,\s]+/u);
  return { component: name, host: host === "" ? undefined : host };
}

/** Reads a row of the Events of a describe. `columns`: whether the header has an Age; a paste may have lost it. */
export function eventRow(line: string, columns: boolean): EventRow | undefined {
  const text = line.trim();
  const old = former.exec(text);
  if (old !== null) {
    const [, first, last, count, from = "", fieldPath, type = "", reason = "", message = ""] = old;
    return whole({
      type,
      reason,
      message,
      count: Number(count),
      first: when(first),
      last: when(last),
      ...sourceOf(from),
      fieldPath,
    });
  }
  const found = current.exec(text);
  if (found !== null && columns) {
    const [, type = "", reason = "", last, count, over, from = "", message = ""] = found;
    return whole({
      type,
      reason,
      message: message.trim(),
      count: count === undefined ? undefined : Number(count),
      first: when(over ?? last),
      last: when(last),
      ...sourceOf(from),
      fieldPath: undefined,
    });
  }
  const bare = short.exec(text);
  if (bare === null) return undefined;
  const [, type = "", reason = "", message = ""] = bare;
  return whole({
    type,
    reason,
    message: message.trim(),
    count: undefined,
    first: undefined,
    last: undefined,
    component: undefined,
    host: undefined,
    fieldPath: undefined,
  });
}

const rowStart = new RegExp(
  String.raw`^\s*(?:(?:Normal|Warning)\s+[A-Z]\w+|(?:${age})\s+(?:${age})\s+\d+\s)`,
  "u",
);
const rule = /^[\s-]+$/u;
const heading = /^\s*(?:Type\s+Reason|FirstSeen\s+LastSeen)\b/u;

/** The Events of a describe: rows, with the lines that a terminal or mail has wrapped put back. */
export function eventRows(lines: readonly string[]): readonly EventRow[] {
  const columns = !lines.some((line) => heading.test(line) && !/Age\b|FirstSeen/u.test(line));
  const filled = lines.filter(
    (line) => line.trim() !== "" && !rule.test(line) && !heading.test(line),
  );
  const rows = joinWrapped(filled, (line) => !rowStart.test(line));
  return rows.flatMap((row) => eventRow(row, columns) ?? []);
}

const condition = new RegExp(
  String.raw`^(\S+)\s+(True|False|Unknown)(?:\s+(${datePattern}))?(?:\s+(${datePattern}))?(?:\s+(\S+)(?:\s+(.*))?)?$`,
  "u",
);

/** A row of a table of conditions: with no time, the transition's, or the heartbeat's and the transition's. */
export function conditionRow(line: string): Readonly<Record<string, unknown>> | undefined {
  const found = condition.exec(line.trim());
  if (found === null) return undefined;
  const [, type, status, a, b, reason, message] = found;
  const heartbeat = b === undefined ? undefined : timeIn(a ?? "");
  const transition = timeIn(b ?? a ?? "");
  return {
    type,
    status,
    ...(heartbeat !== undefined && { lastHeartbeatTime: heartbeat }),
    ...(transition !== undefined && { lastTransitionTime: transition }),
    ...(reason !== undefined && { reason }),
    ...(message !== undefined && { message }),
  };
}
