import rule from "../../src/rules/container-oom-killed.ts";
import { crashed, log, podName, podScene, waiting } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const pod = (status: string): string => `
apiVersion: v1
kind: Pod
metadata: {name: report, namespace: shop}
spec:
  nodeName: n1
  containers: [{name: app, image: shop/report, resources: {limits: {memory: 64Mi}}}]
status:
  phase: Running
  containerStatuses:
    - {name: app, ${status}}
`;

const killed =
  'lastState: {terminated: {exitCode: 137, reason: OOMKilled, startedAt: "2026-01-01T00:00:00Z", finishedAt: "2026-01-01T00:02:00Z"}}';

testRule(rule, {
  silent: {
    "it was killed once, hours ago, and runs": {
      objects: pod(
        `ready: true, restartCount: 1, state: {running: {startedAt: "2026-01-01T00:02:01Z"}}, ${killed}`,
      ),
      at: "2026-01-01T05:00:00Z",
    },
    "it ended with an error of its own": pod(
      "ready: false, restartCount: 3, state: {waiting: {reason: CrashLoopBackOff}}, lastState: {terminated: {exitCode: 1, reason: Error}}",
    ),
    "it died by SIGKILL, and nothing says why": podScene({ status: crashed({ exitCode: 137 }) }),
    "it has no limit of its own": podScene({ status: crashed({ exitCode: 1 }) }) + log("Killed\n"),
  },
  fires: {
    "an init container that was killed before it ran (runc)": {
      objects: podScene({
        phase: "Pending",
        init: { resources: { limits: { memory: "4Mi" } } },
        initStatus: waiting(
          "RunContainerError",
          "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: container init was OOM-killed (memory limit too low?): unknown",
        ),
        status: waiting("PodInitializing"),
      }),
      findings: { "Pod/shop/web-5d8f7c9b4-x2x9k#init": "Deployment/shop/web" },
      says: "init container init",
    },
    "a Job's Pod with exit code 0 in Docker": {
      objects: podScene({
        owner: "Job",
        status: crashed({ exitCode: 0, reason: "OOMKilled" }),
        container: { resources: { limits: { memory: "1G" } } },
      }),
      findings: { [`Pod/shop/${podName("Job")}#app`]: "Job/shop/web" },
      says: "memory limit of 1G",
    },
    "it is killed again and again": {
      objects: pod(
        `ready: false, restartCount: 4, state: {waiting: {reason: CrashLoopBackOff}}, ${killed}`,
      ),
      findings: { "Pod/shop/report#app": "Pod/shop/report" },
      says: "64Mi",
      severity: "critical",
      certainty: "certain",
      quotes: '"OOMKilled"',
    },
    "between two kills it runs and is ready": {
      objects: pod(
        `ready: true, restartCount: 2, state: {running: {startedAt: "2026-01-01T00:02:01Z"}}, ${killed}`,
      ),
      at: "2026-01-01T00:03:00Z",
      findings: { "Pod/shop/report#app": "Pod/shop/report" },
      severity: "warning",
    },
    "a child was killed and the shell said so": {
      objects: `${pod("ready: false, restartCount: 3, state: {waiting: {reason: CrashLoopBackOff}}, lastState: {terminated: {exitCode: 1, reason: Error}}")}
---
kind: Log
metadata: {name: report, namespace: shop}
container: app
text: |
  building report
  Killed
`,
      findings: { "Pod/shop/report#app": "Pod/shop/report" },
      certainty: "likely",
      quotes: '"Killed"',
    },
  },
});
