import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { diagnose } from "../src/diagnose/diagnose.ts";
import type { Incident, Report } from "../src/model/report.ts";
import { rules } from "../src/rules/index.ts";
import { readSaved } from "../src/sources/saved.ts";

const folder = new URL("../docs/rules/", import.meta.url);
const pages = (await readdir(folder)).filter((file) => file.endsWith(".md")).toSorted();
const ids = pages
  .filter((file) => !file.endsWith(".zh.md"))
  .map((file) => file.slice(0, -".md".length));
const read = (file: string): Promise<string> => readFile(new URL(file, folder), "utf8");

const headings = {
  en: ["What it means", "Why it happens", "How to check", "How to fix", "Example"],
  zh: ["含义", "常见原因", "如何排查", "如何修复"],
} as const;

/** The `## ` headings of a page, without those inside code. */
const headingsOf = (page: string): readonly string[] =>
  [...page.replaceAll(/^```[\s\S]*?^```$/gmu, "").matchAll(/^## (.+)$/gmu)].map(
    ([, heading]) => heading ?? "",
  );

/** The files of a saved folder, by name. */
type Example = ReadonlyMap<string, string>;

/** Objects, and the logs right below them: ```text logs/shop.web-0.app.log */
const blocksOf = (page: string, kind: "fires" | "silent"): readonly Example[] =>
  [
    ...page.matchAll(
      /^```yaml (fires|silent)\n([\s\S]*?)^```$((?:\n+^```text logs\/\S+\n[\s\S]*?^```$)*)/gmu,
    ),
  ].flatMap(([, of, yaml = "", logs = ""]) =>
    of === kind
      ? [
          new Map([
            ["objects.yaml", yaml],
            ...[...logs.matchAll(/^```text (\S+)\n([\s\S]*?)^```$/gmu)].map(
              ([, file = "", text = ""]) => [file, text] as const,
            ),
          ]),
        ]
      : [],
  );

/** Diagnoses a page's example as what it is to its reader: a saved folder. */
async function reportOf(example: Example): Promise<Report> {
  const directory = await mkdtemp(join(tmpdir(), "kubedx-docs-"));
  try {
    await mkdir(join(directory, "logs"));
    for (const [file, text] of example) await writeFile(join(directory, file), text);
    const snapshot = await readSaved([directory]);
    expect(snapshot.skipped).toEqual([]);
    return diagnose(snapshot, rules);
  } finally {
    await rm(directory, { recursive: true });
  }
}

const lineOf = ({ severity, rule, message }: Incident): string =>
  `${severity} ${rule}: ${message.en}`;

test("every rule has its page, in both languages, and every page its rule", () => {
  const known = rules.map(({ id }) => id).toSorted();
  expect(ids).toEqual(known);
  expect(
    pages.filter((file) => file.endsWith(".zh.md")).map((file) => file.slice(0, -".zh.md".length)),
  ).toEqual(known);
});

describe.each(ids)("%s", (id) => {
  test.each(["en", "zh"] as const)(
    "the page in %s has its headings, in order",
    async (language) => {
      const page = await read(language === "en" ? `${id}.md` : `${id}.zh.md`);
      const [title, blank, first] = page.split("\n");
      expect(title).toBe(`# ${id}`);
      expect(blank).toBe("");
      expect(first, "one sentence says what it is").toMatch(
        language === "en" ? /^[A-Z].*\.$/u : /\p{Script=Han}.*。$/u,
      );
      expect(headingsOf(page)).toEqual(headings[language]);
      expect(page.endsWith("\n") && !page.endsWith("\n\n")).toBe(true);
    },
  );

  test("what the example fires on is this fault and no other", async () => {
    const blocks = blocksOf(await read(`${id}.md`), "fires");
    expect(blocks.length).toBeGreaterThan(0);
    for (const example of blocks) {
      const { incidents, failures } = await reportOf(example);
      expect(failures).toEqual([]);
      expect(incidents.map(({ rule }) => rule)).toContain(id);
      expect(
        incidents.filter(({ rule, severity }) => rule !== id && severity !== "info").map(lineOf),
      ).toEqual([]);
    }
  });

  test("the silent example is silent", async () => {
    const blocks = blocksOf(await read(`${id}.md`), "silent");
    expect(blocks.length).toBeGreaterThan(0);
    for (const example of blocks) {
      const { incidents } = await reportOf(example);
      expect(incidents.filter(({ rule }) => rule === id).map(lineOf)).toEqual([]);
    }
  });
});
