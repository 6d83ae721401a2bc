import { cutMiddle, excerpt, wrap } from "./wrap.ts";
import { columns, padded } from "./width.ts";

/** The columns that a mark and a severity word, or an indented label, take before the text. */
export const labelWidth = (labels: readonly string[]): number =>
  Math.max(...labels.map(columns)) + 4;

/** Lines under a label, which stands on the first; the rest hang below it. */
export const labelled = (
  label: string,
  lines: readonly string[],
  width: number,
): readonly string[] =>
  lines.map((line, i) => (i === 0 ? padded(`  ${label}`, width) : " ".repeat(width)) + line);

/** A text after a prefix, its further lines hanging `hang` columns in. */
export function hanging(
  prefix: string,
  text: string,
  width: number,
  hang: number,
): readonly string[] {
  // A prefix that fills a line by itself is part of the text.
  const fits = columns(prefix) < width;
  const [first = "", ...more] = fits
    ? wrap(text, width - hang, columns(prefix) - hang)
    : wrap(prefix.trimStart() + text, width - hang);
  return [((fits ? prefix : "") + first).trimEnd(), ...more.map((line) => " ".repeat(hang) + line)];
}

/**
 * The same in at most `lines` lines. A text that is too long loses its middle; a program's prose, what
 * decides least.
 */
export function hangingAtMost(
  lines: number,
  prefix: string,
  text: string,
  width: number,
  hang: number,
  prose: boolean,
): readonly string[] {
  const room = lines * (width - hang) + hang - columns(prefix);
  // Wrapping wastes some columns of every line: try again with less until it fits.
  for (let size = room; size > 8; size -= 6) {
    const wrapped = hanging(
      prefix,
      prose ? excerpt(text, size) : cutMiddle(text, size),
      width,
      hang,
    );
    if (wrapped.length <= lines) return wrapped;
  }
  return [cutMiddle(withoutColor(prefix + text), width)];
}

const withoutColor = (text: string): string => text.replace(/\u001b\[[0-9;]*m/gu, "");
