import { conditionTaint, isNodeDown } from "../cluster/nodes.ts";
import { cannotBeScheduled, listed, unschedulableOf } from "../cluster/scheduling.ts";
import { suggest } from "../cluster/workload-commands.ts";
import type { Node } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { ref, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "no-nodes",
  title: { en: "There is no Ready node to schedule on", zh: "没有可调度的 Ready 节点" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Node"],
  reasons: ["FailedScheduling", "Unschedulable"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "no-nodes" && fault?.class !== "nodes-not-ready") return;
    const subject = cannotBeScheduled(pod, fault, cluster);
    const sick = fault.class === "no-nodes" ? [] : fault.held;
    const states = sick.map((node) => `${node.metadata.name} (${stateOf(node)})`);
    const told = fault.reason?.detail?.taintKey;
    const text =
      states.length > 0
        ? {
            en: `the nodes that would do take no Pods now: ${listed(states)}`,
            zh: `符合条件的节点目前都不接收 Pod：${listed(states, "、")}`,
          }
        : told !== undefined
          ? {
              en: `the nodes that would do take no Pods now: taint ${told}`,
              zh: `符合条件的节点目前都不接收 Pod：污点 ${told}`,
            }
          : { en: "the cluster has no node", zh: "集群中没有节点" };
    yield {
      cause: ref("Cluster", undefined, "cluster"),
      because: sick.map(refOf),
      certainty: fault.certainty,
      message: { en: `${subject.en}: ${text.en}`, zh: `${subject.zh}：${text.zh}` },
      evidence: [
        ...fault.evidence,
        ...sick
          .slice(0, 3)
          .map((node) =>
            field(node, isNodeDown(node) ? "status.conditions{Ready}.status" : "spec.taints"),
          ),
      ],
      remedies: [
        sick[0] === undefined
          ? suggest(
              { en: "see whether any node has joined", zh: "查看是否有节点加入集群" },
              kubectl(undefined, "get", "nodes", "-o", "wide"),
            )
          : suggest(
              { en: "see why the nodes take no Pods", zh: "查看这些节点为何不接收 Pod" },
              kubectl(undefined, "describe", "node", sick[0].metadata.name),
            ),
      ],
    };
  },
});

/** `NotReady`, or the taints by which its controllers say what it lacks. */
const stateOf = (node: Node): string =>
  isNodeDown(node)
    ? "NotReady"
    : (node.spec?.taints ?? [])
        .flatMap(({ key }) =>
          conditionTaint(key) ? [key.replace(/^node\.kubernetes\.io\//u, "")] : [],
        )
        .join(", ");
