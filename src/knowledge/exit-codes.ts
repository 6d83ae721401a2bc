import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("process", [
    {
      text: "0",
      where: "exit",
      meaning: {
        en: "The main process ended by itself and reported success; in a Deployment, StatefulSet or DaemonSet the kubelet starts it again all the same, and the restarts end in CrashLoopBackOff.",
        zh: "主进程自行结束并报告成功；但在 Deployment、StatefulSet 或 DaemonSet 中 kubelet 仍会重新启动它，反复重启后进入 CrashLoopBackOff。",
      },
      causes: [
        {
          en: "The command does one piece of work and ends (a migration, a script, `echo`), where a Job is the fitting kind.",
          zh: "命令只做一次性的工作就结束（迁移、脚本、`echo`），应改用 Job。",
        },
        {
          en: "The server was started in the background, so the shell that is process 1 came to its end.",
          zh: "服务被放到后台运行，作为 1 号进程的 shell 执行完就退出了。",
        },
        {
          en: "The image starts a shell or an interpreter without a script; with no terminal its input is at the end at once.",
          zh: "镜像启动的是没有脚本的 shell 或解释器；没有终端时标准输入立即结束。",
        },
        {
          en: "It handled SIGTERM well and ended cleanly: a rollout, a deletion or a failed liveness probe asked it to.",
          zh: "进程正确处理了 SIGTERM 并干净退出：滚动更新、删除或存活探针失败要求它停止。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].command}{.spec.containers[*].args}'",
      ],
      rules: ["container-exits-immediately"],
      source: "bash(1), exit(3)",
    },
    {
      text: "1",
      where: "exit",
      meaning: {
        en: "The program ended by its own decision with the general failure code: it met something it could not go on with, and its last log lines usually say what.",
        zh: "程序自己以通用失败码退出：遇到了无法继续的情况，日志的最后几行通常会说明原因。",
      },
      causes: [
        {
          en: "An exception nobody caught, or an error at startup such as a module or file that is not in the image.",
          zh: "未捕获的异常，或启动期间出错，例如镜像中缺少模块或文件。",
        },
        {
          en: "A setting is missing or wrong: an environment variable, a config file, a URL, a password.",
          zh: "配置缺失或有误：环境变量、配置文件、URL、密码。",
        },
        {
          en: "A database, queue or other service it needs at startup does not answer.",
          zh: "启动时依赖的数据库、消息队列或其他服务没有响应。",
        },
        {
          en: "It may not write to a directory, because of its user or a read-only root filesystem.",
          zh: "因运行用户或只读根文件系统，无法写入某个目录。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous --tail=100",
        "kubectl -n NAMESPACE describe pod POD",
      ],
      rules: [
        "container-app-error",
        "config-value-invalid",
        "dependency-down",
        "container-filesystem-read-only",
      ],
      source: "bash(1), exit(3)",
    },
    {
      text: "2",
      where: "exit",
      meaning: {
        en: "A shell, a command line parser or the Go runtime gave up: wrong use of a command or an unknown flag, or a Go panic.",
        zh: "shell、命令行解析器或 Go 运行时放弃执行：命令用法错误、参数未知，或发生了 Go panic。",
      },
      causes: [
        {
          en: "A flag in `args` that this version of the program does not know, often after an image update.",
          zh: "`args` 中有该版本程序不认识的参数，常见于更新镜像之后。",
        },
        {
          en: "A Go program panicked; the log then holds `panic:` or `fatal error:` and the stacks of its goroutines.",
          zh: "Go 程序发生 panic；日志中会有 `panic:` 或 `fatal error:` 以及 goroutine 的调用栈。",
        },
        {
          en: "A shell script with a syntax error, or a file that a tool such as `ls` or `grep` could not open.",
          zh: "shell 脚本有语法错误，或者 `ls`、`grep` 等工具打不开某个文件。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous --tail=50",
        'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{range .spec.containers[*]}{.name}{" "}{.args}{"\\n"}{end}\'',
      ],
      rules: ["container-app-error"],
      source: "bash(1), exit(3)",
    },
    {
      text: "129",
      where: "exit",
      meaning: {
        en: 'SIGHUP (128 + 1) ended the process: it has no handler for the signal that many servers take as "read the configuration again".',
        zh: "进程被 SIGHUP（128 + 1）终止：许多服务把该信号当作“重新加载配置”，而它没有处理该信号。",
      },
      causes: [
        {
          en: "A reload sidecar or an exec hook sent SIGHUP to a program that does not reload.",
          zh: "负责重载的边车容器或 exec 回调向不支持重载的程序发送了 SIGHUP。",
        },
        {
          en: "The terminal or session that started it was closed, as after `kubectl exec` or `attach` to an interactive shell.",
          zh: "启动它的终端或会话被关闭，例如 `kubectl exec` 或 `attach` 的交互式 shell 退出。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous --tail=20",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].name}{\" \"}{.spec.shareProcessNamespace}'",
      ],
      rules: ["container-killed-by-signal"],
      source: "signal(7), bash(1); kubelet: pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
    {
      text: "138",
      where: "exit",
      meaning: {
        en: "SIGUSR1 (128 + 10) ended the process, because it does not handle this signal, which is for the program's own purposes.",
        zh: "进程被 SIGUSR1（128 + 10）终止：该信号留给程序自定义用途，而它没有处理。",
      },
      causes: [
        {
          en: "A log rotation or a debug helper sent SIGUSR1 to reopen logs or to dump state.",
          zh: "日志轮转或调试工具发送 SIGUSR1，用于重新打开日志或导出状态。",
        },
        {
          en: "The image sets `STOPSIGNAL SIGUSR1` (or the Pod a `stopSignal`), and the program has no handler for it.",
          zh: "镜像设置了 `STOPSIGNAL SIGUSR1`（或 Pod 设置了 `stopSignal`），而程序没有相应的处理函数。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD", "crictl inspect CONTAINER_ID"],
      rules: ["container-killed-by-signal"],
      source: "signal(7), bash(1); kubelet: pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
    {
      text: "139",
      where: "exit",
      meaning: {
        en: "SIGSEGV (128 + 11): the process touched memory that is not its own and the kernel ended it, so this is a fault in native code.",
        zh: "SIGSEGV（128 + 11）：进程访问了不属于它的内存，被内核终止，说明本地代码有缺陷。",
      },
      causes: [
        {
          en: "A bug in the program or in a native extension (C, C++, cgo, a Python or Node.js module).",
          zh: "程序或本地扩展（C、C++、cgo、Python 或 Node.js 模块）有 bug。",
        },
        {
          en: "A binary built against glibc in an Alpine (musl) image, or the other way round.",
          zh: "基于 glibc 构建的二进制在 Alpine（musl）镜像中运行，或者反过来。",
        },
        {
          en: "Too small a stack for deep recursion or many threads.",
          zh: "递归过深或线程过多，栈空间不足。",
        },
        {
          en: "Bad memory in the node, if unrelated programs crash on that node only.",
          zh: "节点内存硬件故障：互不相关的程序只在该节点上崩溃。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous --tail=50",
        "journalctl -k | grep -i segfault",
        "kubectl -n NAMESPACE get pods -o wide",
      ],
      rules: ["container-killed-by-signal"],
      source: "signal(7), bash(1); kubelet: pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
    {
      text: "141",
      where: "exit",
      meaning: {
        en: "SIGPIPE (128 + 13): the process wrote to a pipe or socket that nobody reads any more.",
        zh: "SIGPIPE（128 + 13）：进程向已经没有读取方的管道或套接字写数据。",
      },
      causes: [
        {
          en: "In a shell pipeline the reader, such as `head`, ended first; with `set -o pipefail` the whole script then counts as failed.",
          zh: "shell 管道中读取方（例如 `head`）先结束；设置了 `set -o pipefail` 时整个脚本被判为失败。",
        },
        {
          en: "The peer closed the connection while the program, which does not ignore SIGPIPE, was still sending.",
          zh: "对端已关闭连接，而没有忽略 SIGPIPE 的程序仍在发送数据。",
        },
        {
          en: "The container runtime restarted and the pipes that carry the logs were closed.",
          zh: "容器运行时重启，承载日志的管道被关闭。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous --tail=50",
        'journalctl -u containerd --since "1 hour ago"',
      ],
      rules: ["container-killed-by-signal"],
      source: "signal(7), bash(1); kubelet: pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
    {
      text: "143",
      where: "exit",
      meaning: {
        en: "SIGTERM (128 + 15): the process was asked to stop and did so in time; most often this belongs to a deletion, a rollout or a failed probe.",
        zh: "SIGTERM（128 + 15）：进程被要求停止并及时退出；多半对应删除、滚动更新或探针失败。",
      },
      causes: [
        {
          en: "The Pod was deleted, evicted or replaced in a rollout: nothing is wrong.",
          zh: "Pod 被删除、驱逐或在滚动更新中被替换：并无异常。",
        },
        {
          en: "The liveness or startup probe failed, and the kubelet stopped the container to start it again; a Killing Event names the probe.",
          zh: "存活探针或启动探针失败，kubelet 停止容器以便重启；Killing 事件会指明是哪个探针。",
        },
        { en: "The node shuts down or is drained.", zh: "节点正在关机或被排空（drain）。" },
        {
          en: "In a Pod with several programs in one container, the parent (a supervisor) stopped its child.",
          zh: "一个容器内运行多个程序时，父进程（进程管理器）终止了子进程。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD",
        "kubectl -n NAMESPACE describe pod POD",
      ],
      rules: ["liveness-probe-failing", "startup-probe-failing", "container-killed-by-signal"],
      source: "signal(7), bash(1); kubelet: pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
    {
      text: "130",
      where: "exit",
      meaning: {
        en: "SIGINT (128 + 2): the process was interrupted, as with Ctrl+C; in a cluster somebody or something sent the signal on purpose.",
        zh: "SIGINT（128 + 2）：进程被中断，如同按下 Ctrl+C；在集群中这意味着有人或有程序有意发送了该信号。",
      },
      causes: [
        {
          en: "Someone was attached to the container's terminal and pressed Ctrl+C.",
          zh: "有人连接（attach）到容器终端并按下了 Ctrl+C。",
        },
        {
          en: "The image's `STOPSIGNAL` is SIGINT (usual for PostgreSQL and some Python servers), so an ordinary stop looks like this.",
          zh: "镜像的 `STOPSIGNAL` 是 SIGINT（PostgreSQL 和部分 Python 服务常用），正常停止就会得到这个退出码。",
        },
        {
          en: "A process manager in the container passes its stop on as SIGINT.",
          zh: "容器内的进程管理器以 SIGINT 转发停止请求。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=Killing",
        "crictl inspecti IMAGE",
      ],
      rules: ["container-killed-by-signal"],
      source: "signal(7), bash(1); kubelet: pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
    {
      text: "152",
      where: "exit",
      meaning: {
        en: "SIGXCPU (128 + 24): the process used more CPU time than its rlimit allows; a CPU limit of Kubernetes throttles and never sends this.",
        zh: "SIGXCPU（128 + 24）：进程使用的 CPU 时间超过了 rlimit；Kubernetes 的 CPU 限制只会限流，不会发送该信号。",
      },
      causes: [
        {
          en: "`ulimit -t` in the entrypoint script or in the program itself.",
          zh: "入口脚本或程序自身设置了 `ulimit -t`。",
        },
        {
          en: "The container runtime's default rlimits (its unit file, or base runtime spec) set RLIMIT_CPU.",
          zh: "容器运行时的默认 rlimit（unit 文件或基础运行时规范）设置了 RLIMIT_CPU。",
        },
        {
          en: "A real-time thread that ran longer than RLIMIT_RTTIME allows.",
          zh: "实时线程的连续运行时间超过了 RLIMIT_RTTIME。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous",
        "crictl inspect CONTAINER_ID",
      ],
      rules: ["container-killed-by-signal"],
      source: "signal(7), bash(1); kubelet: pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
    {
      text: "153",
      where: "exit",
      meaning: {
        en: "SIGXFSZ (128 + 25): the process wrote a file larger than its file size limit (RLIMIT_FSIZE) allows.",
        zh: "SIGXFSZ（128 + 25）：进程写入的文件超过了文件大小限制（RLIMIT_FSIZE）。",
      },
      causes: [
        {
          en: "`ulimit -f` set by the start script or inherited from the runtime's service.",
          zh: "启动脚本设置了 `ulimit -f`，或从运行时服务继承了该限制。",
        },
        {
          en: "A log or dump file that nobody rotates grew past the limit.",
          zh: "无人轮转的日志或转储文件超过了限制。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous --tail=30",
        "crictl inspect CONTAINER_ID",
      ],
      rules: ["container-killed-by-signal"],
      source: "signal(7), bash(1); kubelet: pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
    {
      text: "131",
      where: "exit",
      meaning: {
        en: "SIGQUIT (128 + 3): the process was told to quit and leave a trace; a Go program prints all its stacks to the log first.",
        zh: "SIGQUIT（128 + 3）：进程被要求退出并留下现场；Go 程序会先把所有调用栈打印到日志。",
      },
      causes: [
        {
          en: "The image's stop signal is SIGQUIT, as in the nginx and php-fpm images, for which it means a graceful stop.",
          zh: "镜像的停止信号是 SIGQUIT，例如 nginx 和 php-fpm 镜像用它表示优雅停止。",
        },
        {
          en: "Somebody wanted a stack dump with `kill -3`: a JVM goes on after it, other programs end.",
          zh: "有人用 `kill -3` 获取线程栈：JVM 会继续运行，其他程序会退出。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous",
        "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=Killing",
      ],
      rules: ["container-killed-by-signal"],
      source: "signal(7), bash(1); kubelet: pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
    {
      text: "159",
      where: "exit",
      meaning: {
        en: "SIGSYS (128 + 31): the process made a system call that a seccomp filter answers with death.",
        zh: "SIGSYS（128 + 31）：进程发起了被 seccomp 过滤器以终止方式拒绝的系统调用。",
      },
      causes: [
        {
          en: "`seccompProfile` of the Pod names a profile that is too narrow for this program.",
          zh: "Pod 的 `seccompProfile` 指定的配置对该程序过于严格。",
        },
        {
          en: "A newer libc or language runtime uses a system call that an old default profile of the runtime does not know.",
          zh: "较新的 libc 或语言运行时使用了运行时旧版默认配置不认识的系统调用。",
        },
        {
          en: "The program's own sandbox (Chromium, systemd) forbids the call.",
          zh: "程序自带的沙箱（Chromium、systemd）禁止了该调用。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.securityContext.seccompProfile}{.spec.containers[*].securityContext.seccompProfile}'",
        "journalctl -k | grep -i seccomp",
      ],
      rules: ["container-killed-by-signal"],
      source: "signal(7), bash(1); kubelet: pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
    {
      text: "132",
      where: "exit",
      meaning: {
        en: "SIGILL (128 + 4): the processor met an instruction that it does not have.",
        zh: "SIGILL（128 + 4）：处理器遇到了不支持的指令。",
      },
      causes: [
        {
          en: "The binary was built for newer processors (AVX, AVX2, AVX-512, x86-64-v3), and the node or its virtual CPU lacks them; MongoDB 5 and TensorFlow are known for it.",
          zh: "二进制面向较新的处理器（AVX、AVX2、AVX-512、x86-64-v3）构建，而节点或其虚拟 CPU 不支持；MongoDB 5 和 TensorFlow 常见此问题。",
        },
        {
          en: "An image of another architecture runs under emulation that does not know the instruction.",
          zh: "其他架构的镜像在模拟器中运行，模拟器不支持该指令。",
        },
        {
          en: "A compiler's trap for code that must never be reached, so a bug in the program.",
          zh: "编译器为“不可能到达”的代码插入了陷阱指令，即程序有 bug。",
        },
      ],
      checks: [
        "kubectl get nodes -L kubernetes.io/arch,node.kubernetes.io/instance-type",
        "kubectl -n NAMESPACE get pod POD -o wide",
        'journalctl -k | grep -i "invalid opcode"',
      ],
      rules: ["container-killed-by-signal", "image-platform-mismatch"],
      source: "signal(7), bash(1); kubelet: pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
    {
      text: "133",
      where: "exit",
      meaning: {
        en: "SIGTRAP (128 + 5): the process ran into a breakpoint instruction, which programs use to stop at a state that must not be.",
        zh: "SIGTRAP（128 + 5）：进程触发了断点指令，程序用它在不应出现的状态下停止。",
      },
      causes: [
        {
          en: "A failed assertion or out-of-memory check in V8, Chromium, Electron, .NET or Swift code.",
          zh: "V8、Chromium、Electron、.NET 或 Swift 代码中的断言失败或内存检查失败。",
        },
        {
          en: "A breakpoint or `__builtin_trap` left in a debug build, without a debugger attached.",
          zh: "调试版本中遗留了断点或 `__builtin_trap`，而没有附加调试器。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous --tail=50",
        "journalctl -k | grep -i trap",
      ],
      rules: ["container-killed-by-signal"],
      source: "signal(7), bash(1); kubelet: pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
    {
      text: "134",
      where: "exit",
      meaning: {
        en: "SIGABRT (128 + 6): the program, or a library in it, ended itself with abort() because it found its own state broken.",
        zh: "SIGABRT（128 + 6）：程序或其依赖库发现自身状态已损坏，主动调用 abort() 终止。",
      },
      causes: [
        {
          en: "A fatal error of the JVM or Node.js, such as `JavaScript heap out of memory`; the log says so.",
          zh: "JVM 或 Node.js 的致命错误，例如 `JavaScript heap out of memory`；日志会说明。",
        },
        {
          en: "An assertion, or a C++ exception or Rust panic (with `panic=abort`) that nobody caught.",
          zh: "断言失败，或未捕获的 C++ 异常、Rust panic（`panic=abort`）。",
        },
        {
          en: "glibc found the heap corrupted (`double free`, `malloc(): invalid size`).",
          zh: "glibc 检测到堆损坏（`double free`、`malloc(): invalid size`）。",
        },
        {
          en: "Threads could not be made, because of a PID limit or no memory left.",
          zh: "因 PID 限制或内存不足，无法创建线程。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous --tail=100",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].resources}'",
      ],
      rules: ["container-killed-by-signal", "container-app-error"],
      source: "signal(7), bash(1); kubelet: pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
    {
      text: "135",
      where: "exit",
      meaning: {
        en: "SIGBUS (128 + 7): the process used mapped memory that nothing stands behind any more.",
        zh: "SIGBUS（128 + 7）：进程访问的内存映射背后已没有可用的存储。",
      },
      causes: [
        {
          en: "/dev/shm is full: it holds 64 MiB unless a memory emptyDir is mounted there (PostgreSQL, Chromium, PyTorch loaders).",
          zh: "/dev/shm 已满：除非挂载内存型 emptyDir，否则只有 64 MiB（PostgreSQL、Chromium、PyTorch 数据加载常见）。",
        },
        {
          en: "Huge pages: the program maps more than the container's `hugepages-` limit gives it.",
          zh: "大页：程序映射的大页多于容器 `hugepages-` 限制。",
        },
        {
          en: "A file mapped into memory was cut short or its network or disk volume failed.",
          zh: "被映射的文件被截断，或其所在的网络卷、磁盘卷出现故障。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].resources}{\" \"}{.spec.volumes}'",
        "kubectl describe node NODE",
        'journalctl -k | grep -iE "I/O error|bus error"',
      ],
      rules: ["container-killed-by-signal", "volume-full"],
      source: "signal(7), bash(1); kubelet: pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
    {
      text: "136",
      where: "exit",
      meaning: {
        en: "SIGFPE (128 + 8): an arithmetic operation with no result ended the process, nearly always an integer division by zero.",
        zh: "SIGFPE（128 + 8）：无法得出结果的算术运算终止了进程，几乎总是整数除以零。",
      },
      causes: [
        {
          en: "A native program divides by a value that was read as zero, such as a CPU count, a size or a setting.",
          zh: "本地程序除以了一个读出来为零的值，例如 CPU 数、大小或某项配置。",
        },
        {
          en: "A native library on which a Python, Java or Node.js program rests has that bug.",
          zh: "Python、Java 或 Node.js 程序所依赖的本地库存在该 bug。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous --tail=30",
        'journalctl -k | grep -i "divide error"',
      ],
      rules: ["container-killed-by-signal"],
      source: "signal(7), bash(1); kubelet: pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
    {
      text: "137",
      where: "exit",
      meaning: {
        en: "The main process was killed with SIGKILL (128 + 9): it had no chance to clean up.",
        zh: "主进程被 SIGKILL 强制杀死（128 + 9），没有机会做任何清理。",
      },
      causes: [
        {
          en: "It went over its memory limit; then the reason beside it is OOMKilled.",
          zh: "超出内存限制；此时原因（reason）为 OOMKilled。",
        },
        {
          en: "A liveness or startup probe failed, and it did not end within its grace period after SIGTERM; a Killing Event says so.",
          zh: "存活探针或启动探针失败，且收到 SIGTERM 后未能在优雅终止期限内退出；Killing 事件会说明这一点。",
        },
        {
          en: "The Pod was deleted or evicted and the process ignored SIGTERM, often because a shell is process 1.",
          zh: "Pod 被删除或驱逐，而进程忽略了 SIGTERM，常见原因是 1 号进程是 shell。",
        },
        {
          en: "The node itself ran out of memory and the kernel chose this process; the Node then has a SystemOOM Event.",
          zh: "节点自身内存耗尽，内核选中了该进程；此时 Node 上有 SystemOOM 事件。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=Killing",
      ],
      rules: [
        "container-oom-killed",
        "liveness-probe-failing",
        "startup-probe-failing",
        "container-killed-by-signal",
      ],
      source: "signal(7), bash(1); kubelet: pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
    {
      text: "78",
      where: "exit",
      meaning: {
        en: "The program says by convention (EX_CONFIG) that its configuration is wrong and it will not start with it.",
        zh: "程序按约定（EX_CONFIG）表示配置有误，拒绝以此配置启动。",
      },
      causes: [
        {
          en: "Elasticsearch and OpenSearch failed a bootstrap check, such as `vm.max_map_count` being too low on the node.",
          zh: "Elasticsearch 或 OpenSearch 的启动检查未通过，例如节点的 `vm.max_map_count` 过低。",
        },
        {
          en: "A setting or config file from a ConfigMap or Secret that the program cannot read or accept.",
          zh: "来自 ConfigMap 或 Secret 的配置项或配置文件无法被程序读取或接受。",
        },
      ],
      checks: [
        'kubectl -n NAMESPACE logs POD -c CONTAINER --previous | grep -iE "bootstrap|config"',
        "kubectl -n NAMESPACE get configmap CONFIGMAP -o yaml",
      ],
      rules: ["config-value-invalid", "container-app-error"],
      source: "sysexits.h",
    },
    {
      text: "65",
      where: "exit",
      meaning: {
        en: "The program says by convention (EX_DATAERR) that the data it was given has a wrong form; the program itself is in order.",
        zh: "程序按约定（EX_DATAERR）表示输入数据格式不正确；程序本身没有问题。",
      },
      causes: [
        {
          en: "An input file, message or dump is incomplete or of another version.",
          zh: "输入文件、消息或转储不完整，或版本不符。",
        },
        {
          en: "A value that should be base64, JSON or a certificate is not, because it was encoded twice or cut short.",
          zh: "本应是 base64、JSON 或证书的值不合格式，因为被重复编码或截断。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous --tail=30",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].args}{\" \"}{.spec.volumes}'",
      ],
      rules: ["container-app-error", "volume-data-refused"],
      source: "sysexits.h",
    },
    {
      text: "77",
      where: "exit",
      meaning: {
        en: "The program says by convention (EX_NOPERM) that it lacks the permission for what it was asked to do, at the level of the application.",
        zh: "程序按约定（EX_NOPERM）表示没有执行该操作的权限，属于应用层面的权限问题。",
      },
      causes: [
        {
          en: "The account, token or key it uses has too few rights at the service it calls.",
          zh: "所用账号、令牌或密钥在被调用的服务上权限不足。",
        },
        {
          en: "Its user may not read a mounted Secret, or write to its data volume.",
          zh: "运行用户无权读取挂载的 Secret，或无权写入数据卷。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous --tail=30",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.securityContext}{.spec.containers[*].securityContext}'",
      ],
      rules: ["volume-permission-denied", "container-app-error", "rbac-missing-permission"],
      source: "sysexits.h",
    },
    {
      text: "70",
      where: "exit",
      meaning: {
        en: "The program says by convention (EX_SOFTWARE) that it found a fault in itself, not in its input or surroundings.",
        zh: "程序按约定（EX_SOFTWARE）表示自身出现内部错误，而不是输入或环境的问题。",
      },
      causes: [
        {
          en: "An internal error that the program caught and reported with a trace in its log.",
          zh: "程序捕获到内部错误，并在日志中记录了调用栈。",
        },
        {
          en: "A new image version with a bug: an earlier one ran with the same settings.",
          zh: "新版本镜像有 bug：旧版本在相同配置下可以运行。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous --tail=100",
        "kubectl -n NAMESPACE rollout history deployment DEPLOYMENT",
      ],
      rules: ["container-app-error"],
      source: "sysexits.h",
    },
    {
      text: "75",
      where: "exit",
      meaning: {
        en: "The program says by convention (EX_TEMPFAIL) that something failed only for now, and that a later try may well succeed.",
        zh: "程序按约定（EX_TEMPFAIL）表示只是暂时失败，稍后重试可能成功。",
      },
      causes: [
        {
          en: "A mail, queue or database server it needs is busy or just starting.",
          zh: "所依赖的邮件、队列或数据库服务繁忙或刚刚启动。",
        },
        {
          en: "A lock is held by another copy of the program.",
          zh: "锁被该程序的另一个副本持有。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous --tail=30",
        "kubectl -n NAMESPACE get pods,endpoints",
      ],
      rules: ["dependency-down", "container-app-error"],
      source: "sysexits.h",
    },
    {
      text: "69",
      where: "exit",
      meaning: {
        en: "The program says by convention (EX_UNAVAILABLE) that a service or resource it cannot do without is not there.",
        zh: "程序按约定（EX_UNAVAILABLE）表示缺少不可或缺的服务或资源。",
      },
      causes: [
        {
          en: "The Service it connects to has no ready endpoints, or does not exist.",
          zh: "它要连接的 Service 没有就绪的端点，或根本不存在。",
        },
        {
          en: "A host name does not resolve, or a network policy blocks the way.",
          zh: "主机名无法解析，或被网络策略阻断。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous --tail=30",
        "kubectl -n NAMESPACE get service,endpointslices",
      ],
      rules: ["dependency-down", "service-missing", "service-no-ready-endpoints"],
      source: "sysexits.h",
    },
    {
      text: "64",
      where: "exit",
      meaning: {
        en: "The program says by convention (EX_USAGE) that it was called wrongly: bad, missing or surplus arguments.",
        zh: "程序按约定（EX_USAGE）表示调用方式有误：参数错误、缺失或多余。",
      },
      causes: [
        {
          en: "`args` or `command` holds an option that was renamed or removed in this image version.",
          zh: "`args` 或 `command` 中包含在该镜像版本里已改名或删除的选项。",
        },
        {
          en: "Several options written as one list item, or a `$(VAR)` that was not replaced because the variable is not defined.",
          zh: "多个选项写在同一个列表项里，或 `$(VAR)` 因变量未定义而没有被替换。",
        },
      ],
      checks: [
        'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{range .spec.containers[*]}{.name}{" "}{.command}{" "}{.args}{"\\n"}{end}\'',
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous --tail=20",
      ],
      rules: ["container-app-error"],
      source: "sysexits.h",
    },
  ]),
  ...defineEntries("process/runtime", [
    {
      text: "255",
      where: "exit",
      meaning: {
        en: "The program returned -1, or the runtime no longer knows how it ended and reports 255 with the reason Unknown.",
        zh: "程序返回了 -1；或者容器运行时已不知道进程如何结束，于是以原因（reason）Unknown 报告 255。",
      },
      causes: [
        {
          en: "The node restarted or lost power while the container ran; all Pods of the node show it at one time.",
          zh: "容器运行期间节点重启或断电；该节点上所有 Pod 会在同一时刻出现此退出码。",
        },
        {
          en: "containerd or its shim died and came back without the container's end in its books.",
          zh: "containerd 或其 shim 崩溃后恢复，但没有记录下容器的结束状态。",
        },
        {
          en: "A script or program that calls `exit(-1)`, or an `ssh` command whose connection failed.",
          zh: "脚本或程序调用了 `exit(-1)`，或者 `ssh` 命令连接失败。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated}'",
        "kubectl get events --field-selector involvedObject.kind=Node,involvedObject.name=NODE",
        'journalctl -u containerd --since "1 hour ago"',
      ],
      rules: ["container-app-error", "node-not-reporting"],
      source: "containerd: internal/cri/server/helpers.go",
    },
  ]),
  ...defineEntries("runtime", [
    {
      text: "128",
      where: "exit",
      meaning: {
        en: "The process never ran: containerd sets 128 with the reason StartError where the start of the container fails before the program does anything.",
        zh: "进程从未真正运行：容器在程序执行之前就启动失败时，containerd 会以 128 和原因（reason）StartError 结束它。",
      },
      causes: [
        {
          en: "The executable that `command` or the image's entrypoint names is not in the image.",
          zh: "`command` 或镜像 entrypoint 指定的可执行文件不在镜像中。",
        },
        {
          en: "The file may not be executed, or is built for another processor architecture.",
          zh: "文件没有执行权限，或是为其他 CPU 架构构建的。",
        },
        {
          en: "A mount target cannot be made, such as a single file mounted over a directory.",
          zh: "无法创建挂载目标，例如把单个文件挂载到目录上。",
        },
        {
          en: "A shell script called `exit` with something that is not a number.",
          zh: "shell 脚本给 `exit` 传了非数字参数。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.message}'",
        "kubectl -n NAMESPACE describe pod POD",
      ],
      rules: ["container-command-not-found", "container-permission-denied", "container-cannot-run"],
      source: "containerd: internal/cri/server/helpers.go",
    },
  ]),
  ...defineEntries("shell/runtime", [
    {
      text: "126",
      where: "exit",
      meaning: {
        en: "The command was found but could not be executed, so the program did not get to its first line.",
        zh: "找到了命令但无法执行，程序一行代码都没有运行。",
      },
      causes: [
        {
          en: "The script or binary lacks the execute bit, often lost in `COPY` or in a ConfigMap mounted without `defaultMode: 0755`.",
          zh: "脚本或二进制缺少执行权限，常见于 `COPY` 丢失权限位，或挂载 ConfigMap 时没有设置 `defaultMode: 0755`。",
        },
        {
          en: "The path is a directory or a data file, not a program.",
          zh: "该路径是目录或数据文件，而不是程序。",
        },
        {
          en: "It lies on a volume that is mounted `noexec`.",
          zh: "文件位于以 `noexec` 挂载的卷上。",
        },
        {
          en: "The container's user or a security profile (AppArmor, SELinux) forbids it.",
          zh: "容器的运行用户或安全配置（AppArmor、SELinux）不允许执行。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].command}{\" \"}{.spec.containers[*].volumeMounts}'",
      ],
      rules: ["container-permission-denied"],
      source: "bash(1), exit(3)",
    },
    {
      text: "127",
      where: "exit",
      meaning: {
        en: "The shell found no program of that name: not on the PATH, or the file or its interpreter does not exist in the image.",
        zh: "shell 找不到该名称的程序：不在 PATH 中，或者镜像中没有该文件或它的解释器。",
      },
      causes: [
        {
          en: "A typing error in `command` or in the script that starts the program.",
          zh: "`command` 或启动脚本中有拼写错误。",
        },
        {
          en: "A slim or distroless image without the tool (`bash`, `curl`, `sh`) that the script expects.",
          zh: "精简镜像或 distroless 镜像中没有脚本需要的工具（`bash`、`curl`、`sh`）。",
        },
        {
          en: "A volume mounted over the directory hides the program.",
          zh: "挂载到该目录的卷遮住了程序文件。",
        },
        {
          en: "A script with Windows line ends: its first line then names an interpreter `sh\\r` that does not exist.",
          zh: "脚本使用了 Windows 换行符，首行指向并不存在的解释器 `sh\\r`。",
        },
        {
          en: "A shared library is missing, and the dynamic loader ends the program.",
          zh: "缺少共享库，被动态加载器终止。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].command}{\" \"}{.spec.containers[*].volumeMounts[*].mountPath}'",
      ],
      rules: ["container-command-not-found"],
      source: "bash(1), exit(3)",
    },
  ]),
];
