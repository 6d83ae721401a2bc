import type { Evidence } from "./evidence.ts";
import type { KubernetesObject } from "./kubernetes.ts";
import { refOf } from "./ref.ts";

/** One step of a field path: `.name`, `[0]`, `{item of that name}`, `[a key that holds dots]`. */
const steps = /(?:^|\.)([^.[{]+)|\[(\d+)\]|\{([^}]*)\}|\['([^']*)'\]/gu;

/**
 * The value at a field path of an object: `status.containerStatuses{app}.state.waiting.reason`.
 * `{x}` picks the list item whose `name` (or `type`) is x; `['a.b/c']` a key that holds dots.
 */
export function valueAt(object: unknown, path: string): unknown {
  let value = object;
  for (const [, field, index, name, key] of path.matchAll(steps)) {
    if (typeof value !== "object" || value === null) return undefined;
    if (index !== undefined || name !== undefined) {
      if (!Array.isArray(value)) return undefined;
      const items: readonly unknown[] = value;
      value =
        index !== undefined
          ? items[Number(index)]
          : items.find(
              (item) => isRecord(item) && (item["name"] === name || item["type"] === name),
            );
    } else {
      const own = field ?? key;
      value =
        own !== undefined && isRecord(value) && Object.hasOwn(value, own) ? value[own] : undefined;
    }
  }
  return value;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** A field of an object as evidence, quoted as it stands there. */
export const field = (object: KubernetesObject, path: string): Evidence => ({
  type: "field",
  ref: refOf(object),
  path,
  value: valueAt(object, path),
});
