import rule from "../../src/rules/lifecycle-hook-failed.ts";
import { crashed, event, podScene, ready } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const deployment = { "Pod/shop/web-5d8f7c9b4-x2x9k#app": "Deployment/shop/web" };

const killed = crashed({ exitCode: 137, finishedAt: "2026-01-01T00:05:02Z" });
const hooks = {
  lifecycle: {
    postStart: { exec: { command: ["sh", "-c", "exit 7"] } },
    preStop: { exec: { command: ["nginx", "-s", "quit"] } },
  },
};

testRule(rule, {
  silent: {
    "both hooks work": podScene({ container: hooks }),
    "a hook failed at the first start, and it runs since": {
      objects:
        podScene({
          container: hooks,
          status: ready({
            restartCount: 1,
            lastState: {
              terminated: {
                exitCode: 137,
                reason: "Error",
                startedAt: "2026-01-01T00:00:00Z",
                finishedAt: "2026-01-01T00:00:02Z",
              },
            },
          }),
        }) +
        event({
          reason: "FailedPostStartHook",
          message: "PostStartHook failed",
          at: "2026-01-01T00:00:02Z",
        }),
      at: "2026-01-01T04:00:00Z",
    },
    "it is killed by its liveness probe":
      podScene({ container: hooks, status: killed }) +
      event({
        reason: "Killing",
        message: "Container app failed liveness probe, will be restarted",
      }),
    "a preStop hook that failed long ago":
      podScene({ container: hooks }) +
      event({
        reason: "FailedPreStopHook",
        message: "PreStopHook failed",
        at: "2026-01-01T00:00:03Z",
      }),
  },
  fires: {
    postStart: {
      objects:
        podScene({ container: hooks, status: killed }) +
        event({ reason: "FailedPostStartHook", message: "PostStartHook failed" }) +
        event({ reason: "Killing", message: "FailedPostStartHook", type: "Normal" }),
      findings: deployment,
      says: 'container app is killed, as its postStart hook "sh -c exit 7" fails',
      quotes: ["FailedPostStartHook", "lifecycle.postStart"],
      severity: "critical",
    },
    "postStart, and no Event is left": {
      objects: podScene({ container: hooks, status: killed }),
      findings: deployment,
      says: 'as its postStart hook "sh -c exit 7" fails',
      certainty: "likely",
    },
    "postStart, an older kubelet's words": {
      objects:
        podScene({ owner: "Pod", status: killed }) +
        event({
          pod: "web",
          reason: "FailedPostStartHook",
          message: `Exec lifecycle hook ([sh -c exit 7]) for Container "app" in Pod "web_shop(u1)" failed - error: command 'sh -c exit 7' exited with 7: , message: ""`,
        }),
      findings: { "Pod/shop/web#app": "Pod/shop/web" },
      says: "exits with 7",
    },
    "preStop of a Pod that is being deleted": {
      objects:
        podScene({ metadata: { deletionTimestamp: "2026-01-01T00:05:30Z" }, container: hooks }) +
        event({ reason: "FailedPreStopHook", message: "PreStopHook failed" }),
      findings: deployment,
      says: 'the preStop hook "nginx -s quit" of container app fails',
      severity: "warning",
    },
    "preStop at a restart": {
      objects:
        podScene({
          owner: "StatefulSet",
          container: hooks,
          status: ready({
            restartCount: 2,
            lastState: {
              terminated: {
                exitCode: 0,
                reason: "Completed",
                startedAt: "2026-01-01T00:00:00Z",
                finishedAt: "2026-01-01T00:05:10Z",
              },
            },
            state: { running: { startedAt: "2026-01-01T00:05:11Z" } },
          }),
        }) + event({ pod: "web-0", reason: "FailedPreStopHook", message: "PreStopHook failed" }),
      findings: { "Pod/shop/web-0#app": "StatefulSet/shop/web" },
      severity: "warning",
    },
  },
});
