import { Cluster } from "../../cluster/cluster.ts";
import {
  restartsJson,
  restartsMessage,
  restartsText,
  restartsYaml,
} from "../../formats/restarts.ts";
import type { Pod } from "../../model/kubernetes.ts";
import { restartLogs, restartsOf } from "../../views/restarts.ts";
import type { CommandModule } from "../command.ts";
import { exit } from "../exit.ts";
import { parseSelector, meets } from "../labels.ts";
import { checkNamespace } from "../limit.ts";
import { choose, type ReadingOptions } from "../options.ts";
import { read } from "../read.ts";
import { spanOf } from "../span.ts";

/** Pods, what tells why they ended, and who owns them. */
const kinds = ["Namespace", "Pod", "Event", "ReplicaSet", "Job"] as const;

/** `kubedx restarts`: which containers restarted, how often, when last and why. It lists; it does not judge. */
export const run: CommandModule["run"] = async ({ options: raw }, context) => {
  const { language, io, display } = context;
  const output = choose(
    "-o",
    typeof raw["output"] === "string" ? raw["output"] : undefined,
    ["terminal", "json", "yaml", "message"],
    language,
  );
  const span = spanOf("--since", raw["since"], "s", language);
  const selector = raw["selector"];
  const labels = typeof selector === "string" ? parseSelector(selector, language) : [];
  const options: ReadingOptions = raw;
  const namespace = options.allNamespaces === true ? undefined : options.namespace;
  const where = ({ metadata }: Pod): boolean =>
    (namespace === undefined || metadata.namespace === namespace) && meets(labels, metadata.labels);
  const { snapshot } = await read(options, context, {
    kinds,
    failing: (objects) => restartLogs(objects, where),
  });
  const cluster = new Cluster(snapshot);
  if (namespace !== undefined) checkNamespace(namespace, cluster, context);
  const since = span === undefined ? undefined : cluster.now - span;
  const restarts = restartsOf(cluster, { where, since });
  const scope = {
    source: snapshot.source,
    takenAt: snapshot.takenAt,
    takenAtExact: snapshot.takenAtExact,
    pods: cluster.list("Pod").filter(where).length,
    gaps: snapshot.gaps.filter(
      (gap) =>
        ["*", "Pod"].includes(gap.kind) &&
        (namespace === undefined || gap.namespace === undefined || gap.namespace === namespace),
    ),
    since: span,
  };
  const text = {
    terminal: () => restartsText(restarts, scope, display),
    json: () => restartsJson(restarts, scope, language),
    yaml: () => restartsYaml(restarts, scope, language),
    message: () => restartsMessage(restarts, language),
  }[output]();
  io.stdout.write(text);
  return snapshot.skipped.length > 0 ? exit.failure : exit.ok;
};
