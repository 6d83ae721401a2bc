import { callersOf } from "../cluster/callers.ts";
import { serviceFaultOf } from "../cluster/service-faults.ts";
import { routesTo } from "../cluster/services.ts";
import { field } from "../model/path.ts";
import { kubectl, patch, type Remedy } from "../model/remedy.ts";
import { nameOf, ref, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

/** Rancher 2.x writes the workloads that such a Service stands for, and keeps its endpoints, while it runs. */
const rancher = [
  "field.cattle.io/targetWorkloadIds",
  "workload.cattle.io/targetWorkloadIdNoop",
  "workload.cattle.io/workloadPortBased",
  "field.cattle.io/targetDnsRecordIds",
  "field.cattle.io/ipAddresses",
];

export default defineRule({
  id: "service-endpoints-unmanaged",
  title: {
    en: "Service has no selector, and nobody keeps its endpoints",
    zh: "Service 没有选择算符，端点也无人维护",
  },
  severity: "critical",
  kind: "Service",
  reads: ["Endpoints", "EndpointSlice", "Ingress"],
  reasons: [],

  *check(service, cluster) {
    const fault = serviceFaultOf(service, cluster);
    if (fault?.class !== "unmanaged") return;
    const {
      namespace,
      name,
      annotations = {},
      labels = {},
      ownerReferences = [],
    } = service.metadata;
    const written =
      rancher.find((key) => annotations[key] !== undefined) ??
      Object.keys(annotations).find((key) => key.includes("cattle.io/"));
    const byRancher =
      written !== undefined ||
      Object.keys(labels).some((key) => key.includes("cattle.io/")) ||
      ownerReferences.some(({ apiVersion }) => apiVersion?.includes("cattle.io") === true);
    const routes = routesTo(service, cluster);
    const callers = callersOf(service, cluster);
    const endpoints = ref("Endpoints", namespace, name);
    const object = cluster.get("Endpoints", namespace, name);
    const workload = /"?(deployment|statefulset|daemonset):([^:"]+):([^"\]]+)/u.exec(
      written === undefined ? "" : (annotations[written] ?? ""),
    );
    const target =
      workload?.[3] === undefined ? undefined : cluster.get("Deployment", workload[2], workload[3]);
    const selector = target?.spec?.selector?.matchLabels;
    const remedies: Remedy[] = [
      ...(byRancher
        ? [
            {
              title: {
                en: "start Rancher again: it fills the endpoints by itself",
                zh: "恢复 Rancher：它会自动填充端点",
              },
              applicability: "has-placeholders",
              steps: [kubectl("cattle-system", "get", "pods")],
            } as const,
          ]
        : []),
      selector === undefined
        ? {
            title: {
              en: "give the Service a selector, or route to a Service that has one",
              zh: "为 Service 添加选择算符，或改为路由到带选择算符的 Service",
            },
            applicability: "has-placeholders",
            steps: [
              kubectl(
                namespace,
                "patch",
                `service/${name}`,
                "-p",
                '{"spec":{"selector":{"<KEY>":"<VALUE>"}}}',
              ),
            ],
          }
        : {
            title: {
              en: "give the Service the workload's own selector",
              zh: "为 Service 填写该工作负载自己的选择算符",
            },
            applicability: "maybe-incorrect",
            steps: [patch(refOf(service), { spec: { selector } })],
          },
    ];
    yield {
      // Without anybody who needs it, it may be a leftover, or the place where a program keeps its leader.
      severity:
        routes.length > 0 || byRancher || callers.some(({ failing }) => failing)
          ? "critical"
          : callers.length > 0
            ? "warning"
            : "info",
      message: {
        en: `${nameOf(refOf(service))} has no selector and no endpoints${byRancher ? ": Rancher keeps them, and it does not" : ": nobody keeps them"}${routes[0] === undefined ? "" : `; Ingress ${routes[0].ingress.metadata.name} answers 503`}`,
        zh: `${nameOf(refOf(service))} 没有选择算符，也没有端点${byRancher ? "：端点本应由 Rancher 维护，但现在没有" : "：端点无人维护"}${routes[0] === undefined ? "" : `；Ingress ${routes[0].ingress.metadata.name} 返回 503`}`,
      },
      evidence: [
        field(service, service.spec?.clusterIP === undefined ? "metadata.name" : "spec.clusterIP"),
        ...(written === undefined ? [] : [field(service, `metadata.annotations['${written}']`)]),
        ...(object === undefined && cluster.sees("Endpoints", namespace) !== undefined
          ? [{ type: "absence", ref: endpoints } as const]
          : []),
        ...routes.slice(0, 2).map(({ ingress, route }) => field(ingress, route.path)),
        ...callers.slice(0, 2).map(({ evidence }) => evidence),
      ],
      remedies,
    };
  },
});
