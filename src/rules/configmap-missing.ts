import { missingOf } from "../cluster/missing.ts";
import { elsewhere, keysAsked, nameNear, needs } from "../cluster/reference-commands.ts";
import { referencesOf } from "../cluster/references.ts";
import { nameOf } from "../model/ref.ts";
import { kubectl } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "configmap-missing",
  title: { en: "ConfigMap that a Pod needs does not exist", zh: "Pod 需要的 ConfigMap 不存在" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["ConfigMap"],
  reasons: ["CreateContainerConfigError", "FailedMount"],

  *check(pod, cluster) {
    for (const missing of missingOf(pod, cluster)) {
      const { object, key, container, certainty, evidence } = missing;
      if (object.kind !== "ConfigMap" || key !== undefined) continue;
      const user = needs(pod, missing, cluster);
      const also = elsewhere(missing, cluster);
      const keys = keysAsked(referencesOf(pod.spec), "ConfigMap", object.name);
      yield {
        ...(container !== undefined && { container }),
        certainty,
        cause: object,
        message: {
          en: `${nameOf(object)} does not exist: ${user.en}${also.en}`,
          zh: `${nameOf(object)} 不存在：${user.zh}${also.zh}`,
        },
        evidence,
        remedies: [
          ...nameNear(pod, missing, cluster),
          {
            title: {
              en: "create the ConfigMap with what the workload expects in it",
              zh: "创建该 ConfigMap，并填入工作负载所需的内容",
            },
            applicability: "has-placeholders",
            steps: [
              kubectl(
                object.namespace,
                "create",
                "configmap",
                object.name,
                ...(keys.length > 0 ? keys : ["<KEY>"]).map(
                  (one) => `--from-literal=${one}=<VALUE>`,
                ),
              ),
            ],
          },
        ],
      };
    }
  },
});
