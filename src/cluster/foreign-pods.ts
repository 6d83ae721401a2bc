import type { Pod, Service, ServicePort } from "../model/kubernetes.ts";
import { keyOf, type Ref } from "../model/ref.ts";
import { imageParts } from "./images.ts";
import { perObject } from "./memo.ts";
import { unlikeness } from "./near.ts";
import { topOwner } from "./owners.ts";
import { isTerminating } from "./pods.ts";
import { podsOfService } from "./services.ts";

/** The Pods of one workload that a Service selects. */
export interface Selected {
  readonly owner: Ref;
  readonly pod: Pod;
}

export interface Foreign {
  /** The workload that the Service is for. */
  readonly own: Selected;
  /** Another that it selects too. */
  readonly other: Selected;
  /** The port that the other declares nowhere, where that is what tells them apart. */
  readonly port: number | undefined;
}

/** Labels in which variants of one app differ: canaries, blue and green, releases, members of a set. */
const variant =
  /(?:^|[/-])(?:version|ver|track|release|revision|rev|color|colour|slot|stage|canary|variant|deployment|chart|heritage|managed-by|zone|region|shard|hash|pod-name|pod-index|role-index|generation|date|commit|build|sha|tag|subset|index)$|^(?:pod-template-hash|controller-revision-hash|pod-template-generation|rollouts-pod-template-hash|batch\.kubernetes\.io\/.*|job-name|controller-uid)$/iu;

/**
 * Whether a Service selects, beside the Pods that it is for, those of another app: another image
 * without a label that makes them variants, or Pods that do not have the port that the first declare.
 * A headless Service may list members of every kind.
 */
export const foreignOf = perObject<Service, Foreign | undefined>((service, cluster) => {
  if (service.spec?.clusterIP === "None" || service.spec?.publishNotReadyAddresses === true)
    return undefined;
  const workloads = new Map<string, Selected>();
  for (const pod of podsOfService(service, cluster)) {
    const owner = topOwner(pod, cluster);
    if (!isTerminating(pod) && pod.spec !== undefined && !workloads.has(keyOf(owner)))
      workloads.set(keyOf(owner), { owner, pod });
  }
  if (workloads.size < 2) return undefined;
  const ports = service.spec?.ports ?? [];
  const likeness = ({ owner }: Selected): number =>
    owner.name === service.metadata.name
      ? -1
      : (unlikeness(owner.name, service.metadata.name) ?? 9);
  const fitting = ({ pod }: Selected): number => ports.filter((port) => has(pod, port)).length;
  const [own, ...others] = [...workloads.values()].toSorted(
    (a, b) =>
      lasting(a) - lasting(b) ||
      fitting(b) - fitting(a) ||
      likeness(a) - likeness(b) ||
      (keyOf(a.owner) < keyOf(b.owner) ? -1 : 1),
  );
  if (own === undefined) return undefined;
  for (const other of others) {
    if (variants(own.pod, other.pod)) continue;
    const lacking = ports.find((port) => has(own.pod, port) && !has(other.pod, port));
    // Kubernetes leaves out of a port's endpoints what declares no port of that name.
    if (
      lacking !== undefined &&
      named(lacking) &&
      ports.every((port) => named(port) && !has(other.pod, port))
    )
      continue;
    if (lacking !== undefined && !named(lacking)) return { own, other, port: numberOf(lacking) };
    if (unlikeImages(own.pod, other.pod)) return { own, other, port: undefined };
  }
  return undefined;
});

/** Jobs come and go: a Service is never for them alone. */
const lasting = ({ owner: { kind } }: Selected): number =>
  kind === "Job" || kind === "Pod" ? 1 : 0;

const named = ({ targetPort }: ServicePort): boolean =>
  typeof targetPort === "string" && !/^\d+$/u.test(targetPort);
const numberOf = ({ targetPort, port }: ServicePort): number => Number(targetPort ?? port);

const has = ({ spec }: Pod, port: ServicePort): boolean =>
  [...(spec?.containers ?? []), ...(spec?.initContainers ?? [])].some(
    ({ ports }) =>
      ports?.some(({ name, containerPort }) =>
        named(port) ? name === port.targetPort : containerPort === numberOf(port),
      ) === true,
  );

/** Labels differ, and in nothing but what tells variants of one app apart. */
function variants(a: Pod, b: Pod): boolean {
  const [one, other] = [a.metadata.labels ?? {}, b.metadata.labels ?? {}];
  const differing = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (key) => one[key] !== other[key],
  );
  const made = /^(?:pod-template-hash|controller-revision-hash|pod-template-generation)$/u;
  return differing.every((key) => variant.test(key)) && differing.some((key) => !made.test(key));
}

const program = ({ spec }: Pod): readonly string[] =>
  (spec?.containers ?? []).map(
    ({ image = "" }) => imageParts(image).repository.split("/").at(-1) ?? "",
  );

/** No container of one runs a program that looks like one of the other's. */
const unlikeImages = (a: Pod, b: Pod): boolean => {
  const [ones, others] = [program(a), program(b)];
  return ones.every((one) =>
    others.every((other) => one !== other && unlikeness(one, other) === undefined),
  );
};
