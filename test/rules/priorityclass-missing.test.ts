import rule from "../../src/rules/priorityclass-missing.ts";
import { testRule } from "../rule-tester.ts";

const set = (message: string, more = ""): string => `
apiVersion: apps/v1
kind: ReplicaSet
metadata:
  name: cart-5db7d644f4
  namespace: shop
  labels: {pod-template-hash: 5db7d644f4}
  ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: cart, controller: true}]
spec: {replicas: 2, template: {spec: {containers: [{name: app, image: shop/cart}]}}}
status: {replicas: 0, conditions: [{type: ReplicaFailure, status: "True", reason: FailedCreate, message: '${message}'}]}
${more}
`;
const priority =
  'pods "cart-5db7d644f4-" is forbidden: no PriorityClass with name high-prio was found';
const runtime =
  'pods "cart-5db7d644f4-x" is forbidden: pod rejected: RuntimeClass "gvisor" not found';
const classOf = (name: string): string => `
---
apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata: {name: ${name}}
value: 1000
`;
const job = `
apiVersion: batch/v1
kind: Job
metadata: {name: report, namespace: shop}
spec: {parallelism: 1, template: {spec: {priorityClassName: batch}}}
status: {active: 0}
---
apiVersion: v1
kind: Event
metadata: {name: e1, namespace: shop}
type: Warning
reason: FailedCreate
message: 'Error creating: pods "report-" is forbidden: no PriorityClass with name batch was found'
lastTimestamp: "2026-01-01T00:02:00Z"
involvedObject: {kind: Job, namespace: shop, name: report}
`;

testRule(rule, {
  silent: {
    "it has been made meanwhile": set(priority, classOf("high-prio")),
    "the Job is done": job.replace(
      "{active: 0}",
      '{succeeded: 1, conditions: [{type: Complete, status: "True"}]}',
    ),
    "the Pods are refused for another reason": set(
      'pods "cart-" is forbidden: error looking up service account shop/x: serviceaccount "x" not found',
    ),
  },
  fires: {
    "a PriorityClass, with a near miss": {
      objects: set(priority, classOf("high-priority") + classOf("system-cluster-critical")),
      findings: { "ReplicaSet/shop/cart-5db7d644f4": "PriorityClass//high-prio" },
      says: [
        "PriorityClass high-prio does not exist: Deployment shop/cart cannot create its Pods",
        "PriorityClass high-priority exists",
      ],
      severity: "critical",
    },
    "a RuntimeClass": {
      objects: set(runtime),
      findings: { "ReplicaSet/shop/cart-5db7d644f4": "RuntimeClass//gvisor" },
      quotes: 'RuntimeClass \\"gvisor\\" not found',
    },
    "a Job, by its Event alone": {
      objects: job,
      findings: { "Job/shop/report": "PriorityClass//batch" },
      says: "Job shop/report",
    },
    "classes cannot be read": {
      objects: set(priority),
      gaps: [{ kind: "PriorityClass", why: { en: "forbidden", zh: "无权限" } }],
      findings: { "ReplicaSet/shop/cart-5db7d644f4": "PriorityClass//high-prio" },
    },
    "a RuntimeClass deleted after the Pod was admitted": {
      objects: `
apiVersion: v1
kind: Pod
metadata: {name: tool, namespace: shop}
spec: {nodeName: n1, runtimeClassName: kata, containers: [{name: app, image: tool}]}
status: {phase: Pending, containerStatuses: [{name: app, restartCount: 0, state: {waiting: {reason: ContainerCreating}}}]}
---
apiVersion: v1
kind: Event
metadata: {name: e1, namespace: shop}
type: Warning
reason: FailedCreatePodSandBox
message: 'Failed to create pod sandbox: failed to get runtime handler: RuntimeClass "kata" not found'
lastTimestamp: "2026-01-01T00:02:00Z"
involvedObject: {kind: Pod, namespace: shop, name: tool}
`,
      findings: { "Pod/shop/tool": "RuntimeClass//kata" },
    },
  },
});
