import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("csi-provisioner/resizer", [
    {
      text: "error getting secret %s in namespace %s: %v",
      where: "csi-error",
      meaning: {
        en: "The Secret that the StorageClass names for the driver cannot be read, so volumes are neither made nor enlarged.",
        zh: "无法读取 StorageClass 为驱动指定的 Secret，因此既不能创建也不能扩容卷。",
      },
      causes: [
        {
          en: "The Secret was never created or stands in another namespace.",
          zh: "Secret 从未创建，或位于另一个命名空间。",
        },
        {
          en: "The sidecar's role may not read Secrets there.",
          zh: "边车的角色无权读取该处的 Secret。",
        },
      ],
      checks: [
        "kubectl get storageclass STORAGECLASS -o jsonpath='{.parameters}'",
        "kubectl -n NAMESPACE get secrets",
      ],
      rules: ["provisioning-failed", "secret-missing"],
      source: "kubernetes-csi/external-provisioner/pkg/controller/controller.go",
    },
  ]),
  ...defineEntries("csi-provisioner", [
    {
      text: "Failed to provision volume with StorageClass %q: %v",
      where: "csi-error",
      meaning: {
        en: "No volume could be made for the claim; the reason of the storage system follows, and the claim stays Pending.",
        zh: "未能为申领创建卷；其后是存储系统给出的原因，申领保持 Pending。",
      },
      causes: [
        {
          en: "A quota or the capacity of the backend is used up.",
          zh: "后端的配额或容量已用尽。",
        },
        { en: "A parameter of the StorageClass is wrong.", zh: "StorageClass 的参数有误。" },
        { en: "The driver's credentials or rights do not suffice.", zh: "驱动的凭据或权限不足。" },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pvc PVC",
        "kubectl get storageclass STORAGECLASS -o yaml",
      ],
      rules: ["provisioning-failed"],
      source: "pkg/controller/volume/persistentvolume/pv_controller.go",
    },
    {
      text: "error generating accessibility requirements: %v",
      where: "csi-error",
      meaning: {
        en: "The provisioner could not work out in which zones or on which nodes the volume may lie.",
        zh: "制备器无法确定卷可以位于哪些可用区或节点。",
      },
      causes: [
        {
          en: "The driver's node plugin has not registered on the node that was chosen.",
          zh: "驱动的节点插件没有在选定的节点上注册。",
        },
        { en: "The node lacks the driver's topology label.", zh: "节点缺少驱动的拓扑标签。" },
      ],
      checks: [
        "kubectl get csinodes -o custom-columns=NAME:.metadata.name,DRIVERS:.spec.drivers[*].name",
        "kubectl get nodes --show-labels",
      ],
      rules: ["provisioning-failed", "volume-topology-conflict"],
      source: "kubernetes-csi/external-provisioner/pkg/controller/controller.go",
    },
    {
      text: "no topology key found on CSINode %s",
      where: "csi-error",
      meaning: {
        en: "The driver is on the node and gave no topology keys there, so the volume cannot be placed.",
        zh: "驱动在节点上但没有给出拓扑键，无法确定卷的位置。",
      },
      causes: [
        {
          en: "The node plugin was older or had topology switched off when it registered.",
          zh: "节点插件注册时版本较旧或关闭了拓扑特性。",
        },
        {
          en: "The plugin of this node cannot read the machine's zone from the cloud's metadata.",
          zh: "该节点的插件无法从云元数据读取所在可用区。",
        },
      ],
      checks: ["kubectl get csinode NODE -o jsonpath='{.spec.drivers}'"],
      rules: ["provisioning-failed"],
      source: "kubernetes-csi/external-provisioner/pkg/controller/topology.go",
    },
    {
      text: "no topology key found for node %s",
      where: "csi-error",
      meaning: {
        en: "The node's labels hold none of the keys by which the driver tells zones apart.",
        zh: "节点标签中没有驱动用来区分可用区的键。",
      },
      causes: [
        {
          en: "The label was removed, or the driver was not registered on the node.",
          zh: "标签被删除，或驱动没有在该节点注册。",
        },
        {
          en: "Self-made nodes in a cloud cluster that never got zone labels.",
          zh: "云集群中的自建节点从未获得可用区标签。",
        },
      ],
      checks: ["kubectl get node NODE --show-labels"],
      rules: ["provisioning-failed"],
      source: "kubernetes-csi/external-provisioner/pkg/controller/topology.go",
    },
    {
      text: "selected node '%q' topology '%v' is not in allowed topologies: %v",
      where: "csi-error",
      meaning: {
        en: "The scheduler chose a node that lies outside the zones the StorageClass allows, so no volume can be made for it.",
        zh: "调度器选中的节点不在 StorageClass 允许的可用区内，无法为其创建卷。",
      },
      causes: [
        {
          en: "`allowedTopologies` leaves out a zone in which there are nodes.",
          zh: "`allowedTopologies` 遗漏了有节点的可用区。",
        },
        {
          en: "The key in it differs from the driver's own, so that nothing fits.",
          zh: "其中的键与驱动自身的键不同，全都不匹配。",
        },
      ],
      checks: [
        "kubectl get storageclass STORAGECLASS -o jsonpath='{.allowedTopologies}'",
        "kubectl get node NODE --show-labels",
      ],
      rules: ["provisioning-failed", "volume-topology-conflict"],
      source: "kubernetes-csi/external-provisioner/pkg/controller/topology.go",
    },
    {
      text: "claim Selector is not supported",
      where: "csi-error",
      meaning: {
        en: "A claim with a `selector` is for volumes that exist; nothing can be provisioned for it.",
        zh: "带有 `selector` 的申领只用于已有的卷，不能动态制备。",
      },
      causes: [
        {
          en: "The selector was copied from a claim for static volumes.",
          zh: "selector 是从静态卷的申领复制来的。",
        },
        {
          en: 'The default StorageClass was added to a claim that should have none: `storageClassName: ""` is missing.',
          zh: '本不应使用存储类的申领被加上了默认存储类：缺少 `storageClassName: ""`。',
        },
      ],
      checks: ["kubectl -n NAMESPACE get pvc PVC -o yaml"],
      rules: ["provisioning-failed", "pv-unmatched"],
      source: "kubernetes-csi/external-provisioner/pkg/controller/controller.go",
    },
    {
      text: "persistentvolume %s is still attached to node %s",
      where: "csi-error",
      meaning: {
        en: "The PersistentVolume is to be deleted, and the provisioner waits, since a VolumeAttachment still holds it.",
        zh: "要删除 PersistentVolume，但仍有 VolumeAttachment 占用，制备器在等待。",
      },
      causes: [
        {
          en: "A Pod with the volume still runs or is Terminating.",
          zh: "使用该卷的 Pod 仍在运行或处于 Terminating。",
        },
        { en: "The detachment hangs on a dead node.", zh: "失联节点上的分离操作挂起。" },
      ],
      checks: ["kubectl get volumeattachments | grep PV"],
      rules: ["volume-attach-failed", "pod-stuck-terminating"],
      source: "kubernetes-csi/external-provisioner/pkg/controller/controller.go",
    },
    {
      text: "requested volume size %d is less than the size %d for the source snapshot %s",
      where: "csi-error",
      meaning: {
        en: "The claim restores a snapshot and asks for less room than the snapshot needs.",
        zh: "申领要从快照恢复，但请求的容量小于快照所需。",
      },
      causes: [
        {
          en: "The source volume was enlarged before the snapshot was taken.",
          zh: "源卷在做快照之前已扩容。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get volumesnapshot SNAPSHOT -o jsonpath='{.status.restoreSize}'",
        "kubectl -n NAMESPACE get pvc PVC -o jsonpath='{.spec.resources.requests.storage}'",
      ],
      rules: ["provisioning-failed"],
      source: "kubernetes-csi/external-provisioner/pkg/controller/controller.go",
    },
    {
      text: "snapshot %s is not Ready",
      where: "csi-error",
      meaning: {
        en: "The snapshot from which the claim is to be made is not yet usable; the provisioner tries again.",
        zh: "申领所依据的快照尚不可用；制备器会重试。",
      },
      causes: [
        { en: "The storage system still copies the snapshot.", zh: "存储系统仍在复制快照。" },
        {
          en: "Taking the snapshot failed; its status says why.",
          zh: "快照创建失败，原因见其状态。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe volumesnapshot SNAPSHOT"],
      rules: ["provisioning-failed"],
      source: "kubernetes-csi/external-provisioner/pkg/controller/controller.go",
    },
    {
      text: "PVC '%s' is in 'Pending' state, cloning in progress",
      where: "csi-error",
      meaning: {
        en: "A clone of the claim is still being made, so the source claim keeps its protection.",
        zh: "仍在克隆该申领，因此源申领继续受保护。",
      },
      causes: [
        {
          en: "The target claim is Pending, as its volume is not ready.",
          zh: "目标申领的卷尚未就绪，处于 Pending。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pvc"],
      rules: ["provisioning-failed"],
      source: "kubernetes-csi/external-provisioner/pkg/controller/clone_controller.go",
    },
    {
      text: "CSI driver does not support dynamic provisioning: controller CREATE_DELETE_VOLUME capability is not reported",
      where: "csi-error",
      meaning: {
        en: "The driver can mount volumes that exist, and cannot make new ones; the StorageClass needs a driver that can.",
        zh: "该驱动只能挂载已有的卷，不能创建新卷；存储类需要支持创建的驱动。",
      },
      causes: [
        { en: "The wrong driver is named as `provisioner`.", zh: "`provisioner` 写错了驱动。" },
        {
          en: "The driver's controller part was started in its node mode.",
          zh: "驱动的控制器部分以节点模式启动。",
        },
      ],
      checks: ["kubectl get storageclass"],
      rules: ["provisioning-failed"],
      source: "kubernetes-csi/external-provisioner/pkg/controller/controller.go",
    },
  ]),
  ...defineEntries("persistentvolume-controller", [
    {
      text: "storageclass.storage.k8s.io %q not found",
      where: "csi-error",
      meaning: {
        en: "The claim names a StorageClass that does not exist in the cluster; it stays Pending until it does.",
        zh: "申领所指的存储类在集群中不存在；在其出现之前保持 Pending。",
      },
      causes: [
        {
          en: "The name is misspelled or comes from another cluster (`gp2`, `standard`).",
          zh: "名称写错，或来自其他集群（如 `gp2`、`standard`）。",
        },
        { en: "The class was deleted or renamed.", zh: "存储类被删除或改名。" },
      ],
      checks: [
        "kubectl get storageclass",
        "kubectl -n NAMESPACE get pvc PVC -o jsonpath='{.spec.storageClassName}'",
      ],
      rules: ["storageclass-missing"],
      source: "pkg/controller/volume/persistentvolume/pv_controller.go",
    },
    {
      text: "no volume plugin matched name: %s",
      where: "csi-error",
      meaning: {
        en: "The provisioner of the StorageClass is none of those built into Kubernetes and has not the form of an external driver's either.",
        zh: "存储类的制备器不是 Kubernetes 内置的插件，也没有被当作外部驱动。",
      },
      causes: [
        {
          en: "An in-tree plugin (`kubernetes.io/glusterfs`, `kubernetes.io/rbd`) that this version no longer contains.",
          zh: "该版本已移除的树内插件（`kubernetes.io/glusterfs`、`kubernetes.io/rbd`）。",
        },
        { en: "A typing error in `kubernetes.io/...`.", zh: "`kubernetes.io/...` 拼写错误。" },
      ],
      checks: [
        "kubectl get storageclass STORAGECLASS -o jsonpath='{.provisioner}'",
        "kubectl version",
      ],
      rules: ["provisioning-failed"],
      source: "pkg/volume/plugins.go",
    },
    {
      text: "no persistent volumes available for this claim and no storage class is set",
      where: "csi-error",
      meaning: {
        en: "The claim has no StorageClass, so nothing is provisioned, and none of the existing volumes fits it.",
        zh: "申领没有存储类，不会动态制备，而已有的卷都不匹配。",
      },
      causes: [
        { en: "The cluster has no default StorageClass.", zh: "集群没有默认存储类。" },
        {
          en: '`storageClassName: ""` asks for an existing volume, and none has the right size, access mode or labels.',
          zh: '`storageClassName: ""` 要求使用已有的卷，但没有容量、访问模式或标签符合的卷。',
        },
        {
          en: "The fitting volume is Released and still names its former claim.",
          zh: "合适的卷处于 Released，仍指向旧申领。",
        },
      ],
      checks: [
        "kubectl get storageclass",
        "kubectl get pv",
        "kubectl -n NAMESPACE describe pvc PVC",
      ],
      rules: ["pv-unmatched"],
      source: "pkg/controller/volume/persistentvolume/pv_controller.go",
    },
    {
      text: "Waiting for a volume to be created either by the external provisioner '%s' or manually by the system administrator. If volume creation is delayed, please verify that the provisioner is running and correctly registered.",
      where: "csi-error",
      meaning: {
        en: "The work was left to an external driver, and its answer is awaited; if this repeats for minutes, nobody answers to that name.",
        zh: "创建工作已交给外部驱动，正在等待其结果；若持续数分钟，说明没有程序以该名称应答。",
      },
      causes: [
        {
          en: "The driver's controller is not installed, not running or has lost its leader.",
          zh: "驱动的控制器没有安装、没有运行或失去领导者。",
        },
        {
          en: "The provisioner's name in the StorageClass is not the driver's.",
          zh: "存储类中的制备器名称与驱动名称不一致。",
        },
        { en: "Making the volume takes long.", zh: "创建卷耗时较长。" },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pvc PVC",
        "kubectl get csidrivers",
        "kubectl get pods -A | grep -i -E 'csi|provisioner'",
      ],
      rules: ["provisioning-failed"],
      versions: "1.28-",
      source: "pkg/controller/volume/persistentvolume/pv_controller.go",
    },
  ]),
  ...defineEntries("persistentvolume-controller(1.20)", [
    {
      text: "waiting for a volume to be created, either by external provisioner %q or manually created by system administrator",
      where: "csi-error",
      meaning: {
        en: "In older versions: the claim waits for the external provisioner that its StorageClass names.",
        zh: "旧版本：申领在等待其存储类指定的外部制备器。",
      },
      causes: [
        {
          en: "No Pod of that provisioner runs in the cluster.",
          zh: "集群中没有运行该制备器的 Pod。",
        },
        {
          en: "nfs-subdir or another provisioner cannot elect a leader on 1.20, since `selfLink` is gone.",
          zh: "1.20 移除了 `selfLink`，旧版 NFS 制备器等无法选主。",
        },
      ],
      checks: ["kubectl get pods -A | grep -i provisioner", "kubectl get storageclass"],
      rules: ["provisioning-failed"],
      versions: "-1.27",
      source: "pkg/controller/volume/persistentvolume/pv_controller.go",
    },
  ]),
  ...defineEntries("csi-resizer", [
    {
      text: "Unable to expand %s because CSI driver %s only supports offline expansion and volume is currently in-use",
      where: "csi-error",
      meaning: {
        en: "The volume can be enlarged only while no Pod uses it; the expansion waits.",
        zh: "该卷只能在没有 Pod 使用时扩容；扩容因此等待。",
      },
      causes: [
        {
          en: "The driver supports `OFFLINE` expansion only, and a Pod with the claim runs.",
          zh: "驱动只支持 `OFFLINE` 扩容，而有 Pod 正在使用该申领。",
        },
        {
          en: "A Deployment keeps starting the Pod, so the volume is never free.",
          zh: "Deployment 不断重建 Pod，卷一直没有空闲。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pvc PVC", "kubectl get volumeattachments | grep PV"],
      rules: ["volume-resize-failed"],
      source: "kubernetes-csi/external-resizer/pkg/controller/controller.go",
    },
  ]),
  ...defineEntries("PersistentVolumeClaimResize admission", [
    {
      text: "only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize",
      where: "csi-error",
      meaning: {
        en: "The API server refused to enlarge the claim: its StorageClass does not allow it, or no StorageClass made the volume.",
        zh: "API 服务器拒绝扩容申领：存储类不允许，或该卷不是由存储类创建。",
      },
      causes: [
        {
          en: "`allowVolumeExpansion` is not set in the StorageClass.",
          zh: "存储类没有设置 `allowVolumeExpansion`。",
        },
        { en: "The volume was made by hand.", zh: "该卷是手动创建的。" },
        {
          en: "The claim names a StorageClass that has been deleted.",
          zh: "申领所指的存储类已删除。",
        },
      ],
      checks: [
        "kubectl get storageclass STORAGECLASS -o jsonpath='{.allowVolumeExpansion}'",
        "kubectl -n NAMESPACE get pvc PVC -o yaml",
      ],
      rules: ["volume-resize-failed"],
      source: "plugin/pkg/admission/storage/persistentvolume/resize/admission.go",
    },
  ]),
  ...defineEntries("alibaba disk csi", [
    {
      text: "Failed to attach disk: InvalidDiskStatus",
      where: "csi-error",
      meaning: {
        en: "Alibaba Cloud does not attach the disk, since it is not in the state Available.",
        zh: "云盘不处于“待挂载”（Available）状态，阿里云不予挂载。",
      },
      causes: [
        {
          en: "It is attached to another instance or just being detached.",
          zh: "它挂载在另一台实例上，或正在卸载。",
        },
        {
          en: "It is being created, resized or re-initialised.",
          zh: "它正在创建、扩容或重新初始化。",
        },
      ],
      checks: ["kubectl get volumeattachments", "aliyun ecs DescribeDisks --DiskIds '[\"DISK\"]'"],
      rules: ["volume-attach-failed"],
      source: "kubernetes-sigs/alibaba-cloud-csi-driver/pkg/disk/cloud.go",
    },
    {
      text: "InvalidDisk.AlreadyUsed",
      where: "csi-error",
      meaning: {
        en: "The disk is in use by another instance, so it cannot be attached here.",
        zh: "云盘正被另一台实例使用，不能挂载到此处。",
      },
      causes: [
        {
          en: "A Pod of the same claim still runs on the former node.",
          zh: "使用同一申领的 Pod 仍在原节点运行。",
        },
        {
          en: "The former node is down and the disk was not released.",
          zh: "原节点宕机，云盘没有释放。",
        },
      ],
      checks: ["kubectl get volumeattachments", "kubectl get pods -A -o wide"],
      rules: ["volume-attach-failed", "volume-shared-read-write-once"],
      source: "kubernetes-sigs/alibaba-cloud-csi-driver/pkg/disk/cloud.go",
    },
    {
      text: "InvalidAccountStatus.NotEnoughBalance",
      where: "csi-error",
      meaning: {
        en: "The Alibaba Cloud account has not enough money to create a pay-as-you-go disk.",
        zh: "阿里云账号余额不足，无法创建按量付费云盘。",
      },
      causes: [
        {
          en: "The account is in arrears, or below the minimum balance that pay-as-you-go asks for.",
          zh: "账号欠费，或低于按量付费要求的最低余额。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pvc PVC"],
      rules: ["provisioning-failed"],
      source: "kubernetes-sigs/alibaba-cloud-csi-driver/pkg/disk/controllerserver.go",
    },
    {
      text: "InvalidDataDiskSize.ValueNotSupported",
      where: "csi-error",
      meaning: {
        en: "The size asked for is not offered for this category of disk.",
        zh: "请求的容量不在该云盘类型支持的范围内。",
      },
      causes: [
        {
          en: "Less than 20 GiB was requested, or 1 GiB of a chart's default for ESSD.",
          zh: "请求少于 20 GiB，例如 Chart 默认值 1 GiB 用于 ESSD。",
        },
        {
          en: "The performance level (PL2, PL3) needs a larger disk.",
          zh: "性能级别（PL2、PL3）要求更大的容量。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pvc PVC -o jsonpath='{.spec.resources.requests.storage}'",
        "kubectl get storageclass STORAGECLASS -o jsonpath='{.parameters}'",
      ],
      rules: ["provisioning-failed"],
      source: "kubernetes-sigs/alibaba-cloud-csi-driver/pkg/disk/constants.go",
    },
    {
      text: "disk size is not supported.",
      where: "csi-error",
      meaning: {
        en: "Alibaba Cloud's driver passes on that the disk may not have this size.",
        zh: "阿里云驱动转述：云盘不支持该容量。",
      },
      causes: [
        {
          en: "The request is below the minimum of the disk's category, mostly 20 GiB.",
          zh: "请求低于该云盘类型的最小值，通常为 20 GiB。",
        },
        { en: "The size is above the maximum of the category.", zh: "容量超过该类型的最大值。" },
      ],
      checks: ["kubectl -n NAMESPACE describe pvc PVC"],
      rules: ["provisioning-failed"],
      source: "kubernetes-sigs/alibaba-cloud-csi-driver/pkg/utils/error_types.go",
    },
    {
      text: "The amount of the disk on instance in question reach its limits",
      where: "csi-error",
      meaning: {
        en: "The instance has as many disks as Alibaba Cloud allows, so this one was not attached.",
        zh: "实例挂载的云盘数已达阿里云上限，该盘没有挂载。",
      },
      causes: [
        {
          en: "Disks attached outside Kubernetes are not counted by the scheduler.",
          zh: "在 Kubernetes 之外挂载的云盘不计入调度器的统计。",
        },
        {
          en: "`MAX_VOLUMES_PERNODE` of the driver is set too high.",
          zh: "驱动的 `MAX_VOLUMES_PERNODE` 设置过高。",
        },
      ],
      checks: [
        "kubectl get csinode NODE -o jsonpath='{.spec.drivers}'",
        "kubectl get volumeattachments | grep NODE",
      ],
      rules: ["volume-limit-reached", "volume-attach-failed"],
      source: "kubernetes-sigs/alibaba-cloud-csi-driver/pkg/disk/cloud.go",
    },
  ]),
];
