import { describe, expect, test } from "vitest";
import { gzipSync } from "node:zlib";
import type { ContainerRef, LiveOptions } from "../../../src/sources/api/options.ts";
import { readLive } from "../../../src/sources/api/live.ts";
import {
  type FakeApi,
  fakeApi,
  folder,
  forbidden,
  json,
  kubeconfig,
  list,
  type Route,
  serverTime,
  status,
} from "./fake-server.ts";

const object = (name: string, namespace?: string): object => ({
  metadata: { name, ...(namespace !== undefined && { namespace }) },
});

const read = (api: FakeApi, options: Partial<LiveOptions> = {}) =>
  readLive({ kubeconfig: kubeconfig(api.url), failing: () => [], ...options });

const names = (
  objects: readonly { readonly kind: string; readonly metadata: { readonly name: string } }[],
) => objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`);

const passing =
  (fault: Route, then: Route): Route =>
  (request, response, nth) =>
    (nth === 1 ? fault : then)(request, response, nth);
const cut: Route = (_request, response) => {
  response.writeHead(200, { "content-length": "1000" });
  response.write('{"kind":"PodList","metadata":{},"items":[{"metadata":{"name":"web"}},{"meta');
  setTimeout(() => response.destroy(), 5);
};
const unfinished: Route = (_request, response) =>
  response.end('{"kind":"PodList","items":[{"metadata":{"name":"web"}}');

const textOf =
  (text: string): Route =>
  (_request, response) =>
    void response.end(text);

describe("a whole cluster", () => {
  test("is every kind, with the server's time and version", async () => {
    const api = await fakeApi({
      "/api/v1/pods": list([object("web", "shop")]),
      "/api/v1/nodes": list([object("node-a")]),
      "/apis/apps/v1/deployments": list([object("web", "shop")]),
    });
    const said: string[] = [];
    const snapshot = await read(api, { onProgress: (text) => said.push(text) });
    expect(snapshot).toMatchObject({
      source: "context dev",
      takenAt: new Date(serverTime).toISOString(),
      takenAtExact: true,
      serverVersion: "v1.36.2",
      coverage: {},
      gaps: [],
      logs: [],
    });
    expect(names(snapshot.objects)).toEqual(["Node node-a", "Pod web", "Deployment web"]);
    expect(snapshot.objects.at(-1)).toMatchObject({ apiVersion: "apps/v1", kind: "Deployment" });
    expect(said).toContain("pods 1…");
  });

  test("comes in pages", async () => {
    const api = await fakeApi({
      "/api/v1/pods?limit=500": list([object("a", "x")], "next/page"),
      "/api/v1/pods?limit=500&continue=next%2Fpage": list([object("b", "x")]),
    });
    expect(names((await read(api)).objects)).toEqual(["Pod a", "Pod b"]);
  });

  test("is asked for by name, compressed, over eight connections at most", async () => {
    const body = gzipSync(
      JSON.stringify({ kind: "PodList", metadata: {}, items: [object("web", "shop")] }),
    );
    const api = await fakeApi({
      "/api/v1/pods": (_request, response) => {
        response.writeHead(200, { "content-encoding": "gzip" });
        response.end(body);
      },
    });
    expect(names((await read(api)).objects)).toEqual(["Pod web"]);
    expect(api.connections()).toBeLessThanOrEqual(8);
    expect(api.headers[0]).toMatchObject({
      "accept-encoding": "gzip",
      "user-agent": expect.stringMatching(/^kubedx\/\S+ \(\w+\/\w+\)$/u) as string,
    });
  });

  test("keeps field managers where someone may ask who changed it: not of healthy Pods and Events", async () => {
    const managed = {
      metadata: { name: "x", namespace: "x", managedFields: [{ manager: "kubectl" }] },
    };
    const healthy = {
      ...managed,
      status: {
        phase: "Running",
        conditions: [{ type: "Ready", status: "True" }],
        containerStatuses: [{ restartCount: 0, state: { running: {} } }],
      },
    };
    const api = await fakeApi({
      "/api/v1/pods": list([healthy, { ...managed, metadata: { ...managed.metadata, name: "y" } }]),
      "/api/v1/events": list([managed]),
      "/api/v1/configmaps": list([managed]),
    });
    const { objects } = await read(api);
    expect(objects.map(({ kind, metadata }) => [kind, metadata.managedFields?.length])).toEqual([
      ["Pod", undefined],
      ["Pod", 1],
      ["Event", undefined],
      ["ConfigMap", 1],
    ]);
  });

  test("holds no value of a Secret", async () => {
    const value = Buffer.from("hunter2").toString("base64");
    const api = await fakeApi({
      "/api/v1/secrets": list([{ ...object("db", "shop"), data: { password: value } }]),
    });
    const snapshot = await read(api);
    expect(snapshot.objects).toMatchObject([{ kind: "Secret", data: { password: "" } }]);
    expect(JSON.stringify(snapshot)).not.toContain(value);
  });

  test("has Leases of the nodes and the control plane alone", async () => {
    const api = await fakeApi();
    await read(api);
    expect(api.asked.filter((path) => path.includes("leases"))).toEqual([
      "/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases?limit=500",
      "/apis/coordination.k8s.io/v1/namespaces/kube-system/leases?limit=500",
    ]);
  });
});

describe("one namespace", () => {
  test("is all that is asked for, beside what lies in none", async () => {
    const api = await fakeApi({
      "/api/v1/namespaces": list([object("shop")]),
      "/api/v1/namespaces/shop/pods": list([object("web", "shop")]),
    });
    const { objects, coverage } = await read(api, { namespace: "shop" });
    expect(names(objects)).toEqual(["Namespace shop", "Pod web"]);
    expect(coverage).toEqual({ namespaces: ["shop"] });
    expect(api.asked).not.toContain("/api/v1/pods?limit=500");
  });

  test("that does not exist is an error, not a healthy cluster", async () => {
    const api = await fakeApi({ "/api/v1/namespaces": list([object("shop")]) });
    await expect(read(api, { namespace: "shp" })).rejects.toMatchObject({
      name: "UserError",
      code: 3,
      message: 'Namespace "shp" does not exist',
      hint: "The cluster has: shop.",
    });
  });
});

test("kinds that were not asked for are gaps", async () => {
  const api = await fakeApi({ "/api/v1/pods": list([object("web", "shop")]) });
  const { gaps } = await read(api, { kinds: ["Pod"] });
  expect(api.asked.slice(2)).toEqual(["/api/v1/pods?limit=500"]);
  expect(gaps.map(({ kind }) => kind)).toContain("Secret");
  expect(gaps.map(({ kind }) => kind)).not.toContain("Pod");
});

describe("permissions", () => {
  test("a kind that may not be listed is a gap that says for whom", async () => {
    const api = await fakeApi({ "*/secrets": forbidden("secrets") });
    const { gaps, coverage } = await read(api);
    expect(coverage).toEqual({});
    expect(gaps).toEqual([
      {
        kind: "Secret",
        why: { en: 'user "jane" may not list secrets', zh: '用户 "jane" 无权列出 secrets' },
      },
    ]);
  });

  test("a kind that may be listed in the context's namespace alone is a gap in every other", async () => {
    const api = await fakeApi({
      "/api/v1/secrets": forbidden("secrets"),
      "/api/v1/namespaces": list([object("shop"), object("bank")]),
      "/api/v1/namespaces/shop/secrets": list([object("db", "shop")]),
    });
    const { gaps, coverage, objects } = await read(api, {
      kubeconfig: kubeconfig(api.url, {}, {}, "shop"),
    });
    expect(coverage).toEqual({});
    expect(names(objects)).toContain("Secret db");
    expect(gaps.map(({ kind, namespace }) => [kind, namespace])).toEqual([["Secret", "bank"]]);
  });

  test("with rights in one namespace alone, that one is what was read", async () => {
    const api = await fakeApi({
      "/api/v1/namespaces/shop/pods": list([object("web", "shop")]),
      "*": forbidden("things"),
    });
    const { gaps, coverage, objects } = await read(api, {
      kubeconfig: kubeconfig(api.url, {}, {}, "shop"),
    });
    expect(names(objects)).toEqual(["Pod web"]);
    expect(coverage).toEqual({ namespaces: ["shop"] });
    expect(gaps).toContainEqual({
      kind: "Namespace",
      why: {
        en: "objects may be listed in namespace shop only",
        zh: "只能列出命名空间 shop 中的对象",
      },
    });
    expect(gaps.filter(({ kind }) => kind === "Pod")).toEqual([]);
  });

  test("with no rights at all nothing was read", async () => {
    const api = await fakeApi({ "*": forbidden("things") });
    await expect(read(api)).rejects.toMatchObject({
      name: "UserError",
      code: 3,
      message: 'User "jane" may list nothing',
    });
    await expect(read(api, { namespace: "shop" })).rejects.toMatchObject({
      code: 3,
      message: 'User "jane" may list nothing in namespace shop',
    });
  });
});

describe("trouble on the way", () => {
  const pods = list([object("web", "shop"), object("api", "shop")]);

  test.each<[string, Route]>([
    ["429", status(429, "TooManyRequests", "slow down", { "retry-after": "0" })],
    ["503", status(503, "ServiceUnavailable", "starting", { "retry-after": "0" })],
    ["a reset connection", (request) => void request.socket.destroy()],
    ["a body cut short", cut],
    ["a list without its end", unfinished],
  ])("%s is tried again", async (_name, fault) => {
    const api = await fakeApi({ "/api/v1/pods": passing(fault, pods) });
    const { objects, gaps } = await read(api);
    expect(names(objects)).toEqual(["Pod web", "Pod api"]);
    expect(gaps).toEqual([]);
  });

  test("what fails four times is a gap; the rest is read", async () => {
    const api = await fakeApi({
      "/api/v1/pods": status(500, "InternalError", "etcd is gone", { "retry-after": "0" }),
      "/api/v1/nodes": list([object("node-a")]),
    });
    const { objects, gaps } = await read(api);
    expect(api.asked.filter((path) => path.startsWith("/api/v1/pods"))).toHaveLength(4);
    expect(names(objects)).toEqual(["Node node-a"]);
    expect(gaps).toMatchObject([
      {
        kind: "Pod",
        why: { en: "the list of pods could not be read to its end: HTTP 500 etcd is gone" },
      },
    ]);
  });

  test("what was read before the failure is kept beside the gap", async () => {
    const api = await fakeApi({
      "/api/v1/pods?limit=500": list([object("web", "shop")], "2"),
      "/api/v1/pods?limit=500&continue=2": status(500, "InternalError", "etcd is gone", {
        "retry-after": "0",
      }),
    });
    const { objects, gaps } = await read(api);
    expect(names(objects)).toEqual(["Pod web"]);
    expect(gaps.map(({ kind }) => kind)).toEqual(["Pod"]);
  });

  test("what came before the connection broke for good is kept, too", async () => {
    const { objects, gaps } = await read(await fakeApi({ "/api/v1/pods": cut }));
    expect(names(objects)).toEqual(["Pod web"]);
    expect(gaps).toMatchObject([
      {
        why: {
          en: "the list of pods could not be read to its end: the connection broke (aborted)",
        },
      },
    ]);
  });

  test("a list that the server has forgotten is begun again, once", async () => {
    const api = await fakeApi({
      "/api/v1/pods?limit=500": list([object("web", "shop")], "2"),
      "/api/v1/pods?limit=500&continue=2": passing(
        status(410, "Expired", "too old"),
        list([object("api", "shop")]),
      ),
    });
    const { objects, gaps } = await read(api);
    expect(names(objects)).toEqual(["Pod web", "Pod api"]);
    expect(gaps).toEqual([]);
  });

  test("a list that the server forgets each time goes on from where it can", async () => {
    const expired = json(
      {
        kind: "Status",
        code: 410,
        reason: "Expired",
        message: "too old",
        metadata: { continue: "3" },
      },
      410,
    );
    const api = await fakeApi({
      "/api/v1/pods?limit=500": list([object("web", "shop")], "2"),
      "/api/v1/pods?limit=500&continue=2": expired,
      "/api/v1/pods?limit=500&continue=3": list([object("api", "shop")]),
    });
    expect(names((await read(api)).objects)).toEqual(["Pod web", "Pod api"]);
  });

  test("a signal ends the reading with its reason", async () => {
    const stop = new AbortController();
    const api = await fakeApi({ "/api/v1/pods": () => stop.abort(new Error("stopped")) });
    await expect(read(api, { signal: stop.signal })).rejects.toThrow("stopped");
  });

  test("a request that takes longer than allowed ends", async () => {
    const api = await fakeApi({ "/version": () => undefined });
    await expect(read(api, { requestTimeout: "50ms" })).rejects.toMatchObject({
      name: "UserError",
      message: `No answer from ${api.url}: no answer within 0.05 s`,
    });
  });
});

describe("an old server", () => {
  const old: Readonly<Record<string, Route>> = {
    "/apis": json({
      kind: "APIGroupList",
      groups: [
        { name: "apps", versions: [{ groupVersion: "apps/v1" }] },
        {
          name: "batch",
          versions: [{ groupVersion: "batch/v1" }, { groupVersion: "batch/v1beta1" }],
        },
        { name: "extensions", versions: [{ groupVersion: "extensions/v1beta1" }] },
      ],
    }),
    "/apis/apps/v1": json({ resources: [{ name: "deployments" }] }),
    "/apis/batch/v1": json({ resources: [{ name: "jobs" }] }),
    "/apis/batch/v1beta1": json({ resources: [{ name: "cronjobs" }] }),
    "/apis/extensions/v1beta1": json({
      resources: [{ name: "ingresses" }, { name: "deployments" }],
    }),
  };

  test("is asked for each kind where it serves it, and for no other", async () => {
    const api = await fakeApi({
      ...old,
      "/apis/batch/v1beta1/cronjobs": list([object("nightly", "shop")]),
      "/apis/extensions/v1beta1/ingresses": list([object("web", "shop")]),
    });
    const { objects, gaps } = await read(api);
    expect(objects.map(({ apiVersion, kind }) => `${apiVersion ?? ""} ${kind}`)).toEqual([
      "batch/v1beta1 CronJob",
      "extensions/v1beta1 Ingress",
    ]);
    expect(gaps).toEqual([]);
    expect(api.asked).toContain("/apis/apps/v1/deployments?limit=500");
    expect(api.asked.filter((path) => path.includes("resource.k8s.io"))).toEqual([]);
  });

  test("that does not tell what it serves is tried version by version", async () => {
    const missing = status(404, "NotFound", "the server could not find the requested resource");
    const api = await fakeApi({
      "/apis": missing,
      "/apis/batch/v1/cronjobs": missing,
      "/apis/batch/v1beta1/cronjobs": list([object("nightly", "shop")]),
      "*/deviceclasses": missing,
    });
    const { objects, gaps } = await read(api);
    expect(names(objects)).toEqual(["CronJob nightly"]);
    expect(gaps).toEqual([]);
  });
});

describe("logs", () => {
  const app = { namespace: "shop", pod: "web", container: "app" } as const;
  const both: readonly ContainerRef[] = [
    { ...app, previous: false },
    { ...app, previous: true },
  ];
  const pods = list([{ ...object("web", "shop"), spec: { nodeName: "node-a" } }]);

  test("are read of the containers that the caller names, each run", async () => {
    const path =
      "/api/v1/namespaces/shop/pods/web/log?container=app&tailLines=200&limitBytes=65536";
    const api = await fakeApi({
      "/api/v1/pods": pods,
      [path]: textOf("now"),
      [`${path}&previous=true`]: textOf("before"),
    });
    const { logs } = await read(api, {
      failing: (objects) => (objects.length === 1 ? [...both, ...both] : []),
    });
    expect(logs.toSorted((a, b) => a.text.localeCompare(b.text))).toEqual([
      { ...app, previous: true, text: "before" },
      { ...app, previous: false, text: "now" },
    ]);
  });

  test("that are too long are read from nearer their end", async () => {
    const path = "/api/v1/namespaces/shop/pods/web/log?container=app";
    const api = await fakeApi({
      [`${path}&tailLines=200&limitBytes=65536`]: textOf("x".repeat(65_536)),
      [`${path}&tailLines=40&limitBytes=65536`]: textOf("the end"),
    });
    const { logs } = await read(api, { failing: () => [{ ...app, previous: false }] });
    expect(logs.map(({ text }) => text)).toEqual(["the end"]);
  });

  test("that cannot be had are left out", async () => {
    const api = await fakeApi({
      "*/log": status(400, "BadRequest", "container is waiting to start"),
    });
    expect(await read(api, { failing: () => both })).toMatchObject({ logs: [], gaps: [] });
  });

  test("that may not be read are one gap", async () => {
    const api = await fakeApi({ "*/log": forbidden("pods/log") });
    const { gaps } = await read(api, { failing: () => both });
    expect(gaps.map(({ kind }) => kind)).toEqual(["Log"]);
  });

  test("of more than two hundred containers are one gap", async () => {
    const api = await fakeApi({ "*/log": textOf("x") });
    const many = Array.from({ length: 203 }, (_, index) => ({
      ...app,
      pod: `web-${index}`,
      previous: false,
    }));
    const { logs, gaps } = await read(api, { failing: () => many });
    expect(logs).toHaveLength(200);
    expect(gaps).toMatchObject([
      { kind: "Log", why: { en: expect.stringContaining("3 more failing containers") as string } },
    ]);
  });
});

test("a server's own path is kept, as a gateway to many clusters has it", async () => {
  const api = await fakeApi({
    "/k8s/clusters/one/version": json({ gitVersion: "v1.30.0" }),
    "/k8s/clusters/one/apis": json({ kind: "APIGroupList", groups: [] }),
    "/k8s/clusters/one/api/v1/pods": list([object("web", "shop")]),
  });
  const config = folder({ config: "" });
  const snapshot = await readLive({
    kubeconfig: `${config}/config`,
    server: `${api.url}/k8s/clusters/one/`,
    failing: () => [],
  });
  expect(names(snapshot.objects)).toEqual(["Pod web"]);
  expect(snapshot.source).toBe(`server ${api.url}/k8s/clusters/one`);
});
