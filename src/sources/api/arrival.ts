import type { KubernetesObject } from "../../model/kubernetes.ts";
import type { Resource } from "../../model/resources.ts";
import { withoutSecretValues } from "../secret-values.ts";

/** Kinds that come in thousands and whose field managers nobody asks for. */
const unmanaged: ReadonlySet<string> = new Set([
  "Pod",
  "Event",
  "Lease",
  "Endpoints",
  "EndpointSlice",
]);

/**
 * An item of a list as an object of its own, with the apiVersion and kind that lists leave out, and
 * without what is not to be kept: the values of Secrets, the field managers of plentiful kinds.
 * Undefined for what is no object.
 */
export function arrive(
  item: unknown,
  resource: Resource,
  apiVersion: string,
): KubernetesObject | undefined {
  if (!isObject(item)) return undefined;
  const object = { ...item, apiVersion, kind: resource.kind };
  if (resource.kind === "Secret") return withoutSecretValues(object);
  if (!unmanaged.has(resource.kind)) return object;
  const { managedFields: _dropped, ...metadata } = object.metadata;
  return { ...object, metadata };
}

const isObject = (item: unknown): item is Omit<KubernetesObject, "kind"> =>
  typeof item === "object" &&
  item !== null &&
  "metadata" in item &&
  typeof item.metadata === "object" &&
  item.metadata !== null &&
  "name" in item.metadata &&
  typeof item.metadata.name === "string";
