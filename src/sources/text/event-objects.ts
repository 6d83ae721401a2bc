import { findResource, resourceOf } from "../../model/resources.ts";
import { podComplaints, storageClassIn } from "./complaints.ts";
import { unnamed } from "./describe/containers.ts";
import { apiVersionOf, type Draft, type Json, type Told, type ToldEvent } from "./draft.ts";
import { agoOf } from "./times.ts";
import { given } from "./tree.ts";

/** Kinds that make Pods: they stand in Events long before anybody describes them. */
const makers = new Set(["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "CronJob"]);

/** Objects of which only Events are shown, in the state that the newest of these tells. */
export function tellObjectsOfEvents(draft: Draft): void {
  const byObject = Map.groupBy(
    draft.events,
    ({ about }) => `${about.kind}/${about.namespace ?? ""}/${about.name}`,
  );
  const listed = new Set(
    [...draft.entries.values()]
      .filter(({ kind, depth }) => kind === "Pod" && depth > 0)
      .map(({ namespace = "" }) => namespace),
  );
  const nodes = [...draft.entries.values()].some(({ kind, depth }) => kind === "Node" && depth > 0);
  const known = new Set([...draft.entries.values()].map(({ kind, name }) => `${kind}/${name}`));
  const bare = new Set(
    [...draft.entries.values()]
      .filter(({ kind, status = {} }) => kind === "Pod" && Object.keys(status).length === 0)
      .map(({ name }) => name),
  );
  for (const events of byObject.values()) {
    const newest = events.toSorted((a, b) => (agoOf(a.last) ?? 0) - (agoOf(b.last) ?? 0));
    const [first] = newest;
    if (first === undefined || resourceOf(first.about.kind) === undefined) continue;
    const { kind, namespace, name } = first.about;
    if (known.has(`${kind}/${name}`)) {
      if (kind === "Job") tell(draft, { kind, namespace, name, ...ofJob(newest) });
      // An excerpt that shows no more than the Events.
      if (kind === "Pod" && bare.has(name))
        tell(draft, { kind, namespace, name, ...ofPod(newest) });
      continue;
    }
    // Where Pods were listed, one that has only Events is gone.
    if (kind === "Node" && nodes) continue;
    if (kind === "Pod" && (listed.has(namespace ?? "") || listed.has(""))) continue;
    const told = stateOf(kind, newest);
    if (told !== undefined) tell(draft, { kind, namespace, name, ...told });
  }
}

const tell = (draft: Draft, told: Told): void => draft.tell(told, 0);

type State = Omit<Told, "kind" | "namespace" | "name">;

function stateOf(kind: string, events: readonly ToldEvent[]): State | undefined {
  switch (kind) {
    case "Job":
      return ofJob(events);
    case "HorizontalPodAutoscaler":
      return ofAutoscaler(events);
    case "PersistentVolumeClaim":
      return events.some(
        ({ type, reason }) =>
          type === "Warning" || reason === "FailedBinding" || reason === "ExternalProvisioning",
      )
        ? {
            ...classTold(events),
            status: {
              phase: events.some(({ reason }) => reason === "ClaimLost") ? "Lost" : "Pending",
            },
          }
        : undefined;
    case "Node":
      return ofNode(events);
    case "Pod":
      return ofPod(events);
    default:
      return makers.has(kind) || events.some(({ type }) => type === "Warning") ? {} : undefined;
  }
}

const ends = new Set(["DeadlineExceeded", "BackoffLimitExceeded", "PodFailurePolicy"]);

function ofJob(events: readonly ToldEvent[]): State {
  const end = events.find(({ reason }) => ends.has(reason));
  if (end === undefined) return {};
  const { reason, message, last } = end;
  return {
    status: {
      conditions: [
        given({ type: "Failed", status: "True", reason, message, lastTransitionTime: last }),
      ],
    },
  };
}

/** The class of a claim, where its Events name it. */
const classTold = (events: readonly ToldEvent[]): { readonly spec?: Json } => {
  const name = events
    .map(({ message }) => storageClassIn(message))
    .find((one) => one !== undefined);
  return name === undefined ? {} : { spec: { storageClassName: name } };
};

const condition = (type: string, event: ToldEvent | undefined): readonly Json[] =>
  event === undefined
    ? []
    : [{ type, status: "False", reason: event.reason, message: event.message }];

function ofAutoscaler(events: readonly ToldEvent[]): State {
  const scale = events.find(({ reason }) => reason === "FailedGetScale");
  const metric = events.find(({ reason }) => /^FailedGet\w+Metric$/u.test(reason));
  const [, plural, name] =
    /\b([a-z]+)(?:\.[\w.]+)? "([^"]+)" not found/u.exec(scale?.message ?? "") ?? [];
  const target = plural === undefined ? undefined : findResource(plural);
  return {
    ...(target !== undefined && {
      spec: { scaleTargetRef: { apiVersion: apiVersionOf(target.kind), kind: target.kind, name } },
    }),
    status: {
      conditions: [...condition("AbleToScale", scale), ...condition("ScalingActive", metric)],
    },
  };
}

function ofNode(events: readonly ToldEvent[]): State | undefined {
  const turn = events.find(({ reason }) => reason === "NodeReady" || reason === "NodeNotReady");
  if (turn?.reason === "NodeNotReady")
    return { status: { conditions: [{ type: "Ready", status: "False" }] } };
  return events.some(({ type }) => type === "Warning") ? {} : undefined;
}

/** What a Pod is doing now, by the newest of its Events that tells. */
function ofPod(events: readonly ToldEvent[]): State | undefined {
  const scheduled = events.find(({ reason }) => reason === "Scheduled");
  const nodeName = / to (\S+)$/u.exec(scheduled?.message ?? "")?.[1];
  const spec = nodeName === undefined ? {} : { spec: { nodeName } };
  let started = false;
  for (const { message, reason, fieldPath, type } of events) {
    const loops = reason === "Killing" || reason === "BackOff" || reason === "Unhealthy";
    if (reason === "Started") started = true;
    if (type === "Normal" && !loops) continue;
    // It has started since: only what comes back with every start still counts.
    if (started && !(loops && /restarting failed container|probe/u.test(message))) continue;
    for (const [pattern, make] of podComplaints) {
      const found = pattern.exec(message);
      if (found === null) continue;
      const { status, state, lastState, image, container } = make(found, message);
      const name = /\{(.+)\}$/u.exec(fieldPath ?? "")?.[1] ?? container ?? unnamed;
      return {
        ...spec,
        status: {
          ...status,
          ...(state !== undefined && {
            containerStatuses: [given({ name, image, ready: false, state, lastState })],
          }),
        },
      };
    }
  }
  return events.some(({ type }) => type === "Warning") ? spec : undefined;
}
