import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("kubelet csi", [
    {
      text: "driver name %s not found in the list of registered CSI drivers",
      where: "csi-error",
      meaning: {
        en: "The kubelet of this node knows no CSI driver of this name, so it can neither mount nor unmount the volume.",
        zh: "该节点的 kubelet 不认识这个名称的 CSI 驱动，因此既不能挂载也不能卸载该卷。",
      },
      causes: [
        {
          en: "The driver's node DaemonSet has no running Pod on this node: taints, a node selector, a crash.",
          zh: "驱动的节点 DaemonSet 在该节点没有运行中的 Pod：污点、节点选择算符或崩溃。",
        },
        {
          en: "Its registrar container failed, or the socket lies in another directory than the kubelet watches.",
          zh: "其 registrar 容器失败，或套接字不在 kubelet 监视的目录中。",
        },
        {
          en: "The driver was uninstalled while volumes were still in use.",
          zh: "卷仍在使用时驱动被卸载。",
        },
        {
          en: "The node has just started and the driver is not yet registered.",
          zh: "节点刚启动，驱动尚未注册。",
        },
      ],
      checks: [
        "kubectl get csinode NODE -o yaml",
        "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE",
        "ls /var/lib/kubelet/plugins_registry",
      ],
      rules: ["volume-mount-failed"],
      source: "pkg/volume/csi/csi_client.go",
    },
    {
      text: "volume %v has GET error for volume attachment %v: %v",
      where: "csi-error",
      meaning: {
        en: "The kubelet could not read the VolumeAttachment that should tell it that the volume is attached.",
        zh: "kubelet 无法读取用来确认卷已挂接的 VolumeAttachment。",
      },
      causes: [
        {
          en: "The object does not exist, as attaching has not begun.",
          zh: "对象不存在，因为挂接尚未开始。",
        },
        {
          en: "The Node authorizer refuses: the Pod is not bound to this node.",
          zh: "Node 鉴权器拒绝：该 Pod 没有绑定到此节点。",
        },
        { en: "The API server does not answer.", zh: "API 服务器没有响应。" },
      ],
      checks: [
        "kubectl get volumeattachments",
        "journalctl -u kubelet --since -15m | grep -i 'volume attachment'",
      ],
      rules: ["volume-attach-failed", "rbac-forbidden"],
      source: "pkg/volume/csi/csi_attacher.go",
    },
    {
      text: "volume %v is not attached for volume attachment %v",
      where: "csi-error",
      meaning: {
        en: "The VolumeAttachment exists and says `attached: false`; mounting waits for the driver.",
        zh: "VolumeAttachment 存在，但显示 `attached: false`；挂载在等待驱动。",
      },
      causes: [
        {
          en: "The attacher is still at work or failed; its error is in the object's status.",
          zh: "attacher 仍在处理或已失败；错误写在该对象的状态中。",
        },
        {
          en: "The attachment was undone while the Pod was starting.",
          zh: "Pod 启动期间挂接被撤销。",
        },
      ],
      checks: ["kubectl get volumeattachment NAME -o jsonpath='{.status}'"],
      rules: ["volume-attach-failed"],
      versions: "1.21-",
      source: "pkg/volume/csi/csi_attacher.go",
    },
    {
      text: "kubernetes.io/csi: attacher.MountDevice failed",
      where: "csi-error",
      meaning: {
        en: "The driver could not prepare the device on the node (NodeStageVolume); the gRPC error behind it is the driver's own.",
        zh: "驱动未能在节点上准备设备（NodeStageVolume）；其后的 gRPC 错误来自驱动本身。",
      },
      causes: [
        { en: "Formatting or mounting the filesystem failed.", zh: "格式化或挂载文件系统失败。" },
        {
          en: "The device did not appear on the node after the attachment.",
          zh: "挂接之后设备没有出现在节点上。",
        },
        {
          en: "Storage network or credentials are wrong (iSCSI, Ceph).",
          zh: "存储网络或凭据有误（iSCSI、Ceph）。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "lsblk -f",
        "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE",
      ],
      rules: ["volume-mount-failed"],
      source: "pkg/volume/csi/csi_attacher.go",
    },
    {
      text: "fetching NodeStageSecretRef %s/%s failed: %v",
      where: "csi-error",
      meaning: {
        en: "The Secret with which the driver is to open the volume on the node cannot be read.",
        zh: "无法读取驱动在节点上打开卷所需的 Secret。",
      },
      causes: [
        {
          en: "The Secret that the StorageClass or PersistentVolume names was deleted or is in another namespace.",
          zh: "StorageClass 或 PersistentVolume 所指的 Secret 已删除，或在另一个命名空间。",
        },
        {
          en: "The kubelet may not read it, as the Pod with the volume is not bound to this node.",
          zh: "使用该卷的 Pod 没有绑定到此节点，kubelet 无权读取。",
        },
      ],
      checks: ["kubectl get pv PV -o jsonpath='{.spec.csi.nodeStageSecretRef}'"],
      rules: ["volume-mount-failed", "secret-missing"],
      source: "pkg/volume/csi/csi_attacher.go",
    },
    {
      text: "volume mode %q not supported by driver %s (no CSIDriver object)",
      where: "csi-error",
      meaning: {
        en: "A Pod uses the driver for an inline volume, and nothing says that the driver can do that: its CSIDriver object is missing.",
        zh: "Pod 以内联卷方式使用驱动，但缺少 CSIDriver 对象，无从得知驱动是否支持。",
      },
      causes: [
        {
          en: "The driver's installation left its CSIDriver out or it was deleted.",
          zh: "安装驱动时遗漏了 CSIDriver，或它被删除。",
        },
      ],
      checks: ["kubectl get csidrivers"],
      rules: ["volume-mount-failed"],
      source: "pkg/volume/csi/csi_mounter.go",
    },
    {
      text: "volume mode %q not supported by driver %s (only supports %q)",
      where: "csi-error",
      meaning: {
        en: "The volume is used in a mode (ephemeral inline or persistent) that the driver does not offer.",
        zh: "卷的使用方式（内联临时卷或持久卷）不受该驱动支持。",
      },
      causes: [
        {
          en: "`volumeLifecycleModes` of the CSIDriver lacks the mode.",
          zh: "CSIDriver 的 `volumeLifecycleModes` 不含该模式。",
        },
        {
          en: "A claim was meant and an inline `csi` volume written.",
          zh: "本应使用申领，却写成了内联 `csi` 卷。",
        },
      ],
      checks: ["kubectl get csidriver DRIVER -o jsonpath='{.spec.volumeLifecycleModes}'"],
      rules: ["volume-mount-failed"],
      source: "pkg/volume/csi/csi_mounter.go",
    },
    {
      text: "no existing VolumeAttachment found",
      where: "csi-error",
      meaning: {
        en: "The kubelet needs the attachment's data to mount the volume and finds no VolumeAttachment for this node.",
        zh: "kubelet 挂载卷需要挂接信息，但找不到该节点的 VolumeAttachment。",
      },
      causes: [
        {
          en: "The Pod was put on the node by `nodeName` or as a static Pod, or the object was deleted.",
          zh: "Pod 通过 `nodeName` 或静态 Pod 方式放到节点，或该对象被删除。",
        },
        {
          en: "`attachRequired` of the CSIDriver was changed.",
          zh: "修改了 CSIDriver 的 `attachRequired`。",
        },
      ],
      checks: ["kubectl get volumeattachments | grep NODE"],
      rules: ["volume-attach-failed"],
      source: "pkg/volume/csi/csi_plugin.go",
    },
    {
      text: "CSINode is not yet initialized",
      where: "csi-error",
      meaning: {
        en: "The kubelet has not written its CSINode object yet, so drivers cannot register and CSI volumes wait.",
        zh: "kubelet 尚未写入其 CSINode 对象，驱动无法注册，CSI 卷需等待。",
      },
      causes: [
        { en: "The kubelet has only just started.", zh: "kubelet 刚刚启动。" },
        { en: "It cannot reach the API server.", zh: "它访问不到 API 服务器。" },
      ],
      checks: ["kubectl get csinode NODE"],
      rules: ["volume-mount-failed", "node-not-reporting"],
      source: "pkg/volume/csi/csi_plugin.go",
    },
    {
      text: "detected topology value collision: driver reported %q:%q but existing label is %q:%q",
      where: "csi-error",
      meaning: {
        en: "The driver reports another zone or region for the node than the node's label says, and its registration fails.",
        zh: "驱动上报的可用区或地域与节点标签不一致，注册失败。",
      },
      causes: [
        {
          en: "The node was made again in another zone under its old name.",
          zh: "节点以旧名称在另一可用区重建。",
        },
        {
          en: "Somebody edited the topology label, or two drivers disagree.",
          zh: "有人修改了拓扑标签，或两个驱动互不一致。",
        },
      ],
      checks: ["kubectl get node NODE --show-labels", "kubectl get csinode NODE -o yaml"],
      rules: ["volume-mount-failed", "volume-topology-conflict"],
      source: "pkg/volume/csi/nodeinfomanager/nodeinfomanager.go",
    },
  ]),
  ...defineEntries("kubelet/attachdetach", [
    {
      text: "timed out waiting for external-attacher of %v CSI driver to %v volume %v",
      where: "csi-error",
      meaning: {
        en: "The attachment was requested, and the driver's attacher did not report it done in time; the Pod waits in ContainerCreating.",
        zh: "已请求挂接，但驱动的 attacher 没有按时报告完成；Pod 停在 ContainerCreating。",
      },
      causes: [
        {
          en: "The driver's controller (csi-attacher) is not running or lost its leader.",
          zh: "驱动的控制器（csi-attacher）没有运行或失去领导者。",
        },
        { en: "The cloud's API is slow, throttles or refuses.", zh: "云 API 缓慢、限流或拒绝。" },
        { en: "The disk is still attached to another machine.", zh: "磁盘仍挂接在另一台机器上。" },
      ],
      checks: [
        "kubectl get volumeattachments",
        "kubectl describe volumeattachment NAME",
        "kubectl get pods -A | grep csi",
      ],
      rules: ["volume-attach-failed"],
      versions: "1.21-",
      source: "pkg/volume/csi/csi_attacher.go",
    },
    {
      text: "volume attachment is being deleted",
      where: "csi-error",
      meaning: {
        en: "The volume is to be attached again while its former VolumeAttachment is not yet gone; Kubernetes waits for the detachment.",
        zh: "旧的 VolumeAttachment 尚未消失就要再次挂接；Kubernetes 会等待其分离。",
      },
      causes: [
        {
          en: "The old node is NotReady, so the volume is not released for six minutes.",
          zh: "旧节点 NotReady，卷在六分钟内不会被释放。",
        },
        {
          en: "The driver cannot detach, and its finalizer stays.",
          zh: "驱动无法分离卷，其终结器一直保留。",
        },
      ],
      checks: ["kubectl get volumeattachments -o wide", "kubectl describe volumeattachment NAME"],
      rules: ["volume-attach-failed"],
      source: "pkg/volume/csi/csi_attacher.go",
    },
    {
      text: "volume attachment has been deleted",
      where: "csi-error",
      meaning: {
        en: "The VolumeAttachment vanished while it was being waited for; the next attempt makes a new one.",
        zh: "等待期间 VolumeAttachment 消失；下一次尝试会新建一个。",
      },
      causes: [
        { en: "The Pod was moved or deleted in between.", zh: "其间 Pod 被迁移或删除。" },
        {
          en: "Somebody deleted the VolumeAttachment by hand.",
          zh: "有人手动删除了 VolumeAttachment。",
        },
      ],
      checks: ["kubectl get volumeattachments"],
      rules: ["volume-attach-failed"],
      source: "pkg/volume/csi/csi_attacher.go",
    },
  ]),
  ...defineEntries("csi-attacher", [
    {
      text: "CSINode %s does not contain driver %s",
      where: "csi-error",
      meaning: {
        en: "The attacher cannot attach to this node, as the driver is not registered there.",
        zh: "驱动没有在该节点注册，attacher 无法把卷挂接到该节点。",
      },
      causes: [
        {
          en: "The driver's node plugin does not run on this node.",
          zh: "驱动的节点插件没有在该节点运行。",
        },
        {
          en: "The kubelet restarted and the driver has not registered again.",
          zh: "kubelet 重启后驱动尚未重新注册。",
        },
      ],
      checks: [
        "kubectl get csinode NODE -o jsonpath='{.spec.drivers[*].name}'",
        "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE",
      ],
      rules: ["volume-attach-failed"],
      source: "kubernetes-csi/external-attacher/pkg/controller/csi_handler.go",
    },
  ]),
  ...defineEntries("csi-attacher (old)", [
    {
      text: "node %q has no NodeID annotation",
      where: "csi-error",
      meaning: {
        en: "Older attachers look for the driver's node id in an annotation, and this node has none.",
        zh: "旧版 attacher 从注解中读取驱动的节点 ID，而该节点没有。",
      },
      causes: [
        {
          en: "The driver's node plugin never registered on the node.",
          zh: "驱动的节点插件从未在该节点注册。",
        },
      ],
      checks: ["kubectl get node NODE -o jsonpath='{.metadata.annotations}'"],
      rules: ["volume-attach-failed"],
      source: "kubernetes-csi/external-attacher/pkg/controller/util.go",
    },
  ]),
  ...defineEntries("CSI drivers", [
    {
      text: "An operation with the given Volume ID %s already exists",
      where: "csi-error",
      meaning: {
        en: "The driver still works on an earlier call for the same volume and refuses the repetition; it is a sign of slowness, not the fault itself.",
        zh: "驱动仍在处理同一卷的先前调用，拒绝重复请求；这表示处理缓慢，而不是故障本身。",
      },
      causes: [
        {
          en: "Formatting, checking or mounting a large disk takes long.",
          zh: "格式化、检查或挂载大容量磁盘耗时较长。",
        },
        {
          en: "The first call hangs on an unreachable storage backend.",
          zh: "首次调用卡在无法访问的存储后端。",
        },
        {
          en: "An operation in the driver never ended; only its restart frees the lock.",
          zh: "驱动中的操作一直没有结束，重启驱动才会释放锁。",
        },
      ],
      checks: ["kubectl get pods -A -o wide | grep csi", "kubectl -n NAMESPACE describe pod POD"],
      rules: ["volume-mount-failed", "volume-attach-failed", "provisioning-failed"],
      source: "kubernetes-csi/csi-driver-host-path/pkg/hostpath/controllerserver.go",
    },
  ]),
  ...defineEntries("CSI", [
    {
      text: "rpc error: code = DeadlineExceeded desc = context deadline exceeded",
      where: "csi-error",
      meaning: {
        en: "The driver did not finish the call in the time the caller gives it; the work may go on in the storage system.",
        zh: "驱动没有在调用方给定的时间内完成；存储系统中的操作可能仍在继续。",
      },
      causes: [
        {
          en: "The storage backend or cloud API is unreachable or very slow.",
          zh: "存储后端或云 API 无法访问或非常慢。",
        },
        { en: "The driver hangs, or its socket is dead.", zh: "驱动挂起，或其套接字失效。" },
        {
          en: "fsGroup changes the owner of very many files.",
          zh: "fsGroup 需要修改大量文件的属主。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD", "kubectl get pods -A -o wide | grep csi"],
      rules: ["volume-mount-failed", "volume-attach-failed", "provisioning-failed"],
      source: "container-storage-interface/spec/spec.md",
    },
    {
      text: "rpc error: code = Internal desc =",
      where: "csi-error",
      meaning: {
        en: "The driver met an error of its own or of its backend; only the description says what.",
        zh: "驱动自身或其后端出错；只有描述部分说明了具体情况。",
      },
      causes: [
        {
          en: "A command on the node (mkfs, mount, iscsiadm, rbd) failed.",
          zh: "节点上的命令（mkfs、mount、iscsiadm、rbd）失败。",
        },
        { en: "The storage API returned an error.", zh: "存储 API 返回错误。" },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE",
      ],
      rules: ["volume-mount-failed", "volume-attach-failed", "provisioning-failed"],
      source: "container-storage-interface/spec/spec.md",
    },
    {
      text: "rpc error: code = NotFound desc =",
      where: "csi-error",
      meaning: {
        en: "The storage system does not know the volume, the node or the snapshot that was named.",
        zh: "存储系统不认识所指的卷、节点或快照。",
      },
      causes: [
        {
          en: "The disk was deleted outside Kubernetes while its PersistentVolume remains.",
          zh: "磁盘在 Kubernetes 之外被删除，而 PersistentVolume 仍在。",
        },
        {
          en: "The node's machine was replaced and its id changed.",
          zh: "节点机器被替换，ID 已改变。",
        },
      ],
      checks: [
        "kubectl get pv PV -o jsonpath='{.spec.csi.volumeHandle}'",
        "kubectl get csinode NODE -o yaml",
      ],
      rules: ["volume-attach-failed", "pvc-lost"],
      source: "container-storage-interface/spec/spec.md",
    },
    {
      text: "rpc error: code = ResourceExhausted desc =",
      where: "csi-error",
      meaning: {
        en: "A quota, a capacity or a limit of the storage system is used up.",
        zh: "存储系统的配额、容量或上限已用尽。",
      },
      causes: [
        {
          en: "No capacity left in the pool, the zone or the account.",
          zh: "存储池、可用区或账号没有剩余容量。",
        },
        { en: "The node already has as many disks as it can.", zh: "节点已挂满磁盘。" },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pvc PVC",
        "kubectl get csinode NODE -o jsonpath='{.spec.drivers[*].allocatable}'",
      ],
      rules: ["provisioning-failed", "volume-limit-reached"],
      source: "container-storage-interface/spec/spec.md",
    },
    {
      text: "rpc error: code = FailedPrecondition desc =",
      where: "csi-error",
      meaning: {
        en: "The volume is in a state that forbids the operation at present.",
        zh: "卷当前所处的状态不允许该操作。",
      },
      causes: [
        { en: "It is attached to another node.", zh: "它挂接在另一个节点上。" },
        { en: "It has not been staged on the node.", zh: "它尚未在节点上完成暂存（stage）。" },
        { en: "A snapshot or resize of it is running.", zh: "正在为它做快照或扩容。" },
      ],
      checks: ["kubectl get volumeattachments"],
      rules: ["volume-attach-failed", "volume-mount-failed"],
      source: "container-storage-interface/spec/spec.md",
    },
    {
      text: "rpc error: code = InvalidArgument desc =",
      where: "csi-error",
      meaning: {
        en: "The driver does not accept a parameter of the request; repeating it is of no use.",
        zh: "驱动不接受请求中的某个参数；重复请求没有意义。",
      },
      causes: [
        {
          en: "A parameter in the StorageClass is misspelled or not supported.",
          zh: "StorageClass 中的参数拼写错误或不受支持。",
        },
        {
          en: "Access mode, size or filesystem type is not possible with this driver.",
          zh: "该驱动不支持所要求的访问模式、容量或文件系统类型。",
        },
      ],
      checks: [
        "kubectl get storageclass STORAGECLASS -o yaml",
        "kubectl -n NAMESPACE describe pvc PVC",
      ],
      rules: ["provisioning-failed"],
      source: "container-storage-interface/spec/spec.md",
    },
    {
      text: "rpc error: code = Unimplemented desc =",
      where: "csi-error",
      meaning: {
        en: "The driver has no such function: expansion, snapshots, attaching or statistics.",
        zh: "驱动没有该功能：扩容、快照、挂接或统计。",
      },
      causes: [
        {
          en: "The StorageClass or sidecar asks for a feature this driver lacks.",
          zh: "StorageClass 或边车要求了该驱动不具备的特性。",
        },
        { en: "The driver's version is older than its sidecars.", zh: "驱动版本低于其边车版本。" },
      ],
      checks: ["kubectl get csidriver DRIVER -o yaml"],
      rules: ["provisioning-failed", "volume-resize-failed"],
      source: "container-storage-interface/spec/spec.md",
    },
    {
      text: 'rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing dial unix %s/csi.sock: connect: connection refused"',
      where: "csi-error",
      meaning: {
        en: "The socket of the CSI driver refuses, so its process is not running, while its sidecars or the kubelet wait for it.",
        zh: "CSI 驱动的套接字拒绝连接，说明其进程没有运行，而边车或 kubelet 在等待它。",
      },
      causes: [
        {
          en: "The driver's container crashes: credentials, configuration, a missing kernel module.",
          zh: "驱动容器崩溃：凭据、配置或缺少内核模块。",
        },
        { en: "It has only just been restarted.", zh: "它刚刚重启。" },
      ],
      checks: [
        "kubectl get pods -A -o wide | grep csi",
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous --tail=50",
      ],
      rules: ["volume-mount-failed", "provisioning-failed", "dependency-down"],
      source: "google.golang.org/grpc/clientconn.go",
    },
  ]),
];
