import { loadsOf, scaleTarget, scalingCondition } from "../cluster/autoscalers.ts";
import { suggest } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { patch } from "../model/remedy.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

/** The controller leaves a difference of a tenth alone (--horizontal-pod-autoscaler-tolerance). */
const tolerance = 1.1;

export default defineRule({
  id: "hpa-at-maximum",
  title: {
    en: "The HorizontalPodAutoscaler has reached its maximum",
    zh: "HorizontalPodAutoscaler 已达到副本数上限",
  },
  severity: "info",
  kind: "HorizontalPodAutoscaler",
  reads: [],
  reasons: ["TooManyReplicas"],

  *check(hpa, cluster) {
    const condition = scalingCondition(hpa, "ScalingLimited", cluster);
    const maximum = hpa.spec?.maxReplicas;
    if (
      condition?.status !== "True" ||
      condition.reason !== "TooManyReplicas" ||
      maximum === undefined
    )
      return;
    if ((hpa.status?.currentReplicas ?? 0) < maximum) return;
    const above = loadsOf(hpa).filter(({ current, target }) => current > target * tolerance);
    const own = refOf(hpa);
    const target = scaleTarget(hpa);
    const load = above.map(({ name, text }) => `${name} ${text}`).join(", ");
    yield {
      severity: above.length > 0 ? "warning" : "info",
      message: {
        en: `${nameOf(own)} wants more than its maximum of ${maximum} replicas${target === undefined ? "" : ` for ${nameOf(target)}`}${load === "" ? "" : `; the load stays above target: ${load}`}`,
        zh: `${nameOf(own)} 需要的副本数超过上限 ${maximum}${target === undefined ? "" : `（目标 ${nameOf(target)}）`}${load === "" ? "" : `；负载仍高于目标：${load}`}`,
      },
      evidence: [
        field(
          hpa,
          condition.path.startsWith("status.") ? `${condition.path}.reason` : condition.path,
        ),
        field(hpa, "spec.maxReplicas"),
        ...(hpa.status?.currentMetrics !== undefined &&
        hpa.status.currentMetrics !== null &&
        above.length > 0
          ? [field(hpa, "status.currentMetrics")]
          : []),
      ],
      remedies: [
        suggest(
          {
            en: "raise maxReplicas, where the cluster has room for more Pods",
            zh: "调高 maxReplicas（集群有余量容纳更多 Pod 时）",
          },
          patch(own, { spec: { maxReplicas: maximum * 2 } }),
        ),
      ],
    };
  },
});
