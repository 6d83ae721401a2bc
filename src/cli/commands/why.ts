import { Cluster } from "../../cluster/cluster.ts";
import { whyJson, whyText, whyYaml } from "../../formats/why.ts";
import { UserError } from "../../model/user-error.ts";
import { incidentsOf, why } from "../../views/why.ts";
import type { CommandModule } from "../command.ts";
import { configurationOf, diagnoseWith, readConfiguration } from "../configuration.ts";
import { exitCodeOf } from "../exit.ts";
import { refsOf } from "../../diagnose/diagnose.ts";
import { choose, reportOptions } from "../options.ts";
import { read } from "../read.ts";
import { namespaceOf, resolve } from "../resolve.ts";
import { parseTargets } from "../targets.ts";

/** `kubedx why KIND/NAME`: one object and what concerns it. */
export const run: CommandModule["run"] = async ({ args, options: raw }, context) => {
  const { language, say, display, io } = context;
  const output = choose(
    "-o",
    typeof raw["output"] === "string" ? raw["output"] : undefined,
    ["terminal", "json", "yaml"],
    language,
  );
  const options = reportOptions(raw, language);
  const [target, ...others] = parseTargets(args, language, []);
  if (target?.name === undefined || others.length > 0)
    throw new UserError(
      say({ en: "kubedx why takes one object", zh: "kubedx why 需要且只接受一个对象" }),
      say({
        en: "Write it as KIND/NAME: kubedx why deployment/cart -n shop",
        zh: "写作“类别/名称”：kubedx why deployment/cart -n shop",
      }),
    );
  const local = await readConfiguration(options, context);
  // A cause may lie outside the object's namespace: everything that may be read is.
  const { snapshot, live, again, once } = await read({ ...options, allNamespaces: true }, context);
  // Whoever asks why is told, silenced or not.
  const configuration = await configurationOf(local, snapshot, live, undefined);
  const { rules } = configuration;
  const cluster = new Cluster(snapshot);
  const report = diagnoseWith(snapshot, cluster, configuration);
  const named = report.incidents.flatMap(refsOf);
  const of = await resolve(target, namespaceOf(options), live, {
    cluster,
    named,
    options,
    context,
  });
  const incidents = incidentsOf(of, cluster, report.incidents);
  const view = why(
    of,
    cluster,
    incidents,
    rules.filter(({ kind }) => [kind].flat().some((one) => one === of.kind)).length,
  );
  const text =
    output === "json"
      ? whyJson(view, report, language)
      : output === "yaml"
        ? whyYaml(view, report, language)
        : whyText(view, report, { ...display, again, once, custom: configuration.custom });
  io.stdout.write(text);
  return exitCodeOf({ ...report, incidents }, options.failOn);
};
