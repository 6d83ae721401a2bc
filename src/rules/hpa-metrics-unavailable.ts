import { metricsApis, scaleTarget, scalingCondition } from "../cluster/autoscalers.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { podsOf } from "../cluster/owners.ts";
import { isFinished } from "../cluster/pods.ts";
import { shorten } from "../cluster/quotations.ts";
import { ageOf } from "../cluster/time.ts";
import { look, suggest } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import { argumentOf, nameOf, type Ref, ref, refOf } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

/** Pods give no metrics for as long after their start: metrics-server reads every 15 s and needs two readings. */
const settleSeconds = 60;

/** The target's Pods are what gives no metrics. */
const noneReady = /no metrics returned|did not receive metrics|no pods returned/u;

export default defineRule({
  id: "hpa-metrics-unavailable",
  title: {
    en: "The HorizontalPodAutoscaler gets no metrics",
    zh: "HorizontalPodAutoscaler 取不到指标",
  },
  severity: "warning",
  kind: "HorizontalPodAutoscaler",
  reads: ["Pod", "Deployment", "StatefulSet", "ReplicaSet", "APIService"],
  reasons: [
    "FailedGetResourceMetric",
    "FailedGetContainerResourceMetric",
    "FailedGetPodsMetric",
    "FailedGetObjectMetric",
    "FailedGetExternalMetric",
    "FailedComputeMetricsReplicas",
    "InvalidMetricSourceType",
    "InvalidSelector",
  ],

  *check(hpa, cluster) {
    const condition = scalingCondition(hpa, "ScalingActive", cluster);
    if (
      condition?.status !== "False" ||
      condition.reason === "ScalingDisabled" ||
      hpa.metadata.deletionTimestamp !== undefined
    )
      return;
    const { reason = "" } = condition;
    const message = (condition.message ?? "").replace(
      /^the HPA (?:was unable to compute the replica count|target's scale is missing a selector)?:? ?/u,
      "",
    );
    const target = scaleTarget(hpa);
    const pods =
      target === undefined ? [] : podsOf(target, cluster).filter((pod) => !isFinished(pod));
    const young =
      pods.length > 0 &&
      pods.every(
        ({ metadata }) =>
          (ageOf(metadata.creationTimestamp, cluster) ?? settleSeconds) < settleSeconds,
      );
    if (noneReady.test(message) && young) return;
    const own = refOf(hpa);
    const apis = metricsApis(reason);
    const { why, because, remedies } = explain(message, reason, target, apis, cluster);
    yield {
      because,
      message: {
        en: `${nameOf(own)} cannot scale${target === undefined ? "" : ` ${nameOf(target)}`}: ${why.en}`,
        zh: `${nameOf(own)} 无法扩缩${target === undefined ? "" : ` ${nameOf(target)}`}：${why.zh}`,
      },
      evidence: [
        field(
          hpa,
          condition.path.startsWith("status.") ? `${condition.path}.message` : condition.path,
        ),
      ],
      remedies,
    };
  },
});

interface Explained {
  readonly why: Text;
  readonly because: readonly Ref[];
  readonly remedies: readonly Remedy[];
}

function explain(
  message: string,
  reason: string,
  target: Ref | undefined,
  apis: readonly string[],
  cluster: Cluster,
): Explained {
  const said = shorten(
    message
      .replace(/^.*?first error is: /u, "")
      .replace(/^(?:failed to get \S+ [^:]*: )+(?:unable to get metrics? [^:]*: )?/u, ""),
    180,
  );
  const [, resource, container, pod] =
    /missing request for (\S+)(?: in container (\S+) of Pod (\S+))?/u.exec(message) ?? [];
  if (resource !== undefined) {
    const where =
      container === undefined
        ? { en: "a container of its Pods", zh: "其 Pod 的某个容器" }
        : { en: `container ${container}`, zh: `容器 ${container} ` };
    const steps =
      target === undefined
        ? kubectl(undefined, "get", "pods")
        : kubectl(
            target.namespace,
            "set",
            "resources",
            argumentOf(target),
            ...(container === undefined ? [] : ["-c", container]),
            `--requests=${resource}=<AMOUNT>`,
          );
    return {
      why: {
        en: `${where.en} has no request for ${resource}, and utilization is a share of the request${pod === undefined ? "" : ` (Pod ${pod})`}`,
        zh: `${where.zh}没有设置 ${resource} 的 requests，而利用率是相对 requests 计算的${pod === undefined ? "" : `（Pod ${pod}）`}`,
      },
      because: [],
      remedies: [
        suggest(
          { en: `give it a request for ${resource}`, zh: `为它设置 ${resource} 的 requests` },
          steps,
        ),
      ],
    };
  }
  const [api = ""] = apis;
  const unserved =
    /could not find the requested resource|no matches for|no custom metrics API|no known available metric versions|not registered/u.test(
      message,
    );
  if (
    unserved ||
    /currently unable to handle|failed calling|service unavailable|unable to fetch metrics/iu.test(
      message,
    )
  ) {
    const registered = cluster.get("APIService", undefined, api) !== undefined;
    return {
      why:
        unserved && !registered
          ? { en: `nothing serves API ${api}: "${said}"`, zh: `没有组件提供 API ${api}：“${said}”` }
          : { en: `API ${api} does not answer: "${said}"`, zh: `API ${api} 没有响应：“${said}”` },
      because: apis.map((one) => ref("APIService", undefined, one)),
      remedies: [
        look(
          api === "v1beta1.metrics.k8s.io"
            ? {
                en: "install metrics-server, or see why it does not answer",
                zh: "安装 metrics-server，或检查它为何没有响应",
              }
            : {
                en: "install the adapter that serves this API, or see why it does not answer",
                zh: "安装提供该 API 的适配器，或检查它为何没有响应",
              },
          kubectl(undefined, "get", "apiservice", api),
        ),
      ],
    };
  }
  const show: Remedy = look(
    { en: "see which metric fails", zh: "查看是哪个指标出错" },
    kubectl(target?.namespace, "describe", "hpa"),
  );
  if (noneReady.test(message) && target !== undefined)
    return {
      why: { en: `its Pods give no metrics: "${said}"`, zh: `其 Pod 没有指标：“${said}”` },
      because: [target, ...apis.map((one) => ref("APIService", undefined, one))],
      remedies: [show],
    };
  return {
    why: { en: `${reason}: "${said}"`, zh: `${reason}：“${said}”` },
    because: apis.map((one) => ref("APIService", undefined, one)),
    remedies: [show],
  };
}
