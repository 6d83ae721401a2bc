import { describe, expect, test } from "vitest";
import { diagnose } from "../src/diagnose/diagnose.ts";
import { keyOf } from "../src/model/ref.ts";
import { rules } from "../src/rules/index.ts";
import { healthy } from "./calls-scene.ts";
import { base64, wildcard } from "./certificates.ts";
import { event, log, podScene, ready, waiting } from "./pod-scene.ts";
import { snapshotOf } from "./scene.ts";
import { node, unreachable } from "./scheduling-scene.ts";

type Fields = Readonly<Record<string, unknown>>;

const now = "2026-01-01T02:00:00Z";
const secondsAgo = (seconds: number): string =>
  new Date(Date.parse(now) - seconds * 1000).toISOString();
const old = "2025-12-01T00:00:00Z";

const doc = (kind: string, name: string, body: Fields = {}, apiVersion = "v1"): string => {
  const { metadata, ...rest } = body as { readonly metadata?: Fields };
  return `\n---\n${JSON.stringify(
    {
      apiVersion,
      kind,
      metadata: { name, namespace: "shop", creationTimestamp: old, ...metadata },
      ...rest,
    },
    undefined,
    1,
  )}\n`;
};
/** Of no namespace. */
const wide = (kind: string, name: string, body: Fields = {}, apiVersion = "v1"): string =>
  doc(
    kind,
    name,
    { ...body, metadata: { namespace: undefined, ...(body["metadata"] as Fields) } },
    apiVersion,
  );

const web = healthy("web", 80);
const up = [
  { type: "Ready", status: "True" },
  { type: "PodScheduled", status: "True" },
];
const down = [{ type: "Ready", status: "False", reason: "ContainersNotReady" }];
const serving = (scene: Parameters<typeof podScene>[0] = {}): string =>
  podScene({ conditions: up, status: ready(), ...scene });

const cluster = [
  wide("Namespace", "shop", { status: { phase: "Active" } }),
  wide("Namespace", "kube-system", { status: { phase: "Active" } }),
  doc("ServiceAccount", "default"),
  doc("ConfigMap", "kube-root-ca.crt", { data: { "ca.crt": "" } }),
  node("n1"),
].join("");

const ingress = (
  spec: Fields,
  status: Fields = { loadBalancer: { ingress: [{ ip: "192.0.2.1" }] } },
) => doc("Ingress", "site", { spec, status }, "networking.k8s.io/v1");
const toWeb = (host?: string): Fields => ({
  ...(host !== undefined && { host }),
  http: {
    paths: [
      {
        path: "/",
        pathType: "Prefix",
        backend: { service: { name: "web", port: { number: 80 } } },
      },
    ],
  },
});
const ingressClass = (annotations: Fields = {}) =>
  wide(
    "IngressClass",
    "nginx",
    { metadata: { annotations }, spec: { controller: "k8s.io/ingress-nginx" } },
    "networking.k8s.io/v1",
  ) +
  serving({
    name: "controller",
    container: { image: "registry.k8s.io/ingress-nginx/controller:v1.12.0" },
  });

const storageClass = (name: string, body: Fields = {}) =>
  wide("StorageClass", name, { provisioner: "ebs.csi.aws.com", ...body }, "storage.k8s.io/v1");
const claim = (name: string, spec: Fields, phase = "Pending") =>
  doc("PersistentVolumeClaim", name, {
    spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } }, ...spec },
    status: { phase },
  });
const volume = (name: string, phase: string, spec: Fields = {}) =>
  wide("PersistentVolume", name, {
    spec: {
      capacity: { storage: "100Mi" },
      accessModes: ["ReadWriteOnce"],
      storageClassName: "manual",
      ...spec,
    },
    status: { phase },
  });
const policy = (name: string, spec: Fields) =>
  doc("NetworkPolicy", name, { spec }, "networking.k8s.io/v1");
const autoscaler = (conditions: readonly Fields[], status: Fields = {}, created = old) =>
  doc(
    "HorizontalPodAutoscaler",
    "web",
    {
      metadata: { creationTimestamp: created },
      spec: {
        scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "web" },
        minReplicas: 1,
        maxReplicas: 5,
        metrics: [
          {
            type: "Resource",
            resource: { name: "cpu", target: { type: "Utilization", averageUtilization: 50 } },
          },
        ],
      },
      status: { currentReplicas: 1, desiredReplicas: 1, conditions, ...status },
    },
    "autoscaling/v2",
  );
const job = (name: string, status: Fields, body: Fields = {}) =>
  doc(
    "Job",
    name,
    {
      spec: {
        template: {
          spec: { restartPolicy: "Never", containers: [{ name: "app", image: "shop/job:1" }] },
        },
        ...(body["spec"] as Fields),
      },
      status,
      ...(body["metadata"] !== undefined && { metadata: body["metadata"] }),
    },
    "batch/v1",
  );
const cron = (spec: Fields, status: Fields = {}, created = old) =>
  doc(
    "CronJob",
    "report",
    {
      metadata: { creationTimestamp: created },
      spec: {
        schedule: "0 3 * * *",
        jobTemplate: {
          spec: {
            template: {
              spec: { restartPolicy: "Never", containers: [{ name: "app", image: "shop/job:1" }] },
            },
          },
        },
        ...spec,
      },
      status,
    },
    "batch/v1",
  );
const jobPod = (name: string, of: string, exitCode: number) =>
  doc("Pod", name, {
    metadata: {
      ownerReferences: [{ apiVersion: "batch/v1", kind: "Job", name: of, controller: true }],
      creationTimestamp: secondsAgo(1800),
    },
    spec: {
      nodeName: "n1",
      restartPolicy: "Never",
      containers: [{ name: "app", image: "shop/job:1" }],
    },
    status: {
      phase: exitCode === 0 ? "Succeeded" : "Failed",
      containerStatuses: [
        {
          name: "app",
          restartCount: 0,
          state: {
            terminated: {
              exitCode,
              reason: exitCode === 0 ? "Completed" : "Error",
              finishedAt: secondsAgo(1700),
            },
          },
        },
      ],
    },
  });
const ofCron = {
  ownerReferences: [{ apiVersion: "batch/v1", kind: "CronJob", name: "report", controller: true }],
};
const hooks = (name: string, webhook: Fields) =>
  wide(
    "ValidatingWebhookConfiguration",
    name,
    {
      webhooks: [
        {
          name: "a.example.com",
          failurePolicy: "Fail",
          clientConfig: { service: { name: "web", namespace: "shop", port: 80 } },
          ...webhook,
        },
      ],
    },
    "admissionregistration.k8s.io/v1",
  );
const daemons = (scheduled: number, spec: Fields = {}) =>
  doc(
    "DaemonSet",
    "agent",
    {
      spec: {
        selector: { matchLabels: { app: "agent" } },
        template: {
          metadata: { labels: { app: "agent" } },
          spec: { containers: [{ name: "app", image: "shop/agent:1" }], ...spec },
        },
      },
      status: {
        desiredNumberScheduled: scheduled,
        currentNumberScheduled: scheduled,
        numberReady: scheduled,
        numberAvailable: scheduled,
        updatedNumberScheduled: scheduled,
      },
    },
    "apps/v1",
  );
const past = { at: "2026-01-01T00:05:00Z" };

/** States that look odd, and are as they should be. */
const scenes: Readonly<Record<string, string>> = {
  "a workload that just runs": web,
  // --- Pods
  "it restarted once, long ago": serving({
    status: ready({
      restartCount: 1,
      lastState: {
        terminated: { exitCode: 1, reason: "Error", finishedAt: "2025-12-20T00:00:00Z" },
      },
    }),
  }),
  "it was killed for its memory three days ago": serving({
    status: ready({
      restartCount: 2,
      lastState: {
        terminated: { exitCode: 137, reason: "OOMKilled", finishedAt: "2025-12-29T00:00:00Z" },
      },
    }),
  }),
  "back-off Events of a Pod that is ready by now":
    web +
    event({
      reason: "BackOff",
      message: "Back-off restarting failed container app in pod web",
      ...past,
    }),
  "pull Events of an image that is there by now":
    web +
    event({
      reason: "Failed",
      message: 'Failed to pull image "shop/web:1": rpc error: code = NotFound desc = not found',
      ...past,
    }) +
    event({ reason: "Failed", message: "Error: ImagePullBackOff", ...past }),
  "its readiness probe failed at the start":
    web +
    event({
      reason: "Unhealthy",
      message:
        'Readiness probe failed: Get "http://10.0.0.9:80/": dial tcp 10.0.0.9:80: connect: connection refused',
      count: 3,
      ...past,
    }),
  "its liveness probe failed once, an hour ago":
    web +
    event({
      reason: "Unhealthy",
      message: "Liveness probe failed: HTTP probe failed with statuscode: 503",
      count: 1,
      ...past,
    }),
  "a scheduling Event of a Pod that has its node by now":
    web +
    event({
      container: "",
      reason: "FailedScheduling",
      message: "0/1 nodes are available: 1 Insufficient cpu.",
      ...past,
    }),
  "a mount Event of a volume that is mounted by now":
    web +
    event({
      container: "",
      reason: "FailedMount",
      message:
        'MountVolume.SetUp failed for volume "kube-api-access" : failed to sync configmap cache: timed out waiting for the condition',
      count: 1,
      ...past,
    }),
  "a sandbox Event of a Pod that runs":
    web +
    event({
      container: "",
      reason: "FailedCreatePodSandBox",
      message:
        "Failed to create pod sandbox: rpc error: code = DeadlineExceeded desc = context deadline exceeded",
      count: 1,
      ...past,
    }),
  "a Pod that has ended well": podScene({
    owner: "Pod",
    phase: "Succeeded",
    spec: { restartPolicy: "Never" },
    status: {
      ready: false,
      state: { terminated: { exitCode: 0, reason: "Completed", finishedAt: secondsAgo(600) } },
    },
  }),
  "an init container that is done": serving({
    init: {},
    initStatus: { ready: true, state: { terminated: { exitCode: 0, reason: "Completed" } } },
  }),
  "a sidecar that runs among the init containers": serving({
    sidecar: {},
    sidecarStatus: { ready: true, started: true, state: { running: { startedAt: old } } },
  }),
  "a Pod that is being created": podScene({
    metadata: { creationTimestamp: secondsAgo(5) },
    phase: "Pending",
    conditions: down,
    status: waiting("ContainerCreating"),
  }),
  "a Pod that nobody has placed yet": doc("Pod", "new", {
    metadata: { creationTimestamp: secondsAgo(2) },
    spec: { containers: [{ name: "app", image: "shop/new:1" }] },
    status: { phase: "Pending" },
  }),
  "a Pod that goes, within its grace period": serving({
    metadata: {
      deletionTimestamp: new Date(Date.parse(now) + 20_000).toISOString(),
      deletionGracePeriodSeconds: 30,
    },
  }),
  "evicted Pods that others have replaced":
    web +
    doc("Pod", "web-5d8f7c9b4-gone1", {
      metadata: {
        labels: { app: "web", "pod-template-hash": "5d8f7c9b4" },
        ownerReferences: [
          { apiVersion: "apps/v1", kind: "ReplicaSet", name: "web-5d8f7c9b4", controller: true },
        ],
      },
      spec: { nodeName: "n1", containers: [{ name: "app" }] },
      status: {
        phase: "Failed",
        reason: "Evicted",
        message: "The node was low on resource: memory. ",
      },
    }),
  "a readiness gate that is open": serving({
    spec: { readinessGates: [{ conditionType: "example.com/lb" }] },
    conditions: [...up, { type: "example.com/lb", status: "True" }],
  }),
  "no probes, no limits, latest, root, privileged": serving({
    container: { image: "nginx:latest", securityContext: { privileged: true, runAsUser: 0 } },
  }),
  "in its node's network with the default DNS policy": serving({
    spec: { hostNetwork: true, dnsPolicy: "ClusterFirst" },
  }),
  "no token, and no need for one": serving({ spec: { automountServiceAccountToken: false } }),
  // --- logs
  "lines that only sound bad":
    web +
    log(
      '0 failed, 0 errors\nerror_count=0 errors=0\nINFO ErrorHandler registered\n(node:1) [DEP0005] DeprecationWarning: Buffer() is deprecated\nWARNING: This is a development server. Do not use it in a production deployment.\nlevel=info msg="no errors found" err=<nil>\nINFO exception translation enabled\nGET /errors/404.html 200\nfailover disabled\n'.repeat(
        5,
      ),
    ),
  "a dependency that came late":
    web +
    log(
      "ERROR: connect ECONNREFUSED 10.96.0.77:5432, retrying in 1s\nERROR: connect ECONNREFUSED 10.96.0.77:5432, retrying in 2s\nINFO connected to database\nINFO listening on :80\n",
    ),
  "requests that clients got wrong":
    web +
    log(
      '10.0.0.1 - - "GET /wp-login.php HTTP/1.1" 404 153\n10.0.0.1 - - "POST /api HTTP/1.1" 401 12\nWARN validation failed for field email: must not be blank\n'.repeat(
        8,
      ),
    ),
  // --- optional configuration
  "an optional ConfigMap and an optional Secret that are not there": serving({
    container: {
      envFrom: [{ configMapRef: { name: "extra", optional: true } }],
      env: [
        {
          name: "TOKEN",
          valueFrom: { secretKeyRef: { name: "extra", key: "token", optional: true } },
        },
      ],
    },
  }),
  "an optional volume that is not there": serving({
    spec: { volumes: [{ name: "extra", secret: { secretName: "extra", optional: true } }] },
  }),
  "an empty ConfigMap, and Secrets that nobody uses":
    web + doc("ConfigMap", "empty") + doc("Secret", "unused", { type: "Opaque", data: { a: "" } }),
  // --- workloads
  "an update that has just begun":
    web +
    doc("Pod", "web-77777-aaaaa", {
      metadata: {
        creationTimestamp: secondsAgo(8),
        labels: { app: "web", "pod-template-hash": "77777" },
        ownerReferences: [
          { apiVersion: "apps/v1", kind: "ReplicaSet", name: "web-77777", controller: true },
        ],
      },
      spec: { nodeName: "n1", containers: [{ name: "app", image: "shop/web:2" }] },
      status: {
        phase: "Running",
        conditions: down,
        containerStatuses: [
          {
            name: "app",
            ready: false,
            restartCount: 0,
            state: { running: { startedAt: secondsAgo(5) } },
          },
        ],
      },
    }),
  "old ReplicaSets without Pods":
    web +
    doc(
      "ReplicaSet",
      "web-6c5d4",
      {
        metadata: {
          ownerReferences: [
            { apiVersion: "apps/v1", kind: "Deployment", name: "web", controller: true },
          ],
        },
        spec: { replicas: 0 },
        status: { replicas: 0 },
      },
      "apps/v1",
    ),
  "scaled to zero, and nobody asks for it": doc(
    "Deployment",
    "batch",
    {
      spec: {
        replicas: 0,
        selector: { matchLabels: { app: "batch" } },
        template: {
          metadata: { labels: { app: "batch" } },
          spec: { containers: [{ name: "app", image: "shop/batch:1" }] },
        },
      },
      status: {},
    },
    "apps/v1",
  ),
  "paused, with nothing held back": doc(
    "Deployment",
    "still",
    {
      metadata: { generation: 2 },
      spec: {
        paused: true,
        replicas: 1,
        selector: { matchLabels: { app: "still" } },
        template: {
          metadata: { labels: { app: "still" } },
          spec: { containers: [{ name: "app", image: "shop/still:1" }] },
        },
      },
      status: {
        observedGeneration: 2,
        replicas: 1,
        updatedReplicas: 1,
        readyReplicas: 1,
        availableReplicas: 1,
        conditions: [
          { type: "Available", status: "True" },
          { type: "Progressing", status: "Unknown", reason: "DeploymentPaused" },
        ],
      },
    },
    "apps/v1",
  ),
  "a StatefulSet without serviceName": serving({ owner: "StatefulSet" }),
  "a DaemonSet that keeps off a tainted node":
    daemons(1) +
    node("control", {
      taints: [{ key: "node-role.kubernetes.io/control-plane", effect: "NoSchedule" }],
    }),
  "a DaemonSet for nodes that the cluster does not have": daemons(0, {
    nodeSelector: { "kubernetes.io/os": "windows" },
  }),
  // --- Jobs
  "a Job that succeeded at its second try":
    job("seed", { succeeded: 1, failed: 1, conditions: [{ type: "Complete", status: "True" }] }) +
    jobPod("seed-a", "seed", 1) +
    jobPod("seed-b", "seed", 0),
  "a Job that runs": job("seed", { active: 1, startTime: secondsAgo(300) }),
  "a Job that is suspended": job(
    "seed",
    { conditions: [{ type: "Suspended", status: "True" }] },
    { spec: { suspend: true } },
  ),
  "a CronJob that has never been due": cron({}, {}, secondsAgo(600)),
  "a CronJob that is suspended (advice at most)": cron({ suspend: true }),
  "a CronJob whose run failed yesterday and succeeded today":
    cron({}, { lastScheduleTime: secondsAgo(3600), lastSuccessfulTime: secondsAgo(3500) }) +
    job(
      "report-1",
      {
        failed: 1,
        conditions: [{ type: "Failed", status: "True", reason: "BackoffLimitExceeded" }],
      },
      { metadata: ofCron },
    ) +
    jobPod("report-1-a", "report-1", 1) +
    job(
      "report-2",
      { succeeded: 1, conditions: [{ type: "Complete", status: "True" }] },
      { metadata: { ...ofCron, creationTimestamp: secondsAgo(3600) } },
    ),
  // --- storage
  "a claim that waits for its first consumer, of which there is none":
    storageClass("gp3", { volumeBindingMode: "WaitForFirstConsumer" }) +
    claim("spare", { storageClassName: "gp3" }) +
    doc("Event", "e1", {
      involvedObject: { kind: "PersistentVolumeClaim", namespace: "shop", name: "spare" },
      reason: "WaitForFirstConsumer",
      message: "waiting for first consumer to be created before binding",
      type: "Normal",
      lastTimestamp: secondsAgo(10),
    }),
  "volumes that are free, and one that was kept":
    volume("pv-free", "Available") +
    volume("pv-kept", "Released", {
      persistentVolumeReclaimPolicy: "Retain",
      claimRef: { kind: "PersistentVolumeClaim", namespace: "shop", name: "gone", uid: "u9" },
    }),
  "classes without provisioner, and two defaults":
    storageClass("local", {
      provisioner: "kubernetes.io/no-provisioner",
      volumeBindingMode: "WaitForFirstConsumer",
    }) +
    storageClass("a", {
      metadata: { annotations: { "storageclass.kubernetes.io/is-default-class": "true" } },
    }) +
    storageClass("b", {
      metadata: { annotations: { "storageclass.kubernetes.io/is-default-class": "true" } },
    }),
  "a small claim, bound":
    claim("tiny", { storageClassName: "manual", volumeName: "pv-tiny" }, "Bound") +
    volume("pv-tiny", "Bound", {
      claimRef: { kind: "PersistentVolumeClaim", namespace: "shop", name: "tiny" },
    }),
  // --- Services and routes
  "a Service without selector whose endpoints somebody keeps":
    doc("Service", "erp", { spec: { clusterIP: "10.96.0.9", ports: [{ port: 80 }] } }) +
    doc("Endpoints", "erp", {
      subsets: [{ addresses: [{ ip: "10.1.2.3" }], ports: [{ port: 80 }] }],
    }),
  "an ExternalName": doc("Service", "mail", {
    spec: { type: "ExternalName", externalName: "smtp.example.com" },
  }),
  "two Services before one workload":
    web +
    doc("Service", "web-internal", {
      spec: {
        clusterIP: "10.96.0.78",
        selector: { app: "web" },
        ports: [{ port: 8080, targetPort: 80 }],
      },
    }),
  "a target port that no container declares":
    serving() +
    doc("Service", "web", {
      spec: {
        clusterIP: "10.96.0.77",
        selector: { app: "web" },
        ports: [{ port: 80, targetPort: 8080 }],
      },
    }),
  "a load balancer that has its address":
    web +
    doc("Service", "public", {
      spec: {
        type: "LoadBalancer",
        clusterIP: "10.96.0.79",
        selector: { app: "web" },
        ports: [{ port: 443, targetPort: 80, nodePort: 30443 }],
      },
      status: { loadBalancer: { ingress: [{ ip: "192.0.2.9" }] } },
    }),
  "endpoints of a leader election, without a Service": doc("Endpoints", "leader", {
    metadata: { annotations: { "control-plane.alpha.kubernetes.io/leader": "{}" } },
  }),
  "an Ingress without class, and a default class":
    web +
    ingressClass({ "ingressclass.kubernetes.io/is-default-class": "true" }) +
    ingress({ rules: [toWeb("shop.example.com")] }),
  "an Ingress without TLS, for any host":
    web + ingressClass() + ingress({ ingressClassName: "nginx", rules: [toWeb()] }),
  "a certificate that lasts for three months":
    web +
    ingressClass() +
    doc("Secret", "site-tls", {
      type: "kubernetes.io/tls",
      data: { "tls.crt": base64(wildcard), "tls.key": "" },
    }) +
    ingress({
      ingressClassName: "nginx",
      tls: [{ hosts: ["shop.example.com"], secretName: "site-tls" }],
      rules: [toWeb("shop.example.com")],
    }),
  // --- policies
  "a policy that denies all, and one that allows all":
    web +
    policy("deny", { podSelector: {}, policyTypes: ["Ingress"] }) +
    policy("allow", { podSelector: {}, ingress: [{}] }),
  "a policy by expression":
    web +
    policy("by-expression", {
      podSelector: { matchExpressions: [{ key: "app", operator: "Exists" }] },
      ingress: [{ from: [{ namespaceSelector: {} }] }],
    }),
  // --- autoscalers, budgets, quotas
  "an autoscaler at its minimum":
    web +
    autoscaler([
      { type: "AbleToScale", status: "True", reason: "ReadyForNewScale" },
      { type: "ScalingActive", status: "True", reason: "ValidMetricFound" },
      {
        type: "ScalingLimited",
        status: "True",
        reason: "TooFewReplicas",
        message: "the desired replica count is less than the minimum replica count",
      },
    ]),
  "an autoscaler that has not measured yet":
    web + autoscaler([], { desiredReplicas: 0 }, secondsAgo(10)),
  "a budget that allows one":
    web +
    doc(
      "PodDisruptionBudget",
      "web",
      {
        spec: { minAvailable: 1, selector: { matchLabels: { app: "web" } } },
        status: { disruptionsAllowed: 1, expectedPods: 2, currentHealthy: 2, desiredHealthy: 1 },
      },
      "policy/v1",
    ),
  "a quota that is full, and refuses nobody":
    web +
    doc("ResourceQuota", "team", {
      spec: { hard: { pods: "1" } },
      status: { hard: { pods: "1" }, used: { pods: "1" } },
    }),
  "a LimitRange and a PriorityClass that nobody meets":
    web +
    doc("LimitRange", "caps", {
      spec: { limits: [{ type: "Container", max: { memory: "1Gi" } }] },
    }) +
    wide("PriorityClass", "high", { value: 1000 }, "scheduling.k8s.io/v1"),
  // --- nodes
  "conditions of node-problem-detector that are False":
    web +
    node("n2", {
      conditions: [
        { type: "KernelDeadlock", status: "False", reason: "KernelHasNoDeadlock" },
        { type: "ReadonlyFilesystem", status: "False", reason: "FilesystemIsNotReadOnly" },
      ],
    }),
  "a condition of its own that is True":
    web +
    node("n2", {
      conditions: [{ type: "EtcdIsVoter", status: "True", reason: "MemberNotLearner" }],
    }),
  "a node that is cordoned for maintenance": web + node("n2", { cordoned: true }),
  "a node whose taints nobody tolerates":
    web + node("n2", { taints: [{ key: "dedicated", value: "gpu", effect: "NoSchedule" }] }),
  "a node that has just joined":
    web +
    node("n2", {
      ready: "False",
      metadata: { creationTimestamp: secondsAgo(5) },
      taints: unreachable.map((one) => ({ ...one, key: "node.kubernetes.io/not-ready" })),
    }).replaceAll("2025-12-31T00:00:00Z", secondsAgo(5)),
  // --- leftovers
  "bindings to what was deleted":
    web +
    doc(
      "RoleBinding",
      "old",
      {
        roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name: "gone" },
        subjects: [{ kind: "ServiceAccount", name: "gone", namespace: "shop" }],
      },
      "rbac.authorization.k8s.io/v1",
    ),
  "a webhook that answers": web + hooks("guard", {}),
  "a webhook that may fail, and whose Service is gone":
    web +
    hooks("guard", {
      failurePolicy: "Ignore",
      clientConfig: { service: { name: "gone", namespace: "shop" } },
    }),
  "a namespace that is being emptied": wide("Namespace", "away", {
    metadata: { deletionTimestamp: secondsAgo(5) },
    spec: { finalizers: ["kubernetes"] },
    status: { phase: "Terminating" },
  }),
  "an aggregated API that answers, and a resource of one's own":
    wide(
      "APIService",
      "v1beta1.metrics.k8s.io",
      {
        spec: { service: { name: "web", namespace: "shop" } },
        status: { conditions: [{ type: "Available", status: "True", reason: "Passed" }] },
      },
      "apiregistration.k8s.io/v1",
    ) +
    wide(
      "CustomResourceDefinition",
      "things.example.com",
      {
        spec: {
          group: "example.com",
          names: { kind: "Thing", plural: "things" },
          versions: [
            { name: "v1", served: true, storage: true },
            { name: "v1alpha1", served: false, storage: false },
          ],
        },
        status: { conditions: [{ type: "Established", status: "True" }], storedVersions: ["v1"] },
      },
      "apiextensions.k8s.io/v1",
    ),
};

/** Of the moment: how long they have lasted is known only where the moment of the look is. */
const momentary: ReadonlySet<string> = new Set([
  "a Pod that nobody has placed yet",
  "a node that has just joined",
  "a namespace that is being emptied",
]);

describe.each([
  ["live", true],
  ["saved, at an unknown moment", false],
] as const)("nothing is wrong: %s", (_, exact) => {
  const looked = Object.entries(scenes).filter(([name]) => exact || !momentary.has(name));
  test.each(looked)("%s", (_name, objects) => {
    const snapshot = snapshotOf({ objects: cluster + objects, at: now, exact });
    const { incidents, failures } = diagnose(snapshot, rules);
    expect(failures).toEqual([]);
    expect(
      incidents
        .filter(({ severity }) => severity !== "info")
        .map(({ rule, cause, message }) => `${rule} ${keyOf(cause)}: ${message.en}`),
    ).toEqual([]);
    // More advice than this, and nobody reads it.
    expect(incidents.length).toBeLessThanOrEqual(2);
  });
});
