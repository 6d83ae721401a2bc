import { nameOf, type Ref } from "../model/ref.ts";
import type { Report } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import type { Moment } from "../views/timeline.ts";
import { refData } from "./data.ts";
import { safeJson, visible } from "./escape.ts";
import { hanging, hangingAtMost, labelled, labelWidth } from "./lines.ts";
import type { ReadableOptions } from "./options.ts";
import { marks, type Paint, painter } from "./paint.ts";
import { gapLines } from "./terminal.ts";
import { duration } from "./time.ts";
import { columns, padded } from "./width.ts";
import { number } from "./words.ts";
import { cutMiddle } from "./wrap.ts";
import { yamlOf } from "./yaml.ts";

/** What the timeline is of. */
export interface TimelineScope extends Pick<
  Report,
  "source" | "takenAt" | "takenAtExact" | "gaps"
> {
  /** `Deployment shop/cart`, `namespace shop`; left out: all that was read. */
  readonly about?: string;
  readonly namespace?: string | undefined;
}

/** Lines beyond this many are counted: the newest are shown. */
const shown = 150;
/** From this width on the objects stand in a column of their own. */
const wide = 110;

/** The timeline for people at a terminal, the newest last. */
export function timelineText(
  moments: readonly Moment[],
  scope: TimelineScope,
  options: ReadableOptions,
): string {
  const { language, width } = options;
  const zh = language === "zh";
  const paint = painter(options.color);
  const rows = moments.slice(-shown);
  const rest = moments.length - rows.length;
  const label = zh ? "盲区" : "not seen";
  const column = labelWidth([label]);
  const gaps = gapLines(scope.gaps, language, width - column);
  const about = scope.about === undefined ? "" : visible(scope.about);
  return [
    ...(about === "" ? [] : [paint.strong(about)]),
    ...(rows.length === 0
      ? [zh ? "没有记录到任何事情" : "Nothing was recorded"]
      : [
          ...(rest > 0
            ? [
                zh
                  ? `（更早的 ${number(rest)} 行未显示，用 -o json 查看全部）`
                  : `(${number(rest)} earlier lines left out; -o json lists all)`,
              ]
            : []),
          ...momentLines(rows, scope, language, width, paint),
        ]),
    ...(gaps.length === 0 ? [] : labelled(paint.dim(label), gaps, column)),
    "",
  ].join("\n");
}

function momentLines(
  rows: readonly Moment[],
  scope: TimelineScope,
  language: Language,
  width: number,
  paint: Paint,
): readonly string[] {
  const now = Date.parse(scope.takenAt);
  const agoOf = ({ at }: Moment): string => duration((now - at) / 1000, language);
  const agoWidth = Math.max(...rows.map((one) => columns(agoOf(one))));
  const names = rows.map(
    ({ ref, others }) =>
      shortName(ref, scope.namespace) + (others.length > 0 ? ` +${number(others.length)}` : ""),
  );
  const room =
    width >= wide ? Math.min(Math.max(...names.map(columns)), Math.floor(width * 0.35)) : 0;
  let day = "";
  return rows.flatMap((moment, i) => {
    const iso = new Date(moment.at).toISOString();
    const lines: string[] = [];
    if (iso.slice(0, 10) !== day) {
      day = iso.slice(0, 10);
      lines.push(paint.dim(`${day} UTC`));
    }
    const mark = moment.bad ? paint.warning(marks.warning) : " ";
    const name = names[i] ?? "";
    const object = room === 0 ? name : padded(cutMiddle(name, room), room);
    const start = `${iso.slice(11, 19)}  ${paint.dim(" ".repeat(agoWidth - columns(agoOf(moment))) + agoOf(moment))}  `;
    const head = `${start}${mark} ${paint.strong(object)}  `;
    const hang = columns(start) + 2 + (room === 0 ? 0 : room + 2);
    const { begins } = moment;
    for (const [first, ...same] of Map.groupBy(begins, (one) => one.rule).values()) {
      if (first === undefined) continue;
      const { rule, severity, title } = first;
      const times = same.length > 0 ? ` ×${same.length + 1}` : "";
      lines.push(
        ...hanging(
          `${" ".repeat(columns(start))}${paint[severity](`${marks[severity]} `)}`,
          paint[severity](
            language === "zh"
              ? `故障由此开始：${visible(title.zh)}（${rule}）${times}`
              : `here begins: ${visible(title.en)} (${rule})${times}`,
          ),
          width,
          columns(start) + 2,
        ),
      );
    }
    lines.push(
      ...hangingAtMost(3, head, whatText(moment, iso, language, paint), width, hang, true),
    );
    return lines;
  });
}

const shortName = (of: Ref, namespace: string | undefined): string =>
  visible(
    namespace !== undefined && of.namespace === namespace
      ? `${of.kind.split(".", 1)[0] ?? of.kind} ${of.name}`
      : nameOf(of),
  ) + (of.container === undefined ? "" : ` (${visible(of.container)})`);

function whatText(
  { word, what, count, until, type, bad }: Moment,
  iso: string,
  language: Language,
  paint: Paint,
): string {
  const zh = language === "zh";
  const shownWord = visible(word);
  const tinted = bad ? paint.warning(shownWord) : shownWord;
  const end =
    until === undefined
      ? ""
      : (iso.slice(0, 10) === new Date(until).toISOString().slice(0, 10)
          ? ""
          : `${new Date(until).toISOString().slice(0, 10)} `) +
        new Date(until).toISOString().slice(11, 19);
  const again =
    count > 1 || until !== undefined
      ? zh
        ? ` ×${count}${end === "" ? "" : `，直到 ${end}`}`
        : ` ×${count}${end === "" ? "" : ` until ${end}`}`
      : "";
  const text = visible(what[language]);
  if (type === "change")
    return `${text}${word === "" ? "" : zh ? `（由 ${shownWord}）` : ` (by ${shownWord})`}`;
  if (type === "condition") return `${tinted} ${text}`;
  return word === "" ? text : `${tinted}${again}: ${text}`;
}

const timelineData = (
  moments: readonly Moment[],
  scope: TimelineScope,
  object: Ref | undefined,
  language: Language,
) => ({
  kind: "Timeline",
  version: 1,
  language,
  source: scope.source,
  takenAt: scope.takenAt,
  takenAtExact: scope.takenAtExact,
  ...(object !== undefined && { object: refData(object) }),
  ...(scope.namespace !== undefined && { namespace: scope.namespace }),
  moments: moments.map(({ at, until, ref, others, word, what, begins, ...rest }) => ({
    at: new Date(at).toISOString(),
    ...(until !== undefined && { until: new Date(until).toISOString() }),
    ...rest,
    ref: refData(ref),
    ...(others.length > 0 && { others: others.map(refData) }),
    ...(word !== "" && { [rest.type === "change" ? "by" : "reason"]: word }),
    message: what[language],
    ...(begins.length > 0 && {
      begins: begins.map(({ fingerprint, rule, severity, title, cause }) => ({
        fingerprint,
        rule,
        severity,
        title: title[language],
        cause: refData(cause),
      })),
    }),
  })),
  gaps: scope.gaps.map(({ kind, namespace, why }) => ({
    kind,
    ...(namespace !== undefined && { namespace }),
    why: why[language],
  })),
});

export const timelineJson = (...args: Parameters<typeof timelineData>): string =>
  `${safeJson(timelineData(...args), 2)}\n`;
export const timelineYaml = (...args: Parameters<typeof timelineData>): string =>
  yamlOf(timelineData(...args));
