import type { Container, ContainerStatus, Pod, PodSpec } from "../model/kubernetes.ts";
import { part, type Ref, refOf } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import { perObject } from "./memo.ts";
import { isTroubled } from "./troubled.ts";

/** `init`: ends before the next begins; `sidecar`: an init container with restartPolicy Always (1.28). */
export type ContainerRole = "init" | "sidecar" | "app" | "ephemeral";

/** One container of a Pod, with its declaration, its status and the paths at which both stand. */
export interface ContainerView {
  readonly pod: Pod;
  readonly name: string;
  readonly role: ContainerRole;
  readonly ref: Ref;
  readonly spec: Container;
  /** Left out until the kubelet has written one. */
  readonly status: ContainerStatus | undefined;
  /** `spec.containers{app}` */
  readonly path: string;
  /** `status.containerStatuses{app}` */
  readonly statusPath: string;
}

/** A container as a Pod spec or a template declares it. */
export interface Declared {
  readonly spec: Container;
  readonly role: ContainerRole;
  /** `spec.initContainers{migrate}`, under the path given. */
  readonly path: string;
}

/** Every container of a Pod spec: init, ordinary and ephemeral ones, in the order in which they start. */
export function* declaredContainers(
  spec: PodSpec | undefined,
  prefix = "spec",
): Generator<Declared> {
  for (const one of named(spec?.initContainers))
    yield {
      spec: one,
      role: one.restartPolicy === "Always" ? "sidecar" : "init",
      path: `${prefix}.initContainers{${one.name}}`,
    };
  for (const one of named(spec?.containers))
    yield { spec: one, role: "app", path: `${prefix}.containers{${one.name}}` };
  for (const one of named(spec?.ephemeralContainers))
    yield { spec: one, role: "ephemeral", path: `${prefix}.ephemeralContainers{${one.name}}` };
}

/** Half a file may hold containers without a name, or none where they belong: nothing can be said of those. */
const named = <T extends { readonly name: string }>(list: readonly T[] | undefined): readonly T[] =>
  Array.isArray(list) && list.some((one: Partial<T> | undefined) => typeof one?.name !== "string")
    ? list.filter((one: Partial<T> | undefined) => typeof one?.name === "string")
    : Array.isArray(list)
      ? list
      : [];

const statusLists = {
  init: "initContainerStatuses",
  sidecar: "initContainerStatuses",
  app: "containerStatuses",
  ephemeral: "ephemeralContainerStatuses",
} as const;

/**
 * Every container of a Pod. Where a source shows only the status (pasted text), a container stands
 * with an empty declaration.
 */
export const containersOf = (pod: Pod, cluster: Cluster): readonly ContainerView[] =>
  isTroubled(pod, cluster) ? keptViews(pod, cluster) : viewsOf(pod);

function viewsOf(pod: Pod): readonly ContainerView[] {
  const views: ContainerView[] = [];
  const own = refOf(pod);
  const seen = new Set<string>();
  for (const { spec, role, path } of declaredContainers(pod.spec)) {
    const list = statusLists[role];
    seen.add(`${list}/${spec.name}`);
    const status = pod.status?.[list]?.find(({ name }) => name === spec.name);
    views.push({
      pod,
      name: spec.name,
      role,
      ref: part(own, spec.name),
      spec,
      status,
      path,
      statusPath: `status.${list}{${spec.name}}`,
    });
  }
  for (const role of ["init", "app"] as const) {
    const list = statusLists[role];
    for (const status of named(pod.status?.[list])) {
      if (seen.has(`${list}/${status.name}`)) continue;
      const path = `spec.${role === "init" ? "initContainers" : "containers"}{${status.name}}`;
      views.push({
        pod,
        name: status.name,
        role,
        ref: part(own, status.name),
        spec: { name: status.name },
        status,
        path,
        statusPath: `status.${list}{${status.name}}`,
      });
    }
  }
  return views;
}

/** Only the views of troubled Pods are asked for again and again. */
const keptViews = perObject<Pod, readonly ContainerView[]>(viewsOf);

/** `container app`, `init container migrate`: as a sentence names it. */
export const calls = ({
  role,
  name,
}: Pick<ContainerView, "role" | "name">): { readonly en: string; readonly zh: string } => {
  switch (role) {
    case "init":
      return { en: `init container ${name}`, zh: `初始化容器 ${name}` };
    case "sidecar":
      return { en: `sidecar container ${name}`, zh: `边车容器 ${name}` };
    case "ephemeral":
      return { en: `ephemeral container ${name}`, zh: `临时容器 ${name}` };
    case "app":
      return { en: `container ${name}`, zh: `容器 ${name}` };
  }
};

/** Whether the kubelet starts the container again after it ended with this code (pkg/kubelet/container/helpers.go). */
export const restarts = (view: ContainerView, exitCode: number): boolean => {
  if (view.role === "sidecar") return true;
  if (view.role === "ephemeral") return false;
  switch (view.pod.spec?.restartPolicy ?? "Always") {
    case "Never":
      return false;
    case "OnFailure":
      return exitCode !== 0;
    default:
      return view.role === "app" || exitCode !== 0;
  }
};
