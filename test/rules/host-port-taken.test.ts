import rule from "../../src/rules/host-port-taken.ts";
import { testRule } from "../rule-tester.ts";
import { node, pod } from "../scheduling-scene.ts";

const web = { "Pod/shop/web-5d8f7c9b4-x2x9k": "Deployment/shop/web" };
const message =
  "0/1 nodes are available: 1 node(s) didn't have free ports for the requested pod ports.";
const port = (hostPort: number) => ({ container: { ports: [{ containerPort: 80, hostPort }] } });

testRule(rule, {
  silent: {
    "it has its port": pod(undefined, { on: "a", ...port(8080) }) + node("a"),
    "another kept the port, and the node is cordoned":
      pod("0/1 nodes are available: 1 node(s) were unschedulable.", port(8080)) +
      node("a", { cordoned: true }),
    "the nodes are full":
      pod("0/1 nodes are available: 1 Insufficient cpu.", port(8080)) + node("a"),
  },
  fires: {
    "another replica has it": {
      objects:
        pod(message, port(8080)) +
        pod(undefined, { suffix: "k1k1k", on: "a", ...port(8080) }) +
        node("a"),
      findings: web,
      says: "host port 8080 is taken on every node that would do, by its own Pod web-5d8f7c9b4-k1k1k on a",
      quotes: '"spec.containers{app}.ports[0].hostPort"',
    },
    "the old Pod of its own rolling update has it": {
      objects:
        pod(message, port(8080)) +
        pod(undefined, { hash: "7d4f8c9b5", on: "a", ...port(8080) }) +
        node("a"),
      findings: web,
      says: "by its own old Pod web-7d4f8c9b5-x2x9k",
    },
    "another workload has it": {
      objects:
        pod(message, { owner: "DaemonSet", ...port(443) }) +
        pod(undefined, {
          name: "ingress",
          owner: "DaemonSet",
          on: "a",
          spec: { hostNetwork: true },
          container: { ports: [{ containerPort: 443 }] },
        }) +
        node("a"),
      findings: { "Pod/shop/web-x2x9k": "DaemonSet/shop/web" },
      says: "by DaemonSet shop/ingress on a",
    },
    "the holder was not seen (Kubernetes 1.16)": {
      objects: pod(
        "0/2 nodes are available: 1 node(s) had taints that the pod didn't tolerate, 1 node(s) didn't have free ports for the requested pod ports.",
        { owner: "Pod", ...port(9100) },
      ),
      gaps: [{ kind: "Node", why: { en: "forbidden", zh: "无权限" } }],
      findings: { "Pod/shop/web": "Pod/shop/web" },
      says: "host port 9100 is taken on every node that would do",
    },
  },
});
