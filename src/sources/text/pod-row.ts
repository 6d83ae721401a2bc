import { unnamed } from "./describe/containers.ts";
import type { Told } from "./draft.ts";
import { replicaSetOf } from "./owners.ts";
import { ago, secondsOf } from "./times.ts";
import { given } from "./tree.ts";

type Row = Omit<Told, "kind" | "name" | "namespace">;

/** Phases and Pod reasons that stand in STATUS (pkg/printers/internalversion/printers.go, printPod). */
const phases = new Set(["Pending", "Running", "Succeeded", "Failed", "Unknown"]);
const endings = new Set([
  "Evicted",
  "NodeAffinity",
  "NodeShutdown",
  "Shutdown",
  "Terminated",
  "Preempting",
  "Preempted",
  "DeadlineExceeded",
  "UnexpectedAdmissionError",
  "TopologyAffinityError",
  "NodePorts",
  "SysctlForbidden",
]);
/** Reasons with which a container has ended; `Error` is the runtime's word for any exit code but 0. */
const ended =
  /^(?:Error|OOMKilled|Completed|ContainerCannotRun|StartError|DeadlineExceeded|ContainerStatusUnknown|ExitCode:\d+|Signal:\d+)$/u;

/** A row of `kubectl get pods`. The names of the containers are not in it. */
export function podRow(cells: ReadonlyMap<string, string>, name: string): Row | undefined {
  const word = cells.get("STATUS") ?? "";
  if (!/^[A-Z]/u.test(word)) return undefined;
  const restartText = cells.get("RESTARTS") ?? "";
  const restartCount = Number(/^\d+/u.exec(restartText)?.[0] ?? 0);
  const since = secondsOf(/\((\S+) ago\)/u.exec(restartText)?.[1] ?? "");
  const [ready = 0, all = 1] = (cells.get("READY") ?? "").split("/").map(Number);
  const node = cells.get("NODE");
  const ip = cells.get("IP");
  const age = secondsOf(cells.get("AGE") ?? "");
  const base = {
    spec: given({ nodeName: node === undefined || node === "<none>" ? undefined : node }),
    status: given({ podIP: ip === undefined || ip === "<none>" ? undefined : ip }),
  };
  const deleted = word === "Terminating";
  const init = /^Init:(.+)$/u.exec(word)?.[1];
  const more = statusOf(init ?? word, {
    list: init === undefined ? "containerStatuses" : "initContainerStatuses",
    restartCount,
    isReady: all > 0 && ready >= all,
    ready,
    since,
    age,
    owned: /-[a-z0-9]{5}$/u.test(name),
    replicated: replicaSetOf(name) !== undefined,
  });
  return {
    metadata: deleted ? { deletionTimestamp: ago(0) } : {},
    spec: {
      ...base.spec,
      ...(word === "SchedulingGated" && { schedulingGates: [{ name: unnamed }] }),
    },
    status: { ...base.status, ...more },
  };
}

interface Seen {
  readonly list: "containerStatuses" | "initContainerStatuses";
  readonly restartCount: number;
  readonly isReady: boolean;
  readonly ready: number;
  readonly since: number | undefined;
  readonly age: number | undefined;
  /** A controller made it, so that its containers are started again. */
  readonly owned: boolean;
  readonly replicated: boolean;
}

function statusOf(
  word: string,
  { list, restartCount, isReady, ready, since, age, owned, replicated }: Seen,
): Readonly<Record<string, unknown>> {
  const conditions = [{ type: "Ready", status: isReady ? "True" : "False" }];
  const one = (state: unknown, more: Readonly<Record<string, unknown>> = {}): unknown => [
    { name: unnamed, ready: false, restartCount, state, ...more },
  ];
  if (endings.has(word) || word.startsWith("OutOf")) return { phase: "Failed", reason: word };
  if (word === "SchedulingGated")
    return {
      phase: "Pending",
      conditions: [{ type: "PodScheduled", status: "False", reason: "SchedulingGated" }],
    };
  if (word === "Terminating") return { phase: "Running" };
  if (word === "NodeLost") return { phase: "Running", reason: "NodeLost" };
  if (word === "Pending" || word === "Succeeded" || word === "Failed" || word === "Unknown")
    return { phase: word };
  if (word === "Running") {
    const started = since ?? (restartCount === 0 ? age : undefined);
    return {
      phase: "Running",
      conditions,
      // What runs beside a container that is not ready may be ready: only a lone one is known.
      ...((isReady || ready === 0) && {
        containerStatuses: [
          {
            name: unnamed,
            ready: isReady,
            restartCount,
            state: {
              running: given({ startedAt: started === undefined ? undefined : ago(started) }),
            },
          },
        ],
      }),
    };
  }
  if (/^\d+\/\d+$/u.test(word))
    return {
      phase: "Pending",
      conditions,
      initContainerStatuses: one({
        running: given({ startedAt: age === undefined ? undefined : ago(age) }),
      }),
    };
  if (word === "ContainerCreating" || word === "PodInitializing")
    return { phase: "Pending", conditions, [list]: one({ waiting: { reason: word } }) };
  if (word === "Completed" && !(owned && restartCount > 0)) return { phase: "Succeeded" };
  if (ended.test(word)) {
    const code = Number(/^ExitCode:(\d+)$/u.exec(word)?.[1] ?? Number.NaN);
    const signal = Number(/^Signal:(\d+)$/u.exec(word)?.[1] ?? Number.NaN);
    const terminated = given({
      reason: /^(?:ExitCode|Signal):/u.test(word) ? "Error" : word,
      exitCode: word === "Completed" ? 0 : Number.isNaN(code) ? undefined : code,
      signal: Number.isNaN(signal) ? undefined : signal,
    });
    const again = owned || restartCount > 0;
    // What a ReplicaSet made is started again within seconds, unless the Pod as a whole has ended.
    if (
      replicated &&
      restartCount === 0 &&
      (age ?? 0) > 15 &&
      list === "containerStatuses" &&
      word !== "OOMKilled"
    )
      return { phase: "Failed" };
    if (word === "ContainerStatusUnknown") return { phase: "Failed" };
    return {
      phase: list === "initContainerStatuses" ? "Pending" : again ? "Running" : "Failed",
      conditions,
      [list]: one({ terminated }),
    };
  }
  if (!phases.has(word))
    return {
      phase: restartCount > 0 && list === "containerStatuses" ? "Running" : "Pending",
      conditions,
      [list]: one({ waiting: { reason: word } }),
    };
  return {};
}
