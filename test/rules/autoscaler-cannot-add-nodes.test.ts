import rule from "../../src/rules/autoscaler-cannot-add-nodes.ts";
import { testRule } from "../rule-tester.ts";
import { node, object, pod, told } from "../scheduling-scene.ts";

const name = "web-5d8f7c9b4-x2x9k";
const about = { kind: "Pod", name, namespace: "shop" };
const full = pod("0/1 nodes are available: 1 Insufficient cpu.") + node("a");
const found = { [`Pod/shop/${name}`]: "Deployment/shop/web" };
const ca = { type: "Normal", component: "cluster-autoscaler" };
const status = { kind: "ConfigMap", name: "cluster-autoscaler-status", namespace: "kube-system" };
const pool = (one: string) =>
  object({ apiVersion: "karpenter.sh/v1", kind: "NodePool", metadata: { name: one } });

testRule(rule, {
  silent: {
    "it adds a node":
      full +
      told(about, "TriggeredScaleUp", "pod triggered scale-up: [{eks-workers 3->4 (max: 10)}]", ca),
    "it refused, and has added a node since":
      full +
      told(
        about,
        "NotTriggerScaleUp",
        "pod didn't trigger scale-up: 1 max node group size reached",
        ca,
      ) +
      told(about, "TriggeredScaleUp", "pod triggered scale-up: [{eks-workers 3->4 (max: 10)}]", {
        ...ca,
        at: "2026-01-01T00:06:00Z",
      }),
    "there is none": full,
    "the Pod got its node":
      pod(undefined, { on: "a" }) +
      node("a") +
      told(
        about,
        "NotTriggerScaleUp",
        "pod didn't trigger scale-up: 1 max node group size reached",
        ca,
      ),
    "Karpenter has a node under way":
      full +
      told(
        about,
        "Nominated",
        "Pod should schedule on: nodeclaim/default-cvkcv, node/ip-10-0-0-1",
        { type: "Normal", component: "karpenter" },
      ),
  },
  fires: {
    "the groups are as large as they may be": {
      objects:
        full +
        told(
          about,
          "NotTriggerScaleUp",
          "pod didn't trigger scale-up: 12 node(s) didn't match Pod's node affinity/selector, 3 max node group size reached",
          ca,
        ),
      findings: found,
      says: "Deployment shop/web gets no new node: cluster-autoscaler cannot enlarge a node group (3 max node group size reached)",
      severity: "warning",
      certainty: "likely",
    },
    "no group would fit it (older words)": {
      objects:
        full +
        told(
          about,
          "NotTriggerScaleUp",
          "pod didn't trigger scale-up (it wouldn't fit if a new node is added): 2 Insufficient cpu",
          ca,
        ),
      findings: found,
      says: "a new node of no group that cluster-autoscaler knows would take it (2 Insufficient cpu)",
    },
    "the cloud has refused a node": {
      objects:
        full +
        told(
          about,
          "NotTriggerScaleUp",
          "pod didn't trigger scale-up: 1 in backoff after failed scale-up",
          ca,
        ) +
        told(
          status,
          "FailedToScaleUpGroup",
          "Scale-up failed for group eks-workers: InsufficientInstanceCapacity",
          { component: "cluster-autoscaler" },
        ),
      findings: found,
      quotes: '"Scale-up failed for group eks-workers: InsufficientInstanceCapacity"',
    },
    "it has asked for a node, and the cloud refuses": {
      objects:
        full +
        told(about, "TriggeredScaleUp", "pod triggered scale-up: [{eks-workers 3->4 (max: 10)}]", {
          ...ca,
          at: "2026-01-01T00:04:00Z",
        }) +
        told(
          status,
          "FailedToScaleUpGroup",
          "Scale-up failed for group eks-workers: QuotaExceeded",
          { component: "cluster-autoscaler" },
        ),
      findings: found,
      says: "could not enlarge a group: Scale-up failed for group eks-workers: QuotaExceeded",
    },
    "Karpenter's NodePool is at its limits": {
      objects:
        full +
        pool("default") +
        told(
          about,
          "FailedScheduling",
          'Failed to schedule pod, all available instance types exceed limits for nodepool: "default"',
          { component: "karpenter" },
        ),
      findings: { [`Pod/shop/${name}`]: "NodePool.karpenter.sh//default" },
      says: "NodePool default has reached its limits",
    },
    "Karpenter has no NodePool that fits": {
      objects:
        full +
        told(
          about,
          "FailedScheduling",
          'Failed to schedule pod, incompatible with nodepool "default", daemonset overhead={"cpu":"675m","pods":"6"}, incompatible requirements, label "nodegroup" does not have known values',
          { component: "karpenter" },
        ),
      findings: found,
      says: 'Karpenter finds no instance for it: incompatible with nodepool "default"',
    },
    "Karpenter's NodeClaim fails": {
      objects:
        full +
        object({
          apiVersion: "karpenter.sh/v1",
          kind: "NodeClaim",
          metadata: { name: "default-cvkcv" },
        }) +
        told(about, "Nominated", "Pod should schedule on: nodeclaim/default-cvkcv", {
          type: "Normal",
          component: "karpenter",
        }) +
        told(
          {
            kind: "NodeClaim",
            apiVersion: "karpenter.sh/v1",
            name: "default-cvkcv",
            namespace: "",
          },
          "InsufficientCapacityError",
          "NodeClaim default-cvkcv event: no instance type is available in us-east-1a",
          { component: "karpenter" },
        ),
      findings: { [`Pod/shop/${name}`]: "NodeClaim.karpenter.sh//default-cvkcv" },
      says: "Karpenter cannot make NodeClaim default-cvkcv",
    },
  },
});
