import { conditionOf } from "../cluster/conditions.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "node-disk-pressure",
  title: { en: "The node is short of disk space or inodes", zh: "节点磁盘空间或 inode 不足" },
  severity: "warning",
  kind: "Node",
  reads: [],
  reasons: ["DiskPressure"],

  *check(node) {
    const condition = conditionOf(node, "DiskPressure");
    if (condition?.status !== "True") return;
    yield {
      message: { en: `${nameOf(refOf(node))} is short of disk space or inodes: its kubelet evicts Pods and takes no new ones`, zh: `${nameOf(refOf(node))} 磁盘空间或 inode 不足：kubelet 会驱逐 Pod，且不再接收新 Pod` },
      evidence: [field(node, "status.conditions{DiskPressure}")],
      remedies: [
        {
          title: { en: "find on the node what uses it up", zh: "登录节点查找占用来源" },
          applicability: "has-placeholders",
          steps: [kubectl(undefined, "describe", "node", node.metadata.name), { type: "command", argv: ["ssh", node.metadata.name, "df -h; df -i; crictl images; du -xsh /var/log /var/lib/* | sort -h | tail"] }],
        },
      ],
    };
  },
});
