import type { Log } from "../../src/model/snapshot.ts";
import type { Transformation } from "./copy.ts";

const lines =
  (form: (line: string, time: string, log: Log) => string): Transformation =>
  (copy) => {
    const time = copy.takenAt.replace(/(?:\.\d+)?Z$/u, ".123456789Z");
    copy.logs = copy.logs.map((log) => ({
      ...log,
      text: log.text.replaceAll(/^.+$/gmu, (line) => form(line, time, log)),
    }));
  };

/** What stands around a program's own lines, by who saved them. */
export const logForms: Readonly<Record<string, Transformation>> = {
  "kubectl logs --timestamps": lines((line, time) => `${time} ${line}`),
  "kubectl logs --prefix": lines(
    (line, _, { pod, container }) => `[pod/${pod}/${container}] ${line}`,
  ),
  "kubectl logs --prefix --timestamps": lines(
    (line, time, { pod, container }) => `[pod/${pod}/${container}] ${time} ${line}`,
  ),
  "files of containerd and CRI-O": lines((line, time) => `${time} stderr F ${line}`),
  "files of Docker": lines((line, time) =>
    JSON.stringify({ log: `${line}\n`, stream: "stderr", time }),
  ),
  "line ends of Windows": lines((line) => `${line}\r`),
  colours: lines((line) => `\u001B[31m${line}\u001B[0m`),
};
