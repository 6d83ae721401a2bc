import { cannotBeScheduled, unschedulableOf } from "../cluster/scheduling.ts";
import { outlasts } from "../cluster/time.ts";
import { suggest } from "../cluster/workload-commands.ts";
import { conditionOf } from "../cluster/conditions.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { claimsOf } from "../cluster/references.ts";
import type { Pod } from "../model/kubernetes.ts";
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
    if (fault === undefined || fault.text === "") return;
    if (fault.class !== "other" && !(fault.class === "claim" && isUnexplained(pod, cluster)))
      return;
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

/** It waits for a claim, and a text that shows the Pod alone does not say what keeps that from being bound. */
const isUnexplained = (pod: Pod, cluster: Cluster): boolean =>
  cluster.isPartial(pod) &&
  !/not found/u.test(conditionOf(pod, "PodScheduled")?.message?.split(". ", 1)[0] ?? "") &&
  claimsOf(pod).every(
    ({ name }) =>
      cluster.lookup("PersistentVolumeClaim", pod.metadata.namespace, name).state === "unknown",
  );
