import { conditionOf } from "../cluster/conditions.ts";
import { isOutdated } from "../cluster/over.ts";
import { ownerRef, podsOf } from "../cluster/owners.ts";
import { shorten } from "../cluster/quotations.ts";
import { ageOf } from "../cluster/time.ts";
import { look, suggest } from "../cluster/workload-commands.ts";
import type { Condition, Job } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { argumentOf, nameOf, ref, refOf } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

/** A Job that failed so long ago is a record rather than an alarm. */
const daySeconds = 86_400;

export default defineRule({
  id: "job-backoff-exceeded",
  title: { en: "Job has used up its retries", zh: "Job 已用尽重试次数" },
  severity: "critical",
  kind: "Job",
  reads: ["Pod", "CronJob"],
  reasons: [
    "BackoffLimitExceeded",
    "PodFailurePolicy",
    "MaxFailedIndexesExceeded",
    "FailedIndexes",
  ],

  *check(job, cluster) {
    const condition = [conditionOf(job, "Failed"), conditionOf(job, "FailureTarget")].find(
      (one) => one?.status === "True",
    );
    if (
      condition === undefined ||
      condition.reason === "DeadlineExceeded" ||
      isOutdated(job, cluster)
    )
      return;
    const { namespace } = job.metadata;
    const own = refOf(job);
    const cron = ownerRef(job);
    const pods = podsOf(own, cluster);
    const unseen = pods.length === 0 && cluster.sees("Pod", namespace) !== undefined;
    const why = whyOf(job, condition);
    const nodes = pods.flatMap(({ spec }) =>
      spec?.nodeName === undefined ? [] : [ref("Node", undefined, spec.nodeName)],
    );
    const age = ageOf(condition.lastTransitionTime, cluster);
    const again =
      cron?.kind === "CronJob"
        ? kubectl(namespace, "create", "job", `--from=${argumentOf(cron)}`, `${cron.name}-<SUFFIX>`)
        : kubectl(namespace, "replace", "--force", "-f", "<FILE>");
    yield {
      severity: age !== undefined && age > daySeconds ? "warning" : "critical",
      because: [own, ...pods.map(refOf), ...nodes],
      message: {
        en: `${nameOf(own)} has failed: ${why.en}${unseen ? "; none of its Pods is left to tell why" : ""}`,
        zh: `${nameOf(own)} 已失败：${why.zh}${unseen ? "；其 Pod 均已不在，无从得知原因" : ""}`,
      },
      evidence: [
        field(job, `status.conditions{${condition.type}}.reason`),
        ...(condition.message === undefined || condition.message === ""
          ? []
          : [field(job, `status.conditions{${condition.type}}.message`)]),
        ...(job.status?.failed === undefined ? [] : [field(job, "status.failed")]),
      ],
      remedies: [
        ...(pods.length === 0
          ? []
          : [
              look(
                { en: "read what its Pods said", zh: "查看其 Pod 的日志" },
                kubectl(namespace, "logs", argumentOf(own), "--all-containers"),
              ),
            ]),
        suggest({ en: "mend the cause and run it again", zh: "修复原因后重新运行" }, again),
      ],
    };
  },
});

function whyOf(job: Job, { reason = "", message = "" }: Condition): Text {
  const failed = job.status?.failed;
  const limit = job.spec?.backoffLimit;
  const said = shorten(message, 150);
  switch (reason) {
    case "BackoffLimitExceeded": {
      const times =
        failed === undefined
          ? { en: "its Pods failed", zh: "其 Pod 失败" }
          : { en: `${failed} of its Pods failed`, zh: `${failed} 个 Pod 失败` };
      return limit === undefined
        ? {
            en: `${times.en}, more than its backoffLimit allows`,
            zh: `${times.zh}，超过 backoffLimit 允许的次数`,
          }
        : {
            en: `${times.en}, more than its backoffLimit of ${limit} allows`,
            zh: `${times.zh}，超过 backoffLimit ${limit} 允许的次数`,
          };
    }
    case "PodFailurePolicy":
      return {
        en: `its podFailurePolicy ended it: ${said}`,
        zh: `被 podFailurePolicy 终止：${said}`,
      };
    case "MaxFailedIndexesExceeded":
    case "FailedIndexes":
      return { en: `indexes of it failed: ${said}`, zh: `部分索引失败：${said}` };
    default:
      return {
        en: [reason, said].filter((one) => one !== "").join(": ") || "no reason is given",
        zh: [reason, said].filter((one) => one !== "").join("：") || "没有给出原因",
      };
  }
}
