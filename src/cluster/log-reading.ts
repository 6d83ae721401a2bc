import type { LogVerdict } from "./log-patterns/pattern.ts";

export type { CertificateFault, LogClass, LogVerdict, Symptom } from "./log-patterns/pattern.ts";

/** One host that a text names as a peer. */
export interface Call {
  readonly host: string;
  readonly port?: number;
  readonly scheme?: string;
}

/** One error that is logged again and again, with its newest line. */
export interface Repeated {
  readonly verdict: LogVerdict;
  readonly count: number;
}

const failing = /\b(?:error|fatal|panic|exception|refused|denied|not found|no such|killed)\b/iu;

/** Every distinct failure that the last lines of a log report, strongest first. */
export const readLogAll = (lines: readonly string[]): readonly LogVerdict[] =>
  lines
    .map((line, index): LogVerdict => ({ class: "error", line, index, fatal: false }))
    .filter(({ line }) => failing.test(line.slice(0, 4000)))
    .reverse();

/** The line that decides: the strongest failure that the last lines of a log report. */
export const readLog = (lines: readonly string[]): LogVerdict | undefined => readLogAll(lines)[0];

/** The errors that a running program logs again and again, the most frequent first. */
export const persistentErrors = (lines: readonly string[]): readonly Repeated[] => readLogAll(lines).map((verdict) => ({ verdict, count: 1 }));

/** The peers named in a text: an env value, arguments, the command of a probe or init container. */
export const callsIn = (text: string): readonly Call[] =>
  [...text.matchAll(/\b(?:(?<scheme>[a-z][a-z0-9+.-]*):\/\/)?(?<host>[a-z][a-z0-9.-]*):(?<port>\d{2,5})\b/giu)].map(({ groups }) => ({
    host: groups?.["host"] ?? "",
    port: Number(groups?.["port"]),
    ...(groups?.["scheme"] === undefined ? {} : { scheme: groups["scheme"] }),
  }));
