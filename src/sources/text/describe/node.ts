import type { Told } from "../draft.ts";
import { type Field, find, given, linesOf, pairsOf, valueOf } from "../tree.ts";
import { conditionsIn } from "./conditions.ts";
import { metadataIn } from "./metadata.ts";

const info: Readonly<Record<string, string>> = {
  "Kernel Version": "kernelVersion",
  "OS Image": "osImage",
  "Operating System": "operatingSystem",
  Architecture: "architecture",
  "Container Runtime Version": "containerRuntimeVersion",
  "Kubelet Version": "kubeletVersion",
};

/** pkg/describe/describe.go: describeNode. */
export function nodeIn(fields: readonly Field[]): Omit<Told, "kind" | "name"> {
  const taints = linesOf(find(fields, "Taints")).flatMap((line) => {
    const [, key, value, effect] = /^([^=:\s]+)(?:=([^:]*))?:(\w+)/u.exec(line) ?? [];
    return key === undefined ? [] : [given({ key, value, effect })];
  });
  const system = find(fields, "System Info")?.fields ?? [];
  const nodeInfo = Object.fromEntries(
    Object.entries(info).flatMap(([label, field]) => {
      const value = valueOf(system, label);
      return value === undefined ? [] : [[field, value]];
    }),
  );
  return {
    metadata: metadataIn(fields),
    spec: given({
      unschedulable: valueOf(fields, "Unschedulable") === "true" ? true : undefined,
      taints: taints.length === 0 ? undefined : taints,
      podCIDR: valueOf(fields, "PodCIDR"),
      providerID: valueOf(fields, "ProviderID"),
    }),
    status: given({
      conditions: conditionsIn(find(fields, "Conditions")),
      capacity: pairsOf(find(fields, "Capacity"), ":"),
      allocatable: pairsOf(find(fields, "Allocatable"), ":"),
      addresses: find(fields, "Addresses")?.fields.map(({ key, value }) => ({
        type: key,
        address: value,
      })),
      nodeInfo: Object.keys(nodeInfo).length === 0 ? undefined : nodeInfo,
    }),
  };
}
