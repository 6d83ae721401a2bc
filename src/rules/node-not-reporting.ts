import { nodeFaultOf } from "../cluster/nodes.ts";
import { ageOf } from "../cluster/time.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "node-not-reporting",
  title: { en: "The node's kubelet has stopped reporting", zh: "节点的 kubelet 停止上报状态" },
  severity: "critical",
  kind: "Node",
  reads: ["Lease"],
  reasons: ["NodeStatusUnknown", "NodeNotReady"],

  *check(node, cluster) {
    const fault = nodeFaultOf(node, cluster);
    if (fault?.class !== "not-reporting") return;
    const { name } = node.metadata;
    const lease = cluster.get("Lease", "kube-node-lease", name);
    const silent = ageOf(lease?.spec?.renewTime ?? fault.condition.lastHeartbeatTime, cluster);
    const minutes = silent === undefined || silent < 60 ? undefined : Math.floor(silent / 60);
    yield {
      message: {
        en: `${nameOf(refOf(node))}: its kubelet has stopped reporting${minutes === undefined ? "" : ` for ${minutes} min`}: the machine, its network or the kubelet is down`,
        zh: `${nameOf(refOf(node))}：kubelet 已${minutes === undefined ? "" : ` ${minutes} 分钟`}未上报状态：机器、网络或 kubelet 出现故障`,
      },
      evidence: [field(node, "status.conditions{Ready}.reason"), ...(fault.condition.message === undefined ? [] : [field(node, "status.conditions{Ready}.message")]), ...(lease?.spec?.renewTime === undefined ? [] : [field(lease, "spec.renewTime")])],
      remedies: [
        {
          title: { en: "on the node: see whether it is up and why the kubelet is not", zh: "登录节点：确认机器是否存活以及 kubelet 为何停止" },
          applicability: "has-placeholders",
          steps: [{ type: "command", argv: ["ssh", name, "systemctl status kubelet; journalctl -u kubelet -n 100 --no-pager"] }],
        },
        {
          title: { en: "if the machine is gone for good, remove it so that its Pods are replaced", zh: "如果机器已永久丢失，移除节点以便重建其 Pod" },
          applicability: "maybe-incorrect",
          steps: [kubectl(undefined, "delete", "node", name)],
        },
      ],
    };
  },
});
