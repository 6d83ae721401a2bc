import { calls } from "../cluster/containers.ts";
import { logFaults } from "../cluster/log-faults.ts";
import { topOwner } from "../cluster/owners.ts";
import { edit } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "service-address-mismatch",
  title: {
    en: "A workload calls a port that the Service does not have",
    zh: "工作负载调用了 Service 没有的端口",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Service", "Namespace"],
  reasons: [],

  *check(pod, cluster) {
    for (const { view, call, verdict, failing, evidence } of logFaults(pod, cluster)) {
      if (call?.fault?.class !== "port-mismatch") continue;
      const { service, ports } = call.fault;
      const has = ports
        .map(({ name, port }) => (name === undefined ? String(port) : `${name} ${port ?? ""}`))
        .join(", ");
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      yield {
        container: view.name,
        severity: failing === undefined || failing.serving ? "warning" : "critical",
        certainty: verdict === undefined ? "likely" : "certain",
        message: {
          en: `${owner}: ${name.en} calls ${nameOf(refOf(service))} on port ${call.port ?? ""}, which it does not have: its ports are ${has}`,
          zh: `${owner}：${name.zh} 调用 ${nameOf(refOf(service))} 的端口 ${call.port ?? ""}，但它没有该端口，只有 ${has}`,
        },
        evidence: [...evidence, field(service, "spec.ports")],
        remedies: [
          {
            title: { en: `call port ${has}`, zh: `改为调用端口 ${has}` },
            applicability: "has-placeholders",
            steps: [edit(pod, cluster)],
          },
        ],
      };
    }
  },
});
