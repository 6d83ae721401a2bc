import { describe, expect, test } from "vitest";
import { diagnose } from "../src/diagnose/diagnose.ts";
import type { Incident, Report } from "../src/model/report.ts";
import { keyOf } from "../src/model/ref.ts";
import { rules } from "../src/rules/index.ts";
import { crashed, event, log, podName, podScene, ready, waiting } from "./pod-scene.ts";
import { snapshotOf } from "./scene.ts";

const report = (objects: string, at = "2026-01-01T00:06:00Z"): Report =>
  diagnose(snapshotOf({ objects: cluster + objects, at }), rules);

const seen = ({ rule, cause }: Incident): string => `${rule} ${keyOf(cause)}`;
/** What counts: advice (info) is left out. */
const incidents = (objects: string, at?: string): readonly string[] =>
  report(objects, at)
    .incidents.filter(({ severity }) => severity !== "info")
    .map(seen);

/** The workloads and objects that an incident explains, as far as other findings name them. */
const folded = (objects: string): readonly string[] => [
  ...new Set(
    report(objects).incidents.flatMap(({ effects }) =>
      effects.map(({ rule, owner }) => `${rule} ${owner.name}`),
    ),
  ),
];

const document = (object: object): string => `\n---\n${JSON.stringify(object, undefined, 1)}\n`;

/** A node, a namespace, cluster DNS and what every cluster has. */
const cluster = [
  { apiVersion: "v1", kind: "Namespace", metadata: { name: "shop" } },
  { apiVersion: "v1", kind: "Namespace", metadata: { name: "kube-system" } },
  {
    apiVersion: "v1",
    kind: "Node",
    metadata: { name: "n1" },
    status: { conditions: [{ type: "Ready", status: "True" }] },
  },
  {
    apiVersion: "networking.k8s.io/v1",
    kind: "IngressClass",
    metadata: { name: "nginx" },
    spec: { controller: "k8s.io/ingress-nginx" },
  },
  { apiVersion: "v1", kind: "ServiceAccount", metadata: { name: "default", namespace: "shop" } },
]
  .map(document)
  .join("");

const address = (name: string): string => `10.96.0.${name.charCodeAt(0) + name.length}`;

const service = (name: string, port: number, more: object = {}, namespace = "shop"): string =>
  document({
    apiVersion: "v1",
    kind: "Service",
    metadata: { name, namespace, creationTimestamp: "2026-01-01T00:00:00Z" },
    spec: {
      clusterIP: address(name),
      selector: { app: name },
      ports: [{ port, targetPort: port }],
      ...more,
    },
  });

const readiness = [
  { type: "Ready", status: "True" },
  { type: "PodScheduled", status: "True" },
];
const notReady = [
  { type: "Ready", status: "False", reason: "ContainersNotReady" },
  { type: "PodScheduled", status: "True" },
];

/** A tier that serves. */
const healthy = (name: string, port: number): string =>
  podScene({
    name,
    container: { ports: [{ containerPort: port }] },
    conditions: readiness,
    status: ready(),
  }) + service(name, port);

/** A tier that ends again and again, with the last lines of its log. */
const crashing = (name: string, port: number, lines: string, container: object = {}): string =>
  podScene({
    name,
    container: { ports: [{ containerPort: port }], ...container },
    conditions: notReady,
    status: crashed({ exitCode: 1 }),
  }) +
  service(name, port) +
  log(lines, { pod: podName("Deployment", name) });

const apiNeedsDb = (host = "db"): string =>
  crashing(
    "api",
    8080,
    [
      "2026-01-01T00:04:00.120Z  INFO 1 --- [main] c.a.shop.ApiApplication : Starting ApiApplication v2.3.1 using Java 21",
      "2026-01-01T00:04:01.873Z ERROR 1 --- [main] com.zaxxer.hikari.pool.HikariPool : HikariPool-1 - Exception during pool initialization.",
      `org.postgresql.util.PSQLException: Connection to ${host}:5432 refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections.`,
      "2026-01-01T00:04:01.901Z  INFO 1 --- [main] c.a.shop.ApiApplication : Shutting down",
    ].join("\n"),
  );
const webNeedsApi = (symptom = `ECONNREFUSED ${address("api")}:8080`): string =>
  crashing(
    "web",
    3000,
    `> shop-web@4.1.0 start\nweb starting, upstream http://api:8080\nError: request to http://api:8080/health failed, reason: connect ${symptom}\n    at ClientRequest.<anonymous> (/app/node_modules/node-fetch/lib/index.js:1501:11)\n    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)\n`,
  );
const ingress = document({
  apiVersion: "networking.k8s.io/v1",
  kind: "Ingress",
  metadata: { name: "shop", namespace: "shop" },
  status: { loadBalancer: { ingress: [{ ip: "192.0.2.10" }] } },
  spec: {
    ingressClassName: "nginx",
    rules: [
      {
        host: "shop.example.com",
        http: {
          paths: [
            {
              path: "/",
              pathType: "Prefix",
              backend: { service: { name: "web", port: { number: 3000 } } },
            },
          ],
        },
      },
    ],
  },
});

describe("three tiers, one fault at the bottom: one incident", () => {
  /** The database's claim names a StorageClass that does not exist. */
  const pendingDb =
    document({
      apiVersion: "apps/v1",
      kind: "StatefulSet",
      metadata: { name: "db", namespace: "shop" },
      spec: {
        replicas: 1,
        serviceName: "db",
        selector: { matchLabels: { app: "db" } },
        template: { metadata: { labels: { app: "db" } }, spec: { containers: [{ name: "app" }] } },
      },
      status: { replicas: 1, readyReplicas: 0 },
    }) +
    document({
      apiVersion: "v1",
      kind: "Pod",
      metadata: {
        name: "db-0",
        namespace: "shop",
        uid: "db0",
        labels: { app: "db" },
        creationTimestamp: "2026-01-01T00:00:00Z",
        ownerReferences: [
          { apiVersion: "apps/v1", kind: "StatefulSet", name: "db", controller: true },
        ],
      },
      spec: {
        containers: [
          {
            name: "app",
            image: "postgres:16",
            ports: [{ containerPort: 5432 }],
            volumeMounts: [{ name: "data", mountPath: "/var/lib/postgresql/data" }],
          },
        ],
        volumes: [{ name: "data", persistentVolumeClaim: { claimName: "data-db-0" } }],
      },
      status: {
        phase: "Pending",
        conditions: [
          {
            type: "PodScheduled",
            status: "False",
            reason: "Unschedulable",
            message:
              "0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims. not found.",
          },
        ],
      },
    }) +
    document({
      apiVersion: "v1",
      kind: "PersistentVolumeClaim",
      metadata: { name: "data-db-0", namespace: "shop", creationTimestamp: "2026-01-01T00:00:00Z" },
      spec: {
        storageClassName: "fast-ssd",
        accessModes: ["ReadWriteOnce"],
        resources: { requests: { storage: "10Gi" } },
      },
      status: { phase: "Pending" },
    }) +
    document({
      apiVersion: "storage.k8s.io/v1",
      kind: "StorageClass",
      metadata: { name: "standard" },
      provisioner: "rancher.io/local-path",
    }) +
    document({
      apiVersion: "v1",
      kind: "Event",
      metadata: { name: "data-db-0.1", namespace: "shop" },
      involvedObject: {
        apiVersion: "v1",
        kind: "PersistentVolumeClaim",
        namespace: "shop",
        name: "data-db-0",
      },
      reason: "ProvisioningFailed",
      message: 'storageclass.storage.k8s.io "fast-ssd" not found',
      type: "Warning",
      count: 20,
      firstTimestamp: "2026-01-01T00:00:10Z",
      lastTimestamp: "2026-01-01T00:05:50Z",
      source: { component: "persistentvolume-controller" },
    }) +
    service("db", 5432);

  test("a claim whose StorageClass does not exist", () => {
    const scene = pendingDb + apiNeedsDb() + webNeedsApi() + ingress;
    expect(incidents(scene)).toEqual(["storageclass-missing PersistentVolumeClaim/shop/data-db-0"]);
    expect(folded(scene)).toEqual(
      expect.arrayContaining(["dependency-down api", "dependency-down web"]),
    );
    expect(report(scene).incidents[0]?.affected.map(({ ref }) => keyOf(ref))).toEqual(
      expect.arrayContaining([
        "StatefulSet/shop/db",
        "Deployment/shop/api",
        "Deployment/shop/web",
        "Ingress/shop/shop",
      ]),
    );
  });

  test("its own Service and rollout say nothing of their own, however long it waits", () => {
    expect(incidents(pendingDb, "2026-01-01T00:20:00Z")).toEqual([
      "storageclass-missing PersistentVolumeClaim/shop/data-db-0",
    ]);
  });

  test("an image that does not exist, the tier above waits in an init container", () => {
    const db =
      podScene({
        name: "db",
        phase: "Pending",
        container: { image: "postgres:16-apline" },
        conditions: notReady,
        status: waiting("ImagePullBackOff", 'Back-off pulling image "postgres:16-apline"'),
      }) +
      event({
        pod: podName("Deployment", "db"),
        reason: "Failed",
        message:
          'Failed to pull image "postgres:16-apline": rpc error: code = NotFound desc = failed to pull and unpack image "docker.io/library/postgres:16-apline": docker.io/library/postgres:16-apline: not found',
      }) +
      service("db", 5432);
    const api =
      podScene({
        name: "api",
        phase: "Pending",
        conditions: notReady,
        init: {
          command: ["sh", "-c", "until nc -z db 5432; do echo waiting for db:5432; sleep 2; done"],
        },
        initStatus: { ready: false, state: { running: { startedAt: "2026-01-01T00:00:05Z" } } },
        status: waiting("PodInitializing"),
      }) +
      service("api", 8080) +
      log("waiting for db:5432\n".repeat(40), {
        pod: podName("Deployment", "api"),
        container: "init",
      });
    expect(incidents(db + api + webNeedsApi())).toEqual(["image-not-found Deployment/shop/db"]);
  });

  test("a key that the database's Secret lacks", () => {
    const db =
      podScene({
        name: "db",
        phase: "Pending",
        conditions: notReady,
        container: {
          env: [
            {
              name: "POSTGRES_PASSWORD",
              valueFrom: { secretKeyRef: { name: "db-auth", key: "password" } },
            },
          ],
        },
        status: waiting(
          "CreateContainerConfigError",
          "couldn't find key password in Secret shop/db-auth",
        ),
      }) +
      document({
        apiVersion: "v1",
        kind: "Secret",
        metadata: { name: "db-auth", namespace: "shop" },
        data: { pass: "" },
      }) +
      service("db", 5432);
    expect(incidents(db + apiNeedsDb() + webNeedsApi())).toEqual([
      "config-key-missing Secret/shop/db-auth",
    ]);
  });

  test("the database ends with an error of its own", () => {
    const db = crashing(
      "db",
      5432,
      '2026-01-01 00:04:01.000 UTC [1] FATAL:  could not load server certificate file "server.crt": No such file or directory\n2026-01-01 00:04:01.000 UTC [1] LOG:  database system is shut down\n',
    );
    expect(incidents(db + apiNeedsDb() + webNeedsApi())).toEqual([
      "container-app-error Deployment/shop/db",
    ]);
  });

  test("a running tier that only logs the failure is folded too", () => {
    const db = crashing("db", 5432, "Killed by operator: exit 1\n");
    const worker =
      podScene({ name: "worker", conditions: readiness, status: ready() }) +
      log(
        Array.from(
          { length: 6 },
          (_, i) =>
            `[2026-01-01 00:04:0${i}] production.ERROR: SQLSTATE[08006] [7] connection to server at "db" (10.96.0.5), port 5432 failed: Connection refused`,
        ).join("\n"),
        { pod: podName("Deployment", "worker") },
      );
    expect(incidents(db + worker)).toEqual(["container-app-error Deployment/shop/db"]);
  });
});

describe("the hop between two tiers", () => {
  test("a Service whose selector is misspelt, and its caller", () => {
    const db =
      podScene({
        name: "db",
        container: { ports: [{ containerPort: 5432 }] },
        conditions: readiness,
        status: ready(),
      }) + service("db", 5432, { selector: { app: "database" } });
    expect(incidents(db + apiNeedsDb() + webNeedsApi())).toEqual([
      "service-selector-mismatch Service/shop/db",
    ]);
  });

  test("a Service that aims at a port where nobody listens", () => {
    const db =
      podScene({
        name: "db",
        container: { ports: [{ containerPort: 5432 }] },
        conditions: readiness,
        status: ready(),
      }) + service("db", 5432, { ports: [{ port: 5432, targetPort: 5433 }] });
    expect(incidents(db + apiNeedsDb() + webNeedsApi())).toEqual([
      "service-port-mismatch Service/shop/db",
    ]);
  });

  test("a name that no Service has", () => {
    const scene =
      healthy("postgres", 5432) +
      crashing(
        "api",
        8080,
        'Traceback (most recent call last):\n  File "/app/main.py", line 12, in <module>\n    conn = psycopg2.connect(dsn)\npsycopg2.OperationalError: could not translate host name "postgress" to address: Name or service not known\n',
      ) +
      webNeedsApi();
    expect(incidents(scene)).toEqual(["service-missing Service/shop/postgress"]);
  });

  test("a port that the Service does not have", () => {
    const scene =
      healthy("db", 5432) +
      crashing(
        "api",
        8080,
        "Error: connect ETIMEDOUT db:5433\n    at TCPConnectWrap.afterConnect\n",
      ) +
      webNeedsApi();
    expect(incidents(scene)).toEqual(["service-address-mismatch Deployment/shop/api"]);
  });

  test("a backend that is scaled to zero", () => {
    const db =
      document({
        apiVersion: "apps/v1",
        kind: "Deployment",
        metadata: { name: "db", namespace: "shop" },
        spec: {
          replicas: 0,
          selector: { matchLabels: { app: "db" } },
          template: {
            metadata: { labels: { app: "db" } },
            spec: { containers: [{ name: "app" }] },
          },
        },
        status: {},
      }) + service("db", 5432);
    expect(incidents(db + apiNeedsDb() + webNeedsApi())).toEqual([
      "workload-scaled-to-zero Deployment/shop/db",
    ]);
  });

  test("a NetworkPolicy that lets the tier above out", () => {
    const policy = document({
      apiVersion: "networking.k8s.io/v1",
      kind: "NetworkPolicy",
      metadata: { name: "db-only-from-jobs", namespace: "shop" },
      spec: {
        podSelector: { matchLabels: { app: "db" } },
        policyTypes: ["Ingress"],
        ingress: [{ from: [{ podSelector: { matchLabels: { role: "job" } } }] }],
      },
    });
    const api = crashing(
      "api",
      8080,
      `2026/01/01 00:04:30 starting api, database db:5432\n2026/01/01 00:04:40 ping database: dial tcp ${address("db")}:5432: i/o timeout\n`,
    );
    expect(incidents(healthy("db", 5432) + policy + api + webNeedsApi())).toEqual([
      "networkpolicy-denies NetworkPolicy/shop/db-only-from-jobs",
    ]);
  });
});

describe("cluster DNS", () => {
  const dns = (pods: string): string =>
    pods.replaceAll('"shop"', '"kube-system"') +
    document({
      apiVersion: "v1",
      kind: "Service",
      metadata: {
        name: "kube-dns",
        namespace: "kube-system",
        creationTimestamp: "2025-01-01T00:00:00Z",
        labels: { "k8s-app": "kube-dns" },
      },
      spec: {
        clusterIP: "10.96.0.10",
        selector: { app: "coredns" },
        ports: [{ name: "dns", port: 53, protocol: "UDP", targetPort: 53 }],
      },
    });
  const unresolved = (name: string, host: string): string =>
    crashing(
      name,
      8080,
      `panic: dial tcp: lookup ${host} on 10.96.0.10:53: server misbehaving\n\ngoroutine 1 [running]:\n`,
    );

  test("is down: its callers are folded", () => {
    const down = dns(
      podScene({
        name: "coredns",
        container: { ports: [{ containerPort: 53, protocol: "UDP" }] },
        conditions: notReady,
        status: crashed({ exitCode: 1 }),
      }) +
        log("/etc/coredns/Corefile:3 - Error during parsing: Unknown directive 'forwrad'\n", {
          pod: podName("Deployment", "coredns"),
        }),
    );
    const scene =
      down +
      healthy("db", 5432) +
      unresolved("api", "db") +
      unresolved("cart", "db.shop.svc.cluster.local") +
      unresolved("pay", "db.shop");
    const found = incidents(scene);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/Deployment\/kube-system\/coredns$/u);
  });

  test("is scaled to zero", () => {
    const none = dns(
      document({
        apiVersion: "apps/v1",
        kind: "Deployment",
        metadata: { name: "coredns", namespace: "shop" },
        spec: {
          replicas: 0,
          selector: { matchLabels: { app: "coredns" } },
          template: {
            metadata: { labels: { app: "coredns" } },
            spec: { containers: [{ name: "app" }] },
          },
        },
      }),
    );
    const scene = none + healthy("db", 5432) + unresolved("api", "db") + unresolved("cart", "db");
    expect(incidents(scene)).toEqual(["cluster-dns-down Deployment/kube-system/coredns"]);
  });
});

describe("two faults that have nothing to do with each other", () => {
  test("stay two incidents", () => {
    const scene =
      crashing("db", 5432, 'FATAL:  configuration file "postgresql.conf" contains errors\n') +
      apiNeedsDb() +
      crashing(
        "mailer",
        2525,
        "Traceback (most recent call last):\nZeroDivisionError: division by zero\n",
      );
    expect(incidents(scene)).toEqual([
      "container-app-error Deployment/shop/db",
      "container-app-error Deployment/shop/mailer",
    ]);
  });

  test("a caller with an error of its own is not blamed on its sick peer", () => {
    const scene =
      crashing("db", 5432, 'FATAL:  data directory "/data" has wrong ownership\n') +
      crashing(
        "api",
        8080,
        "connected to db:5432\nSyntaxError: Unexpected token } in JSON at position 14\n    at JSON.parse (<anonymous>)\n",
        {
          env: [{ name: "DB_HOST", value: "db" }],
        },
      );
    expect(incidents(scene)).toHaveLength(2);
  });
});
