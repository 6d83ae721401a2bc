import type { Report } from "../model/report.ts";
import type { Language, Text } from "../model/text.ts";
import type { Restart, RestartCause } from "../views/restarts.ts";
import { refData } from "./data.ts";
import { safeJson, visible } from "./escape.ts";
import { hanging, hangingAtMost, labelled, labelWidth } from "./lines.ts";
import type { ReadableOptions } from "./options.ts";
import { type Paint, painter } from "./paint.ts";
import { gapLines } from "./terminal.ts";
import { duration } from "./time.ts";
import { columns, padded } from "./width.ts";
import { number, several } from "./words.ts";
import { yamlOf } from "./yaml.ts";

/** What was read, as the texts need it. */
export interface RestartScope {
  readonly source: string;
  readonly takenAt: string;
  readonly takenAtExact: boolean;
  readonly pods: number;
  readonly gaps: Report["gaps"];
  /** Milliseconds: only restarts within this time were asked for. */
  readonly since?: number | undefined;
}

const causes: Readonly<Record<RestartCause, Text>> = {
  memory: { en: "out of memory", zh: "内存不足" },
  "liveness-probe": { en: "liveness probe", zh: "存活探针" },
  "startup-probe": { en: "startup probe", zh: "启动探针" },
  hook: { en: "hook failed", zh: "回调失败" },
  signal: { en: "signal", zh: "信号" },
  start: { en: "cannot start", zh: "无法启动" },
  application: { en: "application", zh: "应用出错" },
  completed: { en: "ended by itself", zh: "自行退出" },
  node: { en: "node, runtime", zh: "节点或运行时" },
  unknown: { en: "unknown", zh: "未知" },
};

const roles: Readonly<Record<Restart["role"], Text>> = {
  init: { en: "init ", zh: "初始化容器 " },
  sidecar: { en: "sidecar ", zh: "边车容器 " },
  app: { en: "", zh: "" },
  ephemeral: { en: "ephemeral ", zh: "临时容器 " },
};

/** Rows beyond this many are counted. */
const shown = 200;

/** The table for people at a terminal. */
export function restartsText(
  restarts: readonly Restart[],
  scope: RestartScope,
  options: ReadableOptions,
): string {
  const { language, width } = options;
  const zh = language === "zh";
  const paint = painter(options.color);
  const rows = restarts.slice(0, shown);
  const rest = restarts.length - rows.length;
  const lines = [
    ...(rows.length === 0
      ? hanging(paint.good("✓ "), noneText(scope, language), width, 2)
      : [
          ...tableLines(rows, scope.takenAt, language, width, paint),
          ...(rest > 0
            ? [zh ? `另有 ${rest} 个，用 -o json 查看全部` : `${rest} more; -o json lists all`]
            : []),
          "",
          ...hanging("", summary(restarts, scope, language), width, 2),
        ]),
    ...gapSection(scope, language, width, paint),
    "",
  ];
  return lines.join("\n");
}

const within = (since: number | undefined, language: Language): string =>
  since === undefined
    ? ""
    : language === "zh"
      ? `最近 ${duration(since / 1000, language)}内`
      : ` within the last ${duration(since / 1000, language)}`;

function noneText({ pods, since }: RestartScope, language: Language): string {
  return language === "zh"
    ? `${within(since, language)}没有容器重启：已读取 ${several(pods, "Pod", language)}`
    : `No container was restarted${within(since, language)}: ${several(pods, "Pod", language)} read`;
}

function summary(restarts: readonly Restart[], scope: RestartScope, language: Language): string {
  const sum = number(restarts.reduce((total, one) => total + one.restarts, 0));
  const at = visible(scope.takenAt.replace("T", " ").replace(/(?:\.\d+)?Z$/u, " UTC"));
  const [count, source] = [number(restarts.length), visible(scope.source)];
  if (language === "zh") {
    const moment = scope.takenAtExact ? at : `数据中最晚的时间 ${at}`;
    return `${scope.since === undefined ? "" : `${within(scope.since, language)}有 `}${count} 个容器重启过，共 ${sum} 次（${source}，${several(scope.pods, "Pod", language)}，${moment}）`;
  }
  const moment = scope.takenAtExact ? at : `newest time in it ${at}`;
  return `${count} container${restarts.length === 1 ? "" : "s"} restarted${within(scope.since, language)}, ${sum === "1" ? "once" : `${sum} times in all`} (${source}, ${several(scope.pods, "Pod", language)}, ${moment})`;
}

function gapSection(
  { gaps }: RestartScope,
  language: Language,
  width: number,
  paint: Paint,
): readonly string[] {
  const label = language === "zh" ? "盲区" : "not seen";
  const column = labelWidth([label]);
  const lines = gapLines(gaps, language, width - column);
  return lines.length === 0 ? [] : labelled(paint.dim(label), lines, column);
}

const heads: readonly Text[] = [
  { en: "TIMES", zh: "次数" },
  { en: "LAST", zh: "距今" },
  { en: "WHY", zh: "原因" },
  { en: "EXIT", zh: "退出码" },
  { en: "POD", zh: "POD" },
];

function tableLines(
  rows: readonly Restart[],
  now: string,
  language: Language,
  width: number,
  paint: Paint,
): readonly string[] {
  const cells = rows.map((one) => [
    String(one.restarts),
    one.last === undefined ? "?" : duration((Date.parse(now) - one.last) / 1000, language),
    causes[one.cause][language],
    one.ended?.exitCode === undefined ? "" : String(one.ended.exitCode),
  ]);
  const head = heads.map((text) => text[language]);
  const widths = head
    .slice(0, -1)
    .map((text, i) => Math.max(columns(text), ...cells.map((row) => columns(row[i] ?? ""))));
  const line = (row: readonly string[], tint?: (text: string) => string): string =>
    row
      .map((cell, i) => {
        const filled = padded("", (widths[i] ?? 0) - columns(cell));
        // Numbers stand to the right.
        if (i === 0 || i === 3) return `${filled}${cell}`;
        return i === 2 && tint !== undefined ? `${tint(cell)}${filled}` : `${cell}${filled}`;
      })
      .map((cell) => `${cell}  `)
      .join("");
  const column = widths.reduce((sum, one) => sum + one + 2, 0);
  return [
    paint.dim(`${line(head.slice(0, -1))}${head.at(-1) ?? ""}`),
    ...rows.flatMap((one, i) => [
      ...hanging(
        line(cells[i] ?? [], one.ready ? paint.warning : paint.critical),
        paint.strong(nameText(one)) + containerText(one, language),
        width,
        column,
      ),
      ...detailText(one, language, width, paint),
    ]),
  ];
}

const nameText = ({ ref }: Restart): string =>
  visible(ref.namespace === undefined ? ref.name : `${ref.namespace}/${ref.name}`);

const containerText = ({ ref, role, siblings }: Restart, language: Language): string =>
  role === "app" && siblings < 2 ? "" : `  ${roles[role][language]}${visible(ref.container ?? "")}`;

/** Under a row: how the run ended, where the Pod is, and its last words. */
function detailText(
  one: Restart,
  language: Language,
  width: number,
  paint: Paint,
): readonly string[] {
  const zh = language === "zh";
  const { ran, podIP, hostIP, node, state, ready, words } = one;
  const where = node === undefined || node === hostIP ? "" : zh ? `（${node}）` : ` (${node})`;
  const parts = [
    reasonText(one, language),
    ran === undefined
      ? ""
      : zh
        ? `运行了 ${duration(ran, language)}`
        : `ran ${duration(ran, language)}`,
    ready ? "" : `${zh ? "现在 " : "now "}${state === "" ? (zh ? "未就绪" : "not ready") : state}`,
    podIP === undefined && hostIP === undefined
      ? ""
      : zh
        ? `容器/节点 IP ${podIP ?? "–"} / ${hostIP ?? "–"}${where}`
        : `container/node IP ${podIP ?? "–"} / ${hostIP ?? "–"}${where}`,
  ].filter((part) => part !== "");
  return [
    ...hanging("    ", visible(parts.join(zh ? "，" : ", ")), width, 4),
    ...(words === undefined
      ? []
      : hangingAtMost(
          2,
          `    ${paint.dim(words.decides ? (zh ? "日志 " : "log ") : zh ? "日志末行 " : "last line ")} `,
          visible(words.line.trim()),
          width,
          6,
          true,
        )),
  ];
}

/** `OOMKilled (SIGKILL), limit 64Mi` */
function reasonText({ ended, signal, cause, memoryLimit }: Restart, language: Language): string {
  // `Error` and `Completed` say no more than the exit code.
  const reason = /^(?:Error|Completed)$/u.test(ended?.reason ?? "") ? "" : (ended?.reason ?? "");
  const by = signal === undefined ? "" : language === "zh" ? `（${signal}）` : ` (${signal})`;
  const limit =
    cause !== "memory" || memoryLimit === undefined
      ? ""
      : language === "zh"
        ? `，上限 ${memoryLimit}`
        : `, limit ${memoryLimit}`;
  return `${reason === "" ? (signal ?? "") : `${reason}${by}`}${limit}`;
}

/** A line a container for a chat: what restarted, when last, why, and on which addresses. Empty where nothing did. */
export const restartsMessage = (restarts: readonly Restart[], language: Language): string =>
  restarts.map((one) => `${messageOf(one, language)}\n`).join("");

function messageOf(one: Restart, language: Language): string {
  const { ref, ended, cause, podIP = "–", hostIP = "–", last, siblings, role } = one;
  const name = nameText(one);
  const container =
    role === "app" && siblings < 2 ? "" : `[${roles[role][language]}${ref.container ?? ""}]`;
  const at =
    last === undefined
      ? undefined
      : new Date(last)
          .toISOString()
          .replace("T", " ")
          .replace(/\.\d+Z$/u, " UTC");
  const code = ended?.exitCode;
  if (language === "zh") {
    const why = [
      ended?.reason,
      causes[cause].zh,
      code === undefined ? undefined : `退出码 ${code}`,
    ];
    return visible(
      `${name}${container} 发生重启，共 ${one.restarts} 次${at === undefined ? "" : `，最近 ${at}`}，原因：${distinct(why).join("，")}，容器 IP/节点 IP：${podIP}/${hostIP}`,
    );
  }
  const why = [
    ended?.reason,
    causes[cause].en,
    code === undefined ? undefined : `exit code ${code}`,
  ];
  return visible(
    `${name}${container} restarted ${one.restarts === 1 ? "once" : `${one.restarts} times`}${at === undefined ? "" : `, last ${at}`}, reason: ${distinct(why).join(", ")}, container IP/node IP: ${podIP}/${hostIP}`,
  );
}

const distinct = (words: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(words.filter((word) => word !== undefined && word !== ""))].flatMap(
    (word) => word ?? [],
  );

const restartsData = (restarts: readonly Restart[], scope: RestartScope, language: Language) => ({
  kind: "Restarts",
  version: 1,
  language,
  source: scope.source,
  takenAt: scope.takenAt,
  takenAtExact: scope.takenAtExact,
  restarts: restarts.map((one) => ({
    pod: refData(one.ref),
    owner: refData(one.owner),
    role: one.role,
    restarts: one.restarts,
    ...(one.last !== undefined && { last: new Date(one.last).toISOString() }),
    cause: one.cause,
    why: causes[one.cause][language],
    reason: one.ended?.reason,
    exitCode: one.ended?.exitCode,
    signal: one.signal,
    ranSeconds: one.ran,
    memoryLimit: one.memoryLimit,
    state: one.state,
    ready: one.ready,
    podIP: one.podIP,
    hostIP: one.hostIP,
    node: one.node,
    words: one.words,
  })),
  gaps: scope.gaps.map(({ kind, namespace, why }) => ({
    kind,
    ...(namespace !== undefined && { namespace }),
    why: why[language],
  })),
});

export const restartsJson = (
  restarts: readonly Restart[],
  scope: RestartScope,
  language: Language,
): string => `${safeJson(restartsData(restarts, scope, language), 2)}\n`;

export const restartsYaml = (
  restarts: readonly Restart[],
  scope: RestartScope,
  language: Language,
): string => yamlOf(restartsData(restarts, scope, language));
