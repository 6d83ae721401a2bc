import { eventsOf, quote } from "../cluster/events.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { type Ignored, ignoredFields } from "../cluster/known-fields.ts";
import type { Fault } from "../model/finding.ts";
import type { KubernetesObject } from "../model/kubernetes.ts";
import { field, valueAt } from "../model/path.ts";
import { kindOf, nameOf, refOf } from "../model/ref.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

const lastApplied = "kubectl.kubernetes.io/last-applied-configuration";

/** apimachinery, strict decoding; kubectl's validation; structured merge. */
const unknownField =
  /unknown field "(?<name>[^"]+)"|(?<path>\.[\w.[\]]+): field not declared in schema/u;

export default defineRule({
  id: "field-ignored",
  title: { en: "A field was applied and is not there", zh: "已应用的字段没有生效" },
  severity: "warning",
  kind: ["Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob", "Pod", "Service", "Ingress"],
  reads: ["Event"],
  reasons: [],

  *check(object, cluster) {
    const ignored = ignoredFields(kindOf(object), appliedSpec(object), valueAt(object, "spec"));
    const [first] = ignored;
    if (first !== undefined) yield fromApplied(object, first, ignored);
    else yield* fromEvents(object, cluster);
  },
});

/** The spec as kubectl apply was given it; what another tool manages has none. */
function appliedSpec(object: KubernetesObject): unknown {
  const text = object.metadata.annotations?.[lastApplied];
  if (text === undefined) return undefined;
  try {
    return valueAt(JSON.parse(text), "spec");
  } catch {
    return undefined;
  }
}

function fromApplied(object: KubernetesObject, first: Ignored, all: readonly Ignored[]): Fault {
  const own = nameOf(refOf(object));
  const hint = hintOf(first);
  const more = all.length - 1;
  return {
    message: {
      en: `${own}: ${first.path} was applied and is not there, as the API has no field ${first.name} at that place${hint.en}${more > 0 ? ` (and ${more} more)` : ""}`,
      zh: `${own}：已应用的 ${first.path} 没有生效，该处没有名为 ${first.name} 的字段${hint.zh}${more > 0 ? `（另有 ${more} 处）` : ""}`,
    },
    evidence: [field(object, `metadata.annotations['${lastApplied}']`)],
    remedies: [mend(object)],
  };
}

const places: Readonly<Record<string, Text>> = {
  Pod: { en: "the Pod spec", zh: "Pod 的 spec" },
  Container: { en: "a container", zh: "容器" },
  Deployment: { en: "the Deployment's spec", zh: "Deployment 的 spec" },
  SecurityContext: { en: "a container's securityContext", zh: "容器的 securityContext" },
  PodSecurityContext: { en: "the Pod's securityContext", zh: "Pod 的 securityContext" },
  Probe: { en: "a probe", zh: "探针" },
  Resources: { en: "resources", zh: "resources" },
};

function hintOf({ near, belongs, name }: Ignored): Text {
  if (belongs.length === 0)
    return near === undefined
      ? { en: "", zh: "" }
      : { en: `; ${near} is one`, zh: `；有的是 ${near}` };
  const [place] = belongs.flatMap((one) => places[one] ?? []);
  return place === undefined
    ? { en: "", zh: "" }
    : { en: `; ${name} belongs to ${place.en}`, zh: `；${name} 应写在${place.zh}中` };
}

/** A controller or a stricter tool was told so. */
function* fromEvents(object: KubernetesObject, cluster: Cluster): Generator<Fault> {
  const event = eventsOf(object, cluster).find(
    ({ type, message }) => type === "Warning" && unknownField.test(message),
  );
  const { name, path } = unknownField.exec(event?.message ?? "")?.groups ?? {};
  const what = name ?? path;
  if (event === undefined || what === undefined) return;
  // It has been corrected since: what is named is there by now.
  if (valueAt(object, what.replace(/^\./u, "")) !== undefined) return;
  const own = nameOf(refOf(object));
  yield {
    certainty: "likely",
    message: {
      en: `${own}: field ${what} is unknown to the API, so that it is refused or dropped`,
      zh: `${own}：API 不认识字段 ${what}，它会被拒绝或丢弃`,
    },
    evidence: [quote(event)],
    remedies: [mend(object)],
  };
}

const mend = (object: KubernetesObject): Remedy => ({
  title: {
    en: "correct the field in the manifest and apply it with validation",
    zh: "改正清单中的字段，并在校验开启时重新应用",
  },
  applicability: "has-placeholders",
  steps: [
    kubectl(
      object.metadata.namespace,
      "explain",
      `${kindOf(object).toLowerCase()}.spec`,
      "--recursive",
    ),
    kubectl(object.metadata.namespace, "apply", "--validate=strict", "-f", "<FILE>"),
  ],
});
