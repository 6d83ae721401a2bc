import { describe, expect, test } from "vitest";
import { Cluster } from "../../src/cluster/cluster.ts";
import { destinationOf } from "../../src/cluster/names.ts";
import { snapshotOf } from "../scene.ts";

const cluster = new Cluster(
  snapshotOf({
    objects: `
{apiVersion: v1, kind: Namespace, metadata: {name: data}}
---
{apiVersion: v1, kind: Service, metadata: {name: db, namespace: data}, spec: {clusterIP: 10.96.0.9}}
---
{apiVersion: v1, kind: Service, metadata: {name: members, namespace: shop}, spec: {clusterIP: None}}
---
{apiVersion: v1, kind: Pod, metadata: {name: db-0, namespace: data}, status: {podIP: 10.0.0.9}}
---
{apiVersion: v1, kind: Pod, metadata: {name: agent, namespace: data}, spec: {hostNetwork: true}, status: {podIP: 192.168.0.4}}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec: {hostAliases: [{ip: 10.9.9.9, hostnames: [legacy]}]}
status: {podIP: 10.0.0.6}
`,
  }),
);
const web = cluster.get("Pod", "shop", "web");
if (web === undefined) throw new Error("it stands in the scene");
const to = (host: string): unknown => destinationOf(host, web, cluster);
const service = (namespace: string, name: string, pod?: string) => ({
  kind: "service",
  namespace,
  name,
  ...(pod !== undefined && { pod }),
});

describe("a host name", () => {
  test.each([
    ["cart", service("shop", "cart")],
    ["cart.shop", service("shop", "cart")],
    ["db.data", service("data", "db")],
    ["DB.Data.", service("data", "db")],
    ["db.data.svc", service("data", "db")],
    ["db.gone.svc.cluster.local", service("gone", "db")],
    ["db-0.db.data", service("data", "db", "db-0")],
    ["db-0.db.data.svc.cluster.local", service("data", "db", "db-0")],
    ["a.members", service("shop", "members", "a")],
  ])("%s is a Service's", (host, expected) => expect(to(host)).toEqual(expected));

  test.each([
    "example.com",
    "api.example.com",
    "db.gone",
    "a.b.c.d.svc.example.com",
    "10-0-0-9.data.pod.cluster.local",
    "svc.example.com",
    "legacy",
  ])("%s is none that can be seen", (host) => expect(to(host)).toEqual({ kind: "external" }));

  test.each(["localhost", "127.0.0.1", "::1", "0.0.0.0", "web", "10.0.0.6"])(
    "%s is the Pod itself",
    (host) => expect(to(host)).toEqual({ kind: "self" }),
  );
});

describe("an address", () => {
  test("is a Service's", () => expect(to("10.96.0.9")).toEqual(service("data", "db")));
  test("is a Pod's", () =>
    expect(to("10.0.0.9")).toMatchObject({ kind: "pod", pod: { metadata: { name: "db-0" } } }));
  test("of a node is nobody's", () => expect(to("192.168.0.4")).toEqual({ kind: "external" }));
  test("outside is nobody's", () => expect(to("203.0.113.7")).toEqual({ kind: "external" }));
});
