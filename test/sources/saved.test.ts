import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { KubernetesObject, Pod } from "../../src/model/kubernetes.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { UserError } from "../../src/model/user-error.ts";
import { readSaved } from "../../src/sources/saved.ts";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** A folder of files with these contents; anything but text and bytes is written as kubectl prints it. */
async function folderOf(files: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "kubedx-saved-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(
      path,
      typeof content === "string" || content instanceof Uint8Array
        ? content
        : JSON.stringify(content, null, 4),
    );
  }
  return folder;
}

const read = async (files: Readonly<Record<string, unknown>>): Promise<Snapshot> =>
  readSaved([await folderOf(files)]);

async function* chunksOf(text: string | Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const piped = (text: string | Uint8Array, size?: number): Promise<Snapshot> =>
  readSaved(["-"], { stdin: chunksOf(text, size) });

const object = (
  kind: string,
  name: string,
  more: object = {},
  apiVersion = "v1",
): Record<string, unknown> => ({
  apiVersion,
  kind,
  metadata: { name, namespace: "shop" },
  ...more,
});
const list = (...items: readonly unknown[]): object => ({
  apiVersion: "v1",
  items,
  kind: "List",
  metadata: { resourceVersion: "" },
});
const bare = ({ apiVersion: _a, kind: _k, ...rest }: Record<string, unknown>): object => rest;
const names = ({ objects }: Snapshot): readonly string[] =>
  objects.map(({ kind, metadata }) => `${kind}/${metadata.name}`).toSorted();
const rootCa = object("ConfigMap", "kube-root-ca.crt", { data: { "ca.crt": "x" } });
const gapsOf = ({ gaps }: Snapshot): readonly string[] =>
  gaps.map(({ kind, namespace }) => `${kind}@${namespace ?? ""}`);
const find = ({ objects }: Snapshot, kind: string, name: string): KubernetesObject | undefined =>
  objects.find((one) => one.kind === kind && one.metadata.name === name);

/** A value as the API takes it. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => one !== null).map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== null)
      .map(([key, field]) => [key, withoutNulls(field)]),
  );
}

async function refusal(reading: Promise<unknown>): Promise<UserError> {
  const error: unknown = await reading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof UserError) return error;
  throw new Error("no UserError", { cause: error });
}

describe("what is read", () => {
  it("single objects, Lists, typed lists and arrays, as JSON", async () => {
    const typed = {
      kind: "PodList",
      apiVersion: "v1",
      metadata: { resourceVersion: "9" },
      items: [bare(object("Pod", "a")), bare(object("Pod", "b"))],
    };
    const { items, ...around } = typed;
    const snapshot = await read({
      "one.json": object("Service", "s"),
      "list.json": list(object("Deployment", "d", {}, "apps/v1")),
      "typed.json": typed,
      "typed-items-first.json": JSON.stringify({
        items: [bare(object("Job", "j"))],
        kind: "JobList",
        apiVersion: "batch/v1",
      }),
      "array.json": [object("Secret", "x")],
      "many.json": `${JSON.stringify(object("Pod", "c"))}\n${JSON.stringify({ ...around, items: [items[0]] })}`,
      "nested.json": list({
        kind: "ServiceList",
        apiVersion: "v1",
        items: [bare(object("Service", "n"))],
      }),
    });
    expect(names(snapshot)).toEqual([
      "Deployment/d",
      "Job/j",
      "Pod/a",
      "Pod/b",
      "Pod/c",
      "Secret/x",
      "Service/n",
      "Service/s",
    ]);
    expect(find(snapshot, "Pod", "a")?.apiVersion).toBe("v1");
    expect(find(snapshot, "Job", "j")?.apiVersion).toBe("batch/v1");
    expect(snapshot.skipped).toEqual([]);
  });

  it("YAML: documents, Lists as kubectl writes them, anchors, kubectl's scalars", async () => {
    const snapshot = await read({
      "many.yaml":
        "# saved\napiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: shop, creationTimestamp: 2026-01-01T00:00:00Z}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: b}\n---\n",
      "list.yml":
        'apiVersion: v1\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: c\n  data:\n    text: |\n      - kind: no\n      ---x\n- apiVersion: v1\n  kind: Secret\n  metadata:\n    name: s\nkind: List\nmetadata:\n  resourceVersion: ""\n',
      "typed.yaml": "apiVersion: apps/v1\nkind: DeploymentList\nitems:\n  - metadata: {name: d}\n",
      "anchors.yaml":
        "apiVersion: v1\nkind: List\nitems:\n- &one\n  apiVersion: v1\n  kind: Service\n  metadata: {name: e, labels: &l {x: z}}\n- <<: *one\n  metadata: {name: f, labels: *l}\n",
      "scalars.yaml":
        "apiVersion: v1\nkind: Node\nmetadata: {name: n1}\nspec: {unschedulable: yes, mode: 0644, big: 1_000, time: 1:30, day: 2026-01-01}\n",
    });
    expect(names(snapshot)).toEqual([
      "ConfigMap/c",
      "Deployment/d",
      "Node/n1",
      "Pod/a",
      "Pod/b",
      "Secret/s",
      "Service/e",
      "Service/f",
    ]);
    expect(find(snapshot, "ConfigMap", "c")).toMatchObject({
      data: { text: "- kind: no\n---x\n" },
    });
    expect(find(snapshot, "Service", "f")?.metadata.labels).toEqual({ x: "z" });
    expect(find(snapshot, "Node", "n1")).toMatchObject({
      spec: { unschedulable: true, mode: 420, big: 1000, time: "1:30", day: "2026-01-01" },
    });
    expect(snapshot.takenAt).toBe("2026-01-01T00:00:00Z");
    expect(snapshot.skipped).toEqual([]);
  });

  it("gzip, a byte order mark, the UTF-16 of PowerShell, and files without an extension", async () => {
    const json = (name: string): string => JSON.stringify(object("Pod", name));
    const snapshot = await read({
      "a.json.gz": gzipSync(json("a")),
      "b.json": `\ufeff${json("b")}`,
      "c.json": Buffer.from(`\ufeff${json("c")}`, "utf16le"),
      d: json("d"),
      e: "kind: Pod\nmetadata: {name: e}\n",
      LICENSE: "This program is free software: you can",
    });
    expect(names(snapshot)).toEqual(["Pod/a", "Pod/b", "Pod/c", "Pod/d", "Pod/e"]);
    expect(snapshot.skipped).toEqual([]);
  });

  it("standard input in any chunks, behind kubectl's warnings", async () => {
    const text = `Warning: v1 ComponentStatus is deprecated in v1.19+\n${JSON.stringify(list(object("Pod", "a"), object("Pod", "é\u{1f600}")), null, 2)}`;
    for (const size of [1, 3, 7, 100, 10_000])
      expect(names(await piped(text, size))).toEqual(["Pod/a", "Pod/é\u{1f600}"]);
    expect((await piped(text)).source).toBe("stdin");
  });

  it("of two states of one object the newer, by resourceVersion, else the later", async () => {
    const state = (resourceVersion: string | undefined, phase: string): object => ({
      apiVersion: "v1",
      kind: "Pod",
      metadata: { name: "a", namespace: "shop", resourceVersion },
      status: { phase },
    });
    const phase = async (...states: readonly object[]): Promise<unknown> =>
      (await piped(JSON.stringify(list(...states)))).objects.map(
        (one) => (one as Pod).status?.phase,
      );
    expect(await phase(state("1000", "new"), state("999", "old"))).toEqual(["new"]);
    expect(await phase(state("9", "old"), state("10", "new"))).toEqual(["new"]);
    expect(await phase(state(undefined, "first"), state(undefined, "second"))).toEqual(["second"]);
  });

  it("the version of the server", async () => {
    const snapshot = await read({
      "version.json": {
        clientVersion: { major: "1", gitVersion: "v1.1.1" },
        serverVersion: { major: "1", minor: "36", gitVersion: "v1.36.2" },
      },
      "pod.json": object("Pod", "a"),
    });
    expect(snapshot.serverVersion).toBe("v1.36.2");
  });
});

describe("logs", () => {
  const pod = (name: string, ...containers: readonly string[]): object =>
    object("Pod", name, { spec: { containers: containers.map((one) => ({ name: one })) } });

  it("go to the container that their file is named after, dots or not", async () => {
    const snapshot = await read({
      "pods.json": list(pod("web.v1.2", "app"), pod("odd", "previous"), pod("odd.previous", "x")),
      "logs/shop.web.v1.2.app.log": "2026-01-02T03:04:05.5Z up\n",
      "logs/shop.web.v1.2.app.previous.log": "down\n",
      "logs/shop.odd.previous.log": "its container is called previous\n",
      "logs/shop.gone.app.log": "kept\n",
      "logs/shop.odd.previous.x.log.gz": gzipSync("packed\n"),
    });
    expect(
      snapshot.logs.map(({ pod: own, container, previous }) => [own, container, previous]),
    ).toEqual([
      ["gone", "app", false],
      ["odd", "previous", false],
      ["odd.previous", "x", false],
      ["web.v1.2", "app", false],
      ["web.v1.2", "app", true],
    ]);
    expect(snapshot.takenAt).toBe("2026-01-02T03:04:05.500Z");
  });

  const section = (container: string, name: string, text: string): string =>
    `==== START logs for container ${container} of pod shop/${name} ====\n${text}==== END logs for container ${container} of pod shop/${name} ====\n`;
  const dump = {
    nodes: {
      kind: "NodeList",
      apiVersion: "v1",
      metadata: {},
      items: [{ metadata: { name: "n1" }, status: {} }],
    },
    events: { kind: "EventList", apiVersion: "v1", metadata: {}, items: null },
    "replication-controllers": {
      kind: "ReplicationControllerList",
      apiVersion: "v1",
      metadata: {},
      items: null,
    },
    daemonsets: { kind: "DaemonSetList", apiVersion: "apps/v1", metadata: {}, items: [] },
    pods: {
      kind: "PodList",
      apiVersion: "v1",
      metadata: {},
      items: [{ metadata: { name: "web", namespace: "shop" }, spec: {} }],
    },
  };
  const { nodes, ...ofNamespace } = dump;
  const logs =
    section("init", "web", '{"level":"info","items":[{\n') +
    section("app", "web", "unable to retrieve container logs for containerd://1");

  it("of a cluster-info dump come out of its folder", async () => {
    const snapshot = await read({
      "nodes.json": nodes,
      ...Object.fromEntries(
        Object.entries(ofNamespace).map(([name, content]) => [`shop/${name}.json`, content]),
      ),
      "shop/web/logs.txt": logs,
      "notes.txt": "hello",
    });
    expect(snapshot.logs.map(({ container, text }) => [container, text])).toEqual([
      ["init", '{"level":"info","items":[{\n'],
      ["app", "unable to retrieve container logs for containerd://1\n"],
    ]);
    expect(snapshot.coverage).toEqual({
      namespaces: ["shop"],
      kinds: ["DaemonSet", "Event", "Node", "Pod", "ReplicationController"],
    });
    expect(gapsOf(snapshot)).toContain("Secret@");
    expect(gapsOf(snapshot)).not.toContain("Service@");
  });

  it("and out of its one stream", async () => {
    const text =
      Object.values(dump)
        .map((one) => `${JSON.stringify(one, null, 4)}\n`)
        .join("") + logs;
    for (const size of [17, 5000]) {
      const snapshot = await piped(text, size);
      expect(names(snapshot)).toEqual(["Node/n1", "Pod/web"]);
      expect(snapshot.logs.map(({ container }) => container)).toEqual(["init", "app"]);
      expect(snapshot.coverage.namespaces).toEqual(["shop"]);
      expect(snapshot.skipped).toEqual([]);
    }
  });
});

describe("what is broken", () => {
  it("is named, and the rest is read", async () => {
    const whole = JSON.stringify(
      list(object("Pod", "a"), object("Pod", "b"), object("Pod", "c")),
      null,
      4,
    );
    const snapshot = await read({
      "half.json": whole.slice(0, whole.indexOf('"c"')),
      "quote.json": whole
        .replaceAll('"a"', '"qa')
        .replaceAll('"b"', '"qb"')
        .replaceAll('"c"', '"qc"'),
      "half.yaml":
        "apiVersion: v1\nitems:\n- kind: Pod\n  metadata:\n    name: ya\n- kind: Pod\n  metadata:\n    name: yb\n- kind: Po",
      "item.yaml":
        "apiVersion: v1\nitems:\n- kind: Pod\n  metadata: {name: yc}\n- kind: Pod\n  metadata: {name: [}\n- kind: Pod\n  metadata: {name: yd}\nkind: List\n",
      "bad.yaml": "a: b: c\n",
      "binary.json": Buffer.from([1, 0, 2, 0, 255]),
      "empty.json": "",
      "damaged.json.gz": gzipSync(whole).subarray(0, 40),
      "refused.json": {
        kind: "Status",
        apiVersion: "v1",
        metadata: {},
        status: "Failure",
        message: "pods is forbidden",
        code: 403,
      },
      "bomb.yaml": `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(", ")}]\n`).join("")}`,
      "endless.yaml": "kind: Pod\nmetadata: &m {name: z, annotations: *m}\n",
      "README.md": "# hi",
      "picture.png": Buffer.from([0x89, 0x50, 0, 1]),
      "package.json": { name: "x" },
      "values.yaml": "replicas: 3\n",
    });
    expect(names(snapshot)).toEqual([
      "Pod/a",
      "Pod/b",
      "Pod/qb",
      "Pod/qc",
      "Pod/ya",
      "Pod/yb",
      "Pod/yc",
      "Pod/yd",
    ]);
    const said = snapshot.skipped.map(({ en }) => en.replace(/^\S*\//u, "")).toSorted();
    expect(said.map((one) => one.split(" ", 1)[0])).toEqual([
      "bad.yaml",
      "binary.json",
      "bomb.yaml",
      "damaged.json.gz",
      "empty.json",
      "endless.yaml",
      "half.json",
      "half.yaml",
      "item.yaml",
      "quote.json",
      "refused.json",
    ]);
    expect(said.find((one) => one.startsWith("half.json"))).toMatch(
      /ends in the middle of .*byte \d+\); the 2 objects before that were read: save it again/u,
    );
    expect(said.find((one) => one.startsWith("item.yaml"))).toContain("line 6");
    expect(said.find((one) => one.startsWith("quote.json"))).toContain("item 1 (byte");
    expect(said.find((one) => one.startsWith("refused.json"))).toContain("pods is forbidden");
    for (const { en, zh } of snapshot.skipped) {
      expect(en).not.toContain("\n");
      expect(zh).toMatch(/[一-鿿]/u);
    }
  });

  it("is not quoted: it may be a secret", async () => {
    const text = JSON.stringify(list(object("Pod", "a"), object("Secret", "s", { data: "X" })));
    const { skipped } = await piped(text.replace('"X"', '{"password": hunter2}'));
    expect(skipped).toHaveLength(1);
    expect(JSON.stringify(skipped)).not.toContain("hunter2");
  });

  it("is an error where nothing else is there", async () => {
    expect(await refusal(piped(""))).toMatchObject({
      code: 3,
      message: expect.stringContaining("stdin is empty") as string,
    });
    expect(await refusal(piped("{}"))).toMatchObject({ code: 3 });
    expect(await refusal(piped(JSON.stringify(list())))).toMatchObject({
      code: 3,
      message: "stdin holds an empty list",
    });
    expect(await refusal(piped('{"kind":"Pod","metadata":{'))).toMatchObject({ code: 3 });
    expect(await refusal(read({ "README.md": "x" }))).toMatchObject({ code: 3 });
    expect(await refusal(readSaved(["/does/not/exist"]))).toMatchObject({
      code: 2,
      message: "/does/not/exist does not exist",
    });
  });

  it("never makes it throw anything else, nor takes what is whole with it", async () => {
    const text = JSON.stringify(
      list(
        object("Pod", "a"),
        object("Secret", "b", { data: { k: "dg==" } }),
        object("Event", "c", { series: 3, count: "x" }),
      ),
      null,
      2,
    );
    const yaml =
      "apiVersion: v1\nitems:\n- kind: Pod\n  metadata:\n    name: a\n- kind: Pod\n  metadata: {name: b}\nkind: List\n";
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(text, yaml),
        fc.array(
          fc.record({
            at: fc.nat(),
            drop: fc.nat(6),
            put: fc.string({ unit: "binary", maxLength: 6 }),
          }),
          { maxLength: 3 },
        ),
        async (whole, edits) => {
          let broken = whole;
          for (const { at, drop, put } of edits) {
            const from = at % (broken.length + 1);
            broken = broken.slice(0, from) + put + broken.slice(from + drop);
          }
          try {
            await piped(broken, 50);
          } catch (error) {
            if (!(error instanceof UserError)) throw error;
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("a stream that ends before its first object", async () => {
    const error = await refusal(piped('{"kind":"List","items":[{"kind":"Pod"'));
    expect(error.message).toBe(
      "stdin ends in the middle of an object or list (at byte 37); it holds no whole object: save it again",
    );
    expect(error.in("zh").message).toContain("其中没有完整的对象");
  });

  it("a README is no output of kubectl", async () => {
    const error = await refusal(read({ "README.md": 'configmap "app-settings" not found\n' }));
    expect(error).toMatchObject({ code: 3 });
    expect(error.message).toContain("holds no Kubernetes objects");
  });

  it("a null is no value, and no item of a list", async () => {
    const pod = object("Pod", "p", { spec: { containers: [null, { name: "app" }] }, status: null });
    const text = JSON.stringify(list(null, null, pod, null, 7, "x", [], {}));
    const { objects, skipped } = await piped(text);
    expect(objects).toEqual([object("Pod", "p", { spec: { containers: [{ name: "app" }] } })]);
    expect(skipped).toEqual([]);
  });

  it("loses no object, and changes none but as promised", async () => {
    const name = fc.stringMatching(/^[a-z]([a-z0-9.-]{0,6}[a-z0-9])?$/u);
    const json = fc
      .jsonValue({ maxDepth: 4 })
      .map((value) => JSON.parse(JSON.stringify(value)) as unknown);
    const any = fc.record({
      apiVersion: fc.constantFrom("v1", "apps/v1", "x.io/v1"),
      kind: fc.constantFrom("Pod", "ReplicaSet", "Event", "Node", "Thing", "ConfigMap"),
      metadata: fc.record({ name, namespace: name }),
      spec: json,
      status: json,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(any, {
          maxLength: 12,
          selector: ({ apiVersion, kind, metadata }) =>
            [apiVersion, kind, metadata.namespace, metadata.name].join(),
        }),
        fc.constantFrom(undefined, 2, 4),
        fc.integer({ min: 1, max: 300 }),
        async (objects, indent, size) => {
          const all = [...objects, object("Service", "always")];
          const snapshot = await piped(JSON.stringify(list(...all), null, indent), size);
          expect(snapshot.objects).toEqual(withoutNulls(JSON.parse(JSON.stringify(all))));
          for (const one of snapshot.objects) expect(Object.isFrozen(one.metadata)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("what is covered", () => {
  const started = (needs: object): object =>
    object("Pod", "p", {
      spec: { containers: [{ name: "app", ...needs }] },
      status: { containerStatuses: [{ name: "app", restartCount: 0, state: { running: {} } }] },
    });

  it("namespaces with what every namespace has; others and kinds that must exist are gaps", async () => {
    const snapshot = await read({
      "configmaps.json": list(rootCa),
      "pods.json": list(object("Pod", "p"), {
        ...object("Pod", "q"),
        metadata: { name: "q", namespace: "other" },
      }),
      "leases.coordination.k8s.io.json": list(),
    });
    expect(snapshot.coverage).toEqual({
      namespaces: ["shop"],
      kinds: ["ConfigMap", "Lease", "Pod"],
    });
    expect(gapsOf(snapshot)).toEqual([
      "*@other",
      "Node@",
      "Namespace@",
      "ClusterRole@",
      "ClusterRoleBinding@",
      "PriorityClass@",
      "APIService@",
    ]);
    expect(
      (await read({ "sa.json": list(object("ServiceAccount", "default"), object("Pod", "p")) }))
        .coverage.namespaces,
    ).toEqual(["shop"]);
  });

  it("a kind that something running needs, and of which there is none, was not collected", async () => {
    const account = object("ServiceAccount", "default");
    const seen = async (...more: readonly unknown[]): Promise<readonly string[]> =>
      gapsOf(await read({ "all.json": list(account, ...more) }));
    expect(await seen(started({ envFrom: [{ secretRef: { name: "s" } }] }))).toContain("Secret@");
    expect(
      await seen(started({ envFrom: [{ secretRef: { name: "s", optional: true } }] })),
    ).not.toContain("Secret@");
    expect(
      await seen(
        object("Pod", "p", {
          spec: { containers: [{ name: "app", envFrom: [{ secretRef: { name: "s" } }] }] },
        }),
      ),
    ).not.toContain("Secret@");
    expect(
      await seen({
        ...object("Pod", "p"),
        metadata: {
          name: "p",
          namespace: "shop",
          ownerReferences: [
            { apiVersion: "apps/v1", kind: "ReplicaSet", name: "r", controller: true },
          ],
        },
      }),
    ).toContain("ReplicaSet@");
    const empty = await read({
      "all.json": list(account, started({ envFrom: [{ secretRef: { name: "s" } }] })),
      "secrets.json": list(),
    });
    expect(gapsOf(empty)).not.toContain("Secret@");
    expect(empty.coverage.kinds).toContain("Secret");
  });

  it("nothing, where a few objects were given", async () => {
    for (const snapshot of [
      await piped("kind: Pod\nmetadata: {name: a, namespace: shop}\n"),
      await piped(JSON.stringify(rootCa)),
      await piped(JSON.stringify(list(rootCa))),
    ]) {
      expect(snapshot.coverage).toEqual({ namespaces: [], kinds: [] });
      expect(gapsOf(snapshot)).toEqual(["*@"]);
    }
    const all = await piped(
      JSON.stringify(list(rootCa, object("Pod", "a"), object("Service", "s"))),
    );
    expect(all.coverage.namespaces).toEqual(["shop"]);
  });
});

describe("what is kept of objects", () => {
  const running = (restartCount: number): object => ({
    phase: "Running",
    conditions: [{ type: "Ready", status: "True" }],
    containerStatuses: [
      { name: "app", restartCount, state: { running: { startedAt: "2026-01-01T00:00:00Z" } } },
    ],
  });
  const managedFields = [
    { manager: "kubelet", time: "2026-02-02T00:00:00Z", fieldsV1: { 'f:a\\"]': { "f:b": {} } } },
  ];
  const applied = "kubectl.kubernetes.io/last-applied-configuration";
  const withFields = (kind: string, name: string, status: object): object => ({
    apiVersion: "v1",
    kind,
    metadata: {
      annotations: { [applied]: "{}", x: "y" },
      ...(kind === "Pod" && { ownerReferences: [{ kind: "ReplicaSet", name: "d-1" }] }),
      managedFields,
      name,
      namespace: "shop",
    },
    status,
  });

  it("what was applied as a Pod that nothing else made", async () => {
    const pod = {
      ...object("Pod", "alone", {}),
      metadata: { name: "alone", namespace: "shop", annotations: { [applied]: "{}" } },
    };
    const snapshot = await piped(JSON.stringify(list(pod)));
    expect(find(snapshot, "Pod", "alone")?.metadata.annotations).toEqual({ [applied]: "{}" });
  });

  it("managedFields, but of healthy Pods", async () => {
    const objects = [
      withFields("Pod", "well", running(0)),
      withFields("Pod", "ill", running(3)),
      withFields("Deployment", "d", {}),
    ];
    for (const indent of [undefined, 4]) {
      const snapshot = await piped(JSON.stringify(list(...objects), null, indent));
      const fields = (kind: string, name: string): unknown =>
        find(snapshot, kind, name)?.metadata.managedFields;
      expect(fields("Pod", "well")).toBeUndefined();
      expect(fields("Pod", "ill")).toEqual(managedFields);
      expect(fields("Deployment", "d")).toEqual(managedFields);
      expect(find(snapshot, "Pod", "ill")?.metadata.annotations).toEqual({ x: "y" });
      expect(find(snapshot, "Deployment", "d")?.metadata.annotations).toHaveProperty([applied]);
      const healthy = await piped(JSON.stringify(objects[0], null, indent));
      expect(healthy.takenAt).toBe("2026-02-02T00:00:00Z");
    }
  });

  it("no value of a Secret", async () => {
    const secret = {
      ...object("Secret", "s", { type: "Opaque", data: { password: "aHVudGVyMg==" } }),
      metadata: {
        name: "s",
        namespace: "shop",
        annotations: { [applied]: '{"data":{"password":"aHVudGVyMg=="}}' },
      },
    };
    for (const text of [
      JSON.stringify(secret),
      JSON.stringify(list(secret)),
      JSON.stringify({ kind: "SecretList", apiVersion: "v1", items: [bare(secret)] }),
    ])
      expect(JSON.stringify(await piped(text))).not.toContain("aHVudGVyMg");
  });

  it("the newest time at which something was written down, never one that lies ahead", async () => {
    const at = async (...objects: readonly object[]): Promise<string> =>
      (await piped(JSON.stringify(list(...objects)))).takenAt;
    expect(await at(object("Pod", "a"))).toBe("1970-01-01T00:00:00Z");
    expect(
      await at({
        apiVersion: "v1",
        kind: "Pod",
        metadata: {
          name: "a",
          deletionTimestamp: "2026-01-01T00:01:00Z",
          deletionGracePeriodSeconds: 60,
        },
      }),
    ).toBe("2026-01-01T00:00:00Z");
    expect(
      await at(
        object("Event", "e", {
          lastTimestamp: "2026-01-01T00:00:00Z",
          series: { lastObservedTime: "2026-01-01T00:00:01.5Z" },
        }),
      ),
    ).toBe("2026-01-01T00:00:01.500Z");
    expect(
      await at(
        object(
          "Certificate",
          "c",
          {
            status: {
              notAfter: "2036-01-01T00:00:00Z",
              conditions: [{ lastTransitionTime: "2026-01-01T00:00:00Z" }],
            },
          },
          "cert-manager.io/v1",
        ),
      ),
    ).toBe("2026-01-01T00:00:00Z");
  });

  it("equal parts once", async () => {
    const pod = (name: string): object => ({
      apiVersion: "v1",
      kind: "Pod",
      metadata: {
        name,
        namespace: "shop",
        ownerReferences: [{ uid: "1", kind: "ReplicaSet", name: "r" }],
      },
      spec: { nodeName: name, containers: [{ name: "app", env: [{ name: "A", value: "b" }] }] },
    });
    const [a, b] = (await piped(JSON.stringify(list(pod("a"), pod("b")))))
      .objects as readonly Pod[];
    expect(a?.spec).not.toBe(b?.spec);
    expect(a?.spec?.containers).toBe(b?.spec?.containers);
    expect(Object.isFrozen(a?.spec?.containers?.[0]?.env)).toBe(true);
  });
});
