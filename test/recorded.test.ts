import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { diagnose } from "../src/diagnose/diagnose.ts";
import { rules } from "../src/rules/index.ts";
import { readSaved } from "../src/sources/saved.ts";

/** What a recorded cluster must give. `object` is `Kind/name`; left out: any. */
interface Expected {
  readonly rule?: string;
  readonly object?: string;
}

interface Expectation {
  /** The first incident must be one of these; empty: nothing may be reported. */
  readonly accept: readonly Expected[];
  /** What else is true of this cluster. */
  readonly also?: readonly Expected[];
}

const folder = join(import.meta.dirname, "fixtures", "clusters");

describe("recorded clusters", () => {
  for (const name of readdirSync(folder)) {
    test(name, async () => {
      const { accept, also = [] } = JSON.parse(
        readFileSync(join(folder, name, "expect.json"), "utf8"),
      ) as Expectation;
      const snapshot = await readSaved([join(folder, name)]);
      const { incidents, failures } = diagnose(snapshot, rules);
      const told = incidents.map(({ rule, cause, severity }) => ({
        rule,
        severity,
        object: `${cause.kind.split(".", 1)[0] ?? ""}/${cause.name}`,
      }));
      const fits = (list: readonly Expected[]) => (one: Expected) =>
        list.some(
          ({ rule, object }) =>
            (rule ?? one.rule) === one.rule &&
            (object ?? one.object)?.toLowerCase() === one.object?.toLowerCase(),
        );

      expect(failures).toEqual([]);
      expect(snapshot.skipped).toEqual([]);
      if (accept.length > 0)
        expect(
          told.slice(0, 1).filter(fits(accept)),
          `first: ${JSON.stringify(told[0])}`,
        ).toHaveLength(1);
      // Whoever is woken for nothing stops reading.
      expect(
        told
          .filter(({ severity }) => severity !== "info")
          .filter((one) => !fits([...accept, ...also])(one)),
      ).toEqual([]);
      expect(told.filter(({ severity }) => severity === "info").length).toBeLessThanOrEqual(2);
    });
  }
});
