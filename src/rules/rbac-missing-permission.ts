import {
  accountIn,
  type AccessRequest,
  type Denial,
  denialOf,
  requestIn,
} from "../cluster/authorization.ts";
import {
  grantingRemedies,
  resourceIn,
  sameTarget,
  verbsOf,
} from "../cluster/authorization-commands.ts";
import { calls } from "../cluster/containers.ts";
import { causeOf, refusedAlike, whyDenied } from "../cluster/denials.ts";
import { logFaults } from "../cluster/log-faults.ts";
import { topOwner } from "../cluster/owners.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Pod } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { nameOf } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "rbac-missing-permission",
  title: {
    en: "ServiceAccount lacks a permission that its Pod uses",
    zh: "ServiceAccount 缺少 Pod 所需的权限",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding", "ServiceAccount"],
  reasons: [],

  *check(pod, cluster) {
    for (const { view, verdict, failing, evidence } of logFaults(pod, cluster)) {
      if (verdict?.class !== "rbac") continue;
      const account = accountIn(verdict.user ?? "");
      const request = requestIn(verdict);
      if (account === undefined || request === undefined) continue;
      const denial = denialOf(account, request, cluster);
      if (denial === undefined) continue;
      const cause = causeOf(denial, account);
      const requests = refusedAlike(request, account, cause, view, cluster);
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      const what = asked(request, requests);
      const why = whyDenied(denial, account);
      yield {
        container: view.name,
        severity: failing === undefined || failing.serving ? "warning" : "critical",
        certainty:
          denial.class === "unseen" ||
          (denial.class === "unbound" && cluster.sees("ClusterRoleBinding") === undefined)
            ? "likely"
            : "certain",
        cause,
        message: {
          en: `${owner}: ${name.en} is refused by the API server, as ${nameOf(account)} may not ${what.en}: ${why.en}`,
          zh: `${owner}：${name.zh} 被 API 服务器拒绝，因为 ${nameOf(account)} 无权${what.zh}：${why.zh}`,
        },
        evidence: [...evidence, ...proofs(denial, pod)],
        remedies: grantingRemedies(denial, account, request, requests, pod, cluster),
      };
    }
  },
});

function asked(request: AccessRequest, requests: readonly AccessRequest[]): Text {
  const verbs = verbsOf(request, requests);
  const resource = resourceIn(request);
  const { namespace, path } = request;
  const others = new Set(
    requests.filter((one) => !sameTarget(one, request)).map((one) => resourceIn(one)),
  );
  const more = others.size === 0 ? "" : [...others].slice(0, 3).join(", ");
  const scope: Text =
    path !== undefined
      ? { en: "", zh: "" }
      : namespace === undefined
        ? { en: " in all namespaces", zh: "在集群范围内" }
        : { en: ` in namespace ${namespace}`, zh: `在命名空间 ${namespace} 中` };
  return {
    en: `${verbs.join(", ")} ${resource}${scope.en}${more === "" ? "" : ` (nor use ${more})`}`,
    zh: `${scope.zh}对 ${resource} 执行 ${verbs.join("、")}${more === "" ? "" : `（${more} 也一样）`}`,
  };
}

function proofs(denial: Denial, pod: Pod): readonly Evidence[] {
  const account =
    pod.spec?.serviceAccountName === undefined ? [] : [field(pod, "spec.serviceAccountName")];
  switch (denial.class) {
    case "role-lacks":
    case "other-scope": {
      const { object, binding } = denial.grant;
      const rules = object?.rules === undefined ? [] : [field(object, "rules")];
      return [...rules, field(binding, "roleRef"), ...account];
    }
    case "role-absent":
      return [
        field(denial.grant.binding, "roleRef"),
        {
          type: "absence",
          ref: denial.grant.role,
          ...(denial.near.length > 0 && { near: denial.near }),
        },
      ];
    case "subject-mismatch":
      return [field(denial.binding, `subjects[${denial.index}]`), ...account];
    case "unbound":
    case "unseen":
      return account;
  }
}
