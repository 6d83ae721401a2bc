import { nodeFaultOf, runtimeOf } from "../cluster/nodes.ts";
import { suggest } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "node-runtime-down",
  title: { en: "The node's container runtime does not answer", zh: "节点的容器运行时没有响应" },
  severity: "critical",
  kind: "Node",
  reads: [],
  reasons: ["KubeletNotReady", "ContainerRuntimeUnhealthy"],

  *check(node, cluster) {
    const fault = nodeFaultOf(node, cluster);
    if (fault?.class !== "runtime") return;
    const { name } = node.metadata;
    const runtime = runtimeOf(node);
    const inner = /RuntimeReady=false reason:\S* message:(.+?)\]?$/u
      .exec(fault.condition.message ?? "")?.[1]
      ?.trim();
    yield {
      message: {
        en: `${nameOf(refOf(node))} is not Ready: its container runtime (${runtime}) ${inner === undefined ? "does not answer the kubelet" : `is not ready: ${inner}`}`,
        zh: `${nameOf(refOf(node))} 未就绪：容器运行时（${runtime}）${inner === undefined ? "不响应 kubelet" : `未就绪：${inner}`}`,
      },
      evidence: [field(node, "status.conditions{Ready}.message")],
      remedies: [
        suggest(
          {
            en: "on the node: see why the runtime is down and start it",
            zh: "登录节点：查看运行时停止的原因并启动它",
          },
          {
            type: "command",
            argv: [
              "ssh",
              name,
              `systemctl status ${runtime}; journalctl -u ${runtime} -n 100 --no-pager`,
            ],
          },
          { type: "command", argv: ["ssh", name, `systemctl restart ${runtime}`] },
        ),
      ],
    };
  },
});
