import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("client", [
    {
      text: "the server is currently unable to handle the request",
      where: "api-error",
      meaning: {
        en: "A 503 came back: the API server, or more often the extension server behind one API group, cannot serve just now. `kubectl top` and autoscalers fail this way without metrics-server.",
        zh: "返回 503：API 服务器，或更常见的是某个 API 组背后的扩展服务器，暂时无法提供服务。没有 metrics-server 时 `kubectl top` 与自动扩缩器会这样失败。",
      },
      causes: [
        {
          en: "An APIService is not available: metrics-server or another aggregated API is down or cannot be reached.",
          zh: "某个 APIService 不可用：metrics-server 等聚合 API 宕机或访问不到。",
        },
        { en: "The API server is starting or stopping.", zh: "API 服务器正在启动或停止。" },
      ],
      checks: [
        "kubectl get apiservices | grep False",
        "kubectl -n kube-system get pods -l k8s-app=metrics-server",
      ],
      rules: ["apiservice-unavailable", "control-plane-unhealthy"],
      source: "staging/src/k8s.io/apimachinery/pkg/api/errors/errors.go",
    },
    {
      text: "the server could not find the requested resource",
      where: "api-error",
      meaning: {
        en: "The server does not know the path: the API version or kind is not served in this cluster, or the address is not that of an API server.",
        zh: "服务器不认识该路径：集群不提供这个 API 版本或类别，或该地址并不是 API 服务器。",
      },
      causes: [
        {
          en: "An API that newer versions removed, such as extensions/v1beta1 or policy/v1beta1, is still used by a chart or an old client.",
          zh: "Chart 或旧客户端仍使用新版本已移除的 API，如 extensions/v1beta1、policy/v1beta1。",
        },
        {
          en: "The CRD is not installed, or serves another version.",
          zh: "CRD 未安装，或提供的是其他版本。",
        },
        { en: "Client and server are many versions apart.", zh: "客户端与服务器版本相差过大。" },
      ],
      checks: ["kubectl api-versions", "kubectl version"],
      rules: ["crd-version-not-served"],
      source: "staging/src/k8s.io/apimachinery/pkg/api/errors/errors.go",
    },
    {
      text: "the server has asked for the client to provide credentials",
      where: "api-error",
      meaning: {
        en: "The server answered 401: the credentials are absent, expired or unknown to it.",
        zh: "服务器返回 401：凭据缺失、过期或不被识别。",
      },
      causes: [
        {
          en: "The token of a login or cloud plugin has run out and was not renewed.",
          zh: "登录插件或云插件的令牌已过期且未续期。",
        },
        {
          en: "The client certificate in the kubeconfig has expired.",
          zh: "kubeconfig 中的客户端证书已过期。",
        },
        {
          en: "For `kubectl logs` and `exec`: the kubelet does not accept the API server's client certificate.",
          zh: "对 `kubectl logs` 和 `exec`：kubelet 不接受 API 服务器的客户端证书。",
        },
      ],
      checks: ["kubectl config view --minify", "kubectl auth whoami"],
      rules: ["certificate-expired"],
      source: "staging/src/k8s.io/apimachinery/pkg/api/errors/errors.go",
    },
  ]),
  ...defineEntries("client discovery", [
    {
      text: "no matches for kind %q in version %q",
      where: "api-error",
      meaning: {
        en: "The cluster serves no such kind in such a version, so the manifest cannot be applied and nothing of this object was created.",
        zh: "集群没有以该版本提供该类别，清单无法应用，该对象没有创建。",
      },
      causes: [
        {
          en: "The CustomResourceDefinition is not installed, or is applied in the same run after its objects.",
          zh: "没有安装 CustomResourceDefinition，或在同一次执行中排在其对象之后。",
        },
        {
          en: "The manifest is written for an older Kubernetes; the version was removed.",
          zh: "清单针对旧版 Kubernetes，该版本已被移除。",
        },
        { en: "A misspelt kind or apiVersion.", zh: "kind 或 apiVersion 拼写错误。" },
      ],
      checks: ["kubectl api-resources | grep -i KIND", "kubectl get crd | grep GROUP"],
      rules: ["crd-version-not-served"],
      source: "staging/src/k8s.io/apimachinery/pkg/api/meta/errors.go",
    },
  ]),
  ...defineEntries("etcd", [
    {
      text: "etcdserver: request timed out",
      where: "api-error",
      meaning: {
        en: "etcd did not commit the request in time; the API server reports an error and whether the write took effect is open.",
        zh: "etcd 未能及时提交请求；API 服务器报错，写入是否生效不确定。",
      },
      causes: [
        {
          en: "The disk of an etcd member is too slow for its fsync, often a shared or network disk.",
          zh: "etcd 成员的磁盘 fsync 过慢，常为共享盘或网络盘。",
        },
        {
          en: "The network between the members loses packets or is slow.",
          zh: "成员之间的网络丢包或延迟高。",
        },
        { en: "The machine has too little CPU for the load.", zh: "机器 CPU 不足以承担负载。" },
      ],
      checks: [
        "kubectl -n kube-system logs etcd-NODE | grep -iE 'took too long|slow fdatasync|overloaded'",
      ],
      rules: ["control-plane-unhealthy"],
      source: "etcd: api/v3rpc/rpctypes/error.go",
    },
    {
      text: "etcdserver: request timed out, possibly due to previous leader failure",
      where: "api-error",
      meaning: {
        en: "The request was under way when the former leader of etcd failed; the cluster elects another, and a retry goes to that one.",
        zh: "请求进行中 etcd 原 leader 失效；集群会重新选举，重试将发往新的 leader。",
      },
      causes: [
        {
          en: "The leader's machine went down, restarted or stood still.",
          zh: "leader 所在机器宕机、重启或停顿。",
        },
        {
          en: "Heartbeats are lost to a busy disk or network, so leaders change often.",
          zh: "磁盘或网络繁忙导致心跳丢失，频繁更换 leader。",
        },
      ],
      checks: ["kubectl -n kube-system logs etcd-NODE | grep -iE 'elected leader|lost leader'"],
      rules: ["control-plane-unhealthy"],
      source: "etcd: api/v3rpc/rpctypes/error.go",
    },
    {
      text: "etcdserver: leader changed",
      where: "api-error",
      meaning: {
        en: "Leadership of etcd moved to another member while the request waited; trying again is enough, unless it happens often.",
        zh: "请求等待期间 etcd 的 leader 转移到其他成员；重试即可，除非频繁发生。",
      },
      causes: [
        { en: "A member was restarted or upgraded.", zh: "某个成员重启或升级。" },
        {
          en: "Elections follow each other because disk or network latency exceeds the heartbeat.",
          zh: "磁盘或网络延迟超过心跳间隔，不断触发选举。",
        },
      ],
      checks: ["kubectl -n kube-system get pods -l component=etcd -o wide"],
      rules: ["control-plane-unhealthy"],
      source: "etcd: api/v3rpc/rpctypes/error.go",
    },
    {
      text: "etcdserver: mvcc: database space exceeded",
      where: "api-error",
      meaning: {
        en: "The etcd database has reached its quota (2 GiB by default) and raised the NOSPACE alarm: the whole cluster can be read but no longer written, so no Pod is created, bound or updated.",
        zh: "etcd 数据库达到配额（默认 2 GiB）并触发 NOSPACE 告警：整个集群可读但不可写，无法创建、绑定或更新 Pod。",
      },
      causes: [
        {
          en: "History was not compacted, or the file never defragmented.",
          zh: "历史版本未压缩，或从未做碎片整理。",
        },
        {
          en: "A controller writes Events, Secrets or custom resources without end.",
          zh: "某个控制器无休止地写入事件、Secret 或自定义资源。",
        },
      ],
      checks: [
        "kubectl -n kube-system exec etcd-NODE -- etcdctl --cacert /etc/kubernetes/pki/etcd/ca.crt --cert /etc/kubernetes/pki/etcd/server.crt --key /etc/kubernetes/pki/etcd/server.key endpoint status -w table",
        "kubectl get --raw /metrics | grep apiserver_storage_objects | sort -k2 -n | tail",
      ],
      rules: ["control-plane-unhealthy"],
      source: "etcd: api/v3rpc/rpctypes/error.go",
    },
    {
      text: "etcdserver: no leader",
      where: "api-error",
      meaning: {
        en: "The etcd cluster has no leader, mostly for want of a majority of its members; the API server can neither write nor read consistently.",
        zh: "etcd 集群没有 leader，多因成员不足半数以上；API 服务器无法写入，也无法一致性读取。",
      },
      causes: [
        {
          en: "More than half of the members are down or cut off.",
          zh: "超过半数成员宕机或网络隔离。",
        },
        {
          en: "The peer certificates between the members have expired.",
          zh: "成员之间的对等证书已过期。",
        },
      ],
      checks: ["crictl ps -a --name etcd", "journalctl -u kubelet | grep etcd"],
      rules: ["control-plane-unhealthy", "certificate-expired"],
      source: "etcd: api/v3rpc/rpctypes/error.go",
    },
    {
      text: "etcdserver: too many requests",
      where: "api-error",
      meaning: {
        en: "etcd has more proposals waiting than it accepts and turns new ones away until it has caught up.",
        zh: "etcd 待处理的提案超过上限，在追上之前拒绝新请求。",
      },
      causes: [
        {
          en: "A burst of writes, for example thousands of Pods or Events at once.",
          zh: "突发写入，例如同时产生数千个 Pod 或事件。",
        },
        {
          en: "Its disk is slow, so that applying falls behind committing.",
          zh: "磁盘缓慢，应用落后于提交。",
        },
      ],
      checks: [],
      rules: ["control-plane-unhealthy"],
      source: "etcd: api/v3rpc/rpctypes/error.go",
    },
    {
      text: "etcdserver: mvcc: required revision has been compacted",
      where: "api-error",
      meaning: {
        en: "The revision asked for is no longer in etcd, since older history is dropped every few minutes; the client lists again.",
        zh: "请求的版本已不在 etcd 中，较旧的历史每隔几分钟会被清除；客户端需重新 list。",
      },
      causes: [
        {
          en: "A slow watcher, or one that was disconnected for longer than the compaction interval.",
          zh: "监视者过慢，或断开时间超过压缩间隔。",
        },
      ],
      checks: [],
      rules: [],
      source: "etcd: api/v3rpc/rpctypes/error.go",
    },
    {
      text: "etcdserver: request is too large",
      where: "api-error",
      meaning: {
        en: "The object is larger than etcd takes in one request (1.5 MiB by default), so it was not stored.",
        zh: "对象大于 etcd 单个请求的上限（默认 1.5 MiB），没有保存。",
      },
      causes: [
        {
          en: "A custom resource whose status collects more and more entries.",
          zh: "自定义资源的 status 不断累积条目。",
        },
        {
          en: "A big Helm release, or files in a ConfigMap.",
          zh: "Helm 发行版本过大，或 ConfigMap 中存放文件。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get KIND NAME -o json | wc -c"],
      rules: [],
      source: "etcd: api/v3rpc/rpctypes/error.go",
    },
  ]),
  ...defineEntries("TLS clients", [
    {
      text: "x509: certificate signed by unknown authority",
      where: "api-error",
      meaning: {
        en: "The client does not trust the authority that signed the server's certificate, so it ends the connection.",
        zh: "客户端不信任签发服务器证书的机构，因而终止连接。",
      },
      causes: [
        {
          en: "The CA was renewed, and the kubeconfig, caBundle or image still holds the old one.",
          zh: "CA 已更新，而 kubeconfig、caBundle 或镜像中仍是旧的。",
        },
        {
          en: "A registry or internal service has a private CA that the node or image does not know.",
          zh: "镜像仓库或内部服务使用私有 CA，节点或镜像不认识。",
        },
        {
          en: "A proxy on the way opens TLS with its own certificate.",
          zh: "途中的代理以自己的证书解开 TLS。",
        },
      ],
      checks: ["openssl s_client -connect HOST:443 -servername HOST -showcerts </dev/null"],
      rules: ["image-registry-tls", "webhook-unreachable"],
      source: "Go: crypto/x509",
    },
    {
      text: "x509: certificate has expired or is not yet valid",
      where: "api-error",
      meaning: {
        en: "By the client's clock the server's certificate is outside its dates, so nothing that depends on this connection works.",
        zh: "按客户端时钟，服务器证书不在有效期内，依赖该连接的功能全部失效。",
      },
      causes: [
        {
          en: "The certificate has run out: those of kubeadm after one year, webhook ones when nothing renews them.",
          zh: "证书已过期：kubeadm 的证书一年到期，Webhook 证书没有自动续期。",
        },
        {
          en: "It was renewed, but the process still holds the old one until its restart.",
          zh: "证书已更新，但进程在重启前仍使用旧证书。",
        },
        { en: "The clock of one side is wrong.", zh: "某一侧时钟不准。" },
      ],
      checks: [
        "openssl s_client -connect HOST:6443 </dev/null 2>/dev/null | openssl x509 -noout -dates",
        "kubeadm certs check-expiration",
        "timedatectl status",
      ],
      rules: ["certificate-expired", "node-clock-skewed"],
      source: "Go: crypto/x509",
    },
    {
      text: "x509: certificate is valid for %s, not %s",
      where: "api-error",
      meaning: {
        en: "The certificate is trusted but made out to other names or addresses than the one the client used.",
        zh: "证书受信任，但签发的名称或地址与客户端使用的不同。",
      },
      causes: [
        {
          en: "The address of the host changed, or a load balancer or new name was put in front.",
          zh: "主机地址变更，或前面新增了负载均衡或新域名。",
        },
        {
          en: "A webhook's certificate lacks SERVICE.NAMESPACE.svc.",
          zh: "Webhook 证书缺少 SERVICE.NAMESPACE.svc。",
        },
        {
          en: "The ingress controller answers with its default certificate.",
          zh: "Ingress 控制器返回了默认证书。",
        },
      ],
      checks: [
        "openssl s_client -connect HOST:443 </dev/null 2>/dev/null | openssl x509 -noout -ext subjectAltName",
      ],
      rules: ["certificate-host-mismatch"],
      source: "Go: crypto/x509",
    },
    {
      text: "x509: cannot validate certificate for %s because it doesn't contain any IP SANs",
      where: "api-error",
      meaning: {
        en: "The client connects by IP address, and the certificate names no address at all; metrics-server meets this at kubelets with self-signed certificates.",
        zh: "客户端通过 IP 地址连接，而证书不含任何 IP；metrics-server 访问使用自签名证书的 kubelet 时常遇到。",
      },
      causes: [
        {
          en: "The kubelet's serving certificate is self-signed with the host name only; serverTLSBootstrap is off.",
          zh: "kubelet 的服务证书为自签名且只含主机名；未启用 serverTLSBootstrap。",
        },
        {
          en: "A registry or etcd is addressed by IP, but its certificate was made for a name.",
          zh: "以 IP 访问镜像仓库或 etcd，而证书只签给了域名。",
        },
      ],
      checks: [
        "openssl s_client -connect ADDRESS:10250 </dev/null 2>/dev/null | openssl x509 -noout -ext subjectAltName",
      ],
      rules: ["certificate-host-mismatch", "hpa-metrics-unavailable"],
      source: "Go: crypto/x509",
    },
    {
      text: "net/http: TLS handshake timeout",
      where: "api-error",
      meaning: {
        en: "The TCP connection stood, but the TLS handshake did not come to its end in ten seconds.",
        zh: "TCP 连接已建立，但 TLS 握手未能在 10 秒内完成。",
      },
      causes: [
        {
          en: "The server is too busy, such as an API server short of CPU or memory.",
          zh: "服务器过于繁忙，例如 API 服务器缺 CPU 或内存。",
        },
        {
          en: "Large packets are lost: the MTU of an overlay or VPN is too big.",
          zh: "大报文丢失：overlay 或 VPN 的 MTU 过大。",
        },
        {
          en: "A proxy is set that should not be used for this host (NO_PROXY).",
          zh: "设置了不应用于该主机的代理（NO_PROXY）。",
        },
      ],
      checks: ["curl -vk --max-time 15 https://HOST:6443/version"],
      rules: ["control-plane-unhealthy", "image-registry-unreachable"],
      source: "Go: net/http",
    },
    {
      text: "http: server gave HTTP response to HTTPS client",
      where: "api-error",
      meaning: {
        en: "The client speaks HTTPS and the server plain HTTP on this port.",
        zh: "客户端使用 HTTPS，而服务器在该端口提供的是普通 HTTP。",
      },
      causes: [
        {
          en: "A private registry without TLS that the runtime's configuration does not list as plain HTTP.",
          zh: "私有镜像仓库没有 TLS，而运行时配置没有将其声明为 HTTP。",
        },
        {
          en: "A probe or Ingress backend is set to HTTPS while the application serves HTTP.",
          zh: "探针或 Ingress 后端设为 HTTPS，而应用提供 HTTP。",
        },
      ],
      checks: ["curl -v http://HOST:5000/v2/"],
      rules: ["image-registry-tls", "service-protocol-mismatch"],
      source: "Go: net/http",
    },
  ]),
  ...defineEntries("TCP clients", [
    {
      text: "connection refused",
      where: "api-error",
      meaning: {
        en: "The host was reached, but nothing listens on the port, so it refused at once; network and firewall are mostly not at fault.",
        zh: "已到达主机，但该端口没有进程监听，立即被拒绝；通常与网络、防火墙无关。",
      },
      causes: [
        {
          en: "The process has crashed, is still starting or listens on another port.",
          zh: "进程已崩溃、仍在启动或监听了其他端口。",
        },
        { en: "It listens on 127.0.0.1 only.", zh: "进程只监听 127.0.0.1。" },
        {
          en: "A Service without ready endpoints, whose connections kube-proxy rejects.",
          zh: "Service 没有就绪端点，kube-proxy 直接拒绝连接。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get endpointslices -l kubernetes.io/service-name=SERVICE",
        "kubectl -n NAMESPACE exec POD -- ss -ltn",
      ],
      rules: [
        "dependency-down",
        "service-no-ready-endpoints",
        "service-port-mismatch",
        "control-plane-unhealthy",
      ],
      source: "errno(3)",
    },
    {
      text: "i/o timeout",
      where: "api-error",
      meaning: {
        en: "No answer at all came within the time allowed: packets are dropped on the way or the host is gone.",
        zh: "在允许的时间内没有任何应答：报文在途中被丢弃，或主机已不在。",
      },
      causes: [
        {
          en: "A NetworkPolicy, firewall or security group drops the packets.",
          zh: "NetworkPolicy、防火墙或安全组丢弃了报文。",
        },
        {
          en: "The node is down, or the Pod network between two nodes is broken.",
          zh: "节点宕机，或两节点间的 Pod 网络不通。",
        },
        {
          en: "The address belongs to a Pod that no longer exists.",
          zh: "该地址属于已不存在的 Pod。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get networkpolicies",
        "kubectl -n NAMESPACE exec POD -- nc -vz -w 3 HOST PORT",
      ],
      rules: ["networkpolicy-denies", "image-registry-unreachable", "node-not-reporting"],
      source: "Go: net",
    },
    {
      text: "no route to host",
      where: "api-error",
      meaning: {
        en: "The network says that the host cannot be reached: no route, no answer to ARP, or a firewall that rejects.",
        zh: "网络表明主机不可达：没有路由、ARP 没有响应，或防火墙拒绝。",
      },
      causes: [
        {
          en: "firewalld or iptables on the target node rejects with icmp-host-prohibited.",
          zh: "目标节点的 firewalld 或 iptables 以 icmp-host-prohibited 拒绝。",
        },
        {
          en: "The target machine is off, or the Pod was deleted just now.",
          zh: "目标机器关机，或 Pod 刚被删除。",
        },
        {
          en: "The route to the Pod CIDR of the node is missing.",
          zh: "缺少到该节点 Pod CIDR 的路由。",
        },
      ],
      checks: ["ip route get ADDRESS", "iptables -S | grep REJECT"],
      rules: ["node-route-missing", "service-ip-unreachable"],
      source: "errno(3)",
    },
    {
      text: "connection reset by peer",
      where: "api-error",
      meaning: {
        en: "The other side, or something between, broke off a connection that had stood.",
        zh: "对端或中间设备中断了已建立的连接。",
      },
      causes: [
        {
          en: "The server process crashed or was killed while it answered.",
          zh: "服务进程在应答时崩溃或被杀死。",
        },
        {
          en: "A load balancer or NAT forgot an idle connection.",
          zh: "负载均衡或 NAT 清除了空闲连接。",
        },
        {
          en: "A proxy or firewall cuts connections to this host.",
          zh: "代理或防火墙切断到该主机的连接。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pods"],
      rules: ["dependency-down", "image-registry-unreachable"],
      source: "errno(3)",
    },
  ]),
  ...defineEntries("DNS clients", [
    {
      text: "no such host",
      where: "api-error",
      meaning: {
        en: "DNS answers that the name does not exist, so no connection was tried.",
        zh: "DNS 回答该名称不存在，没有发起连接。",
      },
      causes: [
        {
          en: "The Service is not there, or in another namespace than the short name implies.",
          zh: "Service 不存在，或不在短名称所指的命名空间。",
        },
        {
          en: "A misspelt host in a variable, URL or image name.",
          zh: "变量、URL 或镜像名中的主机拼写错误。",
        },
        {
          en: "The Pod's dnsPolicy does not lead to the cluster DNS.",
          zh: "Pod 的 dnsPolicy 没有指向集群 DNS。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get services",
        "kubectl -n NAMESPACE exec POD -- cat /etc/resolv.conf",
      ],
      rules: ["service-missing", "dns-policy-broken", "cluster-dns-down"],
      source: "Go: net",
    },
    {
      text: "server misbehaving",
      where: "api-error",
      meaning: {
        en: "The DNS server answered with a failure (SERVFAIL or refused), so whether the name exists is not known.",
        zh: "DNS 服务器返回失败（SERVFAIL 或拒绝），名称是否存在无从得知。",
      },
      causes: [
        {
          en: "CoreDNS cannot reach the upstream server in the node's resolv.conf.",
          zh: "CoreDNS 访问不到节点 resolv.conf 中的上游服务器。",
        },
        { en: "CoreDNS forwards to itself in a loop.", zh: "CoreDNS 的转发形成回环。" },
        {
          en: "On a node: systemd-resolved or the company's DNS fails.",
          zh: "在节点上：systemd-resolved 或企业 DNS 出现故障。",
        },
      ],
      checks: ["kubectl -n kube-system logs -l k8s-app=kube-dns --tail=50"],
      rules: ["cluster-dns-down", "cluster-dns-loop"],
      source: "Go: net",
    },
  ]),
  ...defineEntries("Go clients", [
    {
      text: "context deadline exceeded",
      where: "api-error",
      meaning: {
        en: "The program gave up waiting: an operation did not end within the time set for it. The words before it say which operation.",
        zh: "程序放弃等待：某操作未能在规定时间内完成。前面的文字说明是哪个操作。",
      },
      causes: [
        {
          en: "The other side is overloaded or hangs: runtime, API server, etcd, webhook.",
          zh: "对端过载或挂起：运行时、API 服务器、etcd、Webhook。",
        },
        { en: "Packets are dropped between the two.", zh: "两者之间丢包。" },
        {
          en: "The work is too large for its time limit, as with a big image or volume.",
          zh: "工作量超过时限，例如镜像或卷很大。",
        },
      ],
      checks: [],
      rules: ["webhook-unreachable", "node-runtime-down", "control-plane-unhealthy"],
      source: "Go: context",
    },
  ]),
  ...defineEntries("OS", [
    {
      text: "too many open files",
      where: "api-error",
      meaning: {
        en: "The process, or the user's inotify quota, has no file handle left, so files, sockets or watches cannot be opened.",
        zh: "进程的文件句柄或用户的 inotify 配额已用尽，无法再打开文件、套接字或监视。",
      },
      causes: [
        {
          en: "fs.inotify.max_user_instances is low (128 by default) for the Pods on the node.",
          zh: "fs.inotify.max_user_instances 过低（默认 128），不足以支撑节点上的 Pod。",
        },
        { en: "The application leaks connections or files.", zh: "应用泄漏连接或文件。" },
        {
          en: "LimitNOFILE of the runtime's service is low.",
          zh: "运行时服务的 LimitNOFILE 过低。",
        },
      ],
      checks: [
        "sysctl fs.inotify fs.file-nr",
        "kubectl -n NAMESPACE exec POD -- sh -c 'ulimit -n; ls /proc/1/fd | wc -l'",
      ],
      rules: [],
      source: "errno(3)",
    },
    {
      text: "no space left on device",
      where: "api-error",
      meaning: {
        en: "A write failed because the filesystem has no blocks or inodes left, or, for a watch, because the inotify watches are used up.",
        zh: "写入失败：文件系统的数据块或 inode 已用尽；若为监视，则是 inotify watch 用尽。",
      },
      causes: [
        {
          en: "Images, logs or emptyDir data fill the node's disk.",
          zh: "镜像、日志或 emptyDir 数据占满节点磁盘。",
        },
        { en: "The persistent volume is full.", zh: "持久卷已满。" },
        { en: "All inodes are taken by very many small files.", zh: "大量小文件耗尽 inode。" },
        {
          en: "fs.inotify.max_user_watches is too small.",
          zh: "fs.inotify.max_user_watches 过小。",
        },
      ],
      checks: ["df -h; df -i", "kubectl -n NAMESPACE exec POD -- df -h"],
      rules: ["volume-full", "node-disk-pressure"],
      source: "errno(3)",
    },
    {
      text: "read-only file system",
      where: "api-error",
      meaning: {
        en: "The process tried to write where the filesystem is mounted read-only.",
        zh: "进程向以只读方式挂载的文件系统写入。",
      },
      causes: [
        {
          en: "readOnlyRootFilesystem is true and the program writes outside its volumes.",
          zh: "readOnlyRootFilesystem 为 true，而程序在卷之外写入。",
        },
        {
          en: "The mount is of a ConfigMap or Secret, or has readOnly: true.",
          zh: "挂载的是 ConfigMap 或 Secret，或设置了 readOnly: true。",
        },
        { en: "The kernel turned a damaged disk read-only.", zh: "磁盘损坏，内核将其转为只读。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].securityContext.readOnlyRootFilesystem}{\" \"}{.spec.containers[*].volumeMounts}'",
        "dmesg | grep -iE 'remount|I/O error'",
      ],
      rules: ["container-filesystem-read-only", "volume-data-refused"],
      source: "errno(3)",
    },
  ]),
];
