import type { Resource } from "../../model/resources.ts";
import { ApiError } from "./api-error.ts";
import type { ApiServer } from "./api-server.ts";
import { eachAtOnce } from "./each.ts";

/** A group version under which a resource may be listed: `/apis/apps/v1`, `apps/v1`. */
export interface Served {
  readonly root: string;
  readonly apiVersion: string;
}

/** Where to list a resource: the places to try, in order, each after a 404 of the one before. None: it is not served. */
export type Discovery = (resource: Resource) => readonly Served[];

const aggregated = ["v2", "v2beta1"]
  .map((version) => `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`)
  .concat("application/json")
  .join(",");

/**
 * Asks the server what it serves: one request since Kubernetes 1.27, one more for each group version
 * that matters on older ones. A server that does not tell is tried version by version.
 */
export async function discover(api: ApiServer, resources: readonly Resource[]): Promise<Discovery> {
  try {
    const answer = await api.json("/apis", aggregated);
    const plurals =
      answer["kind"] === "APIGroupDiscoveryList"
        ? fromAggregated(answer)
        : await fromGroups(api, answer, resources);
    return (resource) =>
      candidates(resource)
        .filter(
          ({ apiVersion }) => plurals.get(apiVersion)?.has(resource.plural) ?? apiVersion === "v1",
        )
        .slice(0, 1);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return candidates;
  }
}

/** What was ever called so, the preferred first. */
const candidates = (resource: Resource): readonly Served[] =>
  [resource.group, ...(resource.formerly ?? [])].flatMap((group) =>
    // A kind's former group served betas alone.
    (group === resource.group ? resource.versions : ["v1", "v1beta1"]).map((version) =>
      group === ""
        ? { root: `/api/${version}`, apiVersion: version }
        : { root: `/apis/${group}/${version}`, apiVersion: `${group}/${version}` },
    ),
  );

type Plurals = ReadonlyMap<string, ReadonlySet<string>>;

interface Named {
  readonly name?: string;
}

/** An item of an APIGroupDiscoveryList. */
interface DiscoveryGroup {
  readonly metadata?: Named;
  readonly versions?: readonly {
    readonly version?: string;
    readonly resources?: readonly { readonly resource?: string }[];
  }[];
}

/** An item of an APIGroupList. */
interface Group {
  readonly versions?: readonly { readonly groupVersion?: string }[];
}

function fromAggregated(answer: Readonly<Record<string, unknown>>): Plurals {
  const groups: readonly DiscoveryGroup[] = itemsOf(answer["items"]);
  const plurals = new Map<string, ReadonlySet<string>>();
  for (const { metadata, versions } of groups) {
    for (const { version, resources } of versions ?? []) {
      plurals.set(
        `${metadata?.name ?? ""}/${version ?? ""}`,
        new Set(resources?.map((one) => one.resource ?? "")),
      );
    }
  }
  return plurals;
}

async function fromGroups(
  api: ApiServer,
  answer: Readonly<Record<string, unknown>>,
  resources: readonly Resource[],
): Promise<Plurals> {
  const groups: readonly Group[] = itemsOf(answer["groups"]);
  const served = new Set(
    groups.flatMap(({ versions }) => versions?.map((one) => one.groupVersion ?? "") ?? []),
  );
  const wanted = new Map(
    resources
      .flatMap(candidates)
      .flatMap(({ root, apiVersion }) =>
        served.has(apiVersion) ? [[apiVersion, root] as const] : [],
      ),
  );
  const plurals = new Map<string, ReadonlySet<string>>();
  await eachAtOnce([...wanted], async ([apiVersion, root]) => {
    const { resources: found } = await api.json(root);
    const named: readonly Named[] = itemsOf(found);
    plurals.set(apiVersion, new Set(named.map((one) => one.name ?? "")));
  });
  return plurals;
}

/** What a field that should hold a list holds; its items are what the server says they are. */
const itemsOf = (value: unknown) => (Array.isArray(value) ? value : []);
