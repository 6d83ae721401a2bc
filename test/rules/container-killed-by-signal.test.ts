import rule from "../../src/rules/container-killed-by-signal.ts";
import { crashed, event, log, podScene, ready } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const deployment = { "Pod/shop/web-5d8f7c9b4-x2x9k#app": "Deployment/shop/web" };

testRule(rule, {
  silent: {
    "its memory limit killed it": podScene({
      status: crashed({ exitCode: 137, reason: "OOMKilled" }),
    }),
    "its liveness probe killed it":
      podScene({ status: crashed({ exitCode: 137, finishedAt: "2026-01-01T00:05:20Z" }) }) +
      event({
        reason: "Killing",
        message: "Container app failed liveness probe, will be restarted",
        type: "Normal",
      }),
    "it ends with an error of its own": podScene({ status: crashed({ exitCode: 1 }) }),
    "it was stopped once by SIGTERM, long ago": {
      objects: podScene({
        status: ready({
          restartCount: 1,
          lastState: {
            terminated: {
              exitCode: 143,
              reason: "Error",
              startedAt: "2025-12-01T00:00:00Z",
              finishedAt: "2026-01-01T00:00:00Z",
            },
          },
        }),
      }),
      at: "2026-01-01T06:00:00Z",
    },
  },
  fires: {
    SIGSEGV: {
      objects: podScene({ status: crashed({ exitCode: 139 }) }),
      findings: deployment,
      says: "container app dies by SIGSEGV (exit code 139): invalid memory access",
      certainty: "certain",
    },
    "SIGABRT, with the log's reason": {
      objects:
        podScene({ owner: "StatefulSet", status: crashed({ exitCode: 134 }) }) +
        log(
          "terminate called after throwing an instance of 'std::bad_alloc'\nfatal error: out of handles\n",
          { pod: "web-0" },
        ),
      findings: { "Pod/shop/web-0#app": "StatefulSet/shop/web" },
      says: "dies by SIGABRT (exit code 134)",
    },
    "SIGKILL without a record": {
      objects: podScene({ status: crashed({ exitCode: 137 }) }),
      findings: deployment,
      says: "no record says by whom",
      certainty: "likely",
    },
    "Docker gives the signal": {
      objects: podScene({ owner: "Pod", status: crashed({ exitCode: 0, signal: 11 }) }),
      findings: { "Pod/shop/web#app": "Pod/shop/web" },
      says: "SIGSEGV",
    },
    "a Job's Pod": {
      objects: podScene({
        owner: "Job",
        spec: { restartPolicy: "Never" },
        phase: "Failed",
        status: { ready: false, state: { terminated: { exitCode: 132, reason: "Error" } } },
      }),
      findings: { "Pod/shop/web-x2x9k#app": "Job/shop/web" },
      says: "SIGILL (exit code 132): the image needs CPU instructions",
    },
  },
});
