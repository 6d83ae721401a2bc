import type { Job, Service } from "../model/kubernetes.ts";
import type { Affected } from "../model/report.ts";
import { keyOf, type Ref, refOf, whole } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import type { Cluster } from "./cluster.ts";
import { conditionOf } from "./conditions.ts";
import { ownerRef, podsOf, topOwner } from "./owners.ts";
import { isFinished, isReady } from "./pods.ts";
import { troubledUsersOf } from "./references.ts";
import { endpointsOf, routesTo, servicesOf } from "./services.ts";

const both = (text: string): Text => ({ en: text, zh: text });

/**
 * What a fault keeps out of service: the workloads of the given objects and of the Pods that use them,
 * the Services that have no ready endpoint without them, the Ingress paths in front of those. In that
 * order, each with its state; what serves normally is left out.
 */
export function impactOf(objects: readonly Ref[], cluster: Cluster): readonly Affected[] {
  const affected = new Map<string, Affected>();
  const add = (ref: Ref, state: Text, down: boolean): void => {
    if (!affected.has(keyOf(ref))) affected.set(keyOf(ref), { ref, state, down });
  };
  const workloads = new Map<string, Ref>();
  const services = new Map<string, Service>();
  const take = (of: Ref): void => {
    const object = cluster.object(of);
    if (object === undefined) return;
    const owner =
      object.kind === "Service" || object.kind === "Node" ? of : topOwner(object, cluster);
    workloads.set(keyOf(owner), owner);
  };
  for (const of of objects.map(whole)) {
    if (of.kind === "Service") {
      const service = cluster.get("Service", of.namespace, of.name);
      if (service !== undefined) services.set(keyOf(of), service);
      continue;
    }
    if (podsOf(of, cluster).length > 0 || cluster.object(of) !== undefined) take(of);
    if (of.kind === "Pod") continue;
    for (const pod of troubledUsersOf(of, cluster))
      if (!isReady(pod) && !isFinished(pod)) take(refOf(pod));
  }
  for (const owner of workloads.values()) {
    const state = workloadState(owner, cluster);
    if (state !== undefined) add(owner, state.text, state.down);
    const pods =
      owner.kind === "Pod"
        ? cluster.list("Pod").filter((pod) => keyOf(refOf(pod)) === keyOf(owner))
        : podsOf(owner, cluster);
    for (const pod of pods)
      for (const service of servicesOf(pod, cluster)) services.set(keyOf(refOf(service)), service);
  }
  for (const service of services.values()) {
    const { ready, known } = endpointsOf(service, cluster);
    if (!known || ready > 0 || service.spec?.type === "ExternalName") continue;
    add(refOf(service), { en: "no endpoints", zh: "没有可用端点" }, true);
    for (const { ingress, route } of routesTo(service, cluster))
      add(refOf(ingress), both(`${route.host ?? ""}${route.pathPrefix ?? "/"} 503`), true);
  }
  return [...affected.values()];
}

const count = (ready: number, wanted: number) =>
  ready >= wanted
    ? undefined
    : {
        text: { en: `${ready}/${wanted} ready`, zh: `${ready}/${wanted} 就绪` },
        down: ready === 0,
      };

/** `0/3 ready` for a workload that lacks some; a failed Job; a Pod that is not ready. Undefined: nothing is lacking. */
function workloadState(
  of: Ref,
  cluster: Cluster,
): { readonly text: Text; readonly down: boolean } | undefined {
  const object = cluster.object(of);
  switch (of.kind) {
    case "Deployment":
    case "StatefulSet":
    case "ReplicaSet":
    case "ReplicationController": {
      const workload = cluster.get(of.kind, of.namespace, of.name);
      if (workload === undefined) break;
      return count(workload.status?.readyReplicas ?? 0, workload.spec?.replicas ?? 1);
    }
    case "DaemonSet": {
      const set = cluster.get("DaemonSet", of.namespace, of.name);
      if (set === undefined) break;
      return count(set.status?.numberReady ?? 0, set.status?.desiredNumberScheduled ?? 0);
    }
    case "Job":
      return jobState(cluster.get("Job", of.namespace, of.name));
    case "Pod": {
      const pod = cluster.get("Pod", of.namespace, of.name);
      if (pod === undefined || isReady(pod) || pod.status?.phase === "Succeeded") return undefined;
      const phase = pod.status?.phase ?? "Pending";
      return { text: { en: `${phase}, not ready`, zh: `${phase}，未就绪` }, down: true };
    }
  }
  if (object !== undefined && ownerRef(object) === undefined) return undefined;
  const pods = podsOf(of, cluster).filter((pod) => !isFinished(pod));
  return pods.length === 0 ? undefined : count(pods.filter(isReady).length, pods.length);
}

function jobState(
  job: Job | undefined,
): { readonly text: Text; readonly down: boolean } | undefined {
  if (job === undefined || conditionOf(job, "Complete")?.status === "True") return undefined;
  if (conditionOf(job, "Failed")?.status === "True")
    return { text: { en: "failed", zh: "已失败" }, down: true };
  const failed = job.status?.failed ?? 0;
  return {
    text:
      failed > 0
        ? { en: `not complete, ${failed} failed`, zh: `未完成，已失败 ${failed} 次` }
        : { en: "not complete", zh: "未完成" },
    down: true,
  };
}
