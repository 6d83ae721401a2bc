import { type Entry, readEntries } from "./log-patterns/entries.ts";
import { detailsOf } from "./log-patterns/details.ts";
import { callsIn as peersNamed, type Peer, peerIn } from "./log-patterns/hosts.ts";
import {
  type Details,
  type LogClass,
  type LogVerdict,
  type Pattern,
  strengths,
} from "./log-patterns/pattern.ts";
import { isNoFailure } from "./log-patterns/line.ts";
import { failedToo, productOf, succeeded } from "./log-patterns/peers.ts";
import { clients } from "./log-patterns/network.ts";
import { table } from "./log-patterns/table.ts";

export type { LogClass, LogVerdict } from "./log-patterns/pattern.ts";

/** One host that a text names as a peer. */
export type Call = Peer;

/** One error that is logged again and again, with its newest line. */
export interface Repeated {
  readonly verdict: LogVerdict;
  readonly count: number;
}

interface Candidate {
  readonly verdict: LogVerdict;
  readonly score: number;
  readonly entry: Entry;
}

const window = 400;

/** Exporters of traces and metrics complain without harm. */
const telemetry =
  /otel|opentelemetry|otlp|jaeger|zipkin|datadog|dd-agent|ddtrace|dd\.trace|statsd|remote[_ -]?write|pushgateway|sentry|new ?relic|apm[-_ ]|elastic\.apm|appsignal|honeycomb|tempo\b|lightstep|applicationinsights|:(?:4317|4318|8126|8125|6831|14268|9411)\b|failed to (?:upload|export|send|report|push) (?:metrics|traces|spans|telemetry|logs)/iu;

/** A lack that the program gets by with. */
const excused =
  /\busing (?:the )?(?:built-?in )?default|\bdefaulting to|fall(?:ing|s)? back|fallback|skipp(?:ed|ing)|ignor(?:ed|ing)|\boptional\b|creating (?:it|one|a new|new)|will (?:be )?creat|\bnon-?fatal|continuing (?:without|anyway)|\bdisabling\b|deprecat|experimental/iu;

/** The program says that it ends. */
const ending =
  /\b(?:exiting|giving up|aborting|bailing out|terminating|shutting down due|cannot continue|unrecoverable)\b|^panic: |panicked at|\buncaught\b|unhandled (?:exception|rejection)|failed to start\b|start(?:up)? failed|will exit|cannot start|could not start|unable to start/iu;

/** Classes of lacks that a program may get by with. */
const excusable: ReadonlySet<LogClass> = new Set([
  "error",
  "file-missing",
  "config-missing",
  "config-value",
  "missing-object",
  "permission-denied",
  "read-only-filesystem",
]);

/** Classes that say little without the path. */
const pathed: ReadonlySet<LogClass> = new Set([
  "permission-denied",
  "read-only-filesystem",
  "no-space",
  "file-missing",
]);

const matching = (text: string): readonly [Pattern, RegExpExecArray] | undefined => {
  for (const pattern of table) {
    const match = pattern[2].exec(text);
    if (match !== null && (pattern[3]?.peer === undefined || peerIn(text) !== undefined))
      return [pattern, match];
  }
  return undefined;
};

/** A line of no known class, from a program that calls it an error. */
const unclassed: Pattern = ["error", "vague", /^/u];

/** Whether a line is the head of a chain whose causes say more. */
const wraps = (entries: readonly Entry[], at: number): boolean => {
  let next = at + 1;
  while (entries[next]?.part === "aside" || entries[next]?.part === "dump") next += 1;
  return entries[next]?.part === "cause";
};

/** Thrown, not logged: nothing catches it. */
const uncaught = ({ part, level }: Entry): boolean =>
  part === "thrown" || part === "described" || (part === "cause" && level === undefined);

const isFatal = (entry: Entry, pattern: Pattern): boolean => {
  if (entry.level === "warn") return false;
  const { text, level } = entry;
  return (
    pattern[3]?.fatal ??
    (level === "fatal" ||
      uncaught(entry) ||
      ending.test(text) ||
      (level === undefined && /\bfatal\b/iu.test(text)))
  );
};

/** Lines that only look like a failure: success, and lacks that the program gets by with. */
const harmless = ({ text, level, part }: Entry, kind: LogClass): boolean => {
  if (level === "fatal" || level === "error") return false;
  if (kind === "error" && (level === "warn" || (succeeded.test(text) && !failedToo.test(text))))
    return true;
  return part === "plain" && excusable.has(kind) && excused.test(text);
};

const scoreOf = (
  entry: Entry,
  [kind, strength]: Pattern,
  details: Details,
  fatal: boolean,
  wrapper: boolean,
): number => {
  const { text, level, part, depth } = entry;
  const own = kind === "error" && uncaught(entry);
  let score: number = strengths[own ? "general" : strength];
  if (fatal) score += 20;
  else if (level === "error") score += 5;
  else if (level === "warn") score -= 15;
  if (part === "cause") score += 3 + Math.min(depth, 4);
  if (part === "described") score += 10;
  if (wrapper && (kind === "error" || kind === "panic")) score -= 10;
  if (kind === "call" && (details.host === undefined || !text.includes(details.host))) score -= 20;
  if (details.path === undefined && pathed.has(kind)) score -= 10;
  if (!fatal && telemetry.test(text)) score -= 60;
  return score;
};

const judge = (entries: readonly Entry[], at: number): Candidate | undefined => {
  const entry = entries[at];
  if (entry === undefined || entry.level === "info") return undefined;
  if (entry.part === "aside" || entry.part === "dump") return undefined;
  // As it was written, and without what kubectl or the runtime wrote around it.
  if (isNoFailure(entry.raw) || isNoFailure(entry.text)) return undefined;
  const grave = !entry.below && (entry.level === "fatal" || entry.level === "error");
  const [pattern, match] =
    matching(entry.text) ??
    (grave || entry.part !== "plain" ? [unclassed, unclassed[2].exec(entry.text)] : []);
  if (pattern === undefined || match === undefined || match === null) return undefined;
  if (clients.includes(pattern) || harmless(entry, pattern[0])) return undefined;
  const details = detailsOf(pattern, match, entries, at);
  const fatal = isFatal(entry, pattern);
  const kind = pattern[0] === "error" && uncaught(entry) ? "panic" : pattern[0];
  const verdict = {
    class: kind,
    line: entry.raw,
    index: entry.index,
    ...details,
    fatal,
    ...(!fatal && telemetry.test(entry.text) && { telemetry: true as const }),
  };
  return { verdict, score: scoreOf(entry, pattern, details, fatal, wraps(entries, at)), entry };
};

/** A call that failed for a while and then came through is no failure. */
const recovered = (
  { verdict, entry }: Candidate,
  entries: readonly Entry[],
  first: number,
): boolean => {
  if (verdict.fatal || (verdict.class !== "call" && verdict.class !== "server-limit")) return false;
  return entries.slice(entry.index - first + 1).some(({ text, level, part }) => {
    if (
      level === "error" ||
      level === "fatal" ||
      part === "aside" ||
      !succeeded.test(text) ||
      failedToo.test(text)
    )
      return false;
    if (verdict.host !== undefined && text.includes(verdict.host)) return true;
    const named = productOf(text, undefined);
    if (named !== undefined && named !== "http") return named === verdict.product;
    return (
      /\b(?:connected|connection|reconnected|established)\b/iu.test(text) &&
      (peerIn(text)?.host ?? verdict.host) === verdict.host
    );
  });
};

const candidates = (lines: readonly string[]): readonly Candidate[] => {
  const first = Math.max(0, lines.length - window);
  const entries = readEntries(lines, first);
  const found = entries.map((_, at) => judge(entries, at)).filter((one) => one !== undefined);
  const end = found.findLast(({ verdict }) => verdict.fatal)?.verdict.index ?? 0;
  // what failed long before the end is less likely its reason
  const age = ({ verdict }: Candidate): number =>
    verdict.fatal ? 0 : Math.min(15, Math.max(0, Math.floor((end - verdict.index) / 10)));
  return found
    .filter((one) => !recovered(one, entries, first))
    .map((one) => ({ ...one, score: one.score - age(one) }));
};

/** Numbers, times, ids and addresses differ between two reports of one error. */
const masked = (text: string): string =>
  text
    .replace(/\b[\da-f]{8}-[\da-f-]{27}\b|\b0x[\da-f]+\b|\b(?=[a-f]*\d)[\da-f]{7,64}\b/giu, "#")
    .replace(/\d+(?:[.:,]\d+)*/gu, "#");

const distinct = ({ verdict, entry }: Candidate): string => {
  const { class: kind, host, port, symptom, path, name, value, user, verb, resource } = verdict;
  const about = [host, port, path, name, value, user, verb, resource];
  return JSON.stringify([
    kind,
    symptom,
    ...about,
    about.some((one) => one !== undefined) ? "" : masked(entry.text),
  ]);
};

/** Every distinct failure that the last lines of a log report, strongest first. */
export const readLogAll = (lines: readonly string[]): readonly LogVerdict[] => {
  const ranked = candidates(lines).toSorted(
    (a, b) => b.score - a.score || b.verdict.index - a.verdict.index,
  );
  const seen = new Set<string>();
  return ranked
    .filter((one) => !seen.has(distinct(one)) && seen.add(distinct(one)).size > 0)
    .map(({ verdict }) => verdict);
};

/** The line that decides: the strongest failure that the last lines of a log report. */
export const readLog = (lines: readonly string[]): LogVerdict | undefined => readLogAll(lines)[0];

/** What the log names of a request that came in: the caller's address or browser. */
const incoming =
  /(?:^|[\s,{"[])(?:remote|client|peer|caller|source)(?:_?(?:addr(?:ess)?|ip|host))?["']?[=:]|\buser_?agent["']?[=:]|\bx-forwarded-for\b/iu;

/** A program that serves turns somebody away, or loses one: with no host named, the other side may well be its client. */
const isClients = ({ class: of, host, product, symptom }: LogVerdict, entry: Entry): boolean => {
  if (host !== undefined) return false;
  if (of === "call") return symptom === "reset" || symptom === "closed";
  if (product !== undefined && product !== "http") return false;
  return (
    (of === "access-denied" || of === "missing-object" || of === "error") &&
    (incoming.test(entry.text) || (of === "access-denied" && entry.level === "warn"))
  );
};

/** The errors that a running program logs again and again, the most frequent first; one that came once, or is over, is none. */
export const persistentErrors = (lines: readonly string[]): readonly Repeated[] => {
  const groups = new Map<string, Repeated & { readonly first: number; readonly score: number }>();
  for (const { verdict, entry, score } of candidates(lines)) {
    if (isClients(verdict, entry)) continue;
    const shape = `${verdict.class} ${masked(entry.text)}`;
    const { count = 0, first = verdict.index } = groups.get(shape) ?? {};
    groups.set(shape, { verdict, count: count + 1, first, score });
  }
  return [...groups.values()]
    .filter(({ verdict, count, first }) => count > 1 && goesOn(verdict.index, count, first, lines))
    .toSorted((a, b) => b.count - a.count || b.score - a.score || b.verdict.index - a.verdict.index)
    .map(({ verdict, count }) => ({ verdict, count }));
};

/** Whether a repeated error is still logged: no new success follows it, nor many more lines than used to lie between two. */
const goesOn = (last: number, count: number, first: number, lines: readonly string[]): boolean => {
  const after = lines.slice(last + 1);
  if (after.length > (3 * (last - first)) / (count - 1) + 10) return false;
  const usual = new Set(lines.slice(first, last).map(masked));
  return !after.some(
    (line) => succeeded.test(line) && !failedToo.test(line) && !usual.has(masked(line)),
  );
};

/** The peers that a text names: an env value, arguments, the command of a probe or an init container. */
export const callsIn = (text: string): readonly Call[] => peersNamed(text);
