import { suggest } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { patch } from "../model/remedy.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "cronjob-suspended",
  title: { en: "CronJob is suspended", zh: "CronJob 已暂停" },
  severity: "info",
  kind: "CronJob",
  reads: [],
  reasons: [],

  *check(cron) {
    if (cron.spec?.suspend !== true || cron.metadata.deletionTimestamp !== undefined) return;
    const last = cron.status?.lastScheduleTime;
    const name = nameOf(refOf(cron));
    yield {
      message: {
        en: `${name} is suspended and starts no Job${last === undefined ? "" : `; the last one was due at ${last}`}`,
        zh: `${name} 已暂停，不会启动 Job${last === undefined ? "" : `；上一次计划时间为 ${last}`}`,
      },
      evidence: [
        field(cron, "spec.suspend"),
        ...(last === undefined ? [] : [field(cron, "status.lastScheduleTime")]),
      ],
      remedies: [
        suggest(
          { en: "resume it, where the pause is over", zh: "如不再需要暂停，则恢复它" },
          patch(refOf(cron), { spec: { suspend: false } }),
        ),
      ],
    };
  },
});
