import type { Evidence } from "../model/evidence.ts";
import type { Condition, Job, KubernetesObject } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { kindOf, nameOf, refOf } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import { conditionOf as conditionIn } from "./conditions.ts";
import { type EventView, eventsOf, quote } from "./events.ts";
import { perObject } from "./memo.ts";
import { ownedBy, podsOf, topOwner } from "./owners.ts";
import { isFinished, isUnscheduled } from "./pods.ts";
import { claimsOf } from "./references.ts";
import { timeOf } from "./time.ts";

/** Any object may carry conditions; the types know them by kind. */
const conditionOf = (object: KubernetesObject, type: string): Condition | undefined =>
  conditionIn(object, type);

/** Why the API server refuses an object that a controller wants to create: one class in all. */
export type RefusalClass =
  | "quota-exceeded"
  | "quota-requires-limits"
  | "limit-range"
  | "pod-security"
  | "service-account-missing"
  | "priority-class-missing"
  | "runtime-class-missing"
  | "webhook-unreachable"
  | "webhook-denied"
  | "rbac"
  | "namespace-terminating"
  | "invalid"
  | "other";

export interface Refusal {
  readonly class: RefusalClass;
  /** The API server's words, without the controller's frame. */
  readonly message: string;
  /** What the message names: the quota, service account, class, webhook or policy. */
  readonly name: string | undefined;
  /** The kind that cannot be created: `Pod`, `PersistentVolumeClaim`, `Job`. */
  readonly refused: string;
  /** The workload has Pods that are ready meanwhile. */
  readonly serving: boolean;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/**
 * The texts of the API server's admission plugins, with the group that names the object; the first that
 * matches decides. A webhook may say anything, so it is known by the server's frame around its words.
 */
const classes: readonly (readonly [RefusalClass, RegExp])[] = [
  // staging/src/k8s.io/pod-security-admission, also as a webhook; PodSecurityPolicy until 1.24; OpenShift's SCC
  [
    "pod-security",
    /violates PodSecurity "([^"]+)"|PodSecurityPolicy: unable to (?:admit|validate)|unable to validate against any (?:pod security policy|security context constraint)/u,
  ],
  // apiserver/pkg/admission/plugin/webhook/errors, plugin/policy/validating
  [
    "webhook-unreachable",
    /failed calling webhook "([^"]+)"|failed calling admission webhook "([^"]+)"/u,
  ],
  [
    "webhook-denied",
    /admission webhook "([^"]+)" denied the request|ValidatingAdmissionPolicy '([^']+)'/u,
  ],
  // plugin/pkg/admission/resourcequota/controller.go
  ["quota-exceeded", /exceeded quota: ([^,\s]+)/u],
  ["quota-requires-limits", /failed quota: ([^:\s]+): must specify/u],
  // plugin/pkg/admission/limitranger/admission.go
  [
    "limit-range",
    /(?:maximum|minimum) \S+ usage per (?:Container|Pod|PersistentVolumeClaim) is|max limit to request ratio per/u,
  ],
  // plugin/pkg/admission/serviceaccount/admission.go
  [
    "service-account-missing",
    /error looking up service account [^/\s]+\/([^:\s]+)|serviceaccounts? "([^"]+)" not found/u,
  ],
  // plugin/pkg/admission/priority/admission.go
  ["priority-class-missing", /no PriorityClass with name (\S+) was found/u],
  // plugin/pkg/admission/runtimeclass/admission.go
  [
    "runtime-class-missing",
    /RuntimeClass "([^"]+)" not found|runtimeclass(?:es)?(?:\.node\.k8s\.io)? "([^"]+)" not found/iu,
  ],
  ["namespace-terminating", /because it is being terminated/u],
  ["rbac", /is forbidden: User "([^"]+)" cannot|cannot set blockOwnerDeletion/u],
  ["invalid", /is invalid: |strict decoding error|unknown field|field is immutable/u],
];

export function classifyRefusal(message: string): Pick<Refusal, "class" | "name"> {
  for (const [of, pattern] of classes) {
    const match = pattern.exec(message);
    if (match === null) continue;
    const groups: readonly (string | undefined)[] = match.slice(1);
    return { class: of, name: groups.find((group) => group !== undefined) };
  }
  return { class: "other", name: undefined };
}

/** Event reasons of controllers that could not create what they make (replica_set.go, stateful_pod_control.go, daemon_controller.go, job_controller.go, cronjob, ephemeral/controller.go). */
const createFailed = ["FailedCreate", "FailedCreatePod", "FailedUpdate", "FailedBinding"];

/** The controllers that make Pods themselves. */
export const podMakers = [
  "ReplicaSet",
  "StatefulSet",
  "DaemonSet",
  "Job",
  "ReplicationController",
] as const;

/** Whatever has objects created for it and may be refused them: also a CronJob's Jobs, a Deployment's ReplicaSets, a Pod's ephemeral claims. */
export const refusers = [...podMakers, "CronJob", "Deployment", "Pod"] as const;

/**
 * Why what an object needs cannot be created. Only while it is lacking: Events outlive the fault.
 * ReplicaSets and Deployments also carry a condition; others have Events alone.
 */
export const refusalOf = perObject<KubernetesObject, Refusal | undefined>((object, cluster) => {
  const kind = kindOf(object);
  if (!lacks(object, kind, cluster)) return undefined;
  const never = neverMade(object, cluster);
  const type = refusedBy(object, kind, cluster);
  const condition = type === undefined ? undefined : conditionOf(object, type);
  const told = condition?.message === "" ? undefined : condition?.message;
  const event =
    kind === "Deployment" && !never
      ? undefined
      : eventsOf(object, cluster).find(
          ({ reason, type: of }) => createFailed.includes(reason) && of === "Warning",
        );
  const current =
    event !== undefined && (told !== undefined || !isPast(event, object, kind, cluster))
      ? event
      : undefined;
  const message = current?.message ?? told;
  if (message === undefined || message === "") return undefined;
  const evidence: Evidence[] = [];
  if (current !== undefined) evidence.push(quote(current));
  if (told !== undefined && (current === undefined || !current.message.includes(told)))
    evidence.push(field(object, `status.conditions{${type}}.message`));
  const [first, ...rest] = evidence;
  if (first === undefined) return undefined;
  return {
    ...classifyRefusal(message),
    message: wordsOf(message),
    refused: never && !podMakers.some((one) => one === kind) ? kind : refusedKind(message, kind),
    serving: serves(object, cluster),
    evidence: [first, ...rest],
  };
});

/** The condition that holds a refusal. The ReplicaSet's ReplicaFailure is copied to its Deployment: read there only where the ReplicaSet was not seen. */
function refusedBy(
  object: KubernetesObject,
  kind: string,
  cluster: Cluster,
): "ReplicaFailure" | "Progressing" | undefined {
  if (
    kind === "Deployment" &&
    conditionOf(object, "Progressing")?.reason === "ReplicaSetCreateError"
  )
    return "Progressing";
  if (kind === "Deployment" && ownedBy(refOf(object), cluster).length > 0) return undefined;
  return conditionOf(object, "ReplicaFailure")?.status === "True" ? "ReplicaFailure" : undefined;
}

/** Whether the controller has created something since an Event said that it could not. */
function isPast(
  event: EventView,
  object: KubernetesObject,
  kind: string,
  cluster: Cluster,
): boolean {
  if (event.last === undefined) return false;
  const own = refOf(object);
  const made = kind === "CronJob" ? ownedBy(own, cluster) : podsOf(own, cluster);
  const { last } = event;
  return made.some(({ metadata }) => (timeOf(metadata.creationTimestamp) ?? 0) > last);
}

/** The API server's words without the controller's: `Error creating: `, `create Pod web-0 in StatefulSet web failed error: `. */
const wordsOf = (message: string): string =>
  message
    .replace(/^\(combined from similar events\): /u, "")
    .replace(
      /^(?:Error creating(?: job)?: |(?:create|update) .{0,300}? failed error: |Failed to create new replica set "[^"]*": |ephemeral volume [^:]*: )/u,
      "",
    );

function refusedKind(message: string, kind: string): string {
  if (/persistentvolumeclaims? "/u.test(message) || kind === "Pod") return "PersistentVolumeClaim";
  if (kind === "CronJob") return "Job";
  return /replicasets\.apps "|new replica set/u.test(message) ? "ReplicaSet" : "Pod";
}

interface WithStatus extends KubernetesObject {
  readonly status?: {
    readonly readyReplicas?: number;
    readonly numberReady?: number;
    readonly ready?: number;
  };
}

/** Whether the workload has Pods that serve meanwhile. */
function serves(object: KubernetesObject, cluster: Cluster): boolean {
  const owner: WithStatus = cluster.object(topOwner(object, cluster)) ?? object;
  const { readyReplicas, numberReady, ready } = owner.status ?? {};
  return (readyReplicas ?? numberReady ?? ready ?? 0) > 0;
}

/** Who goes without what: `Deployment shop/web cannot create Pods`. */
export function goesWithout(
  object: KubernetesObject,
  { refused, serving }: Pick<Refusal, "refused" | "serving">,
  cluster: Cluster,
): { readonly en: string; readonly zh: string } {
  const name = nameOf(topOwner(object, cluster));
  if (refused === kindOf(object))
    return { en: `${name} cannot be created`, zh: `${name} 无法创建` };
  return serving
    ? { en: `${name} cannot create more ${refused}s`, zh: `${name} 无法创建更多 ${refused}` }
    : { en: `${name} cannot create its ${refused}s`, zh: `${name} 无法创建 ${refused}` };
}

/** All that is shown of it is that the API server does not let it in. */
const neverMade = (object: KubernetesObject, cluster: Cluster): boolean =>
  !("spec" in object) && !("status" in object) && cluster.isPartial(object);

/** Whether a controller still has fewer objects than it wants. */
function lacks(object: KubernetesObject, kind: string, cluster: Cluster): boolean {
  const { namespace, name } = object.metadata;
  if (object.metadata.deletionTimestamp !== undefined) return false;
  if (neverMade(object, cluster)) return true;
  switch (kind) {
    case "ReplicaSet":
    case "ReplicationController":
    case "StatefulSet":
    case "Deployment": {
      const workload = cluster.get(kind, namespace, name);
      const wanted = workload?.spec?.replicas ?? 1;
      return (
        wanted > (workload?.status?.replicas ?? 0) ||
        (kind === "Deployment" &&
          conditionOf(object, "Progressing")?.reason === "ReplicaSetCreateError")
      );
    }
    case "DaemonSet": {
      const status = cluster.get("DaemonSet", namespace, name)?.status;
      return (status?.desiredNumberScheduled ?? 1) > (status?.currentNumberScheduled ?? 0);
    }
    case "Job": {
      const job = cluster.get("Job", namespace, name);
      if (job === undefined || job.spec?.suspend === true) return false;
      const ended = ["Complete", "Failed"].some(
        (type) => conditionOf(job, type)?.status === "True",
      );
      return !ended && runningPods(job, cluster) < wantedPods(job);
    }
    case "CronJob":
      return cluster.get("CronJob", namespace, name)?.spec?.suspend !== true;
    case "Pod": {
      const pod = cluster.get("Pod", namespace, name);
      return (
        pod !== undefined &&
        isUnscheduled(pod) &&
        claimsOf(pod).some(
          (claim) => cluster.get("PersistentVolumeClaim", namespace, claim.name) === undefined,
        )
      );
    }
    default:
      return false;
  }
}

/** Pods of a Job that run or wait: counted late by its controller. */
const runningPods = (job: Job, cluster: Cluster): number =>
  Math.max(
    job.status?.active ?? 0,
    podsOf(refOf(job), cluster).filter((pod) => !isFinished(pod)).length,
  );

/** How many Pods a Job runs at once: no more than completions are left; without completions none is made anew after the first success. */
function wantedPods({ spec, status }: Job): number {
  const parallelism = spec?.parallelism ?? 1;
  const succeeded = status?.succeeded ?? 0;
  const { completions } = spec ?? {};
  if (completions !== undefined) return Math.min(parallelism, completions - succeeded);
  return succeeded > 0 ? 0 : parallelism;
}
