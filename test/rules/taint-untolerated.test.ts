import rule from "../../src/rules/taint-untolerated.ts";
import { testRule } from "../rule-tester.ts";
import { node, pod, requests, unreachable } from "../scheduling-scene.ts";

const web = { "Pod/shop/web-5d8f7c9b4-x2x9k": "Deployment/shop/web" };
const taint = (key: string, value?: string) => ({
  key,
  effect: "NoSchedule",
  ...(value !== undefined && { value }),
});
const message = "0/1 nodes are available: 1 node(s) had untolerated taint(s).";

testRule(rule, {
  silent: {
    "it tolerates the taint, and the nodes are full":
      pod("0/1 nodes are available: 1 Insufficient cpu.", {
        spec: { tolerations: [{ key: "dedicated", operator: "Exists" }] },
      }) + node("a", { taints: [taint("dedicated", "gpu")] }),
    "the node is not Ready: its taint says no more than that":
      pod(message) + node("a", { ready: "Unknown", taints: unreachable }),
    "workers are lost, the control plane is tainted by design":
      pod(message) +
      node("cp", { taints: [taint("node-role.kubernetes.io/control-plane")] }) +
      node("w", { ready: "False" }),
    "the taint only prefers":
      pod("0/1 nodes are available: 1 Insufficient cpu.") +
      node("a", { taints: [{ key: "slow", effect: "PreferNoSchedule" }] }),
    "labels keep it off the tainted node too":
      pod(message, { spec: { nodeSelector: { pool: "a" } } }) +
      node("a", { taints: [taint("dedicated")] }),
  },
  fires: {
    "the node that its labels mean": {
      objects:
        pod(
          "0/2 nodes are available: 1 node(s) didn't match Pod's node affinity/selector, 1 node(s) had untolerated taint {dedicated: gpu}.",
          { spec: { nodeSelector: { pool: "gpu" } } },
        ) +
        node("g", { labels: { pool: "gpu" }, taints: [taint("dedicated", "gpu")] }) +
        node("a"),
      findings: web,
      says: "does not tolerate taint dedicated=gpu:NoSchedule of node g, which would do",
      quotes: '"spec.taints"',
      certainty: "certain",
    },
    "a cluster of one control-plane node": {
      objects:
        pod(message, { owner: "StatefulSet" }) +
        node("cp", { taints: [taint("node-role.kubernetes.io/control-plane")] }),
      findings: { "Pod/shop/web-0": "StatefulSet/shop/web" },
      says: "node-role.kubernetes.io/control-plane:NoSchedule",
    },
    "only the tainted node has the device": {
      objects:
        pod(
          "0/2 nodes are available: 1 Insufficient nvidia.com/gpu, 1 node(s) had untolerated taint {nvidia.com/gpu: present}.",
          { owner: "Job", container: requests({ "nvidia.com/gpu": "1" }) },
        ) +
        node("g", {
          taints: [taint("nvidia.com/gpu", "present")],
          more: { "nvidia.com/gpu": "1" },
        }) +
        node("a"),
      findings: { "Pod/shop/web-x2x9k": "Job/shop/web" },
      says: "nvidia.com/gpu=present:NoSchedule of node g",
    },
    "it tolerates another value": {
      objects:
        pod(message, { spec: { tolerations: [{ key: "dedicated", value: "db" }] } }) +
        node("a", { taints: [taint("dedicated", "gpu")] }) +
        node("b", { taints: [taint("dedicated", "gpu"), taint("slow")] }),
      findings: web,
      says: "taints dedicated=gpu:NoSchedule, slow:NoSchedule of node a, b",
    },
    "no node was seen (Kubernetes 1.20)": {
      objects: pod(
        "0/3 nodes are available: 3 node(s) had taint {app: db}, that the pod didn't tolerate.",
      ),
      gaps: [{ kind: "Node", why: { en: "forbidden", zh: "无权限" } }],
      findings: web,
      says: "taint app=db of 3 nodes",
    },
  },
});
