import { containerFaults } from "../cluster/container-faults.ts";
import { calls } from "../cluster/containers.ts";
import { topOwner } from "../cluster/owners.ts";
import { setResources } from "../cluster/workload-commands.ts";
import { nameOf } from "../model/ref.ts";
import { field } from "../model/path.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "container-oom-killed",
  title: {
    en: "Container is killed for exceeding its memory limit",
    zh: "容器因超出内存限制被杀死",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: [],
  reasons: ["OOMKilled", "CrashLoopBackOff"],

  *check(pod, cluster) {
    for (const { class: of, view, evidence, serving, terminated, verdict } of containerFaults(
      pod,
      cluster,
    )) {
      if (of !== "oom-killed") continue;
      const owner = topOwner(pod, cluster);
      const limit = view.spec.resources?.limits?.["memory"];
      const name = calls(view);
      const proved = terminated?.reason === "OOMKilled";
      yield {
        container: view.name,
        severity: serving ? "warning" : "critical",
        certainty: proved ? "certain" : "likely",
        message: {
          en: `${nameOf(owner)}: ${name.en} is killed for exceeding its memory limit${limit === undefined ? "" : ` of ${limit}`}`,
          zh: `${nameOf(owner)}：${name.zh} 因超出内存限制${limit === undefined ? "" : ` ${limit}`} 被杀死`,
        },
        evidence:
          limit === undefined
            ? evidence
            : [...evidence, field(pod, `${view.path}.resources.limits.memory`)],
        remedies: [
          {
            title: {
              en: `raise the memory limit of ${name.en}, or make the process use less${verdict?.class === "heap-exhausted" ? " (its own heap limit too)" : ""}`,
              zh: `调高${name.zh} 的内存限制，或减少进程的内存用量${verdict?.class === "heap-exhausted" ? "（堆上限也要一并调整）" : ""}`,
            },
            applicability: "has-placeholders",
            steps: [setResources(view, "--limits=memory=<MORE>", cluster)],
          },
        ],
      };
    }
  },
});
