import { missingOf } from "../cluster/missing.ts";
import { elsewhere, keysAsked, nameNear, needs } from "../cluster/reference-commands.ts";
import { referencesOf } from "../cluster/references.ts";
import { nameOf } from "../model/ref.ts";
import { kubectl } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "secret-missing",
  title: { en: "Secret that a Pod needs does not exist", zh: "Pod 需要的 Secret 不存在" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Secret"],
  reasons: ["CreateContainerConfigError", "FailedMount"],

  *check(pod, cluster) {
    for (const missing of missingOf(pod, cluster)) {
      const { object, key, container, certainty, evidence } = missing;
      if (object.kind !== "Secret" || key !== undefined) continue;
      const user = needs(pod, missing, cluster);
      const also = elsewhere(missing, cluster);
      const keys = keysAsked(referencesOf(pod.spec), "Secret", object.name);
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
              en: "create the Secret with the values that the workload expects",
              zh: "创建该 Secret，并填入工作负载所需的值",
            },
            applicability: "has-placeholders",
            steps: [
              kubectl(
                object.namespace,
                "create",
                "secret",
                "generic",
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
