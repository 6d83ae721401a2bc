import { defineEntries } from "./entry.ts";

export default defineEntries("kubelet", [
  {
    text: "Container %s exceeded its local ephemeral storage limit %q. ",
    where: "pod-status",
    meaning: {
      en: "One container wrote more to its writable layer and logs than its `ephemeral-storage` limit, and the whole Pod was evicted for it.",
      zh: "某个容器写入可写层和日志的数据超过了其 `ephemeral-storage` 限制，整个 Pod 因此被驱逐。",
    },
    causes: [
      {
        en: "The program writes temporary files, caches or core dumps into the container's own filesystem.",
        zh: "程序把临时文件、缓存或 core dump 写到容器自身的文件系统。",
      },
      {
        en: "It logs so much that the log files take up the limit before they are rotated.",
        zh: "日志量过大，在轮转之前就占满了限制。",
      },
      {
        en: "The limit was chosen without the size of the written data in mind.",
        zh: "设置限制时没有考虑写入数据的大小。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.message}{\" \"}{.spec.containers[*].resources.limits}'",
      "kubectl get --raw /api/v1/nodes/NODE/proxy/stats/summary",
    ],
    rules: ["pod-exceeds-ephemeral-storage"],
    source: "pkg/kubelet/eviction/eviction_manager.go",
  },
  {
    text: "Container %s was using %s, request is %s, has larger consumption of %v. ",
    where: "pod-status",
    meaning: {
      en: "Part of an eviction for node pressure: it names a container of the Pod that used more of the scarce resource than it had requested, which is why this Pod was chosen.",
      zh: "节点压力驱逐消息的一部分：指出 Pod 中某容器对紧缺资源的用量超过其请求，因此选中了该 Pod。",
    },
    causes: [
      {
        en: "The container has no request, or one far below what it uses; a request of 0 goes first.",
        zh: "容器没有设置请求，或请求远低于实际用量；请求为 0 的最先被选中。",
      },
      {
        en: "Its use grew over time: a leak, a cache, log files.",
        zh: "用量随时间增长：内存泄漏、缓存或日志文件。",
      },
      {
        en: "The node is packed with Pods that all use more than they request.",
        zh: "节点上的 Pod 普遍用量超过请求。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].resources}'",
      "kubectl describe node NODE",
    ],
    rules: ["pod-evicted-by-node-pressure", "node-memory-pressure", "node-disk-pressure"],
    versions: "1.26-",
    source: "pkg/kubelet/eviction/helpers.go",
  },
  {
    text: "Container %s was using %s, which exceeds its request of %s. ",
    where: "pod-status",
    meaning: {
      en: "The older wording for a container of an evicted Pod that used more of the node's scarce resource than it requested.",
      zh: "旧版本的措辞：被驱逐 Pod 中某容器对节点紧缺资源的用量超过其请求值。",
    },
    causes: [
      {
        en: "Its memory or storage request is missing or set too low.",
        zh: "内存或存储请求缺失，或设置过低。",
      },
      {
        en: "The container's memory or files grew beyond what is usual for it.",
        zh: "容器的内存或文件增长超出平常水平。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.message}{\" \"}{.spec.containers[*].resources.requests}'",
      "kubectl describe node NODE",
    ],
    rules: ["pod-evicted-by-node-pressure"],
    versions: "-1.25",
    source: "pkg/kubelet/eviction/helpers.go",
  },
  {
    text: "Pod %s was using %s, request is %s, has larger consumption of %v. ",
    where: "pod-status",
    meaning: {
      en: "Part of an eviction for node pressure where the Pod as a whole, not one container, used more of the resource than its Pod-level request.",
      zh: "节点压力驱逐消息的一部分：整个 Pod（而非单个容器）的用量超过其 Pod 级请求。",
    },
    causes: [
      {
        en: "`spec.resources` requests less than the containers together use.",
        zh: "`spec.resources` 的请求低于各容器用量之和。",
      },
      {
        en: "One container of the Pod takes what was meant for all.",
        zh: "Pod 中某个容器用掉了留给所有容器的份额。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.resources}'",
      "kubectl get --raw /api/v1/nodes/NODE/proxy/stats/summary",
    ],
    rules: ["pod-evicted-by-node-pressure"],
    versions: "1.26-",
    source: "pkg/kubelet/eviction/helpers.go",
  },
  {
    text: "Pod ephemeral local storage usage exceeds the total limit of containers %s. ",
    where: "pod-status",
    meaning: {
      en: "Logs, writable layers and emptyDir volumes of the Pod together are larger than the sum of its containers' `ephemeral-storage` limits, so it was evicted.",
      zh: "Pod 的日志、可写层与 emptyDir 卷合计超过各容器 `ephemeral-storage` 限制之和，因此被驱逐。",
    },
    causes: [
      {
        en: "An emptyDir used as cache or scratch space fills up; it counts for the Pod and not for a container.",
        zh: "用作缓存或临时空间的 emptyDir 被写满；它计入 Pod 而非单个容器。",
      },
      {
        en: "Some containers have no limit of their own, so the sum is small.",
        zh: "部分容器没有设置限制，使总和偏小。",
      },
      {
        en: "Uploads or exports are written to the local disk instead of a persistent volume.",
        zh: "上传或导出的文件写到了本地磁盘，而不是持久卷。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.volumes}{\" \"}{.spec.containers[*].resources.limits}'",
      "kubectl get --raw /api/v1/nodes/NODE/proxy/stats/summary",
    ],
    rules: ["pod-exceeds-ephemeral-storage"],
    source: "pkg/kubelet/eviction/eviction_manager.go",
  },
  {
    text: "Preempted in order to admit critical pod",
    where: "pod-status",
    meaning: {
      en: "The kubelet ended this Pod because a critical Pod (static, or of a `system-` priority) had to run on the node and found no room.",
      zh: "关键 Pod（静态 Pod 或 `system-` 优先级）必须在该节点运行却没有空间，kubelet 因此结束了该 Pod。",
    },
    causes: [
      {
        en: "Requests fill the node to the last, with nothing kept free for what must run.",
        zh: "节点被请求占满，没有为必须运行的 Pod 预留空间。",
      },
      {
        en: "The kubelet or the static Pods were updated and now need more.",
        zh: "kubelet 或静态 Pod 升级后需要更多资源。",
      },
    ],
    checks: [
      "kubectl describe node NODE",
      "kubectl get pods -n kube-system -o wide --field-selector spec.nodeName=NODE",
    ],
    rules: ["pod-preempted"],
    source: "pkg/kubelet/preemption/preemption.go",
  },
  {
    text: "The node had condition: %v. ",
    where: "pod-status",
    meaning: {
      en: "The kubelet did not take the Pod at all, because the node was under the pressure named in the brackets.",
      zh: "节点处于方括号中列出的压力状态，kubelet 没有接收该 Pod。",
    },
    causes: [
      {
        en: "DiskPressure or PIDPressure: only critical Pods are let in.",
        zh: "DiskPressure 或 PIDPressure：只接收关键 Pod。",
      },
      {
        en: "MemoryPressure: Pods without any request (BestEffort) are turned away, unless they tolerate the taint.",
        zh: "MemoryPressure：拒绝没有任何请求的 Pod（BestEffort），除非它容忍该污点。",
      },
      {
        en: "A DaemonSet makes its Pod for the node again and again while the pressure lasts.",
        zh: "压力持续期间，DaemonSet 反复为该节点创建 Pod。",
      },
    ],
    checks: [
      'kubectl get node NODE -o jsonpath=\'{range .status.conditions[*]}{.type}{" "}{.status}{" "}{.message}{"\\n"}{end}\'',
      "kubectl describe node NODE",
    ],
    rules: [
      "pod-evicted-by-node-pressure",
      "node-disk-pressure",
      "node-memory-pressure",
      "node-pid-pressure",
    ],
    source: "pkg/kubelet/eviction/eviction_manager.go",
  },
  {
    text: "The node was low on resource: %v. ",
    where: "pod-status",
    meaning: {
      en: "The kubelet evicted this running Pod to free memory, ephemeral-storage, inodes or pids for the node; which one stands in the message.",
      zh: "kubelet 为给节点释放 memory、ephemeral-storage、inodes 或 pids 驱逐了该运行中的 Pod；消息中写明了是哪种。",
    },
    causes: [
      {
        en: "memory: Pods use more than they request, and the node's memory is gone before any limit is met.",
        zh: "memory：Pod 用量超过请求，在达到限制之前节点内存已耗尽。",
      },
      {
        en: "ephemeral-storage: images, logs and emptyDir volumes fill the disk.",
        zh: "ephemeral-storage：镜像、日志和 emptyDir 卷占满磁盘。",
      },
      {
        en: "inodes: a great number of small files in a container or a volume.",
        zh: "inodes：容器或卷中有大量小文件。",
      },
      {
        en: "pids: a program starts processes or threads without end.",
        zh: "pids：某个程序无休止地创建进程或线程。",
      },
    ],
    checks: [
      "kubectl describe node NODE",
      "kubectl get events -A --field-selector reason=EvictionThresholdMet",
      "kubectl top pod -A",
    ],
    rules: [
      "pod-evicted-by-node-pressure",
      "node-memory-pressure",
      "node-disk-pressure",
      "node-pid-pressure",
    ],
    source: "pkg/kubelet/eviction/helpers.go",
  },
  {
    text: "Threshold quantity: %v, available: %v. ",
    where: "pod-status",
    meaning: {
      en: "Part of an eviction message: at how much of the resource left the kubelet begins to evict, and how much was left at that moment.",
      zh: "驱逐消息的一部分：说明剩余多少时 kubelet 开始驱逐，以及当时实际剩余多少。",
    },
    causes: [
      {
        en: '"available" just below the threshold: the node is simply full.',
        zh: "“available” 略低于阈值：节点已满。",
      },
      {
        en: "A threshold set high (`evictionHard`), so Pods are evicted while much is still free.",
        zh: "阈值（`evictionHard`）设置偏高，仍有大量空闲时就开始驱逐。",
      },
      {
        en: '"available" near zero: something grew faster than the kubelet looks (every 10 seconds).',
        zh: "“available” 接近零：用量增长快于 kubelet 的检查频率（每 10 秒）。",
      },
    ],
    checks: [
      "kubectl get --raw /api/v1/nodes/NODE/proxy/configz",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.message}'",
    ],
    rules: ["pod-evicted-by-node-pressure"],
    versions: "1.26-",
    source: "pkg/kubelet/eviction/helpers.go",
  },
  {
    text: "Usage of EmptyDir volume %q exceeds the limit %q. ",
    where: "pod-status",
    meaning: {
      en: "The named emptyDir holds more than its `sizeLimit`; the size is measured from time to time, not enforced on writing, and then the Pod is evicted.",
      zh: "指定的 emptyDir 内容超过其 `sizeLimit`；大小是定期测量的，写入时并不拦截，超出后 Pod 被驱逐。",
    },
    causes: [
      {
        en: "A cache or temporary directory that is never cleaned.",
        zh: "缓存或临时目录从不清理。",
      },
      {
        en: "The limit is below what one normal run writes.",
        zh: "限制低于一次正常运行所写的数据量。",
      },
      {
        en: "A consumer of the files (a log shipper, an uploader) has stopped.",
        zh: "文件的消费方（日志采集、上传程序）已停止。",
      },
    ],
    checks: [
      'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{range .spec.volumes[*]}{.name}{" "}{.emptyDir}{"\\n"}{end}\'',
      "kubectl -n NAMESPACE logs POD --all-containers --tail=50",
    ],
    rules: ["pod-exceeds-ephemeral-storage", "volume-full"],
    source: "pkg/kubelet/eviction/eviction_manager.go",
  },
]);
