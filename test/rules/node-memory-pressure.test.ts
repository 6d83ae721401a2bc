import rule from "../../src/rules/node-memory-pressure.ts";
import { testRule } from "../rule-tester.ts";
import { node, told } from "../scheduling-scene.ts";

const found = { "Node//a": "Node//a" };
const about = { kind: "Node", name: "a", namespace: "" };
const pressure = (status = "True") =>
  node("a", {
    conditions: [
      {
        type: "MemoryPressure",
        status,
        reason: status === "True" ? "KubeletHasInsufficientMemory" : "KubeletHasSufficientMemory",
        message:
          status === "True"
            ? "kubelet has insufficient memory available"
            : "kubelet has sufficient memory available",
      },
    ],
  });
const at = "2026-01-01T00:10:00Z";

testRule(rule, {
  silent: {
    "the kubelet has just started, and reads the kernel's log anew": {
      objects:
        pressure("False") +
        told(about, "Starting", "Starting kubelet.") +
        told(about, "SystemOOM", "System OOM encountered, victim process: tail, pid: 4711"),
      at,
    },
    "it has enough": { objects: pressure("False"), at },
    "a kill an hour ago": {
      objects:
        pressure("False") +
        told(about, "SystemOOM", "System OOM encountered, victim process: java, pid: 4711", {
          at: "2025-12-31T23:00:00Z",
        }),
      at,
    },
    "disk is short": {
      objects:
        pressure("False") +
        told(about, "EvictionThresholdMet", "Attempting to reclaim ephemeral-storage"),
      at,
    },
    "another node's kill": {
      objects:
        pressure("False") +
        told(
          { ...about, name: "b" },
          "SystemOOM",
          "System OOM encountered, victim process: java, pid: 4711",
        ),
      at,
    },
  },
  fires: {
    "its condition says so": {
      objects: pressure(),
      at,
      findings: found,
      says: "short of memory: its kubelet evicts Pods",
      severity: "warning",
      quotes: '"KubeletHasInsufficientMemory"',
    },
    "the kernel kills processes (kubelet)": {
      objects:
        pressure("False") +
        told(about, "SystemOOM", "System OOM encountered, victim process: java, pid: 4711"),
      at,
      findings: found,
      says: "the kernel kills java",
      certainty: "certain",
    },
    "the kernel kills processes (node-problem-detector)": {
      objects:
        pressure("False") +
        told(
          about,
          "OOMKilling",
          "Killed process 4711 (mysqld) total-vm:1000kB, anon-rss:900kB, file-rss:0kB",
          { component: "kernel-monitor" },
        ),
      at,
      findings: found,
      says: "the kernel kills mysqld",
      certainty: "likely",
    },
    both: {
      objects: pressure() + told(about, "SystemOOM", "System OOM encountered"),
      at,
      findings: found,
      says: "the kernel kills a process, its kubelet evicts Pods",
    },
  },
});
