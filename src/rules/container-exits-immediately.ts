import { containerFaults } from "../cluster/container-faults.ts";
import { calls } from "../cluster/containers.ts";
import { lasted } from "../cluster/exits.ts";
import { explainers } from "../cluster/failing-line.ts";
import { topOwner } from "../cluster/owners.ts";
import { shorten } from "../cluster/quotations.ts";
import { patchContainer, showLog } from "../cluster/workload-commands.ts";
import { nameOf } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "container-exits-immediately",
  title: {
    en: "Container ends with success and is started again and again",
    zh: "容器正常结束，又被反复重启",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["ConfigMap", "Secret", "PersistentVolumeClaim", "ServiceAccount", "Service", "Namespace"],
  reasons: ["CrashLoopBackOff", "Completed"],

  *check(pod, cluster) {
    for (const fault of containerFaults(pod, cluster)) {
      if (fault.class !== "exits-immediately") continue;
      const { view, terminated, evidence, serving, verdict } = fault;
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      const seconds = terminated && lasted(terminated);
      const command = [...(view.spec.command ?? []), ...(view.spec.args ?? [])].join(" ");
      const complaint: Text =
        verdict === undefined
          ? { en: "", zh: "" }
          : {
              en: `; its log says "${shorten(verdict.line, 120)}"`,
              zh: `；日志：“${shorten(verdict.line, 120)}”`,
            };
      const what: Text =
        command === ""
          ? { en: "its process", zh: "进程" }
          : { en: `its command "${shorten(command, 80)}"`, zh: `命令“${shorten(command, 80)}”` };
      yield {
        container: view.name,
        severity: serving ? "warning" : "critical",
        message: {
          en: `${owner}: ${name.en} is started again and again, as ${what.en} ends with 0${after(seconds).en}${complaint.en}`,
          zh: `${owner}：${name.zh} 被反复重启，因为${what.zh}${after(seconds).zh}以 0 退出${complaint.zh}`,
        },
        evidence,
        because: explainers(fault, cluster),
        remedies: [
          {
            title: {
              en: "give it a command that stays in the foreground; work that ends belongs into a Job",
              zh: "改用在前台持续运行的命令；会结束的任务应放进 Job",
            },
            applicability: "has-placeholders",
            steps: [
              patchContainer(view, { command: ["<COMMAND>"], args: ["<ARGUMENT>"] }, cluster),
            ],
          },
          {
            title: { en: "see what it did before it ended", zh: "查看它结束前做了什么" },
            applicability: "has-placeholders",
            steps: [showLog(view, true)],
          },
        ],
      };
    }
  },
});

const after = (seconds: number | undefined): Text => {
  if (seconds === undefined) return { en: "", zh: "" };
  return seconds < 1
    ? { en: " at once", zh: "立刻" }
    : { en: ` after ${Math.round(seconds)} s`, zh: ` ${Math.round(seconds)} 秒后` };
};
