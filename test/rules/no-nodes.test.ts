import rule from "../../src/rules/no-nodes.ts";
import { testRule } from "../rule-tester.ts";
import { node, pod, unreachable } from "../scheduling-scene.ts";

const web = { "Pod/shop/web-5d8f7c9b4-x2x9k": "Cluster//cluster" };
const pressure = (kind: string) => ({
  taints: [{ key: `node.kubernetes.io/${kind}-pressure`, effect: "NoSchedule" }],
});

testRule(rule, {
  silent: {
    "one node is lost, and another would do and is full":
      pod(
        "0/2 nodes are available: 1 Insufficient cpu, 1 node(s) had untolerated taint {node.kubernetes.io/unreachable: }.",
      ) +
      node("a") +
      node("b", { ready: "Unknown", taints: unreachable }),
    "a lost node harms nobody":
      pod(undefined, { on: "a" }) + node("a") + node("b", { ready: "Unknown" }),
    "every node is cordoned":
      pod("0/1 nodes are available: 1 node(s) were unschedulable.") + node("a", { cordoned: true }),
    "the taint is a policy":
      pod("0/1 nodes are available: 1 node(s) had untolerated taint {dedicated: gpu}.") +
      node("a", { taints: [{ key: "dedicated", value: "gpu", effect: "NoSchedule" }] }),
  },
  fires: {
    "the cluster has none": {
      objects: pod("no nodes available to schedule pods"),
      findings: web,
      says: "the cluster has no node",
    },
    "all are lost": {
      objects:
        pod("0/2 nodes are available: 2 node(s) had untolerated taint(s).") +
        node("a", { ready: "Unknown", taints: unreachable }) +
        node("b", { ready: "False" }),
      findings: web,
      says: "take no Pods now: a (NotReady), b (NotReady)",
      quotes: '"status.conditions{Ready}.status"',
    },
    "the only worker has disk pressure": {
      objects:
        pod(
          "0/1 nodes are available: 1 node(s) had untolerated taint {node.kubernetes.io/disk-pressure: }.",
          { owner: "StatefulSet" },
        ) + node("a", pressure("disk")),
      findings: { "Pod/shop/web-0": "Cluster//cluster" },
      says: "a (disk-pressure)",
      quotes: '"spec.taints"',
    },
    "no cloud controller has looked at the node": {
      objects:
        pod(
          "0/1 nodes are available: 1 node(s) had taint {node.cloudprovider.kubernetes.io/uninitialized: true}, that the pod didn't tolerate.",
        ) +
        node("a", {
          taints: [
            {
              key: "node.cloudprovider.kubernetes.io/uninitialized",
              value: "true",
              effect: "NoSchedule",
            },
          ],
        }),
      findings: web,
      says: "a (node.cloudprovider.kubernetes.io/uninitialized)",
    },
    "no node was seen (Kubernetes 1.20)": {
      objects: pod(
        "0/3 nodes are available: 3 node(s) had taint {node.kubernetes.io/not-ready: }, that the pod didn't tolerate.",
        { owner: "DaemonSet" },
      ),
      gaps: [{ kind: "Node", why: { en: "forbidden", zh: "无权限" } }],
      findings: { "Pod/shop/web-x2x9k": "Cluster//cluster" },
      says: "taint node.kubernetes.io/not-ready",
    },
  },
});
