import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("daemonset-controller", [
    {
      text: "FailedDaemonPod",
      where: "event",
      type: "Warning",
      meaning: {
        en: "A Pod of the DaemonSet has failed as a whole on the named node; the controller deletes it and makes a new one.",
        zh: "DaemonSet 在所列节点上的 Pod 整体失败；控制器会删除并重建它。",
      },
      causes: [
        {
          en: "The kubelet rejected it: OutOfcpu, NodeAffinity, a taken port.",
          zh: "kubelet 拒绝了它：OutOfcpu、NodeAffinity、端口被占用。",
        },
        { en: "It was evicted for disk or memory pressure.", zh: "因磁盘或内存压力被驱逐。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get pods -o wide --field-selector status.phase=Failed",
        "kubectl describe node NODE",
      ],
      rules: ["pod-rejected-by-kubelet", "pod-evicted-by-node-pressure"],
      source: "pkg/controller/daemon/daemon_controller.go",
    },
    {
      text: "SucceededDaemonPod",
      where: "event",
      type: "Normal",
      meaning: {
        en: "A Pod of the DaemonSet ended with success, which a daemon should not; it is deleted and made again.",
        zh: "DaemonSet 的某个 Pod 成功结束，守护进程不应如此；它会被删除并重建。",
      },
      causes: [
        {
          en: "The node was shut down in good order and its containers exited 0.",
          zh: "节点有序关机，容器以 0 退出。",
        },
        {
          en: "The daemon's command ends by itself instead of staying in the foreground.",
          zh: "守护进程的命令自行结束，而不是保持在前台。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pods -o wide --field-selector status.phase=Succeeded"],
      rules: ["container-exits-immediately"],
      versions: "1.27-",
      source: "pkg/controller/daemon/daemon_controller.go",
    },
    {
      text: "SelectingAll",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The DaemonSet's selector is empty and would match every Pod; the controller leaves the object alone, so no Pod is created.",
        zh: "DaemonSet 的选择算符为空，会匹配所有 Pod；控制器不处理该对象，因此不会创建 Pod。",
      },
      causes: [
        { en: "spec.selector was left empty.", zh: "spec.selector 留空。" },
        {
          en: "A template rendered the labels of the selector to nothing.",
          zh: "模板把选择算符的标签渲染为空。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get daemonset DAEMONSET -o jsonpath='{.spec.selector}'"],
      rules: ["selector-overlap"],
      source: "pkg/controller/daemon/daemon_controller.go",
    },
    {
      text: "FailedPlacement",
      where: "event",
      type: "Warning",
      meaning: {
        en: "A daemon Pod did not fit its node; only old controllers, which placed daemon Pods themselves, wrote it.",
        zh: "守护 Pod 放不进其节点；只有自行放置守护 Pod 的旧控制器才会写此事件。",
      },
      causes: [
        {
          en: "Too little CPU or memory on the node, or its host port was taken.",
          zh: "节点 CPU 或内存不足，或主机端口被占用。",
        },
        {
          en: "The node carries a taint that the daemon does not tolerate.",
          zh: "节点带有守护 Pod 不容忍的污点。",
        },
      ],
      checks: ["kubectl describe node NODE"],
      rules: ["resources-insufficient", "host-port-taken"],
      source: "pkg/controller/daemon/daemon_controller.go",
    },
  ]),
  ...defineEntries("deployment-controller", [
    {
      text: "SelectingAll",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The Deployment has an empty selector; the controller ignores it rather than take every Pod of the namespace.",
        zh: "Deployment 的选择算符为空；控制器会忽略它，以免接管命名空间内所有 Pod。",
      },
      causes: [
        { en: "spec.selector is {} in the manifest.", zh: "清单中 spec.selector 为 {}。" },
        { en: "The label values of a chart came out empty.", zh: "Chart 的标签值渲染为空。" },
      ],
      checks: ["kubectl -n NAMESPACE get deployment DEPLOYMENT -o jsonpath='{.spec.selector}'"],
      rules: ["selector-overlap"],
      source: "pkg/controller/deployment/deployment_controller.go",
    },
    {
      text: "DeploymentRollbackRevisionNotFound",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The revision to roll back to does not exist (any more).",
        zh: "要回滚到的修订版本不存在（或已不存在）。",
      },
      causes: [
        {
          en: "revisionHistoryLimit removed its ReplicaSet.",
          zh: "revisionHistoryLimit 已清除对应的 ReplicaSet。",
        },
        { en: "There is only one revision so far.", zh: "目前只有一个修订版本。" },
      ],
      checks: ["kubectl -n NAMESPACE rollout history deployment/DEPLOYMENT"],
      rules: [],
      source: "pkg/controller/deployment/rollback.go",
    },
    {
      text: "DeploymentRollbackTemplateUnchanged",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The revision asked for has the same Pod template as now, so the rollback changes nothing.",
        zh: "请求的修订版本与当前 Pod 模板相同，回滚不会带来任何变化。",
      },
      causes: [
        { en: "The Deployment was rolled back already.", zh: "Deployment 已经回滚过。" },
        {
          en: "The revision before differed only in the number of replicas, which is no part of the template.",
          zh: "上一个版本只在副本数上不同，而副本数不属于模板。",
        },
      ],
      checks: ["kubectl -n NAMESPACE rollout history deployment/DEPLOYMENT"],
      rules: [],
      source: "pkg/controller/deployment/rollback.go",
    },
    {
      text: "DeploymentRollback",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The Deployment was taken back to an earlier revision.",
        zh: "Deployment 已回滚到较早的修订版本。",
      },
      causes: [
        {
          en: "kubectl rollout undo, or the rollback button of a dashboard.",
          zh: "执行了 kubectl rollout undo，或在控制台点了回滚。",
        },
      ],
      checks: [],
      rules: [],
      source: "pkg/controller/deployment/rollback.go",
    },
    {
      text: "ReplicaSetCreateError",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The API server refused the new ReplicaSet, so the rollout does not begin and the old version stays.",
        zh: "API 服务器拒绝新的 ReplicaSet，更新无法开始，旧版本保持不变。",
      },
      causes: [
        { en: "A webhook denies it or does not answer.", zh: "Webhook 拒绝或没有响应。" },
        { en: "The quota on replicasets.apps is used up.", zh: "replicasets.apps 的配额用尽。" },
        {
          en: "The template fails a validation that came with an upgrade.",
          zh: "模板通不过升级后新增的校验。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe deployment DEPLOYMENT",
        "kubectl -n NAMESPACE get resourcequota",
      ],
      rules: ["quota-exceeded", "webhook-denied", "webhook-unreachable", "rollout-stalled"],
      source: "pkg/controller/deployment/sync.go",
    },
    {
      text: "ScalingReplicaSet",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The Deployment changed the size of one of its ReplicaSets; a pair of up and down is a rollout.",
        zh: "Deployment 调整了某个 ReplicaSet 的规模；成对的扩和缩就是一次更新。",
      },
      causes: [
        {
          en: "A rollout, a change of replicas or the autoscaler.",
          zh: "更新、修改副本数或自动扩缩。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get replicasets"],
      rules: [],
      source: "pkg/controller/deployment/sync.go",
    },
  ]),
  ...defineEntries("replicaset/daemonset/job/statefulset/cronjob controllers", [
    {
      text: "FailedCreate",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The controller wants to create a Pod and the API server refuses it: the workload has fewer Pods than wanted, and no Pod shows the fault. The message is the refusal.",
        zh: "控制器要创建 Pod 而 API 服务器拒绝：工作负载的 Pod 少于期望，且没有 Pod 可见故障。消息即拒绝原因。",
      },
      causes: [
        {
          en: "exceeded quota: the ResourceQuota is used up (during a rollout both versions count).",
          zh: "exceeded quota：ResourceQuota 用尽（更新期间新旧版本都计入）。",
        },
        {
          en: "must specify limits.cpu and the like: the quota demands what the template does not set.",
          zh: "must specify limits.cpu 等：配额要求模板未设置的字段。",
        },
        {
          en: "violates PodSecurity: the namespace forbids privileges that the Pod asks for.",
          zh: "violates PodSecurity：命名空间禁止 Pod 所要求的特权。",
        },
        {
          en: "The ServiceAccount or PriorityClass that the template names does not exist.",
          zh: "模板引用的 ServiceAccount 或 PriorityClass 不存在。",
        },
        {
          en: "failed calling webhook, or a webhook or policy denied the request.",
          zh: "failed calling webhook，或 Webhook、策略拒绝了请求。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe replicaset REPLICASET",
        "kubectl -n NAMESPACE describe resourcequota",
        "kubectl -n NAMESPACE get serviceaccounts",
        "kubectl get namespace NAMESPACE -o jsonpath='{.metadata.labels}'",
      ],
      rules: [
        "quota-exceeded",
        "quota-requires-limits",
        "limitrange-violated",
        "podsecurity-violated",
        "webhook-unreachable",
        "webhook-denied",
        "serviceaccount-missing",
        "priorityclass-missing",
        "field-immutable",
      ],
      source: "pkg/controller/controller_utils.go",
    },
    {
      text: "SuccessfulCreate",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The controller created a Pod; whether it runs, its own Events tell.",
        zh: "控制器创建了一个 Pod；是否运行要看该 Pod 自己的事件。",
      },
      causes: [
        { en: "The workload had fewer Pods than wanted.", zh: "工作负载的 Pod 少于期望数量。" },
      ],
      checks: [],
      rules: [],
      source: "pkg/controller/controller_utils.go",
    },
    {
      text: "FailedDelete",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The controller could not delete a Pod that it has too many, or that is outdated.",
        zh: "控制器无法删除多余或过时的 Pod。",
      },
      causes: [
        {
          en: "A webhook that guards deletion denies it or is down.",
          zh: "防护删除操作的 Webhook 拒绝或停止。",
        },
        { en: "The controller's rights were cut down.", zh: "控制器的权限被削减。" },
      ],
      checks: [
        "kubectl get validatingwebhookconfigurations",
        "kubectl -n NAMESPACE get events --sort-by=.lastTimestamp",
      ],
      rules: ["webhook-denied", "webhook-unreachable", "rbac-forbidden"],
      source: "pkg/controller/controller_utils.go",
    },
    {
      text: "SuccessfulDelete",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The controller deleted a Pod, as in scaling down, a rollout or a Job's end.",
        zh: "控制器删除了一个 Pod，例如缩容、更新或 Job 结束时。",
      },
      causes: [
        {
          en: "The workload wants fewer Pods or newer ones.",
          zh: "工作负载需要更少或更新的 Pod。",
        },
      ],
      checks: [],
      rules: [],
      source: "pkg/controller/controller_utils.go",
    },
  ]),
  ...defineEntries("statefulset-controller", [
    {
      text: "ConflictingController",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The claim of a StatefulSet's Pod belongs to another controller already, so the set's retention policy is not applied to it.",
        zh: "StatefulSet 某 Pod 的持久卷申领已属于另一控制器，保留策略不会应用于它。",
      },
      causes: [
        {
          en: "A backup or database operator owns the claim.",
          zh: "备份或数据库 Operator 拥有该持久卷申领。",
        },
        {
          en: "The claim existed before, made by another workload under the name that the set gives.",
          zh: "该持久卷申领此前由其他工作负载创建，名称恰与 StatefulSet 生成的相同。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pvc CLAIM -o jsonpath='{.metadata.ownerReferences}'"],
      rules: [],
      versions: "1.31-",
      source: "pkg/controller/statefulset/stateful_pod_control.go",
    },
    {
      text: "SuccessfulCreate",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The StatefulSet created a Pod or the claim for one.",
        zh: "StatefulSet 创建了一个 Pod 或其持久卷申领。",
      },
      causes: [{ en: "A start, a scale-up or a replacement.", zh: "启动、扩容或替换。" }],
      checks: [],
      rules: [],
      source: "pkg/controller/statefulset/stateful_pod_control.go",
    },
    {
      text: "SuccessfulUpdate",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The StatefulSet corrected the identity or storage labels of one of its Pods.",
        zh: "StatefulSet 修正了某个 Pod 的标识或存储。",
      },
      causes: [
        {
          en: "The Pod had been changed, for instance its labels.",
          zh: "该 Pod 被修改过，例如标签。",
        },
      ],
      checks: [],
      rules: [],
      source: "pkg/controller/statefulset/stateful_pod_control.go",
    },
    {
      text: "SuccessfulDelete",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The StatefulSet deleted one of its Pods, the highest number first.",
        zh: "StatefulSet 删除了一个 Pod，编号最大的先删。",
      },
      causes: [
        {
          en: "A scale-down, or a rolling update that replaces Pod by Pod.",
          zh: "缩容，或逐个替换的滚动更新。",
        },
      ],
      checks: [],
      rules: [],
      source: "pkg/controller/statefulset/stateful_pod_control.go",
    },
    {
      text: "FailedCreate",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The next Pod of the StatefulSet, or its claim, was refused by the API server; with ordered start all later Pods wait as well.",
        zh: "StatefulSet 的下一个 Pod 或其持久卷申领被 API 服务器拒绝；按顺序启动时后面的 Pod 也都在等待。",
      },
      causes: [
        {
          en: "A quota on Pods, memory or storage (requests.storage, persistentvolumeclaims) is used up.",
          zh: "Pod、内存或存储配额（requests.storage、persistentvolumeclaims）用尽。",
        },
        {
          en: "Pod Security or a webhook refuses the Pod.",
          zh: "Pod Security 或 Webhook 拒绝该 Pod。",
        },
        { en: "The ServiceAccount is missing.", zh: "ServiceAccount 缺失。" },
      ],
      checks: [
        "kubectl -n NAMESPACE describe statefulset STATEFULSET",
        "kubectl -n NAMESPACE describe resourcequota",
      ],
      rules: [
        "quota-exceeded",
        "podsecurity-violated",
        "webhook-denied",
        "webhook-unreachable",
        "serviceaccount-missing",
        "limitrange-violated",
        "storageclass-missing",
      ],
      source: "pkg/controller/statefulset/stateful_pod_control.go",
    },
    {
      text: "FailedUpdate",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The StatefulSet could not write a change to one of its Pods or claims.",
        zh: "StatefulSet 无法修改其某个 Pod 或持久卷申领。",
      },
      causes: [
        { en: "A webhook denies the update.", zh: "Webhook 拒绝更新。" },
        {
          en: "The Pod was changed in a field that cannot be set back.",
          zh: "Pod 的某个不可改回的字段被修改。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe statefulset STATEFULSET"],
      rules: ["webhook-denied", "field-immutable"],
      source: "pkg/controller/statefulset/stateful_pod_control.go",
    },
    {
      text: "FailedDelete",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The StatefulSet could not delete one of its Pods, so a rollout or scale-down stands still.",
        zh: "StatefulSet 无法删除某个 Pod，更新或缩容停滞。",
      },
      causes: [
        {
          en: "Deletion is guarded by a webhook that refuses or is gone.",
          zh: "删除操作由已拒绝或已消失的 Webhook 把关。",
        },
        {
          en: "The Pod carries a finalizer or its node is lost, so that the delete call fails or hangs.",
          zh: "Pod 带有终结器或其节点失联，使删除请求失败或挂起。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe statefulset STATEFULSET",
        "kubectl get validatingwebhookconfigurations",
      ],
      rules: ["webhook-denied", "webhook-unreachable"],
      source: "pkg/controller/statefulset/stateful_pod_control.go",
    },
    {
      text: "RecreatingFailedPod",
      where: "event",
      type: "Warning",
      meaning: {
        en: "A Pod of the StatefulSet has the phase Failed and is deleted and made again under the same name.",
        zh: "StatefulSet 的某个 Pod 处于 Failed 阶段，将以同名删除重建。",
      },
      causes: [
        { en: "It was evicted or rejected by the kubelet.", zh: "被 kubelet 驱逐或拒绝。" },
        {
          en: "If it repeats at once, the same node rejects it again and again.",
          zh: "若立即反复出现，说明同一节点不断拒绝它。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD", "kubectl describe node NODE"],
      rules: ["pod-rejected-by-kubelet", "pod-evicted-by-node-pressure"],
      versions: "-1.35",
      source: "pkg/controller/statefulset/stateful_set_control.go",
    },
    {
      text: "RecreatingTerminatedPod",
      where: "event",
      meaning: {
        en: "A Pod of the StatefulSet had ended (Failed or Succeeded) and is made again under its name.",
        zh: "StatefulSet 的某个 Pod 已结束（Failed 或 Succeeded），以原名重建。",
      },
      causes: [
        { en: "The node was shut down, or evicted the Pod.", zh: "节点关机，或驱逐了该 Pod。" },
        { en: "The kubelet refused to admit it.", zh: "kubelet 拒绝准入。" },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD"],
      rules: ["pod-rejected-by-kubelet"],
      source: "pkg/controller/statefulset/stateful_set_control.go",
    },
  ]),
  ...defineEntries("controllermanager(disruption)", [
    {
      text: "MultiplePodDisruptionBudgets",
      where: "event",
      type: "Warning",
      meaning: {
        en: "Two or more budgets cover the Pod; the eviction API then refuses every eviction, so a drain of its node hangs.",
        zh: "该 Pod 被多个 PDB 选中；驱逐 API 会拒绝所有驱逐，排空其节点会卡住。",
      },
      causes: [
        {
          en: "A chart brings a budget, and another was made by hand.",
          zh: "Chart 自带一个 PDB，又手动创建了一个。",
        },
        { en: "A budget's selector is too broad.", zh: "某个 PDB 的选择算符太宽。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get pdb -o custom-columns=NAME:.metadata.name,SELECTOR:.spec.selector",
      ],
      rules: ["pdb-blocks-eviction"],
      source: "pkg/controller/disruption/disruption.go",
    },
    {
      text: "NoPods",
      where: "event",
      meaning: {
        en: "The budget's selector matches no Pod of its namespace, so it protects nothing.",
        zh: "该 PDB 的选择算符在命名空间中不匹配任何 Pod，没有保护作用。",
      },
      causes: [
        {
          en: "Labels in the selector differ from the Pods'.",
          zh: "选择算符中的标签与 Pod 不同。",
        },
        { en: "The workload is scaled to zero.", zh: "工作负载缩到了零。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get pdb PDB -o jsonpath='{.spec.selector}'",
        "kubectl -n NAMESPACE get pods --show-labels",
      ],
      rules: [],
      source: "pkg/controller/disruption/disruption.go",
    },
    {
      text: "CalculateExpectedPodCountFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "How many Pods there should be could not be computed, so the budget allows no eviction.",
        zh: "无法算出应有多少 Pod，因此该 PDB 不允许驱逐。",
      },
      causes: [
        {
          en: "The Pods' controller is a custom resource without the scale subresource.",
          zh: "Pod 的控制器是没有 scale 子资源的自定义资源。",
        },
        {
          en: "The Pods have no controller, while the budget uses a percentage.",
          zh: "Pod 没有控制器，而 PDB 使用百分比。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pdb PDB"],
      rules: ["pdb-blocks-eviction"],
      source: "pkg/controller/disruption/disruption.go",
    },
    {
      text: "UnmanagedPods",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The budget selects Pods that no controller manages; only minAvailable with a plain number works for them.",
        zh: "PDB 选中了没有控制器的 Pod；对它们只有使用整数的 minAvailable 有效。",
      },
      causes: [
        {
          en: "Bare Pods were started with labels that the selector matches.",
          zh: "启动了标签匹配该选择算符的裸 Pod。",
        },
        {
          en: "The Pods' owner was deleted with --cascade=orphan.",
          zh: "Pod 的属主曾以 --cascade=orphan 方式删除。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pods -l LABEL=VALUE -o custom-columns=NAME:.metadata.name,OWNER:.metadata.ownerReferences[*].kind",
      ],
      rules: ["pdb-blocks-eviction"],
      versions: "1.22-",
      source: "pkg/controller/disruption/disruption.go",
    },
    {
      text: "NotDeleted",
      where: "event",
      type: "Warning",
      meaning: {
        en: "A Pod whose eviction was granted did not go within two minutes, so the budget counts it as present again.",
        zh: "已获准驱逐的 Pod 两分钟内没有消失，PDB 重新将其计入。",
      },
      causes: [
        {
          en: "Its grace period is long, or a finalizer holds it.",
          zh: "优雅终止期限很长，或被终结器阻拦。",
        },
        {
          en: "The eviction was granted and the deletion failed afterwards.",
          zh: "驱逐获准，但随后删除失败。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.metadata.deletionTimestamp}{.metadata.finalizers}'",
      ],
      rules: ["pod-stuck-terminating"],
      source: "pkg/controller/disruption/disruption.go",
    },
    {
      text: "NoControllerRef",
      where: "event",
      type: "Warning",
      meaning: {
        en: "A Pod under the budget has no owner that controls it, so the expected number cannot be found.",
        zh: "PDB 选中的某个 Pod 没有控制它的属主，无法得出期望数量。",
      },
      causes: [{ en: "The Pod was created directly.", zh: "该 Pod 是直接创建的。" }],
      checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.metadata.ownerReferences}'"],
      rules: ["pdb-blocks-eviction"],
      versions: "-1.21",
      source: "pkg/controller/disruption/disruption.go",
    },
    {
      text: "NoControllers",
      where: "event",
      type: "Warning",
      meaning: {
        en: "A Pod under the budget is owned by something whose number of replicas the controller cannot read.",
        zh: "PDB 选中的某个 Pod 属于某个属主，而控制器无法读取该属主的副本数。",
      },
      causes: [{ en: "A custom controller without scale.", zh: "没有 scale 的自定义控制器。" }],
      checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.metadata.ownerReferences}'"],
      rules: ["pdb-blocks-eviction"],
      versions: "-1.21",
      source: "pkg/controller/disruption/disruption.go",
    },
  ]),
  ...defineEntries("device-taint-eviction", [
    {
      text: "DeviceTaintManagerEviction",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The Pod is evicted, or spared after all, because a device that it uses was tainted NoExecute.",
        zh: "Pod 因所用设备被打上 NoExecute 污点而被驱逐，或最终取消驱逐。",
      },
      causes: [
        {
          en: "The driver or an administrator declared the device broken.",
          zh: "驱动或管理员声明设备故障。",
        },
        {
          en: "The device's own health monitor raised the taint.",
          zh: "设备自身的健康监控触发了污点。",
        },
      ],
      checks: ["kubectl get devicetaintrules", "kubectl get resourceslices"],
      rules: ["device-claim-unallocated"],
      versions: "1.33-",
      source: "pkg/controller/devicetainteviction/device_taint_eviction.go",
    },
  ]),
  ...defineEntries("garbage-collector-controller", [
    {
      text: "OwnerRefInvalidNamespace",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The object's owner reference names an owner that does not exist in the object's namespace; the garbage collector may delete the object for it.",
        zh: "对象的属主引用所指属主在其命名空间中不存在；垃圾回收器可能因此删除该对象。",
      },
      causes: [
        {
          en: "An owner in another namespace was referred to, which is not allowed.",
          zh: "引用了其他命名空间的属主，这是不允许的。",
        },
        {
          en: "An object was copied between namespaces together with its ownerReferences.",
          zh: "对象连同 ownerReferences 被复制到另一命名空间。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get KIND NAME -o jsonpath='{.metadata.ownerReferences}'"],
      rules: [],
      source: "pkg/controller/garbagecollector/graph_builder.go",
    },
  ]),
  ...defineEntries("resource_claim", [
    {
      text: "FailedResourceClaimCreation",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The ResourceClaim that the Pod should get from a template was not created, so the Pod stays Pending.",
        zh: "应由模板为 Pod 生成的 ResourceClaim 没有创建，Pod 保持 Pending。",
      },
      causes: [
        {
          en: "The ResourceClaimTemplate does not exist in the namespace.",
          zh: "命名空间中没有该 ResourceClaimTemplate。",
        },
        { en: "A quota on resourceclaims is used up.", zh: "resourceclaims 的配额用尽。" },
        {
          en: "A claim of the generated name belongs to somebody else.",
          zh: "生成的名称已被他人的申领占用。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get resourceclaims,resourceclaimtemplates",
        "kubectl -n NAMESPACE describe pod POD",
      ],
      rules: ["device-claim-unallocated", "quota-exceeded"],
      versions: "1.26-",
      source: "pkg/controller/resourceclaim/controller.go",
    },
  ]),
];
