import type { Evidence } from "../model/evidence.ts";
import type { KubernetesObject } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { kindOf } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import { conditionOf } from "./conditions.ts";
import { eventsOf, quote } from "./events.ts";
import { perObject } from "./memo.ts";
import { podsOf } from "./owners.ts";
import { refOf } from "../model/ref.ts";
import { isFinished } from "./pods.ts";

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
  /** The API server's words. */
  readonly message: string;
  /** What the message names: the quota, service account, class, webhook or policy. */
  readonly name: string | undefined;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** The texts of the API server's admission plugins, with the group that names the object; the first that matches decides. */
const classes: readonly (readonly [RefusalClass, RegExp])[] = [
  // plugin/pkg/admission/resourcequota/controller.go
  ["quota-exceeded", /exceeded quota: ([^,\s]+)/u],
  ["quota-requires-limits", /failed quota: ([^:\s]+): must specify/u],
  // plugin/pkg/admission/limitranger/admission.go
  ["limit-range", /(?:(?:maximum|minimum) \S+ usage per (?:Container|Pod|PersistentVolumeClaim) is|max limit to request ratio per|must be specified .* (?:maximum|minimum) )/iu],
  // staging/src/k8s.io/pod-security-admission; PodSecurityPolicy until 1.24
  ["pod-security", /violates PodSecurity "([^"]+)"|PodSecurityPolicy: unable to (?:admit|validate)|unable to validate against any (?:pod security policy|security context constraint)/u],
  // plugin/pkg/admission/serviceaccount/admission.go
  ["service-account-missing", /error looking up service account [^/\s]+\/([^:\s]+)|serviceaccount "([^"]+)" not found/u],
  // plugin/pkg/admission/priority/admission.go
  ["priority-class-missing", /no PriorityClass with name (\S+) was found/u],
  // plugin/pkg/admission/runtimeclass/admission.go
  ["runtime-class-missing", /RuntimeClass "([^"]+)" not found|runtimeclass(?:es)?(?:\.node\.k8s\.io)? "([^"]+)" not found/iu],
  // apiserver/pkg/admission/plugin/webhook/errors
  ["webhook-unreachable", /failed calling webhook "([^"]+)"|failed calling admission webhook "([^"]+)"/u],
  ["webhook-denied", /admission webhook "([^"]+)" denied the request|ValidatingAdmissionPolicy '([^']+)'/u],
  ["namespace-terminating", /because it is being terminated/u],
  ["rbac", /is forbidden: User "([^"]+)" cannot|cannot set blockOwnerDeletion/u],
  ["invalid", /is invalid: |strict decoding error|unknown field|field is immutable/u],
];

export function classifyRefusal(message: string): Pick<Refusal, "class" | "name"> {
  for (const [of, pattern] of classes) {
    const match = pattern.exec(message);
    if (match !== null) return { class: of, name: match.slice(1).find((group) => group !== undefined) };
  }
  return { class: "other", name: undefined };
}

/** Event reasons of controllers that could not create what they make (replica_set.go, stateful_pod_control.go, daemon_controller.go, job_controller.go, cronjob). */
const createFailed = ["FailedCreate", "FailedCreatePod", "FailedUpdate", "RecreatingFailedPod"];

/**
 * Why a controller cannot make the Pods that it lacks. Only while they are lacking: Events outlive the
 * fault. ReplicaSets also carry the condition ReplicaFailure; others have Events alone.
 */
export const refusalOf = perObject<KubernetesObject, Refusal | undefined>((object, cluster) => {
  if (!lacksPods(object, cluster)) return undefined;
  const condition = conditionOf(object as never, "ReplicaFailure");
  const event = eventsOf(object, cluster).find(({ reason, type }) => createFailed.includes(reason) && type === "Warning");
  const conditionMessage = condition?.status === "True" ? condition.message : undefined;
  const message = event?.message ?? conditionMessage;
  if (message === undefined || message === "") return undefined;
  const evidence: Evidence[] = [];
  if (event !== undefined) evidence.push(quote(event));
  if (conditionMessage !== undefined && conditionMessage !== event?.message) evidence.push(field(object, "status.conditions{ReplicaFailure}.message"));
  const [first, ...rest] = evidence;
  return first === undefined ? undefined : { ...classifyRefusal(message), message, evidence: [first, ...rest] };
});

/** The controllers that make Pods themselves. */
export const podMakers = ["ReplicaSet", "StatefulSet", "DaemonSet", "Job", "ReplicationController"] as const;

/** Whether a controller still has fewer Pods than it wants. */
function lacksPods(object: KubernetesObject, cluster: Cluster): boolean {
  const { namespace, name } = object.metadata;
  const kind = kindOf(object);
  switch (kind) {
    case "ReplicaSet":
    case "ReplicationController":
    case "StatefulSet": {
      const workload = cluster.get(kind, namespace, name);
      const wanted = workload?.spec?.replicas ?? 1;
      return wanted > (workload?.status?.replicas ?? 0);
    }
    case "DaemonSet": {
      const status = cluster.get("DaemonSet", namespace, name)?.status;
      return (status?.desiredNumberScheduled ?? 1) > (status?.currentNumberScheduled ?? 0);
    }
    case "Job": {
      const job = cluster.get("Job", namespace, name);
      if (job === undefined || job.spec?.suspend === true) return false;
      const ended = ["Complete", "Failed"].some((type) => conditionOf(job, type)?.status === "True");
      return !ended && (job.status?.active ?? 0) < (job.spec?.parallelism ?? 1) && podsOf(refOf(job), cluster).every(isFinished);
    }
    default:
      return true;
  }
}
