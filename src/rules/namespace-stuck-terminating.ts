import { conditionOf } from "../cluster/conditions.ts";
import { ageOf } from "../cluster/time.ts";
import { field } from "../model/path.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import { nameOf, ref, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

/** Conditions that the namespace controller sets while it cannot finish (pkg/controller/namespace/deletion/status_condition_utils.go). */
const blocking = [
  "NamespaceDeletionDiscoveryFailure",
  "NamespaceDeletionGroupVersionParsingFailure",
  "NamespaceDeletionContentFailure",
  "NamespaceFinalizersRemaining",
  "NamespaceContentRemaining",
] as const;

export default defineRule({
  id: "namespace-stuck-terminating",
  title: { en: "The namespace cannot be deleted", zh: "命名空间无法删除，卡在 Terminating" },
  severity: "warning",
  kind: "Namespace",
  reads: ["APIService", "Pod", "PersistentVolumeClaim"],
  reasons: [
    "NamespaceContentRemaining",
    "NamespaceFinalizersRemaining",
    "NamespaceDeletionDiscoveryFailure",
  ],

  *check(namespace, cluster) {
    const { name, deletionTimestamp, finalizers = [] } = namespace.metadata;
    if (deletionTimestamp === undefined && namespace.status?.phase !== "Terminating") return;
    const age = ageOf(deletionTimestamp, cluster);
    const conditions = blocking
      .map((type) => conditionOf(namespace, type))
      .filter((one) => one?.status === "True");
    // The controller is at work and has met nothing that holds it up.
    const working =
      conditions.length === 0 &&
      finalizers.length === 0 &&
      (namespace.status?.conditions ?? []).length > 0;
    if (
      age !== undefined &&
      age < (working ? 300 : conditions.length > 0 ? 30 : 120) &&
      (cluster.exact || working)
    )
      return;
    const content = conditions.find((one) => one?.type === "NamespaceDeletionContentFailure");
    // "unexpected items still remain in namespace: shop for gvr: /v1, Resource=pods": it waits for Pods that end.
    const pods = cluster.inNamespace("Pod", name);
    const waited =
      conditions.length === 1 && content?.message?.endsWith("gvr: /v1, Resource=pods") === true;
    if (waited && pods.length === 0 && cluster.sees("Pod", name) !== undefined) return;
    const discovery = conditions.find((one) => one?.type === "NamespaceDeletionDiscoveryFailure");
    const remaining = conditions.find((one) => one?.type === "NamespaceContentRemaining");
    const held = conditions.find((one) => one?.type === "NamespaceFinalizersRemaining");
    const own = [
      ...(namespace.spec?.finalizers ?? []).filter((one) => one !== "kubernetes"),
      ...finalizers,
    ];
    // "Discovery failed for some groups, 1 failing: unable to retrieve the complete list of server APIs: metrics.k8s.io/v1beta1: …"
    const groups = [...(discovery?.message ?? "").matchAll(/([a-z0-9.-]+)\/(v\d\w*): /gu)].map(
      ([, group = "", version = ""]) => `${version}.${group}`,
    );
    const services =
      groups.length > 0
        ? groups
        : discovery === undefined
          ? []
          : cluster
              .list("APIService")
              .filter((one) => conditionOf(one, "Available")?.status === "False")
              .map(({ metadata }) => metadata.name);
    const why =
      discovery !== undefined
        ? {
            en: `API ${services.join(", ") || "discovery"} does not answer, so its objects cannot be listed`,
            zh: `API ${services.join("、") || "discovery"} 没有响应，无法列出其对象`,
          }
        : held !== undefined
          ? {
              en: `objects in it wait for finalizers: ${inner(held.message)}`,
              zh: `其中的对象在等待终结器：${inner(held.message)}`,
            }
          : remaining !== undefined
            ? {
                en: `objects remain in it: ${inner(remaining.message)}`,
                zh: `其中仍有对象：${inner(remaining.message)}`,
              }
            : own.length > 0
              ? {
                  en: `its own finalizer ${own.join(", ")} has not been removed`,
                  zh: `其自身的终结器 ${own.join("、")} 尚未移除`,
                }
              : conditions[0] !== undefined
                ? {
                    en: conditions[0].message ?? conditions[0].type,
                    zh: conditions[0].message ?? conditions[0].type,
                  }
                : {
                    en: "the namespace controller has not finished and gives no reason",
                    zh: "命名空间控制器尚未完成，也没有给出原因",
                  };
    const list: Remedy = {
      title: { en: "list what is left in it", zh: "列出其中残留的对象" },
      applicability: "has-placeholders",
      steps: [
        {
          type: "command",
          argv: [
            "sh",
            "-c",
            `kubectl api-resources --verbs=list --namespaced -o name | xargs -n1 kubectl get -n ${name} --ignore-not-found --show-kind`,
          ],
        },
      ],
    };
    const finalize: Remedy = {
      title: {
        en: "last resort, leaves orphans behind: finalize the namespace by hand",
        zh: "最后手段（会留下孤儿对象）：手动清除命名空间的终结器",
      },
      applicability: "maybe-incorrect",
      steps: [
        {
          type: "command",
          argv: [
            "sh",
            "-c",
            `kubectl get namespace ${name} -o json | sed 's/"kubernetes"//' | kubectl replace --raw /api/v1/namespaces/${name}/finalize -f -`,
          ],
        },
      ],
    };
    yield {
      because: [
        ...services.map((service) => ref("APIService", undefined, service)),
        ...pods.flatMap((pod) => [
          refOf(pod),
          ...(pod.spec?.nodeName === undefined ? [] : [ref("Node", undefined, pod.spec.nodeName)]),
        ]),
        ...cluster.inNamespace("PersistentVolumeClaim", name).map(refOf),
      ],
      message: {
        en: `${nameOf(refOf(namespace))} cannot be deleted${age === undefined || age < 60 ? "" : ` for ${Math.floor(age / 60)} min`}: ${why.en}`,
        zh: `${nameOf(refOf(namespace))} 无法删除${age === undefined || age < 60 ? "" : `（已 ${Math.floor(age / 60)} 分钟）`}：${why.zh}`,
      },
      evidence: [
        field(
          namespace,
          deletionTimestamp === undefined ? "status.phase" : "metadata.deletionTimestamp",
        ),
        ...conditions.flatMap((one) =>
          one === undefined ? [] : [field(namespace, `status.conditions{${one.type}}.message`)],
        ),
      ],
      remedies: [
        ...(services[0] === undefined
          ? []
          : [
              {
                title: {
                  en: "mend the API's backend, or remove the APIService if it is a leftover",
                  zh: "修复该 API 的后端；若已废弃则删除 APIService",
                },
                applicability: "has-placeholders",
                steps: [kubectl(undefined, "get", "apiservice", services[0], "-o", "yaml")],
              } as const,
            ]),
        list,
        finalize,
      ],
    };
  },
});

const inner = (message: string | undefined): string =>
  (message ?? "").replace(
    /^Some (?:resources|content in the namespace) (?:are remaining|has finalizers remaining): /u,
    "",
  );
