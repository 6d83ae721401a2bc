import { kubeletStartOf } from "../cluster/kubelet-start.ts";
import { nodeFaultOf } from "../cluster/nodes.ts";
import { ageOf } from "../cluster/time.ts";
import { suggest } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "node-not-reporting",
  title: { en: "The node's kubelet has stopped reporting", zh: "节点的 kubelet 停止上报状态" },
  severity: "critical",
  kind: "Node",
  reads: ["Lease", "Event"],
  reasons: ["NodeStatusUnknown", "NodeStatusNeverUpdated", "NodeNotReady"],

  *check(node, cluster) {
    const fault = nodeFaultOf(node, cluster);
    if (fault?.class !== "not-reporting" || kubeletStartOf(node, cluster) !== undefined) return;
    const { condition } = fault;
    const { name } = node.metadata;
    const subject = nameOf(refOf(node));
    const lease = cluster.get("Lease", "kube-node-lease", name);
    const never = condition.reason === "NodeStatusNeverUpdated";
    const silent = ageOf(lease?.spec?.renewTime ?? condition.lastHeartbeatTime, cluster);
    const minutes = silent === undefined || silent < 60 ? undefined : Math.floor(silent / 60);
    yield {
      message: never
        ? {
            en: `${subject}: its kubelet has never reported: it does not start, or cannot reach the API server`,
            zh: `${subject}：kubelet 从未上报过状态：它没有启动，或无法连接 API 服务器`,
          }
        : {
            en: `${subject}: its kubelet has stopped reporting${minutes === undefined ? "" : ` for ${minutes} min`}: the machine, its network or the kubelet is down`,
            zh: `${subject}：kubelet 已${minutes === undefined ? "停止上报状态" : ` ${minutes} 分钟未上报状态`}：机器、网络或 kubelet 出现故障`,
          },
      evidence: [
        field(
          node,
          `status.conditions{Ready}.${condition.reason === undefined ? "status" : "reason"}`,
        ),
        ...(condition.message === undefined
          ? []
          : [field(node, "status.conditions{Ready}.message")]),
        ...(lease?.spec?.renewTime === undefined ? [] : [field(lease, "spec.renewTime")]),
      ],
      remedies: [
        suggest(
          {
            en: "on the node: see whether it is up and why the kubelet is not",
            zh: "登录节点：确认机器是否存活以及 kubelet 为何停止",
          },
          {
            type: "command",
            argv: [
              "ssh",
              name,
              "systemctl status kubelet; journalctl -u kubelet -n 100 --no-pager",
            ],
          },
        ),
        suggest(
          {
            en: "if the machine is gone for good, remove it so that its Pods are replaced",
            zh: "如果机器已永久丢失，移除节点以便重建其 Pod",
          },
          kubectl(undefined, "delete", "node", name),
        ),
      ],
    };
  },
});
