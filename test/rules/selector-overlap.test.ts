import rule from "../../src/rules/selector-overlap.ts";
import { testRule } from "../rule-tester.ts";

const workload = (
  name: string,
  selector: string,
  labels: string,
  { kind = "Deployment", namespace = "shop", day = "01", replicas = 1, owner = "" } = {},
): string => `
---
apiVersion: apps/v1
kind: ${kind}
metadata: {name: ${name}, namespace: ${namespace}, creationTimestamp: "2026-01-${day}T00:00:00Z"${owner}}
spec: {replicas: ${replicas}, selector: ${selector}, template: {metadata: {labels: ${labels}}, spec: {containers: [{name: app, image: x}]}}}
`;

const web = workload("web", "{matchLabels: {app: shop}}", "{app: shop, role: web}");
const job = "{matchLabels: {app: shop, role: worker}}";

testRule(rule, {
  silent: {
    "each has a label of its own":
      workload("web", "{matchLabels: {app: shop, role: web}}", "{app: shop, role: web}") +
      workload("worker", job, "{app: shop, role: worker}"),
    "they live in two namespaces":
      web + workload("web", "{matchLabels: {app: shop}}", "{app: shop}", { namespace: "stage" }),
    "one is scaled to zero":
      web + workload("worker", job, "{app: shop, role: worker}", { replicas: 0 }),
    "a Deployment and its own ReplicaSet":
      web +
      workload(
        "web-7f",
        "{matchLabels: {app: shop, pod-template-hash: 7f}}",
        "{app: shop, pod-template-hash: 7f}",
        {
          kind: "ReplicaSet",
          owner:
            ", ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, controller: true}]",
        },
      ),
  },
  fires: {
    "one reaches too far": {
      objects: web + workload("worker", job, "{app: shop, role: worker}"),
      findings: { "Deployment/shop/web": "Deployment/shop/web" },
      says: ["Deployment shop/worker", "app=shop"],
      severity: "warning",
    },
    "each reaches the other: the younger tells": {
      objects: web + workload("copy", "{matchLabels: {app: shop}}", "{app: shop}", { day: "02" }),
      findings: { "Deployment/shop/copy": "Deployment/shop/copy" },
    },
    "across kinds, with an expression": {
      objects:
        web +
        workload(
          "cache",
          "{matchExpressions: [{key: app, operator: In, values: [shop, cache]}]}",
          "{app: cache}",
          { kind: "StatefulSet" },
        ),
      findings: { "StatefulSet/shop/cache": "StatefulSet/shop/cache" },
      says: "app in (shop,cache)",
    },
  },
});
