import rule from "../../src/rules/config-key-missing.ts";
import { crashed, log, podScene } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const pod = (spec: string, waiting: string): string => `
apiVersion: v1
kind: ServiceAccount
metadata: {name: default, namespace: shop}
---
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z"}
spec:
  nodeName: n1
${spec}
status:
  phase: Pending
  containerStatuses: [{name: app, ready: false, restartCount: 0, state: {waiting: {${waiting}}}}]
`;
const env = (kind: "configMapKeyRef" | "secretKeyRef", more = ""): string =>
  `  containers: [{name: app, image: shop/api, env: [{name: PW, valueFrom: {${kind}: {name: db, key: password${more}}}}]}]`;
const refused = (kind: string): string =>
  `reason: CreateContainerConfigError, message: "couldn't find key password in ${kind} shop/db"`;
const object = (kind: string, data: string): string => `
---
apiVersion: v1
kind: ${kind}
metadata: {name: db, namespace: shop}
${data}
`;
const items =
  "  containers: [{name: app, image: shop/api, volumeMounts: [{name: conf, mountPath: /etc/api}]}]\n  volumes: [{name: conf, configMap: {name: db, items: [{key: api.yaml, path: api.yaml}]}}]";
const mountEvent = (kind: string, key: string): string => `
---
apiVersion: v1
kind: Event
metadata: {name: e1, namespace: shop}
type: Warning
reason: FailedMount
message: 'MountVolume.SetUp failed for volume "conf" : references non-existent ${kind} key: ${key}'
lastTimestamp: "2026-01-01T00:02:00Z"
involvedObject: {kind: Pod, namespace: shop, name: api}
`;

testRule(rule, {
  silent: {
    "the key is there":
      pod(env("secretKeyRef"), refused("Secret")) + object("Secret", 'data: {password: ""}'),
    "the key is optional":
      pod(env("secretKeyRef", ", optional: true"), "reason: ContainerCreating") +
      object("Secret", 'data: {user: ""}'),
    "the whole object is missing": pod(
      env("secretKeyRef"),
      `reason: CreateContainerConfigError, message: 'secret "db" not found'`,
    ),
    "a binary key is a key too":
      pod(items, "reason: ContainerCreating") +
      object("ConfigMap", 'binaryData: {api.yaml: "AA=="}'),
    "only the names of Secrets were read, and the kubelet complains of something else":
      pod(
        env("secretKeyRef"),
        'reason: CreateContainerConfigError, message: "container has runAsNonRoot and image will run as root"',
      ) + object("Secret", "type: Opaque"),
  },
  fires: {
    "a file mounted by subPath that is no key: an empty directory stands in its place": {
      objects: `${podScene({
        container: {
          volumeMounts: [{ name: "conf", mountPath: "/etc/api/app.yml", subPath: "app.yml" }],
        },
        spec: { volumes: [{ name: "conf", configMap: { name: "db" } }] },
        status: crashed({ exitCode: 1 }),
      })}${log("FATAL: could not read configuration: read /etc/api/app.yml: is a directory\n")}${object("ConfigMap", "data: {app.yaml: a}")}`,
      findings: { "Pod/shop/web-5d8f7c9b4-x2x9k#app": "ConfigMap/shop/db" },
      says: ["has no key app.yml", "app.yaml"],
      quotes: "volumeMounts[0].subPath",
    },
    "a Secret without the key": {
      objects:
        pod(env("secretKeyRef"), refused("Secret")) +
        object("Secret", 'data: {passwd: "", user: ""}'),
      findings: { "Pod/shop/api#app": "Secret/shop/db" },
      says: "Secret shop/db has no key password (it has passwd, user): Pod shop/api, container app reads it into variable PW",
      severity: "critical",
      certainty: "certain",
      quotes: "couldn't find key password in Secret shop/db",
    },
    "a ConfigMap without the key, in words without a namespace": {
      objects:
        pod(
          env("configMapKeyRef"),
          `reason: CreateContainerConfigError, message: "couldn't find key password in ConfigMap shop/db"`,
        ) + object("ConfigMap", "data: {user: app}"),
      findings: { "Pod/shop/api#app": "ConfigMap/shop/db" },
    },
    "an item of a volume": {
      objects:
        pod(items, "reason: ContainerCreating") +
        object("ConfigMap", 'data: {api.yml: ""}') +
        mountEvent("config", "api.yaml"),
      findings: { "Pod/shop/api": "ConfigMap/shop/db" },
      says: ["no key api.yaml", "it has api.yml"],
    },
    "only the kubelet could see": {
      objects:
        pod(
          items.replace("configMap: {name: db", "secret: {secretName: db"),
          "reason: ContainerCreating",
        ) + mountEvent("secret", "api.yaml"),
      gaps: [{ kind: "Secret", why: { en: "forbidden", zh: "无权限" } }],
      findings: { "Pod/shop/api": "Secret/shop/db" },
      says: "has no key api.yaml: Pod shop/api mounts it as volume conf",
    },
    "only the names of Secrets were read": {
      objects: pod(env("secretKeyRef"), refused("Secret")) + object("Secret", "type: Opaque"),
      findings: { "Pod/shop/api#app": "Secret/shop/db" },
    },
  },
});
