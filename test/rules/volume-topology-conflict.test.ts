import rule from "../../src/rules/volume-topology-conflict.ts";
import { testRule } from "../rule-tester.ts";
import { claim, node, placed, pod, requests, volume, volumes } from "../scheduling-scene.ts";

const host = "kubernetes.io/hostname";
const zone = "topology.kubernetes.io/zone";
const inZone = (name: string) => ({ labels: { [zone]: name } });

testRule(rule, {
  silent: {
    "the volume's nodes are full":
      pod(
        "0/2 nodes are available: 1 Insufficient cpu, 1 node(s) had volume node affinity conflict.",
        { spec: volumes("data"), container: requests({ cpu: "3" }) },
      ) +
      claim("data") +
      volume("data", placed(host, "a")) +
      node("a") +
      node("b"),
    "the volume's node is cordoned":
      pod(
        "0/2 nodes are available: 1 node(s) were unschedulable, 1 node(s) had volume node affinity conflict.",
        { spec: volumes("data") },
      ) +
      claim("data") +
      volume("data", placed(host, "a")) +
      node("a", { cordoned: true }) +
      node("b"),
    "it runs beside its volume":
      pod(undefined, { on: "a", spec: volumes("data") }) +
      claim("data") +
      volume("data", placed(host, "a")) +
      node("a"),
    "its claim is not bound":
      pod("0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims.", {
        spec: volumes("data"),
      }) + node("a"),
  },
  fires: {
    "a local volume of a node that is gone": {
      objects:
        pod("0/2 nodes are available: 2 node(s) didn't match PersistentVolume's node affinity.", {
          owner: "StatefulSet",
          spec: volumes("data"),
        }) +
        claim("data") +
        volume("data", placed(host, "old-7")) +
        node("a") +
        node("b"),
      findings: { "Pod/shop/web-0": "PersistentVolume//pv-data" },
      says: `no node has ${host}=old-7, where alone it could use PersistentVolume pv-data`,
      quotes: '"spec.nodeAffinity"',
      certainty: "certain",
    },
    "the labels lead into another zone": {
      objects:
        pod(
          "0/2 nodes are available: 1 node(s) didn't match Pod's node affinity/selector, 1 node(s) had volume node affinity conflict.",
          { spec: { ...volumes("data"), nodeSelector: { [zone]: "za" } } },
        ) +
        claim("data") +
        volume("data", placed(zone, "zb")) +
        node("a", inZone("za")) +
        node("b", inZone("zb")),
      findings: { "Pod/shop/web-5d8f7c9b4-x2x9k": "PersistentVolume//pv-data" },
      says: `only nodes with ${zone}=zb (b) can use PersistentVolume pv-data, and the Pod may not run there`,
    },
    "two volumes in two zones": {
      objects:
        pod("0/2 nodes are available: 2 node(s) had volume node affinity conflict.", {
          spec: volumes("data", "log"),
        }) +
        claim("data") +
        claim("log") +
        volume("data", placed(zone, "za")) +
        volume("log", placed(zone, "zb")) +
        node("a", inZone("za")) +
        node("b", inZone("zb")),
      findings: { "Pod/shop/web-5d8f7c9b4-x2x9k": "PersistentVolume//pv-data" },
    },
    "a zone by the volume's label (Kubernetes 1.20)": {
      objects:
        pod("0/1 nodes are available: 1 node(s) had no available volume zone.", {
          owner: "Job",
          spec: volumes("data"),
        }) +
        claim("data") +
        volume("data", {}, { "failure-domain.beta.kubernetes.io/zone": "zb__zc" }) +
        node("a", { labels: { "failure-domain.beta.kubernetes.io/zone": "za" } }),
      findings: { "Pod/shop/web-x2x9k": "PersistentVolume//pv-data" },
      says: "failure-domain.beta.kubernetes.io/zone in (zb,zc)",
    },
    "neither volume nor node was seen": {
      objects: pod("0/1 nodes are available: 1 node(s) had volume node affinity conflict.", {
        spec: volumes("data"),
      }),
      gaps: ["Node", "PersistentVolume", "PersistentVolumeClaim"].map((kind) => ({
        kind,
        why: { en: "forbidden", zh: "无权限" },
      })),
      findings: { "Pod/shop/web-5d8f7c9b4-x2x9k": "PersistentVolumeClaim/shop/data" },
      says: "the nodes that would do cannot use PersistentVolumeClaim shop/data",
    },
  },
});
