import { describe, expect, test } from "vitest";
import { type Call, callFaultOf } from "../../src/cluster/calls.ts";
import { Cluster } from "../../src/cluster/cluster.ts";
import { snapshotOf } from "../scene.ts";

const web = (spec = "{}"): string => `
{apiVersion: v1, kind: Pod, metadata: {name: web, namespace: shop, labels: {app: web}}, spec: ${spec}, status: {phase: Running}}
---
`;

const db = ({
  ports = "[{port: 5432}]",
  ready = "True",
  more = "clusterIP: 10.96.0.9",
  named = "[{containerPort: 5432}]",
} = {}): string => `
{apiVersion: v1, kind: Service, metadata: {name: db, namespace: shop}, spec: {${more}, selector: {app: db}, ports: ${ports}}}
---
apiVersion: v1
kind: Pod
metadata: {name: db-0, namespace: shop, labels: {app: db}, creationTimestamp: "2026-01-01T00:00:00Z"}
spec: {containers: [{name: sql, image: x, ports: ${named}}]}
status: {phase: Running, podIP: 10.0.0.5, conditions: [{type: Ready, status: "${ready}"}]}
---
`;

const dns = (ready: string): string => `
{apiVersion: v1, kind: Service, metadata: {name: kube-dns, namespace: kube-system}, spec: {clusterIP: 10.96.0.10, selector: {k8s-app: kube-dns}, ports: [{port: 53, protocol: UDP}]}}
---
{apiVersion: v1, kind: Pod, metadata: {name: coredns-1, namespace: kube-system, labels: {k8s-app: kube-dns}}, status: {phase: Running, conditions: [{type: Ready, status: "${ready}"}]}}
---
`;

const policy = (spec: string): string => `
{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: guard, namespace: shop}, spec: ${spec}}
---
`;

const faultOf = (call: Call, objects: string) => {
  const cluster = new Cluster(snapshotOf({ objects }));
  const from = cluster.get("Pod", "shop", "web");
  if (from === undefined) throw new Error("it stands in the scene");
  return callFaultOf(call, from, cluster);
};
const classOf = (call: Call, objects: string): string | undefined => faultOf(call, objects)?.class;

const refused: Call = { host: "db", port: 5432, symptom: "refused" };
const timeout: Call = { host: "db", port: 5432, symptom: "timeout" };
const unresolved: Call = { host: "db", symptom: "unresolved" };

describe("a call to a Service", () => {
  test("that does not exist, names the one that looks alike", () => {
    expect(faultOf({ host: "dbs", symptom: "unresolved" }, web() + db())).toMatchObject({
      class: "service-missing",
      near: ["db"],
    });
  });
  test("that does not exist, is no such call where something refused it", () =>
    expect(classOf({ host: "dbs", symptom: "refused" }, web() + db())).toBeUndefined());
  test("on a port that it does not have", () =>
    expect(classOf({ ...refused, port: 3306 }, web() + db())).toBe("port-mismatch"));
  test("whose Pods are not ready", () =>
    expect(classOf(refused, web() + db({ ready: "False" }))).toBe("dependency-down"));
  test("whose port leads nowhere", () =>
    expect(faultOf(refused, web() + db({ named: "[{containerPort: 80}]" }))).toMatchObject({
      class: "dependency-down",
      fault: { class: "port-mismatch" },
    }));
  test("of which another port leads nowhere, finds its own whole", () => {
    const two = db({ ports: "[{name: sql, port: 5432}, {name: metrics, port: 9187}]" });
    expect(classOf(refused, web() + two)).toBe("whole");
    expect(classOf({ ...refused, port: 9187 }, web() + two)).toBe("dependency-down");
  });
  test("that a policy shuts out", () =>
    expect(
      faultOf(timeout, web() + db() + policy("{podSelector: {matchLabels: {app: db}}}")),
    ).toMatchObject({ class: "policy", direction: "Ingress" }));
  test("whose workload has no replicas", () => {
    const objects = `${web()}${db().split("---")[0] ?? ""}---
{apiVersion: apps/v1, kind: Deployment, metadata: {name: db, namespace: shop}, spec: {replicas: 0, template: {metadata: {labels: {app: db}}}}}
`;
    expect(classOf(refused, objects)).toBe("scaled-to-zero");
  });
  test("that is whole", () => expect(classOf(timeout, web() + db())).toBe("whole"));
});

describe("a name that does not resolve", () => {
  test("of a headless Service without ready Pods", () =>
    expect(classOf(unresolved, web() + db({ more: "clusterIP: None", ready: "False" }))).toBe(
      "dependency-down",
    ));
  test("from a Pod that asks its node's resolver", () =>
    expect(classOf(unresolved, web("{dnsPolicy: Default}") + db())).toBe("dns-policy"));
  test("from a Pod in its node's network", () =>
    expect(classOf(unresolved, web("{hostNetwork: true}") + db())).toBe("dns-policy"));
  test("while cluster DNS has no ready Pod", () =>
    expect(classOf(unresolved, web() + db() + dns("False"))).toBe("dns-down"));
  test("while a policy shuts out DNS", () =>
    expect(
      classOf(
        unresolved,
        web() +
          db() +
          dns("True") +
          policy("{podSelector: {}, policyTypes: [Egress], egress: [{to: [{podSelector: {}}]}]}"),
      ),
    ).toBe("policy"));
  test("while everything is whole", () =>
    expect(classOf(unresolved, web() + db() + dns("True"))).toBe("whole"));
});

describe("a call that leaves the cluster", () => {
  const outside: Call = { host: "203.0.113.7", port: 443, symptom: "timeout" };
  test("is nobody's matter here", () => expect(classOf(outside, web())).toBe("external"));
  test("is shut out by a policy on egress", () =>
    expect(classOf(outside, web() + policy("{podSelector: {}, policyTypes: [Egress]}"))).toBe(
      "policy",
    ));
  test("to itself", () => expect(classOf({ host: "localhost", port: 80 }, web())).toBe("self"));
  test("to a Pod's address, shut out by a policy", () =>
    expect(
      classOf(
        { host: "10.0.0.5", port: 5432, symptom: "timeout" },
        web() + db() + policy("{podSelector: {matchLabels: {app: db}}}"),
      ),
    ).toBe("policy"));
});
