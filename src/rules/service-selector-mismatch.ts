import { describeLabels } from "../cluster/selectors.ts";
import { serviceFaultOf } from "../cluster/service-faults.ts";
import { routesTo } from "../cluster/services.ts";
import { field } from "../model/path.ts";
import { kubectl, patch, type Remedy } from "../model/remedy.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "service-selector-mismatch",
  title: { en: "Service selects no Pod", zh: "Service 的选择算符没有匹配任何 Pod" },
  severity: "critical",
  kind: "Service",
  reads: ["Pod", "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Ingress"],
  reasons: [],

  *check(service, cluster) {
    const fault = serviceFaultOf(service, cluster);
    if (fault?.class !== "selector-mismatch") return;
    const { near, of } = fault;
    const selector = describeLabels(service.spec?.selector ?? {});
    const routes = routesTo(service, cluster);
    const carried =
      near?.differences
        .map(({ key, wanted, found, under }) =>
          under !== undefined ? `${under}=${wanted}` : found === undefined ? "" : `${key}=${found}`,
        )
        .filter((one) => one !== "") ?? [];
    const lacks =
      near?.differences
        .filter(({ found, under }) => found === undefined && under === undefined)
        .map(({ key }) => key) ?? [];
    const hint =
      of === undefined
        ? { en: "", zh: "" }
        : carried.length > 0
          ? {
              en: `; ${nameOf(of)} carries ${carried.join(",")}`,
              zh: `；${nameOf(of)} 的标签是 ${carried.join(",")}`,
            }
          : {
              en: `; ${nameOf(of)} lacks label ${lacks.join(", ")}`,
              zh: `；${nameOf(of)} 缺少标签 ${lacks.join("、")}`,
            };
    const change = Object.fromEntries(
      (near?.differences ?? []).flatMap(
        ({ key, wanted, found, under }): readonly (readonly [string, string | null])[] =>
          under !== undefined
            ? [
                [key, null],
                [under, wanted],
              ]
            : found !== undefined
              ? [[key, found]]
              : [[key, null]],
      ),
    );
    const remedies: Remedy[] =
      near === undefined
        ? [
            {
              title: { en: "select labels that Pods carry", zh: "改为 Pod 实际带有的标签" },
              applicability: "has-placeholders",
              steps: [
                kubectl(service.metadata.namespace, "get", "pods", "--show-labels"),
                kubectl(service.metadata.namespace, "edit", `service/${service.metadata.name}`),
              ],
            },
          ]
        : [
            {
              title: {
                en: `select the Pods of ${of === undefined ? "that workload" : nameOf(of)}`,
                zh: `改为选择 ${of === undefined ? "该工作负载" : nameOf(of)} 的 Pod`,
              },
              applicability: "maybe-incorrect",
              steps: [patch(refOf(service), { spec: { selector: change } })],
            },
          ];
    yield {
      // Nobody is known to need it, and nothing looks like what it means: it may be a leftover.
      severity: near === undefined && routes.length === 0 ? "warning" : "critical",
      certainty: near === undefined ? "likely" : "certain",
      message: {
        en: `${nameOf(refOf(service))} has no endpoints: its selector ${selector} matches no Pod${hint.en}`,
        zh: `${nameOf(refOf(service))} 没有端点：选择算符 ${selector} 没有匹配任何 Pod${hint.zh}`,
      },
      evidence: [
        field(service, "spec.selector"),
        ...(of === undefined || cluster.object(of) === undefined ? [] : labelsOf(of, cluster)),
      ],
      remedies,
    };
  },
});

function labelsOf(of: Parameters<typeof nameOf>[0], cluster: Parameters<typeof serviceFaultOf>[1]) {
  const object = cluster.object(of);
  if (object === undefined) return [];
  const paths =
    of.kind === "Pod"
      ? ["metadata.labels"]
      : of.kind === "CronJob"
        ? ["spec.jobTemplate.spec.template.metadata.labels"]
        : ["spec.template.metadata.labels"];
  return paths.map((path) => field(object, path));
}
