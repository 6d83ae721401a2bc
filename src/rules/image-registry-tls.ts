import { containerFaults } from "../cluster/container-faults.ts";
import { topOwner } from "../cluster/owners.ts";
import { setImage } from "../cluster/workload-commands.ts";
import { nameOf, ref } from "../model/ref.ts";
import { kubectl } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "image-registry-tls",
  title: { en: "TLS with the image registry fails", zh: "与镜像仓库的 TLS 连接失败" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Secret"],
  reasons: ["ErrImagePull", "ImagePullBackOff"],

  *check(pod, cluster) {
    for (const { pull, view } of containerFaults(pod, cluster)) {
      if (pull?.class !== "tls") continue;
      const owner = nameOf(topOwner(pod, cluster));
      const { says, mend } = faults.find(({ pattern }) => pattern.test(pull.message)) ?? other;
      const host = pull.registry === "docker.io" ? "registry-1.docker.io" : pull.registry;
      yield {
        container: view.name,
        shared: ref("Registry", undefined, pull.registry),
        message: {
          en: `${owner}: image ${pull.image} cannot be pulled: registry ${pull.registry} ${says.en}`,
          zh: `${owner}：无法拉取镜像 ${pull.image}：镜像仓库 ${pull.registry} ${says.zh}`,
        },
        evidence: pull.evidence,
        remedies: [
          {
            title: mend,
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
                `https://${host}/v2/`,
              ),
            ],
          },
          {
            title: {
              en: "or name an image in a registry that the nodes trust",
              zh: "或改用节点信任的镜像仓库中的镜像",
            },
            applicability: "has-placeholders",
            steps: [setImage(view, "<IMAGE>", cluster)],
          },
        ],
      };
    }
  },
});

interface TlsFault {
  readonly pattern: RegExp;
  readonly says: Text;
  readonly mend: Text;
}

/** Go's crypto/x509 and crypto/tls, as the runtime quotes them. */
const faults: readonly TlsFault[] = [
  {
    pattern: /HTTP response to HTTPS client|first record does not look like a TLS handshake/iu,
    says: {
      en: "answers plain HTTP where the runtime asks for HTTPS",
      zh: "以明文 HTTP 应答，而运行时要求 HTTPS",
    },
    mend: {
      en: "serve TLS there, or declare the registry as plain HTTP in the runtime's configuration on every node",
      zh: "为该仓库启用 TLS，或在每个节点的运行时配置中声明它使用明文 HTTP",
    },
  },
  {
    pattern: /expired or is not yet valid|certificate has expired|not yet valid/iu,
    says: {
      en: "shows a certificate that has expired or is not valid yet",
      zh: "的证书已过期或尚未生效",
    },
    mend: {
      en: "renew the registry's certificate, and check the clock of the node",
      zh: "更新该仓库的证书，并检查节点时钟",
    },
  },
  {
    pattern: /unknown authority|self[- ]signed|unable to get local issuer/iu,
    says: {
      en: "shows a certificate of an authority that the node does not trust",
      zh: "的证书由节点不信任的机构签发",
    },
    mend: {
      en: "give every node the authority's certificate (containerd: /etc/containerd/certs.d)",
      zh: "在每个节点上安装该机构的证书（containerd：/etc/containerd/certs.d）",
    },
  },
  {
    pattern:
      /certificate is (?:not )?valid for|doesn't contain any IP SANs|not valid for any names|certificate relies on legacy Common Name/iu,
    says: { en: "shows a certificate for another name", zh: "的证书不包含该主机名" },
    mend: {
      en: "use the name that the certificate holds, or issue one for this name",
      zh: "使用证书中包含的主机名，或为该主机名签发证书",
    },
  },
];

const other: TlsFault = {
  pattern: /./u,
  says: { en: "fails the TLS handshake", zh: "的 TLS 握手失败" },
  mend: { en: "see from the node how the handshake fails", zh: "从节点上查看握手为何失败" },
};
