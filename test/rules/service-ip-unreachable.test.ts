import rule from "../../src/rules/service-ip-unreachable.ts";
import { caller, healthy } from "../calls-scene.ts";
import { testRule } from "../rule-tester.ts";

const kubernetes = `
---
{apiVersion: v1, kind: Service, metadata: {name: kubernetes, namespace: default}, spec: {clusterIP: 10.96.0.1, ports: [{port: 443, targetPort: 6443}]}}
---
{apiVersion: v1, kind: Endpoints, metadata: {name: kubernetes, namespace: default}, subsets: [{addresses: [{ip: 192.0.2.10}], ports: [{port: 6443}]}]}
`;
const proxy =
  "\n---\n{apiVersion: apps/v1, kind: DaemonSet, metadata: {name: kube-proxy, namespace: kube-system}, spec: {}}\n";
const carries =
  "\n---\n{apiVersion: apps/v1, kind: DaemonSet, metadata: {name: kube-proxy, namespace: kube-system}, status: {desiredNumberScheduled: 2, numberReady: 2}}\n";
const subject = "Pod/shop/web-5d8f7c9b4-x2x9k#app";
const other = "Pod/shop/pay-5d8f7c9b4-x2x9k#app";
const apiServer =
  'fatal: Get "https://10.96.0.1:443/api?timeout=32s": dial tcp 10.96.0.1:443: i/o timeout\n';
const timeout = "fatal: dial tcp 10.96.0.77:5432: i/o timeout\n";

testRule(rule, {
  silent: {
    "one slow peer": caller(timeout) + healthy("db", 5432),
    "the peer refuses: it is there":
      caller("dial tcp 10.96.0.1:443: connect: connection refused\n") + kubernetes,
    "an external host":
      caller("dial tcp 203.0.113.9:443: i/o timeout\n") +
      caller("dial tcp 203.0.113.9:443: i/o timeout\n", { name: "pay" }),
  },
  fires: {
    "the API server's address, on one node": {
      objects: caller(apiServer) + kubernetes + carries,
      findings: { [subject]: "Node//n1" },
      says: ["Deployment shop/web gets no answer from Service default/kubernetes", "node n1"],
      severity: "critical",
      certainty: "likely",
    },
    "no route": {
      objects: caller("dial tcp 10.96.0.1:443: connect: no route to host\n") + kubernetes + carries,
      findings: { [subject]: "Node//n1" },
    },
    "nothing carries them": {
      objects: caller(apiServer) + kubernetes,
      findings: { [subject]: "DaemonSet/kube-system/kube-proxy" },
      quotes: '"type":"absence"',
    },
    "kube-proxy runs nowhere": {
      objects: caller(apiServer) + kubernetes + carries.replace("numberReady: 2", "numberReady: 0"),
      findings: { [subject]: "DaemonSet/kube-system/kube-proxy" },
      quotes: '"numberReady":0',
    },
    "two callers on two nodes": {
      objects:
        caller(timeout) +
        caller(timeout, { name: "pay", spec: { nodeName: "n2" } }) +
        healthy("db", 5432) +
        proxy,
      findings: {
        [subject]: "DaemonSet/kube-system/kube-proxy",
        [other]: "DaemonSet/kube-system/kube-proxy",
      },
      says: "2 workloads fail alike",
    },
  },
});
