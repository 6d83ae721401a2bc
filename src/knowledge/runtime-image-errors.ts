import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("containerd", [
    {
      text: "failed to pull and unpack image %q: %w",
      where: "runtime-error",
      meaning: {
        en: "containerd could not bring the image onto the node; the words behind this prefix name the step that broke, and the container waits in ErrImagePull.",
        zh: "containerd 未能把镜像取到节点上；此前缀之后的文字说明是哪一步出错，容器停在 ErrImagePull。",
      },
      causes: [
        { en: "The image or its tag is not in the registry.", zh: "镜像仓库中没有该镜像或标签。" },
        {
          en: "The repository is private and the Pod sends no valid credentials.",
          zh: "仓库是私有的，而 Pod 没有提供有效凭据。",
        },
        {
          en: "The registry's name, port or certificate fails from this node.",
          zh: "从该节点解析域名、连接端口或校验证书失败。",
        },
        {
          en: "The disk that holds the images is full or the layer is damaged.",
          zh: "存放镜像的磁盘已满，或镜像层损坏。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "skopeo inspect docker://IMAGE",
        "journalctl -u containerd --since -15m",
      ],
      rules: [
        "image-not-found",
        "image-unauthorized",
        "image-registry-unreachable",
        "image-pull-failed",
      ],
      source: "containerd/containerd/internal/cri/server/images/image_pull.go",
    },
    {
      text: "failed to resolve reference %q: %w",
      where: "runtime-error",
      meaning: {
        en: "Before any layer is fetched, containerd asks the registry for the manifest behind the tag, and that question failed; nothing was downloaded.",
        zh: "在下载镜像层之前，containerd 要向仓库查询标签对应的清单，而这一步失败了；没有下载任何内容。",
      },
      causes: [
        {
          en: "`not found` behind it: the tag was never pushed or is misspelled.",
          zh: "其后是 `not found`：标签从未推送或拼写错误。",
        },
        {
          en: "`401`, `403` or `pull access denied`: the credentials are missing or refused.",
          zh: "其后是 `401`、`403` 或 `pull access denied`：缺少凭据或凭据被拒绝。",
        },
        {
          en: "`dial tcp` or `i/o timeout`: the node has no route to the registry.",
          zh: "其后是 `dial tcp` 或 `i/o timeout`：节点无法连到仓库。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD", "skopeo --debug inspect docker://IMAGE"],
      rules: ["image-not-found", "image-unauthorized", "image-registry-unreachable"],
      source: "containerd/containerd/client/pull.go",
    },
    {
      text: "failed to resolve image %q: %w",
      where: "runtime-error",
      meaning: {
        en: "An image that should already be on the node could not be found in containerd's local store when a container or an image volume wanted it.",
        zh: "容器或镜像卷需要的镜像本应已在节点上，但在 containerd 的本地存储中找不到。",
      },
      causes: [
        {
          en: "The kubelet's image garbage collection removed it between the pull and the creation.",
          zh: "在拉取与创建之间，kubelet 的镜像垃圾回收把它删掉了。",
        },
        {
          en: "Somebody removed it with `crictl rmi` or `ctr images rm`.",
          zh: "有人用 `crictl rmi` 或 `ctr images rm` 删除了它。",
        },
      ],
      checks: ["crictl images", "journalctl -u kubelet --since -15m | grep -i 'image garbage'"],
      rules: ["image-pull-failed", "node-disk-pressure"],
      source: "containerd/containerd/internal/cri/server/container_image_mount.go",
    },
    {
      text: "%s: not found",
      where: "runtime-error",
      meaning: {
        en: "The registry, or a mirror in front of it, answered that it has no such repository, tag or digest; repeating the pull changes nothing.",
        zh: "仓库（或其前面的镜像加速站）回答没有该仓库、标签或摘要；重复拉取不会有结果。",
      },
      causes: [
        {
          en: "The tag is misspelled, or the build that should have pushed it failed.",
          zh: "标签拼写错误，或本应推送它的构建失败了。",
        },
        {
          en: "A retention policy deleted the tag or the digest.",
          zh: "保留策略删除了该标签或摘要。",
        },
        {
          en: "The registry's host or project is missing in the name, so Docker Hub was asked.",
          zh: "镜像名缺少仓库地址或项目名，因而去问了 Docker Hub。",
        },
        {
          en: "A mirror answers for the registry and does not hold this image.",
          zh: "镜像加速站代为应答，但其中没有该镜像。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].image}'",
        "skopeo inspect docker://IMAGE",
      ],
      rules: ["image-not-found"],
      source: "core/remotes/docker/resolver.go",
    },
    {
      text: "no match for platform in manifest: %w",
      where: "runtime-error",
      meaning: {
        en: "The image exists but holds no variant for the operating system and processor of this node, so it cannot run here.",
        zh: "镜像存在，但不含适用于该节点操作系统和处理器的版本，因此不能在此运行。",
      },
      causes: [
        {
          en: "The image was built on one architecture only (amd64) and the node is arm64, or the reverse.",
          zh: "镜像只为一种架构（amd64）构建，而节点是 arm64，或相反。",
        },
        {
          en: "A Linux image was scheduled to a Windows node, or for another Windows version.",
          zh: "Linux 镜像被调度到 Windows 节点，或 Windows 版本不符。",
        },
      ],
      checks: [
        "kubectl get nodes -L kubernetes.io/arch,kubernetes.io/os",
        "skopeo inspect --raw docker://IMAGE",
      ],
      rules: ["image-platform-mismatch"],
      source: "containerd/containerd/core/images/handlers.go",
    },
    {
      text: "failed to extract layer (%s %s) to %s as %q: %w",
      where: "runtime-error",
      meaning: {
        en: "A layer was downloaded and could not be unpacked into the snapshotter's directory, so the image is not usable on this node.",
        zh: "镜像层已下载，但无法解压到快照目录，因此该镜像在节点上不可用。",
      },
      causes: [
        {
          en: "`no space left on device`: disk or inodes of the runtime's directory are used up.",
          zh: "`no space left on device`：运行时目录的磁盘空间或 inode 已用尽。",
        },
        {
          en: "The layer is damaged by a proxy or a broken registry storage.",
          zh: "镜像层被代理或有故障的仓库存储损坏。",
        },
        {
          en: "`lchown ... invalid argument`: a user id beyond the range of a user namespace.",
          zh: "`lchown ... invalid argument`：用户 ID 超出用户命名空间的范围。",
        },
        {
          en: "The filesystem below does not suit overlayfs (`d_type` missing, NFS).",
          zh: "底层文件系统不适合 overlayfs（缺少 `d_type`、NFS）。",
        },
      ],
      checks: [
        "df -h /var/lib/containerd",
        "df -i /var/lib/containerd",
        "journalctl -u containerd --since -15m",
      ],
      rules: ["image-pull-failed", "node-disk-pressure"],
      source: "containerd/containerd/core/unpack/unpacker.go",
    },
    {
      text: "failed to prepare extraction snapshot %q: %w",
      where: "runtime-error",
      meaning: {
        en: "containerd could not create the directory into which the next layer is unpacked.",
        zh: "containerd 无法创建用来解压下一层的快照目录。",
      },
      causes: [
        {
          en: "Its metadata and the files on disk no longer agree, after a crash or a manual clean-up.",
          zh: "崩溃或手动清理后，元数据与磁盘文件不再一致。",
        },
        {
          en: "The disk below /var/lib/containerd is full or read-only.",
          zh: "/var/lib/containerd 所在磁盘已满或为只读。",
        },
      ],
      checks: [
        "df -h /var/lib/containerd",
        "journalctl -u containerd --since -15m | grep -i snapshot",
      ],
      rules: ["image-pull-failed", "node-disk-pressure"],
      source: "containerd/containerd/core/unpack/unpacker.go",
    },
    {
      text: "failed size validation: %d != %d: %w",
      where: "runtime-error",
      meaning: {
        en: "Fewer or more bytes arrived than the manifest announces, so containerd threw the blob away.",
        zh: "收到的字节数与清单声明的不符，containerd 丢弃了这份数据。",
      },
      causes: [
        {
          en: "A proxy or load balancer cut the transfer off.",
          zh: "代理或负载均衡器中断了传输。",
        },
        { en: "A caching mirror holds an incomplete copy.", zh: "缓存镜像站保存了不完整的副本。" },
      ],
      checks: ["journalctl -u containerd --since -15m"],
      rules: ["image-pull-failed"],
      source: "containerd/containerd/core/metadata/content.go",
    },
    {
      text: "unexpected commit digest %s, expected %s: %w",
      where: "runtime-error",
      meaning: {
        en: "The content that came does not have the checksum the manifest promises; it was rejected, as it would not be the image that was asked for.",
        zh: "收到的内容与清单声明的校验和不符，因而被拒绝：它不是所请求的镜像。",
      },
      causes: [
        {
          en: "A mirror or proxy returns an error page or old content in place of the blob.",
          zh: "镜像站或代理返回了错误页或旧内容，而不是该数据。",
        },
        { en: "The registry's storage is damaged.", zh: "仓库的存储已损坏。" },
      ],
      checks: ["skopeo --debug inspect docker://IMAGE"],
      rules: ["image-pull-failed"],
      source: "containerd/containerd/plugins/content/local/writer.go",
    },
    {
      text: "failed to copy: httpReadSeeker: failed open: %w",
      where: "runtime-error",
      meaning: {
        en: "The manifest was read, and the download of a layer could not be started: layers often come from another host than the registry itself.",
        zh: "清单已读取，但无法开始下载镜像层：镜像层往往来自仓库以外的另一台主机。",
      },
      causes: [
        {
          en: "The storage or CDN host behind the registry (S3, OSS, Cloudflare) is blocked for the nodes.",
          zh: "节点访问不了仓库背后的存储或 CDN 主机（S3、OSS、Cloudflare）。",
        },
        {
          en: "The time-limited download link expired, as the clocks differ.",
          zh: "时钟不一致，限时下载链接已失效。",
        },
        {
          en: "The registry lost the blob though it still has the manifest.",
          zh: "仓库仍有清单，但丢失了对应数据。",
        },
      ],
      checks: [
        "skopeo --debug inspect docker://IMAGE",
        "journalctl -u containerd --since -15m | grep httpReadSeeker",
      ],
      rules: ["image-registry-unreachable", "image-pull-failed"],
      source: "containerd/containerd/core/remotes/docker/fetcher.go",
    },
    {
      text: "failed to parse image reference %q: %w",
      where: "runtime-error",
      meaning: {
        en: "The name of the image does not follow the grammar of references, so containerd did not ask any registry.",
        zh: "镜像名称不符合引用的语法，containerd 没有询问任何仓库。",
      },
      causes: [
        {
          en: "A template left a variable unfilled, or an empty tag behind the colon.",
          zh: "模板变量没有被替换，或冒号后面的标签为空。",
        },
        {
          en: "`http://` stands in front of the registry's name.",
          zh: "仓库名称前写了 `http://`。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].image}'"],
      rules: ["image-name-invalid"],
      source: "containerd/containerd/internal/cri/server/images/image_pull.go",
    },
    {
      text: "image operations exceeded the progress timeout",
      where: "runtime-error",
      meaning: {
        en: "containerd cancelled the pull since no bytes arrived for the whole `image_pull_progress_timeout` (five minutes by default).",
        zh: "在整个 `image_pull_progress_timeout`（默认五分钟）内没有收到数据，containerd 取消了拉取。",
      },
      causes: [
        {
          en: "The link to the registry stalls or is throttled.",
          zh: "到仓库的链路停滞或被限速。",
        },
        {
          en: "The disk is so busy that unpacking holds the download up.",
          zh: "磁盘过忙，解压拖住了下载。",
        },
      ],
      checks: ["journalctl -u containerd --since -30m | grep -i 'progress'", "iostat -x 1 3"],
      rules: ["image-registry-unreachable", "image-pull-failed"],
      source: "containerd/containerd/internal/cri/server/images/image_pull.go",
    },
  ]),
  ...defineEntries("docker", [
    {
      text: "no matching manifest for %s in the manifest list entries",
      where: "runtime-error",
      meaning: {
        en: "Docker looked through the image's manifest list and found nothing that fits the node's platform.",
        zh: "Docker 查看了镜像的清单列表，没有找到适合该节点平台的条目。",
      },
      causes: [
        {
          en: "The image is published for amd64 only, the node is arm64.",
          zh: "镜像仅发布了 amd64 版本，而节点是 arm64。",
        },
        {
          en: "The build dropped a platform in its newest tag.",
          zh: "最新标签的构建去掉了某个平台。",
        },
      ],
      checks: [
        "kubectl get node NODE -o jsonpath='{.status.nodeInfo.architecture}'",
        "docker manifest inspect IMAGE",
      ],
      rules: ["image-platform-mismatch"],
      source: "moby/moby/distribution/pull_v2.go",
    },
    {
      text: "manifest for %s not found: manifest unknown",
      where: "runtime-error",
      meaning: {
        en: "Docker was told by the registry that this tag does not exist in the repository.",
        zh: "仓库告知 Docker，该仓库中不存在这个标签。",
      },
      causes: [
        {
          en: "The image of this version has not been built or pushed yet.",
          zh: "该版本的镜像尚未构建或推送。",
        },
        {
          en: "Tag and repository are mixed up between environments.",
          zh: "不同环境的标签与仓库混用了。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD"],
      rules: ["image-not-found"],
      source: "moby/moby/distribution/errors.go",
    },
  ]),
  ...defineEntries("containerd>=2", [
    {
      text: "%w: media type %q is no longer supported since containerd v2.0, please rebuild the image as %q or %q",
      where: "runtime-error",
      meaning: {
        en: "The image is stored in the old Docker schema 1 format, which containerd 2 refuses; it ran before the node's runtime was updated.",
        zh: "镜像采用旧的 Docker schema 1 格式，containerd 2 拒绝拉取；在节点运行时升级之前它是可用的。",
      },
      causes: [
        {
          en: "An old image was never rebuilt or pushed again with a current client.",
          zh: "旧镜像一直没有用新客户端重新构建或推送。",
        },
        {
          en: "An old registry converts every manifest to schema 1.",
          zh: "旧版仓库把所有清单都转换成 schema 1。",
        },
      ],
      checks: ["kubectl get nodes -o wide", "skopeo inspect --raw docker://IMAGE"],
      rules: ["image-pull-failed"],
      source: "containerd/containerd/core/remotes/docker/resolver.go",
    },
  ]),
  ...defineEntries("kubelet", [
    {
      text: "couldn't parse image reference %q: %v",
      where: "runtime-error",
      meaning: {
        en: "The kubelet itself found the image name invalid; the container waits in InvalidImageName and is not tried at a registry.",
        zh: "kubelet 自己判定镜像名无效；容器停在 InvalidImageName，不会去询问仓库。",
      },
      causes: [
        { en: "Upper case letters or spaces in the name.", zh: "名称中有大写字母或空格。" },
        {
          en: "Two colons, or a tag and a broken digest together.",
          zh: "出现两个冒号，或标签与错误的摘要并用。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].image}'"],
      rules: ["image-name-invalid"],
      source: "pkg/kubelet/images/image_manager.go",
    },
  ]),
  ...defineEntries("docker/reference", [
    {
      text: "invalid reference format",
      where: "runtime-error",
      meaning: {
        en: "What stands in `image` is not a valid reference: name, optional tag after a colon, optional digest after an at sign.",
        zh: "`image` 的值不是有效的引用：应为名称、冒号后的可选标签、@ 后的可选摘要。",
      },
      causes: [
        {
          en: "An empty or unfilled variable from Helm, Kustomize or the pipeline.",
          zh: "Helm、Kustomize 或流水线中的变量为空或未替换。",
        },
        {
          en: "Quotes, spaces or a line end were copied into the value.",
          zh: "值中混入了引号、空格或换行。",
        },
        {
          en: "The tag contains a slash or a plus sign, as a branch name or version may.",
          zh: "标签含有斜杠或加号，例如直接使用了分支名或版本号。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{range .spec.containers[*]}[{.image}]{end}'",
      ],
      rules: ["image-name-invalid"],
      source: "distribution/reference/reference.go",
    },
    {
      text: "invalid reference format: repository name (%s) must be lowercase",
      where: "runtime-error",
      meaning: {
        en: "The repository part of the image name has capital letters, which references do not allow; tags may have them.",
        zh: "镜像名的仓库部分含有大写字母，引用不允许；标签中可以有大写。",
      },
      causes: [
        {
          en: "The name was made from a project or user name with capitals.",
          zh: "名称由含大写字母的项目名或用户名拼成。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].image}'"],
      rules: ["image-name-invalid"],
      source: "distribution/reference/reference.go",
    },
  ]),
  ...defineEntries("CRI-O", [
    {
      text: "short-name %q did not resolve to an alias and no unqualified-search registries are defined",
      where: "runtime-error",
      meaning: {
        en: "CRI-O got a name without a registry and has no list of registries in which to look for it.",
        zh: "CRI-O 得到的镜像名没有写仓库地址，也没有配置可供查找的仓库列表。",
      },
      causes: [
        {
          en: "The image is written as `nginx` where `docker.io/library/nginx` is meant.",
          zh: "镜像写成了 `nginx`，而本意是 `docker.io/library/nginx`。",
        },
        {
          en: "`unqualified-search-registries` is empty in the node's registries.conf.",
          zh: "节点的 registries.conf 中 `unqualified-search-registries` 为空。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].image}'",
        "cat /etc/containers/registries.conf",
      ],
      rules: ["image-name-invalid"],
      source: "containers/image/pkg/shortnames/shortnames.go",
    },
  ]),
  ...defineEntries("CRI-O/containers-image", [
    {
      text: "reading manifest %s in %s: manifest unknown",
      where: "runtime-error",
      meaning: {
        en: "CRI-O reached the repository, and the tag or digest it asked for is not there.",
        zh: "CRI-O 已访问到该仓库，但其中没有所请求的标签或摘要。",
      },
      causes: [
        {
          en: "The tag is misspelled, or its build did not push.",
          zh: "标签拼写错误，或构建没有推送。",
        },
        { en: "The tag was pruned from the registry.", zh: "标签已从仓库中清理。" },
      ],
      checks: ["skopeo list-tags docker://REPOSITORY"],
      rules: ["image-not-found"],
      source: "containers/image/docker/docker_image_src.go",
    },
  ]),
  ...defineEntries("registry", [
    {
      text: "manifest unknown",
      where: "runtime-error",
      meaning: {
        en: "The registry knows the repository and has no manifest for this tag or digest.",
        zh: "仓库存在，但没有该标签或摘要对应的清单。",
      },
      causes: [
        {
          en: "A typing error in the tag, or `latest` was never pushed.",
          zh: "标签写错，或从未推送过 `latest`。",
        },
        {
          en: "The digest belongs to another repository or was garbage collected.",
          zh: "摘要属于另一个仓库，或已被垃圾回收。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].image}'"],
      rules: ["image-not-found"],
      source: "distribution/distribution/registry/api/errcode/register.go",
    },
  ]),
  ...defineEntries("CRI", [
    {
      text: "rpc error: code = Canceled desc = %s",
      where: "runtime-error",
      meaning: {
        en: "The caller gave the call up before the runtime was through with it; the work is usually begun again.",
        zh: "在运行时完成之前调用方放弃了这次调用；通常会重新开始。",
      },
      causes: [
        {
          en: "The kubelet was restarted in the middle of a pull.",
          zh: "拉取过程中 kubelet 重启了。",
        },
        {
          en: "The Pod was deleted while its image was being fetched.",
          zh: "正在获取镜像时 Pod 被删除。",
        },
      ],
      checks: ["journalctl -u kubelet --since -30m"],
      rules: ["image-pull-failed"],
      source: "google.golang.org/grpc/codes",
    },
  ]),
  ...defineEntries("runtime", [
    {
      text: "pulling image: rpc error: code = %s",
      where: "runtime-error",
      meaning: {
        en: "A pull failed in the runtime; what the runtime said follows the code.",
        zh: "拉取在运行时中失败；状态码后面是运行时给出的说明。",
      },
      causes: [
        {
          en: "The registry refused, lacks or did not answer for the image.",
          zh: "仓库拒绝访问、没有该镜像或没有响应。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD"],
      rules: ["image-pull-failed"],
      source: "cri-o/cri-o/server/image_pull.go",
    },
  ]),
];
