import type { Entry, Where } from "../knowledge/entry.ts";
import type { Language, Text } from "../model/text.ts";
import { safeJson, visible } from "./escape.ts";
import { hanging, labelled, labelWidth } from "./lines.ts";
import { type Paint, painter } from "./paint.ts";
import { columns, padded } from "./width.ts";
import { cut, wrap } from "./wrap.ts";

/** What one part of a question means: the entries of each string that it is. */
export interface Explained {
  /** The words of the question, where they are not the whole of it. */
  readonly fragment?: string;
  readonly entries: readonly Entry[];
}

interface Options {
  readonly language: Language;
  readonly color: boolean;
  readonly width: number;
}

/** Where a string is met, as a reader would say it. */
const places: Readonly<Record<Where, Text>> = {
  event: { en: "Event", zh: "事件" },
  condition: { en: "condition", zh: "状况" },
  "container-waiting": { en: "waiting container", zh: "容器等待原因" },
  "container-terminated": { en: "terminated container", zh: "容器终止原因" },
  "pod-status": { en: "Pod status", zh: "Pod 状态" },
  "scheduler-message": { en: "scheduler's message", zh: "调度消息" },
  exit: { en: "exit code", zh: "退出码" },
  "api-error": { en: "API error", zh: "API 错误" },
  "kubelet-log": { en: "kubelet's log", zh: "kubelet 日志" },
  "runtime-error": { en: "container runtime's error", zh: "容器运行时错误" },
  "cni-error": { en: "network plugin's error", zh: "网络插件错误" },
  "csi-error": { en: "storage error", zh: "存储错误" },
  "load-balancer": { en: "load balancer", zh: "负载均衡" },
};

/** What people meet first stands first. */
const order = Object.keys(places);
const rank = ({ where, type }: Entry): number =>
  ["container-waiting", "container-terminated", "pod-status"].includes(where)
    ? 0
    : where === "event" && type === "Warning"
      ? 1
      : 2 + order.indexOf(where);

const inOrder = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => rank(a) - rank(b));

const labels = {
  means: { en: "means", zh: "含义" },
  causes: { en: "causes", zh: "成因" },
  check: { en: "check", zh: "排查" },
  rules: { en: "rules", zh: "规则" },
  since: { en: "versions", zh: "版本" },
} as const satisfies Readonly<Record<string, Text>>;

/** The answer for people at a terminal. */
export function explainText(parts: readonly Explained[], options: Options): string {
  const { color, width } = options;
  const paint = painter(color);
  const several = parts.length > 1;
  const blocks = parts.flatMap(({ fragment, entries }) => {
    const shown = inOrder(entries).map((entry) => entryLines(entry, options, paint));
    if (!several || fragment === undefined) return shown;
    const [first = [], ...rest] = shown;
    return [[...hanging(paint.warning("▸ "), visible(fragment), width, 2), ...first], ...rest];
  });
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function entryLines(entry: Entry, { language, width }: Options, paint: Paint): readonly string[] {
  const column = labelWidth(Object.values(labels).map((text) => text[language]));
  const room = width - column;
  const section = (label: keyof typeof labels, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : labelled(paint.dim(labels[label][language]), lines, column);
  const numbered = entry.causes.length > 1;
  return [
    ...headLines(entry, language, width, paint),
    ...section("means", wrap(prose(entry.meaning[language], paint), room)),
    ...section(
      "causes",
      entry.causes.flatMap((cause, i) =>
        hanging(
          numbered ? `${i + 1}. ` : "",
          prose(cause[language], paint),
          room,
          numbered ? 3 : 0,
        ),
      ),
    ),
    ...section(
      "check",
      entry.checks.flatMap((command) => commandText(visible(command), room)),
    ),
    ...section(
      "rules",
      entry.rules.length === 0
        ? []
        : wrap(entry.rules.map((id) => paint.info(id)).join(language === "zh" ? "、" : ", "), room),
    ),
    ...section(
      "since",
      entry.versions === undefined ? [] : [versionWords(entry.versions, language)],
    ),
  ];
}

/** `code` in a sentence, by its weight instead of its ticks. */
const prose = (text: string, paint: Paint): string =>
  visible(text).replaceAll(/`([^`]+)`/gu, (_, code: string) => paint.strong(code));

/** A command in lines that a shell reads as one: broken at spaces outside of quotes only. */
function commandText(command: string, width: number): readonly string[] {
  // A short flag stays with its value.
  const words =
    command.match(/(?:-[A-Za-z] (?!-))?(?:'[^']*'|"[^"]*"|[^\s'"]|['"](?=\s|$))+/gu) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line !== "" && columns(line) + columns(word) + 3 > width) {
      lines.push(`${line} \\`);
      line = `  ${word}`;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** The string, with where it stands and who writes it at the right end of its line. */
function headLines(
  { text, where, component, type }: Entry,
  language: Language,
  width: number,
  paint: Paint,
): readonly string[] {
  const tint = type === "Warning" ? paint.warning : type === "Normal" ? paint.good : paint.dim;
  const kind = type === undefined ? "" : `${type} `;
  const plain = `${kind}${places[where][language]} · ${visible(component)}`;
  const place = `${tint(kind)}${paint.dim(`${places[where][language]} · ${visible(component)}`)}`;
  const lines = hanging("", paint.strong(visible(text.trim())), width, 0);
  const last = lines.at(-1) ?? "";
  const gap = width - columns(last) - columns(plain);
  return gap >= 2
    ? [...lines.slice(0, -1), last + " ".repeat(gap) + place]
    : [...lines, ...hanging("  ", place, width, 2)];
}

/** `1.29-` → `Kubernetes 1.29 and newer`; `-1.23` → `Kubernetes 1.23 and older`. */
function versionWords(versions: string, language: Language): string {
  const zh = language === "zh";
  const [from = "", to = ""] = versions.split("-", 2);
  if (from !== "" && to !== "")
    return zh ? `Kubernetes ${from} 至 ${to}` : `Kubernetes ${from} to ${to}`;
  if (to !== "") return zh ? `Kubernetes ${to} 及更早` : `Kubernetes ${to} and older`;
  return zh ? `Kubernetes ${from} 及更新` : `Kubernetes ${from} and newer`;
}

const entryData = (
  { text, where, component, type, meaning, causes, checks, rules, versions, source }: Entry,
  language: Language,
) => ({
  text,
  where,
  component,
  ...(type !== undefined && { type }),
  meaning: meaning[language],
  causes: causes.map((cause) => cause[language]),
  checks,
  rules,
  ...(versions !== undefined && { versions }),
  source,
});

/** The answer for programs: each entry, with the words of the question that it explains. */
export const explainJson = (
  question: string,
  parts: readonly Explained[],
  language: Language,
): string =>
  `${safeJson(
    {
      kind: "Explanation",
      version: 1,
      language,
      question,
      entries: parts.flatMap(({ fragment, entries }) =>
        inOrder(entries).map((entry) => ({
          ...(fragment !== undefined && { fragment }),
          ...entryData(entry, language),
        })),
      ),
    },
    2,
  )}\n`;

type Listed = Pick<Entry, "text" | "where" | "component">;

/** Every string, by the program that writes it. */
export function listText(rows: readonly Listed[], { language, color, width }: Options): string {
  const paint = painter(color);
  const sorted = Map.groupBy(rows, ({ component }) => component);
  const placed = Math.max(0, ...rows.map(({ where }) => columns(places[where][language])));
  return [...sorted]
    .toSorted(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .map(([component, own]) =>
      [
        paint.strong(visible(component)),
        ...own
          .toSorted((a, b) => order.indexOf(a.where) - order.indexOf(b.where))
          .map(
            ({ text, where }) =>
              `  ${paint.dim(padded(places[where][language], placed))}  ${cut(visible(text.trim()), width - placed - 4)}`,
          ),
      ].join("\n"),
    )
    .join("\n\n")
    .concat("\n");
}

export const listJson = (rows: readonly Listed[]): string =>
  `${safeJson({ reasons: rows.map(({ text, where, component }) => ({ text, where, component })) }, 2)}\n`;
