import { topOwner } from "../cluster/owners.ts";
import { unschedulableOf } from "../cluster/scheduling.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "scheduling-gated",
  title: { en: "Scheduling gates hold the Pod back", zh: "调度门控阻止了 Pod 调度" },
  severity: "critical",
  kind: "Pod",
  reads: [],
  reasons: ["SchedulingGated"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "gated") return;
    const owner = nameOf(topOwner(pod, cluster));
    const gates = (pod.spec?.schedulingGates ?? []).map(({ name }) => name);
    yield {
      message: {
        en: `${owner} is not scheduled: gate ${gates.join(", ") || "of its spec"} has not been removed by the controller that set it`,
        zh: `${owner} 未被调度：调度门控 ${gates.join("、")} 尚未被设置它的控制器移除`,
      },
      evidence: fault.evidence,
      remedies: [
        {
          title: { en: "mend the controller that should remove the gate; by hand only if it is gone for good", zh: "修复应移除该门控的控制器；仅当其不再存在时才手动移除" },
          applicability: "maybe-incorrect",
          steps: [kubectl(pod.metadata.namespace, "patch", "pod", pod.metadata.name, "--type=json", "-p", '[{"op":"remove","path":"/spec/schedulingGates"}]')],
        },
      ],
    };
  },
});
