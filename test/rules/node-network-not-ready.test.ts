import rule from "../../src/rules/node-network-not-ready.ts";
import { testRule } from "../rule-tester.ts";
import { node, object, unreadyNode } from "../scheduling-scene.ts";

const at = "2026-01-01T00:10:00Z";
const found = { "Node//a": "Node//a" };
const missing =
  "container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized";
const agent = (ready: string) =>
  object({
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      name: "calico-node-k7x2p",
      namespace: "kube-system",
      ownerReferences: [
        { apiVersion: "apps/v1", kind: "DaemonSet", name: "calico-node", controller: true },
      ],
    },
    spec: {
      nodeName: "a",
      containers: [{ name: "calico-node" }],
      volumes: [{ name: "cni-net-dir", hostPath: { path: "/etc/cni/net.d" } }],
    },
    status: { phase: "Running", conditions: [{ type: "Ready", status: ready }] },
  });
const unavailable = (reason: string) => ({
  conditions: [
    {
      type: "NetworkUnavailable",
      status: "True",
      reason,
      message: "",
      lastTransitionTime: "2026-01-01T00:00:00Z",
    },
  ],
});

testRule(rule, {
  silent: {
    "it has just joined": {
      objects: unreadyNode(missing, { created: "2026-01-01T00:09:30Z" }),
      at,
    },
    "the runtime is down": { objects: unreadyNode("container runtime is down"), at },
    "it is Ready": { objects: node("a"), at },
    "the cloud lacks its route": { objects: node("a", unavailable("NoRouteCreated")), at },
  },
  fires: {
    "no CNI configuration": {
      objects: unreadyNode(missing),
      at,
      findings: found,
      says: "it has no pod network: cni plugin not initialized",
      severity: "critical",
    },
    "Docker (Kubernetes 1.20)": {
      objects: unreadyNode(
        "runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:docker: network plugin is not ready: cni config uninitialized",
      ),
      at,
      findings: found,
      says: "network plugin is not ready: cni config uninitialized",
    },
    "the Pod that brings it is not ready": {
      objects: unreadyNode(missing) + agent("False"),
      at,
      findings: found,
      says: "DaemonSet kube-system/calico-node, which brings it, is not ready there",
    },
    "the Pod that brings it is ready": {
      objects: unreadyNode(missing) + agent("True"),
      at,
      findings: found,
      says: "it has no pod network: cni plugin not initialized",
    },
    "the plugin itself has given the node up": {
      objects: node("a", unavailable("CalicoIsDown")),
      at,
      findings: found,
      says: "CalicoIsDown",
      quotes: '"status.conditions{NetworkUnavailable}"',
    },
  },
});
