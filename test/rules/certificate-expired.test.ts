import rule from "../../src/rules/certificate-expired.ts";
import { base64, newAuthority, oldAuthority, site, webhook, wildcard } from "../certificates.ts";
import { testRule } from "../rule-tester.ts";

const secret = (
  data: Readonly<Record<string, string>>,
  more = "",
  type = "kubernetes.io/tls",
): string => `
apiVersion: v1
kind: Secret
metadata: {name: site-tls, namespace: shop${more}}
type: ${type}
data: ${JSON.stringify(Object.fromEntries(Object.entries(data).map(([key, value]) => [key, base64(value)])))}
---
`;

const tls = (crt: string): string => secret({ "tls.crt": crt, "tls.key": "" });

const ingress = `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: site, namespace: shop}
spec: {tls: [{hosts: [shop.example.com], secretName: site-tls}]}
---
`;

const pod = `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: app, image: "api:1"}], volumes: [{name: tls, secret: {secretName: site-tls}}]}
status: {phase: Running}
---
`;

const hooks = (bundle: string, policy: string): string => `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: guard}
webhooks: [{name: policy.guard.example.com, failurePolicy: ${policy}, clientConfig: {service: {namespace: guard, name: policy}, caBundle: ${base64(bundle)}}}]
---
`;

const rootCA = (namespace: string, text: string): string => `
apiVersion: v1
kind: ConfigMap
metadata: {name: kube-root-ca.crt, namespace: ${namespace}}
data: ${JSON.stringify({ "ca.crt": text })}
---
`;

const before = "2025-07-01T00:00:00Z";
const after = "2026-02-01T00:00:00Z";

testRule(rule, {
  silent: {
    "it is valid": { objects: tls(site) + ingress, at: before },
    "its last day has not ended": { objects: tls(site) + ingress, at: "2025-08-30T00:00:00Z" },
    "a clock runs a minute behind": { objects: tls(site) + ingress, at: "2025-05-31T23:59:00Z" },
    "the bundle holds the next authority beside the old one": {
      objects: hooks(`${oldAuthority}${newAuthority}`, "Fail"),
      at: after,
    },
    "the chain ends in an old root": {
      objects: tls(`${wildcard}${oldAuthority}`) + ingress,
      at: after,
    },
    "the value was redacted": {
      objects: secret({ "tls.crt": "", "tls.key": "" }) + ingress,
      at: after,
    },
    "it holds no certificate": {
      objects:
        secret({
          "tls.crt": "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
          "tls.key": "",
        }) + ingress,
      at: after,
    },
    "a bundle of the world's authorities in some ConfigMap": {
      objects: rootCA("shop", newAuthority)
        .replace("kube-root-ca.crt", "trust-bundle")
        .replace(JSON.stringify(newAuthority), JSON.stringify(oldAuthority)),
      at: after,
    },
    "the copy of the cluster's CA in a token Secret": {
      objects: secret({ "ca.crt": oldAuthority }, "", "kubernetes.io/service-account-token"),
      at: after,
    },
    "what a request was given": {
      objects: `{apiVersion: certificates.k8s.io/v1, kind: CertificateSigningRequest, metadata: {name: csr-1}, status: {certificate: ${base64(site)}}}`,
      at: after,
    },
  },
  fires: {
    "an Ingress serves it": {
      objects: tls(site) + ingress,
      at: "2025-09-02T12:00:00Z",
      findings: { "Secret/shop/site-tls": "Secret/shop/site-tls" },
      says: [
        "shop.example.com, www.shop.example.com",
        "expired on 2025-08-30, 3 days ago",
        "Ingress shop/site serves it",
      ],
      severity: "critical",
      certainty: "certain",
      quotes: "spec.tls[0].secretName",
    },
    "a Pod mounts it, in a saved folder": {
      objects: tls(site) + pod,
      at: after,
      exact: false,
      findings: { "Secret/shop/site-tls": "Secret/shop/site-tls" },
      says: "Pod shop/api reads it",
      severity: "critical",
      certainty: "certain",
    },
    "a Gateway serves it": {
      objects: `${tls(site)}
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge, namespace: infra}
spec: {listeners: [{name: https, tls: {certificateRefs: [{name: site-tls, namespace: shop}]}}]}
`,
      at: after,
      findings: { "Secret/shop/site-tls": "Secret/shop/site-tls" },
      says: "Gateway infra/edge serves it",
    },
    "nothing uses it": {
      objects: tls(site),
      at: after,
      findings: { "Secret/shop/site-tls": "Secret/shop/site-tls" },
      severity: "info",
    },
    "cert-manager was to renew it": {
      objects:
        secret(
          { "tls.crt": site, "tls.key": "" },
          ", annotations: {cert-manager.io/certificate-name: site}",
        ) + ingress,
      at: after,
      findings: { "Secret/shop/site-tls": "Secret/shop/site-tls" },
      severity: "critical",
    },
    "it is not valid yet": {
      objects: tls(wildcard) + ingress,
      at: "2025-12-01T00:00:00Z",
      findings: { "Secret/shop/site-tls": "Secret/shop/site-tls" },
      says: "is not valid before 2026-01-01",
      certainty: "certain",
    },
    "it is not valid yet at the newest time that was seen": {
      objects: tls(wildcard) + ingress,
      at: "2025-12-01T00:00:00Z",
      exact: false,
      findings: { "Secret/shop/site-tls": "Secret/shop/site-tls" },
      certainty: "likely",
    },
    "the CA that a webhook is verified with": {
      objects: hooks(oldAuthority, "Fail"),
      at: after,
      findings: {
        "ValidatingWebhookConfiguration//guard": "ValidatingWebhookConfiguration//guard",
      },
      says: ["CA certificate CN=Test CA", "the API server verifies its webhooks with it"],
      severity: "critical",
    },
    "a webhook that may fail": {
      objects: hooks(webhook, "Ignore"),
      at: "2027-02-01T00:00:00Z",
      findings: {
        "ValidatingWebhookConfiguration//guard": "ValidatingWebhookConfiguration//guard",
      },
      severity: "warning",
    },
    "the CA of an aggregated API": {
      objects: `{apiVersion: apiregistration.k8s.io/v1, kind: APIService, metadata: {name: v1.x.example.com}, spec: {service: {name: x, namespace: x}, caBundle: ${base64(oldAuthority)}}}`,
      at: after,
      findings: { "APIService//v1.x.example.com": "APIService//v1.x.example.com" },
      says: "verifies this API's backend",
    },
    "the CA of a conversion webhook": {
      objects: `{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name: a.example.com}, spec: {conversion: {strategy: Webhook, webhook: {clientConfig: {caBundle: ${base64(oldAuthority)}}}}}}`,
      at: after,
      findings: {
        "CustomResourceDefinition//a.example.com": "CustomResourceDefinition//a.example.com",
      },
    },
    "the cluster's own CA, of which every namespace has a copy": {
      objects:
        rootCA("default", oldAuthority) +
        rootCA("kube-system", oldAuthority) +
        rootCA("shop", oldAuthority),
      at: after,
      findings: {
        "ConfigMap/kube-system/kube-root-ca.crt": "ConfigMap/kube-system/kube-root-ca.crt",
      },
      severity: "critical",
    },
    "only the CA beside a valid certificate": {
      objects: secret({ "tls.crt": wildcard, "tls.key": "", "ca.crt": oldAuthority }) + pod,
      at: after,
      findings: { "Secret/shop/site-tls": "Secret/shop/site-tls" },
      says: "CA certificate",
      severity: "warning",
    },
  },
});
