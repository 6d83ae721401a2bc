import { containerFaults } from "../cluster/container-faults.ts";
import { calls } from "../cluster/containers.ts";
import { topOwner } from "../cluster/owners.ts";
import { patchContainer } from "../cluster/workload-commands.ts";
import { field, valueAt } from "../model/path.ts";
import { nameOf } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "container-runs-as-root",
  title: { en: "runAsNonRoot forbids the image's user", zh: "runAsNonRoot 不允许镜像的用户" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: [],
  reasons: ["CreateContainerConfigError"],

  *check(pod, cluster) {
    for (const { class: of, view, message = "", evidence } of containerFaults(pod, cluster)) {
      if (of !== "runs-as-root") continue;
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      const image =
        view.spec.image === undefined
          ? { en: "its image", zh: "其镜像" }
          : { en: `image ${view.spec.image}`, zh: `镜像 ${view.spec.image}` };
      const user = userOf(message, image);
      const settings = ["runAsNonRoot", "runAsUser"].flatMap((key) =>
        [`${view.path}.securityContext.${key}`, `spec.securityContext.${key}`]
          .filter((path) => valueAt(pod, path) !== undefined)
          .slice(0, 1),
      );
      yield {
        container: view.name,
        message: {
          en: `${owner}: ${name.en} cannot start: runAsNonRoot is set and ${user.en}`,
          zh: `${owner}：${name.zh} 无法启动：设置了 runAsNonRoot，而${user.zh}`,
        },
        evidence: [...evidence, ...settings.map((path) => field(pod, path))],
        remedies: [
          {
            title: {
              en: "run it as a numeric user other than 0 that the image is made for",
              zh: "指定镜像支持的非 0 数字用户",
            },
            applicability: "has-placeholders",
            steps: [patchContainer(view, { securityContext: { runAsUser: "<USER-ID>" } }, cluster)],
          },
        ],
      };
    }
  },
});

/** kubelet, security_context.go verifyRunAsNonRoot: its three refusals. */
function userOf(message: string, image: Text): Text {
  const named = /non-numeric user \(([^)]*)\)/u.exec(message)?.[1];
  if (named !== undefined)
    return {
      en: `${image.en} names its user "${named}", which cannot be proved not to be root`,
      zh: `${image.zh} 的用户是名称“${named}”，无法证明不是 root`,
    };
  if (/runAsUser/u.test(message))
    return { en: "runAsUser is 0, which is root", zh: " runAsUser 是 0，即 root" };
  return { en: `${image.en} runs as root`, zh: `${image.zh} 以 root 身份运行` };
}
