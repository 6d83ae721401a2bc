import type { Cluster } from "../cluster/cluster.ts";
import { closest } from "../cluster/near.ts";
import { missingOf } from "../cluster/missing.ts";
import { needs, pointTo } from "../cluster/reference-commands.ts";
import { nameOf, type Ref } from "../model/ref.ts";
import { kubectl, patch, type Remedy } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "config-key-missing",
  title: {
    en: "ConfigMap or Secret lacks a key that a Pod asks for",
    zh: "ConfigMap 或 Secret 中没有 Pod 所需的键",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["ConfigMap", "Secret"],
  reasons: ["CreateContainerConfigError", "FailedMount"],

  *check(pod, cluster) {
    for (const missing of missingOf(pod, cluster)) {
      const { object, key, container, reference, certainty, evidence } = missing;
      if (key === undefined) continue;
      const user = needs(pod, missing, cluster);
      const keys = keysOf(object, cluster);
      const shown = keys.length > 5 ? [...keys.slice(0, 5), "…"] : keys;
      const [likest] = closest(key, keys);
      const renames: readonly Remedy[] =
        likest === undefined || reference === undefined
          ? []
          : [
              {
                title: {
                  en: `ask for the key that exists: ${likest}`,
                  zh: `改用已存在的键 ${likest}`,
                },
                applicability: "maybe-incorrect",
                steps: [pointTo(pod, reference, { key: [key, likest] }, cluster)],
              },
            ];
      yield {
        ...(container !== undefined && { container }),
        certainty,
        cause: object,
        message: {
          en: `${nameOf(object)} has no key ${key}${shown.length === 0 ? "" : ` (it has ${shown.join(", ")})`}: ${user.en}`,
          zh: `${nameOf(object)} 中没有键 ${key}${shown.length === 0 ? "" : `（现有：${shown.join("、")}）`}：${user.zh}`,
        },
        evidence,
        remedies: [
          ...renames,
          {
            title: { en: `or add the key ${key}`, zh: `或添加键 ${key}` },
            applicability: "has-placeholders",
            steps: [
              object.kind === "Secret"
                ? patch(object, { stringData: { [key]: "<VALUE>" } })
                : patch(object, { data: { [key]: "<VALUE>" } }),
            ],
          },
          {
            title: { en: "look at its keys", zh: "查看其中的键" },
            applicability: "machine-applicable",
            steps: [kubectl(object.namespace, "describe", object.kind.toLowerCase(), object.name)],
          },
        ],
      };
    }
  },
});

function keysOf({ kind, namespace, name }: Ref, cluster: Cluster): readonly string[] {
  if (kind === "Secret") return Object.keys(cluster.get("Secret", namespace, name)?.data ?? {});
  const map = cluster.get("ConfigMap", namespace, name);
  return [...Object.keys(map?.data ?? {}), ...Object.keys(map?.binaryData ?? {})];
}
