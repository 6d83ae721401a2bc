import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("csi-resizer", [
    {
      text: "ModifyingVolume=True",
      where: "condition",
      meaning: {
        en: "The claim's volume is being changed to another VolumeAttributesClass (speed, IOPS).",
        zh: "正在把持久卷申领的卷改为另一个 VolumeAttributesClass（速度、IOPS）。",
      },
      causes: [
        {
          en: "volumeAttributesClassName of the claim was changed; it lasts while the storage works on it.",
          zh: "持久卷申领的 volumeAttributesClassName 被修改；存储处理期间持续存在。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pvc CLAIM"],
      rules: [],
      versions: "1.29-",
      source: "pkg/apis/core/types.go",
    },
    {
      text: "ModifyVolumeError=True",
      where: "condition",
      meaning: {
        en: "Changing the volume to the new VolumeAttributesClass failed; the old attributes stay in force.",
        zh: "将卷改为新的 VolumeAttributesClass 失败；旧属性继续有效。",
      },
      causes: [
        {
          en: "The VolumeAttributesClass does not exist.",
          zh: "该 VolumeAttributesClass 不存在。",
        },
        {
          en: "The driver refuses the parameters or the change rate.",
          zh: "驱动拒绝这些参数或修改频率。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pvc CLAIM", "kubectl get volumeattributesclasses"],
      rules: ["volume-resize-failed"],
      versions: "1.29-",
      source: "pkg/apis/core/types.go",
    },
  ]),
  ...defineEntries("csi-resizer/volume_expand", [
    {
      text: "Resizing=True",
      where: "condition",
      meaning: { en: "The storage backend is enlarging the volume.", zh: "存储后端正在扩容该卷。" },
      causes: [
        {
          en: "The claim's request was raised; it takes seconds to minutes.",
          zh: "提高了持久卷申领的请求量；耗时数秒到数分钟。",
        },
        {
          en: "If it stays, the external resizer is absent or the backend refuses.",
          zh: "若一直存在，说明缺少外部 resizer 或后端拒绝。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pvc CLAIM", "kubectl get pods -A | grep -i resizer"],
      rules: ["volume-resize-failed"],
      source: "pkg/apis/core/types.go",
    },
    {
      text: "FileSystemResizePending=True",
      where: "condition",
      meaning: {
        en: "The disk is larger already and its file system is not: the kubelet enlarges it when the volume is next mounted.",
        zh: "磁盘已扩大而文件系统尚未扩大：kubelet 会在卷下次挂载时扩展它。",
      },
      causes: [
        { en: "No Pod uses the claim at present.", zh: "目前没有 Pod 使用该持久卷申领。" },
        {
          en: "The driver can grow the file system only at mount, so the Pod has to be started anew.",
          zh: "驱动只能在挂载时扩展文件系统，因此需要重启 Pod。",
        },
        {
          en: "The kubelet tries and fails; the Pod's Events show FileSystemResizeFailed.",
          zh: "kubelet 尝试失败；Pod 的事件显示 FileSystemResizeFailed。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pvc CLAIM",
        "kubectl -n NAMESPACE get pods -o custom-columns=NAME:.metadata.name,CLAIMS:.spec.volumes[*].persistentVolumeClaim.claimName",
      ],
      rules: ["volume-resize-failed"],
      source: "pkg/apis/core/types.go",
    },
    {
      text: "ControllerResizeError=True",
      where: "condition",
      meaning: {
        en: "The storage backend refused to enlarge the volume; the claim keeps its old size.",
        zh: "存储后端拒绝扩容；持久卷申领保持原有容量。",
      },
      causes: [
        { en: "The backend's quota or pool is used up.", zh: "后端配额或存储池用尽。" },
        {
          en: "The driver cannot expand this kind of volume, or not while it is attached.",
          zh: "驱动不支持扩容此类卷，或不支持在挂接时扩容。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pvc CLAIM",
        "kubectl get storageclass CLASS -o jsonpath='{.allowVolumeExpansion}'",
      ],
      rules: ["volume-resize-failed"],
      versions: "1.31-",
      source: "pkg/apis/core/types.go",
    },
  ]),
  ...defineEntries("kubelet", [
    {
      text: "NodeResizeError=True",
      where: "condition",
      meaning: {
        en: "The disk grew, and enlarging its file system on the node failed.",
        zh: "磁盘已扩大，但在节点上扩展文件系统失败。",
      },
      causes: [
        {
          en: "The file system has errors and must be checked first.",
          zh: "文件系统有错误，需先检查修复。",
        },
        {
          en: "resize2fs or xfs_growfs is missing on the node or too old.",
          zh: "节点缺少 resize2fs 或 xfs_growfs，或版本过旧。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pvc CLAIM",
        "journalctl -u kubelet --since -1h | grep -i resize",
      ],
      rules: ["volume-resize-failed"],
      versions: "1.31-",
      source: "pkg/apis/core/types.go",
    },
    {
      text: "failed to expand pvc with %v",
      where: "condition",
      meaning: {
        en: "The message of NodeResizeError, followed by the error of the file system tool or driver on the node.",
        zh: "NodeResizeError 的消息，其后是节点上文件系统工具或驱动的错误。",
      },
      causes: [
        {
          en: "The node plugin of the driver refused NodeExpandVolume.",
          zh: "驱动的节点插件拒绝了 NodeExpandVolume。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pvc CLAIM"],
      rules: ["volume-resize-failed"],
      versions: "1.31-",
      source: "pkg/volume/util/resize_util.go",
    },
  ]),
  ...defineEntries("pvc-protection-controller", [
    {
      text: "Unused=True/NoPodsUsingPVC",
      where: "condition",
      meaning: {
        en: "No Pod names this claim at the moment; it could be deleted at once.",
        zh: "目前没有 Pod 引用该持久卷申领，可以立即删除。",
      },
      causes: [
        { en: "Its workload is scaled to zero or gone.", zh: "其工作负载已缩到零或已不存在。" },
      ],
      checks: ["kubectl -n NAMESPACE describe pvc CLAIM | grep 'Used By'"],
      rules: [],
      versions: "1.36-",
      source: "pkg/controller/volume/pvcprotection/pvc_protection_controller.go",
    },
    {
      text: "Unused=False/PodUsingPVC",
      where: "condition",
      meaning: {
        en: "A Pod refers to this claim; deleting it would wait for that Pod's end.",
        zh: "有 Pod 引用该持久卷申领；删除时会等待该 Pod 结束。",
      },
      causes: [{ en: "The claim is in ordinary use.", zh: "该持久卷申领正被正常使用。" }],
      checks: [],
      rules: [],
      versions: "1.36-",
      source: "pkg/controller/volume/pvcprotection/pvc_protection_controller.go",
    },
  ]),
  ...defineEntries("volume_expand", [
    {
      text: "Waiting for user to (re-)start a pod to finish file system resize of volume on node.",
      where: "condition",
      meaning: {
        en: "The message of FileSystemResizePending: a Pod with the volume has to be started (again) so that the node can grow the file system.",
        zh: "FileSystemResizePending 的消息：需要（重新）启动使用该卷的 Pod，节点才能扩展文件系统。",
      },
      causes: [
        {
          en: "The driver has no online expansion on the node.",
          zh: "驱动不支持在节点上在线扩容。",
        },
        { en: "No Pod is using the claim.", zh: "没有 Pod 在使用该持久卷申领。" },
      ],
      checks: ["kubectl -n NAMESPACE describe pvc CLAIM"],
      rules: ["volume-resize-failed"],
      source: "pkg/volume/util/resize_util.go",
    },
  ]),
  ...defineEntries("controllermanager", [
    {
      text: "DisruptionAllowed=True/SufficientPods",
      where: "condition",
      meaning: {
        en: "At least one Pod of the budget may be evicted now.",
        zh: "该 PDB 目前至少允许驱逐一个 Pod。",
      },
      causes: [
        { en: "More Pods are healthy than the budget demands.", zh: "健康 Pod 多于 PDB 的要求。" },
      ],
      checks: [],
      rules: [],
      versions: "1.21-",
      source: "staging/src/k8s.io/api/policy/v1/types.go",
    },
    {
      text: "DisruptionAllowed=False/InsufficientPods",
      where: "condition",
      meaning: {
        en: "No Pod of the budget may be evicted now: no more are healthy than must be. A drain of their nodes waits.",
        zh: "目前不允许驱逐该 PDB 下的任何 Pod：健康 Pod 数没有富余。排空其节点会一直等待。",
      },
      causes: [
        {
          en: "minAvailable equals the number of replicas, or maxUnavailable is 0.",
          zh: "minAvailable 等于副本数，或 maxUnavailable 为 0。",
        },
        { en: "There is one replica only.", zh: "只有一个副本。" },
        {
          en: "Some Pods are not ready, so there is no spare one.",
          zh: "部分 Pod 未就绪，没有余量。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pdb PDB",
        "kubectl -n NAMESPACE get pods -l LABEL=VALUE",
      ],
      rules: ["pdb-blocks-eviction", "readiness-probe-failing"],
      versions: "1.21-",
      source: "staging/src/k8s.io/api/policy/v1/types.go",
    },
    {
      text: "DisruptionAllowed=False/SyncFailed",
      where: "condition",
      meaning: {
        en: "The budget could not be computed, and so every eviction of its Pods is refused.",
        zh: "无法计算该 PDB，因此对其 Pod 的驱逐全部被拒绝。",
      },
      causes: [
        {
          en: "It uses percentages or maxUnavailable and selects Pods whose controller has no scale subresource.",
          zh: "PDB 使用百分比或 maxUnavailable，而所选 Pod 的控制器没有 scale 子资源。",
        },
        { en: "It selects bare Pods without any controller.", zh: "它选中了没有控制器的裸 Pod。" },
        { en: "Its selector or value is malformed.", zh: "其选择算符或数值格式错误。" },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pdb PDB",
        "kubectl -n NAMESPACE get pods -l LABEL=VALUE -o custom-columns=NAME:.metadata.name,OWNER:.metadata.ownerReferences[*].kind",
      ],
      rules: ["pdb-blocks-eviction"],
      versions: "1.21-",
      source: "staging/src/k8s.io/api/policy/v1/types.go",
    },
  ]),
  ...defineEntries("apiextensions-apiserver", [
    {
      text: "MigrationSucceeded",
      where: "condition",
      meaning: {
        en: "The stored objects of the CustomResourceDefinition were rewritten in its current storage version.",
        zh: "CustomResourceDefinition 的存储对象已改写为当前存储版本。",
      },
      causes: [{ en: "A storage version migration ended well.", zh: "存储版本迁移顺利结束。" }],
      checks: [],
      rules: [],
      versions: "1.30-",
      source: "pkg/controller/storageversionmigrator/migrationrunner.go",
    },
    {
      text: "MigrationFailed",
      where: "condition",
      meaning: {
        en: "The stored objects of the CustomResourceDefinition could not all be rewritten; the old version must stay listed.",
        zh: "CustomResourceDefinition 的存储对象未能全部改写；旧版本必须保留。",
      },
      causes: [
        {
          en: "Objects fail validation or the conversion webhook.",
          zh: "有对象未通过校验或转换 Webhook。",
        },
      ],
      checks: ["kubectl get crd NAME -o jsonpath='{.status.storedVersions}'"],
      rules: ["crd-version-not-served"],
      versions: "1.30-",
      source: "pkg/controller/storageversionmigrator/migrationrunner.go",
    },
  ]),
  ...defineEntries("cloud provider", [
    {
      text: "LoadBalancerPortsError=True/LoadBalancerMixedProtocolNotSupported",
      where: "condition",
      meaning: {
        en: "The cloud's load balancer cannot serve TCP and UDP ports of one Service, so it is not set up.",
        zh: "云负载均衡器不支持同一 Service 同时包含 TCP 和 UDP 端口，因此没有配置。",
      },
      causes: [
        {
          en: "The Service mixes protocols; one Service a protocol, sharing the address if the cloud allows, works.",
          zh: "Service 混用协议；可每种协议一个 Service，若云支持可共用地址。",
        },
        {
          en: "The cloud controller is too old for mixed protocols, which others of its releases support.",
          zh: "云控制器版本过旧，尚不支持其新版本已支持的混合协议。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get service SERVICE -o jsonpath='{.spec.ports}'"],
      rules: ["loadbalancer-pending"],
      versions: "1.26-",
      source: "staging/src/k8s.io/api/core/v1/types.go",
    },
  ]),
  ...defineEntries("csrapproving", [
    {
      text: "Approved=True/AutoApproved",
      where: "condition",
      meaning: {
        en: "A kubelet's request for a client certificate was approved by the controller.",
        zh: "kubelet 的客户端证书请求已由控制器批准。",
      },
      causes: [
        {
          en: "The node joins the cluster or renews its certificate.",
          zh: "节点加入集群或更新证书。",
        },
      ],
      checks: [],
      rules: [],
      source: "pkg/controller/certificates/approver/sarapprove.go",
    },
  ]),
  ...defineEntries("csrsigning", [
    {
      text: "Failed=True/SignerValidationFailure",
      where: "condition",
      meaning: {
        en: "The certificate request was approved, and the signer refuses its content; no certificate is issued.",
        zh: "证书请求已批准，但签名者拒绝其内容，不签发证书。",
      },
      causes: [
        {
          en: "Subject, usages or names are not those that the signerName demands.",
          zh: "主体、用途或名称不符合 signerName 的要求。",
        },
        {
          en: "expirationSeconds or the key type is not allowed.",
          zh: "expirationSeconds 或密钥类型不被允许。",
        },
      ],
      checks: ["kubectl get csr CSR -o yaml"],
      rules: ["kubelet-not-starting"],
      source: "pkg/controller/certificates/signer/signer.go",
    },
  ]),
  ...defineEntries("default-scheduler", [
    {
      text: "PodGroupScheduled=False/Unschedulable",
      where: "condition",
      meaning: {
        en: "The Pod group cannot be placed as a whole, so none of its Pods starts.",
        zh: "Pod 组无法整体放置，因此其 Pod 都不会启动。",
      },
      causes: [
        {
          en: "There is no room for minCount Pods at once.",
          zh: "没有足够空间同时容纳 minCount 个 Pod。",
        },
        {
          en: "Taints, selectors or device claims rule too many nodes out.",
          zh: "污点、选择算符或设备申领排除了太多节点。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe podgroups.scheduling.k8s.io",
        "kubectl describe nodes | grep -A 9 'Allocated resources'",
      ],
      rules: ["resources-insufficient"],
      versions: "1.36-",
      source: "pkg/scheduler/backend/queue/scheduling_queue.go",
    },
    {
      text: "PodGroupScheduled=False/SchedulerError",
      where: "condition",
      meaning: {
        en: "Scheduling the Pod group ended in an error of the scheduler and not in a verdict; it tries again.",
        zh: "调度该 Pod 组时调度器内部出错，并非得出结论；会重试。",
      },
      causes: [
        {
          en: "An object of the group could not be read, or a plugin failed.",
          zh: "组的某个对象无法读取，或插件失败。",
        },
        {
          en: "Members of the group name objects (claims, volumes) that cannot be read.",
          zh: "组成员引用的对象（申领、卷）无法读取。",
        },
      ],
      checks: ["kubectl -n kube-system logs -l component=kube-scheduler --tail=200"],
      rules: [],
      versions: "1.36-",
      source: "pkg/apis/scheduling/types.go",
    },
    {
      text: "PodGroupScheduled=True/Scheduled",
      where: "condition",
      meaning: {
        en: "The Pods of the group have been given their nodes.",
        zh: "该组的 Pod 已分配到节点。",
      },
      causes: [
        { en: "The gang found room.", zh: "该组找到了空间。" },
        {
          en: "At least minCount Pods of the group found a place at the same time.",
          zh: "该组至少 minCount 个 Pod 同时找到了节点。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pods -o wide"],
      rules: [],
      versions: "1.36-",
      source: "pkg/scheduler/schedule_one.go",
    },
  ]),
  ...defineEntries("device-taint-eviction", [
    {
      text: "EvictionInProgress=True/PodsPendingEviction",
      where: "condition",
      meaning: {
        en: "Pods that use devices under this taint rule are being evicted.",
        zh: "使用受该污点规则影响的设备的 Pod 正在被驱逐。",
      },
      causes: [
        {
          en: "An administrator or a driver declared devices unfit with effect NoExecute.",
          zh: "管理员或驱动以 NoExecute 效果声明设备不可用。",
        },
        {
          en: "Many Pods share the device and go one after another.",
          zh: "许多 Pod 共用该设备，逐个被驱逐。",
        },
      ],
      checks: ["kubectl get devicetaintrules -o yaml"],
      rules: [],
      versions: "1.35-",
      source: "pkg/controller/devicetainteviction/device_taint_eviction.go",
    },
    {
      text: "EvictionInProgress=False/Completed",
      where: "condition",
      meaning: {
        en: "All Pods that the device taint rule concerned have been evicted.",
        zh: "设备污点规则涉及的 Pod 已全部驱逐。",
      },
      causes: [{ en: "The eviction is over.", zh: "驱逐已结束。" }],
      checks: [],
      rules: [],
      versions: "1.35-",
      source: "pkg/controller/devicetainteviction/device_taint_eviction.go",
    },
    {
      text: "EvictionInProgress=False/NotStarted",
      where: "condition",
      meaning: {
        en: "The rule is known, and no Pod has been evicted for it so far.",
        zh: "规则已知晓，但尚未因此驱逐任何 Pod。",
      },
      causes: [
        {
          en: "It was created a moment ago, or concerns no device in use.",
          zh: "规则刚创建，或不涉及使用中的设备。",
        },
      ],
      checks: [],
      rules: [],
      versions: "1.35-",
      source: "pkg/controller/devicetainteviction/device_taint_eviction.go",
    },
    {
      text: "EvictionInProgress=False/NoEffect",
      where: "condition",
      meaning: {
        en: "The rule's effect is None: it only shows what it would touch.",
        zh: "规则效果为 None：只展示会影响哪些内容。",
      },
      causes: [{ en: "An administrator previews the rule.", zh: "管理员在预览该规则。" }],
      checks: [],
      rules: [],
      versions: "1.35-",
      source: "pkg/controller/devicetainteviction/device_taint_eviction.go",
    },
    {
      text: "EvictionInProgress=False/OtherEffect",
      where: "condition",
      meaning: {
        en: "The rule's effect evicts nobody; it merely keeps new Pods away from the devices.",
        zh: "规则效果不会驱逐任何 Pod，只阻止新 Pod 使用这些设备。",
      },
      causes: [{ en: "The effect is NoSchedule.", zh: "效果为 NoSchedule。" }],
      checks: [],
      rules: [],
      versions: "1.35-",
      source: "pkg/controller/devicetainteviction/device_taint_eviction.go",
    },
  ]),
  ...defineEntries("kube-apiserver", [
    {
      text: "Dangling=True/NotFound",
      where: "condition",
      meaning: {
        en: "The FlowSchema names a PriorityLevelConfiguration that does not exist; requests under it fall to other schemas.",
        zh: "FlowSchema 引用的 PriorityLevelConfiguration 不存在；相关请求会落到其他 FlowSchema。",
      },
      causes: [
        {
          en: "The priority level was deleted or its name misspelled.",
          zh: "优先级配置被删除或名称写错。",
        },
      ],
      checks: ["kubectl get flowschemas,prioritylevelconfigurations"],
      rules: ["control-plane-unhealthy"],
      source: "staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go",
    },
    {
      text: "Dangling=False/Found",
      where: "condition",
      meaning: {
        en: "The FlowSchema's priority level exists.",
        zh: "FlowSchema 的优先级配置存在。",
      },
      causes: [{ en: "The reference is in order.", zh: "引用正常。" }],
      checks: [],
      rules: [],
      source: "staging/src/k8s.io/apiserver/pkg/util/flowcontrol/apf_controller.go",
    },
    {
      text: "ConcurrencyShared",
      where: "condition",
      meaning: {
        en: "The only condition type of PriorityLevelConfiguration, kept in the API and set by nobody today.",
        zh: "PriorityLevelConfiguration 唯一的状况类型，API 中保留但如今无人设置。",
      },
      causes: [
        {
          en: "It was foreseen for sharing concurrency and never put to use.",
          zh: "原为并发共享预留，从未启用。",
        },
      ],
      checks: [],
      rules: [],
      source: "pkg/apis/flowcontrol/types.go",
    },
    {
      text: "AllEncodingVersionsEqual=False/CommonEncodingVersionUnset",
      where: "condition",
      meaning: {
        en: "The API servers do not agree on the version in which they store this resource.",
        zh: "各 API 服务器对该资源的存储版本不一致。",
      },
      causes: [
        {
          en: "An upgrade of a control plane with several API servers is under way.",
          zh: "多 API 服务器的控制平面正在升级。",
        },
        { en: "One API server was left at an old version.", zh: "有一个 API 服务器停留在旧版本。" },
      ],
      checks: ["kubectl get storageversions"],
      rules: ["control-plane-unhealthy"],
      versions: "1.21-",
      source: "staging/src/k8s.io/apiserver/pkg/storageversion/updater.go",
    },
    {
      text: "AllEncodingVersionsEqual=True/CommonEncodingVersionSet",
      where: "condition",
      meaning: {
        en: "All API servers store this resource in the same version.",
        zh: "所有 API 服务器以相同版本存储该资源。",
      },
      causes: [{ en: "No upgrade is half done.", zh: "没有进行到一半的升级。" }],
      checks: [],
      rules: [],
      versions: "1.21-",
      source: "staging/src/k8s.io/apiserver/pkg/storageversion/updater.go",
    },
    {
      text: "Healthy=False",
      where: "condition",
      meaning: {
        en: "kubectl get componentstatuses could not reach the health port of scheduler, controller manager or etcd. The interface is deprecated and often wrong about healthy ones.",
        zh: "kubectl get componentstatuses 访问不到调度器、控制器管理器或 etcd 的健康端口。该接口已弃用，常误报健康组件。",
      },
      causes: [
        {
          en: "Scheduler and controller manager listen on secure ports only (--port=0), so the old probe is refused: no fault.",
          zh: "调度器和控制器管理器只监听安全端口（--port=0），旧探测被拒绝：并非故障。",
        },
        { en: "etcd is down or its certificate expired.", zh: "etcd 停止或证书过期。" },
      ],
      checks: ["kubectl get --raw '/readyz?verbose'", "kubectl -n kube-system get pods"],
      rules: ["control-plane-unhealthy"],
      source: "pkg/kubelet/cm/dra/state/state.go",
    },
  ]),
  ...defineEntries("kube-controller-manager", [
    {
      text: "Complete=True/CalculationComplete",
      where: "condition",
      meaning: {
        en: "The request for the state of a device pool was answered; the numbers are in its status.",
        zh: "设备池状态请求已完成，数字在其 status 中。",
      },
      causes: [{ en: "The controller finished the count.", zh: "控制器完成了统计。" }],
      checks: [],
      rules: [],
      versions: "1.36-",
      source: "pkg/controller/resourcepoolstatusrequest/controller.go",
    },
    {
      text: "Failed=True/CalculationFailed",
      where: "condition",
      meaning: {
        en: "The state of the device pools could not be computed.",
        zh: "无法计算设备池的状态。",
      },
      causes: [
        {
          en: "ResourceClaims or ResourceSlices could not be listed.",
          zh: "无法列出 ResourceClaim 或 ResourceSlice。",
        },
      ],
      checks: ["kubectl -n kube-system logs -l component=kube-controller-manager --tail=200"],
      rules: [],
      versions: "1.36-",
      source: "pkg/controller/resourcepoolstatusrequest/controller.go",
    },
  ]),
  ...defineEntries("kubectl", [
    {
      text: "Approved=True/KubectlApprove",
      where: "condition",
      meaning: {
        en: "Somebody approved the certificate request by kubectl certificate approve.",
        zh: "有人用 kubectl certificate approve 批准了证书请求。",
      },
      causes: [
        {
          en: "An approval by hand, as for kubelet serving certificates.",
          zh: "手动批准，例如 kubelet 服务证书。",
        },
      ],
      checks: [],
      rules: [],
      source: "staging/src/k8s.io/kubectl/pkg/cmd/certificates/certificates.go",
    },
    {
      text: "Denied=True/KubectlDeny",
      where: "condition",
      meaning: {
        en: "Somebody denied the certificate request by kubectl certificate deny; no certificate is issued.",
        zh: "有人用 kubectl certificate deny 拒绝了证书请求，不会签发证书。",
      },
      causes: [{ en: "A refusal by hand.", zh: "手动拒绝。" }],
      checks: ["kubectl get csr CSR -o yaml"],
      rules: ["kubelet-not-starting"],
      source: "staging/src/k8s.io/kubectl/pkg/cmd/certificates/certificates.go",
    },
  ]),
  ...defineEntries("service-cidr-controller", [
    {
      text: "Ready=False/Terminating",
      where: "condition",
      meaning: {
        en: "The ServiceCIDR is being deleted and waits: Services still use addresses of it.",
        zh: "ServiceCIDR 正在删除并等待：仍有 Service 使用其中的地址。",
      },
      causes: [
        {
          en: "Services got their clusterIP from this range and still exist.",
          zh: "有 Service 的 clusterIP 来自该网段且仍存在。",
        },
        {
          en: "A default range is being replaced, and old Services have not been recreated yet.",
          zh: "正在更换默认网段，旧 Service 尚未重建。",
        },
      ],
      checks: ["kubectl get ipaddresses", "kubectl get services -A"],
      rules: [],
      versions: "1.29-",
      source: "pkg/apis/core/types.go",
    },
  ]),
  ...defineEntries("signer", [
    {
      text: "Denied",
      where: "condition",
      meaning: {
        en: "The signer refused to issue the certificate that a Pod asked for.",
        zh: "签名者拒绝签发 Pod 请求的证书。",
      },
      causes: [
        {
          en: "The signer's policy does not allow this Pod or key.",
          zh: "签名者的策略不允许该 Pod 或密钥。",
        },
        {
          en: "The Pod's key type or lifetime is outside what the signer grants.",
          zh: "Pod 请求的密钥类型或有效期超出签名者允许的范围。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get podcertificaterequests -o yaml"],
      rules: [],
      versions: "1.34-",
      source: "pkg/apis/certificates/types.go",
    },
  ]),
  ...defineEntries("storage-version-migrator", [
    {
      text: "Running=True/MigrationRunning",
      where: "condition",
      meaning: {
        en: "Stored objects of a resource are being rewritten in the current storage version.",
        zh: "正在把某资源的存储对象改写为当前存储版本。",
      },
      causes: [
        {
          en: "A StorageVersionMigration was created, as after an upgrade or a change of encryption key.",
          zh: "创建了 StorageVersionMigration，例如升级或更换加密密钥之后。",
        },
      ],
      checks: [],
      rules: [],
      versions: "1.30-",
      source: "pkg/controller/storageversionmigrator/migrationrunner.go",
    },
    {
      text: "Succeeded=True/StorageVersionMigrationSucceeded",
      where: "condition",
      meaning: {
        en: "All stored objects of the resource were rewritten.",
        zh: "该资源的存储对象已全部改写。",
      },
      causes: [{ en: "The migration is complete.", zh: "迁移完成。" }],
      checks: [],
      rules: [],
      versions: "1.30-",
      source: "pkg/controller/storageversionmigrator/storageversionmigrator.go",
    },
    {
      text: "Failed=True/StorageVersionMigrationFailed",
      where: "condition",
      meaning: {
        en: "The migration stopped: some stored object could not be rewritten, so the old version or key is still needed.",
        zh: "迁移中止：有存储对象无法改写，因此仍需要旧版本或旧密钥。",
      },
      causes: [
        { en: "An object is refused by admission or validation.", zh: "某对象被准入或校验拒绝。" },
        { en: "The conversion webhook does not answer.", zh: "转换 Webhook 没有响应。" },
      ],
      checks: [
        "kubectl get storageversionmigrations -o yaml",
        "kubectl -n kube-system logs -l component=kube-controller-manager --tail=200",
      ],
      rules: [],
      versions: "1.30-",
      source: "pkg/controller/storageversionmigrator/storageversionmigrator.go",
    },
    {
      text: "Running/StorageVersionMigrationInProgress",
      where: "condition",
      meaning: {
        en: "The migration of stored objects has begun and is not finished.",
        zh: "存储对象迁移已开始，尚未完成。",
      },
      causes: [{ en: "Many objects take their time.", zh: "对象很多时耗时较长。" }],
      checks: [],
      rules: [],
      versions: "1.30-",
      source: "pkg/controller/storageversionmigrator/storageversionmigrator.go",
    },
    {
      text: "MigrationCompleted",
      where: "condition",
      meaning: {
        en: "Running is False because the migration has come to its end.",
        zh: "Running 为 False，因为迁移已经结束。",
      },
      causes: [
        { en: "The outcome stands in Succeeded or Failed.", zh: "结果见 Succeeded 或 Failed。" },
      ],
      checks: [],
      rules: [],
      versions: "1.30-",
      source: "pkg/controller/storageversionmigrator/migrationrunner.go",
    },
  ]),
];
