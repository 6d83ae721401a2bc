import type {
  KubernetesObject,
  OwnerReference,
  Pod,
  PodTemplate,
  ReplicaSet,
  ReplicationController,
} from "../model/kubernetes.ts";
import { builtinKind } from "../model/resources.ts";
import { keyOf, type Ref, ref, refOf } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import { perCluster, perObject } from "./memo.ts";

/** The kinds that make Pods from a template, by the name under which they are indexed. */
export const workloadKinds = [
  "Deployment",
  "StatefulSet",
  "DaemonSet",
  "Job",
  "CronJob",
  "ReplicaSet",
  "ReplicationController",
] as const;

const workloads: ReadonlySet<string> = new Set([...workloadKinds, "Pod"]);

/** Whether an object runs something: makes Pods, or is one. */
export const isWorkload = ({ kind }: Ref): boolean => workloads.has(kind);

/** The owner that controls an object: the reference marked so, else the only one. */
export function controllerOf(object: KubernetesObject): OwnerReference | undefined {
  const owners = object.metadata.ownerReferences ?? [];
  return (
    owners.find(({ controller }) => controller === true) ??
    (owners.length === 1 ? owners[0] : undefined)
  );
}

/** The object that controls this one, whether or not it was seen. */
export function ownerRef(object: KubernetesObject): Ref | undefined {
  const owner = controllerOf(object);
  // A mirror Pod of a static Pod is "owned" by its Node: nobody makes it from a template.
  if (owner === undefined || owner.kind === "Node") return undefined;
  return ref(builtinKind(owner.kind, owner.apiVersion), object.metadata.namespace, owner.name);
}

/** `web-7c9f4b6d5`, the ReplicaSet of Deployment web: name and pod-template-hash (deployment/sync.go). */
const templateHash = /^(.+)-[a-z0-9]{1,10}$/u;

/**
 * The workload that people know an object by: the Deployment of a ReplicaSet's Pod, the Job of a Job's
 * Pod (not its CronJob), a bare Pod itself. A controller that was not seen still names it.
 */
export const topOwner = perObject<KubernetesObject, Ref>((object, cluster) => {
  let current = object;
  for (let depth = 0; depth < 4; depth++) {
    const own = refOf(current);
    if (
      own.kind === "Job" ||
      own.kind === "Deployment" ||
      own.kind === "StatefulSet" ||
      own.kind === "DaemonSet"
    )
      return own;
    const owner = ownerRef(current);
    if (owner === undefined) return own;
    const seen = cluster.object(owner);
    if (seen !== undefined) {
      current = seen;
      continue;
    }
    const hash = current.metadata.labels?.["pod-template-hash"];
    const name = templateHash.exec(owner.name)?.[1];
    if (
      owner.kind === "ReplicaSet" &&
      hash !== undefined &&
      owner.name.endsWith(`-${hash}`) &&
      name !== undefined
    )
      return ref("Deployment", owner.namespace, name);
    return owner;
  }
  return refOf(current);
});

/**
 * An object by the name that it keeps: a CronJob's Job is known by the CronJob, a Pod by what makes it.
 * Everything else keeps its own.
 */
export function lastingRef(of: Ref, cluster: Cluster): Ref {
  const object = cluster.object(of);
  if (object === undefined) return of;
  if (of.kind === "Job") return ownerRef(object) ?? of;
  return of.kind === "Pod" ? topOwner(object, cluster) : of;
}

/** The Pods of every workload, by the key of each of their owners up to the top. */
const podsByOwner = perCluster((cluster) => {
  const byOwner = new Map<string, Pod[]>();
  const add = (owner: Ref, pod: Pod): void => {
    const key = keyOf(owner);
    const list = byOwner.get(key);
    if (list === undefined) byOwner.set(key, [pod]);
    else if (list.at(-1) !== pod) list.push(pod);
  };
  for (const pod of cluster.list("Pod")) {
    for (
      let object: KubernetesObject | undefined = pod, depth = 0;
      object !== undefined && depth < 4;
      depth++
    ) {
      const owner = ownerRef(object);
      if (owner === undefined) break;
      add(owner, pod);
      object = cluster.object(owner);
    }
    const top = topOwner(pod, cluster);
    if (top.kind !== "Pod") add(top, pod);
  }
  return byOwner;
});

/** The Pods that a workload (or its ReplicaSet, Job, …) made. */
export const podsOf = (owner: Ref, cluster: Cluster): readonly Pod[] =>
  podsByOwner(cluster).get(keyOf(owner)) ?? [];

/** What an object controls directly. */
const ownedByOwner = perCluster((cluster) => {
  const byOwner = new Map<string, KubernetesObject[]>();
  for (const object of cluster.objects) {
    const owner = ownerRef(object);
    if (owner === undefined) continue;
    const key = keyOf(owner);
    const list = byOwner.get(key);
    if (list === undefined) byOwner.set(key, [object]);
    else list.push(object);
  }
  return byOwner;
});

export const ownedBy = (owner: Ref, cluster: Cluster): readonly KubernetesObject[] =>
  ownedByOwner(cluster).get(keyOf(owner)) ?? [];

/** A Job of a CronJob, a ReplicaSet of a Deployment: its maker holds the template. */
const madeByWorkload = (object: KubernetesObject): boolean => {
  const owner = ownerRef(object);
  return owner !== undefined && isWorkload(owner);
};

/** A workload with the template that it makes Pods from. */
export interface Templated {
  readonly ref: Ref;
  readonly object: KubernetesObject;
  readonly template: PodTemplate;
  /** Where the template stands in the object. */
  readonly path: string;
  /** The replicas asked for; left out where the kind has none. */
  readonly replicas: number | undefined;
}

/**
 * Every top-level workload that has a Pod template. What an operator's own object controls is one. Of the
 * ReplicaSets of an owner whose template is not read (a Rollout, a DeploymentConfig), the newest stands for
 * it, with the replicas of all.
 */
export const templated = perCluster((cluster): readonly Templated[] => {
  const made: Templated[] = [];
  const add = (
    object: KubernetesObject,
    template: PodTemplate | undefined,
    replicas?: number,
    path = "spec.template",
  ): void => {
    if (template !== undefined && !madeByWorkload(object))
      made.push({ ref: refOf(object), object, template, path, replicas });
  };
  const revisions = new Map<string, (ReplicaSet | ReplicationController)[]>();
  const addRevision = (one: ReplicaSet | ReplicationController): void => {
    const owner = ownerRef(one);
    if (owner === undefined) add(one, one.spec?.template, one.spec?.replicas ?? 1);
    else if (!isWorkload(owner)) {
      const key = keyOf(owner);
      revisions.set(key, [...(revisions.get(key) ?? []), one]);
    }
  };
  for (const one of cluster.list("Deployment"))
    add(one, one.spec?.template, one.spec?.replicas ?? 1);
  for (const one of cluster.list("StatefulSet"))
    add(one, one.spec?.template, one.spec?.replicas ?? 1);
  for (const one of cluster.list("ReplicaSet")) addRevision(one);
  for (const one of cluster.list("ReplicationController")) addRevision(one);
  for (const siblings of revisions.values()) {
    const newest = siblings.reduce((a, b) =>
      (b.metadata.creationTimestamp ?? "") > (a.metadata.creationTimestamp ?? "") ? b : a,
    );
    if (newest.spec?.template === undefined) continue;
    made.push({
      ref: topOwner(newest, cluster),
      object: newest,
      template: newest.spec.template,
      path: "spec.template",
      replicas: siblings.reduce((sum, { spec }) => sum + (spec?.replicas ?? 1), 0),
    });
  }
  for (const one of cluster.list("DaemonSet")) add(one, one.spec?.template);
  for (const one of cluster.list("Job")) add(one, one.spec?.template);
  for (const one of cluster.list("CronJob"))
    add(one, one.spec?.jobTemplate?.spec?.template, undefined, "spec.jobTemplate.spec.template");
  return made;
});
