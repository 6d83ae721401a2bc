import type { ContainerStatus, KubernetesObject, Pod } from "../model/kubernetes.ts";
import { controllerOf } from "./owners.ts";
import { isFinished } from "./pods.ts";
import { timeOf } from "./time.ts";

/** A container whose log may tell why it fails: of its current run, or of the one before. */
export interface FailingContainer {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
  readonly previous: boolean;
}

/** The Pods of one owner fail alike: the logs of this many are enough. */
const podsPerOwner = 3;
const hour = 3_600_000;

/** Waiting reasons of a container that has run before: it has a log. */
const ranBefore = new Set(["CrashLoopBackOff", "Error", "RunContainerError"]);

/** The containers whose logs a diagnosis needs, so that a live read asks for no other. `now` in milliseconds since 1970. */
export function failingContainers(
  objects: readonly KubernetesObject[],
  now: number,
): readonly FailingContainer[] {
  const perOwner = new Map<string, number>();
  const found: FailingContainer[] = [];
  for (const pod of objects) {
    if (!isPod(pod)) continue;
    const wanted = ofPod(pod, now);
    if (wanted.length === 0) continue;
    const owner = controllerOf(pod);
    const key = owner === undefined ? pod.metadata.name : `${owner.kind}/${owner.name}`;
    const group = `${pod.metadata.namespace ?? ""}/${key}`;
    const count = perOwner.get(group) ?? 0;
    if (count >= podsPerOwner) continue;
    perOwner.set(group, count + 1);
    found.push(...wanted);
  }
  return found;
}

const isPod = (object: KubernetesObject): object is Pod => object.kind === "Pod";

function ofPod(pod: Pod, now: number): readonly FailingContainer[] {
  const { namespace = "", name } = pod.metadata;
  const want = (container: string, previous: boolean): FailingContainer => ({
    namespace,
    pod: name,
    container,
    previous,
  });
  const init = (pod.status?.initContainerStatuses ?? []).flatMap((status) => {
    if (status.ready === true) return [];
    return runsOf(status, now, status.state?.running !== undefined).map((previous) =>
      want(status.name, previous),
    );
  });
  const app = (pod.status?.containerStatuses ?? []).flatMap((status) => {
    const unready =
      status.state?.running !== undefined && status.ready === false && !isFinished(pod);
    return runsOf(status, now, unready).map((previous) => want(status.name, previous));
  });
  return [...init, ...app];
}

/** Of which runs the log is wanted: false the current one, true the one before. */
function runsOf(
  { state, lastState, restartCount = 0 }: ContainerStatus,
  now: number,
  unready: boolean,
): readonly boolean[] {
  const failed = (state?.terminated?.exitCode ?? 0) !== 0;
  const looping = ranBefore.has(state?.waiting?.reason ?? "");
  const ended = timeOf(lastState?.terminated?.finishedAt);
  const restarted =
    restartCount > 0 &&
    lastState?.terminated !== undefined &&
    (ended === undefined || now - ended < hour);
  return [...(failed || looping || unready ? [false] : []), ...(restarted ? [true] : [])];
}
