import { defineEntries } from "./entry.ts";

export default defineEntries("default-scheduler", [
  {
    text: "waiting for pods's pod group %q to appear in scheduling queue",
    where: "scheduler-message",
    meaning: {
      en: "The Pod belongs to a Pod group that the scheduler does not know, so it is held back.",
      zh: "Pod 所属的 Pod 组是调度器不知道的，因此暂不调度。",
    },
    causes: [
      {
        en: "The PodGroup or Workload object has not been created, or is spelled otherwise.",
        zh: "PodGroup 或 Workload 对象尚未创建，或名称不同。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get workloads.scheduling.k8s.io,podgroups.scheduling.k8s.io"],
    rules: [],
    versions: "1.35-",
    source: "pkg/scheduler/framework/plugins/gangscheduling/gangscheduling.go",
  },
  {
    text: "waiting for minCount pods from a gang to appear in scheduling queue",
    where: "scheduler-message",
    meaning: {
      en: "The Pod is scheduled only together with its gang, and fewer than minCount of its Pods exist so far.",
      zh: "Pod 只能与同组一起调度，而目前存在的 Pod 少于 minCount。",
    },
    causes: [
      { en: "A quota or admission refuses the remaining Pods.", zh: "配额或准入拒绝了其余 Pod。" },
      {
        en: "The Job's parallelism is smaller than minCount.",
        zh: "Job 的 parallelism 小于 minCount。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pods",
      "kubectl -n NAMESPACE get events --sort-by=.lastTimestamp",
    ],
    rules: ["quota-exceeded"],
    versions: "1.35-",
    source: "pkg/scheduler/framework/plugins/gangscheduling/gangscheduling.go",
  },
  {
    text: "waiting for minCount pods from a gang to be scheduled",
    where: "scheduler-message",
    meaning: {
      en: "This Pod has a place and waits, holding it, until at least minCount Pods of the gang have one too.",
      zh: "本 Pod 已有位置并占位等待，直到同组至少 minCount 个 Pod 也有了位置。",
    },
    causes: [
      { en: "The cluster has no room for the rest of the gang.", zh: "集群放不下该组的其余 Pod。" },
      {
        en: "Members are held back by a quota or an unbound volume before they are scheduled.",
        zh: "成员在调度前受配额或未绑定的卷阻碍。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pods -o wide",
      "kubectl describe nodes | grep -A 9 'Allocated resources'",
    ],
    rules: ["resources-insufficient"],
    versions: "1.35-",
    source: "pkg/scheduler/framework/plugins/gangscheduling/gangscheduling.go",
  },
  {
    text: "preemption: 0/%v nodes are available: %v.",
    where: "scheduler-message",
    meaning: {
      en: "What follows says for each node why evicting Pods of lower priority would not make room; the real obstacle stands before it.",
      zh: "其后按节点说明为何驱逐低优先级 Pod 也腾不出空间；真正的障碍在它之前。",
    },
    causes: [
      {
        en: "Preemption is not helpful: the obstacle is a taint, a selector or a volume.",
        zh: "Preemption is not helpful：障碍是污点、选择算符或卷。",
      },
      {
        en: "No preemption victims found: no Pod of lower priority is there to evict.",
        zh: "No preemption victims found：没有可驱逐的低优先级 Pod。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe pod POD"],
    rules: [],
    versions: "1.22-",
    source: "pkg/scheduler/framework/preemption/preemption.go",
  },
  {
    text: "Preemption is not helpful for scheduling",
    where: "scheduler-message",
    meaning: {
      en: "On those nodes the Pod is kept out by something that no eviction can change, such as a taint, a node selector or the zone of a volume.",
      zh: "在这些节点上，阻挡 Pod 的是驱逐也改变不了的因素，如污点、节点选择算符或卷的可用区。",
    },
    causes: [
      {
        en: "The reasons counted in the first part of the message for the same nodes.",
        zh: "消息前半部分对同一批节点统计的原因。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE describe pod POD",
      "kubectl get nodes -o custom-columns=NAME:.metadata.name,TAINTS:.spec.taints",
    ],
    rules: ["taint-untolerated", "node-selector-unmatched", "volume-topology-conflict"],
    versions: "1.22-",
    source: "pkg/scheduler/framework/preemption/preemption.go",
  },
  {
    text: "No preemption victims found for incoming pod",
    where: "scheduler-message",
    meaning: {
      en: "The Pod lacks room on those nodes, and evicting Pods of lower priority there would not give enough.",
      zh: "这些节点没有足够空间，驱逐其中优先级更低的 Pod 也不够。",
    },
    causes: [
      {
        en: "All Pods there have the same or a higher priority, as when no PriorityClass is used at all.",
        zh: "那里所有 Pod 的优先级相同或更高，例如完全没有使用 PriorityClass。",
      },
      { en: "The node is too small even when empty.", zh: "节点即使清空也太小。" },
    ],
    checks: [
      "kubectl get pods -A -o custom-columns=NAMESPACE:.metadata.namespace,NAME:.metadata.name,NODE:.spec.nodeName,PRIORITY:.spec.priority",
      "kubectl describe nodes | grep -A 9 'Allocated resources'",
    ],
    rules: ["resources-insufficient"],
    versions: "1.22-",
    source: "pkg/scheduler/framework/plugins/defaultpreemption/default_preemption.go",
  },
  {
    text: "No preemption victims found for incoming preemptor",
    where: "scheduler-message",
    meaning: {
      en: "The same for a whole Pod group: no set of lower-priority Pods whose eviction would let the group in.",
      zh: "对整个 Pod 组而言：没有哪组低优先级 Pod 被驱逐后能让该组进入。",
    },
    causes: [
      {
        en: "The group's priority is not higher than that of the running Pods.",
        zh: "该组的优先级不高于运行中的 Pod。",
      },
    ],
    checks: ["kubectl get priorityclasses"],
    rules: ["resources-insufficient"],
    versions: "1.36-",
    source: "pkg/scheduler/framework/preemption/podgrouppreemption.go",
  },
  {
    text: "No victims found on node %v for preemptor pod %v",
    where: "scheduler-message",
    meaning: {
      en: "Older wording: on the named node no Pod is of lower priority than the one that wants in.",
      zh: "较早的措辞：在所列节点上没有优先级低于请求方的 Pod。",
    },
    causes: [
      {
        en: "Everything on the node runs at an equal or higher priority.",
        zh: "节点上的 Pod 优先级都相同或更高。",
      },
    ],
    checks: [
      "kubectl get pods -A --field-selector spec.nodeName=NODE -o custom-columns=NAME:.metadata.name,PRIORITY:.spec.priority",
    ],
    rules: ["resources-insufficient"],
    source: "pkg/scheduler/framework/plugins/defaultpreemption/default_preemption.go",
  },
  {
    text: "not eligible due to preemptionPolicy=Never.",
    where: "scheduler-message",
    meaning: {
      en: "The Pod may not push others out: its PriorityClass has preemptionPolicy Never, so it can only wait for room.",
      zh: "该 Pod 不得抢占：其 PriorityClass 的 preemptionPolicy 为 Never，只能等待空间。",
    },
    causes: [
      {
        en: "The PriorityClass was meant for batch work that queues without disturbing others.",
        zh: "该 PriorityClass 是为只排队不打扰他人的批处理准备的。",
      },
    ],
    checks: [
      "kubectl get priorityclass -o custom-columns=NAME:.metadata.name,VALUE:.value,POLICY:.preemptionPolicy",
    ],
    rules: ["resources-insufficient"],
    versions: "1.24-",
    source: "pkg/scheduler/framework/preemption/podgrouppreemption.go",
  },
  {
    text: "not eligible due to a terminating pod on the nominated node.",
    where: "scheduler-message",
    meaning: {
      en: "Pods were evicted for this Pod before, and one of them is still terminating on the node reserved for it.",
      zh: "之前已为该 Pod 驱逐了其他 Pod，而其中之一仍在预留节点上终止中。",
    },
    causes: [
      {
        en: "The victim uses its grace period, which may be long.",
        zh: "被驱逐者正在使用其（可能很长的）优雅终止期限。",
      },
      {
        en: "The victim hangs in Terminating by a finalizer or a dead node.",
        zh: "被驱逐者因终结器或节点故障卡在 Terminating。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.nominatedNodeName}'",
      "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE | grep Terminating",
    ],
    rules: ["pod-stuck-terminating"],
    versions: "1.24-",
    source: "pkg/scheduler/framework/plugins/defaultpreemption/default_preemption.go",
  },
  {
    text: "no candidate node for preemption",
    where: "scheduler-message",
    meaning: {
      en: "Preemption considered all nodes and none could be freed for the Pod.",
      zh: "抢占逻辑考察了所有节点，没有一个能为该 Pod 腾出空间。",
    },
    causes: [
      {
        en: "Extenders or PodDisruptionBudgets left no candidate.",
        zh: "调度扩展程序或 PodDisruptionBudget 使候选为空。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe pod POD"],
    rules: ["resources-insufficient"],
    versions: "1.24-",
    source: "pkg/scheduler/framework/preemption/preemption.go",
  },
  {
    text: "preemption: pod group for pod not found",
    where: "scheduler-message",
    meaning: {
      en: "Preemption was skipped, since the Pod's group could not be found.",
      zh: "由于找不到 Pod 所属的组，跳过了抢占。",
    },
    causes: [
      {
        en: "The PodGroup was deleted while its Pods were pending.",
        zh: "PodGroup 在其 Pod 等待期间被删除。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get podgroups.scheduling.k8s.io"],
    rules: [],
    versions: "1.36-",
    source: "pkg/scheduler/framework/plugins/defaultpreemption/default_preemption.go",
  },
  {
    text: "preemption: not eligible due to placement-based pod group scheduling limitation",
    where: "scheduler-message",
    meaning: {
      en: "Pods of a topology-aware group do not preempt others in this version.",
      zh: "在该版本中，拓扑感知组的 Pod 不会抢占他人。",
    },
    causes: [
      {
        en: "The group uses placement constraints; it must wait for room.",
        zh: "该组使用了放置约束，只能等待空间。",
      },
    ],
    checks: [],
    rules: [],
    versions: "1.36-",
    source: "pkg/scheduler/framework/plugins/defaultpreemption/default_preemption.go",
  },
  {
    text: "preemption: not eligible due to workload aware preemption enabled",
    where: "scheduler-message",
    meaning: {
      en: "Single Pods of the group do not preempt: preemption is done for the group as a whole.",
      zh: "组内单个 Pod 不做抢占：抢占以整组为单位进行。",
    },
    causes: [
      {
        en: "The group's own scheduling cycle has not freed room yet.",
        zh: "整组的调度周期尚未腾出空间。",
      },
    ],
    checks: [],
    rules: [],
    versions: "1.36-",
    source: "pkg/scheduler/framework/plugins/defaultpreemption/default_preemption.go",
  },
  {
    text: "waiting for the preemption for this pod to be finished",
    where: "scheduler-message",
    meaning: {
      en: "The scheduler is just evicting Pods for this one and holds it back until that is done.",
      zh: "调度器正在为该 Pod 驱逐其他 Pod，完成之前暂不调度它。",
    },
    causes: [
      {
        en: "The eviction calls are under way; if it lasts, the API server is slow or refuses them.",
        zh: "驱逐请求正在进行；若持续很久，说明 API 服务器缓慢或拒绝请求。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.nominatedNodeName}'"],
    rules: [],
    versions: "1.32-",
    source: "pkg/scheduler/framework/plugins/defaultpreemption/default_preemption.go",
  },
  {
    text: "waiting for the preemption for this pod group to be finished",
    where: "scheduler-message",
    meaning: {
      en: "Pods are being evicted for the Pod's group, and all its members wait for the end of it.",
      zh: "正在为该 Pod 组驱逐其他 Pod，组内成员都在等待完成。",
    },
    causes: [
      {
        en: "Victims of the group's preemption are still terminating.",
        zh: "该组抢占的对象仍在终止中。",
      },
    ],
    checks: [],
    rules: [],
    versions: "1.36-",
    source: "pkg/scheduler/framework/plugins/defaultpreemption/default_preemption.go",
  },
  {
    text: "no nodes available to schedule pods",
    where: "scheduler-message",
    meaning: {
      en: "The scheduler knows of no node at all, so no Pod of the cluster can be placed.",
      zh: "调度器不知道任何节点，集群中的 Pod 都无法放置。",
    },
    causes: [
      { en: "No kubelet has registered yet.", zh: "还没有 kubelet 注册成功。" },
      {
        en: "The node pool was scaled to zero, or every Node object was deleted.",
        zh: "节点池缩到零，或所有 Node 对象被删除。",
      },
      {
        en: "The scheduler may not list nodes (RBAC) or its cache has not filled.",
        zh: "调度器无权列出节点（RBAC），或其缓存尚未填充。",
      },
    ],
    checks: [
      "kubectl get nodes -o wide",
      "kubectl -n kube-system logs -l component=kube-scheduler --tail=200",
    ],
    rules: ["no-nodes"],
    source: "pkg/scheduler/scheduler.go",
  },
  {
    text: "skip schedule deleting pod: %v/%v",
    where: "scheduler-message",
    meaning: {
      en: "The Pod was deleted before its turn came, so the scheduler leaves it.",
      zh: "Pod 在轮到它之前就被删除，调度器跳过它。",
    },
    causes: [
      {
        en: "The workload was scaled down or replaced while its Pods were pending.",
        zh: "工作负载在 Pod 等待期间被缩容或替换。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.metadata.deletionTimestamp}'"],
    rules: [],
    source: "pkg/scheduler/schedule_one.go",
  },
  {
    text: "profile not found for scheduler name %q",
    where: "scheduler-message",
    meaning: {
      en: "spec.schedulerName names a profile that this scheduler does not have; as a rule such a Pod stays Pending without any Event.",
      zh: "spec.schedulerName 指定的配置该调度器没有；这类 Pod 通常一直 Pending 且没有事件。",
    },
    causes: [
      {
        en: "schedulerName is misspelled, or the second scheduler it means is not installed.",
        zh: "schedulerName 写错，或它所指的第二调度器没有安装。",
      },
      {
        en: "A profile was taken out of kube-scheduler's configuration while Pods still name it.",
        zh: "从 kube-scheduler 配置中移除了某配置，而 Pod 仍引用它。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.schedulerName}'",
      "kubectl get pods -A | grep -i scheduler",
    ],
    rules: ["scheduler-missing"],
    source: "pkg/scheduler/schedule_one.go",
  },
  {
    text: "binding rejected: %w",
    where: "scheduler-message",
    meaning: {
      en: "The node was chosen, and the API server refused to write the assignment.",
      zh: "已选定节点，但 API 服务器拒绝写入分配结果。",
    },
    causes: [
      {
        en: "The Pod was deleted or already bound, for instance by a second scheduler.",
        zh: "Pod 已被删除或已被绑定，例如由第二个调度器绑定。",
      },
      { en: "The API server was unreachable for a moment.", zh: "API 服务器短暂不可达。" },
    ],
    checks: ["kubectl -n kube-system logs -l component=kube-scheduler --tail=200"],
    rules: [],
    versions: "-1.35",
    source: "pkg/scheduler/scheduler.go",
  },
  {
    text: "rejected due to timeout after waiting %v at plugin %v",
    where: "scheduler-message",
    meaning: {
      en: "A plugin made the Pod wait before binding (as gang plugins do) and the waiting time ran out.",
      zh: "某插件让 Pod 在绑定前等待（如成组调度插件），而等待时间已用完。",
    },
    causes: [
      { en: "Too few Pods of the group found room.", zh: "组内找到位置的 Pod 太少。" },
      {
        en: "The plugin's partner that should have approved the Pod does not answer.",
        zh: "应批准该 Pod 的插件协作方没有响应。",
      },
    ],
    checks: [
      "kubectl -n kube-system logs -l component=kube-scheduler --tail=200",
      "kubectl -n NAMESPACE get pods -o wide",
    ],
    rules: [],
    source: "pkg/scheduler/framework/runtime/waiting_pods_map.go",
  },
  {
    text: "pod %q rejected while waiting on permit: %v",
    where: "scheduler-message",
    meaning: {
      en: "While the Pod waited for a plugin's permission, it was refused; wording of 1.20.",
      zh: "Pod 在等待插件许可时被拒绝；这是 1.20 的措辞。",
    },
    causes: [
      {
        en: "Another member of its group failed, or a gang plugin timed out.",
        zh: "同组的另一成员失败，或成组调度插件超时。",
      },
    ],
    checks: ["kubectl -n kube-system logs -l component=kube-scheduler --tail=200"],
    rules: [],
    versions: "-1.35",
    source: "pkg/scheduler/framework/runtime/framework.go",
  },
  {
    text: "running PreBind plugin %q: %w",
    where: "scheduler-message",
    meaning: {
      en: "A step that must be done before binding failed in the named plugin: mostly volumes (VolumeBinding) or devices (DynamicResources).",
      zh: "绑定前必须完成的步骤在所列插件中失败：多为卷（VolumeBinding）或设备（DynamicResources）。",
    },
    causes: [
      {
        en: "VolumeBinding: the claims were not bound or provisioned in time.",
        zh: "VolumeBinding：持久卷申领未能及时绑定或制备。",
      },
      {
        en: "DynamicResources: the claim's status could not be written, or its device did not become ready.",
        zh: "DynamicResources：无法写入申领状态，或设备未就绪。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pvc",
      "kubectl -n kube-system logs -l component=kube-scheduler --tail=200",
    ],
    rules: ["provisioning-failed", "device-claim-unallocated"],
    source: "pkg/scheduler/framework/runtime/framework.go",
  },
  {
    text: "running Bind plugin %q: %w",
    where: "scheduler-message",
    meaning: {
      en: "Writing the assignment of the Pod to its node failed in the named plugin (DefaultBinder as a rule).",
      zh: "在所列插件（通常为 DefaultBinder）中写入 Pod 与节点的分配失败。",
    },
    causes: [
      {
        en: "The Pod is already assigned or deleted, or the Node has just gone.",
        zh: "Pod 已被分配或删除，或 Node 刚刚消失。",
      },
      {
        en: "The API server timed out or an admission webhook on pods/binding refuses.",
        zh: "API 服务器超时，或针对 pods/binding 的准入 Webhook 拒绝。",
      },
    ],
    checks: [
      "kubectl -n kube-system logs -l component=kube-scheduler --tail=200",
      "kubectl get validatingwebhookconfigurations",
    ],
    rules: [],
    source: "pkg/scheduler/framework/runtime/framework.go",
  },
  {
    text: "running %q filter plugin: %w",
    where: "scheduler-message",
    meaning: {
      en: "A plugin failed with an error of its own while it judged a node; this is no verdict about the node.",
      zh: "插件在判断节点时自身出错；这并不是对节点的结论。",
    },
    causes: [
      {
        en: "An object that the plugin needs, such as a claim or a class, could not be read.",
        zh: "插件需要的对象（如持久卷申领或存储类）无法读取。",
      },
      {
        en: "The scheduler lacks a permission to read what the plugin needs.",
        zh: "调度器缺少读取插件所需对象的权限。",
      },
    ],
    checks: ["kubectl -n kube-system logs -l component=kube-scheduler --tail=200"],
    rules: [],
    versions: "1.21-",
    source: "pkg/scheduler/framework/runtime/framework.go",
  },
  {
    text: "running PreFilter plugin %q: %w",
    where: "scheduler-message",
    meaning: {
      en: "A plugin failed while it prepared its checks for the Pod, before any node was looked at.",
      zh: "插件在为 Pod 准备检查时就失败了，尚未考察任何节点。",
    },
    causes: [
      {
        en: "An object that the Pod names does not exist, or its selector cannot be parsed.",
        zh: "Pod 引用的对象不存在，或其选择算符无法解析。",
      },
      {
        en: "The scheduler's caches have not filled since its start.",
        zh: "调度器启动后缓存尚未填充完成。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE describe pod POD",
      "kubectl -n kube-system logs -l component=kube-scheduler --tail=200",
    ],
    rules: ["pvc-missing"],
    source: "pkg/scheduler/framework/runtime/framework.go",
  },
  {
    text: "%v (extender FailedNodes text)",
    where: "scheduler-message",
    meaning: {
      en: "The words of an external scheduler extender about a node; Kubernetes only passes them on.",
      zh: "外部调度扩展程序对节点给出的说法；Kubernetes 只是转述。",
    },
    causes: [
      {
        en: "The extender counts something itself, such as GPU memory, and found too little.",
        zh: "扩展程序自行统计某种资源（如显存），发现不足。",
      },
    ],
    checks: ["kubectl -n kube-system logs -l component=kube-scheduler --tail=200"],
    rules: [],
    source: "pkg/scheduler/extender.go",
  },
  {
    text: "extender %q claims a filtered node %q which is not found in the input node list",
    where: "scheduler-message",
    meaning: {
      en: "An extender answered with a node that it had not been asked about, so the scheduling attempt failed.",
      zh: "扩展程序返回了一个并未询问的节点，本次调度失败。",
    },
    causes: [
      {
        en: "A fault in the extender, or its node cache is out of date.",
        zh: "扩展程序有缺陷，或其节点缓存已过时。",
      },
    ],
    checks: ["kubectl -n kube-system logs -l component=kube-scheduler --tail=200"],
    rules: [],
    source: "pkg/scheduler/extender.go",
  },
  {
    text: "failed %v with extender at URL %v, code %v",
    where: "scheduler-message",
    meaning: {
      en: "The call to a scheduler extender was answered with an HTTP error; unless the extender is ignorable, no Pod that it manages is scheduled.",
      zh: "对调度扩展程序的调用返回 HTTP 错误；除非它被标为可忽略，否则它管理的 Pod 都无法调度。",
    },
    causes: [
      { en: "The extender's Pod is down or crashes.", zh: "扩展程序的 Pod 停止或崩溃。" },
      {
        en: "URL, verb or TLS settings in the scheduler's configuration are wrong.",
        zh: "调度器配置中的 URL、verb 或 TLS 设置有误。",
      },
    ],
    checks: [
      "kubectl -n kube-system logs -l component=kube-scheduler --tail=200",
      "kubectl get pods -A | grep -i extender",
    ],
    rules: [],
    source: "pkg/scheduler/extender.go",
  },
  {
    text: "pod group is unschedulable",
    where: "scheduler-message",
    meaning: {
      en: "The Pods of the group cannot all be placed together, so none is.",
      zh: "该组的 Pod 无法一起放置，因此一个都不放置。",
    },
    causes: [
      {
        en: "There is room for some and not for minCount of them.",
        zh: "空间只够其中一部分，不够 minCount 个。",
      },
      {
        en: "Some members do not fit any node by selector or taint.",
        zh: "部分成员因选择算符或污点放不进任何节点。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE describe podgroups.scheduling.k8s.io",
      "kubectl describe nodes | grep -A 9 'Allocated resources'",
    ],
    rules: ["resources-insufficient"],
    versions: "1.36-",
    source: "pkg/scheduler/schedule_one_podgroup.go",
  },
  {
    text: "0/%d placements are available, first placement status: %v",
    where: "scheduler-message",
    meaning: {
      en: "Of the possible topology domains for the group none takes it; the text after the colon is about the first one tried.",
      zh: "该组可选的拓扑域没有一个能容纳它；冒号后的内容是第一个尝试的域的情况。",
    },
    causes: [
      {
        en: "No single rack or zone has room for the whole group.",
        zh: "没有单个机架或可用区能容纳整个组。",
      },
      {
        en: "The domains with room lack the devices or labels that the group asks for.",
        zh: "有空间的域缺少该组所需的设备或标签。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE describe podgroups.scheduling.k8s.io",
      "kubectl get nodes --show-labels",
    ],
    rules: ["topology-spread-unsatisfied", "resources-insufficient"],
    versions: "1.36-",
    source: "pkg/scheduler/schedule_one_podgroup.go",
  },
  {
    text: "pod group is waiting for preemption to complete",
    where: "scheduler-message",
    meaning: {
      en: "Room is being made for the group by eviction; it is tried again when the evicted Pods are gone.",
      zh: "正在通过驱逐为该组腾出空间；被驱逐的 Pod 退出后会重试。",
    },
    causes: [
      {
        en: "The evicted Pods are within their grace period.",
        zh: "被驱逐的 Pod 处于优雅终止期限内。",
      },
    ],
    checks: [],
    rules: [],
    versions: "1.36-",
    source: "pkg/scheduler/schedule_one_podgroup.go",
  },
  {
    text: "all pods in a single pod group should have the same .spec.schedulerName set, got: %q and %q",
    where: "scheduler-message",
    meaning: {
      en: "The Pods of one group name different schedulers, which cannot place them together.",
      zh: "同一组的 Pod 指定了不同的调度器，无法一起放置。",
    },
    causes: [
      {
        en: "The template of one part of the group sets schedulerName and the others do not.",
        zh: "组内某部分的模板设置了 schedulerName 而其他没有。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pods -o custom-columns=NAME:.metadata.name,SCHEDULER:.spec.schedulerName",
    ],
    rules: [],
    versions: "1.36-",
    source: "pkg/scheduler/schedule_one_podgroup.go",
  },
]);
