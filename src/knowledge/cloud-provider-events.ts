import { defineEntries } from "./entry.ts";

export default defineEntries("cloud-provider(legacy)", [
  {
    text: "VolumeAttachmentStuck",
    where: "event",
    type: "Warning",
    meaning: {
      en: "An EBS volume has hung in attaching for so long that the node is held to be impaired; the node gets a taint and new Pods with volumes go elsewhere.",
      zh: "EBS 卷长时间停留在 attaching，节点被视为异常；节点被加上污点，带卷的新 Pod 会去别处。",
    },
    causes: [
      {
        en: "The instance keeps a device name that AWS believes to be free; it needs a reboot.",
        zh: "实例占用了 AWS 认为空闲的设备名，需要重启实例。",
      },
      { en: "Trouble of EBS in the zone.", zh: "该可用区的 EBS 出现故障。" },
    ],
    checks: [
      "kubectl get node NODE -o jsonpath='{.spec.taints}'",
      "kubectl get volumeattachments | grep NODE",
    ],
    rules: ["volume-attach-failed"],
    versions: "-1.26",
    source: "staging/src/k8s.io/legacy-cloud-providers/aws/aws.go",
  },
  {
    text: "ListLoadBalancers",
    where: "event",
    type: "Warning",
    meaning: {
      en: "Azure did not give out the list of load balancers, so the Service could not be brought up to date.",
      zh: "Azure 没有返回负载均衡列表，Service 无法更新。",
    },
    causes: [
      {
        en: "The cluster's identity has no right in the resource group, or its secret has run out.",
        zh: "集群身份对资源组没有权限，或其密钥已过期。",
      },
      { en: "Azure throttles the calls (429).", zh: "Azure 对调用限流（429）。" },
    ],
    checks: ["kubectl -n NAMESPACE describe service NAME"],
    rules: ["loadbalancer-pending"],
    versions: "-1.30",
    source: "staging/src/k8s.io/legacy-cloud-providers/azure/azure_backoff.go",
  },
  {
    text: "ListPublicIPs",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The public addresses of the resource group could not be listed, so no address can be chosen for the Service.",
      zh: "无法列取资源组的公网地址，无法为 Service 选择地址。",
    },
    causes: [
      {
        en: "The identity may not read Microsoft.Network/publicIPAddresses there.",
        zh: "该身份无权读取 Microsoft.Network/publicIPAddresses。",
      },
    ],
    checks: [],
    rules: ["loadbalancer-pending"],
    versions: "-1.30",
    source: "staging/src/k8s.io/legacy-cloud-providers/azure/azure_backoff.go",
  },
  {
    text: "CreateOrUpdatePublicIPAddress",
    where: "event",
    type: "Warning",
    meaning: {
      en: "Azure refused to make or change the public address of the Service, so it stays without one.",
      zh: "Azure 拒绝创建或修改 Service 的公网地址，Service 没有外部地址。",
    },
    causes: [
      {
        en: "The quota of public addresses of the subscription is used up.",
        zh: "订阅的公网地址配额已用完。",
      },
      {
        en: "A policy or missing right forbids it, or the DNS label is taken.",
        zh: "策略或权限不足禁止创建，或 DNS 标签已被占用。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe service NAME"],
    rules: ["loadbalancer-pending"],
    versions: "-1.30",
    source: "staging/src/k8s.io/legacy-cloud-providers/azure/azure_backoff.go",
  },
  {
    text: "CreateOrUpdateInterface",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The network interface of a node could not be changed, so the node is not (or still) among the backends of the load balancer.",
      zh: "节点网卡修改失败，节点没有加入（或没有移出）负载均衡后端。",
    },
    causes: [
      {
        en: "The virtual machine is being changed at the same time, or is being deleted.",
        zh: "虚拟机同时在变更或正在删除。",
      },
      {
        en: "The cluster's identity may not write network interfaces.",
        zh: "集群身份无权写入网络接口。",
      },
    ],
    checks: [],
    rules: [],
    versions: "-1.30",
    source: "staging/src/k8s.io/legacy-cloud-providers/azure/azure_backoff.go",
  },
  {
    text: "DeletePublicIPAddress",
    where: "event",
    type: "Warning",
    meaning: {
      en: "A public address no longer needed could not be deleted and stays in the account.",
      zh: "不再需要的公网地址无法删除，仍保留在账号中。",
    },
    causes: [
      {
        en: "It is still bound to a load balancer or another resource, or locked.",
        zh: "仍绑定在负载均衡或其他资源上，或被锁定。",
      },
    ],
    checks: [],
    rules: [],
    versions: "-1.30",
    source: "staging/src/k8s.io/legacy-cloud-providers/azure/azure_backoff.go",
  },
  {
    text: "DeleteLoadBalancer",
    where: "event",
    type: "Warning",
    meaning: {
      en: "Azure did not delete the load balancer of the last Service that used it; the Service stays in deletion and is tried again.",
      zh: "Azure 没有删除最后一个使用者的负载均衡；Service 停留在删除中并会重试。",
    },
    causes: [
      {
        en: "Another resource refers to the load balancer, or a lock is set on its group.",
        zh: "其他资源引用该负载均衡，或资源组被锁定。",
      },
    ],
    checks: [],
    rules: [],
    versions: "-1.30",
    source: "staging/src/k8s.io/legacy-cloud-providers/azure/azure_backoff.go",
  },
  {
    text: "DeletingFrontendIPConfiguration",
    where: "event",
    type: "Warning",
    meaning: {
      en: "A frontend address of the load balancer cannot be dropped, since other rules still use it, so the change of the Service is held back.",
      zh: "负载均衡的某个前端地址仍被其他规则使用，不能移除，Service 的变更被搁置。",
    },
    causes: [
      {
        en: "Rules made by hand, or of another Service, refer to the same frontend.",
        zh: "手动创建或其他 Service 的规则引用了同一前端。",
      },
    ],
    checks: [],
    rules: [],
    versions: "-1.30",
    source: "staging/src/k8s.io/legacy-cloud-providers/azure/azure_backoff.go",
  },
  {
    text: "SkippingEnsureInternalLoadBalancer",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The in-tree GCE code leaves this internal load balancer to another controller.",
      zh: "GCE 内置代码将该内部负载均衡交由其他控制器处理。",
    },
    causes: [
      {
        en: "The Service carries the finalizer of the L4 controller (ingress-gce), or subsetting is on.",
        zh: "Service 带有 L4 控制器（ingress-gce）的终结器，或启用了子集功能。",
      },
    ],
    checks: [],
    rules: [],
    versions: "-1.30",
    source: "staging/src/k8s.io/legacy-cloud-providers/gce/gce_loadbalancer_internal.go",
  },
  {
    text: "ILBOptionsIgnored",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The cluster's network is a legacy network, so the internal load balancer is made without the options of its annotations, such as global access.",
      zh: "集群使用传统网络，内部负载均衡创建时忽略注解选项（如全局访问）。",
    },
    causes: [
      {
        en: "The VPC has no subnets of its own: it is a Google legacy network.",
        zh: "VPC 没有子网：属于 Google 的传统网络。",
      },
    ],
    checks: [],
    rules: [],
    versions: "-1.30",
    source: "staging/src/k8s.io/legacy-cloud-providers/gce/gce_loadbalancer_internal.go",
  },
  {
    text: "ILBCustomSubnetOptionIgnored",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The subnet asked for by annotation is not used; the internal load balancer takes its address from the cluster's own subnet.",
      zh: "注解指定的子网没有生效；内部负载均衡使用集群自身子网的地址。",
    },
    causes: [
      {
        en: "The gate for custom subnets is off in the cloud configuration.",
        zh: "云配置中没有开启自定义子网的开关。",
      },
    ],
    checks: [],
    rules: [],
    versions: "-1.30",
    source: "staging/src/k8s.io/legacy-cloud-providers/gce/gce_loadbalancer_internal.go",
  },
  {
    text: "LoadBalancerManualChange",
    where: "event",
    type: "Normal",
    meaning: {
      en: "In a shared VPC the cluster may not write firewall rules, so the command in the message has to be run by the administrators of the host project, else traffic does not arrive.",
      zh: "在共享 VPC 中集群无权写防火墙规则，需由宿主项目管理员执行消息中的命令，否则流量到不了。",
    },
    causes: [
      {
        en: "The network belongs to another project, whose firewall the cluster's account may not change.",
        zh: "网络属于其他项目，集群账号无权修改其防火墙。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get events --field-selector reason=LoadBalancerManualChange"],
    rules: [],
    versions: "-1.30",
    source: "staging/src/k8s.io/legacy-cloud-providers/gce/gce_util.go",
  },
]);
