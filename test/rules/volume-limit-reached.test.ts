import rule from "../../src/rules/volume-limit-reached.ts";
import { testRule } from "../rule-tester.ts";
import { claim, node, object, pod, volume, volumes } from "../scheduling-scene.ts";

const message = "0/1 nodes are available: 1 node(s) exceed max volume count.";
const driver = (name: string, count: number) =>
  object({
    apiVersion: "storage.k8s.io/v1",
    kind: "CSINode",
    metadata: { name },
    spec: { drivers: [{ name: "ebs.csi.aws.com", nodeID: name, allocatable: { count } }] },
  });
const ebs = { csi: { driver: "ebs.csi.aws.com", volumeHandle: "vol-1" } };

testRule(rule, {
  silent: {
    "it got its volumes": pod(undefined, { on: "a", spec: volumes("data") }) + node("a"),
    "the node is only full":
      pod("0/1 nodes are available: 1 Insufficient cpu.", { spec: volumes("data") }) +
      node("a") +
      driver("a", 1),
    "the volume is elsewhere":
      pod("0/1 nodes are available: 1 node(s) had volume node affinity conflict.", {
        spec: volumes("data"),
      }) + node("a"),
  },
  fires: {
    "the driver's limit is seen": {
      objects:
        pod(message, { owner: "StatefulSet", spec: volumes("data", "log") }) +
        claim("data") +
        claim("log") +
        volume("data", ebs) +
        volume("log", ebs) +
        node("a") +
        driver("a", 25),
      findings: { "Pod/shop/web-0": "StatefulSet/shop/web" },
      says: "1 node that would do may attach no more volumes of ebs.csi.aws.com (at most 25 on a), and the Pod brings 2",
      quotes: '"spec.drivers[0].allocatable.count"',
    },
    "no CSINode was seen": {
      objects: pod(message, { spec: volumes("data") }) + node("a"),
      findings: { "Pod/shop/web-5d8f7c9b4-x2x9k": "Deployment/shop/web" },
      says: "may attach no more volumes, and the Pod brings 1",
    },
    "no node was seen (Kubernetes 1.20)": {
      objects: pod(
        "0/3 nodes are available: 1 node(s) had taint {node-role.kubernetes.io/master: }, that the pod didn't tolerate, 2 node(s) exceed max volume count.",
        { owner: "Job", spec: volumes("data") },
      ),
      gaps: [{ kind: "Node", why: { en: "forbidden", zh: "无权限" } }],
      findings: { "Pod/shop/web-x2x9k": "Job/shop/web" },
      says: "2 nodes that would do",
    },
  },
});
