import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("cluster-autoscaler", [
    {
      text: "ScaleUpTimedOut",
      where: "event",
      type: "Warning",
      meaning: {
        en: "Machines were ordered for a node group, but they did not join the cluster in time (15 minutes by default); Pods that wait for them stay Pending and the group is tried less for a while.",
        zh: "已为节点组申请机器，但未能在限定时间内（默认 15 分钟）加入集群；等待的 Pod 仍为 Pending，且该节点组会暂时退避。",
      },
      causes: [
        {
          en: "The machine starts but its kubelet does not join: bootstrap script, token, certificate or version.",
          zh: "机器已启动但 kubelet 没有加入：引导脚本、令牌、证书或版本有问题。",
        },
        {
          en: "It cannot reach the API server: subnet, route, security group.",
          zh: "访问不到 API 服务器：子网、路由或安全组。",
        },
        { en: "The cloud has not delivered the machine at all.", zh: "云侧没有交付机器。" },
      ],
      checks: [
        "kubectl -n kube-system get configmap cluster-autoscaler-status -o yaml",
        "kubectl -n kube-system logs deployment/cluster-autoscaler | grep -i 'failed to register'",
      ],
      rules: ["autoscaler-cannot-add-nodes", "kubelet-not-starting"],
      source: "cluster-autoscaler: clusterstate/clusterstate.go",
    },
    {
      text: "FailedToRevertScaleUp",
      where: "event",
      type: "Warning",
      meaning: {
        en: "After a timed-out scale-up the target size of the group could not be set back, so the cloud may still be trying to add machines.",
        zh: "扩容超时后无法恢复节点组的目标大小，云侧可能仍在尝试添加机器。",
      },
      causes: [
        {
          en: "The cloud API refused or did not answer the change of size.",
          zh: "云 API 拒绝或没有响应大小变更。",
        },
      ],
      checks: ["kubectl -n kube-system logs deployment/cluster-autoscaler --tail=100"],
      rules: ["autoscaler-cannot-add-nodes"],
      source: "cluster-autoscaler: clusterstate/clusterstate.go",
    },
    {
      text: "ScaleUpFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The cloud could not create the machines that were asked for, so the group is set aside for some minutes and other groups are tried.",
        zh: "云侧未能创建所申请的机器，该节点组会暂停几分钟，改试其他节点组。",
      },
      causes: [
        { en: "The machine type is sold out in the zone.", zh: "该机型在可用区售罄。" },
        {
          en: "The quota of CPUs, instances or addresses is reached.",
          zh: "CPU、实例或地址配额已用完。",
        },
        {
          en: "The subnet has no free address, or the launch template is wrong.",
          zh: "子网没有空闲地址，或启动模板有误。",
        },
      ],
      checks: [
        "kubectl -n kube-system get configmap cluster-autoscaler-status -o yaml",
        "kubectl get events -A --field-selector reason=ScaleUpFailed",
      ],
      rules: ["autoscaler-cannot-add-nodes"],
      source: "cluster-autoscaler: clusterstate/clusterstate.go",
    },
    {
      text: "ClusterUnhealthy",
      where: "event",
      type: "Warning",
      meaning: {
        en: "Too many nodes are not ready, or there are none, so the autoscaler stops adding and removing nodes until that is better.",
        zh: "未就绪的节点过多或没有节点，自动扩缩器停止增删节点，直到情况好转。",
      },
      causes: [
        {
          en: "Above 45 per cent of the nodes, and more than three, are NotReady, after a network failure for instance.",
          zh: "超过 45% 且多于 3 个节点为 NotReady，例如网络故障。",
        },
        { en: "The cluster has no ready node at all.", zh: "集群没有任何就绪节点。" },
      ],
      checks: [
        "kubectl get nodes",
        "kubectl -n kube-system get configmap cluster-autoscaler-status -o yaml",
      ],
      rules: ["node-not-ready", "no-nodes"],
      source: "cluster-autoscaler: core/static_autoscaler.go",
    },
    {
      text: "MaxNodesTotalReached",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The cluster has as many nodes as --max-nodes-total allows, so no more are added, however many Pods wait.",
        zh: "集群节点数已达 --max-nodes-total 上限，无论有多少 Pod 等待都不再扩容。",
      },
      causes: [
        {
          en: "The bound was set low, or a workload has grown beyond plan.",
          zh: "上限设置偏低，或工作负载超出预期。",
        },
      ],
      checks: [
        "kubectl get nodes --no-headers | wc -l",
        "kubectl -n kube-system get deployment cluster-autoscaler -o jsonpath='{.spec.template.spec.containers[0].command}'",
      ],
      rules: ["autoscaler-cannot-add-nodes"],
      source: "cluster-autoscaler: core/static_autoscaler.go",
    },
    {
      text: "DeleteUnregisteredFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "A machine that never became a node could not be removed; it costs money and counts in its group.",
        zh: "从未成为节点的机器无法移除；它持续计费，并计入节点组规模。",
      },
      causes: [
        {
          en: "The cloud refuses the deletion: permission, protection, or the group is at its minimum.",
          zh: "云侧拒绝删除：权限、保护或节点组已到最小值。",
        },
      ],
      checks: ["kubectl -n kube-system logs deployment/cluster-autoscaler | grep -i unregistered"],
      rules: ["autoscaler-cannot-add-nodes"],
      source: "cluster-autoscaler: core/static_autoscaler.go",
    },
    {
      text: "DeleteUnregistered",
      where: "event",
      type: "Normal",
      meaning: {
        en: "A machine that did not register as a node in time was removed, so that another can be tried.",
        zh: "未能及时注册为节点的机器已被移除，以便重新尝试。",
      },
      causes: [
        {
          en: "Its bootstrap failed: image, user data, network or credentials of the kubelet.",
          zh: "引导失败：镜像、用户数据、网络或 kubelet 凭据。",
        },
      ],
      checks: ["kubectl get events -A --field-selector reason=DeleteUnregistered"],
      rules: ["autoscaler-cannot-add-nodes"],
      source: "cluster-autoscaler: core/static_autoscaler.go",
    },
    {
      text: "GracefulDegradationStarted",
      where: "event",
      type: "Warning",
      meaning: {
        en: "More Pods wait than the autoscaler can look at in one round, so it considers a part of them and scale-up comes late.",
        zh: "等待的 Pod 多到自动扩缩器一轮处理不完，只能处理一部分，扩容会延迟。",
      },
      causes: [
        {
          en: "A job or a rollout creates many thousands of Pods at once.",
          zh: "某个任务或发布一次创建数千个 Pod。",
        },
      ],
      checks: ["kubectl get pods -A --field-selector status.phase=Pending --no-headers | wc -l"],
      rules: [],
      source: "cluster-autoscaler: core/podlistprocessor/filter_out_schedulable.go",
    },
    {
      text: "GracefulDegradationStopped",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The flood of waiting Pods is over, and all of them are considered again in each round.",
        zh: "大量等待的 Pod 已处理完，每轮重新考虑所有 Pod。",
      },
      causes: [{ en: "Nodes came, or the Pods were deleted.", zh: "节点已补充，或 Pod 被删除。" }],
      checks: [],
      rules: [],
      source: "cluster-autoscaler: core/podlistprocessor/filter_out_schedulable.go",
    },
    {
      text: "ScaleDownEmpty",
      where: "event",
      type: "Normal",
      meaning: {
        en: "A node without Pods of its own, DaemonSets aside, is being removed or was removed.",
        zh: "除 DaemonSet 外没有 Pod 的节点正在或已经被移除。",
      },
      causes: [
        {
          en: "The node stood empty for the scale-down delay, 10 minutes by default.",
          zh: "节点空闲时间超过缩容延迟（默认 10 分钟）。",
        },
      ],
      checks: [],
      rules: [],
      source: "cluster-autoscaler: core/scaledown/actuation/actuator.go",
    },
    {
      text: "ScaleDownFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "Removing a node came to nothing at one of its steps: taint, drain or deletion; the node is given back for use and taken up later.",
        zh: "移除节点时在加污点、排空或删除中的某一步失败；节点恢复使用，稍后再试。",
      },
      causes: [
        {
          en: "A PodDisruptionBudget or a Pod that does not end holds up the drain.",
          zh: "PodDisruptionBudget 或不结束的 Pod 阻塞排空。",
        },
        { en: "The cloud refuses to delete the machine.", zh: "云侧拒绝删除机器。" },
      ],
      checks: [
        "kubectl get events -A --field-selector reason=ScaleDownFailed",
        "kubectl get pdb -A",
      ],
      rules: ["pdb-blocks-eviction"],
      source: "cluster-autoscaler: core/scaledown/actuation/actuator.go",
    },
    {
      text: "ScaleDown",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The autoscaler takes a little-used node away: on a Pod this Event says that it is evicted for that, and its controller makes it anew on another node.",
        zh: "自动扩缩器正在移除利用率低的节点：若事件出现在 Pod 上，表示它因此被驱逐，控制器会在其他节点重建。",
      },
      causes: [
        {
          en: "Requests on the node are below the threshold, half by default, and its Pods fit elsewhere.",
          zh: "节点的请求量低于阈值（默认一半），且其 Pod 可放到别处。",
        },
      ],
      checks: ["kubectl get events -A --field-selector reason=ScaleDown"],
      rules: [],
      source: "cluster-autoscaler: core/scaledown/actuation/actuator.go",
    },
    {
      text: "ScaledUpGroup",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The node group has a new, larger target size; nodes come once the cloud has started them.",
        zh: "节点组目标大小已调大；云侧启动后节点会加入。",
      },
      causes: [
        {
          en: "Pods wait that fit on a node of this group.",
          zh: "有等待的 Pod 可放在该节点组的节点上。",
        },
      ],
      checks: [],
      rules: [],
      source: "cluster-autoscaler: core/scaleup/orchestrator/executor.go",
    },
    {
      text: "FailedToScaleUpGroup",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The order to enlarge the group was refused by the cloud, so the Pods it was for stay Pending.",
        zh: "云侧拒绝扩大节点组的请求，相应的 Pod 仍为 Pending。",
      },
      causes: [
        {
          en: "Missing rights of the autoscaler's role on the group.",
          zh: "自动扩缩器的角色缺少对该节点组的权限。",
        },
        { en: "Quota or stock of the cloud.", zh: "云侧配额或库存不足。" },
      ],
      checks: [
        "kubectl -n kube-system logs deployment/cluster-autoscaler | grep -i 'scale-up failed'",
      ],
      rules: ["autoscaler-cannot-add-nodes"],
      source: "cluster-autoscaler: core/scaleup/orchestrator/executor.go",
    },
    {
      text: "PriorityConfigMapInvalid",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The ConfigMap of the priority expander cannot be read, so the change is ignored and former priorities stay in force.",
        zh: "优先级扩展器的 ConfigMap 无法解析，本次变更被忽略，沿用之前的优先级。",
      },
      causes: [
        {
          en: "The key `priorities` is absent, or its YAML or a regular expression is wrong.",
          zh: "缺少 `priorities` 键，或其 YAML、正则表达式有误。",
        },
      ],
      checks: ["kubectl -n kube-system get configmap cluster-autoscaler-priority-expander -o yaml"],
      rules: [],
      source: "cluster-autoscaler: expander/priority/priority.go",
    },
    {
      text: "PriorityConfigMapNotMatchedGroup",
      where: "event",
      type: "Warning",
      meaning: {
        en: "A node group fits none of the expressions of the priority expander and is therefore never chosen.",
        zh: "某个节点组不匹配优先级扩展器的任何表达式，因此永远不会被选中。",
      },
      causes: [
        {
          en: "The group is new or was renamed, and there is no catch-all `.*`.",
          zh: "节点组是新建或改名的，且没有兜底的 `.*`。",
        },
      ],
      checks: [
        "kubectl -n kube-system get configmap cluster-autoscaler-priority-expander -o jsonpath='{.data.priorities}'",
      ],
      rules: ["autoscaler-cannot-add-nodes"],
      source: "cluster-autoscaler: expander/priority/priority.go",
    },
    {
      text: "PriorityConfigMapNoGroupMatched",
      where: "event",
      type: "Warning",
      meaning: {
        en: "None of the groups that could help matches the priority expander, so it leaves the choice among them to chance.",
        zh: "符合条件的节点组都不匹配优先级扩展器的配置，于是在它们之间随机选择。",
      },
      causes: [
        {
          en: "The expressions were written for other names of groups.",
          zh: "表达式针对的是其他节点组名称。",
        },
      ],
      checks: ["kubectl -n kube-system logs deployment/cluster-autoscaler | grep -i priority"],
      rules: [],
      source: "cluster-autoscaler: expander/priority/priority.go",
    },
    {
      text: "NotTriggerScaleUp",
      where: "event",
      type: "Normal",
      meaning: {
        en: "No node group could give this Pod a place even with a new node, so the autoscaler adds none; the message counts the groups for each reason.",
        zh: "即使新增节点，也没有节点组能容纳该 Pod，因此不扩容；消息按原因统计节点组数。",
      },
      causes: [
        {
          en: "`max node group size reached`: every fitting group is at its maximum.",
          zh: "`max node group size reached`：合适的节点组都已达最大值。",
        },
        {
          en: "The Pod asks for more than the largest machine of any group has.",
          zh: "Pod 请求超过任何节点组中最大机型的资源。",
        },
        {
          en: "Node selector, affinity or taints fit no group.",
          zh: "节点选择算符、亲和性或污点不匹配任何节点组。",
        },
        {
          en: "Its volume is bound to a zone without a group that can grow.",
          zh: "其卷绑定的可用区没有可扩容的节点组。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "kubectl -n kube-system get configmap cluster-autoscaler-status -o yaml",
      ],
      rules: [
        "autoscaler-cannot-add-nodes",
        "resources-insufficient",
        "node-selector-unmatched",
        "taint-untolerated",
      ],
      source: "cluster-autoscaler: processors/capacitybuffer/scale_up_status_processor.go",
    },
    {
      text: "TriggeredScaleUp",
      where: "event",
      type: "Normal",
      meaning: {
        en: "A node is being added for this Pod; it stays Pending until that node is ready, mostly some minutes.",
        zh: "正在为该 Pod 添加节点；节点就绪之前 Pod 保持 Pending，通常需几分钟。",
      },
      causes: [
        {
          en: "No node of the cluster had room, and a node group can grow.",
          zh: "现有节点没有空间，而某个节点组可以扩容。",
        },
      ],
      checks: ["kubectl get nodes --sort-by=.metadata.creationTimestamp"],
      rules: [],
      source: "cluster-autoscaler: processors/capacitybuffer/scale_up_status_processor.go",
    },
    {
      text: "ClusterAutoscalerCleanup",
      where: "event",
      meaning: {
        en: "At its start the autoscaler takes off taints that an earlier run left on nodes; as Warning, that did not succeed and the node goes on being avoided.",
        zh: "自动扩缩器启动时移除之前遗留在节点上的污点；Warning 表示移除失败，节点仍会被避开。",
      },
      causes: [
        {
          en: "The autoscaler was restarted in the middle of a scale-down.",
          zh: "自动扩缩器在缩容过程中被重启。",
        },
      ],
      checks: ["kubectl get nodes -o custom-columns=N:.metadata.name,T:.spec.taints[*].key"],
      rules: ["taint-untolerated"],
      source: "cluster-autoscaler: utils/taints/taints.go",
    },
  ]),
  ...defineEntries("vertical-pod-autoscaler", [
    {
      text: "InPlaceResizeSkipped",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The updater does not try the resize in place again, since the node could not give it before and the recommendation has not become smaller; the Pod keeps its resources.",
        zh: "之前的就地调整因节点无法满足而不可行，且建议值没有变小，updater 不再尝试；Pod 保持现有资源。",
      },
      causes: [
        {
          en: "The recommendation exceeds what the node can give this Pod.",
          zh: "建议值超过节点能给该 Pod 的资源。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe vpa NAME"],
      rules: [],
      source: "vertical-pod-autoscaler: pkg/updater/logic/updater.go",
    },
    {
      text: "EvictedByVPA",
      where: "event",
      type: "Normal",
      meaning: {
        en: "This Pod was evicted so that its successor starts with the recommended requests; the restart is wanted.",
        zh: "该 Pod 被驱逐，以便后继 Pod 使用建议的请求值启动；这次重启是有意的。",
      },
      causes: [
        {
          en: "Its requests lie outside the recommended range, and updateMode is Auto or Recreate.",
          zh: "其请求值超出建议范围，且 updateMode 为 Auto 或 Recreate。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get vpa NAME -o yaml"],
      rules: [],
      source: "vertical-pod-autoscaler: pkg/updater/restriction/pods_eviction_restriction.go",
    },
    {
      text: "EvictedPod",
      where: "event",
      type: "Normal",
      meaning: {
        en: "Written on the VerticalPodAutoscaler: it had one of its Pods evicted to give it other requests.",
        zh: "记录在 VerticalPodAutoscaler 上：它驱逐了一个 Pod 以调整请求值。",
      },
      causes: [
        {
          en: "Use has moved away from the requests for some time.",
          zh: "实际用量一段时间以来偏离请求值。",
        },
      ],
      checks: [],
      rules: [],
      source: "vertical-pod-autoscaler: pkg/updater/restriction/pods_eviction_restriction.go",
    },
    {
      text: "InPlaceResizedByVPA",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The requests of the running Pod were changed without a restart, in so far as its resizePolicy allows.",
        zh: "运行中 Pod 的请求值已在不重启的情况下修改（以 resizePolicy 允许为限）。",
      },
      causes: [
        {
          en: "updateMode is InPlaceOrRecreate and the node had room.",
          zh: "updateMode 为 InPlaceOrRecreate，且节点有余量。",
        },
      ],
      checks: [],
      rules: [],
      source: "vertical-pod-autoscaler: pkg/updater/restriction/pods_inplace_restriction.go",
    },
  ]),
];
