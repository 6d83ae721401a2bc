import { containerFaults } from "../cluster/container-faults.ts";
import { calls } from "../cluster/containers.ts";
import { topOwner } from "../cluster/owners.ts";
import { patchPodSpec, setImage } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { nameOf } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "image-platform-mismatch",
  title: { en: "Image is not made for the node's architecture", zh: "镜像与节点架构不匹配" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Node", "Secret"],
  reasons: [
    "ErrImagePull",
    "ImagePullBackOff",
    "RunContainerError",
    "StartError",
    "CrashLoopBackOff",
  ],

  *check(pod, cluster) {
    for (const { class: of, pull, view, evidence } of containerFaults(pod, cluster)) {
      if (of !== "platform-mismatch" && pull?.class !== "platform") continue;
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      const node = cluster.get("Node", undefined, pod.spec?.nodeName ?? "");
      const { architecture, operatingSystem = "linux" } = node?.status?.nodeInfo ?? {};
      const platform =
        architecture === undefined ? undefined : `${operatingSystem}/${architecture}`;
      const on: Text =
        platform === undefined || node === undefined
          ? { en: "the platform of its node", zh: "其节点的平台" }
          : {
              en: `${platform}, the platform of Node ${node.metadata.name}`,
              zh: ` Node ${node.metadata.name} 的平台 ${platform}`,
            };
      const image = pull?.image ?? view.spec.image ?? view.status?.image ?? "";
      yield {
        container: view.name,
        // The kernel says the same of a script without #! and of a truncated file.
        certainty: pull === undefined ? "likely" : "certain",
        message:
          pull === undefined
            ? {
                en: `${owner}: ${name.en} cannot run: a program in image ${image} is not made for ${on.en} (exec format error)`,
                zh: `${owner}：${name.zh} 无法运行：镜像 ${image} 中的程序不适用于${on.zh}（exec format error）`,
              }
            : {
                en: `${owner}: image ${image} has no variant for ${on.en}`,
                zh: `${owner}：镜像 ${image} 没有适用于${on.zh} 的版本`,
              },
        evidence:
          node === undefined || architecture === undefined
            ? evidence
            : [...evidence, field(node, "status.nodeInfo.architecture")],
        remedies: [
          {
            title:
              platform === undefined
                ? {
                    en: "name an image made for the node's platform",
                    zh: "改用适用于该节点平台的镜像",
                  }
                : { en: `name an image made for ${platform}`, zh: `改用适用于 ${platform} 的镜像` },
            applicability: "has-placeholders",
            steps: [setImage(view, "<IMAGE>", cluster)],
          },
          {
            title: {
              en: "or run the Pods on nodes that the image is made for",
              zh: "或让 Pod 运行在镜像支持的节点上",
            },
            applicability: "has-placeholders",
            steps: [
              patchPodSpec(
                pod,
                { nodeSelector: { "kubernetes.io/arch": "<ARCHITECTURE>" } },
                cluster,
              ),
            ],
          },
        ],
      };
    }
  },
});
