import type { Cluster } from "../cluster/cluster.ts";
import { conditionOf } from "../cluster/conditions.ts";
import { calls } from "../cluster/containers.ts";
import { logFaults } from "../cluster/log-faults.ts";
import { topOwner } from "../cluster/owners.ts";
import { shorten } from "../cluster/quotations.ts";
import { type Mounted, volumeFaultOf, type VolumeFault } from "../cluster/volume-faults.ts";
import { edit, patchPodSpec } from "../cluster/workload-commands.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Pod } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { nameOf, ref } from "../model/ref.ts";
import { patch, type Remedy } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "volume-full",
  title: { en: "A volume is full", zh: "卷空间已满" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["PersistentVolumeClaim", "Node"],
  reasons: [],

  *check(pod, cluster) {
    for (const fault of logFaults(pod, cluster)) {
      const found = volumeFaultOf(fault);
      const { view, verdict, failing, evidence } = fault;
      if (found?.class !== "full" || verdict === undefined) continue;
      const { mounted, guessed } = found;
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      const what = describe(found, cluster);
      // What is no volume lies on the node's disk.
      const node = mounted?.claim === undefined ? pressed(pod, cluster) : undefined;
      yield {
        container: view.name,
        severity: failing === undefined || failing.serving ? "warning" : "critical",
        certainty: guessed ? "likely" : "certain",
        ...(mounted?.claim !== undefined && { cause: mounted.claim }),
        ...(node !== undefined && { because: [ref("Node", undefined, node)] }),
        message: {
          en: `${what.en} is full: ${owner}, ${name.en}, cannot write: "${shorten(verdict.line)}"`,
          zh: `${what.zh}空间已满，${owner} 的${name.zh} 无法写入：“${shorten(verdict.line)}”`,
        },
        evidence: [...evidence, ...(mounted?.evidence ?? []), ...sizeOf(mounted, cluster)],
        remedies: mend(found, pod, cluster),
      };
    }
  },
});

function describe({ mounted, path }: VolumeFault, cluster: Cluster): Text {
  if (mounted === undefined) {
    if (path?.startsWith("/dev/shm") === true)
      return {
        en: "the shared memory /dev/shm (64Mi unless a volume is mounted there)",
        zh: "共享内存 /dev/shm（未挂载卷时为 64Mi）",
      };
    return path === undefined
      ? { en: "a file system", zh: "文件系统" }
      : { en: `the file system of ${path}`, zh: `${path} 所在的文件系统` };
  }
  const { claim, volume, mount } = mounted;
  const at = mount.mountPath;
  if (claim !== undefined) {
    const size = cluster.get("PersistentVolumeClaim", claim.namespace, claim.name)?.spec?.resources
      ?.requests?.["storage"];
    return {
      en: `the volume of ${nameOf(claim)}${size === undefined ? "" : ` (${size})`} at ${at}`,
      zh: `${nameOf(claim)}${size === undefined ? "" : `（${size}）`}挂载在 ${at} 的卷`,
    };
  }
  const limit = volume?.emptyDir?.sizeLimit;
  const kind =
    volume?.emptyDir === undefined
      ? ""
      : volume.emptyDir.medium === "Memory"
        ? "memory-backed emptyDir "
        : "emptyDir ";
  return {
    en: `${kind}volume ${mount.name} at ${at}${limit === undefined ? "" : `, limited to ${limit},`}`,
    zh: `挂载在 ${at} 的 ${kind === "" ? "" : "emptyDir "}卷 ${mount.name}${limit === undefined ? "" : `（上限 ${limit}）`}`,
  };
}

const sizeOf = (mounted: Mounted | undefined, cluster: Cluster): readonly Evidence[] => {
  const claim =
    mounted?.claim &&
    cluster.get("PersistentVolumeClaim", mounted.claim.namespace, mounted.claim.name);
  return claim?.spec?.resources === undefined ? [] : [field(claim, "spec.resources")];
};

function pressed(pod: Pod, cluster: Cluster): string | undefined {
  const node = cluster.get("Node", undefined, pod.spec?.nodeName ?? "");
  return node !== undefined && conditionOf(node, "DiskPressure")?.status === "True"
    ? node.metadata.name
    : undefined;
}

function mend({ mounted, path }: VolumeFault, pod: Pod, cluster: Cluster): readonly Remedy[] {
  if (mounted?.claim !== undefined)
    return [
      {
        title: {
          en: "enlarge the claim (where its StorageClass allows expansion), or delete what is not needed",
          zh: "扩容该持久卷申领（其 StorageClass 须允许扩容），或删除不需要的文件",
        },
        applicability: "has-placeholders",
        steps: [patch(mounted.claim, { spec: { resources: { requests: { storage: "<SIZE>" } } } })],
      },
    ];
  const memory = {
    name: mounted?.mount.name ?? "shm",
    emptyDir: { medium: "Memory", sizeLimit: "<SIZE>" },
  };
  if (mounted?.volume?.emptyDir !== undefined)
    return [
      {
        title: {
          en: "raise the volume's sizeLimit, or write less to it",
          zh: "调高该卷的 sizeLimit，或减少写入",
        },
        applicability: "has-placeholders",
        steps: [
          patchPodSpec(
            pod,
            {
              volumes: [
                mounted.volume.emptyDir.medium === "Memory"
                  ? memory
                  : { name: mounted.mount.name, emptyDir: { sizeLimit: "<SIZE>" } },
              ],
            },
            cluster,
          ),
        ],
      },
    ];
  return [
    {
      title:
        path?.startsWith("/dev/shm") === true
          ? {
              en: "mount an emptyDir with medium Memory at /dev/shm",
              zh: "在 /dev/shm 挂载 medium 为 Memory 的 emptyDir",
            }
          : {
              en: "give it a volume that is large enough for what it writes",
              zh: "为其写入的数据挂载足够大的卷",
            },
      applicability: "has-placeholders",
      steps: [edit(pod, cluster)],
    },
  ];
}
