/** One field in which two trees differ; undefined where it is not there. */
export interface Difference {
  readonly path: string;
  readonly from: unknown;
  readonly to: unknown;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const nameIn = (item: unknown): string | undefined =>
  isRecord(item) && typeof item["name"] === "string" ? item["name"] : undefined;

/** The fields in which two trees differ; list items are paired by name where all have one. */
export function differences(from: unknown, to: unknown, path = ""): readonly Difference[] {
  if (isList(from) && isList(to)) {
    if ([...from, ...to].some((item) => nameIn(item) === undefined))
      return same(from, to) ? [] : [{ path, from, to }];
    return [...new Set([...from, ...to].map(nameIn))].flatMap((name) =>
      differences(
        from.find((item) => nameIn(item) === name),
        to.find((item) => nameIn(item) === name),
        `${path}{${name ?? ""}}`,
      ),
    );
  }
  if (isRecord(from) && isRecord(to))
    return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key) =>
      differences(from[key], to[key], step(path, key)),
    );
  return same(from, to) ? [] : [{ path, from, to }];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const step = (path: string, key: string): string =>
  /[.[{/]/u.test(key) ? `${path}['${key}']` : path === "" ? key : `${path}.${key}`;
