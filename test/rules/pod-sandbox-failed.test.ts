import rule from "../../src/rules/pod-sandbox-failed.ts";
import { testRule } from "../rule-tester.ts";

const pod = (conditions = "", state = "waiting: {reason: ContainerCreating}"): string => `
apiVersion: v1
kind: Pod
metadata:
  name: web-67b8d97c8-gvbfv
  namespace: shop
  creationTimestamp: "2026-01-01T00:00:00Z"
  labels: {pod-template-hash: 67b8d97c8}
  ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web-67b8d97c8, controller: true}]
spec: {nodeName: n1, containers: [{name: app, image: shop/web}]}
status: {phase: Pending, ${conditions} containerStatuses: [{name: app, ready: false, restartCount: 0, state: {${state}}}]}
`;
const event = (
  message: string,
  reason = "FailedCreatePodSandBox",
  at = "00:02:00",
  id = "e1",
): string => `
---
apiVersion: v1
kind: Event
metadata: {name: ${id}, namespace: shop}
type: Warning
reason: ${reason}
message: '${message}'
count: 9
lastTimestamp: "2026-01-01T${at}Z"
involvedObject: {kind: Pod, namespace: shop, name: web-67b8d97c8-gvbfv}
source: {component: kubelet, host: n1}
`;
const cni = event(
  'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox "1f9d": plugin type="calico" failed (add): error getting ClusterInformation: connection is unauthorized',
);
const own = { "Pod/shop/web-67b8d97c8-gvbfv": "Node//n1" };

testRule(rule, {
  silent: {
    "the sandbox was made at a later try":
      pod('conditions: [{type: PodReadyToStartContainers, status: "True"}],') + cni,
    "the container runs": pod("", 'running: {startedAt: "2026-01-01T00:03:00Z"}') + cni,
    "the kubelet has gone on to the image":
      pod() + cni + event('Pulling image "shop/web"', "Pulling", "00:02:30", "e2"),
    "the RuntimeClass does not exist":
      pod() + event('Failed to create pod sandbox: RuntimeClass "kata" not found'),
    "a container is being created and nobody complains": pod(),
  },
  fires: {
    "the network plugin fails": {
      objects: `${pod()}${cni}
---
apiVersion: v1
kind: Pod
metadata: {name: calico-node-abcde, namespace: kube-system, ownerReferences: [{apiVersion: apps/v1, kind: DaemonSet, name: calico-node, controller: true}]}
spec: {nodeName: n1, containers: [{name: calico-node}]}
status: {phase: Running}
`,
      findings: own,
      says: [
        'Node n1 cannot make the sandbox of Deployment shop/web\'s Pod: the network plugin (CNI) fails: plugin type="calico" failed (add)',
      ],
      severity: "critical",
      certainty: "certain",
      quotes: "connection is unauthorized",
    },
    "no address is free": {
      objects:
        pod() +
        event(
          'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox "1f9d": plugin type="bridge" failed (add): failed to allocate for range 0: no IP addresses available in range set: 10.244.1.1-10.244.1.254',
        ),
      findings: own,
      says: "no IP address is free",
    },
    "the pause image cannot be pulled": {
      objects:
        pod() +
        event(
          'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to get sandbox image "registry.k8s.io/pause:3.9": failed to pull image "registry.k8s.io/pause:3.9": dial tcp: i/o timeout',
        ),
      findings: own,
      says: "the pause image cannot be pulled",
    },
    "the runtime fails": {
      objects:
        pod() +
        event(
          "Failed to create pod sandbox: rpc error: code = Unknown desc = failed to start sandbox container task: OCI runtime create failed: runc create failed: unable to apply cgroup configuration",
        ),
      findings: own,
      says: "the container runtime fails",
    },
    "the network is not ready": {
      objects:
        pod() +
        event(
          "network is not ready: container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized",
          "NetworkNotReady",
        ),
      findings: own,
    },
    "dockershim's words": {
      objects:
        pod() +
        event(
          'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to set up sandbox container "1f9d" network for pod "web-67b8d97c8-gvbfv": networkPlugin cni failed to set up pod "web-67b8d97c8-gvbfv_shop" network: open /run/flannel/subnet.env: no such file or directory',
        ),
      findings: own,
      says: "the network plugin (CNI) fails: networkPlugin cni failed to set up pod",
    },
  },
});
