import { calls, type ContainerView } from "../cluster/containers.ts";
import { logFaults } from "../cluster/log-faults.ts";
import { topOwner } from "../cluster/owners.ts";
import { shorten } from "../cluster/quotations.ts";
import { volumeFaultOf } from "../cluster/volume-faults.ts";
import { edit, patchPodSpec } from "../cluster/workload-commands.ts";
import { field, valueAt } from "../model/path.ts";
import { nameOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "volume-permission-denied",
  title: { en: "Process may not use the files of its volume", zh: "进程无权访问卷中的文件" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["PersistentVolumeClaim"],
  reasons: ["CrashLoopBackOff", "Error"],

  *check(pod, cluster) {
    for (const fault of logFaults(pod, cluster)) {
      const found = volumeFaultOf(fault);
      const { view, verdict, failing, evidence } = fault;
      if (found?.class !== "denied" || found.mounted === undefined || verdict === undefined)
        continue;
      const { mount, volume, claim } = found.mounted;
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      const identity = identityOf(view);
      const told = identity.map(({ key, value }) => `${key} ${String(value)}`).join(", ");
      const group = identity.some(({ key }) => key === "fsGroup");
      const of = claim === undefined ? `volume ${mount.name}` : nameOf(claim);
      // The kubelet sets the group of no hostPath, NFS or read-only volume (volume.SetVolumeOwnership).
      const owned = volume?.hostPath === undefined && volume?.nfs === undefined;
      const step = patchPodSpec(pod, { securityContext: { fsGroup: "<GROUP-ID>" } }, cluster);
      yield {
        container: view.name,
        severity: failing === undefined || failing.serving ? "warning" : "critical",
        message: {
          en: `${owner}: ${name.en} is denied permission in ${of} at ${mount.mountPath} (${told === "" ? "runAsUser and fsGroup are not set" : told}${group ? "" : told === "" ? "" : ", no fsGroup"}): "${shorten(verdict.line)}"`,
          zh: `${owner}：${name.zh} 无权访问挂载在 ${mount.mountPath} 的 ${of}（${told === "" ? "未设置 runAsUser 和 fsGroup" : told}${group || told === "" ? "" : "，未设置 fsGroup"}）：“${shorten(verdict.line)}”`,
        },
        evidence: [
          ...evidence,
          ...found.mounted.evidence,
          ...identity.map(({ path }) => field(pod, path)),
        ],
        remedies: [
          owned
            ? {
                title: {
                  en: "let the volume belong to the group of the process (fsGroup)",
                  zh: "用 fsGroup 让卷归进程所在的组所有",
                },
                applicability: "has-placeholders",
                steps: [step],
              }
            : {
                title: {
                  en: "change the owner on the server or node, or run as the user that owns the files: fsGroup has no effect on such a volume",
                  zh: "在服务器或节点上修改文件属主，或以文件属主的身份运行：fsGroup 对此类卷无效",
                },
                applicability: "has-placeholders",
                steps: [edit(pod, cluster)],
              },
        ],
      };
    }
  },
});

/** Whom the process runs as, as far as the Pod says. */
function identityOf({ pod, path }: ContainerView): readonly {
  readonly key: string;
  readonly path: string;
  readonly value: unknown;
}[] {
  return ["runAsUser", "runAsGroup", "fsGroup"].flatMap((key) => {
    const at = [`${path}.securityContext.${key}`, `spec.securityContext.${key}`].find(
      (one) => valueAt(pod, one) !== undefined,
    );
    return at === undefined ? [] : [{ key, path: at, value: valueAt(pod, at) }];
  });
}
