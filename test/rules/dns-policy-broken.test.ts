import rule from "../../src/rules/dns-policy-broken.ts";
import { caller, healthy } from "../calls-scene.ts";
import { testRule } from "../rule-tester.ts";

const subject = { "Pod/shop/web-5d8f7c9b4-x2x9k#app": "Deployment/shop/web" };
const lost = "panic: dial tcp: lookup db on 192.0.2.53:53: no such host\n";

testRule(rule, {
  silent: {
    "None with a node's own cache of cluster DNS":
      caller(lost, { spec: { dnsPolicy: "None", dnsConfig: { nameservers: ["169.254.20.10"] } } }) +
      healthy("db", 5432),
    "the default policy": caller(lost) + healthy("db", 5432),
    "the host's network with the policy for it":
      caller(lost, { spec: { hostNetwork: true, dnsPolicy: "ClusterFirstWithHostNet" } }) +
      healthy("db", 5432),
    "Default, and the name resolves":
      caller("dial tcp db:5432: connect: connection refused\n", {
        spec: { dnsPolicy: "Default" },
      }) + healthy("db", 5432),
  },
  fires: {
    "None with foreign nameservers, where cluster DNS was not seen": {
      objects:
        caller("curl: (6) Could not resolve host: db\n", {
          spec: { dnsPolicy: "None", dnsConfig: { nameservers: ["8.8.8.8"] } },
        }) + healthy("db", 5432),
      findings: subject,
      says: "dnsPolicy None",
    },
    "the host's network": {
      objects:
        caller(lost, { spec: { hostNetwork: true, dnsPolicy: "ClusterFirst" } }) +
        healthy("db", 5432),
      findings: subject,
      says: ["container app cannot resolve db", "hostNetwork with dnsPolicy ClusterFirst"],
      severity: "critical",
    },
    Default: {
      objects: caller(lost, { spec: { dnsPolicy: "Default" } }) + healthy("db", 5432),
      findings: subject,
      says: "dnsPolicy Default uses the node's resolver",
      quotes: '"path":"spec.dnsPolicy","value":"Default"',
    },
    "None with foreign nameservers": {
      objects:
        caller("Error: getaddrinfo EAI_AGAIN db\n", {
          spec: { dnsPolicy: "None", dnsConfig: { nameservers: ["1.1.1.1"] } },
        }) +
        healthy("db", 5432) +
        "\n---\n{apiVersion: v1, kind: Service, metadata: {name: kube-dns, namespace: kube-system}, spec: {clusterIP: 10.96.0.10}}\n",
      findings: subject,
      says: "nameservers that are not the cluster's",
      quotes: "1.1.1.1",
    },
  },
});
