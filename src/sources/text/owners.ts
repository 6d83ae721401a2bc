import type { Draft, Entry, Json } from "./draft.ts";
import { apiOf } from "./describe/metadata.ts";

/** Letters of generated names (apimachinery/pkg/util/rand, SafeEncodeString): no vowels, no 0, 1, 3. */
const safe = "[bcdfghjklmnpqrstvwxz2456789]";
const replicaSetPod = new RegExp(
  String.raw`^(.+-(${safe}{6,10}|\d{8,10}))-(?:${safe}{5}|[a-z0-9]{5})$`,
  "u",
);

/** The ReplicaSet that a Pod's name tells of, and the hash that tells of its Deployment. */
export function replicaSetOf(
  pod: string,
): { readonly name: string; readonly hash: string } | undefined {
  const [, name, hash] = replicaSetPod.exec(pod) ?? [];
  return name === undefined || hash === undefined ? undefined : { name, hash };
}

interface Owner {
  readonly kind: string;
  readonly name: string;
}

/** Who made each Pod: Events of its maker say so ("Created pod: web-7c9f4-x2xqk"), else its name may tell. */
export function withOwners(entries: readonly Entry[], draft: Draft): readonly Entry[] {
  const made = new Map<string, Owner>();
  for (const { about, message, reason } of draft.events) {
    const pod = /^(?:Created pod: |create Pod |Deleted pod: )([\w.-]+)/u.exec(message)?.[1];
    if (pod !== undefined && reason.startsWith("Success")) made.set(pod, about);
  }
  const makers = entries.filter(
    ({ kind }) => kind === "StatefulSet" || kind === "DaemonSet" || kind === "Job",
  );
  return entries.map((entry) => {
    if (entry.kind === "ReplicaSet" && entry.metadata?.["ownerReferences"] === undefined)
      return withDeployment(entry);
    if (entry.kind !== "Pod" || entry.metadata?.["ownerReferences"] !== undefined) return entry;
    const set = replicaSetOf(entry.name);
    const owner =
      made.get(entry.name) ??
      (set === undefined ? undefined : { kind: "ReplicaSet", name: set.name }) ??
      makers.find(({ kind, name }) =>
        kind === "StatefulSet"
          ? new RegExp(String.raw`^-\d+$`, "u").test(
              entry.name.startsWith(name) ? entry.name.slice(name.length) : "",
            )
          : entry.name.startsWith(`${name}-`) && !entry.name.slice(name.length + 1).includes("-"),
      );
    if (owner === undefined) return entry;
    const hash =
      owner.kind === "ReplicaSet" ? owner.name.slice(owner.name.lastIndexOf("-") + 1) : undefined;
    return {
      ...entry,
      metadata: {
        ...entry.metadata,
        ...(hash !== undefined && {
          labels: {
            ...(entry.metadata?.["labels"] as Json | undefined),
            "pod-template-hash": hash,
          },
        }),
        ownerReferences: [
          { kind: owner.kind, name: owner.name, controller: true, ...apiOf(owner.kind) },
        ],
      },
    };
  });
}

/** A ReplicaSet is called after its Deployment and the hash of the template. */
function withDeployment(entry: Entry): Entry {
  const [, name, hash] =
    new RegExp(String.raw`^(.+)-(${safe}{6,10}|\d{8,10})$`, "u").exec(entry.name) ?? [];
  if (name === undefined || hash === undefined) return entry;
  return {
    ...entry,
    metadata: {
      ...entry.metadata,
      labels: { ...(entry.metadata?.["labels"] as Json | undefined), "pod-template-hash": hash },
      ownerReferences: [{ kind: "Deployment", name, controller: true, apiVersion: "apps/v1" }],
    },
  };
}
