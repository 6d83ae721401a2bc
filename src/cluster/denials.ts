import { nameOf, type Ref, refOf, sameRef } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import {
  accountIn,
  type AccessRequest,
  type Denial,
  denialOf,
  requestIn,
} from "./authorization.ts";
import { resourceIn } from "./authorization-commands.ts";
import type { Cluster } from "./cluster.ts";
import type { ContainerView } from "./containers.ts";
import { readLogAll } from "./log-reading.ts";
import { logsOf } from "./logs.ts";

/** The object that a denial comes down to: the role that is bound, else the account that has none. */
export function causeOf(denial: Denial, account: Ref): Ref {
  if (denial.class === "role-lacks") return denial.grant.role;
  if (denial.class !== "other-scope") return account;
  // A role bound in a namespace that the account has nothing to do with is not bound here.
  const { namespace, role } = denial.grant;
  return namespace === account.namespace ? role : account;
}

/** What the same log reports as refused for the same reason, this request first. */
export function refusedAlike(
  request: AccessRequest,
  account: Ref,
  cause: Ref,
  view: ContainerView,
  cluster: Cluster,
): readonly AccessRequest[] {
  const { current = [], previous = [] } = logsOf(view, cluster);
  const others = [...readLogAll(current), ...readLogAll(previous)].flatMap((verdict) => {
    const of = verdict.class === "rbac" ? accountIn(verdict.user ?? "") : undefined;
    const asks = requestIn(verdict);
    if (of === undefined || asks === undefined || !sameRef(of, account)) return [];
    const denial = denialOf(of, asks, cluster);
    return denial !== undefined && sameRef(causeOf(denial, of), cause) ? [asks] : [];
  });
  const seen = new Set<string>();
  return [request, ...others].filter(({ verb, namespace, ...asks }) => {
    const id = [verb, resourceIn(asks), namespace].join(" ");
    return !seen.has(id) && seen.add(id).size > 0;
  });
}

/** Why, as the end of a sentence. */
export function whyDenied(denial: Denial, account: Ref): Text {
  switch (denial.class) {
    case "role-lacks":
      return lackText(denial);
    case "other-scope": {
      const { role, binding, namespace } = denial.grant;
      return {
        en: `${nameOf(role)} allows it, but ${nameOf(refOf(binding))} binds it in namespace ${namespace ?? ""} only`,
        zh: `${nameOf(role)} 允许该操作，但 ${nameOf(refOf(binding))} 只在命名空间 ${namespace ?? ""} 中绑定了它`,
      };
    }
    case "role-absent": {
      const { role, binding } = denial.grant;
      const near = denial.near.join(", ");
      return {
        en: `${nameOf(refOf(binding))} binds ${nameOf(role)}, which does not exist${near === "" ? "" : `; ${role.kind} ${near} does`}`,
        zh: `${nameOf(refOf(binding))} 绑定的 ${nameOf(role)} 不存在${near === "" ? "" : `，存在的是 ${role.kind} ${near}`}`,
      };
    }
    case "subject-mismatch": {
      const { binding, subject } = denial;
      const named = `${subject.kind ?? ""} ${subject.namespace === undefined ? "" : `${subject.namespace}/`}${subject.name ?? ""}`;
      return {
        en: `${nameOf(refOf(binding))} would allow it, but names ${named} as its subject`,
        zh: `${nameOf(refOf(binding))} 本可授权，但它的 subject 写的是 ${named}`,
      };
    }
    case "unbound":
      return denial.other === undefined
        ? { en: "no role is bound to it", zh: "没有任何角色绑定到它" }
        : {
            en: `no role is bound to it, while ServiceAccount ${denial.other} may do so`,
            zh: `没有任何角色绑定到它，而 ServiceAccount ${denial.other} 有此权限`,
          };
    case "unseen":
      return {
        en: `what is bound to ${account.name} could not be seen`,
        zh: `未能看到 ${account.name} 的角色绑定`,
      };
  }
}

function lackText({ grant, rule, lack }: Extract<Denial, { class: "role-lacks" }>): Text {
  const role = nameOf(grant.role);
  const verbs = rule?.verbs?.join(", ") ?? "";
  const resources = rule?.resources?.join(", ") ?? "";
  switch (lack) {
    case "verb":
      return {
        en: `${role} allows only ${verbs === "" ? "other verbs" : verbs} there`,
        zh: `${role} 只允许 ${verbs === "" ? "其他操作" : verbs.replaceAll(", ", "、")}`,
      };
    case "name":
      return {
        en: `${role} allows it only for those named ${rule?.resourceNames?.join(", ") ?? ""}`,
        zh: `${role} 只允许用于名为 ${rule?.resourceNames?.join("、") ?? ""} 的对象`,
      };
    case "group":
      return {
        en: `${role} names ${resources} in API group "${rule?.apiGroups?.join(", ") ?? ""}"`,
        zh: `${role} 中 ${resources} 的 API 组写成了 "${rule?.apiGroups?.join(", ") ?? ""}"`,
      };
    case "resource":
      return { en: `${role} names ${resources} instead`, zh: `${role} 中写的是 ${resources}` };
    case "all":
      return { en: `${role} has no rule for it`, zh: `${role} 中没有相应的规则` };
  }
}
