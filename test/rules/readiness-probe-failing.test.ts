import rule from "../../src/rules/readiness-probe-failing.ts";
import { crashed, event, log, podScene, ready } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const deployment = { "Pod/shop/web-5d8f7c9b4-x2x9k#app": "Deployment/shop/web" };

const probe = {
  httpGet: { path: "/health", port: 80, scheme: "HTTP" },
  periodSeconds: 3,
  failureThreshold: 3,
  timeoutSeconds: 1,
};
const running = {
  ready: false,
  started: true,
  state: { running: { startedAt: "2026-01-01T00:00:05Z" } },
};
const unhealthy = (message: string, more = {}): string =>
  event({ reason: "Unhealthy", message: `Readiness probe failed: ${message}`, count: 25, ...more });
const gates = (status: readonly Record<string, string>[], reason = "ReadinessGatesNotReady") => ({
  spec: { readinessGates: [{ conditionType: "target-health.elbv2.k8s.aws/web" }] },
  conditions: [
    { type: "ContainersReady", status: "True" },
    { type: "Ready", status: "False", reason, lastTransitionTime: "2026-01-01T00:00:10Z" },
    ...status,
  ],
});

testRule(rule, {
  silent: {
    "it passes": podScene({ container: { readinessProbe: probe } }),
    "it has only just started": {
      objects: podScene({
        container: { readinessProbe: probe },
        status: { ...running, state: { running: { startedAt: "2026-01-01T00:05:00Z" } } },
      }),
      at: "2026-01-01T00:05:04Z",
    },
    "it failed at the start, and is ready":
      podScene({ container: { readinessProbe: probe }, status: ready() }) +
      unhealthy("HTTP probe failed with statuscode: 503", { at: "2026-01-01T00:00:12Z" }),
    "it crashes":
      podScene({ container: { readinessProbe: probe }, status: crashed({ exitCode: 1 }) }) +
      unhealthy("HTTP probe failed with statuscode: 503"),
    "its startup probe has not passed yet": podScene({
      container: { readinessProbe: probe, startupProbe: { ...probe, failureThreshold: 100 } },
      status: { ...running, started: false },
    }),
    "an open readiness gate": podScene({
      ...gates([{ type: "target-health.elbv2.k8s.aws/web", status: "True" }]),
      conditions: [
        { type: "ContainersReady", status: "True" },
        { type: "Ready", status: "True" },
      ],
    }),
    "a gate that closed a moment ago": { objects: podScene(gates([])), at: "2026-01-01T00:00:20Z" },
  },
  fires: {
    "the path is not served": {
      objects:
        podScene({ container: { readinessProbe: probe }, status: running }) +
        unhealthy("HTTP probe failed with statuscode: 404"),
      findings: deployment,
      says: "container app runs but is not ready: its readiness probe GET :80/health is answered with HTTP 404: it serves, but not that path",
      quotes: ["Unhealthy", "statuscode: 404"],
      certainty: "certain",
    },
    "the path of the other probe would do": {
      objects:
        podScene({
          container: {
            readinessProbe: probe,
            livenessProbe: { httpGet: { path: "/healthz", port: 80 } },
          },
          status: running,
        }) + unhealthy("HTTP probe failed with statuscode: 404"),
      findings: deployment,
      says: "another probe of it asks /healthz",
    },
    "nobody listens on that port, and another is declared": {
      objects:
        podScene({
          container: { readinessProbe: probe, ports: [{ name: "http", containerPort: 8080 }] },
          status: running,
        }) +
        unhealthy(
          'Get "http://10.244.0.7:80/health": dial tcp 10.244.0.7:80: connect: connection refused',
        ),
      findings: deployment,
      says: ["nobody listens on port 80", "it declares port 8080"],
    },
    "a port by a name that the container does not declare": {
      objects:
        podScene({
          container: {
            readinessProbe: { ...probe, httpGet: { path: "/", port: "web" } },
            ports: [{ name: "http", containerPort: 8080 }],
          },
          status: running,
        }) +
        event({
          reason: "Unhealthy",
          message:
            'Readiness probe errored and resulted in unknown state: strconv.Atoi: parsing "web": invalid syntax',
        }),
      findings: deployment,
      says: "names port web, which the container does not declare; it declares port 8080",
    },
    "a command that is not in the image": {
      objects:
        podScene({
          owner: "StatefulSet",
          container: { readinessProbe: { exec: { command: ["curl", "-f", "localhost"] } } },
          status: running,
        }) +
        event({
          pod: "web-0",
          reason: "Unhealthy",
          message:
            'Readiness probe errored: rpc error: code = Unknown desc = failed to exec in container: failed to start exec "ab": OCI runtime exec failed: exec failed: unable to start container process: exec: "curl": executable file not found in $PATH: unknown',
        }),
      findings: { "Pod/shop/web-0#app": "StatefulSet/shop/web" },
      says: '"curl -f localhost" cannot run in the container',
    },
    "a command that says no": {
      objects:
        podScene({
          owner: "Pod",
          container: { readinessProbe: { exec: { command: ["cat", "/tmp/ok"] } } },
          status: running,
        }) +
        event({
          pod: "web",
          reason: "Unhealthy",
          message: "Readiness probe failed: cat: can't open '/tmp/ok': No such file or directory\n",
        }),
      findings: { "Pod/shop/web#app": "Pod/shop/web" },
      says: "cat: can't open '/tmp/ok'",
    },
    "an older kubelet, in pasted text without the probe": {
      objects:
        podScene({ status: running }) +
        unhealthy(
          "Get http://172.20.28.194:8090/health: dial tcp 172.20.28.194:8090: connect: connection refused",
        ),
      findings: deployment,
      says: "GET http://172.20.28.194:8090/health is refused: nobody listens on port 8090",
    },
    "an older kubelet, its words cut short": {
      objects:
        podScene({ status: running }) +
        unhealthy("Get http://172.20.28.194:8090/health: dial tcp "),
      findings: deployment,
      says: 'its readiness probe GET http://172.20.28.194:8090/health fails: "Get http://172.20.28.194:8090/health: dial tcp"',
    },
    "it listens on the loopback address": {
      objects:
        podScene({
          container: { readinessProbe: { httpGet: { path: "/", port: 8000 } } },
          status: running,
        }) +
        unhealthy(
          'Get "http://10.244.0.7:8000/": dial tcp 10.244.0.7:8000: connect: connection refused',
        ) +
        log("INFO:     Uvicorn running on http://127.0.0.1:8000 (Press CTRL+C to quit)\n"),
      findings: deployment,
      says: "its log says that it listens on the loopback address",
      quotes: "Uvicorn running on",
    },
    "no Event, and time enough has passed": {
      objects:
        podScene({ container: { readinessProbe: probe }, status: running }) +
        log("ready to serve\n"),
      at: "2026-01-01T02:00:00Z",
      findings: deployment,
      certainty: "likely",
    },
    "a readiness gate that nobody has set": {
      objects: podScene(gates([])),
      at: "2026-01-01T00:30:00Z",
      findings: { "Pod/shop/web-5d8f7c9b4-x2x9k": "Deployment/shop/web" },
      says: [
        "readiness gate target-health.elbv2.k8s.aws/web is not open",
        "no controller has set that condition",
      ],
      certainty: "likely",
    },
    "a readiness gate that is closed": {
      objects: podScene(
        gates([
          {
            type: "target-health.elbv2.k8s.aws/web",
            status: "False",
            reason: "Target.FailedHealthChecks",
          },
        ]),
      ),
      at: "2026-01-01T00:30:00Z",
      findings: { "Pod/shop/web-5d8f7c9b4-x2x9k": "Deployment/shop/web" },
      says: "that condition is False (Target.FailedHealthChecks)",
    },
  },
});
