import rule from "../../src/rules/service-local-policy-no-endpoint.ts";
import { testRule } from "../rule-tester.ts";

const service = (spec: string): string => `
apiVersion: v1
kind: Service
metadata: {name: front, namespace: web, creationTimestamp: "2026-01-01T00:00:00Z"}
spec: {clusterIP: 10.96.0.9, selector: {app: front}, ports: [{port: 80}], ${spec}}
---
`;

const node = (name: string, ready = "True", labels = "{}"): string => `
apiVersion: v1
kind: Node
metadata: {name: ${name}, labels: ${labels}}
status: {conditions: [{type: Ready, status: "${ready}"}]}
---
`;

const pod = (
  name: string,
  on: string,
  { app = "front", ready = "True", env = "" } = {},
): string => `
apiVersion: v1
kind: Pod
metadata: {name: ${name}, namespace: web, labels: {app: ${app}}}
spec: {nodeName: ${on}, containers: [{name: app, image: "x:1", env: [${env}]}]}
status: {phase: Running, conditions: [{type: Ready, status: "${ready}"}]}
---
`;

const external = "type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 32303";
const internal = "type: ClusterIP, internalTrafficPolicy: Local";
const calls = { app: "shop", env: "{name: FRONT, value: 'http://front:80'}" };

testRule(rule, {
  silent: {
    "every node has an endpoint":
      service(external) + node("n1") + node("n2") + pod("a", "n1") + pod("b", "n2"),
    "the node without one is not ready":
      service(external) + node("n1") + node("n2", "Unknown") + pod("a", "n1"),
    "the node without one takes no such traffic":
      service(external) +
      node("n1") +
      node("n2", "True", "{node.kubernetes.io/exclude-from-external-load-balancers: ''}") +
      pod("a", "n1"),
    "the policy is Cluster":
      service("type: LoadBalancer, externalTrafficPolicy: Cluster") +
      node("n1") +
      node("n2") +
      pod("a", "n1"),
    "there is no endpoint anywhere":
      service(external) + node("n1") + pod("a", "n1", { ready: "False" }),
    "those who call it run beside it":
      service(internal) + node("n1") + node("n2") + pod("a", "n1") + pod("shop", "n1", calls),
    "nobody calls it": service(internal) + node("n1") + node("n2") + pod("a", "n1"),
  },
  fires: {
    "a load balancer has to leave out one of two nodes": {
      objects: service(external) + node("n1") + node("n2") + pod("a", "n1"),
      findings: { "Service/web/front": "Service/web/front" },
      says: ["1 of 2 nodes (n2)", "32303"],
      severity: "info",
      quotes: '"Local"',
    },
    "a node port": {
      objects:
        service("type: NodePort, externalTrafficPolicy: Local") +
        node("n1") +
        node("n2") +
        node("n3") +
        node("n4") +
        node("n5") +
        pod("a", "n1"),
      findings: { "Service/web/front": "Service/web/front" },
      says: "4 of 5 nodes (n2, n3, n4, …)",
      severity: "info",
    },
    "a caller's node has none": {
      objects:
        service(internal) + node("n1") + node("n2") + pod("a", "n1") + pod("shop", "n2", calls),
      findings: { "Service/web/front": "Service/web/front" },
      says: ["no endpoint on n2", "Pod web/shop calls it"],
      severity: "warning",
      quotes: "http://front:80",
    },
    "its EndpointSlice says where they are": {
      objects: `${service(external)}${node("n1")}${node("n2")}
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: front-x, namespace: web, labels: {kubernetes.io/service-name: front}}
addressType: IPv4
endpoints: [{addresses: [10.0.0.5], nodeName: n2, conditions: {ready: true}}]
`,
      findings: { "Service/web/front": "Service/web/front" },
      says: "(n1)",
    },
  },
});
