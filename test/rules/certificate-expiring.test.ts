import rule from "../../src/rules/certificate-expiring.ts";
import { base64, fortnight, newAuthority, oldAuthority, site, webhook } from "../certificates.ts";
import { testRule } from "../rule-tester.ts";

const secret = (crt: string, more = ""): string => `
apiVersion: v1
kind: Secret
metadata: {name: site-tls, namespace: shop${more}}
type: kubernetes.io/tls
data: {tls.crt: ${base64(crt)}, tls.key: ""}
---
`;

const ingress = `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: site, namespace: shop}
spec: {tls: [{hosts: [shop.example.com], secretName: site-tls}]}
---
`;

const managed = ", annotations: {cert-manager.io/certificate-name: site}";

testRule(rule, {
  silent: {
    "forty days are left": { objects: secret(site) + ingress, at: "2025-07-21T00:00:00Z" },
    "it has expired": { objects: secret(site) + ingress, at: "2025-09-01T00:00:00Z" },
    "cert-manager renews it about now": {
      objects: secret(site, managed) + ingress,
      at: "2025-08-05T00:00:00Z",
    },
    "cert-manager has just made it for twelve days": {
      objects: secret(fortnight, managed) + ingress,
      at: "2025-06-02T00:00:00Z",
    },
    "another authority of the bundle lasts": {
      objects: `{apiVersion: admissionregistration.k8s.io/v1, kind: MutatingWebhookConfiguration, metadata: {name: guard}, webhooks: [{name: a, clientConfig: {caBundle: ${base64(`${oldAuthority}${newAuthority}`)}}}]}`,
      at: "2025-12-20T00:00:00Z",
    },
  },
  fires: {
    "made by hand for twelve days": {
      objects: secret(fortnight) + ingress,
      at: "2025-06-02T00:00:00Z",
      findings: { "Secret/shop/site-tls": "Secret/shop/site-tls" },
      says: "11 days left",
    },
    "twenty days are left": {
      objects: secret(site) + ingress,
      at: "2025-08-10T00:00:00Z",
      findings: { "Secret/shop/site-tls": "Secret/shop/site-tls" },
      says: ["expires on 2025-08-30, 20 days left", "Ingress shop/site serves it"],
      severity: "warning",
      certainty: "certain",
      quotes: "tls.crt",
    },
    "less than a day is left": {
      objects: secret(site) + ingress,
      at: "2025-08-29T18:00:00Z",
      findings: { "Secret/shop/site-tls": "Secret/shop/site-tls" },
      says: "less than a day left",
    },
    "cert-manager is late": {
      objects: secret(site, managed) + ingress,
      at: "2025-08-20T00:00:00Z",
      findings: { "Secret/shop/site-tls": "Secret/shop/site-tls" },
      severity: "warning",
    },
    "nothing is seen to use it": {
      objects: secret(site),
      at: "2025-08-20T00:00:00Z",
      findings: { "Secret/shop/site-tls": "Secret/shop/site-tls" },
      severity: "info",
    },
    "the CA that a webhook is verified with": {
      objects: `{apiVersion: admissionregistration.k8s.io/v1, kind: MutatingWebhookConfiguration, metadata: {name: guard}, webhooks: [{name: policy.guard.example.com, clientConfig: {caBundle: ${base64(webhook)}}}]}`,
      at: "2026-12-20T00:00:00Z",
      findings: { "MutatingWebhookConfiguration//guard": "MutatingWebhookConfiguration//guard" },
      says: "12 days left",
    },
  },
});
