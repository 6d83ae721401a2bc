/** One line of a describe with what is indented below it. */
export interface Field {
  /** What stands before the first colon; empty where the line has none. */
  readonly key: string;
  /** What stands behind it. */
  readonly value: string;
  /** The whole line, without its indentation. */
  readonly text: string;
  readonly indent: number;
  readonly fields: Field[];
}

const keyed = /^([^\s:][^:]{0,120}?):(?:\s+(.*))?$/u;

/**
 * The indentation of what kubectl describe prints (pkg/describe/describe.go, PrefixWriter: two spaces a
 * level) as a tree. A line belongs to the nearest one above that is indented less.
 */
export function treeOf(lines: readonly string[]): readonly Field[] {
  const roots: Field[] = [];
  const open: Field[] = [];
  for (const line of lines) {
    const text = line.trim();
    if (text === "") continue;
    const indent = line.length - line.trimStart().length;
    const [, key = "", value = ""] = keyed.exec(text) ?? [];
    const field: Field = { key: key.trim(), value: value.trim(), text, indent, fields: [] };
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    (open.at(-1)?.fields ?? roots).push(field);
    open.push(field);
  }
  return roots;
}

export const find = (fields: readonly Field[], ...keys: readonly string[]): Field | undefined =>
  keys.map((key) => fields.find((one) => one.key === key)).find((one) => one !== undefined);

const nothing = new Set(["", "<none>", "<unset>", "<unknown>", "<nil>", "N/A", "n/a"]);

/** The value of a field; one that says "none" is none. */
export function valueOf(fields: readonly Field[], ...keys: readonly string[]): string | undefined {
  const value = find(fields, ...keys)?.value;
  return value === undefined || nothing.has(value) ? undefined : value;
}

export function numberOf(fields: readonly Field[], ...keys: readonly string[]): number | undefined {
  const value = /^-?\d+/u.exec(valueOf(fields, ...keys) ?? "")?.[0];
  return value === undefined ? undefined : Number(value);
}

/** A field's own value and the lines below it: `Labels`, `Annotations`, `Selector`. */
export const linesOf = (field: Field | undefined): readonly string[] =>
  field === undefined
    ? []
    : [field.value, ...flat(field.fields)].filter((line) => !nothing.has(line));

export const flat = (fields: readonly Field[]): readonly string[] =>
  fields.flatMap((one) => [one.text, ...flat(one.fields)]);

/** `app=web` and `app: web` lines as a map. */
export function pairsOf(
  field: Field | undefined,
  separator: "=" | ":" = "=",
): Readonly<Record<string, string>> | undefined {
  const pairs = linesOf(field)
    .flatMap((line) => (separator === "=" ? line.split(/,(?=[\w./-]+=)/u) : [line]))
    .flatMap((line): [string, string][] => {
      const at = line.indexOf(separator);
      return at < 1 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()]];
    });
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

/** Leaves out what is undefined, so that absent stays absent. */
export const given = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
