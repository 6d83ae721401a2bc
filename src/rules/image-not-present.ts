import { containerFaults } from "../cluster/container-faults.ts";
import { topOwner } from "../cluster/owners.ts";
import { patchContainer, suggest } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { nameOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "image-not-present",
  title: {
    en: "Image is not on the node, and may not be pulled",
    zh: "节点上没有镜像，且不允许拉取",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: [],
  reasons: ["ErrImageNeverPull"],

  *check(pod, cluster) {
    for (const { pull, view } of containerFaults(pod, cluster)) {
      if (pull?.class !== "not-present") continue;
      const owner = nameOf(topOwner(pod, cluster));
      const node = pod.spec?.nodeName;
      yield {
        container: view.name,
        message: {
          en: `${owner}: image ${pull.image} is not on ${node === undefined ? "its node" : `Node ${node}`}, and imagePullPolicy Never forbids to pull it`,
          zh: `${owner}：${node === undefined ? "节点" : `Node ${node}`} 上没有镜像 ${pull.image}，而 imagePullPolicy Never 禁止拉取`,
        },
        evidence:
          view.spec.imagePullPolicy === undefined
            ? pull.evidence
            : [...pull.evidence, field(pod, `${view.path}.imagePullPolicy`)],
        remedies: [
          suggest(
            { en: "let the kubelet pull it", zh: "允许 kubelet 拉取镜像" },
            patchContainer(view, { imagePullPolicy: "IfNotPresent" }, cluster),
          ),
          {
            title: {
              en: `or load the image onto ${node === undefined ? "the node" : `Node ${node}`}`,
              zh: `或把镜像导入${node === undefined ? "节点" : ` Node ${node}`}`,
            },
            applicability: "has-placeholders",
            steps: [
              {
                type: "command",
                argv: [
                  "ssh",
                  node ?? "<NODE>",
                  "sudo",
                  "ctr",
                  "-n",
                  "k8s.io",
                  "images",
                  "import",
                  "<ARCHIVE>",
                ],
              },
            ],
          },
        ],
      };
    }
  },
});
