import { expect, test } from "vitest";
import { Cluster } from "../../src/cluster/cluster.ts";
import { timeOfLine } from "../../src/cluster/log-times.ts";
import { snapshotOf } from "../scene.ts";

const at = (line: string, now = "2026-11-25T18:30:00Z") => {
  const time = timeOfLine(line, new Cluster(snapshotOf({ objects: "", at: now })));
  return time === undefined ? undefined : new Date(time).toISOString();
};

test("the times that loggers put before a line", () => {
  expect(at('E1125 18:22:11.753792       1 scraper.go:149] "Failed to scrape node"')).toBe(
    "2026-11-25T18:22:11.753Z",
  );
  expect(at("E1231 23:59:59.000000 1 x.go:1] late", "2027-01-01T00:10:00Z")).toBe(
    "2026-12-31T23:59:59.000Z",
  );
  expect(at("2026-11-25 18:22:11,123 ERROR app: no")).toBe("2026-11-25T18:22:11.123Z");
  expect(at("[2026-11-25T18:22:11+02:00] WARN")).toBe("2026-11-25T16:22:11.000Z");
  expect(at("2026/11/25 18:22:11 [error] 7#7: upstream")).toBe("2026-11-25T18:22:11.000Z");
  expect(at('{"level":"error","time":"2026-11-25T18:22:11.5Z","msg":"no"}')).toBe(
    "2026-11-25T18:22:11.500Z",
  );
  expect(at("panic: no time here")).toBeUndefined();
  expect(at("9999-99-99 99:99:99 x")).toBeUndefined();
});
