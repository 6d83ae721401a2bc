import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeJson, visible } from "../../src/formats/escape.ts";
import { hanging, hangingAtMost } from "../../src/formats/lines.ts";
import { columns, padded } from "../../src/formats/width.ts";
import { anyText } from "./any-text.ts";
import { cut, cutMiddle, excerpt, wrap } from "../../src/formats/wrap.ts";

describe("the columns of a text", () => {
  test.each([
    ["", 0],
    ["cart", 4],
    ["故障", 4],
    ["，。（）", 8],
    ["e\u0301", 1],
    ["🚀", 2],
    ["ﾊﾝｶｸ", 4],
    ["✗ · → …", 7],
    ["\u001b[31m严重\u001b[39m", 4],
    ["한국", 4],
  ])("%j takes %i", (text, width) => {
    expect(columns(text)).toBe(width);
  });

  test("padding counts columns, not characters", () => {
    expect(padded("证据", 8)).toBe("证据    ");
    expect(padded("too long", 3)).toBe("too long");
  });
});

describe("wrapping", () => {
  test("breaks at spaces, and anywhere between Chinese characters but before closing punctuation", () => {
    expect(wrap("one two three", 8)).toEqual(["one two", "three"]);
    expect(wrap("一二三四五六七八", 8)).toEqual(["一二三四", "五六七八"]);
    expect(wrap("一二三四，五六", 8)).toEqual(["一二三", "四，五六"]);
  });

  test("breaks a word that is too long after a joint, but no version at its dots", () => {
    expect(wrap("registry.example.com/team/shop-frontend:1.4", 24)).toEqual([
      "registry.example.com/",
      "team/shop-frontend:1.4",
    ]);
  });

  test("keeps the spaces within a line", () => {
    expect(wrap("a   b", 40)).toEqual(["a   b"]);
  });

  test("hangs the further lines under the first", () => {
    expect(hanging("key: ", "one two three", 14, 2)).toEqual(["key: one two", "  three"]);
  });

  test("no line is wider than asked for and no word is lost", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 8, max: 60 }), (raw, width) => {
        const text = visible(raw);
        const lines = wrap(text, width);
        for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      }),
    );
  });

  test("a bounded text keeps its bounds", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 30, max: 100 }), fc.boolean(), (raw, width, prose) => {
        const lines = hangingAtMost(3, "prefix  ", visible(raw), width, 4, prose);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe("cutting", () => {
  test("at the end, and in the middle", () => {
    expect(cut("abcdefgh", 5)).toBe("abcd…");
    expect(cutMiddle("abcdefgh", 5)).toBe("ab…gh");
    expect(cutMiddle("一二三四五", 6)).toBe("一…五");
    expect(cutMiddle("short", 5)).toBe("short");
  });

  test("a long line keeps the words that say what failed", () => {
    const noise = "x".repeat(300);
    const line = `2026-08-01 INFO start ${noise} dial tcp 10.0.0.1:5432: connection refused ${noise}`;
    expect(excerpt(line, 160)).toContain("connection refused");
    expect(excerpt(line, 160)).toMatch(/^2026-08-01 INFO start/u);
    expect(columns(excerpt(line, 160))).toBeLessThanOrEqual(160);
  });

  test("never exceeds the width", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 80 }), (raw, width) => {
        const text = visible(raw);
        for (const short of [cut(text, width), cutMiddle(text, width), excerpt(text, width)])
          expect(columns(short)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

const raw = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udfff]/u;

describe("escaping", () => {
  test.each([
    ["\u001b[2J", String.raw`\x1b[2J`],
    ["a\nb\tc\r", String.raw`a\nb\tc\r`],
    ["\u009b31m", String.raw`\x9b31m`],
    ["user\u202egnp.exe", String.raw`user\u202egnp.exe`],
    ["\ud800", String.raw`\ud800`],
    ["\u{e0041}", String.raw`\u{e0041}`],
    ["故障 é 🚀", "故障 é 🚀"],
  ])("%j becomes %s", (text, escaped) => {
    expect(visible(text)).toBe(escaped);
  });

  test("leaves nothing raw, and JSON still means the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(visible(text)).not.toMatch(raw);
        const json = safeJson(text);
        expect(json).not.toMatch(raw);
        expect(JSON.parse(json)).toBe(text);
      }),
    );
  });
});
