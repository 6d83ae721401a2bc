import { goesWithout, refusalOf, refusers } from "../cluster/admissions.ts";
import { shorten } from "../cluster/quotations.ts";
import { configurationOf } from "../cluster/webhooks.ts";
import { edit } from "../cluster/workload-commands.ts";
import type { KubernetesObject } from "../model/kubernetes.ts";
import { nameOf, ref } from "../model/ref.ts";
import { kubectl } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "webhook-denied",
  title: {
    en: "Admission webhook or policy refuses the object",
    zh: "准入 Webhook 或策略拒绝了该对象",
  },
  severity: "critical",
  kind: refusers,
  reads: [
    "ValidatingWebhookConfiguration",
    "MutatingWebhookConfiguration",
    "ValidatingAdmissionPolicy",
  ],
  reasons: ["FailedCreate", "admission webhook %q denied the request: %s"],

  *check(object, cluster) {
    const refusal = refusalOf(object, cluster);
    if (refusal?.class !== "webhook-denied" || refusal.name === undefined) return;
    const maker: KubernetesObject = object;
    const harm = goesWithout(object, refusal, cluster);
    const byPolicy = refusal.message.includes(`ValidatingAdmissionPolicy '${refusal.name}'`);
    const { cause, certainty } = byPolicy
      ? {
          cause: ref("ValidatingAdmissionPolicy", undefined, refusal.name),
          certainty: "certain" as const,
        }
      : configurationOf(refusal.name, undefined, cluster);
    const who = byPolicy
      ? { en: "the policy", zh: "该策略" }
      : { en: `webhook ${refusal.name}`, zh: `Webhook ${refusal.name}` };
    const said = /denied (?:the )?request: (.+)$/su.exec(refusal.message)?.[1];
    const words =
      said === undefined
        ? { en: " and does not say why", zh: "，没有说明原因" }
        : { en: `: ${shorten(said, 200)}`, zh: `：${shorten(said, 200)}` };
    yield {
      severity: refusal.serving ? "warning" : "critical",
      certainty,
      cause,
      message: {
        en: `${nameOf(cause)}: ${harm.en}, since ${who.en} refuses them${words.en.replace(/[.。]$/u, "")}`,
        zh: `${nameOf(cause)}：${harm.zh}，${who.zh} 拒绝了它${words.zh.replace(/[.。]$/u, "")}`,
      },
      evidence: refusal.evidence,
      remedies: [
        {
          title: {
            en: "change the workload as the refusal says",
            zh: "按拒绝消息的要求修改工作负载",
          },
          applicability: "has-placeholders",
          steps: [edit(maker, cluster)],
        },
        {
          title: {
            en: "or read the rule, and exempt the namespace or object",
            zh: "或查看该规则，并豁免此命名空间或对象",
          },
          applicability: "machine-applicable",
          steps: [kubectl(undefined, "get", cause.kind.toLowerCase(), cause.name, "-o", "yaml")],
        },
      ],
    };
  },
});
