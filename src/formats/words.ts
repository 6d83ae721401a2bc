import type { Severity } from "../model/finding.ts";
import { type Ref, nameOf } from "../model/ref.ts";
import type { Applicability } from "../model/remedy.ts";
import type { Language, Text } from "../model/text.ts";

export const severities: readonly Severity[] = ["critical", "warning", "info"];

export const severityWords: Readonly<Record<Severity, Text>> = {
  critical: { en: "critical", zh: "严重" },
  warning: { en: "warning", zh: "警告" },
  info: { en: "info", zh: "提示" },
};

export const likely: Text = { en: "likely", zh: "很可能" };

const trust: Readonly<Record<Exclude<Applicability, "has-placeholders">, Text>> = {
  "machine-applicable": { en: "safe to apply", zh: "可直接执行" },
  "maybe-incorrect": { en: "check before you apply it", zh: "执行前请确认" },
};

/** A value that only a human knows, as commands hold it: `<IMAGE>`. */
const placeholder = /<[A-Z][A-Z0-9_-]*>/gu;

/** How far a remedy may be trusted, as one reads it before pasting its commands. */
export function trustWords(
  applicability: Applicability,
  commands: readonly string[],
  language: Language,
): string {
  if (applicability !== "has-placeholders") return trust[applicability][language];
  const blanks = [...new Set(commands.flatMap((command) => command.match(placeholder) ?? []))];
  if (blanks.length === 0) return language === "zh" ? "需人工处理" : "by hand";
  return language === "zh" ? `先填写 ${blanks.join("、")}` : `fill in ${blanks.join(", ")}`;
}

/** `2 critical, 1 warning`; severities of which there is none are left out. */
export function tally(counts: Readonly<Record<Severity, number>>, language: Language): string {
  const nouns: Readonly<Record<Severity, (n: number) => string>> = {
    critical: (n) => `${n} critical`,
    warning: (n) => `${n} warning${n === 1 ? "" : "s"}`,
    info: (n) => `${n} info`,
  };
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) =>
      language === "zh"
        ? `${severityWords[severity].zh} ${counts[severity]} 个`
        : nouns[severity](counts[severity]),
    )
    .join(language === "zh" ? "，" : ", ");
}

/** `1,234` */
export const number = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/gu, ",");

/** `Pods`, `Ingresses`, `NetworkPolicies`: several of a kind in an English sentence. */
const plural = (kind: string): string => {
  const name = kind.split(".", 1)[0] ?? kind;
  if (name === "Endpoints") return name;
  if (/[^aeiou]y$/u.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:s|x|ch)$/u.test(name) ? `${name}es` : `${name}s`;
};

/** `5 Pods`, `1 Pod`; `5 个 Pod`. */
export const several = (count: number, kind: string, language: Language): string =>
  language === "zh"
    ? `${number(count)} 个 ${kind}`
    : `${number(count)} ${count === 1 ? kind : plural(kind)}`;

/** An object's name, without the namespace where the reader knows it already. */
export const shortName = (of: Ref, namespace?: string): string =>
  of.namespace !== undefined && of.namespace === namespace
    ? nameOf({ kind: of.kind, name: of.name })
    : nameOf(of);
