import {
  CORE_SCHEMA,
  NOT_RESOLVED,
  YAMLException,
  boolYaml11Tag,
  defineScalarTag,
  load,
  loadAll,
  mergeTag,
} from "js-yaml";

/** One value of a YAML text, or why a part of it has none. Lines count from 1. */
export type YamlPiece =
  | { readonly type: "item"; readonly value: unknown }
  /** A whole document; `cut` where its items came before, one by one. */
  | { readonly type: "document"; readonly value: unknown; readonly cut: boolean }
  | { readonly type: "broken"; readonly line: number; readonly why: string }
  /** A list without the fields that kubectl writes after its items: the rest is lost. */
  | { readonly type: "unfinished"; readonly line: number };

const integer = /^[-+]?(?:0b[01]+|0o?[0-7]+|0x[\da-fA-F]+|\d+)$/u;

/** Integers as kubectl reads them (YAML 1.1): `0644` is 420, `0b11` is 3, `1_000` is 1000. */
const integerTag = defineScalarTag<number>("tag:yaml.org,2002:int", {
  implicit: true,
  implicitFirstChars: "-+0123456789".split(""),
  resolve: (source) => {
    const digits = source.replaceAll("_", "");
    if (!integer.test(digits)) return NOT_RESOLVED;
    const sign = digits.startsWith("-") ? -1 : 1;
    const bare = digits.replace(/^[-+]/u, "");
    return sign * Number(/^0[0-7]+$/u.test(bare) ? `0o${bare}` : bare);
  },
  identify: () => false,
});

/** YAML 1.2 with the booleans and integers of 1.1, which is how kubectl reads; times stay texts. */
const schema = CORE_SCHEMA.withTags(mergeTag, boolYaml11Tag, integerTag);
const options = { schema, maxDepth: 200 };

/** What a document may grow to by its aliases, in values. */
const largestExpansion = 2_000_000;
const deepestExpansion = 500;

/**
 * The values of a YAML text: documents apart, and the items of a list as kubectl writes it apart, so that
 * one broken item costs only itself. Never throws.
 */
export function* yamlValues(text: string): Generator<YamlPiece> {
  let line = 1;
  let from = 0;
  for (const mark of text.matchAll(/^---(?=\s|$)/gmu)) {
    yield* documentsIn(text.slice(from, mark.index), line);
    line += linesIn(text, from, mark.index);
    from = mark.index;
  }
  yield* documentsIn(text.slice(from), line);
}

function* documentsIn(text: string, line: number): Generator<YamlPiece> {
  const list = hasAlias(text) ? undefined : listIn(text);
  if (list !== undefined) {
    yield* listItems(text, list, line);
    return;
  }
  try {
    for (const value of loadAll(text, options)) {
      if (hasAlias(text)) refuseBomb(value);
      if (value !== null && value !== undefined) yield { type: "document", value, cut: false };
    }
  } catch (error) {
    yield broken(error, line);
  }
}

interface List {
  /** From behind the line `items:` to the end of the last item. */
  readonly from: number;
  readonly to: number;
  readonly indent: string;
}

const itemsLine = /^items:[ \t]*\r?\n(?=( *)-[ \t])/mu;

/** The range of the items of a block-style list at the top of a document. */
function listIn(text: string): List | undefined {
  const found = itemsLine.exec(text);
  if (found === null) return undefined;
  const from = found.index + found[0].length;
  const indent = found[1] ?? "";
  const after = new RegExp(`^ {0,${indent.length}}[^\\s#-]`, "gmu");
  after.lastIndex = from;
  return { from, to: after.exec(text)?.index ?? text.length, indent };
}

function* listItems(text: string, { from, to, indent }: List, line: number): Generator<YamlPiece> {
  const envelope = `${text.slice(0, from).replace(/items:[ \t]*\r?\n$/u, "")}items: []\n${text.slice(to)}`;
  let around: unknown;
  try {
    around = load(envelope, options);
  } catch (error) {
    yield broken(error, line);
    return;
  }
  const named = typeof around === "object" && around !== null && "kind" in around;
  const mark = `\n${indent}- `;
  let at = from;
  let itemLine = line + linesIn(text, 0, from);
  while (at < to) {
    const found = text.indexOf(mark, at);
    const next = found < 0 || found >= to ? to : found + 1;
    // The last item of a list that was cut off is cut off itself.
    if (next === to && !named) break;
    try {
      const item = text.slice(at, next);
      const value = load(item.replace("-", " "), options);
      yield { type: "item", value };
    } catch (error) {
      yield broken(error, itemLine);
    }
    itemLine += linesIn(text, at, next);
    at = next;
  }
  yield named
    ? { type: "document", value: around, cut: true }
    : { type: "unfinished", line: itemLine };
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1))
    lines++;
  return lines;
}

const hasAlias = (text: string): boolean =>
  text.includes("*") && /(?:^|[\s,[{])\*[^\s*,[\]{}]+\s*(?:$|[,\]}#])/mu.test(text);

/** Throws where aliases make a small text a huge or very deep tree, or one without end. */
function refuseBomb(value: unknown): void {
  const known = new Map<object, Extent>();
  const extentOf = (one: unknown): Extent => {
    if (typeof one !== "object" || one === null) return single;
    const seen = known.get(one);
    if (seen !== undefined) return seen;
    known.set(one, endless);
    const children = (Object.values(one) as readonly unknown[]).map(extentOf);
    const extent = {
      size: children.reduce((sum, { size }) => sum + size, 1),
      height: children.reduce((most, { height }) => Math.max(most, height), 0) + 1,
    };
    known.set(one, extent);
    return extent;
  };
  const { size, height } = extentOf(value);
  if (size > largestExpansion || height > deepestExpansion)
    throw new Error("its aliases expand without end");
}

interface Extent {
  readonly size: number;
  readonly height: number;
}

const single: Extent = { size: 1, height: 0 };
const endless: Extent = { size: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };

function broken(error: unknown, line: number): YamlPiece {
  const own = error instanceof YAMLException ? (error.mark?.line ?? 0) : 0;
  const why =
    error instanceof YAMLException
      ? error.reason
      : error instanceof Error
        ? error.message
        : String(error);
  return { type: "broken", line: line + own, why };
}
