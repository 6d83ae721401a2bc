import { kubeletStartOf } from "../cluster/kubelet-start.ts";
import { suggest } from "../cluster/workload-commands.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "kubelet-not-starting",
  title: { en: "The kubelet exits at its start", zh: "kubelet 启动失败" },
  severity: "critical",
  kind: "Node",
  reads: ["Event"],
  reasons: ["KubeletSetupFailed"],

  *check(node, cluster) {
    const fault = kubeletStartOf(node, cluster);
    if (fault === undefined) return;
    const { why, fix } = fault;
    yield {
      message: {
        en: `${nameOf(refOf(node))}: its kubelet exits at its start: ${why.en}`,
        zh: `${nameOf(refOf(node))}：kubelet 启动即退出：${why.zh}`,
      },
      evidence: fault.evidence,
      remedies: [
        ...(fix === undefined
          ? []
          : [
              suggest(fix.title, {
                type: "command",
                argv: ["ssh", node.metadata.name, fix.command],
              }),
            ]),
        suggest(
          {
            en: `${fix === undefined ? "" : "or "}read its log on the node`,
            zh: `${fix === undefined ? "" : "或"}登录节点查看其日志`,
          },
          {
            type: "command",
            argv: [
              "ssh",
              node.metadata.name,
              "systemctl status kubelet; journalctl -u kubelet -n 100 --no-pager",
            ],
          },
        ),
      ],
    };
  },
});
