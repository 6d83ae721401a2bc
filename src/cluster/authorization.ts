import type { KubernetesObject, Role, RoleBinding } from "../model/kubernetes.ts";
import { type Ref, ref, sameRef } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import type { LogVerdict } from "./log-reading.ts";
import { closest, unlikeness } from "./near.ts";

/** What a ServiceAccount asked the API server for. */
export interface AccessRequest {
  readonly verb: string;
  /** With its subresource: `pods/log`. */
  readonly resource: string;
  readonly group: string;
  /** Left out: at the cluster scope. */
  readonly namespace?: string;
  readonly name?: string;
  /** A URL that is no resource, in place of one. */
  readonly path?: string;
}

type PolicyRule = NonNullable<NonNullable<Role["rules"]>[number]>;
type Subject = NonNullable<RoleBinding["subjects"]>[number];

/** A role that a binding gives to an account. */
export interface Grant {
  readonly binding: RoleBinding;
  readonly role: Ref;
  /** Left out where it was not seen. */
  readonly object: Role | undefined;
  /** Where it holds; left out: everywhere. */
  readonly namespace: string | undefined;
}

/** What of a rule falls short of a request. */
export type Lack = "verb" | "name" | "group" | "resource" | "all";

/** Why RBAC refuses a request: one class in all. */
export type Denial =
  /** A role is bound, and no rule of it covers the request; `rule` comes nearest. */
  | {
      readonly class: "role-lacks";
      readonly grant: Grant;
      readonly rule: PolicyRule | undefined;
      readonly lack: Lack;
    }
  /** A role that covers the request is bound, in another namespace than the one asked for. */
  | { readonly class: "other-scope"; readonly grant: Grant }
  | { readonly class: "role-absent"; readonly grant: Grant; readonly near: readonly string[] }
  /** No binding names the account; this one means it, or so it seems. */
  | {
      readonly class: "subject-mismatch";
      readonly binding: RoleBinding;
      readonly index: number;
      readonly subject: Subject;
    }
  /** Nothing is bound to it; another account of its namespace may do it. */
  | { readonly class: "unbound"; readonly other: string | undefined }
  /** The source shows no bindings. */
  | { readonly class: "unseen" };

/** `system:serviceaccount:shop:reader` */
export function accountIn(user: string): Ref | undefined {
  const [, namespace, name] = /^system:serviceaccount:([^:]+):(.+)$/u.exec(user) ?? [];
  return name === undefined ? undefined : ref("ServiceAccount", namespace, name);
}

/** The request that a refusal in a log names. */
export function requestIn(verdict: LogVerdict): AccessRequest | undefined {
  const { verb, resource, apiGroup, namespace, path, line } = verdict;
  if (verb === undefined) return undefined;
  if (resource === undefined)
    return path === undefined ? undefined : { verb, resource: "", group: "", path };
  // Until Kubernetes 1.13 the group stands behind the resource: `deployments.apps/scale`.
  const [, plain, group, sub] = /^([^./]+)(?:\.([^/]+))?(\/.+)?$/u.exec(resource) ?? [];
  const name = /\b[\w./-]+ "([^"]+)" is forbidden/u.exec(line)?.[1];
  return {
    verb,
    resource: apiGroup === undefined && plain !== undefined ? `${plain}${sub ?? ""}` : resource,
    group: apiGroup ?? group ?? "",
    ...(namespace !== undefined && namespace !== "" && { namespace }),
    ...(name !== undefined && { name }),
  };
}

/** Whether a rule covers a request (pkg/apis/rbac/v1/evaluation_helpers.go). */
function covers(rule: PolicyRule, request: AccessRequest): boolean {
  if (!has(rule.verbs, request.verb)) return false;
  if (request.path !== undefined) return urlMatches(rule, request.path);
  return (
    has(rule.apiGroups, request.group) &&
    resourceMatches(rule, request) &&
    nameMatches(rule, request)
  );
}

const has = (list: readonly string[] | undefined, item: string): boolean =>
  list?.some((one) => one === "*" || one === item) === true;

const urlMatches = ({ nonResourceURLs }: PolicyRule, path: string): boolean =>
  nonResourceURLs?.some(
    (one) => one === path || (one.endsWith("*") && path.startsWith(one.slice(0, -1))),
  ) === true;

const resourceMatches = ({ resources }: PolicyRule, { resource }: AccessRequest): boolean => {
  const sub = resource.indexOf("/");
  return (
    has(resources, resource) ||
    (sub >= 0 && resources?.includes(`*${resource.slice(sub)}`) === true)
  );
};

const nameMatches = ({ resourceNames = [] }: PolicyRule, { name }: AccessRequest): boolean =>
  resourceNames.length === 0 || (name !== undefined && resourceNames.includes(name));

/** The roles that bindings give to an account, by its name or by the groups of all ServiceAccounts. */
function grantsOf(account: Ref, cluster: Cluster): readonly Grant[] {
  const grants: Grant[] = [];
  for (const { binding, namespace } of bindings(cluster)) {
    const { kind = "", name = "" } = binding.roleRef ?? {};
    if (!(binding.subjects ?? []).some((subject) => isAccount(subject, account, namespace)))
      continue;
    const role = ref(kind, kind === "Role" ? namespace : undefined, name);
    grants.push({ binding, role, object: roleAt(role, cluster), namespace });
  }
  return grants;
}

function* bindings(
  cluster: Cluster,
): Generator<{ readonly binding: RoleBinding; readonly namespace: string | undefined }> {
  for (const binding of cluster.list("RoleBinding"))
    yield { binding, namespace: binding.metadata.namespace };
  for (const binding of cluster.list("ClusterRoleBinding")) yield { binding, namespace: undefined };
}

const roleAt = ({ kind, namespace, name }: Ref, cluster: Cluster): Role | undefined =>
  kind === "Role"
    ? cluster.get("Role", namespace, name)
    : cluster.get("ClusterRole", undefined, name);

function isAccount(subject: Subject, account: Ref, bindingNamespace: string | undefined): boolean {
  const { kind, name, namespace = bindingNamespace } = subject;
  if (kind === "ServiceAccount") return name === account.name && namespace === account.namespace;
  if (kind === "User") return name === userOf(account);
  const groups = ["system:serviceaccounts", `system:serviceaccounts:${account.namespace ?? ""}`];
  return kind === "Group" && name !== undefined && groups.includes(name);
}

export const userOf = ({ namespace, name }: Ref): string =>
  `system:serviceaccount:${namespace ?? "default"}:${name}`;

const allows = ({ object }: Grant, request: AccessRequest): boolean =>
  object?.rules?.some((rule) => covers(rule, request)) === true;

/** Why an account may not do what it asked for; undefined where it may by now. */
export function denialOf(
  account: Ref,
  request: AccessRequest,
  cluster: Cluster,
): Denial | undefined {
  const grants = grantsOf(account, cluster);
  const effective = grants.filter(
    ({ namespace }) => namespace === undefined || namespace === request.namespace,
  );
  if (effective.some((grant) => allows(grant, request))) return undefined;
  const absent = effective.find(
    ({ role, object }) => object === undefined && isAbsent(role, cluster),
  );
  if (absent !== undefined)
    return { class: "role-absent", grant: absent, near: nearRoles(absent.role, cluster) };

  const best = nearest(
    effective.filter((grant) => !isEverybodys(grant)),
    request,
  );
  if (best !== undefined && best.lack !== "all") return { class: "role-lacks", ...best };
  const elsewhere = grants.find((grant) => !effective.includes(grant) && allows(grant, request));
  if (elsewhere !== undefined) return { class: "other-scope", grant: elsewhere };
  const meant = misspelt(account, request, cluster);
  if (meant !== undefined) return { class: "subject-mismatch", ...meant };
  const own =
    best ??
    nearest(
      grants.filter((one) => one.namespace === account.namespace && !isEverybodys(one)),
      request,
    );
  if (own !== undefined) return { class: "role-lacks", ...own };
  const seen =
    cluster.list("ClusterRoleBinding").length + cluster.list("RoleBinding").length > 0 ||
    cluster.sees("RoleBinding", request.namespace ?? account.namespace) !== undefined;
  return seen
    ? { class: "unbound", other: otherAccount(account, request, cluster) }
    : { class: "unseen" };
}

const isAbsent = ({ kind, namespace, name }: Ref, cluster: Cluster): boolean =>
  (kind === "Role" || kind === "ClusterRole") &&
  cluster.lookup(kind, namespace, name).state === "absent";

const nearRoles = ({ kind, namespace, name }: Ref, cluster: Cluster): readonly string[] =>
  closest(
    name,
    (kind === "Role" ? cluster.inNamespace("Role", namespace) : cluster.list("ClusterRole")).map(
      ({ metadata }) => metadata.name,
    ),
  );

const ranks: readonly Lack[] = ["all", "resource", "group", "name", "verb"];

/** The bound role, and the rule of it, that comes nearest to covering a request. A role of the user's own goes before a standard one. */
function nearest(
  grants: readonly Grant[],
  request: AccessRequest,
):
  | { readonly grant: Grant; readonly rule: PolicyRule | undefined; readonly lack: Lack }
  | undefined {
  const judged = grants.map((grant) => {
    const rules = (grant.object?.rules ?? []).map((rule) => ({
      rule,
      lack: lackOf(rule, request),
    }));
    const [best] = rules.toSorted((a, b) => ranks.indexOf(b.lack) - ranks.indexOf(a.lack));
    return {
      grant,
      rule: best?.lack === "all" ? undefined : best?.rule,
      lack: best?.lack ?? ("all" as const),
    };
  });
  return judged.toSorted(
    (a, b) =>
      ranks.indexOf(b.lack) - ranks.indexOf(a.lack) ||
      Number(isStandard(a.grant.role)) - Number(isStandard(b.grant.role)) ||
      Number(a.grant.namespace === undefined) - Number(b.grant.namespace === undefined),
  )[0];
}

/** The ClusterRoles that every API server makes and keeps (plugin/pkg/auth/authorizer/rbac/bootstrappolicy). */
export const isStandard = ({ kind, name }: Ref): boolean =>
  kind === "ClusterRole" &&
  (name.startsWith("system:") || ["cluster-admin", "admin", "edit", "view"].includes(name));

/** What the API server gives to every ServiceAccount: nobody would extend it for one of them. */
const isEverybodys = ({ role, binding }: Grant): boolean =>
  isStandard(role) && binding.metadata.name.startsWith("system:");

function lackOf(rule: PolicyRule, request: AccessRequest): Lack {
  if (request.path !== undefined) return urlMatches(rule, request.path) ? "verb" : "all";
  const group = has(rule.apiGroups, request.group);
  if (resourceMatches(rule, request)) {
    if (!group) return "group";
    return has(rule.verbs, request.verb) ? "name" : "verb";
  }
  const [plain = ""] = request.resource.split("/");
  const alike = (rule.resources ?? []).some((one) => {
    const difference = unlikeness(one, request.resource);
    return one === plain || (difference !== undefined && difference <= 2);
  });
  return alike ? "resource" : "all";
}

/** A binding to a role that covers the request, whose subject is almost this account. */
function misspelt(
  account: Ref,
  request: AccessRequest,
  cluster: Cluster,
):
  | { readonly binding: RoleBinding; readonly index: number; readonly subject: Subject }
  | undefined {
  for (const { binding, namespace } of bindings(cluster)) {
    if (namespace !== undefined && namespace !== request.namespace) continue;
    const { kind = "", name = "" } = binding.roleRef ?? {};
    const object = roleAt(ref(kind, kind === "Role" ? namespace : undefined, name), cluster);
    if (object?.rules?.some((rule) => covers(rule, request)) !== true) continue;
    for (const [index, subject] of (binding.subjects ?? []).entries())
      if (isAlmost(subject, account, namespace, cluster)) return { binding, index, subject };
  }
  return undefined;
}

function isAlmost(
  subject: Subject,
  account: Ref,
  bindingNamespace: string | undefined,
  cluster: Cluster,
): boolean {
  const { kind, name = "" } = subject;
  if (kind === "User" || kind === "Group")
    return name === account.name || name === `${account.namespace ?? ""}:${account.name}`;
  const namespace = subject.namespace ?? bindingNamespace;
  const same = sameRef(ref("ServiceAccount", namespace, name), account);
  if (same || cluster.lookup("ServiceAccount", namespace, name).state === "found") return false;
  if (name === account.name) return true;
  return namespace === account.namespace && unlikeness(name, account.name) !== undefined;
}

function otherAccount(account: Ref, request: AccessRequest, cluster: Cluster): string | undefined {
  return cluster
    .inNamespace("ServiceAccount", account.namespace)
    .map(({ metadata }: KubernetesObject) => metadata.name)
    .find(
      (name) =>
        name !== account.name &&
        grantsOf(ref("ServiceAccount", account.namespace, name), cluster).some(
          (grant) =>
            (grant.namespace === undefined || grant.namespace === request.namespace) &&
            !isStandard(grant.role) &&
            allows(grant, request),
        ),
    );
}
