import rule from "../../src/rules/env-duplicate.ts";
import { crashed, log, podName, podScene, ready } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const subject = "Pod/shop/web-5d8f7c9b4-x2x9k#app";
const twice = [
  { name: "DB_HOST", value: "db" },
  { name: "LEVEL", value: "info" },
  { name: "DB_HOST", value: "localhost" },
];

testRule(rule, {
  silent: {
    "every name once": podScene({
      container: {
        env: [
          { name: "A", value: "1" },
          { name: "B", value: "1" },
        ],
      },
      status: ready(),
    }),
    "twice the same": podScene({
      container: {
        env: [
          { name: "A", value: "1" },
          { name: "A", value: "1" },
        ],
      },
      status: ready(),
    }),
    "an entry that is meant to hide one of envFrom": podScene({
      container: {
        envFrom: [{ configMapRef: { name: "settings" } }],
        env: [{ name: "LEVEL", value: "debug" }],
      },
      status: ready(),
    }),
    "two containers": podScene({
      container: { env: [{ name: "A", value: "1" }] },
      sidecar: { env: [{ name: "A", value: "2" }] },
      sidecarStatus: ready(),
      status: ready(),
    }),
  },
  fires: {
    "it runs": {
      objects: podScene({ container: { env: twice }, status: ready() }),
      findings: { [subject]: "Deployment/shop/web" },
      says: 'container app is given DB_HOST twice: the later "localhost" hides "db"',
      severity: "info",
      quotes: ["env[0]", "env[2]"],
    },
    "it fails on the later value": {
      objects:
        podScene({ container: { env: twice }, status: crashed({ exitCode: 1 }) }) +
        log("Error: connect ECONNREFUSED localhost:5432\n    at TCPConnectWrap.afterConnect\n"),
      findings: { [subject]: "Deployment/shop/web" },
      says: "and it fails on it",
      severity: "warning",
    },
    "a Secret's value hidden by an empty one, in a StatefulSet": {
      objects:
        podScene({
          owner: "StatefulSet",
          container: {
            env: [
              { name: "API_KEY", valueFrom: { secretKeyRef: { name: "api", key: "key" } } },
              { name: "API_KEY", value: "" },
            ],
          },
          status: crashed({ exitCode: 1 }),
        }) +
        log("FATAL: environment variable API_KEY is not set\n", { pod: podName("StatefulSet") }),
      findings: { "Pod/shop/web-0#app": "StatefulSet/shop/web" },
      says: 'the later "" hides Secret api[key]',
      severity: "warning",
    },
  },
});
