import { topOwner } from "../cluster/owners.ts";
import { unschedulableOf } from "../cluster/scheduling.ts";
import { isNodeReady } from "../cluster/nodes.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, ref, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "no-nodes",
  title: { en: "There is no Ready node to schedule on", zh: "没有可调度的 Ready 节点" },
  severity: "critical",
  kind: "Pod",
  reads: ["Node"],
  reasons: ["FailedScheduling", "Unschedulable"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "no-nodes" && fault?.class !== "nodes-not-ready") return;
    const owner = nameOf(topOwner(pod, cluster));
    const sick = fault.held.filter((node) => !isNodeReady(node));
    const names = sick.map(({ metadata }) => metadata.name);
    const list = `${names.slice(0, 3).join(", ")}${names.length > 3 ? ` (+${names.length - 3})` : ""}`;
    yield {
      cause: ref("Cluster", undefined, "cluster"),
      because: sick.map(refOf),
      message: {
        en: `${owner} cannot be scheduled: ${names.length === 0 ? "the cluster has no node" : `the nodes that would do are not Ready: ${list}`}`,
        zh: `${owner} 无法调度：${names.length === 0 ? "集群中没有节点" : `可用的节点均未就绪：${list}`}`,
      },
      evidence: fault.evidence,
      remedies: [
        {
          title: { en: "see which nodes there are and why they are not Ready", zh: "查看有哪些节点以及它们为何未就绪" },
          applicability: "has-placeholders",
          steps: [kubectl(undefined, "get", "nodes", "-o", "wide")],
        },
      ],
    };
  },
});
