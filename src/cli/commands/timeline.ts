import { Cluster } from "../../cluster/cluster.ts";
import { timelineJson, timelineText, timelineYaml } from "../../formats/timeline.ts";
import { nameOf } from "../../model/ref.ts";
import { UserError } from "../../model/user-error.ts";
import { objectsIn, relativesOf } from "../../views/relatives.ts";
import { timelineOf } from "../../views/timeline.ts";
import { incidentsOf } from "../../views/why.ts";
import type { CommandModule } from "../command.ts";
import { configurationOf, diagnoseWith, readConfiguration } from "../configuration.ts";
import { exit } from "../exit.ts";
import { refsOf } from "../../diagnose/diagnose.ts";
import { checkNamespace } from "../limit.ts";
import { choose, reportOptions } from "../options.ts";
import { read } from "../read.ts";
import { namespaceOf, resolve } from "../resolve.ts";
import { spanOf } from "../span.ts";
import { parseTargets } from "../targets.ts";

/** `kubedx timeline [OBJECT]`: what happened to one object and its relatives, or in a namespace. It lists; it does not judge. */
export const run: CommandModule["run"] = async ({ args, options: raw }, context) => {
  const { language, say, display, io } = context;
  const output = choose(
    "-o",
    typeof raw["output"] === "string" ? raw["output"] : undefined,
    ["terminal", "json", "yaml"],
    language,
  );
  const span = spanOf("--since", raw["since"], "s", language);
  const options = reportOptions({ ...raw, output: undefined }, language);
  const [target, ...others] = parseTargets(args, language, []);
  if (others.length > 0 || (target !== undefined && target.name === undefined))
    throw new UserError(
      say({
        en: "kubedx timeline takes one object, or none",
        zh: "kubedx timeline 只接受一个对象，也可不指定",
      }),
      say({
        en: "Write it as KIND/NAME: kubedx timeline deployment/cart -n shop",
        zh: "写作“类别/名称”：kubedx timeline deployment/cart -n shop",
      }),
    );
  const local = await readConfiguration(options, context);
  const { snapshot, live } = await read({ ...options, allNamespaces: true }, context);
  const configuration = await configurationOf(local, snapshot, live, undefined);
  const cluster = new Cluster(snapshot);
  const report = diagnoseWith(snapshot, cluster, configuration);
  const namespace = namespaceOf(options);
  const of =
    target === undefined
      ? undefined
      : await resolve(target, namespace, live, {
          cluster,
          named: report.incidents.flatMap(refsOf),
          options,
          context,
        });
  if (of === undefined && namespace !== undefined) checkNamespace(namespace, cluster, context);
  const objects = of === undefined ? objectsIn(namespace, cluster) : relativesOf(of, cluster);
  const incidents =
    of !== undefined
      ? incidentsOf(of, cluster, report.incidents)
      : report.incidents.filter(
          (incident) =>
            namespace === undefined || refsOf(incident).some((one) => one.namespace === namespace),
        );
  const moments = timelineOf(
    objects,
    cluster,
    incidents,
    span === undefined ? undefined : cluster.now - span,
  );
  const home = of?.namespace ?? namespace;
  const scope = {
    ...report,
    namespace: home,
    gaps: report.gaps.filter(
      (gap) => home === undefined || gap.namespace === undefined || gap.namespace === home,
    ),
    ...(of !== undefined
      ? { about: nameOf(of) }
      : namespace !== undefined && {
          about: `${say({ en: "namespace", zh: "命名空间" })} ${namespace}`,
        }),
  };
  io.stdout.write(
    output === "json"
      ? timelineJson(moments, scope, of, language)
      : output === "yaml"
        ? timelineYaml(moments, scope, of, language)
        : timelineText(moments, scope, display),
  );
  return snapshot.skipped.length > 0 ? exit.failure : exit.ok;
};
