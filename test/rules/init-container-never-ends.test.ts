import rule from "../../src/rules/init-container-never-ends.ts";
import { crashed, log, podScene, waiting } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const init = { "Pod/shop/web-5d8f7c9b4-x2x9k#init": "Deployment/shop/web" };
const since = (startedAt: string) => ({
  ready: false,
  started: true,
  state: { running: { startedAt } },
});
const blocked = {
  phase: "Pending",
  status: waiting("PodInitializing"),
  initStatus: since("2026-01-01T00:00:05Z"),
};

testRule(rule, {
  silent: {
    "it has ended": podScene({
      init: { command: ["sh", "-c", "until nc -z db 5432; do sleep 2; done"] },
      initStatus: { ready: true, state: { terminated: { exitCode: 0, reason: "Completed" } } },
    }),
    "it has only just started": {
      objects: podScene({
        ...blocked,
        init: { command: ["sh", "-c", "until nc -z db 5432; do sleep 2; done"] },
      }),
      at: "2026-01-01T00:00:10Z",
    },
    "a migration at work, for a minute": {
      objects: podScene({ ...blocked, init: { command: ["migrate", "up"] } }),
      at: "2026-01-01T00:01:00Z",
    },
    "it fails instead": podScene({
      init: {},
      initStatus: crashed({ exitCode: 1 }),
      status: waiting("PodInitializing"),
    }),
    "a sidecar runs for ever, as it should": podScene({
      sidecar: { command: ["sh", "-c", "while true; do sleep 5; done"] },
      sidecarStatus: {
        ready: true,
        started: true,
        state: { running: { startedAt: "2026-01-01T00:00:03Z" } },
      },
    }),
  },
  fires: {
    "it waits for a port": {
      objects:
        podScene({
          ...blocked,
          init: {
            command: ["sh", "-c", "until nc -z db 5432; do echo waiting for db; sleep 2; done"],
          },
        }) + log("waiting for db\n", { container: "init" }),
      at: "2026-01-01T00:01:00Z",
      findings: init,
      says: "init container init waits for db:5432, so the other containers never start",
      quotes: ["spec.initContainers{init}.command", "running.startedAt"],
      certainty: "certain",
    },
    "it waits for a name": {
      objects: podScene({
        owner: "StatefulSet",
        ...blocked,
        init: { command: ["sh", "-c", "until nslookup mydb; do echo waiting; sleep 2; done"] },
      }),
      at: "2026-01-01T00:01:00Z",
      findings: { "Pod/shop/web-0#init": "StatefulSet/shop/web" },
      says: "waits for mydb",
    },
    "at once, where the time of a saved file is a lower bound": {
      objects: podScene({ ...blocked, init: { args: ["wait-for", "redis:6379"] } }),
      at: "2026-01-01T00:00:06Z",
      exact: false,
      findings: init,
      says: "waits for redis:6379",
    },
    "a server by mistake": {
      objects: podScene({ owner: "Job", ...blocked, init: { command: ["sleep", "infinity"] } }),
      at: "2026-01-01T01:00:00Z",
      findings: { "Pod/shop/web-x2x9k#init": "Job/shop/web" },
      says: 'it runs "sleep infinity"',
      certainty: "likely",
    },
    "long silence": {
      objects: podScene({ ...blocked, init: {} }) + log("scanning volume\n", { container: "init" }),
      at: "2026-01-01T01:00:00Z",
      findings: init,
      says: 'its log says "scanning volume"',
      certainty: "likely",
    },
  },
});
