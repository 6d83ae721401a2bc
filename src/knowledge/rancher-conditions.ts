import { defineEntries } from "./entry.ts";

export default defineEntries("rancher", [
  {
    text: "SecretsMigrated",
    where: "condition",
    meaning: {
      en: "Whether Rancher moved the secrets of this sign-in provider from the AuthConfig into Secrets.",
      zh: "Rancher 是否已把该登录提供方的机密从 AuthConfig 移到 Secret 中。",
    },
    causes: [
      {
        en: "False: the Secret could not be written during an upgrade.",
        zh: "为 False：升级时无法写入 Secret。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/authn_types.go",
  },
  {
    text: "ShibbolethSecretFixed",
    where: "condition",
    meaning: {
      en: "Whether an upgrade repaired the stored secret of a Shibboleth sign-in.",
      zh: "升级是否已修复 Shibboleth 登录所存的机密。",
    },
    causes: [{ en: "False: the old secret was not found.", zh: "为 False：未找到旧机密。" }],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/authn_types.go",
  },
  {
    text: "OktaPasswordMigrated",
    where: "condition",
    meaning: {
      en: "Whether the password for Okta's directory was moved into a Secret.",
      zh: "Okta 目录密码是否已移入 Secret。",
    },
    causes: [
      {
        en: "False: the migration at Rancher's start failed.",
        zh: "为 False：Rancher 启动时迁移失败。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/authn_types.go",
  },
  {
    text: "ACISecretsMigrated",
    where: "condition",
    meaning: {
      en: "Whether the ACI network's credentials of the cluster were moved into Secrets.",
      zh: "集群的 ACI 网络凭据是否已移入 Secret。",
    },
    causes: [
      { en: "False: an error while the migration wrote them.", zh: "为 False：迁移写入时出错。" },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "AddonDeploy",
    where: "condition",
    meaning: {
      en: "Whether the add-ons of an RKE1 cluster were applied.",
      zh: "RKE1 集群的附加组件是否已部署。",
    },
    causes: [
      {
        en: "False: an add-on manifest was refused, or its Job failed.",
        zh: "为 False：附加组件清单被拒绝，或其 Job 失败。",
      },
    ],
    checks: ["kubectl -n kube-system get jobs"],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "AgentDeployed",
    where: "condition",
    meaning: {
      en: "Whether the cattle-cluster-agent was deployed into the cluster.",
      zh: "cattle-cluster-agent 是否已部署到集群。",
    },
    causes: [
      {
        en: "False: Rancher cannot reach the cluster's API, or the image of the agent cannot be pulled.",
        zh: "为 False：Rancher 访问不到集群 API，或 agent 镜像拉取失败。",
      },
    ],
    checks: ["kubectl -n cattle-system get pods"],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "AlertingEnabled",
    where: "condition",
    meaning: {
      en: "Whether the old alerting of Rancher is set up for the cluster.",
      zh: "是否已为集群设置 Rancher 旧版告警。",
    },
    causes: [{ en: "False: its workloads are not running.", zh: "为 False：其工作负载没有运行。" }],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "CertsGenerated",
    where: "condition",
    meaning: {
      en: "Whether the certificates of the RKE1 cluster were generated.",
      zh: "RKE1 集群的证书是否已生成。",
    },
    causes: [
      {
        en: "False: the cluster's stored state cannot be read.",
        zh: "为 False：无法读取集群保存的状态。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "DefaultNamespaceAssigned",
    where: "condition",
    meaning: {
      en: "Whether the namespace default was put into the Default project.",
      zh: "命名空间 default 是否已归入 Default 项目。",
    },
    causes: [{ en: "False: the project does not exist yet.", zh: "为 False：项目尚不存在。" }],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "DefaultProjectCreated",
    where: "condition",
    meaning: {
      en: "Whether the project Default of the cluster was created.",
      zh: "集群的 Default 项目是否已创建。",
    },
    causes: [
      {
        en: "False: Rancher could not write the Project.",
        zh: "为 False：Rancher 无法写入 Project。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "etcd",
    where: "condition",
    meaning: {
      en: "Whether Rancher sees the etcd of the cluster as healthy.",
      zh: "Rancher 是否认为集群的 etcd 健康。",
    },
    causes: [
      {
        en: "False: too few etcd nodes run, so there is no quorum.",
        zh: "为 False：运行的 etcd 节点太少，失去法定人数。",
      },
    ],
    checks: ["kubectl get nodes -l node-role.kubernetes.io/etcd=true"],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "GlobalAdminsSynced",
    where: "condition",
    meaning: {
      en: "Whether Rancher's global administrators are administrators in this cluster too.",
      zh: "Rancher 的全局管理员是否已同步为该集群的管理员。",
    },
    causes: [
      {
        en: "False: the role bindings in the cluster could not be written.",
        zh: "为 False：无法在集群中写入角色绑定。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "HarvesterCloudProviderConfigMigrated",
    where: "condition",
    meaning: {
      en: "Whether the configuration of the Harvester cloud provider was moved into a Secret.",
      zh: "Harvester 云驱动配置是否已移入 Secret。",
    },
    causes: [
      { en: "False: the source configuration is unreadable.", zh: "为 False：无法读取源配置。" },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "InitialRolesPopulated",
    where: "condition",
    meaning: {
      en: "Whether Rancher's first roles and bindings were written for the cluster.",
      zh: "是否已为集群写入 Rancher 的初始角色和绑定。",
    },
    causes: [
      {
        en: "False: the creator's binding could not be made.",
        zh: "为 False：无法创建创建者的绑定。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "NoDiskPressure",
    where: "condition",
    meaning: {
      en: "True while no node of the cluster is under disk pressure.",
      zh: "集群没有节点存在磁盘压力时为 True。",
    },
    causes: [
      { en: "False: a node reports DiskPressure.", zh: "为 False：有节点报告 DiskPressure。" },
    ],
    checks: ["kubectl get nodes -o wide"],
    rules: ["node-disk-pressure"],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "NoMemoryPressure",
    where: "condition",
    meaning: {
      en: "True while no node of the cluster is under memory pressure.",
      zh: "集群没有节点存在内存压力时为 True。",
    },
    causes: [
      { en: "False: a node reports MemoryPressure.", zh: "为 False：有节点报告 MemoryPressure。" },
    ],
    checks: ["kubectl get nodes -o wide"],
    rules: ["node-memory-pressure"],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "Pending",
    where: "condition",
    meaning: {
      en: "Whether the first stage of the cluster's life, waiting to be provisioned, is over.",
      zh: "集群生命周期的第一阶段（等待置备）是否已结束。",
    },
    causes: [{ en: "Unknown: provisioning has not begun.", zh: "为 Unknown：置备尚未开始。" }],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "PreBootstrapped",
    where: "condition",
    meaning: {
      en: "Whether what must exist before the first node starts was delivered to the cluster.",
      zh: "首个节点启动前必须具备的内容是否已下发到集群。",
    },
    causes: [
      {
        en: "Unknown: Rancher waits for a bootstrap Secret or manifest.",
        zh: "为 Unknown：Rancher 在等待引导用的 Secret 或清单。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "Provisioned",
    where: "condition",
    meaning: {
      en: "Whether the cluster's nodes and control plane were set up.",
      zh: "集群的节点和控制平面是否已置备完成。",
    },
    causes: [
      {
        en: "False or Unknown: a machine could not be created or did not register; the message names it.",
        zh: "为 False 或 Unknown：有机器未能创建或注册；消息会指明。",
      },
    ],
    checks: [
      "kubectl -n fleet-default get clusters.provisioning.cattle.io,machines.cluster.x-k8s.io",
    ],
    rules: ["control-plane-unhealthy"],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "RKESecretsMigrated",
    where: "condition",
    meaning: {
      en: "Whether the secrets of an RKE1 cluster specification were moved into Secrets.",
      zh: "RKE1 集群规约中的机密是否已移入 Secret。",
    },
    causes: [
      {
        en: "False: a Secret could not be created in cattle-global-data.",
        zh: "为 False：无法在 cattle-global-data 中创建 Secret。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "Ready",
    where: "condition",
    meaning: {
      en: "Whether Rancher reaches the cluster; False or Unknown means that its agent is not connected.",
      zh: "Rancher 能否访问该集群；False 或 Unknown 表示其 agent 未连接。",
    },
    causes: [
      {
        en: "The cattle-cluster-agent is down, or cannot resolve or reach Rancher's server URL.",
        zh: "cattle-cluster-agent 停止，或解析、访问不到 Rancher 的 server URL。",
      },
      {
        en: "The certificate of Rancher changed, and the agent's checksum no longer fits.",
        zh: "Rancher 证书变更，agent 的校验和不再匹配。",
      },
    ],
    checks: [
      "kubectl -n cattle-system get pods",
      "kubectl -n cattle-system logs -l app=cattle-cluster-agent --tail=100",
    ],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "Removed",
    where: "condition",
    meaning: {
      en: "Whether Rancher's clean-up of the deleted cluster is finished.",
      zh: "Rancher 对已删除集群的清理是否完成。",
    },
    causes: [
      {
        en: "Unknown: machines or the agent are still being removed.",
        zh: "为 Unknown：仍在移除机器或 agent。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "ServiceAccountMigrated",
    where: "condition",
    meaning: {
      en: "Whether the cluster's service account token was moved out of the Cluster object.",
      zh: "集群的服务账号令牌是否已移出 Cluster 对象。",
    },
    causes: [
      {
        en: "False: the Secret for the token could not be written.",
        zh: "为 False：无法写入令牌的 Secret。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "ServiceAccountSecretsMigrated",
    where: "condition",
    meaning: {
      en: "Whether the Secrets of the service account tokens were taken over to their new place.",
      zh: "服务账号令牌的 Secret 是否已迁到新位置。",
    },
    causes: [{ en: "False: an old Secret is missing.", zh: "为 False：旧 Secret 缺失。" }],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "SystemAccountCreated",
    where: "condition",
    meaning: {
      en: "Whether the account that Rancher uses inside the cluster exists.",
      zh: "Rancher 在集群内使用的账号是否存在。",
    },
    causes: [
      {
        en: "False: the cluster's API refused the user.",
        zh: "为 False：集群 API 拒绝创建该用户。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "SystemNamespacesAssigned",
    where: "condition",
    meaning: {
      en: "Whether kube-system and its like were put into the System project.",
      zh: "kube-system 等命名空间是否已归入 System 项目。",
    },
    causes: [{ en: "False: the System project is missing.", zh: "为 False：System 项目不存在。" }],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "SystemProjectCreated",
    where: "condition",
    meaning: {
      en: "Whether the project System of the cluster exists.",
      zh: "集群的 System 项目是否存在。",
    },
    causes: [{ en: "False: creating the Project failed.", zh: "为 False：创建 Project 失败。" }],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "Updated",
    where: "condition",
    meaning: {
      en: "Whether the last change of the cluster's configuration was applied.",
      zh: "集群配置的最近一次变更是否已应用。",
    },
    causes: [
      {
        en: "Unknown: nodes are still being updated one by one.",
        zh: "为 Unknown：节点仍在逐个更新。",
      },
      {
        en: "False: a node refused the change; the message names it.",
        zh: "为 False：有节点拒绝变更；消息会指明。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "Upgraded",
    where: "condition",
    meaning: {
      en: "Whether the upgrade of the cluster's Kubernetes version is finished.",
      zh: "集群 Kubernetes 版本升级是否完成。",
    },
    causes: [
      {
        en: "Unknown: nodes are still drained and upgraded.",
        zh: "为 Unknown：节点仍在排空和升级。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "Waiting",
    where: "condition",
    meaning: {
      en: "Whether the cluster is past waiting for its agent to connect.",
      zh: "集群是否已结束等待 agent 连接的阶段。",
    },
    causes: [
      {
        en: "Unknown: the registration command has not been run on the nodes, or they cannot reach Rancher.",
        zh: "为 Unknown：尚未在节点上执行注册命令，或节点访问不到 Rancher。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/cluster_types.go",
  },
  {
    text: "Executed",
    where: "condition",
    meaning: { en: "Whether the compose file was carried out.", zh: "compose 文件是否已执行。" },
    causes: [{ en: "False: an object in it was refused.", zh: "为 False：其中某个对象被拒绝。" }],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/compose_types.go",
  },
  {
    text: "CreatorMadeOwner",
    where: "condition",
    meaning: {
      en: "Whether the creator of the cluster or project became its owner.",
      zh: "集群或项目的创建者是否已成为所有者。",
    },
    causes: [
      { en: "False: the creator's user no longer exists.", zh: "为 False：创建者用户已不存在。" },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/authz_types.go",
  },
  {
    text: "DefaultNetworkPolicyCreated",
    where: "condition",
    meaning: {
      en: "Whether the project's default NetworkPolicy was written into its namespaces.",
      zh: "项目的默认 NetworkPolicy 是否已写入其命名空间。",
    },
    causes: [
      { en: "False: a namespace refused the policy.", zh: "为 False：有命名空间拒绝该策略。" },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/authz_types.go",
  },
  {
    text: "Active",
    where: "condition",
    meaning: { en: "Whether the cluster driver may be used.", zh: "该集群驱动是否可用。" },
    causes: [
      {
        en: "False: it was switched off or could not be loaded.",
        zh: "为 False：已被停用或无法加载。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/kontainer_types.go",
  },
  {
    text: "Downloaded",
    where: "condition",
    meaning: {
      en: "Whether the file of the cluster driver was fetched.",
      zh: "集群驱动的文件是否已下载。",
    },
    causes: [
      {
        en: "False: its URL cannot be reached, or the checksum differs.",
        zh: "为 False：URL 不可达，或校验和不符。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/kontainer_types.go",
  },
  {
    text: "Inactive",
    where: "condition",
    meaning: {
      en: "True when the cluster driver was switched off.",
      zh: "集群驱动被停用时为 True。",
    },
    causes: [{ en: "An administrator deactivated it.", zh: "管理员停用了它。" }],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/kontainer_types.go",
  },
  {
    text: "Installed",
    where: "condition",
    meaning: {
      en: "Whether the downloaded cluster driver was put in place.",
      zh: "下载的集群驱动是否已安装就位。",
    },
    causes: [
      {
        en: "False: the file is not executable on Rancher's platform.",
        zh: "为 False：文件无法在 Rancher 的平台上执行。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/kontainer_types.go",
  },
  {
    text: "BackingNamespaceCreated",
    where: "condition",
    meaning: {
      en: "Whether the namespace behind the Rancher project exists.",
      zh: "Rancher 项目背后的命名空间是否存在。",
    },
    causes: [
      { en: "False: the namespace could not be created.", zh: "为 False：无法创建该命名空间。" },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/authz_types.go",
  },
  {
    text: "Saved",
    where: "condition",
    meaning: {
      en: "Whether the machine's configuration was saved by Rancher.",
      zh: "Rancher 是否已保存该机器的配置。",
    },
    causes: [
      {
        en: "False: the Secret with the machine's files could not be written.",
        zh: "为 False：无法写入保存机器文件的 Secret。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/machine_types.go",
  },
  {
    text: "Drained",
    where: "condition",
    meaning: {
      en: "Whether the drain that Rancher began on the node is finished.",
      zh: "Rancher 在该节点上发起的排空是否完成。",
    },
    causes: [
      {
        en: "False: a PodDisruptionBudget or a bare Pod holds the drain.",
        zh: "为 False：PodDisruptionBudget 或裸 Pod 阻碍排空。",
      },
    ],
    checks: ["kubectl get pdb -A"],
    rules: ["pdb-blocks-eviction"],
    source: "rancher: pkg/apis/management.cattle.io/v3/machine_types.go",
  },
  {
    text: "Initialized",
    where: "condition",
    meaning: {
      en: "Whether Rancher prepared the record of the machine.",
      zh: "Rancher 是否已准备好机器记录。",
    },
    causes: [
      {
        en: "False: the node template or driver is missing.",
        zh: "为 False：节点模板或驱动缺失。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/machine_types.go",
  },
  {
    text: "Registered",
    where: "condition",
    meaning: {
      en: "Whether the machine's agent has registered with Rancher.",
      zh: "机器的 agent 是否已在 Rancher 注册。",
    },
    causes: [
      {
        en: "Unknown: the machine has no path to Rancher's server URL.",
        zh: "为 Unknown：机器无法访问 Rancher 的 server URL。",
      },
    ],
    checks: ["journalctl -u rancher-system-agent --since -1h"],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/machine_types.go",
  },
  {
    text: "DefaultNamespacesAssigned",
    where: "condition",
    meaning: {
      en: "Whether the project's standard namespaces were assigned to it.",
      zh: "项目的标准命名空间是否已分配给它。",
    },
    causes: [
      { en: "False: a namespace could not be labelled.", zh: "为 False：命名空间无法打标签。" },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/management.cattle.io/v3/authz_types.go",
  },
  {
    text: "Done",
    where: "condition",
    meaning: { en: "Whether the resource's task has ended.", zh: "该资源的任务是否已结束。" },
    causes: [{ en: "Unknown: it is still at work.", zh: "为 Unknown：仍在处理。" }],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/telemetry.cattle.io/v1/types.go",
  },
  {
    text: "Failure",
    where: "condition",
    meaning: { en: "Whether the resource's task has failed.", zh: "该资源的任务是否失败。" },
    causes: [{ en: "True: its message has the error.", zh: "为 True：错误见消息。" }],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/telemetry.cattle.io/v1/types.go",
  },
  {
    text: "Progressing",
    where: "condition",
    meaning: {
      en: "Whether the resource's task is going forward.",
      zh: "该资源的任务是否在推进。",
    },
    causes: [{ en: "Its controller works on it.", zh: "其控制器正在处理。" }],
    checks: [],
    rules: [],
    source: "rancher: pkg/apis/telemetry.cattle.io/v1/types.go",
  },
  {
    text: "OCIDownloaded",
    where: "condition",
    meaning: {
      en: "Whether the index of a chart repository was fetched from its OCI registry.",
      zh: "是否已从 OCI 仓库获取 Chart 仓库索引。",
    },
    causes: [
      {
        en: "False: the registry refuses the credentials, throttles or does not answer.",
        zh: "为 False：仓库拒绝凭据、限流或没有响应。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/controllers/dashboard/helm/repo_oci.go",
  },
  {
    text: "ResourceQuotaInit",
    where: "condition",
    meaning: {
      en: "Whether the project's quota was given to the new namespace.",
      zh: "项目配额是否已分配给新命名空间。",
    },
    causes: [
      {
        en: "False: the project has no quota left to give.",
        zh: "为 False：项目没有剩余配额可分配。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/controllers/managementuser/resourcequota/resource_quota_sync.go",
  },
  {
    text: "ResourceQuotaValidated",
    where: "condition",
    meaning: {
      en: "Whether the namespace's share fits into the project's quota; otherwise it gets a quota of zero.",
      zh: "命名空间的份额是否在项目配额之内；否则其配额为零。",
    },
    causes: [
      {
        en: "False: the shares of all namespaces add up to more than the project has.",
        zh: "为 False：各命名空间份额之和超过项目配额。",
      },
    ],
    checks: [],
    rules: ["quota-exceeded"],
    source: "rancher: pkg/controllers/managementuser/resourcequota/resource_quota_sync.go",
  },
  {
    text: "Stable",
    where: "condition",
    meaning: {
      en: "Whether the RKE2 or K3s cluster runs steadily after its last change.",
      zh: "RKE2 或 K3s 集群在最近一次变更后是否稳定运行。",
    },
    causes: [
      {
        en: "False: its control plane or agent is not well.",
        zh: "为 False：控制平面或 agent 状态不佳。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/capr/common.go",
  },
  {
    text: "Reconciled",
    where: "condition",
    meaning: {
      en: "Whether Rancher's planner brought all machines to the wanted state.",
      zh: "Rancher 规划器是否已使所有机器达到期望状态。",
    },
    causes: [
      {
        en: "Unknown: it waits for the machine that the message names.",
        zh: "为 Unknown：在等待消息所指的机器。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/capr/common.go",
  },
  {
    text: "PlanApplied",
    where: "condition",
    meaning: {
      en: "Whether the machine carried out its plan of instructions.",
      zh: "机器是否已执行其指令计划。",
    },
    causes: [
      {
        en: "False: a step fails on the machine; the log of rancher-system-agent has it.",
        zh: "为 False：机器上某步骤失败，见 rancher-system-agent 日志。",
      },
    ],
    checks: ["journalctl -u rancher-system-agent --since -1h"],
    rules: [],
    source: "rancher: pkg/capr/common.go",
  },
  {
    text: "SystemUpgradeControllerReady",
    where: "condition",
    meaning: {
      en: "Whether the system-upgrade-controller runs in the cluster.",
      zh: "system-upgrade-controller 是否在集群中运行。",
    },
    causes: [
      {
        en: "False: its chart was not installed or its Pod fails.",
        zh: "为 False：其 Chart 未安装或 Pod 失败。",
      },
    ],
    checks: ["kubectl -n cattle-system get pods"],
    rules: [],
    source: "rancher: pkg/capr/common.go",
  },
  {
    text: "Bootstrapped",
    where: "condition",
    meaning: {
      en: "Whether the first control plane machine came up.",
      zh: "首台控制平面机器是否已启动。",
    },
    causes: [
      {
        en: "Unknown: etcd or the API server is not up there yet.",
        zh: "为 Unknown：该机器上的 etcd 或 API 服务器尚未启动。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/capr/common.go",
  },
  {
    text: "ClusterAutoscalerDeploymentReady",
    where: "condition",
    meaning: {
      en: "Whether the cluster-autoscaler that Rancher installed runs.",
      zh: "Rancher 安装的 cluster-autoscaler 是否运行。",
    },
    causes: [
      {
        en: "False: its Deployment has no available Pod.",
        zh: "为 False：其 Deployment 没有可用 Pod。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/capr/common.go",
  },
  {
    text: "InProgress",
    where: "condition",
    meaning: {
      en: "Whether an operation on the cluster or machine is under way.",
      zh: "集群或机器上是否有操作正在进行。",
    },
    causes: [
      {
        en: "True: for instance a snapshot or a key rotation.",
        zh: "为 True：例如快照或密钥轮换。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/capr/common.go",
  },
  {
    text: "Succeeded",
    where: "condition",
    meaning: { en: "Whether the operation ended well.", zh: "操作是否成功结束。" },
    causes: [{ en: "False: see Failed and its message.", zh: "为 False：见 Failed 及其消息。" }],
    checks: [],
    rules: [],
    source: "rancher: pkg/capr/common.go",
  },
  {
    text: "Failed",
    where: "condition",
    meaning: { en: "Whether the operation ended with an error.", zh: "操作是否以错误结束。" },
    causes: [
      { en: "True: a machine did not finish its part.", zh: "为 True：有机器未完成其部分。" },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/capr/common.go",
  },
  {
    text: "Canceled",
    where: "condition",
    meaning: { en: "Whether the operation was called off.", zh: "操作是否被取消。" },
    causes: [
      {
        en: "True: a newer one took its place, or the cluster is being deleted.",
        zh: "为 True：被更新的操作取代，或集群正在删除。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/capr/common.go",
  },
  {
    text: "Paused",
    where: "condition",
    meaning: {
      en: "Whether Rancher's work on the cluster is halted.",
      zh: "Rancher 对该集群的处理是否已暂停。",
    },
    causes: [
      {
        en: "True: spec.paused was set, as during a restore.",
        zh: "为 True：设置了 spec.paused，例如恢复期间。",
      },
    ],
    checks: [],
    rules: [],
    source: "rancher: pkg/capr/common.go",
  },
]);
