import type { Cluster } from "../cluster/cluster.ts";
import { type ContainerClass, containerFaults } from "../cluster/container-faults.ts";
import {
  containersOf,
  type ContainerRole,
  type ContainerView,
  restarts,
} from "../cluster/containers.ts";
import { eventsOf } from "../cluster/events.ts";
import { lasted, signalOf } from "../cluster/exits.ts";
import { readLog } from "../cluster/log-reading.ts";
import { logsOf } from "../cluster/logs.ts";
import { topOwner } from "../cluster/owners.ts";
import { isFinished } from "../cluster/pods.ts";
import { timeOf } from "../cluster/time.ts";
import type { KubernetesObject, Pod, Terminated } from "../model/kubernetes.ts";
import type { Ref } from "../model/ref.ts";

/** Who ended a container's last run: one class in all. */
export type RestartCause =
  /** Killed for its memory. */
  | "memory"
  | "liveness-probe"
  | "startup-probe"
  | "hook"
  /** By a signal, from within or outside. */
  | "signal"
  /** It could not be started at all. */
  | "start"
  /** The program ended with an error. */
  | "application"
  /** The program ended by itself, well. */
  | "completed"
  /** The node or its container runtime went away. */
  | "node"
  | "unknown";

/** The words of a log that tell why. */
export interface LastWords {
  readonly line: string;
  /** Of the run before the current one. */
  readonly previous: boolean;
  /** It is known to say what failed; else it is only the last line. */
  readonly decides: boolean;
}

/** One container that was restarted. */
export interface Restart {
  /** The container. */
  readonly ref: Ref;
  readonly role: ContainerRole;
  /** How many containers of its kind the Pod has: of one alone the name says nothing. */
  readonly siblings: number;
  /** The workload that it belongs to. */
  readonly owner: Ref;
  readonly restarts: number;
  readonly cause: RestartCause;
  /** When its last run ended; where no record is left, when the current one began. Milliseconds since 1970. */
  readonly last: number | undefined;
  /** The record of its last run. */
  readonly ended: Terminated | undefined;
  readonly signal: string | undefined;
  /** Seconds that its last run took. */
  readonly ran: number | undefined;
  /** The memory limit of the container. */
  readonly memoryLimit: string | undefined;
  /** `Running`, or why it waits or ended. */
  readonly state: string;
  readonly ready: boolean;
  readonly podIP: string | undefined;
  readonly hostIP: string | undefined;
  readonly node: string | undefined;
  readonly words: LastWords | undefined;
}

interface Limits {
  /** Only Pods for which this holds. */
  readonly where?: (pod: Pod) => boolean;
  /** Milliseconds since 1970: only restarts after it. What has no time is kept. */
  readonly since?: number | undefined;
}

/** Every container that was restarted, well by now or not; the newest restart first. */
export const restartsOf = (
  cluster: Cluster,
  { where = () => true, since }: Limits = {},
): readonly Restart[] =>
  cluster
    .list("Pod")
    .filter(where)
    .flatMap((pod) =>
      restarted(pod)
        ? containersOf(pod, cluster).flatMap((view) => restartOf(view, cluster) ?? [])
        : [],
    )
    .filter(({ last }) => since === undefined || last === undefined || last >= since)
    .toSorted(
      (a, b) =>
        (b.last ?? -Infinity) - (a.last ?? -Infinity) ||
        b.restarts - a.restarts ||
        (nameIn(a) < nameIn(b) ? -1 : 1),
    );

/** The containers whose logs tell why they were restarted: of the run before the current one. */
export const restartLogs = (
  objects: readonly KubernetesObject[],
  where: (pod: Pod) => boolean,
): readonly {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
  readonly previous: boolean;
}[] =>
  objects
    .filter(isPod)
    .filter((pod) => where(pod) && restarted(pod))
    .flatMap(({ metadata, status }) =>
      [...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])]
        .filter(({ restartCount = 0 }) => restartCount > 0)
        .map(({ name, state }) => ({
          namespace: metadata.namespace ?? "",
          pod: metadata.name,
          container: name,
          previous: state?.terminated === undefined || state.terminated.exitCode === 0,
        })),
    )
    .slice(0, mostLogs);

/** So many logs are read at most: more rows nobody reads. */
const mostLogs = 200;

const isPod = (object: KubernetesObject): object is Pod => object.kind === "Pod";

const nameIn = ({ ref }: Restart): string =>
  `${ref.namespace ?? ""}/${ref.name}/${ref.container ?? ""}`;

/** Asked of every Pod of a large cluster. */
const restarted = ({ status }: Pod): boolean =>
  (status?.containerStatuses ?? []).some(({ restartCount = 0 }) => restartCount > 0) ||
  (status?.initContainerStatuses ?? []).some(({ restartCount = 0 }) => restartCount > 0);

function restartOf(view: ContainerView, cluster: Cluster): Restart | undefined {
  const { pod, role, spec, status } = view;
  const count = status?.restartCount ?? 0;
  if (status === undefined || count === 0) return undefined;
  const { running, waiting, terminated } = status.state ?? {};
  // The kubelet counts a container that it lost with its Pod as restarted once (kubelet_pods.go).
  if (count === 1 && lostReasons.has(terminated?.reason ?? "") && isFinished(pod)) return undefined;
  // An init container that is done keeps the failure before it; what runs on keeps only one record.
  const done = terminated?.exitCode === 0 && !restarts(view, 0);
  const now = done ? undefined : terminated;
  const ended = now ?? status.lastState?.terminated;
  return {
    ref: view.ref,
    role,
    siblings: containersOf(pod, cluster).filter((one) => one.role === role).length,
    owner: topOwner(pod, cluster),
    restarts: count,
    cause: causeOf(view, ended, cluster),
    last: timeOf(ended?.finishedAt) ?? timeOf(running?.startedAt),
    ended,
    signal: ended && signalOf(ended),
    ran: ended && lasted(ended),
    memoryLimit: spec.resources?.limits?.["memory"],
    state: waiting?.reason ?? terminated?.reason ?? (running === undefined ? "" : "Running"),
    ready: status.ready === true,
    podIP: pod.status?.podIP,
    hostIP: pod.status?.hostIP,
    node: pod.spec?.nodeName,
    words: wordsOf(view, ended, now !== undefined, cluster),
  };
}

/** What the classes of a container that fails now come down to. */
const byClass: Readonly<Partial<Record<ContainerClass, RestartCause>>> = {
  "oom-killed": "memory",
  "liveness-probe": "liveness-probe",
  "startup-probe": "startup-probe",
  hook: "hook",
  "killed-by-signal": "signal",
  "app-error": "application",
  "command-not-found": "application",
  "permission-denied": "application",
  "exits-immediately": "completed",
  "config-missing": "start",
  "runs-as-root": "start",
  "cannot-run": "start",
  "platform-mismatch": "start",
};

const startReasons: ReadonlySet<string> = new Set(["StartError", "ContainerCannotRun"]);
const lostReasons: ReadonlySet<string> = new Set(["Unknown", "ContainerStatusUnknown"]);
/** pkg/kubelet/kuberuntime/kuberuntime_manager.go: "Container %s failed liveness probe, will be restarted". */
const probeKill = /failed (liveness|startup) probe/u;
/** From the decision to kill to the end lies the grace period. */
const slack = 10;

function causeOf(
  view: ContainerView,
  ended: Terminated | undefined,
  cluster: Cluster,
): RestartCause {
  if (ended === undefined) return "unknown";
  const { reason = "", exitCode } = ended;
  if (reason === "OOMKilled") return "memory";
  if (lostReasons.has(reason)) return "node";
  if (startReasons.has(reason)) return "start";
  const fault = containerFaults(view.pod, cluster).find((one) => one.view.name === view.name);
  const known = fault?.terminated === ended ? byClass[fault.class] : undefined;
  if (known !== undefined) return known;
  const killer = probeOf(view, ended, cluster);
  if (killer !== undefined) return killer;
  if (exitCode === 0) return "completed";
  if (signalOf(ended) !== undefined) return "signal";
  return exitCode === undefined ? "unknown" : "application";
}

/** The probe that killed a run which is over: its Killing Event came within the grace period before the end. */
function probeOf(
  { pod, name }: ContainerView,
  { finishedAt }: Terminated,
  cluster: Cluster,
): RestartCause | undefined {
  const end = timeOf(finishedAt);
  const grace = (pod.spec?.terminationGracePeriodSeconds ?? 30) + slack;
  for (const { reason, message, ref, last } of eventsOf(pod, cluster)) {
    const probe = reason === "Killing" ? probeKill.exec(message)?.[1] : undefined;
    if (probe === undefined || (ref.container ?? name) !== name) continue;
    if (end !== undefined && last !== undefined && Math.abs(end - last) > grace * 1000) continue;
    return probe === "startup" ? "startup-probe" : "liveness-probe";
  }
  return undefined;
}

/** The deciding line of the run that ended: from its log, else from its termination message. */
function wordsOf(
  view: ContainerView,
  ended: Terminated | undefined,
  current: boolean,
  cluster: Cluster,
): LastWords | undefined {
  const logs = logsOf(view, cluster);
  const told = (ended?.message ?? "").split("\n").filter((line) => line.trim() !== "");
  const sources = [
    { lines: (current ? logs.current : logs.previous) ?? [], previous: !current },
    { lines: told, previous: !current },
  ].filter(({ lines }) => lines.length > 0);
  for (const { lines, previous } of sources) {
    const verdict = readLog(lines);
    if (verdict !== undefined) return { line: verdict.line, previous, decides: true };
  }
  const [first] = sources;
  const line = first?.lines.at(-1);
  return first === undefined || line === undefined
    ? undefined
    : { line, previous: first.previous, decides: false };
}
