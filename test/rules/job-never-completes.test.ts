import rule from "../../src/rules/job-never-completes.ts";
import { testRule } from "../rule-tester.ts";

const done = (code = 0): string =>
  `terminated: {exitCode: ${code}, reason: Completed, finishedAt: "2026-01-01T00:10:00Z"}`;
const runs = 'running: {startedAt: "2026-01-01T00:00:00Z"}';
const pod = (
  work: string,
  other: string,
  name = "istio-proxy",
  init = false,
  owner = "Job",
): string => `
---
apiVersion: v1
kind: Pod
metadata: {name: import-x, namespace: shop, ownerReferences: [{apiVersion: ${owner === "Job" ? "batch" : "apps"}/v1, kind: ${owner}, name: import, controller: true}]}
spec: {containers: [{name: work, image: x}${init ? "" : `, {name: ${name}, image: y}`}]${init ? `, initContainers: [{name: ${name}, image: y, restartPolicy: Always}]` : ""}}
status:
  phase: Running
  containerStatuses: [{name: work, ready: false, restartCount: 0, state: {${work}}}${init ? "" : `, {name: ${name}, ready: true, restartCount: 0, state: {${other}}}`}]
`;
const job = (names: readonly string[]): string => `
---
{apiVersion: batch/v1, kind: Job, metadata: {name: import, namespace: shop}, spec: {template: {spec: {containers: [${names.map((name) => `{name: ${name}, image: x}`).join(", ")}]}}}, status: {active: 1}}
`;
const found = { "Pod/shop/import-x": "Job/shop/import" };

testRule(rule, {
  silent: {
    "the work goes on": { objects: job(["work"]) + pod(runs, runs), at: "2026-01-01T01:00:00Z" },
    "the work failed": { objects: job(["work"]) + pod(done(1), runs), at: "2026-01-01T01:00:00Z" },
    "it has ended seconds ago": {
      objects: job(["work"]) + pod(done(), runs),
      at: "2026-01-01T00:10:20Z",
    },
    "two parts of the work, one is faster": {
      objects: job(["work", "more"]) + pod(done(), runs, "more"),
      at: "2026-01-01T00:12:00Z",
    },
    "a Pod of a Deployment": {
      objects: pod(done(), runs, "istio-proxy", false, "ReplicaSet"),
      at: "2026-01-01T01:00:00Z",
    },
    "a native sidecar": {
      objects: job(["work"]) + pod(done(), runs, "istio-proxy", true),
      at: "2026-01-01T01:00:00Z",
    },
  },
  fires: {
    "an injected proxy": {
      objects: job(["work"]) + pod(done(), runs),
      at: "2026-01-01T00:20:00Z",
      findings: found,
      says: ["container work has finished", "injected container istio-proxy"],
      severity: "critical",
      certainty: "certain",
    },
    "a proxy of its own": {
      objects: job(["work", "cloud-sql-proxy"]) + pod(done(), runs, "cloud-sql-proxy"),
      at: "2026-01-01T00:20:00Z",
      findings: found,
      certainty: "certain",
    },
    "a container that nothing marks as a helper, for long": {
      objects: job(["work", "more"]) + pod(done(), runs, "more"),
      at: "2026-01-01T01:00:00Z",
      findings: found,
      certainty: "likely",
    },
  },
});
