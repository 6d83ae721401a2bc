import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Cluster } from "../cluster/cluster.ts";
import { closest } from "../cluster/near.ts";
import type { Fault, Severity } from "../model/finding.ts";
import type { Kind, KubernetesObject } from "../model/kubernetes.ts";
import { findResource, resources } from "../model/resources.ts";
import type { Text } from "../model/text.ts";
import type { AnyRule } from "../rules/rule.ts";
import type { Config, Problem } from "./config.ts";
import type { ConfigFile } from "./config-file.ts";

/** The custom rules of one configuration, and what keeps others from being one. */
export interface CustomRules {
  readonly rules: readonly AnyRule[];
  readonly problems: readonly Problem[];
}

/**
 * The rules that a configuration brings: CEL expressions, and modules beside the file. Modules run code,
 * so they load only for a file of this machine (`file`), never for a ConfigMap.
 */
export async function loadCustomRules(config: Config, file?: ConfigFile): Promise<CustomRules> {
  const rules: AnyRule[] = [];
  const problems: Problem[] = [];
  for (const { path, at } of config.modules) {
    const refused = file === undefined ? inCluster : untrusted(file);
    if (file === undefined || refused !== undefined) {
      problems.push(config.problem(at, refused ?? inCluster));
      continue;
    }
    const loaded = await loadModule(path, resolve(dirname(file.path), path));
    if ("problem" in loaded) problems.push(config.problem(at, loaded.problem));
    else rules.push(...loaded.rules);
  }
  if (config.expressions.length > 0) {
    const { ExpressionError, expressionRule } = await import("./cel.ts");
    for (const { at, ...definition } of config.expressions) {
      try {
        rules.push(expressionRule(definition));
      } catch (error) {
        if (!(error instanceof ExpressionError)) throw error;
        problems.push(
          config.problem([...at, error.key], {
            en: `not CEL as it should be: ${error.message}`,
            zh: `CEL 表达式有误：${error.message}`,
          }),
        );
      }
    }
  }
  return { rules, problems };
}

const inCluster: Text = {
  en: "code is never loaded from a ConfigMap: write a CEL rule, or name the module in a local kubedx.yaml",
  zh: "不会从 ConfigMap 加载代码：请写成 CEL 规则，或在本地的 kubedx.yaml 中引用该模块",
};

/** Whoever may change the file decides what runs here. */
const untrusted = ({ untrusted: why }: ConfigFile): Text | undefined =>
  why === undefined
    ? undefined
    : why === "foreign"
      ? {
          en: "code is not loaded for a file that another user owns; --config FILE loads it all the same",
          zh: "该文件属于其他用户，不加载其代码；用 --config 指定该文件则会加载",
        }
      : {
          en: "code is not loaded for a file that everyone may write; --config FILE loads it all the same",
          zh: "该文件任何人都可写，不加载其代码；用 --config 指定该文件则会加载",
        };

async function loadModule(
  written: string,
  path: string,
): Promise<{ readonly rules: readonly AnyRule[] } | { readonly problem: Text }> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true)
    return { problem: { en: `${written} is not a file`, zh: `${written} 不是文件` } };
  let exported: unknown;
  try {
    await resolveKubedx();
    const module = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as {
      readonly default?: unknown;
    };
    exported = module.default;
  } catch (error) {
    const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return {
      problem: {
        en: `${written} cannot be loaded: ${why}`,
        zh: `无法加载 ${written}：${why}`,
      },
    };
  }
  const list = Array.isArray(exported) ? (exported as readonly unknown[]) : [exported];
  const rules: AnyRule[] = [];
  for (const one of list) {
    const rule = ruleOf(one);
    if ("problem" in rule)
      return {
        problem: {
          en: `${written}: its default export${rule.problem.en}`,
          zh: `${written}：其默认导出${rule.problem.zh}`,
        },
      };
    rules.push(rule);
  }
  return { rules };
}

let resolving: Promise<void> | undefined;

/** Lets a rule that lies anywhere say `import { defineRule } from "kubedx"`: it means this kubedx. */
const resolveKubedx = (): Promise<void> =>
  (resolving ??= (async () => {
    const { registerHooks } = await import("node:module");
    // The sources lie in src/sources, the bundle's chunks in dist/chunks.
    const entry = new URL(
      `../index${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`,
      import.meta.url,
    );
    registerHooks({
      resolve: (specifier, context, next) =>
        next(specifier === "kubedx" ? entry.href : specifier, context),
    });
  })());

type Fields = Readonly<Partial<Record<string, unknown>>>;
const isRecord = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isFilled = (value: unknown): value is string =>
  typeof value === "string" && value.trim() !== "";

const severities: readonly unknown[] = ["critical", "warning", "info"] satisfies Severity[];
const kindWords = resources.map(({ kind }) => kind);

/** A text, or one sentence for both languages. */
function textOf(value: unknown): Text | undefined {
  if (isFilled(value)) return { en: value, zh: value };
  if (!isRecord(value) || !isFilled(value["en"])) return undefined;
  return { en: value["en"], zh: isFilled(value["zh"]) ? value["zh"] : value["en"] };
}

const textsOf = (value: unknown): readonly string[] | undefined => {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.every(isFilled) ? list : undefined;
};

const wrong = (key: string, en: string, zh: string): { readonly problem: Text } => ({
  problem: { en: `: ${key}: ${en}`, zh: `：${key}：${zh}` },
});

/** What a module exports as a rule, checked: `defineRule` has no say over a module that no compiler has seen. */
function ruleOf(value: unknown): AnyRule | { readonly problem: Text } {
  if (!isRecord(value))
    return {
      problem: {
        en: " is no rule: export default defineRule({…})",
        zh: "不是规则：请写 export default defineRule({…})",
      },
    };
  const { id, title, severity, kind, reads = [], reasons = [], troubled, check } = value;
  if (typeof id !== "string" || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id))
    return wrong("id", "lower-case words joined by hyphens", "应为由连字符连接的小写单词");
  const name = textOf(title);
  if (name === undefined) return wrong("title", "a text, or { en, zh }", "应为文本或 { en, zh }");
  if (!severities.includes(severity))
    return wrong("severity", "critical, warning or info", "应为 critical、warning 或 info");
  const kinds = textsOf(kind);
  if (kinds === undefined || kinds.length === 0)
    return wrong("kind", "a kind or a list of kinds", "应为一个类别或类别列表");
  const strange = kinds.find((one) => !one.includes(".") && findResource(one)?.kind !== one);
  if (strange !== undefined) {
    const [near] = closest(strange, kindWords, 1);
    return wrong(
      "kind",
      `there is no ${strange}${near === undefined ? "" : `; nearest: ${near}`}`,
      `没有 ${strange}${near === undefined ? "" : `；最接近的是 ${near}`}`,
    );
  }
  const read = textsOf(reads);
  if (read === undefined) return wrong("reads", "a list of kinds", "应为类别列表");
  const cited = textsOf(reasons);
  if (cited === undefined) return wrong("reasons", "a list of texts", "应为文本列表");
  if (typeof check !== "function")
    return wrong(
      "check",
      "a generator function *check(object, cluster)",
      "应为生成器函数 *check(object, cluster)",
    );
  const { length, 0: only } = kinds;
  return {
    id,
    title: name,
    severity: severity as Severity,
    kind: (length === 1 ? only : kinds) as Kind,
    reads: read as readonly Kind[],
    reasons: cited,
    ...(troubled === true && { troubled }),
    *check(object: KubernetesObject, cluster: Cluster): Iterable<Fault> {
      const faults: unknown = Reflect.apply(check, value, [object, cluster]);
      if (faults === undefined || faults === null) return;
      if (typeof faults !== "object" || !(Symbol.iterator in faults))
        throw new Error("check gave no faults to go through: write *check(object, cluster)");
      for (const fault of faults as Iterable<unknown>) yield faultOf(fault);
    },
  };
}

/** What a custom rule yields, with the least that every report needs. Throws where that is not there. */
function faultOf(value: unknown): Fault {
  if (!isRecord(value)) throw new Error("it yielded something that is no fault");
  const message = textOf(value["message"]);
  if (message === undefined) throw new Error("its fault has no message: a text, or { en, zh }");
  const evidence: unknown = value["evidence"];
  const list: readonly unknown[] = Array.isArray(evidence) ? evidence : [];
  if (list.length === 0 || !list.every((one) => isRecord(one) && isRecord(one["ref"])))
    throw new Error("its fault has no evidence: at least one, as field(object, path) gives it");
  const { severity } = value;
  if (severity !== undefined && !severities.includes(severity))
    throw new Error("the severity of its fault is none of critical, warning, info");
  return { ...(value as unknown as Fault), message };
}
