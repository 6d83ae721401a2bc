import { nameOf } from "../model/ref.ts";
import type { Incident, Report } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import { visible } from "./escape.ts";
import { factOf } from "./evidence.ts";
import { labels } from "./incident.ts";
import type { ReadableFormat, ReadableOptions } from "./options.ts";
import { marks } from "./paint.ts";
import { commandOf } from "./shell.ts";
import { expiredLine, silencedLine, silencedTally } from "./silenced.ts";
import { allClear, countsOf, extent, failureTexts, gapLines } from "./terminal.ts";
import { clock } from "./time.ts";
import { likely, severityWords, shortName, tally, trustWords } from "./words.ts";

/** Prose in which nothing is read as markup. */
const prose = (text: string): string => visible(text).replace(/[\\`*_[\]<>#|~]/gu, "\\$&");

/** A code span around any text: more backticks than it holds in a row. */
const code = (text: string): string => {
  const ticks = "`".repeat(longestRun(text) + 1);
  const pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return ticks + pad + text + pad + ticks;
};

const longestRun = (text: string): number =>
  Math.max(0, ...Array.from(text.matchAll(/`+/gu), ([run]) => run.length));

const fenced = (lines: readonly string[]): string => {
  const text = lines.join("\n");
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}sh\n${text}\n${fence}`;
};

/** The report for chats and tickets. */
export const markdown: ReadableFormat = (report, options) =>
  `${[head(report, options.language, options.scope), ...report.incidents.map((one) => incidentText(one, report.takenAt, options.language)), ...limits(report, options)].join("\n\n")}\n`;

function head(report: Report, language: Language, scope: string | undefined): string {
  const at = report.takenAt.replace("T", " ").replace(/(?:\.\d+)?Z$/u, " UTC");
  const read = `${prose(report.source)}${language === "zh" ? "：" : ": "}${extent(report, language)}${language === "zh" ? "；" : "; "}${visible(at)}`;
  if (report.incidents.length === 0)
    return `**${prose(allClear(report, language, scope))}**\n\n${read}`;
  return `## kubedx: ${scope === undefined ? "" : `${prose(scope)}${language === "zh" ? "：" : ": "}`}${tally(countsOf(report), language)}\n\n${read}`;
}

function incidentText(incident: Incident, now: string, language: Language): string {
  const zh = language === "zh";
  const colon = zh ? "：" : ": ";
  const inBrackets = (text: string): string => (zh ? `（${text}）` : ` (${text})`);
  const { namespace } = incident.roots[0].owner;
  const label = (name: keyof typeof labels): string => `**${labels[name][language]}**`;
  const blocks = [
    `### ${marks[incident.severity]} ${severityWords[incident.severity][language]}${colon}${incident.certainty === "likely" ? likely[language] + colon : ""}${prose(incident.message[language])}`,
  ];
  blocks.push(
    `${label("cause")} ${code(visible(nameOf(incident.cause)))} · ${code(incident.rule)}`,
  );
  const facts = incident.evidence.map((one) => {
    const { source, kind, text } = factOf(one, now, language);
    return `- ${[source, kind]
      .filter((part) => part !== undefined && part !== "")
      .map((part) => prose(part ?? ""))
      .join(" · ")}${colon}${code(text)}`;
  });
  const others = incident.roots.length - 1;
  if (others > 0)
    facts.push(
      zh
        ? `- 另有 ${others} 处相同`
        : `- the same in ${others} more place${others === 1 ? "" : "s"}`,
    );
  blocks.push(`${label("evidence")}\n\n${facts.join("\n")}`);
  if (incident.affected.length > 0)
    blocks.push(
      `${label("affected")}\n\n${incident.affected.map(({ ref, state }) => `- ${prose(shortName(ref, namespace))}${colon}${prose(state[language])}`).join("\n")}`,
    );
  if (incident.changes.length > 0)
    blocks.push(
      `${label("changed")}\n\n${incident.changes.map(({ at, ref, by, what }) => `- ${clock(at, now)} ${prose(shortName(ref, namespace))}${by === undefined ? "" : inBrackets(prose(by))}${colon}${prose(what[language])}`).join("\n")}`,
    );
  for (const { title, applicability, steps } of incident.remedies)
    blocks.push(
      `${label("mend")} ${prose(title[language])}${inBrackets(prose(trustWords(applicability, steps.map(commandOf), language)))}\n\n${fenced(steps.map(commandOf))}`,
    );
  return blocks.join("\n\n");
}

function limits(report: Report, { language, showSilenced }: ReadableOptions): readonly string[] {
  const zh = language === "zh";
  const lines = [
    ...gapLines(report.gaps, language, 400).map(
      (line) => `- ${zh ? "盲区：" : "not seen: "}${prose(line)}`,
    ),
    ...report.skipped.map((one) => `- ${zh ? "跳过：" : "skipped: "}${prose(one[language])}`),
    ...failureTexts(report, language).map((text) => `- ${prose(text)}`),
    ...(report.silenced.length === 0 ? [] : [`- ${prose(silencedTally(report, language))}`]),
    ...(showSilenced === true
      ? report.silenced.map((one) => `  - ${prose(silencedLine(one, language))}`)
      : []),
    ...report.expired.map(
      (one) => `- ${zh ? "静默已到期：" : "expired silence: "}${prose(expiredLine(one, language))}`,
    ),
    ...(report.rulesOff.length === 0
      ? []
      : [`- ${zh ? "已关闭的规则：" : "rules off: "}${report.rulesOff.map(code).join(", ")}`]),
  ];
  return lines.length === 0 ? [] : [lines.join("\n")];
}
