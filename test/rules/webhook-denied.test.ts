import rule from "../../src/rules/webhook-denied.ts";
import { testRule } from "../rule-tester.ts";

const set = (message: string, replicas = 0): string => `
apiVersion: apps/v1
kind: ReplicaSet
metadata:
  name: web-67b8d97c8
  namespace: shop
  labels: {pod-template-hash: 67b8d97c8}
  ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, controller: true}]
spec: {replicas: 2}
status: {replicas: ${replicas}, readyReplicas: ${replicas}, conditions: [{type: ReplicaFailure, status: "True", reason: FailedCreate, message: "${message}"}]}
`;
const denied =
  "admission webhook 'v.gate' denied the request: [must-have-team] label team is required; exceeded quota: none.".replaceAll(
    "'",
    '\\"',
  );
const configuration = `
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: gatekeeper}
webhooks: [{name: v.gate, failurePolicy: Ignore}]
`;

testRule(rule, {
  silent: {
    "the Pods are there": set(denied, 2) + configuration,
    "it does not answer":
      set(
        'Internal error occurred: failed calling webhook \\"v.gate\\": failed to call webhook: Post \\"https://g.gate.svc:443/v1\\": context deadline exceeded',
      ) + configuration,
    "Pod Security refuses": set(
      'pods \\"web-x\\" is forbidden: violates PodSecurity \\"restricted:latest\\": privileged (container \\"app\\" must not set securityContext.privileged=true)',
    ),
  },
  fires: {
    "a webhook says no": {
      objects: set(denied) + configuration,
      findings: { "ReplicaSet/shop/web-67b8d97c8": "ValidatingWebhookConfiguration//gatekeeper" },
      says: "ValidatingWebhookConfiguration gatekeeper: Deployment shop/web cannot create its Pods, since webhook v.gate refuses them: [must-have-team] label team is required",
      severity: "critical",
      certainty: "certain",
      quotes: "denied the request",
    },
    "without a word, by a configuration that was not seen": {
      objects: set('admission webhook \\"v.gate\\" denied the request without explanation', 1),
      gaps: [{ kind: "ValidatingWebhookConfiguration", why: { en: "forbidden", zh: "无权限" } }],
      findings: { "ReplicaSet/shop/web-67b8d97c8": "ValidatingWebhookConfiguration//v.gate" },
      says: "does not say why",
      severity: "warning",
      certainty: "likely",
    },
    "a ValidatingAdmissionPolicy": {
      objects: set(
        "pods \\\"web-x\\\" is forbidden: ValidatingAdmissionPolicy 'replica-limit' with binding 'replica-limit-shop' denied request: failed expression: object.spec.replicas <= 5",
      ),
      findings: { "ReplicaSet/shop/web-67b8d97c8": "ValidatingAdmissionPolicy//replica-limit" },
      says: ["since the policy refuses them: failed expression: object.spec.replicas <= 5"],
      certainty: "certain",
    },
  },
});
