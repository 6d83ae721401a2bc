import type { Evidence } from "../model/evidence.ts";
import type { Pod, Probe, Terminated } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import type { Cluster } from "./cluster.ts";
import { conditionOf } from "./conditions.ts";
import { containersOf, type ContainerView, restarts } from "./containers.ts";
import { type EventView, eventsOf, quote } from "./events.ts";
import { lasted, signalOf } from "./exits.ts";
import { type Pull, pullOf } from "./images.ts";
import { isOver } from "./over.ts";
import { type LogVerdict, readLog } from "./log-reading.ts";
import { logsOf } from "./logs.ts";
import { perObject } from "./memo.ts";
import { isTroubled } from "./troubled.ts";
import { podEndingOf } from "./pod-endings.ts";
import { isTerminating } from "./pods.ts";
import { classifyStart } from "./start-errors.ts";
import { ageOf, timeOf } from "./time.ts";

/** What is wrong with a container: one class in all. A rule answers one class. */
export type ContainerClass =
  | "image"
  | "config-missing"
  | "runs-as-root"
  | "command-not-found"
  | "permission-denied"
  | "cannot-run"
  | "platform-mismatch"
  | "oom-killed"
  | "killed-by-signal"
  | "exits-immediately"
  | "liveness-probe"
  | "startup-probe"
  | "readiness-probe"
  | "hook"
  | "never-ends"
  /** It ended with an error of its own; the log's verdict, if there is one, says which. */
  | "app-error";

export interface ContainerFault {
  readonly class: ContainerClass;
  readonly view: ContainerView;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** Set for class `image`. */
  readonly pull?: Pull;
  /** The runtime's or the kubelet's words, for what never ran. */
  readonly message?: string;
  /** The run that ended, and where its record stands. */
  readonly terminated?: Terminated;
  readonly signal?: string;
  /** The log's deciding line, where a log was seen. */
  readonly verdict?: LogVerdict;
  /** The Event that decided: Killing, Unhealthy, FailedPostStartHook. */
  readonly event?: EventView;
  /** It runs and is ready at this moment, between two failures. */
  readonly serving: boolean;
}

/** A restart counts as part of a loop this long: twice the kubelet's longest back-off (5 minutes, container/backoff). */
const loopSeconds = 600;

/** An init container may work silently for as long before it counts as endless. */
const initSeconds = 300;

/** The faults of a Pod's containers, in the order in which the containers start. None for Pods that are being deleted or whose fault is over. */
export const containerFaults = (pod: Pod, cluster: Cluster): readonly ContainerFault[] =>
  isTroubled(pod, cluster) ? ofPod(pod, cluster) : none;

const none: readonly ContainerFault[] = [];

const ofPod = perObject<Pod, readonly ContainerFault[]>((pod, cluster) => {
  if (isTerminating(pod) || isOver(pod, cluster)) return [];
  // Evicted, preempted, past its deadline: its containers were stopped with the Pod, whatever their exit codes.
  if (podEndingOf(pod, cluster) !== undefined) return [];
  return containersOf(pod, cluster).flatMap((view) => faultOf(view, cluster) ?? []);
});

function faultOf(view: ContainerView, cluster: Cluster): ContainerFault | undefined {
  const { status } = view;
  // An ephemeral container is somebody's look inside, no part of what the Pod does.
  if (status === undefined || view.role === "ephemeral") return undefined;
  const pull = pullOf(view, cluster);
  if (pull !== undefined)
    return { class: "image", view, pull, evidence: pull.evidence, serving: false };
  const refused = startRefused(view, cluster);
  if (refused !== undefined) return refused;
  const ended = endingOf(view, cluster);
  if (ended !== undefined) return endFault(view, ended, cluster);
  return view.role === "init" ? neverEnds(view, cluster) : notReady(view, cluster);
}

// --- never ran ---

/** Waiting reasons of a container that the runtime or the kubelet would not create (kuberuntime_container.go, dockershim). */
const refusals = new Set([
  "CreateContainerConfigError",
  "CreateContainerError",
  "RunContainerError",
  "StartError",
  "ContainerCannotRun",
  "PreCreateHookError",
  "PreStartHookError",
  "VerifyNonRootError",
]);

const startClasses = {
  "config-missing": "config-missing",
  "runs-as-root": "runs-as-root",
  "command-not-found": "command-not-found",
  "permission-denied": "permission-denied",
  platform: "platform-mismatch",
  "oom-killed": "oom-killed",
  volume: "cannot-run",
  other: "cannot-run",
} as const satisfies Record<ReturnType<typeof classifyStart>, ContainerClass>;

/** A record of a run that the runtime could not start. */
const neverStarted = (terminated: Terminated | undefined): boolean =>
  terminated !== undefined &&
  (terminated.reason === "StartError" ||
    terminated.reason === "ContainerCannotRun" ||
    (terminated.exitCode === 128 && (terminated.message ?? "") !== ""));

function startRefused(view: ContainerView, cluster: Cluster): ContainerFault | undefined {
  const { state, lastState } = view.status ?? {};
  const waiting = state?.waiting;
  const refusal = waiting?.reason !== undefined && refusals.has(waiting.reason);
  const current = neverStarted(state?.terminated);
  const last =
    state?.running === undefined &&
    neverStarted(lastState?.terminated) &&
    (waiting?.reason === "CrashLoopBackOff" || refusal);
  if (!refusal && !current && !last) return undefined;

  const event = eventsOf(view.pod, cluster).find(
    ({ reason, message, ref }) =>
      (reason === "Failed" || reason === "FailedSync") &&
      // Kubelets before 1.8 name the container only in their words.
      (ref.container === view.name ||
        (ref.container === undefined && message.includes(`for "${view.name}"`))) &&
      !/^Error: \w+$|pull image/iu.test(message),
  );
  const ownMessage = current
    ? state?.terminated?.message
    : refusal
      ? waiting.message
      : lastState?.terminated?.message;
  const message =
    (ownMessage ?? "") !== "" && !(ownMessage ?? "").startsWith("back-off ")
      ? (ownMessage ?? "")
      : (lastState?.terminated?.message ?? event?.message ?? "");
  const at = current ? "state.terminated" : refusal ? "state.waiting" : "lastState.terminated";
  const evidence: Evidence[] = [];
  if ((ownMessage ?? "") !== "") evidence.push(field(view.pod, `${view.statusPath}.${at}.message`));
  if (event !== undefined && event.message !== ownMessage) evidence.push(quote(event));
  const terminated = current ? state?.terminated : lastState?.terminated;
  return {
    class: startClasses[classifyStart(message)],
    view,
    message,
    evidence: [field(view.pod, `${view.statusPath}.${at}.reason`), ...evidence],
    serving: false,
    ...(terminated !== undefined && { terminated }),
  };
}

// --- ran and ended ---

interface Ending {
  /** Left out where the source does not show the run that ended. */
  readonly terminated: Terminated | undefined;
  /** Where its record stands, under the status path. */
  readonly at: "state" | "lastState";
  readonly state: "terminated" | "waiting" | "running";
}

/** The abnormal ending that a container shows now, or that it keeps coming back from. */
function endingOf(view: ContainerView, cluster: Cluster): Ending | undefined {
  const { state, lastState, restartCount = 0 } = view.status ?? {};
  const now = state?.terminated;
  const last = lastState?.terminated;
  if (now !== undefined) {
    if (
      now.exitCode === 0 &&
      now.reason !== "OOMKilled" &&
      !(restarts(view, 0) && restartCount > 0)
    )
      return undefined;
    if (forgotten(now)) return undefined;
    // The first failure is restarted at once: seen in the very moment, it may be the only one.
    const first = restartCount === 0 && restarts(view, now.exitCode ?? 1);
    if (first && cluster.exact && (ageOf(now.finishedAt, cluster) ?? loopSeconds) < 30)
      return undefined;
    return { terminated: now, at: "state", state: "terminated" };
  }
  if (state?.waiting?.reason === "CrashLoopBackOff")
    return { terminated: last, at: "lastState", state: "waiting" };
  if (last === undefined || forgotten(last)) return undefined;
  const age = ageOf(last.finishedAt, cluster);
  if (age !== undefined && age > loopSeconds) return undefined;
  if (state?.running !== undefined) {
    if (last.exitCode === 0 && last.reason !== "OOMKilled" && (lasted(last) ?? 0) > loopSeconds)
      return undefined;
    return recovered(view, last, cluster)
      ? undefined
      : { terminated: last, at: "lastState", state: "running" };
  }
  return restartCount > 0 ? { terminated: last, at: "lastState", state: "waiting" } : undefined;
}

/** The runtime or the node went away and took the record with it: no ending of the container's own. */
const forgotten = ({ reason }: Terminated): boolean =>
  reason === "Unknown" || reason === "ContainerStatusUnknown";

/** It runs, is ready, and has outlived its earlier runs by so much that the fault seems to be over. */
function recovered(view: ContainerView, last: Terminated, cluster: Cluster): boolean {
  if (view.status?.ready !== true) return false;
  const run = ageOf(view.status.state?.running?.startedAt, cluster);
  const before = lasted(last);
  // One restart is no loop yet, and a lower bound does not tell how long it has run since. A kill for memory comes back.
  if (!cluster.exact && view.status.restartCount === 1 && last.reason !== "OOMKilled") return true;
  if (run === undefined || before === undefined) return false;
  return run > Math.max(20, before * ((view.status.restartCount ?? 0) > 1 ? 3 : 1));
}

function endFault(
  view: ContainerView,
  { terminated, at, state }: Ending,
  cluster: Cluster,
): ContainerFault {
  const logs = logsOf(view, cluster);
  const told = (terminated?.message ?? "").split("\n").filter((line) => line.trim() !== "");
  // A running container's current log is of the run that has not failed yet.
  const sources: readonly {
    readonly lines: readonly string[] | undefined;
    readonly previous: boolean;
  }[] =
    state === "running"
      ? [
          { lines: logs.previous, previous: true },
          { lines: told, previous: true },
        ]
      : [
          { lines: logs.current, previous: false },
          { lines: told, previous: false },
          { lines: logs.previous, previous: true },
        ];
  const read = sources.map(({ lines, previous }) => ({
    verdict: lines && readLog(lines),
    previous,
    lines,
  }));
  const chosen =
    read.find(({ verdict }) => verdict?.fatal === true) ??
    read.find(({ verdict }) => verdict !== undefined);
  const verdict = chosen?.verdict;
  const fallback = read.find(({ lines }) => (lines?.length ?? 0) > 0);
  const line = verdict?.line ?? fallback?.lines?.at(-1);
  const previous = (chosen ?? fallback)?.previous ?? false;

  const evidence: Evidence[] = [];
  if (line !== undefined) evidence.push({ type: "log", ref: view.ref, line, previous });
  const path = `${view.statusPath}.${at}.terminated`;
  if (terminated?.exitCode !== undefined) evidence.push(field(view.pod, `${path}.exitCode`));
  if (terminated?.reason !== undefined && terminated.reason !== "Error")
    evidence.push(field(view.pod, `${path}.reason`));
  if (view.status?.restartCount !== undefined)
    evidence.push(field(view.pod, `${view.statusPath}.restartCount`));
  if (state === "waiting" && view.status?.state?.waiting?.reason !== undefined)
    evidence.push(field(view.pod, `${view.statusPath}.state.waiting.reason`));

  const serving = state === "running" && view.status?.ready === true;
  const base = {
    view,
    serving,
    ...(terminated !== undefined && { terminated }),
    ...(verdict !== undefined && { verdict }),
  };
  const made = (
    of: ContainerClass,
    more: Partial<ContainerFault> = {},
    first: readonly Evidence[] = [],
  ): ContainerFault => {
    const [head, ...rest] = [...first, ...evidence];
    return {
      ...base,
      ...more,
      class: of,
      evidence: [head ?? field(view.pod, `${view.statusPath}.restartCount`), ...rest],
    };
  };

  if (terminated?.reason === "OOMKilled")
    return made("oom-killed", {}, [field(view.pod, `${path}.reason`)]);
  const killed =
    killedBy(view, terminated, cluster) ??
    (eventsOf(view.pod, cluster).length === 0 && verdict?.class !== "memory-killed"
      ? couldHaveKilled(view, terminated)
      : undefined);
  if (killed !== undefined) {
    const { probe, event, cause }: Killer = killed;
    const proofs = [cause, event].filter((one) => one !== undefined);
    const best = cause ?? event;
    return made(probe, best === undefined ? {} : { event: best }, proofs.map(quote));
  }
  if (verdict?.class === "exec-format") return made("platform-mismatch");
  const code = terminated?.exitCode;
  if (code === 127 || (verdict?.class === "command-not-found" && verdict.fatal && code !== 0))
    return made("command-not-found");
  if (code === 126 || (verdict?.class === "permission-denied" && verdict.fatal && code !== 0))
    return made("permission-denied");
  if (
    verdict?.class === "memory-killed" &&
    code !== 0 &&
    view.spec.resources?.limits?.["memory"] !== undefined
  )
    return made("oom-killed");
  const signal = terminated && signalOf(terminated);
  if (signal !== undefined) return made("killed-by-signal", { signal });
  if (code === 0) return made("exits-immediately");
  return made("app-error");
}

/** What killed a run. */
interface Killer {
  readonly probe: "liveness-probe" | "startup-probe" | "hook";
  /** Left out where no record is left. */
  readonly event?: EventView;
  /** The Event that says what the probe or hook met. */
  readonly cause?: EventView;
}

/** Ended from outside: by SIGTERM, or by SIGKILL once the grace period was over. */
const stopped = (terminated: Terminated | undefined): boolean =>
  terminated?.exitCode === 137 || terminated?.exitCode === 143;

/** pkg/kubelet/kuberuntime/kuberuntime_manager.go: "Container %s failed liveness probe, will be restarted"; older: "… :Container failed liveness probe.. Container will be killed and recreated." */
const killing = /failed (liveness|startup) probe/u;
const deadly = /^(Liveness|Startup) probe (?:failed|errored)/u;
const hookFailed = /FailedPostStartHook|PostStartHook|postStart/iu;

/** Who killed a run: a probe or a failed hook. The Killing Event says so; the grace period lies between it and the end. */
function killedBy(
  view: ContainerView,
  terminated: Terminated | undefined,
  cluster: Cluster,
): Killer | undefined {
  const grace = (view.pod.spec?.terminationGracePeriodSeconds ?? 30) + 10;
  const finished = timeOf(terminated?.finishedAt);
  const events = eventsOf(view.pod, cluster).filter(
    ({ ref, message }) =>
      ref.container === view.name || (ref.container === undefined && message.includes(view.name)),
  );
  const near = ({ last }: EventView): boolean =>
    last === undefined || finished === undefined || last >= finished - grace * 1000;
  const event = events.find(
    ({ reason, message }) =>
      (reason === "Killing" && (killing.test(message) || hookFailed.test(message))) ||
      reason === "FailedPostStartHook" ||
      // All that a pasted text may show.
      (view.pod.spec === undefined &&
        cluster.isPartial(view.pod) &&
        reason === "Unhealthy" &&
        deadly.test(message)),
  );
  // The recorder stops counting Events that come too often (client-go, EventSourceObjectSpamFilter): a newer failure of the same probe stands for it, and so does a kill that nothing else has done.
  const failed = (probe: string): EventView | undefined =>
    events.find(
      ({ reason, message }) => reason === "Unhealthy" && message.toLowerCase().startsWith(probe),
    );
  const unhealthy =
    killing.exec(event?.message ?? "")?.[1] ??
    deadly.exec(event?.message ?? "")?.[1]?.toLowerCase();
  if (
    event === undefined ||
    !(
      near(event) ||
      (unhealthy !== undefined && (near(failed(unhealthy) ?? event) || stopped(terminated)))
    )
  )
    return undefined;
  const probe = unhealthy;
  if (probe === undefined) {
    const cause = events.find(({ reason }) => reason === "FailedPostStartHook");
    return { probe: "hook", event, ...(cause !== undefined && cause !== event && { cause }) };
  }
  const cause = failed(probe);
  return {
    probe: probe === "startup" ? "startup-probe" : "liveness-probe",
    event,
    ...(cause !== undefined && { cause }),
  };
}

/**
 * Without any Event of the Pod (they expire, or were not read): the probe or hook that was there to kill it
 * and whose patience fits the time that it ran. The kernel's kill for memory has a reason of its own.
 */
function couldHaveKilled(
  { spec, status, pod }: ContainerView,
  terminated: Terminated | undefined,
): Killer | undefined {
  if (terminated === undefined || !stopped(terminated)) return undefined;
  const run = lasted(terminated);
  if (run === undefined) return undefined;
  const { startupProbe, livenessProbe } = spec;
  if (startupProbe !== undefined && status?.started !== true) {
    const { periodSeconds = 10, failureThreshold = 3, timeoutSeconds = 1 } = startupProbe;
    const least = patience(startupProbe);
    const grace = pod.spec?.terminationGracePeriodSeconds ?? 30;
    const most = least + periodSeconds + timeoutSeconds * failureThreshold + grace + 10;
    if (run >= least && run <= most) return { probe: "startup-probe" };
  }
  if (livenessProbe !== undefined && run >= patience(livenessProbe))
    return { probe: "liveness-probe" };
  return spec.lifecycle?.postStart === undefined ? undefined : { probe: "hook" };
}

// --- runs, and is no use ---

function neverEnds(view: ContainerView, cluster: Cluster): ContainerFault | undefined {
  const started = view.status?.state?.running?.startedAt;
  if (view.status?.state?.running === undefined) return undefined;
  const lines = logsOf(view, cluster).current ?? [];
  const verdict = readLog(lines);
  const age = ageOf(started, cluster);
  const endless = loops(view) || (verdict !== undefined && verdict.class !== "error");
  // A command that cannot end needs no time to prove it.
  if (age !== undefined && age < (endless ? (cluster.exact ? 20 : 0) : initSeconds))
    return undefined;
  const evidence: Evidence[] = [];
  const line = verdict?.line ?? lines.at(-1);
  if (line !== undefined) evidence.push({ type: "log", ref: view.ref, line, previous: false });
  for (const part of ["command", "args"] as const)
    if (view.spec[part] !== undefined) evidence.push(field(view.pod, `${view.path}.${part}`));
  return {
    class: "never-ends",
    view,
    serving: false,
    evidence: [field(view.pod, `${view.statusPath}.state.running.startedAt`), ...evidence],
    ...(verdict !== undefined && { verdict }),
  };
}

/** A command that waits for something in a loop, or for ever. */
const loops = ({ spec }: ContainerView): boolean =>
  /\b(?:until|while)\b|sleep (?:infinity|inf\b|\d{5,})|tail -[fF]|wait-for|wait_for|dockerize .*-wait|\bwait4x\b/u.test(
    [...(spec.command ?? []), ...(spec.args ?? [])].join(" "),
  );

function notReady(view: ContainerView, cluster: Cluster): ContainerFault | undefined {
  const { status, pod, spec } = view;
  if (status?.state?.running === undefined || status.ready !== false) return undefined;
  const events = eventsOf(pod, cluster).filter(
    ({ reason, ref }) =>
      (reason === "Unhealthy" || reason === "ProbeWarning") &&
      (ref.container === undefined || ref.container === view.name),
  );
  const event = events.find(({ message }) => /^readiness/iu.test(message));
  const probe = spec.readinessProbe;
  if (event === undefined && probe === undefined) return undefined;
  if (status.started === false && spec.startupProbe !== undefined) return undefined;
  const age = ageOf(status.state.running.startedAt, cluster);
  const allowed = readySeconds(probe);
  if (
    age !== undefined &&
    age < allowed &&
    (cluster.exact || (event?.count ?? 0) < (probe?.failureThreshold ?? 3))
  )
    return undefined;
  // Silent: no Event has come, or it has expired. Then only time tells.
  if (event === undefined && age !== undefined && age < allowed + 60) return undefined;
  const lines = logsOf(view, cluster).current ?? [];
  const verdict = readLog(lines);
  const evidence: Evidence[] = [];
  if (event !== undefined) evidence.push(quote(event));
  evidence.push(field(pod, `${view.statusPath}.ready`));
  if (probe !== undefined) evidence.push(field(pod, `${view.path}.readinessProbe`));
  if (verdict !== undefined)
    evidence.push({ type: "log", ref: view.ref, line: verdict.line, previous: false });
  const [first, ...rest] = evidence;
  if (first === undefined || conditionOf(pod, "Ready")?.status === "True") return undefined;
  return {
    class: "readiness-probe",
    view,
    serving: false,
    evidence: [first, ...rest],
    ...(event !== undefined && { event }),
    ...(verdict !== undefined && { verdict }),
  };
}

/** Seconds that a probe takes at least to fail as often as it may. */
const patience = ({
  initialDelaySeconds = 0,
  periodSeconds = 10,
  failureThreshold = 3,
}: Probe): number => initialDelaySeconds + periodSeconds * (failureThreshold - 1);

/** Seconds until a readiness probe has failed as often as it may (defaults: pkg/apis/core/v1/defaults.go). */
const readySeconds = (probe: Probe | undefined): number =>
  (probe?.initialDelaySeconds ?? 0) +
  (probe?.periodSeconds ?? 10) * (probe?.failureThreshold ?? 3) +
  5;
