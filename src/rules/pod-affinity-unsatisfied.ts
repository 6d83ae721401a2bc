import { excludersOn, meansPod } from "../cluster/anti-affinity.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { topOwner } from "../cluster/owners.ts";
import {
  cannotBeScheduled,
  listed,
  perDecision,
  type Unschedulable,
  unschedulableOf,
} from "../cluster/scheduling.ts";
import { describeSelector, nearMiss } from "../cluster/selectors.ts";
import { edit, suggest } from "../cluster/workload-commands.ts";
import type { Pod } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { argumentOf, keyOf, nameOf } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

const required = "requiredDuringSchedulingIgnoredDuringExecution";

export default defineRule({
  id: "pod-affinity-unsatisfied",
  title: {
    en: "Required pod affinity or anti-affinity cannot be met",
    zh: "无法满足必需的 Pod 亲和性或反亲和性",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Node"],
  reasons: ["FailedScheduling", "Unschedulable"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "pod-affinity") return;
    const { podAffinity, podAntiAffinity } = pod.spec?.affinity ?? {};
    const of = fault.reason?.class;
    const theirs = of === "existing-anti-affinity";
    const anti =
      of === "pod-anti-affinity" || (of === "pod-affinity-any" && podAntiAffinity !== undefined);
    const excluding = anti
      ? ownExcluders(pod, fault, cluster)
      : theirs
        ? theirExcluders(pod, fault, cluster)
        : [];
    const unique = [
      ...new Map(excluding.map((one) => [keyOf(topOwner(one, cluster)), one])).values(),
    ];
    const terms = (anti ? podAntiAffinity : podAffinity)?.[required] ?? [];
    const path = `spec.affinity.${anti ? "podAntiAffinity" : "podAffinity"}.${required}`;
    const text = theirs
      ? refused(unique, cluster)
      : anti
        ? crowded(pod, excluding, cluster)
        : alone(pod, fault, cluster);
    const rest = anti || theirs ? besides(fault) : { en: "", zh: "" };
    const subject = cannotBeScheduled(pod, fault, cluster);
    const owner = topOwner(pod, cluster);
    const scaled = owner.kind === "StatefulSet" || owner.kind === "Deployment";
    yield {
      because: fault.because,
      certainty: fault.certainty,
      message: {
        en: `${subject.en}: ${text.en}${rest.en}`,
        zh: `${subject.zh}：${text.zh}${rest.zh}`,
      },
      evidence: [
        ...fault.evidence,
        ...(terms.length > 0 && !theirs ? [field(pod, path)] : []),
        ...(theirs
          ? unique.slice(0, 2).map((one) => field(one, `spec.affinity.podAntiAffinity.${required}`))
          : []),
        ...excluding.slice(0, 2).map((one) => field(one, "spec.nodeName")),
      ],
      remedies: [
        suggest(
          anti || theirs
            ? {
                en: "make the anti-affinity preferred instead of required, or narrow its selector",
                zh: "把反亲和性从必需改为偏好，或收窄其选择算符",
              }
            : {
                en: "select Pods that run, or make the affinity preferred instead of required",
                zh: "改为选择实际运行的 Pod，或把亲和性从必需改为偏好",
              },
          theirs && unique[0] !== undefined ? edit(unique[0], cluster) : edit(pod, cluster),
        ),
        ...(anti && scaled
          ? [
              suggest(
                {
                  en: "or run no more replicas than nodes, or add a node",
                  zh: "或让副本数不超过节点数，或增加节点",
                },
                kubectl(owner.namespace, "scale", argumentOf(owner), "--replicas=<FEWER>"),
              ),
            ]
          : []),
      ],
    };
  },
});

/** Who keeps the Pod off the first nodes that would do. */
const firstExcluders = (own: boolean) =>
  perDecision((pod, { eligible }, cluster) =>
    eligible.slice(0, 3).flatMap((node) => excludersOn(node, pod, own, cluster)),
  );
const ownExcluders = firstExcluders(true);
const theirExcluders = firstExcluders(false);

/** Why the other nodes do not take it either. */
function besides({ message, reason }: Unschedulable): Text {
  const others = (message?.reasons ?? []).filter(
    (one) =>
      one.class === "insufficient-resource" ||
      one.class === "host-port" ||
      (one.class === "topology-spread" && one !== reason),
  );
  const words = others.map(({ count, text }) => `${count ?? ""} ${text}`.trim());
  return words.length === 0
    ? { en: "", zh: "" }
    : { en: `; of the other nodes, ${listed(words)}`, zh: `；其他节点：${listed(words, "、")}` };
}

/** Its own anti-affinity against those that are there. */
function crowded(pod: Pod, excluders: readonly Pod[], cluster: Cluster): Text {
  const [term] = pod.spec?.affinity?.podAntiAffinity?.[required] ?? [];
  const selector = describeSelector(term?.labelSelector);
  const key = term?.topologyKey ?? "kubernetes.io/hostname";
  const own =
    excluders.length > 0 &&
    excluders.every((one) => keyOf(topOwner(one, cluster)) === keyOf(topOwner(pod, cluster)));
  const where = listed([
    ...new Set(
      excluders.map(({ metadata, spec }) => `${metadata.name} on ${spec?.nodeName ?? ""}`),
    ),
  ]);
  const there = listed(
    [
      ...new Set(
        excluders.map(({ metadata, spec }) => `${metadata.name}（${spec?.nodeName ?? ""}）`),
      ),
    ],
    "、",
  );
  return {
    en: `its anti-affinity forbids a second Pod with ${selector} in one ${key}, and ${excluders.length === 0 ? "each that would do has one" : `there is ${own ? "already its own " : ""}${where}`}`,
    zh: `其反亲和性不允许同一 ${key} 内有第二个带 ${selector} 的 Pod，而${excluders.length === 0 ? "每个可用的位置都已有一个" : `已有${own ? "自己的" : ""} ${there}`}`,
  };
}

/** The anti-affinity of those that are there. */
function refused(others: readonly Pod[], cluster: Cluster): Text {
  const names = others.map((one) => nameOf(topOwner(one, cluster)));
  return names.length === 0
    ? {
        en: "the anti-affinity of Pods that already run keeps it off every node that would do",
        zh: "已运行 Pod 的反亲和性使其无法进入任何符合条件的节点",
      }
    : {
        en: `the anti-affinity of ${listed(names)}, which already runs there, keeps it off every node that would do`,
        zh: `已在运行的 ${listed(names, "、")} 的反亲和性使其无法进入任何符合条件的节点`,
      };
}

/** Its own affinity, to Pods that are not there. */
const alone = perDecision((pod, _, cluster): Text => {
  const terms = pod.spec?.affinity?.podAffinity?.[required] ?? [];
  const near = terms.every(
    ({ namespaces = [], namespaceSelector }) =>
      namespaces.length === 0 && namespaceSelector === undefined,
  );
  const placed = (
    near ? cluster.inNamespace("Pod", pod.metadata.namespace) : cluster.list("Pod")
  ).filter((one) => one !== pod && (one.spec?.nodeName ?? "") !== "");
  const lonely = terms.find((term) => !placed.some((one) => meansPod(term, pod, one, cluster)));
  const term = lonely ?? terms[0];
  const selector = describeSelector(term?.labelSelector);
  const key = term?.topologyKey ?? "kubernetes.io/hostname";
  const spaces = term?.namespaces ?? [pod.metadata.namespace ?? ""];
  const whole =
    spaces.every((one) => cluster.sees("Pod", one) === "certain") &&
    term?.namespaceSelector === undefined;
  if (lonely === undefined || !whole)
    return {
      en: `it must run in the same ${key} as a Pod with ${selector}, and no node that would do is`,
      zh: `它必须与带 ${selector} 的 Pod 处于同一 ${key}，而符合条件的节点都不满足`,
    };
  const labels = placed
    .filter(({ metadata }) => spaces.includes(metadata.namespace ?? ""))
    .map(({ metadata }) => metadata.labels);
  const [miss] = nearMiss(lonely.labelSelector?.matchLabels ?? {}, labels, 1);
  const carried = (miss?.differences ?? []).flatMap(({ key: label, wanted, found, under }) =>
    under !== undefined ? [`${under}=${wanted}`] : found !== undefined ? [`${label}=${found}`] : [],
  );
  const hint =
    carried.length === 0
      ? { en: "", zh: "" }
      : { en: `; Pods carry ${carried.join(",")}`, zh: `；现有 Pod 的标签是 ${carried.join(",")}` };
  return {
    en: `it must run in the same ${key} as a Pod with ${selector}, and none runs in namespace ${spaces.join(", ")}${hint.en}`,
    zh: `它必须与带 ${selector} 的 Pod 处于同一 ${key}，而命名空间 ${spaces.join("、")} 中没有这样的 Pod 在运行${hint.zh}`,
  };
});
