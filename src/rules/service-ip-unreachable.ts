import { logFaults } from "../cluster/log-faults.ts";
import { perCluster } from "../cluster/memo.ts";
import { topOwner } from "../cluster/owners.ts";
import { isReady } from "../cluster/pods.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { isTroubled } from "../cluster/troubled.ts";
import type { Evidence } from "../model/evidence.ts";
import { field } from "../model/path.ts";
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
  reads: ["Service", "Node", "DaemonSet"],
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
      const way = wayOf(nodes, cluster);
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
        cause: way.cause,
        because: [...way.sick, ...nodes.map((name) => ref("Node", undefined, name))],
        message: {
          en: `${nameOf(topOwner(pod, cluster))} gets no answer from ${nameOf(service)}, which is whole${others.en}: kube-proxy, or the network of ${nodes.length === 1 ? `node ${nodes.join()}` : "the nodes"}, does not carry Service addresses`,
          zh: `${nameOf(topOwner(pod, cluster))} 访问 ${nameOf(service)} 没有响应，而该 Service 本身正常${others.zh}：kube-proxy 或${nodes.length === 1 ? `节点 ${nodes.join()} ` : "节点"}的网络无法转发 Service 地址`,
        },
        evidence: [...evidence, ...way.evidence],
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

/** Whatever carries Service addresses in place of kube-proxy. */
const replacements =
  /^(?:cilium|kube-router|antrea-agent|ovnkube-node|ovn-kubernetes|calico-node-ebpf)/u;

interface Way {
  readonly cause: Ref;
  readonly sick: readonly Ref[];
  readonly evidence: readonly Evidence[];
}

/** What carries Service addresses on these nodes: kube-proxy, where it is the likelier to fail, else the one Node. */
function wayOf(nodes: readonly string[], cluster: Cluster): Way {
  const answer = cluster.lookup("DaemonSet", "kube-system", "kube-proxy");
  const proxy = ref("DaemonSet", "kube-system", "kube-proxy");
  const pods = cluster
    .inNamespace("Pod", "kube-system")
    .filter(({ metadata }) => metadata.labels?.["k8s-app"] === "kube-proxy");
  const down = pods.filter((one) => !isReady(one) && nodes.includes(one.spec?.nodeName ?? ""));
  const sick = [proxy, ...down.map(refOf)];
  const [node] = nodes;
  const alone = nodes.length === 1 && node !== undefined ? ref("Node", undefined, node) : undefined;
  if (answer.state === "absent") {
    const replaced = cluster
      .inNamespace("DaemonSet", "kube-system")
      .find(({ metadata }) => replacements.test(metadata.name));
    if (replaced !== undefined)
      return { cause: alone ?? refOf(replaced), sick: [refOf(replaced)], evidence: [] };
    return { cause: proxy, sick, evidence: [{ type: "absence", ref: proxy }] };
  }
  if (answer.state === "unknown") return { cause: alone ?? proxy, sick, evidence: [] };
  const { object } = answer;
  const none = object.status !== undefined && (object.status.numberReady ?? 0) === 0;
  return down.length > 0 || none || alone === undefined
    ? { cause: proxy, sick, evidence: none ? [field(object, "status")] : [] }
    : { cause: alone, sick, evidence: [] };
}
