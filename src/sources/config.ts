import { type Document, LineCounter, parseDocument } from "yaml";
import * as z from "zod";
import { closest } from "../cluster/near.ts";
import type { Severity } from "../model/finding.ts";
import { findResource, resources } from "../model/resources.ts";
import { endOf, type Silence, type SilencedBy } from "../model/silence.ts";
import type { Text } from "../model/text.ts";

/** A rule for those who do not program: a CEL expression over one object. */
export interface ExpressionRule {
  readonly id: string;
  readonly title: Text;
  /** As indexed. */
  readonly kind: string;
  readonly severity: Severity;
  /** True: the object is at fault. */
  readonly expression: string;
  /** Holds CEL expressions as `${object.metadata.name}`; so does `remedy`. */
  readonly message: Text;
  readonly remedy?: Text;
}

export type Grade = Severity | "off";

/** Where a value stands in the file: `["silences", 2, "until"]`. */
type Path = readonly PropertyKey[];

/** What one file, or one ConfigMap, asks for. Rule ids are checked later: custom rules bring their own. */
export interface Config {
  /** As messages name it: `kubedx.yaml`, `ConfigMap kubedx/kubedx`. */
  readonly name: string;
  readonly grades: ReadonlyMap<string, Grade>;
  readonly silences: readonly (Silence & { readonly at: Path })[];
  /** Paths as written, relative to the file. */
  readonly modules: readonly { readonly path: string; readonly at: Path }[];
  readonly expressions: readonly (ExpressionRule & { readonly at: Path })[];
  /** A problem with the value at a path. */
  readonly problem: (at: Path, what: Text) => Problem;
}

/** Something in a configuration that cannot be meant so: `kubedx.yaml:12: silences[2].until: not a date`. */
export interface Problem {
  readonly name: string;
  readonly line: number | undefined;
  readonly path: string;
  readonly what: Text;
}

export const problemText = ({ name, line, path, what }: Problem): Text => {
  const place = [line === undefined ? name : `${name}:${line}`, ...(path === "" ? [] : [path])];
  return { en: `${place.join(": ")}: ${what.en}`, zh: `${place.join("：")}：${what.zh}` };
};

const sameInBoth = (text: string): Text => ({ en: text, zh: text });

/** A configuration is written by hand; what is larger is none. */
const largest = 1_000_000;

/** Reads the text of a configuration: what it asks for, or all that is wrong with it. Never throws. */
export function parseConfig(
  text: string,
  name: string,
  by: SilencedBy,
): { readonly config: Config } | { readonly problems: readonly [Problem, ...Problem[]] } {
  const broken = (what: Text, line?: number) => ({
    problems: [{ name, line, path: "", what }] as const,
  });
  if (text.length > largest)
    return broken({ en: "too large for a configuration", zh: "过大，不像是配置" });
  const lines = new LineCounter();
  let document: Document;
  let raw: unknown;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const [error] = document.errors;
    if (error !== undefined) {
      const why = error.message.split("\n", 1)[0] ?? error.code;
      const line = lines.linePos(error.pos[0]).line;
      return broken({ en: `not YAML: ${why}`, zh: `不是有效的 YAML：${why}` }, line);
    }
    raw = document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return broken({ en: `cannot be read: ${why}`, zh: `无法读取：${why}` });
  }
  const lineOf = (at: Path): number | undefined => {
    // A key that is missing has no place: the nearest thing around it has.
    for (let length = at.length; length >= 0; length--) {
      const node = nodeAt(document, at.slice(0, length));
      if (node !== undefined) return lines.linePos(node).line;
    }
    return undefined;
  };
  const problem = (at: Path, what: Text): Problem => ({
    name,
    line: lineOf(at),
    path: pathText(at),
    what,
  });
  const checked = schema.safeParse(raw ?? {});
  if (!checked.success) {
    const [first, ...others] = checked.error.issues
      .flatMap((issue) => problemsOf(issue, raw, problem))
      .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
    return first === undefined
      ? broken({ en: "not a configuration", zh: "不是配置" })
      : { problems: [first, ...others] };
  }
  return { config: configOf(checked.data, name, by, problem) };
}

/** Where the value at a path begins in the text; undefined where there is none. */
function nodeAt(document: Document, at: Path): number | undefined {
  const node: unknown = at.length === 0 ? document.contents : document.getIn(at, true);
  if (typeof node !== "object" || node === null || !("range" in node)) return undefined;
  const { range } = node;
  if (!Array.isArray(range)) return undefined;
  const [from]: readonly unknown[] = range;
  return typeof from === "number" ? from : undefined;
}

const plain = /^[\w-]+$/u;

/** `silences[2].until`, `rules["a b"]` */
const pathText = (at: Path): string =>
  at
    .map((step, i) => {
      if (typeof step === "number") return `[${step}]`;
      const key = String(step);
      if (!plain.test(key)) return `[${JSON.stringify(key)}]`;
      return i === 0 ? key : `.${key}`;
    })
    .join("");

const grades = ["off", "critical", "warning", "info"] as const;
const severities = ["critical", "warning", "info"] as const;

/** Numbers and booleans are what YAML makes of `version: 2`; a label holds texts. */
const label = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const filled = z.string().refine((text) => text.trim() !== "", {
  params: { text: { en: "is empty", zh: "为空" } satisfies Text },
});
/** A text, in one language or both. */
const prose = z.union([filled, z.strictObject({ en: filled, zh: filled.optional() })]);

const conditions = ["rule", "namespace", "kind", "name", "labels", "fingerprint"] as const;

const silenceSchema = z
  .strictObject({
    rule: filled.optional(),
    namespace: filled.optional(),
    kind: filled.optional(),
    name: filled.optional(),
    labels: z.record(z.string(), label).optional(),
    fingerprint: filled.optional(),
    until: z
      .string()
      .refine((text) => endOf(text) !== undefined, {
        params: {
          text: {
            en: "not a date: write 2026-12-31 or an RFC 3339 time such as 2026-12-31T18:00:00Z",
            zh: "不是日期：写作 2026-12-31，或 RFC 3339 时间，如 2026-12-31T18:00:00Z",
          } satisfies Text,
        },
      })
      .optional(),
    reason: filled,
  })
  .refine((one) => conditions.some((key) => one[key] !== undefined), {
    params: {
      text: {
        en: `would hide everything: give one of ${conditions.join(", ")}`,
        zh: `会隐藏一切：至少给出 ${conditions.join("、")} 之一`,
      } satisfies Text,
    },
  });

const kindWords = resources.map(({ kind }) => kind);

function kindProblem(kind: string): Text {
  const [near] = closest(kind, kindWords, 1);
  return {
    en: `there is no kind ${kind}${near === undefined ? "; a custom resource is written Certificate.cert-manager.io" : `; nearest: ${near}`}`,
    zh: `没有类别 ${kind}${near === undefined ? "；自定义资源写作 Certificate.cert-manager.io" : `；最接近的是 ${near}`}`,
  };
}

const knownKind = z.string().superRefine((kind, context) => {
  if (findResource(kind) === undefined && !/^[A-Z]\w*\.[\w.-]+$/u.test(kind))
    context.addIssue({ code: "custom", params: { text: kindProblem(kind) } });
});

const expressionSchema = z.strictObject({
  id: z.string().refine((id) => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id), {
    params: {
      text: {
        en: "not a rule id: lower-case words joined by hyphens, as in replicas-too-few",
        zh: "不是规则 id：由连字符连接的小写单词，如 replicas-too-few",
      } satisfies Text,
    },
  }),
  title: prose,
  kind: knownKind,
  severity: z.enum(severities),
  expression: filled,
  message: prose,
  remedy: prose.optional(),
});

/** A path or an expression, told apart before either is checked, so that a mistake is named exactly. */
const customRule = z.unknown().transform((value, context) => {
  if (typeof value === "string" && value.trim() !== "") return { path: value };
  const checked = expressionSchema.safeParse(value);
  if (checked.success) return checked.data;
  for (const issue of checked.error.issues)
    context.addIssue({
      code: "custom",
      path: [...issue.path],
      params: { issue },
    });
  return z.NEVER;
});

const schema = z.strictObject({
  rules: z
    .record(
      z.string(),
      z.preprocess((value) => (value === false ? "off" : value), z.enum(grades)),
    )
    .nullish(),
  silences: z.array(silenceSchema).nullish(),
  customRules: z.array(customRule).nullish(),
});

type Checked = z.infer<typeof schema>;
type Issue = z.core.$ZodIssue;

/** An issue of the schema in words. */
function problemsOf(issue: Issue, raw: unknown, problem: Config["problem"]): readonly Problem[] {
  const at = issue.path;
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => {
      const [near] = closest(key, keysAt(at), 1);
      return problem([...at, key], {
        en: `unknown key${near === undefined ? "" : `; nearest: ${near}`}`,
        zh: `没有这个键${near === undefined ? "" : `；最接近的是 ${near}`}`,
      });
    });
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String);
    const given = valueIn(raw, at);
    const [near] = closest(String(given), values, 1);
    const all = values.join(", ");
    return [
      problem(at, {
        en: `${given === undefined ? "is missing: give" : "not"} one of ${all}${near === undefined ? "" : `; nearest: ${near}`}`,
        zh: `${given === undefined ? "缺少：应为" : "不是"} ${all} 之一${near === undefined ? "" : `；最接近的是 ${near}`}`,
      }),
    ];
  }
  if (issue.code === "custom") {
    const { text, issue: inner } = (issue.params ?? {}) as {
      readonly text?: Text;
      readonly issue?: Issue;
    };
    if (inner !== undefined) return problemsOf({ ...inner, path: [...at] }, raw, problem);
    return [problem(at, text ?? sameInBoth(issue.message))];
  }
  if (issue.code === "invalid_union") {
    const given = valueIn(raw, at);
    // An issue within one of the choices says more than that none fits.
    const within = issue.errors
      .flat()
      .find(
        ({ path, code }) => path.length > 0 || code === "unrecognized_keys" || code === "custom",
      );
    if (within !== undefined && given !== undefined)
      return problemsOf({ ...within, path: [...at, ...within.path] }, raw, problem);
    return [problem(at, given === undefined ? missing : { en: "not a text", zh: "不是文本" })];
  }
  if (issue.code === "invalid_type") {
    if (valueIn(raw, at) === undefined) return [problem(at, missing)];
    const noun = nouns[issue.expected] ?? sameInBoth(issue.expected);
    return [problem(at, { en: `not ${noun.en}`, zh: `不是${noun.zh}` })];
  }
  return [problem(at, sameInBoth(issue.message))];
}

const missing: Text = { en: "is missing", zh: "缺少" };

const nouns: Readonly<Record<string, Text>> = {
  string: { en: "a text", zh: "文本" },
  array: { en: "a list", zh: "列表" },
  object: { en: "a mapping of keys to values", zh: "键值映射" },
  record: { en: "a mapping of keys to values", zh: "键值映射" },
};

const keysAt = ([section, , inner]: Path): readonly string[] => {
  if (inner === "title" || inner === "message" || inner === "remedy") return ["en", "zh"];
  if (section === "silences") return Object.keys(silenceSchema.shape);
  if (section === "customRules") return Object.keys(expressionSchema.shape);
  return Object.keys(schema.shape);
};

function valueIn(raw: unknown, at: Path): unknown {
  let value = raw;
  for (const step of at) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return value;
}

const textOf = (text: z.infer<typeof prose>): Text =>
  typeof text === "string" ? sameInBoth(text) : { en: text.en, zh: text.zh ?? text.en };

function configOf(
  { rules, silences, customRules }: Checked,
  name: string,
  by: SilencedBy,
  problem: Config["problem"],
): Config {
  const custom = (customRules ?? []).map((one, i) => ({ one, at: ["customRules", i] }));
  return {
    name,
    grades: new Map(Object.entries(rules ?? {})),
    silences: (silences ?? []).map(({ kind, ...one }, i) => ({
      ...defined(one),
      reason: one.reason,
      ...(kind !== undefined && { kind: findResource(kind)?.kind ?? kind }),
      by,
      where: `${name}: silences[${i}]`,
      at: ["silences", i],
    })),
    modules: custom.flatMap(({ one, at }) => ("path" in one ? [{ path: one.path, at }] : [])),
    expressions: custom.flatMap(({ one, at }) => {
      if ("path" in one) return [];
      const { id, kind, severity, expression, title, message, remedy } = one;
      return {
        id,
        kind: findResource(kind)?.kind ?? kind,
        severity,
        expression,
        title: textOf(title),
        message: textOf(message),
        ...(remedy !== undefined && { remedy: textOf(remedy) }),
        at,
      };
    }),
    problem,
  };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the keys that hold nothing. */
const defined = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Defined<T>;

/** The rule ids that a configuration names and nobody knows, each with the nearest. */
export function unknownRules(config: Config, known: ReadonlySet<string>): readonly Problem[] {
  const unknown = (at: Path, id: string): readonly Problem[] => {
    if (known.has(id) || (id.includes("*") && at[0] === "silences")) return [];
    const [near] = closest(id, known, 1);
    return [
      config.problem(at, {
        en: `there is no rule ${id}${near === undefined ? "; kubedx rules lists them" : `; nearest: ${near}`}`,
        zh: `没有规则 ${id}${near === undefined ? "；kubedx rules 列出所有规则" : `；最接近的是 ${near}`}`,
      }),
    ];
  };
  return [
    ...[...config.grades.keys()].flatMap((id) => unknown(["rules", id], id)),
    ...config.silences.flatMap(({ rule, at }) =>
      rule === undefined ? [] : unknown([...at, "rule"], rule),
    ),
  ];
}
