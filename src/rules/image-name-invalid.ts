import { containerFaults } from "../cluster/container-faults.ts";
import { topOwner } from "../cluster/owners.ts";
import { setImage, suggest } from "../cluster/workload-commands.ts";
import { nameOf } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "image-name-invalid",
  title: { en: "Image name cannot be parsed", zh: "镜像名称无法解析" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: [],
  reasons: ["InvalidImageName", "InspectFailed"],

  *check(pod, cluster) {
    for (const { pull, view } of containerFaults(pod, cluster)) {
      if (pull?.class !== "name-invalid") continue;
      const { image } = pull;
      const owner = nameOf(topOwner(pod, cluster));
      const flaw = flawOf(image);
      const mended = mend(image);
      yield {
        container: view.name,
        message: {
          en: `${owner}: image name "${image}" cannot be parsed: ${flaw.en}`,
          zh: `${owner}：镜像名称“${image}”无法解析：${flaw.zh}`,
        },
        evidence: pull.evidence,
        remedies: [
          suggest(
            mended === undefined
              ? {
                  en: "write the image as registry/repository:tag",
                  zh: "按 registry/repository:tag 的格式书写镜像名称",
                }
              : { en: `write ${mended}`, zh: `改为 ${mended}` },
            setImage(view, mended ?? "<IMAGE>", cluster),
          ),
        ],
      };
    }
  },
});

/** The first rule of distribution/reference that a name breaks. */
function flawOf(image: string): Text {
  if (/\$[({]?|\{\{|%\w/u.test(image))
    return { en: "a template variable in it was not replaced", zh: "其中的模板变量没有被替换" };
  if (/^\w+:\/\//u.test(image)) return { en: "it begins with a URL scheme", zh: "以 URL 协议开头" };
  if (image !== image.trim())
    return { en: "it begins or ends with a space", zh: "开头或结尾有空格" };
  if (/\s/u.test(image)) return { en: "it holds a space", zh: "含有空格" };
  if (/[^\p{ASCII}]/u.test(image))
    return { en: "it holds a character outside ASCII", zh: "含有非 ASCII 字符" };
  if (/[:@]$/u.test(image)) return { en: "its tag or digest is empty", zh: "标签或摘要为空" };
  if (/\/\/|^\/|\/$|\/:/u.test(image))
    return { en: "a part of its path is empty", zh: "路径中有空的部分" };
  const path = image.split("@", 1)[0] ?? "";
  if ((path.split("/").at(-1) ?? "").split(":").length > 2)
    return { en: "it has two tags", zh: "有两个标签" };
  if (/[A-Z]/u.test(path.replace(/:[^/:]*$/u, "")))
    return { en: "its repository must be lowercase", zh: "仓库名必须为小写" };
  if (/@sha256:(?![0-9a-f]{64}$)/u.test(image))
    return { en: "its digest does not have 64 hexadecimal digits", zh: "摘要不是 64 位十六进制数" };
  return {
    en: "a part of it breaks the form registry/repository:tag",
    zh: "不符合 registry/repository:tag 的格式",
  };
}

/** The name that was meant, where only spelling stands between. */
function mend(image: string): string | undefined {
  const name = image.trim().replace(/^\w+:\/\//u, "");
  const tag = /:[^/:@]+$/u.exec(name)?.[0] ?? "";
  const mended = name.slice(0, name.length - tag.length).toLowerCase() + tag;
  return mended !== image &&
    /^[a-z0-9]+(?:[._-][a-z0-9]+)*(?::\d+)?(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*(?::[\w][\w.-]*)?$/u.test(
      mended,
    )
    ? mended
    : undefined;
}
