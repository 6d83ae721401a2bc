import type { Cluster } from "../cluster/cluster.ts";
import { calls } from "../cluster/containers.ts";
import { logFaults } from "../cluster/log-faults.ts";
import { logsOf } from "../cluster/logs.ts";
import { topOwner } from "../cluster/owners.ts";
import { shorten } from "../cluster/quotations.ts";
import { settingFaultIn } from "../cluster/setting-faults.ts";
import type { Flaw, Setting } from "../cluster/settings.ts";
import { factsPath } from "../cluster/value-facts.ts";
import { restart } from "../cluster/workload-commands.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Pod } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { argumentOf, nameOf } from "../model/ref.ts";
import { kubectl, patch, type Step } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "config-value-invalid",
  title: {
    en: "A configured value cannot be used",
    zh: "配置的值不可用",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["ConfigMap", "Secret"],
  reasons: ["CrashLoopBackOff", "Error"],

  *check(pod, cluster) {
    for (const { view, verdict, failing, stale, evidence } of logFaults(pod, cluster)) {
      if (verdict === undefined || stale !== undefined) continue;
      const [line] = evidence;
      const { current, previous } = logsOf(view, cluster);
      const lines = (line.type === "log" && line.previous ? previous : current) ?? [];
      const found = settingFaultIn(view, verdict, lines, cluster);
      if (found === undefined || cluster.object(found.setting.source) === undefined) continue;
      const { setting, certainty } = found;
      const { source, key } = setting;
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      const what = described(setting);
      yield {
        container: view.name,
        severity: failing === undefined || failing.serving ? "warning" : "critical",
        certainty,
        cause: source,
        message: {
          en: `${nameOf(source)}: key ${key} ${what.en}, and ${owner}, ${name.en}, which reads it as ${readAs(setting)}, fails on it: "${shorten(found.verdict.line)}"`,
          zh: `${nameOf(source)} 的键 ${key} ${what.zh}，${owner} 的${name.zh} 把它读作 ${readAs(setting)} 并因此失败：“${shorten(found.verdict.line)}”`,
        },
        evidence: [...evidence, ...proofs(setting, pod, cluster)],
        remedies: [
          {
            title: {
              en: `correct the value of ${key}${setting.use === "env" ? ", then restart what reads it" : ""}`,
              zh: `改正 ${key} 的值${setting.use === "env" ? "，然后重启读取它的工作负载" : ""}`,
            },
            applicability: "has-placeholders",
            steps: [correct(setting), ...(setting.use === "env" ? restart(pod, cluster) : [])],
          },
        ],
      };
    }
  },
});

const readAs = ({ variable, file, key }: Setting): string => variable ?? file ?? key;

const flaws: Readonly<Record<Flaw, Text>> = {
  empty: { en: "is empty", zh: "为空" },
  newline: { en: "ends in a line break", zh: "以换行符结尾" },
  control: { en: "holds control characters", zh: "含有控制字符" },
  blank: { en: "begins or ends with a blank", zh: "首尾有空白" },
};

function described({ flaw, value, use }: Setting): Text {
  if (flaw !== undefined) return flaws[flaw];
  if (value === undefined || use === "file" || value.length > 80)
    return { en: "cannot be used", zh: "的内容不可用" };
  return { en: `is "${value}"`, zh: `的值为“${value}”` };
}

/** A value that is short enough to be quoted; of a Secret only what is odd about it. */
function proofs(
  { source, key, value, flaw, path }: Setting,
  pod: Pod,
  cluster: Cluster,
): readonly Evidence[] {
  const object = cluster.object(source);
  const read = field(pod, path);
  if (object === undefined) return [read];
  if (source.kind === "Secret")
    return flaw === undefined ? [read] : [read, field(object, factsPath)];
  return value !== undefined && value.length <= 200
    ? [read, field(object, `data['${key}']`)]
    : [read];
}

/** A value is given anew; a file is edited in place. */
function correct({ source, key, use }: Setting): Step {
  if (use === "file" && source.kind === "ConfigMap")
    return kubectl(source.namespace, "edit", argumentOf(source));
  const value = { [key]: "<VALUE>" };
  return patch(source, source.kind === "Secret" ? { stringData: value } : { data: value });
}
