import type { Severity } from "../model/finding.ts";
import { nameOf } from "../model/ref.ts";
import type { Incident, Report } from "../model/report.ts";
import type { Gap } from "../model/snapshot.ts";
import type { Language, Text } from "../model/text.ts";
import { visible } from "./escape.ts";
import { incidentLines, textColumn } from "./incident.ts";
import { hanging, hangingAtMost, labelled } from "./lines.ts";
import type { ReadableFormat, ReadableOptions } from "./options.ts";
import { marks, type Paint, painter } from "./paint.ts";
import { expiredLine, silencedLine, silencedTally } from "./silenced.ts";
import { columns, padded } from "./width.ts";
import { number, severities, several, tally } from "./words.ts";
import { cut, wrap } from "./wrap.ts";

/** Gap lines beyond this many are counted. */
const shownGaps = 5;

/** So many incidents fill more than a screen. */
const listedFrom = 6;
const listedAtMost = 50;

/** The report for people at a terminal: incidents, worst first, then what was looked at and what was not. */
export const terminal: ReadableFormat = (report, options) =>
  [
    ...report.incidents.flatMap((incident) => [
      ...incidentLines(incident, report.takenAt, options),
      "",
    ]),
    ...summaryLines(report, options),
    "",
  ].join("\n");

/** How many incidents of each severity. */
export const countsOf = ({
  incidents,
}: Pick<Report, "incidents">): Readonly<Record<Severity, number>> => {
  const count = (severity: Severity): number =>
    incidents.filter((one) => one.severity === severity).length;
  return { critical: count("critical"), warning: count("warning"), info: count("info") };
};

/** `1,234 objects, 87 Pods` */
export const extent = (
  { objects, pods }: Pick<Report, "objects" | "pods">,
  language: Language,
): string =>
  language === "zh"
    ? `${number(objects)} 个对象，${several(pods, "Pod", language)}`
    : `${number(objects)} object${objects === 1 ? "" : "s"}, ${several(pods, "Pod", language)}`;

/** No Pod was read, though somebody wanted to: what the rest shows says little. */
const isBlind = ({ pods, gaps }: Report): boolean =>
  pods === 0 && gaps.some(({ kind }) => kind === "Pod");

/** The sentence for a report without incidents. It claims nothing about what was not read. */
export const allClear = (report: Report, language: Language, scope?: string): string => {
  const about = scope === undefined ? "" : visible(scope);
  const hidden = report.silenced.length > 0;
  if (isBlind(report))
    return language === "zh"
      ? `Pod 无法读取；其余已读取的部分没有发现故障：${extent(report, language)}`
      : `No Pod could be read; in the rest of what was read nothing is wrong: ${extent(report, language)}`;
  return language === "zh"
    ? `在已读取的范围内${about && `，${about} `}没有发现${hidden ? "其他" : ""}故障：${extent(report, language)}`
    : `Nothing ${hidden ? "else " : ""}is wrong ${about && `with ${about} `}in what was read: ${extent(report, language)}`;
};

/** What stands under the incidents: their number, what was read, and everything that limits the answer. */
function summaryLines(report: Report, options: ReadableOptions): readonly string[] {
  const { language, width, scope, took } = options;
  const zh = language === "zh";
  const paint = painter(options.color);
  const column = textColumn(language);
  const worst = severities.find((severity) =>
    report.incidents.some((one) => one.severity === severity),
  );
  const section = (label: Text, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : labelled(paint.dim(label[language]), lines, column);
  const time =
    took === undefined
      ? ""
      : zh
        ? `，用时 ${(took / 1000).toFixed(1)} 秒`
        : `, in ${(took / 1000).toFixed(1)} s`;
  const at = visible(report.takenAt.replace("T", " ").replace(/(?:\.\d+)?Z$/u, " UTC"));
  const moment = report.takenAtExact
    ? at
    : report.takenAt < "2001"
      ? zh
        ? "其中没有日期"
        : "no date in it"
      : zh
        ? `数据中最晚的时间 ${at}`
        : `newest time in it ${at}`;
  const limited = scope === undefined ? "" : zh ? `${visible(scope)}：` : `${visible(scope)}: `;
  const source = visible(report.source);
  return [
    ...(worst === undefined
      ? hanging(
          isBlind(report) ? paint.warning("? ") : paint.good("✓ "),
          allClear(report, language, scope),
          width,
          2,
        )
      : wrap(`${limited}${paint.strong(paint[worst](tally(countsOf(report), language)))}`, width)),
    ...contents(report.incidents, paint, width),
    ...section(
      { en: "read", zh: "范围" },
      wrap(
        zh
          ? `${source}：${extent(report, language)}；${moment}${time}`
          : `${source}: ${extent(report, language)}; ${moment}${time}`,
        width - column,
      ),
    ),
    ...section({ en: "hidden", zh: "静默" }, [...hiddenLines(report, options, width - column)]),
    ...section(
      { en: "expired", zh: "到期" },
      report.expired.flatMap((one) => hanging("", expiredLine(one, language), width - column, 2)),
    ),
    ...section(
      { en: "off", zh: "关闭" },
      report.rulesOff.length === 0
        ? []
        : hanging("", visible(report.rulesOff.join(", ")), width - column, 2),
    ),
    ...section({ en: "not seen", zh: "盲区" }, gapLines(report.gaps, language, width - column)),
    ...section(
      { en: "skipped", zh: "跳过" },
      report.skipped.flatMap((one) => hanging("", visible(one[language]), width - column, 2)),
    ),
    ...section(
      { en: "failed", zh: "出错" },
      failureTexts(report, language).flatMap((text) =>
        hangingAtMost(3, "", text, width - column, 2, true),
      ),
    ),
  ];
}

function hiddenLines(
  report: Report,
  { language, showSilenced }: ReadableOptions,
  width: number,
): readonly string[] {
  const count = silencedTally(report, language);
  if (count === "") return [];
  const more = language === "zh" ? "；--show-silenced 列出" : "; --show-silenced lists them";
  return showSilenced === true
    ? [
        count,
        ...report.silenced.flatMap((one) => hanging("", silencedLine(one, language), width, 2)),
      ]
    : wrap(count + more, width);
}

/** What rules failed on, a line for each rule and error: one mistake in a rule shows on every object. */
export const failureTexts = (
  { failures }: Pick<Report, "failures">,
  language: Language,
): readonly string[] =>
  [...Map.groupBy(failures, ({ rule, error }) => `${rule} ${error}`).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const [rule, name, error] = [first.rule, nameOf(first.ref), first.error].map(visible);
    const others = same.length - 1;
    if (language === "zh") {
      const whose = first.custom === true ? "自定义规则" : "kubedx 自身的缺陷：规则";
      const more = others === 0 ? "" : `（另有 ${others} 个对象）`;
      return `${whose} ${rule} 检查 ${name}${more} 时出错：${error}`;
    }
    const whose = first.custom === true ? "custom rule" : "a defect of kubedx: rule";
    const more = others === 0 ? "" : ` and ${others} more object${others === 1 ? "" : "s"}`;
    return `${whose} ${rule} failed on ${name}${more}: ${error}`;
  });

/** A long report ends with what it holds, a line an incident: its beginning has left the screen. */
function contents(incidents: readonly Incident[], paint: Paint, width: number): readonly string[] {
  if (incidents.length < listedFrom) return [];
  const rules = Math.max(...incidents.map(({ rule }) => columns(rule)));
  const rest = incidents.length - listedAtMost;
  const lines = incidents.slice(0, listedAtMost).map(({ severity, cause, rule }) => {
    const line = `${padded(rule, rules)}  ${visible(nameOf(cause))}`;
    return `  ${paint[severity](marks[severity])} ${cut(line, width - 4)}`;
  });
  return rest > 0 ? [...lines, `  … +${rest}`] : lines;
}

/** What could not be read, grouped: kinds and namespaces with one reason are one line. */
export function gapLines(
  gaps: readonly Gap[],
  language: Language,
  width: number,
): readonly string[] {
  const zh = language === "zh";
  const comma = zh ? "、" : ", ";
  const lines = [...Map.groupBy(gaps, ({ why }) => why[language])].flatMap(([why, same]) => {
    const places = new Map(
      [...Map.groupBy(same, ({ kind }) => kind)].map(([kind, all]) => [
        kind,
        all.some(({ namespace }) => namespace === undefined)
          ? ""
          : [...new Set(all.map(({ namespace }) => namespace ?? ""))].toSorted().join(comma),
      ]),
    );
    return [...Map.groupBy(places, ([, place]) => place)].map(([place, kinds]) => {
      const names = kinds
        .map(([kind]) => (kind === "*" ? (zh ? "所有类别" : "every kind") : kind))
        .join(comma);
      const where = place === "" ? "" : zh ? `（命名空间 ${place}）` : ` in ${place}`;
      return visible(`${names}${where}${zh ? "：" : ": "}${why}`);
    });
  });
  const rest = lines.length - shownGaps;
  return [
    ...lines.slice(0, shownGaps).flatMap((line) => hangingAtMost(3, "", line, width, 2, false)),
    ...(rest > 0
      ? [zh ? `另有 ${rest} 处，用 -o json 查看全部` : `${rest} more; -o json lists all`]
      : []),
  ];
}
