import rule from "../../src/rules/field-ignored.ts";
import { testRule } from "../rule-tester.ts";

interface Fields {
  readonly [name: string]: unknown;
}

/** What was applied, and what the API server keeps of it. */
const applied = (
  kind: string,
  apiVersion: string,
  spec: Fields,
  live: Fields = spec,
  name = "web",
) =>
  `\n---\n${JSON.stringify({
    apiVersion,
    kind,
    metadata: {
      name,
      namespace: "shop",
      uid: "u1",
      annotations: {
        "kubectl.kubernetes.io/last-applied-configuration": `${JSON.stringify({ apiVersion, kind, metadata: { annotations: {}, name, namespace: "shop" }, spec })}\n`,
      },
    },
    spec: live,
  })}\n`;

const deployment = (
  container: Fields,
  kept: Fields = container,
  pod: Fields = {},
  keptPod: Fields = pod,
  more: Fields = {},
  keptMore: Fields = more,
) =>
  applied(
    "Deployment",
    "apps/v1",
    {
      ...more,
      selector: { matchLabels: { app: "web" } },
      template: {
        metadata: { labels: { app: "web" } },
        spec: { ...pod, containers: [{ name: "app", image: "web:1", ...container }] },
      },
    },
    {
      ...keptMore,
      replicas: 1,
      selector: { matchLabels: { app: "web" } },
      template: {
        metadata: { labels: { app: "web" } },
        spec: {
          ...keptPod,
          restartPolicy: "Always",
          containers: [{ name: "app", image: "web:1", imagePullPolicy: "IfNotPresent", ...kept }],
        },
      },
    },
  );
const subject = { "Deployment/shop/web": "Deployment/shop/web" };

testRule(rule, {
  silent: {
    "all was kept": deployment({ readinessProbe: { httpGet: { path: "/", port: 80 } } }),
    "a field that was removed by hand later": deployment(
      { readinessProbe: { httpGet: { path: "/", port: 80 } } },
      {},
    ),
    "null and empty values": deployment(
      { command: null, env: [] },
      {},
      { nodeSelector: null },
      {},
      { paused: null },
      {},
    ),
    "free keys of maps": deployment(
      {},
      {},
      { nodeSelector: { disk: "ssd" } },
      { nodeSelector: {} },
    ),
    "a container that was added or removed since": applied(
      "StatefulSet",
      "apps/v1",
      { template: { spec: { containers: [{ name: "old", imagePulPolicy: "Always" }] } } },
      { template: { spec: { containers: [{ name: "new" }] } } },
    ),
    "no record of what was applied":
      "\n---\n{apiVersion: apps/v1, kind: Deployment, metadata: {name: web, namespace: shop}, spec: {replicas: 1}}\n",
  },
  fires: {
    "a misspelt probe": {
      objects: deployment({ readinesProbe: { httpGet: { path: "/", port: 80 } } }, {}),
      findings: subject,
      says: [
        "Deployment shop/web: spec.template.spec.containers{app}.readinesProbe was applied and is not there",
        "readinessProbe is one",
      ],
      severity: "warning",
    },
    "a field of the Pod that stands in the container": {
      objects: deployment({ nodeSelector: { disk: "ssd" } }, {}),
      findings: subject,
      says: "nodeSelector belongs to the Pod spec",
    },
    "a field of the container that stands in the Pod": {
      objects: deployment({}, {}, { livenessProbe: { exec: { command: ["true"] } } }, {}),
      findings: subject,
      says: "livenessProbe belongs to a container",
    },
    "several, in the Deployment itself": {
      objects: deployment({}, {}, {}, {}, { replica: 3, progresDeadlineSeconds: 60 }, {}),
      findings: subject,
      says: ["spec.replica ", "replicas is one", "and 1 more"],
    },
    "a Service": {
      objects: applied(
        "Service",
        "v1",
        { selector: { app: "web" }, ports: [{ name: "http", port: 80, targetport: 8080 }] },
        { selector: { app: "web" }, ports: [{ name: "http", port: 80, targetPort: 80 }] },
      ),
      findings: { "Service/shop/web": "Service/shop/web" },
      says: "targetPort is one",
    },
    "a CronJob": {
      objects: applied(
        "CronJob",
        "batch/v1",
        {
          schedule: "* * * * *",
          timezone: "Europe/Berlin",
          jobTemplate: { spec: { backOffLimit: 1, template: { spec: {} } } },
        },
        { schedule: "* * * * *", jobTemplate: { spec: { template: { spec: {} } } } },
      ),
      findings: { "CronJob/shop/web": "CronJob/shop/web" },
      says: "timeZone is one",
    },
    "an Event of a stricter tool": {
      objects:
        "\n---\n{apiVersion: v1, kind: Service, metadata: {name: api, namespace: shop, uid: s1}, spec: {}}\n---\n" +
        JSON.stringify({
          apiVersion: "v1",
          kind: "Event",
          metadata: { name: "api.1", namespace: "shop" },
          involvedObject: {
            apiVersion: "v1",
            kind: "Service",
            namespace: "shop",
            name: "api",
            uid: "s1",
          },
          type: "Warning",
          reason: "ApplyFailed",
          message: 'strict decoding error: unknown field "spec.sessionAfinity"',
          count: 2,
          lastTimestamp: "2026-01-01T00:00:00Z",
        }),
      findings: { "Service/shop/api": "Service/shop/api" },
      certainty: "likely",
      says: "field spec.sessionAfinity is unknown",
    },
  },
});
