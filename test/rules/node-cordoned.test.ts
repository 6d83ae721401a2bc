import rule from "../../src/rules/node-cordoned.ts";
import { testRule } from "../rule-tester.ts";
import { node, pod, requests } from "../scheduling-scene.ts";

const name = "Pod/shop/web-5d8f7c9b4-x2x9k";
const message = "0/2 nodes are available: 2 node(s) were unschedulable.";

testRule(rule, {
  silent: {
    "a cordoned node harms nobody":
      node("a", { cordoned: true }) + node("b") + pod(undefined, { on: "b" }),
    "another node would do and is full":
      pod("0/2 nodes are available: 1 Insufficient cpu, 1 node(s) were unschedulable.", {
        container: requests({ cpu: "2" }),
      }) +
      node("a", { cordoned: true }) +
      node("b"),
    "the cordon was lifted since": pod(message) + node("a") + node("b"),
    "a lost node that is cordoned too":
      pod("0/1 nodes are available: 1 node(s) were unschedulable.") +
      node("a", { cordoned: true, ready: "Unknown" }),
  },
  fires: {
    "every node is cordoned": {
      objects: pod(message) + node("b", { cordoned: true }) + node("a", { cordoned: true }),
      findings: { [name]: "Node//a" },
      says: "nodes a, b would do and are cordoned",
      quotes: '"spec.unschedulable"',
      certainty: "certain",
    },
    "the one that its labels mean": {
      objects:
        pod(
          "0/2 nodes are available: 1 node(s) didn't match Pod's node affinity/selector, 1 node(s) were unschedulable.",
          { owner: "StatefulSet", spec: { nodeSelector: { pool: "db" } } },
        ) +
        node("a", { cordoned: true, labels: { pool: "db" } }) +
        node("b"),
      findings: { "Pod/shop/web-0": "Node//a" },
      says: "node a would do and is cordoned",
    },
    "the one that is large enough": {
      objects:
        pod("0/2 nodes are available: 1 Insufficient cpu, 1 node(s) were unschedulable.", {
          container: requests({ cpu: "16" }),
        }) +
        node("big", { cordoned: true, cpu: "32" }) +
        node("a"),
      findings: { [name]: "Node//big" },
      says: "no other node is large enough",
    },
    "no node was seen": {
      objects: pod(
        "0/3 nodes are available: 1 node(s) had taint {node-role.kubernetes.io/master: }, that the pod didn't tolerate, 2 node(s) were unschedulable.",
      ),
      gaps: [{ kind: "Node", why: { en: "forbidden", zh: "无权限" } }],
      findings: { [name]: "Cluster//cluster" },
      says: "2 nodes that would do are cordoned",
      certainty: "likely",
    },
  },
});
