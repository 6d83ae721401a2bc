import rule from "../../src/rules/pv-unmatched.ts";
import { testRule } from "../rule-tester.ts";

const claim = (spec: string, phase = "Pending"): string => `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data, namespace: shop, uid: new, creationTimestamp: "2026-01-01T00:00:00Z"}
spec: {accessModes: [ReadWriteMany], resources: {requests: {storage: 10Gi}}${spec}}
status: {phase: ${phase}}
`;
const event = (
  message = "no persistent volumes available for this claim and no storage class is set",
  reason = "FailedBinding",
): string => `
---
apiVersion: v1
kind: Event
metadata: {name: e1, namespace: shop}
type: Normal
reason: ${reason}
message: '${message}'
count: 4
lastTimestamp: "2026-01-01T00:01:00Z"
involvedObject: {kind: PersistentVolumeClaim, namespace: shop, name: data, uid: new}
`;
const volume = (name: string, spec: string, status = "Available", labels = ""): string => `
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: ${name}${labels}}
spec: {storageClassName: manual, ${spec}}
status: {phase: ${status}}
`;
const fits = "capacity: {storage: 10Gi}, accessModes: [ReadWriteMany]";
const classOf = (provisioner: string, mode = "Immediate", more = ""): string => `
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: manual${more}}
provisioner: ${provisioner}
volumeBindingMode: ${mode}
`;
const user = `
---
apiVersion: v1
kind: Pod
metadata: {name: db-0, namespace: shop}
spec: {containers: [{name: app}], volumes: [{name: d, persistentVolumeClaim: {claimName: data}}]}
status: {phase: Pending}
`;
const manual = ", storageClassName: manual";
const own = { "PersistentVolumeClaim/shop/data": "PersistentVolumeClaim/shop/data" };

testRule(rule, {
  silent: {
    "a volume fits and will be bound": claim(manual) + volume("pv-a", fits),
    "it waits for its first consumer and there is none":
      claim(manual) + classOf("kubernetes.io/no-provisioner", "WaitForFirstConsumer"),
    "its class provisions volumes":
      claim(manual) +
      classOf("csi.example.com", "WaitForFirstConsumer") +
      volume("pv-a", "capacity: {storage: 1Gi}"),
    "the class does not exist: that is the fault": claim(manual),
    "it is bound": claim(manual, "Bound"),
    "it has just been made": { objects: claim(""), at: "2026-01-01T00:00:05Z" },
    "a volume is kept for it":
      claim(manual) + volume("pv-a", `${fits}, claimRef: {namespace: shop, name: data, uid: new}`),
  },
  fires: {
    "no class is named and there is no default": {
      objects: claim("") + event() + user,
      findings: own,
      says: ["it names no StorageClass and no default one exists; Pod shop/db-0 waits for it"],
      severity: "critical",
      certainty: "certain",
      quotes: "no persistent volumes available for this claim and no storage class is set",
    },
    "a class exists that is not the default": {
      objects: claim("") + event() + classOf("csi.example.com"),
      findings: own,
      says: "no default one exists (there is manual)",
      severity: "warning",
    },
    "each volume of the class is kept out by something": {
      objects:
        claim(`${manual}, selector: {matchLabels: {tier: gold}}`) +
        volume("pv-small", "capacity: {storage: 5Gi}, accessModes: [ReadWriteMany]") +
        volume("pv-once", "capacity: {storage: 20Gi}, accessModes: [ReadWriteOnce]") +
        volume("pv-labels", fits),
      findings: own,
      says: [
        "pv-small: it has 5Gi, the claim asks for 10Gi",
        "pv-once: it does not offer access mode ReadWriteMany",
        "pv-labels: its labels do not match",
      ],
      quotes: '"5Gi"',
    },
    "the only volume is Released and kept for an earlier claim of the same name": {
      objects:
        claim(manual) +
        volume("pv-a", `${fits}, claimRef: {namespace: shop, name: data, uid: old}`, "Released") +
        classOf("kubernetes.io/no-provisioner"),
      findings: own,
      says: "kept for an earlier claim of this name (uid old)",
    },
    "a local class, with a consumer and no volume": {
      objects:
        claim(manual) + classOf("kubernetes.io/no-provisioner", "WaitForFirstConsumer") + user,
      findings: own,
      says: "none of class manual exists, and the class provisions none",
    },
    "the volume that it names is of another class": {
      objects:
        claim(", storageClassName: other, volumeName: pv-a") +
        volume("pv-a", fits) +
        event(
          'Cannot bind to requested volume "pv-a": storageClassName does not match',
          "VolumeMismatch",
        ),
      findings: own,
      says: 'pv-a: its storageClassName is "manual", the claim\'s is "other"',
    },
    "it forbids provisioning": {
      objects: claim(', storageClassName: ""') + event(),
      findings: own,
      says: "storageClassName is empty",
    },
  },
});
