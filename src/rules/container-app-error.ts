import { containerFaults } from "../cluster/container-faults.ts";
import { calls } from "../cluster/containers.ts";
import { explainers } from "../cluster/failing-line.ts";
import { logsOf } from "../cluster/logs.ts";
import { topOwner } from "../cluster/owners.ts";
import { shorten } from "../cluster/quotations.ts";
import { rollback, showLog } from "../cluster/workload-commands.ts";
import { nameOf } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "container-app-error",
  title: { en: "Container ends with an error of its own", zh: "容器因自身错误退出" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: [
    "ConfigMap",
    "Secret",
    "PersistentVolumeClaim",
    "ServiceAccount",
    "Service",
    "Namespace",
    "ReplicaSet",
  ],
  reasons: ["CrashLoopBackOff", "Error", "BackOff"],

  *check(pod, cluster) {
    for (const fault of containerFaults(pod, cluster)) {
      if (fault.class !== "app-error") continue;
      const { view, terminated, verdict, evidence, serving } = fault;
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      const line = evidence.find((one) => one.type === "log");
      const exit = exitText(terminated?.exitCode);
      const says =
        line === undefined
          ? silence(logsOf(view, cluster).current)
          : said(line.line, verdict !== undefined);
      yield {
        container: view.name,
        severity: serving ? "warning" : "critical",
        // The log may name something else: what it comes down to is known only where it was seen.
        certainty:
          terminated?.exitCode === undefined ||
          (line === undefined && logsOf(view, cluster).current === undefined)
            ? "likely"
            : "certain",
        message: {
          en: `${owner}: ${name.en} ${exit.en}${says.en}`,
          zh: `${owner}：${name.zh} ${exit.zh}${says.zh}`,
        },
        evidence,
        because: explainers(fault, cluster),
        remedies: [
          {
            title: {
              en: `mend what the log of ${name.en} names`,
              zh: `修正${name.zh} 日志中指出的问题`,
            },
            applicability: "has-placeholders",
            steps: [showLog(view, line?.previous ?? view.status?.state?.running !== undefined)],
          },
          ...rollback(pod, cluster),
        ],
      };
    }
  },
});

const exitText = (code: number | undefined): Text =>
  code === undefined
    ? { en: "ends again and again with a code that was not seen", zh: "反复退出，退出码未知" }
    : { en: `exits with ${code}`, zh: `异常退出（退出码 ${code}）` };

const said = (line: string, decides: boolean): Text =>
  decides
    ? { en: `: "${shorten(line)}"`, zh: `：“${shorten(line)}”` }
    : {
        en: `; the last line of its log: "${shorten(line)}"`,
        zh: `；日志的最后一行：“${shorten(line)}”`,
      };

const silence = (current: readonly string[] | undefined): Text =>
  current === undefined
    ? { en: "; its log was not seen", zh: "；没有看到它的日志" }
    : { en: "; its log is empty", zh: "；它的日志为空" };
