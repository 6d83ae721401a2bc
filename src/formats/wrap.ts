import { type Cell, cellsOf, columns } from "./width.ts";

/** Chinese punctuation that may not begin a line, and that which may not end one. */
const closing = new Set("，。、；：！？）】》」』”’…％,.;:!?)]}");
const opening = new Set("（【《「『“‘([{");
/** A word too long for a line is broken after one of these. */
const joints = new Set("/.,;:=&?_-@|");
/** A version is not broken at its dots. */
const digit = /^\d$/u;

interface Unit {
  readonly cells: readonly Cell[];
  readonly width: number;
  readonly space: boolean;
}

const unitOf = (cells: readonly Cell[], space = false): Unit => ({
  cells,
  width: cells.reduce((sum, { columns: one }) => sum + one, 0),
  space,
});

/** Cuts a text where a line may break: around spaces, and on either side of a wide character. */
function unitsOf(text: string): readonly Unit[] {
  const units: Unit[] = [];
  let word: Cell[] = [];
  const flush = (): void => {
    if (word.length > 0) units.push(unitOf(word));
    word = [];
  };
  for (const cell of cellsOf(text)) {
    const last = word.at(-1);
    if (cell.text === " ") {
      flush();
      const before = units.at(-1);
      if (before?.space === true) units[units.length - 1] = unitOf([...before.cells, cell], true);
      else units.push(unitOf([cell], true));
      continue;
    }
    const between =
      last !== undefined && (cell.columns === 2 || last.columns === 2) && cell.columns > 0;
    if (between && !closing.has(cell.text) && !opening.has(last.text)) flush();
    word.push(cell);
  }
  flush();
  return units;
}

/** Cuts a word into pieces of at most `width` columns, after a joint where there is one in the second half. */
function split({ cells }: Unit, width: number): readonly Unit[] {
  const pieces: Unit[] = [];
  let piece: Cell[] = [];
  let used = 0;
  for (const cell of cells) {
    if (used + cell.columns > width && piece.length > 0) {
      const next = [...piece.slice(1), cell];
      const joint = piece.findLastIndex(
        ({ text }, i) =>
          i >= piece.length / 2 &&
          joints.has(text) &&
          !(text === "." && digit.test(next[i]?.text ?? "")),
      );
      const rest = joint < 0 ? [] : piece.splice(joint + 1);
      pieces.push(unitOf(piece));
      piece = rest;
      used = unitOf(rest).width;
    }
    piece.push(cell);
    used += cell.columns;
  }
  pieces.push(unitOf(piece));
  return pieces;
}

/**
 * The text in lines of at most `width` columns; spaces within a line stay as they are. `taken` columns of
 * the first line are in use already: it comes out that much shorter, or empty when no word fits.
 */
export function wrap(text: string, width: number, taken = 0): readonly string[] {
  const room = Math.max(width, 8);
  if (taken + columns(text) <= room) return [text];
  const lines: string[] = [];
  let line = "";
  let used = taken;
  let gap = "";
  const add = (unit: Unit): void => {
    line += gap + unit.cells.map((cell) => cell.text).join("");
    used += gap.length + unit.width;
    gap = "";
  };
  const next = (): void => {
    if (line !== "" || used > 0) lines.push(line);
    line = "";
    used = 0;
    gap = "";
  };
  for (const unit of unitsOf(text)) {
    const left = room - used - gap.length;
    if (unit.space) gap = line === "" ? "" : " ".repeat(unit.width);
    else if (unit.width <= left) add(unit);
    else if (unit.width <= room / 2) {
      next();
      add(unit);
    } else {
      // A long word begins on this line when enough of it fits, else on the next.
      if (left < room / 3) next();
      const [head, ...tail] = split(unit, room - used - gap.length);
      if (head !== undefined) add(head);
      if (tail.length === 0) continue;
      for (const piece of split(unitOf(tail.flatMap(({ cells }) => cells)), room)) {
        next();
        add(piece);
      }
    }
  }
  next();
  return lines;
}

const take = (cells: readonly Cell[], width: number): string => {
  let used = 0;
  let text = "";
  for (const cell of cells) {
    if (used + cell.columns > width) break;
    text += cell.text;
    used += cell.columns;
  }
  return text;
};

/** At most `width` columns of a text, cut at its end. */
export const cut = (text: string, width: number): string =>
  columns(text) <= width ? text : `${take(cellsOf(text), width - 1)}…`;

/** At most `width` columns of a text, cut in its middle, since both ends of a name or a path tell most. */
export function cutMiddle(text: string, width: number): string {
  if (columns(text) <= width) return text;
  const cells = cellsOf(text);
  const tail = Math.floor((width - 1) / 2);
  const end = take(cells.toReversed(), tail);
  return `${take(cells, width - 1 - tail)}…${Array.from(end).toReversed().join("")}`;
}

/** Words by which a program says what went wrong. */
const deciding =
  /error|fail|fatal|panic|exception|refused|denied|forbidden|unauthori[sz]ed|timed? ?out|no such|not found|unable|cannot|invalid|unknown|missing|killed/giu;

/**
 * At most `width` columns of a long line of prose, with the part that decides: its start and its end, and
 * where the last word of failure lies between them, the text around that word.
 */
export function excerpt(text: string, width: number): string {
  if (columns(text) <= width || width < 40) return cutMiddle(text, width);
  const head = Math.floor(width * 0.4);
  const at = [...text.matchAll(deciding)].at(-1)?.index;
  const start = take(cellsOf(text), head);
  const end = width - head;
  if (at === undefined || at < start.length || columns(text.slice(at)) < end - 1)
    return cutMiddle(text, width);
  const from = Math.max(start.length, at - Math.floor(end / 3));
  return `${start}…${cut(text.slice(from), end - 1)}`;
}
