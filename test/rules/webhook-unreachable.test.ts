import rule from "../../src/rules/webhook-unreachable.ts";
import { testRule } from "../rule-tester.ts";

const call = (error: string): string =>
  `Internal error occurred: failed calling webhook "pods.policy.lab": failed to call webhook: Post "https://policy.guard.svc:443/v?timeout=5s": ${error}`;
const set = (message: string, replicas = 0): string => `
apiVersion: apps/v1
kind: ReplicaSet
metadata:
  name: web-67b8d97c8
  namespace: shop
  labels: {pod-template-hash: 67b8d97c8}
  ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, controller: true}]
spec: {replicas: 2}
status: {replicas: ${replicas}, conditions: [{type: ReplicaFailure, status: "True", reason: FailedCreate, message: '${message}'}]}
`;
const configuration = (kind: string, name: string, service = "policy"): string => `
---
apiVersion: admissionregistration.k8s.io/v1
kind: ${kind}
metadata: {name: ${name}}
webhooks: [{name: pods.policy.lab, failurePolicy: Fail, clientConfig: {service: {namespace: guard, name: ${service}}}}]
`;
const job = `
apiVersion: batch/v1
kind: CronJob
metadata: {name: nightly, namespace: shop}
---
apiVersion: v1
kind: Event
metadata: {name: e1, namespace: shop}
type: Warning
reason: FailedCreate
message: 'Error creating job: Internal error occurred: failed calling webhook "jobs.inject.io": Post "https://inject.guard.svc:443/mutate?timeout=30s": dial tcp 10.96.0.9:443: connect: connection refused'
lastTimestamp: "2026-01-01T00:02:00Z"
involvedObject: {kind: CronJob, namespace: shop, name: nightly}
`;

testRule(rule, {
  silent: {
    "it answers again and the Pods are there":
      set(call("connection refused"), 2) +
      configuration("ValidatingWebhookConfiguration", "policy.lab"),
    "it answers and says no":
      set('admission webhook "pods.policy.lab" denied the request: no') +
      configuration("ValidatingWebhookConfiguration", "policy.lab"),
    "a configuration whose server is away but that nobody met": configuration(
      "ValidatingWebhookConfiguration",
      "policy.lab",
    ),
  },
  fires: {
    "its Service does not exist": {
      objects:
        set(call('service "policy" not found')) +
        configuration("ValidatingWebhookConfiguration", "policy.lab"),
      findings: { "ReplicaSet/shop/web-67b8d97c8": "ValidatingWebhookConfiguration//policy.lab" },
      says: "ValidatingWebhookConfiguration policy.lab: webhook pods.policy.lab does not answer (Service guard/policy does not exist), so Deployment shop/web cannot create its Pods",
      severity: "critical",
      certainty: "certain",
      quotes: ["failed calling webhook", '"Fail"'],
    },
    "two configurations hold the name: the one that calls this Service": {
      objects:
        set(call('no endpoints available for service "policy"')) +
        configuration("ValidatingWebhookConfiguration", "other", "elsewhere") +
        configuration("MutatingWebhookConfiguration", "mine"),
      findings: { "ReplicaSet/shop/web-67b8d97c8": "MutatingWebhookConfiguration//mine" },
      says: "has no endpoints",
    },
    "configurations cannot be read; the words of Kubernetes 1.20": {
      objects: job,
      gaps: [
        { kind: "MutatingWebhookConfiguration", why: { en: "forbidden", zh: "无权限" } },
        { kind: "ValidatingWebhookConfiguration", why: { en: "forbidden", zh: "无权限" } },
      ],
      findings: { "CronJob/shop/nightly": "MutatingWebhookConfiguration//jobs.inject.io" },
      says: [
        "Service guard/inject refuses the connection",
        "CronJob shop/nightly cannot create its Jobs",
      ],
      certainty: "likely",
    },
    "its certificate is not trusted": {
      objects:
        set(
          call("tls: failed to verify certificate: x509: certificate signed by unknown authority"),
        ) + configuration("ValidatingWebhookConfiguration", "policy.lab"),
      findings: { "ReplicaSet/shop/web-67b8d97c8": "ValidatingWebhookConfiguration//policy.lab" },
      says: "shows a certificate that the API server does not trust",
    },
    "it is too slow": {
      objects:
        set(call("context deadline exceeded")) +
        configuration("ValidatingWebhookConfiguration", "policy.lab"),
      findings: { "ReplicaSet/shop/web-67b8d97c8": "ValidatingWebhookConfiguration//policy.lab" },
      says: "does not answer in time",
    },
  },
});
