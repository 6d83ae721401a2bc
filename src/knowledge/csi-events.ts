import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("kubelet/volume_expand/csi-resizer", [
    {
      text: "VolumeResizeFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "Enlarging the volume failed; the claim keeps its old capacity, and the attempt is repeated with pauses.",
        zh: "卷扩容失败；申领保持原容量，之后会间隔重试。",
      },
      causes: [
        {
          en: "The driver cannot enlarge volumes, or only while they are not in use.",
          zh: "驱动不支持扩容，或只支持离线扩容。",
        },
        {
          en: "The quota or the capacity of the storage system does not allow it.",
          zh: "存储系统的配额或容量不允许。",
        },
        {
          en: "The cloud allows one change in some hours only.",
          zh: "云平台限制数小时内只能变更一次。",
        },
        { en: "The filesystem on the node could not be grown.", zh: "节点上的文件系统无法扩展。" },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pvc PVC",
        "kubectl get storageclass STORAGECLASS -o yaml",
        "kubectl get pods -A | grep -i csi",
      ],
      rules: ["volume-resize-failed"],
      source: "pkg/volume/util/operationexecutor/operation_generator.go",
    },
  ]),
  ...defineEntries("csi-provisioner", [
    {
      text: "Provisioning",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The external provisioner has begun to make a volume for the claim.",
        zh: "外部制备器已开始为申领创建卷。",
      },
      causes: [
        {
          en: "A claim was created, and with WaitForFirstConsumer a Pod that uses it was scheduled.",
          zh: "申领已创建；若为 WaitForFirstConsumer，则使用它的 Pod 已被调度。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pvc PVC"],
      rules: [],
      source: "kubernetes-sigs/sig-storage-lib-external-provisioner/controller/controller.go",
    },
  ]),
  ...defineEntries("csi-external-provisioner", [
    {
      text: "Provisioning",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The claim has a data source this provisioner does not fill itself; it leaves the volume to a populator.",
        zh: "申领的数据源不由该制备器填充，卷交由填充器（populator）处理。",
      },
      causes: [
        { en: "`dataSourceRef` names a custom kind.", zh: "`dataSourceRef` 指向自定义类别。" },
        {
          en: "If it stays so, the populator for that kind is not installed.",
          zh: "若一直如此，则没有安装该类别的填充器。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pvc PVC -o jsonpath='{.spec.dataSourceRef}'"],
      rules: ["provisioning-failed"],
      source: "kubernetes-csi/external-provisioner/pkg/controller/controller.go",
    },
  ]),
  ...defineEntries("csi-external-resizer", [
    {
      text: "VolumeResizeFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The resizer's call to the storage system failed; the message quotes the driver.",
        zh: "resizer 对存储系统的调用失败；消息中引用了驱动的说明。",
      },
      causes: [
        {
          en: "The driver expands only volumes that no Pod uses.",
          zh: "驱动只能扩容没有 Pod 使用的卷。",
        },
        {
          en: "The size asked for is above the limit or the quota.",
          zh: "请求的容量超过上限或配额。",
        },
        {
          en: "An earlier attempt was found impossible, so retries are rare.",
          zh: "之前的尝试被判定不可行，因此重试间隔很长。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pvc PVC", "kubectl get volumeattachments | grep PV"],
      rules: ["volume-resize-failed"],
      source: "kubernetes-csi/external-resizer/pkg/controller/controller.go",
    },
    {
      text: "Resizing",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The resizer has asked the storage system to enlarge the volume.",
        zh: "resizer 已请求存储系统扩容该卷。",
      },
      causes: [
        {
          en: "Somebody raised `spec.resources.requests.storage` of the claim.",
          zh: "有人调高了申领的 `spec.resources.requests.storage`。",
        },
      ],
      checks: [],
      rules: [],
      source: "kubernetes-csi/external-resizer/pkg/controller/controller.go",
    },
    {
      text: "FileSystemResizeRequired",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The disk is larger now; the filesystem grows when a Pod with the volume runs on a node.",
        zh: "磁盘已变大；当使用该卷的 Pod 在节点上运行时，文件系统才会扩展。",
      },
      causes: [
        { en: "No Pod uses the claim at present.", zh: "目前没有 Pod 使用该申领。" },
        { en: "The kubelet has not come to it yet.", zh: "kubelet 尚未处理到。" },
      ],
      checks: ["kubectl -n NAMESPACE get pvc PVC -o jsonpath='{.status.conditions}'"],
      rules: ["volume-resize-failed"],
      source: "kubernetes-csi/external-resizer/pkg/controller/controller.go",
    },
    {
      text: "VolumeResizeSuccessful",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The volume has its new size and the claim shows it.",
        zh: "卷已达到新容量，申领中也已体现。",
      },
      causes: [{ en: "The driver needs no step on the node.", zh: "驱动不需要在节点上执行操作。" }],
      checks: [],
      rules: [],
      source: "kubernetes-csi/external-resizer/pkg/controller/controller.go",
    },
    {
      text: "VolumeModifyCanceled",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The change of the volume's attributes was taken back before it was done.",
        zh: "卷属性的变更在完成之前被撤回。",
      },
      causes: [
        {
          en: "`volumeAttributesClassName` was set back to its former value.",
          zh: "`volumeAttributesClassName` 被改回原值。",
        },
      ],
      checks: [],
      rules: [],
      source: "kubernetes-csi/external-resizer/pkg/modifycontroller/modify_volume.go",
    },
    {
      text: "VolumeModifyFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The volume could not be given the attributes of the new VolumeAttributesClass; it keeps its former ones.",
        zh: "卷未能应用新的 VolumeAttributesClass，仍保持原有属性。",
      },
      causes: [
        {
          en: "The VolumeAttributesClass named in the claim does not exist.",
          zh: "申领所指的 VolumeAttributesClass 不存在。",
        },
        {
          en: "The driver does not accept a parameter, or the cloud limits how often a disk may change.",
          zh: "驱动不接受某个参数，或云平台限制变更频率。",
        },
        { en: "The class belongs to another driver.", zh: "该类属于另一个驱动。" },
      ],
      checks: ["kubectl -n NAMESPACE describe pvc PVC", "kubectl get volumeattributesclasses"],
      rules: ["volume-resize-failed"],
      source: "kubernetes-csi/external-resizer/pkg/modifycontroller/modify_volume.go",
    },
    {
      text: "VolumeModify",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The resizer has begun to change the volume's attributes, such as IOPS or throughput.",
        zh: "resizer 已开始修改卷的属性，例如 IOPS 或吞吐量。",
      },
      causes: [
        {
          en: "Another VolumeAttributesClass was set in the claim.",
          zh: "申领中设置了另一个 VolumeAttributesClass。",
        },
      ],
      checks: [],
      rules: [],
      source: "kubernetes-csi/external-resizer/pkg/modifycontroller/modify_volume.go",
    },
    {
      text: "VolumeModifySuccessful",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The volume now has the attributes of the class the claim names.",
        zh: "卷现在具备申领所指类的属性。",
      },
      causes: [{ en: "The driver confirmed the change.", zh: "驱动已确认变更。" }],
      checks: [],
      rules: [],
      source: "kubernetes-csi/external-resizer/pkg/modifycontroller/modify_volume.go",
    },
  ]),
  ...defineEntries("sig-storage-lib-external-provisioner", [
    {
      text: "ProvisioningFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The provisioner tried to make the claim's volume and failed; the claim stays Pending and Pods with it cannot start.",
        zh: "制备器尝试为申领创建卷但失败；申领保持 Pending，使用它的 Pod 无法启动。",
      },
      causes: [
        {
          en: "The storage system refuses: quota, capacity, credentials, parameters.",
          zh: "存储系统拒绝：配额、容量、凭据或参数问题。",
        },
        {
          en: "The driver cannot make raw block volumes or this access mode.",
          zh: "驱动不支持原始块卷或该访问模式。",
        },
        {
          en: "The topology that the Pod's node needs is not available.",
          zh: "无法满足 Pod 所在节点要求的拓扑。",
        },
        {
          en: "The PersistentVolume object was refused by the API server.",
          zh: "API 服务器拒绝了 PersistentVolume 对象。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pvc PVC",
        "kubectl get storageclass STORAGECLASS -o yaml",
        "kubectl get pods -A | grep -i -E 'csi|provisioner'",
      ],
      rules: ["provisioning-failed"],
      source: "kubernetes-sigs/sig-storage-lib-external-provisioner/controller/controller.go",
    },
    {
      text: "Provisioning",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The driver's provisioner took the claim on; success or failure follows in another event.",
        zh: "驱动的制备器已接手该申领；成功或失败会在后续事件中给出。",
      },
      causes: [{ en: "A new claim for this StorageClass.", zh: "出现了使用该存储类的新申领。" }],
      checks: ["kubectl -n NAMESPACE describe pvc PVC"],
      rules: [],
      source: "kubernetes-sigs/sig-storage-lib-external-provisioner/controller/controller.go",
    },
    {
      text: "VolumeFailedDelete",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The claim is gone, and its volume could not be deleted in the storage system; the PersistentVolume stays as Released or Failed and may cost money.",
        zh: "申领已删除，但存储系统中的卷无法删除；PersistentVolume 停在 Released 或 Failed，可能继续计费。",
      },
      causes: [
        { en: "The volume is still attached to a node.", zh: "卷仍挂接在节点上。" },
        { en: "It has snapshots or clones that depend on it.", zh: "有依赖它的快照或克隆。" },
        { en: "The driver's credentials may not delete.", zh: "驱动的凭据没有删除权限。" },
      ],
      checks: ["kubectl describe pv PV", "kubectl get volumeattachments | grep PV"],
      rules: ["volume-attach-failed"],
      source: "kubernetes-sigs/sig-storage-lib-external-provisioner/controller/controller.go",
    },
    {
      text: "ProvisioningSucceeded",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The volume exists and its PersistentVolume was created; the claim will be bound to it.",
        zh: "卷已创建，其 PersistentVolume 也已生成；申领将与之绑定。",
      },
      causes: [
        { en: "The driver answered with the new volume's id.", zh: "驱动返回了新卷的 ID。" },
      ],
      checks: [],
      rules: [],
      source: "kubernetes-sigs/sig-storage-lib-external-provisioner/controller/volume_store.go",
    },
    {
      text: "ProvisioningCleanupFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "A volume was made that is not needed, and removing it failed: it is left in the storage system without any object in the cluster.",
        zh: "创建了不需要的卷，而删除失败：它留在存储系统中，集群里没有对应对象。",
      },
      causes: [
        {
          en: "The PersistentVolume could not be saved, and the backend refused the deletion.",
          zh: "PersistentVolume 无法保存，而后端又拒绝删除。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pvc PVC"],
      rules: ["provisioning-failed"],
      source: "kubernetes-sigs/sig-storage-lib-external-provisioner/controller/volume_store.go",
    },
  ]),
  ...defineEntries("alibaba-cloud-csi-driver", [
    {
      text: "DataCacheFallback",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The disk works without its local cache, so reads are slower than intended.",
        zh: "云盘在没有本地缓存的情况下工作，读取慢于预期。",
      },
      causes: [
        {
          en: "The cache path does not exist on the node, or the node has no local disk.",
          zh: "节点上没有缓存路径，或节点没有本地盘。",
        },
      ],
      checks: ["kubectl get pv PV -o jsonpath='{.spec.csi.volumeAttributes}'"],
      rules: [],
      source: "kubernetes-sigs/alibaba-cloud-csi-driver/pkg/disk/nodeserver.go",
    },
    {
      text: "ConflictingZone",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The StorageClass fixes a zone that is not the one of the node chosen for the Pod, so no disk is made.",
        zh: "存储类指定的可用区与 Pod 所选节点的可用区不同，因此没有创建云盘。",
      },
      causes: [
        {
          en: "`zoneId` in the parameters together with `WaitForFirstConsumer`.",
          zh: "参数中写了 `zoneId`，同时使用 `WaitForFirstConsumer`。",
        },
        { en: "The driver got no zone for the node.", zh: "驱动没有得到节点的可用区信息。" },
      ],
      checks: [
        "kubectl get storageclass STORAGECLASS -o yaml",
        "kubectl get nodes -L topology.kubernetes.io/zone",
      ],
      rules: ["provisioning-failed", "volume-topology-conflict"],
      source: "kubernetes-sigs/alibaba-cloud-csi-driver/pkg/disk/utils.go",
    },
    {
      text: "IOHang",
      where: "event",
      type: "Warning",
      meaning: {
        en: "Reads or writes to the cloud disk do not come back: the application that uses it stands still.",
        zh: "对云盘的读写没有返回：使用它的应用停滞。",
      },
      causes: [
        {
          en: "A fault of the disk, the instance or its host at the cloud.",
          zh: "云盘、实例或其宿主机发生故障。",
        },
        {
          en: "The disk's burst credits or limits are far exceeded.",
          zh: "远超云盘的突发额度或性能上限。",
        },
      ],
      checks: [
        "kubectl get events -A --field-selector reason=IOHang",
        "iostat -x 1 3",
        "dmesg -T | grep -i 'blocked for more than'",
      ],
      rules: ["volume-mount-failed"],
      source: "kubernetes-sigs/alibaba-cloud-csi-driver/pkg/metric/disk_stat_collector.go",
    },
    {
      text: "LatencyTooHigh",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The disk answers slower than the set threshold; the application gets slow with it.",
        zh: "云盘响应慢于设定阈值，应用随之变慢。",
      },
      causes: [
        {
          en: "IOPS or throughput of the disk's category are used up.",
          zh: "该云盘类型的 IOPS 或吞吐量已用满。",
        },
        {
          en: "The instance type's own limit for disks is reached.",
          zh: "达到实例规格自身的磁盘性能上限。",
        },
      ],
      checks: ["kubectl get events -A --field-selector reason=LatencyTooHigh", "iostat -x 1 3"],
      rules: [],
      source: "kubernetes-sigs/alibaba-cloud-csi-driver/pkg/metric/disk_stat_collector.go",
    },
    {
      text: "NotEnoughDiskSpace",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The volume is nearly full; when it is, the application's writes fail.",
        zh: "卷即将写满；写满后应用的写入会失败。",
      },
      causes: [
        {
          en: "Data or logs have grown beyond the size of the claim.",
          zh: "数据或日志的增长超出申领的容量。",
        },
        { en: "A deleted file is still held open by a process.", zh: "已删除的文件仍被进程打开。" },
      ],
      checks: ["kubectl -n NAMESPACE exec POD -- df -h", "kubectl -n NAMESPACE get pvc PVC"],
      rules: ["volume-full"],
      source: "kubernetes-sigs/alibaba-cloud-csi-driver/pkg/metric/disk_stat_collector.go",
    },
    {
      text: "CNFSFallback",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The driver switched the file system to its other mount target, as the first did not work.",
        zh: "由于首选挂载点不可用，驱动把文件系统切换到了另一个挂载点。",
      },
      causes: [
        {
          en: "The mount target is inactive or was deleted in the NAS console.",
          zh: "挂载点处于非活动状态，或已在 NAS 控制台删除。",
        },
        { en: "The network between node and NAS fails.", zh: "节点与 NAS 之间的网络故障。" },
      ],
      checks: ["kubectl get cnfs -o yaml"],
      rules: ["volume-mount-failed"],
      source: "kubernetes-sigs/alibaba-cloud-csi-driver/pkg/nas/nodeserver.go",
    },
    {
      text: "BdfVolumeHang",
      where: "event",
      meaning: {
        en: "On a bare-metal instance a disk device hangs in the virtualisation card; disks on this node may not attach or detach.",
        zh: "弹性裸金属实例上的云盘设备在虚拟化卡中挂起，该节点的云盘可能无法挂载或卸载。",
      },
      causes: [{ en: "A fault of the card or its driver.", zh: "虚拟化卡或其驱动发生故障。" }],
      checks: ["kubectl get events -A --field-selector reason=BdfVolumeHang"],
      rules: ["volume-attach-failed"],
      source: "kubernetes-sigs/alibaba-cloud-csi-driver/pkg/utils/util.go",
    },
    {
      text: "BdfVolumeUnUsed",
      where: "event",
      meaning: {
        en: "The driver lists devices on a bare-metal node to which no disk belongs.",
        zh: "驱动列出了裸金属节点上没有对应云盘的设备。",
      },
      causes: [
        {
          en: "A disk was detached and its device not cleaned up.",
          zh: "云盘已卸载，但设备没有清理。",
        },
      ],
      checks: [],
      rules: [],
      source: "kubernetes-sigs/alibaba-cloud-csi-driver/pkg/utils/util.go",
    },
    {
      text: "AddDefaultTagsError",
      where: "event",
      meaning: {
        en: "The disk was made, and the cluster's tags could not be put on it.",
        zh: "云盘已创建，但无法为其添加集群标签。",
      },
      causes: [
        {
          en: "The RAM role lacks the right to tag resources.",
          zh: "RAM 角色没有为资源打标签的权限。",
        },
      ],
      checks: ["kubectl get events -A --field-selector reason=AddDefaultTagsError"],
      rules: [],
      source: "kubernetes-sigs/alibaba-cloud-csi-driver/pkg/utils/util.go",
    },
  ]),
];
