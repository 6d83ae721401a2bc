import { callersOf } from "../cluster/callers.ts";
import { nodesOfCallers, nodesWithEndpoint, takesTraffic } from "../cluster/local-traffic.ts";
import { field } from "../model/path.ts";
import { patch } from "../model/remedy.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "service-local-policy-no-endpoint",
  title: {
    en: "Traffic policy Local, and nodes without an endpoint",
    zh: "流量策略为 Local，而部分节点没有端点",
  },
  severity: "warning",
  kind: "Service",
  reads: ["Node", "Pod", "EndpointSlice"],
  reasons: [],

  *check(service, cluster) {
    const { spec, metadata } = service;
    if (metadata.deletionTimestamp !== undefined || Object.keys(spec?.selector ?? {}).length === 0)
      return;
    const having = nodesWithEndpoint(service, cluster);
    // Without any endpoint another fault is the answer.
    if (having === undefined || having.size === 0) return;
    const own = nameOf(refOf(service));
    if (spec?.internalTrafficPolicy === "Local") {
      const lacking = [...nodesOfCallers(service, cluster)]
        .filter((node) => !having.has(node))
        .toSorted();
      const callers = callersOf(service, cluster);
      const [caller] = callers;
      if (lacking.length > 0 && caller !== undefined)
        yield {
          severity: callers.some(({ failing }) => failing) ? "critical" : "warning",
          message: {
            en: `${own} has internalTrafficPolicy Local and no endpoint on ${list(lacking, ", ")}, where ${nameOf(caller.owner)} calls it: those calls are dropped`,
            zh: `${own} 的 internalTrafficPolicy 为 Local，但在 ${list(lacking, "、")} 上没有端点，而 ${nameOf(caller.owner)} 在那里访问它：这些请求会被丢弃`,
          },
          evidence: [field(service, "spec.internalTrafficPolicy"), caller.evidence],
          remedies: [
            {
              title: { en: "let calls leave the node", zh: "允许请求离开本节点" },
              applicability: "maybe-incorrect",
              steps: [patch(refOf(service), { spec: { internalTrafficPolicy: "Cluster" } })],
            },
          ],
        };
    }
    if (
      spec?.externalTrafficPolicy !== "Local" ||
      (spec.type !== "LoadBalancer" && spec.type !== "NodePort")
    )
      return;
    const lacking = cluster
      .list("Node")
      .filter((node) => takesTraffic(node) && !having.has(node.metadata.name))
      .map((node) => node.metadata.name)
      .toSorted();
    if (lacking.length === 0) return;
    const checked = (spec.healthCheckNodePort ?? 0) > 0;
    yield {
      severity: "info",
      message: {
        en: `${own} has externalTrafficPolicy Local: ${lacking.length} of ${lacking.length + having.size} nodes (${list(lacking, ", ")}) have no endpoint and drop its traffic${checked ? `; the load balancer must check health node port ${spec.healthCheckNodePort ?? ""}` : ""}`,
        zh: `${own} 的 externalTrafficPolicy 为 Local：${lacking.length + having.size} 个节点中有 ${lacking.length} 个（${list(lacking, "、")}）没有端点，会丢弃其流量${checked ? `；负载均衡器须检查健康检查端口 ${spec.healthCheckNodePort ?? ""}` : ""}`,
      },
      evidence: [
        field(service, "spec.externalTrafficPolicy"),
        ...(checked ? [field(service, "spec.healthCheckNodePort")] : []),
      ],
      remedies: [
        {
          title: {
            en: "let every node pass it on, at the price of the client's address",
            zh: "允许各节点转发流量，代价是不再保留客户端地址",
          },
          applicability: "maybe-incorrect",
          steps: [patch(refOf(service), { spec: { externalTrafficPolicy: "Cluster" } })],
        },
      ],
    };
  },
});

const list = (nodes: readonly string[], comma: string): string =>
  nodes.length > 3 ? `${nodes.slice(0, 3).join(comma)}, …` : nodes.join(comma);
