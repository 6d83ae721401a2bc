import { nodeFaultOf } from "../cluster/nodes.ts";
import { field } from "../model/path.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "node-pleg-unhealthy",
  title: { en: "PLEG is not healthy: the container runtime hangs", zh: "PLEG 不健康：容器运行时无响应" },
  severity: "critical",
  kind: "Node",
  reads: [],
  reasons: ["KubeletNotReady", "NodeNotReady"],

  *check(node, cluster) {
    const fault = nodeFaultOf(node, cluster);
    if (fault?.class !== "pleg") return;
    const { name } = node.metadata;
    const since = /pleg was last seen active ([\dhms.]+) ago/u.exec(fault.condition.message ?? "")?.[1]?.replace(/\.\d+s/u, "s");
    const runtime = node.status?.nodeInfo?.["containerRuntimeVersion"]?.split(":")[0] ?? "containerd";
    yield {
      message: {
        en: `${nameOf(refOf(node))} is not Ready: PLEG is not healthy${since === undefined ? "" : `, last active ${since} ago`}: its container runtime (${runtime}) hangs or is overloaded`,
        zh: `${nameOf(refOf(node))} 未就绪：PLEG 不健康${since === undefined ? "" : `，上次活动在 ${since} 前`}：容器运行时（${runtime}）卡死或过载`,
      },
      evidence: [field(node, "status.conditions{Ready}.message")],
      remedies: [
        {
          title: { en: "on the node: see whether the runtime answers, keep its stacks, then restart it", zh: "登录节点：确认运行时是否响应，保留现场后重启" },
          applicability: "has-placeholders",
          steps: [
            { type: "command", argv: ["ssh", name, "crictl ps >/dev/null && echo answers; journalctl -u kubelet -u containerd -u docker -n 200 --no-pager"] },
            { type: "command", argv: ["ssh", name, `systemctl restart ${runtime}`] },
          ],
        },
        {
          title: { en: "CentOS 7 with systemd-219: update systemd, which hangs the runtime", zh: "CentOS 7 的 systemd-219 存在缺陷会卡住运行时：升级 systemd" },
          applicability: "has-placeholders",
          steps: [{ type: "command", argv: ["ssh", name, "rpm -q systemd && yum update -y systemd && systemctl daemon-reexec"] }],
        },
      ],
    };
  },
});
