import { nodeFaultOf } from "../cluster/nodes.ts";
import { suggest } from "../cluster/workload-commands.ts";
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
    const { name } = node.metadata;
    const says = (fault.condition.message ?? fault.condition.reason)?.replace(/[.。]$/u, "");
    const rest =
      says === undefined || says === ""
        ? { en: "its kubelet gives no reason", zh: "kubelet 没有给出原因" }
        : { en: says, zh: says };
    yield {
      message: {
        en: `${nameOf(refOf(node))} is not Ready: ${rest.en}`,
        zh: `${nameOf(refOf(node))} 未就绪：${rest.zh}`,
      },
      evidence: [field(node, "status.conditions{Ready}")],
      remedies: [
        suggest(
          {
            en: "read the node's conditions and its kubelet log",
            zh: "查看节点状况和 kubelet 日志",
          },
          kubectl(undefined, "describe", "node", name),
          { type: "command", argv: ["ssh", name, "journalctl -u kubelet -n 200 --no-pager"] },
        ),
      ],
    };
  },
});
