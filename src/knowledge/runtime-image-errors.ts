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
        "crictl pull IMAGE",
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
      checks: ["kubectl -n NAMESPACE describe pod POD", "crictl --debug pull IMAGE"],
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
          zh: "在拉取与创建之间，kubelet 的镜像垃圾收集把它删掉了。",
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
      text: "pull access denied, repository does not exist or may require authorization: %w",
      where: "runtime-error",
      meaning: {
        en: "The registry hides whether the repository exists from a client that may not see it; either the credentials do not suffice or the name is wrong.",
        zh: "仓库对无权访问的客户端不透露该仓库是否存在；要么凭据不足，要么名称写错。",
      },
      causes: [
        {
          en: "The image is private and the Pod has no imagePullSecrets.",
          zh: "镜像是私有的，而 Pod 没有设置 imagePullSecrets。",
        },
        {
          en: "The Secret is for another registry host than the image's.",
          zh: "Secret 中的仓库地址与镜像的不一致。",
        },
        {
          en: "The name is wrong: a missing organisation makes it `library/NAME`.",
          zh: "名称有误：缺少组织名时会变成 `library/NAME`。",
        },
        {
          en: "The account in the Secret may not read this repository.",
          zh: "Secret 中的账号无权读取该仓库。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.imagePullSecrets}'",
        "kubectl -n NAMESPACE get secret SECRET -o jsonpath='{.type}'",
      ],
      rules: ["image-unauthorized", "image-pull-secret-missing", "image-not-found"],
      source: "containerd/containerd/core/remotes/docker/resolver.go",
    },
    {
      text: "authorization failed",
      where: "runtime-error",
      meaning: {
        en: "The registry refused the login that containerd presented for this pull.",
        zh: "仓库拒绝了 containerd 为此次拉取出示的登录信息。",
      },
      causes: [
        {
          en: "The password or token in the pull Secret has expired or was changed.",
          zh: "拉取 Secret 中的密码或令牌已过期或已更改。",
        },
        { en: "The account lost its right to the repository.", zh: "该账号失去了对仓库的权限。" },
      ],
      checks: ["kubectl -n NAMESPACE get secret SECRET -o jsonpath='{.data.\\.dockerconfigjson}'"],
      rules: ["image-unauthorized"],
      source: "containerd/containerd/core/remotes/docker/resolver.go",
    },
    {
      text: "failed to authorize: %w",
      where: "runtime-error",
      meaning: {
        en: "containerd was sent to the registry's token service, and getting a token there failed; so the pull ended before it asked for the image.",
        zh: "containerd 被引导到仓库的令牌服务，但在那里获取令牌失败；拉取在请求镜像之前就结束了。",
      },
      causes: [
        {
          en: "User name or password in the pull Secret is wrong.",
          zh: "拉取 Secret 中的用户名或密码有误。",
        },
        {
          en: "The token service is a different host, which a firewall or a proxy blocks.",
          zh: "令牌服务是另一个主机，被防火墙或代理拦截。",
        },
        { en: "Its certificate is not trusted by the node.", zh: "节点不信任该服务的证书。" },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD", "curl -sSI https://REGISTRY/v2/"],
      rules: ["image-unauthorized", "image-registry-unreachable", "image-registry-tls"],
      source: "containerd/containerd/core/remotes/docker/resolver.go",
    },
    {
      text: "failed to fetch anonymous token: %w",
      where: "runtime-error",
      meaning: {
        en: "Without credentials containerd asked for an anonymous token, and the token service refused it or did not answer.",
        zh: "在没有凭据的情况下，containerd 请求匿名令牌，而令牌服务拒绝或没有应答。",
      },
      causes: [
        {
          en: "The repository is private and no imagePullSecrets reached the kubelet.",
          zh: "仓库是私有的，而 kubelet 没有得到 imagePullSecrets。",
        },
        {
          en: "The node cannot reach the token service, such as `auth.docker.io`.",
          zh: "节点无法访问令牌服务，例如 `auth.docker.io`。",
        },
        {
          en: "The proxy that containerd uses is not set or refuses the host.",
          zh: "containerd 使用的代理没有设置或拒绝该主机。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.imagePullSecrets}'",
        "systemctl show containerd -p Environment",
      ],
      rules: ["image-unauthorized", "image-pull-secret-missing", "image-registry-unreachable"],
      source: "containerd/containerd/core/remotes/docker/authorizer.go",
    },
    {
      text: "failed to fetch oauth token: %w",
      where: "runtime-error",
      meaning: {
        en: "containerd sent user name and password to the token service, and the answer was no token.",
        zh: "containerd 把用户名和密码发给令牌服务，但没有得到令牌。",
      },
      causes: [
        {
          en: "The password was rotated while the Secret keeps the old one.",
          zh: "密码已轮换，而 Secret 中仍是旧密码。",
        },
        {
          en: "The account is locked, or needs an access token instead of the password.",
          zh: "账号被锁定，或要求使用访问令牌而不是密码。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.imagePullSecrets[*].name}'"],
      rules: ["image-unauthorized"],
      source: "containerd/containerd/core/remotes/docker/authorizer.go",
    },
    {
      text: "%w: no basic auth credentials",
      where: "runtime-error",
      meaning: {
        en: "The registry demands user name and password, and containerd has none for this host.",
        zh: "仓库要求用户名和密码，而 containerd 没有该主机的凭据。",
      },
      causes: [
        {
          en: "Amazon ECR: the kubelet's credential provider is not set up, or the node's role may not pull.",
          zh: "Amazon ECR：kubelet 的凭据提供程序未配置，或节点角色无权拉取。",
        },
        {
          en: "The pull Secret names another host, or lives in another namespace.",
          zh: "拉取 Secret 写的是别的主机，或位于别的命名空间。",
        },
        {
          en: "A stored ECR token is older than twelve hours.",
          zh: "存储的 ECR 令牌已超过十二小时。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get serviceaccount SERVICEACCOUNT -o yaml",
        "kubectl -n NAMESPACE get secrets --field-selector type=kubernetes.io/dockerconfigjson",
      ],
      rules: ["image-unauthorized", "image-pull-secret-missing"],
      source: "containerd/containerd/core/remotes/docker/authorizer.go",
    },
    {
      text: "failed to do request: %w",
      where: "runtime-error",
      meaning: {
        en: "The HTTP request to the registry got no answer at all; the Go error behind it tells whether name, connection, certificate or proxy failed.",
        zh: "发往仓库的 HTTP 请求没有得到任何应答；其后的 Go 错误说明是域名、连接、证书还是代理出了问题。",
      },
      causes: [
        {
          en: "`no such host`: the node's DNS does not know the registry.",
          zh: "`no such host`：节点的 DNS 不认识该仓库。",
        },
        {
          en: "`i/o timeout`: no way out of the node's network, or the proxy of containerd is not set.",
          zh: "`i/o timeout`：节点网络没有出口，或没有为 containerd 设置代理。",
        },
        {
          en: "`x509`: the registry's authority is not installed on the node.",
          zh: "`x509`：节点上没有安装仓库的证书颁发机构。",
        },
        {
          en: "`EOF` or `connection reset`: something between the two breaks the connection.",
          zh: "`EOF` 或 `connection reset`：中间设备断开了连接。",
        },
      ],
      checks: [
        "curl -sSI https://REGISTRY/v2/",
        "systemctl show containerd -p Environment",
        "getent hosts REGISTRY",
      ],
      rules: ["image-registry-unreachable", "image-registry-tls"],
      source: "containerd/containerd/core/remotes/docker/resolver.go",
    },
    {
      text: "unexpected status from HEAD request to %s: %s",
      where: "runtime-error",
      meaning: {
        en: "The registry was reached and answered the question for the manifest with an HTTP error; the status at the end says which.",
        zh: "已连到仓库，但查询清单时返回了 HTTP 错误；末尾的状态码说明是哪一种。",
      },
      causes: [
        {
          en: "401 or 403: the credentials, or a firewall in front of the registry.",
          zh: "401 或 403：凭据问题，或仓库前的防火墙拦截。",
        },
        {
          en: "404 from a mirror that does not know the repository.",
          zh: "404：镜像加速站不认识该仓库。",
        },
        { en: "5xx: the registry or its storage is down.", zh: "5xx：仓库或其存储发生故障。" },
      ],
      checks: ["curl -sSI https://REGISTRY/v2/REPOSITORY/manifests/TAG"],
      rules: ["image-unauthorized", "image-registry-unreachable", "image-pull-failed"],
      source: "containerd/containerd/core/remotes/docker/resolver.go",
    },
    {
      text: "unexpected status code %s: %s",
      where: "runtime-error",
      meaning: {
        en: "A request for a manifest or a layer ended with an HTTP status that containerd does not expect.",
        zh: "对清单或镜像层的请求返回了 containerd 意料之外的 HTTP 状态码。",
      },
      causes: [
        {
          en: "The address behind a mirror or proxy is no registry and sends its own error page.",
          zh: "镜像加速站或代理指向的并不是镜像仓库，返回了自己的错误页。",
        },
        {
          en: "The registry is overloaded or under maintenance (502, 503).",
          zh: "仓库过载或正在维护（502、503）。",
        },
        {
          en: "The credentials are not valid for this path (401, 403).",
          zh: "凭据对该路径无效（401、403）。",
        },
      ],
      checks: ["crictl --debug pull IMAGE", "journalctl -u containerd --since -15m"],
      rules: ["image-pull-failed", "image-unauthorized"],
      source: "containerd/containerd/core/remotes/errors/errors.go",
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
        zh: "镜像层已下载，但无法解包到快照目录，因此该镜像在节点上不可用。",
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
        zh: "containerd 无法创建用来解包下一层的快照目录。",
      },
      causes: [
        {
          en: "Its metadata and the files on disk no longer agree, after a crash or a manual clean-up.",
          zh: "崩溃或手工清理后，元数据与磁盘文件不再一致。",
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
      checks: ["crictl --debug pull IMAGE"],
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
        "crictl --debug pull IMAGE",
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
          zh: "磁盘过忙，解包拖住了下载。",
        },
      ],
      checks: ["journalctl -u containerd --since -30m | grep -i 'progress'", "iostat -x 1 3"],
      rules: ["image-registry-unreachable", "image-pull-failed"],
      source: "containerd/containerd/internal/cri/server/images/image_pull.go",
    },
  ]),
  ...defineEntries("registry", [
    {
      text: "insufficient_scope: authorization failed",
      where: "runtime-error",
      meaning: {
        en: "The token that was presented is valid but does not allow pulling this repository.",
        zh: "所出示的令牌有效，但不包含拉取该仓库的权限。",
      },
      causes: [
        {
          en: "The account has access to other repositories only.",
          zh: "该账号只对其他仓库有权限。",
        },
        {
          en: "No Secret was used, and the anonymous token does not cover a private repository.",
          zh: "没有使用 Secret，而匿名令牌不能访问私有仓库。",
        },
        { en: "The repository does not exist under this name.", zh: "不存在这个名称的仓库。" },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD"],
      rules: ["image-unauthorized"],
      source: "distribution/distribution/registry/auth/token/accesscontroller.go",
    },
    {
      text: "toomanyrequests: %s",
      where: "runtime-error",
      meaning: {
        en: "The registry answered 429: this client asked more often than it allows; later attempts of the kubelet may succeed by themselves.",
        zh: "仓库返回 429：该客户端请求过于频繁；kubelet 稍后的重试可能自行成功。",
      },
      causes: [
        {
          en: "The quota of a cloud registry for pulls per second or per day is used up.",
          zh: "云镜像仓库每秒或每日的拉取配额已用尽。",
        },
        {
          en: "Many nodes start the same image in the same moment.",
          zh: "许多节点同时启动同一镜像。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD"],
      rules: ["image-rate-limited"],
      source: "distribution/distribution/registry/api/errcode/register.go",
    },
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
          zh: "摘要属于另一个仓库，或已被垃圾收集。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].image}'"],
      rules: ["image-not-found"],
      source: "distribution/distribution/registry/api/errcode/register.go",
    },
  ]),
  ...defineEntries("docker/registry", [
    {
      text: "no basic auth credentials",
      where: "runtime-error",
      meaning: {
        en: "Docker found no credentials for a registry that insists on a login.",
        zh: "仓库要求登录，而 Docker 没有找到对应的凭据。",
      },
      causes: [
        {
          en: "No imagePullSecrets in the Pod or its ServiceAccount.",
          zh: "Pod 及其 ServiceAccount 都没有 imagePullSecrets。",
        },
        {
          en: "`docker login` on the node served another user or another host name.",
          zh: "节点上的 `docker login` 属于别的用户或别的主机名。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.imagePullSecrets}'"],
      rules: ["image-unauthorized", "image-pull-secret-missing"],
      source: "moby/moby/registry/auth.go",
    },
  ]),
  ...defineEntries("Docker Hub", [
    {
      text: "toomanyrequests: You have reached your pull rate limit",
      where: "runtime-error",
      meaning: {
        en: "Docker Hub counts pulls by account, or by address where nobody logs in, and this one is over its allowance; the pull works again when the window has passed.",
        zh: "Docker Hub 按账号计数拉取次数，未登录时按来源地址计数；当前已超出配额，时间窗口过后才能再次拉取。",
      },
      causes: [
        {
          en: "All nodes leave through one NAT address and pull anonymously.",
          zh: "所有节点经同一个 NAT 地址匿名拉取。",
        },
        {
          en: "`imagePullPolicy: Always` with many restarts uses up the allowance.",
          zh: "`imagePullPolicy: Always` 加上频繁重启耗尽了配额。",
        },
        {
          en: "A rollout or new nodes pulled very many images at once.",
          zh: "一次发布或新增节点同时拉取了大量镜像。",
        },
      ],
      checks: [
        "kubectl get events -A --field-selector reason=Failed",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].imagePullPolicy}'",
      ],
      rules: ["image-rate-limited"],
      source: "distribution/distribution/registry/api/errcode/register.go",
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
    {
      text: "Error response from daemon: pull access denied for %s, repository does not exist or may require 'docker login'",
      where: "runtime-error",
      meaning: {
        en: "Docker may not see the repository: it is private, or it does not exist under this name.",
        zh: "Docker 无权看到该仓库：它是私有的，或不存在这个名称的仓库。",
      },
      causes: [
        {
          en: "The Pod has no pull Secret, as the namespace is new.",
          zh: "新建的命名空间里没有拉取 Secret。",
        },
        {
          en: "The image was built on one node only and never pushed.",
          zh: "镜像只在某个节点上构建，从未推送。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get secrets", "kubectl -n NAMESPACE describe pod POD"],
      rules: ["image-unauthorized", "image-pull-secret-missing", "image-not-found"],
      source: "moby/moby/distribution/errors.go",
    },
    {
      text: "Error response from daemon: Get https://%s/v2/:",
      where: "runtime-error",
      meaning: {
        en: "Docker could not finish the first request to the registry; what follows the address is the network or TLS error.",
        zh: "Docker 对仓库的首个请求没有成功；地址之后是网络或 TLS 错误。",
      },
      causes: [
        {
          en: "The node has no route or no proxy to the outside.",
          zh: "节点没有到外部的路由或代理。",
        },
        {
          en: "The registry's certificate comes from a private authority; it belongs in /etc/docker/certs.d.",
          zh: "仓库证书由私有机构签发，应放入 /etc/docker/certs.d。",
        },
        {
          en: "The registry is plain HTTP and not listed as insecure.",
          zh: "仓库只提供 HTTP，且没有列为不安全仓库。",
        },
      ],
      checks: ["curl -sSI https://REGISTRY/v2/", "docker info"],
      rules: ["image-registry-unreachable", "image-registry-tls"],
      source: "moby/moby/registry/registry.go",
    },
    {
      text: "net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)",
      where: "runtime-error",
      meaning: {
        en: "No connection to the registry, or no first line of an answer, came in the time Docker allows.",
        zh: "在 Docker 允许的时间内没有建立到仓库的连接，或没有收到首个应答。",
      },
      causes: [
        { en: "A firewall drops the packets silently.", zh: "防火墙静默丢弃了数据包。" },
        { en: "Docker does not know the proxy it would need.", zh: "Docker 没有配置所需的代理。" },
        { en: "The line to a registry abroad is overloaded.", zh: "到境外仓库的线路拥塞。" },
      ],
      checks: [
        "curl -sS -o /dev/null -w '%{time_connect} %{time_total}\\n' https://REGISTRY/v2/",
        "systemctl show docker -p Environment",
      ],
      rules: ["image-registry-unreachable"],
      source: "net/http/client.go",
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
    {
      text: "unable to retrieve auth token: invalid username/password: unauthorized",
      where: "runtime-error",
      meaning: {
        en: "CRI-O logged in with the given credentials and the registry refused them.",
        zh: "CRI-O 用给定的凭据登录，被仓库拒绝。",
      },
      causes: [
        {
          en: "The pull Secret holds an old password or a deleted robot account.",
          zh: "拉取 Secret 中是旧密码或已删除的机器人账号。",
        },
        {
          en: "The node's global pull secret (OpenShift) has expired.",
          zh: "节点的全局拉取凭据（OpenShift）已过期。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.imagePullSecrets}'"],
      rules: ["image-unauthorized"],
      source: "containers/image/docker/docker_client.go",
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
  ...defineEntries("runtime", [
    {
      text: "dial tcp: lookup %s: no such host",
      where: "runtime-error",
      meaning: {
        en: "The node's resolver, not the cluster's DNS, does not know this name; whoever runs on the node cannot call it until that is mended.",
        zh: "是节点自己的解析器（不是集群 DNS）不认识该域名；修复之前，节点上的程序都无法访问它。",
      },
      causes: [
        { en: "The registry's name is misspelled in the image.", zh: "镜像名中的仓库域名写错。" },
        {
          en: "The node's /etc/resolv.conf names a server that does not hold the internal zone.",
          zh: "节点 /etc/resolv.conf 中的服务器没有内部域。",
        },
        {
          en: "The registry is named by a cluster Service, which nodes cannot resolve.",
          zh: "仓库用集群内 Service 名称表示，而节点无法解析。",
        },
      ],
      checks: ["getent hosts REGISTRY", "cat /etc/resolv.conf"],
      rules: ["image-registry-unreachable"],
      source: "net/dnsclient_unix.go",
    },
    {
      text: "dial tcp %s: connect: connection refused",
      where: "runtime-error",
      meaning: {
        en: "The address answers, and nothing listens at this port: the server is down or the port is wrong.",
        zh: "地址可达，但该端口没有程序监听：服务未运行或端口写错。",
      },
      causes: [
        {
          en: "The registry's own Pod or process is not running.",
          zh: "镜像仓库自身的 Pod 或进程没有运行。",
        },
        {
          en: "A port is missing in the name, so 443 was tried.",
          zh: "名称中缺少端口号，因而尝试了 443。",
        },
        {
          en: "A local proxy (127.0.0.1) configured for the runtime is not running.",
          zh: "为运行时配置的本机代理（127.0.0.1）没有运行。",
        },
      ],
      checks: ["curl -sSI https://REGISTRY/v2/", "systemctl show containerd -p Environment"],
      rules: ["image-registry-unreachable", "dependency-down"],
      source: "net/dial.go",
    },
    {
      text: "dial tcp %s: i/o timeout",
      where: "runtime-error",
      meaning: {
        en: "Nothing came back from this address in time: packets are lost or dropped on the way.",
        zh: "在时限内没有收到该地址的任何回应：数据包在途中丢失或被丢弃。",
      },
      causes: [
        {
          en: "The node's subnet has no NAT gateway or route to the internet.",
          zh: "节点所在子网没有 NAT 网关或到互联网的路由。",
        },
        {
          en: "A security group, firewall or network policy of the cloud drops the traffic.",
          zh: "安全组、防火墙或云网络策略丢弃了流量。",
        },
        {
          en: "The name resolves to an address that is only reachable from elsewhere.",
          zh: "域名解析到只能从别处访问的地址。",
        },
      ],
      checks: ["curl -sSv --max-time 10 https://REGISTRY/v2/", "ip route get ADDRESS"],
      rules: ["image-registry-unreachable"],
      source: "net/net.go",
    },
    {
      text: "tls: failed to verify certificate: x509: certificate signed by unknown authority",
      where: "runtime-error",
      meaning: {
        en: "The server's certificate is signed by an authority that the node's runtime does not trust, so the connection was broken off before any request.",
        zh: "服务器证书由节点运行时不信任的机构签发，连接在发出请求之前就被中断。",
      },
      causes: [
        {
          en: "A private registry's CA is not installed on this node.",
          zh: "该节点没有安装私有仓库的 CA。",
        },
        {
          en: "An intercepting proxy puts its own certificate in between.",
          zh: "拦截式代理换成了它自己的证书。",
        },
        {
          en: "The registry does not send its intermediate certificate.",
          zh: "仓库没有发送中间证书。",
        },
      ],
      checks: ["openssl s_client -connect REGISTRY:443 -showcerts", "ls /etc/containerd/certs.d"],
      rules: ["image-registry-tls"],
      source: "crypto/x509/verify.go",
    },
    {
      text: "http: server gave HTTP response to HTTPS client",
      where: "runtime-error",
      meaning: {
        en: "The runtime speaks HTTPS and the registry answers in plain HTTP.",
        zh: "运行时使用 HTTPS，而仓库以明文 HTTP 应答。",
      },
      causes: [
        {
          en: "An internal registry without TLS is not declared as such in containerd's hosts.toml or Docker's `insecure-registries`.",
          zh: "没有 TLS 的内部仓库未在 containerd 的 hosts.toml 或 Docker 的 `insecure-registries` 中声明。",
        },
        {
          en: "The port belongs to the plain listener; TLS has another one.",
          zh: "该端口是明文监听端口，TLS 使用另一个端口。",
        },
      ],
      checks: ["curl -sI http://REGISTRY/v2/", "ls /etc/containerd/certs.d"],
      rules: ["image-registry-tls"],
      source: "net/http/transport.go",
    },
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
          zh: "仓库拒绝访问、没有该镜像或没有应答。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD"],
      rules: ["image-pull-failed"],
      source: "cri-o/cri-o/server/image_pull.go",
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
];
