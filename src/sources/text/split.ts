import type { Header } from "./columns.ts";
import type { Line } from "./clean.ts";
import { type Command, commandOf } from "./commands.ts";
import { joinWrapped } from "./wrapped.ts";
import { tableHeader } from "./tables.ts";

/** A piece of a paste that one command printed, or that looks so. */
export interface Section {
  readonly type: "describe" | "table" | "yaml" | "json" | "log" | "loose";
  readonly lines: readonly string[];
  /** The command that printed it, where the paste shows that. */
  readonly command?: Command | undefined;
  readonly table?: { readonly header: Header; readonly kind: string };
}

const titled = /^\s*Name:\s+\S/u;
/** What stands close below `Name:` in a describe. */
const beside =
  /^\s*(?:Namespace|Labels|Priority|Roles|API Version|CreationTimestamp|Selector|Annotations|IsDefaultClass|Address|StorageClass|Type|Status|Node|Reference|Min available|Max unavailable|Capacity|Image Limits|Resource|Role|Kind|Service Account|Subsets|Provisioner)\b/u;
/** Words of describe that begin an excerpt. */
const excerpt =
  /^\s*(?:Status:\s+(?:Pending|Running|Failed|Succeeded|Unknown|Terminating|Active)\b|Reason:\s+Evicted|(?:Init )?Containers:\s*$|(?:Last )?State:\s+(?:Running|Waiting|Terminated)\b|Conditions:\s*$|Events:\s*(?:<none>)?$|Controlled By:\s+[A-Z]\w+\/|Node-Selectors:|QoS Class:|Container ID:\s|Non-terminated Pods:|Type\s+Reason\s+(?:Age\s+From\s+)?Message\s*$|FirstSeen\s+LastSeen\s)/u;
const field = /^\s*[A-Z][\w ()/-]{0,40}:(?:\s|$)/u;
const eventsMark = /^\s*(?:Events:|Type\s+Reason\s+|FirstSeen\s+LastSeen)/u;
const yamlStart = /^\s*(?:- )?apiVersion:\s*['"]?[a-z][\w./-]*['"]?$/u;
const jsonStart = /^\s*(?:\{\s*$|\{\s*"(?:apiVersion|kind|items|metadata|status)"\s*:)/u;
const logLine =
  /^(?:[IWEF]\d{4} \d\d:\d\d|\w{3} +\d{1,2} \d\d:\d\d:\d\d \S+ [\w.-]+(?:\[\d+\])?:|\[\s*\d+\.\d{3,}\])/u;

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Cuts a paste into what its commands printed. Every line is looked at a bounded number of times. */
export function* sectionsOf(lines: readonly Line[], file?: Command): Generator<Section> {
  let command = file;
  let loose: string[] = [];
  let used = false;
  const flush = function* (): Generator<Section> {
    if (loose.some((line) => line.trim() !== "")) yield { type: "loose", lines: loose, command };
    loose = [];
  };
  for (let i = 0; i < lines.length;) {
    const line = lines[i];
    if (line === undefined) break;
    if (line.command !== undefined || line.cut === true) {
      yield* flush();
      if (line.command !== undefined) {
        command = commandOf(line.command, line.host);
        used = false;
      } else if (used) command = file;
      i++;
      continue;
    }
    const found = sectionAt(lines, i, command);
    if (found === undefined) {
      loose.push(line.text);
      if (line.text.trim() !== "") used = true;
      i++;
      continue;
    }
    yield* flush();
    used = true;
    yield { ...found.section, command };
    i = found.end;
  }
  yield* flush();
}

interface Found {
  readonly section: Section;
  readonly end: number;
}

function sectionAt(
  lines: readonly Line[],
  i: number,
  command: Command | undefined,
): Found | undefined {
  const text = lines[i]?.text ?? "";
  if (text.trim() === "") return undefined;
  if (command?.tool !== undefined && (command.verb === "logs" || command.verb === "log")) {
    const end = plainEnd(lines, i);
    return { section: { type: "log", lines: textsOf(lines, i, end) }, end };
  }
  const table = tableHeader(text);
  if (table !== undefined) return tableAt(lines, i, table);
  if (
    yamlStart.test(text) ||
    (/^\s*kind: [A-Z]\w+$/u.test(text) && yamlStart.test(lines[i + 1]?.text ?? ""))
  )
    return yamlAt(lines, i);
  if (jsonStart.test(text)) return jsonAt(lines, i);
  if (isDescribe(lines, i)) return describeAt(lines, i);
  return undefined;
}

const textsOf = (lines: readonly Line[], from: number, to: number): readonly string[] =>
  lines.slice(from, to).map(({ text }) => text);

function plainEnd(lines: readonly Line[], from: number): number {
  let end = from;
  while (end < lines.length && lines[end]?.command === undefined && lines[end]?.cut !== true) end++;
  return end;
}

function isDescribe(lines: readonly Line[], i: number): boolean {
  const text = lines[i]?.text ?? "";
  if (titled.test(text)) return [1, 2, 3].some((step) => beside.test(lines[i + step]?.text ?? ""));
  return excerpt.test(text);
}

function describeAt(lines: readonly Line[], from: number): Found {
  const base = indentOf(lines[from]?.text ?? "");
  let events = eventsMark.test(lines[from]?.text ?? "");
  let end = from + 1;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (line === undefined || line.command !== undefined || line.cut === true) break;
    const { text } = line;
    if (text.trim() === "") {
      let next = end + 1;
      while (next < lines.length && next < end + 4 && lines[next]?.text.trim() === "") next++;
      const ahead = lines[next];
      if (events || ahead === undefined || ahead.command !== undefined || ahead.cut === true) break;
      if (titled.test(ahead.text) && isDescribe(lines, next)) break;
      if (
        !(
          indentOf(ahead.text) > base ||
          field.test(ahead.text) ||
          /^\s*(?:Resource\s+Used|Type\s+Resource|No (?:resource|Limit))/u.test(ahead.text)
        )
      )
        break;
      end = next - 1;
      continue;
    }
    if (indentOf(text) <= base && end > from && titled.test(text) && isDescribe(lines, end)) break;
    if (
      indentOf(text) <= base &&
      (tableHeader(text) !== undefined || logLine.test(text) || yamlStart.test(text))
    )
      break;
    if (eventsMark.test(text)) events = true;
  }
  return { section: { type: "describe", lines: textsOf(lines, from, end) }, end };
}

const upper = /^\s*[A-Z][A-Z-]*(?:\s+[A-Z][A-Z-]*)*\s*$/u;

function tableAt(
  lines: readonly Line[],
  from: number,
  { header, kind }: { readonly header: Header; readonly kind: string },
): Found {
  // A terminal that is too narrow wraps the header too.
  const second = lines[from + 1]?.text ?? "";
  const wrapped = upper.test(second) && tableHeader(second) === undefined && second.trim() !== "";
  const table = wrapped ? tableHeader(`${lines[from]?.text ?? ""} ${second.trim()}`) : undefined;
  let end = from + (table === undefined ? 1 : 2);
  const rows: string[] = [];
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (line === undefined || line.command !== undefined || line.cut === true) break;
    const { text } = line;
    if (text.trim() === "" || tableHeader(text) !== undefined || isDescribe(lines, end)) break;
    if (jsonStart.test(text) || yamlStart.test(text) || logLine.test(text)) break;
    const odd = table !== undefined && (end - from) % 2 === 1;
    if (rows.length > 0 && odd) rows.push(`${rows.pop() ?? ""} ${text.trim()}`);
    else rows.push(text);
  }
  const whole = kind === "Event" ? joinWrapped(rows, (row) => !eventStart.test(row)) : rows;
  return { section: { type: "table", lines: whole, table: table ?? { header, kind } }, end };
}

const eventStart = /^\s*(?:[a-z0-9][\w.-]*\s+)?(?:<unknown>|<invalid>|(?:\d+(?:ms|[ydhms]))+)\s/u;

function yamlAt(lines: readonly Line[], from: number): Found {
  const base = indentOf(lines[from]?.text ?? "");
  const part = /^\s*(?:[\w."'/-]+:(?:\s|$)|- |#|[}\]])/u;
  let end = from + 1;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (line === undefined || line.command !== undefined || line.cut === true) break;
    const { text } = line;
    if (text.trim() === "" || indentOf(text) > base || /^\s*---\s*$/u.test(text)) continue;
    if (indentOf(text) < base || !part.test(text) || isDescribe(lines, end)) break;
  }
  return {
    section: {
      type: "yaml",
      lines: textsOf(lines, from, end).map((text) => text.slice(Math.min(base, indentOf(text)))),
    },
    end,
  };
}

function jsonAt(lines: readonly Line[], from: number): Found {
  let depth = 0;
  let end = from;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (line === undefined || line.command !== undefined || line.cut === true) break;
    const bare = line.text.replaceAll(/"(?:[^"\\]|\\.)*"/gu, "");
    depth += (bare.match(/[{[]/gu)?.length ?? 0) - (bare.match(/[}\]]/gu)?.length ?? 0);
    if (depth <= 0) {
      end++;
      break;
    }
  }
  return { section: { type: "json", lines: textsOf(lines, from, end) }, end };
}
