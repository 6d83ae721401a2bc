import rule from "../../src/rules/provisioning-failed.ts";
import { testRule } from "../rule-tester.ts";

const claim = (phase = "Pending"): string => `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z", annotations: {volume.kubernetes.io/storage-provisioner: nfs.example.com}}
spec: {accessModes: [ReadWriteOnce], storageClassName: nfs, resources: {requests: {storage: 10Gi}}}
status: {phase: ${phase}}
`;
const event = (reason: string, message: string, type = "Warning"): string => `
---
apiVersion: v1
kind: Event
metadata: {name: e-${reason.toLowerCase()}, namespace: shop}
type: ${type}
reason: ${reason}
message: '${message}'
count: 4
lastTimestamp: "2026-01-01T00:03:00Z"
involvedObject: {kind: PersistentVolumeClaim, namespace: shop, name: data}
`;
const failed = event(
  "ProvisioningFailed",
  'failed to provision volume with StorageClass "nfs": rpc error: code = ResourceExhausted desc = quota of project reached',
);
const waits = event(
  "ExternalProvisioning",
  "Waiting for a volume to be created either by the external provisioner ''nfs.example.com'' or manually by the system administrator. If volume creation is delayed, please verify that the provisioner is running and correctly registered.",
  "Normal",
);
const old = event(
  "ExternalProvisioning",
  'waiting for a volume to be created, either by external provisioner "nfs.example.com" or manually created by system administrator',
  "Normal",
);
const classOf = (mode = "Immediate"): string => `
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: nfs}
provisioner: nfs.example.com
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
const server = `
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: nfs-provisioner, namespace: storage}
spec: {replicas: 1, template: {spec: {containers: [{name: p, env: [{name: PROVISIONER_NAME, value: nfs.example.com}]}]}}}
`;
const own = { "PersistentVolumeClaim/shop/data": "PersistentVolumeClaim/shop/data" };

testRule(rule, {
  silent: {
    "it failed once and is bound now": claim("Bound") + failed + classOf(),
    "it waits for its first consumer": claim() + classOf("WaitForFirstConsumer"),
    "the provisioner has just been asked": {
      objects: claim() + classOf(),
      at: "2026-01-01T00:00:20Z",
    },
    "the provisioner is at work":
      claim() +
      classOf() +
      waits +
      event(
        "Provisioning",
        'External provisioner is provisioning volume for claim "shop/data"',
        "Normal",
      ),
    "its class does not exist: that is the fault":
      claim() + event("ProvisioningFailed", 'storageclass.storage.k8s.io "nfs" not found'),
  },
  fires: {
    "the provisioner reports an error": {
      objects: claim() + failed + classOf() + user,
      findings: own,
      says: [
        "no volume of StorageClass nfs can be provisioned; Pod shop/db-0 waits for it",
        "the provisioner says: ResourceExhausted: quota of project reached",
      ],
      severity: "critical",
      certainty: "certain",
      quotes: "code = ResourceExhausted",
    },
    "nobody answers": {
      objects: claim() + waits + classOf() + user,
      findings: own,
      says: [
        "provisioner nfs.example.com of StorageClass nfs makes no volume and says nothing; no workload that serves it was seen",
      ],
      certainty: "likely",
    },
    "its workload is known": {
      objects: claim() + old + classOf() + server,
      findings: own,
      severity: "warning",
      certainty: "likely",
    },
    "the class was not seen; the Event of 1.20 names the provisioner": {
      objects: claim() + old + user,
      gaps: [{ kind: "StorageClass", why: { en: "forbidden", zh: "无权限" } }],
      findings: own,
      says: "provisioner nfs.example.com",
    },
  },
});
