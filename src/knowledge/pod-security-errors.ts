import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("PodSecurity admission", [
    {
      text: "violates PodSecurity %q: %s",
      where: "api-error",
      meaning: {
        en: "The namespace enforces a Pod security level, and the Pod does not meet it, so it was not created; each failing check follows in the message.",
        zh: "命名空间强制执行某个 Pod 安全级别，而 Pod 不满足，因此没有创建；消息中列出各项不满足的检查。",
      },
      causes: [
        {
          en: "The level is restricted and the securityContext lacks runAsNonRoot, seccompProfile, dropped capabilities or allowPrivilegeEscalation: false.",
          zh: "级别为 restricted，而 securityContext 缺少 runAsNonRoot、seccompProfile、丢弃能力或 allowPrivilegeEscalation: false。",
        },
        {
          en: "A node agent needs host access in a namespace that is not labelled privileged.",
          zh: "节点代理需要主机访问，而命名空间没有标为 privileged。",
        },
        {
          en: "A sidecar, injected or not, breaks the level.",
          zh: "注入的或自带的边车不满足该级别。",
        },
      ],
      checks: [
        "kubectl get namespace NAMESPACE --show-labels",
        "kubectl -n NAMESPACE get events --field-selector reason=FailedCreate",
      ],
      rules: ["podsecurity-violated"],
      versions: "1.22-",
      source: "staging/src/k8s.io/pod-security-admission/admission/admission.go",
    },
    {
      text: "would violate PodSecurity %q: %s",
      where: "api-error",
      meaning: {
        en: "Only a warning or an audit record: the Pod was admitted, but it would be refused if this level were enforced.",
        zh: "仅为警告或审计记录：Pod 已被准入，但若强制该级别则会被拒绝。",
      },
      causes: [
        {
          en: "The namespace has pod-security.kubernetes.io/warn or audit at a stricter level than enforce.",
          zh: "命名空间的 pod-security.kubernetes.io/warn 或 audit 级别比 enforce 更严格。",
        },
        {
          en: "The object is a Deployment or the like: the template is only warned about, its Pods are refused.",
          zh: "对象是 Deployment 等：模板只产生警告，真正被拒绝的是其 Pod。",
        },
      ],
      checks: [
        "kubectl label --dry-run=server --overwrite namespace NAMESPACE pod-security.kubernetes.io/enforce=LEVEL",
      ],
      rules: ["podsecurity-violated"],
      versions: "1.22-",
      source: "staging/src/k8s.io/pod-security-admission/admission/admission.go",
    },
  ]),
  ...defineEntries("PodSecurity check", [
    {
      text: "host namespaces",
      where: "api-error",
      meaning: {
        en: "The Pod shares the network, process or IPC namespace of its node, which the levels baseline and restricted forbid.",
        zh: "Pod 共享节点的网络、进程或 IPC 命名空间，baseline 与 restricted 级别不允许。",
      },
      causes: [
        {
          en: "hostNetwork, hostPID or hostIPC is true, as network and monitoring agents need it.",
          zh: "hostNetwork、hostPID 或 hostIPC 为 true，网络与监控代理常需如此。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get deployment NAME -o jsonpath='{.spec.template.spec.hostNetwork}{.spec.template.spec.hostPID}{.spec.template.spec.hostIPC}'",
      ],
      rules: ["podsecurity-violated"],
      versions: "1.22-",
      source: "staging/src/k8s.io/pod-security-admission/policy/check_hostNamespaces.go",
    },
    {
      text: "allowPrivilegeEscalation != false",
      where: "api-error",
      meaning: {
        en: "Level restricted wants every container to say allowPrivilegeEscalation: false; one that leaves it out counts as true.",
        zh: "restricted 级别要求每个容器写明 allowPrivilegeEscalation: false；未写即视为 true。",
      },
      causes: [
        {
          en: "The container has no securityContext, since the field exists per container only and not for the Pod.",
          zh: "容器没有 securityContext；该字段只存在于容器级，Pod 级无法设置。",
        },
      ],
      checks: [],
      rules: ["podsecurity-violated"],
      versions: "1.22-",
      source: "staging/src/k8s.io/pod-security-admission/policy/check_allowPrivilegeEscalation.go",
    },
    {
      text: "unrestricted capabilities",
      where: "api-error",
      meaning: {
        en: "Under restricted a container has to drop ALL capabilities and may add back NET_BIND_SERVICE only.",
        zh: "restricted 级别要求容器丢弃 ALL 能力，只能加回 NET_BIND_SERVICE。",
      },
      causes: [
        {
          en: "capabilities.drop is absent or lists single names instead of ALL.",
          zh: "没有 capabilities.drop，或只列出个别能力而不是 ALL。",
        },
      ],
      checks: [],
      rules: ["podsecurity-violated"],
      versions: "1.22-",
      source: "staging/src/k8s.io/pod-security-admission/policy/check_capabilities_restricted.go",
    },
    {
      text: "non-default capabilities",
      where: "api-error",
      meaning: {
        en: "A container adds a capability beyond those that container runtimes give by default, which baseline does not allow.",
        zh: "容器增加了超出运行时默认集合的能力，baseline 级别不允许。",
      },
      causes: [
        {
          en: "capabilities.add holds NET_ADMIN, SYS_ADMIN, SYS_PTRACE or the like.",
          zh: "capabilities.add 含有 NET_ADMIN、SYS_ADMIN、SYS_PTRACE 等。",
        },
      ],
      checks: [],
      rules: ["podsecurity-violated"],
      versions: "1.22-",
      source: "staging/src/k8s.io/pod-security-admission/policy/check_capabilities_baseline.go",
    },
    {
      text: "runAsNonRoot != true",
      where: "api-error",
      meaning: {
        en: "Level restricted wants a promise that no container runs as root, and the Pod does not make it.",
        zh: "restricted 级别要求保证没有容器以 root 运行，而 Pod 没有声明。",
      },
      causes: [
        {
          en: "runAsNonRoot is set neither on the Pod nor on each container, or one container overrides it with false.",
          zh: "Pod 和各容器都没有设置 runAsNonRoot，或某个容器将其覆盖为 false。",
        },
      ],
      checks: [],
      rules: ["podsecurity-violated", "container-runs-as-root"],
      versions: "1.22-",
      source: "staging/src/k8s.io/pod-security-admission/policy/check_runAsNonRoot.go",
    },
    {
      text: "runAsUser=0",
      where: "api-error",
      meaning: {
        en: "The Pod or a container asks outright to run as root, which restricted forbids.",
        zh: "Pod 或容器明确要求以 root 运行，restricted 级别禁止。",
      },
      causes: [
        {
          en: "runAsUser: 0 in a securityContext, often for an init container that changes owners of files.",
          zh: "securityContext 中写了 runAsUser: 0，常见于修改文件属主的初始化容器。",
        },
      ],
      checks: [],
      rules: ["podsecurity-violated", "container-runs-as-root"],
      versions: "1.22-",
      source: "staging/src/k8s.io/pod-security-admission/policy/check_runAsUser.go",
    },
    {
      text: "seccompProfile",
      where: "api-error",
      meaning: {
        en: "The seccomp profile does not meet the level: restricted needs RuntimeDefault or Localhost to be named, baseline only forbids Unconfined.",
        zh: "seccomp 配置不满足该级别：restricted 要求写明 RuntimeDefault 或 Localhost，baseline 只禁止 Unconfined。",
      },
      causes: [
        {
          en: "No seccompProfile is set on the Pod or on its containers.",
          zh: "Pod 和容器都没有设置 seccompProfile。",
        },
        {
          en: "A profile of Unconfined, from before or for a debugger.",
          zh: "历史遗留或调试需要而设为 Unconfined。",
        },
      ],
      checks: [],
      rules: ["podsecurity-violated"],
      versions: "1.22-",
      source: "staging/src/k8s.io/pod-security-admission/policy/check_seccompProfile_restricted.go",
    },
    {
      text: "restricted volume types",
      where: "api-error",
      meaning: {
        en: "The Pod uses a kind of volume beyond those that restricted knows: configMap, csi, downwardAPI, emptyDir, ephemeral, persistentVolumeClaim, projected, secret.",
        zh: "Pod 使用的卷类型不在 restricted 允许之列：configMap、csi、downwardAPI、emptyDir、ephemeral、persistentVolumeClaim、projected、secret。",
      },
      causes: [
        {
          en: "A hostPath, nfs or other in-line volume where a claim would do.",
          zh: "使用 hostPath、nfs 等内联卷，本可改用持久卷申领。",
        },
      ],
      checks: [],
      rules: ["podsecurity-violated"],
      versions: "1.22-",
      source: "staging/src/k8s.io/pod-security-admission/policy/check_restrictedVolumes.go",
    },
    {
      text: "hostPath volumes",
      where: "api-error",
      meaning: {
        en: "The Pod mounts a directory of its node, which neither baseline nor restricted allows.",
        zh: "Pod 挂载了节点上的目录，baseline 和 restricted 都不允许。",
      },
      causes: [
        {
          en: "A log collector, a CSI driver or an agent for the container socket runs in an ordinary namespace.",
          zh: "日志采集器、CSI 驱动或访问容器套接字的代理运行在普通命名空间。",
        },
      ],
      checks: [],
      rules: ["podsecurity-violated"],
      versions: "1.22-",
      source: "staging/src/k8s.io/pod-security-admission/policy/check_hostPathVolumes.go",
    },
    {
      text: "hostPort",
      where: "api-error",
      meaning: {
        en: "A container takes a port of the node itself, which the baseline level forbids.",
        zh: "容器占用节点自身的端口，baseline 级别禁止。",
      },
      causes: [
        {
          en: "hostPort is set in ports, as ingress controllers do without a load balancer; with hostNetwork every port counts.",
          zh: "ports 中设置了 hostPort，如没有负载均衡的 Ingress 控制器；使用 hostNetwork 时所有端口都算。",
        },
      ],
      checks: [],
      rules: ["podsecurity-violated"],
      versions: "1.22-",
      source: "staging/src/k8s.io/pod-security-admission/policy/check_hostPorts.go",
    },
  ]),
];
