import type { Cluster } from "../cluster/cluster.ts";
import { containersOf } from "../cluster/containers.ts";
import { quote } from "../cluster/events.ts";
import { goneEvents } from "../cluster/gone-pods.ts";
import { ownerRef, podsOf, topOwner } from "../cluster/owners.ts";
import { isOver } from "../cluster/over.ts";
import { podEndingOf } from "../cluster/pod-endings.ts";
import { isReady } from "../cluster/pods.ts";
import { lacksReady, replicasOf } from "../cluster/replicas.ts";
import { edit, setResources, suggest } from "../cluster/workload-commands.ts";
import type { Evidence } from "../model/evidence.ts";
import type { KubernetesObject } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { kindOf, nameOf, type Ref } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

/** A single eviction may be the last one for as long; after several, twice the time between them. */
const aloneSeconds = 3600;

export default defineRule({
  id: "pod-exceeds-ephemeral-storage",
  title: {
    en: "Pod is evicted for writing more than its own storage limit",
    zh: "Pod 写入超出自身的存储限制而被驱逐",
  },
  severity: "critical",
  kind: ["Pod", "StatefulSet", "DaemonSet"],
  troubled: true,
  reads: ["Deployment", "ReplicaSet", "Job", "Event"],
  reasons: ["Evicted"],

  *check(object, cluster) {
    const owner = topOwner(object, cluster);
    const seen = evictionOf(object, cluster);
    // A Pod to read the limits from: itself, or one of those that run now.
    const pod =
      cluster.get(
        "Pod",
        object.metadata.namespace,
        kindOf(object) === "Pod" ? object.metadata.name : "",
      ) ?? podsOf(owner, cluster)[0];
    if (seen === undefined || pod === undefined || isPast(object, owner, cluster)) return;
    const { container, volume, limit } = limitIn(seen.message);
    const over = {
      en: `${volume === undefined ? "the ephemeral-storage limit" : `the size limit of emptyDir volume ${volume}`}${limit === undefined ? "" : ` of ${limit}`}`,
      zh: `${volume === undefined ? "临时存储（ephemeral-storage）限制" : ` emptyDir 卷 ${volume} 的大小限制`}${limit === undefined ? "" : ` ${limit}`}`,
    };
    const who =
      container === undefined
        ? { en: "it writes", zh: "写入量" }
        : { en: `container ${container} writes`, zh: `容器 ${container} 的写入量` };
    const views = containersOf(pod, cluster).filter(
      ({ role }) => role === "app" || role === "sidecar",
    );
    const view =
      views.find(({ name }) => name === container) ??
      views.find(({ spec }) => spec.resources?.limits?.["ephemeral-storage"] !== undefined);
    const limits: readonly Evidence[] =
      volume !== undefined
        ? (pod.spec?.volumes ?? []).some(
            ({ name, emptyDir }) => name === volume && emptyDir?.sizeLimit !== undefined,
          )
          ? [field(pod, `spec.volumes{${volume}}.emptyDir.sizeLimit`)]
          : []
        : view?.spec.resources?.limits?.["ephemeral-storage"] === undefined
          ? []
          : [field(pod, `${view.path}.resources.limits.ephemeral-storage`)];
    yield {
      severity: replicasOf(owner, cluster).ready === 0 ? "critical" : "warning",
      message: {
        en: `${nameOf(owner)} ${owner.kind === "Pod" ? "is" : "has its Pods"} evicted: ${who.en} more than ${over.en}`,
        zh: `${nameOf(owner)} ${owner.kind === "Pod" ? "被驱逐" : "的 Pod 被驱逐"}：${who.zh}超过${over.zh}`,
      },
      evidence: [...seen.evidence, ...limits],
      remedies: [
        suggest(
          {
            en: `raise the limit, or make it write less: rotate logs, clean up temporary files, keep data on a PersistentVolumeClaim`,
            zh: "调高限制，或减少写入：轮转日志、清理临时文件、把数据放到 PersistentVolumeClaim",
          },
          volume !== undefined || view === undefined
            ? edit(pod, cluster)
            : setResources(view, "--limits=ephemeral-storage=<MORE>", cluster),
        ),
      ],
    };
  },
});

interface Eviction {
  readonly message: string;
  readonly at: number | undefined;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** A Pod's own eviction; of a StatefulSet or DaemonSet, which delete their failed Pods, that of one that is gone. */
function evictionOf(object: KubernetesObject, cluster: Cluster): Eviction | undefined {
  if (kindOf(object) === "Pod") {
    const pod = cluster.get("Pod", object.metadata.namespace, object.metadata.name);
    const ending = pod && podEndingOf(pod, cluster);
    return ending?.class === "own-limit" ? ending : undefined;
  }
  const event = goneEvents(object, cluster).find(
    ({ reason, message }) => reason === "Evicted" && limitIn(message).found,
  );
  return event === undefined
    ? undefined
    : { message: event.message, at: event.last, evidence: [quote(event)] };
}

/** The workload has its Pods, and nothing says that it will lose them again. */
function isPast(object: KubernetesObject, owner: Ref, cluster: Cluster): boolean {
  const pods = podsOf(owner, cluster);
  const maker = ownerRef(object);
  if (kindOf(object) === "Pod") {
    const pod = cluster.get("Pod", object.metadata.namespace, object.metadata.name);
    if (pod !== undefined && maker?.kind === "Job" && isOver(pod, cluster)) return true;
    // Another revision serves now.
    const serving = pods.filter(isReady);
    if (serving.length > 0 && serving.every((one) => ownerRef(one)?.name !== maker?.name))
      return true;
  }
  if (lacksReady(owner, cluster)) return false;
  const times = [object, ...pods]
    .flatMap((one) => evictionOf(one, cluster)?.at ?? [])
    .toSorted((a, b) => a - b);
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return false;
  const apart = times.length > 1 ? ((last - first) / (new Set(times).size - 1 || 1) / 1000) * 2 : 0;
  return (cluster.now - last) / 1000 > Math.max(apart, aloneSeconds);
}

/** pkg/kubelet/eviction/eviction_manager.go: the three messages, equal since 1.12. */
function limitIn(message: string) {
  const [, volume, size] =
    /Usage of EmptyDir volume "([^"]+)" exceeds the limit "([^"]+)"/u.exec(message) ?? [];
  const [, container, own] =
    /Container (\S+) exceeded its local ephemeral storage limit "([^"]+)"/u.exec(message) ?? [];
  const [, total] = /exceeds the total limit of containers (\S+?)\.?\s*$/u.exec(message) ?? [];
  const limit = size ?? own ?? total;
  return { volume, container, limit, found: limit !== undefined };
}
