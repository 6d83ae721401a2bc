import { topOwner } from "../cluster/owners.ts";
import { unschedulableOf } from "../cluster/scheduling.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "volume-limit-reached",
  title: { en: "The nodes that would do can attach no more volumes", zh: "可用节点的可挂接卷数量已达上限" },
  severity: "critical",
  kind: "Pod",
  reads: ["Node"],
  reasons: ["FailedScheduling", "Unschedulable"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "volume-limit") return;
    const owner = nameOf(topOwner(pod, cluster));
    const count = fault.reason?.count;
    yield {
      message: {
        en: `${owner} cannot be scheduled: ${count === undefined ? "the nodes that would do have" : `${count} ${count === 1 ? "node that would do has" : "nodes that would do have"}`} as many volumes attached as they may`,
        zh: `${owner} 无法调度：${count === undefined ? "" : `${count} 个`}可用节点已挂接的卷数达到上限`,
      },
      evidence: fault.evidence,
      remedies: [
        {
          title: { en: "see how many volumes each node may attach, then move Pods with volumes, or add a node", zh: "查看各节点的卷数上限，然后迁走使用卷的 Pod，或增加节点" },
          applicability: "has-placeholders",
          steps: [kubectl(undefined, "get", "csinodes", "-o", "custom-columns=NODE:.metadata.name,LIMIT:.spec.drivers[*].allocatable.count"), kubectl(undefined, "get", "volumeattachments")],
        },
      ],
    };
  },
});
