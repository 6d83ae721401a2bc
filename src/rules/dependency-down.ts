import type { CallFault } from "../cluster/calls.ts";
import { conditionOf } from "../cluster/conditions.ts";
import { calls } from "../cluster/containers.ts";
import { logFaults } from "../cluster/log-faults.ts";
import { topOwner } from "../cluster/owners.ts";
import { serverOf } from "../cluster/servers.ts";
import { endpointsOf } from "../cluster/services.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Fault } from "../model/finding.ts";
import { field } from "../model/path.ts";
import { argumentOf, nameOf, type Ref, refOf, sameRef } from "../model/ref.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import { shorten } from "../cluster/quotations.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "dependency-down",
  title: { en: "A workload fails because another one is down", zh: "所依赖的工作负载不可用" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Service", "Namespace", "Endpoints", "EndpointSlice"],
  reasons: [],

  *check(pod, cluster) {
    const owner = topOwner(pod, cluster);
    for (const { view, call, verdict, failing, evidence } of logFaults(pod, cluster)) {
      const name = calls(view);
      const base = {
        container: view.name,
        severity: failing === undefined || failing.serving ? "warning" : "critical",
        certainty: verdict === undefined ? "likely" : "certain",
      } as const satisfies Partial<Fault>;
      if (call?.fault?.class === "dependency-down" || call?.fault?.class === "scaled-to-zero") {
        const { service, because } = call.fault;
        const workload =
          call.fault.class === "scaled-to-zero" ? call.fault.workload.ref : call.fault.workload;
        if (workload !== undefined && sameRef(workload, owner)) continue;
        const down = workload ?? refOf(service);
        const { ready, notReady } = endpointsOf(service, cluster);
        yield {
          ...base,
          cause: down,
          because: [...because, ...(workload === undefined ? [] : [workload])],
          message: {
            en: `${nameOf(owner)}: ${name.en} cannot reach ${nameOf(refOf(service))}: ${ready === 0 ? (notReady > 0 ? `none of its ${notReady} Pods is ready` : "it has no endpoints") : "what stands behind it does not answer"}${workload === undefined ? "" : ` (${nameOf(workload)})`}`,
            zh: `${nameOf(owner)}：${name.zh} 无法访问 ${nameOf(refOf(service))}：${ready === 0 ? (notReady > 0 ? `其 ${notReady} 个 Pod 均未就绪` : "它没有端点") : "其后端没有响应"}${workload === undefined ? "" : `（${nameOf(workload)}）`}`,
          },
          evidence: [...evidence, field(service, "spec.selector"), ...stateOf(call.fault)],
          remedies: look(down),
        };
        continue;
      }
      // An error that only a server can give points to the one workload that serves the product.
      if (verdict?.class !== "server-limit") continue;
      const server = serverOf(verdict, pod, cluster);
      if (server === undefined || sameRef(server, owner)) continue;
      yield {
        ...base,
        certainty: "likely",
        cause: server,
        because: [server],
        message: {
          en: `${nameOf(owner)}: ${name.en} is refused by ${nameOf(server)}: "${shorten(verdict.line)}"`,
          zh: `${nameOf(owner)}：${name.zh} 被 ${nameOf(server)} 拒绝：“${shorten(verdict.line)}”`,
        },
        evidence,
        remedies: look(server),
      };
    }
  },
});

const look = (of: Ref): readonly Remedy[] => [
  {
    title: { en: `see why ${nameOf(of)} is down`, zh: `查看 ${nameOf(of)} 为何不可用` },
    applicability: "has-placeholders",
    steps: [kubectl(of.namespace, "describe", argumentOf(of))],
  },
];

/** What shows that nobody answers there. */
function stateOf(
  fault: Extract<CallFault, { readonly class: "dependency-down" | "scaled-to-zero" }>,
): readonly Evidence[] {
  if (fault.class === "scaled-to-zero") return [field(fault.workload.object, "spec.replicas")];
  const pod = "pods" in fault.fault ? fault.fault.pods[0] : undefined;
  return pod !== undefined && conditionOf(pod, "Ready")?.status === "False"
    ? [field(pod, "status.conditions{Ready}.status")]
    : [];
}
