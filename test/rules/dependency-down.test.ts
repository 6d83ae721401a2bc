import rule from "../../src/rules/dependency-down.ts";
import { caller, grumbler, healthy, sick } from "../calls-scene.ts";
import { testRule } from "../rule-tester.ts";

const subject = "Pod/shop/web-5d8f7c9b4-x2x9k#app";

testRule(rule, {
  silent: {
    "the peer is well":
      caller("dial tcp db:5432: connect: connection refused\n") + healthy("db", 5432),
    "an external peer": caller("Error: connect ETIMEDOUT 203.0.113.9:443\n") + sick("db", 5432),
    "an error of its own, beside a sick peer":
      caller("SyntaxError: Unexpected identifier\n") + sick("db", 5432),
    "a refusal of credentials is the client's":
      caller('FATAL: password authentication failed for user "shop"\n') + healthy("postgres", 5432),
    itself: caller("Error: connect ECONNREFUSED 127.0.0.1:9000\n"),
  },
  fires: {
    "its Pods are not ready": {
      objects:
        caller("panic: dial tcp 10.96.0.77:5432: connect: connection refused\n") + sick("db", 5432),
      findings: { [subject]: "Deployment/shop/db" },
      says: [
        "Deployment shop/web: container app cannot reach Service shop/db",
        "none of its 1 Pods is ready",
      ],
      severity: "critical",
      certainty: "certain",
    },
    ".NET: a Pod that serves": {
      objects:
        grumbler(
          "fail: Npgsql.NpgsqlException (0x80004005): Failed to connect to db:5432 ---> System.Net.Sockets.SocketException (111): Connection refused",
        ) + sick("db", 5432),
      findings: { [subject]: "Deployment/shop/db" },
      severity: "warning",
    },
    "an error that only the server can give": {
      objects:
        caller("(node:1) UnhandledPromiseRejection: error: sorry, too many clients already\n") +
        healthy("pg", 5432).replaceAll("shop/web:1", "postgres:16"),
      findings: { [subject]: "Deployment/shop/pg" },
      certainty: "likely",
      says: "is refused by Deployment shop/pg",
    },
    "an init container that waits": {
      objects:
        caller("waiting for db:5432\n".repeat(30), {
          phase: "Pending",
          init: {
            command: [
              "sh",
              "-c",
              "until nc -z db 5432; do echo waiting for db:5432; sleep 2; done",
            ],
          },
          initStatus: { ready: false, state: { running: { startedAt: "2026-01-01T00:00:05Z" } } },
          status: { ready: false, state: { waiting: { reason: "PodInitializing" } } },
        }).replace('"container": "app"', '"container": "init"') + sick("db", 5432),
      at: "2026-01-01T00:10:00Z",
      findings: { "Pod/shop/web-5d8f7c9b4-x2x9k#init": "Deployment/shop/db" },
    },
  },
});
