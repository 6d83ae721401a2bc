import { goesWithout, podMakers, refusalOf } from "../cluster/admissions.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { quote } from "../cluster/events.ts";
import { sandboxFaultOf } from "../cluster/mounts.ts";
import { closest } from "../cluster/near.ts";
import { topOwner } from "../cluster/owners.ts";
import { patchPodSpec } from "../cluster/workload-commands.ts";
import type { Evidence } from "../model/evidence.ts";
import type { KubernetesObject } from "../model/kubernetes.ts";
import { kindOf, nameOf, ref } from "../model/ref.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "priorityclass-missing",
  title: {
    en: "PriorityClass or RuntimeClass that Pods name does not exist",
    zh: "Pod 指定的 PriorityClass 或 RuntimeClass 不存在",
  },
  severity: "critical",
  kind: [...podMakers, "Pod"],
  troubled: true,
  reads: ["PriorityClass", "RuntimeClass"],
  reasons: ["FailedCreate", "FailedCreatePodSandBox"],

  *check(object, cluster) {
    const found =
      kindOf(object) === "Pod" ? unknownToKubelet(object, cluster) : refused(object, cluster);
    if (found === undefined) return;
    const maker: KubernetesObject = object;
    const { kind, name } = found;
    const answer = cluster.lookup(kind, undefined, name);
    // It has been made since; the controller will try again.
    if (answer.state === "found") return;
    const near = closest(
      name,
      cluster.list(kind).map(({ metadata }) => metadata.name),
    );
    const [likest] = near;
    const named = ref(kind, undefined, name);
    const absence: readonly Evidence[] =
      answer.state === "absent"
        ? [{ type: "absence", ref: named, ...(near.length > 0 && { near }) }]
        : [];
    const fieldName = kind === "PriorityClass" ? "priorityClassName" : "runtimeClassName";
    const remedies: Remedy[] = [];
    if (likest !== undefined)
      remedies.push({
        title: {
          en: `name the ${kind} that exists: ${likest}`,
          zh: `改用已存在的 ${kind} ${likest}`,
        },
        applicability: "maybe-incorrect",
        steps: [patchPodSpec(maker, { [fieldName]: likest }, cluster)],
      });
    if (kind === "PriorityClass")
      remedies.push({
        title: { en: "create the PriorityClass", zh: "创建该 PriorityClass" },
        applicability: "has-placeholders",
        steps: [kubectl(undefined, "create", "priorityclass", name, "--value=<PRIORITY>")],
      });
    remedies.push({
      title: {
        en: `or do without: remove ${fieldName} from the Pod template`,
        zh: `或不再使用：从 Pod 模板中移除 ${fieldName}`,
      },
      applicability: "maybe-incorrect",
      steps: [patchPodSpec(maker, { [fieldName]: null }, cluster)],
    });
    yield {
      severity: found.serving ? "warning" : "critical",
      cause: named,
      message: {
        en: `${nameOf(named)} does not exist: ${found.harm.en}${likest === undefined ? "" : `; ${kind} ${likest} exists`}`,
        zh: `${nameOf(named)} 不存在：${found.harm.zh}${likest === undefined ? "" : `；存在名称相近的 ${kind} ${likest}`}`,
      },
      evidence: [...found.evidence, ...absence],
      remedies,
    };
  },
});

interface Found {
  readonly kind: "PriorityClass" | "RuntimeClass";
  readonly name: string;
  readonly harm: { readonly en: string; readonly zh: string };
  readonly serving: boolean;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

const kinds = {
  "priority-class-missing": "PriorityClass",
  "runtime-class-missing": "RuntimeClass",
} as const;

function refused(object: KubernetesObject, cluster: Cluster): Found | undefined {
  const refusal = refusalOf(object, cluster);
  if (
    refusal?.name === undefined ||
    (refusal.class !== "priority-class-missing" && refusal.class !== "runtime-class-missing")
  )
    return undefined;
  return {
    kind: kinds[refusal.class],
    name: refusal.name,
    harm: goesWithout(object, refusal, cluster),
    serving: refusal.serving,
    evidence: refusal.evidence,
  };
}

/** A RuntimeClass that was deleted after the Pod was admitted. */
function unknownToKubelet(pod: KubernetesObject, cluster: Cluster): Found | undefined {
  const event = sandboxFaultOf(pod, cluster);
  const name = /runtimeclass(?:es)?(?:\.node\.k8s\.io)? "([^"]+)" not found/iu.exec(
    event?.message ?? "",
  )?.[1];
  if (event === undefined || name === undefined) return undefined;
  const owner = nameOf(topOwner(pod, cluster));
  return {
    kind: "RuntimeClass",
    name,
    harm: { en: `${owner} cannot start`, zh: `${owner} 无法启动` },
    serving: false,
    evidence: [quote(event)],
  };
}
