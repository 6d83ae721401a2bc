import type { LabelRequirement, Node, PersistentVolume, Pod } from "../model/kubernetes.ts";
import type { Cluster } from "./cluster.ts";
import { matchesTerms } from "./node-fit.ts";
import { claimsOf } from "./references.ts";
import { matchesRequirement } from "./selectors.ts";

/** A volume of a Pod that only some nodes can use. */
export interface VolumePlace {
  readonly claim: string;
  readonly volume: PersistentVolume;
  /** Where the places stand in the volume: `spec.nodeAffinity` or a label. */
  readonly path: string;
  readonly requirements: readonly LabelRequirement[];
  readonly allows: (node: Node) => boolean;
}

/** Labels by which a volume without node affinity names its zones, several joined by `__` (plugins/volumezone). */
const zoneLabels = [
  "topology.kubernetes.io/zone",
  "topology.kubernetes.io/region",
  "failure-domain.beta.kubernetes.io/zone",
  "failure-domain.beta.kubernetes.io/region",
];

/** The bound volumes of a Pod, as far as they were seen, that are tied to a place. */
export function volumePlacesOf(pod: Pod, cluster: Cluster): readonly VolumePlace[] {
  return claimsOf(pod).flatMap(({ name }): VolumePlace[] => {
    const claim = cluster.get("PersistentVolumeClaim", pod.metadata.namespace, name);
    const volume = cluster.get("PersistentVolume", undefined, claim?.spec?.volumeName ?? "");
    if (volume === undefined) return [];
    const terms = volume.spec?.nodeAffinity?.required?.nodeSelectorTerms;
    const zones = Object.entries(volume.metadata.labels ?? {}).filter(([key]) =>
      zoneLabels.includes(key),
    );
    return [
      ...(terms === undefined
        ? []
        : [
            {
              claim: name,
              volume,
              path: "spec.nodeAffinity",
              requirements: terms.flatMap(({ matchExpressions }) => matchExpressions ?? []),
              allows: (node: Node) => matchesTerms(terms, node),
            },
          ]),
      ...zones.map(([key, value]) => {
        const requirement = { key, operator: "In", values: value.split("__") };
        return {
          claim: name,
          volume,
          path: `metadata.labels['${key}']`,
          requirements: [requirement],
          // A node without any zone label passes (volume_zone.go, Filter).
          allows: ({ metadata: { labels = {} } }: Node) =>
            !zoneLabels.some((label) => Object.hasOwn(labels, label)) ||
            matchesRequirement(requirement, labels),
        };
      }),
    ];
  });
}
