import { topOwner, templated } from "../cluster/owners.ts";
import { unschedulableOf } from "../cluster/scheduling.ts";
import { edit, suggest } from "../cluster/workload-commands.ts";
import { keyOf, nameOf } from "../model/ref.ts";
import { kubectl } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "scheduling-gated",
  title: { en: "Scheduling gates hold the Pod back", zh: "调度门控阻止了 Pod 调度" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: [],
  reasons: ["SchedulingGated"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "gated") return;
    const owner = topOwner(pod, cluster);
    const gates = (pod.spec?.schedulingGates ?? []).map(({ name }) => name);
    const queued = gates.some((name) => name.startsWith("kueue.x-k8s.io/"));
    const inTemplate = templated(cluster).some(
      (one) =>
        keyOf(one.ref) === keyOf(owner) && (one.template.spec?.schedulingGates ?? []).length > 0,
    );
    const { namespace, name } = pod.metadata;
    const who = queued
      ? { en: "Kueue", zh: "Kueue" }
      : { en: "the controller that should remove it", zh: "相应的控制器" };
    yield {
      message: {
        en: `${nameOf(owner)} is not scheduled: ${who.en} has not removed gate ${gates.join(", ") || "of its spec"}${inTemplate ? ", which its Pod template sets" : ""}`,
        zh: `${nameOf(owner)} 未被调度：${who.zh}尚未移除${inTemplate ? "其 Pod 模板设置的" : ""}调度门控 ${gates.join("、")}`.trimEnd(),
      },
      evidence: fault.evidence,
      remedies: [
        ...(queued
          ? [
              suggest(
                {
                  en: "see why Kueue has not admitted its Workload: quota, queue, or the controller itself",
                  zh: "查看 Kueue 为何没有准入其 Workload：配额、队列或控制器本身",
                },
                kubectl(namespace, "get", "workloads.kueue.x-k8s.io", "-o", "wide"),
              ),
            ]
          : []),
        ...(inTemplate
          ? [
              suggest(
                {
                  en: "mend the controller that should remove the gate, or take the gate out of the template",
                  zh: "修复应移除该门控的控制器，或从模板中去掉该门控",
                },
                edit(pod, cluster),
              ),
            ]
          : []),
        suggest(
          {
            en: "remove the gate by hand, only where its controller is gone for good",
            zh: "仅当其控制器不再存在时，手动移除该门控",
          },
          kubectl(
            namespace,
            "patch",
            "pod",
            name,
            "--type=json",
            "-p",
            '[{"op":"remove","path":"/spec/schedulingGates"}]',
          ),
        ),
      ],
    };
  },
});
