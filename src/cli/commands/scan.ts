import { Cluster } from "../../cluster/cluster.ts";
import { formats } from "../../formats/index.ts";
import type { CommandModule } from "../command.ts";
import {
  configurationOf,
  diagnoseWith,
  readBaselineOf,
  readConfiguration,
  silenceWith,
  writeBaselineOf,
} from "../configuration.ts";
import type { Context } from "../context.ts";
import { exitCodeOf } from "../exit.ts";
import { parseSelector } from "../labels.ts";
import { limit } from "../limit.ts";
import { type ReportOptions, reportOptions } from "../options.ts";
import { read } from "../read.ts";
import { parseTargets } from "../targets.ts";
import { commands } from "./index.ts";

/** `kubedx [scan]`: reads, diagnoses, reports. */
export const run: CommandModule["run"] = async ({ args, options: raw }, context) => {
  const options = reportOptions(raw, context.language);
  const targets = parseTargets(
    args,
    context.language,
    commands.map(({ name }) => name),
  );
  const labels =
    options.selector === undefined ? undefined : parseSelector(options.selector, context.language);
  const began = performance.now();
  const local = await readConfiguration(options, context);
  let baseline = await readBaselineOf(options, context);
  const { snapshot, live, again, once } = await read(options, context);
  const namespace = options.allNamespaces === true ? undefined : options.namespace;
  const configuration = await configurationOf(local, snapshot, live, namespace);
  const cluster = new Cluster(snapshot);
  const all = limit(
    diagnoseWith(snapshot, cluster, configuration),
    cluster,
    { namespace, targets, labels },
    context,
  );
  if (baseline !== undefined && options.updateBaseline === true) {
    // What is silenced otherwise may come back, and is to be seen then.
    const { incidents } = silenceWith(all, cluster, configuration);
    const partial = namespace !== undefined || targets.length > 0 || labels !== undefined;
    baseline = await writeBaselineOf(baseline, incidents, partial, context);
  }
  const report = silenceWith(all, cluster, configuration, baseline);
  const scope = scopeOf(options, args, context);
  context.io.stdout.write(
    formats[options.output](report, {
      ...context.display,
      again: [...again, ...(options.config === undefined ? [] : ["--config", options.config])],
      once,
      showSilenced: options.showSilenced === true,
      custom: configuration.custom,
      took: performance.now() - began,
      ...(scope !== "" && { scope }),
    }),
  );
  return exitCodeOf(report, options.failOn);
};

/** What the report was limited to, in words. */
function scopeOf(
  { namespace, allNamespaces, selector }: ReportOptions,
  args: readonly string[],
  { language, say }: Context,
): string {
  const parts = [
    ...(args.length > 0 ? [args.join(" ")] : []),
    ...(selector === undefined ? [] : [`-l ${selector}`]),
    ...(namespace === undefined || allNamespaces === true
      ? []
      : [say({ en: `namespace ${namespace}`, zh: `命名空间 ${namespace}` })]),
  ];
  return parts.join(language === "zh" ? "，" : ", ");
}
