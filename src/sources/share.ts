import type { KubernetesObject } from "../model/kubernetes.ts";

type Tree = Record<string, unknown> | unknown[];

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

/** Objects whose bulk is unlike any other's: a comparison would find nothing. */
const bulky = new Set(["ConfigMap", "Secret", "CustomResourceDefinition"]);

/**
 * Makes equal parts of objects one: 150,000 Pods of 10,000 templates become a fraction of their size. An object
 * is compared with the one before it of the same owner (siblings differ in little), else of the same kind,
 * field by field: no text is built and nothing is hashed.
 */
export class Sharing {
  readonly #siblings = new Map<string, KubernetesObject>();
  readonly #images = new Map<string, string>();

  /** The same object, changed in place so that it holds its sibling's equal parts, and frozen as a whole; or the sibling, if equal. */
  share<T extends KubernetesObject>(object: T): T {
    const { kind } = object;
    if (!bulky.has(kind)) {
      const family = familyOf(object);
      const sibling = this.#siblings.get(family) ?? this.#siblings.get(kind);
      if (kind === "Node") this.#shareImages(object);
      const settled = settle(object as unknown as Tree, sibling) as unknown as T;
      this.#siblings.set(family, settled);
      this.#siblings.set(kind, settled);
      return settled;
    }
    return settle(object as unknown as Tree, undefined) as unknown as T;
  }

  /** Nodes list the same images, each in an order of its own. */
  #shareImages(node: KubernetesObject): void {
    const { images } = (node as { readonly status?: { readonly images?: unknown } }).status ?? {};
    if (!Array.isArray(images)) return;
    for (const image of images as readonly unknown[]) {
      const names = isTree(image) && !Array.isArray(image) ? image["names"] : undefined;
      if (!Array.isArray(names)) continue;
      for (const [i, name] of (names as unknown[]).entries()) {
        if (typeof name !== "string") continue;
        const known = this.#images.get(name);
        if (known === undefined) this.#images.set(name, name);
        else (names as unknown[])[i] = known;
      }
    }
  }
}

/** What siblings have in common: their controller; of Events, what they report. */
function familyOf(object: KubernetesObject): string {
  const { kind, metadata } = object;
  if (kind === "Event") return `Event/${String((object as { readonly reason?: unknown }).reason)}`;
  const owners: unknown = metadata.ownerReferences;
  const owner: unknown = Array.isArray(owners) ? (owners as readonly unknown[])[0] : undefined;
  return isTree(owner) && !Array.isArray(owner) ? `${kind}/${String(owner["uid"])}` : kind;
}

/**
 * The first tree with every equal part taken from its model, frozen; where all is equal, the model itself.
 * Without a model, the tree. A null is what the API takes it for, no value: it is left out.
 */
function settle(tree: Tree, model: unknown): Tree {
  return Array.isArray(tree)
    ? settleList(tree, Array.isArray(model) ? model : undefined)
    : settleFields(tree, isTree(model) && !Array.isArray(model) ? model : undefined);
}

function settleList(read: unknown[], model: readonly unknown[] | undefined): Tree {
  const list = read.includes(null) ? read.filter((one) => one !== null) : read;
  let equal = list.length === model?.length;
  for (let i = 0; i < list.length; i++) {
    const value = list[i];
    const known = model?.[i];
    const settled = settleValue(value, known);
    if (settled !== known) equal = false;
    if (typeof settled === "string" || settled !== value) list[i] = settled;
  }
  return equal && model !== undefined ? (model as unknown[]) : (Object.freeze(list) as unknown[]);
}

function settleFields(
  fields: Record<string, unknown>,
  model: Readonly<Record<string, unknown>> | undefined,
): Tree {
  let equal = model !== undefined;
  let nulls = false;
  let count = 0;
  for (const key in fields) {
    const value = fields[key];
    if (value === null) {
      nulls = true;
      continue;
    }
    count++;
    // Every object has that one from its prototype: it is no part of the model.
    const known = key === "__proto__" ? undefined : model?.[key];
    const settled = settleValue(value, known);
    if (settled !== known) equal = false;
    if (typeof settled === "string" || settled !== value) fields[key] = settled;
  }
  if (equal && model !== undefined && count === Object.keys(model).length) return model;
  return Object.freeze(nulls ? withoutNulls(fields) : fields);
}

/** A new object: one that fields are deleted from takes several times the memory. */
function withoutNulls(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const key in fields) {
    if (key === "__proto__")
      return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
    if (fields[key] !== null) kept[key] = fields[key];
  }
  return kept;
}

/** `===` compares texts by content; the model's own text is taken then too. */
function settleValue(value: unknown, known: unknown): unknown {
  if (typeof value === "string") return value === known ? known : sharedText(value);
  return isTree(value) ? settle(value, known) : value;
}

/** Texts met lately, by a hash that costs nothing: a time, an address, a token volume's name come many times in a row. */
const recent: string[] = Array.from({ length: 4096 }, () => "");
/** `JSON.parse` shares shorter ones itself. */
const shortText = 10;
const longText = 200;

function sharedText(text: string): string {
  const { length } = text;
  if (length <= shortText || length > longText) return text;
  const slot =
    (length +
      text.charCodeAt(length - 1) * 31 +
      text.charCodeAt(length - 2) * 311 +
      text.charCodeAt(length - 4) * 17 +
      text.charCodeAt(length - 5) * 163) &
    4095;
  const known = recent[slot];
  if (known === text) return known;
  recent[slot] = text;
  return text;
}
