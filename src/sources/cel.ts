import { type ASTNode, Environment, type ParseResult } from "@marcbachmann/cel-js";
import type { Cluster } from "../cluster/cluster.ts";
import { topOwner } from "../cluster/owners.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Fault } from "../model/finding.ts";
import type { Kind, KubernetesObject } from "../model/kubernetes.ts";
import { field, valueAt } from "../model/path.ts";
import { argumentOf } from "../model/ref.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import type { AnyRule } from "../rules/rule.ts";
import type { ExpressionRule } from "./config.ts";

/** An expression that cannot be one, and which: `expression`, `message`, `remedy`. */
export class ExpressionError extends Error {
  readonly key: "expression" | "message" | "remedy";

  constructor(key: ExpressionError["key"], message: string) {
    super(message);
    this.name = "ExpressionError";
    this.key = key;
  }
}

/** Evidence that one expression yields: more fields than this no longer help a reader. */
const mostEvidence = 5;

/**
 * A rule from CEL expressions, as the API server evaluates them in a ValidatingAdmissionPolicy: `object` is
 * the object, `now` the moment of the snapshot. Optional access (`object.?spec.?x.orValue(1)`) is on. What
 * cannot be evaluated on an object throws in `check`, so that it is a failure and never a pass. Throws
 * ExpressionError where an expression is none, or surely not a condition.
 */
export function expressionRule(definition: ExpressionRule): AnyRule {
  const { id, title, severity, kind, expression, message, remedy } = definition;
  const condition = parse(expression, "expression");
  const { type } = condition.check();
  if (type !== undefined && type !== "bool" && type !== "dyn")
    throw new ExpressionError("expression", `gives ${type}, where true or false is needed`);
  const say = template(message, "message");
  const advise = remedy === undefined ? undefined : template(remedy, "remedy");
  const paths = readPaths(condition.ast);
  return {
    id,
    title,
    severity,
    // A kind of someone's own is none that the compiler knows.
    kind: kind as Kind,
    reads: [],
    reasons: [],
    *check(object: KubernetesObject, cluster: Cluster): Iterable<Fault> {
      const variables = { object: celValue(object), now: new Date(cluster.now) };
      const answer: unknown = attempt(() => condition(variables));
      if (typeof answer !== "boolean")
        throw new Error(`its expression gave ${celType(answer)}, neither true nor false`);
      if (!answer) return;
      yield {
        // What one object looks like is no proof of what fails elsewhere: it explains nothing.
        latent: true,
        message: attempt(() => say(variables)),
        evidence: evidenceOf(object, paths),
        ...(advise !== undefined && {
          remedies: [
            remedyOf(
              object,
              attempt(() => advise(variables)),
              cluster,
            ),
          ],
        }),
      };
    },
  };
}

interface Variables {
  readonly object: unknown;
  readonly now: Date;
}

const environment = new Environment({
  enableOptionalTypes: true,
  homogeneousAggregateLiterals: false,
  limits: { maxAstNodes: 5_000, maxDepth: 60 },
})
  .registerVariable("object", "dyn")
  .registerVariable("now", "google.protobuf.Timestamp");

function parse(text: string, key: ExpressionError["key"]): ParseResult {
  try {
    const parsed = environment.parse(text);
    const { valid, error } = parsed.check();
    if (!valid) throw error ?? new Error("not valid");
    return parsed;
  } catch (error) {
    throw new ExpressionError(key, firstLine(error));
  }
}

/** The library's messages go on with a drawing of the place. */
const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n", 1)[0]?.trim() ?? "";

function attempt<T>(evaluate: () => T): T {
  try {
    return evaluate();
  } catch (error) {
    throw new Error(firstLine(error), { cause: error });
  }
}

const converted = new WeakMap<object, unknown>();

/** A JSON value in CEL's types: whole numbers are int, which the library takes as bigint. */
function celValue(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value !== "object" || value === null) return value;
  let found = converted.get(value);
  if (found === undefined) {
    found = Array.isArray(value)
      ? value.map(celValue)
      : new Map(Object.entries(value).map(([key, one]) => [key, celValue(one)]));
    converted.set(value, found);
  }
  return found;
}

const celType = (value: unknown): string =>
  value === null
    ? "null"
    : typeof value === "string"
      ? "a string"
      : typeof value === "bigint" || typeof value === "number"
        ? "a number"
        : Array.isArray(value)
          ? "a list"
          : "a map or another value";

/** A text with `${expression}` parts, in each language. `$${` stands for `${`. */
function template(text: Text, key: ExpressionError["key"]): (variables: Variables) => Text {
  const en = partsOf(text.en, key);
  const zh = text.zh === text.en ? en : partsOf(text.zh, key);
  return (variables) => {
    const filled = fill(en, variables);
    return { en: filled, zh: zh === en ? filled : fill(zh, variables) };
  };
}

const fill = (parts: readonly (string | ParseResult)[], variables: Variables): string =>
  parts
    .map((part) => (typeof part === "string" ? part : shown(part(variables))))
    .join("")
    .replaceAll(/\s*\n\s*/gu, " ")
    .trim();

function partsOf(text: string, key: ExpressionError["key"]): readonly (string | ParseResult)[] {
  const parts: (string | ParseResult)[] = [];
  let from = 0;
  for (;;) {
    const at = text.indexOf("${", from);
    if (at < 0) return [...parts, text.slice(from)];
    if (text[at - 1] === "$" && at > from) {
      parts.push(`${text.slice(from, at - 1)}\${`);
      from = at + 2;
      continue;
    }
    const end = closing(text, at + 2);
    if (end < 0) throw new ExpressionError(key, `"${text.slice(at, at + 20)}" has no closing }`);
    parts.push(text.slice(from, at), parse(text.slice(at + 2, end), key));
    from = end + 1;
  }
}

/** Where the `}` is that ends an expression: not one within a string or a map. */
function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '"' || char === "'") {
      for (at++; at < text.length && text[at] !== char; at++) if (text[at] === "\\") at++;
    } else if (char === "{") depth++;
    else if (char === "}" && depth-- === 0) return at;
  }
  return -1;
}

function shown(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "bigint" || typeof value === "number" || typeof value === "boolean")
    return String(value);
  const text = JSON.stringify(value, (_, one: unknown) =>
    typeof one === "bigint"
      ? Number(one)
      : one instanceof Map
        ? Object.fromEntries(one as ReadonlyMap<string, unknown>)
        : one,
  ) as string | undefined;
  return text ?? String(value);
}

/** One step of a path into the object: a field, an index, or `undefined` for any item of a list. */
type Steps = readonly (string | number | undefined)[];

/** What binds its first argument to the items of a list or the keys of a map, one after the other. */
const macros: ReadonlySet<string> = new Set([
  "all",
  "exists",
  "exists_one",
  "existsOne",
  "map",
  "filter",
]);

/** The paths of the object that an expression reads; of one that goes on, only the longest. */
function readPaths(ast: ASTNode): readonly Steps[] {
  const found = new Map<string, Steps>();
  const walk = (node: unknown, bound: ReadonlyMap<string, Steps>): void => {
    if (Array.isArray(node)) for (const one of node as readonly unknown[]) walk(one, bound);
    if (!isNode(node)) return;
    const steps = stepsOf(node, bound);
    if (steps !== undefined) {
      found.set(JSON.stringify(steps.map((step) => step ?? null)), steps);
      return;
    }
    if (node.op === "rcall") {
      const [name, target, given] = node.args;
      const [variable, ...body] = given;
      const list = stepsOf(target, bound);
      if (macros.has(name) && variable?.op === "id") {
        walk(target, bound);
        const inner = new Map(bound);
        if (list === undefined) inner.delete(variable.args);
        else inner.set(variable.args, [...list, undefined]);
        walk(body, inner);
        return;
      }
    }
    walk(node.args, bound);
  };
  walk(ast, new Map([["object", []]]));
  const all = [...found.values()].filter((steps) => steps.length > 0);
  return all.filter(
    (steps) =>
      !all.some(
        (other) => other.length > steps.length && steps.every((step, i) => step === other[i]),
      ),
  );
}

const isNode = (value: unknown): value is ASTNode =>
  typeof value === "object" && value !== null && "op" in value && "args" in value;

/** `object.spec.containers[0]` as steps, where a node is such a path. */
function stepsOf(node: ASTNode, bound: ReadonlyMap<string, Steps>): Steps | undefined {
  if (node.op === "id") return bound.get(node.args);
  if (node.op === "." || node.op === ".?") {
    const [parent, name] = node.args;
    const steps = stepsOf(parent, bound);
    return steps && [...steps, name];
  }
  if (node.op !== "[]" && node.op !== "[?]") return undefined;
  const [parent, index] = node.args;
  const steps = stepsOf(parent, bound);
  if (steps === undefined || index.op !== "value") return undefined;
  const { args: at } = index;
  return typeof at === "bigint"
    ? [...steps, Number(at)]
    : typeof at === "string"
      ? [...steps, at]
      : undefined;
}

/** The fields that the expression decided on, quoted; at least the object's name. */
function evidenceOf(
  object: KubernetesObject,
  paths: readonly Steps[],
): readonly [Evidence, ...Evidence[]] {
  const quoted = new Set(paths.flatMap((steps) => expand(object, steps)));
  const [first = "metadata.name", ...others] = [...quoted].slice(0, mostEvidence);
  return [field(object, first), ...others.map((path) => field(object, path))];
}

/** A path as `valueAt` reads it; one for each item where it goes through a list. */
function expand(object: KubernetesObject, steps: Steps): readonly string[] {
  let paths = [""];
  for (const step of steps) {
    paths = paths.flatMap((path) => {
      if (step === undefined) {
        const list = valueAt(object, path);
        return Array.isArray(list) ? list.map((_, i) => `${path}[${i}]`) : [path];
      }
      if (typeof step === "number") return `${path}[${step}]`;
      if (/[.[\]{}]/u.test(step)) return `${path}['${step}']`;
      return path === "" ? step : `${path}.${step}`;
    });
  }
  return paths;
}

/** What the author of the rule advises; by hand, since an expression changes nothing. */
function remedyOf(object: KubernetesObject, title: Text, cluster: Cluster): Remedy {
  const owner = topOwner(object, cluster);
  return {
    title,
    applicability: "has-placeholders",
    steps: [kubectl(owner.namespace, "edit", argumentOf(owner))],
  };
}
