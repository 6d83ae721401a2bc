import type { Cluster } from "../cluster/cluster.ts";
import { isTimeZone, scheduleFault } from "../cluster/cron.ts";
import { eventsOf, type EventView, quote } from "../cluster/events.ts";
import { shorten } from "../cluster/quotations.ts";
import { timeOf } from "../cluster/time.ts";
import { suggest } from "../cluster/workload-commands.ts";
import type { CronJob } from "../model/kubernetes.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Certainty } from "../model/finding.ts";
import { field } from "../model/path.ts";
import { kubectl, patch, type Remedy } from "../model/remedy.ts";
import { nameOf, refOf } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

/** pkg/controller/cronjob; the last but one until 1.20. */
const unreadable = ["UnparseableSchedule", "InvalidSchedule", "UnParseableCronJobSchedule"];
const missed = ["TooManyMissedTimes", "FailedNeedsStart", "MissSchedule"];

interface Miss {
  readonly why: Text;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly remedies: readonly Remedy[];
  readonly certainty?: Certainty;
}

export default defineRule({
  id: "cronjob-missed",
  title: { en: "CronJob does not start its Jobs", zh: "CronJob 未按计划启动 Job" },
  severity: "critical",
  kind: "CronJob",
  reads: [],
  reasons: [
    "TooManyMissedTimes",
    "MissSchedule",
    "FailedNeedsStart",
    "UnparseableSchedule",
    "InvalidSchedule",
    "UnParseableCronJobSchedule",
    "UnknownTimeZone",
  ],

  *check(cron, cluster) {
    if (cron.spec?.suspend === true || cron.metadata.deletionTimestamp !== undefined) return;
    const miss = zoneOf(cron, cluster) ?? scheduleOf(cron, cluster) ?? missedOf(cron, cluster);
    if (miss === undefined) return;
    yield {
      certainty: miss.certainty ?? "certain",
      message: {
        en: `${nameOf(refOf(cron))} starts no Job: ${miss.why.en}`,
        zh: `${nameOf(refOf(cron))} 不会启动 Job：${miss.why.zh}`,
      },
      evidence: miss.evidence,
      remedies: miss.remedies,
    };
  },
});

function zoneOf(cron: CronJob, cluster: Cluster): Miss | undefined {
  const name = cron.spec?.timeZone;
  if (name === undefined) return undefined;
  const event = eventsOf(cron, cluster).find(
    ({ reason, message }) => reason === "UnknownTimeZone" && message.includes(`"${name}"`),
  );
  if (event === undefined && isTimeZone(name)) return undefined;
  return {
    why: { en: `its time zone ${name} is not known`, zh: `时区 ${name} 无法识别` },
    evidence: [field(cron, "spec.timeZone"), ...(event === undefined ? [] : [quote(event)])],
    certainty: event === undefined ? "likely" : "certain",
    remedies: [
      suggest(
        { en: "name a time zone of the IANA database", zh: "改用 IANA 时区数据库中的名称" },
        kubectl(
          cron.metadata.namespace,
          "patch",
          "cronjob",
          cron.metadata.name,
          "-p",
          '{"spec":{"timeZone":"<ZONE>"}}',
        ),
      ),
    ],
  };
}

function scheduleOf(cron: CronJob, cluster: Cluster): Miss | undefined {
  const { schedule } = cron.spec ?? {};
  if (schedule === undefined) return undefined;
  const event = eventsOf(cron, cluster).find(
    ({ reason, message }) => unreadable.includes(reason) && message.includes(schedule),
  );
  const fault = scheduleFault(schedule);
  if (event === undefined && fault === undefined) return undefined;
  const why = fault ?? { en: shorten(event?.message ?? ""), zh: shorten(event?.message ?? "") };
  return {
    why: {
      en: `its schedule "${schedule}" cannot be used: ${why.en}`,
      zh: `计划“${schedule}”无法使用：${why.zh}`,
    },
    evidence: [field(cron, "spec.schedule"), ...(event === undefined ? [] : [quote(event)])],
    remedies: [
      suggest(
        {
          en: "correct the schedule: minute, hour, day of month, month, day of week",
          zh: "修正计划：分钟、小时、日期、月份、星期",
        },
        kubectl(
          cron.metadata.namespace,
          "patch",
          "cronjob",
          cron.metadata.name,
          "-p",
          '{"spec":{"schedule":"<SCHEDULE>"}}',
        ),
      ),
    ],
  };
}

/** Only while none has started since. */
function missedOf(cron: CronJob, cluster: Cluster): Miss | undefined {
  const event = eventsOf(cron, cluster).find(
    ({ reason, type }) => missed.includes(reason) && type === "Warning",
  );
  if (event === undefined || !isCurrent(event, cron, cluster)) return undefined;
  const deadline = cron.spec?.startingDeadlineSeconds;
  const tooMany = event.reason !== "MissSchedule";
  const count = /too many missed start times(?: \(> (\d+)\))?:? ?(\d+)?/u.exec(event.message);
  const times = count?.[2] ?? (count?.[1] === undefined ? "" : `more than ${count[1]}`);
  const first = cron.status?.lastScheduleTime;
  return {
    why: tooMany
      ? {
          en: `it has missed too many starts${times === "" ? "" : ` (${times})`}, so its controller gives up`,
          zh: `错过的启动次数过多${times === "" ? "" : `（${times.replace("more than ", "超过 ")}）`}，控制器已放弃`,
        }
      : {
          en: `its start was missed${deadline === undefined ? "" : ` by more than startingDeadlineSeconds ${deadline}`}`,
          zh: `错过了启动时间${deadline === undefined ? "" : `，超出 startingDeadlineSeconds ${deadline} 秒`}`,
        },
    evidence: [
      quote(event),
      ...(first === undefined ? [] : [field(cron, "status.lastScheduleTime")]),
      ...(deadline === undefined ? [] : [field(cron, "spec.startingDeadlineSeconds")]),
    ],
    remedies: [
      tooMany
        ? suggest(
            {
              en: "count only recent misses: set startingDeadlineSeconds",
              zh: "只统计近期的错过次数：设置 startingDeadlineSeconds",
            },
            patch(refOf(cron), { spec: { startingDeadlineSeconds: 600 } }),
          )
        : suggest(
            {
              en: "allow a later start: raise startingDeadlineSeconds above 10",
              zh: "允许更晚启动：把 startingDeadlineSeconds 调到 10 以上",
            },
            patch(refOf(cron), { spec: { startingDeadlineSeconds: Math.max(600, deadline ?? 0) } }),
          ),
    ],
  };
}

const isCurrent = ({ last }: EventView, cron: CronJob, cluster: Cluster): boolean => {
  const started = timeOf(cron.status?.lastScheduleTime);
  if (last === undefined) return started === undefined;
  // The controller says it anew at every sync; an hour of silence means that it has found its way.
  return (started === undefined || started < last) && cluster.now - last < 3_600_000;
};
