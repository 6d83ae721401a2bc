import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("terway", [
    {
      text: "CreateENIFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "Terway could not have a new network interface made for the node, so further Pods on it may get no address.",
        zh: "Terway 未能为节点创建新的弹性网卡，后续 Pod 可能得不到地址。",
      },
      causes: [
        {
          en: "The vSwitches configured for the zone have no addresses.",
          zh: "该可用区配置的交换机没有空闲 IP。",
        },
        { en: "The account's quota of interfaces is used up.", zh: "账号的弹性网卡配额已用尽。" },
        {
          en: "The RAM role may not call CreateNetworkInterface, or the security group is full.",
          zh: "RAM 角色无权调用 CreateNetworkInterface，或安全组已满。",
        },
      ],
      checks: [
        "kubectl get events -A --field-selector reason=CreateENIFailed",
        "kubectl -n kube-system get configmap eni-config -o jsonpath='{.data.eni_conf}'",
      ],
      rules: ["pod-sandbox-failed"],
      source: "AliyunContainerService/terway/pkg/controller/eni/eni.go",
    },
    {
      text: "AttachENIFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "An interface exists and could not be attached to the node's instance.",
        zh: "弹性网卡已存在，但无法挂载到节点实例。",
      },
      causes: [
        { en: "The instance type allows no more interfaces.", zh: "实例规格不允许更多网卡。" },
        {
          en: "Interface and instance are in different zones, or the instance is not running.",
          zh: "网卡与实例不在同一可用区，或实例未运行。",
        },
      ],
      checks: [
        "kubectl get events -A --field-selector reason=AttachENIFailed",
        "kubectl describe node NODE",
      ],
      rules: ["pod-sandbox-failed"],
      source: "AliyunContainerService/terway/pkg/controller/eni/eni.go",
    },
    {
      text: "DetachENIFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "An interface that is no longer needed could not be taken off its instance; it goes on holding a slot and its addresses.",
        zh: "不再需要的网卡无法从实例卸载，继续占用名额与地址。",
      },
      causes: [
        { en: "The instance is being changed or released.", zh: "实例正在变更或释放。" },
        { en: "The OpenAPI throttles or refuses the call.", zh: "OpenAPI 限流或拒绝调用。" },
      ],
      checks: ["kubectl get events -A --field-selector reason=DetachENIFailed"],
      rules: [],
      source: "AliyunContainerService/terway/pkg/controller/eni/eni.go",
    },
    {
      text: "SyncOpenAPIFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "Terway could not compare its record of the node's interfaces with what Alibaba Cloud says.",
        zh: "Terway 无法把节点网卡的记录与阿里云的实际情况比对。",
      },
      causes: [
        { en: "Calls are throttled in a large cluster.", zh: "大规模集群中调用被限流。" },
        {
          en: "The RAM role lacks DescribeNetworkInterfaces.",
          zh: "RAM 角色缺少 DescribeNetworkInterfaces 权限。",
        },
        { en: "The node has no way to the OpenAPI endpoint.", zh: "节点无法访问 OpenAPI 端点。" },
      ],
      checks: ["kubectl -n kube-system logs -l app=terway-controlplane --tail=50"],
      rules: ["pod-sandbox-failed"],
      source: "AliyunContainerService/terway/pkg/controller/multi-ip/node/pool.go",
    },
    {
      text: "SyncOpenAPISuccess",
      where: "event",
      type: "Normal",
      meaning: {
        en: "Terway's record of the node's interfaces agrees with the cloud again.",
        zh: "Terway 对节点网卡的记录已与云端一致。",
      },
      causes: [
        {
          en: "The regular comparison, also after an earlier failure.",
          zh: "例行比对，也可能是在之前失败之后。",
        },
      ],
      checks: [],
      rules: [],
      source: "AliyunContainerService/terway/pkg/controller/multi-ip/node/pool.go",
    },
    {
      text: "AttachENISucceed",
      where: "event",
      type: "Normal",
      meaning: {
        en: "A network interface was attached to the node; its addresses can now be given to Pods.",
        zh: "弹性网卡已挂载到节点，其地址可供 Pod 使用。",
      },
      causes: [{ en: "The node needed more Pod addresses.", zh: "节点需要更多 Pod 地址。" }],
      checks: [],
      rules: [],
      source: "AliyunContainerService/terway/pkg/controller/multi-ip/node/pool.go",
    },
    {
      text: "AllocIPFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "Terway could not obtain an address for Pods of this node; they wait in ContainerCreating.",
        zh: "Terway 未能为该节点的 Pod 获取地址，Pod 停在 ContainerCreating。",
      },
      causes: [
        { en: "The vSwitch is used up.", zh: "交换机 IP 已用尽。" },
        {
          en: "The instance type's limit of interfaces or addresses is reached.",
          zh: "达到实例规格的网卡或 IP 上限。",
        },
        {
          en: "The OpenAPI throttles, or the RAM role lacks AssignPrivateIpAddresses.",
          zh: "OpenAPI 限流，或 RAM 角色缺少 AssignPrivateIpAddresses 权限。",
        },
        {
          en: "An interface was removed from the instance outside Terway: `no interface with given MAC`.",
          zh: "网卡在 Terway 之外被移除：`no interface with given MAC`。",
        },
      ],
      checks: [
        "kubectl get events -A --field-selector reason=AllocIPFailed",
        "kubectl -n kube-system logs -l app=terway-eniip -c terway --tail=50",
      ],
      rules: ["pod-sandbox-failed"],
      source: "AliyunContainerService/terway/pkg/controller/multi-ip/node/pool.go",
    },
    {
      text: "DeleteENIFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "An interface that Terway gave up could not be deleted in the cloud; it stays and counts against the quota.",
        zh: "Terway 放弃的网卡无法在云端删除，仍占用配额。",
      },
      causes: [
        {
          en: "It is still attached, or protected by another service.",
          zh: "它仍处于挂载状态，或受其他服务保护。",
        },
      ],
      checks: ["kubectl get events -A --field-selector reason=DeleteENIFailed"],
      rules: [],
      source: "AliyunContainerService/terway/pkg/controller/multi-ip/node/pool.go",
    },
    {
      text: "DeleteENISucceed",
      where: "event",
      type: "Normal",
      meaning: {
        en: "An unneeded network interface was deleted and its addresses are back in the vSwitch.",
        zh: "已删除不再需要的弹性网卡，其地址归还交换机。",
      },
      causes: [
        {
          en: "The pool of the node shrank, or the node went away.",
          zh: "节点资源池缩小，或节点已移除。",
        },
      ],
      checks: [],
      rules: [],
      source: "AliyunContainerService/terway/pkg/controller/multi-ip/node/pool.go",
    },
    {
      text: "CreateENISucceed",
      where: "event",
      type: "Normal",
      meaning: {
        en: "A new network interface was made for the node.",
        zh: "已为节点创建新的弹性网卡。",
      },
      causes: [
        { en: "The pool of free addresses was below its minimum.", zh: "空闲地址池低于下限。" },
      ],
      checks: [],
      rules: [],
      source: "AliyunContainerService/terway/pkg/controller/multi-ip/node/pool.go",
    },
    {
      text: "ConfigError",
      where: "event",
      type: "Warning",
      meaning: {
        en: "Terway does not accept the settings for this node, so the node's interfaces are not managed.",
        zh: "Terway 不接受该节点的配置，因此不会管理节点的网卡。",
      },
      causes: [
        {
          en: "`eni_conf` in the ConfigMap eni-config is not valid JSON, or names a vSwitch of another zone.",
          zh: "ConfigMap eni-config 中的 `eni_conf` 不是有效 JSON，或指定了其他可用区的交换机。",
        },
        {
          en: "A node-level config (`terway-config` label) names a ConfigMap that does not exist.",
          zh: "节点级配置（`terway-config` 标签）引用了不存在的 ConfigMap。",
        },
      ],
      checks: [
        "kubectl -n kube-system get configmap eni-config -o jsonpath='{.data.eni_conf}'",
        "kubectl get node NODE --show-labels",
      ],
      rules: ["node-network-not-ready"],
      source: "AliyunContainerService/terway/pkg/controller/node/node.go",
    },
    {
      text: "PodCreateFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The interface object (PodENI) that this Pod needs could not be prepared, so the Pod cannot be connected.",
        zh: "无法准备该 Pod 所需的网卡对象（PodENI），Pod 不能接入网络。",
      },
      causes: [
        {
          en: "The PodNetworking the Pod fits names vSwitches without addresses.",
          zh: "Pod 匹配的 PodNetworking 所列交换机没有空闲 IP。",
        },
        {
          en: "A PodENI of a former Pod with this name is still being deleted.",
          zh: "同名旧 Pod 的 PodENI 仍在删除中。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get podenis.network.alibabacloud.com",
        "kubectl get podnetworkings.network.alibabacloud.com",
      ],
      rules: ["pod-sandbox-failed"],
      source: "AliyunContainerService/terway/pkg/controller/pod/pod_controller.go",
    },
    {
      text: "PodDeleteFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The interface object of a deleted Pod could not be removed.",
        zh: "已删除 Pod 的网卡对象无法移除。",
      },
      causes: [
        {
          en: "The API server refused the deletion or the update.",
          zh: "API 服务器拒绝了删除或更新。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get podenis.network.alibabacloud.com -o yaml"],
      rules: [],
      source: "AliyunContainerService/terway/pkg/controller/pod/pod_controller.go",
    },
    {
      text: "DeletePodENIFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "Taking a Pod's own interface down failed, so the PodENI keeps its finalizer and stays.",
        zh: "拆除 Pod 专属网卡失败，PodENI 保留终结器而无法消失。",
      },
      causes: [
        { en: "The interface cannot be detached from the instance.", zh: "网卡无法从实例卸载。" },
      ],
      checks: ["kubectl -n NAMESPACE describe podenis.network.alibabacloud.com POD"],
      rules: ["pod-stuck-terminating"],
      source: "AliyunContainerService/terway/pkg/controller/pod-eni/eni_controller.go",
    },
    {
      text: "UpdatePodENIFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The state of a Pod's own interface could not be written back.",
        zh: "无法写回 Pod 专属网卡的状态。",
      },
      causes: [
        {
          en: "Another writer changed the object in the same moment.",
          zh: "同一时刻有其他写入者修改了该对象。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe podenis.network.alibabacloud.com POD"],
      rules: [],
      source: "AliyunContainerService/terway/pkg/controller/pod-eni/eni_controller.go",
    },
    {
      text: "DetachENISucceed",
      where: "event",
      type: "Normal",
      meaning: {
        en: "A network interface was taken off its instance.",
        zh: "弹性网卡已从实例卸载。",
      },
      causes: [{ en: "The Pod that used it alone has ended.", zh: "独占该网卡的 Pod 已结束。" }],
      checks: [],
      rules: [],
      source: "AliyunContainerService/terway/pkg/controller/pod-eni/eni_controller.go",
    },
    {
      text: "SyncPodNetworkingSucceed",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The vSwitches of a PodNetworking were looked up and it can be used by Pods.",
        zh: "PodNetworking 的交换机信息已查询完成，可供 Pod 使用。",
      },
      causes: [{ en: "It was created or changed.", zh: "它被创建或修改。" }],
      checks: [],
      rules: [],
      source: "AliyunContainerService/terway/pkg/controller/pod-networking/networking.go",
    },
    {
      text: "SyncPodNetworkingFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "A PodNetworking could not be made ready, so Pods that select it get no interface.",
        zh: "PodNetworking 无法就绪，选用它的 Pod 得不到网卡。",
      },
      causes: [
        {
          en: "One of its vSwitch ids does not exist or is in another VPC.",
          zh: "其中某个交换机 ID 不存在或属于另一个 VPC。",
        },
        {
          en: "The RAM role lacks DescribeVSwitches.",
          zh: "RAM 角色缺少 DescribeVSwitches 权限。",
        },
      ],
      checks: ["kubectl get podnetworkings.network.alibabacloud.com -o yaml"],
      rules: ["pod-sandbox-failed"],
      source: "AliyunContainerService/terway/pkg/controller/pod-networking/networking.go",
    },
    {
      text: "ResourceInvalid",
      where: "event",
      type: "Warning",
      meaning: {
        en: "An address on the node's interface is not as Terway left it, so it is taken out of use; a Pod that holds it may lose its connection.",
        zh: "节点网卡上的某个地址与 Terway 的记录不符，被停用；持有它的 Pod 可能断网。",
      },
      causes: [
        {
          en: "Somebody changed addresses or the interface in the console.",
          zh: "有人在控制台修改了地址或网卡。",
        },
        {
          en: "An orphaned address was found after a crash of the daemon.",
          zh: "守护进程崩溃后发现孤立地址。",
        },
      ],
      checks: [
        "kubectl get events -A --field-selector reason=ResourceInvalid",
        "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE",
      ],
      rules: [],
      source: "AliyunContainerService/terway/pkg/eni/local.go",
    },
    {
      text: "PrefixModeImmutable",
      where: "event",
      type: "Warning",
      meaning: {
        en: "A node cannot change between single addresses and prefixes while it runs; the new setting is not applied to it.",
        zh: "节点运行期间不能在单 IP 与前缀模式之间切换；新设置对其不生效。",
      },
      causes: [
        {
          en: "The prefix setting in eni-config was changed for nodes that exist already.",
          zh: "对已存在的节点修改了 eni-config 中的前缀设置。",
        },
      ],
      checks: ["kubectl get nodes.network.alibabacloud.com NODE -o yaml"],
      rules: [],
      source: "AliyunContainerService/terway/pkg/eni/node_reconcile.go",
    },
    {
      text: "ParseFailed",
      where: "event",
      meaning: {
        en: "An annotation of the Pod for Terway cannot be read and is ignored.",
        zh: "无法解析 Pod 上供 Terway 使用的注解，该注解被忽略。",
      },
      causes: [
        {
          en: "`kubernetes.io/ingress-bandwidth` or `egress-bandwidth` has no valid unit.",
          zh: "`kubernetes.io/ingress-bandwidth` 或 `egress-bandwidth` 的单位无效。",
        },
        {
          en: "`k8s.aliyun.com/pod-eni` or `network-priority` has a value that is not allowed.",
          zh: "`k8s.aliyun.com/pod-eni` 或 `network-priority` 的值不被允许。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.metadata.annotations}'"],
      rules: ["config-value-invalid"],
      source: "AliyunContainerService/terway/pkg/k8s/k8s.go",
    },
  ]),
];
