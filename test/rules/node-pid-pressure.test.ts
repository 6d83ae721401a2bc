import rule from "../../src/rules/node-pid-pressure.ts";
import { testRule } from "../rule-tester.ts";
import { node, told } from "../scheduling-scene.ts";

const found = { "Node//a": "Node//a" };
const about = { kind: "Node", name: "a", namespace: "" };
const pressure = (status: string) =>
  node("a", {
    conditions: [
      {
        type: "PIDPressure",
        status,
        reason: status === "True" ? "KubeletHasInsufficientPID" : "KubeletHasSufficientPID",
      },
    ],
  });

testRule(rule, {
  silent: {
    "it has enough": pressure("False"),
    "nobody knows, since it does not report": pressure("Unknown"),
    "it had begun to reclaim":
      pressure("False") + told(about, "EvictionThresholdMet", "Attempting to reclaim pids"),
  },
  fires: {
    "its condition says so": {
      objects: pressure("True"),
      findings: found,
      says: "short of process ids",
      severity: "warning",
      quotes: '"KubeletHasInsufficientPID"',
    },
    "and it reclaims": {
      objects: pressure("True") + told(about, "EvictionThresholdMet", "Attempting to reclaim pids"),
      findings: found,
      quotes: '"Attempting to reclaim pids"',
    },
    "on a node that is not Ready": {
      objects: node("a", { ready: "False", conditions: [{ type: "PIDPressure", status: "True" }] }),
      findings: found,
    },
  },
});
