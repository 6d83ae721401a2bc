import { calls } from "../cluster/containers.ts";
import { logFaults } from "../cluster/log-faults.ts";
import { topOwner } from "../cluster/owners.ts";
import { shorten } from "../cluster/quotations.ts";
import { edit, restart } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { nameOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "config-stale",
  title: {
    en: "A Pod still uses a value that has been changed since",
    zh: "Pod 仍在使用修改前的配置值",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["ConfigMap", "Secret"],
  reasons: [],

  *check(pod, cluster) {
    for (const { view, verdict, failing, stale, evidence } of logFaults(pod, cluster)) {
      if (verdict === undefined || stale === undefined) continue;
      const { setting, changed, by, path } = stale;
      const { source, key, variable } = setting;
      const object = cluster.object(source);
      if (object === undefined) continue;
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      const how =
        variable === undefined
          ? { en: `mounts it with subPath`, zh: "以 subPath 挂载它" }
          : { en: `reads it into variable ${variable}`, zh: `把它读入变量 ${variable}` };
      const [again = edit(pod, cluster)] = restart(pod, cluster);
      yield {
        container: view.name,
        severity: failing === undefined || failing.serving ? "warning" : "critical",
        certainty: "likely",
        cause: source,
        message: {
          en: `${nameOf(source)} was changed (key ${key}${by === undefined ? "" : `, by ${by}`}) after ${owner}, ${name.en}, had started, which ${how.en} and still fails on the old value: "${shorten(verdict.line)}"`,
          zh: `${nameOf(source)} 的键 ${key} 在 ${owner} 的${name.zh} 启动之后${by === undefined ? "" : `由 ${by} `}做了修改；该容器${how.zh}，仍因旧值而失败：“${shorten(verdict.line)}”`,
        },
        evidence: [
          ...evidence,
          field(object, path),
          field(pod, `${view.statusPath}.state.running.startedAt`),
          field(pod, setting.path),
        ],
        remedies: [
          {
            title: {
              en: `restart it, so that it reads the value of ${changed}`,
              zh: `重启它以读取 ${changed} 修改后的值`,
            },
            applicability:
              again.type === "command" && again.argv.includes("restart")
                ? "machine-applicable"
                : "has-placeholders",
            steps: [again],
          },
        ],
      };
    }
  },
});
