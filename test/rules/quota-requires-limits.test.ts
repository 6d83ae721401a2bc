import rule from "../../src/rules/quota-requires-limits.ts";
import { testRule } from "../rule-tester.ts";

const words =
  'pods "web-68db6ddd4f-vzhz9" is forbidden: failed quota: compute: must specify limits.memory for: app';
const set = (replicas: number, message = words): string => `
apiVersion: apps/v1
kind: ReplicaSet
metadata:
  name: web-68db6ddd4f
  namespace: shop
  labels: {pod-template-hash: 68db6ddd4f}
  ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, controller: true}]
spec: {replicas: 1}
status: {replicas: ${replicas}${replicas > 0 ? "" : `, conditions: [{type: ReplicaFailure, status: "True", reason: FailedCreate, message: '${message}'}]`}}
`;
const quota = `
---
apiVersion: v1
kind: ResourceQuota
metadata: {name: compute, namespace: shop}
spec: {hard: {limits.memory: 1Gi}}
status: {hard: {limits.memory: 1Gi}, used: {limits.memory: "0"}}
`;
const event = (kind: string, name: string, message: string): string => `
---
apiVersion: v1
kind: Event
metadata: {name: e1, namespace: shop}
type: Warning
reason: FailedCreate
message: '${message}'
lastTimestamp: "2026-01-01T00:02:00Z"
involvedObject: {kind: ${kind}, namespace: shop, name: ${name}}
`;

testRule(rule, {
  silent: {
    "the Pods are there; the Event is left over":
      set(1) + quota + event("ReplicaSet", "web-68db6ddd4f", `Error creating: ${words}`),
    "the quota was deleted meanwhile": set(0),
    "a quota is used up: another fault":
      set(
        0,
        'pods "web-x" is forbidden: exceeded quota: compute, requested: limits.memory=2Gi, used: limits.memory=0, limited: limits.memory=1Gi',
      ) + quota,
  },
  fires: {
    "one container lacks a limit": {
      objects: set(0) + quota,
      findings: { "ReplicaSet/shop/web-68db6ddd4f": "ResourceQuota/shop/compute" },
      says: "ResourceQuota shop/compute demands limits.memory, which container app lacks: Deployment shop/web cannot create its Pods",
      severity: "critical",
      certainty: "certain",
      quotes: ["must specify limits.memory for: app", '"limits.memory":"1Gi"'],
    },
    "several lack several": {
      objects:
        set(
          0,
          'pods "web-x" is forbidden: failed quota: compute: must specify limits.cpu for: app,log; requests.memory for: log',
        ) + quota,
      findings: { "ReplicaSet/shop/web-68db6ddd4f": "ResourceQuota/shop/compute" },
      says: "demands limits.cpu, requests.memory, which containers app, log lack",
    },
    "the words of Kubernetes 1.20, for a DaemonSet": {
      objects: `
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent, namespace: shop}
status: {desiredNumberScheduled: 2, currentNumberScheduled: 0}
${event("DaemonSet", "agent", 'Error creating: pods "agent-" is forbidden: failed quota: compute: must specify limits.cpu,limits.memory')}`,
      gaps: [{ kind: "ResourceQuota", why: { en: "forbidden", zh: "无权限" } }],
      findings: { "DaemonSet/shop/agent": "ResourceQuota/shop/compute" },
      says: "ResourceQuota shop/compute demands limits.cpu, limits.memory: DaemonSet shop/agent",
    },
  },
});
