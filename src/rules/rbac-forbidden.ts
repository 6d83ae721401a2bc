import { goesWithout, refusalOf, refusers } from "../cluster/admissions.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "rbac-forbidden",
  title: { en: "RBAC forbids a controller what it needs", zh: "RBAC 不允许控制器执行所需的操作" },
  severity: "critical",
  kind: refusers,
  reads: [],
  reasons: ["FailedCreate", "User %q cannot %s resource %q in API group %q in the namespace %q"],

  *check(object, cluster) {
    const refusal = refusalOf(object, cluster);
    if (refusal?.class !== "rbac") return;
    const harm = goesWithout(object, refusal, cluster);
    const what = forbiddenIn(refusal.message);
    yield {
      severity: refusal.serving ? "warning" : "critical",
      message: { en: `${harm.en}: ${what.text.en}`, zh: `${harm.zh}：${what.text.zh}` },
      evidence: refusal.evidence,
      remedies: what.remedies,
    };
  },
});

interface Forbidden {
  readonly text: Text;
  readonly remedies: readonly Remedy[];
}

/** apiserver/pkg/endpoints/handlers/responsewriters/errors.go, forbiddenMessage; OwnerReferencesPermissionEnforcement. */
function forbiddenIn(message: string): Forbidden {
  const [, user, verb, resource, group, namespace] =
    /User "([^"]+)" cannot (\w+) resource "([^"]+)" in API group "([^"]*)"(?: in the namespace "([^"]+)")?/u.exec(
      message,
    ) ?? [];
  if (user === undefined || verb === undefined || resource === undefined)
    return {
      text: {
        en: "its controller may not set finalizers on the owner, which blockOwnerDeletion asks for",
        zh: "blockOwnerDeletion 要求控制器有权设置属主的 finalizers，而它没有该权限",
      },
      remedies: [
        {
          title: {
            en: "grant the controller `update` on the finalizers of the owner's resource",
            zh: "授予控制器对属主资源 finalizers 子资源的 update 权限",
          },
          applicability: "has-placeholders",
          steps: [
            kubectl(
              undefined,
              "create",
              "clusterrole",
              "<NAME>",
              "--verb=update",
              "--resource=<RESOURCE>/finalizers",
            ),
          ],
        },
      ],
    };
  const [, accountNamespace, account] = /^system:serviceaccount:([^:]+):(.+)$/u.exec(user) ?? [];
  const full = group === undefined || group === "" ? resource : `${resource}.${group}`;
  const who =
    account === undefined
      ? `--user=${user}`
      : `--serviceaccount=${accountNamespace ?? ""}:${account}`;
  const name = (account ?? user).replaceAll(/[^\w.-]/gu, "-");
  const grant =
    namespace === undefined
      ? (["clusterrole", "clusterrolebinding", "--clusterrole"] as const)
      : (["role", "rolebinding", "--role"] as const);
  return {
    text: {
      en: `${user} may not ${verb} ${full}${namespace === undefined ? "" : ` in namespace ${namespace}`}`,
      zh: `${user} 无权${namespace === undefined ? "" : `在命名空间 ${namespace} 中`}对 ${full} 执行 ${verb}`,
    },
    remedies: [
      {
        title: {
          en: "grant the right, or restore the role that a standard controller has by default",
          zh: "授予该权限，或恢复标准控制器默认拥有的角色",
        },
        applicability: "maybe-incorrect",
        steps: [
          kubectl(
            namespace,
            "create",
            grant[0],
            `${name}-${verb}`,
            `--verb=${verb}`,
            `--resource=${full}`,
          ),
          kubectl(
            namespace,
            "create",
            grant[1],
            `${name}-${verb}`,
            `${grant[2]}=${name}-${verb}`,
            who,
          ),
        ],
      },
    ],
  };
}
