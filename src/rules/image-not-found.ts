import { containerFaults } from "../cluster/container-faults.ts";
import { imageParts } from "../cluster/images.ts";
import { imagesNear } from "../cluster/known-images.ts";
import { topOwner } from "../cluster/owners.ts";
import { rollback, setImage, suggest } from "../cluster/workload-commands.ts";
import { nameOf, sameRef } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "image-not-found",
  title: { en: "Image does not exist in the registry", zh: "镜像仓库中没有该镜像" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Secret", "ReplicaSet"],
  reasons: ["ErrImagePull", "ImagePullBackOff"],

  *check(pod, cluster) {
    for (const { pull, view } of containerFaults(pod, cluster)) {
      if (pull?.class !== "not-found") continue;
      const owner = topOwner(pod, cluster);
      const near = imagesNear(pull.image, cluster);
      const what = lacking(pull.image, pull.message, pull.registry);
      const known = near
        .map((one) =>
          sameRef(one.owner, owner) ? one.image : `${one.image} (${nameOf(one.owner)})`,
        )
        .join(", ");
      const also: Text =
        near.length === 0
          ? { en: "", zh: "" }
          : { en: `; this cluster runs ${known}`, zh: `；本集群正在运行 ${known}` };
      const mend = near.map((one) =>
        suggest(
          {
            en: `use ${one.image}, which this cluster has pulled`,
            zh: `改用本集群拉取过的 ${one.image}`,
          },
          setImage(view, one.image, cluster),
        ),
      );
      yield {
        container: view.name,
        message: {
          en: `${nameOf(owner)}: image ${pull.image} does not exist: ${what.en}${also.en}`,
          zh: `${nameOf(owner)}：镜像 ${pull.image} 不存在：${what.zh}${also.zh}`,
        },
        evidence: pull.evidence,
        remedies: [
          ...(mend.length > 0
            ? mend
            : [
                suggest(
                  {
                    en: "name an image that exists, or push this one",
                    zh: "改用存在的镜像，或推送该镜像",
                  },
                  setImage(view, `${imageParts(pull.image).repository}:<TAG>`, cluster),
                ),
              ]),
          ...rollback(pod, cluster),
        ],
      };
    }
  },
});

/** What was asked for, and what of it is missing as far as the registry says. */
function lacking(image: string, message: string, registry: string): Text {
  const { repository, tag, digest } = imageParts(image);
  const path = repository.startsWith(`${registry}/`)
    ? repository.slice(registry.length + 1)
    : repository;
  const asked: Text =
    digest !== undefined
      ? { en: `digest ${digest.slice(0, 19)}…`, zh: `摘要 ${digest.slice(0, 19)}…` }
      : tag === undefined
        ? { en: "tag latest (none is given)", zh: "标签 latest（未指定标签）" }
        : { en: `tag ${tag}`, zh: `标签 ${tag}` };
  if (/name[ _]unknown|repository .*not (?:found|exist)|project .* not found/iu.test(message))
    return {
      en: `registry ${registry} has no repository ${path}`,
      zh: `镜像仓库 ${registry} 中没有 ${path}`,
    };
  if (/manifest[ _]unknown|manifest for/iu.test(message))
    return {
      en: `repository ${path} in registry ${registry} has no ${asked.en}`,
      zh: `镜像仓库 ${registry} 的 ${path} 中没有${asked.zh}`,
    };
  return {
    en: `registry ${registry} has no repository ${path}, or no ${asked.en} in it`,
    zh: `镜像仓库 ${registry} 中没有 ${path}，或其中没有${asked.zh}`,
  };
}
