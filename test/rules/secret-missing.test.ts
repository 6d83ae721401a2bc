import rule from "../../src/rules/secret-missing.ts";
import { testRule } from "../rule-tester.ts";

const pod = (spec: string, status: string): string => `
apiVersion: v1
kind: ServiceAccount
metadata: {name: default, namespace: shop}
---
apiVersion: v1
kind: Pod
metadata:
  name: db-0
  namespace: shop
  creationTimestamp: "2026-01-01T00:00:00Z"
  ownerReferences: [{apiVersion: apps/v1, kind: StatefulSet, name: db, controller: true}]
spec:
  nodeName: n1
${spec}
status:
  phase: Pending
  containerStatuses: [{name: db, ready: false, restartCount: 0, state: {waiting: {${status}}}}]
`;
const env =
  "  containers: [{name: db, image: shop/db, env: [{name: PW, valueFrom: {secretKeyRef: {name: db-auth, key: password}}}]}]";
const refused = `reason: CreateContainerConfigError, message: 'secret "db-auth" not found'`;
const volume =
  "  containers: [{name: db, image: shop/db, volumeMounts: [{name: tls, mountPath: /tls}]}]\n  volumes: [{name: tls, secret: {secretName: tls-cert}}]";
const mountEvent = `
---
apiVersion: v1
kind: Event
metadata: {name: e1, namespace: shop}
type: Warning
reason: FailedMount
message: 'MountVolume.SetUp failed for volume "tls" : secret "tls-cert" not found'
count: 8
lastTimestamp: "2026-01-01T00:02:00Z"
involvedObject: {kind: Pod, namespace: shop, name: db-0}
`;
const secret = (name: string): string => `
---
apiVersion: v1
kind: Secret
metadata: {name: ${name}, namespace: shop}
data: {password: ""}
`;

testRule(rule, {
  silent: {
    "an image pull secret is another fault": pod(
      "  imagePullSecrets: [{name: registry}]\n  containers: [{name: db, image: private/db}]",
      "reason: ImagePullBackOff",
    ),
    "the volume is optional": pod(
      "  containers: [{name: db, image: shop/db}]\n  volumes: [{name: tls, secret: {secretName: tls-cert, optional: true}}]",
      "reason: ContainerCreating",
    ),
    "it exists": pod(env, refused) + secret("db-auth"),
    "Secrets cannot be read and the kubelet has not complained": {
      objects: pod(volume, "reason: ContainerCreating"),
      at: "2026-01-01T00:05:00Z",
      gaps: [{ kind: "Secret", why: { en: "forbidden", zh: "无权限" } }],
    },
    "the complaint is old and the kubelet has gone on": `${pod(volume, "reason: ContainerCreating")}${mountEvent}${secret("tls-cert")}`,
  },
  fires: {
    "a container reads a key of it": {
      objects: pod(env, refused) + secret("db-authn"),
      findings: { "Pod/shop/db-0#db": "Secret/shop/db-auth" },
      says: [
        "Secret shop/db-auth does not exist: StatefulSet shop/db, container db reads it into variable PW",
        "Secret db-authn exists",
      ],
      severity: "critical",
      certainty: "certain",
      quotes: '"type":"absence"',
    },
    "a volume holds it": {
      objects: pod(volume, "reason: ContainerCreating") + mountEvent,
      findings: { "Pod/shop/db-0": "Secret/shop/tls-cert" },
      says: "mounts it as volume tls",
      quotes: 'MountVolume.SetUp failed for volume \\"tls\\" : secret \\"tls-cert\\" not found',
    },
    "Secrets cannot be read; the kubelet says so": {
      objects: pod(volume, "reason: ContainerCreating") + mountEvent,
      gaps: [{ kind: "Secret", why: { en: "forbidden", zh: "无权限" } }],
      findings: { "Pod/shop/db-0": "Secret/shop/tls-cert" },
    },
    "several are missing": {
      objects: pod(
        "  containers: [{name: db, image: shop/db, envFrom: [{secretRef: {name: db-auth}}, {secretRef: {name: db-extra}}]}]",
        refused,
      ),
      findings: { "Pod/shop/db-0#db": "Secret/shop/db-extra" },
      says: ["Secret shop/db-auth does not exist", "Secret shop/db-extra does not exist"],
    },
  },
});
