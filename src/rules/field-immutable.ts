import type { Cluster } from "../cluster/cluster.ts";
import { eventsOf, quote } from "../cluster/events.ts";
import { shorten } from "../cluster/quotations.ts";
import type { Evidence } from "../model/evidence.ts";
import type { KubernetesObject } from "../model/kubernetes.ts";
import { field, valueAt } from "../model/path.ts";
import { argumentOf, kindOf, nameOf, type Ref, ref, refOf } from "../model/ref.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import { builtinKind } from "../model/resources.ts";
import { defineRule } from "./rule.ts";

/** pkg/apis/…/validation: how an update is refused for what it would change. */
const immutable =
  /field is immutabl(?:e|$)|may not change once set|cannot change roleRef|is immutable after creation|updates to statefulset spec for fields other than|pod updates may not change fields other than|updates to parameters are forbidden/u;

/** `Deployment.apps "web" is invalid: spec.selector: Invalid value: …` */
const refusedObject = /([A-Z]\w+)(?:\.[\w.-]+)? "([^"]+)" is (?:invalid|forbidden): ([\w.[\]]+)?/u;

export default defineRule({
  id: "field-immutable",
  title: { en: "An update changes a field that cannot be changed", zh: "更新修改了不可变的字段" },
  severity: "warning",
  kind: [
    "HelmRelease.helm.toolkit.fluxcd.io",
    "Kustomization.kustomize.toolkit.fluxcd.io",
    "Application.argoproj.io",
    "Deployment",
    "StatefulSet",
    "DaemonSet",
    "Job",
    "CronJob",
    "Service",
    "PersistentVolumeClaim",
  ],
  reads: ["Event"],
  reasons: ["field is immutable"],

  *check(object, cluster) {
    const told = complaintOf(object, cluster);
    if (told === undefined) return;
    const [, kind, name, path] = refusedObject.exec(told.message) ?? [];
    const own = refOf(object);
    const target: Ref =
      kind === undefined || name === undefined
        ? own
        : ref(builtinKind(kind, undefined), targetNamespace(object, told.message), name);
    const what = path === undefined ? "" : ` ${path.replace(/[:.]$/u, "")}`;
    yield {
      certainty: kind === undefined ? "likely" : "certain",
      cause: target,
      message: {
        en: `${nameOf(target)} cannot be updated, as${what === "" ? " a field" : what} cannot be changed once it is made${sameObject(target, own) ? "" : `; ${nameOf(own)} is stuck on it`}: "${shorten(told.message)}"`,
        zh: `${nameOf(target)} 无法更新，${what === "" ? "有字段" : `字段${what} `}创建后不可修改${sameObject(target, own) ? "" : `；${nameOf(own)} 因此停滞`}：“${shorten(told.message)}”`,
      },
      evidence: [told.evidence],
      remedies: mend(target, object),
    };
  },
});

const sameObject = (a: Ref, b: Ref): boolean => nameOf(a) === nameOf(b);

/** Where the object lies that a delivery tool applies: as the words or its own spec say, else beside it. */
function targetNamespace(object: KubernetesObject, message: string): string | undefined {
  const told = /namespace[:=]? ?"?([a-z0-9-]+)"?/u.exec(message)?.[1];
  const own = ["spec.destination.namespace", "spec.targetNamespace"].map((path) =>
    valueAt(object, path),
  );
  return told ?? own.find((one) => typeof one === "string") ?? object.metadata.namespace;
}

/** Delivery tools say it in a condition, controllers in an Event while they still try. */
function complaintOf(
  object: KubernetesObject,
  cluster: Cluster,
): { readonly message: string; readonly evidence: Evidence } | undefined {
  if (kindOf(object).includes(".")) {
    const { status } = object as KubernetesObject & {
      readonly status?: {
        readonly conditions?: readonly { readonly status?: string; readonly message?: string }[];
      };
    };
    // Argo CD has no status in its conditions: they stand as long as they hold.
    const [i, condition] =
      [...(status?.conditions ?? []).entries()].find(
        ([, one]) => immutable.test(one.message ?? "") && (one.status ?? "False") === "False",
      ) ?? [];
    return condition?.message === undefined
      ? undefined
      : {
          message: condition.message,
          evidence: field(object, `status.conditions[${i ?? 0}].message`),
        };
  }
  const [newest] = eventsOf(object, cluster);
  const event = eventsOf(object, cluster).find(
    ({ type, message }) => type === "Warning" && immutable.test(message),
  );
  // A later success of the same controller takes it back.
  if (
    event === undefined ||
    (newest !== event && newest?.component === event.component && newest.type === "Normal")
  )
    return undefined;
  return { message: event.message, evidence: quote(event) };
}

const mend = (target: Ref, { metadata }: KubernetesObject): readonly Remedy[] => [
  {
    title: {
      en: "set the field back to what it is, or delete the object and let it be made anew (its Pods can stay with --cascade=orphan)",
      zh: "把该字段改回原值，或删除对象后重新创建（--cascade=orphan 可保留其 Pod）",
    },
    applicability: "has-placeholders",
    steps: [
      kubectl(target.namespace ?? metadata.namespace, "get", argumentOf(target), "-o", "yaml"),
      ...(["Deployment", "StatefulSet", "DaemonSet"].includes(target.kind)
        ? [
            kubectl(
              target.namespace ?? metadata.namespace,
              "delete",
              argumentOf(target),
              "--cascade=orphan",
            ),
          ]
        : []),
    ],
  },
];
