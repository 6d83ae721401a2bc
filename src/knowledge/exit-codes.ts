import { defineEntries } from "./entry.ts";

const source = "signal(7), bash(1); kubelet: pkg/kubelet/kuberuntime/kuberuntime_container.go";

export default defineEntries("process", [
  {
    text: "137",
    where: "exit",
    meaning: {
      en: "The main process was killed with SIGKILL (128 + 9): it had no chance to clean up.",
      zh: "主进程被 SIGKILL 强制杀死（128 + 9），没有机会做任何清理。",
    },
    causes: [
      {
        en: "It went over its memory limit; then the reason beside it is OOMKilled.",
        zh: "超出内存限制；此时原因（reason）为 OOMKilled。",
      },
      {
        en: "A liveness or startup probe failed, and it did not end within its grace period after SIGTERM; a Killing Event says so.",
        zh: "存活探针或启动探针失败，且收到 SIGTERM 后未能在宽限期内退出；Killing 事件会说明这一点。",
      },
      {
        en: "The Pod was deleted or evicted and the process ignored SIGTERM, often because a shell is process 1.",
        zh: "Pod 被删除或驱逐，而进程忽略了 SIGTERM，常见原因是 1 号进程是 shell。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE describe pod POD",
      "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=Killing",
    ],
    rules: ["container-oom-killed", "liveness-probe-failing", "startup-probe-failing", "container-killed-by-signal"],
    source,
  },
]);
