import { topOwner } from "../cluster/owners.ts";
import { unschedulableOf } from "../cluster/scheduling.ts";
import { describeSelector } from "../cluster/selectors.ts";
import { edit } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { nameOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pod-affinity-unsatisfied",
  title: { en: "Required pod affinity or anti-affinity cannot be met", zh: "无法满足必需的 Pod 亲和性或反亲和性" },
  severity: "critical",
  kind: "Pod",
  reads: ["Node"],
  reasons: ["FailedScheduling", "Unschedulable"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "pod-affinity") return;
    const owner = nameOf(topOwner(pod, cluster));
    const of = fault.reason?.class;
    const { podAffinity, podAntiAffinity } = pod.spec?.affinity ?? {};
    const required = "requiredDuringSchedulingIgnoredDuringExecution";
    const anti = of === "pod-anti-affinity" || (of === "pod-affinity-any" && podAntiAffinity !== undefined);
    const name = anti ? "podAntiAffinity" : "podAffinity";
    const terms = (anti ? podAntiAffinity : podAffinity)?.[required] ?? [];
    const said = terms.map(({ labelSelector, topologyKey }) => ({
      en: `${describeSelector(labelSelector)} in the same ${topologyKey ?? "domain"}`,
      zh: `同一 ${topologyKey ?? "拓扑域"} 内的 ${describeSelector(labelSelector)}`,
    }));
    const text =
      of === "existing-anti-affinity"
        ? { en: "the anti-affinity of Pods that already run keeps it off every node that would do", zh: "已运行 Pod 的反亲和性使其无法进入任何可用节点" }
        : anti
          ? { en: `every node that would do already runs a Pod that its anti-affinity forbids${said[0] === undefined ? "" : ` (${said.map(({ en }) => en).join("; ")})`}`, zh: `每个可用节点上都已有其反亲和性禁止同处的 Pod${said[0] === undefined ? "" : `（${said.map(({ zh }) => zh).join("；")}）`}` }
          : { en: `no node that would do runs a Pod that its affinity demands${said[0] === undefined ? "" : ` (${said.map(({ en }) => en).join("; ")})`}`, zh: `没有可用节点运行着其亲和性要求的 Pod${said[0] === undefined ? "" : `（${said.map(({ zh }) => zh).join("；")}）`}` };
    yield {
      message: { en: `${owner} cannot be scheduled: ${text.en}`, zh: `${owner} 无法调度：${text.zh}` },
      evidence: [...fault.evidence, ...(terms.length > 0 ? [field(pod, `spec.affinity.${name}.${required}`)] : [])],
      remedies: [
        {
          title: { en: `make the rule preferred instead of required, run fewer replicas, or add a node`, zh: "把规则从必需改为偏好、减少副本数，或增加节点" },
          applicability: "has-placeholders",
          steps: [edit(pod, cluster)],
        },
      ],
    };
  },
});
