import { readFile } from "node:fs/promises";
import { isAbsolute, resolve } from "node:path";
import type { Cluster } from "../cluster/cluster.ts";
import { diagnose } from "../diagnose/diagnose.ts";
import { regrade } from "../diagnose/regrade.ts";
import { silence } from "../diagnose/silence.ts";
import type { Severity } from "../model/finding.ts";
import type { ConfigMap } from "../model/kubernetes.ts";
import { resourceOf } from "../model/resources.ts";
import type { Incident, Report } from "../model/report.ts";
import type { Silence } from "../model/silence.ts";
import type { Gap, Snapshot } from "../model/snapshot.ts";
import type { Text } from "../model/text.ts";
import { UserError } from "../model/user-error.ts";
import type { AnyRule } from "../rules/rule.ts";
import type { KnownIncident } from "../sources/baseline.ts";
import type { Config, Problem } from "../sources/config.ts";
import { type ConfigFile, configName, findConfig } from "../sources/config-file.ts";
import type { Context } from "./context.ts";

/** What the command line says about the configuration. */
export interface ConfigurationOptions {
  readonly config?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

/** The configuration that holds for one run. */
export interface Configuration {
  readonly rules: readonly AnyRule[];
  readonly off: readonly string[];
  readonly grades: ReadonlyMap<string, Severity>;
  readonly custom: ReadonlySet<string>;
  readonly silences: readonly Silence[];
  /** What of the cluster's own configuration was not understood and is left out. */
  readonly skipped: readonly Text[];
}

interface Layer {
  readonly config: Config;
  readonly rules: readonly AnyRule[];
}

/** The local configuration file, read and checked before anything is asked of the cluster. Throws UserError. */
export async function readConfiguration(
  options: ConfigurationOptions,
  context: Context,
): Promise<Layer | undefined> {
  const { io, say } = context;
  const cwd = io.cwd ?? process.cwd();
  const file: ConfigFile | undefined =
    options.config === undefined
      ? await findConfig({ cwd, env: io.env })
      : { path: within(cwd, options.config), name: options.config };
  if (file === undefined) return undefined;
  const text = await readFile(file.path, "utf8").catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(
      say({
        en: `configuration ${file.name} cannot be read`,
        zh: `无法读取配置 ${file.name}`,
      }),
      why,
    );
  });
  const { parseConfig, unknownRules } = await import("../sources/config.ts");
  const parsed = parseConfig(text, file.name, "config");
  if ("problems" in parsed) throw await configurationError(parsed.problems, context);
  const { config } = parsed;
  const { rules, problems } = await customRules(config, await builtin(), file);
  const known = new Set([...(await builtin()), ...rules].map(({ id }) => id));
  // An id may be unknown only because its rule did not load.
  const wrong = problems.length > 0 ? problems : unknownRules(config, known);
  if (wrong.length > 0) throw await configurationError(wrong, context);
  return { config, rules };
}

const within = (cwd: string, path: string): string =>
  isAbsolute(path) ? path : resolve(cwd, path);

const builtin = async (): Promise<readonly AnyRule[]> => (await import("../rules/index.ts")).rules;

/** The custom rules of a configuration; an id that is taken is a problem. */
async function customRules(
  config: Config,
  taken: readonly AnyRule[],
  file?: ConfigFile,
): Promise<{ readonly rules: readonly AnyRule[]; readonly problems: readonly Problem[] }> {
  if (config.modules.length === 0 && config.expressions.length === 0)
    return { rules: [], problems: [] };
  const { loadCustomRules } = await import("../sources/custom-rules.ts");
  const { rules, problems } = await loadCustomRules(config, file);
  const ids = new Set(taken.map(({ id }) => id));
  const twice: Problem[] = [];
  for (const { id } of rules) {
    if (ids.has(id))
      twice.push(
        config.problem(["customRules"], {
          en: `there is a rule ${id} already`,
          zh: `已有规则 ${id}`,
        }),
      );
    ids.add(id);
  }
  return { rules, problems: [...problems, ...twice] };
}

async function configurationError(
  problems: readonly Problem[],
  { say }: Context,
): Promise<UserError> {
  const { problemText } = await import("../sources/config.ts");
  const [first = "", ...others] = problems.map((one) => say(problemText(one)));
  const shown = others.slice(0, 3);
  const more = others.length - shown.length;
  return new UserError(
    first,
    [...shown, ...(more > 0 ? [say({ en: `and ${more} more`, zh: `另有 ${more} 处` })] : [])].join(
      "\n",
    ),
  );
}

/**
 * The configuration for a snapshot: the local one over that of the cluster itself, where it is read live.
 * What is wrong in the cluster's own is not for its reader to mend: it is left out and named.
 */
export async function configurationOf(
  local: Layer | undefined,
  snapshot: Snapshot,
  live: boolean,
  namespace: string | undefined,
): Promise<Configuration> {
  const own = await builtin();
  const layers: Layer[] = local === undefined ? [] : [local];
  const skipped: Text[] = [];
  for (const map of live ? configMapsIn(snapshot, namespace) : []) {
    const text = map.data?.[configName];
    if (typeof text !== "string") continue;
    const { parseConfig, problemText, unknownRules } = await import("../sources/config.ts");
    const home = map.metadata.namespace ?? "";
    const parsed = parseConfig(text, `ConfigMap ${home}/${map.metadata.name}`, "configmap");
    if ("problems" in parsed) {
      skipped.push(problemText(parsed.problems[0]));
      continue;
    }
    const taken = [...own, ...layers.flatMap((layer) => layer.rules)];
    const { rules, problems } = await customRules(parsed.config, taken);
    const known = new Set([...taken, ...rules].map(({ id }) => id));
    const wrong = [...problems, ...unknownRules(parsed.config, known)];
    skipped.push(...wrong.map(problemText));
    const taking = new Set(taken.map(({ id }) => id));
    layers.push({
      config: home === systemNamespace ? parsed.config : confined(parsed.config, home),
      rules: rules.filter(({ id }) => !taking.has(id)),
    });
  }
  const grades = new Map(layers.toReversed().flatMap(({ config }) => [...config.grades]));
  const all = [...own, ...layers.flatMap(({ rules }) => rules)];
  const isOff = ({ id }: AnyRule): boolean => grades.get(id) === "off";
  return {
    rules: all.filter((rule) => !isOff(rule)),
    off: all.filter(isOff).map(({ id }) => id),
    grades: new Map(
      [...grades].flatMap(([id, grade]) => (grade === "off" ? [] : [[id, grade] as const])),
    ),
    custom: new Set(layers.flatMap(({ rules }) => rules.map(({ id }) => id))),
    silences: layers.flatMap(({ config }) => config.silences.map(({ at: _at, ...one }) => one)),
    skipped,
  };
}

/** Where the cluster's own configuration lives. */
const systemNamespace = "kubedx";

/** The ConfigMaps that configure: that of the namespace that was read, then that of the whole cluster. */
function configMapsIn(snapshot: Snapshot, namespace: string | undefined): readonly ConfigMap[] {
  const { namespaces } = snapshot.coverage;
  const read = namespace ?? (namespaces?.length === 1 ? namespaces[0] : undefined);
  const homes = [...new Set([read, systemNamespace])].filter((home) => home !== undefined);
  return homes.flatMap((home) =>
    snapshot.objects.filter(
      ({ kind, metadata }) =>
        kind === "ConfigMap" && metadata.namespace === home && metadata.name === "kubedx",
    ),
  );
}

/** Who may write in one namespace silences what is in it, and nothing else. */
const confined = (config: Config, namespace: string): Config => ({
  ...config,
  silences: config.silences.map((one) => ({ ...one, namespace })),
});

/** Diagnoses as the configuration wants it. Nothing is silenced yet. */
export function diagnoseWith(
  snapshot: Snapshot,
  cluster: Cluster,
  { rules, off, grades, custom, skipped }: Configuration,
): Report {
  const report = regrade(diagnose(snapshot, rules, cluster), grades);
  return {
    ...report,
    gaps: [...report.gaps, ...unseenKinds(rules, cluster, custom)],
    skipped: [...report.skipped, ...skipped],
    failures: report.failures.map((one) => (custom.has(one.rule) ? { ...one, custom: true } : one)),
    rulesOff: off,
  };
}

/** Kinds of someone's own that a custom rule inspects and of which nothing was read: it cannot have found anything. */
const unseenKinds = (
  rules: readonly AnyRule[],
  cluster: Cluster,
  custom: ReadonlySet<string>,
): readonly Gap[] =>
  rules
    .filter(({ id }) => custom.has(id))
    .flatMap(({ id, kind }) =>
      [kind]
        .flat()
        .filter((one) => resourceOf(one) === undefined && cluster.list(one).length === 0)
        .map((one) => ({
          kind: one,
          why: {
            en: `none was read; custom rule ${id} inspects it`,
            zh: `没有读到；自定义规则 ${id} 要检查它`,
          },
        })),
    );

/** A baseline as the command line names it. */
export interface Baseline {
  /** As written. */
  readonly where: string;
  readonly path: string;
  readonly known: readonly KnownIncident[];
}

/** The baseline file; undefined where none is asked for. One that is to be written need not exist. Throws UserError. */
export async function readBaselineOf(
  { baseline, updateBaseline }: ConfigurationOptions,
  { io, say }: Context,
): Promise<Baseline | undefined> {
  if (baseline === undefined) {
    if (updateBaseline !== true) return undefined;
    throw new UserError(
      say({
        en: "--update-baseline does not say which file",
        zh: "--update-baseline 没有指明文件",
      }),
      say({
        en: "Write --baseline FILE --update-baseline.",
        zh: "写作 --baseline FILE --update-baseline",
      }),
    );
  }
  const path = within(io.cwd ?? process.cwd(), baseline);
  const { readBaseline } = await import("../sources/baseline.ts");
  const read = await readBaseline(path);
  if (read.state === "read") return { where: baseline, path, known: read.incidents };
  if (read.state === "missing" && updateBaseline === true)
    return { where: baseline, path, known: [] };
  throw new UserError(
    read.state === "missing"
      ? say({ en: `there is no baseline ${baseline}`, zh: `没有基线文件 ${baseline}` })
      : say({
          en: `baseline ${baseline} cannot be read: ${read.why.en}`,
          zh: `无法读取基线文件 ${baseline}：${read.why.zh}`,
        }),
    read.state === "missing"
      ? say({
          en: "--update-baseline writes it with the incidents of now.",
          zh: "--update-baseline 会将当前的故障写入该文件",
        })
      : say({
          en: "A baseline is written by --update-baseline; a report (-o json) is one too.",
          zh: "基线文件由 --update-baseline 写入；报告（-o json）也可作为基线",
        }),
  );
}

/** The report without what is silenced, by the configuration, in the cluster, or by the baseline. */
export const silenceWith = (
  report: Report,
  cluster: Cluster,
  { silences }: Configuration,
  baseline?: Baseline,
): Report =>
  silence(report, cluster, {
    silences,
    ...(baseline !== undefined && {
      baseline: {
        where: baseline.where,
        fingerprints: new Set(baseline.known.map(({ fingerprint }) => fingerprint)),
      },
    }),
  });

/**
 * Writes the incidents into the baseline, which then hides them. A run that looked at a part only adds: what
 * it did not look at stays known. Throws UserError.
 */
export async function writeBaselineOf(
  baseline: Baseline,
  incidents: readonly Incident[],
  partial: boolean,
  { io, say }: Context,
): Promise<Baseline> {
  const { knownOf, writeBaseline } = await import("../sources/baseline.ts");
  const known = [...(partial ? baseline.known : []), ...incidents.map(knownOf)];
  try {
    await writeBaseline(baseline.path, known);
  } catch (error) {
    throw new UserError(
      say({
        en: `baseline ${baseline.where} cannot be written`,
        zh: `无法写入基线文件 ${baseline.where}`,
      }),
      error instanceof Error ? error.message : String(error),
      2,
      { cause: error },
    );
  }
  const count = new Set(known.map(({ fingerprint }) => fingerprint)).size;
  io.stderr.write(
    `${say({
      en: `kubedx: ${baseline.where} holds ${count} incident${count === 1 ? "" : "s"} now`,
      zh: `kubedx：${baseline.where} 现有 ${count} 个故障`,
    })}\n`,
  );
  return { ...baseline, known };
}
