import type { KubernetesObject } from "../../model/kubernetes.ts";
import type { Resource } from "../../model/resources.ts";
import { withoutSecretValues } from "../secret-values.ts";
import type { Sharing } from "../share.ts";
import { type Parsed, thinned } from "../thin.ts";

/** Kinds that come in thousands, written by controllers alone: nobody asks by whom. */
const unmanaged: ReadonlySet<string> = new Set(["Event", "Lease", "Endpoints", "EndpointSlice"]);

/**
 * An item of a list as an object of its own, frozen, with the apiVersion and kind that lists leave
 * out, and without what is not to be kept: the values of Secrets, the field managers of plentiful
 * kinds and healthy Pods, parts that its siblings have alike. Undefined for what is no object.
 */
export function arrive(
  parsed: Parsed,
  resource: Resource,
  apiVersion: string,
  sharing: Sharing,
): KubernetesObject | undefined {
  if (!isObject(parsed.value)) return undefined;
  const object: KubernetesObject = { ...parsed.value, apiVersion, kind: resource.kind };
  if (resource.kind === "Secret") return sharing.share(withoutSecretValues(object));
  if (!unmanaged.has(resource.kind)) return sharing.share(thinned(object, parsed));
  const { managedFields: _dropped, ...metadata } = object.metadata;
  return sharing.share({ ...object, metadata });
}

const isObject = (item: unknown): item is Omit<KubernetesObject, "kind"> =>
  typeof item === "object" &&
  item !== null &&
  "metadata" in item &&
  typeof item.metadata === "object" &&
  item.metadata !== null &&
  "name" in item.metadata &&
  typeof item.metadata.name === "string";
