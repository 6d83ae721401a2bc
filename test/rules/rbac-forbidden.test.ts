import rule from "../../src/rules/rbac-forbidden.ts";
import { testRule } from "../rule-tester.ts";

const set = (message: string, replicas = 0): string => `
apiVersion: apps/v1
kind: ReplicaSet
metadata:
  name: web-67b8d97c8
  namespace: shop
  labels: {pod-template-hash: 67b8d97c8}
  ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, controller: true}]
spec: {replicas: 1}
status: {replicas: ${replicas}, conditions: [{type: ReplicaFailure, status: "True", reason: FailedCreate, message: '${message}'}]}
`;
const words =
  'pods is forbidden: User "system:serviceaccount:kube-system:replicaset-controller" cannot create resource "pods" in API group "" in the namespace "shop"';
const own = { "ReplicaSet/shop/web-67b8d97c8": "Deployment/shop/web" };

testRule(rule, {
  silent: {
    "the Pods are there": set(words, 1),
    "a quota refuses": set(
      'pods "web-x" is forbidden: exceeded quota: team, requested: pods=1, used: pods=1, limited: pods=1',
    ),
    "no Pod is wanted": set(words).replace("replicas: 1}", "replicas: 0}"),
  },
  fires: {
    "the controller may not create Pods": {
      objects: set(words),
      findings: own,
      says: "Deployment shop/web cannot create its Pods: system:serviceaccount:kube-system:replicaset-controller may not create pods in namespace shop",
      severity: "critical",
      certainty: "certain",
      quotes: "is forbidden: User",
    },
    "a CronJob's controller may not create Jobs anywhere": {
      objects: `
apiVersion: batch/v1
kind: CronJob
metadata: {name: nightly, namespace: shop}
---
apiVersion: v1
kind: Event
metadata: {name: e1, namespace: shop}
type: Warning
reason: FailedCreate
message: 'Error creating job: jobs.batch is forbidden: User "system:serviceaccount:kube-system:cronjob-controller" cannot create resource "jobs" in API group "batch" at the cluster scope'
lastTimestamp: "2026-01-01T00:02:00Z"
involvedObject: {kind: CronJob, namespace: shop, name: nightly}
`,
      findings: { "CronJob/shop/nightly": "CronJob/shop/nightly" },
      says: "may not create jobs.batch",
    },
    "owner references need the right to set finalizers": {
      objects: set(
        "pods \"web-x\" is forbidden: cannot set blockOwnerDeletion if an ownerReference refers to a resource you can''t set finalizers on: , <nil>",
      ),
      findings: own,
      says: "may not set finalizers on the owner",
    },
  },
});
