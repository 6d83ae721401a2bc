import { nodeFaultOf, runtimeOf } from "../cluster/nodes.ts";
import { suggest } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "node-pleg-unhealthy",
  title: {
    en: "PLEG is not healthy: the container runtime hangs",
    zh: "PLEG 不健康：容器运行时无响应",
  },
  severity: "critical",
  kind: "Node",
  reads: [],
  reasons: ["KubeletNotReady", "NodeNotReady"],

  *check(node, cluster) {
    const fault = nodeFaultOf(node, cluster);
    if (fault?.class !== "pleg") return;
    const { name } = node.metadata;
    const since = /pleg was last seen active ([\dhms.]+) ago/u
      .exec(fault.condition.message ?? "")?.[1]
      ?.replace(/\.\d+s/u, "s");
    const runtime = runtimeOf(node);
    const system = node.status?.nodeInfo?.["osImage"] ?? "";
    yield {
      message: {
        en: `${nameOf(refOf(node))} is not Ready: PLEG is not healthy${since === undefined ? "" : ` (last active ${since} ago)`}, since its container runtime (${runtime}) hangs or is overloaded`,
        zh: `${nameOf(refOf(node))} 未就绪：PLEG 不健康${since === undefined ? "" : `（上次活动在 ${since} 前）`}，因为容器运行时（${runtime}）卡死或过载`,
      },
      evidence: [field(node, "status.conditions{Ready}.message")],
      remedies: [
        suggest(
          {
            en: "on the node: see whether the runtime answers, keep what it logged, then restart it",
            zh: "登录节点：确认运行时是否响应，保留日志后重启",
          },
          {
            type: "command",
            argv: [
              "ssh",
              name,
              `timeout 20 crictl ps >/dev/null && echo answers; journalctl -u kubelet -u ${runtime} -n 200 --no-pager`,
            ],
          },
          { type: "command", argv: ["ssh", name, `systemctl restart ${runtime}`] },
        ),
        // systemd-219 leaks cgroup scopes until D-Bus, and with it the runtime, hangs.
        ...(/CentOS Linux 7|Red Hat Enterprise Linux(?: Server)? 7|Alibaba Cloud Linux.*2/iu.test(
          system,
        )
          ? [
              suggest(
                {
                  en: `${system}: its systemd-219 hangs the runtime; update it`,
                  zh: `${system}：其 systemd-219 会卡住运行时，需升级`,
                },
                {
                  type: "command",
                  argv: [
                    "ssh",
                    name,
                    "rpm -q systemd && yum update -y systemd && systemctl daemon-reexec",
                  ],
                },
              ),
            ]
          : []),
      ],
    };
  },
});
