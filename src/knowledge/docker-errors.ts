import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("docker", [
    {
      text: "Conflict. The container name %q is already in use by container",
      where: "runtime-error",
      meaning: {
        en: "Docker holds a dead container with the name that the kubelet wants to use.",
        zh: "kubelet 要使用的名称在 Docker 中仍被一个已死的容器占用。",
      },
      causes: [
        {
          en: "Docker or the node crashed during a creation.",
          zh: "创建过程中 Docker 或节点崩溃。",
        },
        {
          en: "Docker cannot remove the old one: `device or resource busy`.",
          zh: "Docker 无法删除旧容器：`device or resource busy`。",
        },
      ],
      checks: ["docker ps -a --filter status=dead", "journalctl -u docker --since -30m"],
      rules: ["container-cannot-run"],
      source: "moby/moby/daemon/names.go",
    },
    {
      text: 'cgroup-parent for systemd cgroup should be a valid slice named as "xxx.slice"',
      where: "runtime-error",
      meaning: {
        en: "Docker uses the systemd cgroup driver while the kubelet names cgroups as cgroupfs does, so no container is made.",
        zh: "Docker 使用 systemd cgroup 驱动，而 kubelet 按 cgroupfs 命名，因此无法创建容器。",
      },
      causes: [
        {
          en: "`native.cgroupdriver` in daemon.json and the kubelet's `cgroupDriver` differ.",
          zh: "daemon.json 中的 `native.cgroupdriver` 与 kubelet 的 `cgroupDriver` 不一致。",
        },
        {
          en: "Docker was upgraded or reinstalled without its daemon.json.",
          zh: "升级或重装 Docker 时丢失了 daemon.json。",
        },
      ],
      checks: [
        "docker info --format '{{.CgroupDriver}}'",
        "grep cgroupDriver /var/lib/kubelet/config.yaml",
      ],
      rules: ["pod-sandbox-failed", "kubelet-not-starting"],
      source: "moby/moby/daemon/daemon_unix.go",
    },
    {
      text: "error gathering device information while adding custom device %q: no such file or directory",
      where: "runtime-error",
      meaning: {
        en: "A device that was given to the container is not on the node.",
        zh: "分配给容器的设备在节点上不存在。",
      },
      causes: [
        {
          en: "The device plugin handed out a device that vanished after a reboot or reset.",
          zh: "设备插件分配的设备在重启或复位后消失。",
        },
        {
          en: "The driver that makes the file in /dev is not loaded.",
          zh: "创建 /dev 文件的驱动没有加载。",
        },
      ],
      checks: ["ls -l /dev", "kubectl describe node NODE"],
      rules: ["container-cannot-run"],
      source: "moby/moby/daemon/oci_linux.go",
    },
    {
      text: "Cannot connect to the Docker daemon at %s. Is the docker daemon running?",
      where: "runtime-error",
      meaning: {
        en: "Docker does not answer at its socket; on a node that uses it, nothing starts any more.",
        zh: "Docker 的套接字没有响应；使用它的节点上不再能启动任何容器。",
      },
      causes: [
        { en: "The docker service is stopped or crashes.", zh: "docker 服务已停止或崩溃。" },
        {
          en: "The caller may not open the socket, or runs in a container without it.",
          zh: "调用者无权打开套接字，或所在容器没有挂载它。",
        },
        {
          en: "The node uses containerd, and a Pod still mounts docker.sock.",
          zh: "节点使用 containerd，而 Pod 仍挂载 docker.sock。",
        },
      ],
      checks: ["systemctl status docker", "kubectl get nodes -o wide"],
      rules: ["node-runtime-down"],
      source: "moby/moby/client/errors.go",
    },
    {
      text: "devmapper: Thin Pool has %d free data blocks which is less than minimum required %d free data blocks.",
      where: "runtime-error",
      meaning: {
        en: "Docker's devicemapper pool is nearly full, so it makes no further containers and pulls no images.",
        zh: "Docker 的 devicemapper 存储池将满，不再创建容器和拉取镜像。",
      },
      causes: [
        { en: "Old images and dead containers fill the pool.", zh: "旧镜像和已死容器占满存储池。" },
        { en: "The pool is a small loopback file.", zh: "存储池是一个较小的 loopback 文件。" },
      ],
      checks: ["docker info", "lvs -a"],
      rules: ["node-disk-pressure"],
      source: "moby/moby/daemon/graphdriver/devmapper/deviceset.go",
    },
  ]),
  ...defineEntries("dockershim", [
    {
      text: "failed pulling image %q: %v",
      where: "runtime-error",
      meaning: {
        en: "With dockershim: Docker could not pull the pause image for a sandbox.",
        zh: "dockershim：Docker 无法为沙箱拉取 pause 镜像。",
      },
      causes: [
        {
          en: "`--pod-infra-container-image` names an image the node cannot reach.",
          zh: "`--pod-infra-container-image` 指定的镜像节点无法访问。",
        },
      ],
      checks: ["docker images | grep pause"],
      rules: ["pod-sandbox-failed", "image-registry-unreachable"],
      versions: "-1.23",
      source: "pkg/kubelet/dockershim/helpers.go",
    },
    {
      text: "failed to create a sandbox for pod %q: %v",
      where: "runtime-error",
      meaning: {
        en: "With dockershim: Docker did not create the container that holds the Pod's namespaces.",
        zh: "dockershim：Docker 没能创建承载 Pod 命名空间的容器。",
      },
      causes: [
        { en: "A dead container with the same name remains.", zh: "残留着同名的已死容器。" },
        { en: "Docker's storage is full or damaged.", zh: "Docker 的存储已满或损坏。" },
      ],
      checks: ["docker ps -a | grep POD", "journalctl -u docker --since -30m"],
      rules: ["pod-sandbox-failed"],
      versions: "-1.23",
      source: "pkg/kubelet/dockershim/docker_sandbox.go",
    },
    {
      text: "failed to start sandbox container for pod %q: %v",
      where: "runtime-error",
      meaning: {
        en: "With dockershim: the pause container exists and Docker could not start it.",
        zh: "dockershim：pause 容器已创建，但 Docker 无法启动它。",
      },
      causes: [
        {
          en: "cgroups cannot be made: leaked memory cgroups on an old kernel.",
          zh: "无法创建 cgroup：旧内核泄漏内存 cgroup。",
        },
        {
          en: "runc or containerd below Docker does not answer.",
          zh: "Docker 之下的 runc 或 containerd 没有响应。",
        },
      ],
      checks: ["journalctl -u docker --since -30m", "uname -r"],
      rules: ["pod-sandbox-failed"],
      versions: "-1.23",
      source: "pkg/kubelet/dockershim/docker_sandbox.go",
    },
    {
      text: "failed to set up sandbox container %q network for pod %q: %v",
      where: "runtime-error",
      meaning: {
        en: "With dockershim: the CNI plugin failed to connect the new sandbox.",
        zh: "dockershim：CNI 插件未能为新沙箱接入网络。",
      },
      causes: [
        { en: "The plugin's agent on the node is not running.", zh: "节点上插件的代理没有运行。" },
        { en: "The addresses of the node are used up or leaked.", zh: "节点的地址已用尽或泄漏。" },
      ],
      checks: [
        "journalctl -u kubelet --since -30m | grep -i cni",
        "ls /etc/cni/net.d /opt/cni/bin",
      ],
      rules: ["pod-sandbox-failed"],
      versions: "-1.23",
      source: "pkg/kubelet/dockershim/docker_sandbox.go",
    },
    {
      text: "docker: network plugin is not ready: cni config uninitialized",
      where: "runtime-error",
      meaning: {
        en: "The kubelet with Docker has found no network config; the node stays NotReady.",
        zh: "使用 Docker 的 kubelet 没有找到网络配置；节点保持 NotReady。",
      },
      causes: [
        {
          en: "No network plugin has been installed in the cluster.",
          zh: "集群尚未安装网络插件。",
        },
        { en: "Its Pod on this node does not start.", zh: "该节点上网络插件的 Pod 无法启动。" },
      ],
      checks: ["kubectl -n kube-system get pods -o wide", "ls /etc/cni/net.d"],
      rules: ["node-network-not-ready"],
      versions: "-1.23",
      source: "pkg/kubelet/dockershim/docker_service.go",
    },
    {
      text: "failed to start container %q: %v",
      where: "runtime-error",
      meaning: {
        en: "With dockershim: Docker created the container and could not start its process; Docker's reason follows.",
        zh: "dockershim：Docker 已创建容器，但无法启动其进程；其后是 Docker 给出的原因。",
      },
      causes: [
        {
          en: "The command is not found or not executable in the image.",
          zh: "镜像中找不到该命令或不可执行。",
        },
        { en: "A bind mount is of the wrong type.", zh: "绑定挂载的类型不符。" },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD"],
      rules: ["container-cannot-run", "container-command-not-found"],
      versions: "-1.23",
      source: "pkg/kubelet/dockershim/docker_container.go",
    },
    {
      text: "the container name %q is already in use by %q",
      where: "runtime-error",
      meaning: {
        en: "With dockershim: a leftover container has the name; the kubelet tries to remove it and creates the container anew.",
        zh: "dockershim：残留容器占用了名称；kubelet 会尝试删除它并重新创建容器。",
      },
      causes: [
        {
          en: "The kubelet or Docker was restarted in the middle of a creation.",
          zh: "创建过程中 kubelet 或 Docker 重启。",
        },
      ],
      checks: ["docker ps -a"],
      rules: ["container-cannot-run"],
      versions: "-1.23",
      source: "pkg/kubelet/dockershim/helpers.go",
    },
  ]),
];
