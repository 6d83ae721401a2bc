import { describe, expect, test } from "vitest";
import { Cluster } from "../../src/cluster/cluster.ts";
import { containerFaults } from "../../src/cluster/container-faults.ts";
import { crashed, event, log, podScene, ready, waiting } from "../pod-scene.ts";
import { snapshotOf } from "../scene.ts";

/** The class of each faulty container: `app: app-error`. */
function classesOf(
  objects: string,
  more: { readonly at?: string; readonly exact?: boolean } = {},
): readonly string[] {
  const cluster = new Cluster(snapshotOf({ objects, ...more }));
  return cluster
    .list("Pod")
    .flatMap((pod) =>
      containerFaults(pod, cluster).map((fault) => `${fault.view.name}: ${fault.class}`),
    );
}

const once = (terminated: Record<string, unknown>) =>
  ready({
    restartCount: 1,
    lastState: {
      terminated: {
        reason: "Error",
        startedAt: "2026-01-01T00:00:00Z",
        finishedAt: "2026-01-01T00:00:04Z",
        ...terminated,
      },
    },
  });

describe("what never ran", () => {
  test.each([
    [
      "runs-as-root",
      "CreateContainerConfigError",
      'container has runAsNonRoot and image will run as root (pod: "web_shop(u1)", container: app)',
    ],
    [
      "runs-as-root",
      "CreateContainerConfigError",
      'container\'s runAsUser breaks non-root policy (pod: "web_shop(u1)", container: app)',
    ],
    ["config-missing", "CreateContainerConfigError", 'secret "db" not found'],
    [
      "config-missing",
      "CreateContainerConfigError",
      "couldn't find key password in Secret shop/db",
    ],
    [
      "command-not-found",
      "RunContainerError",
      'failed to create containerd task: exec: "serverd": executable file not found in $PATH',
    ],
    [
      "permission-denied",
      "RunContainerError",
      'failed to create containerd task: exec: "/app/run": permission denied',
    ],
    [
      "platform-mismatch",
      "RunContainerError",
      "failed to create containerd task: exec /app/run: exec format error",
    ],
    [
      "oom-killed",
      "RunContainerError",
      "unable to start container process: container init was OOM-killed (memory limit too low?)",
    ],
    ["cannot-run", "CreateContainerError", "context deadline exceeded"],
    ["image", "ErrImagePull", "docker.io/shop/web:1: not found"],
  ])("%s: %s %s", (of, reason, message) => {
    expect(classesOf(podScene({ status: waiting(reason, message) }))).toEqual([`app: ${of}`]);
  });
});

describe("what ran and ended", () => {
  test.each([
    ["app-error", 1, ""],
    ["command-not-found", 127, ""],
    ["permission-denied", 126, ""],
    ["killed-by-signal", 139, ""],
    ["exits-immediately", 0, ""],
    [
      "permission-denied",
      1,
      'nginx: [emerg] mkdir() "/var/cache/nginx/client_temp" failed (13: Permission denied)',
    ],
    ["platform-mismatch", 1, "exec /app/run: exec format error"],
  ])("%s: exit code %i %s", (of, exitCode, line) => {
    expect(
      classesOf(podScene({ status: crashed({ exitCode }) }) + (line === "" ? "" : log(line))),
    ).toEqual([`app: ${of}`]);
  });

  test("a probe's kill has the exit code of a signal; its Killing Event decides", () => {
    const killed = podScene({
      status: crashed({ exitCode: 137, finishedAt: "2026-01-01T00:05:20Z" }),
    });
    expect(classesOf(killed)).toEqual(["app: killed-by-signal"]);
    expect(
      classesOf(
        killed +
          event({
            reason: "Killing",
            message: "Container app failed liveness probe, will be restarted",
          }),
      ),
    ).toEqual(["app: liveness-probe"]);
    expect(
      classesOf(
        killed +
          event({
            reason: "Killing",
            message: "Container app failed startup probe, will be restarted",
          }),
      ),
    ).toEqual(["app: startup-probe"]);
    expect(
      classesOf(killed + event({ reason: "Killing", message: "FailedPostStartHook" })),
    ).toEqual(["app: hook"]);
  });

  test("a probe's kill long after the last Event of one: they come too often to be recorded", () => {
    const old = { at: "2026-01-01T00:21:00Z" };
    const loop = (exitCode: number) =>
      podScene({ status: crashed({ exitCode, finishedAt: "2026-01-01T00:20:20Z" }) }) +
      event({
        reason: "Killing",
        message: "Container app failed startup probe, will be restarted",
      });
    expect(classesOf(loop(137), old)).toEqual(["app: startup-probe"]);
    expect(classesOf(loop(1), old)).toEqual(["app: app-error"]);
  });
});

describe("one restart", () => {
  test("is over when the container has run for longer than before", () => {
    expect(
      classesOf(podScene({ status: once({ exitCode: 1 }) }), { at: "2026-01-01T00:01:00Z" }),
    ).toEqual([]);
  });
  test("is over where a lower bound does not tell how long it has run since", () => {
    expect(
      classesOf(podScene({ status: once({ exitCode: 1 }) }), {
        at: "2026-01-01T00:00:06Z",
        exact: false,
      }),
    ).toEqual([]);
  });
  test("for memory comes back", () => {
    expect(
      classesOf(podScene({ status: once({ exitCode: 137, reason: "OOMKilled" }) }), {
        at: "2026-01-01T00:00:06Z",
        exact: false,
      }),
    ).toEqual(["app: oom-killed"]);
  });
});

describe("an init container that waits in a loop", () => {
  const waits = podScene({
    phase: "Pending",
    init: { command: ["sh", "-c", "until nc -z db 5432; do sleep 2; done"] },
    initStatus: { state: { running: { startedAt: "2026-01-01T00:00:05Z" } } },
    status: waiting("PodInitializing"),
  });
  test("counts at once where the time is a lower bound", () =>
    expect(classesOf(waits, { at: "2026-01-01T00:00:06Z", exact: false })).toEqual([
      "init: never-ends",
    ]));
  test("has a moment where the time is exact", () =>
    expect(classesOf(waits, { at: "2026-01-01T00:00:06Z" })).toEqual([]));
});

test("a Pod that is being deleted has no container faults", () => {
  expect(
    classesOf(
      podScene({
        metadata: { deletionTimestamp: "2026-01-01T00:05:00Z" },
        status: crashed({ exitCode: 1 }),
      }),
    ),
  ).toEqual([]);
});
