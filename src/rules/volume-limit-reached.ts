import { claimsOf } from "../cluster/references.ts";
import { cannotBeScheduled, listed, unschedulableOf } from "../cluster/scheduling.ts";
import { suggest } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "volume-limit-reached",
  title: {
    en: "The nodes that would do can attach no more volumes",
    zh: "符合条件的节点的可挂接卷数量已达上限",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Node", "PersistentVolumeClaim", "PersistentVolume", "CSINode"],
  reasons: ["FailedScheduling", "Unschedulable"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "volume-limit") return;
    const claims = claimsOf(pod);
    const drivers = new Set(
      claims.flatMap(({ name }) => {
        const claim = cluster.get("PersistentVolumeClaim", pod.metadata.namespace, name);
        return (
          cluster.get("PersistentVolume", undefined, claim?.spec?.volumeName ?? "")?.spec?.csi
            ?.driver ?? []
        );
      }),
    );
    const limits = fault.eligible.flatMap(({ metadata }) => {
      const node = cluster.get("CSINode", undefined, metadata.name);
      return (node?.spec?.drivers ?? []).flatMap(({ name, allocatable }, i) =>
        node !== undefined && drivers.has(name) && allocatable?.count !== undefined
          ? [
              {
                node,
                driver: name,
                count: allocatable.count,
                path: `spec.drivers[${i}].allocatable.count`,
              },
            ]
          : [],
      );
    });
    const names = limits.map(({ node, count }) => `${count} on ${node.metadata.name}`);
    const [limit] = limits;
    const count = fault.reason?.count;
    const subject = cannotBeScheduled(pod, fault, cluster);
    const asks =
      claims.length === 0
        ? { en: "", zh: "" }
        : {
            en: `, and the Pod brings ${claims.length}`,
            zh: `，而该 Pod 需要 ${claims.length} 个`,
          };
    yield {
      certainty: fault.certainty,
      message: {
        en: `${subject.en}: ${count === undefined ? "the nodes" : `${count} ${count === 1 ? "node" : "nodes"}`} that would do may attach no more volumes${limit === undefined ? "" : ` of ${limit.driver} (at most ${listed(names)})`}${asks.en}`,
        zh: `${subject.zh}：${count === undefined ? "" : `${count} 个`}符合条件的节点能挂接的${limit === undefined ? "" : ` ${limit.driver} `}卷数已达上限${
          limit === undefined
            ? ""
            : `（${listed(
                limits.map(({ node, count: most }) => `${node.metadata.name} 为 ${most}`),
                "、",
              )}）`
        }${asks.zh}`,
      },
      evidence: [
        ...fault.evidence,
        ...claims.slice(0, 2).map(({ path }) => field(pod, path)),
        ...limits.slice(0, 2).map(({ node, path }) => field(node, path)),
      ],
      remedies: [
        suggest(
          {
            en: "see how many volumes each node may attach and which hold them, then move Pods with volumes, or add a node",
            zh: "查看各节点的卷数上限以及占用它们的卷，然后迁走使用卷的 Pod，或增加节点",
          },
          kubectl(
            undefined,
            "get",
            "csinodes",
            "-o",
            "custom-columns=NODE:.metadata.name,DRIVER:.spec.drivers[*].name,LIMIT:.spec.drivers[*].allocatable.count",
          ),
          kubectl(undefined, "get", "volumeattachments"),
        ),
      ],
    };
  },
});
