import rule from "../../src/rules/service-protocol-mismatch.ts";
import { testRule } from "../rule-tester.ts";

const scene = (port: string, containerPort: string, more = ""): string => `
apiVersion: v1
kind: Service
metadata: {name: dns, namespace: net, creationTimestamp: "2026-01-01T00:00:00Z"}
spec: {type: ClusterIP, clusterIP: 10.96.0.9, selector: {app: dns}, ports: [${port}]}
---
apiVersion: v1
kind: Pod
metadata: {name: dns-1, namespace: net, labels: {app: dns}, creationTimestamp: "2026-01-01T00:00:00Z"}
spec: {containers: [{name: server, image: "dns:1", ports: [${containerPort}]${more}}]}
status: {phase: Running, conditions: [{type: Ready, status: "True", lastTransitionTime: "2026-01-01T00:05:00Z"}]}
`;

testRule(rule, {
  silent: {
    "both say UDP": scene("{port: 53, protocol: UDP}", "{containerPort: 53, protocol: UDP}"),
    "TCP is what is meant where nothing is said": scene(
      "{port: 53, protocol: TCP}",
      "{containerPort: 53}",
    ),
    "both are declared": scene(
      "{port: 53, protocol: TCP}",
      "{containerPort: 53, protocol: UDP}, {containerPort: 53, protocol: TCP}",
    ),
    "a probe on it passes over TCP": scene(
      "{port: 53}",
      "{containerPort: 53, protocol: UDP}",
      ", readinessProbe: {tcpSocket: {port: 53}}",
    ),
  },
  fires: {
    "TCP is sent to a port declared as UDP": {
      objects: scene("{port: 53}", "{containerPort: 53, protocol: UDP}"),
      findings: { "Service/net/dns": "Service/net/dns" },
      says: ["is TCP", "as UDP"],
      certainty: "likely",
      quotes: '"protocol":"UDP"',
    },
    "the port is found by name": {
      objects: scene(
        "{port: 514, targetPort: syslog, protocol: UDP}",
        "{name: syslog, containerPort: 5514}",
      ),
      findings: { "Service/net/dns": "Service/net/dns" },
      says: ["is UDP", "5514 as TCP"],
      certainty: "certain",
    },
    "SCTP is neither": {
      objects: scene("{port: 38412, protocol: SCTP}", "{containerPort: 38412, protocol: TCP}"),
      findings: { "Service/net/dns": "Service/net/dns" },
      says: "SCTP",
    },
  },
});
