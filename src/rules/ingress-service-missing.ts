import { closest } from "../cluster/near.ts";
import { replaceField } from "../cluster/json-patch.ts";
import { routesOf } from "../cluster/services.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, ref, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "ingress-service-missing",
  title: {
    en: "Ingress routes to a Service that does not exist",
    zh: "Ingress 的后端 Service 不存在",
  },
  severity: "critical",
  kind: "Ingress",
  reads: ["Service"],
  reasons: [],

  *check(ingress, cluster) {
    const { namespace } = ingress.metadata;
    const seen = new Set<string>();
    for (const { service, host, pathPrefix, path } of routesOf(ingress, cluster)) {
      if (seen.has(service)) continue;
      seen.add(service);
      const answer = cluster.lookup("Service", namespace, service);
      // The AWS controller's actions (redirect, fixed response) stand where a Service would.
      const action = Object.keys(ingress.metadata.annotations ?? {}).some((key) =>
        key.endsWith(`/actions.${service}`),
      );
      if (answer.state !== "absent" || action) continue;
      const near = closest(
        service,
        cluster.inNamespace("Service", namespace).map(({ metadata }) => metadata.name),
      );
      const url = `${host ?? ""}${pathPrefix ?? "/"}`;
      yield {
        certainty: answer.certainty,
        message: {
          en: `${nameOf(refOf(ingress))} sends ${url} to Service ${service}, which does not exist: it answers 503${near[0] === undefined ? "" : `; Service ${near[0]} does exist`}`,
          zh: `${nameOf(refOf(ingress))} 把 ${url} 转发到不存在的 Service ${service}，请求返回 503${near[0] === undefined ? "" : `；存在的是 Service ${near[0]}`}`,
        },
        evidence: [
          field(ingress, path),
          {
            type: "absence",
            ref: ref("Service", namespace, service),
            ...(near.length > 0 && { near }),
          },
        ],
        remedies: [
          near[0] === undefined
            ? {
                title: {
                  en: "create the Service, or route to one that exists",
                  zh: "创建该 Service，或改为路由到已有的 Service",
                },
                applicability: "has-placeholders",
                steps: [
                  kubectl(namespace, "get", "services"),
                  kubectl(namespace, "edit", `ingress/${ingress.metadata.name}`),
                ],
              }
            : {
                title: { en: `route to Service ${near[0]}`, zh: `改为路由到 Service ${near[0]}` },
                applicability: "maybe-incorrect",
                steps: [replaceField(ingress, path, near[0])],
              },
        ],
      };
    }
  },
});
