import type { Writable } from "node:stream";

/**
 * A made-up cluster, written as Kubernetes would print it: Pods of 10,000 different templates, each with
 * a name, UID, address and token volume of its own, one in a hundred sick in one of many ways.
 */
export interface Size {
  readonly pods: number;
  readonly nodes: number;
  readonly templates: number;
  /** As `kubectl get -o json` prints it (indented, with managedFields), or compact. */
  readonly pretty: boolean;
}

let seed = 1;
const random = (n: number): number => (seed = (seed * 48271) % 2147483647) % n;
const pick = (list: readonly string[]): string => list[random(list.length)] ?? "";
const hex = (length: number): string =>
  Array.from({ length }, () => "0123456789abcdef"[random(16)]).join("");
const letters = (length: number): string =>
  Array.from({ length }, () => "bcdfghjklmnpqrstvwxz2456789"[random(27)]).join("");
const uid = (): string => `${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`;
const time = (secondsAgo: number): string =>
  new Date(Date.UTC(2026, 0, 1, 12) - secondsAgo * 1000).toISOString().replace(".000", "");

interface Template {
  readonly namespace: string;
  readonly name: string;
  readonly hash: string;
  /** Of its ReplicaSet. */
  readonly uid: string;
  readonly container: Readonly<Record<string, unknown>>;
  readonly labels: Readonly<Record<string, string>>;
}

function template(i: number): Template {
  const name = `${pick(["cart", "pay", "search", "mail", "auth", "feed", "stock", "batch"])}-${pick(["api", "web", "worker", "cache"])}-${i}`;
  return {
    namespace: `team-${i % 200}`,
    name,
    hash: letters(9),
    uid: uid(),
    labels: {
      app: name,
      team: `team-${i % 200}`,
      version: `v${random(40)}`,
      "app.kubernetes.io/part-of": pick(["shop", "search", "core"]),
    },
    container: {
      name: "app",
      image: `registry.example.com/${name}:1.${random(90)}.${random(20)}`,
      imagePullPolicy: "IfNotPresent",
      command: ["/app/server", `--port=${8000 + random(999)}`, `--pool=${random(64)}`],
      ports: [{ name: "http", containerPort: 8080, protocol: "TCP" }],
      env: Array.from({ length: 6 + random(10) }, (_, j) =>
        j % 3 === 0
          ? {
              name: `SECRET_${j}`,
              valueFrom: { secretKeyRef: { name: `${name}-secret`, key: `key${j}` } },
            }
          : { name: `SETTING_${j}`, value: hex(12) },
      ),
      resources: {
        requests: { cpu: `${100 + random(400)}m`, memory: `${64 + random(900)}Mi` },
        limits: { memory: `${1024 + random(900)}Mi` },
      },
      livenessProbe: {
        httpGet: { path: "/healthz", port: "http", scheme: "HTTP" },
        initialDelaySeconds: 10,
        periodSeconds: 10,
        timeoutSeconds: 1,
        successThreshold: 1,
        failureThreshold: 3,
      },
      readinessProbe: {
        httpGet: { path: "/ready", port: "http", scheme: "HTTP" },
        periodSeconds: 5,
        timeoutSeconds: 1,
        successThreshold: 1,
        failureThreshold: 3,
      },
      terminationMessagePath: "/dev/termination-log",
      terminationMessagePolicy: "File",
    },
  };
}

const sicknesses = [
  { waiting: { reason: "CrashLoopBackOff", message: "back-off 5m0s restarting failed container" } },
  {
    waiting: {
      reason: "ImagePullBackOff",
      message: 'Back-off pulling image "x": ErrImagePull: failed to resolve image: x: not found',
    },
  },
  { waiting: { reason: "CreateContainerConfigError", message: 'configmap "settings" not found' } },
  {
    waiting: {
      reason: "RunContainerError",
      message: 'exec: "/app/server": stat /app/server: no such file or directory',
    },
  },
  "oom",
  "pending",
] as const;

function pod(i: number, of: Template, nodes: number): unknown {
  const name = `${of.name}-${of.hash}-${letters(5)}`;
  const token = `kube-api-access-${letters(5)}`;
  const sick = i % 100 === 7 ? sicknesses[Math.floor(i / 100) % sicknesses.length] : undefined;
  const age = 3600 + random(2_000_000);
  const ready = sick === undefined ? "True" : "False";
  const condition = (type: string, status: string, more: object = {}): object => ({
    lastProbeTime: null,
    lastTransitionTime: time(age - 5),
    status,
    type,
    ...more,
  });
  const container = `containerd://${hex(64)}`;
  const last = {
    terminated: {
      containerID: container,
      exitCode: sick === "oom" ? 137 : 1,
      reason: sick === "oom" ? "OOMKilled" : "Error",
      startedAt: time(200),
      finishedAt: time(190),
    },
  };
  const state =
    sick === undefined
      ? { running: { startedAt: time(age - 10) } }
      : typeof sick === "object"
        ? sick
        : { waiting: { reason: "CrashLoopBackOff", message: "back-off" } };
  const pending = sick === "pending";
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      name,
      generateName: `${of.name}-${of.hash}-`,
      namespace: of.namespace,
      uid: uid(),
      resourceVersion: String(1_000_000 + i),
      creationTimestamp: time(age),
      labels: { ...of.labels, "pod-template-hash": of.hash },
      annotations: { "prometheus.io/scrape": "true", "prometheus.io/port": "8080" },
      ownerReferences: [
        {
          apiVersion: "apps/v1",
          kind: "ReplicaSet",
          name: `${of.name}-${of.hash}`,
          uid: of.uid,
          controller: true,
          blockOwnerDeletion: true,
        },
      ],
      managedFields: managedFields(of, age),
    },
    spec: {
      volumes: [
        { name: "config", configMap: { name: `${of.name}-config`, defaultMode: 420 } },
        {
          name: token,
          projected: {
            sources: [
              { serviceAccountToken: { expirationSeconds: 3607, path: "token" } },
              {
                configMap: { name: "kube-root-ca.crt", items: [{ key: "ca.crt", path: "ca.crt" }] },
              },
              {
                downwardAPI: {
                  items: [
                    {
                      path: "namespace",
                      fieldRef: { apiVersion: "v1", fieldPath: "metadata.namespace" },
                    },
                  ],
                },
              },
            ],
            defaultMode: 420,
          },
        },
      ],
      containers: [
        {
          ...of.container,
          volumeMounts: [
            { name: "config", mountPath: "/etc/app" },
            {
              name: token,
              readOnly: true,
              mountPath: "/var/run/secrets/kubernetes.io/serviceaccount",
            },
          ],
        },
      ],
      restartPolicy: "Always",
      terminationGracePeriodSeconds: 30,
      dnsPolicy: "ClusterFirst",
      serviceAccountName: "default",
      serviceAccount: "default",
      ...(pending ? {} : { nodeName: `node-${i % nodes}` }),
      securityContext: {},
      schedulerName: "default-scheduler",
      tolerations: [
        {
          key: "node.kubernetes.io/not-ready",
          operator: "Exists",
          effect: "NoExecute",
          tolerationSeconds: 300,
        },
        {
          key: "node.kubernetes.io/unreachable",
          operator: "Exists",
          effect: "NoExecute",
          tolerationSeconds: 300,
        },
      ],
      priority: 0,
      enableServiceLinks: true,
      preemptionPolicy: "PreemptLowerPriority",
    },
    status: pending
      ? {
          phase: "Pending",
          qosClass: "Burstable",
          conditions: [
            condition("PodScheduled", "False", {
              reason: "Unschedulable",
              message: `0/${nodes} nodes are available: ${nodes} Insufficient cpu. preemption: 0/${nodes} nodes are available: ${nodes} No preemption victims found for incoming pod.`,
            }),
          ],
        }
      : {
          phase: "Running",
          conditions: [
            condition("PodReadyToStartContainers", "True"),
            condition("Initialized", "True"),
            condition("Ready", ready),
            condition("ContainersReady", ready),
            condition("PodScheduled", "True"),
          ],
          hostIP: `10.${i % 250}.${random(250)}.${random(250)}`,
          podIP: `10.${random(250)}.${random(250)}.${random(250)}`,
          startTime: time(age),
          containerStatuses: [
            {
              name: "app",
              state,
              lastState: sick === undefined ? {} : last,
              ready: sick === undefined,
              restartCount: sick === undefined ? 0 : 3 + random(90),
              image: of.container["image"],
              imageID: `registry.example.com/x@sha256:${hex(64)}`,
              containerID: container,
              started: sick === undefined,
            },
          ],
          qosClass: "Burstable",
        },
  };
}

const fields = (names: readonly string[]): object =>
  Object.fromEntries(names.map((name) => [`f:${name}`, { ".": {}, "f:name": {}, "f:value": {} }]));
const managedFields = (of: Template, age: number): readonly object[] => [
  {
    manager: "kube-controller-manager",
    operation: "Update",
    apiVersion: "v1",
    time: time(age),
    fieldsType: "FieldsV1",
    fieldsV1: {
      "f:metadata": fields(Object.keys(of.labels)),
      "f:spec": {
        "f:containers": { 'k:{"name":"app"}': fields(Object.keys(of.container)) },
        ...fields([
          "dnsPolicy",
          "enableServiceLinks",
          "restartPolicy",
          "schedulerName",
          "securityContext",
          "terminationGracePeriodSeconds",
          "volumes",
        ]),
      },
    },
  },
  {
    manager: "kubelet",
    operation: "Update",
    apiVersion: "v1",
    time: time(age - 10),
    subresource: "status",
    fieldsType: "FieldsV1",
    fieldsV1: {
      "f:status": fields([
        "conditions",
        "containerStatuses",
        "hostIP",
        "hostIPs",
        "phase",
        "podIP",
        "podIPs",
        "startTime",
      ]),
    },
  },
];

function node(i: number): unknown {
  const condition = (type: string, status: string, reason: string): object => ({
    type,
    status,
    reason,
    message: reason,
    lastHeartbeatTime: time(20),
    lastTransitionTime: time(900_000),
  });
  return {
    apiVersion: "v1",
    kind: "Node",
    metadata: {
      name: `node-${i}`,
      uid: uid(),
      creationTimestamp: time(3_000_000),
      labels: {
        "kubernetes.io/hostname": `node-${i}`,
        "kubernetes.io/os": "linux",
        "kubernetes.io/arch": "amd64",
        "topology.kubernetes.io/zone": `zone-${i % 3}`,
      },
    },
    spec: { podCIDR: `10.${i % 250}.0.0/24`, providerID: `cloud:///${hex(12)}` },
    status: {
      capacity: { cpu: "64", memory: "263921468Ki", pods: "110" },
      allocatable: { cpu: "63", memory: "260000000Ki", pods: "110" },
      conditions: [
        condition("MemoryPressure", "False", "KubeletHasSufficientMemory"),
        condition("DiskPressure", "False", "KubeletHasNoDiskPressure"),
        condition("PIDPressure", "False", "KubeletHasSufficientPID"),
        condition("Ready", "True", "KubeletReady"),
      ],
      addresses: [{ type: "InternalIP", address: `10.1.${i % 250}.${Math.floor(i / 250)}` }],
      nodeInfo: {
        kubeletVersion: "v1.36.2",
        containerRuntimeVersion: "containerd://2.1.4",
        architecture: "amd64",
      },
      images: Array.from({ length: 20 }, () => ({
        names: [`registry.example.com/x@sha256:${hex(64)}`],
        sizeBytes: random(1e9),
      })),
    },
  };
}

/** Writes the cluster as one List; resolves when it has all been handed over. */
export async function writeCluster(
  out: Writable,
  { pods, nodes, templates, pretty }: Size,
): Promise<void> {
  seed = 1;
  const made = Array.from({ length: templates }, (_, i) => template(i));
  const write = async (text: string): Promise<void> => {
    if (!out.write(text)) await new Promise((resolve) => out.once("drain", resolve));
  };
  await write('{\n    "apiVersion": "v1",\n    "items": [\n');
  for (let i = 0; i < nodes + pods; i++) {
    const of = made[i % templates];
    if (of === undefined) break;
    const item = i < nodes ? node(i) : pod(i - nodes, of, nodes);
    const text = pretty
      ? JSON.stringify(item, null, 4).replaceAll("\n", "\n        ")
      : JSON.stringify(item);
    await write(`${i === 0 ? "" : ",\n"}${pretty ? "        " : ""}${text}`);
  }
  await write('\n    ],\n    "kind": "List",\n    "metadata": {"resourceVersion": ""}\n}\n');
}
