import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("terway", [
    {
      text: "cmdAdd: error alloc ip %w",
      where: "cni-error",
      meaning: {
        en: "Terway's daemon on the node gave the Pod no address; the Pod waits in ContainerCreating and the reason follows.",
        zh: "节点上的 Terway 守护进程没有给 Pod 分配地址；Pod 停在 ContainerCreating，原因在其后。",
      },
      causes: [
        { en: "The vSwitch has no addresses left.", zh: "交换机（vSwitch）已没有可用 IP。" },
        {
          en: "The node's network interfaces are at the limit of its instance type.",
          zh: "节点的弹性网卡已达实例规格上限。",
        },
        {
          en: "The daemon may not call the OpenAPI, or is throttled there.",
          zh: "守护进程无权调用 OpenAPI，或被限流。",
        },
      ],
      checks: [
        "kubectl -n kube-system logs -l app=terway-eniip -c terway --tail=50",
        "kubectl describe node NODE",
      ],
      rules: ["pod-sandbox-failed"],
      source: "AliyunContainerService/terway/plugin/terway/cni_linux.go",
    },
    {
      text: "cmdAdd: alloc ip return not success",
      where: "cni-error",
      meaning: {
        en: "The daemon answered without an error, and said that the allocation did not succeed.",
        zh: "守护进程的应答没有报错，但表示分配没有成功。",
      },
      causes: [
        {
          en: "The Pod's network type does not fit the node's mode.",
          zh: "Pod 的网络类型与节点模式不符。",
        },
      ],
      checks: ["kubectl -n kube-system logs -l app=terway-eniip -c terway --tail=50"],
      rules: ["pod-sandbox-failed"],
      source: "AliyunContainerService/terway/plugin/terway/cni_linux.go",
    },
    {
      text: "allocate IP timeout",
      where: "cni-error",
      meaning: {
        en: "No address arrived on the node's interfaces in the time that Terway waits.",
        zh: "在 Terway 等待的时间内，节点网卡上没有出现新地址。",
      },
      causes: [
        {
          en: "The OpenAPI of Alibaba Cloud is slow or throttles the calls.",
          zh: "阿里云 OpenAPI 响应缓慢或限流。",
        },
        {
          en: "Attaching a new interface takes long or failed.",
          zh: "挂载新的弹性网卡耗时过长或失败。",
        },
        { en: "terway-controlplane does not run.", zh: "terway-controlplane 没有运行。" },
      ],
      checks: [
        "kubectl get nodes.network.alibabacloud.com NODE -o yaml",
        "kubectl get events -A --field-selector reason=AllocIPFailed",
      ],
      rules: ["pod-sandbox-failed"],
      source: "AliyunContainerService/terway/pkg/eni/crdv2.go",
    },
    {
      text: "no eni can handle the allocation",
      where: "cni-error",
      meaning: {
        en: "None of the node's interfaces can take one more Pod address.",
        zh: "节点的所有弹性网卡都无法再分配 Pod 地址。",
      },
      causes: [
        {
          en: "The quota of interfaces or of addresses per interface of this instance type is used up.",
          zh: "该实例规格的网卡数或单网卡 IP 数配额已用尽。",
        },
        {
          en: "A Pod asks for a kind of interface (exclusive, trunk) that the node does not offer.",
          zh: "Pod 要求的网卡类型（独占、Trunk）节点不提供。",
        },
      ],
      checks: [
        "kubectl describe node NODE",
        "kubectl -n kube-system logs -l app=terway-eniip -c terway --tail=50",
      ],
      rules: ["pod-sandbox-failed"],
      source: "AliyunContainerService/terway/pkg/eni/manager.go",
    },
    {
      text: "no available IPv4 address in prefixes",
      where: "cni-error",
      meaning: {
        en: "The address prefixes that the interface holds are all given out.",
        zh: "网卡持有的地址前缀已全部分配。",
      },
      causes: [
        {
          en: "Another prefix could not be assigned, as the vSwitch is fragmented or full.",
          zh: "交换机地址碎片化或已满，无法再分配前缀。",
        },
      ],
      checks: ["kubectl get nodes.network.alibabacloud.com NODE -o yaml"],
      rules: ["pod-sandbox-failed"],
      source: "AliyunContainerService/terway/pkg/eni/eni_local_ipam.go",
    },
    {
      text: "error get ip from terway, pod %s/%s, %w",
      where: "cni-error",
      meaning: {
        en: "The CNI program could not talk to Terway's daemon about this Pod.",
        zh: "CNI 程序无法就该 Pod 与 Terway 守护进程通信。",
      },
      causes: [
        {
          en: "The terway Pod of the node restarts or is not Ready.",
          zh: "节点上的 terway Pod 正在重启或未就绪。",
        },
        {
          en: "The call ran into its deadline while the daemon waited for an interface.",
          zh: "守护进程等待网卡时调用超时。",
        },
      ],
      checks: ["kubectl -n kube-system get pods -l app=terway-eniip -o wide"],
      rules: ["pod-sandbox-failed"],
      source: "AliyunContainerService/terway/plugin/terway/cni_linux.go",
    },
    {
      text: "error create grpc client, %w",
      where: "cni-error",
      meaning: {
        en: "The socket of Terway's daemon is not there or does not answer.",
        zh: "Terway 守护进程的套接字不存在或没有响应。",
      },
      causes: [
        {
          en: "The DaemonSet has no running Pod on this node.",
          zh: "DaemonSet 在该节点没有运行中的 Pod。",
        },
        {
          en: "The socket's directory was not mounted from the host.",
          zh: "套接字目录没有从主机挂载。",
        },
      ],
      checks: [
        "kubectl -n kube-system get pods -o wide --field-selector spec.nodeName=NODE",
        "ls /var/run/eni",
      ],
      rules: ["pod-sandbox-failed", "node-network-not-ready"],
      source: "AliyunContainerService/terway/plugin/terway/cni.go",
    },
  ]),
  ...defineEntries("terway/aliyun OpenAPI", [
    {
      text: "InvalidVSwitchId.IpNotEnough",
      where: "cni-error",
      meaning: {
        en: "The vSwitch has no free private addresses, so interfaces and Pods in its zone get none.",
        zh: "交换机没有空闲私网 IP，该可用区的网卡与 Pod 无法获得地址。",
      },
      causes: [
        {
          en: "The vSwitch is too small for the number of Pods.",
          zh: "交换机网段对 Pod 数量而言过小。",
        },
        {
          en: "Idle interfaces in Terway's pool hold addresses.",
          zh: "Terway 资源池中的空闲网卡占用了地址。",
        },
        { en: "Only one vSwitch is configured for the zone.", zh: "该可用区只配置了一个交换机。" },
      ],
      checks: [
        "kubectl -n kube-system get configmap eni-config -o jsonpath='{.data.eni_conf}'",
        "aliyun vpc DescribeVSwitches --VSwitchId VSWITCH",
      ],
      rules: ["pod-sandbox-failed"],
      source: "AliyunContainerService/terway/pkg/aliyun/client/errors/errors.go",
    },
    {
      text: "QuotaExceeded.PrivateIpAddress",
      where: "cni-error",
      meaning: {
        en: "The quota of private addresses, of the interface or the vSwitch, is used up.",
        zh: "网卡或交换机的私网 IP 配额已用尽。",
      },
      causes: [
        {
          en: "More Pods run on the node than its interfaces may carry addresses.",
          zh: "节点上的 Pod 多于其网卡可承载的地址数。",
        },
      ],
      checks: ["kubectl describe node NODE"],
      rules: ["pod-sandbox-failed"],
      source: "AliyunContainerService/terway/pkg/aliyun/client/errors/errors.go",
    },
    {
      text: "EniPerInstanceLimitExceeded",
      where: "cni-error",
      meaning: {
        en: "The instance already has all interfaces that its type allows.",
        zh: "实例的弹性网卡数已达规格上限。",
      },
      causes: [
        {
          en: "`maxPods` was set higher than the type can carry.",
          zh: "`maxPods` 设置得高于该规格的承载能力。",
        },
        { en: "Interfaces attached by hand use up the slots.", zh: "手动挂载的网卡占用了名额。" },
      ],
      checks: [
        "kubectl get node NODE -o jsonpath='{.metadata.labels.node\\.kubernetes\\.io/instance-type}'",
      ],
      rules: ["pod-sandbox-failed"],
      source: "AliyunContainerService/terway/pkg/aliyun/client/errors/errors.go",
    },
    {
      text: "SecurityGroupInstanceLimitExceed",
      where: "cni-error",
      meaning: {
        en: "The security group holds as many addresses or instances as it may; new interfaces cannot join it.",
        zh: "安全组内的 IP 或实例数已达上限，新网卡无法加入。",
      },
      causes: [
        {
          en: "A basic security group (2000 addresses) serves a large cluster.",
          zh: "大规模集群使用了普通安全组（2000 个 IP）。",
        },
      ],
      checks: ["aliyun ecs DescribeSecurityGroups --SecurityGroupIds '[\"GROUP\"]'"],
      rules: ["pod-sandbox-failed"],
      source: "AliyunContainerService/terway/pkg/aliyun/client/errors/errors.go",
    },
  ]),
  ...defineEntries("terway/ccm/aliyun OpenAPI", [
    {
      text: "Forbidden.RAM",
      where: "cni-error",
      meaning: {
        en: "Alibaba Cloud refused the call: the role that the component uses lacks the permission.",
        zh: "阿里云拒绝了调用：组件使用的角色缺少权限。",
      },
      causes: [
        {
          en: "The worker RAM role's policy was changed or its binding removed.",
          zh: "Worker RAM 角色的策略被修改或解绑。",
        },
        {
          en: "A newer version of the component needs an action the policy does not list.",
          zh: "新版组件需要的操作不在策略中。",
        },
      ],
      checks: [
        "kubectl -n kube-system logs -l app=terway-eniip -c terway --tail=50",
        "aliyun ram ListPoliciesForRole --RoleName ROLE",
      ],
      rules: ["pod-sandbox-failed", "loadbalancer-pending"],
      source: "AliyunContainerService/terway/pkg/aliyun/client/errors/errors.go",
    },
  ]),
  ...defineEntries("aws-vpc-cni", [
    {
      text: "add cmd: failed to assign an IP address to container",
      where: "cni-error",
      meaning: {
        en: "The Amazon VPC plugin had no address for the Pod: neither the node's interfaces nor the subnet have one free.",
        zh: "Amazon VPC 插件没有可分配给 Pod 的地址：节点网卡和子网都没有空闲地址。",
      },
      causes: [
        { en: "The subnet is used up.", zh: "子网地址已用尽。" },
        {
          en: "The node reached the limit of interfaces or addresses of its instance type.",
          zh: "节点达到实例规格的网卡或地址上限。",
        },
        {
          en: "aws-node may not call EC2 (`AssignPrivateIpAddresses`, `CreateNetworkInterface`).",
          zh: "aws-node 无权调用 EC2（`AssignPrivateIpAddresses`、`CreateNetworkInterface`）。",
        },
        {
          en: "Addresses just freed cool down for thirty seconds.",
          zh: "刚释放的地址有三十秒冷却期。",
        },
      ],
      checks: [
        "kubectl -n kube-system logs -l k8s-app=aws-node -c aws-node --tail=50",
        "aws ec2 describe-subnets --subnet-ids SUBNET --query 'Subnets[].AvailableIpAddressCount'",
      ],
      rules: ["pod-sandbox-failed"],
      source: "aws/amazon-vpc-cni-k8s/cmd/routed-eni-cni-plugin/cni.go",
    },
    {
      text: "Error while dialing dial tcp 127.0.0.1:50051: connect: connection refused",
      where: "cni-error",
      meaning: {
        en: "ipamd, the daemon inside the aws-node Pod, does not listen; no Pod on the node gets or gives back an address.",
        zh: "aws-node Pod 内的守护进程 ipamd 没有监听；节点上的 Pod 无法获取或归还地址。",
      },
      causes: [
        {
          en: "aws-node crashes, mostly for want of IAM rights or a reachable API server.",
          zh: "aws-node 崩溃，多因缺少 IAM 权限或访问不到 API 服务器。",
        },
        {
          en: "kube-proxy does not run, so the Service address of the API is dead.",
          zh: "kube-proxy 没有运行，API 的 Service 地址不可用。",
        },
      ],
      checks: [
        "kubectl -n kube-system get pods -l k8s-app=aws-node -o wide",
        "kubectl -n kube-system logs -l k8s-app=aws-node -c aws-node --tail=50",
      ],
      rules: ["pod-sandbox-failed", "node-network-not-ready", "service-ip-unreachable"],
      source: "aws/amazon-vpc-cni-k8s/cmd/routed-eni-cni-plugin/cni.go",
    },
  ]),
  ...defineEntries("azure/aws ipam", [
    {
      text: "Failed to allocate a private IP/Prefix address",
      where: "cni-error",
      meaning: {
        en: "The cloud gave the node no further private address or prefix.",
        zh: "云平台没有再给节点分配私网地址或前缀。",
      },
      causes: [
        {
          en: "The subnet is full, or so fragmented that no whole /28 prefix is left.",
          zh: "子网已满，或碎片化严重，没有完整的 /28 前缀。",
        },
      ],
      checks: ["kubectl -n kube-system logs -l k8s-app=aws-node -c aws-node --tail=50"],
      rules: ["pod-sandbox-failed"],
      source: "aws/amazon-vpc-cni-k8s/pkg/ipamd/ipamd.go",
    },
  ]),
  ...defineEntries("azure-cni", [
    {
      text: "Failed to allocate address: Failed to delegate: Failed to allocate address: No available addresses",
      where: "cni-error",
      meaning: {
        en: "The Azure plugin has handed out all addresses that were reserved for the node when it was made.",
        zh: "Azure 插件已用完建节点时为其预留的全部地址。",
      },
      causes: [
        { en: "The node pool's maximum of Pods is reached.", zh: "达到节点池的 Pod 数上限。" },
        { en: "Addresses of failed sandboxes leaked.", zh: "失败沙箱的地址发生泄漏。" },
      ],
      checks: [
        "kubectl describe node NODE",
        "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE",
      ],
      rules: ["pod-sandbox-failed"],
      source: "Azure/azure-container-networking/ipam/manager.go",
    },
  ]),
  ...defineEntries("multus", [
    {
      text: "[%s/%s:%s]: error adding container to network %q: %v",
      where: "cni-error",
      meaning: {
        en: "Multus calls the other network plugins one after the other, and the named one failed for this Pod.",
        zh: "Multus 依次调用其他网络插件，其中所列的一个处理该 Pod 时失败。",
      },
      causes: [
        { en: "The default network's agent is not ready.", zh: "默认网络的代理未就绪。" },
        {
          en: "A NetworkAttachmentDefinition has wrong settings: a master interface that the node lacks, a full range.",
          zh: "NetworkAttachmentDefinition 设置有误：节点没有该主接口，或地址段已满。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get network-attachment-definitions -o yaml",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.metadata.annotations}'",
      ],
      rules: ["pod-sandbox-failed"],
      source: "k8snetworkplumbingwg/multus-cni/pkg/multus/multus.go",
    },
    {
      text: "Multus: [%s]: error getting pod:",
      where: "cni-error",
      meaning: {
        en: "Multus could not read the Pod from the API server, so it does not know which networks to attach.",
        zh: "Multus 无法从 API 服务器读取 Pod，不知道要接入哪些网络。",
      },
      causes: [
        {
          en: "Its token on the node has expired: `Unauthorized`.",
          zh: "节点上的令牌已过期：`Unauthorized`。",
        },
        {
          en: "The API server's address does not answer from the node.",
          zh: "从节点访问 API 服务器的地址没有响应。",
        },
      ],
      checks: [
        "kubectl -n kube-system get pods -l app=multus -o wide",
        "ls -l /etc/cni/net.d/multus.d",
      ],
      rules: ["pod-sandbox-failed", "service-ip-unreachable"],
      source: "k8snetworkplumbingwg/multus-cni/pkg/multus/multus.go",
    },
  ]),
  ...defineEntries("multus-shim/ovn-kubernetes", [
    {
      text: "CNI request failed with status 400:",
      where: "cni-error",
      meaning: {
        en: "A small CNI program passed the request to its daemon, and the daemon refused; the reason stands behind it.",
        zh: "轻量 CNI 程序把请求转给守护进程而被拒绝；原因在其后。",
      },
      causes: [
        {
          en: "The Pod was deleted or replaced before it was connected.",
          zh: "Pod 在接入之前已被删除或替换。",
        },
        {
          en: "The daemon waits for an annotation or port that the network's control plane has not set.",
          zh: "守护进程在等待网络控制平面尚未设置的注解或端口。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE",
      ],
      rules: ["pod-sandbox-failed"],
      source: "ovn-org/ovn-kubernetes/go-controller/pkg/cni/cnishim.go",
    },
  ]),
  ...defineEntries("ovn-kubernetes", [
    {
      text: "failed to get pod annotation: timed out waiting for annotations",
      where: "cni-error",
      meaning: {
        en: "OVN-Kubernetes did not write the Pod's address into its annotation in time.",
        zh: "OVN-Kubernetes 没有及时把 Pod 地址写入其注解。",
      },
      causes: [
        {
          en: "ovnkube-master or the cluster manager is down or behind.",
          zh: "ovnkube-master 或 cluster manager 宕机或处理滞后。",
        },
        { en: "The node's subnet has no address left.", zh: "节点子网已没有地址。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.metadata.annotations}'",
        "kubectl get pods -A -o wide | grep ovnkube",
      ],
      rules: ["pod-sandbox-failed"],
      source: "ovn-org/ovn-kubernetes/go-controller/pkg/cni/utils.go",
    },
    {
      text: "timed out waiting for OVS port binding",
      where: "cni-error",
      meaning: {
        en: "The Pod's port was made, and ovn-controller did not bring its flows up in time.",
        zh: "已创建 Pod 的端口，但 ovn-controller 没有及时下发流表。",
      },
      causes: [
        {
          en: "ovn-controller is overloaded or not connected to the southbound database.",
          zh: "ovn-controller 过载或未连上南向数据库。",
        },
        { en: "Another port has the same identifier.", zh: "另一个端口使用了相同的标识。" },
      ],
      checks: ["kubectl get pods -A -o wide | grep -E 'ovn|ovs'"],
      rules: ["pod-sandbox-failed"],
      source: "ovn-org/ovn-kubernetes/go-controller/pkg/cni/helper_linux.go",
    },
  ]),
];
