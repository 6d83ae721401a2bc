import { crashed, log, podName, podScene, ready } from "./pod-scene.ts";

/** A Service of namespace shop (or another) and its selector `app: NAME`. */
export const service = (
  name: string,
  port: number,
  more: object = {},
  namespace = "shop",
): string =>
  `\n---\n${JSON.stringify({
    apiVersion: "v1",
    kind: "Service",
    metadata: { name, namespace, creationTimestamp: "2025-12-01T00:00:00Z" },
    spec: {
      clusterIP: "10.96.0.77",
      selector: { app: name },
      ports: [{ port, targetPort: port }],
      ...more,
    },
  })}\n`;

export const namespace = (name: string): string =>
  `\n---\n{apiVersion: v1, kind: Namespace, metadata: {name: ${name}}}\n`;

const up = [{ type: "Ready", status: "True" }];
const down = [{ type: "Ready", status: "False" }];

/** A Deployment that serves a port, and its Service. */
export const healthy = (name: string, port: number): string =>
  podScene({
    name,
    container: { ports: [{ containerPort: port }] },
    conditions: up,
    status: ready(),
  }) + service(name, port);

/** A Deployment whose Pod crashes, and its Service. */
export const sick = (name: string, port: number): string =>
  podScene({
    name,
    container: { ports: [{ containerPort: port }] },
    conditions: down,
    status: crashed({ exitCode: 1 }),
  }) + service(name, port);

/** Deployment web, which crashes with these last lines. */
export const caller = (lines: string, scene: Parameters<typeof podScene>[0] = {}): string =>
  podScene({ conditions: down, status: crashed({ exitCode: 1 }), ...scene }) +
  log(lines, { pod: podName(scene.owner, scene.name) });

/** Deployment web, which serves and logs a line again and again. */
export const grumbler = (line: string, name = "web"): string =>
  podScene({ name, conditions: up, status: ready() }) +
  log(`${line}\n`.repeat(6), { pod: podName("Deployment", name) });
