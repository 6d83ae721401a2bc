import type { Cluster } from "../cluster/cluster.ts";
import { nameOf, type Ref } from "../model/ref.ts";
import { resourceOf } from "../model/resources.ts";
import { UserError } from "../model/user-error.ts";
import type { Context } from "./context.ts";
import type { ReadingOptions } from "./options.ts";
import { connectionOf } from "./read.ts";
import { distinctRefs, isTarget, notFound, objectsOf, type Target } from "./targets.ts";

/** The namespace that `-n` names, unless `-A` takes it back. */
export const namespaceOf = ({ namespace, allNamespaces }: ReadingOptions): string | undefined =>
  allNamespaces === true ? undefined : namespace;

interface Known {
  readonly cluster: Cluster;
  /** What incidents name, whether or not it exists. */
  readonly named: readonly Ref[];
  readonly options: ReadingOptions;
  readonly context: Context;
}

/** The one object that is meant. Without `-n`, the current namespace goes first, as in kubectl; then wherever there is just one. */
export async function resolve(
  target: Target,
  namespace: string | undefined,
  live: boolean,
  { cluster, named, options, context }: Known,
): Promise<Ref> {
  const { language, say } = context;
  const existing = objectsOf(target, namespace, cluster);
  const candidates =
    existing.length > 0
      ? existing
      : distinctRefs(named.filter((of) => isTarget(of, target, namespace)));
  const [first, ...others] = candidates.map(({ kind, namespace: own, name }) => ({
    kind,
    ...(own !== undefined && { namespace: own }),
    name,
  }));
  if (first === undefined) throw notFound(target, namespace, cluster, language);
  if (others.length === 0) return first;
  if (live && resourceOf(first.kind)?.namespaced !== false) {
    const { currentNamespace } = await import("../sources/api/live.ts");
    const current = await currentNamespace(connectionOf(options));
    const here = [first, ...others].find((of) => of.namespace === current);
    if (here !== undefined) return here;
  }
  const places = [first, ...others].map((of) => of.namespace ?? nameOf(of));
  throw new UserError(
    say({
      en: `there are ${places.length} objects ${target.word}/${target.name ?? ""}`,
      zh: `有 ${places.length} 个 ${target.word}/${target.name ?? ""}`,
    }),
    say({
      en: `Choose a namespace with -n: ${places.join(", ")}.`,
      zh: `用 -n 选择命名空间：${places.join("、")}`,
    }),
  );
}
