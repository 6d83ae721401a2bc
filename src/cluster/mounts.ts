import type { Evidence } from "../model/evidence.ts";
import type { Pod, Volume } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { ref } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import { conditionOf } from "./conditions.ts";
import { containersOf } from "./containers.ts";
import { type EventView, eventsOf, quote } from "./events.ts";
import { perObject } from "./memo.ts";
import { missingOf } from "./missing.ts";
import { isFinished, isTerminating } from "./pods.ts";
import { claimsOf, usersOf } from "./references.ts";

/** Why a Pod's volumes are not there: one class in all. */
export type MountClass =
  /** A ConfigMap, Secret, key or claim does not exist: that object is the fault. */
  | "object-missing"
  /** The volume is attached to another node, where another Pod uses it: "Multi-Attach error". Where none does, `attach`. */
  | "multi-attach"
  | "attach"
  /** hostPath with a type that does not fit what is there. */
  | "host-path-type"
  | "driver-missing"
  | "mount";

export interface MountFault {
  readonly class: MountClass;
  /** The kubelet's or attach-detach controller's words. */
  readonly message: string;
  readonly volume: Volume | undefined;
  readonly volumeName: string | undefined;
  /** The words say which volume, not why. */
  readonly vague: boolean;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** The texts of the kubelet's volume manager, the attach-detach controller and CSI; the first that matches decides. */
const classes: readonly (readonly [MountClass, RegExp])[] = [
  // client-go not-found errors and keys, through volume/configmap and volume/secret
  [
    "object-missing",
    /(?:configmap|secret|persistentvolumeclaim|serviceaccount)s? "[^"]+" not found|references non-existent (?:config|secret) key|object "[^"]+"\/"[^"]+" not registered|PersistentVolumeClaim is not bound|claim .* (?:not found|is not bound)|PVC \S+ has non-bound phase/iu,
  ],
  // pkg/controller/volume/attachdetach/reconciler
  ["multi-attach", /Multi-Attach error/u],
  [
    "attach",
    /AttachVolume\.|attachment timeout|volume attachment|FailedAttachVolume|rpc error: .*ControllerPublish/iu,
  ],
  // pkg/volume/hostpath/host_path.go: "hostPath type check failed: %s is not a directory"
  ["host-path-type", /hostPath type check failed/u],
  // pkg/volume/csi: "driver name %s not found in the list of registered CSI drivers"
  [
    "driver-missing",
    /not found in the list of registered CSI drivers|no volume plugin matched|failed to get Plugin from volumeSpec|driver .* not found/iu,
  ],
];

/** "Unable to attach or mount volumes: … timed out waiting for the condition": says which, not why. */
const vague = /timed out waiting for the condition|context deadline exceeded$|unmounted volumes=/u;

const isVague = (message: string): boolean =>
  vague.test(message) &&
  !/rpc error|exit status|No such|denied|refused|failed to process volumes/iu.test(message);

function classOf({ reason, message }: EventView, pod: Pod, cluster: Cluster): MountClass {
  if (reason === "FailedAttachVolume" && !/Multi-Attach/u.test(message)) return "attach";
  const found = classes.find(([, pattern]) => pattern.test(message))?.[0] ?? "mount";
  if (found === "multi-attach")
    return (pod.spec !== undefined && /already used by/u.test(message)) ||
      othersOn(pod, cluster).length > 0
      ? "multi-attach"
      : "attach";
  // Too general to contradict what is known to be missing.
  return found === "mount" &&
    isVague(message) &&
    missingOf(pod, cluster).some(({ container }) => container === undefined)
    ? "object-missing"
    : found;
}

/** The living Pods on other nodes that use a claim of this Pod. */
export const othersOn = (pod: Pod, cluster: Cluster): readonly Pod[] => [
  ...new Set(
    claimsOf(pod)
      .flatMap(({ name }) =>
        usersOf(ref("PersistentVolumeClaim", pod.metadata.namespace, name), cluster),
      )
      .filter(
        (other) =>
          other !== pod &&
          !isFinished(other) &&
          other.spec?.nodeName !== undefined &&
          other.spec.nodeName !== pod.spec?.nodeName,
      ),
  ),
];

/** What the kubelet reports once a Pod has its sandbox and its volumes. */
const later = ["Pulling", "Pulled", "Created", "Started"];

/** Whether the kubelet has gone on since it complained. */
const isCreatedSince = (complaint: EventView | undefined, pod: Pod, cluster: Cluster): boolean =>
  complaint?.last !== undefined &&
  eventsOf(pod, cluster).some(
    ({ reason, last }) => later.includes(reason) && (last ?? 0) > (complaint.last ?? 0),
  );

/** Why a scheduled Pod still waits for a volume, if an Event tells. */
export const mountFaultOf = perObject<Pod, MountFault | undefined>((pod, cluster) => {
  if (isFinished(pod) || isTerminating(pod) || !isCreating(pod, cluster)) return undefined;
  const events = eventsOf(pod, cluster).filter(
    ({ reason }) =>
      reason === "FailedMount" || reason === "FailedAttachVolume" || reason === "FailedMapVolume",
  );
  if (isCreatedSince(events[0], pod, cluster)) return undefined;
  const event = events.find(({ message }) => !isVague(message)) ?? events[0];
  if (event === undefined) return undefined;
  const volumeName = volumeIn(event.message, pod);
  const volume = pod.spec?.volumes?.find(({ name }) => name === volumeName);
  const evidence: Evidence[] =
    volumeName !== undefined && volume !== undefined
      ? [field(pod, `spec.volumes{${volumeName}}`)]
      : [];
  return {
    class: classOf(event, pod, cluster),
    vague: isVague(event.message),
    message: event.message,
    volume,
    volumeName,
    evidence: [quote(event), ...evidence],
  };
});

/** Scheduled, and none of its containers has been created yet. */
const isCreating = (pod: Pod, cluster: Cluster): boolean =>
  (pod.spec?.nodeName !== undefined || pod.spec === undefined) &&
  containersOf(pod, cluster).every(
    ({ status }) =>
      status === undefined ||
      (status.state?.running === undefined &&
        status.state?.terminated === undefined &&
        ["ContainerCreating", "PodInitializing", undefined].includes(
          status.state?.waiting?.reason,
        )),
  );

/** `MountVolume.SetUp failed for volume "data" : …`, `unmounted volumes=[data], …`; a claim's volume goes by the PersistentVolume's name. */
function volumeIn(message: string, pod: Pod): string | undefined {
  const named =
    /for volume "([^"]+)"/u.exec(message)?.[1] ??
    /unmounted volumes=\[([^\]\s,]+)/u.exec(message)?.[1];
  if (named === undefined || pod.spec?.volumes?.some(({ name }) => name === named) === true)
    return named;
  const claims =
    pod.spec?.volumes?.filter(
      ({ persistentVolumeClaim, ephemeral }) =>
        persistentVolumeClaim !== undefined || ephemeral !== undefined,
    ) ?? [];
  return claims.length === 1 ? claims[0]?.name : named;
}

/** The Event that says why a Pod has no sandbox (FailedCreatePodSandBox, FailedPodSandBoxStatus, NetworkNotReady), while it has none. */
export const sandboxFaultOf = perObject<Pod, EventView | undefined>((pod, cluster) => {
  if (isFinished(pod) || isTerminating(pod)) return undefined;
  const creating = isCreating(pod, cluster);
  const waiting = containersOf(pod, cluster).some(({ status }) =>
    ["CreatePodSandboxError", "ConfigPodSandboxError", "KillPodSandboxError"].includes(
      status?.state?.waiting?.reason ?? "",
    ),
  );
  if (!creating && !waiting) return undefined;
  // PodHasNetwork until 1.27
  if (
    ["PodReadyToStartContainers", "PodHasNetwork"].some(
      (type) => conditionOf(pod, type)?.status === "True",
    )
  )
    return undefined;
  const event = eventsOf(pod, cluster).find(
    ({ reason }) =>
      reason === "FailedCreatePodSandBox" ||
      reason === "FailedCreatePodSandbox" ||
      reason === "NetworkNotReady",
  );
  return isCreatedSince(event, pod, cluster) ? undefined : event;
});
