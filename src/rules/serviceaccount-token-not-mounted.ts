import type { Cluster } from "../cluster/cluster.ts";
import { calls } from "../cluster/containers.ts";
import { logFaults } from "../cluster/log-faults.ts";
import type { LogVerdict } from "../cluster/log-reading.ts";
import { topOwner } from "../cluster/owners.ts";
import { shorten } from "../cluster/quotations.ts";
import { patchPodSpec } from "../cluster/workload-commands.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Pod } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { nameOf, ref } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "serviceaccount-token-not-mounted",
  title: {
    en: "Pod calls the API server without a token",
    zh: "Pod 没有令牌却要访问 API 服务器",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["ServiceAccount"],
  reasons: [],

  *check(pod, cluster) {
    const off = switchedOff(pod, cluster);
    if (off === undefined) return;
    for (const { view, verdict, failing, evidence } of logFaults(pod, cluster)) {
      if (verdict === undefined || !needsToken(verdict) || hasToken(view.spec.volumeMounts))
        continue;
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      const step = patchPodSpec(pod, { automountServiceAccountToken: true }, cluster);
      yield {
        container: view.name,
        severity: failing === undefined || failing.serving ? "warning" : "critical",
        message: {
          en: `${owner}: ${name.en} calls the API server and has no token, as automountServiceAccountToken is false in ${off.where.en}: "${shorten(verdict.line)}"`,
          zh: `${owner}：${name.zh} 要访问 API 服务器，但没有令牌，因为${off.where.zh}中的 automountServiceAccountToken 为 false：“${shorten(verdict.line)}”`,
        },
        evidence: [...evidence, off.evidence],
        remedies: [
          {
            title: {
              en: "mount the token; what it may do must be bound to the ServiceAccount too",
              zh: "挂载令牌；并为该 ServiceAccount 绑定所需的权限",
            },
            applicability: step.type === "patch" ? "maybe-incorrect" : "has-placeholders",
            steps: [step],
          },
        ],
      };
    }
  },
});

const folder = "/var/run/secrets/kubernetes.io/serviceaccount";

const hasToken = (mounts: readonly { readonly mountPath?: string }[] = []): boolean =>
  mounts.some(({ mountPath }) => mountPath === folder);

/** It says that it has none, or was taken for nobody. */
const needsToken = ({ class: of, user, product, path = "" }: LogVerdict): boolean =>
  of === "no-token" ||
  (of === "rbac" && user === "system:anonymous") ||
  (of === "access-denied" && product === "kubernetes") ||
  (of === "file-missing" && path.startsWith(folder));

/** Where mounting is switched off; what the Pod says counts, else its ServiceAccount. */
function switchedOff(
  pod: Pod,
  cluster: Cluster,
):
  | { readonly where: { readonly en: string; readonly zh: string }; readonly evidence: Evidence }
  | undefined {
  const own = pod.spec?.automountServiceAccountToken;
  if (own !== undefined)
    return own
      ? undefined
      : {
          where: { en: "its Pods", zh: "其 Pod " },
          evidence: field(pod, "spec.automountServiceAccountToken"),
        };
  const { namespace } = pod.metadata;
  const name = pod.spec?.serviceAccountName ?? "default";
  const account = cluster.get("ServiceAccount", namespace, name);
  if (account?.automountServiceAccountToken !== false) return undefined;
  const of = nameOf(ref("ServiceAccount", namespace, name));
  return {
    where: { en: of, zh: ` ${of} ` },
    evidence: field(account, "automountServiceAccountToken"),
  };
}
