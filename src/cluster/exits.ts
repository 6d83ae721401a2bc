import type { Terminated } from "../model/kubernetes.ts";

/** Signals by number on Linux (signal(7)); an exit code of 128 + n is a death by signal n. */
const signals: Readonly<Record<number, string>> = {
  1: "SIGHUP",
  2: "SIGINT",
  3: "SIGQUIT",
  4: "SIGILL",
  5: "SIGTRAP",
  6: "SIGABRT",
  7: "SIGBUS",
  8: "SIGFPE",
  9: "SIGKILL",
  10: "SIGUSR1",
  11: "SIGSEGV",
  12: "SIGUSR2",
  13: "SIGPIPE",
  14: "SIGALRM",
  15: "SIGTERM",
  24: "SIGXCPU",
  25: "SIGXFSZ",
  31: "SIGSYS",
};

/** The signal that ended a container, if one did: `SIGSEGV`. */
export function signalOf({ signal, exitCode }: Terminated): string | undefined {
  if (signal !== undefined && signal > 0) return signals[signal] ?? `signal ${signal}`;
  if (exitCode === undefined || exitCode <= 128 || exitCode >= 160) return undefined;
  return signals[exitCode - 128];
}

/** Seconds that a run lasted; left out where a time is missing or zero ("1970-01-01", containerd before the start). */
export function lasted({ startedAt, finishedAt }: Terminated): number | undefined {
  const start = Date.parse(startedAt ?? "");
  const end = Date.parse(finishedAt ?? "");
  return start > 0 && end >= start ? (end - start) / 1000 : undefined;
}
