import { containerFaults } from "../cluster/container-faults.ts";
import { calls } from "../cluster/containers.ts";
import { explainers } from "../cluster/failing-line.ts";
import { callsIn } from "../cluster/log-reading.ts";
import { topOwner } from "../cluster/owners.ts";
import { shorten } from "../cluster/quotations.ts";
import { showLog } from "../cluster/workload-commands.ts";
import { nameOf } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "init-container-never-ends",
  title: { en: "Init container never ends", zh: "初始化容器一直不结束" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["ConfigMap", "Secret", "PersistentVolumeClaim", "ServiceAccount", "Service", "Namespace"],
  reasons: ["PodInitializing", "ContainersNotInitialized"],

  *check(pod, cluster) {
    for (const fault of containerFaults(pod, cluster)) {
      if (fault.class !== "never-ends") continue;
      const { view, evidence, verdict } = fault;
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      const command = [...(view.spec.command ?? []), ...(view.spec.args ?? [])].join(" ");
      const host = verdict?.host ?? awaited(command)?.host;
      const port = verdict?.host === undefined ? awaited(command)?.port : verdict.port;
      const line = evidence.find((one) => one.type === "log")?.line;
      const peer = host === undefined ? undefined : port === undefined ? host : `${host}:${port}`;
      const what: Text =
        peer !== undefined
          ? { en: `waits for ${peer}`, zh: `一直在等待 ${peer}` }
          : line !== undefined
            ? {
                en: `does not end; its log says "${shorten(line)}"`,
                zh: `一直不结束；日志：“${shorten(line)}”`,
              }
            : command === ""
              ? { en: "does not end", zh: "一直不结束" }
              : {
                  en: `does not end: it runs "${shorten(command, 120)}"`,
                  zh: `一直不结束：它运行的是“${shorten(command, 120)}”`,
                };
      yield {
        container: view.name,
        // A long silence may be long work.
        certainty: peer === undefined && verdict === undefined ? "likely" : "certain",
        message: {
          en: `${owner}: ${name.en} ${what.en}, so the other containers never start`,
          zh: `${owner}：${name.zh} ${what.zh}，其余容器因此无法启动`,
        },
        evidence,
        because: explainers(fault, cluster, command),
        remedies: [
          {
            title:
              peer === undefined
                ? { en: "see what it waits for", zh: "查看它在等待什么" }
                : {
                    en: `see why ${peer} does not answer, or correct the name`,
                    zh: `检查 ${peer} 为何没有响应，或修正名称`,
                  },
            applicability: "has-placeholders",
            steps: [showLog(view, false)],
          },
        ],
      };
    }
  },
});

/** What a waiting command asks for: `nc -z db 5432`, `nslookup mydb`, `pg_isready -h db`, or an address in it. */
function awaited(command: string): { readonly host: string; readonly port?: number } | undefined {
  const [call] = callsIn(command);
  if (call !== undefined) return call;
  const [, host, port] =
    /\bnc\b(?: -\w+(?: \d+(?= ))?)* ([a-z][\w.-]*) (\d{2,5})\b/iu.exec(command) ?? [];
  if (host !== undefined) return { host, port: Number(port) };
  const other =
    /\b(?:nslookup|getent hosts|dig|host|ping(?: -\w+(?: \d+)?)*) ([a-z][\w.-]*)/iu.exec(
      command,
    )?.[1] ?? /(?:-h|--host)[ =]([a-z][\w.-]*)/iu.exec(command)?.[1];
  return other === undefined ? undefined : { host: other };
}
