import rule from "../../src/rules/ingress-tls-secret-missing.ts";
import { testRule } from "../rule-tester.ts";

const ingress = (
  meta = "",
  tls = "[{hosts: [shop.example.com], secretName: site-tls}]",
): string => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: site, namespace: shop${meta}}
spec: {tls: ${tls}, rules: [{host: shop.example.com}]}
---
`;

const secret = (name: string, type: string, data: string): string => `
apiVersion: v1
kind: Secret
metadata: {name: ${name}, namespace: shop}
type: ${type}
${data === "" ? "" : `data: ${data}`}
---
`;

testRule(rule, {
  silent: {
    "it exists": ingress() + secret("site-tls", "kubernetes.io/tls", '{tls.crt: "", tls.key: ""}'),
    "an Opaque one with both keys":
      ingress() + secret("site-tls", "Opaque", '{tls.crt: "", tls.key: ""}'),
    "its keys were not collected": ingress() + secret("site-tls", "Opaque", ""),
    "Secrets were not collected": {
      objects: ingress(),
      gaps: [{ kind: "Secret", why: { en: "forbidden", zh: "无权限" } }],
    },
    "the controller's own certificate is meant": ingress("", "[{hosts: [shop.example.com]}]"),
    "the AWS controller reads no Secret": ingress(
      ", annotations: {alb.ingress.kubernetes.io/listen-ports: '[]'}",
    ),
  },
  fires: {
    "it does not exist, another looks alike": {
      objects: ingress() + secret("sites-tls", "kubernetes.io/tls", '{tls.crt: "", tls.key: ""}'),
      findings: { "Ingress/shop/site": "Secret/shop/site-tls" },
      says: [
        "shop.example.com with Secret site-tls",
        "does not exist",
        "Secret sites-tls does exist",
      ],
      severity: "critical",
      certainty: "certain",
      quotes: '"absence"',
    },
    "it is in another namespace": {
      objects:
        ingress() +
        secret("site-tls", "kubernetes.io/tls", '{tls.crt: "", tls.key: ""}').replace(
          "namespace: shop",
          "namespace: infra",
        ),
      findings: { "Ingress/shop/site": "Secret/shop/site-tls" },
      says: "does not exist",
    },
    "it is of another type and lacks the key": {
      objects: ingress() + secret("site-tls", "Opaque", '{cert.pem: "", tls.crt: ""}'),
      findings: { "Ingress/shop/site": "Secret/shop/site-tls" },
      says: ["type Opaque", "no tls.key"],
      quotes: '"Opaque"',
    },
    "cert-manager has not written it": {
      objects: ingress(", annotations: {cert-manager.io/cluster-issuer: letsencrypt}"),
      findings: { "Ingress/shop/site": "Secret/shop/site-tls" },
    },
    "an entry without hosts": {
      objects: ingress("", "[{secretName: site-tls}]"),
      findings: { "Ingress/shop/site": "Secret/shop/site-tls" },
      says: "serves TLS with Secret site-tls",
    },
  },
});
