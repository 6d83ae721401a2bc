import rule from "../../src/rules/kubelet-not-starting.ts";
import { testRule } from "../rule-tester.ts";
import { node, object, told } from "../scheduling-scene.ts";

const found = { "Node//a": "Node//a" };
const about = { kind: "Node", name: "a", namespace: "" };
const lost = node("a", { ready: "Unknown" });
const log = (text: string) =>
  object({ kind: "Log", metadata: { name: "a", namespace: "" }, container: "kubelet", text });
const swap =
  'E0101 00:00:01.000001    4711 run.go:72] "command failed" err="failed to run Kubelet: running with swap on is not supported, please disable swap or set --fail-swap-on flag to false"';

testRule(rule, {
  silent: {
    "it came up in the end": node("a") + log(`${swap}\n`),
    "its log holds no failure":
      lost + log('I0101 00:00:01.000001    4711 server.go:1] "Started kubelet"\n'),
    "there is no log": lost,
    "another node's kubelet": lost + node("b", { ready: "Unknown" }) + log("I0101 00:00:00 fine\n"),
  },
  fires: {
    "swap is on": {
      objects: lost + log(`-- Logs begin --\n${swap}\n`),
      findings: found,
      says: "its kubelet exits at its start: swap is on, and failSwapOn forbids it",
      severity: "critical",
      quotes: "running with swap on is not supported",
    },
    "cgroup drivers differ (Kubernetes 1.20, Docker)": {
      objects:
        lost +
        log(
          'F0101 00:00:01.000001    4711 server.go:269] failed to run Kubelet: misconfiguration: kubelet cgroup driver: "cgroupfs" is different from docker cgroup driver: "systemd"\n',
        ),
      findings: found,
      says: "its cgroup driver is cgroupfs, the runtime's is systemd",
    },
    "a flag was removed": {
      objects:
        lost +
        log(
          'E0101 00:00:01.000001    4711 run.go:74] "command failed" err="failed to parse kubelet flag: unknown flag: --network-plugin"\n',
        ),
      findings: found,
      says: "it does not know flag --network-plugin",
    },
    "no credentials": {
      objects:
        lost +
        log(
          'E0101 00:00:01.000001    4711 run.go:74] "command failed" err="failed to run Kubelet: unable to load bootstrap kubeconfig: stat /etc/kubernetes/bootstrap-kubelet.conf: no such file or directory"\n',
        ),
      findings: found,
      says: "/etc/kubernetes/bootstrap-kubelet.conf does not exist",
    },
    "another reason": {
      objects:
        lost +
        log(
          'E0101 00:00:01.000001    4711 run.go:74] "command failed" err="failed to run Kubelet: could not detect clock speed from output"\n',
        ),
      findings: found,
      says: "could not detect clock speed from output",
    },
    "an Event of the node tells": {
      objects:
        lost +
        told(
          about,
          "KubeletSetupFailed",
          "error creating pods directory: mkdir /var/lib/kubelet/pods: read-only file system",
        ),
      findings: found,
      says: "mkdir /var/lib/kubelet/pods: read-only file system",
    },
  },
});
