import rule from "../../src/rules/job-backoff-exceeded.ts";
import { testRule } from "../rule-tester.ts";

const job = (name: string, condition: string, day = "01", owner = ""): string => `
---
apiVersion: batch/v1
kind: Job
metadata: {name: ${name}, namespace: shop, creationTimestamp: "2026-01-${day}T00:00:00Z"${owner}}
spec: {backoffLimit: 1}
status: {failed: 2, conditions: [{${condition}, lastTransitionTime: "2026-01-${day}T00:05:00Z"}]}
`;
const used =
  'type: Failed, status: "True", reason: BackoffLimitExceeded, message: Job has reached the specified backoff limit';
const cron =
  ", ownerReferences: [{apiVersion: batch/v1beta1, kind: CronJob, name: nightly, controller: true}]";

testRule(rule, {
  silent: {
    "it retries": job("import", 'type: Suspended, status: "False", reason: JobResumed'),
    "its deadline passed": job("import", 'type: Failed, status: "True", reason: DeadlineExceeded'),
    "the next run completed":
      job("nightly-1", used, "01", cron) +
      job("nightly-2", 'type: Complete, status: "True"', "02", cron),
  },
  fires: {
    "its retries are used up": {
      objects: job("import", used),
      findings: { "Job/shop/import": "Job/shop/import" },
      says: ["2 of its Pods failed", "backoffLimit of 1", "none of its Pods is left"],
      severity: "critical",
      quotes: "BackoffLimitExceeded",
    },
    "a failure policy ended it": {
      objects: job(
        "import",
        'type: FailureTarget, status: "True", reason: PodFailurePolicy, message: "Container app for pod shop/import-x failed with exit code 42 matching FailJob rule at index 0"',
      ),
      findings: { "Job/shop/import": "Job/shop/import" },
      says: "exit code 42",
    },
    "only the newest run of a CronJob tells": {
      objects: job("nightly-1", used, "01", cron) + job("nightly-2", used, "02", cron),
      findings: { "Job/shop/nightly-2": "Job/shop/nightly-2" },
    },
    "long ago it is a record": {
      objects: job("import", used),
      at: "2026-01-20T00:00:00Z",
      findings: { "Job/shop/import": "Job/shop/import" },
      severity: "warning",
    },
    "an indexed Job": {
      objects: job(
        "grid",
        'type: Failed, status: "True", reason: MaxFailedIndexesExceeded, message: Job has exceeded the specified maximal number of failed indexes',
      ),
      findings: { "Job/shop/grid": "Job/shop/grid" },
      says: "failed indexes",
    },
  },
});
