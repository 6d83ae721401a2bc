import type { Cluster } from "../cluster/cluster.ts";
import { driversOf } from "../cluster/claims.ts";
import { mountFaultOf, type MountFault } from "../cluster/mounts.ts";
import { topOwner } from "../cluster/owners.ts";
import { shorten } from "../cluster/quotations.ts";
import { patchPodSpec } from "../cluster/workload-commands.ts";
import type { Pod } from "../model/kubernetes.ts";
import { nameOf, type Ref, ref } from "../model/ref.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "volume-mount-failed",
  title: { en: "Volume cannot be mounted", zh: "卷无法挂载" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["PersistentVolumeClaim", "PersistentVolume", "DaemonSet"],
  reasons: ["FailedMount", "FailedMapVolume"],

  *check(pod, cluster) {
    const fault = mountFaultOf(pod, cluster);
    if (fault === undefined || !["host-path-type", "driver-missing", "mount"].includes(fault.class))
      return;
    const owner = nameOf(topOwner(pod, cluster));
    const volume =
      fault.volumeName === undefined
        ? { en: "a volume", zh: "卷" }
        : { en: `volume ${fault.volumeName}`, zh: `卷 ${fault.volumeName}` };
    const node = pod.spec?.nodeName;
    const why = whyOf(fault);
    yield {
      certainty: fault.vague ? "likely" : "certain",
      message: {
        en: `${owner}: ${volume.en} cannot be mounted${node === undefined ? "" : ` on node ${node}`}: ${why.en}`,
        zh: `${owner}：${volume.zh} 无法挂载${node === undefined ? "" : `到节点 ${node}`}：${why.zh}`,
      },
      evidence: fault.evidence,
      because: [...claimOf(fault, pod), ...driversOf(driverIn(fault), cluster)],
      remedies: remediesOf(fault, pod, cluster),
    };
  },
});

/** `driver name nfs.csi.k8s.io not found in the list of registered CSI drivers` */
const driverIn = ({ message, volume }: MountFault): string =>
  /driver name (\S+) not found/u.exec(message)?.[1] ?? volume?.csi?.driver ?? "";

const claimOf = ({ volume }: MountFault, pod: Pod): readonly Ref[] => {
  const name = volume?.persistentVolumeClaim?.claimName;
  return name === undefined ? [] : [ref("PersistentVolumeClaim", pod.metadata.namespace, name)];
};

function whyOf(fault: MountFault): Text {
  const { class: of, message } = fault;
  const [, path, type] = /hostPath type check failed: (\S+) is not (.+)$/u.exec(message) ?? [];
  if (of === "host-path-type" && path !== undefined && type !== undefined)
    return {
      en: `hostPath ${path} is not ${type} there`,
      zh: `该节点上的 hostPath ${path} 不满足类型 ${fault.volume?.hostPath?.type ?? type}`,
    };
  const driver = driverIn(fault);
  if (of === "driver-missing" && driver !== "")
    return {
      en: `CSI driver ${driver} is not registered there`,
      zh: `该节点上没有注册 CSI 驱动 ${driver}`,
    };
  if (fault.vague)
    return {
      en: `the kubelet has waited for it in vain and gives no reason`,
      zh: `kubelet 等待超时，未给出原因`,
    };
  const words = shorten(errorOf(message), 200);
  return { en: words, zh: words };
}

/** What mount(8) or the driver said, without the kubelet's frame. */
function errorOf(message: string): string {
  const output = /Output: (.+?)(?:\n\n|$)/su.exec(message)?.[1];
  return (
    output ?? message.replace(/^(?:MountVolume|MapVolume)\.\w+ failed for volume "[^"]*" : /u, "")
  ).replace(/^rpc error: code = (\w+) desc = /u, "$1: ");
}

function remediesOf(
  { class: of, volume, volumeName }: MountFault,
  pod: Pod,
  cluster: Cluster,
): readonly Remedy[] {
  const { namespace, name } = pod.metadata;
  if (of === "host-path-type" && volume?.hostPath?.type === "Directory")
    return [
      {
        title: {
          en: "let the kubelet make the directory where it is not there",
          zh: "目录不存在时由 kubelet 创建",
        },
        applicability: "maybe-incorrect",
        steps: [
          patchPodSpec(
            pod,
            {
              volumes: [
                { name: volumeName, hostPath: { ...volume.hostPath, type: "DirectoryOrCreate" } },
              ],
            },
            cluster,
          ),
        ],
      },
    ];
  if (of === "driver-missing")
    return [
      {
        title: {
          en: "see which drivers the node has, and why the driver's DaemonSet does not run there",
          zh: "查看该节点已有的驱动，以及驱动的 DaemonSet 为何没有在其上运行",
        },
        applicability: "machine-applicable",
        steps: [kubectl(undefined, "get", "csinode", pod.spec?.nodeName ?? "", "-o", "yaml")],
      },
    ];
  return [
    {
      title: {
        en: "read every Event of the Pod, and try the mount by hand on its node",
        zh: "查看该 Pod 的全部事件，并在其节点上手动尝试挂载",
      },
      applicability: "machine-applicable",
      steps: [kubectl(namespace, "describe", "pod", name)],
    },
  ];
}
