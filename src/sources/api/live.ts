import type { KubernetesObject } from "../../model/kubernetes.ts";
import { type Resource, resources } from "../../model/resources.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { UserError } from "../../model/user-error.ts";
import { ApiError } from "./api-error.ts";
import { ApiServer } from "./api-server.ts";
import { coverageOf, type Reading } from "./coverage.ts";
import { discover, type Served } from "./discovery.ts";
import { eachAtOnce } from "./each.ts";
import { type Listing, readList } from "./lists.ts";
import { readLogs } from "./logs.ts";
import type { LiveOptions } from "./options.ts";

export type { ConnectionOptions, ContainerRef, LiveOptions } from "./options.ts";
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
    await eachAtOnce(wanted, async (resource) => {
      const reading = await readKind(api, resource, discovery(resource), options);
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

/** Undefined: the server does not serve the kind, so that there is none. */
async function readKind(
  api: ApiServer,
  resource: Resource,
  places: readonly Served[],
  options: LiveOptions,
): Promise<Reading | undefined> {
  const list = async (namespace: string | undefined): Promise<Listing | undefined> =>
    await listWhereServed(api, resource, places, namespace, (count) =>
      options.onProgress?.(`${resource.plural} ${count}…`),
    );
  if (resource.kind === "Lease") return await readLeases(resource, list, options.namespace);
  if (!resource.namespaced || options.namespace !== undefined) {
    const namespace = resource.namespaced ? options.namespace : undefined;
    const listing = await list(namespace);
    return listing && { resource, ...listing, ...(namespace !== undefined && { namespace }) };
  }
  const everywhere = await list(undefined);
  if (everywhere === undefined || !isForbidden(everywhere.error))
    return everywhere && { resource, ...everywhere };
  const { namespace } = api.target;
  const home = await list(namespace);
  return home !== undefined && home.error === undefined
    ? { resource, objects: home.objects, namespace, fellBack: true }
    : { resource, ...everywhere };
}

async function readLeases(
  resource: Resource,
  list: (namespace: string) => Promise<Listing | undefined>,
  only: string | undefined,
): Promise<Reading | undefined> {
  const objects: KubernetesObject[] = [];
  for (const namespace of leaseNamespaces) {
    if (only !== undefined && only !== namespace) continue;
    const listing = await list(namespace);
    if (listing === undefined) return undefined;
    objects.push(...listing.objects);
    if (listing.error !== undefined) return { resource, objects, namespace, error: listing.error };
  }
  return { resource, objects, namespace: only ?? "kube-system" };
}

/** The list at the first place that has it. */
async function listWhereServed(
  api: ApiServer,
  resource: Resource,
  places: readonly Served[],
  namespace: string | undefined,
  onCount: (count: number) => void,
): Promise<Listing | undefined> {
  for (const place of places) {
    const listing = await readList(api, resource, place, namespace, onCount);
    if (!(listing.error instanceof ApiError && listing.error.status === 404)) return listing;
  }
  return undefined;
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
      `${user === undefined ? "These credentials" : `User "${user}"`} may list nothing${namespace === undefined ? "" : ` in namespace ${namespace}`}`,
      "Ask for the role that kubedx rbac prints, or name a namespace that you may read with -n.",
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
    `Namespace "${namespace}" does not exist`,
    `The cluster has: ${names.slice(0, 12).join(", ")}${names.length > 12 ? ` and ${names.length - 12} more` : ""}.`,
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
