import { callFaultOf } from "../cluster/calls.ts";
import { callsOf } from "../cluster/callers.ts";
import { topOwner } from "../cluster/owners.ts";
import { admitsNobody } from "../cluster/policies.ts";
import { isFinished } from "../cluster/pods.ts";
import { podsOfService } from "../cluster/services.ts";
import { describeSelector } from "../cluster/selectors.ts";
import type { Evidence } from "../model/evidence.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "networkpolicy-denies",
  title: { en: "A NetworkPolicy keeps callers out", zh: "NetworkPolicy 阻断了访问" },
  severity: "critical",
  kind: "NetworkPolicy",
  reads: ["Pod", "Service", "Namespace"],
  reasons: [],

  *check(policy, cluster) {
    const own = refOf(policy);
    const { namespace } = policy.metadata;
    const edit = kubectl(namespace, "edit", `networkpolicy/${policy.metadata.name}`);
    const proof = field(policy, "spec.podSelector");
    // A call that failed, or is configured, and that this policy shuts out.
    const seen = new Set<string>();
    for (const pod of cluster.list("Pod")) {
      if (isFinished(pod) && pod.metadata.ownerReferences === undefined) continue;
      for (const call of callsOf(pod, cluster)) {
        const fault = callFaultOf(call, pod, cluster);
        if (fault?.class !== "policy" || !fault.policies.includes(policy)) continue;
        const from = topOwner(pod, cluster);
        const id = `${nameOf(from)} ${call.host}`;
        if (seen.has(id)) continue;
        seen.add(id);
        const target = fault.service === undefined ? call.host : nameOf(refOf(fault.service));
        const port = call.port === undefined ? "" : ` port ${call.port}`;
        yield {
          severity: call.failing ? "critical" : "warning",
          certainty: call.failed ? "certain" : "likely",
          message:
            fault.direction === "Ingress"
              ? { en: `${nameOf(own)} lets ${nameOf(from)} not reach ${target}${port}: none of its ingress rules admits these Pods`, zh: `${nameOf(own)} 不允许 ${nameOf(from)} 访问 ${target}${port}：没有入站规则放行这些 Pod` }
              : { en: `${nameOf(own)} lets ${nameOf(from)} not call ${target}${port}: none of its egress rules allows it`, zh: `${nameOf(own)} 不允许 ${nameOf(from)} 访问 ${target}${port}：没有出站规则放行` },
          evidence: [call.evidence, proof, ...rulesOf(policy)],
          remedies: [{ title: { en: "allow this call in the policy", zh: "在该策略中放行此访问" }, applicability: "has-placeholders", steps: [edit] }],
        };
      }
    }
    if (seen.size > 0) return;
    // A Service whose Pods then admit nobody.
    for (const service of cluster.inNamespace("Service", namespace)) {
      const pods = podsOfService(service, cluster);
      const ports = service.spec?.ports ?? [];
      if (pods.length === 0 || ports.length === 0) continue;
      const shut = pods.every((pod) => ports.every((port) => admitsNobody(pod, typeof port.targetPort === "number" ? port.targetPort : port.targetPort === undefined ? port.port : undefined, port.protocol ?? "TCP", cluster).includes(policy)));
      if (!shut) continue;
      const selector = describeSelector(policy.spec?.podSelector);
      yield {
        message: {
          en: `${nameOf(own)} lets nobody reach ${nameOf(refOf(service))}: it selects its Pods (${selector === "<all>" ? "all of the namespace" : selector}) and no ingress rule admits anyone`,
          zh: `${nameOf(own)} 使任何人都无法访问 ${nameOf(refOf(service))}：它选中了其 Pod（${selector === "<all>" ? "整个命名空间" : selector}），且没有任何入站规则放行`,
        },
        evidence: [proof, ...rulesOf(policy), field(service, "spec.selector")],
        remedies: [{ title: { en: "add an ingress rule for the callers that are meant", zh: "为应当访问的调用方添加入站规则" }, applicability: "has-placeholders", steps: [edit] }],
      };
    }
  },
});

const rulesOf = (policy: Parameters<typeof refOf>[0]): readonly Evidence[] =>
  ["spec.policyTypes", "spec.ingress", "spec.egress"].map((path) => field(policy, path)).filter((one) => one.type === "field" && one.value !== undefined);
