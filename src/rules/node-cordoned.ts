import { cannotBeScheduled, listed, unschedulableOf } from "../cluster/scheduling.ts";
import { suggest } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { ref, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "node-cordoned",
  title: { en: "The nodes that would do are cordoned", zh: "符合条件的节点被设为不可调度" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Node"],
  reasons: ["FailedScheduling", "NodeNotSchedulable"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "cordoned") return;
    const nodes = fault.held.toSorted((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1));
    const [node, ...others] = nodes;
    const names = nodes.map(({ metadata }) => metadata.name);
    const count = fault.reason?.count;
    const subject = cannotBeScheduled(pod, fault, cluster);
    const larger = fault.eligible.length > 0;
    yield {
      cause: node === undefined ? ref("Cluster", undefined, "cluster") : refOf(node),
      certainty: fault.certainty,
      message:
        node === undefined
          ? {
              en: `${subject.en}: ${count === undefined ? "the nodes" : `${count} ${count === 1 ? "node" : "nodes"}`} that would do ${count === 1 ? "is" : "are"} cordoned`,
              zh: `${subject.zh}：${count === undefined ? "" : `${count} 个`}符合条件的节点被设为不可调度（cordon）`,
            }
          : {
              en: `${subject.en}: ${others.length === 0 ? "node" : "nodes"} ${listed(names)} would do and ${others.length === 0 ? "is" : "are"} cordoned${larger ? "; no other node is large enough" : ""}`,
              zh: `${subject.zh}：节点 ${listed(names, "、")} 符合要求，但被设为不可调度（cordon）${larger ? "；其他节点都不够大" : ""}`,
            },
      evidence: [
        ...fault.evidence,
        ...nodes.slice(0, 3).map((one) => field(one, "spec.unschedulable")),
      ],
      remedies: [
        suggest(
          {
            en: "let Pods onto the node again, once its maintenance is done",
            zh: "节点维护完成后恢复调度",
          },
          kubectl(undefined, "uncordon", node?.metadata.name ?? "<NODE>"),
        ),
        suggest(
          { en: "or add a node for the time of the maintenance", zh: "或在维护期间增加节点" },
          kubectl(undefined, "get", "nodes", "-o", "wide"),
        ),
      ],
    };
  },
});
