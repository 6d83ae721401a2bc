import type { Condition, KubernetesObject } from "../model/kubernetes.ts";

interface WithConditions extends KubernetesObject {
  readonly status?: { readonly conditions?: readonly Condition[] } | undefined;
}

/** A condition of an object by its type. */
export const conditionOf = (object: WithConditions, type: string): Condition | undefined =>
  object.status?.conditions?.find((condition) => condition.type === type);
