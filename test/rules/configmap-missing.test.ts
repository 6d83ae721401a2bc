import rule from "../../src/rules/configmap-missing.ts";
import { testRule } from "../rule-tester.ts";

const account = `
apiVersion: v1
kind: ServiceAccount
metadata: {name: default, namespace: shop}
---
`;
const map = (name: string, namespace = "shop"): string => `
---
apiVersion: v1
kind: ConfigMap
metadata: {name: ${name}, namespace: ${namespace}}
data: {mode: fast}
`;
const owned = (spec: string, status: string): string => `${account}
apiVersion: v1
kind: Pod
metadata:
  name: cart-7c9f4b6d5-x2xqk
  namespace: shop
  creationTimestamp: "2026-01-01T00:00:00Z"
  labels: {app: cart, pod-template-hash: 7c9f4b6d5}
  ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: cart-7c9f4b6d5, controller: true}]
spec:
  nodeName: n1
${spec}
status:
  phase: Pending
${status}
`;
const refused = (name: string, container = "app", list = "containerStatuses"): string =>
  `  ${list}: [{name: ${container}, ready: false, restartCount: 0, state: {waiting: {reason: CreateContainerConfigError, message: 'configmap "${name}" not found'}}}]`;
const creating =
  "  containerStatuses: [{name: app, ready: false, restartCount: 0, state: {waiting: {reason: ContainerCreating}}}]";
const event = (reason: string, message: string, path = ""): string => `
---
apiVersion: v1
kind: Event
metadata: {name: e1, namespace: shop}
type: Warning
reason: ${reason}
message: '${message}'
count: 7
lastTimestamp: "2026-01-01T00:01:00Z"
involvedObject: {kind: Pod, namespace: shop, name: cart-7c9f4b6d5-x2xqk${path}}
`;
const envFrom =
  "  containers: [{name: app, image: shop/cart, envFrom: [{configMapRef: {name: app-settings}}]}]";
const volume = (source: string): string =>
  `  containers: [{name: app, image: shop/cart, volumeMounts: [{name: conf, mountPath: /etc/cart}]}]\n  volumes: [{name: conf, ${source}}]`;
const found = { "Pod/shop/cart-7c9f4b6d5-x2xqk#app": "ConfigMap/shop/app-settings" };

testRule(rule, {
  silent: {
    "the reference is optional and the container runs": owned(
      "  containers: [{name: app, image: shop/cart, envFrom: [{configMapRef: {name: app-settings, optional: true}}]}]",
      '  containerStatuses: [{name: app, ready: true, restartCount: 0, state: {running: {startedAt: "2026-01-01T00:00:05Z"}}}]',
    ),
    "it exists": owned(envFrom, creating) + map("app-settings"),
    "it was made after the kubelet complained":
      owned(envFrom, refused("app-settings")) + map("app-settings"),
    "the container runs since before it was deleted": owned(
      envFrom,
      '  containerStatuses: [{name: app, ready: true, restartCount: 0, state: {running: {startedAt: "2026-01-01T00:00:05Z"}}}]',
    ),
    "a young Pod whose volumes are being set up": {
      objects: owned(volume("configMap: {name: app-settings}"), creating),
      at: "2026-01-01T00:00:05Z",
    },
    "a key is missing, not the map":
      owned(
        "  containers: [{name: app, image: shop/cart, env: [{name: M, valueFrom: {configMapKeyRef: {name: app-settings, key: level}}}]}]",
        '  containerStatuses: [{name: app, ready: false, restartCount: 0, state: {waiting: {reason: CreateContainerConfigError, message: "couldn\'t find key level in ConfigMap shop/app-settings"}}}]',
      ) + map("app-settings"),
  },
  fires: {
    "a container reads it with envFrom": {
      objects:
        owned(envFrom, refused("app-settings")) +
        event(
          "Failed",
          'Error: configmap "app-settings" not found',
          ', fieldPath: "spec.containers{app}"',
        ) +
        map("app-setting"),
      findings: found,
      says: [
        "ConfigMap shop/app-settings does not exist: Deployment shop/cart, container app reads it with envFrom",
        "app-setting exists",
      ],
      severity: "critical",
      certainty: "certain",
      quotes: [
        '"app-settings"',
        'Error: configmap \\"app-settings\\" not found',
        '"near":["app-setting"]',
      ],
    },
    "an init container reads one key into a variable": {
      objects: owned(
        "  initContainers: [{name: migrate, image: shop/cart, env: [{name: MODE, valueFrom: {configMapKeyRef: {name: app-settings, key: mode}}}]}]\n  containers: [{name: app, image: shop/cart}]",
        `${refused("app-settings", "migrate", "initContainerStatuses")}\n  containerStatuses: [{name: app, ready: false, restartCount: 0, state: {waiting: {reason: PodInitializing}}}]`,
      ),
      findings: { "Pod/shop/cart-7c9f4b6d5-x2xqk#migrate": "ConfigMap/shop/app-settings" },
      says: "init container migrate reads it into variable MODE",
    },
    "a volume holds it": {
      objects:
        owned(volume("configMap: {name: app-settings}"), creating) +
        event(
          "FailedMount",
          'MountVolume.SetUp failed for volume "conf" : configmap "app-settings" not found',
        ) +
        map("app-settings", "dev"),
      findings: { "Pod/shop/cart-7c9f4b6d5-x2xqk": "ConfigMap/shop/app-settings" },
      says: ["Deployment shop/cart mounts it as volume conf", "namespace dev has one of this name"],
    },
    "a projected volume holds it": {
      objects: owned(
        volume(
          "projected: {sources: [{configMap: {name: app-settings}}, {secret: {name: s, optional: true}}]}",
        ),
        creating,
      ),
      at: "2026-01-01T00:02:00Z",
      findings: { "Pod/shop/cart-7c9f4b6d5-x2xqk": "ConfigMap/shop/app-settings" },
    },
    "only the kubelet could see, in the words of 1.20": {
      objects:
        owned(volume("configMap: {name: app-settings}"), creating) +
        event(
          "FailedMount",
          'MountVolume.SetUp failed for volume "conf" : configmap "app-settings" not found',
        ),
      gaps: [{ kind: "ConfigMap", why: { en: "forbidden", zh: "无权限" } }],
      findings: { "Pod/shop/cart-7c9f4b6d5-x2xqk": "ConfigMap/shop/app-settings" },
      certainty: "certain",
    },
    "optional, but the container ends for want of its variable": {
      objects: `${owned(
        "  containers: [{name: app, image: shop/cart, env: [{name: CART_MODE, valueFrom: {configMapKeyRef: {name: app-settings, key: mode, optional: true}}}]}]",
        '  containerStatuses: [{name: app, ready: false, restartCount: 5, state: {waiting: {reason: CrashLoopBackOff}}, lastState: {terminated: {exitCode: 1, reason: Error, finishedAt: "2026-01-01T00:01:00Z"}}}]',
      )}
---
kind: Log
metadata: {name: cart-7c9f4b6d5-x2xqk, namespace: shop}
container: app
previous: true
text: |
  starting cart
  fatal: environment variable CART_MODE is not set
`,
      findings: found,
      certainty: "likely",
    },
    "the Pods of a Job": {
      objects: `${account}
apiVersion: v1
kind: Pod
metadata: {name: report-1-abcde, namespace: shop, ownerReferences: [{apiVersion: batch/v1, kind: Job, name: report-1, controller: true}]}
spec: {nodeName: n1, restartPolicy: Never, containers: [{name: app, image: shop/report, envFrom: [{configMapRef: {name: app-settings}}]}]}
status:
  phase: Pending
${refused("app-settings")}
`,
      findings: { "Pod/shop/report-1-abcde#app": "ConfigMap/shop/app-settings" },
      says: "Job shop/report-1",
    },
  },
});
