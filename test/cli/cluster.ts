import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A Pod of a Deployment, killed for its memory again and again, or serving. */
export const pod = (namespace: string, name: string, killed: boolean) => ({
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name, namespace, labels: { app: name } },
  spec: {
    nodeName: "node-a",
    containers: [{ name: "app", image: "shop/app:1", resources: { limits: { memory: "64Mi" } } }],
  },
  status: {
    phase: "Running",
    conditions: [{ type: "Ready", status: killed ? "False" : "True" }],
    containerStatuses: [
      {
        name: "app",
        ready: !killed,
        restartCount: killed ? 4 : 0,
        state: killed
          ? { waiting: { reason: "CrashLoopBackOff", message: "back-off 40s" } }
          : { running: { startedAt: "2026-08-01T10:00:00Z" } },
        ...(killed && {
          lastState: {
            terminated: {
              exitCode: 137,
              reason: "OOMKilled",
              startedAt: "2026-08-01T10:08:00Z",
              finishedAt: "2026-08-01T10:08:30Z",
            },
          },
        }),
      },
    ],
  },
});

const account = (namespace: string) => ({
  apiVersion: "v1",
  kind: "ServiceAccount",
  metadata: { name: "default", namespace },
});

const namespace = (name: string) => ({ apiVersion: "v1", kind: "Namespace", metadata: { name } });

export const list = (...items: readonly object[]) => ({ apiVersion: "v1", kind: "List", items });

/** Two namespaces: in `shop` a Pod is killed, in `bank` all is well. */
export const cluster = list(
  namespace("shop"),
  namespace("bank"),
  account("shop"),
  account("bank"),
  pod("shop", "report", true),
  pod("shop", "web", false),
  pod("bank", "web", false),
);

/** A folder with these files, gone after the test. */
export function folder(files: Readonly<Record<string, unknown>> = { "all.json": cluster }): string {
  const path = mkdtempSync(join(tmpdir(), "kubedx-cli-"));
  onTestFinished(() => rmSync(path, { recursive: true }));
  for (const [name, content] of Object.entries(files))
    writeFileSync(
      join(path, name),
      typeof content === "string" ? content : JSON.stringify(content),
    );
  return path;
}
