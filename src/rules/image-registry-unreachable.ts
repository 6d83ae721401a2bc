import { containerFaults } from "../cluster/container-faults.ts";
import { topOwner } from "../cluster/owners.ts";
import { setImage } from "../cluster/workload-commands.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, ref } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "image-registry-unreachable",
  title: { en: "Image registry cannot be reached", zh: "无法连接镜像仓库" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Secret"],
  reasons: ["ErrImagePull", "ImagePullBackOff", "RegistryUnavailable"],

  *check(pod, cluster) {
    for (const { pull, view } of containerFaults(pod, cluster)) {
      if (pull?.class !== "unreachable") continue;
      const owner = topOwner(pod, cluster);
      const symptom = symptomOf(pull.message);
      const local = /^(?:localhost|127\.)/u.test(pull.registry);
      yield {
        container: view.name,
        shared: ref("Registry", undefined, pull.registry),
        message: {
          en: `${nameOf(owner)}: image ${pull.image} cannot be pulled: registry ${pull.registry}${local ? ", which is the node itself," : ""} ${symptom.en}`,
          zh: `${nameOf(owner)}：无法拉取镜像 ${pull.image}：镜像仓库 ${pull.registry}${local ? "（即节点自身）" : " "}${symptom.zh}`,
        },
        evidence: pull.evidence,
        // The node's own resolver and network carry a pull, not the cluster's DNS.
        because:
          pod.spec?.nodeName === undefined ? [] : [ref("Node", undefined, pod.spec.nodeName)],
        remedies: [
          {
            title: {
              en: `try the registry from the node that pulls`,
              zh: `在拉取镜像的节点上测试能否连通该仓库`,
            },
            applicability: "has-placeholders",
            steps: [
              kubectl(
                undefined,
                "debug",
                `node/${pod.spec?.nodeName ?? "<NODE>"}`,
                "-it",
                "--image=<IMAGE-WITH-CURL>",
                "--",
                "curl",
                "-sSv",
                `https://${pull.registry}/v2/`,
              ),
            ],
          },
          {
            title: {
              en: "or name an image in a registry that can be reached",
              zh: "或改用可以连通的仓库中的镜像",
            },
            applicability: "has-placeholders",
            steps: [setImage(view, "<IMAGE>", cluster)],
          },
        ],
      };
    }
  },
});

/** Go's net errors, as the runtime quotes them. */
function symptomOf(message: string): { readonly en: string; readonly zh: string } {
  if (/no such host|server misbehaving|name resolution/iu.test(message))
    return { en: "does not resolve on the node", zh: "在节点上无法解析域名" };
  if (/connection refused/iu.test(message)) return { en: "refuses the connection", zh: "拒绝连接" };
  if (/no route to host|network is unreachable/iu.test(message))
    return { en: "has no route from the node", zh: "从节点没有可用路由" };
  if (/timeout|deadline|Timeout|canceled/u.test(message))
    return { en: "does not answer in time", zh: "响应超时" };
  if (/\b50[0234]\b|Bad Gateway|Unavailable/u.test(message))
    return { en: "answers with a server error", zh: "返回服务端错误" };
  return { en: "does not answer", zh: "没有响应" };
}
