import { calls } from "../cluster/containers.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { type LogFault, logFaults } from "../cluster/log-faults.ts";
import { topOwner } from "../cluster/owners.ts";
import { shorten } from "../cluster/quotations.ts";
import { volumeFaultOf, type VolumeFault } from "../cluster/volume-faults.ts";
import { edit, patchPodSpec } from "../cluster/workload-commands.ts";
import type { Evidence } from "../model/evidence.ts";
import { field } from "../model/path.ts";
import { nameOf } from "../model/ref.ts";
import type { Remedy } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "container-filesystem-read-only",
  title: { en: "Container writes to a read-only file system", zh: "容器写入只读文件系统" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: [],
  reasons: ["CrashLoopBackOff", "Error"],

  *check(pod, cluster) {
    for (const fault of logFaults(pod, cluster)) {
      const found = volumeFaultOf(fault);
      const { view, verdict, failing, evidence } = fault;
      if (found?.class !== "read-only" || verdict === undefined) continue;
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      const root = view.spec.securityContext?.readOnlyRootFilesystem === true;
      const why = whyOf(found, root);
      const proofs: readonly Evidence[] =
        found.mounted?.evidence ??
        (root ? [field(pod, `${view.path}.securityContext.readOnlyRootFilesystem`)] : []);
      yield {
        container: view.name,
        severity: failing === undefined || failing.serving ? "warning" : "critical",
        certainty: why.proved ? "certain" : "likely",
        message: {
          en: `${owner}: ${name.en} cannot write${found.path === undefined ? "" : ` ${found.path}`}, as ${why.text.en}: "${shorten(verdict.line)}"`,
          zh: `${owner}：${name.zh} 无法写入${found.path === undefined ? "" : ` ${found.path}`}，因为${why.text.zh}：“${shorten(verdict.line)}”`,
        },
        evidence: [...evidence, ...proofs],
        remedies: mend(found, fault, cluster),
      };
    }
  },
});

function whyOf(
  { mounted }: VolumeFault,
  root: boolean,
): { readonly text: Text; readonly proved: boolean } {
  if (mounted === undefined)
    return root
      ? {
          proved: true,
          text: {
            en: "readOnlyRootFilesystem is set and no volume is mounted there",
            zh: "设置了 readOnlyRootFilesystem，且该处没有挂载卷",
          },
        }
      : { proved: false, text: { en: "its file system is read-only", zh: "其文件系统是只读的" } };
  const { mount, volume } = mounted;
  const files =
    volume?.configMap !== undefined
      ? "ConfigMap"
      : volume?.secret !== undefined
        ? "Secret"
        : volume?.projected !== undefined
          ? "projected"
          : undefined;
  if (files !== undefined)
    return {
      proved: true,
      text: {
        en: `${files} volume ${mount.name} at ${mount.mountPath} can only be read`,
        zh: `挂载在 ${mount.mountPath} 的 ${files} 卷 ${mount.name} 只能读取`,
      },
    };
  if (mount.readOnly === true || volume?.persistentVolumeClaim?.readOnly === true)
    return {
      proved: true,
      text: {
        en: `volume ${mount.name} is mounted at ${mount.mountPath} with readOnly`,
        zh: `卷 ${mount.name} 以 readOnly 方式挂载在 ${mount.mountPath}`,
      },
    };
  return {
    proved: false,
    text: {
      en: `volume ${mount.name} at ${mount.mountPath} has become read-only, as after a disk error`,
      zh: `挂载在 ${mount.mountPath} 的卷 ${mount.name} 变成了只读，可能是磁盘出错`,
    },
  };
}

/** The directory that a file is written to. */
const folderOf = (path: string | undefined): string => {
  const folder = path?.replace(/\/[^/]*$/u, "") ?? "";
  return folder === "" ? "/tmp" : folder;
};

function mend(
  { mounted, path }: VolumeFault,
  { view }: LogFault,
  cluster: Cluster,
): readonly Remedy[] {
  if (mounted !== undefined)
    return [
      {
        title: {
          en: `mount a writable volume at ${mounted.mount.mountPath}`,
          zh: `在 ${mounted.mount.mountPath} 挂载可写的卷`,
        },
        applicability: "has-placeholders",
        steps: [edit(view.pod, cluster)],
      },
    ];
  const folder = folderOf(path);
  const name = `writable${folder.replaceAll(/[^a-z0-9]+/giu, "-")}`
    .toLowerCase()
    .replace(/-$/u, "");
  const step = patchPodSpec(
    view.pod,
    {
      volumes: [{ name, emptyDir: {} }],
      [view.role === "app" ? "containers" : "initContainers"]: [
        { name: view.name, volumeMounts: [{ name, mountPath: folder }] },
      ],
    },
    cluster,
  );
  return [
    {
      title: { en: `mount an emptyDir at ${folder}`, zh: `在 ${folder} 挂载 emptyDir` },
      applicability: step.type === "patch" ? "maybe-incorrect" : "has-placeholders",
      steps: [step],
    },
  ];
}
