import { expect, test } from "vitest";
import { Cluster } from "../../src/cluster/cluster.ts";
import { type Lifecycle, lifecycleOf } from "../../src/cluster/lifecycle.ts";
import { podStates } from "../../src/cluster/pod-states.ts";
import { event, podName, podScene } from "../pod-scene.ts";
import { snapshotOf } from "../scene.ts";

type Scene = Parameters<typeof podScene>[0];

function life(scene: Scene, more = "", at = "2026-01-01T00:10:00Z"): Lifecycle {
  const cluster = new Cluster(snapshotOf({ objects: podScene(scene) + more, at }));
  const pod = cluster.get("Pod", "shop", podName(scene.owner, scene.name));
  if (pod === undefined) throw new Error("no Pod");
  return lifecycleOf(pod, cluster);
}

const condition = (type: string, status: string, second: number, reason = "") => ({
  type,
  status,
  lastTransitionTime: `2026-01-01T00:00:${String(second).padStart(2, "0")}Z`,
  ...(reason !== "" && { reason }),
});
const scheduled = condition("PodScheduled", "True", 2);
const sandboxed = condition("PodReadyToStartContainers", "True", 6);
const waiting = (reason: string, message?: string) => ({
  ready: false,
  state: { waiting: { reason, ...(message !== undefined && { message }) } },
});
const startTime = "2026-01-01T00:00:03Z";
/** A Pod that has a node and nothing yet. */
const onNode: Scene = {
  phase: "Pending",
  conditions: [scheduled],
  status: waiting("ContainerCreating"),
};
const walked = ({ transitions }: Lifecycle): readonly string[] =>
  transitions.map(({ to, took }) => (took === undefined ? to : `${to} +${took / 1000}`));

test("a Pod with scheduling gates is gated", () => {
  const found = life({
    phase: "Pending",
    spec: { nodeName: undefined, schedulingGates: [{ name: "example.com/wait" }] },
    conditions: [condition("PodScheduled", "False", 0, "SchedulingGated")],
    status: {},
  });
  expect(found.state).toBe("gated");
  expect(found.blocked).toMatchObject({
    to: "unscheduled",
    by: { en: expect.stringContaining("example.com/wait") },
  });
});

test("a Pod that no node takes is unscheduled, blocked by what the scheduler says", () => {
  const message = "0/1 nodes are available: 1 Insufficient cpu.";
  const found = life({
    phase: "Pending",
    spec: { nodeName: undefined, containers: [{ name: "app", image: "a" }] },
    conditions: [{ ...condition("PodScheduled", "False", 0, "Unschedulable"), message }],
    status: {},
  });
  expect(found.state).toBe("unscheduled");
  expect(walked(found)).toEqual(["unscheduled"]);
  expect(found.blocked).toMatchObject({ to: "scheduled", words: message });
});

test("once it has a node, its volumes and sandbox are made", () => {
  const found = life(onNode);
  expect(found.state).toBe("sandbox");
  expect(found.blocked).toBeUndefined();
  expect(walked(found).slice(0, 2)).toEqual(["unscheduled", "scheduled +2"]);
});

test("a volume that cannot be mounted blocks it there", () => {
  const found = life(
    onNode,
    event({
      container: "",
      reason: "FailedMount",
      message: 'MountVolume.SetUp failed for volume "data" : mount failed: exit status 32',
    }),
  );
  expect(found.state).toBe("sandbox");
  expect(found.blocked?.by.en).toBe("volume data: its volume cannot be mounted");
  expect(found.blocked?.words).toContain("exit status 32");
});

test("a sandbox that cannot be made blocks it there", () => {
  const found = life(
    onNode,
    event({
      container: "",
      reason: "FailedCreatePodSandBox",
      message:
        'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox "1": plugin type="calico" failed (add): no IP addresses available',
    }),
  );
  expect(found.state).toBe("sandbox");
  expect(found.blocked?.by.zh).toBe("没有空闲的 IP 地址");
});

test("an image that does not come blocks it while pulling", () => {
  const found = life({
    phase: "Pending",
    conditions: [scheduled, sandboxed],
    status: waiting(
      "ImagePullBackOff",
      'Back-off pulling image "shop/web:1": ErrImagePull: shop/web:1: not found',
    ),
  });
  expect(found.state).toBe("pulling");
  expect(walked(found).at(-1)).toMatch(/^pulling/u);
  expect(found.blocked).toMatchObject({
    to: "starting",
    by: { en: expect.stringContaining("does not exist in the registry") },
  });
});

test("a pull under way is no fault", () => {
  const found = life(
    { phase: "Pending", conditions: [scheduled, sandboxed], status: waiting("ContainerCreating") },
    event({ reason: "Pulling", message: 'Pulling image "shop/web:1"', type: "Normal", count: 1 }),
  );
  expect(found.state).toBe("pulling");
  expect(found.blocked).toBeUndefined();
});

test("an init container that fails is counted, and blocks the start", () => {
  const found = life({
    phase: "Pending",
    conditions: [scheduled, sandboxed],
    status: waiting("PodInitializing"),
    init: {},
    initStatus: {
      restartCount: 3,
      state: { waiting: { reason: "CrashLoopBackOff" } },
      lastState: {
        terminated: {
          exitCode: 1,
          reason: "Error",
          startedAt: "2026-01-01T00:09:00Z",
          finishedAt: "2026-01-01T00:09:01Z",
        },
      },
    },
  });
  expect(found.state).toBe("init");
  expect(found.init).toEqual({ at: 1, of: 1 });
  expect(found.blocked).toMatchObject({
    to: "starting",
    by: { zh: "初始化容器 init：它因错误退出" },
  });
});

test("a container that ends again and again is starting again", () => {
  const found = life({
    conditions: [scheduled, sandboxed, condition("Ready", "False", 30)],
    status: {
      restartCount: 3,
      state: { waiting: { reason: "CrashLoopBackOff", message: "back-off 40s" } },
      lastState: {
        terminated: {
          exitCode: 137,
          reason: "OOMKilled",
          startedAt: "2026-01-01T00:09:00Z",
          finishedAt: "2026-01-01T00:09:30Z",
        },
      },
    },
  });
  expect(found.state).toBe("starting");
  expect(found.blocked?.to).toBe("running");
  expect(found.containers).toMatchObject([
    { name: "app", state: "waiting", restarts: 3, last: { exitCode: 137 } },
  ]);
});

test("a container that runs and is not ready, then is", () => {
  const status = {
    ready: false,
    started: true,
    state: { running: { startedAt: "2026-01-01T00:00:08Z" } },
  };
  const running = life({
    conditions: [scheduled, sandboxed, condition("Ready", "False", 3)],
    status,
  });
  expect(running.state).toBe("running");
  const ready = life({
    conditions: [scheduled, sandboxed, condition("Ready", "True", 20)],
    status: { ...status, ready: true },
  });
  expect(ready.state).toBe("ready");
  expect(walked(ready).slice(-2)).toEqual(
    ["running", "ready +12"].map((one) => expect.stringContaining(one.split(" ")[0] ?? "")),
  );
  expect(ready.transitions.at(-1)).toEqual({
    to: "ready",
    at: Date.parse("2026-01-01T00:00:20Z"),
    took: 12_000,
  });
  expect(ready.blocked).toBeUndefined();
});

test("a readiness gate that is not True is named", () => {
  const found = life({
    spec: { readinessGates: [{ conditionType: "example.com/lb" }] },
    conditions: [
      scheduled,
      condition("ContainersReady", "True", 9),
      condition("Ready", "False", 3),
    ],
  });
  expect(found.state).toBe("running");
  expect(found.blocked?.by.en).toBe("readiness gate example.com/lb is not True");
});

test("a deleted Pod that a finalizer holds does not go away", () => {
  const found = life({
    metadata: {
      deletionTimestamp: "2026-01-01T00:01:00Z",
      deletionGracePeriodSeconds: 30,
      finalizers: ["example.com/hold"],
    },
    status: { state: { terminated: { exitCode: 0, reason: "Completed" } } },
  });
  expect(found.state).toBe("terminating");
  expect(found.since).toBe(Date.parse("2026-01-01T00:00:30Z"));
  expect(found.blocked?.by.en).toContain("example.com/hold");
});

test.each([
  ["Evicted", "The node was low on resource: memory. ", "evicted"],
  ["OutOfcpu", "Pod was rejected: Node didn't have enough resource: cpu", "rejected"],
  ["DeadlineExceeded", "Pod was active on the node longer than the specified deadline", "deadline"],
  ["Preempting", "Preempted in order to admit critical pod", "preempted"],
])("a Pod that failed with %s", (reason, message, failure) => {
  const cluster = new Cluster(
    snapshotOf({
      objects: JSON.stringify({
        apiVersion: "v1",
        kind: "Pod",
        metadata: { name: "web", namespace: "shop", creationTimestamp: "2026-01-01T00:00:00Z" },
        spec: { nodeName: "n1", containers: [{ name: "app" }] },
        status: { phase: "Failed", reason, message, startTime },
      }),
    }),
  );
  const pod = cluster.get("Pod", "shop", "web");
  expect(pod && lifecycleOf(pod, cluster)).toMatchObject({
    state: "failed",
    failure,
    blocked: { words: expect.any(String) },
  });
});

test("a Pod that is done succeeded; one on a silent node is unknown", () => {
  const done = {
    state: {
      terminated: {
        exitCode: 0,
        reason: "Completed",
        startedAt: "2026-01-01T00:00:05Z",
        finishedAt: "2026-01-01T00:00:25Z",
      },
    },
  };
  expect(life({ owner: "Job", phase: "Succeeded", status: done })).toMatchObject({
    state: "succeeded",
    since: Date.parse("2026-01-01T00:00:25Z"),
  });
  const node = `\n---\n${JSON.stringify({
    apiVersion: "v1",
    kind: "Node",
    metadata: { name: "n1", creationTimestamp: "2025-01-01T00:00:00Z" },
    status: {
      conditions: [
        {
          type: "Ready",
          status: "Unknown",
          reason: "NodeStatusUnknown",
          message: "Kubelet stopped posting node status.",
        },
      ],
    },
  })}`;
  const found = life({ conditions: [scheduled, condition("Ready", "False", 50)] }, node);
  expect(found.state).toBe("unknown");
  expect(found.blocked?.words).toBe("Kubelet stopped posting node status.");
});

test("the transitions never run backwards, and end in the state", () => {
  for (const scene of [
    onNode,
    { conditions: [scheduled, sandboxed] },
    { phase: "Succeeded" },
  ] as const) {
    const { transitions, state } = life(scene);
    expect(transitions.at(-1)?.to).toBe(state);
    expect(transitions.every(({ took }) => took === undefined || took >= 0)).toBe(true);
    expect(transitions.every(({ to }) => podStates.includes(to))).toBe(true);
  }
});
