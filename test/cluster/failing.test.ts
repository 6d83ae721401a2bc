import { expect, test } from "vitest";
import { failingContainers } from "../../src/cluster/failing.ts";
import type { ContainerStatus, Pod } from "../../src/model/kubernetes.ts";

const now = Date.parse("2026-08-01T10:00:00Z");

const pod = (
  name: string,
  status: Partial<ContainerStatus>,
  more: Partial<Pod["status"]> = {},
): Pod => ({
  kind: "Pod",
  metadata: {
    name,
    namespace: "shop",
    ownerReferences: [{ kind: "ReplicaSet", name: "web-1", controller: true }],
  },
  status: { phase: "Running", containerStatuses: [{ name: "app", ...status }], ...more },
});

const ended = (finishedAt: string) => ({ terminated: { exitCode: 1, finishedAt } });

const runs = (one: Pod) =>
  failingContainers([one], now).map(
    ({ container, previous }) => `${container}${previous ? " before" : ""}`,
  );

test.each<[string, Pod, readonly string[]]>([
  ["serves, among few", pod("a", { ready: true, state: { running: {} } }), ["app"]],
  [
    "crashes in a loop",
    pod("a", {
      restartCount: 3,
      state: { waiting: { reason: "CrashLoopBackOff" } },
      lastState: ended("2026-08-01T09:59:00Z"),
    }),
    ["app", "app before"],
  ],
  ["ended with an error", pod("a", { state: { terminated: { exitCode: 2 } } }), ["app"]],
  ["ended well", pod("a", { state: { terminated: { exitCode: 0 } } }, { phase: "Succeeded" }), []],
  ["runs and is not ready", pod("a", { ready: false, state: { running: {} } }), ["app"]],
  [
    "restarted a moment ago",
    pod("a", {
      ready: true,
      restartCount: 1,
      state: { running: {} },
      lastState: ended("2026-08-01T09:30:00Z"),
    }),
    ["app before"],
  ],
  [
    "restarted long ago",
    pod("a", {
      ready: true,
      restartCount: 1,
      state: { running: {} },
      lastState: ended("2026-07-01T09:30:00Z"),
    }),
    ["app"],
  ],
  ["waits for its image", pod("a", { state: { waiting: { reason: "ImagePullBackOff" } } }), []],
  [
    "waits for an init container",
    pod(
      "a",
      { state: { waiting: { reason: "PodInitializing" } } },
      {
        phase: "Pending",
        initContainerStatuses: [{ name: "migrate", state: { running: {} } }],
      },
    ),
    ["migrate"],
  ],
])("a Pod that %s", (_, one, expected) => {
  expect(runs(one)).toEqual(expected);
});

test("three Pods of one owner are enough", () => {
  const many = ["a", "b", "c", "d", "e"].map((name) =>
    pod(name, { state: { terminated: { exitCode: 2 } } }),
  );
  expect(failingContainers(many, now).map((one) => one.pod)).toEqual(["a", "b", "c"]);
});

test("in a large cluster the logs of what serves are left alone", () => {
  const many = Array.from({ length: 61 }, (_, i) => pod(`p${i}`, { state: { running: {} } }));
  expect(failingContainers(many, now)).toEqual([]);
  expect(failingContainers(many.slice(1), now)).toHaveLength(1);
});
