import { kindOf } from "../../model/ref.ts";
import { recognize } from "../collection.ts";
import { withoutSecretValues } from "../secret-values.ts";
import { yamlValues } from "../yaml-values.ts";
import type { Draft, Json } from "./draft.ts";

/** Objects as YAML or JSON inside a paste. False: there is none in it. */
export function readObjects(type: "yaml" | "json", text: string, draft: Draft): boolean {
  let found = false;
  for (const value of valuesOf(type, text)) found = readValue(value, draft) || found;
  return found;
}

function* valuesOf(type: "yaml" | "json", text: string): Generator {
  if (type === "json") {
    try {
      yield JSON.parse(text) as unknown;
      return;
    } catch {
      // A paste that is cut off, or YAML in braces: YAML's reader is the more patient one.
    }
  }
  for (const piece of yamlValues(text))
    if (piece.type === "item" || piece.type === "document") yield piece.value;
}

const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function readValue(value: unknown, draft: Draft): boolean {
  const found = recognize(value);
  if (found.type === "list") {
    draft.recognised = true;
    for (const item of found.items)
      readValue(found.of !== undefined && isJson(item) ? { ...found.of, ...item } : item, draft);
    return true;
  }
  if (found.type !== "object") return false;
  const plain = JSON.parse(JSON.stringify(found.object)) as typeof found.object;
  const object = kindOf(plain) === "Secret" ? withoutSecretValues(plain) : plain;
  const {
    metadata,
    kind: _,
    apiVersion,
    spec,
    status,
    ...rest
  } = object as typeof object & {
    readonly spec?: unknown;
    readonly status?: unknown;
  };
  draft.tell(
    {
      kind: kindOf(object),
      name: metadata.name,
      ...(typeof metadata.namespace === "string" && { namespace: metadata.namespace }),
      ...(apiVersion !== undefined && { apiVersion }),
      metadata: { ...metadata },
      ...(isJson(spec) && { spec }),
      ...(isJson(status) && { status }),
      rest,
    },
    3,
  );
  return true;
}
