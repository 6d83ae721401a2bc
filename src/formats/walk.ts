import type { Language, Text } from "../model/text.ts";
import type { Cell, Detail, DetailRow } from "../views/details.ts";
import type { Fork } from "../views/forks.ts";
import type { Why } from "../views/why.ts";
import { visible } from "./escape.ts";
import { hanging, hangingAtMost } from "./lines.ts";
import type { Paint } from "./paint.ts";
import { ago, duration } from "./time.ts";
import { columns, padded } from "./width.ts";

type Life = NonNullable<Why["life"]>;
type State = Life["state"];

const stateNames: Readonly<Record<State, Text>> = {
  gated: { en: "gated", zh: "待放行" },
  unscheduled: { en: "unscheduled", zh: "待调度" },
  scheduled: { en: "scheduled", zh: "已调度" },
  sandbox: { en: "volumes and sandbox", zh: "准备卷与沙箱" },
  pulling: { en: "pulling images", zh: "拉取镜像" },
  init: { en: "init containers", zh: "初始化容器" },
  starting: { en: "starting", zh: "启动中" },
  running: { en: "running, not ready", zh: "运行中，未就绪" },
  ready: { en: "ready", zh: "就绪" },
  terminating: { en: "terminating", zh: "终止中" },
  succeeded: { en: "succeeded", zh: "成功" },
  failed: { en: "failed", zh: "失败" },
  unknown: { en: "unknown", zh: "未知" },
};

/** What is said of a state that is not reached. */
const missed: Readonly<Record<State, Text>> = {
  gated: { en: "held back", zh: "未放行" },
  unscheduled: { en: "held back", zh: "未放行" },
  scheduled: { en: "not scheduled", zh: "未能调度" },
  sandbox: { en: "not prepared", zh: "未能准备" },
  pulling: { en: "no sandbox", zh: "没有沙箱" },
  init: { en: "not initialised", zh: "未能初始化" },
  starting: { en: "not started", zh: "未能启动" },
  running: { en: "does not keep running", zh: "无法保持运行" },
  ready: { en: "not ready", zh: "未就绪" },
  terminating: { en: "does not go away", zh: "未能删除" },
  succeeded: { en: "failed", zh: "失败" },
  failed: { en: "failed", zh: "失败" },
  unknown: { en: "unknown", zh: "未知" },
};

const failures: Readonly<Record<NonNullable<Life["failure"]>, Text>> = {
  evicted: { en: "evicted", zh: "被驱逐" },
  rejected: { en: "rejected by the kubelet", zh: "被 kubelet 拒绝" },
  deadline: { en: "past its deadline", zh: "超过期限" },
  preempted: { en: "preempted", zh: "被抢占" },
  "node-shutdown": { en: "its node was shut down", zh: "节点关机" },
  containers: { en: "its containers failed", zh: "容器失败" },
};

function nowName({ state, init, failure, containers }: Life, language: Language): string {
  const zh = language === "zh";
  const name = stateNames[state][language];
  if (state === "init" && init !== undefined)
    return zh ? `初始化容器 ${init.at}/${init.of}` : `init container ${init.at} of ${init.of}`;
  if (failure !== undefined)
    return zh ? `${name}：${failures[failure].zh}` : `${name}: ${failures[failure].en}`;
  const restarts = Math.max(0, ...containers.map((one) => one.restarts));
  if (state === "starting" && restarts > 0)
    return zh ? `再次启动（第 ${restarts} 次重启）` : `starting again (restart ${restarts})`;
  return name;
}

/** `10:06:39`, with its day where that is not the day of the report. */
function moment(at: number | undefined, now: string): string {
  if (at === undefined) return "";
  const [day = "", rest = ""] = new Date(at).toISOString().split("T");
  return `${now.startsWith(day) ? "" : `${day.slice(5)} `}${rest.slice(0, 8)}`;
}

/** The states that a Pod has walked through, each with its time and how long the one before took; then what blocks the next. */
export function walkLines(
  life: Life,
  now: string,
  language: Language,
  room: number,
  paint: Paint,
): readonly string[] {
  const zh = language === "zh";
  const { transitions, blocked, state, since } = life;
  const times = transitions.map(({ at }) => moment(at, now));
  const tooks = transitions.map(({ took }) =>
    took === undefined ? "" : `+${duration(took / 1000, language)}`,
  );
  const left = Math.max(8, ...times.map(columns));
  const middle = Math.max(...tooks.map(columns));
  const indent = left + 2 + middle + 2;
  const lines = transitions.map(({ to }, i) => {
    const last = i === transitions.length - 1;
    const name = last ? nowName(life, language) : stateNames[to][language];
    const bad = last && (blocked !== undefined || state === "failed" || state === "unknown");
    const mark = last ? (bad ? "◐" : final(state)) : "○";
    const tint = !last ? paint.dim : bad ? paint.warning : paint.good;
    const stay =
      last && since !== undefined && state !== "succeeded" && state !== "failed"
        ? paint.dim(
            zh
              ? `  已持续 ${duration((Date.parse(now) - since) / 1000, language)}`
              : `  for ${duration((Date.parse(now) - since) / 1000, language)}`,
          )
        : "";
    return `${paint.dim(padded(times[i] ?? "", left))}  ${paint.dim(padded(tooks[i] ?? "", middle))}  ${tint(mark)} ${last ? tint(name) : name}${stay}`;
  });
  if (blocked === undefined) return lines;
  const head = `✗ ${missed[blocked.to][language]}${zh ? "：" : ": "}`;
  return [
    ...lines,
    ...hanging(
      " ".repeat(indent) + paint.critical(head),
      visible(blocked.by[language]),
      room,
      indent + 2,
    ),
    ...(blocked.words === undefined
      ? []
      : hangingAtMost(
          3,
          " ".repeat(indent + 2),
          visible(blocked.words.trim()),
          room,
          indent + 2,
          true,
        ).map((line) => paint.dim(line))),
  ];
}

const final = (state: State): string =>
  state === "ready" ? "●" : state === "succeeded" ? "■" : "◌";

const answers: Readonly<Record<Fork["answer"], string>> = { good: "✓", bad: "✗", unknown: "·" };

/** The questions on the way to the cause, each with what was found. */
export function forkLines(
  forks: readonly Fork[],
  life: Why["life"],
  language: Language,
  room: number,
  paint: Paint,
): readonly string[] {
  const tint = { good: paint.good, bad: paint.critical, unknown: paint.dim } as const;
  const wide = Math.max(0, ...forks.map(({ question }) => columns(question[language])));
  return forks.flatMap(({ question, answer, found, words }) => {
    const head = `${tint[answer](answers[answer])} ${padded(question[language], wide)}  `;
    const hang = wide + 4;
    return [
      ...hanging(head, visible(found[language]), room, hang),
      // What blocks it is quoted above already.
      ...(words === undefined || words === life?.blocked?.words
        ? []
        : hangingAtMost(2, " ".repeat(hang), visible(words.trim()), room, hang, true).map((line) =>
            paint.dim(line),
          )),
    ];
  });
}

const marks: Readonly<Record<DetailRow["mark"], string>> = { good: "✓", bad: "✗", plain: " " };

const cellText = (cell: Cell, now: string, language: Language): string => {
  if (typeof cell === "string") return visible(cell);
  if (!("ago" in cell)) return visible(cell[language]);
  return cell.ago === undefined ? "" : ago(new Date(cell.ago).toISOString(), now, language);
};

/** The rows of what matters for a kind, aligned, each with its mark where one has one. */
export function detailLines(
  { rows, rest }: Detail,
  now: string,
  language: Language,
  room: number,
  paint: Paint,
): readonly string[] {
  const cells = rows.map((row) => row.cells.map((cell) => cellText(cell, now, language)));
  // A row of one cell is a sentence and sets no column.
  const widths = cells
    .filter((row) => row.length > 1)
    .reduce<readonly number[]>(
      (most, row) =>
        Array.from({ length: Math.max(most.length, row.length) }, (_, i) =>
          Math.max(most[i] ?? 0, columns(row[i] ?? "")),
        ),
      [],
    );
  const marked = rows.some(({ mark }) => mark !== "plain");
  const tint = { good: paint.good, bad: paint.critical, plain: paint.dim } as const;
  return [
    ...rows.flatMap(({ mark }, i) => {
      const own = cells[i] ?? [];
      const text =
        own.length === 1
          ? (own[0] ?? "")
          : own
              .map((cell, j) => (widths[j] === 0 ? "" : `${padded(cell, widths[j] ?? 0)}  `))
              .join("")
              .trimEnd();
      const head = marked ? `${tint[mark](marks[mark])} ` : "";
      return hanging(head, text, room, marked ? 4 : 2);
    }),
    ...(rest > 0 ? [paint.dim(language === "zh" ? `另有 ${rest} 个` : `${rest} more`)] : []),
  ];
}

const time = (at: number | undefined) =>
  at === undefined ? undefined : new Date(at).toISOString();

/** The walk for programs. */
export const lifeData = (life: Life, language: Language) => ({
  state: life.state,
  ...(life.since !== undefined && { since: time(life.since) }),
  ...(life.init !== undefined && { init: life.init }),
  ...(life.failure !== undefined && { failure: life.failure }),
  transitions: life.transitions.map(({ to, at, took }) => ({
    to,
    ...(at !== undefined && { at: time(at) }),
    ...(took !== undefined && { tookSeconds: took / 1000 }),
  })),
  ...(life.blocked !== undefined && {
    blocked: {
      to: life.blocked.to,
      by: life.blocked.by[language],
      ...(life.blocked.words !== undefined && { words: life.blocked.words }),
    },
  }),
});

export const detailData = ({ label, rows, rest }: Detail, language: Language) => ({
  label: label[language],
  rows: rows.map(({ mark, cells }) => ({
    mark,
    cells: cells.map((cell) =>
      typeof cell === "string" ? cell : "ago" in cell ? (time(cell.ago) ?? null) : cell[language],
    ),
  })),
  ...(rest > 0 && { more: rest }),
});
