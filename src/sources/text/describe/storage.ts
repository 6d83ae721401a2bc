import type { Told } from "../draft.ts";
import { type Field, find, given, pairsOf, valueOf } from "../tree.ts";
import { conditionsIn } from "./conditions.ts";
import { metadataIn } from "./metadata.ts";

type Object = Omit<Told, "kind" | "name">;

/** `RWO`, `ReadWriteOnce`: printers and describe write short forms. */
const modes: Readonly<Record<string, string>> = {
  RWO: "ReadWriteOnce",
  ROX: "ReadOnlyMany",
  RWX: "ReadWriteMany",
  RWOP: "ReadWriteOncePod",
};

export const accessModes = (text: string | undefined): readonly string[] | undefined =>
  text?.split(/,\s*/u).map((mode) => modes[mode] ?? mode);

/** `Terminating (lasts 3m)` says nothing of the phase. */
const phaseIn = (fields: readonly Field[]): string | undefined => {
  const phase = /^[A-Z]\w+/u.exec(valueOf(fields, "Status") ?? "")?.[0];
  return phase === "Terminating" ? undefined : phase;
};

/** describe.go, describePVC. */
export function claimIn(fields: readonly Field[]): Object {
  const capacity = valueOf(fields, "Capacity");
  const mode = accessModes(valueOf(fields, "Access Modes"));
  // An empty class is printed as nothing, and so is one that was never set.
  return {
    metadata: metadataIn(fields),
    spec: given({
      storageClassName: valueOf(fields, "StorageClass"),
      volumeName: valueOf(fields, "Volume"),
      volumeMode: valueOf(fields, "VolumeMode"),
      accessModes: mode,
    }),
    status: given({
      phase: phaseIn(fields),
      capacity: capacity === undefined ? undefined : { storage: capacity },
      conditions: conditionsIn(find(fields, "Conditions")),
    }),
  };
}

export function volumeIn(fields: readonly Field[]): Object {
  const [namespace, name] = (valueOf(fields, "Claim") ?? "").split("/");
  const capacity = valueOf(fields, "Capacity");
  return {
    metadata: metadataIn(fields),
    spec: given({
      storageClassName: valueOf(fields, "StorageClass"),
      accessModes: accessModes(valueOf(fields, "Access Modes")),
      volumeMode: valueOf(fields, "VolumeMode"),
      capacity: capacity === undefined ? undefined : { storage: capacity },
      persistentVolumeReclaimPolicy: valueOf(fields, "Reclaim Policy"),
      claimRef: name === undefined ? undefined : { kind: "PersistentVolumeClaim", namespace, name },
    }),
    status: given({
      phase: phaseIn(fields),
      message: valueOf(fields, "Message"),
    }),
  };
}

export const classIn = (fields: readonly Field[]): Object => ({
  metadata: given({
    annotations:
      valueOf(fields, "IsDefaultClass") === "Yes"
        ? { "storageclass.kubernetes.io/is-default-class": "true" }
        : undefined,
  }),
  rest: given({
    provisioner: valueOf(fields, "Provisioner"),
    volumeBindingMode: valueOf(fields, "VolumeBindingMode"),
    reclaimPolicy: valueOf(fields, "ReclaimPolicy"),
    allowVolumeExpansion:
      valueOf(fields, "AllowVolumeExpansion")?.toLowerCase() === "true" ? true : undefined,
    parameters: pairsOf(find(fields, "Parameters")),
  }),
});

/** describe.go, describeQuota: `Resource  Used  Hard`. */
export function quotaIn(fields: readonly Field[]): Object {
  const used: Record<string, string> = {};
  const hard: Record<string, string> = {};
  for (const { text } of fields) {
    const [, resource, a, b] = /^([a-z][\w./-]*)\s+(\d\S*)\s+(\d\S*)$/u.exec(text) ?? [];
    if (resource === undefined || a === undefined || b === undefined) continue;
    used[resource] = a;
    hard[resource] = b;
  }
  return { metadata: metadataIn(fields), spec: { hard }, status: { hard, used } };
}

export function namespaceIn(fields: readonly Field[]): Object {
  const phase = /^\w+/u.exec(valueOf(fields, "Status") ?? "")?.[0];
  return {
    metadata: metadataIn(fields),
    status: given({ phase, conditions: conditionsIn(find(fields, "Conditions")) }),
  };
}

/** Kinds that only print their keys: ConfigMap and Secret. */
export function keysIn(fields: readonly Field[], kind: string): Object {
  const type = valueOf(fields, "Type");
  if (kind === "Secret") {
    const keys = fields.flatMap(({ key, value }) =>
      /^\d+ bytes$/u.test(value) ? [[key, ""]] : [],
    );
    return {
      metadata: metadataIn(fields),
      rest: given({ type, data: Object.fromEntries(keys) as unknown }),
    };
  }
  // A value stands below its key, between dashes.
  const keys = fields.flatMap(({ key }, i) => (fields[i + 1]?.text === "----" ? [[key, ""]] : []));
  return keys.length === 0
    ? { metadata: metadataIn(fields) }
    : { metadata: metadataIn(fields), rest: { data: Object.fromEntries(keys) as unknown } };
}
