import { containerFaults } from "../cluster/container-faults.ts";
import { topOwner } from "../cluster/owners.ts";
import { patchPodSpec } from "../cluster/workload-commands.ts";
import { nameOf } from "../model/ref.ts";
import { kubectl } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import { field } from "../model/path.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "image-unauthorized",
  title: {
    en: "Registry refuses the pull for lack of credentials",
    zh: "镜像仓库因凭据不足拒绝拉取",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Secret"],
  reasons: ["ErrImagePull", "ImagePullBackOff"],

  *check(pod, cluster) {
    for (const { pull, view } of containerFaults(pod, cluster)) {
      if (pull?.class !== "unauthorized") continue;
      const owner = topOwner(pod, cluster);
      const secrets = (pod.spec?.imagePullSecrets ?? []).flatMap(({ name }) => name ?? []);
      // Docker Hub answers alike for what is private and for what does not exist.
      const ambiguous =
        pull.registry === "docker.io" &&
        /repository does not exist|insufficient_scope/u.test(pull.message);
      const given = pod.spec === undefined ? undefined : secrets;
      const why = credentials(given);
      const secret = secrets[0] ?? "<SECRET>";
      const create = kubectl(
        pod.metadata.namespace,
        "create",
        "secret",
        "docker-registry",
        secret,
        `--docker-server=${pull.registry === "docker.io" ? "https://index.docker.io/v1/" : pull.registry}`,
        "--docker-username=<USER>",
        "--docker-password=<PASSWORD>",
      );
      yield {
        container: view.name,
        certainty: ambiguous ? "likely" : "certain",
        message: {
          en: `${nameOf(owner)}: registry ${pull.registry} refuses image ${pull.image}: ${why.en}${ambiguous ? "; it says the same of a repository that does not exist" : ""}`,
          zh: `${nameOf(owner)}：镜像仓库 ${pull.registry} 拒绝拉取镜像 ${pull.image}：${why.zh}${ambiguous ? "；镜像不存在时它也这样应答" : ""}`,
        },
        evidence: [
          ...pull.evidence,
          ...secrets.map((_, i) => field(pod, `spec.imagePullSecrets[${i}].name`)),
        ],
        remedies: [
          secrets.length === 0
            ? {
                title: {
                  en: "make a pull secret and name it in the Pod template",
                  zh: "创建拉取密钥，并在 Pod 模板中引用",
                },
                applicability: "has-placeholders",
                steps: [
                  create,
                  patchPodSpec(pod, { imagePullSecrets: [{ name: secret }] }, cluster),
                ],
              }
            : {
                title: {
                  en: `make pull secret ${secret} anew with credentials that may read the repository`,
                  zh: `用有权读取该仓库的凭据重新创建拉取密钥 ${secret}`,
                },
                applicability: "has-placeholders",
                steps: [kubectl(pod.metadata.namespace, "delete", "secret", secret), create],
              },
        ],
      };
    }
  },
});

const credentials = (secrets: readonly string[] | undefined): Text => {
  if (secrets === undefined)
    return { en: "the Pod gives no credentials that it accepts", zh: "Pod 没有提供可接受的凭据" };
  if (secrets.length === 0)
    return { en: "the Pod gives no pull secret", zh: "Pod 没有提供拉取密钥" };
  const list = secrets.join(", ");
  return {
    en: `the credentials in pull secret ${list} are wrong, expired or for another registry`,
    zh: `拉取密钥 ${list} 中的凭据错误、过期或属于其他仓库`,
  };
};
