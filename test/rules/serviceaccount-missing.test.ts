import rule from "../../src/rules/serviceaccount-missing.ts";
import { testRule } from "../rule-tester.ts";

const account = (name: string): string => `
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: ${name}, namespace: shop}
`;
const words =
  'pods "cart-5db7d644f4-" is forbidden: error looking up service account shop/deployer: serviceaccount "deployer" not found';
const set = (replicas: number, condition: boolean): string => `
apiVersion: apps/v1
kind: ReplicaSet
metadata:
  name: cart-5db7d644f4
  namespace: shop
  labels: {pod-template-hash: 5db7d644f4}
  ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: cart, controller: true}]
spec: {replicas: 1, template: {spec: {serviceAccountName: deployer, containers: [{name: app, image: shop/cart}]}}}
status: {replicas: ${replicas}${condition ? `, conditions: [{type: ReplicaFailure, status: "True", reason: FailedCreate, message: '${words}'}]` : ""}}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: default, namespace: shop}
`;
const event = (kind: string, name: string, message: string): string => `
---
apiVersion: v1
kind: Event
metadata: {name: e-${name}, namespace: shop}
type: Warning
reason: FailedCreate
message: '${message}'
count: 14
lastTimestamp: "2026-01-01T00:02:00Z"
involvedObject: {kind: ${kind}, namespace: shop, name: ${name}}
`;
const daemonSet = `
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent, namespace: shop}
spec: {template: {spec: {serviceAccountName: agent, containers: [{name: app, image: agent}]}}}
status: {desiredNumberScheduled: 3, currentNumberScheduled: 0}
`;

testRule(rule, {
  silent: {
    "the Pods are there; the Event is of an earlier moment":
      set(1, false) + event("ReplicaSet", "cart-5db7d644f4", `Error creating: ${words}`),
    "it has been made meanwhile": set(0, true) + account("deployer"),
    "the Pods are refused for another reason":
      set(0, false) +
      event(
        "ReplicaSet",
        "cart-5db7d644f4",
        'Error creating: pods "cart-" is forbidden: exceeded quota: team, requested: pods=1, used: pods=1, limited: pods=1',
      ),
    "no Pod is wanted": set(0, true).replace("replicas: 1,", "replicas: 0,"),
  },
  fires: {
    "a Deployment's ReplicaSet is refused its Pods": {
      objects: set(0, true) + event("ReplicaSet", "cart-5db7d644f4", `Error creating: ${words}`),
      findings: { "ReplicaSet/shop/cart-5db7d644f4": "ServiceAccount/shop/deployer" },
      says: "ServiceAccount shop/deployer does not exist: Deployment shop/cart cannot create its Pods",
      severity: "critical",
      quotes: ["error looking up service account", '"type":"absence"'],
    },
    "only the condition is left, and a name is near": {
      objects: set(0, true) + account("deploy"),
      findings: { "ReplicaSet/shop/cart-5db7d644f4": "ServiceAccount/shop/deployer" },
      says: "ServiceAccount deploy exists",
    },
    "a DaemonSet": {
      objects:
        daemonSet +
        event(
          "DaemonSet",
          "agent",
          'Error creating: pods "agent-" is forbidden: error looking up service account shop/agent: serviceaccount "agent" not found',
        ),
      findings: { "DaemonSet/shop/agent": "ServiceAccount/shop/agent" },
    },
    "ServiceAccounts cannot be read": {
      objects:
        daemonSet +
        event(
          "DaemonSet",
          "agent",
          'Error creating: pods "agent-" is forbidden: error looking up service account shop/agent: serviceaccount "agent" not found',
        ),
      gaps: [{ kind: "ServiceAccount", why: { en: "forbidden", zh: "无权限" } }],
      findings: { "DaemonSet/shop/agent": "ServiceAccount/shop/agent" },
    },
    "it was deleted after the Pod was admitted": {
      objects: `
apiVersion: v1
kind: Pod
metadata: {name: tool, namespace: shop}
spec: {nodeName: n1, serviceAccountName: tool, containers: [{name: app, image: tool}]}
status: {phase: Pending, containerStatuses: [{name: app, restartCount: 0, state: {waiting: {reason: ContainerCreating}}}]}
---
apiVersion: v1
kind: Event
metadata: {name: e1, namespace: shop}
type: Warning
reason: FailedMount
message: 'MountVolume.SetUp failed for volume "kube-api-access-x7k2p" : failed to fetch token: serviceaccounts "tool" not found'
lastTimestamp: "2026-01-01T00:02:00Z"
involvedObject: {kind: Pod, namespace: shop, name: tool}
`,
      findings: { "Pod/shop/tool": "ServiceAccount/shop/tool" },
      says: "Pod shop/tool cannot start",
    },
  },
});
