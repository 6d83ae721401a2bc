import rule from "../../src/rules/hpa-at-maximum.ts";
import { testRule } from "../rule-tester.ts";

const hpa = (
  current: number,
  load: number,
  reason = "TooManyReplicas",
  status = "True",
): string => `
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: auto, namespace: shop}
spec:
  maxReplicas: 3
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 50}}}]
status:
  currentReplicas: ${current}
  desiredReplicas: 3
  conditions: [{type: ScalingLimited, status: "${status}", reason: ${reason}, message: the desired replica count is more than the maximum replica count}]
  currentMetrics: [{type: Resource, resource: {name: cpu, current: {averageUtilization: ${load}, averageValue: 90m}}}]
`;
const found = { "HorizontalPodAutoscaler/shop/auto": "HorizontalPodAutoscaler/shop/auto" };

testRule(rule, {
  silent: {
    "it is within its bounds": hpa(3, 40, "DesiredWithinRange", "False"),
    "it is at its minimum": hpa(1, 10, "TooFewReplicas"),
    "it is still on its way": hpa(2, 90),
  },
  fires: {
    "the load stays above target": {
      objects: hpa(3, 92),
      findings: found,
      says: ["maximum of 3", "cpu 92%/50%"],
      severity: "warning",
      quotes: "status.currentMetrics",
    },
    "the load is met": { objects: hpa(3, 52), findings: found, severity: "info" },
    "autoscaling/v1": {
      objects: `
apiVersion: autoscaling/v1
kind: HorizontalPodAutoscaler
metadata: {name: auto, namespace: shop, annotations: {autoscaling.alpha.kubernetes.io/conditions: '[{"type":"ScalingLimited","status":"True","reason":"TooManyReplicas","message":"x"}]'}}
spec: {maxReplicas: 2, targetCPUUtilizationPercentage: 50, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}
status: {currentReplicas: 2, desiredReplicas: 2, currentCPUUtilizationPercentage: 140}
`,
      findings: found,
      says: "cpu 140%/50%",
      severity: "warning",
    },
    "a queue": {
      objects: hpa(3, 1)
        .replace(
          /metrics: .*/u,
          'metrics: [{type: External, external: {metric: {name: queue}, target: {type: AverageValue, averageValue: "30"}}}]',
        )
        .replace(
          /currentMetrics: .*/u,
          'currentMetrics: [{type: External, external: {metric: {name: queue}, current: {averageValue: "95"}}}]',
        ),
      findings: found,
      says: "queue 95/30",
    },
  },
});
