import rule from "../../src/rules/storageclass-missing.ts";
import { testRule } from "../rule-tester.ts";

const claim = (spec: string, phase = "Pending"): string => `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z"}
spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 10Gi}}${spec}}
status: {phase: ${phase}}
`;
const named = ", storageClassName: fast-ssd";
const user = `
---
apiVersion: v1
kind: Pod
metadata: {name: db-0, namespace: shop, ownerReferences: [{apiVersion: apps/v1, kind: StatefulSet, name: db, controller: true}]}
spec: {containers: [{name: app}], volumes: [{name: d, persistentVolumeClaim: {claimName: data}}]}
status: {phase: Pending}
`;
const event = `
---
apiVersion: v1
kind: Event
metadata: {name: e1, namespace: shop}
type: Warning
reason: ProvisioningFailed
message: 'storageclass.storage.k8s.io "fast-ssd" not found'
count: 4
lastTimestamp: "2026-01-01T00:01:00Z"
involvedObject: {kind: PersistentVolumeClaim, namespace: shop, name: data}
`;
const classOf = (name: string, more = ""): string => `
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: ${name}${more}}
provisioner: csi.example.com
volumeBindingMode: WaitForFirstConsumer
`;
const volume = (capacity: string): string => `
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: pv-a}
spec: {storageClassName: fast-ssd, capacity: {storage: ${capacity}}, accessModes: [ReadWriteOnce]}
status: {phase: Available}
`;

testRule(rule, {
  silent: {
    "it exists": claim(named) + classOf("fast-ssd"),
    "it was made after the Event": claim(named) + event + classOf("fast-ssd"),
    "the claim is bound; a class may be deleted then": claim(named, "Bound"),
    "volumes of that class name fit: the class may be no more than a name":
      claim(named) + volume("20Gi"),
    "such a volume does not fit: that is the fault": claim(named) + event + volume("5Gi"),
    "no class is named": claim(""),
    "classes cannot be read and nobody has complained": {
      objects: claim(named),
      gaps: [{ kind: "StorageClass", why: { en: "forbidden", zh: "无权限" } }],
    },
  },
  fires: {
    "the controller says so": {
      objects: claim(named) + event + user + classOf("fast-ssd2"),
      findings: { "PersistentVolumeClaim/shop/data": "PersistentVolumeClaim/shop/data" },
      says: [
        "names StorageClass fast-ssd, which does not exist (fast-ssd2 exists): StatefulSet shop/db waits for it",
      ],
      severity: "critical",
      certainty: "certain",
      quotes: [
        '"fast-ssd"',
        'storageclass.storage.k8s.io \\"fast-ssd\\" not found',
        '"type":"absence"',
      ],
    },
    "nobody uses the claim yet": {
      objects: claim(named) + event,
      findings: { "PersistentVolumeClaim/shop/data": "PersistentVolumeClaim/shop/data" },
      severity: "warning",
    },
    "a default class exists": {
      objects:
        claim(named) +
        user +
        classOf("standard", ', annotations: {storageclass.kubernetes.io/is-default-class: "true"}'),
      findings: { "PersistentVolumeClaim/shop/data": "PersistentVolumeClaim/shop/data" },
      says: "standard, the default, exists",
    },
    "classes cannot be read": {
      objects: claim(named) + event + user,
      gaps: [{ kind: "StorageClass", why: { en: "forbidden", zh: "无权限" } }],
      findings: { "PersistentVolumeClaim/shop/data": "PersistentVolumeClaim/shop/data" },
      certainty: "certain",
    },
    "named by the annotation of old": {
      objects:
        claim("").replace(
          "data, namespace: shop,",
          "data, namespace: shop, annotations: {volume.beta.kubernetes.io/storage-class: fast-ssd},",
        ) + event,
      findings: { "PersistentVolumeClaim/shop/data": "PersistentVolumeClaim/shop/data" },
    },
  },
});
