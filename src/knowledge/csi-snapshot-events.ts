import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("csi-external-snapshotter", [
    {
      text: "GroupSnapshotValidationError",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The VolumeGroupSnapshot is written so that it cannot be carried out.",
        zh: "VolumeGroupSnapshot 的写法使其无法执行。",
      },
      causes: [
        {
          en: "Both or neither of `selector` and `volumeGroupSnapshotContentName` are set.",
          zh: "`selector` 与 `volumeGroupSnapshotContentName` 都设置了或都没有设置。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get volumegroupsnapshot NAME -o yaml"],
      rules: [],
      source:
        "kubernetes-csi/external-snapshotter/pkg/common-controller/groupsnapshot_controller_helper.go",
    },
    {
      text: "GroupSnapshotContentMissing",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The content object of the group snapshot is gone, so the snapshot can no longer be used.",
        zh: "组快照的内容对象已不存在，该快照无法再使用。",
      },
      causes: [
        {
          en: "Somebody deleted the VolumeGroupSnapshotContent.",
          zh: "有人删除了 VolumeGroupSnapshotContent。",
        },
      ],
      checks: ["kubectl get volumegroupsnapshotcontents"],
      rules: [],
      source:
        "kubernetes-csi/external-snapshotter/pkg/common-controller/groupsnapshot_controller_helper.go",
    },
    {
      text: "GroupSnapshotMisbound",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The content that the group snapshot names is not bound to it in return.",
        zh: "组快照所指的内容对象并没有反向绑定到它。",
      },
      causes: [
        {
          en: "The content was bound to another group snapshot before.",
          zh: "该内容此前已绑定到另一个组快照。",
        },
      ],
      checks: ["kubectl get volumegroupsnapshotcontents -o yaml"],
      rules: [],
      source:
        "kubernetes-csi/external-snapshotter/pkg/common-controller/groupsnapshot_controller_helper.go",
    },
    {
      text: "GroupSnapshotBindFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "Group snapshot and content could not be bound to each other.",
        zh: "组快照与其内容对象无法相互绑定。",
      },
      causes: [
        {
          en: "The content's reference names another object, or the update was refused.",
          zh: "内容对象的引用指向别的对象，或更新被拒绝。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe volumegroupsnapshot NAME"],
      rules: [],
      source:
        "kubernetes-csi/external-snapshotter/pkg/common-controller/groupsnapshot_controller_helper.go",
    },
    {
      text: "GroupSnapshotStatusUpdateFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The state of the group snapshot could not be saved; it is tried again.",
        zh: "无法保存组快照的状态，会再次尝试。",
      },
      causes: [
        {
          en: "A conflict with another write, or missing rights of the snapshot controller.",
          zh: "与其他写入冲突，或快照控制器权限不足。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe volumegroupsnapshot NAME"],
      rules: [],
      source:
        "kubernetes-csi/external-snapshotter/pkg/common-controller/groupsnapshot_controller_helper.go",
    },
    {
      text: "GroupSnapshotHandleSet",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The content points both to volumes and to a finished group snapshot, which contradict each other.",
        zh: "内容对象同时指向卷与已有的组快照，二者矛盾。",
      },
      causes: [
        {
          en: "A content written by hand has a handle it should not have.",
          zh: "手动编写的内容对象带有不应有的句柄。",
        },
      ],
      checks: ["kubectl get volumegroupsnapshotcontent NAME -o yaml"],
      rules: [],
      source:
        "kubernetes-csi/external-snapshotter/pkg/common-controller/groupsnapshot_controller_helper.go",
    },
    {
      text: "GroupSnapshotContentCreationFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "No content object could be made for the group snapshot.",
        zh: "无法为组快照创建内容对象。",
      },
      causes: [
        {
          en: "No claim carries the labels of its selector.",
          zh: "没有申领带有其选择算符要求的标签。",
        },
        { en: "A claim in the group is not bound.", zh: "组内有申领没有绑定。" },
      ],
      checks: ["kubectl -n NAMESPACE get pvc --show-labels"],
      rules: [],
      source:
        "kubernetes-csi/external-snapshotter/pkg/common-controller/groupsnapshot_controller_helper.go",
    },
    {
      text: "GroupSnapshotContentMismatch",
      where: "event",
      type: "Warning",
      meaning: {
        en: "Content and group snapshot are of two sorts: one was made beforehand and the other is to be taken now, so they are not bound.",
        zh: "内容对象与组快照类型不符：一个是预先创建的，另一个要动态创建，因此不会绑定。",
      },
      causes: [
        {
          en: "`volumeGroupSnapshotContentName` names a content that belongs to a group snapshot taken dynamically.",
          zh: "`volumeGroupSnapshotContentName` 指向由动态组快照生成的内容对象。",
        },
        {
          en: "A content made by hand has the name that the controller wants to give to its own.",
          zh: "手动创建的内容对象占用了控制器要使用的名称。",
        },
      ],
      checks: ["kubectl get volumegroupsnapshotcontent NAME -o jsonpath='{.spec.source}'"],
      rules: [],
      source:
        "kubernetes-csi/external-snapshotter/pkg/common-controller/groupsnapshot_controller_helper.go",
    },
    {
      text: "GroupSnapshotContentMisbound",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The content's reference names another group snapshot, by name, namespace or UID.",
        zh: "内容对象的引用按名称、命名空间或 UID 指向另一个组快照。",
      },
      causes: [
        {
          en: "The group snapshot was deleted and created again under its name.",
          zh: "组快照被删除后以同名重建。",
        },
        {
          en: "`volumeGroupSnapshotRef` of a content made by hand is wrong.",
          zh: "手动创建的内容对象中 `volumeGroupSnapshotRef` 写错。",
        },
      ],
      checks: [
        "kubectl get volumegroupsnapshotcontent NAME -o jsonpath='{.spec.volumeGroupSnapshotRef}'",
      ],
      rules: [],
      source:
        "kubernetes-csi/external-snapshotter/pkg/common-controller/groupsnapshot_controller_helper.go",
    },
    {
      text: "GetGroupSnapshotClassFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The VolumeGroupSnapshotClass that is named does not exist.",
        zh: "所指的 VolumeGroupSnapshotClass 不存在。",
      },
      causes: [
        {
          en: "The name is misspelled, or the class was never created.",
          zh: "名称写错，或从未创建该类。",
        },
      ],
      checks: ["kubectl get volumegroupsnapshotclasses"],
      rules: [],
      source:
        "kubernetes-csi/external-snapshotter/pkg/common-controller/groupsnapshot_controller_helper.go",
    },
    {
      text: "SetDefaultGroupSnapshotClassFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The group snapshot names no class, and no single default one fits its driver.",
        zh: "组快照没有指定类，也没有唯一适合其驱动的默认类。",
      },
      causes: [
        {
          en: "No class is marked as default, or several are.",
          zh: "没有标记为默认的类，或标记了多个。",
        },
      ],
      checks: ["kubectl get volumegroupsnapshotclasses -o yaml"],
      rules: [],
      source:
        "kubernetes-csi/external-snapshotter/pkg/common-controller/groupsnapshot_controller_helper.go",
    },
    {
      text: "GroupSnapshotFinalizerError",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The finalizers that guard the group snapshot could not be set.",
        zh: "无法设置保护组快照的终结器。",
      },
      causes: [
        {
          en: "The API server refused the update, or the controller lacks rights.",
          zh: "API 服务器拒绝更新，或控制器权限不足。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe volumegroupsnapshot NAME"],
      rules: [],
      source:
        "kubernetes-csi/external-snapshotter/pkg/common-controller/groupsnapshot_controller_helper.go",
    },
    {
      text: "GroupSnapshotCreated",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The driver has taken the snapshots of the whole group.",
        zh: "驱动已为整组卷创建快照。",
      },
      causes: [{ en: "The storage system confirmed the snapshot.", zh: "存储系统已确认快照。" }],
      checks: [],
      rules: [],
      source:
        "kubernetes-csi/external-snapshotter/pkg/common-controller/groupsnapshot_controller_helper.go",
    },
    {
      text: "GroupSnapshotReady",
      where: "event",
      type: "Normal",
      meaning: { en: "The group snapshot can be used for restoring.", zh: "组快照可用于恢复。" },
      causes: [{ en: "All its snapshots are complete.", zh: "其中所有快照均已完成。" }],
      checks: [],
      rules: [],
      source:
        "kubernetes-csi/external-snapshotter/pkg/common-controller/groupsnapshot_controller_helper.go",
    },
    {
      text: "CreateGroupSnapshotContentFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The group snapshot was not started, as its volumes or its class do not fit.",
        zh: "组快照没有开始，因为其中的卷或类不符合要求。",
      },
      causes: [
        {
          en: "A claim of the group lies on a volume without CSI.",
          zh: "组内某个申领使用的不是 CSI 卷。",
        },
        {
          en: "The volumes belong to another driver than the class names.",
          zh: "卷所属驱动与类中指定的不同。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe volumegroupsnapshot NAME",
        "kubectl get pv -o custom-columns=NAME:.metadata.name,DRIVER:.spec.csi.driver",
      ],
      rules: [],
      source:
        "kubernetes-csi/external-snapshotter/pkg/common-controller/groupsnapshot_controller_helper.go",
    },
    {
      text: "CreatingGroupSnapshot",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The controller waits for the driver to take the group's snapshots.",
        zh: "控制器正在等待驱动创建整组快照。",
      },
      causes: [
        {
          en: "It stays so if the driver's snapshotter sidecar is not running or does not know groups.",
          zh: "若驱动的 snapshotter 边车没有运行或不支持组快照，会一直停在此处。",
        },
      ],
      checks: ["kubectl get pods -A | grep -i snapshot"],
      rules: [],
      source:
        "kubernetes-csi/external-snapshotter/pkg/common-controller/groupsnapshot_controller_helper.go",
    },
    {
      text: "GroupContentValidationError",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The VolumeGroupSnapshotContent has an impossible source.",
        zh: "VolumeGroupSnapshotContent 的来源设置不成立。",
      },
      causes: [
        {
          en: "Both or neither of `groupSnapshotHandles` and `volumeHandles` are given.",
          zh: "`groupSnapshotHandles` 与 `volumeHandles` 都给出或都没有给出。",
        },
      ],
      checks: ["kubectl get volumegroupsnapshotcontent NAME -o yaml"],
      rules: [],
      source:
        "kubernetes-csi/external-snapshotter/pkg/common-controller/groupsnapshot_controller_helper.go",
    },
    {
      text: "SnapshotDeletePending",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The snapshot is to be deleted and waits, since a claim is being restored from it or it belongs to a group.",
        zh: "快照等待删除，因为有申领正从它恢复，或它属于某个组快照。",
      },
      causes: [
        {
          en: "A claim with this snapshot as its data source is Pending.",
          zh: "以该快照为数据源的申领仍为 Pending。",
        },
        {
          en: "Single snapshots of a group are only deleted with the group.",
          zh: "组内的单个快照只能随组一起删除。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pvc -o custom-columns=NAME:.metadata.name,PHASE:.status.phase,SOURCE:.spec.dataSource.name",
        "kubectl -n NAMESPACE describe volumesnapshot SNAPSHOT",
      ],
      rules: [],
      source:
        "kubernetes-csi/external-snapshotter/pkg/common-controller/groupsnapshot_controller_helper.go",
    },
    {
      text: "GroupSnapshotContentObjectDeleteError",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The content object of a deleted group snapshot could not be deleted.",
        zh: "已删除组快照的内容对象无法删除。",
      },
      causes: [
        {
          en: "The API server refused, or the controller's role lacks the verb.",
          zh: "API 服务器拒绝，或控制器角色缺少该动词权限。",
        },
      ],
      checks: ["kubectl get volumegroupsnapshotcontents"],
      rules: [],
      source:
        "kubernetes-csi/external-snapshotter/pkg/common-controller/groupsnapshot_controller_helper.go",
    },
    {
      text: "SnapshotDeleteError",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The snapshot could not be deleted in the storage system; it goes on to use space there.",
        zh: "无法在存储系统中删除快照，它继续占用空间。",
      },
      causes: [
        {
          en: "A volume that was made from the snapshot still depends on it.",
          zh: "由快照创建的卷仍依赖它。",
        },
        {
          en: "The driver's Secret named in the class is missing.",
          zh: "类中指定的驱动 Secret 不存在。",
        },
        { en: "The storage system refuses or is unreachable.", zh: "存储系统拒绝或无法访问。" },
      ],
      checks: [
        "kubectl describe volumesnapshotcontent CONTENT",
        "kubectl get pods -A | grep -i snapshot",
      ],
      rules: [],
      source:
        "kubernetes-csi/external-snapshotter/pkg/common-controller/groupsnapshot_controller_helper.go",
    },
    {
      text: "ContentValidationError",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The VolumeSnapshotContent has an impossible source.",
        zh: "VolumeSnapshotContent 的来源设置不成立。",
      },
      causes: [
        {
          en: "Both or neither of `volumeHandle` and `snapshotHandle` are given.",
          zh: "`volumeHandle` 与 `snapshotHandle` 都给出或都没有给出。",
        },
      ],
      checks: ["kubectl get volumesnapshotcontent CONTENT -o yaml"],
      rules: [],
      source: "kubernetes-csi/external-snapshotter/pkg/common-controller/snapshot_controller.go",
    },
    {
      text: "ErrorPVCFinalizer",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The protection of the source claim could not be lifted after the snapshot, so deleting the claim may hang.",
        zh: "快照之后无法解除对源申领的保护，删除该申领可能卡住。",
      },
      causes: [
        {
          en: "The snapshot controller may not update claims, or the API server refused.",
          zh: "快照控制器无权更新申领，或 API 服务器拒绝。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pvc PVC -o jsonpath='{.metadata.finalizers}'"],
      rules: [],
      source: "kubernetes-csi/external-snapshotter/pkg/common-controller/snapshot_controller.go",
    },
    {
      text: "SnapshotFinalizerError",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The finalizers that guard the snapshot could not be set.",
        zh: "无法设置保护快照的终结器。",
      },
      causes: [
        {
          en: "The snapshot was changed at the same moment, or rights are missing.",
          zh: "快照同时被修改，或权限不足。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe volumesnapshot SNAPSHOT"],
      rules: [],
      source: "kubernetes-csi/external-snapshotter/pkg/common-controller/snapshot_controller.go",
    },
    {
      text: "SnapshotContentObjectDeleteError",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The content object of a deleted snapshot could not be deleted, so the snapshot does not go away.",
        zh: "已删除快照的内容对象无法删除，快照因此不会消失。",
      },
      causes: [
        {
          en: "A webhook or missing rights keep the controller from it.",
          zh: "webhook 或权限不足阻止了控制器。",
        },
      ],
      checks: ["kubectl get volumesnapshotcontents"],
      rules: [],
      source: "kubernetes-csi/external-snapshotter/pkg/common-controller/snapshot_controller.go",
    },
    {
      text: "CreateSnapshotContentFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The snapshot's content object could not be saved, so the driver was not asked yet.",
        zh: "无法保存快照的内容对象，因此尚未请求驱动。",
      },
      causes: [
        {
          en: "The API server refused it: a quota, a webhook or missing CRDs.",
          zh: "API 服务器拒绝：配额、webhook 或缺少 CRD。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe volumesnapshot SNAPSHOT",
        "kubectl get crd | grep snapshot",
      ],
      rules: [],
      source: "kubernetes-csi/external-snapshotter/pkg/common-controller/snapshot_controller.go",
    },
    {
      text: "CreatingSnapshot",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The controller waits for the driver to take the snapshot.",
        zh: "控制器正在等待驱动创建快照。",
      },
      causes: [
        {
          en: "Copying takes its time; if it stays so, the driver's snapshotter sidecar is not running.",
          zh: "复制需要时间；若一直如此，则驱动的 snapshotter 边车没有运行。",
        },
      ],
      checks: [
        "kubectl get pods -A | grep -i snapshot",
        "kubectl describe volumesnapshotcontent CONTENT",
      ],
      rules: [],
      source: "kubernetes-csi/external-snapshotter/pkg/common-controller/snapshot_controller.go",
    },
    {
      text: "SnapshotValidationError",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The VolumeSnapshot is written so that it cannot be carried out.",
        zh: "VolumeSnapshot 的写法使其无法执行。",
      },
      causes: [
        {
          en: "Both or neither of `persistentVolumeClaimName` and `volumeSnapshotContentName` are set.",
          zh: "`persistentVolumeClaimName` 与 `volumeSnapshotContentName` 都设置了或都没有设置。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get volumesnapshot SNAPSHOT -o jsonpath='{.spec.source}'"],
      rules: [],
      source: "kubernetes-csi/external-snapshotter/pkg/common-controller/snapshot_controller.go",
    },
    {
      text: "SnapshotContentMissing",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The content object of the snapshot is gone; nothing can be restored from it any more.",
        zh: "快照的内容对象已不存在，无法再从中恢复。",
      },
      causes: [
        {
          en: "The VolumeSnapshotContent was deleted by hand.",
          zh: "VolumeSnapshotContent 被手动删除。",
        },
      ],
      checks: ["kubectl get volumesnapshotcontents"],
      rules: [],
      source: "kubernetes-csi/external-snapshotter/pkg/common-controller/snapshot_controller.go",
    },
    {
      text: "SnapshotMisbound",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The content that the snapshot names is bound to a different snapshot.",
        zh: "快照所指的内容对象绑定在另一个快照上。",
      },
      causes: [
        {
          en: "Two snapshots name the same pre-made content.",
          zh: "两个快照引用了同一个预先创建的内容对象。",
        },
      ],
      checks: [
        "kubectl get volumesnapshotcontents -o custom-columns=NAME:.metadata.name,REF:.spec.volumeSnapshotRef.name",
      ],
      rules: [],
      source: "kubernetes-csi/external-snapshotter/pkg/common-controller/snapshot_controller.go",
    },
    {
      text: "SnapshotBindFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "Snapshot and content could not be bound to each other.",
        zh: "快照与其内容对象无法相互绑定。",
      },
      causes: [
        {
          en: "The reference in the content does not fit the snapshot's name and namespace.",
          zh: "内容对象中的引用与快照的名称和命名空间不符。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe volumesnapshot SNAPSHOT"],
      rules: [],
      source: "kubernetes-csi/external-snapshotter/pkg/common-controller/snapshot_controller.go",
    },
    {
      text: "SnapshotStatusUpdateFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The snapshot's state could not be saved; the controller repeats it.",
        zh: "无法保存快照的状态，控制器会重试。",
      },
      causes: [
        {
          en: "The CRDs are older than the controller, or the write conflicted with another.",
          zh: "CRD 版本低于控制器，或与其他写入冲突。",
        },
      ],
      checks: [
        "kubectl get crd volumesnapshots.snapshot.storage.k8s.io -o jsonpath='{.spec.versions[*].name}'",
      ],
      rules: [],
      source: "kubernetes-csi/external-snapshotter/pkg/common-controller/snapshot_controller.go",
    },
    {
      text: "SnapshotHandleSet",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The content has a snapshot handle already where a new snapshot was to be taken.",
        zh: "本应新建快照，而内容对象中已有快照句柄。",
      },
      causes: [
        {
          en: "A pre-made content was mixed with a dynamic snapshot.",
          zh: "预先创建的内容对象与动态快照混用。",
        },
      ],
      checks: ["kubectl get volumesnapshotcontent CONTENT -o yaml"],
      rules: [],
      source: "kubernetes-csi/external-snapshotter/pkg/common-controller/snapshot_controller.go",
    },
    {
      text: "SnapshotPVCSourceMissing",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The snapshot is to be taken anew and names no claim to take it of.",
        zh: "要新建快照，但没有指定作为来源的申领。",
      },
      causes: [
        {
          en: "`spec.source.persistentVolumeClaimName` is not set.",
          zh: "没有设置 `spec.source.persistentVolumeClaimName`。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get volumesnapshot SNAPSHOT -o jsonpath='{.spec.source}'",
        "kubectl -n NAMESPACE get pvc",
      ],
      rules: ["pvc-missing"],
      source: "kubernetes-csi/external-snapshotter/pkg/common-controller/snapshot_controller.go",
    },
    {
      text: "SnapshotContentCreationFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The controller could not prepare the snapshot, so the driver has not been asked; the message names what it lacks.",
        zh: "控制器无法准备该快照，因此尚未请求驱动；消息说明缺少什么。",
      },
      causes: [
        {
          en: "The claim does not exist in the snapshot's namespace, or is not bound to a volume.",
          zh: "快照所在命名空间中没有该申领，或申领没有绑定卷。",
        },
        {
          en: "No VolumeSnapshotClass exists for the volume's driver, or the named one is missing.",
          zh: "卷的驱动没有对应的 VolumeSnapshotClass，或所指的类不存在。",
        },
        {
          en: "The volume is not a CSI volume, or its claim is being deleted.",
          zh: "该卷不是 CSI 卷，或其申领正在删除。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe volumesnapshot SNAPSHOT",
        "kubectl -n NAMESPACE get pvc",
        "kubectl get volumesnapshotclasses",
      ],
      rules: ["pvc-missing"],
      source: "kubernetes-csi/external-snapshotter/pkg/common-controller/snapshot_controller.go",
    },
    {
      text: "SnapshotContentMismatch",
      where: "event",
      type: "Warning",
      meaning: {
        en: "Content and snapshot are of two sorts: one was made beforehand and the other is to be taken of a claim now, so they are not bound.",
        zh: "内容对象与快照类型不符：一个是预先创建的，另一个要从申领动态创建，因此不会绑定。",
      },
      causes: [
        {
          en: "`volumeSnapshotContentName` names the content of a snapshot that was taken dynamically, as after a restore of a backup.",
          zh: "`volumeSnapshotContentName` 指向由动态快照生成的内容对象，例如恢复备份之后。",
        },
        {
          en: "A content with `snapshotHandle` has the name `snapcontent-UID` of this snapshot.",
          zh: "带有 `snapshotHandle` 的内容对象占用了该快照的名称 `snapcontent-UID`。",
        },
      ],
      checks: ["kubectl get volumesnapshotcontent CONTENT -o jsonpath='{.spec.source}'"],
      rules: [],
      source: "kubernetes-csi/external-snapshotter/pkg/common-controller/snapshot_controller.go",
    },
    {
      text: "SnapshotContentMisbound",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The content's reference names another snapshot than this, by name, namespace or UID.",
        zh: "内容对象的引用按名称、命名空间或 UID 指向另一个快照。",
      },
      causes: [
        {
          en: "The snapshot was deleted and made again, so its UID changed.",
          zh: "快照被删除后重建，UID 已改变。",
        },
        {
          en: "The content was made by hand for another snapshot or namespace.",
          zh: "内容对象是为另一个快照或命名空间手动创建的。",
        },
      ],
      checks: ["kubectl get volumesnapshotcontent CONTENT -o jsonpath='{.spec.volumeSnapshotRef}'"],
      rules: [],
      source: "kubernetes-csi/external-snapshotter/pkg/common-controller/snapshot_controller.go",
    },
    {
      text: "GetSnapshotClassFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The VolumeSnapshotClass that the snapshot names does not exist, so no snapshot is taken.",
        zh: "快照所指的 VolumeSnapshotClass 不存在，因此不会创建快照。",
      },
      causes: [
        {
          en: "The class name is misspelled, or backup software expects its own class.",
          zh: "类名写错，或备份软件要求自己的类。",
        },
      ],
      checks: ["kubectl get volumesnapshotclasses"],
      rules: [],
      source: "kubernetes-csi/external-snapshotter/pkg/common-controller/snapshot_controller.go",
    },
    {
      text: "SetDefaultSnapshotClassFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The snapshot names no class, and no single default class fits the volume's driver.",
        zh: "快照没有指定类，也没有唯一适合该卷驱动的默认类。",
      },
      causes: [
        {
          en: "No VolumeSnapshotClass carries the default annotation.",
          zh: "没有 VolumeSnapshotClass 带有默认注解。",
        },
        { en: "Two classes of the driver carry it.", zh: "该驱动有两个类带有默认注解。" },
      ],
      checks: ["kubectl get volumesnapshotclasses -o yaml"],
      rules: [],
      source: "kubernetes-csi/external-snapshotter/pkg/common-controller/snapshot_controller.go",
    },
    {
      text: "SnapshotCreated",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The driver has cut the snapshot; it may still be copying.",
        zh: "驱动已切出快照，可能仍在复制数据。",
      },
      causes: [
        { en: "The storage system gave back the snapshot's id.", zh: "存储系统返回了快照 ID。" },
      ],
      checks: [],
      rules: [],
      source: "kubernetes-csi/external-snapshotter/pkg/common-controller/snapshot_controller.go",
    },
    {
      text: "SnapshotReady",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The snapshot is complete and claims can be made from it.",
        zh: "快照已完成，可以据此创建申领。",
      },
      causes: [{ en: "The driver reports `readyToUse`.", zh: "驱动报告 `readyToUse`。" }],
      checks: [],
      rules: [],
      source: "kubernetes-csi/external-snapshotter/pkg/common-controller/snapshot_controller.go",
    },
    {
      text: "GroupSnapshotDeleteError",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The group's snapshots could not be deleted in the storage system.",
        zh: "无法在存储系统中删除整组快照。",
      },
      causes: [
        {
          en: "The Secret for the driver is missing, or the storage system refuses.",
          zh: "驱动所需的 Secret 不存在，或存储系统拒绝。",
        },
      ],
      checks: ["kubectl describe volumegroupsnapshotcontent NAME"],
      rules: [],
      source: "kubernetes-csi/external-snapshotter/pkg/sidecar-controller/groupsnapshot_helper.go",
    },
    {
      text: "GroupSnapshotCreationFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The driver could not take the group's snapshots; none of them can be used.",
        zh: "驱动未能创建整组快照，其中任何一个都不可用。",
      },
      causes: [
        {
          en: "The driver does not support groups, or one volume of the group is not reachable.",
          zh: "驱动不支持组快照，或组内有卷无法访问。",
        },
      ],
      checks: ["kubectl describe volumegroupsnapshotcontent NAME"],
      rules: [],
      source: "kubernetes-csi/external-snapshotter/pkg/sidecar-controller/groupsnapshot_helper.go",
    },
    {
      text: "GroupSnapshotContentCheckandUpdateFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "Asking the driver how far the group's snapshots are failed.",
        zh: "向驱动查询组快照的进度失败。",
      },
      causes: [{ en: "The driver's controller does not answer.", zh: "驱动的控制器没有响应。" }],
      checks: ["kubectl get pods -A | grep -i csi"],
      rules: [],
      source: "kubernetes-csi/external-snapshotter/pkg/sidecar-controller/groupsnapshot_helper.go",
    },
    {
      text: "SnapshotCreationFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The driver's call to take the snapshot failed; the message quotes the storage system.",
        zh: "驱动创建快照的调用失败；消息引用了存储系统的说明。",
      },
      causes: [
        {
          en: "The quota of snapshots is used up, or the volume's type allows none.",
          zh: "快照配额已用尽，或该卷类型不支持快照。",
        },
        {
          en: "The disk is in a state in which no snapshot can be taken.",
          zh: "磁盘所处状态不能做快照。",
        },
        { en: "The driver's credentials lack the right.", zh: "驱动的凭据缺少权限。" },
      ],
      checks: [
        "kubectl describe volumesnapshotcontent CONTENT",
        "kubectl -n NAMESPACE describe volumesnapshot SNAPSHOT",
      ],
      rules: [],
      source: "kubernetes-csi/external-snapshotter/pkg/sidecar-controller/snapshot_controller.go",
    },
    {
      text: "SnapshotContentCheckandUpdateFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The driver could not be asked whether the snapshot is ready.",
        zh: "无法向驱动查询快照是否就绪。",
      },
      causes: [
        { en: "The snapshot was deleted in the storage system.", zh: "快照已在存储系统中被删除。" },
        { en: "The driver is not running or lacks credentials.", zh: "驱动没有运行或缺少凭据。" },
      ],
      checks: ["kubectl describe volumesnapshotcontent CONTENT"],
      rules: [],
      source: "kubernetes-csi/external-snapshotter/pkg/sidecar-controller/snapshot_controller.go",
    },
  ]),
];
