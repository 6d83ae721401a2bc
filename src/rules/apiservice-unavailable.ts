import { conditionOf } from "../cluster/conditions.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, ref, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";
import { outlasts } from "../cluster/time.ts";
import { podsOfService } from "../cluster/services.ts";
import { topOwner } from "../cluster/owners.ts";

export default defineRule({
  id: "apiservice-unavailable",
  title: { en: "An aggregated API does not answer", zh: "聚合 API 没有响应" },
  severity: "critical",
  kind: "APIService",
  reads: ["Service", "Pod"],
  reasons: ["FailedDiscoveryCheck", "ServiceNotFound", "MissingEndpoints"],

  *check(api, cluster) {
    const available = conditionOf(api, "Available");
    if (available?.status !== "False" || !outlasts(available.lastTransitionTime, 30, cluster))
      return;
    const backend = api.spec?.service;
    const service =
      backend?.name === undefined
        ? undefined
        : cluster.get("Service", backend.namespace, backend.name);
    const pods = service === undefined ? [] : podsOfService(service, cluster);
    const because =
      backend?.name === undefined
        ? []
        : [
            ref("Service", backend.namespace, backend.name),
            ...pods.map((pod) => topOwner(pod, cluster)),
          ];
    const said = [available.reason, available.message?.trim().replace(/[.。]+$/u, "")]
      .filter((one) => one !== undefined && one !== "")
      .join(": ");
    const told = said.length > 280 ? `${said.slice(0, 280)}…` : said;
    yield {
      because,
      message: {
        en: `${nameOf(refOf(api))} does not answer${told === "" ? "" : `: ${told}`}`,
        zh: `${nameOf(refOf(api))} 没有响应${told === "" ? "" : `：${told}`}`,
      },
      evidence: [
        field(api, "status.conditions{Available}"),
        ...(backend === undefined ? [] : [field(api, "spec.service")]),
      ],
      remedies: [
        {
          title: { en: "mend the Service behind it", zh: "修复其后端 Service" },
          applicability: "has-placeholders",
          steps: [kubectl(backend?.namespace, "get", "pods,svc,endpoints")],
        },
        {
          title: {
            en: "or remove the APIService, if its program is gone for good",
            zh: "若该程序已不再使用，删除该 APIService",
          },
          applicability: "maybe-incorrect",
          steps: [kubectl(undefined, "delete", "apiservice", api.metadata.name)],
        },
      ],
    };
  },
});
