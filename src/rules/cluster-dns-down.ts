import { calls } from "../cluster/containers.ts";
import { dnsService } from "../cluster/calls.ts";
import { dnsOwner } from "../cluster/dns.ts";
import { serviceFaultOf } from "../cluster/service-faults.ts";
import { endpointsOf } from "../cluster/services.ts";
import { outlasts } from "../cluster/time.ts";
import type { Cluster } from "../cluster/cluster.ts";
import type { Fault } from "../model/finding.ts";
import type { Pod, Service } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { logFaults } from "../cluster/log-faults.ts";
import { topOwner } from "../cluster/owners.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { kubectl } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "cluster-dns-down",
  title: { en: "Cluster DNS does not answer", zh: "集群 DNS 没有响应" },
  severity: "critical",
  kind: ["Service", "Pod"],
  troubled: true,
  reads: ["Endpoints", "EndpointSlice"],
  reasons: [],

  *check(object, cluster) {
    const service = dnsService(cluster);
    if (object === service) yield* ofService(service, cluster);
    const pod = cluster.get("Pod", object.metadata.namespace, object.metadata.name);
    if (object === pod) yield* ofCaller(pod, cluster);
  },
});

const look = {
  title: {
    en: "see whether the DNS Pods run and what they log",
    zh: "查看 DNS 的 Pod 是否运行及其日志",
  },
  applicability: "has-placeholders",
  steps: [
    kubectl("kube-system", "get", "deployment,pods", "-l", "k8s-app=kube-dns", "-o", "wide"),
    kubectl("kube-system", "logs", "-l", "k8s-app=kube-dns", "--tail=50"),
  ],
} as const;

/** The DNS Service itself has nobody behind it. */
function* ofService(service: Service, cluster: Cluster): Generator<Fault> {
  const fault = serviceFaultOf(service, cluster);
  const { ready, known } = endpointsOf(service, cluster);
  if (
    fault === undefined ||
    !known ||
    ready > 0 ||
    !outlasts(service.metadata.creationTimestamp, 120, cluster)
  )
    return;
  const dns = dnsOwner(cluster);
  const zero =
    fault.class === "no-pods" ? fault.workloads.find(({ replicas }) => replicas === 0) : undefined;
  yield {
    cause: dns,
    because: zero !== undefined ? [] : [dns, ...("pods" in fault ? fault.pods.map(refOf) : [])],
    message: {
      en: `cluster DNS has no ready endpoint: ${zero === undefined ? `no Pod of ${nameOf(dns)} is ready` : `${nameOf(dns)} is scaled to 0`}, so no name resolves in the cluster`,
      zh: `集群 DNS 没有就绪的端点：${zero === undefined ? `${nameOf(dns)} 没有就绪的 Pod` : `${nameOf(dns)} 的副本数为 0`}，集群内所有域名都无法解析`,
    },
    evidence:
      zero === undefined
        ? [field(service, "spec.selector")]
        : [field(zero.object, "spec.replicas"), field(service, "spec.selector")],
    remedies:
      zero === undefined
        ? [look]
        : [
            {
              title: { en: "scale it up again", zh: "恢复其副本数" },
              applicability: "maybe-incorrect",
              steps: [
                kubectl(
                  dns.namespace,
                  "scale",
                  `${dns.kind.toLowerCase()}/${dns.name}`,
                  "--replicas=2",
                ),
              ],
            },
          ],
  };
}

/** A Service's name that ends in a domain which is not the cluster's usual one: the name itself may be wrong. */
const foreignDomain = /\.svc\.(?!cluster\.local\.?$)./u;

/** A caller whose name does not resolve, though the Service exists. */
function* ofCaller(pod: Pod, cluster: Cluster): Generator<Fault> {
  for (const { view, call, failing, evidence } of logFaults(pod, cluster)) {
    const fault = call?.fault;
    // A Service that exists and is whole, whose name does not resolve: DNS is what is left.
    const whole =
      fault?.class === "whole" &&
      (call?.symptom === "unresolved" || call?.symptom === "temporary-dns") &&
      fault.service.spec?.clusterIP !== "None" &&
      !foreignDomain.test(call.host);
    if (call === undefined || (fault?.class !== "dns-down" && !whole)) continue;
    const owner = topOwner(pod, cluster);
    const dns = dnsOwner(cluster);
    const name = calls(view);
    yield {
      container: view.name,
      severity: failing === undefined || failing.serving ? "warning" : "critical",
      certainty: fault.class === "dns-down" ? "certain" : "likely",
      cause: dns,
      because: fault.class === "dns-down" ? fault.because : [dns],
      message: {
        en: `cluster DNS (${nameOf(dns)}) ${fault.class === "dns-down" ? "has no ready endpoint" : "seems not to answer"}: ${nameOf(owner)}, ${name.en}, cannot resolve ${call.host}${whole ? `, though ${nameOf(refOf(fault.service))} exists` : ""}`,
        zh: `集群 DNS（${nameOf(dns)}）${fault.class === "dns-down" ? "没有就绪的端点" : "似乎没有响应"}：${nameOf(owner)} 的${name.zh} 无法解析 ${call.host}${whole ? `，尽管 ${nameOf(refOf(fault.service))} 存在` : ""}`,
      },
      evidence,
      remedies: [look],
    };
  }
}
