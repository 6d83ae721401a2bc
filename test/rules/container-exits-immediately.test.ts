import rule from "../../src/rules/container-exits-immediately.ts";
import { crashed, log, podName, podScene, ready } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const deployment = { "Pod/shop/web-5d8f7c9b4-x2x9k#app": "Deployment/shop/web" };

const done = { exitCode: 0, reason: "Completed" };

testRule(rule, {
  silent: {
    "a Job's Pod ends with 0": podScene({
      owner: "Job",
      phase: "Succeeded",
      status: { ready: false, state: { terminated: done } },
    }),
    "an init container ends with 0": podScene({
      init: {},
      initStatus: { ready: true, state: { terminated: done } },
    }),
    "it ends with an error": podScene({ status: crashed({ exitCode: 1 }) }),
    "it ended once after a long run (a reload), and runs": {
      objects: podScene({
        status: ready({
          restartCount: 1,
          state: { running: { startedAt: "2026-01-01T08:00:01Z" } },
          lastState: {
            terminated: {
              ...done,
              startedAt: "2026-01-01T00:00:00Z",
              finishedAt: "2026-01-01T08:00:00Z",
            },
          },
        }),
      }),
      at: "2026-01-01T08:00:30Z",
    },
    "a bare Pod that is not restarted": podScene({
      owner: "Pod",
      spec: { restartPolicy: "Never" },
      phase: "Succeeded",
      status: { ready: false, state: { terminated: done } },
    }),
  },
  fires: {
    "a command that ends": {
      objects:
        podScene({
          container: { command: ["sh", "-c", "echo done"] },
          status: crashed({ ...done, finishedAt: "2026-01-01T00:04:00Z" }),
        }) + log("done\n"),
      findings: deployment,
      says: 'its command "sh -c echo done" ends with 0 at once',
      severity: "critical",
    },
    "an image without a server, seen ended": {
      objects: podScene({
        owner: "Pod",
        status: {
          ready: false,
          restartCount: 3,
          state: {
            terminated: {
              ...done,
              startedAt: "2026-01-01T00:04:00Z",
              finishedAt: "2026-01-01T00:04:03Z",
            },
          },
          lastState: { terminated: done },
        },
      }),
      findings: { "Pod/shop/web#app": "Pod/shop/web" },
      says: "its process ends with 0 after 3 s",
    },
    "a sidecar": {
      objects: podScene({ sidecar: {}, sidecarStatus: crashed(done) }),
      findings: { "Pod/shop/web-5d8f7c9b4-x2x9k#proxy": "Deployment/shop/web" },
    },
    "a StatefulSet": {
      objects: podScene({ owner: "StatefulSet", status: crashed(done) }),
      findings: { [`Pod/shop/${podName("StatefulSet")}#app`]: "StatefulSet/shop/web" },
    },
  },
});
