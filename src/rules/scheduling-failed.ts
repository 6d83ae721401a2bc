import { cannotBeScheduled, unschedulableOf } from "../cluster/scheduling.ts";
import { outlasts } from "../cluster/time.ts";
import { suggest } from "../cluster/workload-commands.ts";
import { conditionOf } from "../cluster/conditions.ts";
import { refOf } from "../model/ref.ts";
import { kubectl } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "scheduling-failed",
  title: { en: "The scheduler cannot place the Pod", zh: "调度器无法调度该 Pod" },
  severity: "critical",
  kind: "Pod",
  reads: ["Node"],
  reasons: ["FailedScheduling", "SchedulerError", "Unschedulable"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "other" || fault.text === "") return;
    // The nodes may have changed since: the scheduler tries again at once.
    if (
      fault.eligible.length > 0 &&
      !outlasts(conditionOf(pod, "PodScheduled")?.lastTransitionTime, 60, cluster)
    )
      return;
    const words =
      (fault.message?.reasons ?? [])
        .map(({ count, text }) => `${count ?? ""} ${text}`.trim())
        .join(", ") || fault.text;
    const plain = words.replace(/[.。]+$/u, "");
    const told = plain.length > 240 ? `${plain.slice(0, 239)}…` : plain;
    const subject = cannotBeScheduled(pod, fault, cluster);
    yield {
      because: [refOf(pod)],
      certainty: "likely",
      message: { en: `${subject.en}: ${told}`, zh: `${subject.zh}：${told}` },
      evidence: fault.evidence,
      remedies: [
        suggest(
          {
            en: "read what the scheduler says of the Pod, and its log",
            zh: "查看调度器对该 Pod 的说明及其日志",
          },
          kubectl(pod.metadata.namespace, "describe", "pod", pod.metadata.name),
        ),
      ],
    };
  },
});
