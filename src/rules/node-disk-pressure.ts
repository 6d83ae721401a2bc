import { pressureOf } from "../cluster/node-pressure.ts";
import { suggest } from "../cluster/workload-commands.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "node-disk-pressure",
  title: { en: "The node is short of disk space or inodes", zh: "节点磁盘空间或 inode 不足" },
  severity: "warning",
  kind: "Node",
  reads: ["Event"],
  reasons: ["DiskPressure", "NodeHasDiskPressure", "EvictionThresholdMet", "FreeDiskSpaceFailed"],

  *check(node, cluster) {
    const fault = pressureOf(node, "DiskPressure", ["FreeDiskSpaceFailed"], cluster);
    if (fault === undefined) return;
    const { name } = node.metadata;
    const inodes = fault.signals.some((one) => one.includes("inodes"));
    const what = inodes
      ? { en: "inodes", zh: "inode" }
      : fault.signals.length > 0
        ? { en: "disk space", zh: "磁盘空间" }
        : { en: "disk space or inodes", zh: "磁盘空间或 inode" };
    const harm = fault.condition
      ? {
          en: "its kubelet evicts Pods and takes no new ones",
          zh: "kubelet 会驱逐 Pod，且不再接收新 Pod",
        }
      : { en: "its kubelet finds no more images to remove", zh: "kubelet 已没有可清理的镜像" };
    yield {
      message: {
        en: `${nameOf(refOf(node))} is short of ${what.en}: ${harm.en}`,
        zh: `${nameOf(refOf(node))} 的${what.zh}不足：${harm.zh}`,
      },
      evidence: fault.evidence,
      remedies: [
        suggest(
          { en: "find on the node what uses it up", zh: "登录节点查找占用来源" },
          {
            type: "command",
            argv: [
              "ssh",
              name,
              `df -h; df -i; du -xsh /var/log /var/lib/* 2>/dev/null | sort -h | tail`,
            ],
          },
        ),
        suggest(
          { en: "and remove images that no container uses", zh: "并清理没有容器使用的镜像" },
          { type: "command", argv: ["ssh", name, "crictl rmi --prune"] },
        ),
        suggest(
          { en: "see which Pods run there", zh: "查看该节点上运行的 Pod" },
          kubectl(undefined, "describe", "node", name),
        ),
      ],
    };
  },
});
