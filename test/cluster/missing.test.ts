import { describe, expect, test } from "vitest";
import { Cluster } from "../../src/cluster/cluster.ts";
import { missingOf } from "../../src/cluster/missing.ts";
import { snapshotOf } from "../scene.ts";

const pod = (message: string): string => `
apiVersion: v1
kind: Pod
metadata: {name: p, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z"}
spec: {nodeName: n1, containers: [{name: app, image: x, env: [{name: PW, valueFrom: {secretKeyRef: {name: db, key: password}}}]}]}
status: {phase: Pending, containerStatuses: [{name: app, restartCount: 0, state: {waiting: {reason: CreateContainerConfigError, message: "${message}"}}}]}
`;
const secret = (data: string): string => `
---
apiVersion: v1
kind: Secret
metadata: {name: db, namespace: shop}
${data}
`;
const missing = (objects: string) => {
  const cluster = new Cluster(snapshotOf({ objects }));
  const found = cluster.get("Pod", "shop", "p");
  return found && missingOf(found, cluster).map(({ object, key }) => [object.name, key]);
};
const noKey = "couldn't find key password in Secret shop/db";
const noRoot = "container has runAsNonRoot and image will run as root";

describe("the keys of an object", () => {
  test("that was read are known", () =>
    expect(missing(pod(noRoot) + secret("data: {user: ''}"))).toEqual([["db", "password"]]));
  test("that was read without its contents are not, unless the kubelet names one", () => {
    expect(missing(pod(noRoot) + secret("type: Opaque"))).toEqual([]);
    expect(missing(pod(noKey) + secret("type: Opaque"))).toEqual([["db", "password"]]);
  });
  test("may have been added since the kubelet complained", () =>
    expect(missing(pod(noKey) + secret("data: {password: ''}"))).toEqual([]));
});
