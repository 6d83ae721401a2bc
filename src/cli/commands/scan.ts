import { Cluster } from "../../cluster/cluster.ts";
import { diagnose } from "../../diagnose/diagnose.ts";
import { formats } from "../../formats/index.ts";
import type { CommandModule } from "../command.ts";
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
  const { snapshot, again, once } = await read(options, context);
  const { rules } = await import("../../rules/index.ts");
  const cluster = new Cluster(snapshot);
  const namespace = options.allNamespaces === true ? undefined : options.namespace;
  const report = limit(
    diagnose(snapshot, rules, cluster),
    cluster,
    { namespace, targets, labels },
    context,
  );
  const scope = scopeOf(options, args, context);
  context.io.stdout.write(
    formats[options.output](report, {
      ...context.display,
      again,
      once,
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
