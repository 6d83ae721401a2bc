/** East Asian Wide and Fullwidth (Unicode TR 11), merged where only unassigned code points lie between. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18aff],
  [0x1b000, 0x1b2ff],
  [0x1f200, 0x1f2ff],
  [0x20000, 0x3fffd],
];

const plain = /^[\x20-\x7e]*$/u;
const zero = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const emoji = /^\p{Emoji_Presentation}$/u;
/** Makes the character before it an emoji. */
const emojiSelector = "\ufe0f";

/** Columns of one code point. */
const columnsOf = (character: string): number => {
  if (character === emojiSelector) return 1;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (zero.test(character)) return 0;
  return emoji.test(character) || wide.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
};

/** One code point, or one colour code (of no width), with the columns it takes on a terminal. */
export interface Cell {
  readonly text: string;
  readonly columns: number;
}

const parts = /\u001b\[[0-9;]*m|[^]/gu;

/** The text cut into cells. */
export const cellsOf = (text: string): readonly Cell[] =>
  Array.from(text.matchAll(parts), ([part]) => ({
    text: part,
    columns: part.startsWith("\u001b[") ? 0 : columnsOf(part),
  }));

/** The columns that a text takes on a terminal: two for a Chinese character, none for a colour code. */
export const columns = (text: string): number =>
  plain.test(text) ? text.length : cellsOf(text).reduce((sum, cell) => sum + cell.columns, 0);

/** The text followed by spaces up to a width. */
export const padded = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - columns(text)));
