import { expect, test } from "vitest";
import { Cluster } from "../../src/cluster/cluster.ts";
import { serviceFaultOf } from "../../src/cluster/service-faults.ts";
import { type Scene, snapshotOf } from "../scene.ts";

const service = (spec: string): string => `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z"}
spec: {clusterIP: 10.96.0.9, ${spec}}
---
`;

const pod = (ports: string, ready = "True"): string => `
apiVersion: v1
kind: Pod
metadata: {name: web-1, namespace: shop, labels: {app: web}, creationTimestamp: "2026-01-01T01:00:00Z"}
spec: {containers: [{name: app, image: x, ports: ${ports}}]}
status: {phase: Running, conditions: [{type: Ready, status: "${ready}"}]}
---
`;

const workload = (kind: string, name: string, more = ""): string => `
apiVersion: ${kind === "Job" ? "batch/v1" : "apps/v1"}
kind: ${kind}
metadata: {name: ${name}, namespace: shop, creationTimestamp: "2026-01-01T01:00:00Z"}
spec: {${more}template: {metadata: {labels: {app: ${name}}}}}
---
`;

const classOf = (scene: Scene): string | undefined => {
  const cluster = new Cluster(snapshotOf(scene));
  const object = cluster.get("Service", "shop", "web");
  if (object === undefined) throw new Error("it stands in the scene");
  return serviceFaultOf(object, cluster)?.class;
};

const selected = "selector: {app: web}, ports: [{port: 80, targetPort: http}]";
const numbered = "selector: {app: web}, ports: [{port: 80, targetPort: 8080}]";
const hidden = (kind: string) => [{ kind, why: { en: "forbidden", zh: "无权限" } }];

test.each<[string, Scene | string, string | undefined]>([
  [
    "traffic finds its way",
    service(selected) + pod("[{name: http, containerPort: 80}]"),
    undefined,
  ],
  [
    "no selector, no endpoints",
    { objects: service("ports: [{port: 80}]"), at: "2026-01-01T01:00:00Z" },
    "unmanaged",
  ],
  [
    "no Pod and no template with such labels",
    service(selected) + workload("Deployment", "cart"),
    "selector-mismatch",
  ],
  [
    "a template has them, and no Pod is there",
    service(selected) + workload("StatefulSet", "web"),
    "no-pods",
  ],
  ["only a Job's template has them", service(selected) + workload("Job", "web"), undefined],
  [
    "a name that no container has",
    service(selected) + pod("[{name: web, containerPort: 80}]"),
    "port-mismatch",
  ],
  [
    "a name of another protocol",
    service(selected) + pod("[{name: http, containerPort: 80, protocol: UDP}]"),
    "protocol-mismatch",
  ],
  [
    "a number that no container declares",
    service(numbered) + pod("[{containerPort: 80}]"),
    "port-mismatch",
  ],
  [
    "the Pods are not ready",
    service(selected) + pod("[{name: http, containerPort: 80}]", "False"),
    "not-ready",
  ],
  [
    "a wrong name comes before Pods that are not ready",
    service(selected) + pod("[{name: web, containerPort: 80}]", "False"),
    "port-mismatch",
  ],
  [
    "Pods that are not ready come before a number that is only undeclared",
    service(numbered) + pod("[{containerPort: 80}]", "False"),
    "not-ready",
  ],
  ["nothing is known of Pods", { objects: service(selected), gaps: hidden("Pod") }, undefined],
  [
    "it is being deleted",
    service(selected).replace(
      "metadata: {",
      'metadata: {deletionTimestamp: "2026-01-01T00:30:00Z", ',
    ) + workload("Deployment", "cart"),
    undefined,
  ],
  [
    "no Pod was seen, but its EndpointSlice has addresses",
    `${service(selected)}
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: web-x, namespace: shop, labels: {kubernetes.io/service-name: web}}
endpoints: [{addresses: [10.0.0.5]}]
`,
    undefined,
  ],
])("%s", (_, scene, expected) => {
  expect(classOf(typeof scene === "string" ? { objects: scene } : scene)).toBe(expected);
});
