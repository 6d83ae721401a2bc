import rule from "../../src/rules/podsecurity-violated.ts";
import { testRule } from "../rule-tester.ts";

const restricted =
  'violates PodSecurity "restricted:latest": privileged (container "app" must not set securityContext.privileged=true), allowPrivilegeEscalation != false (container "app" must set securityContext.allowPrivilegeEscalation=false), unrestricted capabilities (containers "app", "log" must set securityContext.capabilities.drop=["ALL"]), runAsNonRoot != true (pod or container "app" must set securityContext.runAsNonRoot=true), seccompProfile (pod or container "app" must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost")';
const set = (message: string, replicas = 0): string => `
apiVersion: apps/v1
kind: ReplicaSet
metadata:
  name: web-5ddcfdcc9
  namespace: shop
  labels: {pod-template-hash: 5ddcfdcc9}
  ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, controller: true}]
spec: {replicas: 1}
status: {replicas: ${replicas}, conditions: [{type: ReplicaFailure, status: "True", reason: FailedCreate, message: '${message}'}]}
---
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: restricted}}
`;
const event = (kind: string, name: string, message: string): string => `
---
apiVersion: v1
kind: Event
metadata: {name: e1, namespace: shop}
type: Warning
reason: FailedCreate
message: '${message}'
lastTimestamp: "2026-01-01T00:02:00Z"
involvedObject: {kind: ${kind}, namespace: shop, name: ${name}}
`;
const own = { "ReplicaSet/shop/web-5ddcfdcc9": "Deployment/shop/web" };

testRule(rule, {
  silent: {
    "the Pods are there": set(`pods "web-x" is forbidden: ${restricted}`, 1),
    "a webhook refuses in words of its own": set(
      'admission webhook "policy.example.com" denied the request: Pod is privileged',
    ),
    "a namespace that enforces a level and refuses nobody":
      "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: restricted}}",
  },
  fires: {
    "a Deployment in a restricted namespace": {
      objects: set(`pods "web-5ddcfdcc9-sm68k" is forbidden: ${restricted}`),
      findings: own,
      says: "Deployment shop/web cannot create its Pods: Pod Security level restricted:latest of namespace shop refuses privileged, allowPrivilegeEscalation != false, unrestricted capabilities, runAsNonRoot != true, seccompProfile",
      severity: "critical",
      certainty: "certain",
      quotes: ["must not set securityContext.privileged=true", '"restricted"'],
    },
    "a DaemonSet that needs the host, by its Event alone": {
      objects: `
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent, namespace: shop}
status: {desiredNumberScheduled: 2, currentNumberScheduled: 0}
${event("DaemonSet", "agent", 'Error creating: pods "agent-x" is forbidden: violates PodSecurity "baseline:v1.28": host namespaces (hostNetwork=true, hostPID=true), hostPath volumes (volume "proc")')}`,
      findings: { "DaemonSet/shop/agent": "DaemonSet/shop/agent" },
      says: "refuses host namespaces, hostPath volumes",
    },
    "PodSecurityPolicy of Kubernetes 1.20": {
      objects: set(
        'pods "web-" is forbidden: PodSecurityPolicy: unable to admit pod: [spec.containers[0].securityContext.privileged: Invalid value: true: Privileged containers are not allowed]',
      ),
      findings: own,
      says: "a policy of the cluster refuses PodSecurityPolicy: unable to admit pod",
    },
    "Pod Security as a webhook": {
      objects: set(
        `admission webhook "pod-security-webhook.kubernetes.io" denied the request: pods "web-x" is forbidden: ${restricted}`,
      ),
      findings: own,
    },
  },
});
