import rule from "../../src/rules/node-not-reporting.ts";
import { testRule } from "../rule-tester.ts";
import { node, object } from "../scheduling-scene.ts";

const lease = (renewTime: string) =>
  object({
    apiVersion: "coordination.k8s.io/v1",
    kind: "Lease",
    metadata: { name: "a", namespace: "kube-node-lease" },
    spec: { holderIdentity: "a", renewTime },
  });
const at = "2026-01-01T00:10:00Z";

testRule(rule, {
  silent: {
    "it reports": { objects: node("a") + lease("2026-01-01T00:09:55Z"), at },
    "it reports that it is not Ready": { objects: node("a", { ready: "False" }), at },
    "an autoscaler takes it away": {
      objects: node("a", {
        ready: "Unknown",
        taints: [{ key: "ToBeDeletedByClusterAutoscaler", effect: "NoSchedule" }],
      }),
      at,
    },
    "its log says why its kubelet does not start": {
      objects:
        node("a", { ready: "Unknown" }) +
        object({
          kind: "Log",
          metadata: { name: "a", namespace: "" },
          container: "kubelet",
          text: "failed to run Kubelet: running with swap on is not supported, please disable swap",
        }),
      at,
    },
    "it is being deleted": {
      objects: node("a", {
        ready: "Unknown",
        metadata: { deletionTimestamp: "2026-01-01T00:09:00Z" },
      }),
      at,
    },
  },
  fires: {
    "its Lease tells for how long": {
      objects: node("a", { ready: "Unknown" }) + lease("2026-01-01T00:02:10Z"),
      at,
      findings: { "Node//a": "Node//a" },
      says: "has stopped reporting for 7 min",
      severity: "critical",
      quotes: ['"NodeStatusUnknown"', '"spec.renewTime"'],
    },
    "no Lease was seen": {
      objects: node("a", { ready: "Unknown" }),
      at,
      findings: { "Node//a": "Node//a" },
      says: "has stopped reporting: the machine",
    },
    "it never did": {
      objects: object({
        apiVersion: "v1",
        kind: "Node",
        metadata: { name: "a" },
        status: {
          conditions: [
            {
              type: "Ready",
              status: "Unknown",
              reason: "NodeStatusNeverUpdated",
              message: "Kubelet never posted node status.",
            },
          ],
        },
      }),
      at,
      findings: { "Node//a": "Node//a" },
      says: "its kubelet has never reported",
    },
    "two of three": {
      objects: node("a", { ready: "Unknown" }) + node("b") + node("c", { ready: "Unknown" }),
      at,
      findings: { "Node//a": "Node//a", "Node//c": "Node//c" },
    },
  },
});
