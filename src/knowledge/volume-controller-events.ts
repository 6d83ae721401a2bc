import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("attachdetach-controller", [
    {
      text: "FailedAttachVolume",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The Pod's volume could not be attached to its node, so the Pod waits in ContainerCreating.",
        zh: "Pod 的卷无法挂接到其节点，Pod 停在 ContainerCreating。",
      },
      causes: [
        {
          en: "Multi-Attach: a ReadWriteOnce volume is still attached to the node of an old or another Pod.",
          zh: "Multi-Attach：ReadWriteOnce 卷仍挂接在旧 Pod 或其他 Pod 所在节点。",
        },
        {
          en: "The old node is down; its volumes are only detached after six minutes or with the out-of-service taint.",
          zh: "旧节点宕机；其卷要六分钟后或打上 out-of-service 污点才会分离。",
        },
        {
          en: "The CSI controller (external-attacher) is not running.",
          zh: "CSI 控制器（external-attacher）没有运行。",
        },
        {
          en: "The cloud refuses: wrong zone, too many disks, missing permission, disk deleted.",
          zh: "云平台拒绝：可用区不符、磁盘过多、缺少权限、磁盘已删除。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "kubectl get volumeattachments",
        "kubectl -n NAMESPACE describe pvc CLAIM | grep -A 3 'Used By'",
        "kubectl get pods -A | grep csi",
      ],
      rules: ["volume-attach-failed", "volume-shared-read-write-once", "volume-limit-reached"],
      source: "pkg/controller/volume/attachdetach/reconciler/reconciler.go",
    },
    {
      text: "SuccessfulAttachVolume",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The Pod's volume is attached to its node; mounting follows.",
        zh: "Pod 的卷已挂接到节点，接下来是挂载。",
      },
      causes: [
        {
          en: "The ordinary course for disks of a cloud or SAN.",
          zh: "云盘或 SAN 磁盘的正常流程。",
        },
      ],
      checks: [],
      rules: [],
      source: "pkg/volume/util/operationexecutor/operation_generator.go",
    },
  ]),
  ...defineEntries("ephemeral_volume", [
    {
      text: "FailedBinding",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The claim for the Pod's ephemeral volume could not be created or belongs to somebody else; the Pod is not scheduled.",
        zh: "Pod 临时卷的持久卷申领无法创建或属于他人；Pod 不会被调度。",
      },
      causes: [
        {
          en: "A claim by the name POD-VOLUME exists and was not made for this Pod.",
          zh: "名为 POD-VOLUME 的持久卷申领已存在且不是为该 Pod 创建的。",
        },
        {
          en: "A storage quota or an admission webhook refuses the claim.",
          zh: "存储配额或准入 Webhook 拒绝该持久卷申领。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pvc", "kubectl -n NAMESPACE get resourcequota"],
      rules: ["quota-exceeded", "pvc-missing"],
      source: "pkg/controller/volume/ephemeral/controller.go",
    },
  ]),
  ...defineEntries("persistentvolume-controller", [
    {
      text: "WaitForFirstConsumer",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The claim's class binds late: a volume is chosen only when a Pod with the claim is scheduled. Pending is right until then.",
        zh: "持久卷申领的存储类延迟绑定：只有使用它的 Pod 被调度时才选择卷。在此之前 Pending 属正常。",
      },
      causes: [
        { en: "No Pod uses the claim yet.", zh: "还没有 Pod 使用该持久卷申领。" },
        {
          en: "The Pod exists and sets spec.nodeName, which goes past the scheduler, so no node is ever selected for the claim.",
          zh: "Pod 存在但设置了 spec.nodeName，绕过了调度器，持久卷申领永远得不到选定节点。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pods -o custom-columns=NAME:.metadata.name,CLAIMS:.spec.volumes[*].persistentVolumeClaim.claimName",
        "kubectl get storageclass",
      ],
      rules: [],
      source: "pkg/controller/volume/persistentvolume/pv_controller.go",
    },
    {
      text: "WaitForPodScheduled",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The claim waits for its Pod to be scheduled, and the Pod cannot be: the fault lies with the Pod.",
        zh: "持久卷申领在等待其 Pod 被调度，而 Pod 无法调度：问题在 Pod 上。",
      },
      causes: [
        {
          en: "The Pod fits no node; its FailedScheduling Event says why.",
          zh: "Pod 放不进任何节点；其 FailedScheduling 事件会说明。",
        },
        {
          en: "The Pod waits for a scheduler that does not exist (schedulerName).",
          zh: "Pod 在等待一个不存在的调度器（schedulerName）。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD"],
      rules: ["resources-insufficient"],
      source: "pkg/controller/volume/persistentvolume/pv_controller.go",
    },
    {
      text: "FailedBinding",
      where: "event",
      meaning: {
        en: "The claim finds no volume: no PersistentVolume fits and no class would make one, or the volume that it names is taken.",
        zh: "持久卷申领找不到卷：没有合适的 PersistentVolume，也没有存储类来创建，或它指定的卷已被占用。",
      },
      causes: [
        {
          en: "The cluster has no default StorageClass and the claim names none.",
          zh: "集群没有默认存储类，而持久卷申领也未指定。",
        },
        {
          en: "Size, access mode or selector fit none of the free PersistentVolumes.",
          zh: "容量、访问模式或选择算符与空闲的 PersistentVolume 都不符。",
        },
        {
          en: "The volume is Released and still carries the claimRef of an old claim.",
          zh: "卷处于 Released 状态，仍带有旧持久卷申领的 claimRef。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pvc CLAIM",
        "kubectl get storageclass",
        "kubectl get pv",
      ],
      rules: ["pv-unmatched", "storageclass-missing"],
      source: "pkg/controller/volume/persistentvolume/pv_controller.go",
    },
    {
      text: "VolumeMismatch",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The claim names one PersistentVolume (volumeName or claimRef), and that one does not satisfy it.",
        zh: "持久卷申领指定了某个 PersistentVolume（volumeName 或 claimRef），但它不满足要求。",
      },
      causes: [
        { en: "The volume is smaller than the claim asks.", zh: "卷比持久卷申领请求的小。" },
        {
          en: "accessModes, storageClassName or volumeMode differ.",
          zh: "accessModes、storageClassName 或 volumeMode 不同。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pvc CLAIM", "kubectl describe pv VOLUME"],
      rules: ["pv-unmatched"],
      source: "pkg/controller/volume/persistentvolume/pv_controller.go",
    },
    {
      text: "ClaimLost",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The claim was bound and its PersistentVolume object no longer exists: it is Lost and never comes back by itself. The data may still lie on the storage.",
        zh: "持久卷申领曾绑定而其 PersistentVolume 对象已不存在：状态为 Lost，不会自行恢复。数据可能仍在存储上。",
      },
      causes: [
        {
          en: "Somebody deleted the PersistentVolume by hand.",
          zh: "有人手动删除了 PersistentVolume。",
        },
        {
          en: "A restore brought back claims without volumes.",
          zh: "恢复备份时只恢复了持久卷申领而没有持久卷。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pvc CLAIM", "kubectl get pv"],
      rules: ["pvc-lost"],
      source: "pkg/controller/volume/persistentvolume/pv_controller.go",
    },
    {
      text: "ClaimMisbound",
      where: "event",
      type: "Warning",
      meaning: {
        en: "Two claims point at one volume, and this one is not the volume's own; it does not get it.",
        zh: "两个持久卷申领指向同一个卷，而该卷不属于此申领；它得不到该卷。",
      },
      causes: [
        {
          en: "volumeName or claimRef was edited by hand.",
          zh: "手动编辑了 volumeName 或 claimRef。",
        },
        {
          en: "Claims were copied from another namespace with their volumeName.",
          zh: "持久卷申领连同 volumeName 从另一命名空间复制而来。",
        },
      ],
      checks: [
        "kubectl get pv VOLUME -o jsonpath='{.spec.claimRef}'",
        "kubectl -n NAMESPACE get pvc",
      ],
      rules: ["pvc-lost"],
      source: "pkg/controller/volume/persistentvolume/pv_controller.go",
    },
    {
      text: "VolumeUnknownReclaimPolicy",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The volume's reclaim policy is none of Retain, Delete and Recycle, so nothing is done with it after release.",
        zh: "卷的回收策略不是 Retain、Delete 或 Recycle，释放后不会做任何处理。",
      },
      causes: [
        {
          en: "A value that the API of another version accepted.",
          zh: "由其他版本 API 接受的值。",
        },
      ],
      checks: ["kubectl get pv VOLUME -o jsonpath='{.spec.persistentVolumeReclaimPolicy}'"],
      rules: [],
      source: "pkg/controller/volume/persistentvolume/pv_controller.go",
    },
    {
      text: "VolumeFailedRecycle",
      where: "event",
      meaning: {
        en: "Scrubbing the released volume for reuse (policy Recycle) failed or still waits for Pods that use it.",
        zh: "为重用而清理已释放的卷（Recycle 策略）失败，或仍在等待使用它的 Pod。",
      },
      causes: [
        {
          en: "Only NFS and hostPath volumes can be recycled; the policy is deprecated.",
          zh: "只有 NFS 和 hostPath 卷可以回收；该策略已弃用。",
        },
        {
          en: "The recycler's Pod cannot start or delete the files.",
          zh: "回收 Pod 无法启动或无法删除文件。",
        },
      ],
      checks: ["kubectl describe pv VOLUME"],
      rules: [],
      source: "pkg/controller/volume/persistentvolume/pv_controller.go",
    },
    {
      text: "VolumeFailedDelete",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The storage behind a released volume could not be deleted; the PersistentVolume stays behind as Failed or Released and may cost money.",
        zh: "已释放卷的后端存储无法删除；PersistentVolume 以 Failed 或 Released 状态遗留，可能继续计费。",
      },
      causes: [
        { en: "The disk is still attached to a node.", zh: "磁盘仍挂接在节点上。" },
        {
          en: "The driver or provisioner was uninstalled before its volumes.",
          zh: "驱动或制备器在其卷之前被卸载。",
        },
        {
          en: "Credentials may not delete, or snapshots depend on the disk.",
          zh: "凭据无删除权限，或有快照依赖该磁盘。",
        },
      ],
      checks: ["kubectl describe pv VOLUME", "kubectl get volumeattachments"],
      rules: ["volume-attach-failed"],
      source: "pkg/controller/volume/persistentvolume/pv_controller.go",
    },
    {
      text: "VolumeRecycled",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The released volume was scrubbed and is free again; its old data is gone.",
        zh: "已释放的卷完成清理并重新可用；旧数据已删除。",
      },
      causes: [{ en: "Reclaim policy Recycle.", zh: "回收策略为 Recycle。" }],
      checks: [],
      rules: [],
      source: "pkg/controller/volume/persistentvolume/pv_controller.go",
    },
    {
      text: "VolumeDelete",
      where: "event",
      type: "Normal",
      meaning: {
        en: "Deleting the volume waits: it is still in use, and the controller tries again.",
        zh: "卷仍在使用，删除在等待，控制器会重试。",
      },
      causes: [{ en: "The volume is not detached from its node yet.", zh: "卷尚未从节点分离。" }],
      checks: ["kubectl get volumeattachments"],
      rules: [],
      source: "pkg/controller/volume/persistentvolume/pv_controller.go",
    },
    {
      text: "ProvisioningFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "No volume could be made for the claim, which stays Pending and is tried again.",
        zh: "无法为持久卷申领创建卷，它保持 Pending 并会重试。",
      },
      causes: [
        {
          en: "The StorageClass that the claim names does not exist.",
          zh: "持久卷申领指定的存储类不存在。",
        },
        {
          en: "The class's parameters are invalid or its secret is missing.",
          zh: "存储类参数无效或缺少其 Secret。",
        },
        {
          en: "The backend reports quota, capacity or permission errors.",
          zh: "后端报告配额、容量或权限错误。",
        },
        {
          en: "An in-tree provisioner whose driver was removed from Kubernetes.",
          zh: "使用了已从 Kubernetes 移除驱动的树内制备器。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pvc CLAIM",
        "kubectl get storageclass",
        "kubectl get pods -A | grep -iE 'csi|provisioner'",
      ],
      rules: ["provisioning-failed", "storageclass-missing"],
      source: "pkg/controller/volume/persistentvolume/pv_controller.go",
    },
    {
      text: "ProvisioningCleanupFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "A volume was made, could not be registered and could not be deleted again: it remains on the storage as a leak.",
        zh: "卷已创建但无法登记，也无法再删除：它遗留在存储上。",
      },
      causes: [
        {
          en: "API server and storage backend both failed for a time.",
          zh: "API 服务器与存储后端一度同时出错。",
        },
        {
          en: "The driver crashed between making and recording the volume.",
          zh: "驱动在创建与登记卷之间崩溃。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pvc CLAIM"],
      rules: ["provisioning-failed"],
      source: "pkg/controller/volume/persistentvolume/pv_controller.go",
    },
    {
      text: "ProvisioningSucceeded",
      where: "event",
      type: "Normal",
      meaning: { en: "A volume was made for the claim.", zh: "已为持久卷申领创建卷。" },
      causes: [{ en: "The provisioner did its work.", zh: "制备器已完成工作。" }],
      checks: [],
      rules: [],
      source: "pkg/controller/volume/persistentvolume/pv_controller.go",
    },
    {
      text: "ExternalProvisioning",
      where: "event",
      type: "Normal",
      meaning: {
        en: "Kubernetes itself has nothing to do: a program outside, named in the message, is to make the volume. Repeated for minutes, it means that nobody answers to that name.",
        zh: "Kubernetes 自身无事可做：应由消息所指的外部程序创建卷。若重复数分钟，说明没有程序应答该名称。",
      },
      causes: [
        {
          en: "The provisioner's Pods are not running or not the leader.",
          zh: "制备器的 Pod 没有运行或不是领导者。",
        },
        {
          en: "The class's provisioner is misspelled or its driver is not installed.",
          zh: "存储类的制备器写错，或驱动未安装。",
        },
        {
          en: "The provisioner works and its own errors are in its log.",
          zh: "制备器在工作，错误见其日志。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pvc CLAIM",
        "kubectl get storageclass CLASS -o jsonpath='{.provisioner}'",
        "kubectl get csidrivers",
      ],
      rules: ["provisioning-failed"],
      source: "pkg/controller/volume/persistentvolume/pv_controller.go",
    },
    {
      text: "RecyclerPod",
      where: "event",
      meaning: {
        en: "An Event of the Pod that scrubs a released volume, passed on to the PersistentVolume.",
        zh: "清理已释放卷的 Pod 的事件，转发到 PersistentVolume。",
      },
      causes: [{ en: "Reclaim policy Recycle at work.", zh: "Recycle 回收策略正在执行。" }],
      checks: [],
      rules: [],
      source: "pkg/controller/volume/persistentvolume/pv_controller.go",
    },
  ]),
  ...defineEntries("selinux_warning", [
    {
      text: "MultipleSELinuxLabels",
      where: "event",
      type: "Warning",
      meaning: {
        en: "Two containers of one Pod would mount the same volume with different SELinux labels; only one of them can have access.",
        zh: "同一 Pod 的两个容器会以不同 SELinux 标签挂载同一卷；只有一个能访问。",
      },
      causes: [
        {
          en: "seLinuxOptions differ between the containers.",
          zh: "各容器的 seLinuxOptions 不同。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.securityContext}{.spec.containers[*].securityContext}'",
      ],
      rules: ["volume-permission-denied"],
      versions: "1.32-",
      source: "pkg/controller/volume/selinuxwarning/selinux_warning_controller.go",
    },
    {
      text: "SELinuxLabelConflict",
      where: "event",
      type: "Normal",
      meaning: {
        en: "Two Pods use one volume with different SELinux labels; once volumes are mounted with a label, only one of them can run on a node.",
        zh: "两个 Pod 以不同 SELinux 标签使用同一卷；改为带标签挂载后，同一节点上只有一个能运行。",
      },
      causes: [
        {
          en: "A privileged and an unprivileged Pod share the volume, or seLinuxOptions differ.",
          zh: "特权与非特权 Pod 共用该卷，或 seLinuxOptions 不同。",
        },
        {
          en: "Pods of different namespaces, and so of different SELinux levels, share one ReadWriteMany volume.",
          zh: "不同命名空间（SELinux 级别不同）的 Pod 共用一个 ReadWriteMany 卷。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pods -o custom-columns=NAME:.metadata.name,SELINUX:.spec.securityContext.seLinuxOptions",
      ],
      rules: ["volume-permission-denied"],
      versions: "1.32-",
      source: "pkg/controller/volume/selinuxwarning/cache/volumecache.go",
    },
    {
      text: "SELinuxChangePolicyConflict",
      where: "event",
      type: "Normal",
      meaning: {
        en: "Two Pods use one volume and differ in seLinuxChangePolicy, so they will get in each other's way.",
        zh: "两个 Pod 使用同一卷但 seLinuxChangePolicy 不同，会互相妨碍。",
      },
      causes: [
        {
          en: "Only one of the workloads was set to Recursive.",
          zh: "只有其中一个工作负载设为 Recursive。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pods -o custom-columns=NAME:.metadata.name,POLICY:.spec.securityContext.seLinuxChangePolicy",
      ],
      rules: [],
      versions: "1.32-",
      source: "pkg/controller/volume/selinuxwarning/cache/volumecache.go",
    },
  ]),
  ...defineEntries("volume_expand", [
    {
      text: "ExternalExpanding",
      where: "event",
      meaning: {
        en: "Enlarging the claim is left to an external resizer; if the Event repeats, none is running.",
        zh: "持久卷申领扩容交由外部 resizer 处理；若事件反复出现，说明没有 resizer 在运行。",
      },
      causes: [
        {
          en: "The driver's controller lacks the external-resizer sidecar.",
          zh: "驱动的控制器缺少 external-resizer 边车。",
        },
        {
          en: "The resizer's Pod crashes or is not the leader.",
          zh: "resizer 的 Pod 崩溃或不是领导者。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pvc CLAIM", "kubectl get pods -A | grep csi"],
      rules: ["volume-resize-failed"],
      source: "pkg/controller/volume/expand/expand_controller.go",
    },
    {
      text: "VolumeResizeSuccessful",
      where: "event",
      type: "Normal",
      meaning: { en: "The volume was enlarged on the storage.", zh: "存储上的卷已扩容。" },
      causes: [
        { en: "The claim's request had been raised.", zh: "持久卷申领的请求量此前被提高。" },
      ],
      checks: [],
      rules: [],
      source: "pkg/volume/util/operationexecutor/operation_generator.go",
    },
  ]),
];
