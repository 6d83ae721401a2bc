import rule from "../../src/rules/ingress-host-conflict.ts";
import { testRule } from "../rule-tester.ts";

interface Given {
  readonly namespace?: string;
  readonly created?: string;
  readonly host?: string;
  readonly path?: string;
  readonly pathType?: string;
  readonly service?: string;
  readonly more?: string;
  readonly meta?: string;
  readonly address?: string;
}

const ingress = (
  name: string,
  {
    namespace = "shop",
    created = "2026-01-01T00:00:00Z",
    host = "shop.example.com",
    path = "/",
    pathType = "Prefix",
    service = name,
    more = "ingressClassName: nginx, ",
    meta = "",
    address,
  }: Given = {},
): string => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: ${name}, namespace: ${namespace}, creationTimestamp: "${created}"${meta}}
spec: {${more}rules: [{${host === "" ? "" : `host: "${host}", `}http: {paths: [{path: ${path}, pathType: ${pathType}, backend: {service: {name: ${service}, port: {number: 80}}}}]}}]}
status: {loadBalancer: {${address === undefined ? "" : `ingress: [{hostname: ${address}}]`}}}
---
`;

const later = "2026-02-01T00:00:00Z";

testRule(rule, {
  silent: {
    "two hosts": ingress("a") + ingress("b", { host: "api.example.com", created: later }),
    "two paths": ingress("a") + ingress("b", { path: "/api", created: later }),
    "an exact path beside a prefix":
      ingress("a") + ingress("b", { pathType: "Exact", created: later }),
    "two classes":
      ingress("a") + ingress("b", { more: "ingressClassName: internal, ", created: later }),
    "a canary":
      ingress("a") +
      ingress("b", {
        meta: ", annotations: {nginx.ingress.kubernetes.io/canary: 'true', nginx.ingress.kubernetes.io/canary-weight: '10'}",
        created: later,
      }),
    "each has a load balancer of its own":
      ingress("a", { address: "a.elb.example.com" }) +
      ingress("b", { address: "b.elb.example.com", created: later }),
    "both go to the same Service":
      ingress("a", { service: "web" }) + ingress("b", { service: "web", created: later }),
    "the older one is being deleted":
      ingress("a", { meta: `, deletionTimestamp: "${later}"` }) + ingress("b", { created: later }),
  },
  fires: {
    "the younger of two in two namespaces": {
      objects: ingress("a") + ingress("b", { namespace: "other", created: later }),
      findings: { "Ingress/other/b": "Ingress/other/b" },
      says: ["shop.example.com/", "older Ingress shop/a"],
      severity: "warning",
      quotes: '"shop.example.com"',
    },
    "no host at all": {
      objects: ingress("a", { host: "" }) + ingress("b", { host: "", created: later }),
      findings: { "Ingress/shop/b": "Ingress/shop/b" },
      says: "claims */",
    },
    "the class of one stands in the annotation": {
      objects:
        ingress("a") +
        ingress("b", {
          more: "",
          meta: ", annotations: {kubernetes.io/ingress.class: nginx}",
          created: later,
        }),
      findings: { "Ingress/shop/b": "Ingress/shop/b" },
    },
    "three of them": {
      objects:
        ingress("a") +
        ingress("b", { created: later }) +
        ingress("c", { host: "Shop.example.com", created: "2026-03-01T00:00:00Z" }),
      findings: { "Ingress/shop/b": "Ingress/shop/b", "Ingress/shop/c": "Ingress/shop/c" },
    },
  },
});
