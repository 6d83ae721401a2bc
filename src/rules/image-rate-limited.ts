import { containerFaults } from "../cluster/container-faults.ts";
import { topOwner } from "../cluster/owners.ts";
import { patchPodSpec, setImage } from "../cluster/workload-commands.ts";
import { nameOf, ref } from "../model/ref.ts";
import { kubectl } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "image-rate-limited",
  title: { en: "Registry throttles pulls", zh: "镜像仓库限制了拉取频率" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Secret"],
  reasons: ["ErrImagePull", "ImagePullBackOff"],

  *check(pod, cluster) {
    for (const { pull, view } of containerFaults(pod, cluster)) {
      if (pull?.class !== "rate-limited") continue;
      const owner = nameOf(topOwner(pod, cluster));
      const { namespace } = pod.metadata;
      const anonymous = pod.spec !== undefined && (pod.spec.imagePullSecrets ?? []).length === 0;
      yield {
        container: view.name,
        shared: ref("Registry", undefined, pull.registry),
        message: {
          en: `${owner}: registry ${pull.registry} throttles pulls, so image ${pull.image} does not arrive${anonymous ? "; the Pod pulls without credentials, which have the lowest limit" : ""}`,
          zh: `${owner}：镜像仓库 ${pull.registry} 限制了拉取频率，镜像 ${pull.image} 无法拉取${anonymous ? "；该 Pod 匿名拉取，配额最低" : ""}`,
        },
        evidence: pull.evidence,
        remedies: [
          {
            title: {
              en: "pull with an account, which has a higher limit",
              zh: "使用账号拉取，以获得更高配额",
            },
            applicability: "has-placeholders",
            steps: [
              kubectl(
                namespace,
                "create",
                "secret",
                "docker-registry",
                "<SECRET>",
                `--docker-server=${pull.registry === "docker.io" ? "https://index.docker.io/v1/" : pull.registry}`,
                "--docker-username=<USER>",
                "--docker-password=<PASSWORD>",
              ),
              patchPodSpec(pod, { imagePullSecrets: [{ name: "<SECRET>" }] }, cluster),
            ],
          },
          {
            title: { en: "or use a mirror of your own", zh: "或使用自建的镜像加速器" },
            applicability: "has-placeholders",
            steps: [setImage(view, `<MIRROR>/${pull.image}`, cluster)],
          },
        ],
      };
    }
  },
});
