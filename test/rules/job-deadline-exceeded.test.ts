import rule from "../../src/rules/job-deadline-exceeded.ts";
import { testRule } from "../rule-tester.ts";

const job = (name: string, conditions: string, day = "01", owner = ""): string => `
---
apiVersion: batch/v1
kind: Job
metadata: {name: ${name}, namespace: shop, creationTimestamp: "2026-01-${day}T00:00:00Z"${owner}}
spec: {activeDeadlineSeconds: 30}
status: {failed: 1, conditions: [${conditions}]}
`;
const late =
  '{type: Failed, status: "True", reason: DeadlineExceeded, message: Job was active longer than specified deadline, lastTransitionTime: "2026-01-01T00:00:40Z"}';
const cron =
  ", ownerReferences: [{apiVersion: batch/v1, kind: CronJob, name: nightly, controller: true}]";

testRule(rule, {
  silent: {
    "its retries are used up": job(
      "import",
      '{type: Failed, status: "True", reason: BackoffLimitExceeded}',
    ),
    "it completed": job("import", '{type: Complete, status: "True"}'),
    "the next run of the CronJob completed":
      job("nightly-1", late, "01", cron) +
      job("nightly-2", '{type: Complete, status: "True"}', "02", cron),
    "a Pod's deadline, and its Job completed at a later try": `${job("import", '{type: Complete, status: "True"}')}
---
{apiVersion: v1, kind: Pod, metadata: {name: import-a, namespace: shop, ownerReferences: [{apiVersion: batch/v1, kind: Job, name: import, controller: true}]}, status: {phase: Failed, reason: DeadlineExceeded}}
`,
  },
  fires: {
    "its deadline has passed": {
      objects: job("import", late),
      findings: { "Job/shop/import": "Job/shop/import" },
      says: "30 s",
      severity: "critical",
      quotes: "DeadlineExceeded",
    },
    "of two failed runs the newer tells": {
      objects: job("nightly-1", late, "01", cron) + job("nightly-2", late, "02", cron),
      findings: { "Job/shop/nightly-2": "Job/shop/nightly-2" },
    },
    "the warning of its deleted Pod tells what held it up": {
      objects: `${job("import", late)}
---
apiVersion: v1
kind: Event
metadata: {name: e1, namespace: shop}
type: Warning
reason: Failed
message: 'Failed to pull image "shop/import:9": not found'
lastTimestamp: "2026-01-01T00:00:20Z"
involvedObject: {kind: Pod, namespace: shop, name: import-4tt9h}
`,
      findings: { "Job/shop/import": "Job/shop/import" },
      says: "Failed to pull image",
    },
    "a Pod's own deadline": {
      objects:
        "{apiVersion: v1, kind: Pod, metadata: {name: once, namespace: shop}, spec: {activeDeadlineSeconds: 10}, status: {phase: Failed, reason: DeadlineExceeded, message: Pod was active on the node longer than the specified deadline}}",
      findings: { "Pod/shop/once": "Pod/shop/once" },
      says: "10 s",
    },
  },
});
