import { conditionOf } from "../cluster/conditions.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "node-pid-pressure",
  title: { en: "The node is short of process ids", zh: "节点进程号（PID）不足" },
  severity: "warning",
  kind: "Node",
  reads: [],
  reasons: ["PIDPressure"],

  *check(node) {
    const condition = conditionOf(node, "PIDPressure");
    if (condition?.status !== "True") return;
    yield {
      message: { en: `${nameOf(refOf(node))} is short of process ids: its kubelet evicts Pods`, zh: `${nameOf(refOf(node))} 进程号不足：kubelet 会驱逐 Pod` },
      evidence: [field(node, "status.conditions{PIDPressure}")],
      remedies: [
        {
          title: { en: "find on the node what uses it up", zh: "登录节点查找占用来源" },
          applicability: "has-placeholders",
          steps: [kubectl(undefined, "describe", "node", node.metadata.name), { type: "command", argv: ["ssh", node.metadata.name, "cat /proc/sys/kernel/pid_max; ps -eLf | wc -l; ps -eo nlwp,pid,args --sort=-nlwp | head"] }],
        },
      ],
    };
  },
});
