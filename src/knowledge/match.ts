import type { Where } from "./entry.ts";

/** One string of the base, and the module that holds what it means. */
export interface Row {
  readonly text: string;
  readonly where: Where;
  readonly component: string;
  readonly module: string;
  /** A message that stands beside it, by which it is found too. */
  readonly message?: string;
}

/** The strings that one part of a question means; those that say the same are together. */
export interface Part {
  /** The words of the question; left out where they are the whole of it. */
  readonly fragment?: string;
  readonly rows: readonly Row[];
}

/** What varies in a message, as Go's fmt writes it: `%s`, `%d`, `%+v`, `%.2f`, `%[1]q`. */
const verb = /%(?:%|[-+#0]*(?:\[\d+\])?\d*(?:\.\d+)?[a-zA-Z])/gu;
const digits = "-?\\d{1,18}";
const letter = /[\p{L}]/gu;

/** Beyond this, a text is a log and no question. */
const longest = 20_000;
/** A format with fewer letters than this says little by itself. */
const telling = 12;

interface Pattern {
  readonly pieces: readonly Piece[];
  readonly letters: number;
  /** It begins with words of its own. */
  readonly opens: boolean;
}

/** Words that stand in a message just so; numbers among them may vary. */
interface Piece {
  readonly words: string | RegExp;
}

const lower = (text: string): string => text.toLowerCase().replaceAll(/\s+/gu, " ").trim();
const quotedRegExp = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");
const lettersIn = (text: string): number => text.match(letter)?.length ?? 0;

/** The pattern of a format or a plain sentence; undefined for what is almost only placeholders. */
function patternOf(format: string): Pattern | undefined {
  const text = lower(format);
  const pieces: Piece[] = [];
  let letters = 0;
  const add = (source: string, from: number): void => {
    const trimmed = source.replace(/^[\s"'`:,;.()[\]{}=]+|[\s"'`:,;.()[\]{}=]+$/gu, "");
    const own = lettersIn(trimmed.replaceAll("%d", ""));
    if (own < 2) return;
    letters += own;
    const before = text.charAt(text.indexOf(trimmed, from) - 1);
    const after = text.charAt(text.indexOf(trimmed, from) + trimmed.length);
    if (!trimmed.includes("%d")) {
      pieces.push({ words: trimmed });
      return;
    }
    const body = trimmed.split("%d").map(quotedRegExp).join(digits);
    const left = /^\p{L}/u.test(trimmed) && before !== "%" ? "(?<!\\p{L})" : "";
    const right = /\p{L}$/u.test(trimmed) && after !== "%" ? "(?!\\p{L})" : "";
    pieces.push({ words: new RegExp(left + body + right, "gu") });
  };
  let from = 0;
  let piece = "";
  let start = 0;
  for (const { 0: one, index } of text.matchAll(verb)) {
    piece += text.slice(from, index);
    from = index + one.length;
    if (one === "%%") piece += "%";
    else if (/[dD]$/u.test(one) && piece.trim() !== "") piece += "%d";
    else {
      add(piece.replace(/%d$/u, ""), start);
      piece = "";
      start = from;
    }
  }
  add((piece + text.slice(from)).replace(/%d$/u, ""), start);
  if (letters < 4) return undefined;
  return { pieces, letters, opens: !/^[^\p{L}]*%/u.test(text) };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const isLetter = (character: string): boolean => /^\p{L}$/u.test(character);

/** The next place where the words stand by themselves, not inside a longer word. */
function findWords(words: string, text: string, from: number): Span | undefined {
  const [first, last] = [isLetter(words.charAt(0)), isLetter(words.at(-1) ?? "")];
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + words.length)) {
    const to = at + words.length;
    if (!(first && isLetter(text.charAt(at - 1))) && !(last && isLetter(text.charAt(to))))
      return { from: at, to };
  }
  return undefined;
}

function findPiece({ words }: Piece, text: string, from: number): Span | undefined {
  if (typeof words === "string") return findWords(words, text, from);
  words.lastIndex = from;
  const match = words.exec(text);
  return match === null ? undefined : { from: match.index, to: match.index + match[0].length };
}

/**
 * Where the pieces stand in a text, one after the other: the first place of each that follows the one
 * before it, so that no text takes more than one pass.
 */
function spansOf({ pieces }: Pattern, text: string, from = 0): readonly Span[] | undefined {
  const spans: Span[] = [];
  for (const piece of pieces) {
    const span = findPiece(piece, text, spans.at(-1)?.to ?? from);
    if (span === undefined) return undefined;
    spans.push(span);
  }
  return spans;
}

interface Hit {
  readonly row: Row;
  readonly letters: number;
  readonly spans: readonly Span[];
  /** It says something only where nothing else does. */
  readonly weak: boolean;
  /** Where it stands again, from a place onwards. */
  readonly again?: (from: number) => readonly Span[] | undefined;
}

/** `CrashLoopBackOff`, not `Failed`: a word that nobody writes by chance. */
const compound = /^[A-Z][a-z\d]*(?:[A-Z]+[a-z\d]*)+$/u;
const startsItem = /(?:^|[:;,."'(\n] ?)$/u;

const reasonIn = (text: string): string => /=[^/]*\/([A-Za-z]+)$/u.exec(text)?.[1] ?? text;

/** `OutOf%s`: one word whose end varies. */
const oneWord = (text: string): RegExp | undefined =>
  /^[A-Za-z]{4,}%[svd]$/u.test(text)
    ? new RegExp(`(?<![\\w.])${text.replace(/%[svd]$/u, "")}[a-z][\\w./-]{0,80}`, "u")
    : undefined;

function hitOf(row: Row, query: string, text: string): Hit | undefined {
  if (row.where === "exit") return undefined;
  if (row.message === undefined && !/\s/u.test(row.text)) {
    const varying = oneWord(row.text)?.exec(query);
    if (varying != null) return wordHit(row, varying.index, varying[0].length);
    const word = reasonIn(row.text);
    if (word.length < 8 || !compound.test(word)) return undefined;
    const span = wholeWord(word, query);
    return span === undefined ? undefined : wordHit(row, span.from, word.length);
  }
  const pattern = patternOf(row.message ?? row.text);
  const spans = pattern && spansOf(pattern, text);
  if (pattern === undefined || spans === undefined) return undefined;
  const short = pattern.letters < telling;
  const placed = pattern.opens && startsItem.test(text.slice(0, spans[0]?.from));
  const again = (from: number) => spansOf(pattern, text, from);
  return { row, letters: pattern.letters, spans, weak: short && !placed, again };
}

function wholeWord(word: string, text: string): Span | undefined {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    if (!/\w/u.test(text.charAt(at - 1)) && !/\w/u.test(text.charAt(at + word.length)))
      return { from: at, to: at + word.length };
  return undefined;
}

const wordHit = (row: Row, from: number, length: number): Hit => ({
  row,
  letters: length,
  spans: [{ from, to: from + length }],
  weak: false,
});

const overlap = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((one) => b.some((other) => one.from < other.to && other.from < one.to));

/** With the number before it: `14 Insufficient memory`. */
const fragmentOf = (text: string, from: number, to: number): string =>
  (/\d[\d/]*\s?$/u.exec(text.slice(Math.max(0, from - 24), from))?.[0] ?? "") +
  text.slice(from, to);

/** Every part of a message that the base knows: the most exact string for each, in the order of the message. */
export function partsOf(message: string, rows: readonly Row[]): readonly Part[] {
  const query = message
    .slice(0, longest)
    .replaceAll(/\\(["'])/gu, "$1")
    .replaceAll(/\s+/gu, " ")
    .trim();
  const text = lower(query);
  // Where lower case is longer (İ), places in one text are none in the other.
  const aligned = text.length === query.length ? query : text;
  const hits = [...rows.flatMap((row) => hitOf(row, aligned, text) ?? []), ...exitHits(text, rows)];
  const strong = hits.filter(({ weak }) => !weak);
  const ordered = (strong.length > 0 ? strong : hits).toSorted((a, b) => b.letters - a.letters);
  const chosen: (Pick<Hit, "spans" | "letters"> & { readonly rows: Row[] })[] = [];
  for (const { row, letters, spans: first, again } of ordered) {
    let spans: readonly Span[] | undefined = first;
    // What a more exact string says already may be followed by what only this one says.
    for (let tries = 0; spans !== undefined && tries < 16; tries++) {
      const here: readonly Span[] = spans;
      const rival = chosen.find((one) => overlap(one.spans, here));
      if (rival === undefined) {
        chosen.push({ spans, letters, rows: [row] });
        break;
      }
      if (rival.letters === letters) {
        rival.rows.push(row);
        break;
      }
      spans = again?.(Math.max(...rival.spans.map(({ to }) => to)));
    }
  }
  return chosen
    .toSorted((a, b) => (a.spans[0]?.from ?? 0) - (b.spans[0]?.from ?? 0))
    .map(({ spans, rows: found }) => ({
      fragment: fragmentOf(aligned, spans[0]?.from ?? 0, spans.at(-1)?.to ?? 0),
      rows: found,
    }));
}

const exits = /\bexit(?:ed)?(?: with)?[ _]?(?:code|status)[:= ]{1,3}(\d{1,3})\b/gu;

/** `exit code 137` inside a message. */
const exitHits = (text: string, rows: readonly Row[]): readonly Hit[] =>
  [...text.matchAll(exits)].flatMap(({ 0: whole, 1: code, index }) =>
    rows
      .filter((row) => row.where === "exit" && row.text === code)
      .map((row) => wordHit(row, index, whole.length)),
  );

/** Of Linux on amd64 and arm64: signal(7). A process that one ends has exit code 128 and its number. */
const signals: Readonly<Record<string, number>> = {
  hup: 1,
  int: 2,
  quit: 3,
  ill: 4,
  trap: 5,
  abrt: 6,
  bus: 7,
  fpe: 8,
  kill: 9,
  usr1: 10,
  segv: 11,
  usr2: 12,
  pipe: 13,
  alrm: 14,
  term: 15,
  xcpu: 24,
  xfsz: 25,
  sys: 31,
};

const bare = (text: string): string => lower(text).replaceAll(/^["'`]+|["'`.:]+$/gu, "");

/** The strings that the words of a question name: as they stand, an exit code, a signal, a condition or a part of it. */
export function named(query: string, rows: readonly Row[]): readonly Row[] {
  const word = bare(query);
  if (word === "") return [];
  const exact = rows.filter(({ text }) => bare(text) === word);
  const spelled = exact.filter(({ text }) => text === query.trim());
  if (exact.length > 0)
    return spelled.length > 0 && spelled.length < exact.length && /^[a-z]/u.test(query)
      ? spelled
      : exact;
  const code = /^(?:exit(?:ed)?(?: with)?|terminated)?[ _]?(?:code|status)?[ :=]*(\d{1,3})$/u.exec(
    word,
  )?.[1];
  if (code !== undefined) {
    const found = rows.filter(({ where, text }) => where === "exit" && text === code);
    if (found.length > 0) return found;
  }
  const signal = /^(?:signal )?(?:sig)?([a-z]+\d?|\d{1,2})$/u.exec(word)?.[1];
  if (signal !== undefined) {
    const number = signals[signal] ?? Number(signal);
    const found = rows.filter(
      ({ where, text }) => where === "exit" && Number(text) === 128 + number,
    );
    if (found.length > 0) return found;
  }
  return rows.filter(({ text }) => {
    const [type = "", rest] = bare(text).split("=", 2);
    if (rest === undefined || /\s/u.test(type)) return false;
    const [status = "", reason] = rest.split("/", 2);
    return (
      word === type ||
      word === `${type}=${status}` ||
      word === reason ||
      word === `${type}/${reason ?? ""}`
    );
  });
}

/** The strings that hold the words of a question: what was pasted is only a part. */
export function holding(query: string, rows: readonly Row[], most = 12): readonly Row[] {
  const word = bare(query);
  if (word.length < 4) return [];
  return rows
    .filter(({ text }) => findWords(word, lower(text), 0) !== undefined)
    .toSorted((a, b) => a.text.length - b.text.length)
    .slice(0, most);
}
