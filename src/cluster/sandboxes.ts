import { topOwner } from "./owners.ts";
import { usersOf } from "./references.ts";
import type { Cluster } from "./cluster.ts";
import type { Ref } from "../model/ref.ts";
import type { Text } from "../model/text.ts";

/** Why a node cannot make a Pod's sandbox: one class in all. */
export type SandboxClass = "no-address" | "pause-image" | "network-plugin" | "runtime";

/** The texts of libcni, host-local and the clouds' plugins, containerd, CRI-O and cri-dockerd; the first that matches decides. */
const classes: readonly (readonly [SandboxClass, RegExp])[] = [
  [
    "no-address",
    /no IP addresses available|failed to allocate for range|failed to assign an IP address|no available IP|InsufficientFreeAddresses|exhausted|no more (?:free )?(?:IPs|addresses)/iu,
  ],
  ["pause-image", /get sandbox image|pull.*pause|pause.*(?:pull|not found)/iu],
  [
    "network-plugin",
    /setup network for sandbox|set up (?:pod|sandbox) .*network|networkPlugin cni|plugin type="|CNI|NetworkReady=false|network is not ready|add cmd:/iu,
  ],
];

export const classifySandbox = (message: string): SandboxClass =>
  classes.find(([, pattern]) => pattern.test(message))?.[0] ?? "runtime";

/** What fails, as a sentence names it. */
export const sandboxTexts: Readonly<Record<SandboxClass, Text>> = {
  "no-address": { en: "no IP address is free", zh: "没有空闲的 IP 地址" },
  "pause-image": { en: "the pause image cannot be pulled", zh: "无法拉取 pause 镜像" },
  "network-plugin": { en: "the network plugin (CNI) fails", zh: "网络插件（CNI）出错" },
  runtime: { en: "the container runtime fails", zh: "容器运行时出错" },
};

/** What the plugin or the runtime said, without the frames of kubelet and gRPC around it. */
export const sandboxError = (message: string): string =>
  message
    .replace(/^Failed to create pod sandbox: /iu, "")
    .replace(/^rpc error: code = \w+ desc = /u, "")
    .replace(
      /^failed to (?:setup network for sandbox "[^"]*"|set up sandbox container "[^"]*" network for pod "[^"]*"): /u,
      "",
    );

/** The network plugins that bring a Pod to every node, by a part of the name of its DaemonSet. */
const plugins = /\b(calico|canal|flannel|cilium|weave|antrea|kindnet|terway|kube-ovn|multus)/iu;

/** The network plugin's own workload on a node: `plugin type="calico"` is made by calico-node. */
export function networkPluginOf(message: string, node: Ref, cluster: Cluster): readonly Ref[] {
  const plugin = /plugin type="aws-cni"|aws-cni|ipamd/u.test(message)
    ? "aws-node"
    : plugins.exec(message)?.[1]?.toLowerCase();
  if (plugin === undefined) return [];
  return usersOf(node, cluster)
    .map((pod) => topOwner(pod, cluster))
    .filter(({ kind, name }) => kind === "DaemonSet" && name.includes(plugin));
}
