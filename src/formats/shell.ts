import { resourceOf } from "../model/resources.ts";
import type { Step } from "../model/remedy.ts";
import { safeJson, visible } from "./escape.ts";

const bare = /^[A-Za-z0-9_@%+=:,./-]+$/u;

const octal = (byte: number): string => `\\${byte.toString(8).padStart(3, "0")}`;

/** An argument as POSIX sh reads it back; what cannot be printed safely is made by printf. */
export function quoted(argument: string): string {
  if (bare.test(argument)) return argument;
  if (visible(argument) === argument) return `'${argument.replaceAll("'", "'\\''")}'`;
  const bytes = [...new TextEncoder().encode(argument)]
    .map((byte) =>
      byte < 0x20 || byte > 0x7e || "\\%'\"".includes(String.fromCharCode(byte))
        ? octal(byte)
        : String.fromCharCode(byte),
    )
    .join("");
  return `"$(printf '${bytes}')"`;
}

/** The arguments of a step's command, kubectl's for a patch. */
export function argvOf(step: Step): readonly string[] {
  if (step.type === "command") return step.argv;
  const { target, patch } = step;
  const builtin = resourceOf(target.kind) !== undefined;
  return [
    "kubectl",
    ...(target.namespace === undefined ? [] : ["-n", target.namespace]),
    "patch",
    target.kind.toLowerCase(),
    target.name,
    `--type=${builtin ? "strategic" : "merge"}`,
    "-p",
    safeJson(patch),
  ];
}

/** A step as one line to paste into a shell. */
export const commandOf = (step: Step): string => argvOf(step).map(quoted).join(" ");
