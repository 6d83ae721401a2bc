import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("aws-load-balancer-controller", [
    {
      text: "FailedAddFinalizer",
      where: "load-balancer",
      type: "Warning",
      meaning: {
        en: "The controller could not put its finalizer on the Service, Ingress or other object, and it makes nothing in AWS before it has done so.",
        zh: "控制器无法给 Service、Ingress 等对象加上终结器，在此之前它不会在 AWS 创建任何资源。",
      },
      causes: [
        {
          en: "Its ClusterRole does not allow patching the object.",
          zh: "其 ClusterRole 不允许修改该对象。",
        },
        { en: "An admission webhook refuses the change.", zh: "准入 Webhook 拒绝了该修改。" },
      ],
      checks: ["kubectl -n kube-system logs deployment/aws-load-balancer-controller --tail=50"],
      rules: ["loadbalancer-pending", "rbac-missing-permission"],
      source: "aws-load-balancer-controller: controllers/aga/globalaccelerator_controller.go",
    },
    {
      text: "FailedCleanup",
      where: "load-balancer",
      type: "Warning",
      meaning: {
        en: "The targets of a TargetGroupBinding that is being deleted could not be taken out of their target group, so the object stays in deletion.",
        zh: "正在删除的 TargetGroupBinding 无法将其目标移出目标组，对象停留在删除状态。",
      },
      causes: [
        {
          en: "The IAM role lacks elasticloadbalancing:DeregisterTargets.",
          zh: "IAM 角色缺少 elasticloadbalancing:DeregisterTargets 权限。",
        },
        { en: "The AWS API throttles or does not answer.", zh: "AWS API 限流或无响应。" },
      ],
      checks: ["kubectl -n NAMESPACE describe targetgroupbindings"],
      rules: [],
      source: "aws-load-balancer-controller: controllers/aga/globalaccelerator_controller.go",
    },
    {
      text: "FailedRemoveFinalizer",
      where: "load-balancer",
      type: "Warning",
      meaning: {
        en: "The AWS side is cleaned up, but the finalizer could not be taken off, so the object stays Terminating.",
        zh: "AWS 侧已清理，但终结器无法移除，对象停留在 Terminating。",
      },
      causes: [
        {
          en: "The controller may not update the object, or a webhook refuses.",
          zh: "控制器无权更新该对象，或 Webhook 拒绝。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get ingress NAME -o jsonpath='{.metadata.finalizers}'"],
      rules: ["rbac-missing-permission"],
      source: "aws-load-balancer-controller: controllers/aga/globalaccelerator_controller.go",
    },
    {
      text: "FailedBuildModel",
      where: "load-balancer",
      type: "Warning",
      meaning: {
        en: "From the spec and annotations the controller could not work out the load balancer that is wanted, so none is made or changed; the message says what is missing.",
        zh: "控制器无法根据 spec 与注解推导出所需的负载均衡，因此没有创建或修改；消息说明缺少什么。",
      },
      causes: [
        {
          en: "No subnet is found: the tags kubernetes.io/role/elb or internal-elb are missing, or subnets are in fewer than two zones.",
          zh: "找不到子网：缺少 kubernetes.io/role/elb 或 internal-elb 标签，或子网所在可用区少于两个。",
        },
        {
          en: "The Service or port behind an Ingress path does not exist, or is not NodePort with target type instance.",
          zh: "Ingress 路径的 Service 或端口不存在，或目标类型为 instance 时不是 NodePort。",
        },
        { en: "No certificate in ACM matches the host.", zh: "ACM 中没有与主机名匹配的证书。" },
        { en: "An annotation has a value that cannot be read.", zh: "注解的值无法解析。" },
      ],
      checks: [
        "kubectl -n NAMESPACE describe ingress NAME",
        "kubectl -n kube-system logs deployment/aws-load-balancer-controller --tail=50",
      ],
      rules: ["loadbalancer-pending", "ingress-service-missing", "ingress-controller-failed"],
      source: "aws-load-balancer-controller: controllers/aga/globalaccelerator_controller.go",
    },
    {
      text: "FailedEndpointLoad",
      where: "load-balancer",
      type: "Warning",
      meaning: {
        en: "The endpoints listed in a GlobalAccelerator object could not be looked up, so the accelerator is not brought up to date.",
        zh: "GlobalAccelerator 对象中的端点无法查询，加速器没有更新。",
      },
      causes: [
        {
          en: "A Service, Ingress or Gateway it names has no load balancer yet.",
          zh: "所引用的 Service、Ingress 或 Gateway 还没有负载均衡。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe globalaccelerators"],
      rules: [],
      source: "aws-load-balancer-controller: controllers/aga/globalaccelerator_controller.go",
    },
    {
      text: "FailedDeploy",
      where: "load-balancer",
      type: "Warning",
      meaning: {
        en: "AWS did not accept the Global Accelerator that the controller wanted to create or change.",
        zh: "AWS 没有接受控制器要创建或修改的 Global Accelerator。",
      },
      causes: [
        {
          en: "The IAM role has no globalaccelerator permissions.",
          zh: "IAM 角色没有 globalaccelerator 权限。",
        },
        {
          en: "The quota of accelerators of the account is reached.",
          zh: "账号的加速器配额已用完。",
        },
      ],
      checks: [],
      rules: [],
      source: "aws-load-balancer-controller: controllers/aga/globalaccelerator_controller.go",
    },
    {
      text: "FailedUpdateStatus",
      where: "load-balancer",
      type: "Warning",
      meaning: {
        en: "The load balancer exists, but its host name could not be written into the status, so the object shows no address.",
        zh: "负载均衡已存在，但主机名无法写入 status，对象不显示地址。",
      },
      causes: [
        {
          en: "The controller's role does not cover the status subresource.",
          zh: "控制器的角色未包含 status 子资源。",
        },
        {
          en: "The object was changed at the same moment; the next attempt settles that.",
          zh: "对象同时被修改；下次重试即可。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get service,ingress"],
      rules: ["loadbalancer-pending"],
      source: "aws-load-balancer-controller: controllers/aga/globalaccelerator_controller.go",
    },
    {
      text: "WarningEndpoints",
      where: "load-balancer",
      type: "Warning",
      meaning: {
        en: "Some endpoints of a GlobalAccelerator are not to be found yet; the others are in use and these are looked up again.",
        zh: "GlobalAccelerator 的部分端点尚未找到；其余已生效，这些会再次查询。",
      },
      causes: [
        {
          en: "The load balancer of one of them is still being made.",
          zh: "其中某个端点的负载均衡仍在创建。",
        },
      ],
      checks: [],
      rules: [],
      source: "aws-load-balancer-controller: controllers/aga/globalaccelerator_controller.go",
    },
    {
      text: "SuccessfullyReconciled",
      where: "load-balancer",
      type: "Normal",
      meaning: {
        en: "Everything the object asks for exists in AWS as of now.",
        zh: "对象要求的 AWS 资源目前均已就绪。",
      },
      causes: [{ en: "The regular end of each round of work.", zh: "每轮处理的正常结束。" }],
      checks: [],
      rules: [],
      source: "aws-load-balancer-controller: controllers/aga/globalaccelerator_controller.go",
    },
    {
      text: "FailedReconcile",
      where: "load-balancer",
      type: "Warning",
      meaning: {
        en: "Pods or nodes could not be entered into the target group of a TargetGroupBinding, so new Pods get no traffic.",
        zh: "无法把 Pod 或节点注册到 TargetGroupBinding 的目标组，新 Pod 收不到流量。",
      },
      causes: [
        { en: "The target group was deleted in AWS.", zh: "目标组已在 AWS 中被删除。" },
        { en: "The IAM role may not register targets.", zh: "IAM 角色无权注册目标。" },
        {
          en: "Pods have no address in the VPC, so target type ip does not work.",
          zh: "Pod 没有 VPC 地址，ip 目标类型不可用。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe targetgroupbinding NAME"],
      rules: ["loadbalancer-pending"],
      source: "aws-load-balancer-controller: controllers/elbv2/targetgroupbinding_controller.go",
    },
    {
      text: "FailedDeployModel",
      where: "load-balancer",
      type: "Warning",
      meaning: {
        en: "What the controller planned was refused by the AWS API, so the load balancer is missing or stays as it was.",
        zh: "控制器规划的内容被 AWS API 拒绝，负载均衡不存在或保持原样。",
      },
      causes: [
        {
          en: "AccessDenied: the IAM policy of the controller is older than its version.",
          zh: "AccessDenied：控制器的 IAM 策略落后于其版本。",
        },
        {
          en: "A quota of load balancers, rules, targets or security group rules is reached.",
          zh: "负载均衡、规则、目标或安全组规则达到配额。",
        },
        {
          en: "A name or a listener port is already in use by another load balancer or Ingress of the group.",
          zh: "名称或监听端口已被其他负载均衡或同组 Ingress 占用。",
        },
      ],
      checks: ["kubectl -n kube-system logs deployment/aws-load-balancer-controller --tail=100"],
      rules: ["loadbalancer-pending", "ingress-controller-failed"],
      source: "aws-load-balancer-controller: controllers/gateway/gateway_controller.go",
    },
    {
      text: "FailedLoadGroupID",
      where: "load-balancer",
      type: "Warning",
      meaning: {
        en: "The controller cannot tell to which IngressGroup the Ingress belongs and leaves it out.",
        zh: "控制器无法确定 Ingress 属于哪个 IngressGroup，因而跳过它。",
      },
      causes: [
        {
          en: "alb.ingress.kubernetes.io/group.name is not a valid name, or the class's group differs.",
          zh: "alb.ingress.kubernetes.io/group.name 不是合法名称，或与类别中的组不一致。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get ingress NAME -o jsonpath='{.metadata.annotations}'"],
      rules: ["ingress-controller-failed"],
      source: "aws-load-balancer-controller: controllers/ingress/eventhandlers/ingress_events.go",
    },
    {
      text: "FailedCleanupStatus",
      where: "load-balancer",
      type: "Warning",
      meaning: {
        en: "A Service no longer needs its load balancer, but the old address could not be removed from its status.",
        zh: "Service 不再需要负载均衡，但旧地址无法从 status 中清除。",
      },
      causes: [
        {
          en: "The API server refused or did not answer the patch of the status.",
          zh: "API 服务器拒绝或没有响应 status 的修改。",
        },
      ],
      checks: [],
      rules: [],
      source: "aws-load-balancer-controller: controllers/service/service_controller.go",
    },
    {
      text: "BackendNotFound",
      where: "load-balancer",
      type: "Warning",
      meaning: {
        en: "The Service or Service port that a TargetGroupBinding names is not there, so its target group is left empty.",
        zh: "TargetGroupBinding 引用的 Service 或端口不存在，目标组为空。",
      },
      causes: [
        {
          en: "The Service was deleted or renamed while the Ingress still names it.",
          zh: "Service 已删除或改名，而 Ingress 仍引用它。",
        },
        { en: "The port in the Service changed.", zh: "Service 的端口已变更。" },
      ],
      checks: ["kubectl -n NAMESPACE get services"],
      rules: ["ingress-service-missing", "ingress-port-mismatch"],
      source: "aws-load-balancer-controller: pkg/targetgroupbinding/resource_manager.go",
    },
    {
      text: "FailedNetworkReconcile",
      where: "load-balancer",
      type: "Warning",
      meaning: {
        en: "The rules that let the load balancer reach nodes or Pods could not be written into their security group, so health checks are likely to fail.",
        zh: "允许负载均衡访问节点或 Pod 的规则无法写入其安全组，健康检查很可能失败。",
      },
      causes: [
        {
          en: "The network interface has more than one security group, or none, with the cluster's tag.",
          zh: "网卡上带集群标签的安全组多于一个，或一个都没有。",
        },
        { en: "The security group is full of rules.", zh: "安全组规则已满。" },
      ],
      checks: [
        "kubectl -n kube-system logs deployment/aws-load-balancer-controller | grep -i 'security group'",
      ],
      rules: ["loadbalancer-pending"],
      source: "aws-load-balancer-controller: pkg/targetgroupbinding/resource_manager.go",
    },
  ]),
  ...defineEntries("ingress-nginx", [
    {
      text: "RELOAD",
      where: "load-balancer",
      meaning: {
        en: "nginx was told to take up a new configuration. As Normal that succeeded; as Warning nginx refused it and goes on with the old one, so changes of every Ingress wait.",
        zh: "通知 nginx 加载新配置。Normal 表示成功；Warning 表示 nginx 拒绝，仍用旧配置，所有 Ingress 的变更都未生效。",
      },
      causes: [
        {
          en: "A snippet annotation or a value of the ConfigMap is not valid nginx syntax.",
          zh: "snippet 注解或 ConfigMap 的值不符合 nginx 语法。",
        },
        {
          en: "Two Ingresses together make a configuration that nginx refuses.",
          zh: "两个 Ingress 合并后的配置被 nginx 拒绝。",
        },
        {
          en: "The Pod has too little memory or file handles for a second set of workers.",
          zh: "Pod 的内存或文件句柄不足以启动第二组 worker。",
        },
      ],
      checks: [
        "kubectl -n ingress-nginx logs deployment/ingress-nginx-controller --tail=50 | grep -A5 emerg",
      ],
      rules: ["ingress-controller-failed"],
      source: "ingress-nginx: internal/ingress/controller/controller.go",
    },
    {
      text: "Sync",
      where: "load-balancer",
      type: "Normal",
      meaning: {
        en: "The ingress-nginx controller has seen the Ingress and will include it in its next configuration; that says nothing about whether its backends work.",
        zh: "ingress-nginx 控制器已看到该 Ingress，将纳入下次配置；这不代表其后端可用。",
      },
      causes: [
        {
          en: "The Ingress was created or changed, or the controller has started.",
          zh: "Ingress 被创建或修改，或控制器刚启动。",
        },
      ],
      checks: [],
      rules: [],
      source: "ingress-nginx: internal/ingress/controller/store/store.go",
    },
    {
      text: "AnnotationParsingFailed",
      where: "load-balancer",
      type: "Warning",
      meaning: {
        en: "An annotation of the Ingress cannot be used, so the Ingress, or what that annotation asks for, is left out.",
        zh: "Ingress 的某个注解不可用，因此该 Ingress 或注解对应的功能被忽略。",
      },
      causes: [
        { en: "The value has a wrong form.", zh: "取值格式错误。" },
        {
          en: "The annotation's risk is above annotations-risk-level, or snippets are not allowed.",
          zh: "注解的风险等级高于 annotations-risk-level，或不允许 snippet。",
        },
        {
          en: "A Secret or ConfigMap it names does not exist.",
          zh: "所引用的 Secret 或 ConfigMap 不存在。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get ingress NAME -o jsonpath='{.metadata.annotations}'"],
      rules: ["ingress-controller-failed"],
      source: "ingress-nginx: internal/ingress/controller/store/store.go",
    },
  ]),
];
