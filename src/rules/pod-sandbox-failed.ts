import { quote } from "../cluster/events.ts";
import { sandboxFaultOf } from "../cluster/mounts.ts";
import { topOwner } from "../cluster/owners.ts";
import { shorten } from "../cluster/quotations.ts";
import {
  classifySandbox,
  networkPluginOf,
  type SandboxClass,
  sandboxError,
  sandboxTexts,
} from "../cluster/sandboxes.ts";
import { nameOf, ref } from "../model/ref.ts";
import { kubectl, type Remedy, type Step } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pod-sandbox-failed",
  title: { en: "Node cannot make the sandbox of a Pod", zh: "节点无法创建 Pod 沙箱" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Node", "DaemonSet"],
  reasons: ["FailedCreatePodSandBox", "NetworkNotReady", "CreatePodSandboxError"],

  *check(pod, cluster) {
    const event = sandboxFaultOf(pod, cluster);
    const name = pod.spec?.nodeName ?? event?.host;
    // A RuntimeClass that does not exist is no fault of the node.
    if (
      event === undefined ||
      name === undefined ||
      /runtimeclass(?:es)?(?:\.node\.k8s\.io)? "[^"]+" not found/iu.test(event.message)
    )
      return;
    const node = ref("Node", undefined, name);
    const owner = nameOf(topOwner(pod, cluster));
    const of = classifySandbox(event.message);
    const words = shorten(sandboxError(event.message), 160);
    yield {
      cause: node,
      because: [node, ...networkPluginOf(event.message, node, cluster)],
      message: {
        en: `${nameOf(node)} cannot make the sandbox of ${owner}'s Pod: ${sandboxTexts[of].en}: ${words}`,
        zh: `${nameOf(node)} 无法为 ${owner} 的 Pod 创建沙箱：${sandboxTexts[of].zh}：${words}`,
      },
      evidence: [quote(event)],
      remedies: remediesOf(of, name),
    };
  },
});

function remediesOf(of: SandboxClass, node: string): readonly Remedy[] {
  const onNode = (...argv: readonly string[]): Step => ({
    type: "command",
    argv: ["ssh", node, "sudo", ...argv],
  });
  switch (of) {
    case "no-address":
      return [
        {
          title: {
            en: "compare the node's Pod range with the number of Pods it may run",
            zh: "比较该节点的 Pod 网段与可运行的 Pod 数量",
          },
          applicability: "machine-applicable",
          steps: [
            kubectl(
              undefined,
              "get",
              "node",
              node,
              "-o",
              "jsonpath={.spec.podCIDRs} {.status.capacity.pods}",
            ),
          ],
        },
        {
          title: {
            en: "the host-local plugin keeps an address in each file here: look for those that no Pod has any more",
            zh: "host-local 插件在此目录中每个文件保存一个地址：查找不再属于任何 Pod 的地址",
          },
          applicability: "machine-applicable",
          steps: [onNode("ls", "-R", "/var/lib/cni/networks")],
        },
      ];
    case "pause-image":
      return [
        {
          title: {
            en: "pull the sandbox image by hand, or name one that can be pulled in the runtime's configuration",
            zh: "手动拉取沙箱镜像，或在运行时配置中改用可以拉取的镜像",
          },
          applicability: "has-placeholders",
          steps: [onNode("crictl", "pull", "<PAUSE-IMAGE>")],
        },
      ];
    case "network-plugin":
      return [
        {
          title: {
            en: "see whether the network plugin's Pod on the node is well",
            zh: "查看该节点上网络插件的 Pod 是否正常",
          },
          applicability: "machine-applicable",
          steps: [
            kubectl(
              undefined,
              "get",
              "pods",
              "-A",
              "-o",
              "wide",
              `--field-selector=spec.nodeName=${node}`,
            ),
          ],
        },
      ];
    case "runtime":
      return [
        {
          title: {
            en: "read the log of the runtime on the node",
            zh: "查看该节点上容器运行时的日志",
          },
          applicability: "machine-applicable",
          steps: [onNode("journalctl", "-u", "containerd", "--since", "-1h")],
        },
      ];
  }
}
