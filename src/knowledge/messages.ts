import type { Where } from "./entry.ts";

/** What stands beside a reason: a message as it is written, the reason, where, and who writes it. */
type Message = readonly [format: string, reason: string, where: Where, component: string];

const beside = (
  component: string,
  where: Where,
  messages: Readonly<Record<string, readonly string[]>>,
): readonly Message[] =>
  Object.entries(messages).flatMap(([reason, formats]) =>
    formats.map((format): Message => [format, reason, where, component]),
  );

/**
 * Messages that people meet and paste, by the reason that says what they mean. Only those that are no entries
 * themselves, of Kubernetes 1.20 to 1.36.
 */
export const messages: readonly Message[] = [
  ...beside("kubelet", "event", {
    BackOff: [
      "Back-off restarting failed container",
      "Back-off restarting failed container %s in pod %s",
      "Back-off pulling image %q",
    ],
    Failed: [
      "Failed to pull image %q: %v",
      "Error: ErrImagePull",
      "Error: ImagePullBackOff",
      "Error: failed to create containerd task: %v",
      "Error: failed to start container %q: %v",
      "error making pod data directories: %v",
    ],
    FailedSync: [
      "Error syncing pod, skipping: failed to %q for %q with %s: %q",
      "error determining status: %v",
    ],
    Pulling: ["Pulling image %q"],
    Pulled: ["Successfully pulled image %q in %v", "Container image %q already present on machine"],
    Created: ["Created container %s", "Container created"],
    Started: ["Started container %s", "Container started"],
    Killing: [
      "Stopping container %s",
      "Container %s failed liveness probe, will be restarted",
      "Container %s failed startup probe, will be restarted",
      "Container %s definition changed, will be restarted",
      "Container is in unknown state, try killing it before removal",
    ],
    Preempting: ["Preempted in order to admit critical pod"],
    ExceededGracePeriod: ["Container runtime did not kill the pod within specified grace period."],
    FailedKillPod: ["error killing pod: %v"],
    FailedCreatePodContainer: ["unable to ensure pod container exists: %v"],
    FailedCreatePodSandBox: ["Failed to create pod sandbox: %v"],
    FailedPodSandBoxStatus: ["Unable to get pod sandbox status: %v"],
    SandboxChanged: ["Pod sandbox changed, it will be killed and re-created."],
    NetworkNotReady: ["network is not ready: %v"],
    InspectFailed: ["Failed to inspect image %q: %v", "Failed to apply default image tag %q: %v"],
    ErrImageNeverPull: ["Container image %q is not present with pull policy of Never"],
    FailedToRetrieveImagePullSecret: [
      "Unable to retrieve some image pull secrets (%s); attempting to pull the image may not succeed.",
    ],
    Unhealthy: [
      "Liveness probe failed: %s",
      "Readiness probe failed: %s",
      "Startup probe failed: %s",
      "%s probe errored: %v",
    ],
    ProbeWarning: ["Liveness probe warning: %s", "Readiness probe warning: %s"],
    FailedMount: [
      'MountVolume.SetUp failed for volume "%s" : %v',
      'MountVolume.MountDevice failed for volume "%s" : %v',
      "Unable to attach or mount volumes: unmounted volumes=[%s], unattached volumes=[%s]: timed out waiting for the condition",
      "Unable to attach or mount volumes: %v",
    ],
    FailedMapVolume: ['MapVolume.SetUpDevice failed for volume "%s" : %v'],
    FailedPostStartHook: ["PostStartHook failed"],
    FailedPreStopHook: ["PreStopHook failed"],
    Evicted: [
      "The node was low on resource: %v.",
      "Container %s exceeded its local ephemeral storage limit %q.",
      "Usage of EmptyDir volume %q exceeds the limit %q.",
    ],
    EvictionThresholdMet: ["Attempting to reclaim %s"],
    FreeDiskSpaceFailed: [
      "failed to garbage collect required amount of images. Wanted to free %d bytes, but freed %d bytes",
    ],
    ImageGCFailed: ["failed to get imageFs info: %v"],
    InvalidDiskCapacity: ["invalid capacity %d on image filesystem"],
    DNSConfigForming: [
      "Search Line limits were exceeded, some search paths have been omitted, the applied search line is: %s",
      "Nameserver limits were exceeded, some nameservers have been omitted, the applied nameserver line is: %s",
    ],
    MissingClusterDNS: [
      "kubelet does not have ClusterDNS IP configured and cannot create Pod using %q policy.",
    ],
    Rebooted: ["Node %s has been rebooted, boot id: %s"],
    SystemOOM: ["System OOM encountered, victim process: %s, pid: %d"],
    Starting: ["Starting kubelet."],
    NodeAllocatableEnforced: ["Updated Node Allocatable limit across pods"],
    NodeHasSufficientMemory: ["Node %s status is now: NodeHasSufficientMemory"],
    NodeHasInsufficientMemory: ["Node %s status is now: NodeHasInsufficientMemory"],
    NodeHasDiskPressure: ["Node %s status is now: NodeHasDiskPressure"],
    NodeNotReady: ["Node %s status is now: NodeNotReady"],
    NodeReady: ["Node %s status is now: NodeReady"],
  }),
  ...beside("kubelet", "container-waiting", {
    CrashLoopBackOff: ["back-off %s restarting failed container=%s pod=%s"],
    ImagePullBackOff: ["Back-off pulling image %q: ErrImagePull: %v"],
    CreateContainerConfigError: [
      "couldn't find key %v in ConfigMap %v/%v",
      "couldn't find key %v in Secret %v/%v",
      "container has runAsNonRoot and image will run as root (pod: %q, container: %s)",
      'configmap "%s" not found',
      'secret "%s" not found',
    ],
  }),
  ...beside("kubelet", "condition", {
    "Ready=False/ContainersNotReady": ["containers with unready status: [%s]"],
    "Initialized=False/ContainersNotInitialized": ["containers with incomplete status: [%s]"],
  }),
  ...beside("default-scheduler", "event", {
    FailedScheduling: ["%d/%d nodes are available", "no nodes available to schedule pods"],
    Scheduled: ["Successfully assigned %s to %s"],
    Preempted: ["Preempted by pod %s on node %s"],
  }),
  ...beside("attachdetach-controller", "event", {
    FailedAttachVolume: [
      "Multi-Attach error for volume %q Volume is already used by %d pod(s) in different attached",
      "Multi-Attach error for volume %q Volume is already exclusively attached to one node and can't be attached to another",
      "AttachVolume.Attach failed for volume %q : %v",
    ],
  }),
  ...beside("persistentvolume-controller", "event", {
    FailedBinding: ["no persistent volumes available for this claim and no storage class is set"],
    ProvisioningFailed: ['storageclass.storage.k8s.io "%s" not found'],
    WaitForFirstConsumer: ["waiting for first consumer to be created before binding"],
    ExternalProvisioning: [
      "Waiting for a volume to be created either by the external provisioner %q or manually by the system administrator.",
    ],
  }),
  ...beside("job-controller", "condition", {
    "Failed=True/BackoffLimitExceeded": ["Job has reached the specified backoff limit"],
    "Failed=True/DeadlineExceeded": ["Job was active longer than specified deadline"],
  }),
  ...beside("horizontal-pod-autoscaler", "event", {
    FailedGetScale: ["the HPA controller was unable to get the target's current scale: %v"],
    FailedGetResourceMetric: [
      "failed to get cpu utilization: unable to get metrics for resource cpu: %v",
      "failed to get memory utilization: unable to get metrics for resource memory: %v",
    ],
  }),
];
