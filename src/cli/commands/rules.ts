import { painter } from "../../formats/paint.ts";
import { padded, columns } from "../../formats/width.ts";
import { severities, severityWords } from "../../formats/words.ts";
import { wrap } from "../../formats/wrap.ts";
import type { Kind } from "../../model/kubernetes.ts";
import type { AnyRule } from "../../rules/rule.ts";
import type { CommandModule } from "../command.ts";
import { choose } from "../options.ts";

/** `kubedx rules`: every rule, worst first. */
export const run: CommandModule["run"] = async ({ options }, { io, language, display }) => {
  const output = choose(
    "-o",
    typeof options["output"] === "string" ? options["output"] : undefined,
    ["terminal", "json"],
    language,
  );
  const { rules } = await import("../../rules/index.ts");
  if (output === "json") {
    const list = rules.map(({ id, title, severity, kind, reads, reasons }) => ({
      id,
      title: title[language],
      severity,
      kind: kindsOf(kind)[0],
      kinds: kindsOf(kind),
      reads,
      reasons,
    }));
    io.stdout.write(`${JSON.stringify({ rules: list }, undefined, 2)}\n`);
    return 0;
  }
  const paint = painter(display.color);
  const sorted = rules.toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) || (a.id < b.id ? -1 : 1),
  );
  const rows = sorted.map(
    ({ id, severity, kind, title }) =>
      [id, severityWords[severity][language], shortOf(kindsOf(kind)), title[language]] as const,
  );
  const widthOf = (column: 0 | 1 | 2): number =>
    Math.max(0, ...rows.map((row) => columns(row[column])));
  const [first, second, third] = [widthOf(0), widthOf(1), widthOf(2)];
  const indent = first + second + third + 6;
  // A title that would get narrow beside the table hangs below it instead.
  const beside = display.width - indent >= 30;
  const lines = sorted.flatMap(({ severity }, i) => {
    const [id = "", word = "", kind = "", title = ""] = rows[i] ?? [];
    const head = `${padded(id, first)}  ${paint[severity](padded(word, second))}  ${padded(kind, third)}`;
    if (!beside)
      return [head.trimEnd(), ...wrap(title, display.width - 4).map((line) => `    ${line}`)];
    return wrap(title, display.width - indent).map((line, n) =>
      n === 0 ? `${head}  ${line}` : " ".repeat(indent) + line,
    );
  });
  io.stdout.write(
    `${[...lines, "", language === "zh" ? `${rules.length} 条规则；kubedx explain RULE 解释其中一条` : `${rules.length} rules; kubedx explain RULE says what one means`].join("\n")}\n`,
  );
  return 0;
};

const kindsOf = (kind: AnyRule["kind"]): readonly Kind[] => [kind].flat();

/** `Pod`, `Deployment +2`: several kinds would make a wide column. */
const shortOf = ([first = "", ...others]: readonly string[]): string =>
  others.length === 0 ? first : `${first} +${others.length}`;
