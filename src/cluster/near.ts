/**
 * The optimal string alignment distance (Damerau-Levenshtein without overlapping transpositions):
 * inserted, deleted, replaced and swapped characters. Anything beyond `limit` is given as `limit + 1`.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    // Two rows beyond the limit can be bridged by no later swap.
    if (least > limit && Math.min(...last) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(at(last, b.length), limit + 1);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;

/**
 * How unlike two different names are, from 0 (spelled alike but for case and separators) upwards;
 * undefined: not alike. Order: spelling, plural, one name that continues the other, then typing errors
 * in at most a third of the longer name.
 */
export function unlikeness(a: string, b: string): number | undefined {
  const [short, long] = [a.toLowerCase(), b.toLowerCase()].toSorted(
    (x, y) => x.length - y.length || (x < y ? -1 : 1),
  );
  if (short === undefined || long === undefined || short === "") return undefined;
  if (bare(short) === bare(long)) return bare(short) === "" ? undefined : 0;
  if (short.length > 1 && (long === `${short}s` || long === `${short}es`)) return 0.25;
  if (short.length > 1 && continues(short, long)) return 0.5;
  const limit = Math.floor(Math.max(long.length, 3) / 3);
  const distance = editDistance(short, long, limit);
  return distance <= limit && distance < short.length ? distance : undefined;
}

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
