import type { Cluster } from "../cluster/cluster.ts";
import { conditionOf } from "../cluster/conditions.ts";
import { mountFaultOf } from "../cluster/mounts.ts";
import { closest } from "../cluster/near.ts";
import { ownerRef, topOwner } from "../cluster/owners.ts";
import { isUnscheduled } from "../cluster/pods.ts";
import { pointTo } from "../cluster/reference-commands.ts";
import { referencesOf } from "../cluster/references.ts";
import { outlasts } from "../cluster/time.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Pod } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { nameOf, ref } from "../model/ref.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pvc-missing",
  title: {
    en: "PersistentVolumeClaim that a Pod names does not exist",
    zh: "Pod 指定的 PersistentVolumeClaim 不存在",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["PersistentVolumeClaim", "StatefulSet"],
  reasons: ["FailedScheduling", "FailedMount"],

  *check(pod, cluster) {
    const mount = mountFaultOf(pod, cluster);
    const unscheduled = isUnscheduled(pod);
    if (!unscheduled && mount?.class !== "object-missing") return;
    const { namespace } = pod.metadata;
    const scheduled = conditionOf(pod, "PodScheduled");
    const words = (unscheduled ? scheduled?.message : mount?.message) ?? "";
    const told = new Set(
      [
        ...words.matchAll(
          /persistentvolumeclaims? "([^"]+)" not found|PersistentVolumeClaim was not found: "([^"]+)"/giu,
        ),
      ].flatMap(([, a, b]) => a ?? b ?? []),
    );
    const named = [...referencesOf(pod.spec)].filter(
      ({ kind }) => kind === "PersistentVolumeClaim",
    );

    for (const name of new Set([...told, ...named.map((one) => one.name)])) {
      const claim = ref("PersistentVolumeClaim", namespace, name);
      const answer = cluster.lookup("PersistentVolumeClaim", namespace, name);
      if (answer.state === "found" || (answer.state === "unknown" && !told.has(name))) continue;
      // Its own controller makes it: nobody else is to.
      if (
        !told.has(name) &&
        (isFromTemplate(name, pod, cluster) ||
          !outlasts(pod.metadata.creationTimestamp, 15, cluster))
      )
        continue;
      const reference = named.find((one) => one.name === name);
      const proof: readonly Evidence[] = !told.has(name)
        ? []
        : unscheduled
          ? [field(pod, "status.conditions{PodScheduled}.message")]
          : (mount?.evidence ?? []);
      const near = closest(
        name,
        cluster
          .inNamespace("PersistentVolumeClaim", namespace)
          .map(({ metadata }) => metadata.name),
      );
      const absence: readonly Evidence[] =
        answer.state === "absent"
          ? [{ type: "absence", ref: claim, ...(near.length > 0 && { near }) }]
          : [];
      const [first, ...rest] = [
        ...(reference === undefined ? [] : [field(pod, reference.path)]),
        ...proof,
        ...absence,
      ];
      if (first === undefined) continue;
      const [likest] = near;
      const owner = nameOf(topOwner(pod, cluster));
      const rename: readonly Remedy[] =
        likest === undefined || reference === undefined
          ? []
          : [
              {
                title: {
                  en: `name the claim that exists: ${likest}`,
                  zh: `改用已存在的持久卷申领 ${likest}`,
                },
                applicability: "maybe-incorrect",
                steps: [pointTo(pod, reference, { name: likest }, cluster)],
              },
            ];
      yield {
        certainty: told.has(name) || answer.state === "unknown" ? "certain" : answer.certainty,
        cause: claim,
        message: {
          en: `${nameOf(claim)} does not exist: ${owner} needs it for a volume and cannot start${likest === undefined ? "" : `; PersistentVolumeClaim ${likest} exists`}`,
          zh: `${nameOf(claim)} 不存在：${owner} 的卷需要它，无法启动${likest === undefined ? "" : `；存在名称相近的 PersistentVolumeClaim ${likest}`}`,
        },
        evidence: [first, ...rest],
        remedies: [
          ...rename,
          {
            title: { en: "create the claim from its manifest", zh: "用清单文件创建该持久卷申领" },
            applicability: "has-placeholders",
            steps: [kubectl(namespace, "apply", "-f", "<FILE>")],
          },
        ],
      };
    }
  },
});

/** `data-web-0`: made by StatefulSet web from its template data. */
function isFromTemplate(name: string, pod: Pod, cluster: Cluster): boolean {
  const owner = ownerRef(pod);
  if (owner?.kind !== "StatefulSet") return false;
  const set = cluster.get("StatefulSet", owner.namespace, owner.name);
  if (set === undefined) return name.endsWith(`-${pod.metadata.name}`);
  return (set.spec?.volumeClaimTemplates ?? []).some(
    ({ metadata }) => name === `${metadata.name}-${pod.metadata.name}`,
  );
}
