import rule from "../../src/rules/node-pleg-unhealthy.ts";
import { testRule } from "../rule-tester.ts";
import { unreadyNode } from "../scheduling-scene.ts";

const at = "2026-01-01T00:10:00Z";
const found = { "Node//a": "Node//a" };

testRule(rule, {
  silent: {
    "the runtime is down, and PLEG has not noticed yet": {
      objects: unreadyNode("container runtime is down"),
      at,
    },
    "it has just started": {
      objects: unreadyNode("PLEG is not healthy: pleg has yet to be successful", {
        since: "2026-01-01T00:09:40Z",
      }),
      at,
    },
    "it was so, and is over": {
      objects: unreadyNode("kubelet is posting ready status", { status: "True" }),
      at,
    },
    "it does not report any more": {
      objects: unreadyNode("PLEG is not healthy: pleg was last seen active 4m0s ago", {
        status: "Unknown",
      }),
      at,
    },
  },
  fires: {
    containerd: {
      objects: unreadyNode(
        "[container runtime is down, PLEG is not healthy: pleg was last seen active 4m15.048997595s ago; threshold is 3m0s]",
      ),
      at,
      findings: found,
      says: "PLEG is not healthy (last active 4m15s ago), since its container runtime (containerd) hangs",
      severity: "critical",
    },
    "Docker on CentOS 7 (Kubernetes 1.18)": {
      objects: unreadyNode(
        "[container runtime status check may not have completed yet, PLEG is not healthy: pleg was last seen active 3m28.93894374s ago; threshold is 3m0s]",
        { info: { containerRuntimeVersion: "docker://19.3.5", osImage: "CentOS Linux 7 (Core)" } },
      ),
      at,
      findings: found,
      says: "its container runtime (docker)",
      quotes: '"status.conditions{Ready}.message"',
    },
    "it has not come up for long": {
      objects: unreadyNode("PLEG is not healthy: pleg has yet to be successful"),
      at,
      findings: found,
      says: "PLEG is not healthy, since",
    },
  },
});
