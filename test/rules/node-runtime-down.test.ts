import rule from "../../src/rules/node-runtime-down.ts";
import { testRule } from "../rule-tester.ts";
import { unreadyNode } from "../scheduling-scene.ts";

const at = "2026-01-01T00:10:00Z";
const found = { "Node//a": "Node//a" };

testRule(rule, {
  silent: {
    "it hangs so long that PLEG tells": {
      objects: unreadyNode(
        "[container runtime is down, PLEG is not healthy: pleg was last seen active 4m0s ago; threshold is 3m0s]",
      ),
      at,
    },
    "its network is not ready": {
      objects: unreadyNode(
        "container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized",
      ),
      at,
    },
    "the kubelet has just started": {
      objects: unreadyNode("container runtime status check may not have completed yet", {
        since: "2026-01-01T00:09:50Z",
      }),
      at,
    },
    "it is over": {
      objects: unreadyNode("kubelet is posting ready status", { status: "True" }),
      at,
    },
  },
  fires: {
    "it does not answer": {
      objects: unreadyNode("container runtime is down"),
      at,
      findings: found,
      says: "its container runtime (containerd) does not answer the kubelet",
      severity: "critical",
    },
    "it says why it is not ready": {
      objects: unreadyNode(
        "container runtime not ready: RuntimeReady=false reason:ContainerdNotReady message:containerd is not ready: no plugins",
        { info: { containerRuntimeVersion: "cri-o://1.30.0" } },
      ),
      at,
      findings: found,
      says: "its container runtime (crio) is not ready: containerd is not ready: no plugins",
    },
    "Docker (Kubernetes 1.18)": {
      objects: unreadyNode("[container runtime is down]", {
        info: { containerRuntimeVersion: "docker://18.9.7" },
      }),
      at,
      findings: found,
      says: "(docker)",
      quotes: '"[container runtime is down]"',
    },
  },
});
