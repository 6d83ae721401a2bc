import type { Cluster } from "../cluster/cluster.ts";
import { containersOf, type ContainerRole } from "../cluster/containers.ts";
import { eventsAbout, eventsOf, type EventView } from "../cluster/events.ts";
import { type Lifecycle, lifecycleOf } from "../cluster/lifecycle.ts";
import { ownerRef, podsOf, topOwner } from "../cluster/owners.ts";
import { isReady } from "../cluster/pods.ts";
import { endpointsOf } from "../cluster/services.ts";
import { concerns } from "../diagnose/diagnose.ts";
import type { Condition, ContainerState, KubernetesObject, Pod } from "../model/kubernetes.ts";
import { valueAt } from "../model/path.ts";
import { kindOf, type Ref, ref, refOf } from "../model/ref.ts";
import type { Incident } from "../model/report.ts";
import { type Detail, detailsOf } from "./details.ts";
import { type Fork, forksOf, servicesAround } from "./forks.ts";

/** A field of the object, by its own name. */
export interface StateField {
  readonly path: string;
  readonly value: unknown;
}

export interface ContainerLine {
  readonly name: string;
  readonly role: ContainerRole;
  readonly image: string | undefined;
  readonly ready: boolean | undefined;
  readonly restarts: number;
  readonly state: ContainerState | undefined;
  readonly last: ContainerState | undefined;
}

export interface PodLine {
  readonly ref: Ref;
  readonly phase: string;
  readonly ready: boolean;
  readonly restarts: number;
}

/** All that is known of one object. */
export interface Why {
  readonly ref: Ref;
  /** False: only other objects name it. */
  readonly exists: boolean;
  readonly state: readonly StateField[];
  readonly conditions: readonly Condition[];
  readonly containers: readonly ContainerLine[];
  /** Set for a Pod: the walk through its states, and the questions on the way with what was found. */
  readonly life?: Lifecycle;
  readonly forks: readonly Fork[];
  /** What matters for its kind: a rollout, endpoints, a binding, tries. */
  readonly details: readonly Detail[];
  /** The Pods that it made. */
  readonly pods: readonly PodLine[];
  /** Who controls it, the nearest first. */
  readonly owners: readonly Ref[];
  /** Newest first. */
  readonly events: readonly EventView[];
  /** Those that concern it, worst first. */
  readonly incidents: readonly Incident[];
  /** How many rules looked at objects of its kind. */
  readonly checked: number;
}

/** Which fields tell the state of an object, by its kind; a field that is not set is left out. */
const telling: Readonly<Record<string, readonly string[]>> = {
  Pod: [
    "status.phase",
    "status.reason",
    "status.message",
    "spec.nodeName",
    "status.podIP",
    "status.nominatedNodeName",
  ],
  Deployment: [
    "spec.replicas",
    "spec.paused",
    "status.readyReplicas",
    "status.updatedReplicas",
    "status.availableReplicas",
    "status.unavailableReplicas",
  ],
  StatefulSet: [
    "spec.replicas",
    "spec.serviceName",
    "status.readyReplicas",
    "status.updatedReplicas",
    "status.currentRevision",
    "status.updateRevision",
  ],
  DaemonSet: [
    "status.desiredNumberScheduled",
    "status.numberReady",
    "status.updatedNumberScheduled",
    "status.numberUnavailable",
  ],
  ReplicaSet: ["spec.replicas", "status.replicas", "status.readyReplicas"],
  ReplicationController: ["spec.replicas", "status.replicas", "status.readyReplicas"],
  Job: [
    "spec.completions",
    "spec.suspend",
    "spec.backoffLimit",
    "status.active",
    "status.succeeded",
    "status.failed",
    "status.startTime",
    "status.completionTime",
  ],
  CronJob: [
    "spec.schedule",
    "spec.suspend",
    "status.lastScheduleTime",
    "status.lastSuccessfulTime",
  ],
  Service: [
    "spec.type",
    "spec.clusterIP",
    "spec.externalName",
    "spec.selector",
    "spec.ports",
    "status.loadBalancer.ingress",
  ],
  Ingress: [
    "spec.ingressClassName",
    "spec.defaultBackend",
    "spec.rules",
    "spec.tls",
    "status.loadBalancer.ingress",
  ],
  PersistentVolumeClaim: [
    "status.phase",
    "spec.storageClassName",
    "spec.volumeName",
    "spec.accessModes",
    "spec.resources.requests.storage",
  ],
  PersistentVolume: [
    "status.phase",
    "status.reason",
    "status.message",
    "spec.storageClassName",
    "spec.claimRef.name",
    "spec.persistentVolumeReclaimPolicy",
  ],
  StorageClass: ["provisioner", "volumeBindingMode", "reclaimPolicy"],
  Node: ["spec.unschedulable", "spec.taints", "status.nodeInfo.kubeletVersion"],
  HorizontalPodAutoscaler: [
    "spec.scaleTargetRef",
    "spec.minReplicas",
    "spec.maxReplicas",
    "status.currentReplicas",
    "status.desiredReplicas",
  ],
  PodDisruptionBudget: [
    "spec.minAvailable",
    "spec.maxUnavailable",
    "status.currentHealthy",
    "status.desiredHealthy",
    "status.disruptionsAllowed",
  ],
  ResourceQuota: ["status.hard", "status.used"],
  NetworkPolicy: ["spec.podSelector", "spec.policyTypes"],
  APIService: ["spec.service", "spec.insecureSkipTLSVerify"],
};

/** Of every kind: what shows that it is being deleted and cannot go. */
const leaving = ["metadata.deletionTimestamp", "metadata.finalizers"];

interface WithConditions extends KubernetesObject {
  readonly status?: { readonly conditions?: readonly Condition[] };
}

/**
 * The incidents that concern an object. Where none names it: those of the workload that it belongs to
 * and, for a Pod, of the Services in front of it; for one that does not serve, of its node.
 */
export function incidentsOf(
  of: Ref,
  cluster: Cluster,
  incidents: readonly Incident[],
): readonly Incident[] {
  const own = incidents.filter((incident) => concerns(incident, of));
  const object = cluster.object(of);
  if (own.length > 0 || object === undefined) return own;
  const pod = of.kind === "Pod" ? cluster.get("Pod", of.namespace, of.name) : undefined;
  const serves = pod !== undefined && isReady(pod);
  const node = serves ? undefined : pod?.spec?.nodeName;
  const around = [
    ...(serves ? [] : [topOwner(object, cluster)]),
    ...(pod === undefined ? [] : servicesAround(pod, cluster).map(refOf)),
    ...(node === undefined ? [] : [ref("Node", undefined, node)]),
  ];
  return incidents.filter((incident) => around.some((one) => concerns(incident, one)));
}

/** The view of one object. It judges nothing: what is wrong is told by the incidents of the report. */
export function why(
  of: Ref,
  cluster: Cluster,
  incidents: readonly Incident[],
  checked: number,
): Why {
  const object = cluster.object(of);
  if (object === undefined)
    return {
      ref: of,
      exists: false,
      state: [],
      conditions: [],
      containers: [],
      forks: [],
      details: detailsOf(of, cluster),
      pods: [],
      owners: [],
      events: eventsAbout(of, cluster),
      incidents,
      checked,
    };
  const pod = of.kind === "Pod" ? cluster.get("Pod", of.namespace, of.name) : undefined;
  return {
    ref: of,
    exists: true,
    state: stateOf(object, cluster),
    conditions: (object as WithConditions).status?.conditions ?? [],
    containers: pod === undefined ? [] : containerLines(pod, cluster),
    ...(pod !== undefined && { life: lifecycleOf(pod, cluster) }),
    forks: pod === undefined ? [] : forksOf(pod, cluster),
    details: detailsOf(of, cluster),
    pods: pod === undefined ? podsOf(of, cluster).map(podLine) : [],
    owners: ownersOf(object, cluster),
    events: eventsOf(object, cluster),
    incidents,
    checked,
  };
}

function stateOf(object: KubernetesObject, cluster: Cluster): readonly StateField[] {
  const kind = kindOf(object);
  const paths = [
    ...(telling[kind] ?? ["status.phase"]),
    ...(object.metadata.deletionTimestamp === undefined ? [] : leaving),
  ];
  const fields = paths
    .map((path) => ({ path, value: valueAt(object, path) }))
    .filter(({ value }) => value !== undefined && value !== null);
  const service =
    kind === "Service"
      ? cluster.get("Service", object.metadata.namespace, object.metadata.name)
      : undefined;
  if (service === undefined) return fields;
  const { ready, notReady, known } = endpointsOf(service, cluster);
  return known ? [...fields, { path: "endpoints", value: { ready, notReady } }] : fields;
}

const containerLines = (pod: Pod, cluster: Cluster): readonly ContainerLine[] =>
  containersOf(pod, cluster).map(({ name, role, spec, status }) => ({
    name,
    role,
    image: spec.image ?? status?.image,
    ready: status?.ready,
    restarts: status?.restartCount ?? 0,
    state: status?.state,
    last: status?.lastState,
  }));

const podLine = (pod: Pod): PodLine => ({
  ref: refOf(pod),
  phase:
    pod.metadata.deletionTimestamp === undefined ? (pod.status?.phase ?? "Unknown") : "Terminating",
  ready: isReady(pod),
  restarts: (pod.status?.containerStatuses ?? []).reduce(
    (sum, { restartCount = 0 }) => sum + restartCount,
    0,
  ),
});

function ownersOf(object: KubernetesObject, cluster: Cluster): readonly Ref[] {
  const owners: Ref[] = [];
  for (
    let current: KubernetesObject | undefined = object;
    current !== undefined && owners.length < 8;
  ) {
    const owner = ownerRef(current);
    if (owner === undefined) break;
    owners.push(owner);
    current = cluster.object(owner);
  }
  return owners;
}
