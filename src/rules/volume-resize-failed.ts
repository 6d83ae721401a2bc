import { waitersOf } from "../cluster/claims.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { conditionOf } from "../cluster/conditions.ts";
import { eventsOf, type EventView, quote } from "../cluster/events.ts";
import { compareQuantities } from "../cluster/quantities.ts";
import { shorten } from "../cluster/quotations.ts";
import { usersOf } from "../cluster/references.ts";
import { outlasts } from "../cluster/time.ts";
import type { Condition, PersistentVolumeClaim } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

/** Drivers take some minutes to grow a volume; the kubelet grows the file system within two. */
const patience = 600;

export default defineRule({
  id: "volume-resize-failed",
  title: { en: "Expansion of a volume fails or waits", zh: "卷扩容失败或一直在等待" },
  severity: "warning",
  kind: "PersistentVolumeClaim",
  reads: ["Pod", "StorageClass"],
  reasons: [
    "VolumeResizeFailed",
    "FileSystemResizeFailed",
    "FileSystemResizePending=True",
    "ExternalExpanding",
  ],

  *check(claim, cluster) {
    const { spec, status } = claim;
    const wanted = spec?.resources?.requests?.["storage"];
    const has = status?.capacity?.["storage"];
    if (status?.phase !== "Bound" || wanted === undefined || has === undefined) return;
    if ((compareQuantities(wanted, has) ?? 0) <= 0) return;
    const failed = failureOf(claim, cluster);
    const condition = [
      "ControllerResizeError",
      "NodeResizeError",
      "FileSystemResizePending",
      "Resizing",
    ]
      .map((type) => conditionOf(claim, type))
      .find((one) => one?.status === "True");
    const erred =
      condition?.type === "ControllerResizeError" || condition?.type === "NodeResizeError";
    // The time of a condition that waits; a claim without one tells only by an Event.
    if (
      failed === undefined &&
      !erred &&
      (condition === undefined || !outlasts(condition.lastTransitionTime, patience, cluster))
    )
      return;
    const quoted = failed === undefined ? [] : [quote(failed)];
    const shown =
      condition === undefined
        ? []
        : [
            field(
              claim,
              `status.conditions{${condition.type}}.${(condition.message ?? "") === "" ? "status" : "message"}`,
            ),
          ];
    const why = whyOf(failed, condition);
    const [user] = waitersOf(claim, cluster);
    yield {
      cause: refOf(claim),
      certainty: failed !== undefined || erred ? "certain" : "likely",
      message: {
        en: `${nameOf(refOf(claim))} stays at ${has} though ${wanted} is asked for: ${why.en}${user === undefined ? "" : `; ${nameOf(user)} uses it`}`,
        zh: `${nameOf(refOf(claim))} 请求 ${wanted}，但容量仍为 ${has}：${why.zh}${user === undefined ? "" : `；${nameOf(user)} 正使用它`}`,
      },
      evidence: [
        field(claim, "spec.resources.requests.storage"),
        field(claim, "status.capacity.storage"),
        ...quoted,
        ...shown,
      ],
      remedies: remediesOf(claim, condition, cluster),
    };
  },
});

/** On the claim from the resizer, on the Pod from the kubelet. */
function failureOf(claim: PersistentVolumeClaim, cluster: Cluster): EventView | undefined {
  const reasons = ["VolumeResizeFailed", "FileSystemResizeFailed"];
  const own = eventsOf(claim, cluster);
  const failed = [
    ...own,
    ...usersOf(refOf(claim), cluster).flatMap((pod) => eventsOf(pod, cluster)),
  ].find(({ reason }) => reasons.includes(reason));
  const grown = own.find(
    ({ reason }) => reason === "VolumeResizeSuccessful" || reason === "FileSystemResizeSuccessful",
  );
  const isPast =
    failed !== undefined && grown !== undefined && (grown.last ?? 0) > (failed.last ?? 0);
  return isPast ? undefined : failed;
}

function whyOf(failed: EventView | undefined, condition: Condition | undefined): Text {
  if (
    failed !== undefined ||
    condition?.type === "ControllerResizeError" ||
    condition?.type === "NodeResizeError"
  ) {
    const words = shorten(failed?.message ?? condition?.message ?? condition?.type ?? "", 200);
    return { en: words, zh: words };
  }
  if (condition?.type === "FileSystemResizePending")
    return {
      en: "the volume has grown, its file system has not: a Pod must mount it anew",
      zh: "卷已扩大，但其中的文件系统尚未扩大：需要 Pod 重新挂载",
    };
  return { en: "the resizer has begun and does not end", zh: "扩容已开始但迟迟没有结束" };
}

function remediesOf(
  claim: PersistentVolumeClaim,
  condition: Condition | undefined,
  cluster: Cluster,
): readonly Remedy[] {
  const { namespace, name } = claim.metadata;
  const [user] = waitersOf(claim, cluster);
  const restartable =
    user !== undefined && ["Deployment", "StatefulSet", "DaemonSet"].includes(user.kind);
  const look: Remedy = {
    title: { en: "read what the resizer reports", zh: "查看扩容控制器的报告" },
    applicability: "machine-applicable",
    steps: [kubectl(namespace, "describe", "pvc", name)],
  };
  if (condition?.type !== "FileSystemResizePending" || !restartable) return [look];
  return [
    {
      title: {
        en: "restart the Pods that mount it, so that the kubelet grows the file system",
        zh: "重启挂载它的 Pod，使 kubelet 扩大文件系统",
      },
      applicability: "maybe-incorrect",
      steps: [
        kubectl(user.namespace, "rollout", "restart", `${user.kind.toLowerCase()}/${user.name}`),
      ],
    },
    look,
  ];
}
