import { containerFaults } from "../cluster/container-faults.ts";
import { calls } from "../cluster/containers.ts";
import { explainers } from "../cluster/failing-line.ts";
import { topOwner } from "../cluster/owners.ts";
import { shorten } from "../cluster/quotations.ts";
import { rollback, showLog } from "../cluster/workload-commands.ts";
import { nameOf, ref } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "container-killed-by-signal",
  title: { en: "Container's process is killed by a signal", zh: "容器进程被信号终止" },
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
    "Node",
  ],
  reasons: ["CrashLoopBackOff", "Error"],

  *check(pod, cluster) {
    for (const fault of containerFaults(pod, cluster)) {
      const { view, signal, terminated, evidence, serving, verdict } = fault;
      if (fault.class !== "killed-by-signal" || signal === undefined) continue;
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      const meaning = meanings[signal] ?? { en: "", zh: "" };
      const code = terminated?.exitCode;
      const why: Text =
        verdict === undefined
          ? meaning
          : { en: `: "${shorten(verdict.line, 140)}"`, zh: `：“${shorten(verdict.line, 140)}”` };
      const node = pod.spec?.nodeName;
      const fromOutside = signal === "SIGKILL" || signal === "SIGTERM";
      yield {
        container: view.name,
        severity: serving ? "warning" : "critical",
        certainty: fromOutside ? "likely" : "certain",
        message: {
          en: `${owner}: ${name.en} dies by ${signal}${code === undefined ? "" : ` (exit code ${code})`}${why.en}`,
          zh: `${owner}：${name.zh} 被信号 ${signal} 终止${code === undefined ? "" : `（退出码 ${code}）`}${why.zh}`,
        },
        evidence,
        // A kill from outside may be the node's own: short of memory, going down.
        because: [
          ...explainers(fault, cluster),
          ...(fromOutside && node !== undefined ? [ref("Node", undefined, node)] : []),
        ],
        remedies: [
          {
            title: {
              en: `see what the log of ${name.en} says before the end`,
              zh: `查看${name.zh} 终止前的日志`,
            },
            applicability: "has-placeholders",
            steps: [showLog(view, view.status?.state?.terminated === undefined)],
          },
          ...rollback(pod, cluster),
        ],
      };
    }
  },
});

/** What the common ones mean in a container. */
const meanings: Readonly<Record<string, Text>> = {
  SIGSEGV: {
    en: ": invalid memory access, a bug in native code or a library that does not fit",
    zh: "：非法内存访问，多为本地代码缺陷或库不兼容",
  },
  SIGBUS: {
    en: ": a mapped file or shared memory (/dev/shm) that is too small or gone",
    zh: "：内存映射的文件或共享内存（/dev/shm）过小或已消失",
  },
  SIGABRT: {
    en: ": the program aborted itself (assertion, abort(), failed allocation)",
    zh: "：程序自行中止（断言、abort()、内存分配失败）",
  },
  SIGILL: {
    en: ": the image needs CPU instructions that the node lacks",
    zh: "：镜像使用了节点 CPU 不支持的指令",
  },
  SIGFPE: { en: ": division by zero or arithmetic overflow", zh: "：除零或算术溢出" },
  SIGSYS: {
    en: ": a system call that the seccomp profile forbids",
    zh: "：调用了 seccomp 配置禁止的系统调用",
  },
  SIGTRAP: {
    en: ": the runtime aborted itself (as V8 and Chromium do)",
    zh: "：运行时自行中止（V8 和 Chromium 会这样）",
  },
  SIGKILL: {
    en: " and no record says by whom: an expired probe Event, the node's memory, or kill -9",
    zh: "，但没有记录说明是谁：可能是已过期的探针事件、节点内存不足或 kill -9",
  },
  SIGTERM: {
    en: ": somebody asked it to stop, and no record says who",
    zh: "：有人要求它停止，但没有记录说明是谁",
  },
  SIGQUIT: {
    en: ": asked to quit, often with a dump of all threads",
    zh: "：被要求退出，通常会输出所有线程的堆栈",
  },
  SIGHUP: { en: ": the process does not handle SIGHUP", zh: "：进程没有处理 SIGHUP" },
  SIGINT: { en: ": interrupted", zh: "：被中断" },
  SIGPIPE: {
    en: ": it wrote to a connection or pipe that was closed",
    zh: "：写入了已关闭的连接或管道",
  },
};
