import { defineEntries } from "./entry.ts";

export default defineEntries("kubelet", [
  {
    text: "In-place pod resize is not supported on Windows",
    where: "pod-status",
    meaning: {
      en: "The Pod runs on a Windows node, where CPU and memory of a running container cannot be changed; it goes on with its old values.",
      zh: "Pod 运行在 Windows 节点上，无法修改运行中容器的 CPU 和内存；它会沿用原来的值。",
    },
    causes: [
      {
        en: "A resize (by hand or by the Vertical Pod Autoscaler) of a Windows workload.",
        zh: "对 Windows 工作负载做了原地调整（手动或由 Vertical Pod Autoscaler 发起）。",
      },
      {
        en: "A policy that resizes all Pods does not leave out those on Windows nodes.",
        zh: "对所有 Pod 调整资源的策略没有排除 Windows 节点上的 Pod。",
      },
    ],
    checks: [
      "kubectl get node NODE -L kubernetes.io/os",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.conditions[?(@.type==\"PodResizePending\")]}'",
    ],
    rules: [],
    versions: "1.33-",
    source: "pkg/kubelet/allocation/features_windows.go",
  },
  {
    text: "In-place pod resize is not supported on this node",
    where: "pod-status",
    meaning: {
      en: "The kubelet on this node was built for a system, neither Linux nor Windows, on which the resources of a running Pod cannot be changed; the Pod keeps running with what it has.",
      zh: "该节点的 kubelet 所在平台既不是 Linux 也不是 Windows，无法修改运行中 Pod 的资源；Pod 会按现有资源继续运行。",
    },
    causes: [
      {
        en: "The node is a virtual or experimental one (macOS, FreeBSD, a mock kubelet).",
        zh: "该节点是虚拟或实验性节点（macOS、FreeBSD、模拟的 kubelet）。",
      },
      {
        en: "The Pod landed there although its workload is resized in place as a rule.",
        zh: "工作负载通常需要原地调整，Pod 却落到了这样的节点上。",
      },
    ],
    checks: [
      "kubectl get node NODE -o jsonpath='{.status.nodeInfo}'",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.metadata.annotations}'",
    ],
    rules: [],
    versions: "1.33-",
    source: "pkg/kubelet/allocation/features_unsupported.go",
  },
  {
    text: "In-place pod-level resources resize is not supported on Windows",
    where: "pod-status",
    meaning: {
      en: "A change of the Pod-level `spec.resources` was asked for on a Windows node, which cannot follow it; nothing changes.",
      zh: "在 Windows 节点上请求修改 Pod 级 `spec.resources`，无法执行，资源不会变化。",
    },
    causes: [
      {
        en: "The workload's Pod-level resources are managed by a tool that does not look at the node's system.",
        zh: "工作负载的 Pod 级资源由不区分节点操作系统的工具管理。",
      },
      { en: "The Pod was meant for Linux nodes.", zh: "该 Pod 本应运行在 Linux 节点上。" },
    ],
    checks: ["kubectl get node NODE -L kubernetes.io/os"],
    rules: [],
    versions: "1.35-",
    source: "pkg/kubelet/allocation/features_windows.go",
  },
  {
    text: "In-place pod-level resources resize is not supported on this node",
    where: "pod-status",
    meaning: {
      en: "A change of the Pod-level `spec.resources` was asked for on a node that runs neither Linux nor Windows; nothing there can carry it out, and the Pod keeps its old values.",
      zh: "在既非 Linux 也非 Windows 的节点上请求修改 Pod 级 `spec.resources`，无法执行，Pod 保持原值。",
    },
    causes: [
      {
        en: "A test node or a kubelet built for another system.",
        zh: "测试节点，或为其他操作系统构建的 kubelet。",
      },
      {
        en: "The Pod has no node selector that keeps it on Linux.",
        zh: "Pod 没有使用节点选择算符限定到 Linux 节点。",
      },
    ],
    checks: [
      "kubectl get node NODE -o jsonpath='{.status.nodeInfo.kubeletVersion}'",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.resources}{\" \"}{.status.resources}'",
    ],
    rules: [],
    versions: "1.35-",
    source: "pkg/kubelet/allocation/features_unsupported.go",
  },
  {
    text: "In-place resize of containers with swap is not supported.",
    where: "pod-status",
    meaning: {
      en: "The node lets this container use swap, and its memory cannot be resized while it does; the memory stays as it was.",
      zh: "节点允许该容器使用交换空间，此时不能调整其内存；内存保持不变。",
    },
    causes: [
      {
        en: "The kubelet runs with `swapBehavior: LimitedSwap`, and the Pod is Burstable.",
        zh: "kubelet 设置了 `swapBehavior: LimitedSwap`，且该 Pod 为 Burstable。",
      },
      {
        en: "Only the memory part of the resize is at fault; one of CPU alone is allowed.",
        zh: "问题只在内存部分；只调整 CPU 是允许的。",
      },
    ],
    checks: [
      "kubectl get --raw /api/v1/nodes/NODE/proxy/configz",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.qosClass}{\" \"}{.spec.containers[*].resizePolicy}'",
    ],
    rules: [],
    versions: "1.33-",
    source: "pkg/kubelet/allocation/allocation_manager.go",
  },
  {
    text: "InPlacePodLevelResourcesVerticalScaling is disabled",
    where: "pod-status",
    meaning: {
      en: "Resizing Pod-level resources is switched off by its feature gate on this node, so the request is refused and the Pod runs on unchanged.",
      zh: "该节点的特性门控关闭了 Pod 级资源调整，请求被拒绝，Pod 不受影响继续运行。",
    },
    causes: [
      { en: "The gate is on in the API server only.", zh: "该特性门控只在 API 服务器上开启。" },
      {
        en: "The node's kubelet config sets it to false.",
        zh: "节点的 kubelet 配置将其设为 false。",
      },
    ],
    checks: ["kubectl get --raw /api/v1/nodes/NODE/proxy/configz"],
    rules: [],
    versions: "1.35-",
    source: "pkg/kubelet/allocation/features_linux.go",
  },
  {
    text: "InPlacePodVerticalScaling is disabled",
    where: "pod-status",
    meaning: {
      en: "In-place resize is switched off by its feature gate on this node; the Pod keeps its CPU and memory until it is made anew.",
      zh: "该节点的特性门控关闭了原地调整；在重建之前，Pod 保持现有 CPU 和内存。",
    },
    causes: [
      {
        en: "An administrator switched the gate off when in-place resize became the default with 1.33.",
        zh: "1.33 默认启用原地调整时，管理员关闭了该门控。",
      },
      {
        en: "`featureGates` of the kubelet names it with false.",
        zh: "kubelet 的 `featureGates` 将其设为 false。",
      },
    ],
    checks: ["kubectl get nodes", "kubectl get --raw /api/v1/nodes/NODE/proxy/configz"],
    rules: [],
    versions: "1.33-",
    source: "pkg/kubelet/allocation/features_linux.go",
  },
  {
    text: 'Resize is infeasible for Guaranteed Pods alongside CPU Manager policy "static"',
    where: "pod-status",
    meaning: {
      en: "The Pod has exclusive CPUs from the static CPU manager, and those cannot be changed while it runs; it keeps what it has.",
      zh: "Pod 从 static CPU 管理器获得独占 CPU，运行期间无法更改；Pod 保持现状。",
    },
    causes: [
      {
        en: "A Guaranteed Pod on a node for latency-critical work was resized.",
        zh: "对延迟敏感节点上的 Guaranteed Pod 做了原地调整。",
      },
      {
        en: "An autoscaler resizes Pods without regard to the CPU policy of their nodes.",
        zh: "自动扩缩器在调整 Pod 时没有考虑节点的 CPU 策略。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.qosClass}'",
      "kubectl get --raw /api/v1/nodes/NODE/proxy/configz",
    ],
    rules: [],
    versions: "1.34-",
    source: "pkg/kubelet/allocation/handlers.go",
  },
  {
    text: 'Resize is infeasible for Guaranteed Pods alongside Memory Manager policy "Static"',
    where: "pod-status",
    meaning: {
      en: "The Pod's memory is reserved on NUMA nodes by the Static Memory Manager and cannot be resized in place.",
      zh: "Pod 的内存由 Static 内存管理器预留在 NUMA 节点上，无法原地调整。",
    },
    causes: [
      {
        en: "Memory of a Guaranteed Pod was changed on such a node.",
        zh: "在此类节点上修改了 Guaranteed Pod 的内存。",
      },
      {
        en: "Only making the Pod anew with the new size can help, and nothing did so yet.",
        zh: "只有以新的大小重建 Pod 才能生效，而目前尚未重建。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.qosClass}{\" \"}{.spec.containers[*].resources}'",
    ],
    rules: [],
    versions: "1.34-",
    source: "pkg/kubelet/allocation/handlers.go",
  },
]);
