import { type Level, type Line, parseLine } from "./line.ts";

/**
 * The part that a line plays among its neighbours. `aside`: a stack frame, source excerpt, usage text or
 * hint; `dump`: a field of a printed error object; `cause`: an inner error of a chain; `thrown`: the head
 * of a stack trace that no logger printed; `described`: the description of a failed Spring start.
 */
export type Part = "plain" | "aside" | "dump" | "cause" | "thrown" | "described";

export interface Entry extends Line {
  readonly raw: string;
  readonly index: number;
  readonly part: Part;
  /** Its level is that of the line above to which it belongs. */
  readonly below: boolean;
  /** How deep in its chain of causes. */
  readonly depth: number;
}

/** Stack frames: JVM, .NET and Node; Python; Ruby; PHP; Go; Rust; Erlang. */
const frame =
  /^\s+at |^\s*at [\w.$<>]+\(|^\s*File "|^\s+from \S+:\d+|^\s*#\d+ |^goroutine \d+ |^\s*\S+\.go:\d+ \+0x|^created by |^\[signal SIG|^\s*\.{3} \d+ |^\s*--- End of |^stack backtrace:|^\s+\d+: (?:0x|core::|std::|tokio::|rust_begin_unwind|__|[\w:<>]+::\{\{)|^\s+\(\w+ [\d.]+\) lib\/|^note: run with/u;
/** The source line that a runtime shows above an error, its marker, and what Node prints around it. */
const excerpt =
  /^\s*(?:throw|raise|return)\b|^\s*[\^~]+\s*$|^node:(?:internal|events|fs|net)|^Node\.js v\d|^\s+triggerUncaughtException|^Traceback \(most|^During handling of|^The above exception was/u;
const dump =
  /^\s+'?\[?(?:errno|code|syscall|address|port|host|hostname|requireStack|length|severity|detail|hint|position|internalPosition|internalQuery|where|schema|table|column|dataType|constraint|file|line|routine|fatal|sqlState|sqlMessage|errorLabels|cause|clientVersion|meta|retryable|helpUrl|input|path|dest)\]?'?: /u;
const hint =
  /^\s*(?:hint|tip|help|see also|did you mean|example|suggestion|usage)s?\b ?[:?]|\bHINT: |^\s*\(Background on this error|^\s*For (?:more|further) information/iu;
/** `set -x` of a shell; comments of a printed file, but not the JVM's own report. */
const echoed = /^\++ \S|^#(?! *(?:A fatal|java\.|There is|SIG|.*insufficient))/u;
const access =
  /"(?:GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS|CONNECT) \S+(?: HTTP\/[\d.]+)?" \d{3}\b|\b(?:GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS) \/\S* (?:HTTP\/[\d.]+ )?[1-5]\d\d\b/u;
const usage = /^\s*usage\b ?:?/iu;
const usageBody =
  /^\s|^-|^(?:Flags|Options|Commands|Arguments|Examples?|Global Flags|Available Commands|Positional arguments|Optional arguments|Aliases|Where|Use ")\b/iu;
const exception =
  /^(?:[a-z]\w*\.)+[A-Z][\w$.]*(?:Exception|Error|Failure|Fault|Exit)\b|^[A-Z]\w*(?:Error|Exception)\b(?: \[[\w.]+\])?:|^\[?[A-Z]\w+Error\]?:|^error: .*|^[a-z_]\w*(?:\.\w+)*\.(?:[A-Z]\w+)(?::|$)|^\w+Error$|^[A-Z]\w*(?:Exit|Interrupt|NotFound|DoesNotExist|NotSet|Timeout|Configured)(?::|$)/u;
const cause =
  /^\s*(?:Caused by: |---> |\[?[Cc]ause\]?: |Suppressed: |\[cause\]: |Inner exception: |→ )/u;

const indentOf = (text: string): number => text.length - text.trimStart().length;

/** Lines with their format read, each with the part it plays. One pass. */
export const readEntries = (lines: readonly string[], first: number): readonly Entry[] => {
  const entries: Entry[] = [];
  let traceback: number | undefined;
  let inUsage = false;
  let spring: "no" | "failed" | "description" | "action" = "no";
  let inherited: Level | undefined;
  let depth = 0;
  let listed = false;

  const partOf = ({ text, level }: Line, next: string | undefined): Part => {
    const indent = indentOf(text);
    if (traceback !== undefined) {
      if (indent > traceback && !/^\s*Traceback/u.test(text)) return "aside";
      traceback = undefined;
      if (exception.test(text.trim())) return "thrown";
    }
    if (/^\s*(?:\S+ )?Traceback \(most recent call last\)/u.test(text)) {
      traceback = indent;
      return "aside";
    }
    if (spring !== "no" && level !== undefined) spring = "no";
    if (text.includes("APPLICATION FAILED TO START")) spring = "failed";
    else if (spring !== "no" && text.startsWith("Description:")) spring = "description";
    else if (spring !== "no" && text.startsWith("Action:")) spring = "action";
    else if (spring === "description") {
      spring = "failed";
      return "described";
    } else if (spring === "action") return "aside";
    if (inUsage && level === undefined && usageBody.test(text)) return "aside";
    inUsage = usage.test(text);
    if (
      inUsage ||
      frame.test(text) ||
      excerpt.test(text) ||
      hint.test(text) ||
      echoed.test(text) ||
      access.test(text)
    )
      return "aside";
    if (dump.test(text)) return /^\s+'?\[?cause\]?'?: /u.test(text) ? "cause" : "dump";
    if (/^Caused by:\s*$/u.test(text)) {
      listed = true;
      return "aside";
    }
    if (listed && indent > 0) return "cause";
    listed = false;
    if (cause.test(text)) return "cause";
    if (
      level === undefined &&
      next !== undefined &&
      frame.test(next) &&
      (exception.test(text) || /^(?:Uncaught )?\w*Error\b|^Error:|^Unhandled exception/u.test(text))
    )
      return "thrown";
    return "plain";
  };

  for (let index = first; index < lines.length; index += 1) {
    const raw = lines[index] ?? "";
    const line = parseLine(raw);
    const part = partOf(line, lines[index + 1]);
    depth = part === "cause" ? depth + 1 : part === "aside" || part === "dump" ? depth : 0;
    // what a logger prints below a line belongs to that line; a trace below an info line does not
    const error = part === "cause" || part === "thrown" || exception.test(line.text);
    const below = indentOf(line.text) > 0 || part === "aside" || (error && part !== "described");
    if (line.level !== undefined || !below) inherited = line.level;
    const level = line.level ?? (error && inherited === "info" ? undefined : inherited);
    const logged = part === "thrown" && level !== undefined;
    entries.push({
      ...line,
      level,
      raw,
      index,
      part: logged ? "plain" : part,
      below: line.level === undefined && below,
      depth,
    });
  }
  return entries;
};
