import { describe, expect, test } from "vitest";
import { classifyRefusal, refusalOf } from "../../src/cluster/admissions.ts";
import { Cluster } from "../../src/cluster/cluster.ts";
import { snapshotOf } from "../scene.ts";

describe("a refusal is of one class", () => {
  test.each([
    [
      "exceeded quota: team, requested: pods=1, used: pods=1, limited: pods=1",
      "quota-exceeded",
      "team",
    ],
    [
      "failed quota: compute: must specify limits.memory for: app",
      "quota-requires-limits",
      "compute",
    ],
    ["maximum cpu usage per Container is 1, but limit is 2", "limit-range", undefined],
    [
      "cpu max limit to request ratio per Pod is 2, but provided ratio is 4.000000",
      "limit-range",
      undefined,
    ],
    [
      'violates PodSecurity "baseline:latest": hostPort (container "a" uses hostPort 80)',
      "pod-security",
      "baseline:latest",
    ],
    ["PodSecurityPolicy: unable to admit pod: []", "pod-security", undefined],
    [
      'error looking up service account shop/app: serviceaccount "app" not found',
      "service-account-missing",
      "app",
    ],
    ["no PriorityClass with name high was found", "priority-class-missing", "high"],
    ['pod rejected: RuntimeClass "kata" not found', "runtime-class-missing", "kata"],
    [
      'failed calling webhook "a.b": failed to call webhook: Post "https://x.y.svc:443/": context deadline exceeded',
      "webhook-unreachable",
      "a.b",
    ],
    ['admission webhook "a.b" denied the request: no', "webhook-denied", "a.b"],
    ["ValidatingAdmissionPolicy 'p' with binding 'b' denied request: no", "webhook-denied", "p"],
    [
      'is forbidden: User "system:serviceaccount:kube-system:job-controller" cannot create resource "pods"',
      "rbac",
      "system:serviceaccount:kube-system:job-controller",
    ],
    [
      "unable to create new content in namespace shop because it is being terminated",
      "namespace-terminating",
      undefined,
    ],
    ['Pod "x" is invalid: spec.containers[0].image: Required value', "invalid", undefined],
    ["etcdserver: request timed out", "other", undefined],
  ])("%s", (message, of, name) =>
    expect(classifyRefusal(`pods "x" is forbidden: ${message}`)).toEqual({ class: of, name }),
  );

  test("a webhook may say anything: its own words do not decide", () => {
    expect(
      classifyRefusal(
        'admission webhook "v.policy" denied the request: exceeded quota: team, must specify limits',
      ).class,
    ).toBe("webhook-denied");
    expect(
      classifyRefusal('failed calling webhook "v.policy": serviceaccount "x" not found').class,
    ).toBe("webhook-unreachable");
  });
});

const cluster = (objects: string): Cluster => new Cluster(snapshotOf({ objects }));
const event = (kind: string, message: string, at: string): string => `
---
apiVersion: v1
kind: Event
metadata: {name: e1, namespace: shop}
type: Warning
reason: FailedCreate
message: '${message}'
lastTimestamp: "2026-01-01T${at}Z"
involvedObject: {kind: ${kind}, namespace: shop, name: db}
`;
const statefulSet = (replicas: number): string => `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: shop}
spec: {replicas: 3}
status: {replicas: ${replicas}}
`;
const pod = (at: string): string => `
---
apiVersion: v1
kind: Pod
metadata: {name: db-0, namespace: shop, creationTimestamp: "2026-01-01T${at}Z", ownerReferences: [{apiVersion: apps/v1, kind: StatefulSet, name: db, controller: true}]}
`;
const words =
  'pods "db-0" is forbidden: exceeded quota: team, requested: pods=1, used: pods=1, limited: pods=1';
const refusal = (objects: string) => {
  const seen = cluster(objects);
  const set = seen.get("StatefulSet", "shop", "db");
  return set && refusalOf(set, seen);
};

describe("refusalOf", () => {
  test("gives the server's words without the controller's frame", () =>
    expect(
      refusal(
        statefulSet(0) +
          event(
            "StatefulSet",
            `create Pod db-0 in StatefulSet db failed error: ${words}`,
            "00:01:00",
          ),
      ),
    ).toMatchObject({
      class: "quota-exceeded",
      name: "team",
      message: words,
      refused: "Pod",
      serving: false,
    }));

  test("is silent where all Pods are there", () =>
    expect(refusal(statefulSet(3) + event("StatefulSet", words, "00:01:00"))).toBeUndefined());

  test("is silent where a Pod was made after the Event: the set waits for it to be ready", () =>
    expect(
      refusal(statefulSet(1) + pod("00:02:00") + event("StatefulSet", words, "00:01:00")),
    ).toBeUndefined());

  test("counts where the last Pod was made before the Event", () =>
    expect(
      refusal(statefulSet(1) + pod("00:00:30") + event("StatefulSet", words, "00:01:00"))?.class,
    ).toBe("quota-exceeded"));

  test("names the claim of a StatefulSet as what is refused", () =>
    expect(
      refusal(
        statefulSet(0) +
          event(
            "StatefulSet",
            'create Claim data-db-0 for Pod db-0 in StatefulSet db failed error: failed to create PVC data-db-0: persistentvolumeclaims "data-db-0" is forbidden: exceeded quota: team',
            "00:01:00",
          ),
      ),
    ).toMatchObject({ refused: "PersistentVolumeClaim" }));

  test("reads a Deployment that could not make its ReplicaSet", () => {
    const seen = cluster(`
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {replicas: 1}
status: {conditions: [{type: Progressing, status: "False", reason: ReplicaSetCreateError, message: 'Failed to create new replica set "web-1": replicasets.apps "web-1" is forbidden: exceeded quota: team, requested: count/replicasets.apps=1'}]}
`);
    const [deployment] = seen.list("Deployment");
    expect(deployment && refusalOf(deployment, seen)).toMatchObject({
      class: "quota-exceeded",
      name: "team",
      refused: "ReplicaSet",
    });
  });

  test("leaves a Deployment's copy of ReplicaFailure to the ReplicaSet that was seen", () => {
    const failure = `conditions: [{type: ReplicaFailure, status: "True", reason: FailedCreate, message: '${words}'}]`;
    const seen = cluster(`
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {replicas: 1}
status: {${failure}}
---
apiVersion: apps/v1
kind: ReplicaSet
metadata: {name: web-1, namespace: shop, ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, controller: true}]}
spec: {replicas: 1}
status: {replicas: 0, ${failure}}
`);
    expect(seen.objects.map((object) => refusalOf(object, seen)?.class)).toEqual([
      undefined,
      "quota-exceeded",
    ]);
  });
});
