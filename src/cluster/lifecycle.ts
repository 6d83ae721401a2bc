import type { Pod, Terminated } from "../model/kubernetes.ts";
import type { Cluster } from "./cluster.ts";
import { conditionOf } from "./conditions.ts";
import { type ContainerRole, containersOf, type ContainerView } from "./containers.ts";
import { eventsOf } from "./events.ts";
import { isWaitingForImage } from "./images.ts";
import { type Blocked, blockedOf } from "./lifecycle-blocks.ts";
import { perObject } from "./memo.ts";
import { nodeFaultOf } from "./nodes.ts";
import { podEndingOf } from "./pod-endings.ts";
import { type PodState, podStates } from "./pod-states.ts";
import { isReady, isTerminating, isUnscheduled } from "./pods.ts";
import { timeOf } from "./time.ts";

/** Who or what made it fail: one class in all. */
export type PodFailure =
  | "evicted"
  | "rejected"
  | "deadline"
  | "preempted"
  | "node-shutdown"
  | "containers";

export interface Transition {
  readonly to: PodState;
  /** Milliseconds since 1970; left out where nothing tells. */
  readonly at: number | undefined;
  /** Milliseconds in the state before. */
  readonly took: number | undefined;
}

/** One of several init containers: the first that is not done. */
export interface InitProgress {
  readonly at: number;
  readonly of: number;
}

export interface ContainerLife {
  readonly name: string;
  readonly role: ContainerRole;
  readonly state: "waiting" | "running" | "terminated" | "unknown";
  readonly reason: string | undefined;
  readonly since: number | undefined;
  readonly restarts: number;
  /** How the run before ended. */
  readonly last: Terminated | undefined;
}

/** A Pod as a state machine: where it stands, how it came there, and what keeps it from going on. */
export interface Lifecycle {
  readonly state: PodState;
  readonly since: number | undefined;
  readonly init: InitProgress | undefined;
  readonly failure: PodFailure | undefined;
  /** Oldest first; the first is its creation, the last led to the state. */
  readonly transitions: readonly Transition[];
  /** The transition that does not happen; undefined: none is due, or it is under way. */
  readonly blocked: Blocked | undefined;
  readonly containers: readonly ContainerLife[];
}

export const lifecycleOf = perObject<Pod, Lifecycle>((pod, cluster) => {
  const views = containersOf(pod, cluster).filter(({ role }) => role !== "ephemeral");
  const init = initOf(views);
  const state = stateOf(pod, views, init, cluster);
  const transitions = transitionsOf(pod, views, state, cluster);
  return {
    state,
    since: transitions.at(-1)?.at,
    init: state === "init" || state === "pulling" ? init : undefined,
    failure: state === "failed" ? failureOf(pod, cluster) : undefined,
    transitions,
    blocked: blockedOf(pod, state, cluster),
    containers: views.map(lifeOf),
  };
});

/** Where no kubelet reports, what a Pod does is not known. */
const isLost = (pod: Pod, cluster: Cluster): boolean => {
  if (pod.status?.phase === "Unknown" || pod.status?.reason === "NodeLost") return true;
  const name = pod.spec?.nodeName;
  const node = name === undefined ? undefined : cluster.get("Node", undefined, name);
  return node !== undefined && nodeFaultOf(node, cluster)?.class === "not-reporting";
};

function stateOf(
  pod: Pod,
  views: readonly ContainerView[],
  init: InitProgress | undefined,
  cluster: Cluster,
): PodState {
  const phase = pod.status?.phase;
  if (isTerminating(pod)) return "terminating";
  if (phase === "Succeeded") return "succeeded";
  if (phase === "Failed") return "failed";
  if (isUnscheduled(pod))
    return (pod.spec?.schedulingGates?.length ?? 0) > 0 ||
      conditionOf(pod, "PodScheduled")?.reason === "SchedulingGated"
      ? "gated"
      : "unscheduled";
  if (isLost(pod, cluster)) return "unknown";
  if (isReady(pod)) return "ready";
  if (views.some(({ status }) => isWaitingForImage(status?.state?.waiting?.reason)))
    return "pulling";
  const begun = views.some(hasStarted);
  if (!begun && conditionOf(pod, "PodReadyToStartContainers")?.status !== "True") {
    const seen =
      pod.status?.startTime !== undefined || views.some(({ status }) => status !== undefined);
    // Before Kubernetes 1.29 no condition tells of the sandbox: an Event on an image or a container does.
    const told = eventsOf(pod, cluster).some(({ reason }) => within.has(reason));
    if (!told && !views.some(isRefused)) return seen ? "sandbox" : "scheduled";
  }
  if (isPulling(pod, cluster)) return "pulling";
  if (init !== undefined) return "init";
  const own = views.filter(({ role }) => role === "app");
  return own.length > 0 && own.every(isRunning) ? "running" : "starting";
}

/** What the kubelet reports once a Pod has its sandbox. */
const within: ReadonlySet<string> = new Set(["Pulling", "Pulled", "Created", "Started", "BackOff"]);

const hasStarted = ({ status }: ContainerView): boolean =>
  status?.state?.running !== undefined ||
  status?.state?.terminated !== undefined ||
  status?.lastState?.terminated !== undefined ||
  (status?.restartCount ?? 0) > 0;

const isRunning = ({ status }: ContainerView): boolean =>
  status?.state?.running !== undefined && status.started !== false;

/** The kubelet came as far as this container and could not create it. */
const isRefused = ({ status }: ContainerView): boolean =>
  !["ContainerCreating", "PodInitializing", undefined].includes(status?.state?.waiting?.reason);

/** A pull is under way: it was begun and no Event tells of its end. */
function isPulling(pod: Pod, cluster: Cluster): boolean {
  const events = eventsOf(pod, cluster);
  const latest = events.find(({ reason }) => reason === "Pulling" || within.has(reason));
  return (
    latest?.reason === "Pulling" &&
    containersOf(pod, cluster).some(
      ({ name, status }) =>
        ["ContainerCreating", "PodInitializing"].includes(status?.state?.waiting?.reason ?? "") &&
        (latest.ref.container === undefined || latest.ref.container === name),
    )
  );
}

function initOf(views: readonly ContainerView[]): InitProgress | undefined {
  const inits = views.filter(({ role }) => role === "init");
  const at = inits.findIndex(({ status }) => status?.state?.terminated?.exitCode !== 0);
  return at < 0 ? undefined : { at: at + 1, of: inits.length };
}

function failureOf(pod: Pod, cluster: Cluster): PodFailure {
  const of = podEndingOf(pod, cluster)?.class ?? "containers";
  return of === "own-limit" || of === "node-pressure" ? "evicted" : of;
}

// --- how it came there ---

type Arrivals = ReadonlyMap<PodState, number | undefined>;

function transitionsOf(
  pod: Pod,
  views: readonly ContainerView[],
  state: PodState,
  cluster: Cluster,
): readonly Transition[] {
  const reached = arrivalsOf(pod, views, state, cluster);
  const steps: { readonly to: PodState; readonly at: number | undefined }[] = podStates.flatMap(
    (to) => (reached.has(to) ? [{ to, at: reached.get(to) }] : []),
  );
  const back = fallback(pod, views, state);
  if (back !== undefined) {
    if (!reached.has("ready") && back.wasReady) steps.push({ to: "ready", at: undefined });
    steps.push({ to: state, at: back.at });
  }
  let before: number | undefined;
  return steps.map(({ to, at }, i) => {
    const took =
      i === 0 || at === undefined || before === undefined || at < before ? undefined : at - before;
    before = at;
    return { to, at, took };
  });
}

/** The states on the straight way that a Pod has reached, with the time where something tells it. */
function arrivalsOf(
  pod: Pod,
  views: readonly ContainerView[],
  state: PodState,
  cluster: Cluster,
): Arrivals {
  const reached = new Map<PodState, number | undefined>();
  const { metadata, status } = pod;
  const created = timeOf(metadata.creationTimestamp);
  const since = (type: string, value = "True"): number | undefined => {
    const condition = conditionOf(pod, type);
    return condition?.status === value ? timeOf(condition.lastTransitionTime) : undefined;
  };
  const event = (...reasons: readonly string[]): number | undefined =>
    least(
      eventsOf(pod, cluster).flatMap((one) => (reasons.includes(one.reason) ? [one.first] : [])),
    );
  reached.set(state === "gated" ? "gated" : "unscheduled", created);
  if (state === "gated" || state === "unscheduled") return reached;
  const bound =
    (pod.spec?.nodeName ?? "") !== "" || conditionOf(pod, "PodScheduled")?.status === "True";
  if (bound) reached.set("scheduled", since("PodScheduled") ?? event("Scheduled"));
  const started = timeOf(status?.startTime);
  const inside = state !== "scheduled" && (started !== undefined || views.some(hasStarted));
  if (inside) reached.set("sandbox", started);
  const begun = views.some(hasStarted);
  const sandboxed = since("PodReadyToStartContainers");
  if (event("Pulling") !== undefined || state === "pulling")
    reached.set("pulling", event("Pulling") ?? sandboxed);
  const inits = views.filter(({ role }) => role === "init");
  if (inits.some(hasStarted) || state === "init")
    reached.set("init", least(inits.map(firstStart)) ?? sandboxed);
  const own = views.filter(({ role }) => role === "app");
  const ownBegun = own.some(hasStarted);
  const initialised = inits.length > 0 ? since("Initialized") : undefined;
  if (ownBegun || state === "starting")
    reached.set(
      "starting",
      initialised ??
        (inits.length > 0 ? undefined : (event("Created") ?? event("Pulled") ?? sandboxed)),
    );
  if (begun && own.length > 0 && own.every(hasStarted))
    reached.set(
      "running",
      most(own.map((view) => firstStart(view) ?? startedBy(view, pod, cluster))),
    );
  if (isReady(pod)) reached.set("ready", since("Ready"));
  if (isTerminating(pod)) {
    const end = timeOf(metadata.deletionTimestamp);
    const grace = metadata.deletionGracePeriodSeconds ?? 0;
    reached.set("terminating", end === undefined ? undefined : end - grace * 1000);
  }
  if (state === "succeeded" || state === "failed")
    reached.set(
      state,
      podEndingOf(pod, cluster)?.at ??
        most(views.map(({ status: one }) => timeOf(one?.state?.terminated?.finishedAt))),
    );
  if (state === "unknown")
    reached.set("unknown", since("Ready", "Unknown") ?? since("Ready", "False"));
  if (!reached.has(state)) reached.set(state, undefined);
  return reached;
}

const known = (times: readonly (number | undefined)[]): readonly number[] =>
  times.flatMap((time) => time ?? []);
const least = (times: readonly (number | undefined)[]): number | undefined => {
  const all = known(times);
  return all.length === 0 ? undefined : Math.min(...all);
};
/** The latest, where all are known. */
const most = (times: readonly (number | undefined)[]): number | undefined => {
  const all = known(times);
  return all.length === 0 || all.length < times.length ? undefined : Math.max(...all);
};

/** When a container started for the first time, where its status still tells. */
function firstStart({ status }: ContainerView): number | undefined {
  const { state, lastState, restartCount = 0 } = status ?? {};
  if (restartCount === 0)
    return timeOf(state?.running?.startedAt) ?? timeOf(state?.terminated?.startedAt);
  return restartCount === 1 ? timeOf(lastState?.terminated?.startedAt) : undefined;
}

const startedBy = ({ name }: ContainerView, pod: Pod, cluster: Cluster): number | undefined =>
  least(
    eventsOf(pod, cluster).flatMap(({ reason, ref, first }) =>
      reason === "Started" && (ref.container ?? name) === name ? [first] : [],
    ),
  );

/** The step back of a Pod that ran and does not any more, or was ready and is not. */
function fallback(
  pod: Pod,
  views: readonly ContainerView[],
  state: PodState,
): { readonly at: number | undefined; readonly wasReady: boolean } | undefined {
  if (state !== "starting" && state !== "running" && state !== "pulling") return undefined;
  const ready = conditionOf(pod, "Ready");
  const lost = ready?.status === "False" ? timeOf(ready.lastTransitionTime) : undefined;
  const began = timeOf(pod.status?.startTime) ?? timeOf(pod.metadata.creationTimestamp);
  // The kubelet writes the condition when it first sees the Pod: a later change was one from True.
  const wasReady = lost !== undefined && began !== undefined && lost - began > 1000;
  const ended = views.flatMap(({ role, status }) =>
    role !== "init" && status?.state?.running === undefined
      ? [
          timeOf(status?.state?.terminated?.finishedAt) ??
            timeOf(status?.lastState?.terminated?.finishedAt),
        ]
      : [],
  );
  const ran = views.some((view) => view.role === "app" && hasStarted(view));
  if (state === "running") return wasReady ? { at: lost, wasReady } : undefined;
  return ran
    ? { at: known(ended).length > 0 ? Math.max(...known(ended)) : undefined, wasReady }
    : undefined;
}

function lifeOf(view: ContainerView): ContainerLife {
  const { name, role, status } = view;
  const { waiting, running, terminated } = status?.state ?? {};
  const base = {
    name,
    role,
    restarts: status?.restartCount ?? 0,
    last: status?.lastState?.terminated,
  };
  if (running !== undefined)
    return { ...base, state: "running", reason: undefined, since: timeOf(running.startedAt) };
  if (terminated !== undefined)
    return {
      ...base,
      state: "terminated",
      reason: terminated.reason,
      since: timeOf(terminated.finishedAt),
    };
  if (waiting !== undefined)
    return {
      ...base,
      state: "waiting",
      reason: waiting.reason,
      since: timeOf(status?.lastState?.terminated?.finishedAt),
    };
  return { ...base, state: "unknown", reason: undefined, since: undefined };
}
