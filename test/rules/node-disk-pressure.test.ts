import rule from "../../src/rules/node-disk-pressure.ts";
import { testRule } from "../rule-tester.ts";
import { node, told } from "../scheduling-scene.ts";

const found = { "Node//a": "Node//a" };
const about = { kind: "Node", name: "a", namespace: "" };
const pressure = (status = "True") =>
  node("a", {
    conditions: [
      {
        type: "DiskPressure",
        status,
        reason: status === "True" ? "KubeletHasDiskPressure" : "KubeletHasNoDiskPressure",
        message: status === "True" ? "kubelet has disk pressure" : "kubelet has no disk pressure",
      },
    ],
  });
const at = "2026-01-01T00:10:00Z";

testRule(rule, {
  silent: {
    "it has room": { objects: pressure("False"), at },
    "it was short an hour ago": {
      objects:
        pressure("False") +
        told(
          about,
          "FreeDiskSpaceFailed",
          "Insufficient free disk space on the node's image filesystem",
          { at: "2025-12-31T23:00:00Z" },
        ),
      at,
    },
    "it had begun to reclaim, and that was enough": {
      objects:
        pressure("False") +
        told(about, "EvictionThresholdMet", "Attempting to reclaim ephemeral-storage"),
      at,
    },
    "the first reading after a start": {
      objects:
        pressure("False") +
        told(about, "InvalidDiskCapacity", "invalid capacity 0 on image filesystem"),
      at,
    },
  },
  fires: {
    "its condition says so": {
      objects: pressure(),
      at,
      findings: found,
      says: "short of disk space or inodes: its kubelet evicts Pods and takes no new ones",
      severity: "warning",
      quotes: '"KubeletHasDiskPressure"',
    },
    "it reclaims storage": {
      objects:
        pressure() + told(about, "EvictionThresholdMet", "Attempting to reclaim ephemeral-storage"),
      at,
      findings: found,
      says: "short of disk space:",
      quotes: '"EvictionThresholdMet"',
    },
    "it reclaims inodes": {
      objects: pressure() + told(about, "EvictionThresholdMet", "Attempting to reclaim inodes"),
      at,
      findings: found,
      says: "short of inodes:",
    },
    "it finds no image to remove": {
      objects:
        pressure("False") +
        told(
          about,
          "FreeDiskSpaceFailed",
          "Insufficient free disk space on the node's image filesystem (96% of 40.0 GiB used). Failed to free sufficient space by deleting unused images",
        ),
      at,
      findings: found,
      says: "finds no more images to remove",
    },
  },
});
