/** Texts and subtrees that were met, by their JSON. When full, what was not met again since the last time is forgotten. */
class Recent<T> {
  readonly #limit: number;
  #young = new Map<string, T>();
  #old = new Map<string, T>();
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): T | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: string, value: T): void {
    this.#young.set(key, value);
    this.#size += key.length;
    if (this.#size < this.#limit) return;
    this.#old = this.#young;
    this.#young = new Map();
    this.#size = 0;
  }
}

/** Fields that differ from object to object: they are walked into, not compared as a whole. */
const various = new Set([
  ..."metadata spec status template jobTemplate managedFields".split(" "),
  ..."containers initContainers ephemeralContainers volumes volumeMounts projected".split(" "),
  ..."conditions containerStatuses initContainerStatuses ephemeralContainerStatuses".split(" "),
  ..."state lastState running waiting terminated podIPs hostIPs".split(" "),
  ..."involvedObject regarding series addresses endpoints targetRef images".split(" "),
]);

/** Texts that never repeat. */
const unique = new Set("uid resourceVersion containerID podIP ip generateName".split(" "));

/** Kinds whose bulk is one of its kind: comparing it would cost more than it saves. */
const bulky = new Set(["ConfigMap", "Secret", "CustomResourceDefinition"]);

const longestText = 512;
const largestSubtree = 16 * 1024;
/** Strings of up to this length are shared by `JSON.parse` itself. */
const shortText = 10;

type Tree = Record<string, unknown> | unknown[];

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

/**
 * Makes equal parts of objects one: 150,000 Pods of 10,000 templates become a tenth of their size. Parts are
 * frozen, since many objects own them.
 */
export class Sharing {
  readonly #texts = new Recent<string>(8 * 1024 * 1024);
  readonly #trees = new Recent<Tree>(24 * 1024 * 1024);
  #oversized = 0;

  /** The same object, changed in place, with shared parts, frozen. `kind` as written in the object. */
  share<T extends object>(object: T, kind: string): T {
    if (isTree(object) && !bulky.has(kind)) this.#walk(object);
    return Object.freeze(object);
  }

  #walk(tree: Tree): void {
    if (Array.isArray(tree)) {
      for (let i = 0; i < tree.length; i++) {
        const value: unknown = tree[i];
        if (isTree(value)) this.#enter(value);
        else if (typeof value === "string") tree[i] = this.#text(value);
      }
      return;
    }
    for (const key in tree) {
      const value = tree[key];
      if (isTree(value)) {
        if (various.has(key)) this.#enter(value);
        else tree[key] = this.#whole(value);
      } else if (typeof value === "string" && value.length > shortText && !unique.has(key)) tree[key] = this.#text(value);
    }
  }

  #enter(tree: Tree): void {
    this.#walk(tree);
    Object.freeze(tree);
  }

  /** The one tree of this content. What is too large to compare is walked into instead, a few levels deep. */
  #whole(tree: Tree): Tree {
    const key = this.#oversized > 4 ? undefined : JSON.stringify(tree);
    if (key === undefined || key.length > largestSubtree) {
      this.#oversized++;
      this.#enter(tree);
      this.#oversized--;
      return tree;
    }
    const known = this.#trees.get(key);
    if (known !== undefined) return known;
    this.#enter(tree);
    this.#trees.set(key, tree);
    return tree;
  }

  #text(value: string): string {
    if (value.length > longestText) return value;
    const known = this.#texts.get(value);
    if (known !== undefined) return known;
    this.#texts.set(value, value);
    return value;
  }
}
