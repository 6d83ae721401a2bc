import { findResource } from "../../model/resources.ts";
import type { Hint } from "./describe/describe.ts";

/** A command that somebody typed, as far as it tells what its output is. */
export interface Command extends Hint {
  readonly tool: string;
  readonly verb: string;
  readonly container?: string | undefined;
  readonly previous?: boolean | undefined;
  readonly host?: string | undefined;
}

const verbs = new Set([
  "get",
  "describe",
  "logs",
  "log",
  "apply",
  "create",
  "replace",
  "patch",
  "edit",
  "delete",
  "events",
  "top",
  "status",
]);
/** Flags of kubectl that take their value as the next word. */
const valued = new Set([
  "-n",
  "--namespace",
  "-c",
  "--container",
  "-o",
  "--output",
  "-l",
  "--selector",
  "-f",
  "--filename",
  "--context",
  "--kubeconfig",
  "--tail",
  "--since",
  "--field-selector",
  "--sort-by",
  "-u",
  "--unit",
]);

/** `kubectl -n shop describe pod web-0`: tool, verb, namespace, kind and name. */
export function commandOf(line: string, host?: string): Command {
  const words = (line.split(/[|;&>]/u, 1)[0] ?? "")
    .trim()
    .replace(/^sudo\s+/u, "")
    .split(/\s+/u)
    .slice(0, 60);
  const flags = new Map<string, string>();
  const rest: string[] = [];
  for (let i = 1; i < words.length; i++) {
    const word = words[i] ?? "";
    const [flag = "", value] = word.split("=");
    if (valued.has(flag)) flags.set(flag, value ?? words[++i] ?? "");
    else if (/^-n\S/u.test(word)) flags.set("-n", word.slice(2));
    else if (word.startsWith("-")) flags.set(flag, value ?? "true");
    else rest.push(word);
  }
  const at = rest.findIndex((word) => verbs.has(word));
  const verb = at < 0 ? "" : (rest[at] ?? "");
  const [what = "", named] = rest.slice(at + 1);
  const isLog = verb === "logs" || verb === "log";
  const [prefix, joined] = what.split("/");
  const kind = isLog && joined === undefined ? "Pod" : findResource(prefix ?? "")?.kind;
  const name = isLog && joined === undefined ? what : (joined ?? named);
  const plain = name !== undefined && /^[a-z0-9][\w.-]*$/u.test(name) ? name : undefined;
  return {
    tool: (words[0] ?? "").replace(/^.*\//u, ""),
    verb,
    kind,
    name: plain,
    namespace: flags.get("-n") ?? flags.get("--namespace"),
    container: flags.get("-c") ?? flags.get("--container"),
    previous: flags.has("-p") || flags.has("--previous"),
    host,
  };
}

/** A file named after the command that made it: `describe-pod-web-0.txt`, `kubectl_get_pods.txt`. */
export function commandOfFile(name: string): Command | undefined {
  const base = name.replace(/^.*[/\\]/u, "").replace(/\.(?:txt|log|md|out)$/u, "");
  const [, verb, word = "", rest] =
    /^(?:kubectl[-_. ])?(describe|get|logs?|events|top)(?:[-_. ](\w+))?(?:[-_. ](.+))?$/u.exec(
      base,
    ) ?? [];
  if (verb === undefined) return undefined;
  const named = rest === undefined || !/^[a-z0-9][\w.-]*$/u.test(rest) ? undefined : rest;
  return { tool: "kubectl", verb, kind: findResource(word)?.kind, name: named };
}
