import { given } from "./tree.ts";

/** What a sentence of Kubernetes says of a Pod that it does not name. */
export interface PodComplaint {
  readonly reason: string;
  readonly type?: "Normal" | "Warning";
  readonly component?: string;
  readonly spec?: Readonly<Record<string, unknown>>;
  /** The whole status, or, by `state`, the one of the container. */
  readonly status?: Readonly<Record<string, unknown>>;
  readonly state?: Readonly<Record<string, unknown>>;
  readonly lastState?: Readonly<Record<string, unknown>>;
  readonly container?: string | undefined;
  readonly image?: string | undefined;
  readonly count?: number;
  /** The Events' words where they differ from the line's. */
  readonly message?: string;
}

type Maker = (found: RegExpExecArray, message: string) => PodComplaint;

const waiting = (reason: string, message: string): Readonly<Record<string, unknown>> => ({
  waiting: given({ reason, message: message === "" ? undefined : message }),
});

const mount: Maker = (_, message) => ({
  reason: /Multi-Attach|AttachVolume/u.test(message) ? "FailedAttachVolume" : "FailedMount",
  status: { phase: "Pending" },
});
const unschedulable: Maker = (_, message) => ({
  reason: "FailedScheduling",
  component: "default-scheduler",
  status: {
    phase: "Pending",
    conditions: [{ type: "PodScheduled", status: "False", reason: "Unschedulable", message }],
  },
});
const evicted: Maker = (_, message) => ({
  reason: "Evicted",
  status: { phase: "Failed", reason: "Evicted", message },
});
const configuration: Maker = (_, message) => ({
  reason: "Failed",
  status: { phase: "Pending" },
  state: waiting("CreateContainerConfigError", message.replace(/^Error: /u, "")),
});
const runtime: Maker = (_, message) => ({
  reason: "Failed",
  state: waiting("RunContainerError", message.replace(/^Error: /u, "")),
});
const sandbox: Maker = () => ({
  reason: "FailedCreatePodSandBox",
  status: { phase: "Pending" },
});

/** Reasons of waiting containers that only say that the kubelet holds back. */
const synced: Maker = (found) => {
  const [, container, reason = "", rest = ""] = found;
  const message = rest.replaceAll(String.raw`\"`, '"').replace(/"+$/u, "");
  const image =
    /image "([^"]+)"/u.exec(message)?.[1] ?? /No such image: (\S+?)["']?$/u.exec(message)?.[1];
  return {
    reason: "FailedSync",
    message: `Error syncing pod, skipping: failed to "StartContainer" for "${container ?? ""}" with ${reason}: ${JSON.stringify(message)}`,
    container,
    image,
    state: waiting(reason, message),
  };
};

/**
 * The sentences of scheduler, kubelet, volume and runtime by which a Pod's fault is known, the most exact
 * first. The classifiers in cluster/ judge the words; here stands only in which state a Pod says them.
 */
export const podComplaints: readonly (readonly [RegExp, Maker])[] = [
  [/failed to "StartContainer" for "([^"]+)" with (\w+):? ?\\?"?(.*)$/u, synced],
  [
    /^\d+\/\d+ nodes are available|no nodes available to schedule pods|pod has unbound immediate PersistentVolumeClaims/u,
    unschedulable,
  ],
  [
    /^(?:\S+: )?(?:Pod ephemeral local storage usage exceeds|Container \S+ exceeded its local ephemeral storage limit|Usage of EmptyDir volume|The node was low on resource|The node had condition: \[)/u,
    evicted,
  ],
  [
    /MountVolume\.|AttachVolume\.|Multi-Attach error|Unable to (?:attach or )?mount volumes|MapVolume\.|hostPath type check failed/u,
    mount,
  ],
  [
    /[Ff]ailed (?:to )?(?:create pod sandbox|"CreatePodSandbox")|CreatePodSandboxError|failed to setup network for sandbox|cni\.dev|plugin type="[\w-]+" failed/u,
    sandbox,
  ],
  [/(?:persistentvolumeclaim|PersistentVolumeClaim) "[^"]+" not found/u, unschedulable],
  [
    /Failed to pull image "([^"]+)"/u,
    ([, image], message) => ({
      reason: "Failed",
      image,
      status: { phase: "Pending" },
      state: waiting("ErrImagePull", message),
    }),
  ],
  [
    /[Bb]ack-off pulling image "([^"]+)"/u,
    ([, image], message) => ({
      reason: "BackOff",
      type: "Normal",
      image,
      status: { phase: "Pending" },
      state: waiting("ImagePullBackOff", message),
    }),
  ],
  [
    /container "([^"]+)" in pod "[^"]+" is waiting to start: (trying and failing to pull image|image can't be pulled|CreateContainerConfigError|CreateContainerError)/u,
    ([, container, why = ""]) => ({
      reason: "",
      container,
      status: { phase: "Pending" },
      state: waiting(/image/u.test(why) ? "ImagePullBackOff" : why, ""),
    }),
  ],
  [
    /Container image "([^"]+)" is not present with pull policy of Never/u,
    ([, image], message) => ({
      reason: "ErrImageNeverPull",
      image,
      status: { phase: "Pending" },
      state: waiting("ErrImageNeverPull", message),
    }),
  ],
  [
    /Failed to apply default image tag "([^"]+)"|couldn't parse image (?:reference|name) "([^"]+)"/u,
    ([, a, b], message) => ({
      reason: "InspectFailed",
      image: a ?? b,
      status: { phase: "Pending" },
      state: waiting("InvalidImageName", message),
    }),
  ],
  [
    /No such image: (\S+?)["']?$/u,
    ([, image], message) => ({
      reason: "Failed",
      image,
      state: waiting("RunContainerError", message),
    }),
  ],
  [/container has runAsNonRoot and/u, configuration],
  [
    /(?:configmap|secret)s? "[^"]+" not found|couldn't find key \S+ in (?:ConfigMap|Secret)|references non-existent (?:config|secret) key/iu,
    configuration,
  ],
  [
    /OCI runtime (?:create|start) failed|executable file not found in \$PATH|failed to (?:create|start) (?:shim|containerd) task|Failed to create docker container/u,
    runtime,
  ],
  [
    /Container (\S+) failed (liveness|startup) probe, will be restarted/u,
    ([, container]) => ({
      reason: "Killing",
      type: "Normal",
      container,
      status: { phase: "Running" },
      state: { running: {} },
      lastState: { terminated: {} },
    }),
  ],
  [
    /^(?:\S+ )?(Readiness|Liveness|Startup) probe (?:failed|errored)/iu,
    ([, probe]) => ({
      reason: "Unhealthy",
      count: 3,
      status: { phase: "Running" },
      state: { running: {} },
      // The kubelet says so once it has failed as often as it may: it stops the container.
      ...(probe?.toLowerCase() !== "readiness" && { lastState: { terminated: {} } }),
    }),
  ],
  [
    /[Bb]ack-?off (?:\S+ )?restarting failed container(?:[ =](\S+))?/u,
    ([, container]) => ({
      reason: "BackOff",
      container: container === "in" ? undefined : container,
      status: { phase: "Running" },
      state: waiting("CrashLoopBackOff", ""),
    }),
  ],
  [
    /PostStartHook|postStart hook|Exec lifecycle hook/u,
    () => ({
      reason: "FailedPostStartHook",
      status: { phase: "Running" },
      state: waiting("CrashLoopBackOff", ""),
    }),
  ],
];

/** The kernel kills in a container's cgroup: its limit; elsewhere: the node. */
export const containerOom =
  /Memory cgroup out of memory: Kill(?:ed)? process|oom-kill:constraint=CONSTRAINT_MEMCG|\bOOMKilled\b/u;
export const systemOom =
  /(?:^|[^p] )Out of memory: Kill(?:ed)? process|oom-kill:constraint=CONSTRAINT_NONE|System OOM encountered/u;

/** What the kubelet joins in a node's Ready condition (pkg/kubelet/runtime.go). */
export const nodeNotReady =
  /PLEG is not healthy|pleg was last seen active|container runtime (?:status check may not have completed|is down)|network plugin is not ready|cni (?:config uninitialized|plugin not initialized)|NetworkPluginNotReady|[Rr]untime network not ready|container runtime network not ready/u;
export const nodeSilent =
  /Kubelet stopped posting node status|Kubelet never posted node status|NodeStatusUnknown/u;
/** What a kubelet prints before it exits; cluster/kubelet-start.ts judges it. */
export const kubeletExit =
  /running with swap on is not supported|is different from docker cgroup driver|failed to run Kubelet|unknown (?:shorthand )?flag: |failed to load [Kk]ubelet config file|unable to load bootstrap kubeconfig|bootstrap client certificate|Failed to start ContainerManager|failed to parse kubelet flag|kubelet\.service: Main process exited|Main PID: \d+ \(code=exited, status=[1-9]/u;

/** Sentences of a claim's controller (pkg/controller/volume/persistentvolume). */
export const claimComplaints: readonly (readonly [RegExp, string])[] = [
  [/storageclass(?:es)?\.storage\.k8s\.io "[^"]+" not found/u, "ProvisioningFailed"],
  [/no persistent volumes available for this claim and no storage class is set/u, "FailedBinding"],
  [/[Ff]ailed to provision volume with StorageClass/u, "ProvisioningFailed"],
  [
    /[Ww]aiting for a volume to be created,? either by (?:the )?external provisioner/u,
    "ExternalProvisioning",
  ],
];

/** The class that a claim's controller names. */
export const storageClassIn = (message: string): string | undefined =>
  (
    /storageclass(?:es)?\.storage\.k8s\.io "([^"]+)"/u.exec(message) ??
    /with StorageClass "([^"]+)"/u.exec(message)
  )?.[1];
