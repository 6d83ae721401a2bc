import rule from "../../src/rules/pdb-blocks-eviction.ts";
import { testRule } from "../rule-tester.ts";

const budget = (name: string, spec: string, status: string): string => `
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: ${name}, namespace: shop}
spec: {${spec}, selector: {matchLabels: {app: web}}}
status: {${status}}
`;
const pod = `
---
apiVersion: v1
kind: Pod
metadata: {name: web-1, namespace: shop, labels: {app: web}, ownerReferences: [{apiVersion: apps/v1, kind: StatefulSet, name: web, controller: true}]}
spec: {nodeName: n1}
status: {phase: Running, conditions: [{type: Ready, status: "True"}]}
`;
const node =
  "\n---\n{apiVersion: v1, kind: Node, metadata: {name: n1}, spec: {unschedulable: true}}\n";
const found = { "PodDisruptionBudget/shop/strict": "PodDisruptionBudget/shop/strict" };
const whole = "disruptionsAllowed: 0, currentHealthy: 1, desiredHealthy: 1, expectedPods: 1";

testRule(rule, {
  silent: {
    "one may go":
      budget(
        "strict",
        "maxUnavailable: 1",
        "disruptionsAllowed: 1, currentHealthy: 3, desiredHealthy: 2, expectedPods: 3",
      ) + pod,
    "a Pod is sick: zero is an effect":
      budget(
        "strict",
        "maxUnavailable: 1",
        "disruptionsAllowed: 0, currentHealthy: 2, desiredHealthy: 2, expectedPods: 3",
      ) + pod,
    "it covers nothing": budget(
      "strict",
      "minAvailable: 1",
      "disruptionsAllowed: 0, currentHealthy: 0, desiredHealthy: 1, expectedPods: 0",
    ),
    "its status is not known yet": budget("strict", "minAvailable: 1", "").replace(
      "status: {}",
      "",
    ),
  },
  fires: {
    "minAvailable is all there is": {
      objects: budget("strict", "minAvailable: 1", whole) + pod,
      findings: found,
      says: ["minAvailable is 1 with 1 Pod", "StatefulSet shop/web"],
      severity: "warning",
    },
    "maxUnavailable is 0, and the node is being drained": {
      objects: budget("strict", "maxUnavailable: 0", whole) + pod + node,
      findings: found,
      says: ["maxUnavailable is 0", "Node n1 is cordoned"],
    },
    "policy/v1beta1 and a percentage": {
      objects: (budget("strict", 'minAvailable: "100%"', whole) + pod).replace(
        "policy/v1\n",
        "policy/v1beta1\n",
      ),
      findings: found,
      says: "minAvailable is 100%",
    },
    "two on one Pod": {
      objects:
        budget(
          "strict",
          "maxUnavailable: 1",
          "disruptionsAllowed: 1, currentHealthy: 1, desiredHealthy: 0, expectedPods: 1",
        ) +
        budget(
          "one",
          "maxUnavailable: 1",
          "disruptionsAllowed: 1, currentHealthy: 1, desiredHealthy: 0, expectedPods: 1",
        ) +
        pod,
      findings: found,
      says: "also selected by PodDisruptionBudget one",
    },
    "its controller cannot count": {
      objects:
        budget(
          "strict",
          "maxUnavailable: 1",
          'disruptionsAllowed: 0, currentHealthy: 0, desiredHealthy: 0, expectedPods: 0, conditions: [{type: DisruptionAllowed, status: "False", reason: SyncFailed, message: "found no controllers for pod \\"web-1\\""}]',
        ) + pod,
      findings: found,
      says: "found no controllers",
    },
  },
});
