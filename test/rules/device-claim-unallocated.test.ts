import rule from "../../src/rules/device-claim-unallocated.ts";
import { testRule } from "../rule-tester.ts";
import { node, object, pod, told } from "../scheduling-scene.ts";

const at = "2026-01-01T00:05:00Z";
const api = "resource.k8s.io/v1";
const name = "web-5d8f7c9b4-x2x9k";
const deployment = `Pod/shop/${name}`;
const uses = (entry: object) => ({ spec: { resourceClaims: [{ name: "gpu", ...entry }] } });
const claimOf = (claim: string, deviceClassName: string, more = {}) =>
  object({
    apiVersion: api,
    kind: "ResourceClaim",
    metadata: { name: claim, namespace: "shop", ...more },
    spec: { devices: { requests: [{ name: "g", exactly: { deviceClassName } }] } },
  });
const deviceClass = (one: string) =>
  object({ apiVersion: api, kind: "DeviceClass", metadata: { name: one } });
const slice = object({
  apiVersion: api,
  kind: "ResourceSlice",
  metadata: { name: "a-gpu" },
  spec: { driver: "gpu.example.com", nodeName: "a" },
});
const message =
  "0/1 nodes are available: 1 cannot allocate all claims. still not schedulable, preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.";

testRule(rule, {
  silent: {
    "it has its device": {
      objects:
        pod(undefined, { on: "a", ...uses({ resourceClaimName: "mine" }) }) +
        claimOf("mine", "gpu.example.com"),
      at,
    },
    "its claim is made in these seconds": {
      objects: pod(undefined, uses({ resourceClaimTemplateName: "gpu" })),
      at: "2026-01-01T00:00:05Z",
    },
    "the node is full": {
      objects:
        pod("0/1 nodes are available: 1 Insufficient cpu.", uses({ resourceClaimName: "mine" })) +
        claimOf("mine", "gpu.example.com"),
      at,
    },
    "whether its claim exists cannot be seen": {
      objects: pod(undefined, uses({ resourceClaimName: "mine" })),
      at,
      gaps: [{ kind: "ResourceClaim", why: { en: "forbidden", zh: "无权限" } }],
    },
  },
  fires: {
    "all devices are taken": {
      objects:
        pod(message, uses({ resourceClaimName: "mine" })) +
        claimOf("mine", "gpu.example.com") +
        deviceClass("gpu.example.com") +
        slice +
        node("a"),
      findings: { [deployment]: "ResourceClaim/shop/mine" },
      says: "ResourceClaim mine cannot be allocated: the nodes that would do have no free device of class gpu.example.com",
      quotes: '"spec.devices"',
    },
    "no driver offers any": {
      objects:
        pod(message, { owner: "Job", ...uses({ resourceClaimName: "mine" }) }) +
        claimOf("mine", "gpu.example.com") +
        deviceClass("gpu.example.com") +
        node("a"),
      findings: { "Pod/shop/web-x2x9k": "ResourceClaim/shop/mine" },
      says: "no driver offers any device",
    },
    "the class does not exist; the claim is made from a template": {
      objects:
        pod(
          "0/1 nodes are available: request g: device class gpu.example.com does not exist. no new claims to deallocate.",
          uses({ resourceClaimTemplateName: "gpu" }),
        ) +
        claimOf(`${name}-gpu-2vfsr`, "gpu.example.com", {
          ownerReferences: [{ apiVersion: "v1", kind: "Pod", name, controller: true }],
        }) +
        node("a"),
      findings: { [deployment]: `ResourceClaim/shop/${name}-gpu-2vfsr` },
      says: "DeviceClass gpu.example.com does not exist",
    },
    "the claim does not exist": {
      objects:
        pod(undefined, uses({ resourceClaimName: "mine" })) + claimOf("mine2", "gpu.example.com"),
      at,
      findings: { [deployment]: "ResourceClaim/shop/mine" },
      says: "ResourceClaim mine does not exist; there is mine2",
    },
    "the template does not exist": {
      objects:
        pod(undefined, { owner: "StatefulSet", ...uses({ resourceClaimTemplateName: "nope" }) }) +
        told(
          { kind: "Pod", name: "web-0", namespace: "shop" },
          "FailedResourceClaimCreation",
          'PodResourceClaim gpu: resource claim template "nope": resourceclaimtemplate.resource.k8s.io "nope" not found',
          { component: "resource_claim" },
        ),
      findings: { "Pod/shop/web-0": "ResourceClaim/shop/nope" },
      says: "cannot be made: ResourceClaimTemplate nope does not exist",
    },
  },
});
