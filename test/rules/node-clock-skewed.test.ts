import rule from "../../src/rules/node-clock-skewed.ts";
import { testRule } from "../rule-tester.ts";
import { node, object, told } from "../scheduling-scene.ts";

const at = "2026-01-01T00:10:00Z";
const found = { "Node//a": "Node//a" };
const about = { kind: "Node", name: "a", namespace: "" };
const renewed = (name: string, time: string) =>
  node(name) +
  object({
    apiVersion: "coordination.k8s.io/v1",
    kind: "Lease",
    metadata: { name, namespace: "kube-node-lease" },
    spec: { holderIdentity: name, renewTime: `2026-01-01T00:${time}Z` },
  });
const others = renewed("b", "09:55") + renewed("c", "09:52");
const early =
  "Failed to pull image: x509: certificate has expired or is not yet valid: current time 2025-12-31T16:00:00Z is before 2026-01-01T00:00:00Z";

testRule(rule, {
  silent: {
    "leases differ by seconds": { objects: renewed("a", "09:47") + others, at },
    "it does not report, and its Lease grows old": {
      objects: renewed("a", "02:00").replace('"status": "True"', '"status": "Unknown"') + others,
      at,
    },
    "of two nodes, which one is wrong cannot be told": {
      objects: renewed("a", "04:00") + renewed("b", "09:55"),
      exact: false,
    },
    "a certificate has expired": {
      objects:
        node("a") +
        told(
          about,
          "Failed",
          "x509: certificate has expired or is not yet valid: current time 2026-01-01T00:00:00Z is after 2025-12-31T00:00:00Z",
        ),
      at,
    },
    "its time is kept": {
      objects: node("a", {
        conditions: [{ type: "NTPProblem", status: "False", reason: "NTPIsUp" }],
      }),
      at,
    },
  },
  fires: {
    "its Lease lies in the others' future": {
      objects: renewed("a", "18:00") + others,
      at,
      findings: found,
      says: "its clock is 8 min ahead of the others",
      certainty: "likely",
      quotes: '"spec.renewTime"',
    },
    "its Lease lies in the others' past, though it is Ready": {
      objects: renewed("a", "02:52") + others,
      at,
      findings: found,
      says: "its clock is 7 min behind the others",
    },
    "its kubelet finds a certificate too young": {
      objects:
        node("a") +
        told({ kind: "Pod", name: "web", namespace: "shop" }, "Failed", early, { host: "a" }),
      at,
      findings: found,
      says: "it finds certificates not yet valid",
      severity: "warning",
    },
    "its time service is down (node-problem-detector)": {
      objects: node("a", {
        conditions: [
          {
            type: "NTPProblem",
            status: "True",
            reason: "NTPIsDown",
            message: "NTP service is not running",
          },
        ],
      }),
      at,
      findings: found,
      says: "its time service is down",
    },
  },
});
