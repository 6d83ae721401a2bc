import { clockSkewOf } from "../cluster/clocks.ts";
import { suggest } from "../cluster/workload-commands.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "node-clock-skewed",
  title: { en: "The node's clock is wrong", zh: "节点时钟不准" },
  severity: "warning",
  kind: "Node",
  reads: ["Lease", "Event"],
  reasons: ["NTPProblem", "NTPIsDown"],

  *check(node, cluster) {
    const skew = clockSkewOf(node, cluster);
    if (skew === undefined) return;
    const subject = nameOf(refOf(node));
    const { seconds, certificate } = skew;
    const size = seconds === undefined ? undefined : Math.round(Math.abs(seconds) / 60);
    const by =
      size === undefined || seconds === undefined
        ? certificate
          ? {
              en: "seems to be behind: it finds certificates not yet valid",
              zh: "似乎偏慢：它认为证书尚未生效",
            }
          : {
              en: "is not kept right: its time service is down",
              zh: "无法保持准确：时间同步服务已停止",
            }
        : seconds > 0
          ? { en: `is ${size} min ahead of the others`, zh: `比其他节点快 ${size} 分钟` }
          : { en: `is ${size} min behind the others`, zh: `比其他节点慢 ${size} 分钟` };
    yield {
      certainty: "likely",
      message: {
        en: `${subject}: its clock ${by.en}, so certificates, tokens and leases that others make look invalid to it`,
        zh: `${subject}：时钟${by.zh}，其他节点签发的证书、令牌和租约在它看来会无效`,
      },
      evidence: skew.evidence,
      remedies: [
        suggest(
          {
            en: "on the node: see the clock and what keeps it, then set it right",
            zh: "登录节点：查看时钟及其同步服务，然后校准",
          },
          {
            type: "command",
            argv: ["ssh", node.metadata.name, "date -u; timedatectl; chronyc tracking || ntpq -p"],
          },
          {
            type: "command",
            argv: [
              "ssh",
              node.metadata.name,
              "timedatectl set-ntp on && systemctl restart chronyd || systemctl restart systemd-timesyncd",
            ],
          },
        ),
      ],
    };
  },
});
