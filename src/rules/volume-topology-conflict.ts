import { claimsOf } from "../cluster/references.ts";
import { cannotBeScheduled, listed, unschedulableOf } from "../cluster/scheduling.ts";
import { describeRequirement } from "../cluster/selectors.ts";
import { volumePlacesOf } from "../cluster/volume-places.ts";
import { edit, suggest } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { nameOf, ref, refOf } from "../model/ref.ts";
import { kubectl } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "volume-topology-conflict",
  title: {
    en: "The volume lives where the Pod cannot run",
    zh: "卷所在位置与 Pod 可运行的节点冲突",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["PersistentVolumeClaim", "PersistentVolume", "Node"],
  reasons: ["FailedScheduling", "Unschedulable"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "volume-topology") return;
    const places = volumePlacesOf(pod, cluster);
    const nodes = cluster.list("Node");
    // The volume that no node may use decides, else one that no node of the Pod may.
    const inReach = fault.eligible.length > 0 ? fault.eligible : nodes;
    const place =
      places.find(({ allows }) => !nodes.some(allows)) ??
      places.find(({ allows }) => !inReach.some(allows)) ??
      places[0];
    const [claim] = claimsOf(pod);
    const { namespace } = pod.metadata;
    const bound =
      claim && cluster.get("PersistentVolumeClaim", namespace, claim.name)?.spec?.volumeName;
    const told = fault.reason?.detail?.volume ?? bound;
    const cause =
      place !== undefined
        ? refOf(place.volume)
        : told !== undefined && told !== ""
          ? ref("PersistentVolume", undefined, told)
          : claim === undefined
            ? undefined
            : ref("PersistentVolumeClaim", namespace, claim.name);
    const where = (place?.requirements ?? [])
      .map((one) =>
        one.operator === "In" && one.values?.length === 1
          ? `${one.key}=${one.values[0] ?? ""}`
          : describeRequirement(one),
      )
      .join(", ");
    const there = nodes
      .filter((node) => place?.allows(node) === true)
      .map(({ metadata }) => metadata.name);
    const volume =
      cause === undefined
        ? { en: "its volume", zh: "其卷" }
        : { en: nameOf(cause), zh: ` ${nameOf(cause)} ` };
    const subject = cannotBeScheduled(pod, fault, cluster);
    const rest =
      where === ""
        ? { en: "the nodes that would do cannot use", zh: "符合条件的节点都无法使用" }
        : there.length > 0
          ? {
              en: `only nodes with ${where} (${listed(there)}) can use`,
              zh: `只有带 ${where} 的节点（${listed(there, "、")}）能使用`,
            }
          : {
              en: `no node has ${where}, where alone it could use`,
              zh: `没有节点带有 ${where}，而只有这样的节点才能使用`,
            };
    const keys = [...new Set((place?.requirements ?? []).map(({ key }) => key))];
    yield {
      ...(cause !== undefined && { cause }),
      certainty: fault.certainty,
      message: {
        en: `${subject.en}: ${rest.en} ${volume.en}${there.length > 0 ? ", and the Pod may not run there" : ""}`,
        zh: `${subject.zh}：${rest.zh}${volume.zh.trimEnd()}${there.length > 0 ? "，而该 Pod 不能运行在那里" : ""}`,
      },
      evidence: [
        ...fault.evidence,
        ...(claim === undefined ? [] : [field(pod, claim.path)]),
        ...(place === undefined ? [] : [field(place.volume, place.path)]),
        ...(pod.spec?.nodeSelector === undefined ? [] : [field(pod, "spec.nodeSelector")]),
      ],
      remedies: [
        there.length > 0
          ? suggest(
              {
                en: "let the Pod run where its volume is",
                zh: "让 Pod 能运行在其卷所在的位置",
              },
              edit(pod, cluster),
            )
          : suggest(
              {
                en: "bring back a node where the volume is, or restore the data into a new volume",
                zh: "恢复卷所在的节点，或把数据恢复到新的卷",
              },
              kubectl(
                undefined,
                "get",
                "nodes",
                "-L",
                keys.join(",") || "topology.kubernetes.io/zone",
              ),
            ),
        ...(cause?.kind === "PersistentVolume"
          ? [
              suggest(
                { en: "see which nodes the volume allows", zh: "查看卷允许哪些节点" },
                kubectl(undefined, "describe", "pv", cause.name),
              ),
            ]
          : []),
      ],
    };
  },
});
