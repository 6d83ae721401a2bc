import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("containerd", [
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
      checks: [
        "kubectl -n NAMESPACE get secret SECRET -o jsonpath='{.type}{\" \"}{.metadata.creationTimestamp}'",
      ],
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
        zh: "在没有凭据的情况下，containerd 请求匿名令牌，而令牌服务拒绝或没有响应。",
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
      checks: ["skopeo --debug inspect docker://IMAGE", "journalctl -u containerd --since -15m"],
      rules: ["image-pull-failed", "image-unauthorized"],
      source: "containerd/containerd/core/remotes/errors/errors.go",
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
  ...defineEntries("CRI-O", [
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
          zh: "节点的全局拉取密钥（OpenShift）已过期。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.imagePullSecrets}'"],
      rules: ["image-unauthorized"],
      source: "containers/image/docker/docker_client.go",
    },
  ]),
  ...defineEntries("docker", [
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
  ]),
];
