import { conditionOf } from "../cluster/conditions.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "node-memory-pressure",
  title: { en: "The node is short of memory", zh: "节点内存不足" },
  severity: "warning",
  kind: "Node",
  reads: [],
  reasons: ["MemoryPressure"],

  *check(node) {
    const condition = conditionOf(node, "MemoryPressure");
    if (condition?.status !== "True") return;
    yield {
      message: { en: `${nameOf(refOf(node))} is short of memory: its kubelet evicts Pods`, zh: `${nameOf(refOf(node))} 内存不足：kubelet 会驱逐 Pod` },
      evidence: [field(node, "status.conditions{MemoryPressure}")],
      remedies: [
        {
          title: { en: "find on the node what uses it up", zh: "登录节点查找占用来源" },
          applicability: "has-placeholders",
          steps: [kubectl(undefined, "describe", "node", node.metadata.name), { type: "command", argv: ["ssh", node.metadata.name, "free -m; ps aux --sort=-rss | head -20"] }],
        },
      ],
    };
  },
});
