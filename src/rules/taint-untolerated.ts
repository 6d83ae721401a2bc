import { topOwner } from "../cluster/owners.ts";
import { policyTaints, unschedulableOf } from "../cluster/scheduling.ts";
import { edit, patchPodSpec } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "taint-untolerated",
  title: { en: "The nodes that would do carry a taint that the Pod does not tolerate", zh: "可用节点带有 Pod 不容忍的污点" },
  severity: "critical",
  kind: "Pod",
  reads: ["Node"],
  reasons: ["FailedScheduling", "Unschedulable"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "taint") return;
    const owner = nameOf(topOwner(pod, cluster));
    const tainted = fault.held.map((node) => ({ node, taints: policyTaints(pod.spec ?? {}, node) })).filter(({ taints }) => taints.length > 0);
    const told = (fault.message?.reasons ?? []).flatMap(({ class: of, detail }) => (of === "taint" && detail?.taintKey !== undefined ? [`${detail.taintKey}${detail.taintValue === undefined || detail.taintValue === "" ? "" : `=${detail.taintValue}`}`] : []));
    const seen = tainted.flatMap(({ taints }) => taints.map(({ key, value, effect }) => `${key}${value === undefined ? "" : `=${value}`}:${effect ?? ""}`));
    const names = [...new Set(seen.length > 0 ? seen : told)];
    const [first] = tainted;
    const [taint] = first?.taints ?? [];
    const toleration = taint && { key: taint.key, operator: taint.value === undefined ? "Exists" : "Equal", ...(taint.value !== undefined && { value: taint.value }), ...(taint.effect !== undefined && { effect: taint.effect }) };
    const tolerating = toleration === undefined ? edit(pod, cluster) : patchPodSpec(pod, { tolerations: [...(pod.spec?.tolerations ?? []).filter(({ key }) => key?.startsWith("node.kubernetes.io/") !== true), toleration] }, cluster);
    const count = tainted.length > 0 ? tainted.length : (fault.reason?.count ?? 0);
    yield {
      message: {
        en: `${owner} cannot be scheduled: it does not tolerate taint ${names.join(", ") || "of the nodes"}${count > 0 ? ` on ${count} ${count === 1 ? "node" : "nodes"} that would do` : ""}`,
        zh: `${owner} 无法调度：它不容忍${count > 0 ? ` ${count} 个可用节点上的` : "节点上的"}污点 ${names.join("、")}`,
      },
      evidence: [...fault.evidence, ...tainted.slice(0, 2).map(({ node }) => field(node, "spec.taints"))],
      remedies: [
        {
          title: { en: "tolerate the taint, if this workload belongs on those nodes", zh: "如果该工作负载应运行在这些节点上，为其添加容忍度" },
          applicability: tolerating.type === "patch" ? "maybe-incorrect" : "has-placeholders",
          steps: [tolerating],
        },
        ...(taint === undefined || first === undefined
          ? []
          : [
              {
                title: { en: "or remove the taint, if it is a leftover", zh: "或在污点已无必要时将其移除" },
                applicability: "maybe-incorrect",
                steps: [kubectl(undefined, "taint", "node", first.node.metadata.name, `${taint.key}${taint.effect === undefined ? "" : `:${taint.effect}`}-`)],
              } as const,
            ]),
      ],
    };
  },
});
