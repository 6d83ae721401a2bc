import { topOwner } from "../cluster/owners.ts";
import { unschedulableOf } from "../cluster/scheduling.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, ref, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "node-cordoned",
  title: { en: "The nodes that would do are cordoned", zh: "可用节点被设为不可调度" },
  severity: "critical",
  kind: "Pod",
  reads: ["Node"],
  reasons: ["FailedScheduling", "NodeNotSchedulable"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "cordoned") return;
    const owner = nameOf(topOwner(pod, cluster));
    const nodes = fault.held.filter(({ spec }) => spec?.unschedulable === true).toSorted((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1));
    const [node] = nodes;
    const names = nodes.map(({ metadata }) => metadata.name);
    const list = names.length > 4 ? `${names.slice(0, 3).join(", ")} (+${names.length - 3})` : names.join(", ");
    yield {
      ...(node !== undefined && { cause: refOf(node) }),
      ...(node === undefined && { cause: ref("Cluster", undefined, "cluster") }),
      message: {
        en: `${owner} cannot be scheduled: ${names.length === 0 ? "every node that would do is cordoned" : `${names.length === 1 ? "node" : "nodes"} ${list} would do and ${names.length === 1 ? "is" : "are"} cordoned`}`,
        zh: `${owner} 无法调度：${names.length === 0 ? "所有可用节点都被设为不可调度" : `节点 ${list} 可用，但被设为不可调度（cordon）`}`,
      },
      evidence: [...fault.evidence, ...nodes.slice(0, 3).map((one) => field(one, "spec.unschedulable"))],
      remedies: [
        {
          title: { en: "let Pods onto the node again, once its maintenance is done", zh: "节点维护完成后恢复调度" },
          applicability: node === undefined ? "has-placeholders" : "maybe-incorrect",
          steps: [kubectl(undefined, "uncordon", node?.metadata.name ?? "<NODE>")],
        },
      ],
    };
  },
});
