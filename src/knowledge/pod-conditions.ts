import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("default-scheduler", [
    {
      text: "DisruptionTarget=True/PreemptionByScheduler",
      where: "condition",
      meaning: {
        en: "The scheduler chose this Pod to make way for one of higher priority and is deleting it; the Pod itself did nothing wrong.",
        zh: "调度器选中该 Pod，为更高优先级的 Pod 让位并正在删除它；Pod 本身没有问题。",
      },
      causes: [
        {
          en: "The cluster is full, and a Pod with a higher PriorityClass had to be placed.",
          zh: "集群已满，而有更高 PriorityClass 的 Pod 需要调度。",
        },
        {
          en: "This workload has no or a low priority.",
          zh: "该工作负载没有设置优先级或优先级较低。",
        },
        {
          en: "Requests far above the real use make the nodes look full.",
          zh: "请求远高于实际用量，使节点看起来已满。",
        },
      ],
      checks: [
        "kubectl get events -A --field-selector reason=Preempted",
        "kubectl get priorityclass",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.priority}{\" \"}{.spec.priorityClassName}'",
      ],
      rules: ["pod-preempted", "resources-insufficient"],
      versions: "1.26-",
      source: "pkg/apis/scheduling/types.go",
    },
    {
      text: "PodScheduled=False/SchedulerError",
      where: "condition",
      meaning: {
        en: "The scheduler did not find that nothing fits: its own attempt broke off with an error. It tries again, and the message holds the error.",
        zh: "不是没有合适的节点，而是调度过程本身出错中断。调度器会重试，消息中有错误内容。",
      },
      causes: [
        {
          en: "The API server refused or did not answer the binding or a volume update.",
          zh: "API 服务器拒绝或没有响应绑定、卷更新请求。",
        },
        {
          en: "Binding the Pod's volumes took longer than the time limit.",
          zh: "绑定 Pod 的卷超过了时限。",
        },
        {
          en: "A scheduler plugin or extender returned an error.",
          zh: "调度器插件或扩展程序返回错误。",
        },
        {
          en: "The scheduler lacks rights on an object, as after an update that brought new kinds.",
          zh: "调度器缺少对某类对象的权限，例如升级引入新类别之后。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.conditions[?(@.type==\"PodScheduled\")].message}'",
        "kubectl -n kube-system logs -l component=kube-scheduler --tail=100",
      ],
      rules: ["control-plane-unhealthy", "pvc-missing"],
      source: "pkg/apis/scheduling/types.go",
    },
    {
      text: "PodScheduled=False/Unschedulable",
      where: "condition",
      meaning: {
        en: "The scheduler looked at every node and none will do, so the Pod stays Pending; the message counts the nodes for each obstacle.",
        zh: "调度器检查了所有节点，没有一个合适，Pod 停在 Pending；消息按障碍列出了节点数。",
      },
      causes: [
        {
          en: "Too little CPU, memory or GPUs left by the requests on the nodes.",
          zh: "扣除节点上的请求后，CPU、内存或 GPU 不足。",
        },
        {
          en: "Taints without a toleration, or cordoned nodes.",
          zh: "污点没有对应的容忍度，或节点被标记为不可调度。",
        },
        {
          en: "Node selector, affinity, anti-affinity or topology spread that no node satisfies.",
          zh: "没有节点满足节点选择算符、亲和性、反亲和性或拓扑分布约束。",
        },
        {
          en: "A PersistentVolumeClaim that is not bound, or whose disk is in another zone.",
          zh: "持久卷申领未绑定，或其磁盘位于其他可用区。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.conditions[?(@.type==\"PodScheduled\")].message}'",
        "kubectl describe nodes",
        "kubectl -n NAMESPACE get pvc",
      ],
      rules: [
        "resources-insufficient",
        "taint-untolerated",
        "node-cordoned",
        "node-selector-unmatched",
        "pod-affinity-unsatisfied",
        "topology-spread-unsatisfied",
        "host-port-taken",
        "volume-topology-conflict",
        "volume-limit-reached",
        "pvc-missing",
        "no-nodes",
        "anti-affinity-rollout-deadlock",
      ],
      source: "pkg/scheduler/backend/queue/scheduling_queue.go",
    },
  ]),
  ...defineEntries("device-taint-eviction", [
    {
      text: "DisruptionTarget=True/DeletionByDeviceTaintManager",
      where: "condition",
      meaning: {
        en: "A device that the Pod uses through a ResourceClaim got a NoExecute taint, and the Pod is being deleted so that it moves to a healthy one.",
        zh: "Pod 通过 ResourceClaim 使用的设备被打上 NoExecute 污点，Pod 正被删除，以便改用健康的设备。",
      },
      causes: [
        {
          en: "The driver found the device faulty and tainted it.",
          zh: "驱动发现设备故障并为其打上污点。",
        },
        {
          en: "An administrator takes the device out of service with a DeviceTaintRule.",
          zh: "管理员通过 DeviceTaintRule 停用该设备。",
        },
      ],
      checks: [
        "kubectl get resourceslices -o yaml",
        "kubectl get devicetaintrules",
        "kubectl -n NAMESPACE get resourceclaims",
      ],
      rules: ["device-claim-unallocated"],
      versions: "1.33-",
      source: "pkg/controller/devicetainteviction/device_taint_eviction.go",
    },
  ]),
  ...defineEntries("kube-apiserver", [
    {
      text: "DisruptionTarget=True/EvictionByEvictionAPI",
      where: "condition",
      meaning: {
        en: "Somebody asked the API to evict this Pod, within what its PodDisruptionBudget allows; it will be deleted and its controller makes another.",
        zh: "有人通过 API 请求驱逐该 Pod，且在其 PodDisruptionBudget 允许范围内；它会被删除，控制器会另建 Pod。",
      },
      causes: [
        {
          en: "`kubectl drain` for the upkeep or update of the node.",
          zh: "为维护或升级节点执行了 `kubectl drain`。",
        },
        {
          en: "The cluster autoscaler or Karpenter empties a node that is little used.",
          zh: "cluster-autoscaler 或 Karpenter 正在排空利用率低的节点。",
        },
        {
          en: "The Vertical Pod Autoscaler or the descheduler replaces the Pod.",
          zh: "Vertical Pod Autoscaler 或 descheduler 正在替换该 Pod。",
        },
      ],
      checks: [
        "kubectl get node NODE -o jsonpath='{.spec.unschedulable}{\" \"}{.spec.taints}'",
        "kubectl -n NAMESPACE get pdb",
        "kubectl get events -A --sort-by=.lastTimestamp",
      ],
      rules: ["node-cordoned"],
      versions: "1.25-",
      source: "pkg/registry/core/pod/storage/eviction.go",
    },
    {
      text: "PodScheduled=False/SchedulingGated",
      where: "condition",
      meaning: {
        en: "The Pod carries scheduling gates, and the scheduler does not look at it until whoever set them takes all of them away.",
        zh: "Pod 带有调度门控，在设置者移除全部门控之前，调度器不会处理它。",
      },
      causes: [
        {
          en: "A queue (Kueue) has not admitted the work, because the quota is used up.",
          zh: "队列系统（Kueue）因配额用尽尚未放行该任务。",
        },
        {
          en: "The controller that should remove the gate is not running.",
          zh: "负责移除门控的控制器没有运行。",
        },
        {
          en: "The Pod's template has a gate that no controller knows.",
          zh: "Pod 模板中写入了没有任何控制器认识的门控。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.schedulingGates}'",
        "kubectl -n NAMESPACE get workloads.kueue.x-k8s.io",
      ],
      rules: ["scheduling-gated"],
      versions: "1.26-",
      source: "staging/src/k8s.io/api/core/v1/types.go",
    },
    {
      text: "Scheduling is blocked due to non-empty scheduling gates",
      where: "condition",
      meaning: {
        en: "The message that goes with SchedulingGated: `spec.schedulingGates` is not empty, so nobody tries to place the Pod yet.",
        zh: "与 SchedulingGated 对应的消息：`spec.schedulingGates` 不为空，尚无组件尝试放置该 Pod。",
      },
      causes: [
        {
          en: "The owner of the gate waits for something of its own: quota, a licence, data.",
          zh: "门控的所有者在等待自己的条件：配额、许可证或数据。",
        },
        {
          en: "The gate's controller was removed from the cluster while its webhook still adds the gate.",
          zh: "门控的控制器已从集群移除，而其 Webhook 仍在添加门控。",
        },
      ],
      checks: [
        "kubectl get pods -A -o custom-columns=NS:.metadata.namespace,POD:.metadata.name,GATES:.spec.schedulingGates",
        "kubectl get mutatingwebhookconfigurations",
      ],
      rules: ["scheduling-gated"],
      versions: "1.26-",
      source: "pkg/registry/core/pod/strategy.go",
    },
  ]),
  ...defineEntries("kubelet", [
    {
      text: "*=False/UnknownContainerStatuses",
      where: "condition",
      meaning: {
        en: "The kubelet has no word yet on any container of the Pod, so it reports every condition that depends on them (Initialized, ContainersReady, Ready) as False.",
        zh: "kubelet 尚无该 Pod 任何容器的状态，因此把依赖容器的状况（Initialized、ContainersReady、Ready）都报告为 False。",
      },
      causes: [
        {
          en: "The Pod was just bound, or the kubelet has just started.",
          zh: "Pod 刚刚绑定，或 kubelet 刚刚启动。",
        },
        {
          en: "The container runtime does not answer the kubelet.",
          zh: "容器运行时没有响应 kubelet。",
        },
        {
          en: "The Pod was rejected at admission and never had containers.",
          zh: "Pod 在准入时被拒绝，从未有过容器。",
        },
      ],
      checks: [
        'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{.status.phase}{" "}{.status.reason}{" "}{.status.containerStatuses}\'',
        "kubectl describe node NODE",
      ],
      rules: ["node-runtime-down", "pod-rejected-by-kubelet"],
      source: "pkg/kubelet/status/generate.go",
    },
    {
      text: "AllContainersRestarting=True/RestartAllContainersStarted",
      where: "condition",
      meaning: {
        en: "A container ended in a way whose rule restarts the whole Pod in place, and the kubelet is now stopping all its containers to start them anew.",
        zh: "某容器的退出命中了“就地重启整个 Pod”的规则，kubelet 正在停止所有容器以便重新启动。",
      },
      causes: [
        {
          en: "`restartPolicyRules` of a container name its exit code with RestartAllContainers.",
          zh: "某容器的 `restartPolicyRules` 把该退出码与 RestartAllContainers 关联。",
        },
        {
          en: "It comes back often because the container that triggers it keeps failing.",
          zh: "触发规则的容器不断失败，因此反复出现。",
        },
      ],
      checks: [
        'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{range .spec.containers[*]}{.name}{" "}{.restartPolicyRules}{"\\n"}{end}\'',
        "kubectl -n NAMESPACE logs POD --all-containers --previous",
      ],
      rules: ["container-app-error"],
      versions: "1.35-",
      source: "pkg/kubelet/status/generate.go",
    },
    {
      text: "ContainersReady=False/ContainersNotReady",
      where: "condition",
      meaning: {
        en: "At least one container of the Pod is not ready, and the message names it; unlike Ready, this leaves readiness gates out.",
        zh: "Pod 中至少有一个容器未就绪，消息中列出了名称；与 Ready 不同，它不考虑就绪门控（readiness gate）。",
      },
      causes: [
        { en: "A readiness probe fails.", zh: "就绪探针失败。" },
        {
          en: "A container waits: image, configuration or volume are not there.",
          zh: "容器处于等待：镜像、配置或卷未就位。",
        },
        {
          en: "A container ended or is in CrashLoopBackOff.",
          zh: "容器已退出或处于 CrashLoopBackOff。",
        },
        { en: "It has not yet passed its startup probe.", zh: "容器尚未通过启动探针。" },
      ],
      checks: [
        'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{range .status.containerStatuses[*]}{.name}{" "}{.ready}{" "}{.state}{"\\n"}{end}\'',
        "kubectl -n NAMESPACE describe pod POD",
      ],
      rules: ["readiness-probe-failing", "startup-probe-failing", "container-app-error"],
      source: "pkg/kubelet/status/generate.go",
    },
    {
      text: "DisruptionTarget=True/TerminationByKubelet",
      where: "condition",
      meaning: {
        en: "The kubelet itself ends the Pod, for the sake of the node: pressure, a critical Pod that needs the room, or shutdown. The message says which.",
        zh: "kubelet 为保护节点主动结束该 Pod：资源压力、关键 Pod 需要空间，或节点关机。消息会说明是哪一种。",
      },
      causes: [
        {
          en: "The node is short of memory, disk, inodes or PIDs.",
          zh: "节点内存、磁盘、inode 或 PID 不足。",
        },
        {
          en: "A static or system-critical Pod had to be taken in.",
          zh: "必须接收静态 Pod 或系统关键 Pod。",
        },
        { en: "The node shuts down gracefully.", zh: "节点正在优雅关机。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.reason}{\": \"}{.status.message}'",
        "kubectl describe node NODE",
      ],
      rules: ["pod-evicted-by-node-pressure", "pod-preempted", "node-not-reporting"],
      versions: "1.26-",
      source: "staging/src/k8s.io/api/core/v1/types.go",
    },
    {
      text: "Initialized=False/ContainersNotInitialized",
      where: "condition",
      meaning: {
        en: "Not all init containers have come to a good end yet, so the main containers do not start; the message names the ones outstanding.",
        zh: "初始化容器尚未全部成功结束，主容器因此不会启动；消息列出了未完成的容器。",
      },
      causes: [
        {
          en: "An init container waits for a Service, a database or a file.",
          zh: "初始化容器在等待 Service、数据库或文件。",
        },
        { en: "An init container fails and is tried again.", zh: "初始化容器失败并在重试。" },
        {
          en: "Its image cannot be pulled, or its volumes are missing.",
          zh: "初始化容器的镜像拉取失败，或其卷缺失。",
        },
      ],
      checks: [
        'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{range .status.initContainerStatuses[*]}{.name}{" "}{.state}{"\\n"}{end}\'',
        "kubectl -n NAMESPACE logs POD -c INIT_CONTAINER",
      ],
      rules: ["init-container-never-ends", "container-app-error", "image-pull-failed"],
      source: "pkg/kubelet/status/generate.go",
    },
    {
      text: "Initialized=True/PodCompleted",
      where: "condition",
      meaning: {
        en: "The Pod has run to a good end, its init containers included; nothing is wrong.",
        zh: "Pod 已成功运行结束，包括初始化容器；一切正常。",
      },
      causes: [
        {
          en: "A Job's Pod or a one-shot Pod finished its work.",
          zh: "Job 的 Pod 或一次性 Pod 完成了任务。",
        },
        {
          en: "restartPolicy is Never or OnFailure and every container ended with 0.",
          zh: "restartPolicy 为 Never 或 OnFailure，且所有容器均以 0 退出。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.phase}{\" \"}{.metadata.ownerReferences[*].kind}'",
      ],
      rules: [],
      source: "pkg/kubelet/status/generate.go",
    },
    {
      text: "PodReadyToStartContainers=False",
      where: "condition",
      meaning: {
        en: "The Pod's sandbox and network are not set up, or no longer; its containers cannot start until they are. (From 1.25 to 1.27 it was called PodHasNetwork.)",
        zh: "Pod 的沙箱和网络尚未建立或已被拆除，在此之前容器无法启动。（1.25 至 1.27 中名为 PodHasNetwork。）",
      },
      causes: [
        {
          en: "The network plugin fails: FailedCreatePodSandBox stands in the Events.",
          zh: "网络插件失败：事件中有 FailedCreatePodSandBox。",
        },
        {
          en: "The Pod's volumes are not mounted yet, and the sandbox comes after them.",
          zh: "Pod 的卷尚未挂载，而沙箱在其之后创建。",
        },
        {
          en: "The Pod has ended, and its sandbox was taken down.",
          zh: "Pod 已结束，沙箱已被移除。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD", "crictl pods --name POD"],
      rules: ["pod-sandbox-failed", "volume-mount-failed", "node-network-not-ready"],
      versions: "1.28-",
      source: "pkg/kubelet/kubelet.go",
    },
    {
      text: "PodResizeInProgress=True/Error",
      where: "condition",
      meaning: {
        en: "The kubelet had accepted new CPU or memory values and met an error while applying them; it tries again, and the containers may have part of the change.",
        zh: "kubelet 已接受新的 CPU 或内存值，但在应用时出错；它会重试，容器可能只应用了部分更改。",
      },
      causes: [
        {
          en: "The new memory limit is smaller than what the container holds now.",
          zh: "新的内存限制小于容器当前占用。",
        },
        { en: "The runtime failed to update the container.", zh: "容器运行时更新容器失败。" },
        { en: "Writing to the cgroup failed on the node.", zh: "节点上写入 cgroup 失败。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.conditions[?(@.type==\"PodResizeInProgress\")].message}'",
        'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{range .status.containerStatuses[*]}{.name}{" "}{.resources}{"\\n"}{end}\'',
      ],
      rules: [],
      versions: "1.33-",
      source: "pkg/scheduler/metrics/metrics.go",
    },
    {
      text: "PodResizePending=True/Deferred",
      where: "condition",
      meaning: {
        en: "The resize would be possible on this node but does not fit beside the other Pods now; the kubelet keeps it and tries again when room is freed.",
        zh: "该节点理论上可以满足调整，但目前与其他 Pod 放不下；kubelet 会保留请求，待空间释放后重试。",
      },
      causes: [
        { en: "The requests of other Pods use up the node.", zh: "其他 Pod 的请求占满了节点。" },
        {
          en: "Resizes of more important Pods come first.",
          zh: "更重要的 Pod 的调整请求优先处理。",
        },
      ],
      checks: [
        "kubectl describe node NODE",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.conditions[?(@.type==\"PodResizePending\")].message}'",
      ],
      rules: ["resources-insufficient"],
      versions: "1.33-",
      source: "pkg/kubelet/status/status_manager.go",
    },
    {
      text: "PodResizePending=True/Infeasible",
      where: "condition",
      meaning: {
        en: "This node can never grant the resize that was asked for; the Pod runs on with its old resources until the wish is changed or the Pod is made anew.",
        zh: "该节点永远无法满足请求的调整；在修改请求或重建 Pod 之前，Pod 按原有资源继续运行。",
      },
      causes: [
        {
          en: "More is asked for than the whole node can allocate.",
          zh: "请求量超过整个节点的可分配量。",
        },
        {
          en: "Exclusive CPUs or NUMA memory (static policies), swap, or a static Pod.",
          zh: "独占 CPU 或 NUMA 内存（static 策略）、交换空间，或静态 Pod。",
        },
        {
          en: "The feature is off on the node, or the node runs Windows.",
          zh: "节点上未启用该特性，或节点为 Windows。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.conditions[?(@.type==\"PodResizePending\")].message}'",
        "kubectl get node NODE -o jsonpath='{.status.allocatable}'",
      ],
      rules: ["resources-insufficient"],
      versions: "1.33-",
      source: "pkg/apis/storage/types.go",
    },
    {
      text: "Ready=False/ContainersNotReady",
      where: "condition",
      meaning: {
        en: "The Pod gets no traffic from its Services, because a container named in the message is not ready.",
        zh: "消息中列出的容器未就绪，因此 Pod 不会从 Service 收到流量。",
      },
      causes: [
        {
          en: "Its readiness probe fails: wrong port or path, too short a timeout, or a dependency that is down.",
          zh: "就绪探针失败：端口或路径错误、超时过短，或依赖不可用。",
        },
        {
          en: "The program crashes and is started again (CrashLoopBackOff).",
          zh: "程序崩溃并反复重启（CrashLoopBackOff）。",
        },
        {
          en: "The container cannot start: ImagePullBackOff, CreateContainerConfigError, ContainerCreating.",
          zh: "容器无法启动：ImagePullBackOff、CreateContainerConfigError、ContainerCreating。",
        },
        { en: "It is still starting up.", zh: "容器仍在启动。" },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=Unhealthy",
        "kubectl -n NAMESPACE logs POD -c CONTAINER --tail=50",
      ],
      rules: ["readiness-probe-failing", "container-app-error", "image-pull-failed"],
      source: "pkg/kubelet/status/generate.go",
    },
    {
      text: "Ready=False/PodCompleted",
      where: "condition",
      meaning: {
        en: "The Pod has finished with success and takes no more traffic, as it should be for a Job.",
        zh: "Pod 已成功结束，不再接收流量；对 Job 而言这是正常的。",
      },
      causes: [
        {
          en: "A Job, CronJob or hook Pod has done its work.",
          zh: "Job、CronJob 或钩子 Pod 已完成任务。",
        },
        {
          en: "A bare Pod with `restartPolicy: Never` or `OnFailure` whose server ended with 0, which is then worth a look.",
          zh: "`restartPolicy` 为 `Never` 或 `OnFailure` 的裸 Pod 中的服务以 0 退出，这种情况值得关注。",
        },
      ],
      checks: [
        'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{.status.phase}{" "}{.spec.restartPolicy}{" "}{.metadata.ownerReferences[*].kind}\'',
      ],
      rules: ["container-exits-immediately"],
      source: "pkg/kubelet/status/generate.go",
    },
    {
      text: "Ready=False/PodFailed",
      where: "condition",
      meaning: {
        en: "The Pod has ended for good with a failure and will not be started again; only its controller can make another.",
        zh: "Pod 已以失败告终，不会再启动；只有其控制器能另建 Pod。",
      },
      causes: [
        {
          en: "It was evicted, preempted or ended by a shutdown of its node: see the Pod's reason.",
          zh: "Pod 被驱逐、被抢占或因节点关机而结束：查看 Pod 的 reason。",
        },
        {
          en: "A container of a Pod with `restartPolicy: Never` ended with an error.",
          zh: "`restartPolicy: Never` 的 Pod 中有容器以错误退出。",
        },
        {
          en: "The kubelet rejected it at admission (OutOfcpu, NodeAffinity and the like).",
          zh: "kubelet 在准入时拒绝了它（OutOfcpu、NodeAffinity 等）。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.reason}{\": \"}{.status.message}'",
        'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{range .status.containerStatuses[*]}{.name}{" "}{.state}{"\\n"}{end}\'',
      ],
      rules: ["pod-evicted-by-node-pressure", "pod-rejected-by-kubelet", "container-app-error"],
      versions: "1.25-",
      source: "pkg/kubelet/status/generate.go",
    },
    {
      text: "Ready=False/ReadinessGatesNotReady",
      where: "condition",
      meaning: {
        en: "All containers are ready, but the Pod also waits for a condition that something outside must set, usually a load balancer, and it has not.",
        zh: "所有容器都已就绪，但 Pod 还在等待外部组件（通常是负载均衡器）设置的状况，而它尚未设置。",
      },
      causes: [
        {
          en: "The load balancer's health check of the Pod fails, so its controller keeps the gate shut.",
          zh: "负载均衡器对 Pod 的健康检查失败，控制器因此不放行。",
        },
        {
          en: "The controller that sets the condition is down or has been removed.",
          zh: "设置该状况的控制器宕机或已被移除。",
        },
        {
          en: "The gate's name in `spec.readinessGates` has a typing error.",
          zh: "`spec.readinessGates` 中的名称拼写错误。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.readinessGates}{\"\\n\"}{.status.conditions}'",
        "kubectl -n kube-system get pods",
      ],
      rules: ["loadbalancer-pending", "readiness-probe-failing"],
      source: "pkg/kubelet/status/generate.go",
    },
    {
      text: "containers with incomplete status: %s",
      where: "condition",
      meaning: {
        en: "Names the init containers that have not finished; the Pod cannot go on to its main containers before they do.",
        zh: "列出尚未完成的初始化容器；在它们完成之前，Pod 不会启动主容器。",
      },
      causes: [
        {
          en: "The named init container waits in a loop for something else.",
          zh: "列出的初始化容器在循环等待其他条件。",
        },
        {
          en: "The named init container ends with an error each time.",
          zh: "列出的初始化容器每次都以错误结束。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c INIT_CONTAINER",
        "kubectl -n NAMESPACE describe pod POD",
      ],
      rules: ["init-container-never-ends", "container-app-error"],
      source: "pkg/kubelet/status/generate.go",
    },
    {
      text: "containers with unknown status: %s",
      where: "condition",
      meaning: {
        en: "Names containers of which the kubelet has no status at all, so it can say neither ready nor not ready.",
        zh: "列出 kubelet 完全没有状态的容器，因此无法判断是否就绪。",
      },
      causes: [
        {
          en: "The Pod is so new that the first status is still to come.",
          zh: "Pod 刚创建，首个状态尚未产生。",
        },
        {
          en: "The runtime forgot the container or does not answer.",
          zh: "运行时丢失了该容器，或没有响应。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.containerStatuses[*].name}'",
        "crictl ps -a",
      ],
      rules: ["node-runtime-down"],
      source: "pkg/kubelet/status/generate.go",
    },
    {
      text: "containers with unready status: %s",
      where: "condition",
      meaning: {
        en: "Names the containers that keep the Pod from being ready; look at the state of each of them.",
        zh: "列出使 Pod 无法就绪的容器；应逐个检查其状态。",
      },
      causes: [
        {
          en: "Running but not ready: the readiness or startup probe does not pass.",
          zh: "运行中但未就绪：就绪探针或启动探针未通过。",
        },
        {
          en: "Waiting: the reason beside it (such as ImagePullBackOff) says for what.",
          zh: "等待中：旁边的原因（例如 ImagePullBackOff）说明在等什么。",
        },
        { en: "Terminated: the program ended.", zh: "已终止：程序已退出。" },
      ],
      checks: [
        'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{range .status.containerStatuses[*]}{.name}{" "}{.state}{"\\n"}{end}\'',
        "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD",
      ],
      rules: ["readiness-probe-failing", "startup-probe-failing", "container-app-error"],
      source: "pkg/kubelet/status/generate.go",
    },
    {
      text: "corresponding condition of pod readiness gate %q does not exist.",
      where: "condition",
      meaning: {
        en: "The Pod has a readiness gate and nobody has written its condition yet, so it counts as not ready, however well it runs.",
        zh: "Pod 设有就绪门控（readiness gate），但还没有组件写入对应的状况，因此无论运行多好都算未就绪。",
      },
      causes: [
        {
          en: "The load balancer's controller is not installed, not running, or lacks the right to patch the Pod's status.",
          zh: "负载均衡控制器未安装、未运行，或没有修改 Pod 状态的权限。",
        },
        {
          en: "The Pod was not registered as a target yet, because no Service or Ingress selects it.",
          zh: "没有 Service 或 Ingress 选中该 Pod，尚未注册为目标。",
        },
        { en: "A gate whose name no controller knows.", zh: "没有控制器认识该门控的名称。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.readinessGates}'",
        "kubectl get pods -A | grep -i load-balancer",
        "kubectl -n NAMESPACE get service,ingress",
      ],
      rules: ["loadbalancer-pending", "service-selector-mismatch"],
      source: "pkg/kubelet/status/generate.go",
    },
    {
      text: 'the status of pod readiness gate %q is not "True", but %v',
      where: "condition",
      meaning: {
        en: "The controller behind the readiness gate knows the Pod and says that it is not fit for traffic yet.",
        zh: "就绪门控（readiness gate）背后的控制器已识别该 Pod，并认为它尚不能接收流量。",
      },
      causes: [
        {
          en: "The load balancer's health check is still running its first rounds.",
          zh: "负载均衡器的健康检查仍在进行最初几轮。",
        },
        {
          en: "The health check fails: wrong port or path, or a security group that blocks it.",
          zh: "健康检查失败：端口或路径错误，或被安全组拦截。",
        },
        {
          en: "The target is being taken out because the Pod is ending.",
          zh: "Pod 正在结束，目标正被摘除。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.conditions}'",
        "kubectl -n NAMESPACE get events --sort-by=.lastTimestamp",
      ],
      rules: ["loadbalancer-pending", "readiness-probe-failing"],
      source: "pkg/kubelet/status/generate.go",
    },
  ]),
  ...defineEntries("pod-garbage-collector", [
    {
      text: "DisruptionTarget=True/DeletionByPodGC",
      where: "condition",
      meaning: {
        en: "The node of this Pod does not exist any more, so the Pod garbage collector deletes the record that was left over.",
        zh: "Pod 所在节点已不存在，Pod 垃圾回收器正在删除遗留的 Pod 记录。",
      },
      causes: [
        {
          en: "The node was scaled down, or its spot instance was taken back.",
          zh: "节点被缩容，或竞价实例被回收。",
        },
        { en: "Somebody deleted the Node object.", zh: "有人删除了 Node 对象。" },
        {
          en: "The node has the out-of-service taint, and its Pods are removed by force.",
          zh: "节点带有 out-of-service 污点，其上的 Pod 被强制移除。",
        },
      ],
      checks: [
        "kubectl get nodes",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.nodeName}'",
      ],
      rules: ["node-not-reporting"],
      versions: "1.25-",
      source: "pkg/controller/podgc/gc_controller.go",
    },
  ]),
  ...defineEntries("taint-eviction-controller", [
    {
      text: "DisruptionTarget=True/DeletionByTaintManager",
      where: "condition",
      meaning: {
        en: "The node got a NoExecute taint that the Pod does not tolerate (or tolerates only for a time that is over), and the Pod is deleted from it.",
        zh: "节点被打上 Pod 不容忍的 NoExecute 污点（或容忍时间已到），Pod 正从该节点删除。",
      },
      causes: [
        {
          en: "The node was not ready or unreachable for 5 minutes, the default toleration.",
          zh: "节点未就绪或不可达已达 5 分钟，即默认容忍时间。",
        },
        {
          en: "Someone set a NoExecute taint by hand or with a tool.",
          zh: "有人手动或用工具设置了 NoExecute 污点。",
        },
      ],
      checks: [
        "kubectl get node NODE -o jsonpath='{.spec.taints}'",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.tolerations}'",
        "kubectl describe node NODE",
      ],
      rules: ["node-not-reporting", "node-not-ready", "taint-untolerated"],
      versions: "1.25-",
      source: "pkg/controller/tainteviction/taint_eviction.go",
    },
  ]),
];
