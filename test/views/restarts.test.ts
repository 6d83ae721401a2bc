import { expect, test } from "vitest";
import { Cluster } from "../../src/cluster/cluster.ts";
import { restartLogs, restartsOf } from "../../src/views/restarts.ts";
import { snapshotOf } from "../scene.ts";

interface Status {
  readonly count?: number;
  readonly state?: string;
  readonly last?: string;
  readonly ready?: boolean;
}

const pod = (name: string, { count = 1, state, last, ready = true }: Status): string => `
---
apiVersion: v1
kind: Pod
metadata: {name: ${name}, namespace: shop, labels: {app: ${name}}}
spec: {nodeName: node-a, containers: [{name: app, image: "i:1", resources: {limits: {memory: 64Mi}}}]}
status:
  phase: Running
  podIP: 10.0.0.3
  hostIP: 192.168.1.4
  conditions: [{type: Ready, status: "${ready ? "True" : "False"}"}]
  containerStatuses:
  - {name: app, ready: ${ready}, restartCount: ${count}, state: ${state ?? '{running: {startedAt: "2026-08-01T10:00:40Z"}}'}, lastState: ${last ?? "{}"}}
`;

const ended = (fields: string, at = "2026-08-01T10:00:30Z"): string =>
  `{terminated: {startedAt: "2026-08-01T10:00:00Z", finishedAt: "${at}", ${fields}}}`;

const event = (name: string, message: string): string => `
---
{apiVersion: v1, kind: Event, metadata: {name: ${name}-killing, namespace: shop}, type: Normal, reason: Killing,
 message: "${message}", involvedObject: {kind: Pod, namespace: shop, name: ${name}, fieldPath: "spec.containers{app}"},
 firstTimestamp: "2026-08-01T10:00:05Z", lastTimestamp: "2026-08-01T10:00:05Z", count: 1}
`;

const clusterOf = (objects: string, at = "2026-08-01T12:00:00Z"): Cluster =>
  new Cluster(snapshotOf({ objects, at }));

test.each([
  ["exitCode: 137, reason: OOMKilled", "memory"],
  ["exitCode: 1, reason: Error", "application"],
  ["exitCode: 139, reason: Error", "signal"],
  ["exitCode: 0, reason: Completed", "completed"],
  ["exitCode: 255, reason: Unknown", "node"],
  ["exitCode: 128, reason: StartError", "start"],
])("a run that ended with %s: %s, hours later too", (fields, cause) => {
  const [one] = restartsOf(clusterOf(pod("web", { last: ended(fields) })));
  expect(one).toMatchObject({
    cause,
    restarts: 1,
    podIP: "10.0.0.3",
    hostIP: "192.168.1.4",
    node: "node-a",
    ready: true,
    state: "Running",
    last: Date.parse("2026-08-01T10:00:30Z"),
  });
});

test.each([
  ["Container app failed liveness probe, will be restarted", "liveness-probe"],
  ["Container app failed startup probe, will be restarted", "startup-probe"],
  ["Stopping container app", "signal"],
])("killed with the Event %s: %s", (message, cause) => {
  const objects =
    pod("web", { last: ended("exitCode: 137, reason: Error") }) + event("web", message);
  expect(restartsOf(clusterOf(objects))[0]?.cause).toBe(cause);
});

test("an Event of an earlier kill does not explain a later end", () => {
  const objects =
    pod("web", { last: ended("exitCode: 137, reason: Error", "2026-08-01T11:00:00Z") }) +
    event("web", "Container app failed liveness probe, will be restarted");
  expect(restartsOf(clusterOf(objects))[0]?.cause).toBe("signal");
});

test("the newest first; --since leaves out what is older, keeps what has no time", () => {
  const objects =
    pod("old", { last: ended("exitCode: 1", "2026-07-30T10:00:00Z") }) +
    pod("new", { last: ended("exitCode: 1") }) +
    pod("lost", { state: "{waiting: {reason: ContainerCreating}}", ready: false }) +
    pod("calm", { count: 0 });
  const names = (since?: number): readonly string[] =>
    restartsOf(clusterOf(objects), { since }).map(({ ref }) => ref.name);
  expect(names()).toEqual(["new", "old", "lost"]);
  expect(names(Date.parse("2026-07-31T12:00:00Z"))).toEqual(["new", "lost"]);
});

test("only Pods that are asked for", () => {
  const objects =
    pod("a", { last: ended("exitCode: 1") }) + pod("b", { last: ended("exitCode: 1") });
  const where = ({ metadata }: { readonly metadata: { readonly name: string } }) =>
    metadata.name === "b";
  expect(restartsOf(clusterOf(objects), { where }).map(({ ref }) => ref.name)).toEqual(["b"]);
});

test("the deciding line of the run that ended, else the last, else the termination message", () => {
  const log = (name: string, previous: boolean, text: string): string => `
---
{kind: Log, metadata: {name: ${name}, namespace: shop}, container: app, previous: ${previous}, text: ${JSON.stringify(text)}}
`;
  const objects =
    pod("a", { last: ended("exitCode: 1") }) +
    log("a", true, "starting\npanic: dial tcp 10.0.0.9:5432: connect: connection refused\nbye") +
    log("a", false, "fatal error: of the run now") +
    pod("b", { last: ended("exitCode: 1") }) +
    log("b", true, "hello\nso long") +
    pod("c", { last: ended('exitCode: 1, message: "one\\ntwo"') }) +
    pod("d", { last: ended("exitCode: 1") });
  const words = Object.fromEntries(
    restartsOf(clusterOf(objects)).map(({ ref, words: one }) => [ref.name, one]),
  );
  expect(words["a"]).toMatchObject({ decides: true, previous: true });
  expect(words["a"]?.line).toContain("connection refused");
  expect(words["b"]).toEqual({ line: "so long", previous: true, decides: false });
  expect(words["c"]?.line).toBe("two");
  expect(words["d"]).toBeUndefined();
});

test("an init container that is done keeps the failure before", () => {
  const objects = `
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec: {initContainers: [{name: migrate, image: "i:1"}], containers: [{name: app, image: "i:1"}]}
status:
  phase: Running
  conditions: [{type: Ready, status: "True"}]
  initContainerStatuses:
  - {name: migrate, ready: true, restartCount: 2, state: ${ended("exitCode: 0, reason: Completed")}, lastState: ${ended("exitCode: 3, reason: Error")}}
  containerStatuses: [{name: app, ready: true, restartCount: 0, state: {running: {startedAt: "2026-08-01T10:01:00Z"}}}]
`;
  expect(restartsOf(clusterOf(objects))).toMatchObject([
    { role: "init", restarts: 2, cause: "application", ended: { exitCode: 3 } },
  ]);
});

test("what the kubelet lost with an evicted Pod was not restarted", () => {
  const objects = `
{apiVersion: v1, kind: Pod, metadata: {name: gone, namespace: shop}, spec: {containers: [{name: app}]},
 status: {phase: Failed, reason: Evicted, containerStatuses: [{name: app, ready: false, restartCount: 1, state: {terminated: {exitCode: 137, reason: ContainerStatusUnknown}}}]}}
`;
  expect(restartsOf(clusterOf(objects))).toEqual([]);
});

test("asks for the logs of the runs that ended, of no other containers", () => {
  const { objects } = snapshotOf({
    objects:
      pod("a", { last: ended("exitCode: 1") }) +
      pod("b", { state: ended("exitCode: 1"), ready: false }) +
      pod("c", { count: 0 }),
  });
  expect(restartLogs(objects, () => true)).toEqual([
    { namespace: "shop", pod: "a", container: "app", previous: true },
    { namespace: "shop", pod: "b", container: "app", previous: false },
  ]);
});
