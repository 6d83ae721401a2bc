import { goesWithout, refusalOf, refusers } from "../cluster/admissions.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { topOwner } from "../cluster/owners.ts";
import { shorten } from "../cluster/quotations.ts";
import { podsOfService } from "../cluster/services.ts";
import { configurationOf } from "../cluster/webhooks.ts";
import type { Evidence } from "../model/evidence.ts";
import { field } from "../model/path.ts";
import { nameOf, type Ref, ref } from "../model/ref.ts";
import { kubectl, patch } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "webhook-unreachable",
  title: { en: "Admission webhook does not answer", zh: "准入 Webhook 没有响应" },
  severity: "critical",
  kind: refusers,
  reads: ["ValidatingWebhookConfiguration", "MutatingWebhookConfiguration", "Service", "Pod"],
  reasons: ["FailedCreate", "failed calling webhook %q: %v"],

  *check(object, cluster) {
    const refusal = refusalOf(object, cluster);
    if (refusal?.class !== "webhook-unreachable" || refusal.name === undefined) return;
    const service = serviceIn(refusal.message);
    const { cause, webhook, path, certainty, configuration } = configurationOf(
      refusal.name,
      service,
      cluster,
    );
    const harm = goesWithout(object, refusal, cluster);
    const symptom = symptomOf(refusal.message);
    const policy: readonly Evidence[] =
      configuration === undefined || path === undefined
        ? []
        : [
            field(
              configuration,
              webhook?.failurePolicy === undefined ? `${path}.name` : `${path}.failurePolicy`,
            ),
          ];
    const at =
      service === undefined ? { en: "it", zh: "它" } : { en: nameOf(service), zh: nameOf(service) };
    yield {
      severity: refusal.serving ? "warning" : "critical",
      certainty,
      cause,
      because: service === undefined ? [] : [service, ...workloadsOf(service, cluster)],
      message: {
        en: `${nameOf(cause)}: webhook ${refusal.name} does not answer (${at.en} ${symptom.en}), so ${harm.en}`,
        zh: `${nameOf(cause)}：Webhook ${refusal.name} 没有响应（${at.zh} ${symptom.zh}），${harm.zh}`,
      },
      evidence: [...refusal.evidence, ...policy],
      remedies: [
        {
          title: { en: "bring the webhook's server back", zh: "恢复该 Webhook 的服务端" },
          applicability: "machine-applicable",
          steps: [
            service === undefined
              ? kubectl(undefined, "get", cause.kind.toLowerCase(), cause.name, "-o", "yaml")
              : kubectl(service.namespace, "get", "service,endpointslice,pod"),
          ],
        },
        ...(webhook === undefined
          ? []
          : [
              {
                title: {
                  en: "or admit objects while it is away: what it checks or sets is then left out",
                  zh: "或在其不可用期间放行对象：它的检查或修改将被跳过",
                },
                applicability: "maybe-incorrect" as const,
                steps: [
                  patch(cause, { webhooks: [{ name: webhook.name, failurePolicy: "Ignore" }] }),
                ] as const,
              },
            ]),
        {
          title: {
            en: "or delete the configuration, where its server is gone for good",
            zh: "或在其服务端已弃用时删除该配置",
          },
          applicability: "maybe-incorrect",
          steps: [kubectl(undefined, "delete", cause.kind.toLowerCase(), cause.name)],
        },
      ],
    };
  },
});

/** `Post "https://policy.guard.svc:443/v?timeout=5s"` → Service guard/policy. */
function serviceIn(message: string): Ref | undefined {
  const [, name, namespace] = /https:\/\/([^./:\s]+)\.([^./:\s]+)\.svc\b/u.exec(message) ?? [];
  return name === undefined ? undefined : ref("Service", namespace, name);
}

function workloadsOf({ namespace, name }: Ref, cluster: Cluster): readonly Ref[] {
  const service = cluster.get("Service", namespace, name);
  return service === undefined
    ? []
    : podsOfService(service, cluster).map((pod) => topOwner(pod, cluster));
}

function symptomOf(message: string): Text {
  if (/service "[^"]+" not found/u.test(message)) return { en: "does not exist", zh: "不存在" };
  if (/no endpoints available/u.test(message))
    return { en: "has no endpoints", zh: "没有可用端点" };
  if (/connection refused/u.test(message)) return { en: "refuses the connection", zh: "拒绝连接" };
  if (/certificate has expired|not yet valid/u.test(message))
    return { en: "has an expired certificate", zh: "证书已过期" };
  if (/x509:|tls:/u.test(message))
    return {
      en: "shows a certificate that the API server does not trust",
      zh: "出示的证书不受 API 服务器信任",
    };
  if (/no such host/u.test(message)) return { en: "does not resolve", zh: "无法解析" };
  if (/deadline exceeded|timeout|Timeout/u.test(message))
    return { en: "does not answer in time", zh: "响应超时" };
  const status = /(?:the server |code )?\(?(5\d\d)\b/u.exec(message)?.[1];
  if (status !== undefined)
    return { en: `answers with status ${status}`, zh: `返回状态码 ${status}` };
  const words = shorten(
    message.replace(/^.*failed calling (?:admission )?webhook "[^"]+": /u, ""),
    120,
  );
  return { en: `fails: ${words}`, zh: `失败：${words}` };
}
