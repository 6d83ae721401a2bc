import { oldPods } from "../cluster/anti-affinity.ts";
import { perCluster } from "../cluster/memo.ts";
import { hostPortConflicts, hostPorts } from "../cluster/node-fit.ts";
import { topOwner } from "../cluster/owners.ts";
import { isFinished } from "../cluster/pods.ts";
import { cannotBeScheduled, listed, unschedulableOf } from "../cluster/scheduling.ts";
import { edit, suggest } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { argumentOf, keyOf, nameOf } from "../model/ref.ts";
import { kubectl, patch } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

/** The Pods on nodes that take ports there. */
const takers = perCluster((cluster) =>
  cluster
    .list("Pod")
    .filter(
      (pod) =>
        (pod.spec?.nodeName ?? "") !== "" &&
        !isFinished(pod) &&
        hostPorts(pod.spec ?? {}).length > 0,
    ),
);

export default defineRule({
  id: "host-port-taken",
  title: {
    en: "The host port is taken on every node that would do",
    zh: "所有符合条件的节点上的主机端口都已被占用",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Node"],
  reasons: ["FailedScheduling", "Unschedulable", "NodePorts", "PodFitsHostPorts"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "host-port") return;
    const owner = topOwner(pod, cluster);
    const wanted = hostPorts(pod.spec ?? {});
    const names = new Set(fault.eligible.map(({ metadata }) => metadata.name));
    const holders = takers(cluster).flatMap((other) => {
      const node = other.spec?.nodeName ?? "";
      if (other === pod || (names.size > 0 && !names.has(node))) return [];
      const [pair] = hostPortConflicts(pod.spec ?? {}, other.spec ?? {});
      return pair === undefined
        ? []
        : [{ other, node, port: pair[0].port, path: pair[1].path, by: topOwner(other, cluster) }];
    });
    const [holder] = holders;
    const ports = [
      ...new Set(
        holders.length > 0 ? holders.map(({ port }) => port) : wanted.map(({ port }) => port),
      ),
    ];
    const own = holders.length > 0 && holders.every(({ by }) => keyOf(by) === keyOf(owner));
    const by = [...new Set(holders.map((one) => (own ? one.other.metadata.name : nameOf(one.by))))];
    const nodes = [...new Set(holders.map(({ node }) => node))];
    const rolling =
      own &&
      owner.kind === "Deployment" &&
      oldPods(pod, cluster).some((old) => holders.some(({ other }) => other === old));
    const subject = cannotBeScheduled(pod, fault, cluster);
    yield {
      because: fault.because,
      message: {
        en: `${subject.en}: host port ${ports.join(", ")} is taken on every node that would do${holder === undefined ? "" : `, by ${own ? `its own ${rolling ? "old " : ""}Pod ` : ""}${listed(by)} on ${listed(nodes)}`}`,
        zh: `${subject.zh}：主机端口 ${ports.join("、")} 在所有符合条件的节点上都已被占用${holder === undefined ? "" : `，占用者为${own ? `自己的${rolling ? "旧" : ""} Pod` : ""} ${listed(by, "、")}（节点 ${listed(nodes, "、")}）`}`,
      },
      evidence: [
        ...fault.evidence,
        ...wanted.slice(0, 2).map(({ path }) => field(pod, path)),
        ...holders
          .slice(0, 2)
          .flatMap(({ other, path }) => [field(other, path), field(other, "spec.nodeName")]),
      ],
      remedies: [
        ...(rolling
          ? [
              suggest(
                {
                  en: "let the update take an old Pod down before it makes the new one",
                  zh: "让更新先删除旧 Pod 再创建新 Pod",
                },
                patch(owner, {
                  spec: {
                    strategy: {
                      type: "RollingUpdate",
                      rollingUpdate: { maxSurge: 0, maxUnavailable: 1 },
                    },
                  },
                }),
              ),
            ]
          : []),
        ...(own && !rolling && (owner.kind === "Deployment" || owner.kind === "StatefulSet")
          ? [
              suggest(
                {
                  en: "run no more replicas than nodes that would do",
                  zh: "让副本数不超过符合条件的节点数",
                },
                kubectl(owner.namespace, "scale", argumentOf(owner), `--replicas=${nodes.length}`),
              ),
            ]
          : []),
        suggest(
          {
            en: own
              ? "or drop the host port and use a Service, or make it a DaemonSet"
              : "use another host port, or drop it and use a Service",
            zh: own
              ? "或去掉主机端口改用 Service，或改为 DaemonSet"
              : "换一个主机端口，或去掉主机端口改用 Service",
          },
          edit(pod, cluster),
        ),
      ],
    };
  },
});
