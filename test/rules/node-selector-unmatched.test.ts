import rule from "../../src/rules/node-selector-unmatched.ts";
import { testRule } from "../rule-tester.ts";
import { node, onNodes, pod } from "../scheduling-scene.ts";

const web = { "Pod/shop/web-5d8f7c9b4-x2x9k": "Deployment/shop/web" };
const message = "0/2 nodes are available: 2 node(s) didn't match Pod's node affinity/selector.";
const nodeSelector = (labels: Readonly<Record<string, string>>) => ({
  spec: { nodeSelector: labels },
});

testRule(rule, {
  silent: {
    "the node that matches is tainted":
      pod(message, nodeSelector({ pool: "gpu" })) +
      node("a", { labels: { pool: "gpu" }, taints: [{ key: "dedicated", effect: "NoSchedule" }] }) +
      node("b"),
    "it was placed": pod(undefined, { on: "a", ...nodeSelector({ pool: "a" }) }) + node("a"),
    "the label was given to a node since":
      pod(message, nodeSelector({ pool: "a" })) + node("a", { labels: { pool: "a" } }) + node("b"),
    "the affinity is only preferred, and the nodes are full":
      pod("0/1 nodes are available: 1 Insufficient cpu.", {
        spec: {
          affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } },
        },
      }) + node("a"),
  },
  fires: {
    "a value is misspelt": {
      objects:
        pod(message, nodeSelector({ disktype: "ssd" })) +
        node("a", { labels: { disktype: "sdd" } }) +
        node("b"),
      findings: web,
      says: "no node carries disktype=ssd; nodes carry disktype=sdd",
      quotes: ['"spec.nodeSelector.disktype"', '"ssd"'],
      certainty: "certain",
    },
    "a key is misspelt": {
      objects:
        pod(message, nodeSelector({ "disk-type": "ssd" })) +
        node("a", { labels: { disktype: "ssd" } }) +
        node("b", { labels: { disktype: "ssd" } }),
      findings: web,
      says: "nodes carry disktype=ssd",
    },
    "each label is carried, but by no node together": {
      objects:
        pod(message, { owner: "StatefulSet", ...nodeSelector({ pool: "a", zone: "z2" }) }) +
        node("a", { labels: { pool: "a", zone: "z1" } }) +
        node("b", { labels: { pool: "b", zone: "z2" } }),
      findings: { "Pod/shop/web-0": "StatefulSet/shop/web" },
      says: "pool=a and zone=z2 together",
    },
    "required affinity with two terms": {
      objects:
        pod(message, {
          spec: {
            affinity: {
              nodeAffinity: {
                requiredDuringSchedulingIgnoredDuringExecution: {
                  nodeSelectorTerms: [
                    { matchExpressions: [{ key: "pool", operator: "In", values: ["x", "y"] }] },
                    { matchExpressions: [{ key: "gpu", operator: "Exists" }] },
                  ],
                },
              },
            },
          },
        }) +
        node("a", { labels: { pool: "a" } }) +
        node("b"),
      findings: web,
      says: "no node meets pool in (x,y) or gpu; nodes carry pool=a",
    },
    "a host that is gone": {
      objects:
        pod("0/2 nodes are available: 2 node(s) didn't match node selector.", {
          owner: "Job",
          ...nodeSelector({ "kubernetes.io/hostname": "worker-9" }),
        }) +
        node("worker-1") +
        node("worker-2"),
      findings: { "Pod/shop/web-x2x9k": "Job/shop/web" },
      says: [
        "kubernetes.io/hostname=worker-9",
        "nodes carry kubernetes.io/hostname=worker-1, kubernetes.io/hostname=worker-2",
      ],
    },
    "what it must not have": {
      objects:
        pod(message, {
          spec: {
            affinity: onNodes({
              matchExpressions: [{ key: "kubernetes.io/os", operator: "NotIn", values: ["linux"] }],
            }),
          },
        }) +
        node("a") +
        node("b"),
      findings: web,
      says: "no node meets kubernetes.io/os notin (linux)",
    },
    "no node was seen": {
      objects: pod(
        "0/3 nodes are available: 1 node(s) had taint {node-role.kubernetes.io/master: }, that the pod didn't tolerate, 2 node(s) didn't match Pod's node affinity.",
        nodeSelector({ pool: "db" }),
      ),
      gaps: [{ kind: "Node", why: { en: "forbidden", zh: "无权限" } }],
      findings: web,
      says: "no node meets pool=db",
      certainty: "likely",
    },
  },
});
