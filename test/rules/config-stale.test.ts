import rule from "../../src/rules/config-stale.ts";
import { crashed, log, podScene, ready } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const subject = "Pod/shop/web-5d8f7c9b4-x2x9k#app";

const changedAt = (kind: "ConfigMap" | "Secret", data: object, time: string) =>
  `\n---\n${JSON.stringify({
    apiVersion: "v1",
    kind,
    metadata: {
      name: "settings",
      namespace: "shop",
      creationTimestamp: "2025-12-01T00:00:00Z",
      managedFields: [
        {
          manager: "kubectl-edit",
          operation: "Update",
          apiVersion: "v1",
          time,
          fieldsType: "FieldsV1",
          fieldsV1: {
            "f:data": {
              ".": {},
              ...Object.fromEntries(Object.keys(data).map((key) => [`f:${key}`, {}])),
            },
          },
        },
      ],
    },
    data,
  })}\n`;

/** The container has run since 00:00:05. */
const before = "2025-12-01T00:00:00Z";
const after = "2026-01-01T00:03:00Z";
const at = "2026-01-01T00:06:00Z";

const env = [
  { name: "DB_HOST", valueFrom: { configMapKeyRef: { name: "settings", key: "db.host" } } },
];
const lookups = log(
  Array.from(
    { length: 5 },
    (_, i) => `2026-01-01T00:05:0${i}Z ERROR getaddrinfo ENOTFOUND old-db`,
  ).join("\n"),
);
const serving = podScene({ container: { env }, status: ready() });

testRule(rule, {
  silent: {
    "the value is older than the container": {
      objects: serving + lookups + changedAt("ConfigMap", { "db.host": "db" }, before),
      at,
    },
    "the log still names the current value": {
      objects: serving + lookups + changedAt("ConfigMap", { "db.host": "old-db" }, after),
      at,
    },
    "nothing fails": {
      objects:
        serving + log("connected to db\n") + changedAt("ConfigMap", { "db.host": "db" }, after),
      at,
    },
    "no record of who changed it": {
      objects:
        serving +
        lookups +
        "\n---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: settings, namespace: shop}, data: {db.host: db}}\n",
      at,
    },
    "a container that starts anew reads the new value": {
      objects:
        podScene({ container: { env }, status: crashed({ exitCode: 1 }) }) +
        lookups +
        changedAt("ConfigMap", { "db.host": "db" }, after),
      at,
    },
    "a mounted file is brought up to date": {
      objects:
        podScene({
          container: { volumeMounts: [{ name: "conf", mountPath: "/etc/app" }] },
          spec: { volumes: [{ name: "conf", configMap: { name: "settings" } }] },
          status: ready(),
        }) +
        lookups +
        changedAt("ConfigMap", { "db.host": "db" }, after),
      at,
    },
  },
  fires: {
    "a host that has been corrected since": {
      objects: serving + lookups + changedAt("ConfigMap", { "db.host": "db" }, after),
      at,
      findings: { [subject]: "ConfigMap/shop/settings" },
      says: [
        "ConfigMap shop/settings was changed (key db.host, by kubectl-edit)",
        "reads it into variable DB_HOST",
        "old-db",
      ],
      severity: "warning",
      certainty: "likely",
      quotes: ["metadata.managedFields[0].time", "startedAt"],
    },
    "a password that was changed, in a Pod that is not ready": {
      objects:
        podScene({
          container: {
            env: [
              {
                name: "DB_PASSWORD",
                valueFrom: { secretKeyRef: { name: "settings", key: "password" } },
              },
            ],
            readinessProbe: { httpGet: { path: "/ready", port: 8080 } },
          },
          conditions: [{ type: "Ready", status: "False" }],
          status: {
            ready: false,
            started: true,
            state: { running: { startedAt: "2026-01-01T00:00:05Z" } },
          },
        }) +
        log('FATAL:  password authentication failed for user "shop"\n'.repeat(8)) +
        changedAt("Secret", { password: "" }, after),
      at,
      findings: { [subject]: "Secret/shop/settings" },
      severity: "critical",
    },
    "a variable that was added to the ConfigMap of an envFrom": {
      objects:
        podScene({
          container: {
            envFrom: [{ configMapRef: { name: "settings" } }],
            readinessProbe: { httpGet: { path: "/ready", port: 8080 } },
          },
          conditions: [{ type: "Ready", status: "False" }],
          status: {
            ready: false,
            started: true,
            state: { running: { startedAt: "2026-01-01T00:00:05Z" } },
          },
        }) +
        log(
          "WARN starting without FEATURE_URL\nERROR environment variable FEATURE_URL is not set\nERROR environment variable FEATURE_URL is not set\n",
        ) +
        changedAt("ConfigMap", { FEATURE_URL: "http://features" }, after),
      at,
      findings: { [subject]: "ConfigMap/shop/settings" },
    },
    "a file that is mounted with subPath": {
      objects:
        podScene({
          container: {
            volumeMounts: [{ name: "conf", mountPath: "/etc/upstream", subPath: "upstream" }],
          },
          spec: { volumes: [{ name: "conf", configMap: { name: "settings" } }] },
          status: ready(),
        }) +
        log(
          Array.from(
            { length: 5 },
            () => "ERROR dial tcp: lookup old-api on 10.96.0.10:53: no such host",
          ).join("\n"),
        ) +
        changedAt("ConfigMap", { upstream: "http://api:8080" }, after),
      at,
      findings: { [subject]: "ConfigMap/shop/settings" },
      says: "mounts it with subPath",
    },
  },
});
