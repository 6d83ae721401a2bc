import type { Json } from "../draft.ts";
import { type Field, given, valueOf } from "../tree.ts";

/** pkg/describe/describe.go: describeVolumes. Sources that no rule reads keep their type alone. */
export function volumesIn(block: Field | undefined): readonly Json[] | undefined {
  const volumes = (block?.fields ?? [])
    .filter(({ key, fields }) => key !== "" && fields.length > 0)
    .map(({ key, fields }) => ({ name: key, ...sourceOf(fields) }));
  return volumes.length === 0 ? undefined : volumes;
}

const optionalOf = (fields: readonly Field[]): true | undefined =>
  valueOf(fields, "Optional") === "true" ? true : undefined;

function sourceOf(fields: readonly Field[]): Json {
  const type = /^\w+/u.exec(valueOf(fields, "Type") ?? "")?.[0] ?? "";
  const optional = optionalOf(fields);
  switch (type) {
    case "ConfigMap":
      return { configMap: given({ name: valueOf(fields, "Name"), optional }) };
    case "Secret":
      return { secret: given({ secretName: valueOf(fields, "SecretName"), optional }) };
    case "PersistentVolumeClaim":
      return {
        persistentVolumeClaim: given({
          claimName: valueOf(fields, "ClaimName"),
          readOnly: valueOf(fields, "ReadOnly") === "true" ? true : undefined,
        }),
      };
    case "HostPath":
      return {
        hostPath: given({ path: valueOf(fields, "Path"), type: valueOf(fields, "HostPathType") }),
      };
    case "EmptyDir":
      return {
        emptyDir: given({
          medium: valueOf(fields, "Medium"),
          sizeLimit: valueOf(fields, "SizeLimit"),
        }),
      };
    case "NFS":
      return { nfs: given({ server: valueOf(fields, "Server"), path: valueOf(fields, "Path") }) };
    case "CSI":
      return { csi: given({ driver: valueOf(fields, "Driver") }) };
    case "Projected":
      return { projected: { sources: projected(fields) } };
    default:
      return {};
  }
}

function projected(fields: readonly Field[]): readonly Json[] {
  const sources: Json[] = [];
  for (const [i, { key, value }] of fields.entries()) {
    const optional = fields[i + 1]?.value === "true" ? { optional: true } : {};
    // Every cluster puts these in; nobody declared them.
    if (value === "kube-root-ca.crt" || value === "openshift-service-ca.crt") continue;
    if (key === "ConfigMapName") sources.push({ configMap: { name: value, ...optional } });
    if (key === "SecretName") sources.push({ secret: { name: value, ...optional } });
  }
  return sources;
}
