import { containerFaults } from "../cluster/container-faults.ts";
import { topOwner } from "../cluster/owners.ts";
import { nameOf, ref } from "../model/ref.ts";
import { kubectl } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "image-pull-secret-missing",
  title: {
    en: "Pull secret does not exist or is no registry configuration",
    zh: "拉取密钥不存在，或不是镜像仓库配置",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Secret"],
  reasons: ["FailedToRetrieveImagePullSecret", "ErrImagePull", "ImagePullBackOff"],

  *check(pod, cluster) {
    for (const { pull, view } of containerFaults(pod, cluster)) {
      if (pull?.class !== "pull-secret" || pull.secret === undefined) continue;
      const { namespace } = pod.metadata;
      const secret = ref("Secret", namespace, pull.secret);
      const answer = cluster.lookup("Secret", namespace, pull.secret);
      const owner = nameOf(topOwner(pod, cluster));
      const others = cluster
        .inNamespace("Secret", namespace)
        .filter(({ type }) => (type ?? "").startsWith("kubernetes.io/docker"))
        .map(({ metadata }) => metadata.name);
      const elsewhere = cluster
        .list("Secret")
        .find(({ metadata }) => metadata.name === pull.secret && metadata.namespace !== namespace)
        ?.metadata.namespace;
      const state: Text =
        answer.state === "found"
          ? {
              en: `is of type ${answer.object.type ?? "Opaque"}, no registry configuration`,
              zh: `的类型是 ${answer.object.type ?? "Opaque"}，不是镜像仓库配置`,
            }
          : answer.state === "absent"
            ? { en: "does not exist", zh: "不存在" }
            : { en: "cannot be read by the kubelet", zh: "无法被 kubelet 读取" };
      const hint: Text =
        elsewhere === undefined || answer.state === "found"
          ? { en: "", zh: "" }
          : {
              en: `; namespace ${elsewhere} has a Secret of that name`,
              zh: `；命名空间 ${elsewhere} 中有同名 Secret`,
            };
      const [first, ...rest] = pull.evidence;
      const withNear = (one: typeof first): typeof first =>
        one.type === "absence" && others.length > 0 ? { ...one, near: others.slice(0, 3) } : one;
      yield {
        container: view.name,
        cause: secret,
        certainty: answer.state === "absent" ? answer.certainty : "certain",
        message: {
          en: `${nameOf(secret)} ${state.en}, but ${owner} names it as pull secret, so registry ${pull.registry} refuses image ${pull.image}${hint.en}`,
          zh: `${nameOf(secret)} ${state.zh}，而 ${owner} 把它用作拉取密钥，镜像仓库 ${pull.registry} 因此拒绝拉取 ${pull.image}${hint.zh}`,
        },
        evidence: [withNear(first), ...rest.map(withNear)],
        remedies: [
          {
            title: {
              en: `make pull secret ${pull.secret} in namespace ${namespace ?? "default"}`,
              zh: `在命名空间 ${namespace ?? "default"} 中创建拉取密钥 ${pull.secret}`,
            },
            applicability: "has-placeholders",
            steps:
              answer.state === "found"
                ? [
                    kubectl(namespace, "delete", "secret", pull.secret),
                    create(namespace, pull.secret, pull.registry),
                  ]
                : [create(namespace, pull.secret, pull.registry)],
          },
        ],
      };
    }
  },
});

const create = (namespace: string | undefined, name: string, registry: string) =>
  kubectl(
    namespace,
    "create",
    "secret",
    "docker-registry",
    name,
    `--docker-server=${registry === "docker.io" ? "https://index.docker.io/v1/" : registry}`,
    "--docker-username=<USER>",
    "--docker-password=<PASSWORD>",
  );
