import rule from "../../src/rules/service-selects-foreign-pods.ts";
import { testRule } from "../rule-tester.ts";

const service = (
  selector: string,
  ports = "[{port: 80, targetPort: 8080}]",
  more = "clusterIP: 10.96.0.9",
): string => `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {${more}, selector: ${selector}, ports: ${ports}}
---
`;

const pod = (
  owner: string,
  labels: string,
  image: string,
  ports = "[{containerPort: 8080}]",
  kind = "ReplicaSet",
): string => `
apiVersion: v1
kind: Pod
metadata: {name: ${owner}-x, namespace: shop, labels: ${labels}, ownerReferences: [{apiVersion: apps/v1, kind: ${kind}, name: ${owner}, controller: true}]}
spec: {containers: [{name: app, image: "${image}", ports: ${ports}}]}
status: {phase: Running, conditions: [{type: Ready, status: "True"}]}
---
`;

testRule(rule, {
  silent: {
    "one workload": service("{app: web}") + pod("web", "{app: web}", "shop/web:1"),
    "a canary of another version":
      service("{app: web}") +
      pod("web", "{app: web, track: stable}", "shop/web:1") +
      pod("web-canary", "{app: web, track: canary}", "shop/web:2"),
    "blue and green from two repositories":
      service("{app: web}") +
      pod("web-blue", "{app: web, color: blue}", "shop/storefront:1") +
      pod("web-green", "{app: web, color: green}", "shop/checkout:2"),
    "the same program under two names":
      service("{app: web}") +
      pod("web", "{app: web}", "shop/web:1") +
      pod("web-eu", "{app: web}", "registry.example.com/shop/web:1"),
    "a headless Service lists all members":
      service("{app: pg}", "[{port: 5432}]", "clusterIP: None") +
      pod("pg", "{app: pg}", "postgres:16") +
      pod("pgbouncer", "{app: pg}", "pgbouncer:1"),
    "the others have no port of that name":
      service("{app: web}", "[{port: 80, targetPort: http}]") +
      pod(
        "web",
        "{app: web, component: web}",
        "shop/web:1",
        "[{name: http, containerPort: 8080}]",
      ) +
      pod("db", "{app: web, component: db}", "postgres:16", "[{name: pg, containerPort: 5432}]"),
    "two kinds of node of one store":
      service("{app: es}", "[{port: 9200}]") +
      pod("es-data", "{app: es, role: data}", "elasticsearch:8", "[{containerPort: 9200}]") +
      pod("es-master", "{app: es, role: master}", "elasticsearch:8", "[{containerPort: 9200}]"),
  },
  fires: {
    "the database carries the same label": {
      objects:
        service("{app: web}") +
        pod("web", "{app: web, component: front}", "shop/web:1") +
        pod("db", "{app: web, component: db}", "postgres:16", "[{containerPort: 5432}]"),
      findings: { "Service/shop/web": "Service/shop/web" },
      says: ["app=web", "ReplicaSet shop/web", "ReplicaSet shop/db", "no port 8080"],
      severity: "warning",
      certainty: "likely",
      quotes: '"component":"db"',
    },
    "workers from the same image": {
      objects:
        service("{app: web}") +
        pod("web", "{app: web, tier: front}", "shop/web:1") +
        pod("worker", "{app: web, tier: worker}", "shop/web:1", "[]"),
      findings: { "Service/shop/web": "Service/shop/web" },
      says: "ReplicaSet shop/worker",
    },
    "two programs behind one label and port": {
      objects:
        service("{app: web}") +
        pod("web", "{app: web}", "shop/storefront:1") +
        pod("billing", "{app: web}", "shop/invoices:1"),
      findings: { "Service/shop/web": "Service/shop/web" },
      says: "ReplicaSet shop/billing",
    },
    "a Job's Pods carry the label": {
      objects:
        service("{app: web}") +
        pod("web", "{app: web}", "shop/web:1") +
        pod(
          "migrate",
          "{app: web, job-name: migrate, task: migrate}",
          "shop/web:1",
          "[]",
          "Job",
        ).replace("apps/v1, kind: Job", "batch/v1, kind: Job"),
      findings: { "Service/shop/web": "Service/shop/web" },
      says: "Job shop/migrate",
    },
  },
});
