import type { Cluster } from "../cluster/cluster.ts";
import { type EventView, quote } from "../cluster/events.ts";
import { sandboxFaultOf } from "../cluster/mounts.ts";
import { topOwner } from "../cluster/owners.ts";
import { shorten } from "../cluster/quotations.ts";
import { usersOf } from "../cluster/references.ts";
import { nameOf, type Ref, ref } from "../model/ref.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pod-sandbox-failed",
  title: { en: "Node cannot make the sandbox of a Pod", zh: "节点无法创建 Pod 沙箱" },
  severity: "critical",
  kind: "Pod",
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
    const owner = topOwner(pod, cluster);
    const why = whyOf(event);
    const words = shorten(errorOf(event.message), 160);
    yield {
      cause: node,
      because: [node, ...networkOf(event, node, cluster)],
      message: {
        en: `${nameOf(node)} cannot make the sandbox of ${nameOf(owner)}'s Pod: ${why.text.en}: ${words}`,
        zh: `${nameOf(node)} 无法为 ${nameOf(owner)} 的 Pod 创建沙箱：${why.text.zh}：${words}`,
      },
      evidence: [quote(event)],
      remedies: why.remedies(name, pod.metadata.namespace),
    };
  },
});

interface Why {
  readonly text: Text;
  readonly remedies: (
    node: string,
    namespace: string | undefined,
  ) => readonly [Remedy, ...Remedy[]];
}

const look = (title: Text, ...args: readonly string[]): Remedy => ({
  title,
  applicability: "machine-applicable",
  steps: [kubectl(undefined, ...args)],
});
const podsOn = (node: string): Remedy =>
  look(
    {
      en: "see whether the network plugin's Pod on the node is well",
      zh: "查看该节点上网络插件的 Pod 是否正常",
    },
    "get",
    "pods",
    "-A",
    "-o",
    "wide",
    `--field-selector=spec.nodeName=${node}`,
  );
const onNode = (node: string, title: Text, ...argv: readonly [string, ...string[]]): Remedy => ({
  title,
  applicability: "has-placeholders",
  steps: [{ type: "command", argv: ["ssh", node, ...argv] }],
});

/** libcni, host-local and the cloud plugins; containerd, CRI-O and cri-dockerd; the first that matches decides. */
const causes: readonly (readonly [RegExp, Why])[] = [
  [
    /no IP addresses available|failed to allocate for range|failed to assign an IP address|no available IP|InsufficientFreeAddresses|exhausted|no more (?:free )?(?:IPs|addresses)/iu,
    {
      text: { en: "no IP address is free", zh: "没有空闲的 IP 地址" },
      remedies: (node) => [
        look(
          {
            en: "compare the node's Pod range with the Pods on it",
            zh: "比较该节点的 Pod 网段与其上的 Pod 数量",
          },
          "get",
          "node",
          node,
          "-o",
          "jsonpath={.spec.podCIDRs} {.status.capacity.pods}",
        ),
        onNode(
          node,
          {
            en: "addresses that no Pod holds any more are kept here by the host-local plugin",
            zh: "host-local 插件在此保存已分配的地址，其中可能有不再使用的",
          },
          "sudo",
          "ls",
          "/var/lib/cni/networks",
        ),
      ],
    },
  ],
  [
    /get sandbox image|pull.*pause|pause.*(?:pull|not found)|sandbox image/iu,
    {
      text: { en: "the pause image cannot be pulled", zh: "无法拉取 pause 镜像" },
      remedies: (node) => [
        onNode(
          node,
          {
            en: "pull the sandbox image by hand, or name another in the runtime's configuration",
            zh: "手动拉取沙箱镜像，或在运行时配置中改用其他镜像",
          },
          "sudo",
          "crictl",
          "pull",
          "<PAUSE-IMAGE>",
        ),
      ],
    },
  ],
  [
    /setup network for sandbox|set up (?:pod|sandbox) .*network|networkPlugin cni|plugin type="|cni plugin|CNI|NetworkReady=false|network is not ready|add cmd:/u,
    {
      text: { en: "the network plugin (CNI) fails", zh: "网络插件（CNI）出错" },
      remedies: (node) => [podsOn(node)],
    },
  ],
];

const byRuntime: Why = {
  text: { en: "the container runtime fails", zh: "容器运行时出错" },
  remedies: (node) => [
    onNode(
      node,
      { en: "read the log of the runtime on the node", zh: "查看该节点上容器运行时的日志" },
      "sudo",
      "journalctl",
      "-u",
      "containerd",
      "--since",
      "-1h",
    ),
  ],
};

const whyOf = ({ message }: EventView): Why =>
  causes.find(([pattern]) => pattern.test(message))?.[1] ?? byRuntime;

/** What the plugin or the runtime said, without the frames of kubelet and gRPC around it. */
const errorOf = (message: string): string =>
  message
    .replace(/^Failed to create pod sandbox: /iu, "")
    .replace(/^rpc error: code = \w+ desc = /u, "")
    .replace(
      /^failed to (?:setup network for|set up) sandbox "?[^":]*"?(?: network for pod "[^"]*")?: /u,
      "",
    );

/** The network plugin's own workload on that node: `plugin type="calico"` is made by calico-node. */
function networkOf({ message }: EventView, node: Ref, cluster: Cluster): readonly Ref[] {
  const plugin =
    /plugin type="([^"]+)"/u.exec(message)?.[1] ??
    /\b(calico|flannel|cilium|weave|antrea|kindnet|canal)\b/iu.exec(message)?.[1]?.toLowerCase();
  if (plugin === undefined) return [];
  const stem = plugin.replace(/-cni$|^aws-cni$|-net$/u, "");
  const names = stem === "" || stem === "aws" ? ["aws-node"] : [stem];
  return usersOf(node, cluster)
    .map((pod) => topOwner(pod, cluster))
    .filter(({ kind, name }) => kind === "DaemonSet" && names.some((one) => name.includes(one)));
}
