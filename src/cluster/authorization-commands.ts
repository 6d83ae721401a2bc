import type { Pod } from "../model/kubernetes.ts";
import { argumentOf, nameOf, type Ref, refOf } from "../model/ref.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import { type AccessRequest, type Denial, isStandard, userOf } from "./authorization.ts";
import type { Cluster } from "./cluster.ts";
import { patchPodSpec } from "./workload-commands.ts";

/** `deployments.apps/scale`: as kubectl takes it. */
export const resourceIn = ({
  resource,
  group,
  path,
}: Pick<AccessRequest, "resource" | "group" | "path">): string => {
  const [plain = "", ...sub] = resource.split("/");
  return path ?? [group === "" ? plain : `${plain}.${group}`, ...sub].join("/");
};

export const sameTarget = (a: AccessRequest, b: AccessRequest): boolean =>
  resourceIn(a) === resourceIn(b) && a.namespace === b.namespace;

/** What is asked for on the same resource. */
export const verbsOf = (
  request: AccessRequest,
  requests: readonly AccessRequest[],
): readonly string[] => [
  ...new Set(requests.filter((one) => sameTarget(one, request)).map(({ verb }) => verb)),
];

/** How a ServiceAccount gets what it is denied, and how to ask whether it has it. */
export function grantingRemedies(
  denial: Denial,
  account: Ref,
  request: AccessRequest,
  requests: readonly AccessRequest[],
  pod: Pod,
  cluster: Cluster,
): readonly Remedy[] {
  const check: Remedy = {
    title: { en: "then ask whether it may", zh: "然后检查是否已有权限" },
    applicability: "machine-applicable",
    steps: [
      kubectl(
        request.namespace,
        "auth",
        "can-i",
        request.verb,
        resourceIn(request),
        `--as=${userOf(account)}`,
        ...(request.namespace === undefined && request.path === undefined ? ["-A"] : []),
      ),
    ],
  };
  if (
    denial.class === "role-lacks" &&
    !isStandard(denial.grant.role) &&
    fits(denial.grant.role, request)
  ) {
    const { role, object } = denial.grant;
    const rules = rulesFor(requests);
    const none = (object?.rules ?? []).length === 0;
    const change = none
      ? [{ op: "add", path: "/rules", value: rules }]
      : rules.map((value) => ({ op: "add", path: "/rules/-", value }));
    return [
      {
        title: { en: `add the rule to ${nameOf(role)}`, zh: `在 ${nameOf(role)} 中添加该规则` },
        applicability: "maybe-incorrect",
        steps: [
          kubectl(
            role.namespace,
            "patch",
            argumentOf(role),
            "--type=json",
            "-p",
            JSON.stringify(change),
          ),
        ],
      },
      check,
    ];
  }
  if (denial.class === "subject-mismatch") {
    const { binding, index } = denial;
    const of = refOf(binding);
    const value = { kind: "ServiceAccount", name: account.name, namespace: account.namespace };
    return [
      {
        title: {
          en: "name the ServiceAccount in the binding",
          zh: "在绑定中改为该 ServiceAccount",
        },
        applicability: "maybe-incorrect",
        steps: [
          kubectl(
            of.namespace,
            "patch",
            argumentOf(of),
            "--type=json",
            "-p",
            JSON.stringify([{ op: "replace", path: `/subjects/${index}`, value }]),
          ),
        ],
      },
      check,
    ];
  }
  if (denial.class === "unbound" && denial.other !== undefined)
    return [
      {
        title: {
          en: `run the Pod as ServiceAccount ${denial.other}`,
          zh: `让 Pod 以 ServiceAccount ${denial.other} 运行`,
        },
        applicability: "maybe-incorrect",
        steps: [
          patchPodSpec(
            pod,
            { serviceAccountName: denial.other, serviceAccount: denial.other },
            cluster,
          ),
        ],
      },
      grant(account, request, requests),
      check,
    ];
  return [grant(account, request, requests), check];
}

/** A Role grants nothing outside its namespace. */
const fits = ({ kind, namespace }: Ref, request: AccessRequest): boolean =>
  kind !== "Role" || namespace === request.namespace;

const rulesFor = (
  requests: readonly AccessRequest[],
): readonly Readonly<Record<string, unknown>>[] => {
  const targets = requests.filter(
    (one, i) => requests.findIndex((other) => sameTarget(one, other)) === i,
  );
  return targets.map((one) =>
    one.path === undefined
      ? { apiGroups: [one.group], resources: [one.resource], verbs: verbsOf(one, requests) }
      : { nonResourceURLs: [one.path], verbs: verbsOf(one, requests) },
  );
};

/** A role of its own, and its binding. */
function grant(account: Ref, request: AccessRequest, requests: readonly AccessRequest[]): Remedy {
  const { namespace } = request;
  const made = `${account.name}-${request.path === undefined ? request.resource.replaceAll("/", "-") : "url"}`;
  const [role, binding] =
    namespace === undefined
      ? (["clusterrole", "clusterrolebinding"] as const)
      : (["role", "rolebinding"] as const);
  return {
    title: { en: "grant the permission to the ServiceAccount", zh: "为该 ServiceAccount 授予权限" },
    applicability: "maybe-incorrect",
    steps: [
      kubectl(
        namespace,
        "create",
        role,
        made,
        `--verb=${verbsOf(request, requests).join(",")}`,
        request.path === undefined
          ? `--resource=${resourceIn(request)}`
          : `--non-resource-url=${request.path}`,
      ),
      kubectl(
        namespace,
        "create",
        binding,
        made,
        `--${role}=${made}`,
        `--serviceaccount=${account.namespace ?? "default"}:${account.name}`,
      ),
    ],
  };
}
