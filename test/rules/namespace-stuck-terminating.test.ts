import rule from "../../src/rules/namespace-stuck-terminating.ts";
import { testRule } from "../rule-tester.ts";

const condition = (type: string, status: string, reason: string, message: string): string =>
  `{type: ${type}, status: "${status}", reason: ${reason}, message: "${message}", lastTransitionTime: "2026-01-01T00:00:05Z"}`;

const fine = [
  condition(
    "NamespaceDeletionDiscoveryFailure",
    "False",
    "ResourcesDiscovered",
    "All resources successfully discovered",
  ),
  condition(
    "NamespaceContentRemaining",
    "False",
    "ContentRemoved",
    "All content successfully removed",
  ),
];

const namespace = (
  conditions: readonly string[],
  more = "",
  spec = "{finalizers: [kubernetes]}",
): string => `
apiVersion: v1
kind: Namespace
metadata: {name: old, deletionTimestamp: "2026-01-01T00:00:00Z"${more}}
spec: ${spec}
status: {phase: Terminating, conditions: [${conditions.join(", ")}]}
`;

const later = (minutes: number): string => `2026-01-01T00:${String(minutes).padStart(2, "0")}:00Z`;
const pods = condition(
  "NamespaceDeletionContentFailure",
  "True",
  "ContentDeletionFailed",
  "Failed to delete all resource types, 1 remaining: unexpected items still remain in namespace: old for gvr: /v1, Resource=pods",
);

testRule(rule, {
  silent: {
    "it is active":
      "{apiVersion: v1, kind: Namespace, metadata: {name: shop}, status: {phase: Active}}",
    "its deletion has just begun": { objects: namespace([]), at: "2026-01-01T00:00:20Z" },
    "the controller is at work and meets no obstacle": { objects: namespace(fine), at: later(1) },
    "the same, in a saved folder": { objects: namespace(fine), exact: false },
    "it waited for Pods that are gone": { objects: namespace([pods]), at: later(3) },
  },
  fires: {
    "objects in it have finalizers": {
      objects: namespace([
        condition(
          "NamespaceContentRemaining",
          "True",
          "SomeResourcesRemain",
          "Some resources are remaining: widgets.example.com has 1 resource instances",
        ),
        condition(
          "NamespaceFinalizersRemaining",
          "True",
          "SomeFinalizersRemain",
          "Some content in the namespace has finalizers remaining: example.com/cleanup in 1 resource instances",
        ),
      ]),
      at: later(28),
      findings: { "Namespace//old": "Namespace//old" },
      says: ["for 28 min", "example.com/cleanup in 1 resource instances"],
      severity: "warning",
      quotes: "NamespaceFinalizersRemaining",
    },
    "an API does not answer": {
      objects: namespace([
        condition(
          "NamespaceDeletionDiscoveryFailure",
          "True",
          "DiscoveryFailed",
          "Discovery failed for some groups, 1 failing: unable to retrieve the complete list of server APIs: metrics.k8s.io/v1beta1: stale GroupVersion discovery: metrics.k8s.io/v1beta1",
        ),
      ]),
      at: later(5),
      findings: { "Namespace//old": "Namespace//old" },
      says: "v1beta1.metrics.k8s.io",
    },
    "a finalizer of its own": {
      objects: namespace([], ", finalizers: [controller.cattle.io/namespace-auth]"),
      at: later(5),
      findings: { "Namespace//old": "Namespace//old" },
      says: "controller.cattle.io/namespace-auth",
    },
    "Pods in it do not end": {
      objects: `${namespace([pods])}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: old, deletionTimestamp: "2026-01-01T00:00:30Z"}
spec: {nodeName: n1}
status: {phase: Running}
`,
      at: later(5),
      findings: { "Namespace//old": "Namespace//old" },
      says: "Resource=pods",
    },
    "no reason is given, for a long time": {
      objects: namespace(fine),
      at: later(30),
      findings: { "Namespace//old": "Namespace//old" },
      says: "gives no reason",
    },
  },
});
