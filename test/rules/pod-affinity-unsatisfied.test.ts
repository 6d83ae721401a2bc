import rule from "../../src/rules/pod-affinity-unsatisfied.ts";
import { testRule } from "../rule-tester.ts";
import { apartFrom, node, pod } from "../scheduling-scene.ts";

const web = { "Pod/shop/web-5d8f7c9b4-x2x9k": "Deployment/shop/web" };
const anti = "0/2 nodes are available: 2 node(s) didn't match pod anti-affinity rules.";
const near = (app: string, more = {}) => ({
  podAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: [
      { labelSelector: { matchLabels: { app } }, topologyKey: "kubernetes.io/hostname", ...more },
    ],
  },
});

testRule(rule, {
  silent: {
    "the old Pod of its own rolling update is in the way":
      pod("0/1 nodes are available: 1 node(s) didn't match pod anti-affinity rules.", {
        spec: { affinity: apartFrom("web") },
      }) +
      pod(undefined, { hash: "7d4f8c9b5", on: "a" }) +
      node("a"),
    "they found their nodes":
      pod(undefined, { on: "a", spec: { affinity: apartFrom("web") } }) +
      pod(undefined, { suffix: "k2k2k", on: "b", spec: { affinity: apartFrom("web") } }) +
      node("a") +
      node("b"),
    "the nodes are full":
      pod("0/1 nodes are available: 1 Insufficient cpu.", {
        spec: { affinity: apartFrom("web") },
      }) + node("a"),
  },
  fires: {
    "a StatefulSet with more members than nodes": {
      objects:
        pod(anti, { owner: "StatefulSet", spec: { affinity: apartFrom("web") } }) +
        pod(undefined, { suffix: "k1k1k", owner: "DaemonSet", on: "a" }) +
        node("a") +
        node("b"),
      findings: { "Pod/shop/web-0": "StatefulSet/shop/web" },
      says: "its anti-affinity forbids a second Pod with app=web in one kubernetes.io/hostname, and there is web-k1k1k on a",
      quotes: '"spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution"',
    },
    "a Deployment with more replicas than nodes; the last node is full": {
      objects:
        pod(
          "0/2 nodes are available: 1 Insufficient cpu, 1 node(s) didn't match pod anti-affinity rules.",
          { spec: { affinity: apartFrom("web") } },
        ) +
        pod(undefined, { suffix: "k1k1k", on: "a" }) +
        node("a") +
        node("b"),
      findings: web,
      says: [
        "there is already its own web-5d8f7c9b4-k1k1k on a",
        "of the other nodes, 1 Insufficient cpu",
      ],
    },
    "the anti-affinity of one that is there": {
      objects:
        pod(
          "0/1 nodes are available: 1 node(s) didn't satisfy existing pods anti-affinity rules.",
        ) +
        pod(undefined, { name: "db", on: "a", spec: { affinity: apartFrom("web") } }) +
        node("a"),
      findings: web,
      says: "the anti-affinity of Deployment shop/db, which already runs there",
    },
    "the Pod that it wants to be near does not exist; a near miss does": {
      objects:
        pod("0/1 nodes are available: 1 node(s) didn't match pod affinity rules.", {
          spec: { affinity: near("cache") },
        }) +
        pod(undefined, { name: "caches", on: "a" }) +
        node("a"),
      findings: web,
      says: "none runs in namespace shop; Pods carry app=caches",
    },
    "it exists, where the Pod cannot go": {
      objects:
        pod(
          "0/2 nodes are available: 1 node(s) were unschedulable, 1 node(s) didn't match pod affinity rules.",
          { spec: { affinity: near("cache") } },
        ) +
        pod(undefined, { name: "cache", on: "b" }) +
        node("a") +
        node("b", { cordoned: true }),
      findings: web,
      says: "a Pod with app=cache, and no node that would do is",
    },
    "Kubernetes 1.20 tells it twice": {
      objects:
        pod(
          "0/1 nodes are available: 1 node(s) didn't match pod affinity/anti-affinity, 1 node(s) didn't match pod anti-affinity rules.",
          { owner: "Job", spec: { affinity: apartFrom("web") } },
        ) + node("a"),
      findings: { "Pod/shop/web-x2x9k": "Job/shop/web" },
      says: "each that would do has one",
    },
  },
});
