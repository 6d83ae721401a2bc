import { topOwner } from "../cluster/owners.ts";
import { unschedulableOf } from "../cluster/scheduling.ts";
import { edit } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { nameOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "topology-spread-unsatisfied",
  title: { en: "Topology spread constraints cannot be met", zh: "无法满足拓扑分布约束" },
  severity: "critical",
  kind: "Pod",
  reads: ["Node"],
  reasons: ["FailedScheduling", "Unschedulable"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "topology-spread") return;
    const owner = nameOf(topOwner(pod, cluster));
    const hard = (pod.spec?.topologySpreadConstraints ?? []).flatMap((one, i) => ((one.whenUnsatisfiable ?? "DoNotSchedule") === "DoNotSchedule" ? [{ ...one, i }] : []));
    const nodes = cluster.list("Node");
    const unlabelled = hard.filter(({ topologyKey }) => topologyKey !== undefined && nodes.length > 0 && nodes.every(({ metadata }) => metadata.labels?.[topologyKey] === undefined));
    const said = hard.map(({ topologyKey, maxSkew }) => `${topologyKey ?? ""} (maxSkew ${maxSkew ?? 1})`).join(", ");
    const [without] = unlabelled;
    yield {
      message:
        without === undefined
          ? {
              en: `${owner} cannot be scheduled: a Pod more on any node that would do breaks its spread over ${said || "its topology"}`,
              zh: `${owner} 无法调度：在任何可用节点上再放一个 Pod 都会违反拓扑分布约束 ${said}`,
            }
          : {
              en: `${owner} cannot be scheduled: it must spread over ${without.topologyKey ?? ""}, a label that no node carries`,
              zh: `${owner} 无法调度：它要求按 ${without.topologyKey ?? ""} 分布，但没有节点带有该标签`,
            },
      evidence: [...fault.evidence, ...hard.slice(0, 2).map(({ i }) => field(pod, `spec.topologySpreadConstraints[${i}]`))],
      remedies: [
        {
          title: { en: "raise maxSkew, use whenUnsatisfiable ScheduleAnyway, or add nodes to the domains that lack them", zh: "调大 maxSkew、改用 whenUnsatisfiable: ScheduleAnyway，或在缺少节点的拓扑域增加节点" },
          applicability: "has-placeholders",
          steps: [edit(pod, cluster)],
        },
      ],
    };
  },
});
