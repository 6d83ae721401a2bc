import type { Cluster } from "../cluster/cluster.ts";
import { nodeFaultOf } from "../cluster/nodes.ts";
import { topOwner } from "../cluster/owners.ts";
import { isReady } from "../cluster/pods.ts";
import { suggest } from "../cluster/workload-commands.ts";
import type { Node, Pod } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { nameOf, part, refOf } from "../model/ref.ts";
import { kubectl } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "node-network-not-ready",
  title: { en: "The node has no pod network (CNI)", zh: "节点没有可用的 Pod 网络（CNI）" },
  severity: "critical",
  kind: "Node",
  reads: ["Pod"],
  reasons: ["KubeletNotReady", "NetworkNotReady", "NetworkPluginNotReady"],

  *check(node, cluster) {
    const fault = nodeFaultOf(node, cluster);
    if (fault?.class !== "network") return;
    const { name } = node.metadata;
    const { type, reason, message = "" } = fault.condition;
    const words = /message:\s*(?:Network plugin returns error: |docker: )?(.+?)\]?$/u
      .exec(message)?.[1]
      ?.trim();
    const inner =
      words ??
      (type === "Ready"
        ? "no CNI configuration"
        : [reason, message]
            .filter(Boolean)
            .join(": ")
            .replace(/[.。]$/u, ""));
    const state =
      type === "Ready" ? { en: " is not Ready: it", zh: " 未就绪：" } : { en: "", zh: " " };
    const [agent] = agentsOn(node, cluster).filter((pod) => !isReady(pod));
    const down =
      agent === undefined
        ? { en: "", zh: "" }
        : {
            en: `; ${nameOf(topOwner(agent, cluster))}, which brings it, is not ready there`,
            zh: `；负责提供网络的 ${nameOf(topOwner(agent, cluster))} 在该节点上未就绪`,
          };
    yield {
      because:
        agent === undefined
          ? []
          : [
              refOf(agent),
              ...(agent.spec?.containers ?? []).map((one) => part(refOf(agent), one.name)),
            ],
      message: {
        en: `${nameOf(refOf(node))}${state.en} has no pod network: ${inner}${down.en}`,
        zh: `${nameOf(refOf(node))}${state.zh}没有可用的 Pod 网络：${inner}${down.zh}`,
      },
      evidence: [
        type === "Ready"
          ? field(node, "status.conditions{Ready}.message")
          : field(node, "status.conditions{NetworkUnavailable}"),
        ...(agent?.status?.phase === undefined ? [] : [field(agent, "status.phase")]),
      ],
      remedies: [
        agent === undefined
          ? suggest(
              {
                en: "see whether the CNI plugin's Pod runs on the node and has written its configuration",
                zh: "查看该节点上 CNI 插件的 Pod 是否运行，以及是否写入了配置",
              },
              kubectl(
                undefined,
                "get",
                "pods",
                "-A",
                "-o",
                "wide",
                `--field-selector=spec.nodeName=${name}`,
              ),
              { type: "command", argv: ["ssh", name, "ls -l /etc/cni/net.d /opt/cni/bin"] },
            )
          : suggest(
              {
                en: "see why the CNI plugin's Pod is not ready",
                zh: "查看 CNI 插件的 Pod 为何未就绪",
              },
              kubectl(agent.metadata.namespace, "describe", "pod", agent.metadata.name),
              kubectl(
                agent.metadata.namespace,
                "logs",
                agent.metadata.name,
                "--all-containers",
                "--tail=50",
              ),
            ),
      ],
    };
  },
});

/** The network plugin's Pods on a node: those that mount the folder of the CNI configuration. */
const agentsOn = (node: Node, cluster: Cluster): readonly Pod[] =>
  cluster
    .list("Pod")
    .filter(
      ({ spec }) =>
        spec?.nodeName === node.metadata.name &&
        (spec.volumes ?? []).some(({ hostPath }) =>
          /^\/etc\/cni(?:\/|$)/u.test(hostPath?.path ?? ""),
        ),
    );
