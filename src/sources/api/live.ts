import { type Resource, resources } from "../../model/resources.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { UserError } from "../../model/user-error.ts";
import { Sharing } from "../share.ts";
import { ApiError } from "./api-error.ts";
import { ApiServer } from "./api-server.ts";
import { coverageOf, type Reading } from "./coverage.ts";
import { discover, type Served } from "./discovery.ts";
import { eachAtOnce } from "./each.ts";
import { type Listing, readList } from "./lists.ts";
import { readLogs } from "./logs.ts";
import type { LiveOptions } from "./options.ts";

export type { LiveOptions } from "./options.ts";
export { currentNamespace } from "./target.ts";

/** What is read before the rest: most of what can be said of a cluster. */
const firstKinds: readonly string[] = ["Node", "Namespace", "Pod", "Event"];
/** A heartbeat for each node and each controller; elsewhere Leases are the applications' own. */
const leaseNamespaces: readonly string[] = ["kube-node-lease", "kube-system"];

/**
 * Reads a live cluster into a snapshot: every kind asked for, and the logs of the containers that
 * `failing` names. Reads only. What may not or cannot be read becomes a gap. Values of Secrets are
 * dropped as they arrive. Throws a UserError when the cluster cannot be reached (code 2) or nothing
 * of what was asked for could be read (code 3), and the signal's reason when it is aborted.
 */
export async function readLive(options: LiveOptions): Promise<Snapshot> {
  const wanted = inOrder(
    resources.filter(({ kind }) => options.kinds?.includes(kind) ?? true),
    (resource) => resource,
  );
  options.onProgress?.("connecting…");
  const api = await ApiServer.connect(options);
  try {
    const discovery = await discover(api, wanted).catch((error: unknown) => {
      throw api.explain(error);
    });
    const arrived: Reading[] = [];
    const sharing = new Sharing();
    await eachAtOnce(wanted, async (resource) => {
      const list = lister(api, resource, discovery(resource), sharing, options.onProgress);
      const reading = await readKind(resource, list, options.namespace, api.target.namespace);
      if (reading !== undefined) arrived.push(reading);
    });
    options.signal?.throwIfAborted();
    const readings = inOrder(arrived, ({ resource }) => resource);
    checkAnythingRead(api, readings, options);
    const objects = readings.flatMap((reading) => reading.objects);
    const { logs, gaps: logGaps } = await readLogs(
      api,
      options.failing(objects),
      objects,
      (count) => options.onProgress?.(`logs ${count}…`),
    );
    const unread = resources.filter((resource) => !wanted.includes(resource));
    const { coverage, gaps } = coverageOf(readings, unread, options.namespace);
    return {
      source: api.target.source,
      takenAt: new Date(api.openedAt).toISOString(),
      takenAtExact: true,
      objects,
      logs,
      coverage,
      gaps: [...gaps, ...logGaps],
      skipped: [],
      ...(api.version !== undefined && { serverVersion: api.version }),
    };
  } finally {
    api.close();
  }
}

/** Lists one kind, in one namespace or everywhere; undefined where the server does not serve it. */
type Lister = (namespace?: string) => Promise<Listing | undefined>;

/** Lists at the first place that has the kind. */
function lister(
  api: ApiServer,
  resource: Resource,
  places: readonly Served[],
  sharing: Sharing,
  onProgress: LiveOptions["onProgress"],
): Lister {
  const onCount = (count: number): void => onProgress?.(`${resource.plural} ${count}…`);
  return async (namespace) => {
    for (const served of places) {
      const listing = await readList(api, { resource, served, namespace, sharing, onCount });
      if (!(listing.error instanceof ApiError && listing.error.status === 404)) return listing;
    }
    return undefined;
  };
}

/** Undefined: there is nothing to ask for. `home` is where to look when looking everywhere is refused. */
async function readKind(
  resource: Resource,
  list: Lister,
  only: string | undefined,
  home: string,
): Promise<Reading | undefined> {
  if (resource.kind === "Lease") return await readLeases(resource, list, only);
  const namespace = resource.namespaced ? only : undefined;
  const listing = await list(namespace);
  if (listing === undefined) return undefined;
  if (resource.namespaced && namespace === undefined && isForbidden(listing.error)) {
    const atHome = await list(home);
    if (atHome !== undefined && atHome.error === undefined)
      return { resource, objects: atHome.objects, namespace: home, fellBack: true };
  }
  return { resource, ...listing, ...(namespace !== undefined && { namespace }) };
}

async function readLeases(
  resource: Resource,
  list: Lister,
  only: string | undefined,
): Promise<Reading | undefined> {
  let reading: Reading | undefined;
  for (const namespace of leaseNamespaces) {
    if (only !== undefined && only !== namespace) continue;
    const listing = await list(namespace);
    if (listing === undefined) return undefined;
    const objects = [...(reading?.objects ?? []), ...listing.objects];
    reading = { resource, ...listing, objects, namespace };
    if (listing.error !== undefined) break;
  }
  return reading;
}

/** An empty snapshot must not pass for a healthy cluster. */
function checkAnythingRead(
  api: ApiServer,
  readings: readonly Reading[],
  { namespace }: LiveOptions,
): void {
  const [first] = readings;
  if (
    first !== undefined &&
    readings.every(({ error, objects }) => error !== undefined && objects.length === 0)
  ) {
    const other = readings.find(({ error }) => !isForbidden(error));
    if (other !== undefined) throw api.explain(other.error);
    const user = first.error instanceof ApiError ? first.error.user : undefined;
    throw new UserError(
      {
        en: `${user === undefined ? "These credentials" : `User "${user}"`} may list nothing${namespace === undefined ? "" : ` in namespace ${namespace}`}`,
        zh: `${user === undefined ? "这些凭据" : `用户 "${user}" `}无权列出${namespace === undefined ? "" : `命名空间 ${namespace} 中的`}任何对象`,
      },
      {
        en: "Ask for the right to list (a ClusterRole like view), or name a namespace that you may read with -n.",
        zh: "请申请列出（list）的权限（如 ClusterRole view），或用 -n 指定有权读取的命名空间",
      },
      3,
    );
  }
  const namespaces = readings.find(
    ({ resource, error }) => resource.kind === "Namespace" && error === undefined,
  )?.objects;
  if (
    namespace === undefined ||
    namespaces === undefined ||
    namespaces.some(({ metadata }) => metadata.name === namespace)
  )
    return;
  const names = namespaces.map(({ metadata }) => metadata.name);
  throw new UserError(
    {
      en: `Namespace "${namespace}" does not exist`,
      zh: `命名空间 "${namespace}" 不存在`,
    },
    {
      en: `The cluster has: ${names.slice(0, 12).join(", ")}${names.length > 12 ? ` and ${names.length - 12} more` : ""}.`,
      zh: `集群中有：${names.slice(0, 12).join("、")}${names.length > 12 ? ` 等 ${names.length} 个` : ""}`,
    },
    3,
  );
}

const isForbidden = (error: unknown): boolean => error instanceof ApiError && error.status === 403;

const rank = ({ kind }: Resource): number =>
  firstKinds.includes(kind) ? firstKinds.indexOf(kind) : firstKinds.length;

/** The kinds that say most first, the others as the table has them: the same order in every reading. */
const inOrder = <T>(items: readonly T[], resourceOf: (item: T) => Resource): readonly T[] =>
  items.toSorted(
    (a, b) =>
      rank(resourceOf(a)) - rank(resourceOf(b)) ||
      resources.indexOf(resourceOf(a)) - resources.indexOf(resourceOf(b)),
  );
