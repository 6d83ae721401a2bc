import { defineEntries } from "./entry.ts";

export default defineEntries("default-scheduler", [
  {
    text: "waiting for dynamic resource controller to create the resourceclaim for pod",
    where: "scheduler-message",
    meaning: {
      en: "The Pod gets a ResourceClaim made from a template, and kube-controller-manager has not made it yet.",
      zh: "Pod 应得到由模板生成的 ResourceClaim，而 kube-controller-manager 尚未创建。",
    },
    causes: [
      { en: "The ResourceClaimTemplate does not exist.", zh: "ResourceClaimTemplate 不存在。" },
      {
        en: "kube-controller-manager is down or the resource claim controller is switched off.",
        zh: "kube-controller-manager 停止，或资源申领控制器被关闭。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get resourceclaims,resourceclaimtemplates"],
    rules: ["control-plane-unhealthy"],
    versions: "1.26-1.33",
    source: "pkg/scheduler/framework/plugins/dynamicresources/dynamicresources.go",
  },
  {
    text: 'pod "%s/%s": ResourceClaim not created yet',
    where: "scheduler-message",
    meaning: {
      en: "A ResourceClaim of the named Pod, to be generated from a template, does not exist yet, so the Pod cannot be scheduled.",
      zh: "所列 Pod 应由模板生成的 ResourceClaim 尚不存在，因此无法调度。",
    },
    causes: [
      {
        en: "The template named in spec.resourceClaims is missing; the Pod's Events show FailedResourceClaimCreation.",
        zh: "spec.resourceClaims 中的模板不存在；Pod 的事件会显示 FailedResourceClaimCreation。",
      },
      {
        en: "kube-controller-manager lags or is down.",
        zh: "kube-controller-manager 滞后或停止。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.resourceClaims}{.status.resourceClaimStatuses}'",
      "kubectl -n NAMESPACE get resourceclaimtemplates",
    ],
    rules: ["device-claim-unallocated"],
    versions: "1.34-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/dynamicresources.go",
  },
  {
    text: "resourceclaim %q is being deleted",
    where: "scheduler-message",
    meaning: {
      en: "The ResourceClaim that the Pod names has been deleted and is only waiting for its present users to end.",
      zh: "Pod 引用的 ResourceClaim 已被删除，只等现有使用者退出。",
    },
    causes: [
      {
        en: "Somebody deleted a shared claim while Pods still needed it.",
        zh: "有人在 Pod 仍需要时删除了共享的 ResourceClaim。",
      },
      {
        en: "The claim's own deletion waits for a Pod that hangs in Terminating.",
        zh: "申领的删除在等待一个卡在 Terminating 的 Pod。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE describe resourceclaim CLAIM",
      "kubectl -n NAMESPACE get resourceclaim CLAIM -o jsonpath='{.status.reservedFor}'",
    ],
    rules: ["device-claim-unallocated"],
    versions: "1.26-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/dynamicresources.go",
  },
  {
    text: "resourceclaim in use",
    where: "scheduler-message",
    meaning: {
      en: "The claim is allocated and already reserved for as many Pods as it can have (256 at most), or for others alone.",
      zh: "该 ResourceClaim 已分配，且保留给的 Pod 数已达上限（最多 256 个），或只保留给别的 Pod。",
    },
    causes: [
      {
        en: "Too many Pods share one claim; each replica was to have its own by a template.",
        zh: "太多 Pod 共用一个 ResourceClaim；本应通过模板让每个副本各有一个。",
      },
      {
        en: "Finished Pods are still listed in reservedFor.",
        zh: "已结束的 Pod 仍列在 reservedFor 中。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get resourceclaim CLAIM -o jsonpath='{.status.reservedFor}'"],
    rules: ["device-claim-unallocated"],
    versions: "1.26-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/dynamicresources.go",
  },
  {
    text: "resource claim %s is in the process of being allocated",
    where: "scheduler-message",
    meaning: {
      en: "The scheduler is just writing the allocation of this claim for another Pod; this one is tried again afterwards.",
      zh: "调度器正在为另一个 Pod 写入该申领的分配结果，本 Pod 稍后重试。",
    },
    causes: [
      {
        en: "Several Pods that share a claim were created at once.",
        zh: "同时创建了多个共用同一申领的 Pod。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe resourceclaim CLAIM"],
    rules: [],
    versions: "1.32-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/dynamicresources.go",
  },
  {
    text: "resource claim %s, request %s: has subrequests, but the DRAPrioritizedList feature is disabled",
    where: "scheduler-message",
    meaning: {
      en: "The claim lists alternatives (firstAvailable) for a request, and this scheduler has that feature switched off.",
      zh: "申领对某个请求列出了备选项（firstAvailable），而该调度器关闭了此特性。",
    },
    causes: [
      {
        en: "The feature gate DRAPrioritizedList is on in the API server and off in kube-scheduler.",
        zh: "特性门控 DRAPrioritizedList 在 API 服务器开启而在 kube-scheduler 关闭。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe resourceclaim CLAIM"],
    rules: [],
    versions: "1.33-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/dynamicresources.go",
  },
  {
    text: "resource claim %s, request %s: unknown request type",
    where: "scheduler-message",
    meaning: {
      en: "The request of the claim is of a form that this scheduler does not know, so it will not allocate it.",
      zh: "申领中的请求形式是该调度器不认识的，因此不会分配。",
    },
    causes: [
      {
        en: "kube-scheduler is older than the API server that accepted the claim.",
        zh: "kube-scheduler 的版本比接受该申领的 API 服务器旧。",
      },
    ],
    checks: ["kubectl version"],
    rules: [],
    versions: "1.33-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/dynamicresources.go",
  },
  {
    text: "request %s: device class %s does not exist",
    where: "scheduler-message",
    meaning: {
      en: "The claim asks for devices of a DeviceClass that the cluster does not have.",
      zh: "申领请求的 DeviceClass 在集群中不存在。",
    },
    causes: [
      {
        en: "The DRA driver, which brings its DeviceClass along, is not installed.",
        zh: "附带 DeviceClass 的 DRA 驱动没有安装。",
      },
      { en: "deviceClassName is misspelled.", zh: "deviceClassName 写错。" },
    ],
    checks: ["kubectl get deviceclasses", "kubectl -n NAMESPACE describe resourceclaim CLAIM"],
    rules: ["device-claim-unallocated"],
    versions: "1.31-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/dynamicresources.go",
  },
  {
    text: "cannot allocate all claims",
    where: "scheduler-message",
    meaning: {
      en: "Those nodes do not offer free devices that satisfy all the ResourceClaims of the Pod together.",
      zh: "这些节点没有足够的空闲设备同时满足 Pod 的全部 ResourceClaim。",
    },
    causes: [
      {
        en: "All matching devices are allocated to other claims.",
        zh: "匹配的设备都已分配给其他申领。",
      },
      {
        en: "The selectors (CEL expressions) of the request or class match no device.",
        zh: "请求或设备类的选择条件（CEL 表达式）不匹配任何设备。",
      },
      {
        en: "The DRA driver publishes no ResourceSlice for the node.",
        zh: "DRA 驱动没有为该节点发布 ResourceSlice。",
      },
      { en: "The devices carry taints.", zh: "设备带有污点。" },
    ],
    checks: ["kubectl get resourceslices", "kubectl -n NAMESPACE describe resourceclaim CLAIM"],
    rules: ["device-claim-unallocated"],
    versions: "1.31-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/dynamicresources.go",
  },
  {
    text: "resourceclaim not available on the node",
    where: "scheduler-message",
    meaning: {
      en: "The claim has already been given devices that exist on another node only, so the Pod must go there.",
      zh: "该申领已分配到的设备只存在于另一节点，Pod 只能去那里。",
    },
    causes: [
      {
        en: "Another Pod that shares the claim got its devices on a node which has no room for this one.",
        zh: "共用该申领的另一个 Pod 在某节点获得了设备，而那里放不下本 Pod。",
      },
      {
        en: "The device is local to one node, and a selector or taint keeps this Pod off that node.",
        zh: "设备只在某一节点本地，而选择算符或污点使该 Pod 去不了那里。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get resourceclaim CLAIM -o jsonpath='{.status.allocation.nodeSelector}'",
    ],
    rules: ["device-claim-unallocated"],
    versions: "1.26-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/dynamicresources.go",
  },
  {
    text: "node %s: timed out trying to allocate devices",
    where: "scheduler-message",
    meaning: {
      en: "Searching a combination of devices on the node took too long and was given up for this attempt.",
      zh: "在该节点上搜索设备组合耗时过长，本次尝试放弃。",
    },
    causes: [
      {
        en: "Many requests with constraints across devices, on a node with many devices.",
        zh: "在设备很多的节点上有许多带跨设备约束的请求。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe resourceclaim CLAIM", "kubectl get resourceslices"],
    rules: ["device-claim-unallocated"],
    versions: "1.34-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/dynamicresources.go",
  },
  {
    text: "cannot schedule extended resource claim",
    where: "scheduler-message",
    meaning: {
      en: "The Pod's extended resource (such as a GPU in limits) is served by dynamic allocation, and no allocation can be made for it.",
      zh: "Pod 的扩展资源（如 limits 中的 GPU）由动态分配提供，而目前无法分配。",
    },
    causes: [
      {
        en: "Every device of the DeviceClass with that extendedResourceName is taken.",
        zh: "带有该 extendedResourceName 的 DeviceClass 的设备全部被占用。",
      },
      { en: "No DRA driver publishes devices of that class.", zh: "没有 DRA 驱动发布该类设备。" },
    ],
    checks: [
      "kubectl get deviceclasses -o custom-columns=NAME:.metadata.name,RESOURCE:.spec.extendedResourceName",
      "kubectl get resourceslices",
    ],
    rules: ["device-claim-unallocated"],
    versions: "1.34-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/extendeddynamicresources.go",
  },
  {
    text: "cannot fit resource",
    where: "scheduler-message",
    meaning: {
      en: "The extended resource that is backed by a DeviceClass does not fit on the node.",
      zh: "由 DeviceClass 支撑的扩展资源在该节点上放不下。",
    },
    causes: [
      {
        en: "The node has fewer free devices than the container asks for.",
        zh: "节点的空闲设备少于容器的请求。",
      },
      {
        en: "The driver on that node stopped and withdrew its ResourceSlice.",
        zh: "该节点上的驱动停止并撤回了 ResourceSlice。",
      },
    ],
    checks: ["kubectl get resourceslices"],
    rules: ["device-claim-unallocated"],
    versions: "1.34-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/extendeddynamicresources.go",
  },
  {
    text: "node allocatable resource claim %s shared by multiple pods",
    where: "scheduler-message",
    meaning: {
      en: "A claim for the node's own resources (CPU or memory given out as devices) is used by several Pods, which is not allowed.",
      zh: "针对节点自身资源（以设备形式分配的 CPU 或内存）的申领被多个 Pod 使用，这是不允许的。",
    },
    causes: [
      {
        en: "One ResourceClaim is named in a template with several replicas.",
        zh: "多副本的模板引用了同一个 ResourceClaim。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe resourceclaim CLAIM"],
    rules: [],
    versions: "1.36-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/nodeallocatabledynamicresources.go",
  },
  {
    text: "node allocatable resource claim %s is already used by another pod",
    where: "scheduler-message",
    meaning: {
      en: "Another Pod already uses this claim for node resources; it belongs to one Pod at a time.",
      zh: "另一个 Pod 已在使用这个节点资源申领；它同一时间只能属于一个 Pod。",
    },
    causes: [
      { en: "An older Pod with the claim has not ended yet.", zh: "使用该申领的旧 Pod 尚未结束。" },
    ],
    checks: ["kubectl -n NAMESPACE describe resourceclaim CLAIM"],
    rules: [],
    versions: "1.36-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/nodeallocatabledynamicresources.go",
  },
  {
    text: "pod level request for %s is insufficient to cover the aggregated container and node-allocatable DRA requests",
    where: "scheduler-message",
    meaning: {
      en: "spec.resources of the Pod promises less of the resource than its containers and its device claims need together.",
      zh: "Pod 的 spec.resources 承诺的资源量少于其容器与设备申领之和。",
    },
    causes: [
      {
        en: "The Pod-level request was not raised when a claim for CPU or memory was added.",
        zh: "增加 CPU 或内存申领时没有相应提高 Pod 级请求。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.resources}'"],
    rules: [],
    versions: "1.36-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/nodeallocatabledynamicresources.go",
  },
  {
    text: "claim %s: node-allocatable resource claim not referenced by any container within the pod",
    where: "scheduler-message",
    meaning: {
      en: "The Pod names a claim for node resources which none of its containers uses, so the share cannot be counted to anybody.",
      zh: "Pod 引用了节点资源申领，却没有容器使用它，无法计入任何容器。",
    },
    causes: [
      { en: "resources.claims is missing in the container.", zh: "容器中缺少 resources.claims。" },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].resources.claims}'",
    ],
    rules: [],
    versions: "1.36-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/nodeallocatabledynamicresources.go",
  },
  {
    text: "no new claims to deallocate",
    where: "scheduler-message",
    meaning: {
      en: "A closing remark of the dynamic resources plugin: it holds nothing that could be given back to help this Pod. It also ends messages of Pods without any claim; the cause stands before it.",
      zh: "动态资源插件的结束语：没有可以归还以帮助此 Pod 的分配。没有任何申领的 Pod 也会带上这句，真正原因在它之前。",
    },
    causes: [
      {
        en: "The Pod failed on what the first part of the message counts.",
        zh: "Pod 失败的原因是消息前半部分所统计的内容。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe pod POD"],
    rules: [],
    versions: "1.26-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/dynamicresources.go",
  },
  {
    text: "deallocation of ResourceClaim completed",
    where: "scheduler-message",
    meaning: {
      en: "The scheduler gave a claim's devices back, so that the next attempt may take other ones elsewhere.",
      zh: "调度器归还了某申领的设备，以便下次尝试可以在别处另行分配。",
    },
    causes: [
      {
        en: "The devices were on a node where the Pod did not fit for another reason.",
        zh: "设备所在的节点因其他原因放不下该 Pod。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe resourceclaim CLAIM"],
    rules: [],
    versions: "1.31-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/dynamicresources.go",
  },
  {
    text: "deletion of ResourceClaim completed",
    where: "scheduler-message",
    meaning: {
      en: "The ResourceClaim that the scheduler had made itself for an extended resource was deleted for a fresh attempt.",
      zh: "调度器为扩展资源自行创建的 ResourceClaim 已删除，以便重新尝试。",
    },
    causes: [
      {
        en: "The earlier allocation bound the Pod to a node that cannot take it.",
        zh: "先前的分配把 Pod 限定在无法容纳它的节点。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get resourceclaims"],
    rules: [],
    versions: "1.34-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/dynamicresources.go",
  },
  {
    text: "still not schedulable",
    where: "scheduler-message",
    meaning: {
      en: "After looking for claims that could be released, the plugin found that nothing would change for the Pod.",
      zh: "插件查找可释放的申领后，认定 Pod 的情况不会改变。",
    },
    causes: [
      {
        en: "The devices that the Pod needs are in use by running Pods.",
        zh: "Pod 需要的设备正被运行中的 Pod 使用。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe resourceclaim CLAIM"],
    rules: [],
    versions: "1.26-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/dynamicresources.go",
  },
  {
    text: "plugin disabled",
    where: "scheduler-message",
    meaning: {
      en: "Dynamic resource allocation is off in this scheduler, so the plugin does nothing for the Pod.",
      zh: "该调度器关闭了动态资源分配，插件不为 Pod 做任何事。",
    },
    causes: [
      {
        en: "The feature gate DynamicResourceAllocation is not on.",
        zh: "特性门控 DynamicResourceAllocation 未开启。",
      },
    ],
    checks: [],
    rules: [],
    versions: "1.26-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/dynamicresources.go",
  },
  {
    text: "device binding timeout",
    where: "scheduler-message",
    meaning: {
      en: "The allocated device had to be made ready for the node first (binding conditions) and was not ready in time; the allocation is undone.",
      zh: "分配的设备需先为节点准备好（绑定状况），但未在时限内就绪，分配被撤销。",
    },
    causes: [
      {
        en: "The controller that attaches the device (for instance over a fabric) is down or slow.",
        zh: "负责接入设备的控制器（例如通过互联网络）停止或很慢。",
      },
      {
        en: "The device needs longer than the scheduler's binding timeout (600 seconds unless set).",
        zh: "设备就绪所需时间超过调度器的绑定超时（默认 600 秒）。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get resourceclaim CLAIM -o jsonpath='{.status.devices}'"],
    rules: ["device-claim-unallocated"],
    versions: "1.34-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/dynamicresources.go",
  },
  {
    text: "device binding failed",
    where: "scheduler-message",
    meaning: {
      en: "Making the allocated device ready failed: one of its binding failure conditions became True.",
      zh: "准备已分配设备失败：其某个绑定失败状况变为 True。",
    },
    causes: [
      { en: "The device could not be attached to the node.", zh: "设备无法接入节点。" },
      {
        en: "The device itself reports a hardware or firmware error.",
        zh: "设备自身报告硬件或固件错误。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get resourceclaim CLAIM -o jsonpath='{.status.devices}'",
      "kubectl get resourceslices",
    ],
    rules: ["device-claim-unallocated"],
    versions: "1.34-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/dynamicresources.go",
  },
]);
