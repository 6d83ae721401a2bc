import { hostPortConflicts, hostPorts } from "../cluster/node-fit.ts";
import { topOwner } from "../cluster/owners.ts";
import { unschedulableOf } from "../cluster/scheduling.ts";
import { edit } from "../cluster/workload-commands.ts";
import { isFinished } from "../cluster/pods.ts";
import { field } from "../model/path.ts";
import { nameOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "host-port-taken",
  title: { en: "The host port is taken on every node that would do", zh: "所有可用节点上的主机端口都已被占用" },
  severity: "critical",
  kind: "Pod",
  reads: ["Node"],
  reasons: ["FailedScheduling", "Unschedulable", "NodePorts"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "host-port") return;
    const owner = nameOf(topOwner(pod, cluster));
    const wanted = hostPorts(pod.spec ?? {});
    const holders = cluster.list("Pod").flatMap((other) => {
      if (other === pod || other.spec?.nodeName === undefined || isFinished(other)) return [];
      const [pair] = hostPortConflicts(pod.spec ?? {}, other.spec);
      return pair === undefined ? [] : [{ other, port: pair[0].port, path: pair[1].path }];
    });
    const [holder] = holders;
    const ports = [...new Set(holders.length > 0 ? holders.map(({ port }) => port) : wanted.map(({ port }) => port))];
    yield {
      message: {
        en: `${owner} cannot be scheduled: host port ${ports.join(", ")} is taken on every node that would do${holder === undefined ? "" : `, by ${nameOf(topOwner(holder.other, cluster))}${holder.other.spec?.nodeName === undefined ? "" : ` on node ${holder.other.spec.nodeName}`}`}`,
        zh: `${owner} 无法调度：主机端口 ${ports.join("、")} 在所有可用节点上都已被占用${holder === undefined ? "" : `，占用者为 ${nameOf(topOwner(holder.other, cluster))}${holder.other.spec?.nodeName === undefined ? "" : `（节点 ${holder.other.spec.nodeName}）`}`}`,
      },
      evidence: [...fault.evidence, ...wanted.slice(0, 2).map(({ path }) => field(pod, path)), ...holders.slice(0, 2).map(({ other, path }) => field(other, path))],
      remedies: [
        {
          title: { en: "drop the host port and use a Service, run no more replicas than nodes, or make it a DaemonSet", zh: "去掉主机端口改用 Service、让副本数不超过节点数，或改为 DaemonSet" },
          applicability: "has-placeholders",
          steps: [edit(pod, cluster)],
        },
      ],
    };
  },
});
