import { describe, expect, test } from "vitest";
import { cluster, folder, list, pod } from "./cluster.ts";
import { kubedx } from "./run.ts";

const why = async (...argv: readonly string[]) =>
  await kubedx(["why", ...argv, "--from", folder()]);

describe("kubedx why", () => {
  test("shows the object's state and the incident that concerns it", async () => {
    const ran = await why("pod/report", "-n", "shop");
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(
      /^Pod shop\/report\n {2}state {7}phase: Running {2}nodeName: node-a\n/u,
    );
    expect(ran.stdout).toContain("app (not ready, 4 restarts)  shop/app:1");
    expect(ran.stdout).toContain("Waiting: CrashLoopBackOff: back-off 40s");
    expect(ran.stdout).toContain("before: Terminated: OOMKilled, exit code 137, ran 30 s");
    expect(ran.stdout).toContain("\n✗ critical  Pod shop/report: container app");
  });

  test("finds the one object of that name without a namespace", async () => {
    expect((await why("po", "report")).stdout).toMatch(/^Pod shop\/report\n/u);
  });

  test("says so where nothing is wrong, and what was not seen", async () => {
    const ran = await why("pod/web", "-n", "bank");
    expect(ran.code).toBe(0);
    expect(ran.stdout).toMatch(
      /✓ Nothing is wrong with Pod bank\/web, as far as it was seen: \d+ rules/u,
    );
    expect((await why("pod/web", "-n", "bank", "--lang", "zh")).stdout).toMatch(
      /✓ Pod bank\/web 没有问题（就所见范围而言）：已用 \d+ 条规则检查/u,
    );
  });

  test("asks for the namespace where two objects have the name", async () => {
    const ran = await why("pod/web");
    expect(ran.code).toBe(2);
    expect(ran.stderr).toBe(
      "kubedx: there are 2 objects pod/web\n  Choose a namespace with -n: shop, bank.\n",
    );
  });

  test("names those like it where there is none", async () => {
    expect(await why("pod/reprot")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: "kubedx: Pod reprot was not found\n  Near: report.\n",
    });
    expect((await why("deployment/x", "-n", "shop")).stderr).toContain(
      "There is no deployment in what was read.",
    );
  });

  test("exits with 3 where it could not look", async () => {
    const ran = await why("pod/x", "-n", "elsewhere");
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain("could not be read");
  });

  test("takes any kind, also someone's own", async () => {
    const widget = {
      apiVersion: "example.com/v1",
      kind: "Widget",
      metadata: { name: "w", namespace: "shop" },
      status: {
        phase: "Odd",
        conditions: [{ type: "Ready", status: "False", message: "no\u001b[2J" }],
      },
    };
    const from = folder({ "a.json": cluster, "b.json": list(widget) });
    for (const word of [
      "widget/w",
      "widgets/w",
      "widget.example.com/w",
      "widgets.v1.example.com/w",
    ]) {
      const { stdout, stderr } = await kubedx(["why", word, "--from", from]);
      expect(stderr).toBe("");
      expect(stdout).toMatch(/^Widget shop\/w\n {2}state {7}phase: Odd\n/u);
      expect(stdout).toContain(String.raw`no\x1b[2J`);
    }
    expect((await kubedx(["why", "namespace/shop", "--from", from])).code).toBe(0);
  });

  test("shows a workload's Pods, those that do not serve first, and its Events, newest first", async () => {
    const owned = (name: string, killed: boolean) => {
      const made = pod("shop", name, killed);
      const owner = { apiVersion: "apps/v1", kind: "StatefulSet", name: "db", controller: true };
      return { ...made, metadata: { ...made.metadata, ownerReferences: [owner] } };
    };
    const set = {
      apiVersion: "apps/v1",
      kind: "StatefulSet",
      metadata: { name: "db", namespace: "shop" },
      spec: { replicas: 2 },
      status: { readyReplicas: 1 },
    };
    const event = (name: string, reason: string, lastTimestamp: string) => ({
      apiVersion: "v1",
      kind: "Event",
      metadata: { name, namespace: "shop" },
      involvedObject: { apiVersion: "apps/v1", kind: "StatefulSet", name: "db", namespace: "shop" },
      type: "Normal",
      reason,
      message: `create ${name}`,
      count: 2,
      lastTimestamp,
    });
    const from = folder({
      "a.json": list(
        set,
        owned("db-0", false),
        owned("db-1", true),
        event("e1", "Older", "2026-08-01T10:00:00Z"),
        event("e2", "Newer", "2026-08-01T10:09:00Z"),
      ),
    });
    const { stdout } = await kubedx(["why", "sts/db", "--from", from]);
    expect(stdout).toMatch(/replicas: 2 {2}readyReplicas: 1/u);
    expect(stdout).toMatch(
      /Pods {8}db-1 {2}Running {2}not ready {2}4 restarts\n {14}db-0 {2}Running {2}ready/u,
    );
    expect(stdout.indexOf("Newer")).toBeLessThan(stdout.indexOf("Older"));
    expect(stdout).toMatch(/Normal {2}Newer {2}0 s ago ×2/u);
  });

  test("shows the walk of a Pod, what blocks it, and the questions on the way", async () => {
    const { stdout } = await why("pod/report", "-n", "shop");
    expect(stdout).toMatch(/walk .*○ unscheduled\n/u);
    expect(stdout).toMatch(/starting again \(restart 4\)/u);
    expect(stdout).toContain("✗ does not keep running: container app: it is killed for its memory");
    expect(stdout).toMatch(/✗ Crashing\? +app: it is killed for its memory limit, exit code 137/u);
    const zh = (await why("pod/report", "-n", "shop", "--lang", "zh")).stdout;
    expect(zh).toContain("✗ 无法保持运行：容器 app：因超出内存限制被杀死");
  });

  test("shows what matters for each kind", async () => {
    const meta = (name: string, more: object = {}) => ({ name, namespace: "shop", ...more });
    const by = (kind: string, name: string) => ({
      ownerReferences: [{ kind, name, controller: true, uid: "1" }],
    });
    const made = "2026-08-01T10:00:00Z";
    const from = folder({
      "a.json": list(
        { apiVersion: "v1", kind: "Namespace", metadata: { name: "shop" } },
        { apiVersion: "v1", kind: "ServiceAccount", metadata: meta("default") },
        {
          apiVersion: "apps/v1",
          kind: "Deployment",
          metadata: meta("cart"),
          spec: { replicas: 1 },
        },
        ...[1, 2].map((n) => ({
          apiVersion: "apps/v1",
          kind: "ReplicaSet",
          metadata: meta(`cart-${n}`, {
            ...by("Deployment", "cart"),
            creationTimestamp: made,
            annotations: { "deployment.kubernetes.io/revision": String(n) },
          }),
          spec: {
            replicas: n - 1,
            template: { spec: { containers: [{ name: "a", image: `cart:${n}` }] } },
          },
          status: { readyReplicas: 0 },
        })),
        {
          apiVersion: "v1",
          kind: "Service",
          metadata: meta("cart"),
          spec: { selector: { app: "web" }, ports: [{ port: 80 }] },
        },
        pod("shop", "web", false),
        {
          apiVersion: "networking.k8s.io/v1",
          kind: "Ingress",
          metadata: meta("web"),
          spec: {
            rules: [
              {
                host: "a.example",
                http: {
                  paths: [
                    { path: "/", backend: { service: { name: "cart", port: { number: 80 } } } },
                  ],
                },
              },
            ],
          },
        },
        {
          apiVersion: "v1",
          kind: "PersistentVolumeClaim",
          metadata: meta("data"),
          spec: { storageClassName: "fast" },
          status: { phase: "Pending" },
        },
        {
          apiVersion: "batch/v1",
          kind: "Job",
          metadata: meta("import"),
          spec: { backoffLimit: 1 },
          status: { failed: 1 },
        },
        {
          apiVersion: "v1",
          kind: "Pod",
          metadata: meta("import-x", { ...by("Job", "import"), creationTimestamp: made }),
          status: {
            phase: "Failed",
            containerStatuses: [
              { name: "a", state: { terminated: { exitCode: 4, reason: "Error" } } },
            ],
          },
        },
        {
          apiVersion: "v1",
          kind: "Node",
          metadata: { name: "node-a" },
          status: { conditions: [{ type: "Ready", status: "True" }] },
        },
        {
          apiVersion: "coordination.k8s.io/v1",
          kind: "Lease",
          metadata: { name: "node-a", namespace: "kube-node-lease" },
          spec: { renewTime: made, leaseDurationSeconds: 40 },
        },
        {
          apiVersion: "v1",
          kind: "Namespace",
          metadata: { name: "old", deletionTimestamp: made, finalizers: ["a.example/hold"] },
          status: { phase: "Terminating" },
        },
        {
          apiVersion: "v1",
          kind: "ConfigMap",
          metadata: { name: "left", namespace: "old", finalizers: ["a.example/keep"] },
        },
      ),
    });
    const ask = async (...argv: readonly string[]) =>
      (await kubedx(["why", ...argv, "--from", from], { columns: 100 })).stdout;
    expect(await ask("deployment/cart")).toMatch(
      /rollout +✗ revision 2 {2}cart-2 {2}0\/1 ready.*cart:2\n.*revision 1 {2}cart-1 {2}scaled to 0/u,
    );
    expect(await ask("service/cart")).toMatch(
      /endpoints +✓ selector app=web matches 1 Pod\n +✓ 1 address ready, 0 not\n/u,
    );
    expect(await ask("service/cart")).toMatch(/routes +Ingress web {2}a\.example\//u);
    expect(await ask("ingress/web")).toMatch(
      /routes +✓ a\.example\/ {2}→ Service cart:80 {2}1 ready endpoint/u,
    );
    expect(await ask("pvc/data")).toMatch(/binding +✗ StorageClass fast {2}does not exist/u);
    expect(await ask("job/import")).toMatch(
      /tries +✗ 1 failed, at most 1 retry.*\n +✗ import-x {2}Failed {2}exit code 4 {2}Error/u,
    );
    expect(await ask("node/node-a")).toMatch(/heartbeat +✓ Lease renewed/u);
    expect(await ask("namespace/old")).toMatch(
      /held by +its own finalizers +a\.example\/hold\n +✗ ConfigMap left +a\.example\/keep/u,
    );
  });

  test("-o json and yaml hold the same", async () => {
    const ran = await why("pod/report", "-o", "json");
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      kind: "Why",
      version: 1,
      object: { kind: "Pod", namespace: "shop", name: "report" },
      exists: true,
      containers: [{ name: "app", role: "app", ready: false, restarts: 4 }],
      lifecycle: { state: "starting", blocked: { to: "running" } },
      path: [{ answer: "good" }, { answer: "good" }, { answer: "bad" }, { answer: "unknown" }, {}],
      incidents: [{ rule: "container-oom-killed" }],
    });
    expect((await why("pod/report", "-o", "yaml")).stdout).toMatch(/^kind: Why\n/u);
  });
});
