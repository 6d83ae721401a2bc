import { conditionOf } from "../cluster/conditions.ts";
import { quote } from "../cluster/events.ts";
import { goneEvents } from "../cluster/gone-pods.ts";
import { isOver, isOutdated } from "../cluster/over.ts";
import { ownerRef } from "../cluster/owners.ts";
import { podEndingOf } from "../cluster/pod-endings.ts";
import { shorten } from "../cluster/quotations.ts";
import { edit, suggest } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { argumentOf, kindOf, nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "job-deadline-exceeded",
  title: { en: "Job did not finish within its deadline", zh: "Job 未能在期限内完成" },
  severity: "critical",
  kind: ["Job", "Pod"],
  troubled: true,
  reads: ["CronJob", "Event"],
  reasons: ["DeadlineExceeded"],

  *check(object, cluster) {
    const { name, namespace } = object.metadata;
    if (kindOf(object) === "Pod") {
      const pod = cluster.get("Pod", namespace, name);
      const ending = pod && podEndingOf(pod, cluster);
      // Where its Job has the same deadline, the Job tells.
      if (pod === undefined || ending?.class !== "deadline" || isOver(pod, cluster)) return;
      const seconds = pod.spec?.activeDeadlineSeconds;
      yield {
        message: {
          en: `${nameOf(refOf(pod))} was stopped unfinished: it ran longer than its own deadline${seconds === undefined ? "" : ` of ${seconds} s`}`,
          zh: `${nameOf(refOf(pod))} 未完成就被终止：运行时间超过自身的期限${seconds === undefined ? "" : ` ${seconds} 秒`}`,
        },
        evidence: [
          ...ending.evidence,
          ...(seconds === undefined ? [] : [field(pod, "spec.activeDeadlineSeconds")]),
        ],
        remedies: [
          suggest(
            {
              en: "raise activeDeadlineSeconds of the Pod, or make its work shorter",
              zh: "调高该 Pod 的 activeDeadlineSeconds，或缩短其任务",
            },
            edit(pod, cluster),
          ),
        ],
      };
      return;
    }
    const job = cluster.get("Job", namespace, name);
    const condition = job && (conditionOf(job, "Failed") ?? conditionOf(job, "FailureTarget"));
    if (
      job === undefined ||
      condition?.status !== "True" ||
      condition.reason !== "DeadlineExceeded" ||
      isOutdated(job, cluster)
    )
      return;
    const seconds = job.spec?.activeDeadlineSeconds;
    const own = refOf(job);
    const cron = ownerRef(job);
    // The Pods are deleted with the deadline; their newest warning tells what held the Job up.
    const hint = goneEvents(job, cluster).find(({ type }) => type === "Warning");
    const again =
      cron?.kind === "CronJob"
        ? kubectl(namespace, "edit", argumentOf(cron))
        : kubectl(namespace, "replace", "--force", "-f", "<FILE>");
    yield {
      message: {
        en: `${nameOf(own)} was stopped unfinished: it ran longer than its deadline${seconds === undefined ? "" : ` of ${seconds} s`}${hint === undefined ? "" : `; its Pod reported ${hint.reason}: ${shorten(hint.message, 120)}`}`,
        zh: `${nameOf(own)} 未完成就被终止：运行时间超过期限${seconds === undefined ? "" : ` ${seconds} 秒`}${hint === undefined ? "" : `；其 Pod 曾报告 ${hint.reason}：${shorten(hint.message, 120)}`}`,
      },
      evidence: [
        field(job, `status.conditions{${condition.type}}.reason`),
        ...(condition.message === undefined
          ? []
          : [field(job, `status.conditions{${condition.type}}.message`)]),
        ...(seconds === undefined ? [] : [field(job, "spec.activeDeadlineSeconds")]),
        ...(hint === undefined ? [] : [quote(hint)]),
      ],
      remedies: [
        suggest(
          {
            en: "raise activeDeadlineSeconds, or make the work shorter, and run the Job again",
            zh: "调高 activeDeadlineSeconds 或缩短任务，然后重新运行该 Job",
          },
          again,
        ),
      ],
    };
  },
});
