import { controllerEvents, hasAddress, ingressClassOf } from "../cluster/ingress-classes.ts";
import { quote } from "../cluster/events.ts";
import { routesOf } from "../cluster/services.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, ref, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

/** aws-load-balancer-controller, Alibaba Cloud, ingress-nginx, NGINX Inc., GKE, AKS, Kong: they could not build it. */
const failed = [
  "FailedBuildModel",
  "FailedDeployModel",
  "FailedApplyModel",
  "FailedLoadGroupID",
  "FailedAddFinalizer",
  "FailedUpdateStatus",
  "AnnotationParsingFailed",
  "Rejected",
  "AddedOrUpdatedWithError",
  "UpdatedWithError",
  "Translate",
  "KongConfigurationTranslationFailed",
  "KongConfigurationApplyFailed",
] as const;
/** The same controllers: they have built it. */
const succeeded: ReadonlySet<string> = new Set([
  "SuccessfullyReconciled",
  "AddedOrUpdated",
  "AddedOrUpdatedWithWarning",
  "Updated",
  "KongConfigurationSucceeded",
  "IPChanged",
]);

export default defineRule({
  id: "ingress-controller-failed",
  title: { en: "The ingress controller cannot build the route", zh: "Ingress 控制器无法生成路由" },
  severity: "critical",
  kind: "Ingress",
  reads: ["Event"],
  reasons: [
    "FailedBuildModel",
    "FailedDeployModel",
    "FailedApplyModel",
    "Rejected",
    "AnnotationParsingFailed",
  ],

  *check(ingress, cluster) {
    if (ingress.metadata.deletionTimestamp !== undefined) return;
    const events = controllerEvents(ingress, cluster);
    // GKE and others report errors as "Sync" or "GCE" with type Warning; nginx's "Scheduled for sync" says nothing.
    const bad = events.find(
      ({ reason, type }) =>
        (failed as readonly string[]).includes(reason) ||
        (type === "Warning" && (reason === "Sync" || reason === "GCE")),
    );
    if (bad === undefined) return;
    const since = events.find(({ reason }) => succeeded.has(reason));
    if (since !== undefined && (since.last ?? 0) > (bad.last ?? 0)) return;
    const { namespace, name } = ingress.metadata;
    const own = nameOf(refOf(ingress));
    const serves = hasAddress(ingress);
    const by = bad.component === "" ? "its controller" : bad.component;
    const said = bad.message.trim().replace(/[.。]+$/u, "");
    const told = said.length > 220 ? `${said.slice(0, 220)}…` : said;
    const named = ingressClassOf(ingress);
    yield {
      // What it was built as before still serves.
      severity: serves ? "warning" : "critical",
      because: [
        refOf(ingress),
        ...routesOf(ingress, cluster).map(({ service }) => ref("Service", namespace, service)),
        ...(ingress.spec?.tls ?? []).flatMap(({ secretName }) =>
          secretName === undefined ? [] : [ref("Secret", namespace, secretName)],
        ),
        ...(named === undefined ? [] : [ref("IngressClass", undefined, named.name)]),
      ],
      message: {
        en: `${own} ${serves ? "cannot be updated" : "is not served"}: ${by} reports ${bad.reason}: ${told}`,
        zh: `${own} ${serves ? "无法更新" : "没有提供服务"}：${bad.component === "" ? "其控制器" : ` ${by} `}报告 ${bad.reason}：${told}`.replaceAll(
          "： ",
          "：",
        ),
      },
      evidence: [quote(bad), ...(named === undefined ? [] : [field(ingress, named.path)])],
      remedies: [
        {
          title: { en: "mend what the controller names", zh: "修复控制器所指出的问题" },
          applicability: "has-placeholders",
          steps: [
            kubectl(namespace, "describe", "ingress", name),
            kubectl(namespace, "edit", `ingress/${name}`),
          ],
        },
      ],
    };
  },
});
