import rule from "../../src/rules/ingress-controller-failed.ts";
import { testRule } from "../rule-tester.ts";

const ingress = (status = "{loadBalancer: {}}", meta = ""): string => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: site, namespace: shop, uid: u1, creationTimestamp: "2026-01-01T00:00:00Z"${meta}}
spec: {ingressClassName: alb, tls: [{secretName: site-tls}], rules: [{http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]}
status: ${status}
---
`;

const event = (
  reason: string,
  message: string,
  { type = "Warning", last = "2026-01-01T00:10:00Z", component = "ingress", uid = "u1" } = {},
): string => `
apiVersion: v1
kind: Event
metadata: {name: site.${reason.toLowerCase()}, namespace: shop}
involvedObject: {kind: Ingress, apiVersion: networking.k8s.io/v1, namespace: shop, name: site, uid: ${uid}}
reason: ${reason}
type: ${type}
message: ${JSON.stringify(message)}
source: {component: ${component}}
lastTimestamp: "${last}"
---
`;

testRule(rule, {
  silent: {
    "it was built later":
      ingress() +
      event("FailedDeployModel", "Failed deploy model due to AccessDenied") +
      event("SuccessfullyReconciled", "Successfully reconciled", {
        type: "Normal",
        last: "2026-01-01T00:12:00Z",
      }),
    "nginx has scheduled it":
      ingress() +
      event("Sync", "Scheduled for sync", {
        type: "Normal",
        component: "nginx-ingress-controller",
      }),
    "the error was about an earlier Ingress of that name":
      ingress() + event("FailedBuildModel", "Failed build model due to x", { uid: "u0" }),
    "cert-manager complains":
      ingress() +
      event("BadConfig", "Skipped a TLS block: spec.tls[0].hosts: Required value", {
        component: "cert-manager-ingress-shim",
      }),
    "it is being deleted":
      ingress("{}", ', deletionTimestamp: "2026-01-01T00:09:00Z"') +
      event("FailedBuildModel", "Failed build model due to x"),
  },
  fires: {
    "the AWS controller cannot build it": {
      objects:
        ingress() +
        event(
          "FailedBuildModel",
          "Failed build model due to couldn't auto-discover subnets: unable to resolve at least one subnet.",
        ),
      findings: { "Ingress/shop/site": "Ingress/shop/site" },
      says: ["is not served", "FailedBuildModel", "couldn't auto-discover subnets"],
      severity: "critical",
      quotes: "FailedBuildModel",
    },
    "it serves what it was before": {
      objects:
        ingress("{loadBalancer: {ingress: [{hostname: a.elb.example.com}]}}") +
        event("FailedDeployModel", "Failed deploy model due to AccessDenied: not authorized"),
      findings: { "Ingress/shop/site": "Ingress/shop/site" },
      says: "cannot be updated",
      severity: "warning",
    },
    "NGINX Inc. rejects it": {
      objects:
        ingress() +
        event(
          "Rejected",
          "shop/site was rejected: with error: annotations.nginx.org/rewrites: Invalid value",
        ),
      findings: { "Ingress/shop/site": "Ingress/shop/site" },
      says: "Rejected",
    },
    "GKE reports an error in its sync": {
      objects:
        ingress() +
        event(
          "Sync",
          "Error syncing to GCP: error running load balancer syncing routine: googleapi: Error 403",
          { component: "loadbalancer-controller" },
        ),
      findings: { "Ingress/shop/site": "Ingress/shop/site" },
      says: "Error 403",
    },
    "it failed again after it was built": {
      objects:
        ingress() +
        event("SuccessfullyReconciled", "Successfully reconciled", {
          type: "Normal",
          last: "2026-01-01T00:05:00Z",
        }) +
        event("FailedApplyModel", "Failed apply model due to quota"),
      findings: { "Ingress/shop/site": "Ingress/shop/site" },
    },
  },
});
