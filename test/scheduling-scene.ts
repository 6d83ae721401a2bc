type Fields = Readonly<Record<string, unknown>>;

const document = (object: Fields): string => `\n---\n${JSON.stringify(object, undefined, 1)}\n`;

interface NodeScene {
  readonly labels?: Readonly<Record<string, string>>;
  readonly taints?: readonly Fields[];
  readonly cordoned?: boolean;
  readonly cpu?: string;
  readonly more?: Fields;
  /** Status of its Ready condition. */
  readonly ready?: string;
  readonly conditions?: readonly Fields[];
  readonly spec?: Fields;
  readonly metadata?: Fields;
  readonly info?: Fields;
}

/** A Node as a kubelet reports it. What is left out is healthy. */
export function node(
  name: string,
  {
    labels = {},
    taints = [],
    cordoned = false,
    cpu = "4",
    more,
    ready = "True",
    conditions = [],
    spec,
    metadata,
    info,
  }: NodeScene = {},
): string {
  const amounts = { cpu, memory: "8Gi", pods: "110", "ephemeral-storage": "100Gi", ...more };
  const own = [
    ...taints,
    ...(cordoned ? [{ key: "node.kubernetes.io/unschedulable", effect: "NoSchedule" }] : []),
  ];
  return document({
    apiVersion: "v1",
    kind: "Node",
    metadata: {
      name,
      creationTimestamp: "2025-12-01T00:00:00Z",
      labels: { "kubernetes.io/hostname": name, "kubernetes.io/os": "linux", ...labels },
      ...metadata,
    },
    spec: {
      ...(own.length > 0 && { taints: own }),
      ...(cordoned && { unschedulable: true }),
      ...spec,
    },
    status: {
      capacity: amounts,
      allocatable: amounts,
      nodeInfo: { containerRuntimeVersion: "containerd://2.1.4", ...info },
      conditions: [
        ...conditions,
        {
          type: "Ready",
          status: ready,
          reason:
            ready === "True"
              ? "KubeletReady"
              : ready === "False"
                ? "KubeletNotReady"
                : "NodeStatusUnknown",
          message:
            ready === "True"
              ? "kubelet is posting ready status"
              : "Kubelet stopped posting node status.",
          lastTransitionTime: "2025-12-31T00:00:00Z",
        },
      ],
    },
  });
}

/** Taints that the node controller gives to a node that is not heard of. */
export const unreachable = [
  { key: "node.kubernetes.io/unreachable", effect: "NoSchedule" },
  { key: "node.kubernetes.io/unreachable", effect: "NoExecute" },
];

interface PendingScene {
  readonly name?: string;
  readonly owner?: "Deployment" | "StatefulSet" | "DaemonSet" | "Job" | "Pod";
  /** The revision, as in the ReplicaSet's name. */
  readonly hash?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly spec?: Fields;
  readonly container?: Fields;
  readonly status?: Fields;
  readonly phase?: string;
  /** The node that it is on; then it is scheduled. */
  readonly on?: string;
  readonly suffix?: string;
  readonly created?: string;
}

/** The name of the Pod that `pod` makes. */
const podOf = (
  owner: PendingScene["owner"] = "Deployment",
  name = "web",
  hash = "5d8f7c9b4",
  suffix = "x2x9k",
): string =>
  ({
    Deployment: `${name}-${hash}-${suffix}`,
    StatefulSet: `${name}-0`,
    DaemonSet: `${name}-${suffix}`,
    Job: `${name}-${suffix}`,
    Pod: name,
  })[owner];

/** A Pod of namespace shop without its controllers; with a message it is one that the scheduler could not place. */
export function pod(
  message: string | undefined,
  {
    name = "web",
    owner = "Deployment",
    hash = "5d8f7c9b4",
    labels = {},
    spec,
    container,
    status,
    phase = "Pending",
    on,
    suffix = "x2x9k",
    created = "2026-01-01T00:00:00Z",
  }: PendingScene = {},
): string {
  const controller = {
    Deployment: ["apps/v1", "ReplicaSet", `${name}-${hash}`],
    StatefulSet: ["apps/v1", "StatefulSet", name],
    DaemonSet: ["apps/v1", "DaemonSet", name],
    Job: ["batch/v1", "Job", name],
    Pod: undefined,
  }[owner];
  return document({
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      name: podOf(owner, name, hash, suffix),
      namespace: "shop",
      creationTimestamp: created,
      labels: {
        app: name,
        ...(owner === "Deployment" && { "pod-template-hash": hash }),
        ...labels,
      },
      ...(controller && {
        ownerReferences: [
          {
            apiVersion: controller[0],
            kind: controller[1],
            name: controller[2],
            controller: true,
            uid: "o1",
          },
        ],
      }),
    },
    spec: {
      containers: [{ name: "app", image: "shop/web:1", ...container }],
      schedulerName: "default-scheduler",
      ...(on !== undefined && { nodeName: on }),
      ...spec,
    },
    status: {
      phase: on === undefined ? phase : "Running",
      ...(on !== undefined && {
        conditions: [{ type: "PodScheduled", status: "True" }],
      }),
      ...(message !== undefined && {
        conditions: [
          {
            type: "PodScheduled",
            status: "False",
            reason: "Unschedulable",
            message,
            lastTransitionTime: "2026-01-01T00:00:00Z",
          },
        ],
      }),
      ...status,
    },
  });
}

/** An Event about an object of namespace shop, or about a Node. */
export const told = (
  about: {
    readonly kind: string;
    readonly name: string;
    readonly apiVersion?: string;
    readonly namespace?: string;
  },
  reason: string,
  message: string,
  {
    type = "Warning",
    component = "kubelet",
    host,
    at = "2026-01-01T00:05:00Z",
    count = 1,
  }: {
    readonly type?: string;
    readonly component?: string;
    readonly host?: string;
    readonly at?: string;
    readonly count?: number;
  } = {},
): string =>
  document({
    apiVersion: "v1",
    kind: "Event",
    metadata: { name: `${about.name}.${reason}.${at}`, namespace: about.namespace ?? "shop" },
    involvedObject: { apiVersion: "v1", ...about },
    reason,
    message,
    type,
    count,
    firstTimestamp: at,
    lastTimestamp: at,
    source: { component, ...(host !== undefined && { host }) },
  });

export const requests = (amounts: Readonly<Record<string, string>>): Fields => ({
  resources: { requests: amounts },
});

/** Required node affinity by one term. */
export const onNodes = (term: Fields): Fields => ({
  nodeAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [term] },
  },
});

/** Required anti-affinity against Pods with a label, one a node. */
export const apartFrom = (app: string, more: Fields = {}): Fields => ({
  podAntiAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: [
      {
        labelSelector: { matchLabels: { app } },
        topologyKey: "kubernetes.io/hostname",
        ...more,
      },
    ],
  },
});

/** A volume of the Pod by a claim of the same name, bound to PersistentVolume `pv-NAME`. */
export const volumes = (...names: readonly string[]): Fields => ({
  volumes: names.map((name) => ({ name, persistentVolumeClaim: { claimName: name } })),
});

export const claim = (name: string): string =>
  document({
    apiVersion: "v1",
    kind: "PersistentVolumeClaim",
    metadata: { name, namespace: "shop" },
    spec: { volumeName: `pv-${name}`, accessModes: ["ReadWriteOnce"] },
    status: { phase: "Bound" },
  });

export const volume = (name: string, spec: Fields, labels: Fields = {}): string =>
  document({
    apiVersion: "v1",
    kind: "PersistentVolume",
    metadata: { name: `pv-${name}`, labels },
    spec: { capacity: { storage: "1Gi" }, accessModes: ["ReadWriteOnce"], ...spec },
    status: { phase: "Bound" },
  });

/** The place of a volume by one label of nodes. */
export const placed = (key: string, ...values: readonly string[]): Fields => ({
  nodeAffinity: {
    required: { nodeSelectorTerms: [{ matchExpressions: [{ key, operator: "In", values }] }] },
  },
});

export const object = document;

/** Node `a` whose Ready condition says so. */
export const unreadyNode = (
  message: string,
  {
    status = "False",
    since = "2026-01-01T00:00:00Z",
    created = "2025-12-01T00:00:00Z",
    info,
  }: {
    readonly status?: string;
    readonly since?: string;
    readonly created?: string;
    readonly info?: Fields;
  } = {},
): string =>
  document({
    apiVersion: "v1",
    kind: "Node",
    metadata: { name: "a", creationTimestamp: created },
    status: {
      nodeInfo: { containerRuntimeVersion: "containerd://2.1.4", ...info },
      conditions: [
        {
          type: "Ready",
          status,
          reason: status === "True" ? "KubeletReady" : "KubeletNotReady",
          message,
          lastTransitionTime: since,
        },
      ],
    },
  });
