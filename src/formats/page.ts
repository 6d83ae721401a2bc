import { visible } from "./escape.ts";
import { hanging } from "./lines.ts";
import { type Paint, painter } from "./paint.ts";
import { wrap } from "./wrap.ts";

export interface PageOptions {
  readonly color: boolean;
  readonly width: number;
}

/** A Markdown page of the documentation as text for a terminal. Knows what those pages use, no more. */
export function page(markdown: string, { color, width }: PageOptions): string {
  const paint = painter(color);
  const lines: string[] = [];
  for (const block of blocksOf(markdown)) {
    if (lines.length > 0) lines.push("");
    lines.push(...blockLines(block, width, paint));
  }
  return `${lines.join("\n")}\n`;
}

type Block =
  | { readonly type: "heading"; readonly level: number; readonly text: string }
  | { readonly type: "code"; readonly lines: readonly string[] }
  | { readonly type: "list"; readonly items: readonly string[] }
  | { readonly type: "table"; readonly lines: readonly string[] }
  | { readonly type: "paragraph"; readonly text: string };

const item = /^(?:[-*]|\d+\.) /u;

function blocksOf(markdown: string): readonly Block[] {
  const lines = markdown.split(/\r?\n/u);
  const blocks: Block[] = [];
  const takeWhile = (from: number, test: (line: string) => boolean): readonly string[] => {
    const end = lines.findIndex((line, i) => i >= from && !test(line));
    return lines.slice(from, end < 0 ? lines.length : end);
  };
  for (let i = 0; i < lines.length;) {
    const line = lines[i] ?? "";
    const heading = /^(#+) (.*)$/u.exec(line);
    const fence = /^(`{3,})/u.exec(line)?.[1];
    if (line.trim() === "") i++;
    else if (fence !== undefined) {
      const inside = takeWhile(i + 1, (one) => !one.startsWith(fence));
      blocks.push({ type: "code", lines: inside });
      i += inside.length + 2;
    } else if (heading !== null) {
      blocks.push({ type: "heading", level: heading[1]?.length ?? 1, text: heading[2] ?? "" });
      i++;
    } else if (line.startsWith("|")) {
      const rows = takeWhile(i, (one) => one.startsWith("|"));
      blocks.push({ type: "table", lines: rows.filter((row) => !/^\|[\s:|-]+\|$/u.test(row)) });
      i += rows.length;
    } else {
      const text = takeWhile(i, (one) => one.trim() !== "" && !/^(?:#+ |`{3}|\|)/u.test(one));
      if (item.test(line)) blocks.push({ type: "list", items: itemsOf(text) });
      else blocks.push({ type: "paragraph", text: text.join(" ") });
      i += text.length;
    }
  }
  return blocks;
}

const itemsOf = (lines: readonly string[]): readonly string[] =>
  lines.reduce<string[]>((items, line) => {
    if (item.test(line) || items.length === 0) items.push(line);
    else items[items.length - 1] = `${items.at(-1) ?? ""} ${line.trim()}`;
    return items;
  }, []);

function blockLines(block: Block, width: number, paint: Paint): readonly string[] {
  switch (block.type) {
    case "heading":
      return wrap(visible(block.text), width).map(
        block.level === 1 ? (line) => paint.strong(line) : (line) => paint.strong(paint.info(line)),
      );
    case "code":
      return block.lines.map((line) => `    ${visible(line)}`.trimEnd());
    case "list":
      return block.items.flatMap((text) =>
        hanging("  - ", inline(text.replace(item, ""), paint), width, 4),
      );
    case "table":
      return block.lines.flatMap((row) =>
        hanging(
          "  ",
          inline(
            row
              .split("|")
              .map((cell) => cell.trim())
              .filter((cell) => cell !== "")
              .join("  "),
            paint,
          ),
          width,
          4,
        ),
      );
    case "paragraph":
      return wrap(inline(block.text, paint), width);
  }
}

/** Links as `text (address)`; emphasis and code without their marks. */
const inline = (text: string, paint: Paint): string =>
  visible(text)
    .replace(/\[([^\]]+)\]\((https?:[^)]+)\)/gu, (_, name: string, address: string) =>
      name === address ? address : `${name} (${address})`,
    )
    .replace(/\[([^\]]+)\]\([^)]+\)/gu, "$1")
    .replace(/\*\*([^*]+)\*\*/gu, (_, strong: string) => paint.strong(strong))
    .replace(/`([^`]+)`/gu, (_, code: string) => paint.strong(code));
