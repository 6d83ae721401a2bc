import rule from "../../src/rules/service-no-ready-endpoints.ts";
import { testRule } from "../rule-tester.ts";

const service = `
apiVersion: v1
kind: Service
metadata: {name: shop, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z"}
spec: {type: ClusterIP, clusterIP: 10.96.0.9, selector: {app: shop}, ports: [{port: 80, targetPort: http}]}
`;

const pod = (name: string, ready: string, more = ""): string => `
---
apiVersion: v1
kind: Pod
metadata: {name: ${name}, namespace: shop, labels: {app: shop}, creationTimestamp: "2026-01-01T00:10:00Z"${more}}
spec: {nodeName: n1, containers: [{name: app, image: "shop:1", ports: [{name: http, containerPort: 8080}]}]}
status: {phase: Running, conditions: [{type: Ready, status: "${ready}", lastTransitionTime: "2026-01-01T00:10:05Z"}]}
`;

const deployment = (kind: string, status: string): string => `
---
apiVersion: apps/v1
kind: ${kind}
metadata: {name: shop, namespace: shop, creationTimestamp: "2026-01-01T00:10:00Z"}
spec: {selector: {matchLabels: {app: shop}}, template: {metadata: {labels: {app: shop}}}${kind === "Deployment" ? ", replicas: 2" : ""}}
status: ${status}
`;

const at = "2026-01-01T00:20:00Z";

testRule(rule, {
  silent: {
    "one of two is ready": { objects: service + pod("a", "True") + pod("b", "False"), at },
    "its Pods have begun to start half a minute ago": {
      objects: service + pod("a", "False"),
      at: "2026-01-01T00:10:30Z",
    },
    "the same, in a saved folder": { objects: service + pod("a", "False"), exact: false },
    "the ready Pod's address is not in the EndpointSlice yet": {
      objects: `${service}${pod("a", "True")}
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: shop-x, namespace: shop, labels: {kubernetes.io/service-name: shop}}
endpoints: []
`,
      at,
    },
    "the workload is scaled to 0":
      service + deployment("Deployment", "{replicas: 0}").replace("replicas: 2", "replicas: 0"),
    "the DaemonSet fits no node": service + deployment("DaemonSet", "{desiredNumberScheduled: 0}"),
    "addresses are published before their Pods are ready": {
      objects:
        service.replace("selector:", "publishNotReadyAddresses: true, selector:") +
        pod("a", "False"),
      at,
    },
    "only finished Pods carry the labels": {
      objects:
        service +
        deployment("Job", "{succeeded: 1}") +
        pod("a", "False").replace("phase: Running", "phase: Succeeded"),
      at,
    },
  },
  fires: {
    "none is ready": {
      objects: service + pod("a", "False") + pod("b", "False"),
      at,
      findings: { "Service/shop/shop": "Service/shop/shop" },
      says: "none of the 2 Pods",
      severity: "critical",
      quotes: '"app":"shop"',
    },
    "Endpoints of an older cluster list only addresses that are not ready": {
      objects: `${service}${pod("a", "False")}
---
apiVersion: v1
kind: Endpoints
metadata: {name: shop, namespace: shop}
subsets: [{notReadyAddresses: [{ip: 10.0.0.5}], ports: [{port: 8080}]}]
`,
      at,
      findings: { "Service/shop/shop": "Service/shop/shop" },
      says: "none of the one Pod",
    },
    "the Deployment has no Pod at all": {
      objects: service + deployment("Deployment", "{observedGeneration: 1}"),
      findings: { "Service/shop/shop": "Service/shop/shop" },
      says: "Deployment shop/shop has no Pod",
    },
    "the only Pod is being deleted and its workload makes no other": {
      objects:
        service +
        deployment("StatefulSet", "{replicas: 1}") +
        pod("a", "True", ', deletionTimestamp: "2026-01-01T00:15:00Z"').replace(
          'status: "True"',
          'status: "False"',
        ),
      at,
      findings: { "Service/shop/shop": "Service/shop/shop" },
    },
  },
});
