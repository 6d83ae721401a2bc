import { containerFaults } from "../cluster/container-faults.ts";
import { ownerRef, topOwner } from "../cluster/owners.ts";
import { shorten } from "../cluster/quotations.ts";
import { suggest } from "../cluster/workload-commands.ts";
import { nameOf, ref } from "../model/ref.ts";
import { kubectl } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "image-pull-failed",
  title: { en: "Image cannot be pulled or unpacked", zh: "镜像拉取或解压失败" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Secret", "Node"],
  reasons: [
    "ErrImagePull",
    "ImagePullBackOff",
    "ImageInspectError",
    "InspectFailed",
    "SignatureValidationFailed",
  ],

  *check(pod, cluster) {
    for (const { pull, view } of containerFaults(pod, cluster)) {
      if (pull?.class !== "other") continue;
      const owner = nameOf(topOwner(pod, cluster));
      const node = pod.spec?.nodeName;
      const replaced = ownerRef(pod) !== undefined;
      const told = shorten(reasonIn(pull.message, pull.image));
      const full = /no space left on device/iu.test(pull.message);
      const why: Text = full
        ? {
            en: `the disk of ${node === undefined ? "its node" : `Node ${node}`} is full`,
            zh: `${node === undefined ? "节点" : `Node ${node}`} 的磁盘已满`,
          }
        : told === ""
          ? { en: "the kubelet's reason was not seen", zh: "没有看到 kubelet 给出的原因" }
          : { en: `"${told}"`, zh: `“${told}”` };
      yield {
        container: view.name,
        certainty: told === "" ? "likely" : "certain",
        message: {
          en: `${owner}: ${pull.image === "" ? "its image" : `image ${pull.image}`} cannot be pulled: ${why.en}`,
          zh: `${owner}：无法拉取镜像${pull.image === "" ? "" : ` ${pull.image}`}：${why.zh}`,
        },
        evidence: pull.evidence,
        because: node === undefined ? [] : [ref("Node", undefined, node)],
        remedies: [
          {
            title: full
              ? {
                  en: "free disk space on the node: remove unused images",
                  zh: "清理节点磁盘：删除不用的镜像",
                }
              : {
                  en: "pull the image on the node by hand to see all of the error",
                  zh: "在节点上手动拉取镜像，查看完整错误",
                },
            applicability: "has-placeholders",
            steps: [
              full
                ? {
                    type: "command",
                    argv: ["ssh", node ?? "<NODE>", "sudo", "crictl", "rmi", "--prune"],
                  }
                : {
                    type: "command",
                    argv: [
                      "ssh",
                      node ?? "<NODE>",
                      "sudo",
                      "crictl",
                      "pull",
                      pull.image === "" ? "<IMAGE>" : pull.image,
                    ],
                  },
            ],
          },
          ...(replaced
            ? [
                suggest(
                  { en: "then let the kubelet try again at once", zh: "然后让 kubelet 立即重试" },
                  kubectl(pod.metadata.namespace, "delete", "pod", pod.metadata.name),
                ),
              ]
            : []),
        ],
      };
    }
  },
});

/** What follows the runtime's wrappers: `Back-off pulling image …: ErrImagePull: failed to pull and unpack image …: `. */
const reasonIn = (message: string, image: string): string => {
  const inner = message
    .replace(/^.*?ErrImagePull: /su, "")
    .replace(/^Failed to pull image "[^"]*": /u, "")
    .replace(/^rpc error: code = \w+ desc = /u, "");
  const own = inner.replace(`failed to pull and unpack image "${image}": `, "");
  return /^(?:Back-off pulling image "[^"]*"|Error: \w+)$/u.test(own) ? "" : own;
};
