import { defineEntries } from "./entry.ts";

export default defineEntries("horizontal-pod-autoscaler", [
  {
    text: "SelectorRequired",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The scale of the target names no selector, so the autoscaler cannot find its Pods.",
      zh: "目标的 scale 没有给出选择算符，自动扩缩器找不到其 Pod。",
    },
    causes: [
      {
        en: "The CRD's scale subresource lacks labelSelectorPath.",
        zh: "CRD 的 scale 子资源缺少 labelSelectorPath。",
      },
      {
        en: "The custom resource's status.selector is still empty.",
        zh: "自定义资源的 status.selector 仍为空。",
      },
    ],
    checks: ["kubectl get crd NAME -o jsonpath='{.spec.versions[*].subresources.scale}'"],
    rules: ["hpa-target-missing"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "InvalidSelector",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The selector in the target's scale cannot be parsed.",
      zh: "目标 scale 中的选择算符无法解析。",
    },
    causes: [
      {
        en: "An operator writes a selector of wrong form into status.selector.",
        zh: "Operator 在 status.selector 中写入了格式错误的选择算符。",
      },
      {
        en: "The target's kind keeps its selector in another field than the CRD declares.",
        zh: "目标类别的选择算符所在字段与 CRD 声明的不同。",
      },
    ],
    checks: ["kubectl get --raw /apis/GROUP/VERSION/namespaces/NAMESPACE/PLURAL/NAME/scale"],
    rules: ["hpa-target-missing"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "AmbiguousSelector",
    where: "event",
    type: "Warning",
    meaning: {
      en: "Several HorizontalPodAutoscalers would steer the same Pods; the message lists them, and none acts.",
      zh: "多个 HorizontalPodAutoscaler 会控制同一批 Pod；消息列出它们，且都不动作。",
    },
    causes: [
      {
        en: "One autoscaler was created by hand beside one from a chart.",
        zh: "手动创建的自动扩缩器与 Chart 自带的并存。",
      },
      {
        en: "Selectors of two workloads in the namespace overlap.",
        zh: "命名空间中两个工作负载的选择算符重叠。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get hpa", "kubectl -n NAMESPACE get deployments -o wide"],
    rules: ["selector-overlap"],
    versions: "1.26-",
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "FailedGetScale",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The workload to be scaled, or its scale subresource, was not found.",
      zh: "未找到要扩缩的工作负载或其 scale 子资源。",
    },
    causes: [
      {
        en: "The Deployment was deleted or renamed and the autoscaler left behind.",
        zh: "Deployment 被删除或改名，自动扩缩器遗留下来。",
      },
      {
        en: "scaleTargetRef has a wrong kind or API version.",
        zh: "scaleTargetRef 的 kind 或 API 版本有误。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get hpa HPA -o jsonpath='{.spec.scaleTargetRef}'",
      "kubectl -n NAMESPACE get deployments,statefulsets",
    ],
    rules: ["hpa-target-missing"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "FailedComputeMetricsReplicas",
    where: "event",
    type: "Warning",
    meaning: {
      en: "No metric gave a number of replicas, so the autoscaler leaves the workload as it is.",
      zh: "没有指标能得出副本数，自动扩缩器保持工作负载不变。",
    },
    causes: [
      { en: "metrics-server is absent or has no data.", zh: "没有 metrics-server 或其没有数据。" },
      { en: "Containers without requests.", zh: "容器没有 requests。" },
      { en: "The Pods are not ready.", zh: "Pod 未就绪。" },
    ],
    checks: ["kubectl -n NAMESPACE describe hpa HPA", "kubectl -n NAMESPACE top pods"],
    rules: ["hpa-metrics-unavailable"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "FailedRescale",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The new size could not be written to the workload; the message has size, reason and error.",
      zh: "新规模无法写入工作负载；消息中有目标规模、原因和错误。",
    },
    causes: [
      { en: "An admission policy refuses the change of replicas.", zh: "准入策略拒绝修改副本数。" },
      {
        en: "The object changed at the same time (conflict); the next round repairs that.",
        zh: "对象同时被修改（冲突）；下一轮会自行解决。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe hpa HPA"],
    rules: ["webhook-denied", "rbac-forbidden"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "SuccessfulRescale",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The autoscaler changed the number of replicas; the message says to what and for which metric.",
      zh: "自动扩缩器修改了副本数；消息说明改为多少以及因哪个指标。",
    },
    causes: [
      { en: "The metric went above or below its target.", zh: "指标高于或低于目标值。" },
      {
        en: "Frequent changes both ways show a target value or window that does not fit.",
        zh: "频繁来回变化说明目标值或窗口不合适。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get hpa HPA"],
    rules: [],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "FailedGetObjectMetric",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The autoscaler could not read the metric of the object that its spec names.",
      zh: "自动扩缩器无法读取 spec 所指对象的指标。",
    },
    causes: [
      {
        en: "The adapter does not serve the metric for that object.",
        zh: "适配器没有为该对象提供此指标。",
      },
      { en: "The object itself does not exist.", zh: "该对象本身不存在。" },
    ],
    checks: [
      "kubectl -n NAMESPACE get hpa HPA -o jsonpath='{.spec.metrics}'",
      "kubectl get --raw /apis/custom.metrics.k8s.io/v1beta1",
    ],
    rules: ["hpa-metrics-unavailable"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "FailedGetPodsMetric",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The autoscaler could not read the custom metric of its Pods.",
      zh: "自动扩缩器无法读取其 Pod 的自定义指标。",
    },
    causes: [
      {
        en: "The custom metrics adapter is down or not installed.",
        zh: "自定义指标适配器停止或未安装。",
      },
      {
        en: "The application does not export the metric under that name.",
        zh: "应用没有以该名称导出指标。",
      },
    ],
    checks: [
      "kubectl get apiservices | grep custom.metrics",
      "kubectl get --raw /apis/custom.metrics.k8s.io/v1beta1",
    ],
    rules: ["hpa-metrics-unavailable"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "InvalidMetricSourceType",
    where: "event",
    type: "Warning",
    meaning: {
      en: "A metric in the autoscaler's spec has an unknown type and is skipped.",
      zh: "自动扩缩器 spec 中某个指标的类型未知，被跳过。",
    },
    causes: [
      { en: "The control plane is older than the manifest.", zh: "控制平面的版本比清单旧。" },
    ],
    checks: ["kubectl -n NAMESPACE get hpa HPA -o jsonpath='{.spec.metrics[*].type}'"],
    rules: ["hpa-metrics-unavailable"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "FailedGetResourceMetric",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The autoscaler could not get the CPU or memory use of its Pods and so does not scale.",
      zh: "自动扩缩器无法获得 Pod 的 CPU 或内存用量，因此不扩缩。",
    },
    causes: [
      {
        en: "metrics-server is missing, or its APIService is unavailable.",
        zh: "缺少 metrics-server，或其 APIService 不可用。",
      },
      {
        en: "missing request for cpu: a container has no requests.",
        zh: "missing request for cpu：有容器没有 requests。",
      },
      { en: "Right after a start the Pods have no values yet.", zh: "刚启动时 Pod 还没有数值。" },
    ],
    checks: [
      "kubectl get apiservice v1beta1.metrics.k8s.io",
      "kubectl -n NAMESPACE top pods --containers",
      "kubectl -n NAMESPACE describe hpa HPA",
    ],
    rules: ["hpa-metrics-unavailable", "apiservice-unavailable"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "FailedGetContainerResourceMetric",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The autoscaler could not get the use of the single container that it is to follow.",
      zh: "自动扩缩器无法获得所要跟踪的单个容器的用量。",
    },
    causes: [
      { en: "The Pods have no container by that name.", zh: "Pod 中没有该名称的容器。" },
      {
        en: "metrics-server does not answer for these Pods.",
        zh: "metrics-server 没有返回这些 Pod 的数据。",
      },
    ],
    checks: ["kubectl -n NAMESPACE top pods --containers"],
    rules: ["hpa-metrics-unavailable"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "FailedGetExternalMetric",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The autoscaler could not read its external metric.",
      zh: "自动扩缩器无法读取外部指标。",
    },
    causes: [
      {
        en: "KEDA or another adapter is down, or its credentials for the source are wrong.",
        zh: "KEDA 或其他适配器停止，或其访问数据源的凭据有误。",
      },
      {
        en: "The source has no series with that name and selector.",
        zh: "数据源中没有该名称和选择算符对应的序列。",
      },
    ],
    checks: [
      "kubectl get apiservices | grep external.metrics",
      "kubectl -n NAMESPACE describe hpa HPA",
    ],
    rules: ["hpa-metrics-unavailable"],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "FailedUpdateStatus",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The autoscaler's status could not be written, so what it shows may be old.",
      zh: "自动扩缩器的状态无法写入，显示的内容可能已过时。",
    },
    causes: [
      { en: "A passing conflict or a slow API server.", zh: "短暂冲突或 API 服务器缓慢。" },
      { en: "The controller's role was changed.", zh: "控制器的角色被修改。" },
    ],
    checks: ["kubectl -n kube-system logs -l component=kube-controller-manager --tail=200"],
    rules: [],
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
  {
    text: "FailedConvertHPA",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The stored autoscaler could not be converted between API versions, so it is not processed.",
      zh: "存储的自动扩缩器无法在 API 版本间转换，因此不被处理。",
    },
    causes: [
      {
        en: "An annotation with the metrics of the old version was edited by hand.",
        zh: "存放旧版本指标的注解被手动改坏。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get hpa HPA -o yaml"],
    rules: [],
    versions: "-1.35",
    source: "pkg/controller/podautoscaler/horizontal.go",
  },
]);
