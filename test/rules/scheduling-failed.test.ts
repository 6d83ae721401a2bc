import rule from "../../src/rules/scheduling-failed.ts";
import { testRule } from "../rule-tester.ts";
import { node, pod, told } from "../scheduling-scene.ts";

const at = "2026-01-01T00:05:00Z";
const web = { "Pod/shop/web-5d8f7c9b4-x2x9k": "Deployment/shop/web" };

testRule(rule, {
  silent: {
    "a reason that another rule answers": {
      objects: pod("0/1 nodes are available: 1 Insufficient cpu.") + node("a"),
      at,
    },
    "the cordon was lifted a moment ago": {
      objects: pod("0/1 nodes are available: 1 node(s) were unschedulable.") + node("a"),
      at: "2026-01-01T00:00:20Z",
    },
    "it was placed": { objects: pod(undefined, { on: "a" }) + node("a"), at },
  },
  fires: {
    "a driver is not installed on the nodes": {
      objects:
        pod("0/2 nodes are available: 2 ebs.csi.aws.com CSI driver is not installed on the node.", {
          owner: "StatefulSet",
        }) +
        node("a") +
        node("b"),
      at,
      findings: { "Pod/shop/web-0": "StatefulSet/shop/web" },
      says: "2 ebs.csi.aws.com CSI driver is not installed on the node",
      certainty: "likely",
    },
    "a gang that waits for room": {
      objects:
        pod("3/3 tasks in gang unschedulable: pod group is not ready, 3 Pending, 3 minAvailable.") +
        node("a"),
      at,
      findings: web,
      says: "pod group is not ready",
    },
    "an error of the scheduler": {
      objects:
        pod('running PreBind plugin "VolumeBinding": Operation cannot be fulfilled on nodes "a"') +
        node("a"),
      at,
      findings: web,
    },
    "another scheduler's Event": {
      objects:
        pod(undefined, { owner: "Job", spec: { schedulerName: "volcano" } }) +
        told(
          { kind: "Pod", name: "web-x2x9k", namespace: "shop" },
          "Unschedulable",
          "queue default is full",
          { component: "volcano" },
        ),
      at,
      findings: { "Pod/shop/web-x2x9k": "Job/shop/web" },
      says: "cannot be scheduled: queue default is full",
    },
  },
});
