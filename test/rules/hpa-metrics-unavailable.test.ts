import rule from "../../src/rules/hpa-metrics-unavailable.ts";
import { testRule } from "../rule-tester.ts";

const hpa = (reason: string, message: string, status = "False"): string => `
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: auto, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z"}
spec: {maxReplicas: 3, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}
status: {currentReplicas: 1, desiredReplicas: 0, conditions: [{type: ScalingActive, status: "${status}", reason: ${reason}, message: '${message}'}]}
`;
const pod = `
---
apiVersion: v1
kind: Pod
metadata: {name: web-1, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z", ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, controller: true}]}
status: {phase: Running}
`;
const found = { "HorizontalPodAutoscaler/shop/auto": "HorizontalPodAutoscaler/shop/auto" };
const failed = "the HPA was unable to compute the replica count: failed to get cpu utilization: ";
const none = `${failed}unable to get metrics for resource cpu: no metrics returned from resource metrics API`;

testRule(rule, {
  silent: {
    "it has its metrics": hpa(
      "ValidMetricFound",
      "the HPA was able to successfully calculate a replica count from cpu resource utilization (percentage of request)",
      "True",
    ),
    "its target has no replicas": hpa(
      "ScalingDisabled",
      "scaling is disabled since the replica count of the target is zero",
    ),
    "its Pod has only just started": {
      objects: hpa("FailedGetResourceMetric", none) + pod,
      at: "2026-01-01T00:00:30Z",
    },
  },
  fires: {
    "no metrics API": {
      objects: hpa(
        "FailedGetResourceMetric",
        `${failed}unable to get metrics for resource cpu: unable to fetch metrics from resource metrics API: the server could not find the requested resource (get pods.metrics.k8s.io)`,
      ),
      findings: found,
      says: ["v1beta1.metrics.k8s.io", "could not find the requested resource"],
      severity: "warning",
    },
    "a container without request": {
      objects: hpa(
        "FailedGetResourceMetric",
        `${failed}missing request for cpu in container sidecar of Pod web-1`,
      ),
      findings: found,
      says: ["container sidecar", "cpu", "Pod web-1"],
    },
    "as Kubernetes 1.20 words it": {
      objects: hpa("FailedGetResourceMetric", `${failed}missing request for cpu`),
      findings: found,
      says: "has no request for cpu",
    },
    "Pods that give none for long": {
      objects: hpa("FailedGetResourceMetric", none) + pod,
      at: "2026-01-01T01:00:00Z",
      findings: found,
      says: "no metrics returned",
    },
    "an external metric": {
      objects: hpa(
        "FailedGetExternalMetric",
        "the HPA was unable to compute the replica count: unable to get external metric shop/queue/nil: unable to fetch metrics from external metrics API: the server is currently unable to handle the request",
      ),
      findings: found,
      says: "external.metrics.k8s.io",
    },
    "a source that does not exist": {
      objects: hpa(
        "InvalidMetricSourceType",
        'the HPA was unable to compute the replica count: unknown metric source type "Foo"',
      ),
      findings: found,
      says: "InvalidMetricSourceType",
    },
  },
});
