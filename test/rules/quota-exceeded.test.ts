import rule from "../../src/rules/quota-exceeded.ts";
import { testRule } from "../rule-tester.ts";

const words =
  'pods "many-6b6d99554f-vbjhw" is forbidden: exceeded quota: team, requested: pods=1, used: pods=2, limited: pods=2';
const set = (replicas: number, message = words, wanted = 3): string => `
apiVersion: apps/v1
kind: ReplicaSet
metadata:
  name: many-6b6d99554f
  namespace: shop
  labels: {pod-template-hash: 6b6d99554f}
  ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: many, controller: true}]
spec: {replicas: ${wanted}}
status: {replicas: ${replicas}, readyReplicas: ${replicas}, conditions: [{type: ReplicaFailure, status: "True", reason: FailedCreate, message: '${message}'}]}
`;
const event = (
  kind: string,
  name: string,
  message: string,
  { reason = "FailedCreate", at = "00:02:00", id = "e1" } = {},
): string => `
---
apiVersion: v1
kind: Event
metadata: {name: ${id}, namespace: shop}
type: Warning
reason: ${reason}
message: '${message}'
count: 5
lastTimestamp: "2026-01-01T${at}Z"
involvedObject: {kind: ${kind}, namespace: shop, name: ${name}}
`;
const quota = (used: string, hard: string): string => `
---
apiVersion: v1
kind: ResourceQuota
metadata: {name: team, namespace: shop}
spec: {hard: {${hard}}}
status: {hard: {${hard}}, used: {${used}}}
`;
const full = quota('pods: "2"', 'pods: "2"');
const statefulSet = (replicas: number): string => `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: shop}
spec: {replicas: 3}
status: {replicas: ${replicas}}
`;
const claimRefused =
  'create Claim data-db-1 for Pod db-1 in StatefulSet db failed error: failed to create PVC data-db-1: persistentvolumeclaims "data-db-1" is forbidden: exceeded quota: team, requested: requests.storage=10Gi, used: requests.storage=15Gi, limited: requests.storage=20Gi';
const child = (kind: "Pod" | "Job", name: string, owner: string, at: string): string => `
---
apiVersion: ${kind === "Pod" ? "v1" : "batch/v1"}
kind: ${kind}
metadata: {name: ${name}, namespace: shop, creationTimestamp: "2026-01-01T${at}Z", ownerReferences: [{apiVersion: ${kind === "Pod" ? "apps" : "batch"}/v1, kind: ${owner}, controller: true}]}
`;

const parallelJob = (spec: string, status = "active: 1"): string => `
---
apiVersion: batch/v1
kind: Job
metadata: {name: import, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z"}
spec: {${spec}}
status: {${status}}
`;

testRule(rule, {
  silent: {
    "the quota is full and nobody was refused": full,
    "all Pods are there; Events are left over":
      set(3) + event("ReplicaSet", "many-6b6d99554f", `Error creating: ${words}`) + full,
    "it was raised meanwhile": set(2) + quota('pods: "2"', 'pods: "5"'),
    "it was deleted meanwhile": set(2),
    "the StatefulSet went on after it and waits for a Pod to be ready":
      statefulSet(2) +
      event("StatefulSet", "db", claimRefused) +
      child("Pod", "db-1", "StatefulSet, name: db", "00:05:00") +
      quota("requests.storage: 15Gi", "requests.storage: 20Gi"),
    "another CronJob run went through":
      `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: nightly, namespace: shop}\nspec: {schedule: "* * * * *"}` +
      event(
        "CronJob",
        "nightly",
        'Error creating job: jobs.batch "nightly-1" is forbidden: exceeded quota: team, requested: count/jobs.batch=1, used: count/jobs.batch=2, limited: count/jobs.batch=2',
      ) +
      child("Job", "nightly-2", "CronJob, name: nightly", "00:05:00") +
      quota('count/jobs.batch: "2"', 'count/jobs.batch: "2"'),
    "a Job runs as many Pods as it has completions left":
      parallelJob("parallelism: 2, completions: 4", "succeeded: 3, active: 1") +
      event("Job", "import", `Error creating: ${words}`) +
      full,
    "a Job without completions has its first success, and starts no more":
      parallelJob("parallelism: 2", "succeeded: 1, active: 1") +
      event("Job", "import", `Error creating: ${words}`) +
      full,
    "something else is refused":
      set(0, 'pods "many-" is forbidden: failed quota: team: must specify limits.memory for: app') +
      full,
  },
  fires: {
    "Pods of a Deployment": {
      objects:
        set(2) +
        event(
          "ReplicaSet",
          "many-6b6d99554f",
          `(combined from similar events): Error creating: ${words}`,
        ) +
        full,
      findings: { "ReplicaSet/shop/many-6b6d99554f": "ResourceQuota/shop/team" },
      says: "ResourceQuota shop/team is used up (pods 2 of 2 used, 1 more asked for): Deployment shop/many cannot create more Pods",
      severity: "warning",
      certainty: "certain",
      quotes: ["exceeded quota: team", "status.used['pods']"],
    },
    "none is running": {
      objects:
        set(
          0,
          'pods "many-6b6d99554f-vbjhw" is forbidden: exceeded quota: team, requested: limits.cpu=2,limits.memory=4Gi, used: limits.cpu=3,limits.memory=1Gi, limited: limits.cpu=4,limits.memory=8Gi',
        ) + quota('limits.cpu: "3", limits.memory: 1Gi', 'limits.cpu: "4", limits.memory: 8Gi'),
      findings: { "ReplicaSet/shop/many-6b6d99554f": "ResourceQuota/shop/team" },
      says: ["limits.cpu 3 of 4 used, 2 more asked for", "cannot create its Pods"],
      severity: "critical",
      quotes: "status.hard['limits.cpu']",
    },
    "the claim of a StatefulSet": {
      objects:
        statefulSet(1) +
        event("StatefulSet", "db", claimRefused) +
        quota("requests.storage: 15Gi", "requests.storage: 20Gi"),
      findings: { "StatefulSet/shop/db": "ResourceQuota/shop/team" },
      says: [
        "requests.storage 15Gi of 20Gi used, 10Gi more asked for",
        "StatefulSet shop/db cannot create its PersistentVolumeClaims",
      ],
    },
    "the second Pod of a Job, while the first runs": {
      objects:
        parallelJob("parallelism: 2, completions: 4", "active: 1, ready: 1") +
        child("Pod", "import-a", "Job, name: import", "00:00:00") +
        event("Job", "import", `Error creating: ${words}`) +
        full,
      findings: { "Job/shop/import": "ResourceQuota/shop/team" },
      says: "Job shop/import cannot create more Pods",
    },
    "the Job of a CronJob": {
      objects:
        `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: nightly, namespace: shop}\nspec: {schedule: "0 2 * * *"}` +
        event(
          "CronJob",
          "nightly",
          'Error creating job: jobs.batch "nightly-1" is forbidden: exceeded quota: team, requested: count/jobs.batch=1, used: count/jobs.batch=2, limited: count/jobs.batch=2',
        ) +
        quota('count/jobs.batch: "2"', 'count/jobs.batch: "2"'),
      findings: { "CronJob/shop/nightly": "ResourceQuota/shop/team" },
      says: "CronJob shop/nightly cannot create its Jobs",
    },
    "the claim of an ephemeral volume": {
      objects: `
apiVersion: v1
kind: Pod
metadata: {name: tool, namespace: shop}
spec: {containers: [{name: app}], volumes: [{name: scratch, ephemeral: {volumeClaimTemplate: {spec: {}}}}]}
status: {phase: Pending}
${event("Pod", "tool", 'ephemeral volume scratch: create PVC shop/tool-scratch: persistentvolumeclaims "tool-scratch" is forbidden: exceeded quota: team, requested: persistentvolumeclaims=1, used: persistentvolumeclaims=1, limited: persistentvolumeclaims=1', { reason: "FailedBinding" })}`,
      gaps: [{ kind: "ResourceQuota", why: { en: "forbidden", zh: "无权限" } }],
      findings: { "Pod/shop/tool": "ResourceQuota/shop/team" },
      says: "Pod shop/tool cannot create its PersistentVolumeClaims",
    },
    "only the Deployment was saved": {
      objects: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: many, namespace: shop}
spec: {replicas: 3}
status: {conditions: [{type: ReplicaFailure, status: "True", reason: FailedCreate, message: '${words}'}]}
`,
      gaps: [
        { kind: "ReplicaSet", why: { en: "not saved", zh: "未保存" } },
        { kind: "ResourceQuota", why: { en: "not saved", zh: "未保存" } },
      ],
      findings: { "Deployment/shop/many": "ResourceQuota/shop/team" },
    },
  },
});
