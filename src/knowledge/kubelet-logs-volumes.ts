import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("kubelet", [
    {
      text: "Unable to attach or mount volumes for pod; skipping pod",
      where: "kubelet-log",
      meaning: {
        en: "The Pod's volumes were not ready within the two minutes the kubelet waits, so it starts no container and tries again.",
        zh: "kubelet 等待的两分钟内 Pod 的卷没有就绪，因此不启动容器并会重试。",
      },
      causes: [
        {
          en: "A disk is not attached, or attached to another node.",
          zh: "磁盘没有挂接，或挂接在另一节点。",
        },
        {
          en: "A mount hangs on a server that does not answer.",
          zh: "挂载卡在没有响应的服务器上。",
        },
        { en: "A ConfigMap, Secret or claim is missing.", zh: "缺少 ConfigMap、Secret 或申领。" },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "kubectl get volumeattachments | grep NODE",
      ],
      rules: ["volume-mount-failed", "volume-attach-failed"],
      versions: "1.21-",
      source: "pkg/kubelet/kubelet.go",
    },
    {
      text: "Unable to attach or mount volumes: %v",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet sums up which of the Pod's volumes are still not mounted; the reason itself stands in the events before.",
        zh: "kubelet 汇总了该 Pod 仍未挂载的卷；具体原因在此前的事件中。",
      },
      causes: [
        { en: "The attachment of a disk is not done.", zh: "磁盘挂接尚未完成。" },
        { en: "NFS, Ceph or a CSI driver does not answer.", zh: "NFS、Ceph 或 CSI 驱动没有响应。" },
        {
          en: "The object behind a configMap or secret volume does not exist.",
          zh: "configMap 或 secret 卷对应的对象不存在。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "journalctl -u kubelet --since -30m | grep -i volume",
      ],
      rules: ["volume-mount-failed", "volume-attach-failed"],
      source: "pkg/kubelet/kubelet.go",
    },
    {
      text: "timed out waiting for the condition",
      where: "kubelet-log",
      meaning: {
        en: "Something that Kubernetes polled for did not happen in its time; what it waited for is said before these words.",
        zh: "Kubernetes 轮询等待的事情没有在时限内发生；等待的内容写在这句话之前。",
      },
      causes: [
        {
          en: "For a Pod: volumes that were not attached or mounted.",
          zh: "对 Pod 而言：卷没有挂接或挂载。",
        },
        {
          en: "For helm or kubectl wait: Pods that did not become Ready.",
          zh: "对 helm 或 kubectl wait 而言：Pod 没有变为就绪。",
        },
        {
          en: "A component waits for another that does not start.",
          zh: "某个组件在等待另一个没有启动的组件。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "kubectl -n NAMESPACE get events --sort-by=.lastTimestamp",
      ],
      rules: ["volume-mount-failed", "volume-attach-failed"],
      source: "staging/src/k8s.io/apimachinery/pkg/util/wait/error.go",
    },
    {
      text: "Operation for %q failed. No retries permitted until %v (durationBeforeRetry %v). Error: %v",
      where: "kubelet-log",
      meaning: {
        en: "A volume operation failed, and the kubelet waits longer and longer between its attempts, up to about two minutes.",
        zh: "某个卷操作失败，kubelet 的重试间隔逐渐加长，最长约两分钟。",
      },
      causes: [
        {
          en: "`Error:` at the end of the line says what the operation met.",
          zh: "行尾的 `Error:` 说明操作遇到的问题。",
        },
        {
          en: "A cause that was removed shows its effect only after the pause.",
          zh: "原因消除之后，也要等到间隔结束才会见效。",
        },
      ],
      checks: ["journalctl -u kubelet --since -30m | grep 'No retries permitted'"],
      rules: ["volume-mount-failed", "volume-attach-failed"],
      versions: "1.21-",
      source: "pkg/util/goroutinemap/exponentialbackoff/exponential_backoff.go",
    },
    {
      text: "orphaned pod %q found, but failed to rmdir() volume at path %v: %v",
      where: "kubelet-log",
      meaning: {
        en: "A Pod is gone and a directory of one of its volumes cannot be removed, as something is in it or mounted on it.",
        zh: "Pod 已不在，但其某个卷的目录无法删除，因为其中有内容或挂载。",
      },
      causes: [
        {
          en: "The volume was not unmounted after a crash of node or kubelet.",
          zh: "节点或 kubelet 崩溃后卷没有卸载。",
        },
        {
          en: "Data were written into the empty mount point while the volume was away.",
          zh: "卷不在时有数据写入了空挂载点。",
        },
      ],
      checks: [
        "findmnt | grep kubelet/pods",
        "journalctl -u kubelet --since -30m | grep -i 'orphaned pod'",
      ],
      rules: ["pod-stuck-terminating"],
      versions: "1.21-",
      source: "pkg/kubelet/kubelet_volumes.go",
    },
    {
      text: "There were many similar errors. Turn up verbosity to see them.",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet cannot clean up what several gone Pods left on disk, and shows only the first of them.",
        zh: "kubelet 无法清理多个已不存在的 Pod 在磁盘上的残留，只显示其中第一个。",
      },
      causes: [
        {
          en: "Volume directories from before a crash lie in /var/lib/kubelet/pods.",
          zh: "崩溃之前的卷目录仍在 /var/lib/kubelet/pods 中。",
        },
      ],
      checks: ["journalctl -u kubelet --since -30m | grep -i orphaned", "ls /var/lib/kubelet/pods"],
      rules: ["pod-stuck-terminating"],
      versions: "1.21-",
      source: "pkg/kubelet/kubelet_volumes.go",
    },
    {
      text: "driver name %s not found in the list of registered CSI drivers",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet logs that a volume's driver is not registered with it; Pods with such volumes neither start nor end on this node.",
        zh: "kubelet 记录：卷的驱动没有在此注册；使用这类卷的 Pod 在该节点上既不能启动也不能结束。",
      },
      causes: [
        {
          en: "node-driver-registrar fails or its socket path is wrong.",
          zh: "node-driver-registrar 失败，或其套接字路径有误。",
        },
        {
          en: "The driver's DaemonSet does not tolerate the node's taints.",
          zh: "驱动的 DaemonSet 不容忍该节点的污点。",
        },
        { en: "The driver was removed before its volumes.", zh: "先卸载了驱动，而卷仍在使用。" },
      ],
      checks: [
        "kubectl get csinode NODE -o jsonpath='{.spec.drivers[*].name}'",
        "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE",
      ],
      rules: ["volume-mount-failed"],
      source: "pkg/volume/csi/csi_client.go",
    },
    {
      text: "failed to initialize CSINode: %v",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet could not write its CSINode object and ends itself if that goes on, so CSI volumes do not work on the node.",
        zh: "kubelet 无法写入 CSINode 对象，若持续失败会自行退出；节点上的 CSI 卷无法使用。",
      },
      causes: [
        { en: "The API server is not reachable.", zh: "API 服务器无法访问。" },
        {
          en: "The kubelet's credentials may not write CSINodes, as with a wrong node name.",
          zh: "kubelet 的凭据无权写 CSINode，例如节点名不符。",
        },
      ],
      checks: ["journalctl -u kubelet --since -30m | grep CSINode", "kubectl get csinode NODE"],
      rules: ["node-not-reporting", "kubelet-not-starting"],
      source: "pkg/volume/csi/csi_plugin.go",
    },
    {
      text: "hostPath type check failed: %s is not a directory",
      where: "kubelet-log",
      meaning: {
        en: "A `hostPath` of type Directory found no directory at this path on the node.",
        zh: "类型为 Directory 的 `hostPath` 在该节点的路径上没有找到目录。",
      },
      causes: [
        { en: "The directory exists on other nodes only.", zh: "该目录只存在于其他节点。" },
        { en: "The path is a file or a dangling link.", zh: "该路径是文件或失效的链接。" },
      ],
      checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.volumes}'", "ls -ld PATH"],
      rules: ["volume-mount-failed"],
      source: "pkg/volume/hostpath/host_path.go",
    },
    {
      text: "hostPath type check failed: %s is not a file",
      where: "kubelet-log",
      meaning: {
        en: "A `hostPath` of type File found no file at this path on the node.",
        zh: "类型为 File 的 `hostPath` 在该节点的路径上没有找到文件。",
      },
      causes: [
        {
          en: "The file is made by a program which has not run on this node.",
          zh: "生成该文件的程序没有在此节点运行过。",
        },
        {
          en: "A former Pod without type made a directory of that name.",
          zh: "之前没有设置类型的 Pod 创建了同名目录。",
        },
      ],
      checks: ["ls -ld PATH", "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.nodeName}'"],
      rules: ["volume-mount-failed"],
      source: "pkg/volume/hostpath/host_path.go",
    },
    {
      text: "hostPath type check failed: %s is not a socket file",
      where: "kubelet-log",
      meaning: {
        en: "A `hostPath` of type Socket found no socket there.",
        zh: "类型为 Socket 的 `hostPath` 在该路径没有找到套接字。",
      },
      causes: [
        {
          en: "The Pod expects /var/run/docker.sock, and the node uses containerd.",
          zh: "Pod 需要 /var/run/docker.sock，而节点使用 containerd。",
        },
        {
          en: "The daemon that makes the socket is not running.",
          zh: "创建该套接字的守护进程没有运行。",
        },
      ],
      checks: [
        "kubectl get node NODE -o jsonpath='{.status.nodeInfo.containerRuntimeVersion}'",
        "ls -l PATH",
      ],
      rules: ["volume-mount-failed"],
      source: "pkg/volume/hostpath/host_path.go",
    },
    {
      text: "hostPath type check failed: %s is not a character device",
      where: "kubelet-log",
      meaning: {
        en: "A `hostPath` of type CharDevice found no character device there.",
        zh: "类型为 CharDevice 的 `hostPath` 在该路径没有找到字符设备。",
      },
      causes: [
        {
          en: "The driver for the device (/dev/fuse, /dev/net/tun, /dev/kvm) is not loaded on this node.",
          zh: "该节点没有加载设备的驱动（/dev/fuse、/dev/net/tun、/dev/kvm）。",
        },
      ],
      checks: ["ls -l PATH", "lsmod"],
      rules: ["volume-mount-failed"],
      source: "pkg/volume/hostpath/host_path.go",
    },
    {
      text: "hostPath type check failed: %s is not a block device",
      where: "kubelet-log",
      meaning: {
        en: "A `hostPath` of type BlockDevice found no block device there.",
        zh: "类型为 BlockDevice 的 `hostPath` 在该路径没有找到块设备。",
      },
      causes: [
        {
          en: "The disk has another name on this node or is missing.",
          zh: "磁盘在该节点上名称不同或不存在。",
        },
      ],
      checks: ["lsblk"],
      rules: ["volume-mount-failed"],
      source: "pkg/volume/hostpath/host_path.go",
    },
    {
      text: "configmap references non-existent config key: %s",
      where: "kubelet-log",
      meaning: {
        en: "A configMap volume lists a key in `items` that the ConfigMap does not have; the Pod waits in ContainerCreating.",
        zh: "configMap 卷的 `items` 列出了 ConfigMap 中没有的键；Pod 停在 ContainerCreating。",
      },
      causes: [
        { en: "The key was renamed or misspelled.", zh: "键被改名或写错。" },
        {
          en: "The ConfigMap of the new release has not been applied.",
          zh: "新版本的 ConfigMap 尚未应用。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get configmap CONFIGMAP -o jsonpath='{.data}'",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.volumes}'",
      ],
      rules: ["config-key-missing", "volume-mount-failed"],
      source: "pkg/volume/configmap/configmap.go",
    },
    {
      text: "references non-existent secret key: %s",
      where: "kubelet-log",
      meaning: {
        en: "A secret volume lists a key in `items` that the Secret does not have; the Pod cannot start.",
        zh: "secret 卷的 `items` 列出了 Secret 中没有的键；Pod 无法启动。",
      },
      causes: [
        {
          en: "A TLS Secret has `tls.crt`, and the volume asks for another name.",
          zh: "TLS Secret 中的键是 `tls.crt`，而卷要求的是别的名称。",
        },
        {
          en: "Whatever fills the Secret has not written this key yet.",
          zh: "负责填充 Secret 的程序尚未写入该键。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe secret SECRET",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.volumes}'",
      ],
      rules: ["config-key-missing", "volume-mount-failed"],
      source: "pkg/volume/secret/secret.go",
    },
    {
      text: "volume %s has volumeMode %s, but is specified in volumeMounts",
      where: "kubelet-log",
      meaning: {
        en: "A raw block volume was put under `volumeMounts`, where only filesystems belong.",
        zh: "原始块卷写在了 `volumeMounts` 下，而那里只能放文件系统卷。",
      },
      causes: [
        {
          en: "The claim has `volumeMode: Block`, and the Pod was written for a filesystem.",
          zh: "申领设置了 `volumeMode: Block`，而 Pod 是按文件系统编写的。",
        },
        {
          en: "A claim of another workload, made for a raw disk, is named by mistake.",
          zh: "误用了另一个工作负载为原始磁盘创建的申领。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pvc PVC -o jsonpath='{.spec.volumeMode}'"],
      rules: ["volume-mount-failed"],
      source: "pkg/kubelet/volumemanager/populator/desired_state_of_world_populator.go",
    },
    {
      text: "volume %s has volumeMode %s, but is specified in volumeDevices",
      where: "kubelet-log",
      meaning: {
        en: "A filesystem volume was put under `volumeDevices`, where only block volumes belong.",
        zh: "文件系统卷写在了 `volumeDevices` 下，而那里只能放块卷。",
      },
      causes: [
        {
          en: "`volumeMode: Block` is missing in the claim.",
          zh: "申领中缺少 `volumeMode: Block`。",
        },
        {
          en: "The Pod was copied from one that uses a raw disk.",
          zh: "Pod 由使用原始磁盘的模板复制而来。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pvc PVC -o jsonpath='{.spec.volumeMode}'"],
      rules: ["volume-mount-failed"],
      source: "pkg/kubelet/volumemanager/populator/desired_state_of_world_populator.go",
    },
    {
      text: "error processing PVC %s/%s: %v",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet cannot work with the Pod's claim; what is wrong with it follows.",
        zh: "kubelet 无法使用该 Pod 的申领；其后说明问题所在。",
      },
      causes: [
        { en: "The claim does not exist or is not bound.", zh: "申领不存在或没有绑定。" },
        { en: "It is being deleted.", zh: "申领正在删除。" },
        {
          en: "The kubelet may not read the claim or its PersistentVolume.",
          zh: "kubelet 无权读取申领或其 PersistentVolume。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pvc", "kubectl -n NAMESPACE describe pod POD"],
      rules: ["pvc-missing", "volume-mount-failed"],
      source: "pkg/kubelet/volumemanager/populator/desired_state_of_world_populator.go",
    },
    {
      text: "PVC is not bound",
      where: "kubelet-log",
      meaning: {
        en: "The Pod reached a node although its claim has no volume; the kubelet waits for one.",
        zh: "Pod 在申领还没有卷时就到达节点；kubelet 在等待卷。",
      },
      causes: [
        {
          en: "`nodeName` went past the scheduler, which would have waited.",
          zh: "`nodeName` 绕过了本会等待的调度器。",
        },
        {
          en: "The claim lost its volume after the Pod was scheduled.",
          zh: "Pod 调度之后申领失去了卷。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pvc PVC", "kubectl -n NAMESPACE describe pvc PVC"],
      rules: ["node-name-bypass", "pv-unmatched", "pvc-lost"],
      source: "pkg/kubelet/volumemanager/populator/desired_state_of_world_populator.go",
    },
    {
      text: "PVC is being deleted",
      where: "kubelet-log",
      meaning: {
        en: "The claim has been deleted and only waits for its last Pod; a new Pod may not use it any more.",
        zh: "申领已被删除，只等最后一个 Pod 释放；新 Pod 不能再使用它。",
      },
      causes: [
        {
          en: "Somebody deleted the claim while the workload still runs.",
          zh: "工作负载仍在运行时有人删除了申领。",
        },
        {
          en: "A Helm release or namespace with the claim was removed and installed again at once.",
          zh: "含有该申领的 Helm 发布或命名空间被删除后立即重装。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pvc PVC -o jsonpath='{.metadata.deletionTimestamp}{.metadata.finalizers}'",
      ],
      rules: ["pvc-lost", "pvc-missing"],
      source: "pkg/kubelet/volumemanager/populator/desired_state_of_world_populator.go",
    },
    {
      text: "volume uses the ReadWriteOncePod access mode and is already in use by another pod",
      where: "kubelet-log",
      meaning: {
        en: "The volume may be used by one Pod only, and another Pod on this node has it.",
        zh: "该卷只允许一个 Pod 使用，而该节点上的另一个 Pod 已占用它。",
      },
      causes: [
        {
          en: "A rollout starts the new Pod before the old one has ended.",
          zh: "滚动更新在旧 Pod 结束之前启动了新 Pod。",
        },
        { en: "Two workloads name the same claim.", zh: "两个工作负载引用了同一个申领。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get pods -o wide",
        "kubectl -n NAMESPACE get pvc PVC -o jsonpath='{.spec.accessModes}'",
      ],
      rules: ["volume-shared-read-write-once", "volume-mount-failed"],
      versions: "1.22-",
      source: "pkg/volume/util/operationexecutor/operation_generator.go",
    },
  ]),
  ...defineEntries("attachdetach-controller", [
    {
      text: "Multi-Attach error",
      where: "kubelet-log",
      meaning: {
        en: "A volume for one node only is still attached to another, so the new Pod waits in ContainerCreating until it is released.",
        zh: "只能挂接到一个节点的卷仍挂接在另一节点，新 Pod 停在 ContainerCreating，直到卷被释放。",
      },
      causes: [
        {
          en: "A rolling update starts the new Pod on another node while the old one still runs.",
          zh: "滚动更新在另一节点启动新 Pod，而旧 Pod 仍在运行。",
        },
        {
          en: "The old node is down, and the volume is released only after six minutes or by hand.",
          zh: "旧节点宕机，卷要六分钟后或人工处理才会释放。",
        },
        {
          en: "Several replicas share a ReadWriteOnce claim.",
          zh: "多个副本共用一个 ReadWriteOnce 申领。",
        },
      ],
      checks: [
        "kubectl get volumeattachments | grep PV",
        "kubectl -n NAMESPACE get pods -o wide",
        "kubectl get nodes",
      ],
      rules: ["volume-shared-read-write-once", "volume-attach-failed"],
      source: "pkg/controller/volume/attachdetach/reconciler/reconciler.go",
    },
    {
      text: "Volume is already exclusively attached to one node and can't be attached to another",
      where: "kubelet-log",
      meaning: {
        en: "The volume is attached to one node by itself; no Pod here can have it before that attachment is gone, and no Pod is known to hold it.",
        zh: "卷被某个节点独占挂接；在解除之前此处的 Pod 无法使用，且不知道是哪个 Pod 占用。",
      },
      causes: [
        {
          en: "The former node was deleted or lost without a clean detachment.",
          zh: "原节点被删除或失联，没有正常分离。",
        },
        { en: "The driver's detach call fails.", zh: "驱动的分离调用失败。" },
      ],
      checks: ["kubectl get volumeattachments -o wide", "kubectl get nodes"],
      rules: ["volume-attach-failed", "node-not-reporting"],
      source: "pkg/controller/volume/attachdetach/reconciler/reconciler.go",
    },
    {
      text: "Volume is already used by %d pod(s) in different namespaces",
      where: "kubelet-log",
      meaning: {
        en: "The volume is in use on another node by Pods of another namespace.",
        zh: "该卷正被另一节点上其他命名空间的 Pod 使用。",
      },
      causes: [
        {
          en: "A PersistentVolume was bound by hand to claims in two namespaces, or a disk is named in two volumes.",
          zh: "手动把同一 PersistentVolume 用于两个命名空间，或两个卷写了同一磁盘。",
        },
        {
          en: "A StatefulSet was moved to a new namespace while the old one still runs.",
          zh: "StatefulSet 迁到新命名空间，而旧的仍在运行。",
        },
      ],
      checks: ["kubectl get pv", "kubectl get pods -A -o wide"],
      rules: ["volume-attach-failed", "volume-shared-read-write-once"],
      source: "pkg/controller/volume/attachdetach/reconciler/reconciler.go",
    },
    {
      text: "Volume is already used by pod(s) %s",
      where: "kubelet-log",
      meaning: {
        en: "The Pods named hold the ReadWriteOnce volume on another node; the new one waits for them to end.",
        zh: "所列 Pod 在另一节点占用该 ReadWriteOnce 卷；新 Pod 需等待它们结束。",
      },
      causes: [
        {
          en: "A Deployment with strategy RollingUpdate and one claim.",
          zh: "使用 RollingUpdate 策略且只有一个申领的 Deployment。",
        },
        {
          en: "The named Pod is Terminating on a node that does not answer.",
          zh: "所列 Pod 在没有响应的节点上处于 Terminating。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pods -o wide",
        "kubectl -n NAMESPACE get deployment DEPLOYMENT -o jsonpath='{.spec.strategy}'",
      ],
      rules: ["volume-shared-read-write-once", "volume-attach-failed"],
      source: "pkg/controller/volume/attachdetach/reconciler/reconciler.go",
    },
  ]),
];
