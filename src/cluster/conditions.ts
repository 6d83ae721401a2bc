import type { Condition, KubernetesObject } from "../model/kubernetes.ts";

interface WithConditions extends KubernetesObject {
  readonly status?: { readonly conditions?: readonly Condition[] } | undefined;
}

/** A condition of an object by its type. Asked of every Pod of a large cluster: no closure. */
export function conditionOf(object: WithConditions, type: string): Condition | undefined {
  for (const condition of object.status?.conditions ?? [])
    if (condition.type === type) return condition;
  return undefined;
}
