import rule from "../../src/rules/control-plane-unhealthy.ts";
import { testRule } from "../rule-tester.ts";
import { object } from "../scheduling-scene.ts";

const at = "2026-01-01T00:10:00Z";
const ready = {
  ready: true,
  restartCount: 0,
  state: { running: { startedAt: "2026-01-01T00:00:00Z" } },
};
const crashing = {
  ready: false,
  restartCount: 7,
  state: { waiting: { reason: "CrashLoopBackOff" } },
  lastState: {
    terminated: {
      exitCode: 1,
      reason: "Error",
      startedAt: "2026-01-01T00:09:00Z",
      finishedAt: "2026-01-01T00:09:01Z",
    },
  },
};
const component = (
  name: string,
  status: object,
  { on = "cp-1", isReady = "False", namespace = "kube-system" } = {},
) =>
  object({
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      name: `${name}-${on}`,
      namespace,
      creationTimestamp: "2025-12-01T00:00:00Z",
      labels: { component: name, tier: "control-plane" },
      annotations: { "kubernetes.io/config.mirror": "1" },
      ownerReferences: [{ apiVersion: "v1", kind: "Node", name: on, controller: true }],
    },
    spec: { nodeName: on, containers: [{ name, image: `registry.k8s.io/${name}:v1.36.0` }] },
    status: {
      phase: "Running",
      conditions: [{ type: "Ready", status: isReady, lastTransitionTime: "2026-01-01T00:00:00Z" }],
      containerStatuses: [{ name, ...status }],
    },
  });
const lease = (
  name: string,
  renewTime: string,
  namespace = "kube-system",
  holderIdentity = "cp-1_8f2c",
) =>
  object({
    apiVersion: "coordination.k8s.io/v1",
    kind: "Lease",
    metadata: { name, namespace },
    spec: { holderIdentity, renewTime },
  });
const fresh = lease("cp-1", "2026-01-01T00:09:58Z", "kube-node-lease", "cp-1");

testRule(rule, {
  silent: {
    "all is well": {
      objects:
        component("etcd", ready, { isReady: "True" }) +
        lease("kube-scheduler", "2026-01-01T00:09:57Z") +
        fresh,
      at,
    },
    "somebody's own etcd": { objects: component("etcd", crashing, { namespace: "shop" }), at },
    "every Lease is old: the snapshot is": {
      objects:
        lease("kube-scheduler", "2026-01-01T00:00:00Z") +
        lease("cp-1", "2026-01-01T00:00:04Z", "kube-node-lease"),
      at,
    },
    "it became unready a moment ago": {
      objects: component("kube-apiserver", ready)
        .replace("2026-01-01T00:00:00Z", "2026-01-01T00:09:30Z")
        .replace(
          '"lastTransitionTime": "2026-01-01T00:00:00Z"',
          '"lastTransitionTime": "2026-01-01T00:09:30Z"',
        ),
      at,
    },
    "another component's Lease": {
      objects: lease("ingress-nginx-leader", "2026-01-01T00:00:00Z") + fresh,
      at,
    },
  },
  fires: {
    "etcd crashes, and the log says why": {
      objects:
        component("etcd", crashing) +
        object({
          kind: "Log",
          metadata: { name: "etcd-cp-1", namespace: "kube-system" },
          container: "etcd",
          previous: true,
          text: '{"level":"fatal","ts":"2026-01-01T00:09:01Z","msg":"discovery failed","error":"listen tcp 10.0.0.1:2380: bind: address already in use"}\n',
        }),
      at,
      findings: { "Pod/kube-system/etcd-cp-1": "Pod/kube-system/etcd-cp-1" },
      says: ["Pod kube-system/etcd-cp-1 ends again and again", "address already in use"],
      severity: "critical",
    },
    "the scheduler is not ready": {
      objects: component("kube-scheduler", { ...ready, ready: false }),
      at,
      findings: { "Pod/kube-system/kube-scheduler-cp-1": "Pod/kube-system/kube-scheduler-cp-1" },
      says: "no new Pod gets a node",
    },
    "one of three API servers crashes": {
      objects:
        component("kube-apiserver", crashing) +
        component("kube-apiserver", ready, { on: "cp-2", isReady: "True" }) +
        component("kube-apiserver", ready, { on: "cp-3", isReady: "True" }),
      at,
      findings: { "Pod/kube-system/kube-apiserver-cp-1": "Pod/kube-system/kube-apiserver-cp-1" },
      says: "2 other replicas are ready",
      severity: "warning",
    },
    "nobody leads the controller manager": {
      objects: lease("kube-controller-manager", "2026-01-01T00:02:58Z") + fresh,
      at,
      findings: { "Lease/kube-system/kube-controller-manager": "Cluster//cluster" },
      says: "kube-controller-manager has no leader: its Lease has not been renewed for 7 min",
      quotes: '"spec.renewTime"',
    },
    "the last leader's Pod is seen": {
      objects:
        lease("kube-scheduler", "2026-01-01T00:08:20Z") +
        fresh +
        component("kube-scheduler", ready, { isReady: "True" }),
      at,
      exact: false,
      findings: { "Lease/kube-system/kube-scheduler": "Pod/kube-system/kube-scheduler-cp-1" },
      says: "for 98 s, so no new Pod gets a node",
    },
  },
});
