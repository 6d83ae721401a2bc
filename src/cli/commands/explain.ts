import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { closest } from "../../cluster/near.ts";
import { padded, columns } from "../../formats/width.ts";
import { page } from "../../formats/page.ts";
import { UserError } from "../../model/user-error.ts";
import type { CommandModule } from "../command.ts";
import type { Context } from "../context.ts";
import { packageRoot } from "../root.ts";

/** Words that mean nothing in a name by themselves. */
const tooShort = 3;

/** `kubedx explain`: a page of the documentation, as text. */
export const run: CommandModule["run"] = async ({ args: [topic] }, context) => {
  const folder = join(packageRoot(), "docs", "rules");
  const ids = idsIn(folder);
  if (topic === undefined) {
    context.io.stdout.write(overview(ids, context));
    return 0;
  }
  const id = ids.find((one) => one === topic.toLowerCase());
  if (id !== undefined) {
    context.io.stdout.write(page(withoutExample(pageOf(folder, id, context)), context.display));
    return 0;
  }
  const citing = ids.filter((one) => cites(pageOf(folder, one, context), topic));
  if (citing.length > 0 && /^[A-Z]/u.test(topic)) {
    context.io.stdout.write(
      `${context.say({ en: `${topic} is a sign of several faults. What it comes down to is told by:`, zh: `${topic} 可能由多种缺陷引起，根因见以下规则：` })}\n\n${citing.map((one) => `  kubedx explain ${one}\n`).join("")}`,
    );
    return 0;
  }
  throw unknownTopic(topic, ids, context);
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

const cites = (markdown: string, word: string): boolean =>
  new RegExp(`(?<![\\w-])${word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}(?![\\w-])`, "u").test(
    markdown,
  );

function unknownTopic(topic: string, ids: readonly string[], { say }: Context): UserError {
  const word = topic.toLowerCase();
  const holding = word.length >= tooShort ? ids.filter((id) => id.includes(word)) : [];
  const near = [...new Set([...closest(word, ids), ...holding])].slice(0, 6);
  return new UserError(
    say({ en: `nothing is known of "${topic}"`, zh: `没有关于 "${topic}" 的说明` }),
    near.length > 0
      ? say({ en: `Near: ${near.join(", ")}.`, zh: `相近的有：${near.join("、")}` })
      : say({ en: "kubedx rules lists every rule.", zh: "kubedx rules 列出所有规则" }),
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
  return `${say({ en: "kubedx explain RULE|REASON says what it means, why it happens, how to check and how to mend it.", zh: "kubedx explain RULE|REASON 说明其含义、成因、排查与修复方法。" })}\n\n${lines.join("\n")}\n`;
}
