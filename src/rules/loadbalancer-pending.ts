import { findEvent, quote } from "../cluster/events.ts";
import { outlasts } from "../cluster/time.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "loadbalancer-pending",
  title: { en: "LoadBalancer Service gets no address", zh: "LoadBalancer Service 未获得地址" },
  severity: "critical",
  kind: "Service",
  reads: ["Event"],
  reasons: ["SyncLoadBalancerFailed", "EnsuringLoadBalancer"],

  *check(service, cluster) {
    const { spec, status, metadata } = service;
    if (spec?.type !== "LoadBalancer" || metadata.deletionTimestamp !== undefined) return;
    if (
      (status?.loadBalancer?.ingress?.length ?? 0) > 0 ||
      (spec.externalIPs ?? []).length > 0 ||
      status === undefined
    )
      return;
    // Reported by the controller of the load balancer: service-controller, cloud providers, MetalLB (AllocationFailed).
    const failed = findEvent(service, cluster, [
      "SyncLoadBalancerFailed",
      "CreatingLoadBalancerFailed",
      "AllocationFailed",
      "FailedBuildModel",
      "FailedDeployModel",
      "SyncLoadBalancerError",
      "FailedSyncLB",
      "UnAvailableLoadBalancer",
    ]);
    const taken =
      findEvent(service, cluster, ["EnsuringLoadBalancer"]) !== undefined ||
      metadata.finalizers?.includes("service.kubernetes.io/load-balancer-cleanup") === true;
    if (failed === undefined && !outlasts(metadata.creationTimestamp, taken ? 300 : 30, cluster))
      return;
    const name = nameOf(refOf(service));
    const said = (failed?.message ?? "").trim().replace(/[.。]+$/u, "");
    const told = said.length > 250 ? `${said.slice(0, 250)}…` : said;
    const message =
      failed !== undefined
        ? {
            en: `${name} gets no load balancer address: ${told}`,
            zh: `${name} 未获得负载均衡地址：${told}`,
          }
        : taken
          ? {
              en: `${name} gets no load balancer address: its controller works on it and has reported nothing`,
              zh: `${name} 未获得负载均衡地址：控制器正在处理，但没有报告任何信息`,
            }
          : {
              en: `${name} gets no load balancer address: no load balancer controller has taken it${spec.loadBalancerClass === undefined ? "" : ` (class ${spec.loadBalancerClass})`}`,
              zh: `${name} 未获得负载均衡地址：没有负载均衡控制器处理它${spec.loadBalancerClass === undefined ? "" : `（类 ${spec.loadBalancerClass}）`}`,
            };
    yield {
      certainty: failed === undefined ? "likely" : "certain",
      // Inside the cluster, and on its node ports, it serves.
      severity: "warning",
      message,
      evidence: [
        field(service, "spec.type"),
        ...(status.loadBalancer === undefined ? [] : [field(service, "status.loadBalancer")]),
        ...(failed === undefined ? [] : [quote(failed)]),
      ],
      remedies: [
        {
          title: {
            en: "install or mend the load balancer controller (cloud provider, MetalLB), or use NodePort or an Ingress",
            zh: "安装或修复负载均衡控制器（云厂商、MetalLB），或改用 NodePort 或 Ingress",
          },
          applicability: "has-placeholders",
          steps: [kubectl(metadata.namespace, "describe", "service", metadata.name)],
        },
      ],
    };
  },
});
