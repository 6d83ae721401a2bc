import { goesWithout, refusalOf, refusers } from "../cluster/admissions.ts";
import { addQuantities, parseQuantity } from "../cluster/quantities.ts";
import type { Evidence } from "../model/evidence.ts";
import type { ResourceQuota } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { nameOf, ref } from "../model/ref.ts";
import { kubectl, patch } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "quota-exceeded",
  title: { en: "ResourceQuota is used up", zh: "资源配额已用尽" },
  severity: "critical",
  kind: refusers,
  reads: ["ResourceQuota"],
  reasons: ["FailedCreate", "exceeded quota: %s, requested: %s, used: %s, limited: %s"],

  *check(object, cluster) {
    const refusal = refusalOf(object, cluster);
    if (refusal?.class !== "quota-exceeded" || refusal.name === undefined) return;
    const { namespace } = object.metadata;
    const quota = ref("ResourceQuota", namespace, refusal.name);
    const found = cluster.get("ResourceQuota", namespace, refusal.name);
    const refused = amountsIn(refusal.message);
    // It has room now: the controller will try again.
    if (found !== undefined && refused.length > 0 && refused.every((one) => hasRoom(found, one)))
      return;
    // It is gone: nothing refuses any more.
    if (found === undefined && cluster.sees("ResourceQuota", namespace) === "certain") return;
    const [named] = refused.filter((one) => found === undefined || !hasRoom(found, one));
    const amounts: readonly Evidence[] =
      found === undefined || named === undefined
        ? []
        : [`status.used['${named.resource}']`, `status.hard['${named.resource}']`]
            .map((path) => field(found, path))
            .filter((one) => one.type === "field" && one.value !== undefined);
    const harm = goesWithout(object, refusal, cluster);
    const [all, allZh] = [
      refused
        .map(
          ({ resource, requested, used, limit }) =>
            `${resource} ${used} of ${limit} used, ${requested} more asked for`,
        )
        .join("; "),
      refused
        .map(
          ({ resource, requested, used, limit }) =>
            `${resource} 已用 ${used}/${limit}，还需 ${requested}`,
        )
        .join("；"),
    ];
    yield {
      severity: refusal.serving ? "warning" : "critical",
      cause: quota,
      message: {
        en: `${nameOf(quota)} is used up${all === "" ? "" : ` (${all})`}: ${harm.en}`,
        zh: `${nameOf(quota)} 的额度不足${allZh === "" ? "" : `（${allZh}）`}：${harm.zh}`,
      },
      evidence: [...refusal.evidence, ...amounts],
      remedies: [
        {
          title: { en: "raise the quota", zh: "调高配额" },
          applicability: "has-placeholders",
          steps: [
            patch(quota, {
              spec: {
                hard: Object.fromEntries(
                  (refused.length > 0
                    ? refused.map(({ resource }) => resource)
                    : ["<RESOURCE>"]
                  ).map((resource) => [resource, "<MORE>"]),
                ),
              },
            }),
          ],
        },
        {
          title: {
            en: "or free what others in the namespace use",
            zh: "或释放该命名空间中其他对象占用的资源",
          },
          applicability: "machine-applicable",
          steps: [kubectl(namespace, "describe", "resourcequota", refusal.name)],
        },
      ],
    };
  },
});

interface Amount {
  readonly resource: string;
  readonly requested: string;
  readonly used: string;
  readonly limit: string;
}

/** `requested: pods=1,limits.cpu=2, used: pods=1,limits.cpu=3, limited: pods=1,limits.cpu=4` */
function amountsIn(message: string): readonly Amount[] {
  const [, requested = "", used = "", limited = ""] =
    /requested: (\S+), used: (\S+), limited: (\S+)/u.exec(message) ?? [];
  const [has, most] = [pairs(used), pairs(limited)];
  return [...pairs(requested)].map(([resource, amount]) => ({
    resource,
    requested: amount,
    used: has.get(resource) ?? "0",
    limit: most.get(resource) ?? "0",
  }));
}

const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split(",")
      .flatMap((pair) =>
        pair.includes("=")
          ? [[pair.slice(0, pair.lastIndexOf("=")), pair.slice(pair.lastIndexOf("=") + 1)] as const]
          : [],
      ),
  );

function hasRoom({ spec, status }: ResourceQuota, { resource, requested }: Amount): boolean {
  const [hard, used, more] = [
    status?.hard?.[resource] ?? spec?.hard?.[resource],
    status?.used?.[resource],
    requested,
  ].map((amount) => parseQuantity(amount));
  if (hard === undefined && spec?.hard !== undefined) return true;
  return (
    hard !== undefined &&
    used !== undefined &&
    more !== undefined &&
    addQuantities(used, more) <= hard
  );
}
