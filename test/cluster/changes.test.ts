import { describe, expect, test } from "vitest";
import { changesOf } from "../../src/cluster/changes.ts";
import { Cluster } from "../../src/cluster/cluster.ts";
import { ref } from "../../src/model/ref.ts";
import { snapshotOf } from "../scene.ts";

const told = (objects: string, of: ReturnType<typeof ref>, at: string, began?: string) =>
  changesOf(
    [of],
    new Cluster(snapshotOf({ objects, at })),
    began === undefined ? undefined : Date.parse(began),
  ).map(({ at: when, by, what }) => [when, by, what.en]);

const deployment = `
apiVersion: apps/v1
kind: Deployment
metadata:
  {name: web, namespace: shop, managedFields: [
    {manager: kubectl-create, operation: Update, time: "2026-01-01T00:00:00Z", fieldsV1: {"f:spec": {}}},
    {manager: kubectl-set, operation: Update, time: "2026-01-02T10:00:01Z", fieldsV1: {"f:spec": {}}},
    {manager: kube-controller-manager, operation: Update, subresource: status, time: "2026-01-02T10:00:02Z"}]}
spec: {}
---
apiVersion: apps/v1
kind: ReplicaSet
metadata: {name: web-1, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z", annotations: {deployment.kubernetes.io/revision: "9"}, ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, controller: true}]}
spec: {template: {metadata: {labels: {app: web, pod-template-hash: a}}, spec: {containers: [{name: app, image: "web:1", env: [{name: A, value: x}]}]}}}
---
apiVersion: apps/v1
kind: ReplicaSet
metadata: {name: web-2, namespace: shop, creationTimestamp: "2026-01-02T10:00:00Z", annotations: {deployment.kubernetes.io/revision: "10"}, ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, controller: true}]}
spec: {template: {metadata: {labels: {app: web, pod-template-hash: b}}, spec: {containers: [{name: app, image: "web:2", env: [{name: A, value: x}]}]}}}
`;

describe("changesOf", () => {
  test("a Deployment's newest revision against the one before, numbers compared as numbers, with who wrote it", () =>
    expect(told(deployment, ref("Deployment", "shop", "web"), "2026-01-02T10:05:00Z")).toEqual([
      [
        "2026-01-02T10:00:00Z",
        "kubectl-set",
        "revision 10: spec.containers{app}.image: web:1 → web:2",
      ],
    ]));

  test("a revision of yesterday has not begun what began today", () =>
    expect(
      told(
        deployment,
        ref("Deployment", "shop", "web"),
        "2026-01-03T10:05:00Z",
        "2026-01-03T10:00:00Z",
      ),
    ).toEqual([]));

  test("a StatefulSet's ControllerRevisions", () =>
    expect(
      told(
        `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: shop}
---
apiVersion: apps/v1
kind: ControllerRevision
metadata: {name: db-1, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z", ownerReferences: [{apiVersion: apps/v1, kind: StatefulSet, name: db, controller: true}]}
revision: 1
data: {spec: {template: {$patch: replace, spec: {containers: [{name: db, image: "pg:15"}]}}}}
---
apiVersion: apps/v1
kind: ControllerRevision
metadata: {name: db-2, namespace: shop, creationTimestamp: "2026-01-01T09:00:00Z", ownerReferences: [{apiVersion: apps/v1, kind: StatefulSet, name: db, controller: true}]}
revision: 2
data: {spec: {template: {$patch: replace, spec: {containers: [{name: db, image: "pg:16"}]}}}}
`,
        ref("StatefulSet", "shop", "db"),
        "2026-01-01T09:10:00Z",
      ),
    ).toEqual([
      ["2026-01-01T09:00:00Z", undefined, "revision 2: spec.containers{db}.image: pg:15 → pg:16"],
    ]));

  test("who edited a Service, and the fields that are theirs", () =>
    expect(
      told(
        `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z", managedFields: [
  {manager: helm, operation: Update, time: "2026-01-01T00:00:00Z", fieldsV1: {"f:spec": {"f:ports": {}}}},
  {manager: kubectl-edit, operation: Update, time: "2026-01-01T08:00:00Z", fieldsV1: {"f:spec": {"f:selector": {"f:app": {}}}}}]}
spec: {selector: {app: wbe}}
`,
        ref("Service", "shop", "web"),
        "2026-01-01T08:10:00Z",
      ),
    ).toEqual([["2026-01-01T08:00:00Z", "kubectl-edit", "changed, among spec.selector.app: wbe"]]));

  test("a ConfigMap that was changed after the Pod that reads it had started", () =>
    expect(
      told(
        `
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z", managedFields: [
  {manager: kubectl-create, operation: Update, time: "2026-01-01T00:00:00Z"},
  {manager: kubectl-patch, operation: Update, time: "2026-01-01T08:00:00Z", fieldsV1: {"f:data": {"f:url": {}}}}]}
data: {url: "http://new"}
---
apiVersion: v1
kind: Pod
metadata: {name: web-0, namespace: shop, ownerReferences: [{apiVersion: apps/v1, kind: StatefulSet, name: web, controller: true}]}
spec: {containers: [{name: app, envFrom: [{configMapRef: {name: settings}}]}]}
status: {startTime: "2026-01-01T01:00:00Z"}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web, namespace: shop}
`,
        ref("StatefulSet", "shop", "web"),
        "2026-01-01T08:10:00Z",
      ),
    ).toEqual([
      [
        "2026-01-01T08:00:00Z",
        "kubectl-patch",
        "changed, among data.url: http://new, after Pod web-0 had started: its environment still holds the old value",
      ],
    ]));
});
