import { conditionOf } from "../cluster/conditions.ts";
import { calls } from "../cluster/containers.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { logFaults } from "../cluster/log-faults.ts";
import { topOwner } from "../cluster/owners.ts";
import { outlasts } from "../cluster/time.ts";
import type { Fault } from "../model/finding.ts";
import type { CustomResourceDefinition, Pod } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { argumentOf, nameOf, ref, refOf } from "../model/ref.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import { resources } from "../model/resources.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "crd-version-not-served",
  title: {
    en: "A custom resource is not served in the version asked for",
    zh: "自定义资源没有以所需的版本提供服务",
  },
  severity: "critical",
  kind: ["CustomResourceDefinition", "Pod"],
  troubled: true,
  reads: ["CustomResourceDefinition"],
  reasons: ["NotAccepted", "no matches for kind"],

  *check(object, cluster) {
    const crd = cluster.get("CustomResourceDefinition", undefined, object.metadata.name);
    if (object === crd) yield* unserved(crd, cluster);
    const pod = cluster.get("Pod", object.metadata.namespace, object.metadata.name);
    if (object === pod) yield* asked(pod, cluster);
  },
});

const served = ({ spec }: CustomResourceDefinition): readonly string[] =>
  (spec?.versions ?? []).filter((one) => one.served !== false).map(({ name }) => name);

/** It is not established: its names are taken, its schema is refused, or no version is served. */
function* unserved(crd: CustomResourceDefinition, cluster: Cluster): Generator<Fault> {
  const names = conditionOf(crd, "NamesAccepted");
  const established = conditionOf(crd, "Established");
  const none = (crd.spec?.versions ?? []).length > 0 && served(crd).length === 0;
  const [type, condition] =
    names?.status === "False"
      ? (["NamesAccepted", names] as const)
      : (["Established", established] as const);
  const refused = condition?.status === "False";
  if (!refused && !none) return;
  if (!none && !outlasts(condition?.lastTransitionTime, 30, cluster)) return;
  const own = nameOf(refOf(crd));
  const why = refused
    ? `${type} is False${condition.message === undefined ? "" : `: ${condition.message}`}`
    : "";
  yield {
    message: refused
      ? {
          en: `${own} is not served, so no object of its kind can be read or written: ${why}`,
          zh: `${own} 未提供服务，其类别的对象都无法读写：${type} 为 False${condition.message === undefined ? "" : `：${condition.message}`}`,
        }
      : {
          en: `${own} serves no version, so no object of its kind can be read or written`,
          zh: `${own} 没有提供任何版本，其类别的对象都无法读写`,
        },
    evidence: refused ? [field(crd, `status.conditions{${type}}`)] : [field(crd, "spec.versions")],
    remedies: [show(crd)],
  };
}

const show = (crd: CustomResourceDefinition): Remedy => ({
  title: {
    en: "serve the version, or resolve what its conditions name",
    zh: "为该版本开启服务，或解决其状况中指出的问题",
  },
  applicability: "has-placeholders",
  steps: [
    kubectl(undefined, "describe", argumentOf(refOf(crd))),
    kubectl(undefined, "edit", argumentOf(refOf(crd))),
  ],
});

/** A program asks for a kind in a version that is not served. */
function* asked(pod: Pod, cluster: Cluster): Generator<Fault> {
  for (const { view, verdict, failing, evidence } of logFaults(pod, cluster)) {
    const { name: kind, apiGroup, product, class: of } = verdict ?? {};
    if (
      of !== "missing-object" ||
      product !== "kubernetes" ||
      kind === undefined ||
      apiGroup === undefined
    )
      continue;
    const [group = "", version] = apiGroup.split("/");
    if (!group.includes(".") || resources.some((one) => one.group === group)) continue;
    const crd = cluster
      .list("CustomResourceDefinition")
      .find(({ spec }) => spec?.group === group && spec.names?.kind === kind);
    const seen = cluster.sees("CustomResourceDefinition");
    if (
      crd === undefined
        ? seen === undefined
        : version === undefined || served(crd).includes(version)
    )
      continue;
    // The plural of a kind that nobody has defined can only be guessed.
    const cause =
      crd === undefined
        ? ref("CustomResourceDefinition", undefined, `${kind.toLowerCase()}s.${group}`)
        : refOf(crd);
    const owner = nameOf(topOwner(pod, cluster));
    const name = calls(view);
    const versions = crd === undefined ? "" : served(crd).join(", ");
    yield {
      container: view.name,
      severity: failing === undefined || failing.serving ? "warning" : "critical",
      certainty: crd === undefined ? (seen ?? "likely") : "certain",
      cause,
      message:
        crd === undefined
          ? {
              en: `no CustomResourceDefinition defines ${kind} of ${group}, which ${owner}, ${name.en}, asks for`,
              zh: `没有 CustomResourceDefinition 定义 ${group} 的 ${kind}，而 ${owner} 的${name.zh} 需要它`,
            }
          : {
              en: `${nameOf(cause)} does not serve version ${version ?? ""}, which ${owner}, ${name.en}, asks for: it serves ${versions === "" ? "none" : versions}`,
              zh: `${nameOf(cause)} 没有提供 ${owner} 的${name.zh} 所需的版本 ${version ?? ""}，只提供 ${versions === "" ? "（无）" : versions}`,
            },
      evidence:
        crd === undefined
          ? [...evidence, { type: "absence", ref: cause }]
          : [...evidence, field(crd, "spec.versions")],
      remedies:
        crd === undefined
          ? [
              {
                title: {
                  en: "install the CustomResourceDefinitions that the program belongs to",
                  zh: "安装该程序所需的 CustomResourceDefinition",
                },
                applicability: "has-placeholders",
                steps: [kubectl(undefined, "apply", "-f", "<FILE>")],
              },
            ]
          : [show(crd)],
    };
  }
}
