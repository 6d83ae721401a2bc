import rule from "../../src/rules/apiservice-unavailable.ts";
import { testRule } from "../rule-tester.ts";

const api = (
  status: string,
  reason: string,
  message: string,
  service = "service: {name: metrics-server, namespace: kube-system, port: 443}",
): string => `
apiVersion: apiregistration.k8s.io/v1
kind: APIService
metadata: {name: v1beta1.metrics.k8s.io}
spec: {group: metrics.k8s.io, version: v1beta1, ${service}}
status: {conditions: [{type: Available, status: "${status}", reason: ${reason}, message: "${message}", lastTransitionTime: "2026-01-01T00:00:00Z"}]}
---
`;

const at = "2026-01-01T00:10:00Z";

testRule(rule, {
  silent: {
    "it answers": { objects: api("True", "Passed", "all checks passed"), at },
    "it is the API server's own": {
      objects: api("True", "Local", "Local APIServices are always available", "versionPriority: 1"),
      at,
    },
    "it has not answered for ten seconds": {
      objects: api("False", "FailedDiscoveryCheck", "failing or missing response"),
      at: "2026-01-01T00:00:10Z",
    },
    "nothing is known yet": { objects: api("Unknown", "Pending", "not checked"), at },
  },
  fires: {
    "its Service does not exist": {
      objects: api(
        "False",
        "ServiceNotFound",
        'service/metrics-server in \\"kube-system\\" is not present',
      ),
      at,
      findings: { "APIService//v1beta1.metrics.k8s.io": "APIService//v1beta1.metrics.k8s.io" },
      says: ["ServiceNotFound", "metrics-server"],
      severity: "critical",
      quotes: "is not present",
    },
    "its Service has no endpoints": {
      objects: `${api("False", "MissingEndpoints", 'endpoints for service/metrics-server in \\"kube-system\\" have no addresses with port name \\"https\\"')}
apiVersion: v1
kind: Service
metadata: {name: metrics-server, namespace: kube-system}
spec: {selector: {k8s-app: metrics-server}, ports: [{port: 443}]}
---
apiVersion: v1
kind: Pod
metadata: {name: metrics-server-1, namespace: kube-system, labels: {k8s-app: metrics-server}}
status: {phase: Pending}
`,
      at,
      findings: { "APIService//v1beta1.metrics.k8s.io": "APIService//v1beta1.metrics.k8s.io" },
      says: "MissingEndpoints",
    },
    "it answers with an error": {
      objects: api(
        "False",
        "FailedDiscoveryCheck",
        `failing or missing response from https://10.0.0.9:4443/apis/metrics.k8s.io/v1beta1: bad status from https://10.0.0.9:4443/apis/metrics.k8s.io/v1beta1: 503${" and more".repeat(60)}`,
      ),
      at,
      findings: { "APIService//v1beta1.metrics.k8s.io": "APIService//v1beta1.metrics.k8s.io" },
      says: "bad status",
    },
    "its condition has neither reason nor message": {
      objects: `
apiVersion: apiregistration.k8s.io/v1
kind: APIService
metadata: {name: v1.old.example.com}
status: {conditions: [{type: Available, status: "False"}]}
`,
      findings: { "APIService//v1.old.example.com": "APIService//v1.old.example.com" },
      says: "does not answer",
    },
  },
});
