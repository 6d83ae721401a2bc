import type { LabelRequirement, LabelSelector } from "../model/kubernetes.ts";
import { unlikeness } from "./near.ts";

export type Labels = Readonly<Record<string, string>>;

const own = (labels: Labels, key: string): string | undefined =>
  Object.hasOwn(labels, key) ? labels[key] : undefined;

/** Whether labels hold every pair of a plain selector (a Service's, a nodeSelector); an empty one matches everything. */
export const matchesLabels = (selector: Labels, labels: Labels | undefined = {}): boolean =>
  Object.entries(selector).every(([key, value]) => own(labels, key) === value);

/** Whether labels meet one requirement (apimachinery/pkg/labels/selector.go, Requirement.Matches). An unknown operator matches nothing. */
export function matchesRequirement(
  { key, operator, values = [] }: LabelRequirement,
  labels: Labels | undefined = {},
): boolean {
  const value = own(labels, key);
  switch (operator) {
    case "In":
      return value !== undefined && values.includes(value);
    case "NotIn":
      return value === undefined || !values.includes(value);
    case "Exists":
      return value !== undefined;
    case "DoesNotExist":
      return value === undefined;
    case "Gt":
    case "Lt":
      return value !== undefined && compares(operator, value, values);
    default:
      return false;
  }
}

const integer = /^[+-]?\d+$/u;

/** Gt and Lt, which only nodes' requirements may use: one integer against another. */
function compares(operator: "Gt" | "Lt", value: string, values: readonly string[]): boolean {
  const [bound] = values;
  if (bound === undefined || values.length !== 1 || !integer.test(value) || !integer.test(bound))
    return false;
  return operator === "Gt" ? Number(value) > Number(bound) : Number(value) < Number(bound);
}

/** Whether labels meet a LabelSelector. An empty selector matches everything, an undefined one nothing (metav1.LabelSelectorAsSelector). */
export const matchesSelector = (
  selector: LabelSelector | undefined,
  labels: Labels | undefined,
): boolean =>
  selector !== undefined &&
  matchesLabels(selector.matchLabels ?? {}, labels) &&
  (selector.matchExpressions ?? []).every((requirement) => matchesRequirement(requirement, labels));

/** A plain selector or a set of labels as kubectl takes it: `app=web,tier=front`. */
export const describeLabels = (labels: Labels): string =>
  Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(",");

/** One requirement as kubectl prints it: `tier in (a,b)`, `!canary`, `cores>4`. */
export function describeRequirement({ key, operator, values = [] }: LabelRequirement): string {
  switch (operator) {
    case "In":
      return `${key} in (${values.join(",")})`;
    case "NotIn":
      return `${key} notin (${values.join(",")})`;
    case "Exists":
      return key;
    case "DoesNotExist":
      return `!${key}`;
    case "Gt":
      return `${key}>${values.join(",")}`;
    case "Lt":
      return `${key}<${values.join(",")}`;
    default:
      return `${key} ${operator} (${values.join(",")})`;
  }
}

/** A LabelSelector as kubectl prints and takes it: `app=web,tier in (a,b)`; `<all>` when empty, `<none>` when undefined. */
export function describeSelector(selector: LabelSelector | undefined): string {
  if (selector === undefined) return "<none>";
  const pairs = describeLabels(selector.matchLabels ?? {});
  const parts = [
    ...(pairs === "" ? [] : [pairs]),
    ...(selector.matchExpressions ?? []).map(describeRequirement),
  ];
  return parts.length === 0 ? "<all>" : parts.join(",");
}

/** One pair that a selector asks for and a set of labels lacks. */
export interface LabelDifference {
  readonly key: string;
  readonly wanted: string;
  /** The value that the key has instead. */
  readonly found?: string;
  /** Another key that holds the wanted value. */
  readonly under?: string;
}

export interface NearMiss {
  /** Position among the candidates of the first one with these differences. */
  readonly index: number;
  readonly labels: Labels;
  readonly differences: readonly LabelDifference[];
}

/** Keys that say which workload it is: a quite different value there is another workload, not a slip. */
const identity = /(?:^|[/-])(?:app|name|run|component|instance)$/u;

/** Values that many labels share: the same one under a quite different key is chance. */
const common = /^(?:true|false|yes|no|enabled|disabled|\d*)$/u;

/** Costs of a difference; a candidate with one beyond `foreign` is not near. */
const renamed = 1;
const lacking = 2;
const other = 3;
const foreign = 4;

/**
 * The label sets that a selector misses narrowly, the nearest first, each kind of miss once: the same
 * key with a similar value, the value under another key, or a key that is not there while others match.
 * Candidates that match are left out.
 */
export function nearMiss(
  selector: Labels,
  candidates: readonly (Labels | undefined)[],
  limit = 3,
): readonly NearMiss[] {
  const misses = new Map<string, NearMiss & { readonly cost: number }>();
  const pairs = Object.entries(selector);
  for (const [index, labels = {}] of candidates.entries()) {
    const wrong = pairs
      .filter(([key, value]) => own(labels, key) !== value)
      .map(([key, value]) => difference(key, value, labels));
    const cost = wrong.reduce((sum, one) => sum + one.cost, 0);
    const anchored = wrong.length < pairs.length || wrong.every((one) => one.cost <= renamed);
    if (wrong.length === 0 || !anchored || wrong.some((one) => one.cost >= foreign)) continue;
    const differences = wrong.map(({ pair }) => pair);
    const id = JSON.stringify(differences);
    if (!misses.has(id)) misses.set(id, { index, labels, differences, cost });
  }
  return [...misses.values()]
    .toSorted((a, b) => a.cost - b.cost || a.index - b.index)
    .slice(0, limit)
    .map(({ index, labels, differences }) => ({ index, labels, differences }));
}

function difference(
  key: string,
  wanted: string,
  labels: Labels,
): { readonly pair: LabelDifference; readonly cost: number } {
  const found = own(labels, key);
  if (found !== undefined) {
    const unlike = unlikeness(wanted, found);
    const cost =
      unlike === undefined ? (identity.test(key) ? foreign : other) : Math.min(unlike / 4, renamed);
    return { pair: { key, wanted, found }, cost };
  }
  const under = Object.keys(labels).find(
    (name) =>
      labels[name] === wanted && (!common.test(wanted) || unlikeness(key, name) !== undefined),
  );
  return under === undefined
    ? { pair: { key, wanted }, cost: lacking }
    : { pair: { key, wanted, under }, cost: renamed };
}
