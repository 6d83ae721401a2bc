import { type Ref } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import { imageParts, registryOf } from "./images.ts";
import { perCluster } from "./memo.ts";
import { closest } from "./near.ts";
import { topOwner } from "./owners.ts";

/** An image that a node of this cluster has pulled, and a workload that runs it. */
export interface KnownImage {
  readonly image: string;
  readonly tag: string;
  readonly owner: Ref;
}

/** `nginx`, `library/nginx` and `docker.io/library/nginx` are one repository (distribution/reference). */
function repositoryOf(image: string): string {
  const { repository } = imageParts(image);
  const registry = registryOf(repository);
  const path = repository.startsWith(`${registry}/`)
    ? repository.slice(registry.length + 1)
    : repository;
  return registry === "docker.io" && !path.includes("/")
    ? `docker.io/library/${path}`
    : `${registry}/${path}`;
}

/** By repository, the tags that were pulled. */
const pulled = perCluster((cluster) => {
  const known = new Map<string, Map<string, KnownImage>>();
  const seen = new Set<string>();
  for (const pod of cluster.list("Pod"))
    for (const { name, image } of pod.spec?.containers ?? []) {
      // Most Pods run an image that another runs too.
      if (image === undefined || seen.has(image)) continue;
      const status = pod.status?.containerStatuses?.find((one) => one.name === name);
      if ((status?.imageID ?? "") === "") continue;
      seen.add(image);
      const { tag = "latest", digest } = imageParts(image);
      if (digest !== undefined) continue;
      const repository = repositoryOf(image);
      const tags = known.get(repository) ?? new Map<string, KnownImage>();
      known.set(repository, tags);
      if (!tags.has(tag)) tags.set(tag, { image, tag, owner: topOwner(pod, cluster) });
    }
  return known;
});

const manyNames = 500;

/** Images that this cluster runs and that look like the one asked for: other tags of its repository, else repositories of a like name with its tag. */
export function imagesNear(image: string, cluster: Cluster): readonly KnownImage[] {
  const known = pulled(cluster);
  const { tag = "latest" } = imageParts(image);
  const repository = repositoryOf(image);
  const tags = known.get(repository);
  const others = [...(tags?.values() ?? [])].filter((one) => one.tag !== tag);
  if (others.length > 0) {
    const likest = closest(
      tag,
      others.map((one) => one.tag),
    );
    return others
      .toSorted((a, b) => rank(likest, a.tag) - rank(likest, b.tag) || (a.tag < b.tag ? 1 : -1))
      .slice(0, 3);
  }
  // A slip is in the last part of the name; what stands before it is shared by all images of a team.
  const [parent, own] = split(repository);
  const siblings = [...known.keys()].filter(
    (name) => name.startsWith(parent) && !name.includes("/", parent.length),
  );
  // Among so many names a like one is chance.
  if (siblings.length > manyNames) return [];
  return closest(
    own,
    siblings.map((name) => name.slice(parent.length)),
  ).flatMap((name) => known.get(parent + name)?.get(tag) ?? []);
}

const split = (repository: string): readonly [parent: string, own: string] => {
  const at = repository.lastIndexOf("/") + 1;
  return [repository.slice(0, at), repository.slice(at)];
};

const rank = (likest: readonly string[], tag: string): number =>
  likest.includes(tag) ? likest.indexOf(tag) : likest.length;
