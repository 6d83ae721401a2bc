import { topOwner } from "../cluster/owners.ts";
import { unschedulableOf } from "../cluster/scheduling.ts";
import { patchPodSpec } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "scheduler-missing",
  title: { en: "No scheduler has taken the Pod", zh: "没有调度器处理该 Pod" },
  severity: "critical",
  kind: "Pod",
  reads: ["Event"],
  reasons: ["Pending"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "no-scheduler") return;
    const owner = nameOf(topOwner(pod, cluster));
    const name = pod.spec?.schedulerName ?? "default-scheduler";
    const usual = name === "default-scheduler";
    const switched = patchPodSpec(pod, { schedulerName: "default-scheduler" }, cluster);
    yield {
      message: {
        en: `${owner} stays Pending: scheduler ${name} has not said a word about it; ${usual ? "the cluster's scheduler does not run" : "no scheduler of that name runs"}`,
        zh: `${owner} 一直处于 Pending：调度器 ${name} 没有任何动作；${usual ? "集群调度器没有运行" : "没有以该名称运行的调度器"}`,
      },
      certainty: usual ? "likely" : "certain",
      evidence: [...fault.evidence, field(pod, "status.phase")],
      remedies: [
        usual
          ? {
              title: { en: "see whether the scheduler runs", zh: "查看调度器是否在运行" },
              applicability: "has-placeholders",
              steps: [kubectl("kube-system", "get", "pods", "-l", "component=kube-scheduler"), kubectl("kube-system", "get", "lease", "kube-scheduler", "-o", "yaml")],
            }
          : {
              title: { en: "use the cluster's own scheduler, or start the one that is named", zh: "改用集群自带的调度器，或启动所指定的调度器" },
              applicability: switched.type === "patch" ? "maybe-incorrect" : "has-placeholders",
              steps: [switched],
            },
      ],
    };
  },
});
