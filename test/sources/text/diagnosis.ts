import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { diagnose } from "../../../src/diagnose/diagnose.ts";
import type { Report } from "../../../src/model/report.ts";
import { rules } from "../../../src/rules/index.ts";
import { Draft } from "../../../src/sources/text/draft.ts";
import { readInto, readText, snapshotOf } from "../../../src/sources/text/read-text.ts";

export const fixtures = join(import.meta.dirname, "../../fixtures/text");

interface File {
  readonly name: string;
  readonly text: string;
}

/** What was printed of one recorded cluster. */
export const filesOf = (name: string): readonly File[] =>
  readdirSync(join(fixtures, name)).map((file) => ({
    name: file,
    text: readFileSync(join(fixtures, name, file), "utf8"),
  }));

export function reportOf(files: readonly File[]): Report {
  const draft = new Draft();
  for (const file of files) readInto(draft, file);
  return diagnose(snapshotOf(draft, "text"), rules);
}

export const reportOfText = (text: string): Report => diagnose(readText(text), rules);

/** `rule Kind/name` of each incident that is more than advice, worst first. */
export const answersOf = ({ incidents }: Report): readonly string[] =>
  incidents
    .filter(({ severity }) => severity !== "info")
    .map(({ rule, cause }) => `${rule} ${cause.kind}/${cause.name}`);
