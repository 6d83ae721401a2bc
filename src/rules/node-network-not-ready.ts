import { nodeFaultOf } from "../cluster/nodes.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "node-network-not-ready",
  title: { en: "The node has no pod network (CNI)", zh: "节点没有可用的 Pod 网络（CNI）" },
  severity: "critical",
  kind: "Node",
  reads: [],
  reasons: ["KubeletNotReady", "NetworkNotReady"],

  *check(node, cluster) {
    const fault = nodeFaultOf(node, cluster);
    if (fault?.class !== "network") return;
    const { name } = node.metadata;
    const inner = /message:\s*(?:Network plugin returns error: |docker: )?(.+?)$/u.exec(fault.condition.message ?? "")?.[1] ?? "no CNI configuration";
    yield {
      message: {
        en: `${nameOf(refOf(node))} is not Ready: it has no pod network: ${inner}`,
        zh: `${nameOf(refOf(node))} 未就绪：没有可用的 Pod 网络：${inner}`,
      },
      evidence: [field(node, "status.conditions{Ready}.message")],
      remedies: [
        {
          title: { en: "see whether the CNI plugin's Pod runs on the node and has written its configuration", zh: "查看该节点上 CNI 插件的 Pod 是否运行，以及是否写入了配置" },
          applicability: "has-placeholders",
          steps: [
            kubectl(undefined, "get", "pods", "-A", "-o", "wide", `--field-selector=spec.nodeName=${name}`),
            { type: "command", argv: ["ssh", name, "ls -l /etc/cni/net.d /opt/cni/bin"] },
          ],
        },
      ],
    };
  },
});
