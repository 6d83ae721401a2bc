import rule from "../../src/rules/rollout-stalled.ts";
import { testRule } from "../rule-tester.ts";

const deployment = (condition: string, more = ""): string => `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop, generation: 3}
spec: {replicas: 2, progressDeadlineSeconds: 120}
status: {observedGeneration: 3, replicas: 2, readyReplicas: 1, updatedReplicas: 1, unavailableReplicas: 1, ${more}conditions: [{type: Progressing, ${condition}}]}
`;

const set = (kind: string, status: string): string => `
apiVersion: apps/v1
kind: ${kind}
metadata: {name: db, namespace: shop}
spec: {replicas: 3}
status: {${status}}
`;

const pod = (ready: string, since: string, revision = "db-2"): string => `
---
apiVersion: v1
kind: Pod
metadata: {name: db-2, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z", labels: {controller-revision-hash: ${revision}}, ownerReferences: [{apiVersion: apps/v1, kind: KIND, name: db, controller: true}]}
spec: {nodeName: n1, containers: [{name: app, image: db}]}
status: {phase: Running, conditions: [{type: Ready, status: "${ready}", lastTransitionTime: "${since}"}]}
`;
const of = (kind: string, status: string, one: string): string =>
  set(kind, status) + one.replaceAll("KIND", kind);

testRule(rule, {
  silent: {
    "it is under way": deployment('status: "True", reason: ReplicaSetUpdated'),
    "no ReplicaSet can be created, which its refusal tells": deployment(
      'status: "False", reason: ReplicaSetCreateError',
    ),
    "a StatefulSet's Pod starts": {
      objects: of(
        "StatefulSet",
        "replicas: 3, readyReplicas: 2",
        pod("False", "2026-01-01T00:00:00Z"),
      ),
      at: "2026-01-01T00:03:00Z",
    },
    "all of a DaemonSet's Pods are ready": {
      objects: of(
        "DaemonSet",
        "desiredNumberScheduled: 1, numberReady: 1",
        pod("True", "2026-01-01T00:00:00Z"),
      ),
      at: "2026-01-01T01:00:00Z",
    },
  },
  fires: {
    "its deadline has passed": {
      objects: deployment(
        'status: "False", reason: ProgressDeadlineExceeded, message: "ReplicaSet \\"web-8c\\" has timed out progressing."',
      ),
      findings: { "Deployment/shop/web": "Deployment/shop/web" },
      says: ["120 s", "1 of 2 replicas"],
      severity: "warning",
      quotes: "ProgressDeadlineExceeded",
    },
    "a StatefulSet waits for its Pod": {
      objects: of(
        "StatefulSet",
        "replicas: 3, readyReplicas: 2, updateRevision: db-2",
        pod("False", "2026-01-01T00:00:00Z"),
      ),
      at: "2026-01-01T01:00:00Z",
      findings: { "StatefulSet/shop/db": "StatefulSet/shop/db" },
      says: "Pod db-2 has not been ready for 60 min",
    },
    "a StatefulSet waits for a Pod of the revision that it wants to leave": {
      objects: of(
        "StatefulSet",
        "replicas: 3, readyReplicas: 2, updateRevision: db-3",
        pod("False", "2026-01-01T00:00:00Z"),
      ),
      at: "2026-01-01T01:00:00Z",
      findings: { "StatefulSet/shop/db": "StatefulSet/shop/db" },
      says: "must be deleted by hand",
      quotes: "status.updateRevision",
    },
    "a DaemonSet's only Pod stays unready": {
      objects: of(
        "DaemonSet",
        "desiredNumberScheduled: 1, numberReady: 0, numberUnavailable: 1",
        pod("False", "2026-01-01T00:00:00Z"),
      ),
      at: "2026-01-01T01:00:00Z",
      findings: { "DaemonSet/shop/db": "DaemonSet/shop/db" },
      severity: "critical",
    },
  },
});
