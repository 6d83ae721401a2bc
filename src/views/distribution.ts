import type { Cluster } from "../cluster/cluster.ts";

/** Who set the cluster up, and so how its own certificates are renewed. */
export type Distribution = "rancher-docker" | "k3s" | "rke2" | "rke" | "kubeadm";

/** What the nodes and the version tell; undefined where they do not. */
export function distributionOf(cluster: Cluster): Distribution | undefined {
  const nodes = cluster.list("Node");
  const versions = [
    cluster.serverVersion ?? "",
    ...nodes.map(({ status }) => status?.nodeInfo?.["kubeletVersion"] ?? ""),
  ];
  const annotated = (part: string): boolean =>
    nodes.some(({ metadata }) =>
      Object.keys(metadata.annotations ?? {}).some((key) => key.startsWith(part)),
    );
  if (versions.some((version) => version.includes("+rke2"))) return "rke2";
  if (versions.some((version) => version.includes("+k3s")))
    // The cluster inside Rancher's own container has this one node.
    return nodes.some(({ metadata }) => metadata.name === "local-node") ? "rancher-docker" : "k3s";
  if (annotated("rke.cattle.io/")) return "rke";
  if (
    annotated("kubeadm.alpha.kubernetes.io/") ||
    cluster.get("ConfigMap", "kube-system", "kubeadm-config") !== undefined
  )
    return "kubeadm";
  return undefined;
}

/** The same from where a file lies on a node. */
export function distributionAt(file: string): Distribution | "kubelet" | undefined {
  if (file.includes("/rancher/rke2/")) return "rke2";
  if (file.includes("/rancher/k3s/")) return "k3s";
  if (file.includes("/kubernetes/ssl/")) return "rke";
  if (file.includes("/kubelet/pki/")) return "kubelet";
  return /\/kubernetes\/(?:pki\/|[\w-]+\.conf$)/u.test(file) ? "kubeadm" : undefined;
}
