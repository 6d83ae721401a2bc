import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { diagnose } from "../src/diagnose/diagnose.ts";
import { formats } from "../src/formats/index.ts";
import type { Language } from "../src/model/text.ts";
import { rules } from "../src/rules/index.ts";
import { readSaved } from "../src/sources/saved.ts";

/** The exact report on each demo, as a person reads it. `npx vitest run test/golden.test.ts -u` writes them anew: read the diff. */
const demo = join(import.meta.dirname, "..", "demo");

describe("the terminal report", () => {
  for (const name of readdirSync(demo))
    for (const language of ["en", "zh"] as const satisfies readonly Language[])
      test(`${name}, ${language}`, async () => {
        const report = diagnose(await readSaved([join(demo, name)]), rules);
        const text = formats.terminal(
          { ...report, source: `folder demo/${name}` },
          { language, color: false, width: 100 },
        );
        await expect(text).toMatchFileSnapshot(
          join(import.meta.dirname, "golden", `${name}.${language}.txt`),
        );
      });
});
