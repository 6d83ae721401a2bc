import { goesWithout, refusalOf, refusers } from "../cluster/admissions.ts";
import { compareQuantities } from "../cluster/quantities.ts";
import { edit } from "../cluster/workload-commands.ts";
import type { Evidence } from "../model/evidence.ts";
import type { KubernetesObject, LimitRange } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { kubectl } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "limitrange-violated",
  title: {
    en: "Requests or limits are outside a LimitRange",
    zh: "requests 或 limits 超出 LimitRange 的范围",
  },
  severity: "critical",
  kind: refusers,
  reads: ["LimitRange"],
  reasons: ["FailedCreate"],

  *check(object, cluster) {
    const refusal = refusalOf(object, cluster);
    if (refusal?.class !== "limit-range") return;
    const maker: KubernetesObject = object;
    const { namespace } = maker.metadata;
    const breaches = breachesIn(refusal.message);
    const [first] = breaches;
    const ranges = cluster.inNamespace("LimitRange", namespace);
    const sees = cluster.sees("LimitRange", namespace);
    // It is gone: nothing refuses any more.
    if (ranges.length === 0 && sees === "certain") return;
    const holder =
      ranges.find((range) => first !== undefined && holds(range, first)) ??
      (ranges.length === 1 ? ranges[0] : undefined);
    const harm = goesWithout(object, refusal, cluster);
    const name =
      holder === undefined
        ? {
            en: `A LimitRange of namespace ${namespace ?? ""}`,
            zh: `命名空间 ${namespace ?? ""} 的 LimitRange`,
          }
        : { en: nameOf(refOf(holder)), zh: nameOf(refOf(holder)) };
    const texts = breaches.slice(0, 3).map(textOf);
    const limits: readonly Evidence[] =
      holder?.spec?.limits === undefined ? [] : [field(holder, "spec.limits")];
    yield {
      severity: refusal.serving ? "warning" : "critical",
      ...(holder !== undefined && { cause: refOf(holder) }),
      certainty:
        holder === undefined || (first !== undefined && holds(holder, first))
          ? "certain"
          : "likely",
      message: {
        en: `${name.en} refuses: ${texts.map(({ en }) => en).join("; ")}: ${harm.en}`,
        zh: `${name.zh} 拒绝：${texts.map(({ zh }) => zh).join("；")}：${harm.zh}`,
      },
      evidence: [...refusal.evidence, ...limits],
      remedies: [
        {
          title: {
            en: "set requests and limits within the range",
            zh: "把 requests 和 limits 设置在允许范围内",
          },
          applicability: "has-placeholders",
          steps: [edit(maker, cluster)],
        },
        {
          title: { en: "or change the LimitRange", zh: "或修改 LimitRange" },
          applicability: "has-placeholders",
          steps: [kubectl(namespace, "edit", "limitrange", holder?.metadata.name ?? "<NAME>")],
        },
      ],
    };
  },
});

interface Breach {
  readonly bound: "max" | "min" | "ratio";
  readonly resource: string;
  readonly type: string;
  readonly limit: string;
  /** What the object gives; left out where it gives none. */
  readonly given: string | undefined;
}

/** limitranger/admission.go: minConstraint, maxConstraint, limitRequestRatioConstraint. */
const breach =
  /(maximum|minimum) (\S+) usage per (\w+) is ([^\s,]+?)(?:, but (?:limit|request) is ([^\s,\]]+)|\.\s+No (?:limit|request) is specified)|(\S+) max limit to request ratio per (\w+) is ([^\s,]+), but (?:provided ratio is ([\d.]+)|no (?:limit|request) is specified)/gu;

const breachesIn = (message: string): readonly Breach[] =>
  [...message.matchAll(breach)].map(
    ([, word, resource, type, limit, given, ratioOf, ratioType, ratio, provided]) =>
      ratioOf === undefined
        ? {
            bound: word === "maximum" ? "max" : "min",
            resource: resource ?? "",
            type: type ?? "",
            limit: limit ?? "",
            given,
          }
        : {
            bound: "ratio",
            resource: ratioOf.replace(/^\[/u, ""),
            type: ratioType ?? "",
            limit: ratio ?? "",
            given: provided === undefined ? undefined : String(Number(provided)),
          },
  );

function textOf({ bound, resource, type, limit, given }: Breach): Text {
  if (bound === "ratio")
    return {
      en: `${resource} limit to request ratio per ${type} is at most ${limit}, here ${given ?? "without a request"}`,
      zh: `每个 ${type} 的 ${resource} limit 与 request 之比至多 ${limit}，此处为 ${given ?? "未设置 request"}`,
    };
  const most = bound === "max";
  return {
    en: `${resource} per ${type} is ${most ? "at most" : "at least"} ${limit}, ${given === undefined ? "none is set" : `here ${given}`}`,
    zh: `每个 ${type} 的 ${resource} ${most ? "至多" : "至少"} ${limit}，${given === undefined ? "而此处没有设置" : `此处为 ${given}`}`,
  };
}

function holds(range: LimitRange, { bound, resource, type, limit }: Breach): boolean {
  const list = bound === "ratio" ? "maxLimitRequestRatio" : bound;
  return (range.spec?.limits ?? []).some(
    (one) => one.type === type && compareQuantities(one[list]?.[resource], limit) === 0,
  );
}
