import { templated } from "../cluster/owners.ts";
import { isFinished } from "../cluster/pods.ts";
import { describeSelector, type Labels, matchesSelector, nearMiss } from "../cluster/selectors.ts";
import type { Cluster } from "../cluster/cluster.ts";
import type { LabelSelector, NetworkPolicy } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, type Ref, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "networkpolicy-selects-nothing",
  title: { en: "A NetworkPolicy selects no Pod", zh: "NetworkPolicy 没有选中任何 Pod" },
  severity: "info",
  kind: "NetworkPolicy",
  reads: ["Pod"],
  reasons: [],

  *check(policy, cluster) {
    const { namespace, name } = policy.metadata;
    if (cluster.sees("Pod", namespace) === undefined) return;
    const carried = labelsIn(namespace, cluster);
    for (const { selector, path, kind } of selectorsOf(policy)) {
      if (carried.some(({ labels }) => matchesSelector(selector, labels))) continue;
      // Without anything that looks like what it means, it may be for Pods to come.
      const [near] = nearMiss(
        selector.matchLabels ?? {},
        carried.map(({ labels }) => labels),
        1,
      );
      const like = near === undefined ? undefined : carried[near.index]?.of;
      if (near === undefined || like === undefined) continue;
      const has = near.differences
        .map(({ key, found, under }) =>
          under !== undefined
            ? `${under}=${near.labels[under] ?? ""}`
            : found === undefined
              ? ""
              : `${key}=${found}`,
        )
        .filter((one) => one !== "");
      const differs =
        has.length > 0
          ? { en: `carry ${has.join(",")}`, zh: `的标签是 ${has.join(",")}` }
          : {
              en: `lack ${near.differences.map(({ key }) => key).join(", ")}`,
              zh: `缺少标签 ${near.differences.map(({ key }) => key).join("、")}`,
            };
      const own = nameOf(refOf(policy));
      const asked = describeSelector(selector);
      yield {
        message:
          kind === "subject"
            ? {
                en: `${own} is for Pods with ${asked}, and there are none: it governs nothing; the Pods of ${nameOf(like)} ${differs.en}`,
                zh: `${own} 针对带有 ${asked} 的 Pod，但没有这样的 Pod，它不起任何作用；${nameOf(like)} 的 Pod ${differs.zh}`,
              }
            : {
                en: `${own} admits Pods with ${asked}, and there are none; the Pods of ${nameOf(like)} ${differs.en}`,
                zh: `${own} 放行带有 ${asked} 的 Pod，但没有这样的 Pod；${nameOf(like)} 的 Pod ${differs.zh}`,
              },
        evidence: [field(policy, path)],
        remedies: [
          {
            title: { en: "select the labels that the Pods carry", zh: "改为 Pod 实际带有的标签" },
            applicability: "has-placeholders",
            steps: [
              kubectl(namespace, "get", "pods", "--show-labels"),
              kubectl(namespace, "edit", `networkpolicy/${name}`),
            ],
          },
        ],
      };
      return;
    }
  },
});

interface Named {
  readonly selector: LabelSelector;
  readonly path: string;
  readonly kind: "subject" | "peer";
}

/** The selectors of Pods of the policy's own namespace. */
function* selectorsOf({ spec }: NetworkPolicy): Generator<Named> {
  if (spec?.podSelector !== undefined)
    yield { selector: spec.podSelector, path: "spec.podSelector", kind: "subject" };
  const rules = [
    ...(spec?.ingress ?? []).map(({ from }, i) => ({
      peers: from,
      path: `spec.ingress[${i}].from`,
    })),
    ...(spec?.egress ?? []).map(({ to }, i) => ({ peers: to, path: `spec.egress[${i}].to` })),
  ];
  for (const { peers, path } of rules)
    for (const [j, { podSelector, namespaceSelector }] of (peers ?? []).entries())
      if (podSelector !== undefined && namespaceSelector === undefined)
        yield { selector: podSelector, path: `${path}[${j}].podSelector`, kind: "peer" };
}

/** The labels of every Pod that is or would be in a namespace. */
const labelsIn = (
  namespace: string | undefined,
  cluster: Cluster,
): readonly { readonly labels: Labels; readonly of: Ref }[] => [
  ...templated(cluster)
    .filter(({ ref }) => ref.namespace === namespace)
    .map(({ ref, template }) => ({ labels: template.metadata?.labels ?? {}, of: ref })),
  ...cluster
    .inNamespace("Pod", namespace)
    .filter((pod) => !isFinished(pod))
    .map((pod) => ({ labels: pod.metadata.labels ?? {}, of: refOf(pod) })),
];
