import type { Log } from "../model/snapshot.ts";

const startLine = /^==== START logs for container (\S+) of pod ([^/\s]+)\/(\S+) ====\r?$/u;
const endMark = /==== END logs for container \S+ of pod \S+ ====\r?$/u;

/** A log longer than this keeps its end. */
export const longestLog = 16 * 1024 * 1024;

/** Reads the logs between the `==== START` and `==== END` lines of `kubectl cluster-info dump`, line by line. */
export class DumpLogs {
  readonly logs: Log[] = [];
  /** Lines outside of any log that are not empty. */
  strays = 0;
  #open: Omit<Log, "text"> | undefined;
  #lines: string[] = [];
  #size = 0;

  line(line: string): void {
    const start = startLine.exec(line);
    if (start !== null) {
      this.close();
      const [, container = "", namespace = "", pod = ""] = start;
      this.#open = { namespace, pod, container, previous: false };
      return;
    }
    if (this.#open === undefined) {
      if (line.trim() !== "") this.strays++;
      return;
    }
    const end = endMark.exec(line);
    const text = end === null ? line : line.slice(0, end.index);
    if (end === null || text !== "") this.#keep(text);
    if (end !== null) this.close();
  }

  /** Ends the log that is open, if any: the text may be cut off. */
  close(): void {
    if (this.#open !== undefined)
      this.logs.push({ ...this.#open, text: this.#lines.map((line) => `${line}\n`).join("") });
    this.#open = undefined;
    this.#lines = [];
    this.#size = 0;
  }

  #keep(line: string): void {
    this.#lines.push(line);
    this.#size += line.length + 1;
    if (this.#size < longestLog * 2) return;
    const text = this.#lines.join("\n").slice(-longestLog);
    this.#lines = [text.slice(text.indexOf("\n") + 1)];
    this.#size = longestLog;
  }
}

/** Which container a log is of, as its file name may be read. */
export type LogName = Omit<Log, "text">;

/**
 * The ways to read `NAMESPACE.POD.CONTAINER[.previous].log`, the likeliest first. Names of Pods hold dots,
 * those of namespaces and containers do not; yet a container may be called `previous`.
 */
export function logNames(file: string): readonly LogName[] {
  const parts = file.replace(/\.log$/u, "").split(".");
  const namespace = parts.shift();
  const names: LogName[] = [];
  const add = (words: readonly string[], previous: boolean): void => {
    const container = words.at(-1);
    const pod = words.slice(0, -1).join(".");
    if (
      namespace !== undefined &&
      namespace !== "" &&
      pod !== "" &&
      container !== undefined &&
      container !== ""
    )
      names.push({ namespace, pod, container, previous });
  };
  if (parts.at(-1) === "previous") add(parts.slice(0, -1), true);
  add(parts, false);
  return names;
}
