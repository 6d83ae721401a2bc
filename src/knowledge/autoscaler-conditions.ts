import { defineEntries } from "./entry.ts";

export default defineEntries("horizontal-pod-autoscaler", [
  {
    text: "AbleToScale=True/SucceededGetScale",
    where: "condition",
    meaning: {
      en: "The autoscaler found its target and read how many replicas it has.",
      zh: "自动扩缩器找到了目标并读到其副本数。",
    },
    causes: [
      { en: "scaleTargetRef is right.", zh: "scaleTargetRef 正确。" },
      {
        en: "The autoscaler may read the scale subresource of its target's kind.",
        zh: "自动扩缩器有权读取目标类别的 scale 子资源。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get hpa HPA -o jsonpath='{.spec.scaleTargetRef}'"],
    rules: [],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "AbleToScale=True/SucceededRescale",
    where: "condition",
    meaning: {
      en: "The autoscaler has just changed the number of replicas of its target.",
      zh: "自动扩缩器刚修改了目标的副本数。",
    },
    causes: [
      { en: "A metric called for another size.", zh: "指标要求改变规模。" },
      {
        en: "minReplicas or maxReplicas was changed, and the present size lay outside.",
        zh: "minReplicas 或 maxReplicas 被修改，当前副本数落在范围之外。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe hpa HPA"],
    rules: [],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "AbleToScale=True/ReadyForNewScale",
    where: "condition",
    meaning: {
      en: "The recommended number of replicas equals the present one, so nothing is to be done.",
      zh: "推荐副本数等于当前值，无需操作。",
    },
    causes: [
      {
        en: "The metrics lie within the tolerance of their targets.",
        zh: "指标处于目标值的容差范围内。",
      },
      {
        en: "The recommendation was cut to minReplicas or maxReplicas, where the workload stands already.",
        zh: "建议值被限制到 minReplicas 或 maxReplicas，而工作负载已处于该值。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get hpa HPA"],
    rules: [],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "AbleToScale=True/ScaleDownStabilized",
    where: "condition",
    meaning: {
      en: "Fewer replicas would do now, and the autoscaler waits: within the stabilization window (5 minutes unless set) a higher number was recommended.",
      zh: "现在用更少副本即可，但自动扩缩器在等待：稳定窗口（默认 5 分钟）内曾推荐过更大的值。",
    },
    causes: [
      { en: "The load has fallen only just now.", zh: "负载刚刚下降。" },
      {
        en: "behavior.scaleDown.stabilizationWindowSeconds is long.",
        zh: "behavior.scaleDown.stabilizationWindowSeconds 较长。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get hpa HPA -o jsonpath='{.spec.behavior}'"],
    rules: [],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "AbleToScale=True/ScaleUpStabilized",
    where: "condition",
    meaning: {
      en: "More replicas are wanted now, and a stabilization window for scaling up holds them back.",
      zh: "现在需要更多副本，但扩容稳定窗口使其暂缓。",
    },
    causes: [
      {
        en: "behavior.scaleUp.stabilizationWindowSeconds is set above 0.",
        zh: "behavior.scaleUp.stabilizationWindowSeconds 设得大于 0。",
      },
      {
        en: "The load rose in a short peak: the lowest recommendation of the window still counts.",
        zh: "负载只是短时冲高：窗口内最低的建议值仍然有效。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get hpa HPA -o jsonpath='{.spec.behavior}'"],
    rules: [],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "AbleToScale=False/FailedGetScale",
    where: "condition",
    meaning: {
      en: "The autoscaler cannot read the scale of its target, so it does not scale at all.",
      zh: "自动扩缩器无法读取目标的 scale，因此完全不工作。",
    },
    causes: [
      {
        en: "The workload that scaleTargetRef names does not exist in the namespace.",
        zh: "scaleTargetRef 所指工作负载在命名空间中不存在。",
      },
      {
        en: "kind or apiVersion of scaleTargetRef is wrong (extensions/v1beta1, a DaemonSet).",
        zh: "scaleTargetRef 的 kind 或 apiVersion 有误（如 extensions/v1beta1、DaemonSet）。",
      },
      {
        en: "The target is a custom resource without the scale subresource.",
        zh: "目标是没有 scale 子资源的自定义资源。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get hpa HPA -o jsonpath='{.spec.scaleTargetRef}'",
      "kubectl -n NAMESPACE get deployments,statefulsets",
    ],
    rules: ["hpa-target-missing", "rbac-forbidden"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "AbleToScale=False/FailedUpdateScale",
    where: "condition",
    meaning: {
      en: "The autoscaler computed a new size and the API server refused to write it to the target.",
      zh: "自动扩缩器算出了新规模，但 API 服务器拒绝写入目标。",
    },
    causes: [
      {
        en: "An admission webhook or policy refuses the change.",
        zh: "准入 Webhook 或策略拒绝该修改。",
      },
      {
        en: "Another writer, such as a GitOps tool or Rancher, changed the object in the same moment.",
        zh: "其他写入者（GitOps 工具、Rancher 等）同时修改了对象。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE describe hpa HPA",
      "kubectl -n kube-system logs -l component=kube-controller-manager --tail=200",
    ],
    rules: ["webhook-denied", "rbac-forbidden"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "AbleToScale=False/FailedGet",
    where: "condition",
    meaning: {
      en: "The former name of FailedGetScale: the scale of the target could not be read.",
      zh: "FailedGetScale 的旧名：无法读取目标的 scale。",
    },
    causes: [
      {
        en: "The target does not exist under that name and kind.",
        zh: "该名称和类别的目标不存在。",
      },
      {
        en: "The controller may not read the target's scale, or its kind has none.",
        zh: "控制器无权读取目标的 scale，或该类别没有 scale。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get hpa HPA -o jsonpath='{.spec.scaleTargetRef}'"],
    rules: ["hpa-target-missing"],
    versions: "-1.10",
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "AbleToScale=False/BackoffBoth",
    where: "condition",
    meaning: {
      en: "Autoscalers up to 1.11 waited after a change; both directions were still barred.",
      zh: "1.11 及更早的自动扩缩器在变更后要等待；此时两个方向都被禁止。",
    },
    causes: [
      { en: "The last scaling was only minutes ago.", zh: "上次扩缩就在几分钟之前。" },
      {
        en: "The flags for the delays of up- and downscaling of kube-controller-manager are set high.",
        zh: "kube-controller-manager 的扩容与缩容延迟参数设得过大。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get hpa HPA -o jsonpath='{.status.lastScaleTime}'"],
    rules: [],
    versions: "-1.11",
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "AbleToScale=False/BackoffDownscale",
    where: "condition",
    meaning: {
      en: "Scaling down was still barred for some minutes after the last change; up to 1.11.",
      zh: "上次变更后数分钟内仍禁止缩容；见于 1.11 及更早。",
    },
    causes: [
      { en: "A scaling took place shortly before.", zh: "不久前发生过扩缩。" },
      {
        en: "--horizontal-pod-autoscaler-downscale-delay of the controller manager has not run out; it was 5 minutes by default.",
        zh: "控制器管理器的 --horizontal-pod-autoscaler-downscale-delay 尚未到期，默认 5 分钟。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get hpa HPA -o jsonpath='{.status.lastScaleTime} {.status.currentReplicas} {.status.desiredReplicas}'",
    ],
    rules: [],
    versions: "-1.11",
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "AbleToScale=False/BackoffUpscale",
    where: "condition",
    meaning: {
      en: "Scaling up was still barred shortly after the last change; up to 1.11.",
      zh: "上次变更后短时间内仍禁止扩容；见于 1.11 及更早。",
    },
    causes: [
      {
        en: "The previous scale-up was less than three minutes ago.",
        zh: "上一次扩容距今不足三分钟。",
      },
      {
        en: "--horizontal-pod-autoscaler-upscale-delay of the controller manager was raised.",
        zh: "控制器管理器的 --horizontal-pod-autoscaler-upscale-delay 被调大。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe hpa HPA"],
    rules: [],
    versions: "-1.11",
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "ScalingActive=True/ValidMetricFound",
    where: "condition",
    meaning: {
      en: "The autoscaler works: at least one metric could be read and gave a number of replicas.",
      zh: "自动扩缩器工作正常：至少一个指标可读并得出副本数。",
    },
    causes: [
      { en: "The metrics API answers.", zh: "指标 API 有应答。" },
      {
        en: "Other metrics of the same autoscaler may still fail: one that can be read is enough.",
        zh: "同一自动扩缩器的其他指标仍可能失败：有一个可读即可。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe hpa HPA", "kubectl -n NAMESPACE top pods"],
    rules: [],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "ScalingActive=False/ScalingDisabled",
    where: "condition",
    meaning: {
      en: "The target has 0 replicas, which switches the autoscaler off until somebody scales it up.",
      zh: "目标副本数为 0，自动扩缩器因此停用，直到有人将其扩容。",
    },
    causes: [
      {
        en: "The workload was scaled to zero by hand or by a schedule.",
        zh: "有人手动或由定时任务把工作负载缩到零。",
      },
      { en: "The manifest sets replicas to 0.", zh: "清单将 replicas 设为 0。" },
    ],
    checks: ["kubectl -n NAMESPACE get deployment DEPLOYMENT -o jsonpath='{.spec.replicas}'"],
    rules: ["workload-scaled-to-zero"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "ScalingActive=False/InvalidSelector",
    where: "condition",
    meaning: {
      en: "The target's scale names no usable label selector, so the autoscaler does not know whose Pods to measure.",
      zh: "目标的 scale 没有可用的标签选择算符，自动扩缩器不知道该测量哪些 Pod。",
    },
    causes: [
      {
        en: "The target is a custom resource whose CRD sets no labelSelectorPath.",
        zh: "目标是自定义资源，其 CRD 未设置 labelSelectorPath。",
      },
      {
        en: "Its operator has not filled status.selector yet.",
        zh: "Operator 尚未填写 status.selector。",
      },
    ],
    checks: ["kubectl get --raw /apis/GROUP/VERSION/namespaces/NAMESPACE/PLURAL/NAME/scale"],
    rules: ["hpa-target-missing"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "ScalingActive=False/AmbiguousSelector",
    where: "condition",
    meaning: {
      en: "The same Pods are under several autoscalers, and none of these scales until that is resolved.",
      zh: "同一批 Pod 受多个自动扩缩器管理，在解决之前都不会扩缩。",
    },
    causes: [
      {
        en: "Two HorizontalPodAutoscalers point at the same workload.",
        zh: "两个 HorizontalPodAutoscaler 指向同一工作负载。",
      },
      { en: "Two workloads have overlapping selectors.", zh: "两个工作负载的选择算符重叠。" },
    ],
    checks: ["kubectl -n NAMESPACE get hpa", "kubectl -n NAMESPACE get deployments -o wide"],
    rules: ["selector-overlap"],
    versions: "1.26-",
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "ScalingActive=False/FailedGetResourceMetric",
    where: "condition",
    meaning: {
      en: "CPU or memory use of the target's Pods could not be had or turned into a percentage, so the autoscaler does nothing.",
      zh: "无法获得目标 Pod 的 CPU 或内存用量，或无法换算成百分比，自动扩缩器不动作。",
    },
    causes: [
      {
        en: "metrics-server is not installed or not ready.",
        zh: "metrics-server 未安装或未就绪。",
      },
      {
        en: "A container, often a sidecar, sets no request for the resource (missing request for cpu).",
        zh: "某个容器（常为边车）没有设置该资源的 requests（missing request for cpu）。",
      },
      {
        en: "The Pods are new or not ready, so there are no values yet.",
        zh: "Pod 刚创建或未就绪，还没有数据。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE describe hpa HPA",
      "kubectl get apiservice v1beta1.metrics.k8s.io",
      "kubectl -n NAMESPACE top pods --containers",
    ],
    rules: ["hpa-metrics-unavailable", "apiservice-unavailable"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "ScalingActive=False/FailedGetContainerResourceMetric",
    where: "condition",
    meaning: {
      en: "The resource use of one container, which the autoscaler is to follow, is not available.",
      zh: "自动扩缩器要跟踪的那个容器的资源用量不可得。",
    },
    causes: [
      {
        en: "The container name in the metric is not a container of the Pods.",
        zh: "指标中的容器名不是 Pod 的容器。",
      },
      {
        en: "metrics-server has no data for the Pods.",
        zh: "metrics-server 没有这些 Pod 的数据。",
      },
      {
        en: "That container has no request, which a utilization target needs.",
        zh: "该容器没有 requests，而利用率目标需要它。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE top pods --containers",
      "kubectl -n NAMESPACE get hpa HPA -o jsonpath='{.spec.metrics}'",
    ],
    rules: ["hpa-metrics-unavailable"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "ScalingActive=False/FailedGetPodsMetric",
    where: "condition",
    meaning: {
      en: "A custom metric of the target's Pods could not be read from custom.metrics.k8s.io.",
      zh: "无法从 custom.metrics.k8s.io 读取目标 Pod 的自定义指标。",
    },
    causes: [
      {
        en: "No adapter (such as prometheus-adapter) serves that API.",
        zh: "没有适配器（如 prometheus-adapter）提供该 API。",
      },
      {
        en: "The adapter's rules do not know the metric, or Prometheus does not scrape the Pods.",
        zh: "适配器规则中没有该指标，或 Prometheus 没有抓取这些 Pod。",
      },
    ],
    checks: [
      "kubectl get apiservices | grep custom.metrics",
      "kubectl get --raw /apis/custom.metrics.k8s.io/v1beta1/namespaces/NAMESPACE/pods/*/METRIC",
    ],
    rules: ["hpa-metrics-unavailable"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "ScalingActive=False/FailedGetObjectMetric",
    where: "condition",
    meaning: {
      en: "A metric that describes another object (an Ingress, a Service) could not be read.",
      zh: "描述其他对象（Ingress、Service）的指标无法读取。",
    },
    causes: [
      {
        en: "describedObject names an object that does not exist or has no such metric.",
        zh: "describedObject 所指对象不存在或没有该指标。",
      },
      { en: "The custom metrics adapter does not answer.", zh: "自定义指标适配器没有响应。" },
    ],
    checks: [
      "kubectl -n NAMESPACE get hpa HPA -o jsonpath='{.spec.metrics}'",
      "kubectl get --raw /apis/custom.metrics.k8s.io",
    ],
    rules: ["hpa-metrics-unavailable"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "ScalingActive=False/FailedGetExternalMetric",
    where: "condition",
    meaning: {
      en: "A metric from outside the cluster (queue length, cloud monitoring) could not be read from external.metrics.k8s.io.",
      zh: "无法从 external.metrics.k8s.io 读取集群外部指标（队列长度、云监控等）。",
    },
    causes: [
      {
        en: "The adapter (KEDA, a cloud adapter) is not running or may not read the source.",
        zh: "适配器（KEDA、云厂商适配器）没有运行，或无权读取数据源。",
      },
      {
        en: "Metric name or selector is wrong, so the answer is empty.",
        zh: "指标名或选择算符有误，返回为空。",
      },
    ],
    checks: [
      "kubectl get apiservices | grep external.metrics",
      'kubectl get --raw "/apis/external.metrics.k8s.io/v1beta1/namespaces/NAMESPACE/METRIC"',
    ],
    rules: ["hpa-metrics-unavailable"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "ScalingActive=False/InvalidMetricSourceType",
    where: "condition",
    meaning: {
      en: "The autoscaler's spec has a metric of a type that this controller does not know.",
      zh: "自动扩缩器的 spec 中有该控制器不认识的指标类型。",
    },
    causes: [
      {
        en: "The type is newer than kube-controller-manager, or its feature gate is off.",
        zh: "该类型比 kube-controller-manager 新，或特性门控未开启。",
      },
      {
        en: "The type is misspelt in a manifest that an old API server stored without checking it.",
        zh: "清单中类型名拼错，而旧版 API 服务器未校验就保存了。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get hpa HPA -o jsonpath='{.spec.metrics[*].type}'"],
    rules: ["hpa-metrics-unavailable"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "ScalingLimited=True/TooManyReplicas",
    where: "condition",
    meaning: {
      en: "The metrics call for more replicas than maxReplicas; the workload stays at the limit and may be overloaded.",
      zh: "指标要求的副本数多于 maxReplicas；工作负载停在上限，可能过载。",
    },
    causes: [
      { en: "The load has outgrown maxReplicas.", zh: "负载超出了 maxReplicas 的规划。" },
      {
        en: "The target value is low compared with the requests, so it scales early.",
        zh: "目标值相对 requests 过低，因而过早扩容。",
      },
      {
        en: "The Pods burn CPU by a fault and no number of replicas helps.",
        zh: "Pod 因缺陷消耗 CPU，加副本无济于事。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get hpa HPA", "kubectl -n NAMESPACE top pods"],
    rules: ["hpa-at-maximum"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "ScalingLimited=True/TooFewReplicas",
    where: "condition",
    meaning: {
      en: "The metrics would allow fewer replicas than minReplicas; the workload stays at the minimum.",
      zh: "按指标可以少于 minReplicas；工作负载停在最小值。",
    },
    causes: [
      { en: "The load is low: nothing is wrong.", zh: "负载较低，属正常。" },
      {
        en: "The metric counts too little, for instance because requests are set far too high.",
        zh: "指标值偏低，例如资源请求设得过大。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get hpa HPA"],
    rules: [],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "ScalingLimited=True/ScaleUpLimit",
    where: "condition",
    meaning: {
      en: "The autoscaler raises the replicas in steps: the rate limit for scaling up holds it for now.",
      zh: "自动扩缩器分步扩容：目前受扩容速率限制。",
    },
    causes: [
      {
        en: "A sudden load; the next step follows in the next period.",
        zh: "负载骤增；下一周期会继续扩容。",
      },
      { en: "behavior.scaleUp has narrow policies.", zh: "behavior.scaleUp 的策略较严格。" },
    ],
    checks: ["kubectl -n NAMESPACE get hpa HPA -o jsonpath='{.spec.behavior.scaleUp}'"],
    rules: [],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "ScalingLimited=True/ScaleDownLimit",
    where: "condition",
    meaning: {
      en: "The autoscaler lowers the replicas in steps: the rate limit for scaling down holds it for now.",
      zh: "自动扩缩器分步缩容：目前受缩容速率限制。",
    },
    causes: [
      {
        en: "behavior.scaleDown allows only so many Pods a period.",
        zh: "behavior.scaleDown 限制了每个周期可减少的 Pod 数。",
      },
      {
        en: "The load fell so far at once that several periods are needed.",
        zh: "负载一次性大幅下降，需要多个周期才能缩到位。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get hpa HPA -o jsonpath='{.spec.behavior.scaleDown}'"],
    rules: [],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "ScalingLimited=False/DesiredWithinRange",
    where: "condition",
    meaning: {
      en: "The wanted number of replicas lies between minimum and maximum.",
      zh: "期望副本数处于最小值与最大值之间。",
    },
    causes: [
      { en: "No limit of the autoscaler is met.", zh: "没有触及自动扩缩器的限制。" },
      {
        en: "A limit that held before was raised, or the load came back within it.",
        zh: "此前触及的上下限被放宽，或负载回到范围之内。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get hpa HPA"],
    rules: [],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "ScaledToZero=True/ScaledToZero",
    where: "condition",
    meaning: {
      en: "The autoscaler itself took the workload to zero replicas; it comes back when its metric rises.",
      zh: "自动扩缩器自己把工作负载缩到了零副本；指标上升后会恢复。",
    },
    causes: [
      {
        en: "minReplicas is 0 and the metric shows no work.",
        zh: "minReplicas 为 0 且指标显示没有任务。",
      },
      {
        en: "An external or object metric, such as the length of a queue, fell to zero.",
        zh: "外部指标或对象指标（如队列长度）降为 0。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get hpa HPA -o jsonpath='{.spec.minReplicas}'"],
    rules: [],
    versions: "1.36-",
    source: "pkg/apis/autoscaling/types.go",
  },
  {
    text: "ScaledToZero=False/NotScaledToZero",
    where: "condition",
    meaning: {
      en: "The autoscaler did not scale to zero; if there are no replicas, somebody else did that.",
      zh: "自动扩缩器没有缩到零；若副本为零，则是别人所为。",
    },
    causes: [
      {
        en: "The normal state of an autoscaler that has work.",
        zh: "有任务时自动扩缩器的正常状态。",
      },
      {
        en: "Somebody scaled the workload to 0 by hand, which also switches the autoscaler off.",
        zh: "有人手动把工作负载缩到 0，这同时会停用自动扩缩。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get hpa HPA -o jsonpath='{.spec.minReplicas} {.status.currentReplicas}'",
    ],
    rules: [],
    versions: "1.36-",
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "the HPA was unable to compute the replica count: %v",
    where: "condition",
    meaning: {
      en: "The beginning of each message about a metric that failed; what follows says which metric and why.",
      zh: "每条指标失败消息的开头；其后说明是哪个指标以及原因。",
    },
    causes: [
      {
        en: "Resource metrics: metrics-server or missing requests.",
        zh: "资源指标：metrics-server 或缺少 requests。",
      },
      { en: "Custom and external metrics: their adapter.", zh: "自定义和外部指标：相应适配器。" },
    ],
    checks: ["kubectl -n NAMESPACE describe hpa HPA"],
    rules: ["hpa-metrics-unavailable"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "no metrics returned from resource metrics API",
    where: "condition",
    meaning: {
      en: "metrics-server answered and had no data for any of the Pods.",
      zh: "metrics-server 有应答，但没有任何 Pod 的数据。",
    },
    causes: [
      {
        en: "metrics-server has only just started; the first values take a minute.",
        zh: "metrics-server 刚启动，首批数据需要约一分钟。",
      },
      {
        en: "It cannot scrape the kubelets: certificate, firewall, host name.",
        zh: "它抓取不到 kubelet：证书、防火墙或主机名问题。",
      },
      { en: "The selector matches no running Pod.", zh: "选择算符没有匹配到运行中的 Pod。" },
    ],
    checks: [
      "kubectl -n NAMESPACE top pods",
      "kubectl -n kube-system logs -l k8s-app=metrics-server --tail=100",
    ],
    rules: ["hpa-metrics-unavailable"],
    source: "pkg/controller/podautoscaler/metrics/client.go",
  },
  {
    text: "unable to fetch metrics from resource metrics API: %v",
    where: "condition",
    meaning: {
      en: "The call to metrics.k8s.io failed: that API does not exist or is not available.",
      zh: "调用 metrics.k8s.io 失败：该 API 不存在或不可用。",
    },
    causes: [
      {
        en: '"could not find the requested resource": metrics-server is not installed.',
        zh: "“could not find the requested resource”：没有安装 metrics-server。",
      },
      {
        en: '"the server is currently unable to handle the request": its APIService is not Available.',
        zh: "“the server is currently unable to handle the request”：其 APIService 不是 Available。",
      },
    ],
    checks: [
      "kubectl get apiservice v1beta1.metrics.k8s.io",
      "kubectl -n kube-system get pods -l k8s-app=metrics-server",
    ],
    rules: ["hpa-metrics-unavailable", "apiservice-unavailable"],
    source: "pkg/controller/podautoscaler/metrics/client.go",
  },
  {
    text: "unable to fetch metrics from custom metrics API: %v",
    where: "condition",
    meaning: {
      en: "The call to custom.metrics.k8s.io failed, so no custom metric of the autoscaler works.",
      zh: "调用 custom.metrics.k8s.io 失败，自动扩缩器的自定义指标都不可用。",
    },
    causes: [
      { en: "No custom metrics adapter is installed.", zh: "没有安装自定义指标适配器。" },
      { en: "The adapter is down or knows no such metric.", zh: "适配器停止，或没有该指标。" },
    ],
    checks: ["kubectl get apiservices | grep custom.metrics"],
    rules: ["hpa-metrics-unavailable", "apiservice-unavailable"],
    source: "pkg/controller/podautoscaler/metrics/client.go",
  },
  {
    text: "unable to fetch metrics from external metrics API: %v",
    where: "condition",
    meaning: {
      en: "The call to external.metrics.k8s.io failed.",
      zh: "调用 external.metrics.k8s.io 失败。",
    },
    causes: [
      {
        en: "No external metrics adapter is there, or two of them contend for the one APIService.",
        zh: "没有外部指标适配器，或两个适配器争用同一个 APIService。",
      },
      {
        en: "The adapter's access to the metric source was refused.",
        zh: "适配器访问指标来源被拒绝。",
      },
    ],
    checks: ["kubectl get apiservice v1beta1.external.metrics.k8s.io -o yaml"],
    rules: ["hpa-metrics-unavailable", "apiservice-unavailable"],
    source: "pkg/controller/podautoscaler/metrics/client.go",
  },
  {
    text: "missing request for %s",
    where: "condition",
    meaning: {
      en: "A container of the Pods sets no request for the resource, and a utilization is a percentage of the request; wording of 1.20.",
      zh: "Pod 的某个容器没有设置该资源的 requests，而利用率是相对 requests 的百分比；这是 1.20 的措辞。",
    },
    causes: [
      {
        en: "An injected sidecar or a second container has no requests.",
        zh: "注入的边车或第二个容器没有 requests。",
      },
      {
        en: "resources is missing in the workload altogether.",
        zh: "工作负载完全没有设置 resources。",
      },
    ],
    checks: [
      'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{range .spec.containers[*]}{.name}{" "}{.resources.requests}{"\\n"}{end}\'',
    ],
    rules: ["hpa-metrics-unavailable"],
    versions: "-1.35",
    source: "pkg/controller/podautoscaler/replica_calculator.go",
  },
  {
    text: "missing request for %s in container %s of Pod %s",
    where: "condition",
    meaning: {
      en: "The named container of the named Pod has no request for the resource, so no utilization can be computed for the whole target.",
      zh: "所列 Pod 的所列容器没有设置该资源的 requests，因此无法计算整个目标的利用率。",
    },
    causes: [
      {
        en: "A sidecar (service mesh, log shipper) was injected without requests.",
        zh: "注入的边车（服务网格、日志采集）没有 requests。",
      },
      {
        en: "The container sets limits for another resource only.",
        zh: "该容器只为其他资源设置了 limits。",
      },
    ],
    checks: [
      'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{range .spec.containers[*]}{.name}{" "}{.resources.requests}{"\\n"}{end}\'',
    ],
    rules: ["hpa-metrics-unavailable"],
    versions: "1.21-",
    source: "pkg/controller/podautoscaler/replica_calculator.go",
  },
  {
    text: "did not receive metrics for any ready pods",
    where: "condition",
    meaning: {
      en: "No ready Pod of the target has metrics; wording of 1.20.",
      zh: "目标没有任何就绪 Pod 具有指标；这是 1.20 的措辞。",
    },
    causes: [
      { en: "All Pods are unready or have just started.", zh: "所有 Pod 未就绪或刚启动。" },
      {
        en: "metrics-server lacks the data of their node.",
        zh: "metrics-server 缺少其所在节点的数据。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get pods -l LABEL=VALUE", "kubectl -n NAMESPACE top pods"],
    rules: ["hpa-metrics-unavailable", "readiness-probe-failing"],
    versions: "-1.35",
    source: "pkg/controller/podautoscaler/replica_calculator.go",
  },
  {
    text: "did not receive metrics for targeted pods (pods might be unready)",
    where: "condition",
    meaning: {
      en: "None of the target's Pods gave a usable value: they are not ready, too young, or without metrics.",
      zh: "目标的 Pod 都没有可用数值：未就绪、刚创建或没有指标。",
    },
    causes: [
      {
        en: "The Pods crash or do not pass their readiness probe.",
        zh: "Pod 崩溃或通不过就绪探针。",
      },
      {
        en: "metrics-server cannot read the kubelet of their nodes.",
        zh: "metrics-server 无法读取其节点的 kubelet。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get pods -l LABEL=VALUE", "kubectl -n NAMESPACE top pods"],
    rules: ["hpa-metrics-unavailable", "readiness-probe-failing"],
    versions: "1.21-",
    source: "pkg/controller/podautoscaler/replica_calculator.go",
  },
  {
    text: "no pods returned by selector while calculating replica count",
    where: "condition",
    meaning: {
      en: "The target's selector finds no Pod at all, so there is nothing to measure.",
      zh: "目标的选择算符找不到任何 Pod，没有可测量的对象。",
    },
    causes: [
      {
        en: "The workload cannot create its Pods (quota, admission).",
        zh: "工作负载无法创建 Pod（配额、准入）。",
      },
      {
        en: "The scale's selector does not fit the Pods' labels.",
        zh: "scale 的选择算符与 Pod 标签不符。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pods --show-labels",
      "kubectl -n NAMESPACE describe replicaset",
    ],
    rules: ["hpa-metrics-unavailable", "quota-exceeded"],
    source: "pkg/controller/podautoscaler/replica_calculator.go",
  },
  {
    text: "invalid metrics (%v invalid out of %v), first error is: %v",
    where: "condition",
    meaning: {
      en: "So many of the autoscaler's metrics could not be read; it does not scale down then, and not at all if all failed.",
      zh: "自动扩缩器有若干指标无法读取；此时不会缩容，若全部失败则完全不扩缩。",
    },
    causes: [
      {
        en: "The first error, quoted at the end, says what is wrong with the first of them.",
        zh: "末尾引用的首个错误说明了第一个指标的问题。",
      },
      {
        en: "A container without requests makes several metrics fail in the same way.",
        zh: "没有 requests 的容器会使多个指标以同样方式失败。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe hpa HPA"],
    rules: ["hpa-metrics-unavailable"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
]);
