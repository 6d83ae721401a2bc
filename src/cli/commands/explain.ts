import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { closest } from "../../cluster/near.ts";
import { explainJson, explainText, listJson, listText } from "../../formats/explain.ts";
import { lifecycleText } from "../../formats/lifecycle.ts";
import { page } from "../../formats/page.ts";
import { columns, padded } from "../../formats/width.ts";
import { safeJson } from "../../formats/escape.ts";
import { UserError } from "../../model/user-error.ts";
import type { CommandModule } from "../command.ts";
import type { Context } from "../context.ts";
import { choose } from "../options.ts";
import { packageRoot } from "../root.ts";

/** Words that mean nothing in a name by themselves. */
const tooShort = 3;

/** `kubedx explain`: a rule's page, the meaning of a string of Kubernetes, or the life of a Pod. */
export const run: CommandModule["run"] = async ({ args, options }, context) => {
  const { io, display, language } = context;
  const output = choose(
    "-o",
    typeof options["output"] === "string" ? options["output"] : undefined,
    ["terminal", "json"],
    language,
  );
  const json = output === "json";
  const question = args.join(" ").trim();
  const folder = join(packageRoot(), "docs", "rules");
  const ids = idsIn(folder);
  if (options["list"] === true) {
    const { rows } = await import("../knowledge.ts");
    io.stdout.write(json ? listJson(rows) : listText(rows, display));
    return 0;
  }
  if (question === "") {
    io.stdout.write(overview(ids, context));
    return 0;
  }
  if (question.toLowerCase() === "lifecycle" && !json) {
    io.stdout.write(lifecycleText(display));
    return 0;
  }
  const id = ids.find((one) => one === question.toLowerCase());
  if (id !== undefined) {
    const markdown = withoutExample(pageOf(folder, id, context));
    io.stdout.write(
      json
        ? `${safeJson({ kind: "RulePage", version: 1, language, rule: id, markdown }, 2)}\n`
        : page(markdown, display),
    );
    return 0;
  }
  const { ask, entriesOf, rows } = await import("../knowledge.ts");
  const parts = await Promise.all(
    ask(question).map(async (part) => ({
      ...(part.fragment !== undefined && { fragment: part.fragment }),
      entries: await entriesOf(part.rows),
    })),
  );
  if (parts.length > 0) {
    io.stdout.write(json ? explainJson(question, parts, language) : explainText(parts, display));
    return 0;
  }
  throw unknownTopic(question, ids, rows, context);
};

const idsIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(".md") && !file.endsWith(".zh.md"))
        .map((file) => file.slice(0, -".md".length))
        .toSorted()
    : [];

function pageOf(folder: string, id: string, { language }: Context): string {
  const translated = join(folder, `${id}.zh.md`);
  return readFileSync(
    language === "zh" && existsSync(translated) ? translated : join(folder, `${id}.md`),
    "utf8",
  );
}

/** The section with the objects that the tests run is of no use to a reader. */
const withoutExample = (markdown: string): string =>
  markdown.replace(/^## (?:Example|示例)s?\s*$[^]*?(?=^## |(?![^]))/gmu, "");

function unknownTopic(
  question: string,
  ids: readonly string[],
  rows: readonly { readonly text: string }[],
  { say }: Context,
): UserError {
  const shown = question.length > 80 ? `${question.slice(0, 80)}…` : question;
  const word = question.slice(0, 200);
  const holding =
    word.length >= tooShort ? ids.filter((id) => id.includes(word.toLowerCase())) : [];
  const strings = rows.flatMap(({ text }) =>
    /\s/u.test(text) ? [] : [text, text.split("/").at(-1) ?? text],
  );
  const near = [...new Set([...closest(word, [...strings, ...ids], 5), ...holding])].slice(0, 6);
  return new UserError(
    say({ en: `nothing is known of "${shown}"`, zh: `没有关于 "${shown}" 的说明` }),
    near.length > 0
      ? say({ en: `Near: ${near.join(", ")}.`, zh: `相近的有：${near.join("、")}` })
      : say({
          en: "kubedx rules lists every rule, kubedx explain --list every string.",
          zh: "kubedx rules 列出所有规则，kubedx explain --list 列出所有字符串",
        }),
  );
}

function overview(ids: readonly string[], { say, display }: Context): string {
  const width = Math.max(1, ...ids.map(columns)) + 2;
  const perLine = Math.max(1, Math.floor((display.width - 2) / width));
  const rows = Math.ceil(ids.length / perLine);
  const lines = Array.from({ length: rows }, (_, row) =>
    `  ${ids
      .filter((_id, i) => i % rows === row)
      .map((id) => padded(id, width))
      .join("")}`.trimEnd(),
  );
  return `${say({
    en: "kubedx explain WORD… says what a rule, a reason, a message or an exit code means, why it\nhappens and how to check it. explain lifecycle draws the life of a Pod; explain --list\nlists every string. The rules:",
    zh: "kubedx explain WORD… 说明规则、原因、消息或退出码的含义、成因与排查方法。\nexplain lifecycle 画出 Pod 的生命周期；explain --list 列出所有字符串。规则：",
  })}\n\n${lines.join("\n")}\n`;
}
