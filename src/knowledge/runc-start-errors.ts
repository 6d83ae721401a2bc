import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("runc/Go exec", [
    {
      text: "exec: %q: executable file not found in $PATH",
      where: "runtime-error",
      meaning: {
        en: "The command was looked for in every directory of the container's PATH and is not there, so nothing was started.",
        zh: "在容器 PATH 的所有目录中都没有找到该命令，因此没有启动任何程序。",
      },
      causes: [
        {
          en: 'The whole command line stands in one string: `command: ["java -jar app.jar"]`.',
          zh: '整条命令写在了一个字符串中：`command: ["java -jar app.jar"]`。',
        },
        {
          en: "The image has no shell or tool of this name, as distroless or scratch images.",
          zh: "镜像中没有这个 shell 或工具，例如 distroless 或 scratch 镜像。",
        },
        {
          en: "The name is misspelled, or `args` was meant and `command` written.",
          zh: "名称写错，或本应写 `args` 却写了 `command`。",
        },
        { en: "An env entry replaced PATH.", zh: "某个环境变量覆盖了 PATH。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].command}{.spec.containers[*].args}'",
        "crictl inspecti IMAGE",
      ],
      rules: ["container-command-not-found"],
      source: "golang.org/os/exec/lp_unix.go",
    },
    {
      text: "exec: %q: stat %s: no such file or directory",
      where: "runtime-error",
      meaning: {
        en: "The command is given as a path, and no file is there inside the container.",
        zh: "命令以路径给出，而容器内该路径没有文件。",
      },
      causes: [
        {
          en: "A volume mounted over the directory hides the file of the image.",
          zh: "挂载在该目录上的卷遮住了镜像中的文件。",
        },
        { en: "The path changed with a new version of the image.", zh: "新版本镜像改变了路径。" },
        {
          en: "The file was copied elsewhere in the Dockerfile.",
          zh: "Dockerfile 把文件复制到了别处。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].command}{.spec.containers[*].volumeMounts}'",
      ],
      rules: ["container-command-not-found"],
      source: "golang.org/os/exec/lp_unix.go",
    },
    {
      text: "exec: %q: permission denied",
      where: "runtime-error",
      meaning: {
        en: "The program is there and the container's user may not execute it.",
        zh: "程序存在，但容器的用户无权执行。",
      },
      causes: [
        {
          en: "The file lacks its x bit, having been copied from Windows or from a ConfigMap with mode 0644.",
          zh: "文件没有可执行位，例如从 Windows 复制，或来自权限为 0644 的 ConfigMap。",
        },
        {
          en: "`runAsUser` is a user who may not enter the directory.",
          zh: "`runAsUser` 指定的用户无权进入该目录。",
        },
        { en: "The volume with the file is mounted noexec.", zh: "存放该文件的卷以 noexec 挂载。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].command}{.spec.containers[*].securityContext}'",
      ],
      rules: ["container-permission-denied"],
      source: "golang.org/os/exec/lp_unix.go",
    },
    {
      text: "exec: %q: is a directory",
      where: "runtime-error",
      meaning: {
        en: "The command names a directory; only a file can be started.",
        zh: "命令指向的是目录，而只有文件才能启动。",
      },
      causes: [
        { en: "The last part of the path is missing.", zh: "路径缺少最后一段。" },
        {
          en: "A volume was mounted at the path of the program.",
          zh: "卷挂载在了程序所在的路径上。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].command}{.spec.containers[*].volumeMounts}'",
      ],
      rules: ["container-cannot-run", "container-permission-denied"],
      source: "golang.org/os/exec/lp_unix.go",
    },
  ]),
  ...defineEntries("kernel", [
    {
      text: "exec %s: exec format error",
      where: "runtime-error",
      meaning: {
        en: "The kernel does not recognise the file as a program for this processor.",
        zh: "内核不认为该文件是适用于此处理器的程序。",
      },
      causes: [
        {
          en: "The image is built for another architecture than the node's.",
          zh: "镜像的架构与节点不同。",
        },
        { en: "A script lacks its first line `#!/bin/sh`.", zh: "脚本缺少首行 `#!/bin/sh`。" },
        { en: "The file is empty or was cut off.", zh: "文件为空或不完整。" },
      ],
      checks: [
        "kubectl get node NODE -o jsonpath='{.status.nodeInfo.architecture}'",
        "crictl inspecti IMAGE | grep architecture",
      ],
      rules: ["image-platform-mismatch", "container-cannot-run"],
      source: "linux/fs/exec.c",
    },
  ]),
  ...defineEntries("runc", [
    {
      text: "exec user process caused: exec format error",
      where: "runtime-error",
      meaning: {
        en: "runc handed the program over to the kernel, and the kernel cannot run this kind of file.",
        zh: "runc 把程序交给内核，而内核无法运行这种文件。",
      },
      causes: [
        {
          en: "An amd64 image runs on an arm64 node, or the other way round.",
          zh: "amd64 镜像运行在 arm64 节点上，或反之。",
        },
        {
          en: "The entry point script begins with a blank line or a byte order mark in place of `#!`.",
          zh: "入口脚本开头是空行或字节顺序标记，而不是 `#!`。",
        },
      ],
      checks: [
        "kubectl get nodes -L kubernetes.io/arch",
        "crictl inspecti IMAGE | grep architecture",
      ],
      rules: ["image-platform-mismatch", "container-cannot-run"],
      source: "opencontainers/runc/libcontainer/standard_init_linux.go",
    },
    {
      text: "exec user process caused: no such file or directory",
      where: "runtime-error",
      meaning: {
        en: "The program exists, and what it needs to run does not: the interpreter in its first line or its dynamic loader.",
        zh: "程序存在，但运行它所需的东西不存在：首行的解释器或动态加载器。",
      },
      causes: [
        {
          en: "The script has Windows line ends, so `/bin/sh\\r` is looked for.",
          zh: "脚本使用 Windows 换行符，因而去找 `/bin/sh\\r`。",
        },
        {
          en: "`#!/bin/bash` in an image without bash, such as Alpine.",
          zh: "在没有 bash 的镜像（如 Alpine）中使用 `#!/bin/bash`。",
        },
        {
          en: "A binary linked with glibc in an Alpine (musl) image.",
          zh: "链接 glibc 的二进制放进了 Alpine（musl）镜像。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].command}{.spec.containers[*].image}'",
      ],
      rules: ["container-command-not-found", "container-cannot-run"],
      source: "opencontainers/runc/libcontainer/standard_init_linux.go",
    },
    {
      text: "exec user process caused: permission denied",
      where: "runtime-error",
      meaning: {
        en: "The last step, starting the program as the container's user, was refused by file permissions.",
        zh: "最后一步（以容器用户启动程序）因文件权限被拒绝。",
      },
      causes: [
        {
          en: "`chmod +x` was forgotten for the entry point in the Dockerfile.",
          zh: "Dockerfile 中忘记对入口脚本执行 `chmod +x`。",
        },
        {
          en: "The script's interpreter may not be executed by this user.",
          zh: "该用户无权执行脚本的解释器。",
        },
        { en: "SELinux or a noexec mount forbids it.", zh: "SELinux 或 noexec 挂载禁止执行。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.securityContext}{.spec.containers[*].securityContext}'",
      ],
      rules: ["container-permission-denied"],
      source: "opencontainers/runc/libcontainer/standard_init_linux.go",
    },
    {
      text: "chdir to cwd (%q) set in config.json failed: %w",
      where: "runtime-error",
      meaning: {
        en: "The container's working directory cannot be entered, so its program was not started.",
        zh: "无法进入容器的工作目录，因此程序没有启动。",
      },
      causes: [
        {
          en: "The user of the container has no right to `workingDir` or a directory above it.",
          zh: "容器用户对 `workingDir` 或其上级目录没有权限。",
        },
        {
          en: "A volume on that path has other owners, or root squash on NFS.",
          zh: "该路径上的卷属主不同，或 NFS 启用了 root squash。",
        },
        {
          en: "`workingDir` is misspelled and the path is a file.",
          zh: "`workingDir` 写错，该路径是一个文件。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].workingDir}{.spec.containers[*].securityContext}'",
      ],
      rules: ["container-permission-denied", "container-cannot-run"],
      source: "opencontainers/runc/libcontainer/init_linux.go",
    },
    {
      text: "mkdir %s: not a directory",
      where: "runtime-error",
      meaning: {
        en: "A directory for a mount had to be made below something that is a file in the image.",
        zh: "需要在镜像中的某个文件之下创建挂载目录，因而失败。",
      },
      causes: [
        {
          en: "`mountPath` continues the path of a file, such as /etc/app.conf/extra.",
          zh: "`mountPath` 接在文件路径之后，例如 /etc/app.conf/extra。",
        },
        {
          en: "The image turned a directory into a link or file in a new version.",
          zh: "新版本镜像把目录换成了链接或文件。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].volumeMounts}'"],
      rules: ["container-cannot-run", "volume-mount-failed"],
      source: "opencontainers/runc/libcontainer/rootfs_linux.go",
    },
    {
      text: "error mounting %q to rootfs at %q: %w",
      where: "runtime-error",
      meaning: {
        en: "A volume could not be mounted at its place inside the container, so the container was not started.",
        zh: "卷无法挂载到容器内的目标位置，容器因此没有启动。",
      },
      causes: [
        {
          en: "A file is mounted over a directory, or a directory over a file: `subPath` or `hostPath` is of the other type.",
          zh: "把文件挂到目录上或把目录挂到文件上：`subPath` 或 `hostPath` 的类型不符。",
        },
        {
          en: "The mount point does not exist and the root filesystem is read-only.",
          zh: "挂载点不存在，而根文件系统为只读。",
        },
        {
          en: "`no such file or directory` after the source was deleted on the node.",
          zh: "源路径在节点上被删除后出现 `no such file or directory`。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.volumes}{.spec.containers[*].volumeMounts}'",
      ],
      rules: ["container-cannot-run", "volume-mount-failed"],
      source: "opencontainers/runc/libcontainer/rootfs_linux.go",
    },
    {
      text: "container init was OOM-killed (memory limit too low?)",
      where: "runtime-error",
      meaning: {
        en: "The kernel killed the container for lack of memory while it was being set up, before its program began.",
        zh: "容器尚在初始化、程序还没开始时，就因内存不足被内核杀死。",
      },
      causes: [
        {
          en: "The memory limit is a few MiB or was written without its unit.",
          zh: "内存限制只有几 MiB，或漏写了单位。",
        },
        {
          en: "The whole Pod's memory is used up by its other containers.",
          zh: "Pod 的内存已被其他容器用尽。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].resources.limits}'",
      ],
      rules: ["container-oom-killed", "container-cannot-run"],
      source: "opencontainers/runc/libcontainer/process_linux.go",
    },
    {
      text: "container init was OOM-killed (memory limit too low?): %w",
      where: "runtime-error",
      meaning: {
        en: "runc saw that the memory cgroup killed its init, and adds the error that it met there.",
        zh: "runc 发现其 init 被内存 cgroup 杀死，并附上当时遇到的错误。",
      },
      causes: [
        {
          en: "`limits.memory` is below what runc itself needs, some ten MiB.",
          zh: "`limits.memory` 低于 runc 自身所需的约十几 MiB。",
        },
        {
          en: "A memory-backed emptyDir already fills the limit.",
          zh: "以内存为介质的 emptyDir 已占满限额。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].resources.limits.memory}'",
      ],
      rules: ["container-oom-killed", "container-cannot-run"],
      source: "opencontainers/runc/libcontainer/process_linux.go",
    },
    {
      text: "process_linux.go: getting the final child's pid from pipe caused: EOF",
      where: "runtime-error",
      meaning: {
        en: "In the older runc: the container's first process ended before it could report its id.",
        zh: "旧版 runc：容器的首个进程在上报自己的 ID 之前就结束了。",
      },
      causes: [
        { en: "The memory limit is too low.", zh: "内存限制过低。" },
        {
          en: "`user.max_user_namespaces` or another kernel limit is zero.",
          zh: "`user.max_user_namespaces` 或其他内核限制为零。",
        },
        {
          en: "The node's kernel is too old for this runc.",
          zh: "节点内核对该版本 runc 而言过旧。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].resources}'",
        "dmesg -T | grep -i -E 'oom|memory cgroup'",
      ],
      rules: ["container-oom-killed", "container-cannot-run"],
      source: "opencontainers/runc/libcontainer/process_linux.go",
    },
    {
      text: "can't get final child's PID from pipe: %w",
      where: "runtime-error",
      meaning: {
        en: "runc waited for the container's first process, and that one was gone already.",
        zh: "runc 等待容器的首个进程，但它已经不在了。",
      },
      causes: [
        { en: "It was killed by the memory limit.", zh: "它因内存限制被杀死。" },
        { en: "Process ids or memory ran out on the node.", zh: "节点的进程 ID 或内存已用尽。" },
      ],
      checks: ["dmesg -T | grep -i oom"],
      rules: ["container-oom-killed", "container-cannot-run", "node-pid-pressure"],
      source: "opencontainers/runc/libcontainer/process_linux.go",
    },
    {
      text: "procReady not received",
      where: "runtime-error",
      meaning: {
        en: "The container's setup broke off without saying that it was ready.",
        zh: "容器初始化中途中断，没有报告就绪。",
      },
      causes: [
        { en: "The kernel's OOM killer ended it.", zh: "被内核 OOM killer 终止。" },
        {
          en: "A seccomp profile forbids a system call that runc needs.",
          zh: "seccomp 配置禁止了 runc 需要的系统调用。",
        },
      ],
      checks: ["dmesg -T | grep -i -E 'oom|seccomp|audit'"],
      rules: ["container-oom-killed", "container-cannot-run"],
      source: "opencontainers/runc/libcontainer/process_linux.go",
    },
  ]),
  ...defineEntries("runc/docker", [
    {
      text: "not a directory: unknown: Are you trying to mount a directory onto a file (or vice-versa)? Check if the specified host path exists and is the expected type",
      where: "runtime-error",
      meaning: {
        en: "One side of the mount is a file and the other a directory; the kernel allows like upon like only.",
        zh: "挂载的一端是文件，另一端是目录；内核只允许同类相挂。",
      },
      causes: [
        {
          en: "`subPath` names a key that the ConfigMap does not have, so an empty directory was made.",
          zh: "`subPath` 所指的键在 ConfigMap 中不存在，于是生成了空目录。",
        },
        {
          en: "`hostPath` without a type made a directory where a file was meant.",
          zh: "没有类型的 `hostPath` 在应为文件处创建了目录。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.volumes}{.spec.containers[*].volumeMounts}'",
        "kubectl -n NAMESPACE get configmap CONFIGMAP -o jsonpath='{.data}'",
      ],
      rules: ["container-cannot-run", "config-key-missing", "volume-mount-failed"],
      source: "opencontainers/runc/libcontainer/rootfs_linux.go",
    },
  ]),
  ...defineEntries("runc/kernel", [
    {
      text: "read-only file system",
      where: "runtime-error",
      meaning: {
        en: "A mount point or file had to be created on something that may only be read.",
        zh: "需要在只读的位置创建挂载点或文件。",
      },
      causes: [
        {
          en: "A volume is mounted inside another volume that is read-only, such as a ConfigMap or Secret.",
          zh: "卷挂载在另一个只读卷（如 ConfigMap 或 Secret）之内。",
        },
        {
          en: "`readOnlyRootFilesystem: true` and the application writes beside its volumes.",
          zh: "设置了 `readOnlyRootFilesystem: true`，而应用写到了卷以外的位置。",
        },
        {
          en: "The kernel made a disk read-only after errors.",
          zh: "磁盘出错后内核将其改为只读。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].volumeMounts}{.spec.containers[*].securityContext.readOnlyRootFilesystem}'",
        "dmesg -T | grep -i 'read-only'",
      ],
      rules: ["container-filesystem-read-only", "container-cannot-run"],
      source: "linux/fs/namei.c",
    },
  ]),
];
