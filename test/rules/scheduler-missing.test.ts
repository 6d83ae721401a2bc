import rule from "../../src/rules/scheduler-missing.ts";
import { testRule } from "../rule-tester.ts";
import { node, object, pod, told } from "../scheduling-scene.ts";

const at = "2026-01-01T00:05:00Z";
const by = (schedulerName: string) => ({ spec: { schedulerName } });
const about = { kind: "Pod", name: "web-5d8f7c9b4-x2x9k", namespace: "shop" };
const web = { "Pod/shop/web-5d8f7c9b4-x2x9k": "Deployment/shop/web" };

testRule(rule, {
  silent: {
    "it is seconds old": { objects: pod(undefined, by("volcano")), at: "2026-01-01T00:00:10Z" },
    "its scheduler has spoken": {
      objects: pod("0/1 nodes are available: 1 Insufficient cpu.", by("volcano")),
      at,
    },
    "its scheduler has spoken in an Event of its own": {
      objects:
        pod(undefined, by("volcano")) +
        told(about, "Unschedulable", "queue is full", { component: "volcano" }),
      at,
    },
    "its ResourceClaim does not exist": {
      objects: pod(undefined, {
        spec: { resourceClaims: [{ name: "gpu", resourceClaimName: "nope" }] },
      }),
      at,
    },
    "Events cannot be seen": {
      objects: pod(undefined, by("volcano")),
      at,
      gaps: [{ kind: "Event", why: { en: "forbidden", zh: "无权限" } }],
    },
  },
  fires: {
    "no scheduler has that name": {
      objects: pod(undefined, by("volcano")),
      at,
      findings: web,
      says: "scheduler volcano has not said a word about it; no scheduler of that name runs",
      certainty: "certain",
      quotes: '"spec.schedulerName"',
    },
    "a slip of the usual name": {
      objects: pod(undefined, { owner: "StatefulSet", ...by("defaultscheduler") }) + node("a"),
      at,
      findings: { "Pod/shop/web-0": "StatefulSet/shop/web" },
      says: "there is default-scheduler",
    },
    "the cluster's own scheduler does not work": {
      objects: pod(undefined),
      at,
      findings: web,
      says: "the cluster's scheduler does not run or hangs",
      certainty: "likely",
    },
    "one that has placed others": {
      objects:
        pod(undefined, by("batch")) + pod(undefined, { name: "old", on: "a", ...by("batch") }),
      at,
      findings: web,
      says: "it placed other Pods",
      certainty: "likely",
    },
    "Kubernetes 1.20 (no name given), and now is only a lower bound": {
      objects: object({
        apiVersion: "v1",
        kind: "Pod",
        metadata: { name: "one", namespace: "shop", creationTimestamp: "2026-01-01T00:00:00Z" },
        spec: { containers: [{ name: "app" }] },
        status: { phase: "Pending" },
      }),
      exact: false,
      findings: { "Pod/shop/one": "Pod/shop/one" },
      says: "scheduler default-scheduler",
    },
  },
});
