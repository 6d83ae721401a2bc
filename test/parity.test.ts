import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ask } from "../src/cli/knowledge.ts";
import { modules } from "../src/cli/knowledge-modules.ts";
import { resourceOf } from "../src/model/resources.ts";
import { rules } from "../src/rules/index.ts";

const root = join(import.meta.dirname, "..");
const ids = rules.map(({ id }) => id);

/** The contract: every rule id with the object that it blames. */
const causes = readFileSync(join(root, "test", "fixtures", "causes.tsv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t")[0] ?? "");

describe("parity", () => {
  test("every id of the contract is a rule, and every rule is in the contract", () =>
    expect(ids.toSorted()).toEqual(causes.toSorted()));

  test("a rule's file, test and pages carry its id", () => {
    const files = readdirSync(join(root, "src", "rules")).filter(
      (name) => name !== "index.ts" && name !== "rule.ts",
    );
    expect(files.toSorted()).toEqual(ids.map((id) => `${id}.ts`).toSorted());
    const missing = ids
      .flatMap((id) => [
        `test/rules/${id}.test.ts`,
        `docs/rules/${id}.md`,
        `docs/rules/${id}.zh.md`,
      ])
      .filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });

  test("a rule is named after the fault, not the advice", () =>
    expect(
      ids.filter(
        (id) =>
          !/^[a-z]+(?:-[a-z]+)+$/u.test(id) ||
          /^(?:check|avoid|use|prefer|ensure|no-(?!nodes))/u.test(id),
      ),
    ).toEqual([]));

  test("titles stand in both languages", () =>
    expect(
      rules
        .filter(
          ({ title }) =>
            !/\p{Script=Han}/u.test(title.zh) ||
            title.en === "" ||
            /\p{Script=Han}/u.test(title.en),
        )
        .map(({ id }) => id),
    ).toEqual([]));

  test("every kind that a rule names is built in, or says its group", () => {
    const named = rules.flatMap(({ id, kind, reads }) =>
      [...[kind].flat(), ...reads].map((one) => [id, one] as const),
    );
    expect(
      named.filter(([, kind]) => resourceOf(kind) === undefined && !kind.includes(".")),
    ).toEqual([]);
  });

  test("every reason that a rule cites is explained", () => {
    const cited = rules.flatMap(({ id, reasons }) => reasons.map((reason) => ({ id, reason })));
    expect(cited.filter(({ reason }) => ask(reason).length === 0)).toEqual([]);
  });

  test("every rule that an entry cites exists", async () => {
    const cited = await Promise.all(
      Object.values(modules).map(async (load) =>
        (await load()).default.flatMap(({ text, rules: own }) =>
          own.filter((id) => !ids.includes(id)).map((id) => `${text}: ${id}`),
        ),
      ),
    );
    expect(cited.flat()).toEqual([]);
  });
});
