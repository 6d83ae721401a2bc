import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("deployment-controller", [
    {
      text: "Available=True/MinimumReplicasAvailable",
      where: "condition",
      meaning: {
        en: "The Deployment has at least as many available Pods as it must keep during an update.",
        zh: "Deployment 的可用 Pod 数不少于更新期间必须保持的数量。",
      },
      causes: [
        {
          en: "Its Pods are ready; a rollout may still be going on or stuck beside it.",
          zh: "Pod 已就绪；但此时滚动更新仍可能在进行或卡住。",
        },
        {
          en: "maxUnavailable lets some Pods be missing, or the Deployment is scaled to zero.",
          zh: "maxUnavailable 允许缺少部分 Pod，或 Deployment 已缩到 0。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get deployment DEPLOYMENT"],
      rules: [],
      source: "pkg/controller/deployment/util/deployment_util.go",
    },
    {
      text: "Available=False/MinimumReplicasUnavailable",
      where: "condition",
      meaning: {
        en: "Fewer Pods are available than replicas minus maxUnavailable demands; the service is reduced or down.",
        zh: "可用 Pod 少于 replicas 减去 maxUnavailable 的要求；服务能力下降或中断。",
      },
      causes: [
        { en: "Pods crash or cannot pull their image.", zh: "Pod 崩溃或拉取不到镜像。" },
        {
          en: "Pods run without passing their readiness probe.",
          zh: "Pod 在运行但未通过就绪探针。",
        },
        {
          en: "Pods are Pending or cannot be created (quota, admission).",
          zh: "Pod 处于 Pending 或无法创建（配额、准入）。",
        },
        {
          en: "It has only just been created, or minReadySeconds has not passed.",
          zh: "刚刚创建，或 minReadySeconds 尚未经过。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get deployment DEPLOYMENT",
        "kubectl -n NAMESPACE get pods -l LABEL=VALUE",
        "kubectl -n NAMESPACE describe replicaset REPLICASET",
      ],
      rules: ["rollout-stalled", "readiness-probe-failing", "rollout-strategy-outage"],
      source: "pkg/controller/deployment/util/deployment_util.go",
    },
    {
      text: "Progressing=True/NewReplicaSetAvailable",
      where: "condition",
      meaning: {
        en: "The latest rollout is complete: all Pods of the newest ReplicaSet became available.",
        zh: "最近一次滚动更新已完成：最新 ReplicaSet 的 Pod 全部可用过。",
      },
      causes: [
        {
          en: "The normal state of a finished rollout; it stays although Pods fail later.",
          zh: "更新完成后的正常状态；之后即使 Pod 出错也会保持。",
        },
        {
          en: "A rollback ended, and the ReplicaSet it went back to is complete.",
          zh: "回滚已结束，所回到的 ReplicaSet 已全部可用。",
        },
      ],
      checks: ["kubectl -n NAMESPACE rollout status deployment/DEPLOYMENT --watch=false"],
      rules: [],
      source: "pkg/controller/deployment/util/deployment_util.go",
    },
    {
      text: "Progressing=True/ReplicaSetUpdated",
      where: "condition",
      meaning: {
        en: "A rollout makes progress: Pods of the new ReplicaSet are being started and old ones removed.",
        zh: "滚动更新在推进：新 ReplicaSet 的 Pod 正在启动，旧的正在移除。",
      },
      causes: [
        {
          en: "The Pod template was changed, or the Deployment scaled.",
          zh: "Pod 模板被修改，或 Deployment 被扩缩。",
        },
        {
          en: "If it stays, the new Pods do not become ready and the deadline runs.",
          zh: "若长时间停留，说明新 Pod 未能就绪，期限正在计时。",
        },
      ],
      checks: ["kubectl -n NAMESPACE rollout status deployment/DEPLOYMENT --watch=false"],
      rules: [],
      source: "pkg/controller/deployment/util/deployment_util.go",
    },
    {
      text: "Progressing=True/NewReplicaSetCreated",
      where: "condition",
      meaning: {
        en: "The Deployment controller has just created the ReplicaSet of a new Pod template; its Pods follow.",
        zh: "Deployment 控制器刚为新的 Pod 模板创建了 ReplicaSet，随后会创建 Pod。",
      },
      causes: [
        {
          en: "A change of the Pod template began a rollout.",
          zh: "修改 Pod 模板启动了一次更新。",
        },
        {
          en: "kubectl rollout restart wrote a new annotation into the template.",
          zh: "kubectl rollout restart 在模板中写入了新的注解。",
        },
      ],
      checks: ["kubectl -n NAMESPACE rollout history deployment/DEPLOYMENT"],
      rules: [],
      source: "pkg/controller/deployment/util/deployment_util.go",
    },
    {
      text: "Progressing=True/FoundNewReplicaSet",
      where: "condition",
      meaning: {
        en: "A ReplicaSet with the wanted Pod template existed already and is used again.",
        zh: "已存在具有目标 Pod 模板的 ReplicaSet，被重新使用。",
      },
      causes: [
        {
          en: "A rollback, or a change that restored an earlier template.",
          zh: "回滚，或修改后恢复为之前的模板。",
        },
        {
          en: "The controller was restarted in the middle of a rollout and took it up again.",
          zh: "控制器在发布途中重启，并继续该发布。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get replicasets -o wide"],
      rules: [],
      source: "pkg/controller/deployment/util/deployment_util.go",
    },
    {
      text: "Progressing=False/ProgressDeadlineExceeded",
      where: "condition",
      meaning: {
        en: "The rollout made no progress for progressDeadlineSeconds (10 minutes unless set). Kubernetes only reports it: nothing is rolled back, and the new Pods go on trying.",
        zh: "在 progressDeadlineSeconds（默认 10 分钟）内更新没有进展。Kubernetes 只是报告：不会自动回滚，新 Pod 会继续尝试。",
      },
      causes: [
        {
          en: "The new Pods never get ready: crash, wrong readiness probe, missing dependency.",
          zh: "新 Pod 一直不就绪：崩溃、就绪探针错误、依赖缺失。",
        },
        { en: "The new image cannot be pulled.", zh: "新镜像无法拉取。" },
        {
          en: "No node has room for the additional Pod of the update.",
          zh: "没有节点能容纳更新所需的额外 Pod。",
        },
        {
          en: "A quota or an admission webhook refuses new Pods.",
          zh: "配额或准入 Webhook 拒绝新 Pod。",
        },
        {
          en: "The application simply needs longer to start than the deadline.",
          zh: "应用启动所需时间本就超过期限。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe deployment DEPLOYMENT",
        "kubectl -n NAMESPACE get replicasets,pods -l LABEL=VALUE",
        "kubectl -n NAMESPACE logs POD --previous",
      ],
      rules: [
        "rollout-stalled",
        "image-not-found",
        "container-app-error",
        "readiness-probe-failing",
        "resources-insufficient",
      ],
      source: "pkg/controller/deployment/util/deployment_util.go",
    },
    {
      text: "Progressing=False/ReplicaSetCreateError",
      where: "condition",
      meaning: {
        en: "The ReplicaSet for the new Pod template could not be created, so the rollout has not even begun; old Pods keep running.",
        zh: "无法为新的 Pod 模板创建 ReplicaSet，更新尚未开始；旧 Pod 继续运行。",
      },
      causes: [
        { en: "A quota on replicasets is used up.", zh: "针对 replicasets 的配额用尽。" },
        {
          en: "An admission webhook refuses the ReplicaSet or cannot be reached.",
          zh: "准入 Webhook 拒绝该 ReplicaSet 或不可达。",
        },
        { en: "The namespace is being deleted.", zh: "命名空间正在被删除。" },
      ],
      checks: [
        "kubectl -n NAMESPACE describe deployment DEPLOYMENT",
        "kubectl -n NAMESPACE get resourcequota",
      ],
      rules: ["quota-exceeded", "webhook-unreachable", "webhook-denied", "rollout-stalled"],
      source: "pkg/controller/deployment/util/deployment_util.go",
    },
    {
      text: "Progressing=Unknown/DeploymentPaused",
      where: "condition",
      meaning: {
        en: "spec.paused is true: changes of the template are collected and not rolled out, and the progress deadline does not run.",
        zh: "spec.paused 为 true：模板改动只会累积而不会发布，进度期限也不计时。",
      },
      causes: [
        {
          en: "Somebody ran kubectl rollout pause, or Rancher's pause button, and did not resume.",
          zh: "有人执行了 kubectl rollout pause（或在 Rancher 中点了暂停）而未恢复。",
        },
        { en: "A canary tool holds the rollout.", zh: "金丝雀发布工具暂停了更新。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get deployment DEPLOYMENT -o jsonpath='{.spec.paused}'",
        "kubectl -n NAMESPACE rollout history deployment/DEPLOYMENT",
      ],
      rules: ["rollout-paused"],
      source: "pkg/controller/deployment/util/deployment_util.go",
    },
    {
      text: "Progressing=Unknown/DeploymentResumed",
      where: "condition",
      meaning: {
        en: "The Deployment was resumed after a pause; it says nothing yet about the rollout's outcome.",
        zh: "Deployment 已从暂停中恢复；尚不能说明更新结果。",
      },
      causes: [
        {
          en: "kubectl rollout resume, or spec.paused set to false.",
          zh: "执行了 kubectl rollout resume，或将 spec.paused 设为 false。",
        },
        {
          en: "A deployment tool paused it, changed several fields and let it go on.",
          zh: "发布工具暂停了它，修改若干字段后又恢复。",
        },
      ],
      checks: ["kubectl -n NAMESPACE rollout status deployment/DEPLOYMENT --watch=false"],
      rules: [],
      source: "pkg/controller/deployment/util/deployment_util.go",
    },
    {
      text: "Deployment has minimum availability.",
      where: "condition",
      meaning: {
        en: "The message of Available=True: enough Pods are available.",
        zh: "Available=True 的消息：可用 Pod 足够。",
      },
      causes: [{ en: "All is as it should be with the number of Pods.", zh: "Pod 数量正常。" }],
      checks: [],
      rules: [],
      source: "pkg/controller/deployment/sync.go",
    },
    {
      text: "Deployment does not have minimum availability.",
      where: "condition",
      meaning: {
        en: "The message of Available=False: too few Pods of the Deployment are available.",
        zh: "Available=False 的消息：Deployment 的可用 Pod 太少。",
      },
      causes: [
        {
          en: "Its Pods crash, hang before ready or are not scheduled.",
          zh: "其 Pod 崩溃、卡在就绪之前或未被调度。",
        },
        {
          en: "All Pods were replaced at once, under strategy Recreate or maxUnavailable 100%.",
          zh: "采用 Recreate 策略或 maxUnavailable 100%，所有 Pod 同时被替换。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pods -l LABEL=VALUE",
        "kubectl -n NAMESPACE describe deployment DEPLOYMENT",
      ],
      rules: ["rollout-stalled", "readiness-probe-failing"],
      source: "pkg/controller/deployment/sync.go",
    },
    {
      text: "Deployment is paused",
      where: "condition",
      meaning: {
        en: "The message of Progressing=Unknown/DeploymentPaused: the rollout is held by spec.paused.",
        zh: "Progressing=Unknown/DeploymentPaused 的消息：更新被 spec.paused 暂停。",
      },
      causes: [
        { en: "It was paused by hand and forgotten.", zh: "手动暂停后被遗忘。" },
        {
          en: "A deployment tool waits for an approval before it resumes.",
          zh: "部署工具在等待批准后才恢复。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get deployment DEPLOYMENT -o jsonpath='{.spec.paused}'"],
      rules: ["rollout-paused"],
      source: "pkg/controller/deployment/sync.go",
    },
    {
      text: "ReplicaSet %q has timed out progressing.",
      where: "condition",
      meaning: {
        en: "The Pods of the named ReplicaSet did not become available within the progress deadline; that ReplicaSet is the place to look.",
        zh: "所列 ReplicaSet 的 Pod 未在进度期限内变为可用；应从该 ReplicaSet 查起。",
      },
      causes: [
        {
          en: "The new version crashes or never passes its readiness probe.",
          zh: "新版本崩溃或一直通不过就绪探针。",
        },
        {
          en: "The ReplicaSet cannot create its Pods; its Events say FailedCreate.",
          zh: "该 ReplicaSet 无法创建 Pod；其事件显示 FailedCreate。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe replicaset REPLICASET",
        "kubectl -n NAMESPACE get pods -l pod-template-hash=HASH",
      ],
      rules: ["rollout-stalled"],
      source: "pkg/controller/deployment/progress.go",
    },
    {
      text: "Deployment %q has timed out progressing.",
      where: "condition",
      meaning: {
        en: "The Deployment made no progress within its deadline, and no new ReplicaSet is known for it.",
        zh: "Deployment 在期限内没有进展，且还没有新的 ReplicaSet。",
      },
      causes: [
        {
          en: "Creating the ReplicaSet failed; see Progressing or the Events for the refusal.",
          zh: "创建 ReplicaSet 失败；拒绝原因见 Progressing 状况或事件。",
        },
        {
          en: "The controller was down for longer than the deadline.",
          zh: "控制器停机时间超过期限。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe deployment DEPLOYMENT"],
      rules: ["rollout-stalled"],
      source: "pkg/controller/deployment/progress.go",
    },
    {
      text: "ReplicaSet %q is progressing.",
      where: "condition",
      meaning: {
        en: "The message of a rollout that goes forward with the named ReplicaSet.",
        zh: "更新正以所列 ReplicaSet 推进时的消息。",
      },
      causes: [{ en: "Pods of the new version are coming up.", zh: "新版本的 Pod 正在启动。" }],
      checks: [],
      rules: [],
      source: "pkg/controller/deployment/progress.go",
    },
    {
      text: "ReplicaSet %q has successfully progressed.",
      where: "condition",
      meaning: {
        en: "The message of a finished rollout: the named ReplicaSet is fully available.",
        zh: "更新完成的消息：所列 ReplicaSet 已全部可用。",
      },
      causes: [{ en: "The rollout ended well.", zh: "更新顺利结束。" }],
      checks: [],
      rules: [],
      source: "pkg/controller/deployment/progress.go",
    },
  ]),
  ...defineEntries("replicaset-controller", [
    {
      text: "ReplicaFailure=True/FailedCreate",
      where: "condition",
      meaning: {
        en: "The API server refuses the Pods of this ReplicaSet, so there is no Pod to look at; the message is the API server's own answer.",
        zh: "API 服务器拒绝该 ReplicaSet 的 Pod，因此没有 Pod 可查；消息就是 API 服务器的答复。",
      },
      causes: [
        {
          en: "exceeded quota, or must specify limits: a ResourceQuota.",
          zh: "exceeded quota 或 must specify limits：ResourceQuota。",
        },
        {
          en: "violates PodSecurity, or unable to validate against any policy.",
          zh: "violates PodSecurity，或 unable to validate against any policy。",
        },
        {
          en: "error looking up service account: the ServiceAccount is missing.",
          zh: "error looking up service account：ServiceAccount 不存在。",
        },
        {
          en: "failed calling webhook, or denied the request: an admission webhook.",
          zh: "failed calling webhook 或 denied the request：准入 Webhook。",
        },
        {
          en: "A minimum or maximum of a LimitRange, or an unknown PriorityClass.",
          zh: "LimitRange 的最小或最大值，或 PriorityClass 不存在。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe replicaset REPLICASET",
        "kubectl -n NAMESPACE get resourcequota,limitrange",
        "kubectl -n NAMESPACE get serviceaccounts",
      ],
      rules: [
        "quota-exceeded",
        "quota-requires-limits",
        "limitrange-violated",
        "podsecurity-violated",
        "webhook-unreachable",
        "webhook-denied",
        "serviceaccount-missing",
        "priorityclass-missing",
      ],
      source: "pkg/controller/controller_utils.go",
    },
    {
      text: "ReplicaFailure=True/FailedDelete",
      where: "condition",
      meaning: {
        en: "Surplus Pods of the ReplicaSet could not be deleted: the API server refused the call, so too many Pods run on.",
        zh: "无法删除 ReplicaSet 多余的 Pod：API 服务器拒绝了请求，因此有过多 Pod 继续运行。",
      },
      causes: [
        {
          en: "An admission webhook on DELETE refuses or does not answer.",
          zh: "针对 DELETE 的准入 Webhook 拒绝或没有响应。",
        },
        {
          en: "The controller's permission to delete Pods was taken away.",
          zh: "控制器删除 Pod 的权限被收回。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe replicaset REPLICASET",
        "kubectl get validatingwebhookconfigurations",
      ],
      rules: ["webhook-unreachable", "webhook-denied", "rbac-forbidden"],
      source: "pkg/controller/controller_utils.go",
    },
  ]),
  ...defineEntries("job-controller", [
    {
      text: "Complete=True/CompletionsReached",
      where: "condition",
      meaning: {
        en: "As many Pods as the Job wants have succeeded; the Job is done.",
        zh: "成功的 Pod 数已达到 Job 的要求，Job 完成。",
      },
      causes: [
        { en: "The ordinary end of a Job.", zh: "Job 的正常结束。" },
        {
          en: "Earlier tries may have failed: retries within backoffLimit do not count against it.",
          zh: "此前可能有尝试失败：backoffLimit 之内的重试不影响完成。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get job JOB", "kubectl -n NAMESPACE get pods -l job-name=JOB"],
      rules: [],
      versions: "1.31-",
      source: "pkg/controller/job/metrics/metrics.go",
    },
    {
      text: "Complete=True/SuccessPolicy",
      where: "condition",
      meaning: {
        en: "The Job counts as done since a rule of its successPolicy was met, even if not every index succeeded.",
        zh: "因满足 successPolicy 的某条规则，Job 视为完成，即使并非所有索引都成功。",
      },
      causes: [
        {
          en: "The indexes or the number that the policy names have succeeded.",
          zh: "策略指定的索引或数量已经成功。",
        },
        {
          en: "An Indexed Job needs only some of its indexes, as in leader and worker training.",
          zh: "索引 Job 只需部分索引成功，例如主从式训练。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get job JOB -o jsonpath='{.spec.successPolicy} {.status.succeeded}'",
      ],
      rules: [],
      versions: "1.30-",
      source: "pkg/controller/job/metrics/metrics.go",
    },
    {
      text: "SuccessCriteriaMet=True/SuccessPolicy",
      where: "condition",
      meaning: {
        en: "The success policy is met; the remaining Pods are being ended before the Job is marked Complete.",
        zh: "成功策略已满足；在标记 Complete 之前正在终止剩余 Pod。",
      },
      causes: [
        {
          en: "The leader's index ended, for instance, and the workers are no longer needed.",
          zh: "例如主索引已结束，不再需要其他工作 Pod。",
        },
        {
          en: "Workers that handle SIGTERM slowly keep the Job from being Complete for a while.",
          zh: "工作 Pod 响应 SIGTERM 较慢，使 Job 暂时不能变为 Complete。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pods -l job-name=JOB"],
      rules: [],
      versions: "1.30-",
      source: "pkg/controller/job/metrics/metrics.go",
    },
    {
      text: "SuccessCriteriaMet=True/CompletionsReached",
      where: "condition",
      meaning: {
        en: "Enough Pods have succeeded, and the Job waits for the last ones to terminate.",
        zh: "已有足够的 Pod 成功，Job 在等待最后的 Pod 终止。",
      },
      causes: [
        {
          en: "Pods with a long grace period or a sidecar end late.",
          zh: "优雅终止期限较长或带边车的 Pod 结束较晚。",
        },
        {
          en: "A Pod on a lost node is not known to have ended.",
          zh: "失联节点上的 Pod 无法确认是否已结束。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pods -l job-name=JOB -o wide"],
      rules: [],
      versions: "1.32-",
      source: "pkg/controller/job/metrics/metrics.go",
    },
    {
      text: "Failed=True/BackoffLimitExceeded",
      where: "condition",
      meaning: {
        en: "The Job's Pods failed more often than backoffLimit allows (6 unless set); the Job has failed for good and its running Pods were ended.",
        zh: "Job 的 Pod 失败次数超过 backoffLimit（默认 6）；Job 最终失败，运行中的 Pod 已被终止。",
      },
      causes: [
        {
          en: "The program exits non-zero every time; its log says why.",
          zh: "程序每次都以非零退出；日志会说明原因。",
        },
        {
          en: "A container is OOM killed, or its command does not exist.",
          zh: "容器被 OOM 杀死，或其命令不存在。",
        },
        {
          en: "Pods were evicted or lost with their node, and that counted as failures.",
          zh: "Pod 被驱逐或随节点丢失，也计为失败。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe job JOB",
        "kubectl -n NAMESPACE get pods -l job-name=JOB",
        "kubectl -n NAMESPACE logs -l job-name=JOB --tail=100",
      ],
      rules: ["job-backoff-exceeded", "container-app-error"],
      source: "pkg/controller/job/metrics/metrics.go",
    },
    {
      text: "Failed=True/DeadlineExceeded",
      where: "condition",
      meaning: {
        en: "The Job ran longer than activeDeadlineSeconds, counted from its start and including time spent Pending; all its Pods were ended.",
        zh: "Job 运行时间超过 activeDeadlineSeconds（从启动算起，包含 Pending 的时间）；其所有 Pod 已被终止。",
      },
      causes: [
        { en: "The work takes longer than the deadline allows.", zh: "任务耗时超过期限。" },
        {
          en: "Pods waited for a node, an image or a volume most of the time.",
          zh: "Pod 大部分时间在等待节点、镜像或卷。",
        },
        {
          en: "A sidecar keeps the Pod running although the work is done.",
          zh: "任务已完成而边车仍使 Pod 运行。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get job JOB -o jsonpath='{.spec.activeDeadlineSeconds}{\" \"}{.status.startTime}'",
        "kubectl -n NAMESPACE describe job JOB",
      ],
      rules: ["job-deadline-exceeded"],
      source: "pkg/controller/job/job_controller.go",
    },
    {
      text: "Failed=True/PodFailurePolicy",
      where: "condition",
      meaning: {
        en: "A failed Pod matched a rule of podFailurePolicy with action FailJob, so the Job was failed at once without more retries.",
        zh: "失败的 Pod 匹配了 podFailurePolicy 中动作为 FailJob 的规则，Job 立即失败，不再重试。",
      },
      causes: [
        {
          en: "The program ended with an exit code that the rule lists as hopeless.",
          zh: "程序以规则列为无法挽救的退出码结束。",
        },
        {
          en: "The Pod had a condition of the rule, such as DisruptionTarget.",
          zh: "Pod 带有规则所列的状况，如 DisruptionTarget。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get job JOB -o jsonpath='{.spec.podFailurePolicy}'",
        "kubectl -n NAMESPACE get pods -l job-name=JOB",
      ],
      rules: ["container-app-error", "job-backoff-exceeded"],
      versions: "1.25-",
      source: "pkg/controller/job/metrics/metrics.go",
    },
    {
      text: "Failed=True/MaxFailedIndexesExceeded",
      where: "condition",
      meaning: {
        en: "More indexes of the indexed Job failed than maxFailedIndexes allows, and the Job was stopped.",
        zh: "索引 Job 中失败的索引数超过 maxFailedIndexes，Job 被停止。",
      },
      causes: [
        {
          en: "The same fault hits every index, for instance a missing input or secret.",
          zh: "同一故障影响所有索引，例如缺少输入或 Secret。",
        },
        { en: "Single inputs are broken and the limit is low.", zh: "个别输入有问题而上限又低。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get job JOB -o jsonpath='{.status.failedIndexes}'",
        "kubectl -n NAMESPACE logs -l job-name=JOB --tail=50",
      ],
      rules: ["job-backoff-exceeded"],
      versions: "1.28-",
      source: "pkg/controller/job/metrics/metrics.go",
    },
    {
      text: "Failed=True/FailedIndexes",
      where: "condition",
      meaning: {
        en: "The indexed Job ran all its indexes, and some failed beyond backoffLimitPerIndex; so the Job as a whole has failed.",
        zh: "索引 Job 已运行完所有索引，其中一些超过 backoffLimitPerIndex 而失败，因此整个 Job 失败。",
      },
      causes: [
        {
          en: "The inputs of those indexes make the program fail.",
          zh: "这些索引的输入使程序失败。",
        },
        {
          en: "Their Pods were killed for memory or evicted each time.",
          zh: "它们的 Pod 每次都因内存被杀或被驱逐。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get job JOB -o jsonpath='{.status.failedIndexes}'",
        "kubectl -n NAMESPACE get pods -l job-name=JOB -L batch.kubernetes.io/job-completion-index",
      ],
      rules: ["job-backoff-exceeded"],
      versions: "1.28-",
      source: "pkg/controller/job/metrics/metrics.go",
    },
    {
      text: "FailureTarget=True",
      where: "condition",
      meaning: {
        en: "The Job will fail: its Pods are being ended, and Failed=True with the same reason comes when they are gone.",
        zh: "Job 将失败：正在终止其 Pod，全部退出后会出现原因相同的 Failed=True。",
      },
      causes: [
        {
          en: "The reason field tells which limit was met: retries, deadline or a failure policy.",
          zh: "reason 字段说明触及了哪个限制：重试次数、期限或失败策略。",
        },
        {
          en: "A container that ignores SIGTERM holds up the last step.",
          zh: "忽略 SIGTERM 的容器拖延了最后一步。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get job JOB -o jsonpath='{.status.conditions}'",
        "kubectl -n NAMESPACE get pods -l job-name=JOB",
      ],
      rules: ["job-backoff-exceeded", "job-deadline-exceeded"],
      versions: "1.26-",
      source: "pkg/apis/batch/types.go",
    },
    {
      text: "Suspended=True/JobSuspended",
      where: "condition",
      meaning: {
        en: "spec.suspend is true: the Job has no running Pods and does not start any until it is resumed.",
        zh: "spec.suspend 为 true：Job 没有运行中的 Pod，恢复之前也不会启动。",
      },
      causes: [
        {
          en: "A queueing system (Kueue, Volcano) keeps it back until there is quota.",
          zh: "排队系统（Kueue、Volcano）在有配额之前暂不放行。",
        },
        { en: "It was created or set suspended by hand.", zh: "创建时或之后被手动设为暂停。" },
      ],
      checks: ["kubectl -n NAMESPACE get job JOB -o jsonpath='{.spec.suspend}{.metadata.labels}'"],
      rules: [],
      versions: "1.21-",
      source: "pkg/controller/job/job_controller.go",
    },
    {
      text: "Suspended=False/JobResumed",
      where: "condition",
      meaning: {
        en: "The Job was suspended and runs again; its start time and deadline count anew.",
        zh: "Job 曾被暂停，现已恢复运行；开始时间和期限重新计算。",
      },
      causes: [
        { en: "spec.suspend was set back to false.", zh: "spec.suspend 被改回 false。" },
        {
          en: "A queueing controller such as Kueue admitted the Job.",
          zh: "Kueue 等排队控制器放行了该 Job。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get job JOB -o jsonpath='{.spec.suspend} {.status.startTime}'",
      ],
      rules: [],
      versions: "1.21-",
      source: "pkg/controller/job/job_controller.go",
    },
    {
      text: "Job has reached the specified backoff limit",
      where: "condition",
      meaning: {
        en: "The message of BackoffLimitExceeded: all retries of the Job are used up.",
        zh: "BackoffLimitExceeded 的消息：Job 的重试次数已用尽。",
      },
      causes: [
        {
          en: "The container fails each time in the same way; look at the log of its last Pod.",
          zh: "容器每次以同样方式失败；查看最后一个 Pod 的日志。",
        },
        {
          en: "backoffLimit is 0, so one failure is enough.",
          zh: "backoffLimit 为 0，一次失败就足够。",
        },
      ],
      checks: ["kubectl -n NAMESPACE logs -l job-name=JOB --tail=100"],
      rules: ["job-backoff-exceeded"],
      source: "pkg/controller/job/job_controller.go",
    },
    {
      text: "Job was active longer than specified deadline",
      where: "condition",
      meaning: {
        en: "The message of DeadlineExceeded: activeDeadlineSeconds ran out before the Job was done.",
        zh: "DeadlineExceeded 的消息：Job 完成之前 activeDeadlineSeconds 已到期。",
      },
      causes: [
        {
          en: "The deadline is too short for the work, or the Pods started late.",
          zh: "期限对任务来说太短，或 Pod 启动太晚。",
        },
        {
          en: "A hanging Pod used the time up; its log shows where it stood.",
          zh: "卡住的 Pod 耗尽了时间；日志可见停在何处。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe job JOB",
        "kubectl -n NAMESPACE get pods -l job-name=JOB",
      ],
      rules: ["job-deadline-exceeded"],
      source: "pkg/controller/job/job_controller.go",
    },
    {
      text: "Container %s for pod %s/%s failed with exit code %v matching %v rule at index %d",
      where: "condition",
      meaning: {
        en: "Says which container's exit code met which rule of podFailurePolicy; that ended the Job.",
        zh: "说明哪个容器的退出码命中 podFailurePolicy 的哪条规则，Job 因此结束。",
      },
      causes: [
        {
          en: "The program reported, by its exit code, an error that no retry can mend.",
          zh: "程序通过退出码报告了重试无法解决的错误。",
        },
        {
          en: "The rule's list of exit codes is wider than was meant.",
          zh: "规则中的退出码范围比预期更宽。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c CONTAINER",
        "kubectl -n NAMESPACE get job JOB -o jsonpath='{.spec.podFailurePolicy}'",
      ],
      rules: ["container-app-error"],
      versions: "1.25-",
      source: "pkg/controller/job/pod_failure_policy.go",
    },
    {
      text: "Pod %s/%s has condition %v matching %v rule at index %d",
      where: "condition",
      meaning: {
        en: "Says which condition of which Pod met which rule of podFailurePolicy; that ended the Job.",
        zh: "说明哪个 Pod 的哪个状况命中 podFailurePolicy 的哪条规则，Job 因此结束。",
      },
      causes: [
        {
          en: "DisruptionTarget: the Pod was preempted, evicted or lost with its node.",
          zh: "DisruptionTarget：Pod 被抢占、驱逐或随节点丢失。",
        },
        {
          en: "ConfigIssue or another custom condition that some controller sets.",
          zh: "由某控制器设置的 ConfigIssue 等自定义状况。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.conditions}'"],
      rules: ["pod-preempted", "pod-evicted-by-node-pressure"],
      versions: "1.25-",
      source: "pkg/controller/job/pod_failure_policy.go",
    },
  ]),
];
