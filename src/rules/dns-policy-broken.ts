import { calls } from "../cluster/containers.ts";
import { logFaults } from "../cluster/log-faults.ts";
import { topOwner } from "../cluster/owners.ts";
import { patchPodSpec } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { nameOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "dns-policy-broken",
  title: {
    en: "The Pod's dnsPolicy keeps cluster names from resolving",
    zh: "Pod 的 dnsPolicy 导致集群内域名无法解析",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Service", "Namespace"],
  reasons: [],

  *check(pod, cluster) {
    for (const { view, call, failing, evidence } of logFaults(pod, cluster)) {
      if (call?.fault?.class !== "dns-policy") continue;
      const { policy } = call.fault;
      const owner = nameOf(topOwner(pod, cluster));
      const host = pod.spec?.hostNetwork === true;
      const right = host ? "ClusterFirstWithHostNet" : "ClusterFirst";
      const step = patchPodSpec(
        pod,
        { dnsPolicy: right, ...(policy === "None" && { dnsConfig: null }) },
        cluster,
      );
      const name = calls(view);
      const why =
        policy === "None"
          ? {
              en: "dnsPolicy None with nameservers that are not the cluster's",
              zh: "dnsPolicy 为 None，且 nameserver 不是集群 DNS",
            }
          : host && policy === "ClusterFirst"
            ? {
                en: "hostNetwork with dnsPolicy ClusterFirst uses the node's resolver",
                zh: "hostNetwork 搭配 dnsPolicy ClusterFirst 时使用的是节点的解析器",
              }
            : {
                en: "dnsPolicy Default uses the node's resolver",
                zh: "dnsPolicy 为 Default，使用的是节点的解析器",
              };
      yield {
        container: view.name,
        severity: failing === undefined || failing.serving ? "warning" : "critical",
        message: {
          en: `${owner}: ${name.en} cannot resolve ${call.host}: ${why.en}, which does not know cluster names`,
          zh: `${owner}：${name.zh} 无法解析 ${call.host}：${why.zh}，不认识集群内域名`,
        },
        evidence: [
          ...evidence,
          field(pod, pod.spec?.dnsPolicy === undefined ? "spec.hostNetwork" : "spec.dnsPolicy"),
          ...(pod.spec?.dnsConfig === undefined ? [] : [field(pod, "spec.dnsConfig")]),
        ],
        remedies: [
          {
            title: { en: `use dnsPolicy ${right}`, zh: `改用 dnsPolicy ${right}` },
            applicability: step.type === "patch" ? "maybe-incorrect" : "has-placeholders",
            steps: [step],
          },
        ],
      };
    }
  },
});
