import rule from "../../src/rules/serviceaccount-token-not-mounted.ts";
import { crashed, log, podName, podScene, ready } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const subject = "Pod/shop/web-5d8f7c9b4-x2x9k#app";
const status = crashed({ exitCode: 1 });
const off = { automountServiceAccountToken: false };
const account = (value: boolean, name = "default") =>
  `\n---\n{apiVersion: v1, kind: ServiceAccount, metadata: {name: ${name}, namespace: shop}, automountServiceAccountToken: ${value}}\n`;
const notInCluster =
  "panic: unable to load in-cluster configuration, KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT must be defined\n";
const noFile =
  "2026/01/01 00:04:01 fatal: open /var/run/secrets/kubernetes.io/serviceaccount/token: no such file or directory\n";

testRule(rule, {
  silent: {
    "switched off, and nothing asks for it":
      podScene({ spec: off, status: ready() }) + log("listening\n"),
    "another error": podScene({ spec: off, status }) + log("panic: index out of range\n"),
    "the Pod switches it on again":
      podScene({ spec: { automountServiceAccountToken: true }, status }) +
      account(false) +
      log(noFile),
    "it is on": podScene({ status }) + account(true) + log(noFile),
    "the token is mounted by hand":
      podScene({
        spec: off,
        container: {
          volumeMounts: [
            { name: "token", mountPath: "/var/run/secrets/kubernetes.io/serviceaccount" },
          ],
        },
        status,
      }) + log(noFile),
  },
  fires: {
    "Go: the file is not there, switched off in the Pod": {
      objects: podScene({ spec: off, status }) + log(noFile),
      findings: { [subject]: "Deployment/shop/web" },
      says: [
        "Deployment shop/web: container app calls the API server and has no token",
        "false in its Pods",
      ],
      severity: "critical",
      quotes: '"path":"spec.automountServiceAccountToken","value":false',
    },
    "switched off in the ServiceAccount": {
      objects:
        podScene({ spec: { serviceAccountName: "bot" }, status }) +
        account(false, "bot") +
        log(notInCluster),
      findings: { [subject]: "Deployment/shop/web" },
      says: "false in ServiceAccount shop/bot",
    },
    "Python, in a CronJob": {
      objects:
        podScene({
          owner: "CronJob",
          spec: off,
          phase: "Failed",
          status: { ready: false, state: { terminated: { exitCode: 1, reason: "Error" } } },
        }) +
        log(
          "kubernetes.config.config_exception.ConfigException: Service token file does not exist.\n",
          { pod: podName("CronJob") },
        ),
      findings: { "Pod/shop/web-29340000-x2x9k#app": "Job/shop/web-29340000" },
    },
    "taken for nobody": {
      objects:
        podScene({ spec: off, status }) +
        log(
          'Error from server (Forbidden): pods is forbidden: User "system:anonymous" cannot list resource "pods" in API group "" in the namespace "shop"\n',
        ),
      findings: { [subject]: "Deployment/shop/web" },
    },
  },
});
