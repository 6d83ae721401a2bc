import rule from "../../src/rules/service-address-mismatch.ts";
import { caller, grumbler, healthy, service } from "../calls-scene.ts";
import { testRule } from "../rule-tester.ts";

const subject = { "Pod/shop/web-5d8f7c9b4-x2x9k#app": "Deployment/shop/web" };

testRule(rule, {
  silent: {
    "a port that it has":
      caller("dial tcp db:5432: connect: connection refused\n") + healthy("db", 5432),
    "no port in the line": caller("could not connect to db\n") + healthy("db", 5432),
    "a headless Service has no address of its own":
      caller("Error: connect ECONNREFUSED db:5433\n") + service("db", 5432, { clusterIP: "None" }),
  },
  fires: {
    "Go, by name": {
      objects: caller("fatal: dial tcp db:5433: i/o timeout\n") + healthy("db", 5432),
      findings: subject,
      says: [
        "Deployment shop/web: container app calls Service shop/db on port 5433",
        "its ports are 5432",
      ],
      severity: "critical",
      quotes: '"path":"spec.ports"',
    },
    "Spring Boot, by URL": {
      objects:
        caller(
          'org.springframework.web.client.ResourceAccessException: I/O error on GET request for "http://prices:8080/v1": Connect to http://prices:8080 failed: Connection timed out\n',
        ) + service("prices", 80, { ports: [{ name: "http", port: 80, targetPort: 8080 }] }),
      findings: subject,
      says: "its ports are http 80",
    },
    "by address": {
      objects: caller("Error: connect ETIMEDOUT 10.96.0.77:6380\n") + healthy("cache", 6379),
      findings: subject,
    },
    "a Pod that serves": {
      objects:
        grumbler("ERROR Failed to connect to db:5433: Connection refused") + healthy("db", 5432),
      findings: subject,
      severity: "warning",
    },
  },
});
