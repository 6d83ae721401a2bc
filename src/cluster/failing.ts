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
/** Where no more Pods than these are read, a log of each workload that serves is read too: it may complain in vain. */
const fewPods = 60;
const hour = 3_600_000;

/** Waiting reasons of a container that has run before: it has a log. */
const ranBefore = new Set(["CrashLoopBackOff", "Error", "RunContainerError"]);

/** The containers whose logs a diagnosis needs, the failing ones first, so that a live read asks for no other. `now` in milliseconds since 1970. */
export function failingContainers(
  objects: readonly KubernetesObject[],
  now: number,
): readonly FailingContainer[] {
  const perOwner = new Map<string, number>();
  const pods = objects.filter(isPod);
  const take = (wantedOf: (pod: Pod) => readonly FailingContainer[], most: number) =>
    pods.flatMap((pod) => {
      const wanted = wantedOf(pod);
      const group = `${pod.metadata.namespace ?? ""}/${groupOf(pod)}`;
      const count = perOwner.get(group) ?? 0;
      if (wanted.length === 0 || count >= most) return [];
      perOwner.set(group, count + 1);
      return wanted;
    });
  const failing = take((pod) => ofPod(pod, now), podsPerOwner);
  return pods.length > fewPods ? failing : [...failing, ...take(serving, 1)];
}

const groupOf = (pod: Pod): string => {
  const owner = controllerOf(pod);
  return owner === undefined ? pod.metadata.name : `${owner.kind}/${owner.name}`;
};

/** The current runs of a Pod whose containers all serve. */
const serving = ({
  metadata: { namespace = "", name },
  status,
}: Pod): readonly FailingContainer[] =>
  (status?.containerStatuses ?? []).flatMap(({ name: container, state }) =>
    state?.running === undefined ? [] : [{ namespace, pod: name, container, previous: false }],
  );

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
