import { logFaults } from "../cluster/log-faults.ts";
import { perCluster } from "../cluster/memo.ts";
import { topOwner } from "../cluster/owners.ts";
import { isReady } from "../cluster/pods.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { isTroubled } from "../cluster/troubled.ts";
import type { Evidence } from "../model/evidence.ts";
import { keyOf, nameOf, type Ref, ref, refOf } from "../model/ref.ts";
import { kubectl } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

interface Caller {
  readonly owner: Ref;
  readonly node: string | undefined;
  readonly service: Ref;
}

/** Callers that do not get through to Services whose Pods are ready and whose policies let them in. */
const callers = perCluster((cluster: Cluster): readonly Caller[] => {
  const byOwner = new Map<string, Caller>();
  for (const pod of cluster.list("Pod").filter((one) => isTroubled(one, cluster)))
    for (const { call } of logFaults(pod, cluster)) {
      const fault = call?.fault;
      if (fault?.class !== "whole" || !silent(call?.symptom)) continue;
      const owner = topOwner(pod, cluster);
      byOwner.set(keyOf(owner), { owner, node: pod.spec?.nodeName, service: refOf(fault.service) });
    }
  return [...byOwner.values()];
});

/** Nobody answered: what a missing Service rule or a dropped packet gives. A refusal may be the program's own. */
const silent = (symptom: string | undefined): boolean =>
  symptom === "timeout" || symptom === "unreachable";

const isApiServer = ({ namespace, name }: Ref): boolean =>
  namespace === "default" && name === "kubernetes";

export default defineRule({
  id: "service-ip-unreachable",
  title: { en: "Service addresses do not answer from Pods", zh: "Pod 无法访问 Service 地址" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Service", "Node"],
  reasons: [],

  *check(pod, cluster) {
    const all = callers(cluster);
    for (const { view, call, failing, evidence } of logFaults(pod, cluster)) {
      const fault = call?.fault;
      if (call === undefined || fault?.class !== "whole" || !silent(call.symptom)) continue;
      const service = refOf(fault.service);
      // One caller of one Service may be slow by itself; the API server's address is everybody's.
      if (all.length < 2 && !isApiServer(service)) continue;
      const nodes = [...new Set(all.flatMap(({ node }) => node ?? []))];
      const proxy = cluster.get("DaemonSet", "kube-system", "kube-proxy");
      const proxies = cluster
        .inNamespace("Pod", "kube-system")
        .filter(({ metadata }) => metadata.labels?.["k8s-app"] === "kube-proxy");
      const sick = proxies.filter(
        (one) => !isReady(one) && nodes.includes(one.spec?.nodeName ?? ""),
      );
      const [node] = nodes;
      const cause =
        proxy !== undefined && (sick.length > 0 || nodes.length > 1)
          ? refOf(proxy)
          : nodes.length === 1 && node !== undefined
            ? ref("Node", undefined, node)
            : ref("Cluster", undefined, "cluster");
      const proofs: Evidence[] = [...evidence];
      const others =
        all.length > 1
          ? {
              en: ` (${all.length} workloads fail alike)`,
              zh: `（共 ${all.length} 个工作负载有同样问题）`,
            }
          : { en: "", zh: "" };
      yield {
        container: view.name,
        severity: failing === undefined || failing.serving ? "warning" : "critical",
        certainty: "likely",
        cause,
        because: [
          ...(proxy === undefined ? [] : [refOf(proxy)]),
          ...sick.map(refOf),
          ...nodes.map((name) => ref("Node", undefined, name)),
        ],
        message: {
          en: `${nameOf(topOwner(pod, cluster))} gets no answer from ${nameOf(service)}, which is whole${others.en}: kube-proxy, or the network of ${nodes.length === 1 && node !== undefined ? `node ${node}` : "the nodes"}, does not carry Service addresses`,
          zh: `${nameOf(topOwner(pod, cluster))} 访问 ${nameOf(service)} 没有响应，而该 Service 本身正常${others.zh}：kube-proxy 或${nodes.length === 1 && node !== undefined ? `节点 ${node} ` : "节点"}的网络无法转发 Service 地址`,
        },
        evidence: [evidence[0], ...proofs.slice(1)],
        remedies: [
          {
            title: {
              en: "see whether kube-proxy (or its replacement) runs on these nodes and what it logs",
              zh: "查看这些节点上 kube-proxy（或其替代品）是否运行及其日志",
            },
            applicability: "has-placeholders",
            steps: [
              kubectl("kube-system", "get", "pods", "-l", "k8s-app=kube-proxy", "-o", "wide"),
              kubectl("kube-system", "logs", "-l", "k8s-app=kube-proxy", "--tail=50"),
            ],
          },
        ],
      };
    }
  },
});
