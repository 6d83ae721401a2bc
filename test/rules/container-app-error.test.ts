import rule from "../../src/rules/container-app-error.ts";
import { crashed, event, log, podName, podScene, ready, waiting } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const deployment = { "Pod/shop/web-5d8f7c9b4-x2x9k#app": "Deployment/shop/web" };

testRule(rule, {
  silent: {
    "it failed once, hours ago, and runs": {
      objects: podScene({
        status: ready({
          restartCount: 1,
          lastState: {
            terminated: {
              exitCode: 1,
              reason: "Error",
              startedAt: "2026-01-01T00:00:00Z",
              finishedAt: "2026-01-01T00:00:04Z",
            },
          },
        }),
      }),
      at: "2026-01-01T06:00:00Z",
    },
    "its command does not exist": podScene({ status: crashed({ exitCode: 127 }) }),
    "its memory limit killed it": podScene({
      status: crashed({ exitCode: 137, reason: "OOMKilled" }),
    }),
    "a Job's Pod that succeeded at a later try": podScene({
      owner: "Job",
      phase: "Succeeded",
      status: {
        ready: false,
        restartCount: 2,
        state: { terminated: { exitCode: 0, reason: "Completed" } },
        lastState: { terminated: { exitCode: 1, reason: "Error" } },
      },
    }),
    "an init container that has ended with 0": podScene({
      init: {},
      initStatus: { ready: true, state: { terminated: { exitCode: 0, reason: "Completed" } } },
    }),
    "it is being deleted": podScene({
      metadata: { deletionTimestamp: "2026-01-01T00:04:00Z" },
      status: { ready: false, state: { terminated: { exitCode: 1, reason: "Error" } } },
    }),
    "its image does not come": podScene({
      status: waiting("ImagePullBackOff", 'Back-off pulling image "shop/web:1"'),
    }),
  },
  fires: {
    "a crash loop, with the log of the run that failed": {
      objects:
        podScene({ status: crashed({ exitCode: 3 }) }) +
        log("starting\nFATAL: missing env PAY_KEY\n"),
      findings: deployment,
      says: ["Deployment shop/web: container app exits with 3", "FATAL: missing env PAY_KEY"],
      severity: "critical",
      certainty: "certain",
      quotes: ['"line":"FATAL: missing env PAY_KEY"', '"value":3'],
    },
    "seen in the moment after it ended, its previous log gone": {
      objects:
        podScene({
          status: {
            ready: false,
            restartCount: 3,
            state: {
              terminated: {
                exitCode: 2,
                reason: "Error",
                startedAt: "2026-01-01T00:04:00Z",
                finishedAt: "2026-01-01T00:04:01Z",
              },
            },
          },
        }) +
        log("panic: dial tcp 10.96.44.2:5432: connect: connection refused\n") +
        log("unable to retrieve container logs for containerd://7b9ed178f9f9\n", {
          previous: true,
        }),
      findings: deployment,
      says: "panic: dial tcp 10.96.44.2:5432",
    },
    "no log": {
      objects: podScene({ status: crashed({ exitCode: 1 }) }),
      findings: deployment,
      says: "exits with 1; its log was not seen",
      // It may name another fault.
      certainty: "likely",
    },
    "an empty log": {
      objects: podScene({ status: crashed({ exitCode: 1 }) }) + log(""),
      findings: deployment,
      says: "exits with 1; its log is empty",
    },
    "a log without an error: its last line": {
      objects:
        podScene({ status: crashed({ exitCode: 4 }) }) + log("loading\nmyid file is absent\n"),
      findings: deployment,
      says: 'the last line of its log: "myid file is absent"',
    },
    "the termination message where there is no log": {
      objects: podScene({
        status: crashed({
          exitCode: 1,
          message: "Error: listen EADDRINUSE: address already in use :::8080\n",
        }),
      }),
      findings: deployment,
      says: "EADDRINUSE",
    },
    "JSON logs: their message": {
      objects:
        podScene({ status: crashed({ exitCode: 1 }) }) +
        log(
          '{"level":"fatal","ts":1767225600,"msg":"cannot start","error":"config key db.host not found"}\n',
        ),
      findings: deployment,
      says: '"cannot start: config key db.host not found"',
    },
    "an init container": {
      objects:
        podScene({
          phase: "Pending",
          init: {},
          initStatus: crashed({ exitCode: 1 }),
          status: waiting("PodInitializing"),
        }) +
        log("migration 0042 failed: error: relation users does not exist", { container: "init" }),
      findings: { "Pod/shop/web-5d8f7c9b4-x2x9k#init": "Deployment/shop/web" },
      says: "init container init exits with 1",
    },
    "a sidecar": {
      objects: podScene({ sidecar: {}, sidecarStatus: crashed({ exitCode: 70 }) }),
      findings: { "Pod/shop/web-5d8f7c9b4-x2x9k#proxy": "Deployment/shop/web" },
      says: "sidecar container proxy exits with 70",
    },
    "a Job whose Pods are not restarted": {
      objects:
        podScene({
          owner: "Job",
          spec: { restartPolicy: "Never" },
          phase: "Failed",
          status: { ready: false, state: { terminated: { exitCode: 4, reason: "Error" } } },
        }) + log("no such file: /data/in.csv", { pod: podName("Job") }),
      findings: { "Pod/shop/web-x2x9k#app": "Job/shop/web" },
      says: "Job shop/web: container app exits with 4",
    },
    "a StatefulSet, between two runs": {
      objects: podScene({
        owner: "StatefulSet",
        status: ready({
          restartCount: 3,
          state: { running: { startedAt: "2026-01-01T00:04:30Z" } },
          lastState: {
            terminated: {
              exitCode: 1,
              reason: "Error",
              startedAt: "2026-01-01T00:04:00Z",
              finishedAt: "2026-01-01T00:04:20Z",
            },
          },
        }),
      }),
      at: "2026-01-01T00:04:40Z",
      findings: { "Pod/shop/web-0#app": "StatefulSet/shop/web" },
      severity: "warning",
    },
    "the back-off, where the source shows no exit": {
      objects:
        podScene({
          owner: "Pod",
          status: {
            ready: false,
            restartCount: 5,
            state: { waiting: { reason: "CrashLoopBackOff" } },
          },
        }) +
        event({ pod: "web", reason: "BackOff", message: "Back-off restarting failed container" }),
      findings: { "Pod/shop/web#app": "Pod/shop/web" },
      certainty: "likely",
    },
  },
});
