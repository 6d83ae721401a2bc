import { describe, expect, test } from "vitest";
import { Cluster } from "../../src/cluster/cluster.ts";
import { type LogFault, logFaults } from "../../src/cluster/log-faults.ts";
import { caller, grumbler, healthy, sick } from "../calls-scene.ts";
import { crashed, log, podName, podScene, ready } from "../pod-scene.ts";
import { snapshotOf } from "../scene.ts";

const faultsOf = (objects: string, at = "2026-01-01T00:06:00Z"): readonly LogFault[] => {
  const cluster = new Cluster(snapshotOf({ objects, at }));
  const pod = cluster.get("Pod", "shop", podName());
  return pod === undefined ? [] : logFaults(pod, cluster);
};

describe("which line decides", () => {
  test("a call that objects show to be broken goes before a stronger line", () => {
    const [fault] = faultsOf(
      caller(
        'dial tcp db:5432: connect: connection refused\nFATAL: invalid value "x" for LEVEL\n',
      ) + sick("db", 5432),
    );
    expect(fault?.call?.fault?.class).toBe("dependency-down");
  });

  test("the run before, where the current one has not failed", () => {
    const running = {
      ready: false,
      restartCount: 4,
      state: { running: { startedAt: "2026-01-01T00:05:30Z" } },
      lastState: {
        terminated: {
          exitCode: 1,
          reason: "Error",
          startedAt: "2026-01-01T00:05:00Z",
          finishedAt: "2026-01-01T00:05:20Z",
        },
      },
    };
    const [fault] = faultsOf(
      podScene({ status: running }) +
        log("starting\n") +
        log("panic: dial tcp db:5432: connect: connection refused\n", { previous: true }) +
        sick("db", 5432),
    );
    expect(fault?.evidence[0]).toMatchObject({ type: "log", previous: true });
    expect(fault?.call?.fault?.class).toBe("dependency-down");
  });

  test("a configured call, where the log names no host and objects show it to be broken", () => {
    const [fault] = faultsOf(
      caller("Error: database connection failed\n", {
        container: { env: [{ name: "DB_URL", value: "postgres://db:5432/shop" }] },
      }) + sick("db", 5432),
    );
    expect(fault?.verdict).toBeUndefined();
    expect(fault?.call).toMatchObject({
      host: "db",
      port: 5432,
      fault: { class: "dependency-down" },
    });
    expect(fault?.evidence[0]).toMatchObject({
      type: "field",
      path: "spec.containers{app}.env[0]",
    });
  });

  test("no configured call without a log", () => {
    expect(
      faultsOf(
        podScene({
          container: { env: [{ name: "DB_URL", value: "postgres://db:5432/shop" }] },
          status: crashed({ exitCode: 1 }),
        }) + sick("db", 5432),
      ),
    ).toEqual([]);
  });
});

describe("a container that serves", () => {
  test("is heard when it repeats an error", () => {
    expect(
      faultsOf(
        grumbler("ERROR dial tcp db:5432: connect: connection refused") + healthy("db", 5432),
      ),
    ).toMatchObject([{ count: 6, call: { host: "db", fault: { class: "whole" } } }]);
  });

  test("is not heard for one error", () => {
    expect(
      faultsOf(
        podScene({ status: ready() }) +
          log("ERROR dial tcp db:5432: connect: connection refused\nserving\n"),
      ),
    ).toEqual([]);
  });
});

test("kubectl in a Pod writes what kubectl writes", () => {
  const [fault] = faultsOf(
    caller(
      'Error from server (Forbidden): pods is forbidden: User "system:serviceaccount:shop:default" cannot list resource "pods" in API group "" in the namespace "shop"\n',
    ),
  );
  expect(fault?.verdict?.class).toBe("rbac");
});

test("the kubelet's word for a log that it does not have is none", () => {
  const [fault] = faultsOf(
    podScene({ status: crashed({ exitCode: 1 }) }) +
      log(
        'Error from server (BadRequest): previous terminated container "app" in pod "web" not found\n',
        { previous: true },
      ),
  );
  expect(fault).toBeUndefined();
});

test("a container that the kernel kills for memory is explained by that, whatever it logged", () => {
  expect(
    faultsOf(
      podScene({ status: crashed({ exitCode: 137, reason: "OOMKilled" }) }) +
        log("dial tcp db:5432: connect: connection refused\n") +
        sick("db", 5432),
    ),
  ).toEqual([]);
});

test("a variable given twice silences the call that its value in force makes", () => {
  const [fault] = faultsOf(
    caller("panic: dial tcp: lookup old-db on 10.96.0.10:53: no such host\n", {
      container: {
        env: [
          { name: "DB_HOST", value: "db" },
          { name: "DB_HOST", value: "old-db" },
        ],
      },
    }) + healthy("db", 5432),
  );
  expect(fault?.call).toBeUndefined();
  expect(fault?.duplicate).toEqual({ name: "DB_HOST", hidden: 0, inForce: 1 });
});
