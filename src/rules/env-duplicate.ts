import { calls, containersOf, type ContainerView } from "../cluster/containers.ts";
import { type Duplicate, duplicatesOf, hasDuplicates } from "../cluster/duplicate-variables.ts";
import { logFaults } from "../cluster/log-faults.ts";
import { topOwner } from "../cluster/owners.ts";
import { isFinished, isTerminating } from "../cluster/pods.ts";
import { edit } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { nameOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "env-duplicate",
  title: { en: "An environment variable is given twice", zh: "环境变量被重复定义" },
  severity: "info",
  kind: "Pod",
  reads: [],
  reasons: [],

  *check(pod, cluster) {
    if (!hasDuplicates(pod) || isTerminating(pod) || isFinished(pod)) return;
    const faults = logFaults(pod, cluster);
    for (const view of containersOf(pod, cluster)) {
      const fault = faults.find((one) => one.view.name === view.name);
      for (const duplicate of duplicatesOf(view)) {
        const { name, hidden, inForce } = duplicate;
        const fails = fault?.duplicate?.name === name;
        const owner = nameOf(topOwner(pod, cluster));
        const called = calls(view);
        const [first, last] = valuesOf(view, duplicate);
        yield {
          container: view.name,
          severity: fails ? "warning" : "info",
          message: {
            en: `${owner}: ${called.en} is given ${name} twice: the later ${last} hides ${first}${fails ? ", and it fails on it" : ""}`,
            zh: `${owner}：${called.zh} 的变量 ${name} 定义了两次：后面的 ${last} 覆盖了 ${first}${fails ? "，容器因此失败" : ""}`,
          },
          evidence: [
            field(pod, `${view.path}.env[${hidden}]`),
            field(pod, `${view.path}.env[${inForce}]`),
            ...(fails ? fault.evidence : []),
          ],
          remedies: [
            {
              title: { en: `keep one entry of ${name}`, zh: `只保留一个 ${name}` },
              applicability: "has-placeholders",
              steps: [edit(pod, cluster)],
            },
          ],
        };
      }
    }
  },
});

/** What both entries say, as short as can be. */
const valuesOf = (
  view: ContainerView,
  { hidden, inForce }: Duplicate,
): readonly [string, string] => {
  const show = (index: number): string => {
    const { value, valueFrom } = view.spec.env?.[index] ?? {};
    const selector = valueFrom?.configMapKeyRef ?? valueFrom?.secretKeyRef;
    if (selector !== undefined)
      return `${valueFrom?.secretKeyRef === undefined ? "ConfigMap" : "Secret"} ${selector.name ?? ""}[${selector.key ?? ""}]`;
    return JSON.stringify(value ?? "");
  };
  return [show(hidden), show(inForce)];
};
