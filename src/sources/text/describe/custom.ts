import type { Json, Told } from "../draft.ts";
import { timeIn } from "../times.ts";
import { type Field, find, given, valueOf } from "../tree.ts";
import { metadataIn } from "./metadata.ts";

/** Kinds without a describer of their own (pkg/describe, genericDescriber): fields in title case. Read are the conditions. */
export function customIn(fields: readonly Field[]): Omit<Told, "kind" | "name"> {
  const metadata = find(fields, "Metadata")?.fields ?? [];
  const status = find(fields, "Status")?.fields ?? [];
  const spec = find(fields, "Spec")?.fields ?? [];
  const conditions = listOf(find(status, "Conditions"));
  const service = find(spec, "Service")?.fields ?? [];
  return {
    metadata: { ...metadataIn(fields), ...metadataIn(metadata) },
    spec: given({
      group: valueOf(spec, "Group"),
      version: valueOf(spec, "Version"),
      service:
        service.length === 0
          ? undefined
          : given({ name: valueOf(service, "Name"), namespace: valueOf(service, "Namespace") }),
    }),
    status: given({ conditions: conditions.length === 0 ? undefined : conditions }),
  };
}

const names: Readonly<Record<string, string>> = {
  Type: "type",
  Status: "status",
  Reason: "reason",
  Message: "message",
};

/** The generic describer prints a list's items one after another: a field that comes again begins the next. */
function listOf(block: Field | undefined): readonly Json[] {
  const items: Record<string, unknown>[] = [];
  for (const { key, value } of block?.fields ?? []) {
    const name = key === "Last Transition Time" ? "lastTransitionTime" : names[key];
    if (name === undefined) continue;
    if (items.length === 0 || items.at(-1)?.[name] !== undefined) items.push({});
    const item = items.at(-1);
    if (item !== undefined)
      item[name] = name === "lastTransitionTime" ? (timeIn(value) ?? value) : value;
  }
  return items.filter((item) => item["type"] !== undefined);
}
