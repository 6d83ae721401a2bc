import rule from "../../src/rules/ingress-port-mismatch.ts";
import { testRule } from "../rule-tester.ts";

const scene = (port: string, ports: string, more = ""): string => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: site, namespace: shop}
spec: {rules: [{host: shop.example.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: ${port}}}}]}}]}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {ports: ${ports}${more}}
`;

testRule(rule, {
  silent: {
    "the number is a port of the Service": scene("{number: 80}", "[{port: 80, targetPort: 8080}]"),
    "the name is": scene("{name: http}", "[{name: http, port: 80}, {name: grpc, port: 90}]"),
    "the Service does not exist": scene("{number: 80}", "[]").replace(
      "name: web, namespace: shop}\nspec: {ports",
      "name: other, namespace: shop}\nspec: {ports",
    ),
    "the AWS controller takes it from an annotation": scene(
      "{name: use-annotation}",
      "[{port: 80}]",
    ),
    "it stands for an external name": scene(
      "{number: 8080}",
      "[{port: 80}]",
      ", type: ExternalName, externalName: a.example.com",
    ),
  },
  fires: {
    "no such number": {
      objects: scene("{number: 9090}", "[{name: http, port: 80, targetPort: 80}]"),
      findings: { "Ingress/shop/site": "Ingress/shop/site" },
      says: ["port 9090 of Service web", "http 80"],
      severity: "critical",
      certainty: "certain",
      quotes: '"number":9090',
    },
    "the Pods' port in the place of the Service's": {
      objects: scene("{number: 8080}", "[{port: 80, targetPort: 8080}]"),
      findings: { "Ingress/shop/site": "Ingress/shop/site" },
      says: "8080 is the Pods' port, the Service's is 80",
      severity: "warning",
      certainty: "likely",
    },
    "a name that is spelled otherwise": {
      objects: scene("{name: htp}", "[{name: http, port: 80}, {name: metrics, port: 90}]"),
      findings: { "Ingress/shop/site": "Ingress/shop/site" },
      says: "near: http",
    },
    "servicePort of an older API": {
      objects: `
apiVersion: extensions/v1beta1
kind: Ingress
metadata: {name: old, namespace: shop}
spec: {rules: [{http: {paths: [{path: /, backend: {serviceName: web, servicePort: 8081}}]}}]}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {ports: [{port: 80}]}
`,
      findings: { "Ingress/shop/old": "Ingress/shop/old" },
      quotes: "servicePort",
    },
  },
});
