import type { Cluster } from "../cluster/cluster.ts";
import { closest } from "../cluster/near.ts";
import { concerns, refsOf } from "../diagnose/diagnose.ts";
import type { LabelRequirement } from "../model/kubernetes.ts";
import { type Ref, refOf } from "../model/ref.ts";
import type { Report } from "../model/report.ts";
import { UserError } from "../model/user-error.ts";
import type { Context } from "./context.ts";
import { exit } from "./exit.ts";
import { meets } from "./labels.ts";
import { isTarget, notFound, objectsOf, type Target } from "./targets.ts";

/** What a report is limited to. */
export interface Limits {
  readonly namespace?: string | undefined;
  readonly targets: readonly Target[];
  /** What the labels of an object must meet. */
  readonly labels?: readonly LabelRequirement[] | undefined;
}

const isIn =
  (namespace: string) =>
  (of: Ref): boolean =>
    of.namespace === namespace || (of.kind === "Namespace" && of.name === namespace);

/** The report with only the incidents that concern what was asked for. Throws where that does not exist or was not seen. */
export function limit(
  report: Report,
  cluster: Cluster,
  { namespace, targets, labels }: Limits,
  context: Context,
): Report {
  let { incidents, gaps } = report;
  if (namespace !== undefined) {
    incidents = incidents.filter((incident) => refsOf(incident).some(isIn(namespace)));
    gaps = gaps.filter((gap) => gap.namespace === undefined || gap.namespace === namespace);
    checkNamespace(namespace, cluster, context);
  }
  if (targets.length > 0) {
    for (const target of targets) {
      const known =
        objectsOf(target, namespace, cluster).length > 0 ||
        incidents.some((incident) =>
          refsOf(incident).some((of) => isTarget(of, target, namespace)),
        );
      if (!known && target.name !== undefined)
        throw notFound(target, namespace, cluster, context.language);
    }
    incidents = incidents.filter((incident) =>
      refsOf(incident).some((of) => targets.some((target) => isTarget(of, target, namespace))),
    );
  }
  if (labels !== undefined) {
    const chosen = cluster.objects
      .filter(({ metadata }) => metadata.labels !== undefined && meets(labels, metadata.labels))
      .map(refOf);
    if (chosen.length === 0 && labels.some(({ operator }) => /^(?:In|Exists)$/u.test(operator)))
      throw new UserError(
        context.say({
          en: "no object that was read has the labels that -l asks for",
          zh: "已读取的对象中没有符合 -l 所要求标签的",
        }),
        context.say({
          en: "kubectl get pods --show-labels shows which there are.",
          zh: "kubectl get pods --show-labels 可查看现有的标签",
        }),
        exit.unread,
      );
    incidents = incidents.filter((incident) => chosen.some((of) => concerns(incident, of)));
  }
  return { ...report, incidents, gaps };
}

/** "Nothing is wrong" must not be said of a namespace that is misspelt or was not read. */
export function checkNamespace(namespace: string, cluster: Cluster, { say }: Context): void {
  if (cluster.get("Namespace", undefined, namespace) !== undefined) {
    if (
      cluster.sees("Pod", namespace) !== undefined ||
      cluster.objects.some(({ metadata }) => metadata.namespace === namespace)
    )
      return;
    const why = cluster.gaps.find(
      (gap) => gap.namespace === namespace || gap.namespace === undefined,
    )?.why;
    throw new UserError(
      say({
        en: `nothing of namespace ${namespace} could be read`,
        zh: `命名空间 ${namespace} 的内容都无法读取`,
      }),
      why === undefined ? "" : say(why),
      3,
    );
  }
  if (cluster.objects.some(({ metadata }) => metadata.namespace === namespace)) return;
  const names = new Set([
    ...cluster.list("Namespace").map(({ metadata }) => metadata.name),
    ...cluster.objects.flatMap(({ metadata }) => metadata.namespace ?? []),
  ]);
  if (names.size === 0) return;
  const near = closest(namespace, names);
  const shown = near.length > 0 ? near : [...names].toSorted().slice(0, 12);
  throw new UserError(
    say({ en: `namespace ${namespace} was not found`, zh: `找不到命名空间 ${namespace}` }),
    near.length > 0
      ? say({ en: `Near: ${shown.join(", ")}.`, zh: `相近的有：${shown.join("、")}` })
      : say({ en: `There are: ${shown.join(", ")}.`, zh: `现有：${shown.join("、")}` }),
    3,
  );
}
