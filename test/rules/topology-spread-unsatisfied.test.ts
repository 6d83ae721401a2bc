import rule from "../../src/rules/topology-spread-unsatisfied.ts";
import { testRule } from "../rule-tester.ts";
import { node, pod } from "../scheduling-scene.ts";

const web = { "Pod/shop/web-5d8f7c9b4-x2x9k": "Deployment/shop/web" };
const over = (topologyKey: string, more = {}) => ({
  topologySpreadConstraints: [
    {
      maxSkew: 1,
      topologyKey,
      whenUnsatisfiable: "DoNotSchedule",
      labelSelector: { matchLabels: { app: "web" } },
      ...more,
    },
  ],
});
const zone = (name: string) => ({ labels: { zone: name } });
const message =
  "0/3 nodes are available: 1 Insufficient cpu, 2 node(s) didn't match pod topology spread constraints.";

testRule(rule, {
  silent: {
    "they are spread": pod(undefined, { on: "a", spec: over("zone") }) + node("a", zone("a")),
    "the constraint only prefers, and the nodes are full":
      pod("0/1 nodes are available: 1 Insufficient cpu.", {
        spec: over("zone", { whenUnsatisfiable: "ScheduleAnyway" }),
      }) + node("a", zone("a")),
    "anti-affinity decides":
      pod("0/1 nodes are available: 1 node(s) didn't match pod anti-affinity rules.", {
        spec: over("zone"),
      }) + node("a", zone("a")),
  },
  fires: {
    "one zone is full": {
      objects:
        pod(message, { spec: over("zone") }) +
        pod(undefined, { suffix: "k1k1k", on: "a" }) +
        pod(undefined, { suffix: "k2k2k", on: "b" }) +
        pod(undefined, { suffix: "k3k3k", on: "c" }) +
        node("a", zone("za")) +
        node("b", zone("za")) +
        node("c", zone("zb")),
      findings: web,
      says: ["(maxSkew 1; now za 2, zb 1), and no node of zb takes it (1 Insufficient cpu)"],
      quotes: '"spec.topologySpreadConstraints[0]"',
    },
    "no node carries the label": {
      objects:
        pod(
          "0/1 nodes are available: 1 node(s) didn't match pod topology spread constraints (missing required label).",
          { owner: "StatefulSet", spec: over("rack") },
        ) + node("a"),
      findings: { "Pod/shop/web-0": "StatefulSet/shop/web" },
      says: "it must spread over rack, a label that no node carries",
    },
    "no node was seen": {
      objects: pod(message, { spec: over("topology.kubernetes.io/zone", { maxSkew: 2 }) }),
      gaps: [{ kind: "Node", why: { en: "forbidden", zh: "无权限" } }],
      findings: web,
      says: "even spread over topology.kubernetes.io/zone (maxSkew 2)",
    },
    "the empty zone is cordoned (Kubernetes 1.19)": {
      objects:
        pod(
          "0/2 nodes are available: 1 node(s) didn't match pod topology spread constraints, 1 node(s) were unschedulable.",
          { owner: "Job", labels: { app: "web" }, spec: over("zone") },
        ) +
        pod(undefined, { suffix: "k1k1k", on: "a" }) +
        node("a", zone("za")) +
        node("b", { ...zone("zb"), cordoned: true }),
      findings: { "Pod/shop/web-x2x9k": "Job/shop/web" },
      says: "now za 1, zb 0), and no node of zb takes it (1 node(s) were unschedulable)",
    },
  },
});
