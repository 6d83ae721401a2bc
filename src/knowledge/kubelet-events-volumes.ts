import { defineEntries } from "./entry.ts";

export default defineEntries("kubelet", [
  {
    text: "AlreadyMountedVolume",
    where: "event",
    type: "Warning",
    meaning: {
      en: "A local volume is already mounted for another Pod with a different group owner; the kubelet leaves the group as it is, and one of the Pods may not be able to write.",
      zh: "本地卷已以不同的属组挂载给另一个 Pod；kubelet 不会更改属组，其中某个 Pod 可能无法写入。",
    },
    causes: [
      {
        en: "Pods with different `fsGroup` share one local PersistentVolume.",
        zh: "`fsGroup` 不同的 Pod 共享同一个本地持久卷。",
      },
      {
        en: "An earlier Pod of the claim ran with another `fsGroup`, and its mount is still there.",
        zh: "该申领之前的 Pod 使用了不同的 `fsGroup`，其挂载仍然存在。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pods -o custom-columns=POD:.metadata.name,FSGROUP:.spec.securityContext.fsGroup,CLAIMS:.spec.volumes[*].persistentVolumeClaim.claimName",
    ],
    rules: ["volume-permission-denied"],
    source: "pkg/volume/local/local.go",
  },
  {
    text: "FailedMapVolume",
    where: "event",
    type: "Warning",
    meaning: {
      en: "A raw block volume (`volumeMode: Block`) could not be made into a device for the Pod, so its containers wait.",
      zh: "原始块卷（`volumeMode: Block`）无法作为设备提供给 Pod，容器因此等待。",
    },
    causes: [
      {
        en: "The disk is not attached to the node, or its device has not appeared.",
        zh: "磁盘未挂接到节点，或设备尚未出现。",
      },
      {
        en: "The CSI driver's node plugin is not running or returns an error.",
        zh: "CSI 驱动的节点插件没有运行或返回错误。",
      },
      {
        en: "The volume's node affinity does not allow this node.",
        zh: "卷的节点亲和性不允许使用该节点。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=FailedMapVolume",
      "kubectl get volumeattachments",
      "kubectl get csinode NODE -o yaml",
    ],
    rules: ["volume-mount-failed", "volume-attach-failed"],
    source: "pkg/volume/util/operationexecutor/operation_generator.go",
  },
  {
    text: "FailedMount",
    where: "event",
    type: "Warning",
    meaning: {
      en: "A volume of the Pod could not be mounted, so none of its containers start; the kubelet keeps trying and the message names the volume and the error.",
      zh: "Pod 的某个卷无法挂载，所有容器都不会启动；kubelet 会持续重试，消息中有卷名和错误。",
    },
    causes: [
      {
        en: "A ConfigMap or Secret it names does not exist, or lacks a key.",
        zh: "引用的 ConfigMap 或 Secret 不存在，或缺少键。",
      },
      {
        en: "The disk is not attached yet, or still attached to another node (`timed out waiting for the condition`).",
        zh: "磁盘尚未挂接，或仍挂接在其他节点（`timed out waiting for the condition`）。",
      },
      {
        en: "An NFS or file server is out of reach, refuses the node, or the node lacks the mount helper.",
        zh: "NFS 或文件服务器无法访问、拒绝该节点，或节点缺少挂载工具。",
      },
      {
        en: "`driver name … not found in the list of registered CSI drivers`: the CSI node plugin does not run on the node.",
        zh: "`driver name … not found in the list of registered CSI drivers`：CSI 节点插件没有在该节点运行。",
      },
      {
        en: "A hostPath of the wrong type, or a damaged filesystem.",
        zh: "hostPath 类型不符，或文件系统损坏。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=FailedMount",
      "kubectl -n NAMESPACE get pvc,configmap,secret",
      "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE",
    ],
    rules: [
      "volume-mount-failed",
      "configmap-missing",
      "secret-missing",
      "config-key-missing",
      "volume-attach-failed",
      "pvc-missing",
    ],
    source: "pkg/kubelet/kubelet.go",
  },
  {
    text: "FailedMountOnFilesystemMismatch",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The disk already holds another filesystem than `fsType` asks for, and the kubelet does not format it, so as not to destroy data.",
      zh: "磁盘上已有与 `fsType` 不同的文件系统；为避免破坏数据，kubelet 不会格式化它。",
    },
    causes: [
      {
        en: "`fsType` was changed in the PersistentVolume or StorageClass after the disk was formatted.",
        zh: "磁盘格式化之后，PersistentVolume 或 StorageClass 的 `fsType` 被修改。",
      },
      {
        en: "An existing disk or snapshot with another filesystem was taken in by hand.",
        zh: "手动引入了带有其他文件系统的现有磁盘或快照。",
      },
    ],
    checks: [
      "kubectl get pv PV -o jsonpath='{.spec.csi.fsType}'",
      "kubectl get storageclass STORAGECLASS -o yaml",
    ],
    rules: ["volume-mount-failed"],
    source: "pkg/volume/util/operationexecutor/operation_generator.go",
  },
  {
    text: "FileSystemResizeFailed",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The disk behind the claim was made larger, but growing the filesystem on the node failed; the Pod still sees the old size.",
      zh: "申领背后的磁盘已扩容，但在节点上扩展文件系统失败；Pod 看到的仍是旧的大小。",
    },
    causes: [
      { en: "The volume is mounted read-only.", zh: "卷以只读方式挂载。" },
      {
        en: "`resize2fs` or `xfs_growfs` is missing on the node or reports a filesystem that needs a check.",
        zh: "节点上缺少 `resize2fs` 或 `xfs_growfs`，或报告文件系统需要检查。",
      },
      {
        en: "The node does not see the new size of the device yet.",
        zh: "节点尚未识别设备的新大小。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE describe pvc PVC",
      'journalctl -u kubelet | grep -iE "resize|expand"',
    ],
    rules: ["volume-resize-failed"],
    source: "pkg/volume/util/operationexecutor/operation_generator.go",
  },
  {
    text: "FileSystemResizeSuccessful",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The filesystem of the volume was grown on the node, and the Pod can use the new size.",
      zh: "卷的文件系统已在节点上扩展，Pod 可以使用新的容量。",
    },
    causes: [
      {
        en: "The claim's requested storage was raised before.",
        zh: "之前提高了申领请求的存储容量。",
      },
      {
        en: "A disk was expanded while no Pod used it, and the Pod now brought the last step.",
        zh: "磁盘在没有 Pod 使用时已扩容，现由该 Pod 触发最后一步。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pvc PVC -o jsonpath='{.spec.resources.requests.storage}{\" \"}{.status.capacity.storage}'",
    ],
    rules: [],
    source: "pkg/volume/util/operationexecutor/node_expander.go",
  },
  {
    text: "SuccessfulMountVolume",
    where: "event",
    type: "Normal",
    meaning: {
      en: "A block volume was made ready for the Pod on the node.",
      zh: "块卷已在节点上为 Pod 准备就绪。",
    },
    causes: [
      {
        en: "A normal step of a Pod with `volumeDevices`.",
        zh: "使用 `volumeDevices` 的 Pod 的正常步骤。",
      },
      {
        en: "In very old versions (to 1.10): any volume of the Pod was mounted.",
        zh: "在很老的版本中（1.10 及之前）：Pod 的任一卷已挂载。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].volumeDevices}'"],
    rules: [],
    source: "pkg/volume/util/operationexecutor/operation_generator.go",
  },
  {
    text: "VolumeConditionAbnormal",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The CSI driver's health check says that a volume of the running Pod is not well; reads or writes may fail.",
      zh: "CSI 驱动的健康检查报告运行中 Pod 的某个卷异常；读写可能失败。",
    },
    causes: [
      {
        en: "The storage system behind it has a failure, or the disk was deleted.",
        zh: "后端存储系统故障，或磁盘被删除。",
      },
      {
        en: "The mount on the node was lost, as after a restart of the storage client.",
        zh: "节点上的挂载丢失，例如存储客户端重启之后。",
      },
      {
        en: "The filesystem turned read-only after an I/O error.",
        zh: "发生 I/O 错误后文件系统变为只读。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get events --field-selector reason=VolumeConditionAbnormal",
      'journalctl -k | grep -iE "I/O error|remount"',
    ],
    rules: ["volume-data-refused", "container-filesystem-read-only"],
    versions: "1.21-",
    source: "pkg/kubelet/server/stats/volume_stat_calculator.go",
  },
  {
    text: "VolumePermissionChangeInProgress",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The kubelet is giving every file of a volume to the Pod's `fsGroup`, and it takes long; the Pod starts only when that is done.",
      zh: "kubelet 正在把卷中所有文件改为 Pod 的 `fsGroup` 属组，耗时较长；完成后 Pod 才会启动。",
    },
    causes: [
      { en: "The volume holds a very large number of files.", zh: "卷中文件数量非常多。" },
      {
        en: "`fsGroupChangePolicy` is `Always` (the default), so it is done again at each start.",
        zh: "`fsGroupChangePolicy` 为 `Always`（默认值），每次启动都要重做。",
      },
      {
        en: "The storage is slow in changing attributes, as NFS often is.",
        zh: "存储修改属性较慢，NFS 常见。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.securityContext}'",
      "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=VolumePermissionChangeInProgress",
    ],
    rules: ["volume-mount-failed"],
    versions: "1.33-",
    source: "pkg/volume/volume_linux.go",
  },
  {
    text: "VolumeAttachmentLimitExceeded",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The node can attach no more volumes of a CSI driver that the Pod needs, and the kubelet fails the Pod so that it can be placed elsewhere.",
      zh: "节点无法再挂接该 Pod 所需 CSI 驱动的卷，kubelet 让 Pod 失败，以便调度到别处。",
    },
    causes: [
      {
        en: "The count in CSINode was out of date when the Pod was scheduled.",
        zh: "调度 Pod 时 CSINode 中的数量已过时。",
      },
      {
        en: "Volumes from outside Kubernetes or of deleted Pods take up places.",
        zh: "Kubernetes 之外的卷或已删除 Pod 的卷占用了名额。",
      },
    ],
    checks: [
      'kubectl get csinode NODE -o jsonpath=\'{range .spec.drivers[*]}{.name}{" "}{.allocatable.count}{"\\n"}{end}\'',
      "kubectl get volumeattachments -o custom-columns=NAME:.metadata.name,NODE:.spec.nodeName,ATTACHED:.status.attached",
    ],
    rules: ["volume-limit-reached"],
    versions: "1.34-",
    source: "pkg/kubelet/kubelet.go",
  },
]);
