import type { Certainty } from "../model/finding.ts";
import { keyOf } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import type { ContainerView } from "./containers.ts";
import { type LogVerdict, readLogAll } from "./log-reading.ts";
import { mentions } from "./quotations.ts";
import { type Setting, settingsOf } from "./settings.ts";

/** A value of a ConfigMap or Secret that a log complains about. */
export interface SettingFault {
  readonly setting: Setting;
  readonly certainty: Certainty;
}

/**
 * The ConfigMap or Secret value that a failing line is about. Undefined where it is about a value of the
 * Pod spec itself, where two sources fit alike, or where the line says nothing of configuration.
 */
function settingFaultOf(
  view: ContainerView,
  verdict: LogVerdict,
  cluster: Cluster,
): SettingFault | undefined {
  const { read, literal } = settingsOf(view, cluster);
  const scored = read
    .map((setting) => ({ setting, score: scoreOf(setting, verdict, view) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined) return throughLiteral(read, literal, verdict);
  const own = Math.max(
    ...[...literal].map(([name, value]) => literalScore(name, value, verdict)),
    ...[...(view.spec.command ?? []), ...(view.spec.args ?? [])].map((word) =>
      verdict.value !== undefined && verdict.value.length > 2 && word.endsWith(verdict.value)
        ? scores.value
        : 0,
    ),
    0,
  );
  if (own >= best.score) return throughLiteral(read, literal, verdict);
  const rival =
    second !== undefined &&
    second.score === best.score &&
    keyOf(second.setting.source) !== keyOf(best.setting.source);
  if (rival && best.score < scores.word) return undefined;
  const plain = verdict.class === "config-value" || verdict.class === "config-missing";
  return {
    setting: best.setting,
    certainty: plain && best.score >= scores.value ? "certain" : "likely",
  };
}

/** What a line that names nothing is about may stand below it: the fields of a Node error, the block of Spring Boot. */
const below = /^\s*(?:input|value|Value|received):? ['"]?([^'"]+?)['"]?,?$/u;

/** The first failure of a log that is about a setting: the deciding one, or one that says more of the same. */
export function settingFaultIn(
  view: ContainerView,
  verdict: LogVerdict,
  lines: readonly string[],
  cluster: Cluster,
): (SettingFault & { readonly verdict: LogVerdict }) | undefined {
  const told = lines
    .slice(verdict.index + 1, verdict.index + 10)
    .flatMap((line) => below.exec(line)?.[1] ?? [])[0];
  const full =
    verdict.name === undefined && verdict.value === undefined && told !== undefined
      ? { ...verdict, value: told }
      : verdict;
  const configured = verdict.class === "config-value" || verdict.class === "config-missing";
  const others = configured
    ? readLogAll(lines).filter((one) => one.class === verdict.class && one.index !== verdict.index)
    : [];
  for (const one of [full, ...others]) {
    const found = settingFaultOf(view, one, cluster);
    if (found !== undefined) return { ...found, verdict: one };
  }
  return undefined;
}

/** How much it takes to say that a line means a setting, from its name down to a hint. */
const scores = {
  name: 100,
  file: 95,
  flag: 85,
  word: 80,
  key: 70,
  value: 60,
  within: 45,
  flaw: 40,
  parser: 30,
} as const;

function scoreOf(setting: Setting, verdict: LogVerdict, view: ContainerView): number {
  const { class: of, line } = verdict;
  const { flaw, use, value } = setting;
  if (of === "access-denied")
    return flaw !== undefined && use === "env" && isCredential(setting) ? scores.flaw : 0;
  const name = named(setting, verdict, view);
  if (of === "config-value")
    return Math.max(
      name,
      valued(setting, verdict),
      parsed(setting, verdict),
      flawed(setting),
      setting.use === "env" && speaksOf(setting.variable ?? setting.key, verdict)
        ? scores.parser
        : 0,
    );
  // It is there, so that the program can only miss it where it is empty, or where its file lacks it.
  if (of === "config-missing") return flaw !== undefined || use === "file" ? name : 0;
  if (of !== "error" && of !== "panic") return 0;
  const told = value !== undefined && value.length > 1 && line.includes(value);
  return name >= scores.word && (flaw !== undefined || use === "file" || told) ? name : 0;
}

/** Names as their readers spell them: `spring.datasource.url` is SPRING_DATASOURCE_URL. */
export const sameName = (a: string, b: string): boolean => bare(a) === bare(b);
const bare = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/gu, "");

function named(setting: Setting, { name, path, line }: LogVerdict, view: ContainerView): number {
  const { variable, file, key } = setting;
  if (file !== undefined) {
    const base = file.slice(file.lastIndexOf("/") + 1);
    if (path === file || line.includes(file) || isLinkTo(path, file)) return scores.file;
    if (base.includes(".") && mentions(line, base)) return scores.value;
    return name !== undefined && holdsKey(setting, name) ? scores.within : 0;
  }
  if (name !== undefined && variable !== undefined && sameName(name, variable)) return scores.name;
  if (name?.startsWith("-") === true && variable !== undefined && feeds(variable, name, view))
    return scores.flag;
  if (variable !== undefined && mentions(line, variable)) return scores.word;
  return name !== undefined && sameName(name, key) ? scores.key : 0;
}

/** The kubelet mounts through `..data`. */
const isLinkTo = (path: string | undefined, file: string): boolean =>
  path !== undefined && path.replace(/\/\.\.[^/]+\//u, "/") === file;

/** `--port=$(PORT)`, `--port $PORT`: a variable that is handed over as a flag. */
function feeds(variable: string, flag: string, { spec }: ContainerView): boolean {
  const text = [...(spec.command ?? []), ...(spec.args ?? [])].join(" ");
  const at = text.indexOf(flag);
  return (
    at >= 0 &&
    new RegExp(`^[= ]["']?\\$[({]?${variable}\\b`, "u").test(text.slice(at + flag.length))
  );
}

/** The last part of a dotted name as a key of the file. */
function holdsKey({ value = "" }: Setting, name: string): boolean {
  const last = name.split(/[.:]/u).at(-1) ?? name;
  return (
    last.length > 2 &&
    value
      .split("\n")
      .some((line) =>
        new RegExp(`^\\s*-?\\s*["']?(?:[\\w-]+\\.)*${escaped(last)}["']?\\s*[:= ]`, "u").test(line),
      )
  );
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

function valued({ value, use }: Setting, { value: told, name }: LogVerdict): number {
  if (value === undefined || told === undefined) return 0;
  if (use === "env" && value.trim() === told.trim())
    return told === "" ? scores.flaw : scores.value;
  if (told.length < 3 || !value.includes(told)) return 0;
  return use === "env" || name === undefined ? scores.within : 0;
}

/** A parser's complaint that names no file, where one mounted file is of its language. */
const languages: readonly (readonly [line: RegExp, file: RegExp])[] = [
  [/yaml|YAML|mapping values|did not find expected|Psych/u, /\.ya?ml$/u],
  [/json|JSON|invalid character '|Unexpected token/u, /\.json$/u],
  [/toml|TOML/u, /\.toml$/u],
  [/xml|XML|SAX/u, /\.xml$/u],
  [/configparser|INI/u, /\.(?:ini|cfg|conf)$/u],
];

const parsed = ({ file = "" }: Setting, { line, name, value }: LogVerdict): number =>
  name === undefined &&
  value === undefined &&
  languages.some(([text, ending]) => text.test(line) && ending.test(file))
    ? scores.parser
    : 0;

/** A complaint about an address that names neither it nor its variable. */
const speaksOf = (variable: string, { line, name, value }: LogVerdict): boolean =>
  name === undefined &&
  value === undefined &&
  /\bur[il]s?\b|\bdsn\b|connection string|base64/iu.test(line) &&
  /ur[il]$|dsn|connection_?string|conn_?str|key|secret/iu.test(variable);

/** A line break at the end of a value is what a program that got it as a variable cannot use. */
const flawed = ({ flaw, use }: Setting): number =>
  use === "env" && (flaw === "newline" || flaw === "control") ? scores.parser + 5 : 0;

export const isCredential = ({ variable = "", key }: Setting): boolean =>
  /pass|pwd|secret|token|cred|auth|key|dsn|ur[il]$|user/iu.test(`${variable} ${key}`);

const literalScore = (variable: string, text: string, verdict: LogVerdict): number => {
  const { name, value, line } = verdict;
  if (name !== undefined && sameName(name, variable)) return scores.name;
  if (mentions(line, variable)) return scores.word;
  if (value !== undefined && value === text) return scores.value;
  if (verdict.class === "config-value" && speaksOf(variable, verdict)) return scores.parser;
  return value !== undefined && value.length > 2 && text.includes(value) ? scores.within : 0;
};

/** A variable of the Pod spec that is put together from others: `postgres://$(DB_USER)@db`. */
function throughLiteral(
  read: readonly Setting[],
  literal: ReadonlyMap<string, string>,
  verdict: LogVerdict,
): SettingFault | undefined {
  for (const [name, text] of literal) {
    if (literalScore(name, text, verdict) < scores.word) continue;
    const parts = read.filter(
      ({ variable }) => variable !== undefined && text.includes(`$(${variable})`),
    );
    const guilty = parts.filter(
      ({ flaw, value }) => flaw !== undefined || (value !== undefined && value === verdict.value),
    );
    const [one, other] = guilty.length > 0 ? guilty : parts;
    if (
      one !== undefined &&
      other === undefined &&
      (verdict.class !== "config-missing" || one.flaw !== undefined)
    )
      return { setting: one, certainty: "likely" };
  }
  return undefined;
}
