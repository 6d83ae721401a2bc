import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("cronjob-controller", [
    {
      text: "UnParseableCronJobSchedule",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The CronJob's schedule was changed to one that is no cron expression, so the old rhythm ends and no new one begins.",
        zh: "CronJob 的 schedule 被改为无效的 cron 表达式，旧节奏停止，新节奏也不会开始。",
      },
      causes: [
        {
          en: "A field too many or too few, or words that cron does not know.",
          zh: "字段多了或少了，或使用了 cron 不认识的词。",
        },
        {
          en: "A template left the value empty or put quotation marks into it.",
          zh: "模板渲染后值为空，或多带了引号。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get cronjob CRONJOB -o jsonpath='{.spec.schedule}'"],
      rules: ["cronjob-missed"],
      source: "pkg/controller/cronjob/cronjob_controllerv2.go",
    },
    {
      text: "UnexpectedJob",
      where: "event",
      type: "Warning",
      meaning: {
        en: "A Job carries this CronJob as its owner and is not in the CronJob's list of active ones.",
        zh: "某个 Job 以该 CronJob 为属主，却不在其活动列表中。",
      },
      causes: [
        {
          en: "The controller lost its last status update, for instance in a restart.",
          zh: "控制器丢失了最后一次状态更新，例如重启时。",
        },
        {
          en: "Somebody created a Job with the owner reference by hand.",
          zh: "有人手动创建了带该属主引用的 Job。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get cronjob CRONJOB -o jsonpath='{.status.active}'",
        "kubectl -n NAMESPACE get jobs",
      ],
      rules: [],
      source: "pkg/controller/cronjob/cronjob_controllerv2.go",
    },
    {
      text: "SawCompletedJob",
      where: "event",
      type: "Normal",
      meaning: {
        en: "A Job of the CronJob has ended; the message says whether Complete or Failed.",
        zh: "CronJob 的某个 Job 已结束；消息说明是 Complete 还是 Failed。",
      },
      causes: [{ en: "The scheduled run is over.", zh: "计划的运行已结束。" }],
      checks: [],
      rules: [],
      source: "pkg/controller/cronjob/cronjob_controllerv2.go",
    },
    {
      text: "MissingJob",
      where: "event",
      type: "Normal",
      meaning: {
        en: "A Job that the CronJob counted as running no longer exists.",
        zh: "CronJob 认为在运行的某个 Job 已不存在。",
      },
      causes: [
        {
          en: "It was deleted by hand or by ttlSecondsAfterFinished.",
          zh: "它被手动删除，或因 ttlSecondsAfterFinished 被删除。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get jobs"],
      rules: [],
      source: "pkg/controller/cronjob/cronjob_controllerv2.go",
    },
    {
      text: "UnknownTimeZone",
      where: "event",
      type: "Warning",
      meaning: {
        en: "spec.timeZone names no time zone that the controller manager knows, so nothing is started.",
        zh: "spec.timeZone 不是控制器管理器认识的时区，因此不会启动任何运行。",
      },
      causes: [
        {
          en: "The name is misspelled; it has to be like Asia/Shanghai.",
          zh: "名称写错；应形如 Asia/Shanghai。",
        },
        {
          en: "The controller manager's image has no time zone data.",
          zh: "控制器管理器的镜像没有时区数据。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get cronjob CRONJOB -o jsonpath='{.spec.timeZone}'"],
      rules: ["cronjob-missed"],
      versions: "1.24-",
      source: "pkg/controller/cronjob/cronjob_controllerv2.go",
    },
    {
      text: "UnparseableSchedule",
      where: "event",
      type: "Warning",
      meaning: {
        en: "spec.schedule cannot be read as a cron expression; the CronJob never starts a Job.",
        zh: "spec.schedule 无法解析为 cron 表达式；CronJob 永远不会启动 Job。",
      },
      causes: [
        { en: "Seconds were added as a sixth field.", zh: "多写了秒，变成六个字段。" },
        {
          en: "A value out of range or a stray quotation mark from a template.",
          zh: "数值越界，或模板带入了多余的引号。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get cronjob CRONJOB -o jsonpath='{.spec.schedule}'"],
      rules: ["cronjob-missed"],
      source: "pkg/controller/cronjob/cronjob_controllerv2.go",
    },
    {
      text: "InvalidSchedule",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The schedule is well formed and never falls due.",
        zh: "schedule 格式正确，但永远不会到期。",
      },
      causes: [
        {
          en: "It names a day that does not exist, such as 31 February.",
          zh: "指定了不存在的日期，如 2 月 31 日。",
        },
        {
          en: "Day of month and month can never fall together, as 30 2.",
          zh: "日与月的组合永远不会出现，例如 30 2。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get cronjob CRONJOB -o jsonpath='{.spec.schedule}'"],
      rules: ["cronjob-missed"],
      versions: "1.27-",
      source: "pkg/controller/cronjob/cronjob_controllerv2.go",
    },
    {
      text: "MissSchedule",
      where: "event",
      type: "Warning",
      meaning: {
        en: "A start time passed by more than startingDeadlineSeconds, so that run is left out.",
        zh: "某次启动时间已过去超过 startingDeadlineSeconds，该次运行被跳过。",
      },
      causes: [
        {
          en: "startingDeadlineSeconds is small (under 10 seconds the controller may always be late).",
          zh: "startingDeadlineSeconds 太小（小于 10 秒时控制器可能总是来不及）。",
        },
        {
          en: "kube-controller-manager was down or slow at that time.",
          zh: "当时 kube-controller-manager 停止或很慢。",
        },
        {
          en: "concurrencyPolicy Forbid and a Job that ran past the next start.",
          zh: "concurrencyPolicy 为 Forbid，而前一个 Job 超过了下一次启动时间。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get cronjob CRONJOB -o jsonpath='{.spec.startingDeadlineSeconds}{\" \"}{.status.lastScheduleTime}'",
        "kubectl -n NAMESPACE get jobs",
      ],
      rules: ["cronjob-missed"],
      source: "pkg/controller/cronjob/cronjob_controllerv2.go",
    },
    {
      text: "JobAlreadyActive",
      where: "event",
      type: "Normal",
      meaning: {
        en: "A run was left out, since the previous Job is still active and concurrencyPolicy is Forbid.",
        zh: "由于前一个 Job 仍在运行且 concurrencyPolicy 为 Forbid，本次运行被跳过。",
      },
      causes: [
        {
          en: "The Job takes longer than the interval of the schedule.",
          zh: "Job 耗时超过调度间隔。",
        },
        {
          en: "The Job hangs, or a sidecar keeps its Pod from ending.",
          zh: "Job 卡住，或边车使其 Pod 无法结束。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get jobs", "kubectl -n NAMESPACE get pods -l job-name=JOB"],
      rules: ["cronjob-missed", "job-never-completes"],
      source: "pkg/controller/cronjob/cronjob_controllerv2.go",
    },
    {
      text: "FailedGet",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The CronJob controller could not read one of its Jobs.",
        zh: "CronJob 控制器无法读取它的某个 Job。",
      },
      causes: [
        {
          en: "The API server was slow or unreachable for a moment.",
          zh: "API 服务器短暂缓慢或不可达。",
        },
        {
          en: "The Job was deleted by hand between two looks of the controller.",
          zh: "Job 在控制器两次查看之间被人手动删除。",
        },
      ],
      checks: ["kubectl -n kube-system logs -l component=kube-controller-manager --tail=200"],
      rules: [],
      source: "pkg/controller/cronjob/cronjob_controllerv2.go",
    },
    {
      text: "FailedCreate",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The API server refused the Job of this run, so the run did not take place.",
        zh: "API 服务器拒绝创建本次运行的 Job，该次运行没有发生。",
      },
      causes: [
        {
          en: "A quota on Jobs (count/jobs.batch) is used up by old Jobs.",
          zh: "针对 Job 的配额（count/jobs.batch）被旧 Job 用尽。",
        },
        {
          en: "An admission webhook or policy refuses the Job's template.",
          zh: "准入 Webhook 或策略拒绝 Job 模板。",
        },
        { en: "The namespace is terminating.", zh: "命名空间正在终止。" },
      ],
      checks: [
        "kubectl -n NAMESPACE describe cronjob CRONJOB",
        "kubectl -n NAMESPACE get resourcequota",
      ],
      rules: ["quota-exceeded", "webhook-denied", "webhook-unreachable", "rbac-forbidden"],
      source: "pkg/controller/cronjob/cronjob_controllerv2.go",
    },
    {
      text: "SuccessfulCreate",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The CronJob started a Job on schedule.",
        zh: "CronJob 按计划启动了一个 Job。",
      },
      causes: [{ en: "A start time was reached.", zh: "到达启动时间。" }],
      checks: [],
      rules: [],
      source: "pkg/controller/cronjob/cronjob_controllerv2.go",
    },
    {
      text: "FailedDelete",
      where: "event",
      type: "Warning",
      meaning: {
        en: "An old Job of the CronJob could not be deleted, so finished Jobs pile up or a replaced one runs on.",
        zh: "CronJob 的旧 Job 无法删除，已完成的 Job 会堆积，或被替换的 Job 继续运行。",
      },
      causes: [
        {
          en: "A webhook on deletion refuses or does not answer.",
          zh: "针对删除的 Webhook 拒绝或没有响应。",
        },
        {
          en: "RBAC for the CronJob controller was changed.",
          zh: "CronJob 控制器的 RBAC 被修改。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get jobs",
        "kubectl -n kube-system logs -l component=kube-controller-manager --tail=200",
      ],
      rules: ["webhook-denied", "webhook-unreachable"],
      source: "pkg/controller/cronjob/cronjob_controllerv2.go",
    },
    {
      text: "SuccessfulDelete",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The CronJob removed a Job that its history limit no longer covers, or that the next run replaces.",
        zh: "CronJob 删除了超出历史上限或被下次运行取代的 Job。",
      },
      causes: [
        {
          en: "successfulJobsHistoryLimit or failedJobsHistoryLimit was met.",
          zh: "达到 successfulJobsHistoryLimit 或 failedJobsHistoryLimit。",
        },
      ],
      checks: [],
      rules: [],
      source: "pkg/controller/cronjob/cronjob_controllerv2.go",
    },
    {
      text: "UnsupportedSchedule",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The schedule holds TZ= or CRON_TZ=, which was never supported officially and is refused by newer API servers.",
        zh: "schedule 中含有 TZ= 或 CRON_TZ=，官方从未支持，新版 API 服务器会拒绝。",
      },
      causes: [
        { en: "The time zone belongs into spec.timeZone.", zh: "时区应写在 spec.timeZone。" },
        {
          en: "The CronJob was written for cron or an older cluster, where the prefix happened to work.",
          zh: "CronJob 沿用了 cron 或旧集群的写法，该前缀当时碰巧可用。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get cronjob CRONJOB -o jsonpath='{.spec.schedule}'"],
      rules: ["cronjob-missed"],
      versions: "1.22-",
      source: "pkg/controller/cronjob/cronjob_controllerv2.go",
    },
    {
      text: "TooManyMissedTimes",
      where: "event",
      type: "Warning",
      meaning: {
        en: "More than 100 start times were missed since the last run. Old controllers then start nothing any more; newer ones start the latest.",
        zh: "自上次运行以来错过了 100 多次启动时间。旧控制器此后不再启动任何运行；新控制器会启动最近一次。",
      },
      causes: [
        {
          en: "The CronJob was suspended, or the control plane down, for a long time.",
          zh: "CronJob 被暂停或控制平面停机很久。",
        },
        {
          en: "The clocks of the control plane's machines differ.",
          zh: "控制平面各机器时钟不一致。",
        },
        {
          en: "A schedule of every minute with concurrencyPolicy Forbid and a hanging Job.",
          zh: "每分钟的调度加上 concurrencyPolicy 为 Forbid，而 Job 卡住。",
        },
      ],
      checks: [
        'kubectl -n NAMESPACE get cronjob CRONJOB -o jsonpath=\'{.spec.suspend}{" "}{.spec.startingDeadlineSeconds}{" "}{.status.lastScheduleTime}\'',
      ],
      rules: ["cronjob-missed"],
      source: "pkg/controller/cronjob/utils.go",
    },
    {
      text: "FailedNeedsStart",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The old CronJob controller could not work out whether a run is due, and starts none.",
        zh: "旧版 CronJob 控制器无法判断是否该运行，因此不启动。",
      },
      causes: [
        {
          en: "More than 100 starts were missed, and startingDeadlineSeconds is not set.",
          zh: "错过 100 多次启动，且未设置 startingDeadlineSeconds。",
        },
        { en: "The clock of the controller's host is wrong.", zh: "控制器所在主机时钟有误。" },
      ],
      checks: ["kubectl -n NAMESPACE get cronjob CRONJOB -o yaml"],
      rules: ["cronjob-missed"],
      versions: "-1.20",
      source: "pkg/controller/cronjob/cronjob_controller.go",
    },
  ]),
  ...defineEntries("job-controller", [
    {
      text: "UnknownCompletionMode",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The Job's completionMode is unknown to this controller, which leaves the Job alone.",
        zh: "该控制器不认识 Job 的 completionMode，因此不处理该 Job。",
      },
      causes: [
        {
          en: "kube-controller-manager is older than the API server.",
          zh: "kube-controller-manager 的版本比 API 服务器旧。",
        },
        {
          en: "The control plane is being upgraded, or was downgraded after the Job had been created.",
          zh: "控制平面正在升级，或在 Job 创建之后被降级。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get job JOB -o jsonpath='{.spec.completionMode}'"],
      rules: [],
      versions: "1.21-",
      source: "pkg/controller/job/job_controller.go",
    },
    {
      text: "Suspended",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The Job was suspended: its running Pods are ended and none starts.",
        zh: "Job 被暂停：运行中的 Pod 被终止，也不再启动新的。",
      },
      causes: [
        {
          en: "spec.suspend was set, by hand or by a queueing system.",
          zh: "手动或由排队系统设置了 spec.suspend。",
        },
      ],
      checks: [],
      rules: [],
      versions: "1.21-",
      source: "pkg/controller/job/job_controller.go",
    },
    {
      text: "Resumed",
      where: "event",
      type: "Normal",
      meaning: { en: "The Job runs again after being suspended.", zh: "Job 暂停后恢复运行。" },
      causes: [{ en: "spec.suspend is false now.", zh: "spec.suspend 现为 false。" }],
      checks: [],
      rules: [],
      versions: "1.21-",
      source: "pkg/controller/job/job_controller.go",
    },
    {
      text: "TooManySucceededPods",
      where: "event",
      type: "Warning",
      meaning: {
        en: "More Pods succeeded than the Job's completions ask for; work may have been done twice.",
        zh: "成功的 Pod 多于 completions 的要求；工作可能重复执行。",
      },
      causes: [
        {
          en: "A replacement was started for a Pod that had been thought lost and finished after all.",
          zh: "为被认为丢失、最终却完成了的 Pod 启动过替代者。",
        },
        {
          en: "completions was lowered while Pods were at work.",
          zh: "Pod 运行期间调小了 completions。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pods -l job-name=JOB"],
      rules: [],
      source: "pkg/controller/job/job_controller.go",
    },
    {
      text: "Completed",
      where: "event",
      type: "Normal",
      meaning: { en: "The Job has done all its work.", zh: "Job 已完成全部工作。" },
      causes: [{ en: "Enough of its Pods succeeded.", zh: "有足够的 Pod 成功。" }],
      checks: [],
      rules: [],
      source: "pkg/controller/job/job_controller.go",
    },
    {
      text: "WorkloadCreated",
      where: "event",
      type: "Normal",
      meaning: {
        en: "A Workload object was made for the Job, so that its Pods are scheduled as a gang.",
        zh: "为 Job 创建了 Workload 对象，其 Pod 将成组调度。",
      },
      causes: [
        {
          en: "Gang scheduling is switched on for Jobs of this kind.",
          zh: "对此类 Job 启用了成组调度。",
        },
      ],
      checks: [],
      rules: [],
      versions: "1.36-",
      source: "pkg/controller/job/job_scheduling_manager.go",
    },
    {
      text: "BackoffLimitExceeded",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The Job gave up: its Pods failed more often than backoffLimit allows, and what still ran was stopped.",
        zh: "Job 放弃：Pod 失败次数超过 backoffLimit，仍在运行的已被停止。",
      },
      causes: [
        {
          en: "The container's command fails each time; the log of the last Pod shows where.",
          zh: "容器命令每次都失败；最后一个 Pod 的日志可见原因。",
        },
        { en: "The container is killed for memory again and again.", zh: "容器反复因内存被杀。" },
        {
          en: "restartPolicy is OnFailure, so that the failing Pod and its log were deleted with it.",
          zh: "restartPolicy 为 OnFailure，失败的 Pod 及日志已随之删除。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pods -l job-name=JOB",
        "kubectl -n NAMESPACE logs -l job-name=JOB --tail=100",
        "kubectl -n NAMESPACE describe job JOB",
      ],
      rules: ["job-backoff-exceeded", "container-app-error"],
      source: "pkg/controller/job/job_controller.go",
    },
    {
      text: "DeadlineExceeded",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The Job was stopped since activeDeadlineSeconds ran out, no matter how far its Pods had come.",
        zh: "activeDeadlineSeconds 到期，Job 被停止，无论 Pod 进展如何。",
      },
      causes: [
        { en: "The work grew and needs more time.", zh: "工作量变大，需要更长时间。" },
        {
          en: "Pods were Pending or pulling images for most of the time.",
          zh: "Pod 大部分时间处于 Pending 或在拉取镜像。",
        },
        { en: "The program hangs.", zh: "程序卡住。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get job JOB -o jsonpath='{.spec.activeDeadlineSeconds}'",
        "kubectl -n NAMESPACE describe job JOB",
      ],
      rules: ["job-deadline-exceeded"],
      source: "pkg/controller/job/job_controller.go",
    },
    {
      text: "TooManyActivePods",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The Job had more Pods running than it still needed, and the surplus is ended.",
        zh: "Job 运行的 Pod 多于仍需的数量，多余的会被终止。",
      },
      causes: [
        {
          en: "parallelism was raised at the end of the Job, or the controller's view was late.",
          zh: "在 Job 末尾提高了 parallelism，或控制器信息滞后。",
        },
        {
          en: "parallelism was lowered, or completions are nearly reached.",
          zh: "parallelism 被调小，或已接近完成所需的次数。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pods -l job-name=JOB"],
      rules: [],
      versions: "-1.35",
      source: "pkg/controller/job/job_controller.go",
    },
    {
      text: "PodFailurePolicy",
      where: "event",
      type: "Warning",
      meaning: {
        en: "A rule of podFailurePolicy told the Job to fail at once; the message says which exit code or condition met it.",
        zh: "podFailurePolicy 的规则使 Job 立即失败；消息说明命中的退出码或状况。",
      },
      causes: [
        {
          en: "The program used an exit code that stands for an error beyond repair.",
          zh: "程序使用了表示不可恢复错误的退出码。",
        },
        { en: "A disruption was listed as fatal.", zh: "规则把干扰（disruption）列为致命。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get job JOB -o jsonpath='{.spec.podFailurePolicy}'",
        "kubectl -n NAMESPACE logs POD",
      ],
      rules: ["container-app-error"],
      versions: "1.25-",
      source: "pkg/controller/job/metrics/metrics.go",
    },
    {
      text: "MaxFailedIndexesExceeded",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The indexed Job stopped early: more indexes failed than maxFailedIndexes permits.",
        zh: "索引 Job 提前停止：失败索引数超过 maxFailedIndexes。",
      },
      causes: [
        {
          en: "A fault common to all indexes, such as a missing file or permission.",
          zh: "所有索引共有的故障，如缺少文件或权限。",
        },
        {
          en: "maxFailedIndexes was set to 0, so the first failed index ends the Job.",
          zh: "maxFailedIndexes 设为 0，第一个失败的索引就会结束 Job。",
        },
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
      text: "FailedIndexes",
      where: "event",
      type: "Warning",
      meaning: {
        en: "All indexes of the Job were tried and some failed for good, so the Job ends as failed.",
        zh: "Job 的所有索引都已尝试，其中一些最终失败，因此 Job 以失败结束。",
      },
      causes: [
        { en: "The data of the failed indexes is bad.", zh: "失败索引对应的数据有问题。" },
        {
          en: "backoffLimitPerIndex is too small for passing faults.",
          zh: "backoffLimitPerIndex 太小，经不起短暂故障。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get job JOB -o jsonpath='{.status.failedIndexes}{\" \"}{.status.completedIndexes}'",
      ],
      rules: ["job-backoff-exceeded"],
      versions: "1.28-",
      source: "pkg/controller/job/metrics/metrics.go",
    },
  ]),
];
