import rule from "../../src/rules/resources-insufficient.ts";
import { testRule } from "../rule-tester.ts";
import {
  claim,
  node,
  onNodes,
  placed,
  pod,
  requests,
  unreachable,
  volume,
  volumes,
} from "../scheduling-scene.ts";

const web = { "Pod/shop/web-5d8f7c9b4-x2x9k": "Deployment/shop/web" };
const message = "0/2 nodes are available: 2 Insufficient cpu.";

testRule(rule, {
  silent: {
    "it is on a node by now": pod(undefined, { on: "a" }) + node("a"),
    "it was placed after a failed try, and ended": pod(message, { phase: "Succeeded" }) + node("a"),
    "labels keep it off every node":
      pod("0/1 nodes are available: 1 node(s) didn't match node selector.", {
        spec: { nodeSelector: { disk: "ssd" } },
      }) + node("a"),
    "the only node that is large enough is cordoned":
      pod("0/2 nodes are available: 1 Insufficient cpu, 1 node(s) were unschedulable.", {
        container: requests({ cpu: "16" }),
      }) +
      node("big", { cordoned: true, cpu: "32" }) +
      node("a"),
  },
  fires: {
    "it asks for more than any node has": {
      objects:
        pod(message, { container: requests({ cpu: "64" }) }) + node("a", { cpu: "8" }) + node("b"),
      findings: web,
      says: "it requests cpu 64; the largest node that would do has 8 (a)",
      certainty: "certain",
      quotes: ['"status.allocatable.cpu"', '"cpu":"64"'],
    },
    "the nodes are full, and what they have left is seen": {
      objects:
        pod(message, { container: requests({ cpu: "2" }) }) +
        pod(undefined, { name: "db", on: "a", container: requests({ cpu: "3" }) }) +
        pod(undefined, { name: "mq", on: "b", container: requests({ cpu: "3500m" }) }) +
        node("a") +
        node("b"),
      findings: web,
      says: "no node that would do has more than 1 free (a)",
    },
    "the nodes are full, and not all Pods are seen": {
      objects: pod(message, { container: requests({ cpu: "2" }) }) + node("a") + node("b"),
      findings: web,
      says: "more than any node that would do has free (the largest has 4 in all, a)",
    },
    "no node was seen": {
      objects: pod(
        "0/5 nodes are available: 1 node(s) had taints that the pod didn't tolerate, 4 Insufficient memory.",
        { owner: "Job", container: requests({ memory: "64Gi" }) },
      ),
      gaps: [{ kind: "Node", why: { en: "forbidden", zh: "无权限" } }],
      findings: { "Pod/shop/web-x2x9k": "Job/shop/web" },
      says: "memory 64Gi, more than any node that would do has free",
    },
    "a device that no node offers, and one that looks alike": {
      objects:
        pod("0/1 nodes are available: 1 Insufficient nvidia/gpu.", {
          owner: "Pod",
          container: { resources: { limits: { "nvidia/gpu": "1" } } },
        }) + node("a", { more: { "nvidia.com/gpu": "2" } }),
      findings: { "Pod/shop/web": "Pod/shop/web" },
      says: "no node that would do offers; nodes offer nvidia.com/gpu",
    },
    "memory and cpu, one of which no node has at all": {
      objects:
        pod("0/1 nodes are available: 1 Insufficient cpu, 1 Insufficient memory.", {
          container: requests({ cpu: "1", memory: "12Gi" }),
        }) + node("a"),
      findings: web,
      says: "it requests memory 12Gi; the largest node that would do has 8Gi (a)",
    },
    "as many Pods as the node may hold": {
      objects:
        pod("0/1 nodes are available: 1 Too many pods.") + node("a", { more: { pods: "2" } }),
      findings: web,
      says: "already hold as many Pods as they may (2 on a)",
    },
    "a DaemonSet's Pod does not fit its node": {
      objects:
        pod(
          "0/2 nodes are available: 1 Insufficient cpu, 1 node(s) didn't satisfy plugin(s) [NodeAffinity].",
          {
            owner: "DaemonSet",
            container: requests({ cpu: "6" }),
            spec: {
              affinity: onNodes({
                matchFields: [{ key: "metadata.name", operator: "In", values: ["b"] }],
              }),
            },
          },
        ) +
        node("a", { cpu: "64" }) +
        node("b"),
      findings: { "Pod/shop/web-x2x9k": "DaemonSet/shop/web" },
      says: "cannot be scheduled on node b: it requests cpu 6; the node has 4",
    },
    "one node that would do is cordoned, the other full": {
      objects:
        pod("0/2 nodes are available: 1 Insufficient cpu, 1 node(s) were unschedulable.", {
          container: requests({ cpu: "2" }),
        }) +
        node("a", { cordoned: true }) +
        node("b"),
      findings: web,
      says: "cordoned: a",
    },
    "its volume leaves one node, which is full": {
      objects:
        pod(
          "0/2 nodes are available: 1 Insufficient cpu, 1 node(s) had volume node affinity conflict.",
          { owner: "StatefulSet", spec: volumes("data"), container: requests({ cpu: "3" }) },
        ) +
        claim("data") +
        volume("data", placed("zone", "b")) +
        node("a", { labels: { zone: "a" } }) +
        node("b", { labels: { zone: "b" } }),
      findings: { "Pod/shop/web-0": "StatefulSet/shop/web" },
      says: "no other node can use its PersistentVolume pv-data",
    },
    "a node was lost, and the others have no room for what it ran": {
      objects:
        pod(
          "0/2 nodes are available: 1 Insufficient cpu, 1 node(s) had untolerated taint {node.kubernetes.io/unreachable: }.",
          { container: requests({ cpu: "3" }) },
        ) +
        pod(undefined, { suffix: "old11", on: "b" }) +
        node("a") +
        node("b", { ready: "Unknown", taints: unreachable }),
      findings: web,
    },
  },
});
