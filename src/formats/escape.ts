/**
 * What would act on the reader's terminal or hide text from him: control characters, line and
 * paragraph separators, bidirectional controls, invisible format characters, tags, half surrogates.
 */
const unsafe =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\ud800-\udfff]/gu;

const short: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

const codeOf = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, "0")}`;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
};

/** Undefined for a value that JSON does not have, which the types of the standard library leave out. */
const stringify: (value: unknown, indent?: number) => string | undefined = (value, indent) =>
  JSON.stringify(value, undefined, indent);

/** A damaged file may hold another value where a text belongs. */
export const plain = (value: unknown): string =>
  typeof value === "string" ? value : (stringify(value) ?? "");

/** The text with every character that is not safe to print written as an escape: `\x1b`, `\n`, `\u202e`. */
export const visible = (text: unknown): string =>
  plain(text).replace(unsafe, (character) => short[character] ?? codeOf(character));

/** JSON of a value in which nothing unsafe is left raw; it still means the same. */
export const safeJson = (value: unknown, indent?: number): string =>
  (stringify(value, indent) ?? "null").replace(unsafe, (character) =>
    character === "\n"
      ? character
      : Array.from(
          { length: character.length },
          (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`,
        ).join(""),
  );
