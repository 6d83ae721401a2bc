import { scaleTarget, scalingCondition } from "../cluster/autoscalers.ts";
import { closest } from "../cluster/near.ts";
import { workloadKinds } from "../cluster/owners.ts";
import { outlasts } from "../cluster/time.ts";
import type { Evidence } from "../model/evidence.ts";
import { field } from "../model/path.ts";
import { kubectl, patch, type Remedy } from "../model/remedy.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

/** The built-in kinds that have a scale. */
const scalable = ["Deployment", "StatefulSet", "ReplicaSet", "ReplicationController"] as const;

/** "deployments.apps "webx" not found"; "no matches for kind "Deployment" in version "extensions/v1beta1"". */
const missing = /not found|no matches for kind|could not find the requested resource/u;

export default defineRule({
  id: "hpa-target-missing",
  title: {
    en: "What the HorizontalPodAutoscaler scales does not exist",
    zh: "HorizontalPodAutoscaler 的扩缩目标不存在",
  },
  severity: "warning",
  kind: "HorizontalPodAutoscaler",
  reads: ["Deployment", "StatefulSet", "ReplicaSet", "ReplicationController"],
  reasons: ["FailedGetScale"],

  *check(hpa, cluster) {
    const target = scaleTarget(hpa);
    const kind = scalable.find((one) => one === target?.kind);
    if (target === undefined || hpa.metadata.deletionTimestamp !== undefined) return;
    const answer =
      kind === undefined ? undefined : cluster.lookup(kind, target.namespace, target.name);
    const condition = scalingCondition(hpa, "AbleToScale", cluster);
    const told =
      condition?.status === "False" &&
      condition.reason === "FailedGetScale" &&
      missing.test(condition.message ?? "");
    // The words may be older than what the source sees: somebody has made it since.
    const wrongVersion = /no matches for kind|requested resource/u.test(condition?.message ?? "");
    if (answer?.state === "found" ? !(told && wrongVersion) : answer?.state !== "absent" && !told)
      return;
    // A controller that has read the target's scale saw it: the source did not.
    const sawIt =
      condition?.status === "True" || scalingCondition(hpa, "ScalingActive", cluster) !== undefined;
    if (!told && (sawIt || !outlasts(hpa.metadata.creationTimestamp, 30, cluster))) return;
    const near =
      kind === undefined
        ? []
        : closest(
            target.name,
            cluster.inNamespace(kind, target.namespace).map(({ metadata }) => metadata.name),
          );
    const other = workloadKinds.find(
      (one) => one !== kind && cluster.get(one, target.namespace, target.name) !== undefined,
    );
    const hint =
      other !== undefined
        ? { en: `; there is a ${other} of that name`, zh: `；有同名的 ${other}` }
        : near.length > 0
          ? { en: `; near: ${near.join(", ")}`, zh: `；名称相近：${near.join("、")}` }
          : { en: "", zh: "" };
    const own = refOf(hpa);
    const { apiVersion = "" } = hpa.spec?.scaleTargetRef ?? {};
    const what =
      wrongVersion && answer?.state === "found"
        ? {
            en: `${nameOf(target)} is not served as ${apiVersion}`,
            zh: `${nameOf(target)} 不以 ${apiVersion} 版本提供`,
          }
        : {
            en: `${nameOf(target)} does not exist${hint.en}`,
            zh: `${nameOf(target)} 不存在${hint.zh}`,
          };
    const evidence: Evidence[] = [];
    if (told && condition.message !== undefined && condition.path.startsWith("status."))
      evidence.push(field(hpa, `${condition.path}.message`));
    if (answer?.state === "absent")
      evidence.push({ type: "absence", ref: target, ...(near.length > 0 && { near }) });
    const point = (change: Readonly<Record<string, string>>, title: Remedy["title"]): Remedy => ({
      title,
      applicability: "maybe-incorrect",
      steps: [patch(own, { spec: { scaleTargetRef: change } })],
    });
    yield {
      certainty: told || answer?.state !== "absent" ? "certain" : answer.certainty,
      message: {
        en: `${nameOf(own)} scales nothing: ${what.en}`,
        zh: `${nameOf(own)} 无法扩缩：${what.zh}`,
      },
      evidence: [field(hpa, "spec.scaleTargetRef"), ...evidence],
      remedies: [
        ...(other === undefined || other === "Job" || other === "CronJob" || other === "DaemonSet"
          ? []
          : [
              point(
                {
                  kind: other,
                  name: target.name,
                  apiVersion: other === "ReplicationController" ? "v1" : "apps/v1",
                },
                { en: `scale the ${other} of that name`, zh: `改为扩缩同名的 ${other}` },
              ),
            ]),
        ...(wrongVersion && answer?.state === "found"
          ? [
              point(
                { apiVersion: target.kind === "ReplicationController" ? "v1" : "apps/v1" },
                { en: "name the version that is served", zh: "改用所提供的版本" },
              ),
            ]
          : []),
        ...(near[0] === undefined
          ? []
          : [point({ name: near[0] }, { en: `scale ${near[0]}`, zh: `改为扩缩 ${near[0]}` })]),
        {
          title: {
            en: "or delete the HorizontalPodAutoscaler, if it is a leftover",
            zh: "若该 HorizontalPodAutoscaler 已无用，则删除它",
          },
          applicability: "maybe-incorrect",
          steps: [kubectl(own.namespace, "delete", "hpa", own.name)],
        },
      ],
    };
  },
});
