import type { KubernetesEvent, KubernetesObject } from "../model/kubernetes.ts";

/** The newest of many times. */
export class Newest {
  #at = Number.NEGATIVE_INFINITY;
  /** The newest time written in whole seconds of UTC: such texts compare as they stand. */
  #text = "";

  /** Takes note of an RFC 3339 time; anything else is passed over. */
  add(time: unknown): void {
    if (typeof time !== "string") return;
    if (time.length === 20 && time.endsWith("Z")) {
      if (time <= this.#text) return;
      if (this.addMilliseconds(Date.parse(time))) this.#text = time;
    } else this.addMilliseconds(Date.parse(time));
  }

  /** The same, in milliseconds since 1970; NaN is passed over. True if it is one. */
  addMilliseconds(at: number): boolean {
    if (Number.isNaN(at)) return false;
    if (at > this.#at) this.#at = at;
    return true;
  }

  /** RFC 3339; undefined where no time was seen. */
  get time(): string | undefined {
    return Number.isFinite(this.#at)
      ? new Date(this.#at).toISOString().replace(".000Z", "Z")
      : undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const conditionTimes = [
  "lastTransitionTime",
  "lastHeartbeatTime",
  "lastUpdateTime",
  "lastProbeTime",
] as const;
const statusTimes = [
  "startTime",
  "lastScheduleTime",
  "lastSuccessfulTime",
  "completionTime",
] as const;
const statusLists = [
  "containerStatuses",
  "initContainerStatuses",
  "ephemeralContainerStatuses",
] as const;
const eventTimes = [
  "firstTimestamp",
  "lastTimestamp",
  "deprecatedFirstTimestamp",
  "deprecatedLastTimestamp",
  "eventTime",
] as const;

/**
 * Notes the times at which something was written down in an object. Times that lie ahead by design (a
 * certificate's end, a schedule's next run) are in none of these fields.
 */
export function noteTimes(object: KubernetesObject, newest: Newest): void {
  const { metadata } = object;
  newest.add(metadata.creationTimestamp);
  if (metadata.deletionTimestamp !== undefined) {
    // The API writes when the grace ends, not when the deletion was asked for.
    const grace =
      typeof metadata.deletionGracePeriodSeconds === "number"
        ? metadata.deletionGracePeriodSeconds
        : 0;
    newest.addMilliseconds(Date.parse(metadata.deletionTimestamp) - grace * 1000);
  }
  for (const entry of listOf(metadata.managedFields))
    if (isRecord(entry)) newest.add(entry["time"]);
  const { spec, status } = object as KubernetesObject & {
    readonly spec?: unknown;
    readonly status?: unknown;
  };
  if (object.kind === "Lease" && isRecord(spec)) newest.add(spec["renewTime"]);
  if (object.kind === "Event") {
    const event = object as KubernetesEvent;
    for (const field of eventTimes) newest.add(event[field]);
    if (isRecord(event.series)) newest.add(event.series.lastObservedTime);
  }
  if (isRecord(status)) noteStatus(status, newest);
}

function noteStatus(status: Readonly<Record<string, unknown>>, newest: Newest): void {
  for (const field of statusTimes) newest.add(status[field]);
  for (const condition of listOf(status["conditions"]))
    if (isRecord(condition)) for (const field of conditionTimes) newest.add(condition[field]);
  for (const list of statusLists)
    for (const container of listOf(status[list]))
      if (isRecord(container))
        for (const state of [container["state"], container["lastState"]]) noteState(state, newest);
}

function noteState(state: unknown, newest: Newest): void {
  if (!isRecord(state)) return;
  for (const one of [state["running"], state["terminated"]])
    if (isRecord(one)) {
      newest.add(one["startedAt"]);
      newest.add(one["finishedAt"]);
    }
}

const logTime = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:\d\d)/gmu;

/** Notes the times that lines of a log begin with. */
export function noteLogTimes(text: string, newest: Newest): void {
  for (const [time] of text.matchAll(logTime)) newest.add(time.replace(",", "."));
}
