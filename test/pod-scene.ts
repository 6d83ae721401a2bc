type Fields = Readonly<Record<string, unknown>>;

/** One Pod of namespace shop on Node n1, with the controllers that made it. What is left out is healthy. */
interface PodScene {
  /** Of the workload; the Pod's follows from it. */
  readonly name?: string;
  readonly owner?: "Deployment" | "StatefulSet" | "DaemonSet" | "Job" | "CronJob" | "Pod";
  readonly spec?: Fields;
  readonly metadata?: Fields;
  /** Container `app`. */
  readonly container?: Fields;
  /** Its status. */
  readonly status?: Fields;
  /** Init container `init`, with its status. */
  readonly init?: Fields;
  readonly initStatus?: Fields;
  readonly sidecar?: Fields;
  readonly sidecarStatus?: Fields;
  readonly phase?: string;
  readonly conditions?: readonly Fields[];
}

const document = (object: Fields): string => `\n---\n${JSON.stringify(object, undefined, 1)}\n`;

/** `web-5d8f7c9b4-x2x9k`, `web-0`, `web-k7x2p`, `web`: the Pod of a workload, as its controller names it. */
export const podName = (owner: PodScene["owner"] = "Deployment", name = "web"): string =>
  ({
    Deployment: `${name}-5d8f7c9b4-x2x9k`,
    StatefulSet: `${name}-0`,
    DaemonSet: `${name}-x2x9k`,
    Job: `${name}-x2x9k`,
    CronJob: `${name}-29340000-x2x9k`,
    Pod: name,
  })[owner];

const controlledBy = (kind: string, name: string, apiVersion = "apps/v1"): Fields => ({
  ownerReferences: [{ apiVersion, kind, name, controller: true, uid: `${kind}-${name}` }],
});

export function podScene({
  name = "web",
  owner = "Deployment",
  spec,
  metadata,
  container,
  status,
  init,
  initStatus,
  sidecar,
  sidecarStatus,
  phase = "Running",
  conditions = [],
}: PodScene): string {
  const pod = {
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      name: podName(owner, name),
      namespace: "shop",
      uid: "u1",
      creationTimestamp: "2026-01-01T00:00:00Z",
      ...(owner === "Deployment" && {
        labels: { app: name, "pod-template-hash": "5d8f7c9b4" },
        ...controlledBy("ReplicaSet", `${name}-5d8f7c9b4`),
      }),
      ...((owner === "StatefulSet" || owner === "DaemonSet") && controlledBy(owner, name)),
      ...(owner === "Job" && controlledBy("Job", name, "batch/v1")),
      ...(owner === "CronJob" && controlledBy("Job", `${name}-29340000`, "batch/v1")),
      ...metadata,
    },
    spec: {
      nodeName: "n1",
      restartPolicy: owner === "Job" || owner === "CronJob" ? "OnFailure" : "Always",
      ...((init !== undefined || sidecar !== undefined) && {
        initContainers: [
          ...(init === undefined ? [] : [{ name: "init", image: "shop/init:1", ...init }]),
          ...(sidecar === undefined
            ? []
            : [{ name: "proxy", image: "shop/proxy:1", restartPolicy: "Always", ...sidecar }]),
        ],
      }),
      containers: [{ name: "app", image: "shop/web:1", ...container }],
      ...spec,
    },
    status: {
      phase,
      conditions,
      ...((initStatus !== undefined || sidecarStatus !== undefined) && {
        initContainerStatuses: [
          ...(initStatus === undefined ? [] : [{ name: "init", restartCount: 0, ...initStatus }]),
          ...(sidecarStatus === undefined
            ? []
            : [{ name: "proxy", restartCount: 0, ...sidecarStatus }]),
        ],
      }),
      containerStatuses: [
        {
          name: "app",
          ready: status === undefined,
          restartCount: 0,
          imageID: status === undefined ? "sha256:1" : "",
          state: { running: { startedAt: "2026-01-01T00:00:05Z" } },
          ...status,
        },
      ],
    },
  };
  const template = {
    metadata: { labels: { app: name } },
    spec: { containers: [{ name: "app", image: "shop/web:1", ...container }] },
  };
  const owners: Fields[] = [];
  if (owner === "Deployment")
    owners.push(
      {
        apiVersion: "apps/v1",
        kind: "Deployment",
        metadata: { name, namespace: "shop" },
        spec: { replicas: 1, selector: { matchLabels: { app: name } }, template },
      },
      {
        apiVersion: "apps/v1",
        kind: "ReplicaSet",
        metadata: {
          name: `${name}-5d8f7c9b4`,
          namespace: "shop",
          ...controlledBy("Deployment", name),
        },
        spec: { replicas: 1, template },
        status: { readyReplicas: 0 },
      },
    );
  if (owner === "StatefulSet" || owner === "DaemonSet")
    owners.push({
      apiVersion: "apps/v1",
      kind: owner,
      metadata: { name, namespace: "shop" },
      spec: { template },
    });
  if (owner === "Job")
    owners.push({
      apiVersion: "batch/v1",
      kind: "Job",
      metadata: { name, namespace: "shop" },
      spec: { template },
    });
  if (owner === "CronJob")
    owners.push(
      {
        apiVersion: "batch/v1",
        kind: "CronJob",
        metadata: { name, namespace: "shop" },
        spec: { schedule: "* * * * *", jobTemplate: { spec: { template } } },
      },
      {
        apiVersion: "batch/v1",
        kind: "Job",
        metadata: {
          name: `${name}-29340000`,
          namespace: "shop",
          ...controlledBy("CronJob", name, "batch/v1"),
        },
        spec: { template },
      },
    );
  return [...owners, pod].map(document).join("");
}

interface EventScene {
  readonly pod?: string;
  readonly container?: string | undefined;
  readonly reason: string;
  readonly message: string;
  readonly count?: number;
  readonly at?: string;
  readonly type?: string;
}

let serial = 0;

/** An Event of the kubelet about container app of the Deployment's Pod, as core/v1. */
export const event = ({
  pod = podName(),
  container = "spec.containers{app}",
  reason,
  message,
  count = 4,
  at = "2026-01-01T00:05:00Z",
  type = "Warning",
}: EventScene): string =>
  document({
    apiVersion: "v1",
    kind: "Event",
    metadata: { name: `${pod}.${(serial++).toString(16)}`, namespace: "shop" },
    involvedObject: {
      apiVersion: "v1",
      kind: "Pod",
      namespace: "shop",
      name: pod,
      uid: "u1",
      ...(container !== "" && { fieldPath: container }),
    },
    reason,
    message,
    type,
    count,
    firstTimestamp: "2026-01-01T00:00:10Z",
    lastTimestamp: at,
    source: { component: "kubelet", host: "n1" },
  });

export const log = (
  text: string,
  { pod = podName(), container = "app", previous = false } = {},
): string =>
  document({ kind: "Log", metadata: { name: pod, namespace: "shop" }, container, previous, text });

/** A container that waits. */
export const waiting = (reason: string, message?: string, more: Fields = {}): Fields => ({
  ready: false,
  state: { waiting: { reason, ...(message !== undefined && { message }) } },
  ...more,
});

/** A container in its back-off after a run that ended so. */
export const crashed = (terminated: Fields, restartCount = 4): Fields => ({
  ready: false,
  restartCount,
  state: {
    waiting: {
      reason: "CrashLoopBackOff",
      message: "back-off 40s restarting failed container=app pod=web_shop(u1)",
    },
  },
  lastState: {
    terminated: {
      startedAt: "2026-01-01T00:04:00Z",
      finishedAt: "2026-01-01T00:04:02Z",
      reason: "Error",
      ...terminated,
    },
  },
});

/** A container that runs and is ready; its earlier run ended long before. */
export const ready = (more: Fields = {}): Fields => ({
  ready: true,
  started: true,
  imageID: "sha256:1",
  state: { running: { startedAt: "2026-01-01T00:00:05Z" } },
  ...more,
});
