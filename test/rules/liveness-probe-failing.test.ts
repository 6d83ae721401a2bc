import rule from "../../src/rules/liveness-probe-failing.ts";
import { crashed, event, log, podScene, ready } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const deployment = { "Pod/shop/web-5d8f7c9b4-x2x9k#app": "Deployment/shop/web" };

const probe = {
  httpGet: { path: "/healthz", port: 8080, scheme: "HTTP" },
  periodSeconds: 3,
  failureThreshold: 2,
  timeoutSeconds: 1,
};
const killed = crashed({ exitCode: 137, finishedAt: "2026-01-01T00:05:20Z" });
const killing = event({
  reason: "Killing",
  message: "Container app failed liveness probe, will be restarted",
  type: "Normal",
});
const unhealthy = (message: string): string =>
  event({ reason: "Unhealthy", message: `Liveness probe failed: ${message}`, count: 9 });

testRule(rule, {
  silent: {
    "it passes": podScene({ container: { livenessProbe: probe } }),
    "it failed once and was not killed":
      podScene({ container: { livenessProbe: probe } }) +
      unhealthy(
        'Get "http://10.244.1.1:8080/healthz": context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
      ),
    "it ends with an error of its own": podScene({
      container: { livenessProbe: probe },
      status: crashed({ exitCode: 1 }),
    }),
    "it was killed sooner than the probe could, and nothing else is recorded": podScene({
      container: { livenessProbe: probe },
      status: crashed({ exitCode: 137, finishedAt: "2026-01-01T00:04:02Z" }),
    }),
    "the kernel killed a process of it, and nothing else is recorded":
      podScene({ container: { livenessProbe: probe }, status: killed }) + log("Killed\n"),
    "it was killed once, hours ago": {
      objects:
        podScene({
          container: { livenessProbe: probe },
          status: ready({
            restartCount: 1,
            lastState: {
              terminated: {
                exitCode: 137,
                reason: "Error",
                startedAt: "2025-12-31T22:00:00Z",
                finishedAt: "2026-01-01T00:00:00Z",
              },
            },
          }),
        }) +
        event({
          reason: "Killing",
          message: "Container app failed liveness probe, will be restarted",
          at: "2026-01-01T00:00:00Z",
        }),
      at: "2026-01-01T06:00:00Z",
    },
  },
  fires: {
    "nobody listens": {
      objects:
        podScene({ container: { livenessProbe: probe }, status: killed }) +
        killing +
        unhealthy(
          'Get "http://10.244.1.136:8080/healthz": dial tcp 10.244.1.136:8080: connect: connection refused',
        ),
      findings: deployment,
      says: [
        "container app is killed by its liveness probe",
        "GET :8080/healthz is refused: nobody listens on port 8080",
      ],
      quotes: ["Unhealthy", "Killing", '"path":"spec.containers{app}.livenessProbe"'],
      certainty: "certain",
      severity: "critical",
    },
    "no Event is left, and it ran as long as the probe lets it": {
      objects: podScene({ container: { livenessProbe: probe }, status: killed }),
      findings: deployment,
      says: "killed by its liveness probe: GET :8080/healthz fails",
      certainty: "likely",
    },
    "another port is declared": {
      objects:
        podScene({
          container: { livenessProbe: probe, ports: [{ containerPort: 8081 }] },
          status: killed,
        }) +
        killing +
        unhealthy(
          'Get "http://10.244.1.136:8080/healthz": dial tcp 10.244.1.136:8080: connect: connection refused',
        ),
      findings: deployment,
      says: "it declares port 8081",
    },
    "an older kubelet's words, a timeout": {
      objects:
        podScene({
          owner: "StatefulSet",
          container: { livenessProbe: { ...probe, timeoutSeconds: 2 } },
          status: killed,
        }) +
        event({
          pod: "web-0",
          reason: "Killing",
          message:
            "Killing container with id docker://app:Container failed liveness probe.. Container will be killed and recreated.",
        }) +
        event({
          pod: "web-0",
          reason: "Unhealthy",
          message:
            "Liveness probe failed: Get http://172.20.28.194:8080/healthz: net/http: request canceled (Client.Timeout exceeded while awaiting headers)",
        }),
      findings: { "Pod/shop/web-0#app": "StatefulSet/shop/web" },
      says: "gets no answer within 2 s",
    },
    "an error status, between two kills": {
      objects:
        podScene({
          container: { livenessProbe: probe },
          status: ready({
            restartCount: 3,
            state: { running: { startedAt: "2026-01-01T00:05:21Z" } },
            lastState: {
              terminated: {
                exitCode: 137,
                reason: "Error",
                startedAt: "2026-01-01T00:04:00Z",
                finishedAt: "2026-01-01T00:05:20Z",
              },
            },
          }),
        }) +
        killing +
        unhealthy("HTTP probe failed with statuscode: 500"),
      at: "2026-01-01T00:05:30Z",
      findings: deployment,
      says: "answered with HTTP 500: it runs and reports itself unhealthy",
      severity: "warning",
    },
    "a command that fails, its Unhealthy Event expired": {
      objects:
        podScene({
          container: { livenessProbe: { exec: { command: ["cat", "/tmp/alive"] } } },
          status: killed,
        }) + killing,
      findings: deployment,
      says: '"cat /tmp/alive" fails',
    },
    "the log tells of a failed call: the probe still answers": {
      objects:
        podScene({ container: { livenessProbe: probe }, status: killed }) +
        killing +
        unhealthy("HTTP probe failed with statuscode: 503") +
        log("error: dial tcp 10.96.0.7:5432: connect: connection refused\n"),
      findings: deployment,
      says: "HTTP 503",
      quotes: "10.96.0.7:5432",
    },
  },
});
