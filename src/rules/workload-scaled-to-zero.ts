import { routesTo } from "../cluster/services.ts";
import { serviceFaultOf } from "../cluster/service-faults.ts";
import { callersOf } from "../cluster/callers.ts";
import { dnsService } from "../cluster/calls.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { argumentOf, nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "workload-scaled-to-zero",
  title: { en: "A workload that others need has no replicas", zh: "被依赖的工作负载副本数为 0" },
  severity: "critical",
  kind: "Service",
  reads: ["Pod", "Ingress"],
  reasons: [],

  *check(service, cluster) {
    const fault = serviceFaultOf(service, cluster);
    if (fault?.class !== "no-pods") return;
    const [zero] = fault.workloads.filter(({ replicas }) => replicas === 0);
    if (zero === undefined) return;
    // Cluster DNS is called by all, and has a rule of its own.
    if (service === dnsService(cluster)) return;
    const routes = routesTo(service, cluster);
    const callers = callersOf(service, cluster);
    // Nobody calls it: somebody has put it to rest.
    if (routes.length === 0 && callers.length === 0) return;
    const needed = [
      ...routes.map(({ ingress }) => nameOf(refOf(ingress))),
      ...callers.map(({ owner }) => nameOf(owner)),
    ];
    const needing = [...new Set(needed)];
    yield {
      cause: zero.ref,
      severity:
        routes.length > 0 || callers.some(({ failing }) => failing) ? "critical" : "warning",
      message: {
        en: `${nameOf(zero.ref)} is scaled to 0, so ${nameOf(refOf(service))} has no endpoints, though ${needing.slice(0, 3).join(", ")} ${needing.length === 1 ? "needs" : "need"} it`,
        zh: `${nameOf(zero.ref)} 的副本数为 0，${nameOf(refOf(service))} 因此没有端点，而 ${needing.slice(0, 3).join("、")} 依赖它`,
      },
      evidence: [
        field(zero.object, "spec.replicas"),
        field(service, "spec.selector"),
        ...routes.slice(0, 2).map(({ ingress, route }) => field(ingress, route.path)),
        ...callers.slice(0, 2).map(({ evidence }) => evidence),
      ],
      remedies: [
        {
          title: { en: "scale it up again", zh: "恢复其副本数" },
          applicability: "maybe-incorrect",
          steps: [kubectl(zero.ref.namespace, "scale", argumentOf(zero.ref), "--replicas=1")],
        },
      ],
    };
  },
});
