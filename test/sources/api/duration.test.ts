import { expect, test } from "vitest";
import { parseTimeout } from "../../../src/sources/api/duration.ts";

test.each<[string | undefined, number]>([
  [undefined, 0],
  ["0", 0],
  ["15", 15_000],
  ["30s", 30_000],
  ["1m30s", 90_000],
  ["1.5h", 5_400_000],
  ["250ms", 250],
])("--request-timeout %s is %d ms", (text, ms) => {
  expect(parseTimeout(text)).toBe(ms);
});

test.each(["soon", "5x", "1m!", "-1s"])("--request-timeout %s is refused", (text) => {
  expect(() => parseTimeout(text)).toThrow(/no time for --request-timeout/u);
});
