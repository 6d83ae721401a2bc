import rule from "../../src/rules/cronjob-suspended.ts";
import { testRule } from "../rule-tester.ts";

const cron = (spec: string, more = ""): string => `
apiVersion: batch/v1
kind: CronJob
metadata: {name: nightly, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z"${more}}
spec: {schedule: "@daily", ${spec}}
status: {lastScheduleTime: "2026-01-02T00:00:00Z"}
`;
const found = { "CronJob/shop/nightly": "CronJob/shop/nightly" };

testRule(rule, {
  silent: {
    "it runs": cron("suspend: false"),
    "it does not say": cron("concurrencyPolicy: Forbid"),
    "it is being deleted": cron("suspend: true", ', deletionTimestamp: "2026-01-03T00:00:00Z"'),
  },
  fires: {
    "it is suspended": {
      objects: cron("suspend: true"),
      findings: found,
      says: "2026-01-02",
      severity: "info",
      quotes: "spec.suspend",
    },
    "it never ran": { objects: cron("suspend: true").replace(/status:.*/u, ""), findings: found },
    "in batch/v1beta1": {
      objects: cron("suspend: true").replace("batch/v1", "batch/v1beta1"),
      findings: found,
    },
  },
});
