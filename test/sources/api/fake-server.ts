import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import {
  createServer as createHttp,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createHttps } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ServerOptions } from "node:https";
import { onTestFinished } from "vitest";
import { resources } from "../../../src/model/resources.ts";

/** Answers one request; `nth` counts the requests of this path from 1. */
export type Route = (request: IncomingMessage, response: ServerResponse, nth: number) => void;

export interface FakeApi {
  readonly url: string;
  readonly port: number;
  /** Path and query of every request, in order. */
  readonly asked: readonly string[];
  readonly headers: readonly IncomingMessage["headers"][];
  /** How many connections were ever opened. */
  readonly connections: () => number;
}

/** The clock of every fake server. */
export const serverTime = "Wed, 25 Nov 2026 16:40:45 GMT";

export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Route => {
  return (_request, response) => {
    response.writeHead(status, {
      "content-type": "application/json",
      date: serverTime,
      ...headers,
    });
    response.end(JSON.stringify(value));
  };
};

export const list = (items: readonly object[], token?: string): Route =>
  json({
    kind: "List",
    apiVersion: "v1",
    metadata: { resourceVersion: "1", ...(token !== undefined && { continue: token }) },
    items,
  });

export const status = (
  code: number,
  reason: string,
  message: string,
  headers: Record<string, string> = {},
): Route => json({ kind: "Status", status: "Failure", code, reason, message }, code, headers);

export const forbidden = (what: string, user = "jane"): Route =>
  status(403, "Forbidden", `${what} is forbidden: User "${user}" cannot list resource "${what}"`);

/** What Kubernetes 1.36 answers to an aggregated discovery. */
const discovery = json({
  kind: "APIGroupDiscoveryList",
  apiVersion: "apidiscovery.k8s.io/v2",
  items: [...Map.groupBy(resources, ({ group }) => group)].flatMap(([group, served]) =>
    group === ""
      ? []
      : [
          {
            metadata: { name: group },
            versions: [...Map.groupBy(served, ({ versions }) => versions[0] ?? "")].map(
              ([version, ones]) => ({
                version,
                resources: ones.map(({ plural }) => ({ resource: plural })),
              }),
            ),
          },
        ],
  ),
});

/**
 * An API server on loopback that serves every built-in kind, each empty, but for the routes given: by
 * path and query, by path, or by the end of the path after a `*`. It ends with the test.
 */
export async function fakeApi(
  routes: Readonly<Record<string, Route>> = {},
  tls?: ServerOptions,
): Promise<FakeApi> {
  const all: Readonly<Record<string, Route>> = {
    "/version": json({ gitVersion: "v1.36.2" }),
    "/apis": discovery,
    ...routes,
  };
  const asked: string[] = [];
  const headers: IncomingMessage["headers"][] = [];
  const counts = new Map<string, number>();
  const listener: RequestListener = (request, response) => {
    const { url = "" } = request;
    const path = url.split("?", 1)[0] ?? "";
    asked.push(url);
    headers.push(request.headers);
    const key = [url, path, `*/${path.split("/").at(-1) ?? ""}`, "*"].find((one) =>
      Object.hasOwn(all, one),
    );
    counts.set(url, (counts.get(url) ?? 0) + 1);
    const route = key === undefined ? undefined : all[key];
    (route ?? list([]))(request, response, counts.get(url) ?? 1);
  };
  const server: Server = tls === undefined ? createHttp(listener) : createHttps(tls, listener);
  let connections = 0;
  server.on(tls === undefined ? "connection" : "secureConnection", () => connections++);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls === undefined ? "http" : "https"}://127.0.0.1:${port}`,
    port,
    asked,
    headers,
    connections: () => connections,
  };
}

/** A folder that ends with the test, holding these files. */
export function folder(files: Readonly<Record<string, string>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), "kubedx-api-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(path, name), text, { mode: 0o700 });
  return path;
}

/** A kubeconfig of one context for a server; JSON is YAML. */
export function kubeconfig(
  server: string,
  user: object = {},
  cluster: object = {},
  namespace?: string,
): string {
  const config = {
    "current-context": "dev",
    contexts: [
      {
        name: "dev",
        context: { cluster: "c", user: "jane", ...(namespace !== undefined && { namespace }) },
      },
    ],
    clusters: [{ name: "c", cluster: { server, ...cluster } }],
    users: [{ name: "jane", user }],
  };
  return join(folder({ config: JSON.stringify(config) }), "config");
}
