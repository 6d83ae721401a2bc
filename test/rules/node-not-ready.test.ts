import rule from "../../src/rules/node-not-ready.ts";
import { testRule } from "../rule-tester.ts";
import { node, unreadyNode } from "../scheduling-scene.ts";

const at = "2026-01-01T00:10:00Z";
const found = { "Node//a": "Node//a" };

testRule(rule, {
  silent: {
    "it is Ready": { objects: node("a"), at },
    "the runtime is down": { objects: unreadyNode("container runtime is down"), at },
    "it does not report": { objects: node("a", { ready: "Unknown" }), at },
    "it has just started": {
      objects: unreadyNode("CSINode is not yet initialized", { since: "2026-01-01T00:09:30Z" }),
      at,
    },
  },
  fires: {
    "it shuts down": {
      objects: unreadyNode("node is shutting down"),
      at,
      findings: found,
      says: "Node a is not Ready: node is shutting down",
      severity: "critical",
    },
    "a capacity is unknown": {
      objects: unreadyNode("missing node capacity for resources: ephemeral-storage"),
      at,
      findings: found,
      says: "ephemeral-storage",
    },
    "its drivers do not come up": {
      objects: unreadyNode("CSINode is not yet initialized"),
      at,
      findings: found,
      quotes: '"CSINode is not yet initialized"',
    },
    "no reason is given": {
      objects: unreadyNode(""),
      at,
      findings: found,
      says: "its kubelet gives no reason",
    },
  },
});
