/**
 * The optimal string alignment distance (Damerau-Levenshtein without overlapping transpositions):
 * inserted, deleted, replaced and swapped characters. Anything beyond `limit` is given as `limit + 1`.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const width = b.length + 1;
  // Three rows in turn: the one before the last serves for swaps.
  let [beforeLast, last, row] = [
    new Uint16Array(width),
    new Uint16Array(width),
    new Uint16Array(width),
  ];
  for (let j = 0; j < width; j++) last[j] = j;
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i++) {
    const char = a.charCodeAt(i - 1);
    const before = i > 1 ? a.charCodeAt(i - 2) : -1;
    row[0] = i;
    let least = i;
    let left = i;
    for (let j = 1; j < width; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min(at(last, j) + 1, left + 1, at(last, j - 1) + (char === other ? 0 : 1));
      if (i > 1 && j > 1 && char === b.charCodeAt(j - 2) && before === other)
        cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row[j] = cost;
      left = cost;
      if (cost < least) least = cost;
    }
    // Two rows beyond the limit can be bridged by no later swap.
    if (least > limit && leastBefore > limit) return limit + 1;
    leastBefore = least;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(at(last, b.length), limit + 1);
}

const at = (row: Uint16Array, index: number): number => row[index] ?? 0;

/** Which characters a name holds, as bits: what one lacks of the other must at least be put in. */
function characters(name: string): number {
  let bits = 0;
  for (let i = 0; i < name.length; i++) bits |= 1 << (name.charCodeAt(i) & 31);
  return bits;
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * How unlike two different names are, from 0 (spelled alike but for case and separators) upwards;
 * undefined: not alike. Order: spelling, plural, one name that continues the other, then typing errors
 * in at most a third of the longer name.
 */
export function unlikeness(a: string, b: string): number | undefined {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short === "") return undefined;
  const limit = Math.floor(Math.max(long.length, 3) / 3);
  const apart = long.length - short.length > limit;
  // Most pairs are nothing alike: said before anything is computed.
  if (apart ? !long.startsWith(short) && !long.endsWith(short) : tooDifferent(short, long, limit))
    return undefined;
  if (bare(short) === bare(long)) return bare(short) === "" ? undefined : 0;
  if (short.length > 1 && (long === `${short}s` || long === `${short}es`)) return 0.25;
  if (short.length > 1 && continues(short, long)) return 0.5;
  if (apart) return undefined;
  const distance = editDistance(short, long, limit);
  return distance <= limit && distance < short.length ? distance : undefined;
}

const tooDifferent = (a: string, b: string, limit: number): boolean => {
  const [left, right] = [characters(a), characters(b)];
  return ones(left & ~right) > limit || ones(right & ~left) > limit;
};

const bare = (name: string): string => name.replaceAll(/[-_.\s]/gu, "");

/** `app-config` continues as `app-config-7k2m9` or `my-app-config`: at a separator, so that words stay whole. */
const continues = (short: string, long: string): boolean =>
  (long.startsWith(short) && /[-_./]/u.test(long.charAt(short.length))) ||
  (long.endsWith(short) && /[-_./]/u.test(long.charAt(long.length - short.length - 1)));

/** The candidates that look like `word`, the likest first, at most `limit`; never `word` itself. */
export function closest(word: string, candidates: Iterable<string>, limit = 3): readonly string[] {
  const found: { readonly name: string; readonly score: number }[] = [];
  for (const name of new Set(candidates)) {
    const score = name === word ? undefined : unlikeness(word, name);
    if (score !== undefined) found.push({ name, score });
  }
  const away = (name: string): number => Math.abs(name.length - word.length);
  return found
    .toSorted(
      (a, b) => a.score - b.score || away(a.name) - away(b.name) || (a.name < b.name ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ name }) => name);
}
