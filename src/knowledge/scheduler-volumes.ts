import { defineEntries } from "./entry.ts";

export default defineEntries("default-scheduler", [
  {
    text: "node(s) exceed max volume count",
    where: "scheduler-message",
    meaning: {
      en: "The node may attach only so many volumes of this driver, and the Pod's volumes would exceed that number.",
      zh: "节点对该驱动可挂接的卷数有限，加上此 Pod 的卷就会超出。",
    },
    causes: [
      {
        en: "Many Pods with their own disks sit on one node, more than the instance type allows.",
        zh: "一个节点上有太多各带磁盘的 Pod，超过实例规格允许的数量。",
      },
      {
        en: "Volumes of deleted Pods are still attached (stale VolumeAttachments).",
        zh: "已删除 Pod 的卷仍处于挂接状态（遗留的 VolumeAttachment）。",
      },
    ],
    checks: [
      "kubectl get csinode NODE -o jsonpath='{.spec.drivers[*].allocatable.count}'",
      "kubectl get volumeattachments | grep NODE",
    ],
    rules: ["volume-limit-reached"],
    source: "pkg/scheduler/framework/plugins/nodevolumelimits/csi.go",
  },
  {
    text: "%s CSI driver is not installed on the node",
    where: "scheduler-message",
    meaning: {
      en: "The node's CSINode object has no entry for the driver of the Pod's volume, so the volume could not be mounted there.",
      zh: "节点的 CSINode 对象中没有该卷驱动的条目，卷无法在那里挂载。",
    },
    causes: [
      {
        en: "The driver's node DaemonSet does not run on that node, or its registration crashed.",
        zh: "驱动的节点 DaemonSet 未在该节点运行，或注册进程崩溃。",
      },
      {
        en: "Taints or a nodeSelector keep the driver's DaemonSet off the node.",
        zh: "污点或 nodeSelector 使驱动的 DaemonSet 无法落到该节点。",
      },
    ],
    checks: [
      "kubectl get csinode NODE -o yaml",
      "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE | grep csi",
    ],
    rules: ["volume-mount-failed", "volume-limit-reached"],
    versions: "1.35-",
    source: "pkg/scheduler/framework/plugins/nodevolumelimits/csi.go",
  },
  {
    text: "looking up PVC %s/%s: %w",
    where: "scheduler-message",
    meaning: {
      en: "While counting the volumes of a node the scheduler could not read a claim that the Pod uses, so the attempt failed.",
      zh: "调度器在统计节点的卷数时无法读取 Pod 使用的某个持久卷申领，本次调度因此失败。",
    },
    causes: [
      {
        en: "The claim was deleted while the Pod waited.",
        zh: "在 Pod 等待期间该持久卷申领被删除。",
      },
      {
        en: "The claim has been created so recently that the scheduler's cache does not have it yet.",
        zh: "持久卷申领刚刚创建，调度器缓存中还没有。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get pvc"],
    rules: ["pvc-missing"],
    versions: "1.36-",
    source: "pkg/scheduler/framework/plugins/nodevolumelimits/csi.go",
  },
  {
    text: "node(s) had no available disk",
    where: "scheduler-message",
    meaning: {
      en: "Another Pod on those nodes already uses the same disk (GCE PD, EBS, iSCSI or RBD named directly in the Pod) in a way that allows no second mount.",
      zh: "这些节点上另一个 Pod 已在使用同一磁盘（在 Pod 中直接写明的 GCE PD、EBS、iSCSI 或 RBD），且不允许第二次挂载。",
    },
    causes: [
      {
        en: "Two Pods name the same in-tree disk read-write.",
        zh: "两个 Pod 以读写方式使用同一块树内（in-tree）磁盘。",
      },
      {
        en: "The replica count was raised on a workload that names a disk in its template.",
        zh: "对模板中写死磁盘的工作负载增加了副本数。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.volumes}'"],
    rules: ["volume-shared-read-write-once"],
    source: "pkg/scheduler/framework/plugins/volumerestrictions/volume_restrictions.go",
  },
  {
    text: "node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod",
    where: "scheduler-message",
    meaning: {
      en: "The claim's access mode is ReadWriteOncePod: one Pod at a time in the whole cluster, and another Pod holds it now.",
      zh: "该持久卷申领的访问模式为 ReadWriteOncePod：整个集群同一时间只允许一个 Pod 使用，而现在被另一个 Pod 占用。",
    },
    causes: [
      {
        en: "A rolling update starts the new Pod before the old one has released the claim.",
        zh: "滚动更新在旧 Pod 释放持久卷申领之前就启动新 Pod。",
      },
      {
        en: "Two workloads, or two replicas, share the claim.",
        zh: "两个工作负载或两个副本共用该持久卷申领。",
      },
      { en: "The old Pod hangs in Terminating.", zh: "旧 Pod 卡在 Terminating。" },
    ],
    checks: [
      "kubectl -n NAMESPACE get pvc CLAIM -o jsonpath='{.spec.accessModes}'",
      "kubectl -n NAMESPACE describe pvc CLAIM | grep -A 3 'Used By'",
    ],
    rules: ["volume-shared-read-write-once"],
    versions: "1.29-",
    source: "pkg/scheduler/framework/plugins/volumerestrictions/volume_restrictions.go",
  },
  {
    text: "node has pod using PersistentVolumeClaim with the same name and ReadWriteOncePod access mode",
    where: "scheduler-message",
    meaning: {
      en: "A Pod with the same ReadWriteOncePod claim runs on the node; the second one has to wait until the first is gone.",
      zh: "节点上已有 Pod 使用同一个 ReadWriteOncePod 的持久卷申领，第二个 Pod 必须等第一个退出。",
    },
    causes: [
      {
        en: "A Deployment with strategy RollingUpdate uses a claim that admits one Pod only.",
        zh: "采用 RollingUpdate 策略的 Deployment 使用了只允许单个 Pod 的持久卷申领。",
      },
      {
        en: "The earlier Pod hangs in Terminating and has not let the claim go.",
        zh: "前一个 Pod 卡在 Terminating，尚未释放持久卷申领。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe pvc CLAIM | grep -A 3 'Used By'"],
    rules: ["volume-shared-read-write-once"],
    versions: "1.22-1.28",
    source: "pkg/scheduler/framework/plugins/volumerestrictions/volume_restrictions.go",
  },
  {
    text: "node(s) had no available volume zone",
    where: "scheduler-message",
    meaning: {
      en: "The bound volume's zone or region labels differ from the node's: the disk cannot be attached from there.",
      zh: "已绑定卷的可用区或地域标签与节点不同：磁盘无法在那里挂接。",
    },
    causes: [
      {
        en: "The disk was made in a zone where no node has room for the Pod any more.",
        zh: "磁盘所在的可用区里，已没有能容纳该 Pod 的节点。",
      },
      {
        en: "The node group of that zone was removed or scaled to zero.",
        zh: "该可用区的节点组被删除或缩到零。",
      },
      {
        en: "The StorageClass binds Immediate, so the disk's zone was chosen without regard to the Pod.",
        zh: "存储类使用 Immediate 绑定，选择磁盘可用区时没有考虑 Pod。",
      },
    ],
    checks: [
      "kubectl get pv VOLUME --show-labels",
      "kubectl get nodes -L topology.kubernetes.io/zone,topology.kubernetes.io/region",
    ],
    rules: ["volume-topology-conflict"],
    source: "pkg/scheduler/framework/plugins/volumezone/volume_zone.go",
  },
  {
    text: "PersistentVolumeClaim had no pv name and storageClass name",
    where: "scheduler-message",
    meaning: {
      en: "A claim of the Pod is bound to no volume and names no StorageClass either, so the zone check has nothing to go by.",
      zh: "Pod 的某个持久卷申领既未绑定卷也没有指定存储类，可用区检查没有依据。",
    },
    causes: [
      {
        en: 'The cluster has no default StorageClass, or the claim says storageClassName: "".',
        zh: '集群没有默认存储类，或持久卷申领写了 storageClassName: ""。',
      },
    ],
    checks: ["kubectl -n NAMESPACE get pvc", "kubectl get storageclass"],
    rules: ["pv-unmatched"],
    source: "pkg/scheduler/framework/plugins/volumezone/volume_zone.go",
  },
  {
    text: "PersistentVolumeClaim was not found: %q",
    where: "scheduler-message",
    meaning: {
      en: "The Pod names a PersistentVolumeClaim that its namespace does not have; said by the zone check of 1.20.",
      zh: "Pod 引用的 PersistentVolumeClaim 在其命名空间中不存在；由 1.20 的可用区检查报告。",
    },
    causes: [
      {
        en: "claimName is misspelled, or the claim lives in another namespace.",
        zh: "claimName 写错，或持久卷申领在另一命名空间。",
      },
      {
        en: "A StatefulSet's claim was deleted by hand while its Pod was away.",
        zh: "Pod 不在时有人手动删除了 StatefulSet 的持久卷申领。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get pvc"],
    rules: ["pvc-missing"],
    versions: "-1.35",
    source: "pkg/scheduler/framework/plugins/volumezone/volume_zone.go",
  },
  {
    text: "PersistentVolume was not found: %q",
    where: "scheduler-message",
    meaning: {
      en: "The claim says that it is bound to a PersistentVolume, and that PersistentVolume does not exist.",
      zh: "持久卷申领声称已绑定某个 PersistentVolume，但该 PersistentVolume 不存在。",
    },
    causes: [
      {
        en: "Somebody deleted the PersistentVolume object by hand.",
        zh: "有人手动删除了 PersistentVolume 对象。",
      },
      {
        en: "A provisioner removed the volume although the claim was still there.",
        zh: "持久卷申领仍在，制备器却删除了卷。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get pvc", "kubectl get pv"],
    rules: ["pvc-lost"],
    versions: "-1.35",
    source: "pkg/scheduler/framework/plugins/volumezone/volume_zone.go",
  },
  {
    text: "StorageClass %q claimed by PersistentVolumeClaim %q not found",
    where: "scheduler-message",
    meaning: {
      en: "The claim is not bound yet and its StorageClass does not exist, so it can be judged neither for zone nor for binding.",
      zh: "持久卷申领尚未绑定且其存储类不存在，既无法判断可用区也无法判断绑定方式。",
    },
    causes: [
      {
        en: "The class was deleted or renamed, or the manifest comes from a cluster with other classes.",
        zh: "存储类被删除或改名，或清单来自使用其他存储类的集群。",
      },
      {
        en: "The class was replaced under a new name by an upgrade of the storage driver.",
        zh: "存储驱动升级后以新名称替换了存储类。",
      },
    ],
    checks: ["kubectl get storageclass", "kubectl -n NAMESPACE describe pvc CLAIM"],
    rules: ["storageclass-missing"],
    versions: "-1.35",
    source: "pkg/scheduler/framework/plugins/volumezone/volume_zone.go",
  },
  {
    text: "pod has unbound immediate PersistentVolumeClaims",
    where: "scheduler-message",
    meaning: {
      en: "A claim of the Pod, whose StorageClass binds immediately, is still Pending; the Pod stays unscheduled until the claim is Bound. The fault is at the claim.",
      zh: "Pod 的某个持久卷申领（存储类为立即绑定）仍处于 Pending；在它变为 Bound 之前 Pod 不会被调度。问题出在申领上。",
    },
    causes: [
      {
        en: "No PersistentVolume fits and no provisioner makes one: no default class, or the class is missing.",
        zh: "没有合适的 PersistentVolume，也没有制备器创建：没有默认存储类，或存储类不存在。",
      },
      {
        en: "The provisioner (CSI controller, NFS provisioner) is not running or reports an error.",
        zh: "制备器（CSI 控制器、NFS 制备器）没有运行或报错。",
      },
      {
        en: "The storage backend is full or its quota is used up.",
        zh: "后端存储已满或配额用尽。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pvc",
      "kubectl -n NAMESPACE describe pvc CLAIM",
      "kubectl get storageclass",
    ],
    rules: ["provisioning-failed", "pv-unmatched", "storageclass-missing"],
    source: "pkg/scheduler/framework/plugins/volumebinding/volume_binding.go",
  },
  {
    text: "persistentvolumeclaim %q not found",
    where: "scheduler-message",
    meaning: {
      en: "The Pod refers to a PersistentVolumeClaim that does not exist in its namespace, and waits for it without end.",
      zh: "Pod 引用的 PersistentVolumeClaim 在其命名空间中不存在，会一直等待下去。",
    },
    causes: [
      {
        en: "The claim was never created, or was created in another namespace.",
        zh: "持久卷申领从未创建，或创建在另一命名空间。",
      },
      { en: "claimName has a typing error.", zh: "claimName 拼写有误。" },
      {
        en: "The claim was deleted together with an earlier release of the application.",
        zh: "持久卷申领随应用的前一个版本一起被删除。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pvc",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.volumes[*].persistentVolumeClaim.claimName}'",
    ],
    rules: ["pvc-missing"],
    source: "pkg/scheduler/framework/fake/listers.go",
  },
  {
    text: "persistentvolumeclaim %q is being deleted",
    where: "scheduler-message",
    meaning: {
      en: "The claim has been deleted and only waits for its last user to end, so no new Pod may use it.",
      zh: "该持久卷申领已被删除，只等最后一个使用者退出，因此不允许新的 Pod 使用。",
    },
    causes: [
      {
        en: "Somebody deleted the claim while Pods still used it (finalizer kubernetes.io/pvc-protection).",
        zh: "在 Pod 仍使用持久卷申领时有人删除了它（终结器 kubernetes.io/pvc-protection）。",
      },
      {
        en: "A Helm uninstall or a StatefulSet's retention policy removed it while the new Pod was created.",
        zh: "Helm 卸载或 StatefulSet 的保留策略在新 Pod 创建时删除了它。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pvc CLAIM -o jsonpath='{.metadata.deletionTimestamp}{.metadata.finalizers}'",
    ],
    rules: ["pvc-missing"],
    source: "pkg/scheduler/framework/plugins/volumebinding/volume_binding.go",
  },
  {
    text: "persistentvolumeclaim %q bound to non-existent persistentvolume %q",
    where: "scheduler-message",
    meaning: {
      en: "The claim is Lost: its PersistentVolume object is gone, so there is nothing to mount.",
      zh: "该持久卷申领处于 Lost 状态：其 PersistentVolume 对象已不存在，没有可挂载的卷。",
    },
    causes: [
      {
        en: "The PersistentVolume was deleted by hand, perhaps with its finalizer taken away.",
        zh: "PersistentVolume 被手动删除，可能还移除了终结器。",
      },
      {
        en: "The cluster was restored from a backup that holds claims without their volumes.",
        zh: "集群从只含持久卷申领而不含持久卷的备份恢复。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe pvc CLAIM", "kubectl get pv"],
    rules: ["pvc-lost"],
    versions: "1.23-",
    source: "pkg/scheduler/framework/plugins/volumebinding/volume_binding.go",
  },
  {
    text: "persistentvolumeclaim %q was not created for the pod",
    where: "scheduler-message",
    meaning: {
      en: "The Pod's generic ephemeral volume needs a claim of its own, and a claim of that name exists which belongs to somebody else.",
      zh: "Pod 的通用临时卷需要自己的持久卷申领，而同名的申领已存在且属于别人。",
    },
    causes: [
      {
        en: "A hand-made claim is called POD-VOLUME, just as the generated one would be.",
        zh: "有手动创建的持久卷申领恰好叫 POD-VOLUME，与自动生成的名称相同。",
      },
      {
        en: "A Pod of that name lived before, and its claim is not yet cleaned up.",
        zh: "之前有同名 Pod，其持久卷申领尚未清理。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get pvc"],
    rules: ["pvc-missing"],
    versions: "1.19-1.22",
    source: "pkg/scheduler/framework/plugins/volumebinding/volume_binding.go",
  },
  {
    text: "PVC %s/%s was not created for pod %s/%s (pod is not owner)",
    where: "scheduler-message",
    meaning: {
      en: "A claim with the name that the Pod's ephemeral volume would get exists already and is not owned by this Pod; the scheduler will not use foreign data.",
      zh: "Pod 临时卷应得的名称已被一个不属于此 Pod 的持久卷申领占用；调度器不会使用别人的数据。",
    },
    causes: [
      {
        en: "A Pod of the same name existed before and its claim is still being deleted.",
        zh: "之前存在同名 Pod，其持久卷申领仍在删除中。",
      },
      {
        en: "Somebody created a claim by that name by hand.",
        zh: "有人手动创建了这个名称的持久卷申领。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get pvc CLAIM -o jsonpath='{.metadata.ownerReferences}'"],
    rules: ["pvc-missing"],
    versions: "1.23-",
    source: "staging/src/k8s.io/component-helpers/storage/ephemeral/ephemeral.go",
  },
  {
    text: "waiting for ephemeral volume controller to create the persistentvolumeclaim %q",
    where: "scheduler-message",
    meaning: {
      en: "The claim of the Pod's ephemeral volume has not been created yet; kube-controller-manager does that, normally within seconds.",
      zh: "Pod 临时卷的持久卷申领还未创建；通常由 kube-controller-manager 在数秒内完成。",
    },
    causes: [
      {
        en: "kube-controller-manager is down or far behind.",
        zh: "kube-controller-manager 停止或严重滞后。",
      },
      {
        en: "A quota or an admission webhook refuses the claim; a FailedBinding Event says why.",
        zh: "配额或准入 Webhook 拒绝了该持久卷申领；FailedBinding 事件会说明原因。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get events --sort-by=.lastTimestamp",
      "kubectl -n kube-system get pods -l component=kube-controller-manager",
    ],
    rules: ["control-plane-unhealthy", "quota-exceeded"],
    versions: "1.21-",
    source: "pkg/scheduler/framework/plugins/volumebinding/volume_binding.go",
  },
  {
    text: "node(s) didn't find available persistent volumes to bind",
    where: "scheduler-message",
    meaning: {
      en: "The claim binds when a consumer comes (WaitForFirstConsumer), and for those nodes neither a fitting free volume exists nor can one be provisioned there.",
      zh: "持久卷申领采用 WaitForFirstConsumer，而对这些节点来说，既没有合适的空闲卷，也无法在那里制备。",
    },
    causes: [
      {
        en: "The class has no provisioner (local volumes) and no PersistentVolume was made for the node.",
        zh: "存储类没有制备器（本地卷），且没有为该节点创建 PersistentVolume。",
      },
      {
        en: "Free volumes differ in size, access mode, volumeMode or class from what the claim asks.",
        zh: "空闲卷在容量、访问模式、volumeMode 或存储类上与持久卷申领要求不符。",
      },
      {
        en: "allowedTopologies of the class leave the node's zone out.",
        zh: "存储类的 allowedTopologies 不含该节点的可用区。",
      },
      {
        en: "Fitting volumes are Released and still hold a claimRef.",
        zh: "合适的卷处于 Released 状态，仍保留 claimRef。",
      },
    ],
    checks: [
      "kubectl get pv",
      "kubectl -n NAMESPACE describe pvc CLAIM",
      "kubectl get storageclass CLASS -o yaml",
    ],
    rules: ["pv-unmatched", "volume-topology-conflict"],
    source: "pkg/scheduler/framework/plugins/volumebinding/binder.go",
  },
  {
    text: "node(s) didn't match PersistentVolume's node affinity",
    where: "scheduler-message",
    meaning: {
      en: "The bound PersistentVolume may be used only on certain nodes (spec.nodeAffinity), and these are not among them.",
      zh: "已绑定的 PersistentVolume 只能在特定节点使用（spec.nodeAffinity），这些节点不在其中。",
    },
    causes: [
      {
        en: "The volume is a local disk of one node, and that node is full, cordoned or gone.",
        zh: "卷是某个节点的本地盘，而该节点已满、不可调度或已不存在。",
      },
      {
        en: "The cloud disk lives in a zone where the Pod's other rules do not let it go.",
        zh: "云盘所在的可用区，Pod 的其他规则不允许前往。",
      },
      { en: "Two volumes of the Pod lie in different zones.", zh: "Pod 的两个卷位于不同可用区。" },
    ],
    checks: [
      "kubectl get pv VOLUME -o jsonpath='{.spec.nodeAffinity}'",
      "kubectl get nodes -L kubernetes.io/hostname,topology.kubernetes.io/zone",
    ],
    rules: ["volume-topology-conflict"],
    versions: "1.30-",
    source: "pkg/scheduler/framework/plugins/volumebinding/binder.go",
  },
  {
    text: "node(s) had volume node affinity conflict",
    where: "scheduler-message",
    meaning: {
      en: "The volume behind a claim of the Pod is tied to other nodes or another zone, so those nodes cannot mount it.",
      zh: "Pod 的持久卷申领背后的卷绑定在其他节点或可用区，这些节点无法挂载。",
    },
    causes: [
      {
        en: "A local PersistentVolume stays on the node where it was made; that node was replaced or has no room.",
        zh: "本地 PersistentVolume 留在创建它的节点上；该节点已被替换或没有余量。",
      },
      {
        en: "The node that the volume names has another host name since it was reinstalled.",
        zh: "卷所指的节点重装后主机名变了。",
      },
      {
        en: "A zonal disk was provisioned before the Pod was scheduled (Immediate binding).",
        zh: "可用区磁盘在 Pod 调度之前就已制备（Immediate 绑定）。",
      },
    ],
    checks: [
      "kubectl get pv VOLUME -o jsonpath='{.spec.nodeAffinity}'",
      "kubectl get nodes -L kubernetes.io/hostname,topology.kubernetes.io/zone",
    ],
    rules: ["volume-topology-conflict"],
    versions: "-1.29",
    source: "pkg/controller/volume/scheduling/scheduler_binder.go",
  },
  {
    text: "node(s) did not have enough free storage",
    where: "scheduler-message",
    meaning: {
      en: "The driver publishes how much room it has per topology (CSIStorageCapacity), and for those nodes it is less than the claim asks.",
      zh: "驱动按拓扑发布可用容量（CSIStorageCapacity），对这些节点而言小于持久卷申领的请求。",
    },
    causes: [
      { en: "The storage pool behind these nodes is full.", zh: "这些节点背后的存储池已满。" },
      {
        en: "The driver's provisioner has not published capacities for the node yet, or published old ones.",
        zh: "驱动的制备器尚未发布该节点的容量，或发布的是旧数据。",
      },
    ],
    checks: ["kubectl get csistoragecapacities -A", "kubectl -n NAMESPACE describe pvc CLAIM"],
    rules: ["pv-unmatched", "provisioning-failed"],
    versions: "1.19-",
    source: "pkg/scheduler/framework/plugins/volumebinding/binder.go",
  },
  {
    text: "node(s) unavailable due to one or more pvc(s) bound to non-existent pv(s)",
    where: "scheduler-message",
    meaning: {
      en: "A claim of the Pod is bound to a PersistentVolume that no longer exists, so no node will do.",
      zh: "Pod 的某个持久卷申领绑定到已不存在的 PersistentVolume，因此没有节点可用。",
    },
    causes: [
      {
        en: "The volume object was removed while the claim remained.",
        zh: "卷对象被删除而持久卷申领仍保留。",
      },
      {
        en: "A backup was restored in part, without the PersistentVolumes.",
        zh: "备份只恢复了一部分，缺少 PersistentVolume。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get pvc", "kubectl get pv"],
    rules: ["pvc-lost"],
    versions: "1.21-",
    source: "pkg/scheduler/framework/plugins/volumebinding/binder.go",
  },
  {
    text: "pvc(s) bound to non-existent pv(s)",
    where: "scheduler-message",
    meaning: {
      en: "The wording of 1.20 for claims that point at a PersistentVolume which is gone.",
      zh: "1.20 的措辞：持久卷申领指向的 PersistentVolume 已不存在。",
    },
    causes: [
      {
        en: "A cleanup removed PersistentVolumes that were still bound.",
        zh: "清理操作删除了仍处于绑定状态的 PersistentVolume。",
      },
      {
        en: "The storage driver was removed together with its volumes.",
        zh: "存储驱动连同其卷一起被移除。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get pvc"],
    rules: ["pvc-lost"],
    versions: "-1.20",
    source: "pkg/controller/volume/scheduling/scheduler_binder.go",
  },
  {
    text: "binding volumes: %w",
    where: "scheduler-message",
    meaning: {
      en: "A node was chosen, and then binding or provisioning the Pod's volumes did not finish in time (10 minutes) or failed; the Pod goes back to the queue.",
      zh: "已选定节点，但随后绑定或制备 Pod 的卷超时（10 分钟）或失败；Pod 回到队列。",
    },
    causes: [
      {
        en: "The provisioner of the StorageClass is not running or is slow.",
        zh: "存储类的制备器没有运行或很慢。",
      },
      {
        en: "The storage backend refuses the volume; the claim's Events tell why.",
        zh: "存储后端拒绝创建卷；持久卷申领的事件说明原因。",
      },
      {
        en: "The PersistentVolume controller could not write the binding.",
        zh: "PersistentVolume 控制器无法写入绑定关系。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE describe pvc CLAIM",
      "kubectl -n kube-system logs -l component=kube-scheduler --tail=200",
    ],
    rules: ["provisioning-failed"],
    source: "pkg/scheduler/framework/plugins/volumebinding/binder.go",
  },
  {
    text: "provisioning failed for PVC %q",
    where: "scheduler-message",
    meaning: {
      en: "The provisioner gave the claim back (it removed the selected node annotation) after an error, so the scheduler begins anew.",
      zh: "制备器出错后退回了持久卷申领（移除了选定节点注解），调度器将重新开始。",
    },
    causes: [
      {
        en: "The driver reports a final error for that node, such as no capacity or a wrong parameter.",
        zh: "驱动对该节点报告最终错误，如容量不足或参数错误。",
      },
      {
        en: "The claim's StorageClass names a pool or zone that does not exist.",
        zh: "持久卷申领的存储类引用了不存在的存储池或可用区。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe pvc CLAIM"],
    rules: ["provisioning-failed"],
    source: "pkg/scheduler/framework/plugins/volumebinding/binder.go",
  },
  {
    text: "selectedNode annotation reset for PVC %q",
    where: "scheduler-message",
    meaning: {
      en: "The provisioner asked for another node: the volume cannot be made for the one that was chosen.",
      zh: "制备器要求换一个节点：无法为选定的节点创建卷。",
    },
    causes: [
      {
        en: "The storage in the chosen node's zone or pool has run out.",
        zh: "所选节点的可用区或存储池容量已用完。",
      },
      {
        en: "The selected Node was deleted while the volume was being made.",
        zh: "创建卷期间所选 Node 被删除。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe pvc CLAIM"],
    rules: ["provisioning-failed"],
    source: "pkg/scheduler/framework/plugins/volumebinding/binder.go",
  },
  {
    text: "pv %q node affinity doesn't match node %q: %w",
    where: "scheduler-message",
    meaning: {
      en: "The volume that was bound or provisioned cannot be used on the node chosen for the Pod.",
      zh: "已绑定或制备的卷无法在为 Pod 选定的节点上使用。",
    },
    causes: [
      {
        en: "The driver reports a topology other than the one asked for.",
        zh: "驱动返回的拓扑与所请求的不同。",
      },
      {
        en: "The node's topology labels changed in the meantime.",
        zh: "节点的拓扑标签在此期间发生了变化。",
      },
    ],
    checks: [
      "kubectl get pv VOLUME -o jsonpath='{.spec.nodeAffinity}'",
      "kubectl get node NODE --show-labels",
    ],
    rules: ["volume-topology-conflict"],
    source: "pkg/scheduler/framework/plugins/volumebinding/binder.go",
  },
  {
    text: "failed to get cached bindings for pod %q",
    where: "scheduler-message",
    meaning: {
      en: "The scheduler lost its own note of which volumes it meant to bind for this Pod; it tries again.",
      zh: "调度器丢失了为该 Pod 计划绑定哪些卷的内部记录，会重新尝试。",
    },
    causes: [
      {
        en: "An internal race, most often when the Pod was changed or deleted in that moment.",
        zh: "内部竞态，多发生在 Pod 恰好被修改或删除之时。",
      },
    ],
    checks: ["kubectl -n kube-system logs -l component=kube-scheduler --tail=200"],
    rules: [],
    source: "pkg/scheduler/framework/plugins/volumebinding/binder.go",
  },
  {
    text: "pod has unbound PersistentVolumeClaims",
    where: "scheduler-message",
    meaning: {
      en: "A claim of the Pod is not bound yet; schedulers up to 1.10 said so for every kind of binding, often with (repeated N times).",
      zh: "Pod 的持久卷申领尚未绑定；1.10 及更早的调度器对所有绑定方式都这样说，常带有 (repeated N times)。",
    },
    causes: [
      {
        en: "The claim waits for a volume that nobody provisions.",
        zh: "持久卷申领在等待一个无人制备的卷。",
      },
      {
        en: "No default StorageClass is set, and no volume was made by hand.",
        zh: "没有设置默认存储类，也没有手动创建卷。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get pvc"],
    rules: ["provisioning-failed", "pv-unmatched"],
    versions: "-1.10",
    source: "pkg/scheduler/algorithm/predicates/predicates.go",
  },
]);
