import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("kubelet", [
    {
      text: "MountVolume.MountDevice failed for volume %q : %v",
      where: "csi-error",
      meaning: {
        en: "The kubelet could not mount the volume's device at the node's global place; the cause stands behind the volume's name.",
        zh: "kubelet 未能把卷的设备挂载到节点的全局目录；原因在卷名之后。",
      },
      causes: [
        {
          en: "The driver's node plugin is missing or reports an error.",
          zh: "驱动的节点插件缺失或报错。",
        },
        {
          en: "The filesystem on the device is damaged or of another type.",
          zh: "设备上的文件系统损坏或类型不符。",
        },
        { en: "The device never appeared on the node.", zh: "设备没有出现在节点上。" },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "lsblk -f",
        "journalctl -u kubelet --since -15m | grep MountDevice",
      ],
      rules: ["volume-mount-failed"],
      source: "pkg/volume/util/operationexecutor/operation_generator.go",
    },
    {
      text: "MountVolume.SetUp failed for volume %q : %v",
      where: "csi-error",
      meaning: {
        en: "The volume could not be put into the Pod's own directory; the containers wait until that succeeds.",
        zh: "卷无法放入 Pod 自己的目录；成功之前容器一直等待。",
      },
      causes: [
        {
          en: "The ConfigMap or Secret of the volume does not exist.",
          zh: "该卷对应的 ConfigMap 或 Secret 不存在。",
        },
        {
          en: "The NFS server, the path on the node or the CSI driver refuses.",
          zh: "NFS 服务器、节点路径或 CSI 驱动出错。",
        },
        {
          en: "A projected token or certificate cannot be fetched.",
          zh: "无法获取投射的令牌或证书。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "kubectl -n NAMESPACE get configmaps,secrets",
      ],
      rules: ["volume-mount-failed", "configmap-missing", "secret-missing"],
      source: "pkg/volume/util/operationexecutor/operation_generator.go",
    },
    {
      text: "MountVolume.WaitForAttach failed for volume %q : %v",
      where: "csi-error",
      meaning: {
        en: "The kubelet waited for the volume to appear as a device on the node, and that did not happen.",
        zh: "kubelet 等待卷作为设备出现在节点上，但没有等到。",
      },
      causes: [
        {
          en: "The attachment in the cloud or by the driver is not finished.",
          zh: "云端或驱动的挂接尚未完成。",
        },
        {
          en: "The device has another name than expected, or udev did not make its link.",
          zh: "设备名称与预期不同，或 udev 没有创建链接。",
        },
      ],
      checks: ["kubectl get volumeattachments | grep NODE", "lsblk"],
      rules: ["volume-attach-failed"],
      source: "pkg/volume/util/operationexecutor/operation_generator.go",
    },
    {
      text: "MountVolume.NodeAffinity check failed for volume %q : %v",
      where: "csi-error",
      meaning: {
        en: "The Pod is on a node on which its volume cannot be used: the PersistentVolume's node affinity excludes it.",
        zh: "Pod 所在节点不能使用其卷：PersistentVolume 的节点亲和性排除了该节点。",
      },
      causes: [
        {
          en: "`nodeName` in the Pod went past the scheduler.",
          zh: "Pod 中的 `nodeName` 绕过了调度器。",
        },
        {
          en: "The node's zone or host name label was changed.",
          zh: "节点的可用区或主机名标签被修改。",
        },
      ],
      checks: [
        "kubectl get pv PV -o jsonpath='{.spec.nodeAffinity}'",
        "kubectl get node NODE --show-labels",
      ],
      rules: ["volume-topology-conflict", "node-name-bypass"],
      source: "pkg/volume/util/operationexecutor/operation_generator.go",
    },
    {
      text: "MountVolume.NewMounter initialization failed for volume %q : %v",
      where: "csi-error",
      meaning: {
        en: "The kubelet could not even begin to mount the volume: what it needs for that is not on the node.",
        zh: "kubelet 甚至无法开始挂载该卷：节点上缺少所需的东西。",
      },
      causes: [
        {
          en: "The directory of a local PersistentVolume does not exist: `path ... does not exist`.",
          zh: "本地 PersistentVolume 的目录不存在：`path ... does not exist`。",
        },
        { en: "The CSI driver is not registered on this node.", zh: "CSI 驱动没有在该节点注册。" },
      ],
      checks: ["kubectl get pv PV -o yaml", "kubectl get csinode NODE -o yaml"],
      rules: ["volume-mount-failed"],
      source: "pkg/volume/util/operationexecutor/operation_generator.go",
    },
    {
      text: "UnmountVolume.TearDown failed for volume %q",
      where: "csi-error",
      meaning: {
        en: "A volume could not be taken out of the Pod's directory, so the Pod stays Terminating.",
        zh: "卷无法从 Pod 目录卸载，Pod 停在 Terminating。",
      },
      causes: [
        {
          en: "A process on the node still uses files in it.",
          zh: "节点上仍有进程使用其中的文件。",
        },
        {
          en: "The NFS server or FUSE daemon is gone, and unmounting hangs.",
          zh: "NFS 服务器或 FUSE 守护进程不在，卸载挂起。",
        },
        { en: "The CSI driver was uninstalled.", zh: "CSI 驱动已被卸载。" },
      ],
      checks: ["journalctl -u kubelet --since -15m | grep TearDown", "findmnt | grep kubelet/pods"],
      rules: ["pod-stuck-terminating"],
      source: "pkg/volume/util/operationexecutor/operation_generator.go",
    },
    {
      text: "UnmountDevice failed for volume %q",
      where: "csi-error",
      meaning: {
        en: "The volume's device could not be unmounted on the node, so it cannot be attached elsewhere.",
        zh: "卷的设备无法在节点上卸载，因此不能挂接到别处。",
      },
      causes: [
        {
          en: "A mount of it is left in another Pod or container namespace.",
          zh: "另一个 Pod 或容器的命名空间中仍有它的挂载。",
        },
        {
          en: "Writing back to a failing disk takes for ever.",
          zh: "向故障磁盘回写数据一直无法完成。",
        },
      ],
      checks: ["findmnt | grep PV", "journalctl -u kubelet --since -15m | grep UnmountDevice"],
      rules: ["volume-attach-failed", "pod-stuck-terminating"],
      source: "pkg/volume/util/operationexecutor/operation_generator.go",
    },
    {
      text: "MapVolume.SetUpDevice failed for volume %q",
      where: "csi-error",
      meaning: {
        en: "A raw block volume could not be prepared on the node.",
        zh: "节点上无法准备原始块卷。",
      },
      causes: [
        {
          en: "The driver's NodeStageVolume failed for it.",
          zh: "驱动对其执行 NodeStageVolume 失败。",
        },
        {
          en: "The driver does not support `volumeMode: Block`.",
          zh: "驱动不支持 `volumeMode: Block`。",
        },
      ],
      checks: ["kubectl get pv PV -o jsonpath='{.spec.volumeMode}'"],
      rules: ["volume-mount-failed"],
      source: "pkg/volume/util/operationexecutor/operation_generator.go",
    },
    {
      text: "MapVolume.MapBlockVolume failed for volume %q",
      where: "csi-error",
      meaning: {
        en: "The raw device could not be handed to the Pod as a block device.",
        zh: "无法把原始设备作为块设备交给 Pod。",
      },
      causes: [
        {
          en: "The link or loop device for it cannot be made on the node.",
          zh: "无法在节点上创建其链接或 loop 设备。",
        },
        { en: "The device vanished after the attachment.", zh: "挂接之后设备消失。" },
      ],
      checks: ["losetup -a", "lsblk"],
      rules: ["volume-mount-failed"],
      source: "pkg/volume/util/operationexecutor/operation_generator.go",
    },
    {
      text: "MountVolume.NodeExpandVolume failed for volume %q",
      where: "csi-error",
      meaning: {
        en: "The disk has grown, and the filesystem on the node could not be enlarged; the old size goes on to count.",
        zh: "磁盘已变大，但节点上的文件系统无法扩容；仍按旧容量使用。",
      },
      causes: [
        {
          en: "The tools for the filesystem (resize2fs, xfs_growfs) fail or are missing.",
          zh: "文件系统工具（resize2fs、xfs_growfs）失败或缺失。",
        },
        {
          en: "The kernel does not see the new size of the device.",
          zh: "内核没有识别到设备的新容量。",
        },
        { en: "The volume is mounted read-only.", zh: "卷以只读方式挂载。" },
      ],
      checks: ["kubectl -n NAMESPACE describe pvc PVC", "lsblk -b"],
      rules: ["volume-resize-failed"],
      source: "pkg/volume/util/operationexecutor/operation_generator.go",
    },
    {
      text: "failed to get Plugin from volumeSpec for volume %q err=no volume plugin matched",
      where: "csi-error",
      meaning: {
        en: "This kubelet knows no plugin for the kind of volume the Pod has.",
        zh: "该 kubelet 没有处理 Pod 所用卷类型的插件。",
      },
      causes: [
        {
          en: "The volume type was removed from Kubernetes before this version.",
          zh: "该卷类型在此版本之前已从 Kubernetes 移除。",
        },
        {
          en: "A flexVolume driver is not installed on the node.",
          zh: "节点没有安装 flexVolume 驱动。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.volumes}'",
        "kubectl get nodes",
      ],
      rules: ["volume-mount-failed"],
      source: "pkg/kubelet/volumemanager/cache/desired_state_of_world.go",
    },
    {
      text: "unmounted volumes=%v, unattached volumes=%v, failed to process volumes=%v: %w",
      where: "csi-error",
      meaning: {
        en: "The kubelet gave up waiting for the Pod's volumes for this round; the first list names those that are not mounted, the third those it could not even look up.",
        zh: "kubelet 本轮不再等待该 Pod 的卷；第一个列表是未挂载的卷，第三个是连信息都无法获取的卷。",
      },
      causes: [
        {
          en: "A disk is not attached, or still attached to another node.",
          zh: "磁盘没有挂接，或仍挂接在另一节点。",
        },
        {
          en: "A ConfigMap, Secret or claim does not exist.",
          zh: "ConfigMap、Secret 或申领不存在。",
        },
        { en: "A network filesystem does not answer.", zh: "网络文件系统没有响应。" },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "kubectl get volumeattachments | grep NODE",
      ],
      rules: ["volume-mount-failed", "volume-attach-failed"],
      versions: "1.26-",
      source: "pkg/kubelet/volumemanager/volume_manager.go",
    },
  ]),
  ...defineEntries("attachdetach-controller", [
    {
      text: "AttachVolume.Attach failed for volume %q : %v",
      where: "csi-error",
      meaning: {
        en: "The disk could not be attached to the node; the words of the driver or the cloud follow.",
        zh: "磁盘无法挂接到节点；其后是驱动或云平台的说明。",
      },
      causes: [
        { en: "It is still attached to another node.", zh: "它仍挂接在另一个节点上。" },
        { en: "Disk and node are in different zones.", zh: "磁盘与节点不在同一可用区。" },
        {
          en: "The node has reached its limit of disks, or the cloud refuses the call.",
          zh: "节点磁盘数达到上限，或云平台拒绝调用。",
        },
      ],
      checks: ["kubectl get volumeattachments -o wide", "kubectl -n NAMESPACE describe pod POD"],
      rules: ["volume-attach-failed", "volume-limit-reached"],
      source: "pkg/volume/util/operationexecutor/operation_generator.go",
    },
    {
      text: "AttachVolume.FindAttachablePluginBySpec failed for volume %q",
      where: "csi-error",
      meaning: {
        en: "Kubernetes has no plugin that could attach this kind of volume.",
        zh: "Kubernetes 没有可以挂接这类卷的插件。",
      },
      causes: [
        {
          en: "The PersistentVolume uses an in-tree type that this version has removed.",
          zh: "PersistentVolume 使用了该版本已移除的树内类型。",
        },
        {
          en: "CSI migration is off for it, or the CSI driver is not installed.",
          zh: "其 CSI 迁移没有启用，或没有安装 CSI 驱动。",
        },
      ],
      checks: ["kubectl get pv PV -o yaml"],
      rules: ["volume-attach-failed"],
      source: "pkg/volume/util/operationexecutor/operation_generator.go",
    },
    {
      text: "DetachVolume.Detach failed for volume %q",
      where: "csi-error",
      meaning: {
        en: "The disk could not be detached from the node; a Pod that needs it elsewhere has to wait.",
        zh: "磁盘无法从节点分离；别处需要它的 Pod 只能等待。",
      },
      causes: [
        {
          en: "The cloud's API refuses, or the instance is gone or stopped.",
          zh: "云 API 拒绝，或实例已不存在或已停止。",
        },
        { en: "The driver's controller is not running.", zh: "驱动的控制器没有运行。" },
        { en: "The disk is still mounted on the node.", zh: "磁盘在节点上仍处于挂载状态。" },
      ],
      checks: ["kubectl get volumeattachments -o wide", "kubectl describe volumeattachment NAME"],
      rules: ["volume-attach-failed"],
      source: "pkg/volume/util/operationexecutor/operation_generator.go",
    },
  ]),
  ...defineEntries("kubelet(1.20)", [
    {
      text: "unmounted volumes=%v, unattached volumes=%v: %s",
      where: "csi-error",
      meaning: {
        en: "The wait for the Pod's volumes ran out: those in the first list are not mounted, the second repeats all that the Pod has.",
        zh: "等待 Pod 的卷超时：第一个列表是未挂载的卷，第二个列出 Pod 的全部卷。",
      },
      causes: [
        {
          en: "The events before this one name the volume and the real error.",
          zh: "真正的错误和对应的卷见此前的事件。",
        },
        { en: "An attachment or an NFS mount hangs.", zh: "挂接操作或 NFS 挂载挂起。" },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD"],
      rules: ["volume-mount-failed", "volume-attach-failed"],
      versions: "-1.25",
      source: "pkg/kubelet/volumemanager/volume_manager.go",
    },
  ]),
  ...defineEntries("kubelet local volume", [
    {
      text: "path %q does not exist",
      where: "csi-error",
      meaning: {
        en: "The directory or device of a local volume is not on this node, so the Pod cannot start here.",
        zh: "本地卷的目录或设备在该节点上不存在，Pod 无法在此启动。",
      },
      causes: [
        {
          en: "The disk was not mounted again after a reboot (/etc/fstab).",
          zh: "重启后磁盘没有重新挂载（/etc/fstab）。",
        },
        {
          en: "The PersistentVolume's path or its node is written wrongly.",
          zh: "PersistentVolume 的路径或节点写错。",
        },
        {
          en: "The kubelet runs in a container and does not see the host's path.",
          zh: "kubelet 运行在容器中，看不到主机路径。",
        },
      ],
      checks: [
        "kubectl get pv PV -o jsonpath='{.spec.local.path}{.spec.nodeAffinity}'",
        "ls -ld PATH",
      ],
      rules: ["volume-mount-failed"],
      source: "pkg/volume/util/hostutil/hostutil.go",
    },
  ]),
  ...defineEntries("mount-utils", [
    {
      text: "mount failed: %v\nMounting command: %s\nMounting arguments: %s\nOutput: %s\n",
      where: "csi-error",
      meaning: {
        en: "The node's mount program returned an error; the line `Output` holds its words.",
        zh: "节点的 mount 程序返回错误；`Output` 一行是其原文。",
      },
      causes: [
        {
          en: "The NFS or SMB server refuses, or its helper is not installed.",
          zh: "NFS 或 SMB 服务器拒绝，或没有安装辅助程序。",
        },
        {
          en: "`mountOptions` has an option this filesystem does not know.",
          zh: "`mountOptions` 中有该文件系统不认识的选项。",
        },
        { en: "The filesystem on the disk is damaged.", zh: "磁盘上的文件系统损坏。" },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "journalctl -u kubelet --since -15m | grep -A4 'Mounting command'",
      ],
      rules: ["volume-mount-failed"],
      source: "staging/src/k8s.io/mount-utils/mount_linux.go",
    },
    {
      text: "'fsck' found errors on device %s but could not correct them: %s",
      where: "csi-error",
      meaning: {
        en: "The check before mounting found damage that it may not repair by itself; the volume is not mounted, to save the data.",
        zh: "挂载前的检查发现无法自动修复的损坏；为保护数据没有挂载该卷。",
      },
      causes: [
        {
          en: "The node crashed or lost the disk while data were written.",
          zh: "写数据时节点崩溃或磁盘断开。",
        },
        { en: "The disk was attached to two machines at once.", zh: "磁盘曾同时挂接到两台机器。" },
      ],
      checks: ["dmesg -T | grep -i -E 'ext4|xfs|I/O error'"],
      rules: ["volume-mount-failed"],
      source: "staging/src/k8s.io/mount-utils/mount_linux.go",
    },
    {
      text: "failed to mount the volume as %q, it already contains %s. Mount error: %v",
      where: "csi-error",
      meaning: {
        en: "The disk holds another filesystem than the volume asks for, and it will not be formatted over.",
        zh: "磁盘上的文件系统与卷要求的不同，不会覆盖格式化。",
      },
      causes: [
        {
          en: "`fsType` in the StorageClass or PersistentVolume was changed after the volume was first used.",
          zh: "卷首次使用之后修改了存储类或 PersistentVolume 的 `fsType`。",
        },
        {
          en: "The disk came from elsewhere, or has a partition table.",
          zh: "磁盘来自别处，或带有分区表。",
        },
      ],
      checks: ["lsblk -f", "kubectl get pv PV -o jsonpath='{.spec.csi.fsType}'"],
      rules: ["volume-mount-failed"],
      source: "kubernetes-sigs/alibaba-cloud-csi-driver/pkg/utils/mounter_unix.go",
    },
    {
      text: "cannot mount unformatted disk %s as we are manipulating it in read-only mode",
      where: "csi-error",
      meaning: {
        en: "The disk is empty and is to be mounted for reading only; it cannot be formatted that way.",
        zh: "磁盘是空的却要以只读方式挂载，因此无法格式化。",
      },
      causes: [
        {
          en: "The first Pod to use a new volume mounts it with `readOnly: true` or ReadOnlyMany.",
          zh: "第一个使用新卷的 Pod 以 `readOnly: true` 或 ReadOnlyMany 挂载。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.volumes}'"],
      rules: ["volume-mount-failed"],
      source: "staging/src/k8s.io/mount-utils/mount_linux.go",
    },
  ]),
  ...defineEntries("mount(8)", [
    {
      text: "mount: wrong fs type, bad option, bad superblock on %s, missing codepage or helper program, or other error.",
      where: "csi-error",
      meaning: {
        en: "The mount program found nothing it could mount: a helper for the filesystem is missing or the disk's content does not fit.",
        zh: "mount 程序无法挂载：缺少文件系统的辅助程序，或磁盘内容不符。",
      },
      causes: [
        {
          en: "nfs-common / nfs-utils, cifs-utils or ceph-common is not installed on the node.",
          zh: "节点没有安装 nfs-common / nfs-utils、cifs-utils 或 ceph-common。",
        },
        {
          en: "The filesystem is damaged, or another one than `fsType` says.",
          zh: "文件系统损坏，或与 `fsType` 不符。",
        },
        { en: "A mount option is not known to this kernel.", zh: "内核不认识某个挂载选项。" },
        {
          en: "An XFS disk cloned with the same UUID is already mounted.",
          zh: "具有相同 UUID 的克隆 XFS 磁盘已挂载。",
        },
      ],
      checks: ["ls /sbin/mount.*", "lsblk -f", "dmesg -T | tail -20"],
      rules: ["volume-mount-failed"],
      source: "util-linux/libmount/src/context_mount.c",
    },
    {
      text: "special device %s does not exist",
      where: "csi-error",
      meaning: {
        en: "The device file that was to be mounted is not on the node.",
        zh: "要挂载的设备文件不在节点上。",
      },
      causes: [
        {
          en: "The attachment has not reached the kernel, or the disk has been detached.",
          zh: "挂接尚未被内核识别，或磁盘已分离。",
        },
        { en: "The device's name changed after a reboot.", zh: "重启后设备名发生变化。" },
      ],
      checks: ["lsblk", "ls -l /dev/disk/by-id"],
      rules: ["volume-mount-failed", "volume-attach-failed"],
      source: "util-linux/libmount/src/context_mount.c",
    },
  ]),
  ...defineEntries("mount.nfs", [
    {
      text: "mount.nfs: access denied by server while mounting %s",
      where: "csi-error",
      meaning: {
        en: "The NFS server does not let this node mount the export.",
        zh: "NFS 服务器不允许该节点挂载此导出目录。",
      },
      causes: [
        {
          en: "The node's address is not in the server's /etc/exports or access group.",
          zh: "节点地址不在服务器的 /etc/exports 或权限组中。",
        },
        {
          en: "The path is not exported, or only with Kerberos.",
          zh: "该路径没有导出，或要求 Kerberos。",
        },
        {
          en: "The server wants a privileged port, and a NAT changes it.",
          zh: "服务器要求特权端口，而 NAT 改变了端口。",
        },
      ],
      checks: ["showmount -e SERVER", "kubectl get pv PV -o jsonpath='{.spec.nfs}'"],
      rules: ["volume-mount-failed"],
      source: "nfs-utils/utils/mount/error.c",
    },
    {
      text: "mount.nfs: Connection timed out",
      where: "csi-error",
      meaning: {
        en: "The NFS server does not answer the node, so the Pod waits for its volume.",
        zh: "NFS 服务器没有响应该节点，Pod 一直等待其卷。",
      },
      causes: [
        {
          en: "Port 2049 (with NFSv3 also 111 and mountd) is blocked between node and server.",
          zh: "节点与服务器之间的 2049 端口（NFSv3 还有 111 和 mountd）被拦截。",
        },
        { en: "The server is down or its address is wrong.", zh: "服务器宕机或地址有误。" },
        { en: "The mount target lies in another VPC.", zh: "挂载点位于另一个 VPC。" },
      ],
      checks: ["nc -zv SERVER 2049", "rpcinfo -p SERVER"],
      rules: ["volume-mount-failed"],
      source: "nfs-utils/utils/mount/error.c",
    },
    {
      text: "mount.nfs: mounting %s failed, reason given by server: No such file or directory",
      where: "csi-error",
      meaning: {
        en: "The NFS server answers and does not have the directory that the volume names.",
        zh: "NFS 服务器有应答，但没有卷所指的目录。",
      },
      causes: [
        {
          en: "The directory was not created on the server, or is misspelled.",
          zh: "服务器上没有创建该目录，或路径写错。",
        },
        {
          en: "With NFSv4 the path counts from the server's root export.",
          zh: "NFSv4 中路径从服务器的根导出算起。",
        },
      ],
      checks: ["showmount -e SERVER", "kubectl get pv PV -o jsonpath='{.spec.nfs.path}'"],
      rules: ["volume-mount-failed"],
      source: "nfs-utils/utils/mount/error.c",
    },
    {
      text: "mount.nfs: Protocol not supported",
      where: "csi-error",
      meaning: {
        en: "Node and NFS server have no common version of the protocol.",
        zh: "节点与 NFS 服务器没有共同支持的协议版本。",
      },
      causes: [
        {
          en: "`nfsvers` in `mountOptions` is a version that the server has switched off.",
          zh: "`mountOptions` 中的 `nfsvers` 是服务器已关闭的版本。",
        },
        {
          en: "The kernel module for NFS 4 is not on the node.",
          zh: "节点缺少 NFS 4 的内核模块。",
        },
      ],
      checks: ["rpcinfo -p SERVER", "kubectl get pv PV -o jsonpath='{.spec.mountOptions}'"],
      rules: ["volume-mount-failed"],
      source: "nfs-utils/utils/mount/error.c",
    },
    {
      text: "mount.nfs: rpc.statd is not running but is required for remote locking.",
      where: "csi-error",
      meaning: {
        en: "An NFSv3 mount needs the lock service statd on the node, and it does not run.",
        zh: "NFSv3 挂载需要节点上的 statd 锁服务，而它没有运行。",
      },
      causes: [
        {
          en: "rpcbind or rpc-statd is not installed or not started.",
          zh: "rpcbind 或 rpc-statd 没有安装或启动。",
        },
        {
          en: "The mount happens in a container that has no statd.",
          zh: "挂载发生在没有 statd 的容器中。",
        },
      ],
      checks: [
        "systemctl status rpc-statd rpcbind",
        "kubectl get pv PV -o jsonpath='{.spec.mountOptions}'",
      ],
      rules: ["volume-mount-failed"],
      source: "nfs-utils/utils/mount/network.c",
    },
  ]),
  ...defineEntries("mount.nfs/kernel", [
    {
      text: "mount.nfs: Stale file handle",
      where: "csi-error",
      meaning: {
        en: "At mounting the server said that the exported directory is no longer the one it knew.",
        zh: "挂载时服务器表示导出的目录已不是原来的那个。",
      },
      causes: [
        {
          en: "The export was removed and made again, or its filesystem was replaced.",
          zh: "导出被删除重建，或其文件系统被替换。",
        },
        {
          en: "A failover to another server with other file ids.",
          zh: "切换到了文件标识不同的另一台服务器。",
        },
      ],
      checks: ["showmount -e SERVER"],
      rules: ["volume-mount-failed"],
      source: "nfs-utils/utils/mount/error.c",
    },
  ]),
  ...defineEntries("kernel", [
    {
      text: "Stale file handle",
      where: "csi-error",
      meaning: {
        en: "A file or directory that is open over NFS is no longer there on the server; every access fails until it is mounted again.",
        zh: "通过 NFS 打开的文件或目录在服务器上已不存在；重新挂载之前访问都会失败。",
      },
      causes: [
        {
          en: "The directory was deleted or the export replaced on the server.",
          zh: "服务器上的目录被删除或导出被替换。",
        },
        {
          en: "The server was restored or failed over without stable ids.",
          zh: "服务器恢复或切换后文件标识不稳定。",
        },
      ],
      checks: ["kubectl -n NAMESPACE exec POD -- ls -la PATH", "findmnt -t nfs,nfs4"],
      rules: ["volume-mount-failed", "pod-stuck-terminating"],
      source: "linux/include/uapi/asm-generic/errno.h",
    },
    {
      text: "device or resource busy",
      where: "csi-error",
      meaning: {
        en: "A directory or device could not be removed or unmounted while another holds it.",
        zh: "目录或设备正被占用，无法删除或卸载。",
      },
      causes: [
        {
          en: "Its mount leaked into the namespace of another container or daemon.",
          zh: "其挂载泄漏到另一个容器或守护进程的命名空间。",
        },
        {
          en: "A monitoring agent mounts the host's root and holds it.",
          zh: "监控代理挂载了主机根目录并占用它。",
        },
      ],
      checks: ["grep -l PATH /proc/*/mountinfo"],
      rules: ["pod-stuck-terminating"],
      source: "linux/include/uapi/asm-generic/errno-base.h",
    },
    {
      text: "no such device",
      where: "csi-error",
      meaning: {
        en: "The kernel has no driver for this device or filesystem.",
        zh: "内核没有该设备或文件系统的驱动。",
      },
      causes: [
        {
          en: "The filesystem's module is not loaded or was not built.",
          zh: "文件系统模块没有加载或没有编译。",
        },
        { en: "The disk was detached in the meantime.", zh: "磁盘在此期间被分离。" },
      ],
      checks: ["cat /proc/filesystems", "lsblk"],
      rules: ["volume-mount-failed"],
      source: "linux/include/uapi/asm-generic/errno-base.h",
    },
    {
      text: "structure needs cleaning",
      where: "csi-error",
      meaning: {
        en: "The kernel found the filesystem damaged and refuses to work on it.",
        zh: "内核发现文件系统损坏，拒绝继续操作。",
      },
      causes: [
        {
          en: "A crash or a lost connection to the disk broke its structure.",
          zh: "崩溃或与磁盘的连接中断破坏了其结构。",
        },
        {
          en: "The disk was mounted for writing by two nodes.",
          zh: "磁盘被两个节点同时以读写方式挂载。",
        },
      ],
      checks: ["dmesg -T | grep -i -E 'xfs|ext4'"],
      rules: ["volume-mount-failed", "volume-data-refused"],
      source: "linux/include/uapi/asm-generic/errno.h",
    },
    {
      text: "input/output error",
      where: "csi-error",
      meaning: {
        en: "Reading or writing the device failed in hardware or in the storage behind it.",
        zh: "读写设备时硬件或其背后的存储出错。",
      },
      causes: [
        { en: "The disk or the path to it is failing.", zh: "磁盘或通往磁盘的路径有故障。" },
        { en: "The cloud disk was detached under a running mount.", zh: "云盘在挂载期间被分离。" },
        { en: "An expired or full thin pool.", zh: "精简存储池已满。" },
      ],
      checks: ["dmesg -T | grep -i 'I/O error'", "smartctl -a DEVICE"],
      rules: ["volume-mount-failed"],
      source: "linux/include/uapi/asm-generic/errno-base.h",
    },
  ]),
  ...defineEntries("kernel (FUSE)", [
    {
      text: "Transport endpoint is not connected",
      where: "csi-error",
      meaning: {
        en: "The mount is there and the program that serves it has died; the Pod sees an error at every access.",
        zh: "挂载点仍在，但为其服务的程序已退出；Pod 每次访问都会出错。",
      },
      causes: [
        {
          en: "The FUSE daemon (ossfs, s3fs, GlusterFS, JuiceFS) crashed or was killed for memory.",
          zh: "FUSE 守护进程（ossfs、s3fs、GlusterFS、JuiceFS）崩溃或因内存被杀。",
        },
        {
          en: "The driver's Pod was restarted, and the mounts lived inside it.",
          zh: "驱动的 Pod 重启，而挂载在其内部。",
        },
      ],
      checks: [
        "findmnt -t fuse",
        "dmesg -T | grep -i oom",
        "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE",
      ],
      rules: ["volume-mount-failed"],
      source: "linux/include/uapi/asm-generic/errno.h",
    },
  ]),
  ...defineEntries("umount", [
    {
      text: "target is busy",
      where: "csi-error",
      meaning: {
        en: "The mount cannot be taken away, as something still uses it.",
        zh: "有程序仍在使用，无法卸载。",
      },
      causes: [
        {
          en: "A process has its working directory or open files there.",
          zh: "有进程的工作目录或打开的文件位于其中。",
        },
        { en: "Another mount lies inside it.", zh: "其中还嵌套着另一个挂载。" },
      ],
      checks: ["fuser -vm PATH", "findmnt -R PATH"],
      rules: ["pod-stuck-terminating"],
      source: "util-linux/libmount/src/context_umount.c",
    },
  ]),
];
