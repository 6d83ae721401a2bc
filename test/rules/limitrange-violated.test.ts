import rule from "../../src/rules/limitrange-violated.ts";
import { testRule } from "../rule-tester.ts";

const set = (message: string, replicas = 0): string => `
apiVersion: apps/v1
kind: ReplicaSet
metadata:
  name: web-68db6ddd4f
  namespace: shop
  labels: {pod-template-hash: 68db6ddd4f}
  ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, controller: true}]
spec: {replicas: 1}
status: {replicas: ${replicas}, conditions: [{type: ReplicaFailure, status: "True", reason: FailedCreate, message: '${message}'}]}
`;
const range = (name: string, limits: string): string => `
---
apiVersion: v1
kind: LimitRange
metadata: {name: ${name}, namespace: shop}
spec: {limits: [${limits}]}
`;
const tooMuch =
  'pods "web-68db6ddd4f-x" is forbidden: [maximum memory usage per Container is 512Mi, but limit is 1Gi, maximum cpu usage per Container is 1, but limit is 2]';
const own = { "ReplicaSet/shop/web-68db6ddd4f": "LimitRange/shop/bounds" };

testRule(rule, {
  silent: {
    "the Pods are there":
      set(tooMuch, 1) + range("bounds", "{type: Container, max: {memory: 512Mi}}"),
    "the range was deleted meanwhile": set(tooMuch),
    "a range that nobody meets": range("bounds", "{type: Container, max: {memory: 512Mi}}"),
  },
  fires: {
    "a limit is above the maximum": {
      objects:
        set(tooMuch) +
        range("other", "{type: Pod, max: {cpu: 8}}") +
        range("bounds", "{type: Container, max: {memory: 512Mi, cpu: 1}}"),
      findings: own,
      says: [
        "LimitRange shop/bounds refuses: memory per Container is at most 512Mi, here 1Gi; cpu per Container is at most 1, here 2: Deployment shop/web cannot create its Pods",
      ],
      severity: "critical",
      certainty: "certain",
      quotes: ["maximum memory usage per Container", '"512Mi"'],
    },
    "a request is below the minimum": {
      objects:
        set(
          'pods "web-x" is forbidden: minimum cpu usage per Container is 100m, but request is 10m',
        ) + range("bounds", "{type: Container, min: {cpu: 100m}}"),
      findings: own,
      says: "cpu per Container is at least 100m, here 10m",
    },
    "none is set": {
      objects:
        set('pods "web-x" is forbidden: maximum cpu usage per Pod is 2.  No limit is specified') +
        range("bounds", '{type: Pod, max: {cpu: "2"}}'),
      findings: own,
      says: "cpu per Pod is at most 2, none is set",
    },
    "limit and request are too far apart": {
      objects:
        set(
          'pods "web-x" is forbidden: memory max limit to request ratio per Container is 2, but provided ratio is 4.000000',
        ) + range("bounds", '{type: Container, maxLimitRequestRatio: {memory: "2"}}'),
      findings: own,
      says: "memory limit to request ratio per Container is at most 2, here 4",
    },
    "a claim of a StatefulSet": {
      objects: `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: shop}
spec: {replicas: 1}
status: {replicas: 0}
---
apiVersion: v1
kind: Event
metadata: {name: e1, namespace: shop}
type: Warning
reason: FailedCreate
message: 'create Claim data-db-0 for Pod db-0 in StatefulSet db failed error: failed to create PVC data-db-0: persistentvolumeclaims "data-db-0" is forbidden: maximum storage usage per PersistentVolumeClaim is 5Gi, but request is 10Gi'
lastTimestamp: "2026-01-01T00:02:00Z"
involvedObject: {kind: StatefulSet, namespace: shop, name: db}
${range("bounds", "{type: PersistentVolumeClaim, max: {storage: 5Gi}}")}`,
      findings: { "StatefulSet/shop/db": "LimitRange/shop/bounds" },
      says: "storage per PersistentVolumeClaim is at most 5Gi, here 10Gi: StatefulSet shop/db cannot create its PersistentVolumeClaims",
    },
    "ranges cannot be read": {
      objects: set(tooMuch),
      gaps: [{ kind: "LimitRange", why: { en: "forbidden", zh: "无权限" } }],
      findings: { "ReplicaSet/shop/web-68db6ddd4f": "Deployment/shop/web" },
      says: "A LimitRange of namespace shop refuses",
    },
  },
});
