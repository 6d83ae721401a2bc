import rule from "../../src/rules/cluster-dns-down.ts";
import { caller, grumbler, healthy } from "../calls-scene.ts";
import { crashed, podScene, ready } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const inSystem = (text: string): string => text.replaceAll('"shop"', '"kube-system"');
const kubeDns = `
---
apiVersion: v1
kind: Service
metadata: {name: kube-dns, namespace: kube-system, creationTimestamp: "2025-12-01T00:00:00Z"}
spec: {clusterIP: 10.96.0.10, selector: {app: coredns}, ports: [{name: dns, port: 53, protocol: UDP, targetPort: 53}]}
`;
const port = { ports: [{ containerPort: 53, protocol: "UDP" }] };
const down =
  inSystem(
    podScene({
      name: "coredns",
      container: port,
      conditions: [{ type: "Ready", status: "False" }],
      status: crashed({ exitCode: 1 }),
    }),
  ) + kubeDns;
const up =
  inSystem(
    podScene({
      name: "coredns",
      container: port,
      conditions: [{ type: "Ready", status: "True" }],
      status: ready(),
    }),
  ) + kubeDns;
const zero =
  kubeDns +
  "\n---\n{apiVersion: apps/v1, kind: Deployment, metadata: {name: coredns, namespace: kube-system}, spec: {replicas: 0, selector: {matchLabels: {app: coredns}}, template: {metadata: {labels: {app: coredns}}, spec: {containers: [{name: app}]}}}}\n";
const subject = "Pod/shop/web-5d8f7c9b4-x2x9k#app";
const lost = "panic: dial tcp: lookup db on 10.96.0.10:53: server misbehaving\n";

testRule(rule, {
  silent: {
    "DNS that answers": up,
    "a name that no Service has":
      caller("panic: dial tcp: lookup postgress on 10.96.0.10:53: no such host\n") + up,
    "a refused connection":
      caller("dial tcp db:5432: connect: connection refused\n") + healthy("db", 5432) + up,
    "DNS that was not looked at": caller("Error: getaddrinfo ENOTFOUND api.example.com\n"),
  },
  fires: {
    "its Pods crash": {
      objects: down,
      findings: { "Service/kube-system/kube-dns": "Deployment/kube-system/coredns" },
      says: "no Pod of Deployment kube-system/coredns is ready",
      severity: "critical",
    },
    "scaled to zero": {
      objects: zero,
      at: "2026-01-01T00:00:00Z",
      findings: { "Service/kube-system/kube-dns": "Deployment/kube-system/coredns" },
      says: "Deployment kube-system/coredns is scaled to 0",
      quotes: '"path":"spec.replicas","value":0',
    },
    "a caller too": {
      objects: caller(lost) + healthy("db", 5432) + down,
      findings: {
        "Service/kube-system/kube-dns": "Deployment/kube-system/coredns",
        [subject]: "Deployment/kube-system/coredns",
      },
      says: "cannot resolve db",
    },
    "a Service that exists and does not resolve": {
      objects: caller(lost) + healthy("db", 5432) + up,
      findings: { [subject]: "Deployment/kube-system/coredns" },
      says: "though Service shop/db exists",
      certainty: "likely",
    },
    "DNS unseen": {
      objects: grumbler("Error: getaddrinfo EAI_AGAIN db") + healthy("db", 5432),
      findings: { [subject]: "Service/kube-system/kube-dns" },
      severity: "warning",
    },
  },
});
