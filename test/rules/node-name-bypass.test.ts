import rule from "../../src/rules/node-name-bypass.ts";
import { testRule } from "../rule-tester.ts";

const node = (name: string, spec = ""): string => `
---
{apiVersion: v1, kind: Node, metadata: {name: ${name}}, spec: {${spec}}, status: {conditions: [{type: Ready, status: "True"}]}}
`;
const deployment = (spec: string, replicas = 1): string => `
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z"}
spec: {replicas: ${replicas}, template: {metadata: {labels: {app: web}}, spec: {${spec}, containers: [{name: app, image: web}]}}}
`;
const at = "2026-01-01T01:00:00Z";
const found = { "Deployment/shop/web": "Deployment/shop/web" };
const bare = (status: string): string => `
---
{apiVersion: v1, kind: Pod, metadata: {name: tool, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z"}, spec: {nodeName: worker-9, containers: [{name: app, image: x}]}, status: {${status}}}
`;
const maintenance = "taints: [{key: maintenance, effect: NoExecute}]";

testRule(rule, {
  silent: {
    "the node is there": { objects: node("worker-1") + deployment("nodeName: worker-1"), at },
    "nodes were not collected": {
      objects: deployment("nodeName: worker-9"),
      at,
      gaps: [{ kind: "Node", why: { en: "forbidden", zh: "无权限" } }],
    },
    "it is scaled to zero": { objects: node("worker-1") + deployment("nodeName: worker-9", 0), at },
    "the scheduler placed it, and the node has gone since": {
      objects:
        node("worker-1") +
        bare('phase: Pending, conditions: [{type: PodScheduled, status: "True"}]'),
      at,
    },
    "the taint is tolerated": {
      objects:
        node("worker-1", maintenance) +
        deployment("nodeName: worker-1, tolerations: [{operator: Exists}]"),
      at,
    },
  },
  fires: {
    "a template names a node that does not exist": {
      objects: node("worker-1") + deployment("nodeName: worker-9"),
      at,
      findings: found,
      says: ["Node worker-9, which does not exist", "near: worker-1"],
      severity: "critical",
      quotes: ["absence", "spec.template.spec.nodeName"],
    },
    "a bare Pod": {
      objects: node("worker-1") + bare("phase: Pending, qosClass: BestEffort"),
      at,
      findings: { "Pod/shop/tool": "Pod/shop/tool" },
    },
    "a taint drives it off": {
      objects: node("worker-1", maintenance) + deployment("nodeName: worker-1"),
      at,
      findings: found,
      says: "maintenance:NoExecute",
    },
    "a CronJob's": {
      objects: `${node("worker-1")}
---
{apiVersion: batch/v1, kind: CronJob, metadata: {name: nightly, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z"}, spec: {schedule: "@daily", jobTemplate: {spec: {template: {spec: {nodeName: worker-9}}}}}}
`,
      at,
      findings: { "CronJob/shop/nightly": "CronJob/shop/nightly" },
      severity: "warning",
    },
  },
});
