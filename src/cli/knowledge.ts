import type { Entry } from "../knowledge/entry.ts";
import { shelves } from "../knowledge/index.ts";
import { holding, named, type Part, partsOf, type Row } from "../knowledge/match.ts";
import { messages } from "../knowledge/messages.ts";
import { modules } from "./knowledge-modules.ts";

/** Every string of the base with the module that tells what it means; no module is loaded for it. */
export const rows: readonly Row[] = shelves.flatMap(([module, component, where, texts]) =>
  texts.map((text): Row => ({ text, where, component, module })),
);

/** The same strings, found by the messages that stand beside them. */
const beside = (): readonly Row[] => {
  const known = new Map(rows.map((row) => [keyOf(row), row]));
  return messages.flatMap(([message, text, where, component]) => {
    const row = known.get(keyOf({ text, where, component }));
    return row === undefined ? [] : [{ ...row, message }];
  });
};

const keyOf = ({ text, where, component }: Omit<Row, "module">): string =>
  `${where}\n${component}\n${text}`;

/** What the base knows of a question: strings that it names, parts of the message that it is, or strings that it is part of. */
export function ask(words: string): readonly Part[] {
  // kubectl counts in its STATUS column: what two of three mean is what one of two means.
  const question = words.replace(/\bInit:\d+\/\d+\b/gu, "Init:N/M");
  const exact = named(question, rows);
  if (exact.length > 0) return [{ rows: distinct(exact) }];
  const all = [...rows, ...beside()];
  const parts = partsOf(question, all);
  if (parts.length > 0) return parts.map((part) => ({ ...part, rows: distinct(part.rows) }));
  const near = holding(question, rows);
  return near.length > 0 ? [{ rows: near }] : [];
}

const distinct = (some: readonly Row[]): readonly Row[] => [
  ...new Map(some.map((row) => [keyOf(row), row])).values(),
];

/** What strings mean, from the modules that hold them. */
export async function entriesOf(some: readonly Row[]): Promise<readonly Entry[]> {
  const names = [...new Set(some.map(({ module }) => module))];
  const loaded = new Map(
    await Promise.all(
      names.map(async (name) => [name, (await modules[name]?.())?.default ?? []] as const),
    ),
  );
  return some.flatMap(
    ({ module, text, where, component }) =>
      loaded
        .get(module)
        ?.find((one) => one.text === text && one.where === where && one.component === component) ??
      [],
  );
}
