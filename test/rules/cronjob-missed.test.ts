import rule from "../../src/rules/cronjob-missed.ts";
import { testRule } from "../rule-tester.ts";

const cron = (spec: string, status = ""): string => `
apiVersion: batch/v1
kind: CronJob
metadata: {name: nightly, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z"}
spec: {${spec}}
status: {${status}}
`;
const event = (reason: string, message: string): string => `
---
apiVersion: v1
kind: Event
metadata: {name: e1, namespace: shop}
type: Warning
reason: ${reason}
message: '${message}'
lastTimestamp: "2026-01-02T00:00:00Z"
involvedObject: {kind: CronJob, namespace: shop, name: nightly}
`;
const found = { "CronJob/shop/nightly": "CronJob/shop/nightly" };
const many = event(
  "TooManyMissedTimes",
  "too many missed start times: 101. Set or decrease .spec.startingDeadlineSeconds or check clock skew",
);

testRule(rule, {
  silent: {
    "its schedule is sound": cron(
      'schedule: "*/5 0-6,22 1,15 jan-mar MON", timeZone: Europe/Berlin',
    ),
    "a descriptor, a zone in front": cron('schedule: "CRON_TZ=UTC @every 1h30m"'),
    "it has started since":
      cron('schedule: "@daily"', 'lastScheduleTime: "2026-01-02T00:05:00Z"') + many,
    "it is suspended": cron('schedule: "nonsense", suspend: true'),
  },
  fires: {
    "too many starts missed": {
      objects: cron('schedule: "* * * * *"', 'lastScheduleTime: "2026-01-01T00:00:00Z"') + many,
      findings: found,
      says: "101",
      severity: "critical",
      quotes: "TooManyMissedTimes",
    },
    "as Kubernetes 1.20 words it": {
      objects:
        cron('schedule: "* * * * *"') +
        event(
          "FailedNeedsStart",
          "Cannot determine if job needs to be started: too many missed start time (> 100). Set or decrease .spec.startingDeadlineSeconds or check clock skew",
        ),
      findings: found,
    },
    "four fields": { objects: cron('schedule: "0 3 * *"'), findings: found, says: "4 fields" },
    "an hour that there is not": {
      objects:
        cron('schedule: "0 25 * * *"') +
        event(
          "UnparseableSchedule",
          'unparseable schedule: "0 25 * * *" : end of range (25) above maximum (23): 25',
        ),
      findings: found,
      says: '"25" is not a valid hour',
      certainty: "certain",
    },
    "Sunday is not 7": {
      objects: cron('schedule: "0 3 * * 7"'),
      findings: found,
      says: "day of week",
    },
    "the thirtieth of February": {
      objects: cron('schedule: "0 0 30 2 *"'),
      findings: found,
      says: "no month has such a day",
    },
    "an unknown time zone": {
      objects:
        cron('schedule: "@daily", timeZone: Europe/Berln') +
        event(
          "UnknownTimeZone",
          'invalid timeZone: "Europe/Berln": unknown time zone Europe/Berln',
        ),
      findings: found,
      says: "Europe/Berln",
      certainty: "certain",
    },
  },
});
