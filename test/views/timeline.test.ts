import { expect, test } from "vitest";
import { Cluster } from "../../src/cluster/cluster.ts";
import type { Ref } from "../../src/model/ref.ts";
import { nameOf } from "../../src/model/ref.ts";
import { objectsIn, relativesOf } from "../../src/views/relatives.ts";
import { timelineOf } from "../../src/views/timeline.ts";
import { finding, incident } from "../formats/example.ts";
import { snapshotOf } from "../scene.ts";

const pod = (name: string): string => `
---
apiVersion: v1
kind: Pod
metadata:
  name: ${name}
  namespace: shop
  creationTimestamp: "2026-08-01T10:00:01Z"
  labels: {app: cart}
  ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: cart-7c9f4, controller: true}]
spec: {nodeName: node-a, containers: [{name: app}], volumes: [{name: d, persistentVolumeClaim: {claimName: data}}]}
status:
  phase: Running
  conditions:
  - {type: Ready, status: "False", reason: ContainersNotReady, lastTransitionTime: "2026-08-01T10:00:01Z"}
  - {type: ContainersReady, status: "False", reason: ContainersNotReady, lastTransitionTime: "2026-08-01T10:00:01Z"}
  containerStatuses:
  - name: app
    restartCount: 2
    state: {running: {startedAt: "2026-08-01T10:02:00Z"}}
    lastState: {terminated: {startedAt: "2026-08-01T10:01:00Z", finishedAt: "2026-08-01T10:01:30Z", exitCode: 3, reason: Error}}
`;

const event = (id: string, about: string, times: string, more: string): string => `
---
{apiVersion: v1, kind: Event, metadata: {name: ${id}, namespace: shop}, involvedObject: {${about}}, ${times}, ${more}}
`;

const objects = `
{apiVersion: v1, kind: Node, metadata: {name: node-a, creationTimestamp: "2026-01-01T00:00:00Z"}, status: {conditions: [
  {type: Ready, status: "True", lastTransitionTime: "2026-01-01T00:01:00Z"},
  {type: DiskPressure, status: "True", reason: KubeletHasDiskPressure, lastTransitionTime: "2026-07-31T00:00:00Z"}]}}
---
{apiVersion: apps/v1, kind: Deployment, metadata: {name: cart, namespace: shop, creationTimestamp: "2026-08-01T10:00:00Z"}}
---
{apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: cart-7c9f4, namespace: shop, creationTimestamp: "2026-08-01T10:00:00Z",
  annotations: {deployment.kubernetes.io/revision: "1"}, ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: cart, controller: true}]}}
---
{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data, namespace: shop}, spec: {volumeName: pv-1}}
---
{apiVersion: v1, kind: Service, metadata: {name: cart, namespace: shop}, spec: {selector: {app: cart}}}
---
{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: web, namespace: shop}, spec: {defaultBackend: {service: {name: cart, port: {number: 80}}}}}
---
{apiVersion: v1, kind: ConfigMap, metadata: {name: kube-root-ca.crt, namespace: shop, creationTimestamp: "2026-08-01T09:00:00Z"}}
${pod("cart-7c9f4-aaaaa")}${pod("cart-7c9f4-bbbbb")}
${event("e1", 'kind: Pod, namespace: shop, name: cart-7c9f4-aaaaa, fieldPath: "spec.containers{app}"', 'firstTimestamp: "2026-08-01T10:01:31Z", lastTimestamp: "2026-08-01T10:04:00Z", count: 9', "type: Warning, reason: BackOff, message: Back-off restarting")}
${event("e2", "kind: ReplicaSet, namespace: shop, name: cart-7c9f4", 'firstTimestamp: "2026-08-01T10:00:01Z", lastTimestamp: "2026-08-01T10:00:01Z", count: 1', 'type: Normal, reason: SuccessfulCreate, message: "Created pod: cart-7c9f4-aaaaa"')}
${event("e3", "kind: ReplicaSet, namespace: shop, name: cart-7c9f4", 'firstTimestamp: "2026-08-01T10:00:01Z", lastTimestamp: "2026-08-01T10:00:01Z", count: 1', 'type: Normal, reason: SuccessfulCreate, message: "Created pod: cart-7c9f4-bbbbb"')}
`;

const cluster = new Cluster(snapshotOf({ objects, at: "2026-08-01T10:05:00Z" }));
const cart: Ref = { kind: "Deployment", namespace: "shop", name: "cart" };

test("the relatives of a Deployment: what it owns, its nodes, claims, Services and routes", () => {
  expect(relativesOf(cart, cluster).map(nameOf)).toEqual([
    "Deployment shop/cart",
    "ReplicaSet shop/cart-7c9f4",
    "Pod shop/cart-7c9f4-aaaaa",
    "Node node-a",
    "PersistentVolumeClaim shop/data",
    "PersistentVolume pv-1",
    "Service shop/cart",
    "Ingress shop/web",
    "Pod shop/cart-7c9f4-bbbbb",
  ]);
});

test.each<[Ref, string]>([
  [{ kind: "Pod", namespace: "shop", name: "cart-7c9f4-aaaaa" }, "Deployment shop/cart"],
  [{ kind: "Service", namespace: "shop", name: "cart" }, "Ingress shop/web"],
  [{ kind: "Ingress", namespace: "shop", name: "web" }, "Pod shop/cart-7c9f4-bbbbb"],
  [{ kind: "Node", name: "node-a" }, "Pod shop/cart-7c9f4-aaaaa"],
  [{ kind: "PersistentVolumeClaim", namespace: "shop", name: "data" }, "PersistentVolume pv-1"],
  [{ kind: "ConfigMap", namespace: "shop", name: "gone" }, "ConfigMap shop/gone"],
])("%s leads to %s", (of, name) => {
  expect(relativesOf(of, cluster).map(nameOf)).toContain(name);
});

test("everything in order: makers first, what happened to all Pods once, repeated Events with their count", () => {
  const moments = timelineOf(relativesOf(cart, cluster), cluster, []);
  expect(
    moments.map(({ at, ref, others, word, what, count, bad }) => [
      new Date(at).toISOString().slice(5, 19),
      nameOf(ref).replace("shop/", ""),
      others.length,
      `${word} ${what.en}`.trim(),
      count,
      bad,
    ]),
  ).toEqual([
    [
      "07-31T00:00:00",
      "Node node-a",
      0,
      "DiskPressure became True (KubeletHasDiskPressure)",
      1,
      true,
    ],
    ["08-01T10:00:00", "Deployment cart", 0, "created", 1, false],
    ["08-01T10:00:00", "ReplicaSet cart-7c9f4", 0, "created, revision 1", 1, false],
    ["08-01T10:00:01", "Pod cart-7c9f4-aaaaa", 1, "created", 1, false],
    [
      "08-01T10:00:01",
      "ReplicaSet cart-7c9f4",
      0,
      "SuccessfulCreate Created pod: cart-7c9f4-aaaaa",
      2,
      false,
    ],
    [
      "08-01T10:00:01",
      "Pod cart-7c9f4-aaaaa",
      1,
      "Ready, ContainersReady became False (ContainersNotReady)",
      1,
      true,
    ],
    [
      "08-01T10:01:30",
      "Pod cart-7c9f4-aaaaa",
      1,
      "container app ended after 30 s with exit code 3 (Error)",
      1,
      true,
    ],
    ["08-01T10:01:31", "Pod cart-7c9f4-aaaaa", 0, "BackOff Back-off restarting", 9, true],
    [
      "08-01T10:02:00",
      "Pod cart-7c9f4-aaaaa",
      1,
      "container app started again (restart 2)",
      1,
      false,
    ],
  ]);
});

test("--since keeps what still went on then", () => {
  const since = Date.parse("2026-08-01T10:03:00Z");
  expect(timelineOf(relativesOf(cart, cluster), cluster, [], since)).toMatchObject([
    { word: "BackOff", until: Date.parse("2026-08-01T10:04:00Z") },
  ]);
});

test("marks where an incident begins, once", () => {
  const subject = { kind: "Pod", namespace: "shop", name: "cart-7c9f4-bbbbb", container: "app" };
  const one = incident({
    roots: [finding("x", { subject, owner: cart, cause: cart })],
    cause: cart,
  });
  const begun = timelineOf(relativesOf(cart, cluster), cluster, [one]).filter(
    ({ begins }) => begins.length > 0,
  );
  expect(begun).toMatchObject([
    { word: "Ready, ContainersReady", begins: [{ rule: "configmap-missing" }] },
  ]);
});

test("a namespace: its objects, without what every namespace has, and the nodes of Pods that do not serve", () => {
  const names = objectsIn("shop", cluster).map(nameOf);
  expect(names).toContain("Node node-a");
  expect(names).not.toContain("ConfigMap shop/kube-root-ca.crt");
});
