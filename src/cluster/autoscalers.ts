import type { Condition, HorizontalPodAutoscaler } from "../model/kubernetes.ts";
import { type Ref, ref } from "../model/ref.ts";
import { builtinKind } from "../model/resources.ts";
import { perObject } from "./memo.ts";
import { parseQuantity } from "./quantities.ts";

/** A condition with the path at which it stands. */
interface PlacedCondition extends Condition {
  readonly path: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** autoscaling/v1 keeps what its fields cannot hold as JSON in annotations (pkg/apis/autoscaling/annotations.go). */
const annotated = (
  hpa: HorizontalPodAutoscaler,
  name: string,
): readonly Readonly<Record<string, unknown>>[] => {
  const text = hpa.metadata.annotations?.[`autoscaling.alpha.kubernetes.io/${name}`];
  if (text === undefined) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isRecord) : [];
  } catch {
    return [];
  }
};

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** The conditions of a HorizontalPodAutoscaler in any version of its API. */
const conditionsOf = perObject<HorizontalPodAutoscaler, readonly PlacedCondition[]>((hpa) => {
  const own = (hpa.status?.conditions ?? []).map((one) => ({
    ...one,
    path: `status.conditions{${one.type}}`,
  }));
  if (own.length > 0) return own;
  return annotated(hpa, "conditions").map((one) => ({
    type: text(one["type"]),
    status: text(one["status"]),
    reason: text(one["reason"]),
    message: text(one["message"]),
    lastTransitionTime: text(one["lastTransitionTime"]),
    path: "metadata.annotations['autoscaling.alpha.kubernetes.io/conditions']",
  }));
});

export const scalingCondition = (
  hpa: HorizontalPodAutoscaler,
  type: "AbleToScale" | "ScalingActive" | "ScalingLimited",
  cluster: Parameters<typeof conditionsOf>[1],
): PlacedCondition | undefined => conditionsOf(hpa, cluster).find((one) => one.type === type);

/** What a HorizontalPodAutoscaler scales. */
export function scaleTarget(hpa: HorizontalPodAutoscaler): Ref | undefined {
  const { apiVersion, kind, name } = hpa.spec?.scaleTargetRef ?? {};
  if (kind === undefined || name === undefined) return undefined;
  return ref(builtinKind(kind, apiVersion), hpa.metadata.namespace, name);
}

/** One metric: what is asked for and what was measured, in the same unit. */
interface Load {
  readonly name: string;
  readonly target: number;
  readonly current: number;
  /** As people read it: `92% of 50%`. */
  readonly text: string;
}

const bodies: Readonly<Record<string, string>> = {
  Resource: "resource",
  ContainerResource: "containerResource",
  Pods: "pods",
  Object: "object",
  External: "external",
};

/** The metrics that have both a target and a measured value. */
export function loadsOf(hpa: HorizontalPodAutoscaler): readonly Load[] {
  const { targetCPUUtilizationPercentage: target } = hpa.spec ?? {};
  const current = hpa.status?.currentCPUUtilizationPercentage;
  const cpu =
    target !== undefined && current !== undefined
      ? [{ name: "cpu", target, current, text: `${current}%/${target}%` }]
      : [];
  const wanted = hpa.spec?.metrics ?? annotated(hpa, "metrics");
  const measured = (hpa.status?.currentMetrics ?? annotated(hpa, "current-metrics")).filter(
    isRecord,
  );
  return [...cpu, ...wanted.flatMap((metric) => loadOf(metric, measured) ?? [])];
}

function loadOf(
  metric: Readonly<Record<string, unknown>>,
  measured: readonly Readonly<Record<string, unknown>>[],
): Load | undefined {
  const source = sourceOf(metric);
  if (source === undefined) return undefined;
  const value = measured.map(sourceOf).find((one) => one?.name === source.name);
  // autoscaling/v2 nests the numbers in target and current; v2beta1 does not.
  const target = isRecord(source.body["target"]) ? source.body["target"] : source.body;
  const current = value && (isRecord(value.body["current"]) ? value.body["current"] : value.body);
  if (current === undefined) return undefined;
  for (const [ask, have, unit] of [
    ["averageUtilization", "averageUtilization", "%"],
    ["targetAverageUtilization", "currentAverageUtilization", "%"],
    ["averageValue", "averageValue", ""],
    ["value", "value", ""],
  ] as const) {
    const [a, b] = [numberOf(target[ask]), numberOf(current[have])];
    if (a !== undefined && b !== undefined)
      return {
        name: source.name,
        target: a,
        current: b,
        text: `${String(current[have])}${unit}/${String(target[ask])}${unit}`,
      };
  }
  return undefined;
}

function sourceOf(
  metric: Readonly<Record<string, unknown>>,
): { readonly name: string; readonly body: Readonly<Record<string, unknown>> } | undefined {
  const type = metric["type"];
  const key = typeof type === "string" ? bodies[type] : undefined;
  const body = key === undefined ? undefined : metric[key];
  if (!isRecord(body)) return undefined;
  const inner = isRecord(body["metric"])
    ? body["metric"]["name"]
    : (body["name"] ?? body["metricName"]);
  return typeof inner === "string" ? { name: inner, body } : undefined;
}

const numberOf = (value: unknown): number | undefined =>
  typeof value === "number" || typeof value === "string" ? parseQuantity(value) : undefined;

/** The aggregated API that a metric comes from, by the reason of the condition. */
export const metricsApis = (reason: string): readonly string[] => {
  if (/External/u.test(reason)) return ["v1beta1.external.metrics.k8s.io"];
  if (/Pods|Object/u.test(reason))
    return ["v1beta1.custom.metrics.k8s.io", "v1beta2.custom.metrics.k8s.io"];
  return ["v1beta1.metrics.k8s.io"];
};
