/** Times in pastes: absolute ones in several notations, and ages, which count back from a moment that only the whole paste tells. */

const unit: Readonly<Record<string, number>> = {
  y: 365 * 86_400,
  d: 86_400,
  h: 3600,
  m: 60,
  s: 1,
  ms: 0.001,
};

/** Nothing that a cluster shows is older: a hundred years. */
const oldest = 3_153_600_000;

/** `12s`, `5m12s`, `3d4h`, `2y31d`, `3m28.9s` (apimachinery/pkg/util/duration): seconds. */
export function secondsOf(age: string): number | undefined {
  if (!/^(?:\d+(?:\.\d+)?(?:ms|[ydhms]))+$/u.test(age)) return undefined;
  let sum = 0;
  for (const [, number, of] of age.matchAll(/(\d+(?:\.\d+)?)(ms|[ydhms])/gu))
    sum += Number(number) * (unit[of ?? ""] ?? 0);
  return sum > oldest ? undefined : sum;
}

/** What stands for a time until the moment of the paste is known. No paste holds the mark: it was stripped. */
const mark = "\uE000ago:";

export const ago = (seconds: number): string => `${mark}${seconds}`;

/** The seconds of a time that is written as an age. */
export const agoOf = (time: unknown): number | undefined =>
  typeof time === "string" && time.startsWith(mark) ? Number(time.slice(mark.length)) : undefined;

export const rfc3339 = (at: number): string => new Date(at).toISOString().replace(".000Z", "Z");

export const datePattern = String.raw`\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d [+-]\d{4}`;

/** What Date.parse may be asked of: it makes a year of many a number. */
const written = /^(?:\w{3}, \d{1,2} \w{3} \d{4} \d\d:\d\d|\d{4}-\d\d-\d\dT\d\d:\d\d)/u;

/** `Tue, 24 Nov 2026 03:04:28 +0000` (time.RFC1123Z), or RFC 3339, as RFC 3339; the zero time is none. */
export function timeIn(text: string): string | undefined {
  if (!written.test(text.trim())) return undefined;
  const at = Date.parse(text.trim());
  return Number.isNaN(at) || at <= 0 || at > 253_402_300_799_000 ? undefined : rfc3339(at);
}

/** The value without its ages. */
export const withoutAges = (value: unknown): unknown => mapped(value, () => "");

/** The value, with ages replaced by times before `at`. */
export const resolveAges = (value: unknown, at: number): unknown =>
  mapped(value, (seconds) => rfc3339(Math.round(at - seconds * 1000)));

function mapped(value: unknown, of: (seconds: number) => string): unknown {
  if (typeof value === "string") {
    const seconds = agoOf(value);
    return seconds === undefined ? value : of(seconds);
  }
  if (Array.isArray(value)) return value.map((one: unknown) => mapped(one, of));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapped(one, of)]));
}
