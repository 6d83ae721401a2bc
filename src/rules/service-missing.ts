import { calls } from "../cluster/containers.ts";
import { logFaults } from "../cluster/log-faults.ts";
import { topOwner } from "../cluster/owners.ts";
import { edit, setVariable } from "../cluster/workload-commands.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, ref, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "service-missing",
  title: {
    en: "A workload calls a Service that does not exist",
    zh: "工作负载调用了不存在的 Service",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Service", "Namespace", "StatefulSet"],
  reasons: [],

  *check(pod, cluster) {
    for (const { view, call, verdict, failing, evidence } of logFaults(pod, cluster)) {
      if (call?.fault?.class !== "service-missing") continue;
      const { service, near, elsewhere } = call.fault;
      const owner = topOwner(pod, cluster);
      const name = calls(view);
      const [other] = elsewhere;
      const hint =
        other !== undefined
          ? {
              en: `; a Service of that name is in namespace ${elsewhere.join(", ")}`,
              zh: `；同名 Service 位于命名空间 ${elsewhere.join("、")}`,
            }
          : near.length > 0
            ? {
                en: `; Service ${near.join(", ")} does exist`,
                zh: `；存在的是 Service ${near.join("、")}`,
              }
            : { en: "", zh: "" };
      const better = other === undefined ? near[0] : `${service.name}.${other}`;
      const seen = cluster.sees("Service", service.namespace) !== undefined;
      // Services that were not read cannot be there either where their namespace is not.
      const gone = seen ? service : ref("Namespace", undefined, service.namespace ?? "");
      const rename =
        better === undefined ? undefined : setVariable(view, call.host, better, cluster);
      yield {
        container: view.name,
        severity: failing === undefined || failing.serving ? "warning" : "critical",
        certainty: verdict === undefined ? "likely" : "certain",
        cause: service,
        // The Service that should name a StatefulSet's Pods is that set's own fault.
        because: cluster
          .inNamespace("StatefulSet", service.namespace)
          .filter(({ spec }) => spec?.serviceName === service.name)
          .map(refOf),
        message: {
          en: `${nameOf(service)} does not exist, and ${nameOf(owner)}, ${name.en}, calls it as ${call.host}${hint.en}`,
          zh: `${nameOf(service)} 不存在，而 ${nameOf(owner)} 的${name.zh} 以 ${call.host} 调用它${hint.zh}`,
        },
        evidence: [...evidence, { type: "absence", ref: gone, ...(near.length > 0 && { near }) }],
        remedies: [
          {
            title:
              better === undefined
                ? {
                    en: "create the Service, or call the name of one that exists",
                    zh: "创建该 Service，或改用已有 Service 的名称",
                  }
                : { en: `call it as ${better}`, zh: `改为调用 ${better}` },
            applicability: rename === undefined ? "has-placeholders" : "maybe-incorrect",
            steps:
              rename === undefined
                ? [kubectl(service.namespace, "get", "services"), edit(pod, cluster)]
                : [rename],
          },
        ],
      };
    }
  },
});
