import type { Text } from "../model/text.ts";
import type { Distribution } from "./distribution.ts";

/** Who renews a certificate, and so how. */
export type Keeper =
  | Distribution
  | "cert-manager"
  | "secret"
  | "authority-secret"
  | "rancher-ingress"
  | "rancher-serving"
  | "rancher-webhook"
  | "k3s-serving"
  | "kubelet"
  | "bundle"
  | "kubeconfig"
  | "cluster"
  | "file";

/** How a certificate is renewed. */
export interface Rotation {
  readonly title: Text;
  readonly commands: readonly string[];
  readonly note?: Text;
}

export interface Place {
  readonly namespace?: string | undefined;
  /** Of the object that holds it, or the cert-manager Certificate. */
  readonly name: string;
  readonly kind?: string;
}

const kubeadm: Rotation = {
  title: { en: "kubeadm, on every control plane node", zh: "kubeadm：在每个控制平面节点上执行" },
  commands: [
    "sudo kubeadm certs check-expiration",
    "sudo kubeadm certs renew all",
    "sudo sh -c 'cd /etc/kubernetes && mkdir -p off && mv manifests/*.yaml off/ && sleep 30 && mv off/*.yaml manifests/'",
    "sudo cp /etc/kubernetes/admin.conf ~/.kube/config",
  ],
  note: {
    en: "The third command restarts the control plane. An authority (CA) is not renewed so: that is replaced by hand.",
    zh: "第三条命令重启控制平面组件。CA 不会由此更新，需手动更换。",
  },
};

const k3s: Rotation = {
  title: { en: "k3s: servers first, then agents", zh: "k3s：先服务器节点，后代理节点" },
  commands: [
    "sudo k3s certificate check",
    "sudo systemctl stop k3s",
    "sudo k3s certificate rotate",
    "sudo systemctl start k3s",
    "sudo systemctl restart k3s-agent   # on every agent",
    "sudo cp /etc/rancher/k3s/k3s.yaml ~/.kube/config",
  ],
  note: {
    en: "A mere restart renews what ends within 90 days (120 since May 2025). Authorities: sudo k3s certificate rotate-ca",
    zh: "90 天内（2025 年 5 月起为 120 天）到期的证书在重启 k3s 时自动续期。CA：sudo k3s certificate rotate-ca",
  },
};

const rke2: Rotation = {
  title: { en: "RKE2: servers first, then agents", zh: "RKE2：先服务器节点，后代理节点" },
  commands: [
    "sudo rke2 certificate check",
    "sudo systemctl stop rke2-server",
    "sudo rke2 certificate rotate",
    "sudo systemctl start rke2-server",
    "sudo systemctl restart rke2-agent   # on every agent",
  ],
  note: {
    en: "Of a cluster that Rancher made: Cluster Management, the cluster's menu, Rotate Certificates.",
    zh: "由 Rancher 创建的集群：在“集群管理”中该集群的菜单里选择“轮换证书”。",
  },
};

const rke: Rotation = {
  title: { en: "RKE, where its cluster.yml lies", zh: "RKE：在 cluster.yml 所在机器上执行" },
  commands: ["rke cert rotate --config cluster.yml"],
  note: {
    en: "With the authority: rke cert rotate --rotate-ca --config cluster.yml. Of a cluster that Rancher made: the cluster's menu, Rotate Certificates.",
    zh: "连同 CA：rke cert rotate --rotate-ca --config cluster.yml。由 Rancher 创建的集群：在该集群的菜单里选择“轮换证书”。",
  },
};

const rancherDocker: Rotation = {
  title: {
    en: "Rancher in one Docker container, by its id (docker ps)",
    zh: "单节点 Docker 安装的 Rancher：用其容器 ID（docker ps）",
  },
  commands: [
    "docker exec <RANCHER> sh -c 'rm -f /var/lib/rancher/k3s/server/tls/dynamic-cert.json'",
    "docker exec <RANCHER> k3s kubectl --insecure-skip-tls-verify=true -n kube-system delete secret k3s-serving",
    "docker restart <RANCHER>",
    "docker exec <RANCHER> mv /var/lib/rancher/k3s/server/tls /var/lib/rancher/k3s/server/tlsbak   # Rancher 2.3",
    "docker restart <RANCHER>   # twice: to make them, then to load them",
  ],
  note: {
    en: "Rancher 2.3 whose certificates have expired does not start: set the host's clock back first (timedatectl set-ntp off; date -s …), do the last two steps, and set it right again.",
    zh: "证书已过期的 Rancher 2.3 无法启动：先把主机时间调回有效期内（timedatectl set-ntp off；date -s …），执行最后两步，再恢复时间。",
  },
};

const ofDistribution: Readonly<Record<Distribution, Rotation>> = {
  kubeadm,
  k3s,
  rke2,
  rke,
  "rancher-docker": rancherDocker,
};

/** How the certificates of a cluster that does not say who set it up may be renewed. */
export const everyDistribution: readonly Rotation[] = [kubeadm, k3s, rke2, rke, rancherDocker];

const apply = (namespace: string, name: string): string =>
  `kubectl -n ${namespace} create secret tls ${name} --cert=<CERT-FILE> --key=<KEY-FILE> --dry-run=client -o yaml | kubectl apply -f -`;

/** How to renew a certificate, by who keeps it. */
export function rotationOf(
  keeper: Keeper,
  { namespace = "default", name, kind = "" }: Place,
): Rotation {
  switch (keeper) {
    case "cert-manager":
      return {
        title: {
          en: `cert-manager renews it: see why it has not`,
          zh: "由 cert-manager 续期：查明为何没有续期",
        },
        commands: [
          `kubectl -n ${namespace} describe certificate.cert-manager.io ${name}`,
          `cmctl renew ${name} -n ${namespace}`,
        ],
      };
    case "secret":
      return {
        title: {
          en: "put a new certificate and key into the Secret",
          zh: "把新的证书和私钥写入该 Secret",
        },
        commands: [apply(namespace, name)],
      };
    case "authority-secret":
      return {
        title: {
          en: "put the new authority beside the old one, renew what it has signed, then take the old one out",
          zh: "先把新 CA 与旧 CA 并列放入，重新签发其下的证书，再移除旧 CA",
        },
        commands: [`kubectl -n ${namespace} edit secret ${name}`],
      };
    case "rancher-ingress":
      return {
        title: {
          en: "Rancher's certificate for browsers and agents",
          zh: "Rancher 面向浏览器和 agent 的证书",
        },
        commands: [
          apply(namespace, name),
          `kubectl -n ${namespace} rollout restart deployment/rancher`,
        ],
        note: {
          en: "Signed by a private CA: put that into Secret tls-ca (key cacerts.pem) too.",
          zh: "若由私有 CA 签发，还需更新 Secret tls-ca（键 cacerts.pem）。",
        },
      };
    case "rancher-serving":
      return {
        title: { en: "Rancher makes it anew when it is gone", zh: "删除后由 Rancher 重新生成" },
        commands: [
          `kubectl --insecure-skip-tls-verify -n ${namespace} delete secret ${name}`,
          `kubectl --insecure-skip-tls-verify -n ${namespace} rollout restart deployment/rancher`,
        ],
      };
    case "rancher-webhook":
      return {
        title: {
          en: "rancher-webhook makes it anew when it is gone",
          zh: "删除后由 rancher-webhook 重新生成",
        },
        commands: [
          `kubectl -n ${namespace} delete secret ${name}`,
          "kubectl delete mutatingwebhookconfiguration,validatingwebhookconfiguration rancher.cattle.io --ignore-not-found",
          `kubectl -n ${namespace} delete pod -l app=rancher-webhook`,
        ],
      };
    case "k3s-serving":
      return {
        title: { en: "k3s makes it anew when it is gone", zh: "删除后由 k3s 重新生成" },
        commands: [
          `kubectl --insecure-skip-tls-verify -n ${namespace} delete secret ${name}`,
          "sudo rm -f /var/lib/rancher/k3s/server/tls/dynamic-cert.json",
          "sudo systemctl restart k3s",
        ],
      };
    case "kubelet":
      return {
        title: {
          en: "the kubelet renews it, once its request is approved",
          zh: "kubelet 会自动续期，前提是其请求获得批准",
        },
        commands: [
          "kubectl get csr",
          "kubectl certificate approve <CSR>",
          "sudo systemctl restart kubelet   # on the node",
        ],
      };
    case "bundle":
      return {
        title: {
          en: "renew the server's certificate, then write its authority into caBundle",
          zh: "更新服务端证书，并把其 CA 写入 caBundle",
        },
        commands: [`kubectl edit ${kind.toLowerCase()} ${name}`],
        note: {
          en: "Most operators write it themselves when they restart; cert-manager does it for annotation cert-manager.io/inject-ca-from.",
          zh: "多数 Operator 重启时会自行写入；cert-manager 依注解 cert-manager.io/inject-ca-from 写入。",
        },
      };
    case "kubeconfig":
      return {
        title: {
          en: "get a new kubeconfig from who issued this one",
          zh: "向签发者获取新的 kubeconfig",
        },
        commands: ["sudo kubeadm kubeconfig user --client-name <USER> --org <GROUP>   # kubeadm"],
        note: {
          en: "k3s: /etc/rancher/k3s/k3s.yaml; RKE: kube_config_cluster.yml; Rancher: download it from the cluster's page.",
          zh: "k3s：/etc/rancher/k3s/k3s.yaml；RKE：kube_config_cluster.yml；Rancher：从集群页面下载。",
        },
      };
    case "file":
      return {
        title: {
          en: "ask who issued it; make a request with a new key",
          zh: "向签发者申请：用新私钥生成请求",
        },
        commands: [
          "openssl req -new -newkey rsa:2048 -nodes -keyout <KEY-FILE> -out <REQUEST-FILE>",
        ],
      };
    case "cluster":
      return {
        title: {
          en: "as the cluster was set up: --verbose shows each way",
          zh: "取决于集群的安装方式：--verbose 列出各种方法",
        },
        commands: [
          "sudo kubeadm certs check-expiration   # kubeadm",
          "sudo k3s certificate check   # k3s",
        ],
      };
    case "kubeadm":
    case "k3s":
    case "rke2":
    case "rke":
    case "rancher-docker":
      return ofDistribution[keeper];
  }
}
