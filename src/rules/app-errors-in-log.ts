import { calls } from "../cluster/containers.ts";
import { explainers } from "../cluster/failing-line.ts";
import { type LogFault, logFaults } from "../cluster/log-faults.ts";
import type { LogClass } from "../cluster/log-reading.ts";
import { topOwner } from "../cluster/owners.ts";
import { shorten } from "../cluster/quotations.ts";
import { showLog } from "../cluster/workload-commands.ts";
import { nameOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

/** Errors that say what is wrong: a running program that repeats one of them does not do its work. */
const telling: ReadonlySet<LogClass> = new Set([
  "call",
  "access-denied",
  "server-limit",
  "tls",
  "rbac",
  "no-token",
  "no-space",
  "permission-denied",
  "read-only-filesystem",
  "missing-object",
  "heap-exhausted",
  "memory-killed",
  "panic",
  "data-refused",
  "config-value",
  "config-missing",
]);

/** An error of no known class counts from as many repetitions. */
const often = 5;

/** What a web server logs of its own clients: their errors, not its. */
const accessLog = /"(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) [^"]* HTTP\/[\d.]+"/u;

const counts = ({ verdict, count = 0 }: LogFault): boolean =>
  verdict !== undefined &&
  !(verdict.host === undefined && accessLog.test(verdict.line)) &&
  (telling.has(verdict.class) || count >= often);

export default defineRule({
  id: "app-errors-in-log",
  title: {
    en: "A running program logs one error again and again",
    zh: "运行中的程序反复记录同一错误",
  },
  severity: "warning",
  kind: "Pod",
  troubled: true,
  reads: ["ConfigMap", "Secret", "PersistentVolumeClaim", "ServiceAccount", "Service", "Namespace"],
  reasons: [],

  *check(pod, cluster) {
    for (const fault of logFaults(pod, cluster)) {
      const { view, failing, verdict, evidence, count = 0 } = fault;
      if (failing !== undefined || verdict === undefined || !counts(fault)) continue;
      if (view.status?.ready !== true) continue;
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      const known = telling.has(verdict.class) && verdict.class !== "panic";
      yield {
        container: view.name,
        certainty: known ? "certain" : "likely",
        message: {
          en: `${owner}: ${name.en} runs and is ready, but has logged the same error ${count} times: "${shorten(verdict.line)}"`,
          zh: `${owner}：${name.zh} 正在运行且已就绪，但同一错误已记录 ${count} 次：“${shorten(verdict.line)}”`,
        },
        evidence,
        because: explainers({ view, verdict }, cluster),
        remedies: [
          {
            title: {
              en: `mend what the log of ${name.en} names`,
              zh: `修正${name.zh} 日志中指出的问题`,
            },
            applicability: "has-placeholders",
            steps: [showLog(view, false)],
          },
        ],
      };
    }
  },
});
