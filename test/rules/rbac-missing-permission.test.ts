import rule from "../../src/rules/rbac-missing-permission.ts";
import { crashed, log, podName, podScene, ready } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const subject = "Pod/shop/web-5d8f7c9b4-x2x9k#app";
const spec = { serviceAccountName: "reader" };

/** As kube-apiserver's authorizer words it, in the frame of client-go's reflector. */
const refused = (verb: string, resource: string, group = "", where = 'in the namespace "shop"') =>
  log(
    `E0101 00:04:01.000000       1 reflector.go:147] Failed to watch: failed to list: ${resource} is forbidden: User "system:serviceaccount:shop:reader" cannot ${verb} resource "${resource}" in API group "${group}" ${where}\nfatal: giving up\n`,
  );

const account = `
---
{apiVersion: v1, kind: ServiceAccount, metadata: {name: reader, namespace: shop}}
`;
const role = (rules: string, name = "reader", namespace = "shop") => `
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: ${name}, namespace: ${namespace}}
rules: ${rules}
`;
const binding = ({
  name = "reader",
  namespace = "shop",
  roleRef = "{apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}",
  subject: of = "{kind: ServiceAccount, name: reader, namespace: shop}",
} = {}) => `
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: ${name}, namespace: ${namespace}}
roleRef: ${roleRef}
subjects: [${of}]
`;
const clusterRole = (name: string, rules: string) => `
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: ${name}}
rules: ${rules}
`;
const clusterBinding = (
  roleName: string,
  of = "{kind: ServiceAccount, name: reader, namespace: shop}",
) => `
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: ${roleName}-binding}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: ${roleName}}
subjects: [${of}]
`;

const failing = podScene({ spec, status: crashed({ exitCode: 1 }) });
const getPods = '[{apiGroups: [""], resources: [pods], verbs: [get]}]';

testRule(rule, {
  silent: {
    "the role has been mended since":
      failing +
      refused("list", "pods") +
      account +
      role('[{apiGroups: [""], resources: ["*"], verbs: ["*"]}]') +
      binding(),
    "mended through a group of all ServiceAccounts":
      failing +
      refused("list", "pods") +
      clusterRole("pods", '[{apiGroups: [""], resources: [pods], verbs: [list]}]') +
      clusterBinding("pods", '{kind: Group, name: "system:serviceaccounts:shop"}'),
    "another error of the program":
      failing + log("FATAL: cannot parse config\n") + account + role(getPods) + binding(),
    "a refusal of a person, not of a ServiceAccount":
      failing +
      log(
        'pods is forbidden: User "jane" cannot list resource "pods" in API group "" in the namespace "shop"\n',
      ),
    "a running Pod that was refused once": {
      objects: podScene({ spec, status: ready() }) + refused("list", "pods") + account,
    },
    "it runs, and the peer that it calls forbids it":
      failing + log("HTTP 403 Forbidden from http://api:8080\n"),
  },
  fires: {
    "what every ServiceAccount may do is no role of its own": {
      objects:
        failing +
        refused("list", "pods") +
        account +
        clusterRole(
          "system:service-account-issuer-discovery",
          '[{nonResourceURLs: ["/openid/v1/jwks"], verbs: [get]}]',
        ) +
        clusterBinding(
          "system:service-account-issuer-discovery",
          "{kind: Group, name: system:serviceaccounts}",
        ),
      findings: { [subject]: "ServiceAccount/shop/reader" },
    },
    "the role lacks the verb": {
      objects: failing + refused("list", "pods") + account + role(getPods) + binding(),
      findings: { [subject]: "Role/shop/reader" },
      says: [
        "Deployment shop/web: container app is refused by the API server",
        "ServiceAccount shop/reader may not list pods in namespace shop",
        "Role shop/reader allows only get",
      ],
      severity: "critical",
      certainty: "certain",
      quotes: ['cannot list resource \\"pods\\"', '"path":"rules"'],
    },
    "several verbs and resources of one informer": {
      objects:
        failing +
        log(
          [
            'W0101 reflector.go:539] failed to list *v1.Pod: pods is forbidden: User "system:serviceaccount:shop:reader" cannot list resource "pods" in API group "" in the namespace "shop"',
            'E0101 reflector.go:147] Failed to watch *v1.Pod: pods is forbidden: User "system:serviceaccount:shop:reader" cannot watch resource "pods" in API group "" in the namespace "shop"',
            'E0101 reflector.go:147] deployments.apps is forbidden: User "system:serviceaccount:shop:reader" cannot list resource "deployments" in API group "apps" in the namespace "shop"',
          ].join("\n"),
        ) +
        account +
        role(getPods) +
        binding(),
      findings: { [subject]: "Role/shop/reader" },
      says: ["pods", "deployments.apps"],
    },
    "the resource stands in the wrong API group": {
      objects:
        failing +
        refused("get", "deployments", "apps") +
        account +
        role('[{apiGroups: [""], resources: [deployments], verbs: [get, list]}]') +
        binding(),
      findings: { [subject]: "Role/shop/reader" },
      says: 'Role shop/reader names deployments in API group ""',
    },
    "the resource is written in the singular": {
      objects:
        failing +
        refused("get", "configmaps") +
        account +
        role('[{apiGroups: [""], resources: [configmap], verbs: [get]}]') +
        binding(),
      findings: { [subject]: "Role/shop/reader" },
      says: "names configmap instead",
    },
    "a subresource": {
      objects:
        failing +
        refused("create", "pods/exec") +
        account +
        role('[{apiGroups: [""], resources: [pods], verbs: [create, get]}]') +
        binding(),
      findings: { [subject]: "Role/shop/reader" },
      says: "may not create pods/exec",
    },
    "the nearest of two roles": {
      objects:
        failing +
        refused("delete", "pods") +
        account +
        role('[{apiGroups: [coordination.k8s.io], resources: [leases], verbs: ["*"]}]', "leader") +
        role(getPods) +
        binding({
          name: "leader",
          roleRef: "{apiGroup: rbac.authorization.k8s.io, kind: Role, name: leader}",
        }) +
        binding(),
      findings: { [subject]: "Role/shop/reader" },
    },
    "resourceNames keep a list out": {
      objects:
        failing +
        refused("list", "secrets") +
        account +
        role('[{apiGroups: [""], resources: [secrets], resourceNames: [db], verbs: [get, list]}]') +
        binding(),
      findings: { [subject]: "Role/shop/reader" },
      says: "only for those named db",
    },
    "a ClusterRole that is bound in the namespace, asked for everywhere": {
      objects:
        failing +
        refused("list", "pods", "", "at the cluster scope") +
        account +
        clusterRole("pods", '[{apiGroups: [""], resources: [pods], verbs: [list]}]') +
        binding({
          roleRef: "{apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: pods}",
        }),
      findings: { [subject]: "ClusterRole//pods" },
      says: ["in all namespaces", "binds it in namespace shop only"],
    },
    "a standard ClusterRole: it is left as it is": {
      objects:
        failing +
        refused("patch", "deployments", "apps") +
        account +
        clusterRole(
          "view",
          "[{apiGroups: [apps], resources: [deployments], verbs: [get, list, watch]}]",
        ) +
        clusterBinding("view"),
      findings: { [subject]: "ClusterRole//view" },
    },
    "nothing is bound": {
      objects: failing + refused("list", "pods") + account,
      findings: { [subject]: "ServiceAccount/shop/reader" },
      says: "no role is bound to it",
    },
    "nothing is bound to default, another account could": {
      objects:
        podScene({ status: crashed({ exitCode: 1 }) }) +
        log(
          'kubernetes.client.exceptions.ApiException: (403)\nReason: Forbidden\nHTTP response body: {"kind":"Status","apiVersion":"v1","status":"Failure","message":"configmaps \\"settings\\" is forbidden: User \\"system:serviceaccount:shop:default\\" cannot get resource \\"configmaps\\" in API group \\"\\" in the namespace \\"shop\\"","reason":"Forbidden","code":403}\n',
        ) +
        account +
        role('[{apiGroups: [""], resources: [configmaps], verbs: [get]}]') +
        binding(),
      findings: { [subject]: "ServiceAccount/shop/default" },
      says: "while ServiceAccount reader may do so",
    },
    "the binding names another namespace": {
      objects:
        failing +
        refused("get", "pods") +
        account +
        role(getPods) +
        binding({ subject: "{kind: ServiceAccount, name: reader, namespace: default}" }),
      findings: { [subject]: "ServiceAccount/shop/reader" },
      says: "RoleBinding shop/reader would allow it, but names ServiceAccount default/reader",
      quotes: '"path":"subjects[0]"',
    },
    "the binding misspells the account": {
      objects:
        failing +
        refused("get", "pods") +
        account +
        role(getPods) +
        binding({ subject: "{kind: ServiceAccount, name: raeder, namespace: shop}" }),
      findings: { [subject]: "ServiceAccount/shop/reader" },
      says: "names ServiceAccount shop/raeder",
    },
    "the binding takes the account for a user": {
      objects:
        failing +
        refused("get", "pods") +
        role(getPods) +
        binding({ subject: "{kind: User, apiGroup: rbac.authorization.k8s.io, name: reader}" }),
      findings: { [subject]: "ServiceAccount/shop/reader" },
      says: "names User reader",
    },
    "the bound role does not exist": {
      objects:
        failing +
        refused("get", "pods") +
        account +
        role(getPods, "pod-reader") +
        binding({
          roleRef: "{apiGroup: rbac.authorization.k8s.io, kind: Role, name: pods-reader}",
        }),
      findings: { [subject]: "ServiceAccount/shop/reader" },
      says: ["binds Role shop/pods-reader, which does not exist", "pod-reader"],
      quotes: '"type":"absence"',
    },
    "bound in another namespace": {
      objects:
        failing +
        refused("get", "pods") +
        account +
        role(getPods, "reader", "tools") +
        binding({ namespace: "tools" }),
      findings: { [subject]: "ServiceAccount/shop/reader" },
      says: "binds it in namespace tools only",
    },
    "a Pod that serves meanwhile": {
      objects:
        podScene({ spec, status: ready() }) +
        log(
          Array.from(
            { length: 4 },
            (_, i) =>
              `time="2026-01-01T00:0${i}:00Z" level=error msg="sync failed" error="endpoints is forbidden: User \\"system:serviceaccount:shop:reader\\" cannot list resource \\"endpoints\\" in API group \\"\\" in the namespace \\"shop\\""`,
          ).join("\n"),
        ) +
        account +
        role(getPods) +
        binding(),
      findings: { [subject]: "Role/shop/reader" },
      severity: "warning",
    },
    "the words of Kubernetes 1.13, in a StatefulSet": {
      objects:
        podScene({ owner: "StatefulSet", spec, status: crashed({ exitCode: 255 }) }) +
        log(
          'Error from server (Forbidden): deployments.extensions is forbidden: User "system:serviceaccount:shop:reader" cannot list deployments.extensions in the namespace "shop"\n',
          { pod: podName("StatefulSet") },
        ) +
        account +
        role("[{apiGroups: [extensions], resources: [deployments], verbs: [get]}]") +
        binding(),
      findings: { "Pod/shop/web-0#app": "Role/shop/reader" },
      says: "may not list deployments.extensions in namespace shop",
    },
    "a URL that is no resource": {
      objects:
        failing +
        log('forbidden: User "system:serviceaccount:shop:reader" cannot get path "/metrics"\n') +
        account +
        clusterRole("health", "[{nonResourceURLs: [/healthz], verbs: [get]}]") +
        clusterBinding("health"),
      findings: { [subject]: "ClusterRole//health" },
      says: "may not get /metrics",
    },
    "bindings that could not be seen": {
      objects: failing + refused("list", "pods"),
      gaps: [
        { kind: "RoleBinding", why: { en: "forbidden", zh: "无权限" } },
        { kind: "ClusterRoleBinding", why: { en: "forbidden", zh: "无权限" } },
      ],
      findings: { [subject]: "ServiceAccount/shop/reader" },
      certainty: "likely",
      says: "what is bound to reader could not be seen",
    },
  },
});
