import rule from "../../src/rules/networkpolicy-selects-nothing.ts";
import { testRule } from "../rule-tester.ts";

const policy = (spec: string): string => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: guard, namespace: shop}
spec: ${spec}
---
`;

const pod = (labels: string, namespace = "shop"): string => `
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: ${namespace}, labels: ${labels}}
status: {phase: Running}
---
`;

testRule(rule, {
  silent: {
    "it is for all Pods of a namespace without any": policy("{podSelector: {}}"),
    "a Pod carries the labels":
      policy("{podSelector: {matchLabels: {app: web}}}") + pod("{app: web}"),
    "the template of a CronJob does": `${policy("{podSelector: {matchLabels: {app: report}}}")}
apiVersion: batch/v1
kind: CronJob
metadata: {name: report, namespace: shop}
spec: {jobTemplate: {spec: {template: {metadata: {labels: {app: report}}}}}}
`,
    "nothing looks like what it means":
      policy("{podSelector: {matchLabels: {app: billing}}}") + pod("{app: web}"),
    "the peer is in another namespace":
      policy(
        "{podSelector: {matchLabels: {app: web}}, ingress: [{from: [{namespaceSelector: {}, podSelector: {matchLabels: {app: webb}}}]}]}",
      ) + pod("{app: web}"),
    "Pods were not collected": {
      objects: policy("{podSelector: {matchLabels: {app: webb}}}") + pod("{app: web}"),
      gaps: [{ kind: "Pod", why: { en: "forbidden", zh: "无权限" } }],
    },
  },
  fires: {
    "a letter too many": {
      objects: policy("{podSelector: {matchLabels: {app: webb}}}") + pod("{app: web}"),
      findings: { "NetworkPolicy/shop/guard": "NetworkPolicy/shop/guard" },
      says: ["app=webb", "governs nothing", "Pod shop/web carry app=web"],
      severity: "info",
      quotes: '"app":"webb"',
    },
    "the value stands under another key": {
      objects:
        policy("{podSelector: {matchLabels: {app.kubernetes.io/name: web}}}") + pod("{app: web}"),
      findings: { "NetworkPolicy/shop/guard": "NetworkPolicy/shop/guard" },
      says: "carry app=web",
    },
    "those whom it admits": {
      objects:
        policy(
          "{podSelector: {matchLabels: {app: web}}, ingress: [{from: [{podSelector: {matchLabels: {app: fronted}}}]}]}",
        ) +
        pod("{app: web}") +
        pod("{app: frontend}").replace("name: web", "name: front"),
      findings: { "NetworkPolicy/shop/guard": "NetworkPolicy/shop/guard" },
      says: "admits Pods with app=fronted",
      quotes: "spec.ingress[0].from[0].podSelector",
    },
    "the Pods of that label are in another namespace": {
      objects:
        policy("{podSelector: {matchLabels: {app: webb}}}") +
        pod("{app: webb}", "other") +
        pod("{app: web}"),
      findings: { "NetworkPolicy/shop/guard": "NetworkPolicy/shop/guard" },
    },
  },
});
