import rule from "../../src/rules/anti-affinity-rollout-deadlock.ts";
import { testRule } from "../rule-tester.ts";
import { apartFrom, node, object, pod } from "../scheduling-scene.ts";

const web = { "Pod/shop/web-5d8f7c9b4-x2x9k": "Deployment/shop/web" };
const message = "0/1 nodes are available: 1 node(s) didn't match pod anti-affinity rules.";
const apart = { spec: { affinity: apartFrom("web") } };
const old = pod(undefined, { hash: "7d4f8c9b5", on: "a" });
const controllers = (strategy: object) =>
  object({
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: "web", namespace: "shop" },
    spec: { replicas: 1, strategy },
  }) +
  object({
    apiVersion: "apps/v1",
    kind: "ReplicaSet",
    metadata: {
      name: "web-5d8f7c9b4",
      namespace: "shop",
      ownerReferences: [
        { apiVersion: "apps/v1", kind: "Deployment", name: "web", controller: true },
      ],
    },
  });

testRule(rule, {
  silent: {
    "a second replica of the same revision":
      pod(message, apart) + pod(undefined, { suffix: "k1k1k", on: "a" }) + node("a"),
    "old Pods go first (maxSurge 0)":
      pod(message, apart) +
      old +
      node("a") +
      controllers({ type: "RollingUpdate", rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } }),
    "the old Pod is on its way out":
      pod(message, apart) +
      old.replace(
        '"namespace": "shop"',
        '"namespace": "shop", "deletionTimestamp": "2026-01-01T00:00:30Z"',
      ) +
      node("a"),
    "the node is only full":
      pod("0/1 nodes are available: 1 Insufficient cpu.", apart) + old + node("a"),
    "revisions keep apart among themselves":
      pod(message, {
        spec: { affinity: apartFrom("web", { matchLabelKeys: ["pod-template-hash"] }) },
      }) +
      old +
      node("a"),
  },
  fires: {
    "one node": {
      objects: pod(message, apart) + old + node("a"),
      findings: web,
      says: ["may not stand beside the old Pod web-7d4f8c9b5-x2x9k on node a", "node a"],
      quotes: '"spec.nodeName"',
      certainty: "certain",
    },
    "the other nodes lack room": {
      objects:
        pod(
          "0/3 nodes are available: 1 node(s) didn't match pod anti-affinity rules, 2 Insufficient cpu.",
          apart,
        ) +
        old +
        node("a") +
        node("b") +
        node("c") +
        controllers({
          type: "RollingUpdate",
          rollingUpdate: { maxSurge: "25%", maxUnavailable: "25%" },
        }),
      findings: web,
      says: "no other node takes it (2 Insufficient cpu)",
    },
    "the old Pod's anti-affinity against the new one": {
      objects:
        pod(
          "0/1 nodes are available: 1 node(s) didn't satisfy existing pods anti-affinity rules.",
        ) +
        pod(undefined, { hash: "7d4f8c9b5", on: "a", ...apart }) +
        node("a"),
      findings: web,
    },
    "Kubernetes 1.20": {
      objects:
        pod(
          "0/2 nodes are available: 1 Insufficient memory, 1 node(s) didn't match pod affinity/anti-affinity, 1 node(s) didn't match pod anti-affinity rules.",
          apart,
        ) +
        old +
        node("a") +
        node("b"),
      findings: web,
      says: "(1 Insufficient memory)",
    },
  },
});
