import { perCluster } from "../cluster/memo.ts";
import { closest } from "../cluster/near.ts";
import { topOwner } from "../cluster/owners.ts";
import { unschedulableOf } from "../cluster/scheduling.ts";
import { patchPodSpec, suggest } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, ref, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

const usual = "default-scheduler";

/** The schedulers that have placed Pods, and the one that every cluster has. */
const schedulers = perCluster(
  (cluster) =>
    new Set([
      usual,
      ...cluster
        .list("Pod")
        .flatMap(({ spec }) => ((spec?.nodeName ?? "") === "" ? [] : (spec?.schedulerName ?? []))),
    ]),
);

export default defineRule({
  id: "scheduler-missing",
  title: { en: "No scheduler has taken the Pod", zh: "没有调度器处理该 Pod" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Event"],
  reasons: ["Pending"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "no-scheduler") return;
    const owner = nameOf(topOwner(pod, cluster));
    const name = pod.spec?.schedulerName ?? usual;
    const known = schedulers(cluster);
    const active = name === usual || known.has(name);
    const [near] = closest(name, known);
    const instead = near ?? usual;
    yield {
      // Whatever keeps the cluster's own scheduler from working.
      because:
        name === usual
          ? [
              ref("Cluster", undefined, "cluster"),
              ...cluster
                .inNamespace("Pod", "kube-system")
                .filter(({ metadata }) => metadata.name.startsWith("kube-scheduler"))
                .map(refOf),
            ]
          : [],
      certainty: active ? "likely" : "certain",
      message: {
        en: `${owner} stays Pending: scheduler ${name} has not said a word about it; ${active ? (name === usual ? "the cluster's scheduler does not run or hangs" : "it placed other Pods, and does not run or hangs now") : `no scheduler of that name runs${near === undefined ? "" : `; there is ${near}`}`}`,
        zh: `${owner} 一直处于 Pending：调度器 ${name} 没有任何动作；${active ? (name === usual ? "集群调度器没有运行或已卡住" : "它曾调度过其他 Pod，现在没有运行或已卡住") : `没有以该名称运行的调度器${near === undefined ? "" : `；现有调度器为 ${near}`}`}`,
      },
      evidence: fault.evidence.some((one) => one.type === "field" && one.path === "status.phase")
        ? fault.evidence
        : [...fault.evidence, field(pod, "status.phase")],
      remedies:
        name === usual
          ? [
              suggest(
                {
                  en: "see whether the scheduler runs, and who leads",
                  zh: "查看调度器是否在运行，以及谁是领导者",
                },
                kubectl("kube-system", "get", "pods", "-l", "component=kube-scheduler"),
                kubectl("kube-system", "get", "lease", "kube-scheduler", "-o", "yaml"),
              ),
            ]
          : [
              ...(active
                ? []
                : [
                    suggest(
                      { en: `use scheduler ${instead}`, zh: `改用调度器 ${instead}` },
                      patchPodSpec(pod, { schedulerName: instead }, cluster),
                    ),
                  ]),
              suggest(
                {
                  en: `${active ? "" : "or "}see whether a scheduler of that name is installed`,
                  zh: `${active ? "" : "或"}查看是否安装了该名称的调度器`,
                },
                {
                  type: "command",
                  argv: ["sh", "-c", `kubectl get pods -A -o yaml | grep -n -- ${name}`],
                },
              ),
            ],
    };
  },
});
