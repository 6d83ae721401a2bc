import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JsonItems, type JsonPiece } from "../../src/sources/json-items.ts";

type Kept = { readonly type: string; readonly text?: string; readonly cut?: boolean };

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** All pieces of a text that arrives in chunks, as a reader takes them: what is not JSON is rejected. */
function cut(chunks: readonly Uint8Array[], indented: boolean, limit?: number): readonly Kept[] {
  const cutter = new JsonItems(limit, { indented });
  const kept: Kept[] = [];
  const take = (piece: JsonPiece): void => {
    if (piece.type === "text") kept.push({ type: "text", text: piece.line });
    else if (piece.type === "item" || piece.type === "document") {
      const text = piece.bytes.toString("utf8");
      if (piece.type === "item" && !isJson(text) && cutter.reject()) return;
      kept.push({ type: piece.type, text, ...(piece.type === "document" && { cut: piece.cut }) });
    } else kept.push({ type: piece.type });
  };
  for (const chunk of chunks) for (const piece of cutter.push(chunk)) take(piece);
  for (const piece of cutter.end()) take(piece);
  return kept;
}

const whole = (text: string, indented = true): readonly Kept[] =>
  cut([Buffer.from(text)], indented);
const items = (pieces: readonly Kept[]): readonly unknown[] =>
  pieces.filter(({ type }) => type === "item").map(({ text }) => JSON.parse(text ?? "") as unknown);

/** Texts that a careless scanner trips over. */
const nasty = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    '"items":[{',
    "},\n        {",
    // As keys, a quote or backslash alone is mixed up with the other by the JSON.parse of Node 24.
    'a\\"',
    "}]",
    "bc\\\\",
    "items",
    '{"',
    "]}\n{",
    "==== START logs for container a of pod b/c ====",
  ),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    nasty,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(nasty, tie("any"), { maxKeys: 3 }),
  ),
})).any;
const object = fc.dictionary(fc.oneof(nasty, fc.constantFrom("kind", "metadata")), value, {
  maxKeys: 4,
});
const layout = fc.constantFrom<string | number | undefined>(undefined, 1, 2, 4, "\t");
const list = fc
  .record({ before: object, items: fc.array(object, { maxLength: 5 }), after: object })
  .map(({ before, items: own, after }) => {
    const clean = (fields: object): object =>
      Object.fromEntries(
        Object.entries(fields).filter(([key]) => key !== "items" && key !== "__proto__"),
      );
    return { ...clean(before), items: own, ...clean(after) };
  });

describe("JsonItems", () => {
  it("cuts the items of concatenated lists as JSON.parse reads them, wherever the chunks end", () => {
    fc.assert(
      fc.property(
        fc.array(list, { maxLength: 3 }),
        layout,
        fc.boolean(),
        fc.array(fc.nat(), { maxLength: 12 }),
        (lists, indent, indented, cuts) => {
          const bytes = Buffer.from(
            lists.map((one) => JSON.stringify(one, null, indent)).join("\n"),
          );
          const at = [0, ...cuts.map((one) => one % (bytes.length + 1)), bytes.length].toSorted(
            (a, b) => a - b,
          );
          const chunks = at.slice(1).map((end, i) => bytes.subarray(at[i], end));
          const pieces = cut(chunks, indented);
          expect(items(pieces)).toEqual(
            lists.flatMap((one) => JSON.parse(JSON.stringify(one.items)) as unknown[]),
          );
          const documents = pieces
            .filter(({ type }) => type === "document")
            .map(({ text }) => JSON.parse(text ?? "") as unknown);
          expect(documents).toEqual(
            lists.map((one) => JSON.parse(JSON.stringify({ ...one, items: [] })) as unknown),
          );
          expect(pieces.every(({ type }) => type === "item" || type === "document")).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("gives the same at every split of one text", () => {
    const text = `${JSON.stringify({ kind: "List", a: '"items":[', items: [{ a: '\\"}' }, { b: ["]", { c: "é\u{1f600}" }] }, {}], z: 1 }, null, 4)}\n==== START logs for container c of pod n/p ====\n{"items": [{\n==== END logs for container c of pod n/p ====\n{"kind":"Pod"}`;
    const bytes = Buffer.from(text);
    for (const indented of [true, false]) {
      const expected = whole(text, indented);
      expect(expected.map(({ type }) => type)).toEqual([
        "item",
        "item",
        "item",
        "document",
        "text",
        "text",
        "text",
        "document",
      ]);
      for (let i = 0; i <= bytes.length; i++)
        expect(cut([bytes.subarray(0, i), bytes.subarray(i)], indented)).toEqual(expected);
    }
    expect(
      cut(
        [...bytes].map((byte) => Uint8Array.of(byte)),
        true,
      ),
    ).toEqual(whole(text));
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 80 })),
        fc.boolean(),
        (chunks, indented) => void cut(chunks, indented),
      ),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "{",
            "}",
            "[",
            "]",
            '"',
            "\\",
            "items",
            '"items":[',
            ",",
            ":",
            "\n",
            "},\n  {",
            " ",
            "==== START logs for container ",
          ),
          { maxLength: 40 },
        ),
        fc.boolean(),
        (tokens, indented) => void cut([Buffer.from(tokens.join(""))], indented),
      ),
      { numRuns: 1000 },
    );
  });

  it("keeps a field that is merely called items in its document", () => {
    for (const text of [
      '{"items":["a",{"b":1}],"x":1}',
      '{"items":[1]}',
      '{"items":{"a":1}}',
      '{"items":null}',
    ])
      expect(whole(text)).toEqual([{ type: "document", text, cut: text.includes("[") }]);
    expect(whole('{"spec":{"items":[{"a":1}]}}')).toHaveLength(1);
  });

  it("keeps the items before a cut, and says that the rest is missing", () => {
    const text = JSON.stringify({ kind: "List", items: [{ a: 1 }, { b: 2 }, { c: 3 }] }, null, 4);
    const pieces = whole(text.slice(0, text.indexOf('"c"') + 4));
    expect(items(pieces)).toEqual([{ a: 1 }, { b: 2 }]);
    expect(pieces.at(-1)).toEqual({ type: "unfinished" });
  });

  it("loses only the item whose quote is missing, where the list is indented", () => {
    const text = JSON.stringify(
      { items: [{ a: "x" }, { b: "y" }, { c: "z" }, { d: "w" }] },
      null,
      4,
    ).replace('"y"', '"y');
    const pieces = whole(text);
    expect(pieces.map(({ type }) => type)).toEqual(["item", "item", "item", "item", "document"]);
    expect(pieces[1]?.text).toContain('"b"');
    expect(isJson(pieces[1]?.text ?? "")).toBe(false);
    expect(pieces[2]?.text).toBe('{\n            "c": "z"\n        }');
  });

  it("is not misled by an indentation of its own making", () => {
    const text = '{"items": [\n  {"a": [\n  {\n  "x": 1\n  },\n  {\n  "y": 2\n  }]},\n  {"b": 1}]}';
    expect(items(whole(text))).toEqual((JSON.parse(text) as { items: unknown[] }).items);
  });

  it("counts brackets where an item is too long to look for its end", () => {
    const own = {
      items: [{ a: Array.from({ length: 20_000 }, (_, i) => ({ i })) }, { b: 1 }],
      z: 1,
    };
    expect(items(whole(JSON.stringify(own, null, 4)))).toEqual(own.items);
  });

  it("passes over what is too large or too deep, and goes on", () => {
    const large = `{"items":[{"a":"${"x".repeat(5000)}"},{"b":1}]}`;
    const chunks = (large.match(/[^]{1,100}/gu) ?? []).map((one) => Buffer.from(one));
    expect(cut(chunks, true, 1000).map(({ type }) => type)).toEqual([
      "refused",
      "item",
      "document",
    ]);
    const deep = `{"items":[{"a":${"[".repeat(2000)}${"]".repeat(2000)}},{"b":1}]}`;
    expect(whole(deep).map(({ type }) => type)).toEqual(["refused", "item", "document"]);
  });
});
