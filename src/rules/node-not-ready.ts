import { nodeFaultOf } from "../cluster/nodes.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "node-not-ready",
  title: { en: "The node is not Ready", zh: "节点未就绪" },
  severity: "critical",
  kind: "Node",
  reads: [],
  reasons: ["KubeletNotReady", "NodeNotReady"],

  *check(node, cluster) {
    const fault = nodeFaultOf(node, cluster);
    if (fault?.class !== "other") return;
    const { reason, message } = fault.condition;
    const says = message ?? reason ?? "the kubelet gives no reason";
    yield {
      message: { en: `${nameOf(refOf(node))} is not Ready: ${says}`, zh: `${nameOf(refOf(node))} 未就绪：${message ?? reason ?? "kubelet 没有给出原因"}` },
      evidence: [field(node, "status.conditions{Ready}")],
      remedies: [
        {
          title: { en: "read the node's conditions and its kubelet log", zh: "查看节点状况和 kubelet 日志" },
          applicability: "has-placeholders",
          steps: [kubectl(undefined, "describe", "node", node.metadata.name), { type: "command", argv: ["ssh", node.metadata.name, "journalctl -u kubelet -n 200 --no-pager"] }],
        },
      ],
    };
  },
});
