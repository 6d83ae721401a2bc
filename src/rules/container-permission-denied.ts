import { containerFaults, type ContainerFault } from "../cluster/container-faults.ts";
import { calls } from "../cluster/containers.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { logFaults } from "../cluster/log-faults.ts";
import { topOwner } from "../cluster/owners.ts";
import { shorten } from "../cluster/quotations.ts";
import { commandIn, innermost } from "../cluster/start-errors.ts";
import { volumeFaultOf } from "../cluster/volume-faults.ts";
import { patchContainer, patchPodSpec } from "../cluster/workload-commands.ts";
import { field, valueAt } from "../model/path.ts";
import { nameOf } from "../model/ref.ts";
import type { Remedy } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "container-permission-denied",
  title: { en: "Process may not run or touch a file", zh: "进程没有执行或访问文件的权限" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: [],
  reasons: ["RunContainerError", "StartError", "ContainerCannotRun", "CrashLoopBackOff"],

  *check(pod, cluster) {
    for (const fault of containerFaults(pod, cluster)) {
      if (fault.class !== "permission-denied" || isOfVolume(fault, cluster)) continue;
      const { view, evidence, serving, message, verdict } = fault;
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      const what = refusalOf(fault);
      const mounted = (view.spec.volumeMounts ?? []).find(
        ({ mountPath }) => mountPath !== undefined && (verdict?.path ?? "").startsWith(mountPath),
      );
      const user = [
        `${view.path}.securityContext.runAsUser`,
        "spec.securityContext.runAsUser",
      ].find((path) => valueAt(pod, path) !== undefined);
      const mend: Remedy =
        message === undefined && mounted !== undefined
          ? {
              title: {
                en: `let the volume at ${mounted.mountPath ?? ""} belong to the group of the process`,
                zh: `让 ${mounted.mountPath ?? ""} 上的卷归进程所在的组所有`,
              },
              applicability: "has-placeholders",
              steps: [patchPodSpec(pod, { securityContext: { fsGroup: "<GROUP-ID>" } }, cluster)],
            }
          : message === undefined
            ? {
                title: {
                  en: "run it as the user that owns the file, or change the file's owner in the image",
                  zh: "以文件属主的身份运行，或在镜像中修改文件属主",
                },
                applicability: "has-placeholders",
                steps: [
                  patchContainer(view, { securityContext: { runAsUser: "<USER-ID>" } }, cluster),
                ],
              }
            : {
                title: {
                  en: "make the file executable in the image (chmod +x), or name the program to run",
                  zh: "在镜像中给文件加上可执行权限（chmod +x），或改为真正要运行的程序",
                },
                applicability: "has-placeholders",
                steps: [patchContainer(view, { command: ["<COMMAND>"] }, cluster)],
              };
      yield {
        container: view.name,
        severity: serving ? "warning" : "critical",
        message: { en: `${owner}: ${name.en} ${what.en}`, zh: `${owner}：${name.zh} ${what.zh}` },
        evidence: [...evidence, ...(user === undefined ? [] : [field(pod, user)])],
        remedies: [mend],
      };
    }
  },
});

/** What its log says is denied lies in a volume. */
const isOfVolume = ({ view }: ContainerFault, cluster: Cluster): boolean =>
  logFaults(view.pod, cluster).some(
    (one) => one.view.name === view.name && volumeFaultOf(one)?.class === "denied",
  );

function refusalOf({ message, verdict, terminated, evidence }: ContainerFault): Text {
  if (message !== undefined) {
    const command = commandIn(message);
    const directory = /is a directory/u.test(message);
    if (command === undefined)
      return {
        en: `cannot start: "${shorten(innermost(message))}"`,
        zh: `无法启动：“${shorten(innermost(message))}”`,
      };
    return directory
      ? {
          en: `cannot start: its command ${command} is a directory`,
          zh: `无法启动：命令 ${command} 是一个目录`,
        }
      : {
          en: `cannot start: its command ${command} is not executable for its user`,
          zh: `无法启动：其用户没有执行命令 ${command} 的权限`,
        };
  }
  const line = verdict?.line ?? evidence.find((one) => one.type === "log")?.line;
  const code = terminated?.exitCode;
  const quoted: Text =
    line === undefined
      ? { en: "", zh: "" }
      : { en: `: "${shorten(line)}"`, zh: `：“${shorten(line)}”` };
  if (code === 126)
    return {
      en: `exits with 126, as a command that it calls is not executable${quoted.en}`,
      zh: `以退出码 126 退出，它调用的命令不可执行${quoted.zh}`,
    };
  return {
    en: `exits with ${code ?? "an error"}, as it is denied permission${quoted.en}`,
    zh: `${code === undefined ? "" : `以退出码 ${code} `}退出，因为权限不足${quoted.zh}`,
  };
}
