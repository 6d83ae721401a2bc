import type { Entry, Json, ToldEvent } from "./draft.ts";

/** Reasons of the kubelet's Events about one container (pkg/kubelet/events/event.go); describe does not print which. */
const ofContainer = new Set([
  "Pulling",
  "Pulled",
  "Failed",
  "BackOff",
  "Created",
  "Started",
  "Killing",
  "Unhealthy",
  "ProbeWarning",
  "FailedPostStartHook",
  "FailedPreStopHook",
  "InspectFailed",
  "ErrImageNeverPull",
  "FailedSync",
]);

/** The Event with the container that it must be about: the only one, the one that its words name, or whose state they explain. */
export function withContainers(event: ToldEvent, pod: Entry | undefined): ToldEvent {
  if (
    pod === undefined ||
    event.about.kind !== "Pod" ||
    event.fieldPath !== undefined ||
    !ofContainer.has(event.reason)
  )
    return event;
  const parts = [
    ...partsOf(pod, "initContainers", "initContainerStatuses"),
    ...partsOf(pod, "containers", "containerStatuses"),
  ];
  const { message } = event;
  const named = parts.filter(({ name }) =>
    new RegExp(String.raw`(?:[Cc]ontainer |for ")${name.replaceAll(/[^\w-]/gu, ".")}\b`, "u").test(
      message,
    ),
  );
  const pictured = parts.filter(
    ({ image }) => image !== undefined && message.includes(`"${image}"`),
  );
  const stuck = parts.filter(({ reason }) => reason !== undefined && reason !== "PodInitializing");
  const [one] = [named, parts, pictured, stuck].find((list) => list.length === 1) ?? [];
  return one === undefined ? event : { ...event, fieldPath: `spec.${one.list}{${one.name}}` };
}

interface Part {
  readonly list: string;
  readonly name: string;
  readonly image: string | undefined;
  /** Why it waits. */
  readonly reason: string | undefined;
}

function partsOf(pod: Entry, list: string, statuses: string): readonly Part[] {
  const specs = (pod.spec?.[list] ?? []) as readonly Json[];
  const states = (pod.status?.[statuses] ?? []) as readonly Json[];
  const names = [...new Set([...specs, ...states].map(({ name }) => String(name)))];
  return names.map((name) => {
    const status = states.find((one) => one["name"] === name);
    const image = specs.find((one) => one["name"] === name)?.["image"] ?? status?.["image"];
    const state = status?.["state"] as
      | { readonly waiting?: { readonly reason?: string } }
      | undefined;
    return {
      list,
      name,
      image: typeof image === "string" ? image : undefined,
      reason: state?.waiting?.reason,
    };
  });
}
