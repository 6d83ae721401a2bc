import type { Cluster } from "../cluster/cluster.ts";
import { matchesNodeSelector, topologyDomains } from "../cluster/node-fit.ts";
import { isFinished, isTerminating } from "../cluster/pods.ts";
import { cannotBeScheduled, listed, unschedulableOf } from "../cluster/scheduling.ts";
import { matchesSelector } from "../cluster/selectors.ts";
import { edit, suggest } from "../cluster/workload-commands.ts";
import type { Pod, TopologySpreadConstraint } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "topology-spread-unsatisfied",
  title: { en: "Topology spread constraints cannot be met", zh: "无法满足拓扑分布约束" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Node"],
  reasons: ["FailedScheduling", "Unschedulable"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "topology-spread") return;
    const nodes = cluster.list("Node");
    const hard = (pod.spec?.topologySpreadConstraints ?? []).flatMap((one, i) =>
      (one.whenUnsatisfiable ?? "DoNotSchedule") === "DoNotSchedule" ? [{ ...one, i }] : [],
    );
    const unlabelled = hard.find(
      ({ topologyKey = "" }) =>
        nodes.length > 0 &&
        nodes.every(({ metadata }) => metadata.labels?.[topologyKey] === undefined),
    );
    const counted = hard.map((one) => ({ one, domains: countsOf(one, pod, cluster) }));
    const uneven = counted.find(
      ({ one, domains }) =>
        domains.length > 1 &&
        (domains[0]?.count ?? 0) + 1 - (domains.at(-1)?.count ?? 0) > (one.maxSkew ?? 1),
    );
    const { topologyKey = "its topology", maxSkew = 1 } =
      unlabelled ?? uneven?.one ?? hard[0] ?? {};
    const counts = (uneven?.domains ?? []).map(({ name, count }) => `${name} ${count}`);
    const least =
      uneven?.domains
        .filter(({ count }) => count === uneven.domains.at(-1)?.count)
        .map(({ name }) => name) ?? [];
    const others = (fault.message?.reasons ?? [])
      .filter(({ class: of }) => of !== "topology-spread" && of !== "node-affinity")
      .map(({ count, text }) => `${count ?? ""} ${text}`.trim());
    const subject = cannotBeScheduled(pod, fault, cluster);
    const text =
      unlabelled !== undefined
        ? {
            en: `it must spread over ${topologyKey}, a label that no node carries`,
            zh: `它要求按 ${topologyKey} 分布，但没有节点带有该标签`,
          }
        : counts.length > 0
          ? {
              en: `it must spread evenly over ${topologyKey} (maxSkew ${maxSkew}; now ${listed(counts)}), and no node of ${listed(least)} takes it${others.length === 0 ? "" : ` (${listed(others)})`}`,
              zh: `它要求按 ${topologyKey} 均匀分布（maxSkew ${maxSkew}；当前 ${listed(counts, "、")}），而 ${listed(least, "、")} 中没有节点能接纳它${others.length === 0 ? "" : `（${listed(others, "、")}）`}`,
            }
          : {
              en: `one more Pod on any node that would do breaks its even spread over ${topologyKey} (maxSkew ${maxSkew})`,
              zh: `在任何符合条件的节点上再放一个 Pod 都会破坏其按 ${topologyKey} 的均匀分布（maxSkew ${maxSkew}）`,
            };
    yield {
      because: fault.because,
      certainty: fault.certainty,
      message: { en: `${subject.en}: ${text.en}`, zh: `${subject.zh}：${text.zh}` },
      evidence: [
        ...fault.evidence,
        ...hard.slice(0, 2).map(({ i }) => field(pod, `spec.topologySpreadConstraints[${i}]`)),
      ],
      remedies: [
        suggest(
          {
            en: "raise maxSkew, or use whenUnsatisfiable: ScheduleAnyway",
            zh: "调大 maxSkew，或改用 whenUnsatisfiable: ScheduleAnyway",
          },
          edit(pod, cluster),
        ),
        unlabelled === undefined
          ? suggest(
              {
                en: "or make room in the domains that have fewest",
                zh: "或为 Pod 最少的拓扑域腾出余量",
              },
              kubectl(undefined, "get", "nodes", "-L", topologyKey),
            )
          : suggest(
              { en: "or label the nodes with their domain", zh: "或给节点打上所属拓扑域的标签" },
              kubectl(undefined, "label", "node", "<NODE>", `${topologyKey}=<DOMAIN>`),
            ),
      ],
    };
  },
});

/** How many of the Pods that a constraint counts are in each domain, most first. Empty where not all Pods are seen. */
function countsOf(
  { topologyKey = "", labelSelector }: TopologySpreadConstraint,
  pod: Pod,
  cluster: Cluster,
): readonly { readonly name: string; readonly count: number }[] {
  const { namespace } = pod.metadata;
  if (cluster.sees("Pod", namespace) !== "certain") return [];
  const domains = topologyDomains(
    cluster.list("Node").filter((node) => matchesNodeSelector(pod.spec ?? {}, node)),
    topologyKey,
  );
  const pods = cluster
    .inNamespace("Pod", namespace)
    .filter(
      (one) =>
        !isFinished(one) &&
        !isTerminating(one) &&
        matchesSelector(labelSelector, one.metadata.labels),
    );
  return [...domains]
    .map(([name, nodes]) => {
      const names = new Set(nodes.map(({ metadata }) => metadata.name));
      return { name, count: pods.filter(({ spec }) => names.has(spec?.nodeName ?? "")).length };
    })
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
