import rule from "../../src/rules/container-oom-killed.ts";
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

const killed = 'lastState: {terminated: {exitCode: 137, reason: OOMKilled, startedAt: "2026-01-01T00:00:00Z", finishedAt: "2026-01-01T00:02:00Z"}}';

testRule(rule, {
  silent: {
    "it was killed once, hours ago, and runs": { objects: pod(`ready: true, restartCount: 1, state: {running: {startedAt: "2026-01-01T00:02:01Z"}}, ${killed}`), at: "2026-01-01T05:00:00Z" },
    "it ended with an error of its own": pod('ready: false, restartCount: 3, state: {waiting: {reason: CrashLoopBackOff}}, lastState: {terminated: {exitCode: 1, reason: Error}}'),
  },
  fires: {
    "it is killed again and again": {
      objects: pod(`ready: false, restartCount: 4, state: {waiting: {reason: CrashLoopBackOff}}, ${killed}`),
      findings: { "Pod/shop/report#app": "Pod/shop/report" },
      says: "64Mi",
      severity: "critical",
      certainty: "certain",
      quotes: '"OOMKilled"',
    },
    "between two kills it runs and is ready": {
      objects: pod(`ready: true, restartCount: 2, state: {running: {startedAt: "2026-01-01T00:02:01Z"}}, ${killed}`),
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
