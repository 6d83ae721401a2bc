import rule from "../../src/rules/certificate-host-mismatch.ts";
import { base64, commonNameOnly, site, wildcard } from "../certificates.ts";
import { testRule } from "../rule-tester.ts";

const secret = (crt: string): string => `
apiVersion: v1
kind: Secret
metadata: {name: site-tls, namespace: shop}
type: kubernetes.io/tls
data: {tls.crt: ${base64(crt)}, tls.key: ""}
---
`;

const ingress = (
  hosts: readonly string[],
  tls: readonly string[] | undefined,
  more = "",
): string => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: site, namespace: shop${more}}
spec:
  rules: ${JSON.stringify(hosts.map((host) => ({ host, http: { paths: [] } })))}
  tls: [{${tls === undefined ? "" : `hosts: ${JSON.stringify(tls)}, `}secretName: site-tls}]
`;

const at = "2026-02-01T00:00:00Z";

testRule(rule, {
  silent: {
    "an alternative name is the host": {
      objects: secret(site) + ingress(["www.shop.example.com"], ["www.shop.example.com"]),
      at,
    },
    "a wildcard covers it": {
      objects: secret(wildcard) + ingress(["shop.example.com"], ["shop.example.com"]),
      at,
    },
    "letters in upper case": {
      objects: secret(wildcard) + ingress(["Shop.Example.com"], ["Shop.Example.com"]),
      at,
    },
    "the Ingress serves the wildcard itself": {
      objects: secret(wildcard) + ingress(["*.example.com"], ["*.example.com"]),
      at,
    },
    "only a common name, which is the host": {
      objects: secret(commonNameOnly) + ingress(["legacy.example.com"], ["legacy.example.com"]),
      at,
    },
    "no rule serves the host": {
      objects:
        secret(site) + ingress(["shop.example.com"], ["shop.example.com", "old.example.com"]),
      at,
    },
    "the load balancer has a certificate of its own": {
      objects:
        secret(site) +
        ingress(
          ["a.example.com"],
          ["a.example.com"],
          ", annotations: {alb.ingress.kubernetes.io/scheme: internet-facing}",
        ),
      at,
    },
    "the value was redacted": {
      objects: secret("") + ingress(["a.example.com"], ["a.example.com"]),
      at,
    },
  },
  fires: {
    "another host": {
      objects: secret(site) + ingress(["shop.example.org"], ["shop.example.org"]),
      at,
      findings: { "Ingress/shop/site": "Secret/shop/site-tls" },
      says: ["shop.example.org", "only for shop.example.com, www.shop.example.com"],
      severity: "critical",
      quotes: '"shop.example.org"',
    },
    "a wildcard stands for one label only": {
      objects:
        secret(wildcard) +
        ingress(
          ["a.b.example.com", "example.com", "a.example.com"],
          ["a.b.example.com", "example.com", "a.example.com"],
        ),
      at,
      findings: { "Ingress/shop/site": "Secret/shop/site-tls" },
      says: "a.b.example.com, example.com",
    },
    "the only entry names no host, so it is for all of them": {
      objects: secret(site) + ingress(["shop.example.com", "api.example.com"], undefined),
      at,
      findings: { "Ingress/shop/site": "Secret/shop/site-tls" },
      says: "serves api.example.com",
      quotes: "spec.rules[1].host",
    },
    "a common name that is not the host": {
      objects: secret(commonNameOnly) + ingress(["new.example.com"], ["new.example.com"]),
      at,
      findings: { "Ingress/shop/site": "Secret/shop/site-tls" },
      says: "legacy.example.com",
    },
  },
});
