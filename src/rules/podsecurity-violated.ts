import { goesWithout, podMakers, refusalOf } from "../cluster/admissions.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { shorten } from "../cluster/quotations.ts";
import { patchPodSpec } from "../cluster/workload-commands.ts";
import type { Evidence } from "../model/evidence.ts";
import type { KubernetesObject, SecurityContext } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "podsecurity-violated",
  title: { en: "Pod Security admission refuses the Pod", zh: "Pod 安全准入拒绝了该 Pod" },
  severity: "critical",
  kind: [...podMakers, "Pod"],
  reads: ["Namespace"],
  reasons: ["FailedCreate", "violates PodSecurity %q: %s"],

  *check(object, cluster) {
    const refusal = refusalOf(object, cluster);
    if (refusal?.class !== "pod-security") return;
    const { namespace } = object.metadata;
    const harm = goesWithout(object, refusal, cluster);
    const level = refusal.name;
    const broken = violationsIn(refusal.message);
    const words = shorten(
      broken.length > 0
        ? broken.map(({ what }) => what).join(", ")
        : refusal.message.replace(/^.*?is forbidden: /u, ""),
      200,
    );
    const label = `metadata.labels['pod-security.kubernetes.io/enforce']`;
    const space =
      namespace === undefined ? undefined : cluster.get("Namespace", undefined, namespace);
    const enforced: readonly Evidence[] =
      space?.metadata.labels?.["pod-security.kubernetes.io/enforce"] === undefined
        ? []
        : [field(space, label)];
    const who =
      level === undefined
        ? { en: "a policy of the cluster refuses", zh: "集群的安全策略拒绝了" }
        : {
            en: `Pod Security level ${level}${namespace === undefined ? "" : ` of namespace ${namespace}`} refuses`,
            zh: `${namespace === undefined ? "" : `命名空间 ${namespace} 的 `}Pod 安全级别 ${level} 拒绝了`,
          };
    yield {
      severity: refusal.serving ? "warning" : "critical",
      message: {
        en: `${harm.en}: ${who.en} ${words}`,
        zh: `${harm.zh}：${who.zh} ${words}`,
      },
      evidence: [...refusal.evidence, ...enforced],
      remedies: [...mended(object, broken, cluster), ...lowered(namespace, level)],
    };
  },
});

interface Violation {
  /** `allowPrivilegeEscalation != false` */
  readonly what: string;
  readonly containers: readonly string[];
}

/** `privileged (container "app" must not set …), seccompProfile (pod or containers "a", "b" must set …)` */
const violationsIn = (message: string): readonly Violation[] => {
  const list = /violates PodSecurity "[^"]+": (.+)$/su.exec(message)?.[1] ?? "";
  return [...list.matchAll(/([^(),][^()]*?) \(((?:[^()]|\([^()]*\))*)\)(?:, |$)/gu)].map(
    ([, what = "", where = ""]) => ({
      what: what.trim(),
      containers: [
        ...(/containers? ((?:"[^"]+"(?:, )?)+)/u.exec(where)?.[1] ?? "").matchAll(/"([^"]+)"/gu),
      ].flatMap(([, name]) => name ?? []),
    }),
  );
};

/** What level restricted asks for, where it can be given without knowing the program. */
const contexts: readonly (readonly [RegExp, SecurityContext])[] = [
  [/^allowPrivilegeEscalation/u, { allowPrivilegeEscalation: false }],
  [/^privileged/u, { privileged: false }],
  [/^unrestricted capabilities/u, { capabilities: { drop: ["ALL"] } }],
  [/^runAsNonRoot/u, { runAsNonRoot: true }],
  [/^seccompProfile/u, { seccompProfile: { type: "RuntimeDefault" } }],
];

function mended(
  object: KubernetesObject,
  violations: readonly Violation[],
  cluster: Cluster,
): readonly Remedy[] {
  const byContainer = new Map<string, SecurityContext>();
  for (const { what, containers } of violations) {
    const context = contexts.find(([pattern]) => pattern.test(what))?.[1];
    // Host namespaces, volumes and ports are what the workload is built on: no patch can say what instead.
    if (context === undefined) return [];
    for (const name of containers) byContainer.set(name, { ...byContainer.get(name), ...context });
  }
  if (byContainer.size === 0) return [];
  return [
    {
      title: {
        en: "run it as the level demands; the program must do without root and these rights",
        zh: "按该级别的要求运行；程序不能依赖 root 和这些权限",
      },
      applicability: "maybe-incorrect",
      steps: [
        patchPodSpec(
          object,
          {
            containers: [...byContainer].map(([name, securityContext]) => ({
              name,
              securityContext,
            })),
          },
          cluster,
        ),
      ],
    },
  ];
}

const lowered = (namespace: string | undefined, level: string | undefined): readonly Remedy[] =>
  namespace === undefined || level === undefined
    ? []
    : [
        {
          title: {
            en: "or lower the level of the namespace, if its workloads may have these rights",
            zh: "或降低该命名空间的安全级别（若其中的工作负载可以拥有这些权限）",
          },
          applicability: "maybe-incorrect",
          steps: [
            kubectl(
              undefined,
              "label",
              "namespace",
              namespace,
              `pod-security.kubernetes.io/enforce=${level.startsWith("restricted") ? "baseline" : "privileged"}`,
              "--overwrite",
            ),
          ],
        },
      ];
