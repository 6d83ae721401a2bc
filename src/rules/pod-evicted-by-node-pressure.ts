import { conditionOf } from "../cluster/conditions.ts";
import { isOver } from "../cluster/over.ts";
import { ownerRef, topOwner } from "../cluster/owners.ts";
import { podEndingOf } from "../cluster/pod-endings.ts";
import { isReplaced, replicasOf } from "../cluster/replicas.ts";
import { look } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, ref } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

/** What the kubelet runs short of, and the condition that it sets meanwhile (pkg/kubelet/eviction/helpers.go). */
const pressures = {
  memory: { condition: "MemoryPressure", en: "memory", zh: "内存" },
  "ephemeral-storage": { condition: "DiskPressure", en: "disk space", zh: "磁盘空间" },
  inodes: { condition: "DiskPressure", en: "inodes", zh: "inode" },
  pids: { condition: "PIDPressure", en: "process ids", zh: "进程号" },
} as const;

export default defineRule({
  id: "pod-evicted-by-node-pressure",
  title: { en: "Pod is evicted, as its node ran short", zh: "节点资源不足，Pod 被驱逐" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Node", "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job"],
  reasons: ["Evicted"],

  *check(pod, cluster) {
    const ending = podEndingOf(pod, cluster);
    const name = pod.spec?.nodeName;
    if (ending?.class !== "node-pressure" || name === undefined) return;
    if (ownerRef(pod)?.kind === "Job" && isOver(pod, cluster)) return;
    const pressure = pressureIn(ending.message);
    const node = cluster.get("Node", undefined, name);
    const condition = node && pressure && conditionOf(node, pressure.condition);
    const lasts = condition?.status === "True";
    const owner = topOwner(pod, cluster);
    if (!lasts && isReplaced(owner, cluster)) return;
    const short = pressure ?? { en: "resources", zh: "资源" };
    const { ready, wanted } = replicasOf(owner, cluster);
    yield {
      cause: ref("Node", undefined, name),
      because: [ref("Node", undefined, name)],
      severity: ready === 0 && wanted !== 0 ? "critical" : "warning",
      message: {
        en: `Node ${name} ${lasts ? "runs" : "ran"} short of ${short.en} and evicted Pod ${pod.metadata.name}${owner.kind === "Pod" ? ", which nothing starts again" : ` of ${nameOf(owner)}`}`,
        zh: `Node ${name} ${lasts ? "" : "一度"}${short.zh}不足，驱逐了${owner.kind === "Pod" ? ` Pod ${pod.metadata.name}，且没有控制器会重建它` : ` ${nameOf(owner)} 的 Pod ${pod.metadata.name}`}`,
      },
      evidence: [
        ...ending.evidence,
        ...(node !== undefined && condition !== undefined
          ? [field(node, `status.conditions{${condition.type}}.status`)]
          : []),
      ],
      remedies: [
        look(
          {
            en: "find what uses the node up, and give Pods requests that match their use",
            zh: "找出耗尽节点资源的来源，并让 Pod 的 requests 与实际用量相符",
          },
          kubectl(undefined, "describe", "node", name),
        ),
      ],
    };
  },
});

/** "The node was low on resource: memory. …", "The node had condition: [DiskPressure]. " */
function pressureIn(message: string) {
  const resource = /low on resource: ([\w-]+)/u.exec(message)?.[1];
  const condition = /had condition: \[?(\w+Pressure)/u.exec(message)?.[1];
  return Object.entries(pressures).find(
    ([key, value]) => key === resource || value.condition === condition,
  )?.[1];
}
