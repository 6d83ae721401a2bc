import rule from "../../src/rules/startup-probe-failing.ts";
import { crashed, event, log, podScene } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const deployment = { "Pod/shop/web-5d8f7c9b4-x2x9k#app": "Deployment/shop/web" };

const probe = {
  tcpSocket: { port: 8080 },
  periodSeconds: 3,
  failureThreshold: 3,
  timeoutSeconds: 1,
};
const killed = crashed({ exitCode: 137, finishedAt: "2026-01-01T00:05:20Z" });
const killing = event({
  reason: "Killing",
  message: "Container app failed startup probe, will be restarted",
  type: "Normal",
});
const unhealthy = (message: string): string =>
  event({ reason: "Unhealthy", message: `Startup probe failed: ${message}`, count: 15 });

testRule(rule, {
  silent: {
    "it passes": podScene({ container: { startupProbe: probe } }),
    "it is still starting":
      podScene({
        container: { startupProbe: probe },
        status: {
          ready: false,
          started: false,
          state: { running: { startedAt: "2026-01-01T00:04:58Z" } },
        },
      }) + unhealthy("dial tcp 10.244.1.159:8080: connect: connection refused"),
    "its liveness probe kills it":
      podScene({ container: { startupProbe: probe }, status: killed }) +
      event({
        reason: "Killing",
        message: "Container app failed liveness probe, will be restarted",
      }),
    "no Event is left, and it ran longer than any startup": podScene({
      container: { startupProbe: probe },
      status: crashed({ exitCode: 137, finishedAt: "2026-01-01T00:59:00Z" }),
    }),
    "it ends with an error of its own": podScene({
      container: { startupProbe: probe },
      status: crashed({ exitCode: 1 }),
    }),
  },
  fires: {
    "nobody listens in time": {
      objects:
        podScene({ container: { startupProbe: probe }, status: killed }) +
        killing +
        unhealthy("dial tcp 10.244.1.159:8080: connect: connection refused"),
      findings: deployment,
      says: [
        "killed by its startup probe, which gives it 9 s",
        "TCP :8080 is refused: nobody listens on port 8080",
      ],
      quotes: "spec.containers{app}.startupProbe",
    },
    "no Event is left, and it ran as long as the probe lets it": {
      objects: podScene({
        container: { startupProbe: probe, livenessProbe: probe },
        status: crashed({ exitCode: 137, finishedAt: "2026-01-01T00:04:11Z" }),
      }),
      findings: deployment,
      says: "killed by its startup probe, which gives it 9 s",
      certainty: "likely",
    },
    "its log says that it listens elsewhere": {
      objects:
        podScene({
          container: { startupProbe: probe },
          status: { ...killed, state: { running: { startedAt: "2026-01-01T00:05:21Z" } } },
        }) +
        killing +
        unhealthy("dial tcp 10.244.1.159:8080: connect: connection refused") +
        log("2026-01-01 server listening on port 9090\n"),
      findings: deployment,
      says: "its log says that it listens on 9090",
      quotes: "listening on port 9090",
    },
    "a gRPC service that is not serving": {
      objects:
        podScene({
          owner: "DaemonSet",
          container: {
            startupProbe: { grpc: { port: 9000 }, periodSeconds: 5, failureThreshold: 6 },
          },
          status: killed,
        }) +
        event({
          pod: "web-x2x9k",
          reason: "Killing",
          message: "Container app failed startup probe, will be restarted",
        }) +
        event({
          pod: "web-x2x9k",
          reason: "Unhealthy",
          message: 'Startup probe failed: service unhealthy (responded with "NOT_SERVING")',
        }),
      findings: { "Pod/shop/web-x2x9k#app": "DaemonSet/shop/web" },
      says: ["gives it 30 s", "gRPC :9000 is answered with service unhealthy"],
    },
    "a sidecar": {
      objects:
        podScene({ sidecar: { startupProbe: probe }, sidecarStatus: killed }) +
        event({
          container: "spec.initContainers{proxy}",
          reason: "Killing",
          message: "Init container proxy failed startup probe",
        }),
      findings: { "Pod/shop/web-5d8f7c9b4-x2x9k#proxy": "Deployment/shop/web" },
    },
  },
});
