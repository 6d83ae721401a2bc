import rule from "../../src/rules/resource-throttled.ts";
import { podName, podScene, ready } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const subject = "Pod/shop/web-5d8f7c9b4-x2x9k#app";
const metrics = (cpu: string, pod = podName()) =>
  `\n---\n${JSON.stringify({
    apiVersion: "metrics.k8s.io/v1beta1",
    kind: "PodMetrics",
    metadata: { name: pod, namespace: "shop" },
    timestamp: "2026-01-01T00:05:00Z",
    window: "15s",
    containers: [{ name: "app", usage: { cpu, memory: "31208Ki" } }],
  })}\n`;
const limited = (cpu: string) => ({ resources: { limits: { cpu } } });

testRule(rule, {
  silent: {
    "half of its limit":
      podScene({ container: limited("200m"), status: ready() }) + metrics("100m"),
    "no limit": podScene({ status: ready() }) + metrics("3900m"),
    "no metrics": podScene({ container: limited("200m"), status: ready() }),
  },
  fires: {
    "all of its limit, in nanocores": {
      objects: podScene({ container: limited("200m"), status: ready() }) + metrics("199845121n"),
      findings: { [subject]: "Deployment/shop/web" },
      says: "container app uses 200m CPU of the 200m",
      severity: "warning",
      certainty: "likely",
      quotes: "199845121n",
    },
    "whole cores": {
      objects: podScene({ container: limited("2"), status: ready() }) + metrics("1998m"),
      findings: { [subject]: "Deployment/shop/web" },
    },
    "a StatefulSet": {
      objects:
        podScene({ owner: "StatefulSet", container: limited("500m"), status: ready() }) +
        metrics("501m", "web-0"),
      findings: { "Pod/shop/web-0#app": "StatefulSet/shop/web" },
    },
  },
});
