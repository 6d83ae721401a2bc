import { dnsService } from "../cluster/calls.ts";
import { calls } from "../cluster/containers.ts";
import { logFaults } from "../cluster/log-faults.ts";
import { topOwner } from "../cluster/owners.ts";
import { podsOfService } from "../cluster/services.ts";
import type { Evidence } from "../model/evidence.ts";
import { field } from "../model/path.ts";
import { nameOf } from "../model/ref.ts";
import { kubectl } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

/** CoreDNS, plugin/loop: it saw its own query come back. */
const loop = /plugin\/loop: Loop \((?<way>[^)]*)\) detected/u;

export default defineRule({
  id: "cluster-dns-loop",
  title: { en: "Cluster DNS forwards to itself", zh: "集群 DNS 转发到了自身" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["ConfigMap", "Service"],
  reasons: [],

  *check(pod, cluster) {
    for (const { view, verdict, failing, evidence } of logFaults(pod, cluster)) {
      const way = loop.exec(verdict?.line ?? "")?.groups?.["way"];
      if (way === undefined) continue;
      const owner = topOwner(pod, cluster);
      const name = calls(view);
      const service = dnsService(cluster);
      const serves = service === undefined || podsOfService(service, cluster).includes(pod);
      const map = cluster.get("ConfigMap", pod.metadata.namespace, "coredns");
      const corefile: readonly Evidence[] =
        map?.data?.["Corefile"] === undefined ? [] : [field(map, "data['Corefile']")];
      const node = pod.spec?.nodeName === undefined ? [] : [field(pod, "spec.nodeName")];
      yield {
        container: view.name,
        severity: failing === undefined || failing.serving ? "warning" : "critical",
        message: {
          en: `${nameOf(owner)}: ${name.en} ends, as its queries come back to it (${way}): the resolv.conf of its node names a local resolver${serves ? ", so cluster DNS is down" : ""}`,
          zh: `${nameOf(owner)}：${name.zh} 退出，因为它转发的查询又回到了自身（${way}）：所在节点的 resolv.conf 指向本机解析器${serves ? "，集群 DNS 因此不可用" : ""}`,
        },
        evidence: [...evidence, ...node, ...corefile],
        remedies: [
          {
            title: {
              en: "let the kubelet hand out the real resolv.conf (resolvConf: /run/systemd/resolve/resolv.conf), or name upstream servers in the Corefile",
              zh: "让 kubelet 使用真正的 resolv.conf（resolvConf: /run/systemd/resolve/resolv.conf），或在 Corefile 中写明上游服务器",
            },
            applicability: "has-placeholders",
            steps: [
              kubectl(pod.metadata.namespace, "edit", "configmap/coredns"),
              kubectl(
                pod.metadata.namespace,
                "rollout",
                "restart",
                `${owner.kind.toLowerCase()}/${owner.name}`,
              ),
            ],
          },
        ],
      };
    }
  },
});
