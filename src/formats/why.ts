import type { Condition, ContainerState } from "../model/kubernetes.ts";
import { nameOf } from "../model/ref.ts";
import type { Report } from "../model/report.ts";
import type { Language, Text } from "../model/text.ts";
import type { ContainerLine, Why } from "../views/why.ts";
import { incidentData, refData } from "./data.ts";
import { safeJson, visible } from "./escape.ts";
import { incidentLines } from "./incident.ts";
import { hanging, hangingAtMost, labelled, labelWidth } from "./lines.ts";
import type { ReadableOptions } from "./options.ts";
import { type Paint, painter } from "./paint.ts";
import { gapLines } from "./terminal.ts";
import { ago, duration } from "./time.ts";
import { detailData, detailLines, forkLines, lifeData, walkLines } from "./walk.ts";
import { columns, padded } from "./width.ts";
import { several } from "./words.ts";
import { wrap } from "./wrap.ts";
import { yamlOf } from "./yaml.ts";

const labels = {
  state: { en: "state", zh: "状态" },
  owners: { en: "owners", zh: "属主" },
  conditions: { en: "conditions", zh: "状况" },
  containers: { en: "containers", zh: "容器" },
  pods: { en: "Pods", zh: "Pod" },
  walk: { en: "walk", zh: "历程" },
  path: { en: "path", zh: "排查" },
  events: { en: "Events", zh: "事件" },
  gaps: { en: "not seen", zh: "盲区" },
} as const satisfies Readonly<Record<string, Text>>;

const shownEvents = 10;
const shownPods = 8;

type Moment = Pick<Report, "takenAt" | "gaps">;

/** One object for people at a terminal: its state, its Events, and the incidents that concern it in full. */
export function whyText(view: Why, report: Moment, options: ReadableOptions): string {
  const { language, width } = options;
  const zh = language === "zh";
  const paint = painter(options.color);
  const column = labelWidth(
    [...Object.values(labels), ...view.details.map(({ label }) => label)].map(
      (text) => text[language],
    ),
  );
  const room = width - column;
  const now = report.takenAt;
  const section = (label: keyof typeof labels, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : labelled(paint.dim(labels[label][language]), lines, column);
  const name = visible(nameOf(view.ref));
  const rest = view.events.length - shownEvents;
  const lines = [
    paint.strong(name) + (view.exists ? "" : zh ? "（不存在）" : " (does not exist)"),
    ...section("state", stateText(view, room)),
    ...section(
      "owners",
      view.owners.length === 0
        ? []
        : wrap(view.owners.map((of) => visible(nameOf(of))).join(" → "), room),
    ),
    ...(view.life === undefined
      ? []
      : section("walk", walkLines(view.life, now, language, room, paint))),
    ...section("path", forkLines(view.forks, view.life, language, room, paint)),
    ...section(
      "conditions",
      table(
        view.conditions.map(({ type, status, reason, message, lastTransitionTime }) => [
          type,
          status,
          ago(lastTransitionTime ?? undefined, now, language),
          [reason, message].filter((part) => (part ?? "") !== "").join(": "),
        ]),
        room,
        view.conditions.map((one) => (isWell(one) ? undefined : paint.warning)),
      ),
    ),
    ...section(
      "containers",
      view.containers.flatMap((one) => containerText(one, now, language, room, paint)),
    ),
    ...view.details.flatMap((detail) =>
      labelled(
        paint.dim(detail.label[language]),
        detailLines(detail, now, language, room, paint),
        column,
      ),
    ),
    // A Job's tries are its Pods.
    ...section("pods", view.ref.kind === "Job" ? [] : podText(view, language, room)),
    ...section("events", [
      ...table(
        view.events
          .slice(0, shownEvents)
          .map(({ type, reason, last, count, component, message }) => [
            type,
            reason,
            (last === undefined ? "" : ago(new Date(last).toISOString(), now, language)) +
              (count > 1 ? ` ×${count}` : ""),
            component,
            message.trim(),
          ]),
        room,
        view.events
          .slice(0, shownEvents)
          .map(({ type }) => (type === "Warning" ? paint.warning : undefined)),
      ),
      ...(rest > 0 ? [zh ? `另有 ${rest} 条较早的事件` : `${rest} older`] : []),
    ]),
    "",
    ...(view.incidents.length === 0
      ? [
          ...verdictLines(view, report.gaps, name, language, width, paint),
          ...section("gaps", gapLines(report.gaps, language, room)),
        ]
      : view.incidents.flatMap((incident, i) => [
          ...(i > 0 ? [""] : []),
          ...incidentLines(incident, now, options),
        ])),
    "",
  ];
  return lines.join("\n");
}

/** What is said where no incident concerns the object: that nothing is wrong, and what was looked at. */
function verdictLines(
  { forks, life, details, checked, exists }: Why,
  gaps: Moment["gaps"],
  name: string,
  language: Language,
  width: number,
  paint: Paint,
): readonly string[] {
  const zh = language === "zh";
  const rules = several(checked, zh ? "规则" : "rule", language).replace(" 个 ", " 条");
  if (!exists)
    return hanging(
      paint.warning("! "),
      zh
        ? `${name} 不存在，也没有故障与它有关`
        : `${name} does not exist, and no fault concerns it`,
      width,
      2,
    );
  const trouble =
    life?.blocked !== undefined ||
    forks.some(({ answer }) => answer === "bad") ||
    details.some(({ rows }) => rows.some(({ mark }) => mark === "bad"));
  if (trouble)
    return hanging(
      paint.warning("! "),
      zh
        ? `尚未发现与 ${name} 有关的故障（已用 ${rules}检查），但上面标 ✗ 之处还不正常`
        : `No fault was found that concerns ${name} (${rules} looked at it), but what is marked ✗ above is not as it should be`,
      width,
      2,
    );
  const looked =
    life === undefined
      ? details.map(({ label }) => label[language])
      : podChecks.map((text) => text[language]);
  const seen = gaps.length === 0 ? "" : zh ? "（就所见范围而言）" : ", as far as it was seen";
  const what =
    looked.length === 0 ? "" : zh ? `（${looked.join("、")}）` : ` (${looked.join(", ")})`;
  return hanging(
    paint.good("✓ "),
    zh
      ? `${name} 没有问题${seen}：已用 ${rules}检查${what}`
      : `Nothing is wrong with ${name}${seen}: ${rules} looked at it${what}`,
    width,
    2,
  );
}

/** What the rules on Pods look at. */
const podChecks: readonly Text[] = [
  { en: "scheduling", zh: "调度" },
  { en: "volumes", zh: "卷" },
  { en: "network", zh: "网络" },
  { en: "images", zh: "镜像" },
  { en: "configuration", zh: "配置" },
  { en: "containers and their logs", zh: "容器及其日志" },
  { en: "probes", zh: "探针" },
];

function stateText({ state }: Why, room: number): readonly string[] {
  const parts = state.map(
    ({ path, value }) =>
      `${path.split(".").at(-1) ?? path}: ${typeof value === "string" ? visible(value) : safeJson(value)}`,
  );
  // Values that take most of a line stand on one of their own.
  const short = parts.filter((part) => columns(part) <= room / 2);
  const long = parts.filter((part) => columns(part) > room / 2);
  return [
    ...(short.length > 0 ? wrap(short.join("  "), room) : []),
    ...long.flatMap((part) => hangingAtMost(3, "", part, room, 2, true)),
  ];
}

/** Conditions that are True when something is wrong, by a part of their types. */
const ill = /Pressure|Unavailable|Fail|Remaining|Disruption|Limited|Dangling|NonStructural/u;

const isWell = ({ type, status }: Condition): boolean =>
  status === (ill.test(type) ? "False" : "True");

/**
 * Rows with aligned cells, of which the last may take several lines; the first cell of a row may have a
 * colour. Nothing unsafe is left in them.
 */
function table(
  rows: readonly (readonly string[])[],
  room: number,
  tints: readonly (((text: string) => string) | undefined)[] = [],
): readonly string[] {
  const safe = rows.map((row) => row.map(visible));
  const widths = safe.reduce<readonly number[]>(
    (most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, columns(cell))),
    [],
  );
  const beside = room - widths.slice(0, -1).reduce((sum, width) => sum + width + 2, 0) >= 30;
  return safe.flatMap((row, number) => {
    const tint = tints[number];
    const head = row
      .slice(0, -1)
      .map((cell, i) =>
        i === 0 && tint !== undefined
          ? padded(tint(cell), widths[0] ?? 0)
          : padded(cell, widths[i] ?? 0),
      )
      .map((cell, i) => (widths[i] === 0 ? "" : `${cell}  `))
      .join("");
    const last = row.at(-1) ?? "";
    if (last === "") return [head.trimEnd()];
    return beside || columns(head) + columns(last) <= room
      ? hangingAtMost(3, head, last, room, columns(head), true)
      : [...hanging("", head.trimEnd(), room, 2), ...hangingAtMost(3, "  ", last, room, 2, true)];
  });
}

const roles: Readonly<Record<ContainerLine["role"], Text>> = {
  init: { en: "init", zh: "初始化容器" },
  sidecar: { en: "sidecar", zh: "边车容器" },
  app: { en: "", zh: "" },
  ephemeral: { en: "ephemeral", zh: "临时容器" },
};

function containerText(
  { name, role, image, ready, restarts, state, last }: ContainerLine,
  now: string,
  language: Language,
  room: number,
  paint: Paint,
): readonly string[] {
  const zh = language === "zh";
  const about = [
    roles[role][language],
    ready === undefined ? "" : ready ? (zh ? "就绪" : "ready") : zh ? "未就绪" : "not ready",
    restarts > 0
      ? zh
        ? `重启 ${restarts} 次`
        : `${restarts} restart${restarts === 1 ? "" : "s"}`
      : "",
  ].filter((part) => part !== "");
  const head = `${visible(name)}${about.length > 0 ? (zh ? `（${about.join("，")}）` : ` (${about.join(", ")})`) : ""}`;
  const current = stateWords(state, now, language);
  const before = stateWords(last, now, language);
  return [
    ...hanging(
      "",
      `${paint.strong(head)}${image === undefined ? "" : `  ${visible(image)}`}`,
      room,
      2,
    ),
    ...(current === "" ? [] : hangingAtMost(3, "  ", current, room, 4, true)),
    ...(before === ""
      ? []
      : hangingAtMost(3, `  ${zh ? "上次：" : "before: "}`, before, room, 4, true)),
  ];
}

/** A container's state in the words of `kubectl describe`, with how long ago and for how long. */
function stateWords(state: ContainerState | undefined, now: string, language: Language): string {
  const zh = language === "zh";
  const { waiting, running, terminated } = state ?? {};
  if (waiting !== undefined)
    return visible(
      `Waiting: ${[waiting.reason, waiting.message].filter((part) => part !== undefined).join(": ")}`,
    );
  if (running !== undefined) {
    const since = ago(running.startedAt, now, language);
    return `Running${since && (zh ? `，${since}启动` : `, started ${since}`)}`;
  }
  if (terminated === undefined) return "";
  const { reason = "", exitCode, signal, message, startedAt, finishedAt } = terminated;
  const ended = ago(finishedAt ?? undefined, now, language);
  const ran = (Date.parse(finishedAt ?? "") - Date.parse(startedAt ?? "")) / 1000;
  const parts = [
    reason,
    exitCode === undefined ? "" : zh ? `退出码 ${exitCode}` : `exit code ${exitCode}`,
    signal === undefined || signal === 0 ? "" : zh ? `信号 ${signal}` : `signal ${signal}`,
    Number.isNaN(ran)
      ? ""
      : zh
        ? `运行了 ${duration(ran, language)}`
        : `ran ${duration(ran, language)}`,
    ended === "" ? "" : zh ? `${ended}结束` : `ended ${ended}`,
  ].filter((part) => part !== "");
  return visible(
    `Terminated: ${parts.join(zh ? "，" : ", ")}${message === undefined || message === "" ? "" : `: ${message.trim()}`}`,
  );
}

function podText({ pods }: Why, language: Language, room: number): readonly string[] {
  const zh = language === "zh";
  // What does not serve is what one looks for.
  const sorted = pods.toSorted((a, b) => Number(a.ready) - Number(b.ready));
  const rest = pods.length - shownPods;
  return [
    ...table(
      sorted
        .slice(0, shownPods)
        .map(({ ref, phase, ready, restarts }) => [
          ref.name,
          phase,
          ready ? (zh ? "就绪" : "ready") : zh ? "未就绪" : "not ready",
          restarts > 0
            ? zh
              ? `重启 ${restarts} 次`
              : `${restarts} restart${restarts === 1 ? "" : "s"}`
            : "",
        ]),
      room,
    ),
    ...(rest > 0 ? [zh ? `另有 ${several(rest, "Pod", "zh")}` : `${rest} more`] : []),
  ];
}

/** The same for programs. */
const whyData = (view: Why, report: Moment, language: Language) => ({
  kind: "Why",
  version: 1,
  language,
  takenAt: report.takenAt,
  object: refData(view.ref),
  exists: view.exists,
  state: view.state,
  conditions: view.conditions,
  containers: view.containers,
  ...(view.life !== undefined && { lifecycle: lifeData(view.life, language) }),
  path: view.forks.map(({ question, answer, found, words }) => ({
    question: question[language],
    answer,
    found: found[language],
    ...(words !== undefined && { words }),
  })),
  details: view.details.map((detail) => detailData(detail, language)),
  pods: view.pods.map(({ ref, ...pod }) => ({ ...refData(ref), ...pod })),
  owners: view.owners.map(refData),
  events: view.events.map(({ type, reason, message, count, first, last, component }) => ({
    type,
    reason,
    message,
    count,
    ...(first !== undefined && { firstSeen: new Date(first).toISOString() }),
    ...(last !== undefined && { lastSeen: new Date(last).toISOString() }),
    component,
  })),
  incidents: view.incidents.map((incident) => incidentData(incident, language)),
  gaps: report.gaps.map(({ kind, namespace, why }) => ({
    kind,
    ...(namespace !== undefined && { namespace }),
    why: why[language],
  })),
});

export const whyJson = (view: Why, report: Moment, language: Language): string =>
  `${safeJson(whyData(view, report, language), 2)}\n`;
export const whyYaml = (view: Why, report: Moment, language: Language): string =>
  yamlOf(whyData(view, report, language));
