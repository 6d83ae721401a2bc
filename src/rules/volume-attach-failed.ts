import type { Cluster } from "../cluster/cluster.ts";
import { driversOf } from "../cluster/claims.ts";
import { mountFaultOf } from "../cluster/mounts.ts";
import { isNodeReady } from "../cluster/nodes.ts";
import { topOwner } from "../cluster/owners.ts";
import { shorten } from "../cluster/quotations.ts";
import { claimsOf } from "../cluster/references.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Pod } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { nameOf, ref, refOf } from "../model/ref.ts";
import { kubectl } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "volume-attach-failed",
  title: { en: "Volume cannot be attached to the node", zh: "卷无法挂接到节点" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["PersistentVolumeClaim", "PersistentVolume", "VolumeAttachment", "Node"],
  reasons: ["FailedAttachVolume"],

  *check(pod, cluster) {
    const fault = mountFaultOf(pod, cluster);
    if (fault?.class !== "attach") return;
    const volume = volumeOf(fault.message, pod, cluster);
    const node = pod.spec?.nodeName ?? "";
    const attachments =
      volume === undefined
        ? []
        : cluster
            .list("VolumeAttachment")
            .filter(({ spec }) => spec?.source?.persistentVolumeName === volume);
    const refused = attachments.find(
      ({ spec, status }) => spec?.nodeName === node && status?.attachError?.message !== undefined,
    );
    const holder = attachments.find(
      ({ spec, status }) => spec?.nodeName !== node && status?.attached === true,
    );
    const errors: readonly Evidence[] = [
      ...(refused === undefined ? [] : [field(refused, "status.attachError.message")]),
      ...(holder === undefined ? [] : [field(holder, "spec.nodeName")]),
    ];
    const words = shorten(errorOf(refused?.status?.attachError?.message ?? fault.message), 200);
    const owner = nameOf(topOwner(pod, cluster));
    const subject =
      volume === undefined
        ? { en: `volume ${fault.volumeName ?? "of the Pod"}`, zh: `卷 ${fault.volumeName ?? ""}` }
        : { en: `PersistentVolume ${volume}`, zh: `PersistentVolume ${volume}` };
    const held = holder?.spec?.nodeName;
    // A node that is down keeps what is attached to it.
    const down = [held, node]
      .flatMap((name) =>
        name === undefined || name === "" ? [] : (cluster.get("Node", undefined, name) ?? []),
      )
      .filter((one) => !isNodeReady(one));
    yield {
      ...(volume !== undefined && { cause: ref("PersistentVolume", undefined, volume) }),
      because: [
        ...down.map(refOf),
        ...driversOf(attachments[0]?.spec?.attacher ?? driverOf(volume, cluster), cluster),
      ],
      message:
        held === undefined
          ? {
              en: `${subject.en} cannot be attached to node ${node}: ${words}; ${owner} cannot start`,
              zh: `${subject.zh} 无法挂接到节点 ${node}：${words}；${owner} 无法启动`,
            }
          : {
              en: `${subject.en} cannot be attached to node ${node}, since it is still attached to node ${held}; ${owner} cannot start`,
              zh: `${subject.zh} 仍挂接在节点 ${held} 上，无法挂接到节点 ${node}；${owner} 无法启动`,
            },
      evidence: [...fault.evidence, ...errors],
      remedies: [
        {
          title: {
            en: "see where the volume is attached and what the attacher reports",
            zh: "查看该卷挂接在哪里，以及挂接器报告的错误",
          },
          applicability: "machine-applicable",
          steps: [kubectl(undefined, "get", "volumeattachment", "-o", "wide")],
        },
        ...(holder === undefined
          ? []
          : [
              {
                title: {
                  en: "once no process on that node uses it, delete the stale attachment",
                  zh: "确认该节点上没有进程使用它之后，删除残留的挂接记录",
                },
                applicability: "maybe-incorrect" as const,
                steps: [
                  kubectl(undefined, "delete", "volumeattachment", holder.metadata.name),
                ] as const,
              },
            ]),
      ],
    };
  },
});

/** The PersistentVolume of the Event, or of the Pod's only claim; an inline volume has none. */
function volumeOf(message: string, pod: Pod, cluster: Cluster): string | undefined {
  const named = /for volume "([^"]+)"/u.exec(message)?.[1];
  const bound = claimsOf(pod).flatMap(
    ({ name }) =>
      cluster.get("PersistentVolumeClaim", pod.metadata.namespace, name)?.spec?.volumeName ?? [],
  );
  if (
    named !== undefined &&
    (bound.includes(named) || cluster.get("PersistentVolume", undefined, named) !== undefined)
  )
    return named;
  if (bound.length === 1) return bound[0];
  return named !== undefined && pod.spec?.volumes?.some(({ name }) => name === named) !== true
    ? named
    : undefined;
}

const driverOf = (volume: string | undefined, cluster: Cluster): string =>
  volume === undefined
    ? ""
    : (cluster.get("PersistentVolume", undefined, volume)?.spec?.csi?.driver ?? "");

const errorOf = (message: string): string =>
  message
    .replace(/^(?:AttachVolume\.\w+ failed for|Multi-Attach error for) volume "[^"]*" : /u, "")
    .replace(/^rpc error: code = (\w+) desc = /u, "$1: ");
