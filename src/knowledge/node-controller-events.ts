import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("cidrAllocator", [
    {
      text: "CloudCIDRAllocatorMismatch",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The node's podCIDR is not the address range that the cloud gave the instance, so its Pod traffic may not be routed.",
        zh: "节点的 podCIDR 与云平台为实例分配的网段不同，其 Pod 流量可能无法路由。",
      },
      causes: [{ en: "The instance was recreated under the same name.", zh: "实例以同名重建。" }],
      checks: ["kubectl get node NODE -o jsonpath='{.spec.podCIDR}'"],
      rules: [],
      versions: "-1.35",
      source: "pkg/controller/nodeipam/ipam/adapter.go",
    },
    {
      text: "CloudCIDRAllocatorInvalidMode",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The controller's mode of handing out Pod ranges does not fit the call that it was to make.",
        zh: "控制器分配 Pod 网段的模式与所需操作不符。",
      },
      causes: [
        { en: "--cidr-allocator-type is set wrongly.", zh: "--cidr-allocator-type 设置有误。" },
      ],
      checks: ["kubectl -n kube-system logs -l component=kube-controller-manager --tail=200"],
      rules: [],
      versions: "-1.35",
      source: "pkg/controller/nodeipam/ipam/adapter.go",
    },
    {
      text: "CloudCIDRAllocatorInvalidPodCIDR",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The node's podCIDR cannot be read as an address range by the cloud allocator.",
        zh: "云分配器无法把节点的 podCIDR 解析为网段。",
      },
      causes: [{ en: "The field was set by hand.", zh: "该字段被手动设置。" }],
      checks: ["kubectl get node NODE -o jsonpath='{.spec.podCIDR}'"],
      rules: [],
      versions: "-1.35",
      source: "pkg/controller/nodeipam/ipam/adapter.go",
    },
  ]),
  ...defineEntries("cloud-node-controller", [
    {
      text: "Synced",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The cloud controller filled in the node's addresses, zone and instance type.",
        zh: "云控制器已填写节点的地址、可用区和实例规格。",
      },
      causes: [{ en: "A new node was taken in.", zh: "接纳了新节点。" }],
      checks: [],
      rules: [],
      source: "staging/src/k8s.io/cloud-provider/controllers/node/node_controller.go",
    },
  ]),
  ...defineEntries("cloud-node-lifecycle-controller", [
    {
      text: "DeletingNode",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The cloud says that the instance of this NotReady node is gone, so the Node object is deleted, and its Pods with it.",
        zh: "云平台称该 NotReady 节点的实例已不存在，因此删除 Node 对象及其 Pod。",
      },
      causes: [
        {
          en: "The instance was terminated: scale-down, spot reclaim, by hand.",
          zh: "实例被终止：缩容、竞价实例回收或手动操作。",
        },
        {
          en: "providerID or node name does not fit the instance, so the cloud did not find it.",
          zh: "providerID 或节点名与实例不符，云平台找不到它。",
        },
      ],
      checks: [
        "kubectl get nodes -o wide",
        "kubectl get nodes -o custom-columns=NAME:.metadata.name,ID:.spec.providerID",
      ],
      rules: ["node-not-reporting"],
      versions: "1.21-",
      source:
        "staging/src/k8s.io/cloud-provider/controllers/nodelifecycle/node_lifecycle_controller.go",
    },
    {
      text: "DeletingNodeFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The instance is gone and its Node object could not be deleted; the object stays NotReady and is tried again.",
        zh: "实例已消失但 Node 对象无法删除；对象保持 NotReady 并会重试。",
      },
      causes: [
        {
          en: "A webhook or missing permission of the cloud controller.",
          zh: "Webhook 拒绝，或云控制器缺少权限。",
        },
      ],
      checks: ["kubectl get node NODE -o yaml"],
      rules: ["node-not-reporting"],
      versions: "1.21-",
      source:
        "staging/src/k8s.io/cloud-provider/controllers/nodelifecycle/node_lifecycle_controller.go",
    },
    {
      text: "Deleting node %v because it does not exist in the cloud provider",
      where: "event",
      type: "Normal",
      meaning: {
        en: "In 1.20 this whole sentence stands as the reason: the Node object goes, since the cloud has no such instance any more.",
        zh: "1.20 中整句话就是 reason：云平台已没有该实例，因此删除 Node 对象。",
      },
      causes: [
        {
          en: "The instance was ended by the cloud or an administrator.",
          zh: "实例被云平台或管理员终止。",
        },
        {
          en: "The machine was renamed or recreated, and the cloud knows it by another name.",
          zh: "机器被改名或重建，云平台以另一名称识别它。",
        },
      ],
      checks: ["kubectl get nodes -o wide"],
      rules: ["node-not-reporting"],
      versions: "-1.35",
      source:
        "staging/src/k8s.io/cloud-provider/controllers/nodelifecycle/node_lifecycle_controller.go",
    },
  ]),
  ...defineEntries("leader-election", [
    {
      text: "LeaderElection",
      where: "event",
      type: "Normal",
      meaning: {
        en: "Another instance of a control plane component or controller became leader.",
        zh: "控制平面组件或控制器的另一实例成为领导者。",
      },
      causes: [
        { en: "A restart or upgrade: once is normal.", zh: "重启或升级：出现一次属正常。" },
        {
          en: "Again and again: the leader cannot renew its lease in time, as etcd's disk or the API server is slow.",
          zh: "反复出现：领导者无法及时续约，原因是 etcd 磁盘或 API 服务器缓慢。",
        },
      ],
      checks: ["kubectl -n kube-system get leases", "kubectl get --raw '/readyz?verbose'"],
      rules: ["control-plane-unhealthy"],
      source: "staging/src/k8s.io/client-go/tools/leaderelection/resourcelock/leaselock.go",
    },
  ]),
  ...defineEntries("node-controller", [
    {
      text: "RegisteredNode",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The node controller has noticed the node, after it joined or after the controller's own restart.",
        zh: "节点控制器已注意到该节点，发生在节点加入或控制器重启之后。",
      },
      causes: [
        {
          en: "A new node, or a new leader of the controller manager.",
          zh: "新节点，或控制器管理器换了领导者。",
        },
      ],
      checks: [],
      rules: [],
      source: "pkg/controller/nodelifecycle/node_lifecycle_controller.go",
    },
    {
      text: "RemovingNode",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The Node object is gone and the controller forgets it.",
        zh: "Node 对象已删除，控制器不再跟踪它。",
      },
      causes: [
        {
          en: "The node was deleted by hand, by the autoscaler or by the cloud controller.",
          zh: "节点被人手动删除，或由自动扩缩器、云控制器删除。",
        },
      ],
      checks: [],
      rules: [],
      source: "pkg/controller/nodelifecycle/node_lifecycle_controller.go",
    },
    {
      text: "DeletingAllPods",
      where: "event",
      type: "Normal",
      meaning: {
        en: "All Pods of a node that no longer exists are being deleted.",
        zh: "正在删除已不存在的节点上的全部 Pod。",
      },
      causes: [
        {
          en: "The Node was removed with Pods still assigned to it.",
          zh: "Node 被移除时仍有 Pod 分配给它。",
        },
        {
          en: "The autoscaler or the cloud removed the machine without a drain.",
          zh: "自动扩缩器或云平台未排空就移除了机器。",
        },
      ],
      checks: ["kubectl get nodes -o wide"],
      rules: ["node-not-reporting"],
      source: "pkg/controller/util/node/controller_utils.go",
    },
    {
      text: "NodeControllerEviction",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The Pod is deleted because its node has been unreachable for longer than the eviction timeout; it stays Terminating until the node returns or is removed.",
        zh: "节点不可达超过驱逐超时，Pod 被删除；在节点恢复或被移除之前保持 Terminating。",
      },
      causes: [
        { en: "The node or its kubelet is down.", zh: "节点或其 kubelet 停止。" },
        {
          en: "The network between the node and the control plane is cut.",
          zh: "节点与控制平面之间的网络中断。",
        },
      ],
      checks: ["kubectl get nodes -o wide", "kubectl describe node NODE"],
      rules: ["node-not-reporting"],
      source: "pkg/controller/util/node/controller_utils.go",
    },
    {
      text: "NodeNotReady",
      where: "event",
      meaning: {
        en: "The node controller marked the node NotReady, or, on a Pod, took the Pod's Ready away for it: Services no longer send it traffic.",
        zh: "节点控制器把节点标为 NotReady；若在 Pod 上，则因此取消其 Ready：Service 不再向它转发流量。",
      },
      causes: [
        {
          en: "The kubelet stopped reporting: machine off, hung, out of memory, network cut.",
          zh: "kubelet 停止上报：机器关机、卡死、内存耗尽或网络中断。",
        },
        {
          en: "The kubelet itself reports NotReady: runtime or CNI.",
          zh: "kubelet 自己报告 NotReady：运行时或 CNI。",
        },
      ],
      checks: [
        "kubectl describe node NODE",
        "kubectl -n kube-node-lease get lease NODE -o yaml",
        "journalctl -u kubelet --since -1h",
      ],
      rules: ["node-not-ready", "node-not-reporting"],
      source: "pkg/controller/util/node/controller_utils.go",
    },
    {
      text: "CIDRNotAvailable",
      where: "event",
      type: "Normal",
      meaning: {
        en: "No address range is left to give to the new node, so its Pods get no network.",
        zh: "没有可分配给新节点的网段，其 Pod 得不到网络。",
      },
      causes: [
        {
          en: "--cluster-cidr divided by --node-cidr-mask-size allows fewer nodes than there are.",
          zh: "--cluster-cidr 按 --node-cidr-mask-size 划分后不够节点数使用。",
        },
        { en: "Ranges of removed nodes have not been released.", zh: "已移除节点的网段未释放。" },
      ],
      checks: [
        "kubectl get nodes -o custom-columns=NAME:.metadata.name,CIDR:.spec.podCIDR",
        "kubectl -n kube-system get pods -l component=kube-controller-manager -o jsonpath='{.items[*].spec.containers[*].command}'",
      ],
      rules: ["node-network-not-ready"],
      source: "pkg/controller/util/node/controller_utils.go",
    },
    {
      text: "CIDRAssignmentFailed",
      where: "event",
      type: "Normal",
      meaning: {
        en: "A Pod range was chosen for the node and could not be written into the Node object.",
        zh: "已为节点选定 Pod 网段，但无法写入 Node 对象。",
      },
      causes: [
        {
          en: "The API server failed for a moment, or the node already has another range.",
          zh: "API 服务器短暂出错，或节点已有其他网段。",
        },
        { en: "The controller may not patch Nodes.", zh: "控制器无权修改 Node。" },
      ],
      checks: [
        "kubectl get node NODE -o jsonpath='{.spec.podCIDR}'",
        "kubectl -n kube-system logs -l component=kube-controller-manager --tail=200",
      ],
      rules: ["node-network-not-ready"],
      source: "pkg/controller/util/node/controller_utils.go",
    },
    {
      text: "TaintManagerEviction",
      where: "event",
      type: "Normal",
      meaning: {
        en: 'A NoExecute taint of the node drives the Pod out ("Marking for deletion"), or it went away in time ("Cancelling deletion").',
        zh: "节点的 NoExecute 污点将 Pod 驱逐（“Marking for deletion”），或污点及时消失（“Cancelling deletion”）。",
      },
      causes: [
        {
          en: "not-ready or unreachable for longer than the Pod's tolerationSeconds (300 unless set).",
          zh: "not-ready 或 unreachable 持续超过 Pod 的 tolerationSeconds（默认 300）。",
        },
        { en: "Somebody added a NoExecute taint by hand.", zh: "有人手动添加了 NoExecute 污点。" },
      ],
      checks: [
        "kubectl get nodes -o custom-columns=NAME:.metadata.name,TAINTS:.spec.taints",
        "kubectl describe node NODE",
      ],
      rules: ["taint-untolerated", "node-not-reporting"],
      versions: "-1.28",
      source: "pkg/controller/nodelifecycle/scheduler/taint_manager.go",
    },
  ]),
  ...defineEntries("taint-eviction-controller", [
    {
      text: "TaintManagerEviction",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The Pod is deleted since its node carries a NoExecute taint beyond what the Pod tolerates, or its deletion was called off in time.",
        zh: "节点带有超出 Pod 容忍范围的 NoExecute 污点，Pod 被删除，或及时取消了删除。",
      },
      causes: [
        {
          en: "The node was NotReady or unreachable for five minutes.",
          zh: "节点 NotReady 或不可达已达五分钟。",
        },
        {
          en: "A NoExecute taint was set for maintenance or by a cloud's shutdown notice.",
          zh: "因维护或云平台关机通知设置了 NoExecute 污点。",
        },
      ],
      checks: [
        "kubectl get nodes -o custom-columns=NAME:.metadata.name,TAINTS:.spec.taints",
        "kubectl describe node NODE",
      ],
      rules: ["taint-untolerated", "node-not-reporting"],
      versions: "1.29-",
      source: "pkg/controller/tainteviction/taint_eviction.go",
    },
  ]),
  ...defineEntries("route_controller", [
    {
      text: "FailedToCreateRoute",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The cloud refused the route to the node's Pod range; other nodes cannot reach the Pods there.",
        zh: "云平台拒绝为节点 Pod 网段创建路由；其他节点无法访问那里的 Pod。",
      },
      causes: [
        { en: "The route table's quota is used up.", zh: "路由表配额用尽。" },
        { en: "The cloud credentials may not write routes.", zh: "云凭据无权写路由。" },
        {
          en: "An old route for the same range points at a deleted instance.",
          zh: "同一网段的旧路由指向已删除的实例。",
        },
      ],
      checks: [
        "kubectl describe node NODE",
        "kubectl get nodes -o custom-columns=NAME:.metadata.name,CIDR:.spec.podCIDR",
      ],
      rules: ["node-route-missing"],
      source: "staging/src/k8s.io/cloud-provider/controllers/route/route_controller.go",
    },
  ]),
];
