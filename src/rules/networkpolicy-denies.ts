import { deniedCalls } from "../cluster/denied-calls.ts";
import { topOwner } from "../cluster/owners.ts";
import { admitsNobody, blamed } from "../cluster/policies.ts";
import { isFinished } from "../cluster/pods.ts";
import { podsOfService } from "../cluster/services.ts";
import { describeSelector } from "../cluster/selectors.ts";
import type { Evidence } from "../model/evidence.ts";
import type { NetworkPolicy } from "../model/kubernetes.ts";
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
    const own = nameOf(refOf(policy));
    const { namespace, name } = policy.metadata;
    const edit = kubectl(namespace, "edit", `networkpolicy/${name}`);
    const proof = field(
      policy,
      policy.spec?.podSelector === undefined ? "metadata.name" : "spec.podSelector",
    );
    const seen = new Set<string>();
    for (const { call, fault } of deniedCalls(cluster).get(policy) ?? []) {
      const from = nameOf(topOwner(call.pod, cluster));
      const target = fault.service === undefined ? call.host : nameOf(refOf(fault.service));
      if (seen.has(`${from} ${target}`)) continue;
      seen.add(`${from} ${target}`);
      const port =
        call.port === undefined
          ? { en: "", zh: "" }
          : { en: ` port ${call.port}`, zh: ` 的端口 ${call.port}` };
      yield {
        severity: call.failing ? "critical" : "warning",
        certainty: call.failed ? "certain" : "likely",
        message:
          fault.direction === "Ingress"
            ? {
                en: `${own} keeps ${from} from reaching ${target}${port.en}: no ingress rule admits its Pods`,
                zh: `${own} 不允许 ${from} 访问 ${target}${port.zh}：没有入站规则放行其 Pod`,
              }
            : {
                en: `${own} keeps ${from} from calling ${target}${port.en}: no egress rule allows it`,
                zh: `${own} 不允许 ${from} 访问 ${target}${port.zh}：没有出站规则放行`,
              },
        evidence: [call.evidence, proof, ...rulesOf(policy)],
        remedies: [
          {
            title: { en: "allow this call in the policy", zh: "在该策略中放行此访问" },
            applicability: "has-placeholders",
            steps: [edit],
          },
        ],
      };
    }
    if (seen.size > 0) return;
    // A Service whose Pods then admit nobody.
    for (const service of cluster.inNamespace("Service", namespace)) {
      const pods = podsOfService(service, cluster).filter((pod) => !isFinished(pod));
      const ports = service.spec?.ports ?? [];
      if (pods.length === 0 || ports.length === 0) continue;
      const shut = pods.every((pod) =>
        ports.every(
          ({ targetPort, port, protocol = "TCP" }) =>
            blamed(
              admitsNobody(
                pod,
                typeof targetPort === "string" ? undefined : (targetPort ?? port),
                protocol,
                cluster,
              ),
            ) === policy,
        ),
      );
      if (!shut) continue;
      const selector = describeSelector(policy.spec?.podSelector);
      const all = selector === "<all>";
      yield {
        message: {
          en: `${own} lets nobody reach ${nameOf(refOf(service))}: it selects its Pods (${all ? "all of the namespace" : selector}) and no ingress rule admits anyone`,
          zh: `${own} 使任何人都无法访问 ${nameOf(refOf(service))}：它选中了其 Pod（${all ? "整个命名空间" : selector}），且没有任何入站规则放行`,
        },
        evidence: [proof, ...rulesOf(policy), field(service, "spec.selector")],
        remedies: [
          {
            title: {
              en: "add an ingress rule for the callers that are meant",
              zh: "为应当访问的调用方添加入站规则",
            },
            applicability: "has-placeholders",
            steps: [edit],
          },
        ],
      };
    }
  },
});

const rulesOf = (policy: NetworkPolicy): readonly Evidence[] =>
  ["spec.policyTypes", "spec.ingress", "spec.egress"]
    .map((path) => field(policy, path))
    .filter((one) => one.type === "field" && one.value !== undefined);
