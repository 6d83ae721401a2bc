import { pressureOf } from "../cluster/node-pressure.ts";
import { suggest } from "../cluster/workload-commands.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "node-pid-pressure",
  title: { en: "The node is short of process ids", zh: "节点进程号（PID）不足" },
  severity: "warning",
  kind: "Node",
  reads: ["Event"],
  reasons: ["PIDPressure", "NodeHasInsufficientPID"],

  *check(node, cluster) {
    const fault = pressureOf(node, "PIDPressure", [], cluster);
    if (fault === undefined) return;
    yield {
      message: {
        en: `${nameOf(refOf(node))} is short of process ids: its kubelet evicts Pods and takes no new ones`,
        zh: `${nameOf(refOf(node))} 进程号不足：kubelet 会驱逐 Pod，且不再接收新 Pod`,
      },
      evidence: fault.evidence,
      remedies: [
        suggest(
          {
            en: "find on the node which process has most threads",
            zh: "登录节点查找线程最多的进程",
          },
          {
            type: "command",
            argv: [
              "ssh",
              node.metadata.name,
              "cat /proc/sys/kernel/pid_max; ps -eLf | wc -l; ps -eo nlwp,pid,args --sort=-nlwp | head",
            ],
          },
        ),
      ],
    };
  },
});
