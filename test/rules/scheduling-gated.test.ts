import rule from "../../src/rules/scheduling-gated.ts";
import { testRule } from "../rule-tester.ts";
import { object, pod } from "../scheduling-scene.ts";

const at = "2026-01-01T00:05:00Z";
const gated = (...names: readonly string[]) => ({
  spec: { schedulingGates: names.map((name) => ({ name })) },
});
const condition = {
  status: {
    phase: "Pending",
    conditions: [
      {
        type: "PodScheduled",
        status: "False",
        reason: "SchedulingGated",
        message: "Scheduling is blocked due to non-empty scheduling gates",
      },
    ],
  },
};

testRule(rule, {
  silent: {
    "the gate may yet be lifted": {
      objects: pod(undefined, gated("example.com/quota")),
      at: "2026-01-01T00:00:30Z",
    },
    "the gate was lifted": { objects: pod(undefined, { on: "a" }), at },
    "it has none, and the nodes are full": {
      objects: pod("0/1 nodes are available: 1 Insufficient cpu."),
      at,
    },
  },
  fires: {
    "a bare Pod": {
      objects: pod(undefined, { owner: "Pod", ...gated("example.com/quota") }),
      at,
      findings: { "Pod/shop/web": "Pod/shop/web" },
      says: "has not removed gate example.com/quota",
      quotes: '"spec.schedulingGates"',
    },
    "by the template": {
      objects:
        pod(undefined, gated("example.com/a", "example.com/b")) +
        object({
          apiVersion: "apps/v1",
          kind: "Deployment",
          metadata: { name: "web", namespace: "shop" },
          spec: { template: { spec: { schedulingGates: [{ name: "example.com/a" }] } } },
        }),
      at,
      findings: { "Pod/shop/web-5d8f7c9b4-x2x9k": "Deployment/shop/web" },
      says: "gate example.com/a, example.com/b, which its Pod template sets",
    },
    "Kueue has not admitted it": {
      objects: pod(undefined, { owner: "Job", ...gated("kueue.x-k8s.io/admission") }),
      at,
      findings: { "Pod/shop/web-x2x9k": "Job/shop/web" },
      says: "Kueue has not removed gate kueue.x-k8s.io/admission",
    },
    "only the condition was seen": {
      objects: pod(undefined, { owner: "StatefulSet", ...condition }),
      at,
      findings: { "Pod/shop/web-0": "StatefulSet/shop/web" },
      quotes: '"SchedulingGated"',
    },
  },
});
