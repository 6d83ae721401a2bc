import { goesWithout, podMakers, refusalOf } from "../cluster/admissions.ts";
import { topOwner } from "../cluster/owners.ts";
import { edit } from "../cluster/workload-commands.ts";
import type { KubernetesObject } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { argumentOf, nameOf, ref } from "../model/ref.ts";
import { kubectl, type Step } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "quota-requires-limits",
  title: {
    en: "ResourceQuota demands requests or limits that the Pod lacks",
    zh: "资源配额要求的 requests 或 limits，Pod 没有设置",
  },
  severity: "critical",
  kind: [...podMakers, "Pod"],
  reads: ["ResourceQuota"],
  reasons: ["FailedCreate", "failed quota: %s: %v"],

  *check(object, cluster) {
    const refusal = refusalOf(object, cluster);
    if (refusal?.class !== "quota-requires-limits" || refusal.name === undefined) return;
    const maker: KubernetesObject = object;
    const { namespace } = maker.metadata;
    const quota = ref("ResourceQuota", namespace, refusal.name);
    const found = cluster.get("ResourceQuota", namespace, refusal.name);
    // It is gone: nothing refuses any more.
    if (found === undefined && cluster.sees("ResourceQuota", namespace) === "certain") return;
    const lacking = lackingIn(refusal.message);
    const names = lacking.map(({ resource }) => resource);
    const containers = [...new Set(lacking.flatMap((one) => one.containers))];
    const harm = goesWithout(object, refusal, cluster);
    const owner = topOwner(object, cluster);
    const settable = [
      "Deployment",
      "StatefulSet",
      "DaemonSet",
      "ReplicaSet",
      "ReplicationController",
    ].includes(owner.kind);
    const set: Step = settable
      ? kubectl(
          owner.namespace,
          "set",
          "resources",
          argumentOf(owner),
          ...(containers.length > 0 ? ["-c", containers.join(",")] : []),
          ...flagsOf(names),
        )
      : edit(maker, cluster);
    yield {
      severity: refusal.serving ? "warning" : "critical",
      cause: quota,
      message: {
        en: `${nameOf(quota)} demands ${names.join(", ")}${containers.length === 0 ? "" : `, which ${containers.length === 1 ? "container" : "containers"} ${containers.join(", ")} ${containers.length === 1 ? "lacks" : "lack"}`}: ${harm.en}`,
        zh: `${nameOf(quota)} 要求设置 ${names.join("、")}${containers.length === 0 ? "" : `，而容器 ${containers.join("、")} 没有设置`}：${harm.zh}`,
      },
      evidence: [
        ...refusal.evidence,
        ...(found?.spec?.hard === undefined ? [] : [field(found, "spec.hard")]),
      ],
      remedies: [
        {
          title: {
            en: `set ${names.join(", ")} on the containers that lack it`,
            zh: `为缺少的容器设置 ${names.join("、")}`,
          },
          applicability: "has-placeholders",
          steps: [set],
        },
        {
          title: {
            en: "or give the namespace a LimitRange with defaults",
            zh: "或为该命名空间创建带默认值的 LimitRange",
          },
          applicability: "has-placeholders",
          steps: [kubectl(namespace, "apply", "-f", "<FILE>")],
        },
      ],
    };
  },
});

interface Lacking {
  readonly resource: string;
  readonly containers: readonly string[];
}

/** `must specify limits.cpu for: app,web; limits.memory for: app`; before 1.24 `must specify limits.cpu,limits.memory`. */
function lackingIn(message: string): readonly Lacking[] {
  const [, text = ""] = /must specify (.+)$/u.exec(message) ?? [];
  return text.split(/;\s*/u).flatMap((clause) => {
    const [resources = "", containers] = clause.split(/ for:\s*/u);
    return resources.split(/,\s*/u).map((resource) => ({
      resource: resource.trim(),
      containers: containers?.split(/,\s*/u) ?? [],
    }));
  });
}

/** `limits.memory`, `requests.cpu`, `memory` (a request) as `kubectl set resources` takes them. */
function flagsOf(resources: readonly string[]): readonly string[] {
  const of = (kind: "limits" | "requests"): readonly string[] =>
    resources
      .filter((one) => (kind === "limits") === one.startsWith("limits."))
      .map((one) => `${one.replace(/^(?:limits|requests)\./u, "")}=<AMOUNT>`);
  return (["requests", "limits"] as const).flatMap((kind) =>
    of(kind).length > 0 ? [`--${kind}=${of(kind).join(",")}`] : [],
  );
}
