import rule from "../../src/rules/volume-permission-denied.ts";
import { crashed, log, podName, podScene, ready } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const subject = "Pod/shop/web-5d8f7c9b4-x2x9k#app";
const status = crashed({ exitCode: 1 });
const claim = {
  container: { volumeMounts: [{ name: "data", mountPath: "/data" }] },
  spec: {
    securityContext: { runAsUser: 1000 },
    volumes: [{ name: "data", persistentVolumeClaim: { claimName: "data" } }],
  },
};

testRule(rule, {
  silent: {
    "a path outside every volume":
      podScene({ ...claim, status }) + log("open /etc/shadow: permission denied\n"),
    "a directory whose name only begins alike":
      podScene({ ...claim, status }) + log("open /database/x: permission denied\n"),
    "a command that is not executable":
      podScene({ ...claim, status: crashed({ exitCode: 126 }) }) +
      log("sh: /data/run.sh: Permission denied\n"),
    "a port": podScene({ ...claim, status }) + log("listen tcp :80: bind: permission denied\n"),
    "it serves": podScene({ ...claim, status: ready() }) + log("listening\n"),
  },
  fires: {
    "a claim, runAsUser without fsGroup": {
      objects:
        podScene({ ...claim, status }) +
        log(
          "Error: EACCES: permission denied, mkdir '/data/uploads'\n    at Object.mkdirSync (node:fs:1371:26)\n",
        ),
      findings: { [subject]: "Deployment/shop/web" },
      says: [
        "container app is denied permission in PersistentVolumeClaim shop/data at /data",
        "runAsUser 1000, no fsGroup",
        "/data/uploads",
      ],
      severity: "critical",
      quotes: ['"path":"spec.securityContext.runAsUser"', "volumeMounts[0]"],
    },
    "a database that may not change the owner, in a StatefulSet": {
      objects:
        podScene({
          owner: "StatefulSet",
          container: { volumeMounts: [{ name: "data", mountPath: "/var/lib/postgresql/data" }] },
          spec: { volumes: [{ name: "data", persistentVolumeClaim: { claimName: "data-web-0" } }] },
          status,
        }) +
        log("chown: changing ownership of '/var/lib/postgresql/data': Operation not permitted\n", {
          pod: podName("StatefulSet"),
        }),
      findings: { "Pod/shop/web-0#app": "StatefulSet/shop/web" },
      says: "runAsUser and fsGroup are not set",
    },
    "a hostPath": {
      objects:
        podScene({
          owner: "DaemonSet",
          container: {
            volumeMounts: [{ name: "logs", mountPath: "/var/log/app" }],
            securityContext: { runAsUser: 65534 },
          },
          spec: {
            volumes: [{ name: "logs", hostPath: { path: "/srv/logs" } }],
            securityContext: { fsGroup: 2000 },
          },
          status,
        }) +
        log("PermissionError: [Errno 13] Permission denied: '/var/log/app/out.log'\n", {
          pod: podName("DaemonSet"),
        }),
      findings: { "Pod/shop/web-x2x9k#app": "DaemonSet/shop/web" },
      says: "volume logs at /var/log/app (runAsUser 65534, fsGroup 2000)",
    },
    "an init container": {
      objects:
        podScene({
          init: { volumeMounts: [{ name: "data", mountPath: "/data" }] },
          spec: {
            volumes: [{ name: "data", emptyDir: {} }],
            securityContext: { runAsUser: 1000, fsGroup: 1000 },
          },
          phase: "Pending",
          initStatus: status,
          status: { ready: false, state: { waiting: { reason: "PodInitializing" } } },
        }) + log("touch: /data/seed: Permission denied\n", { container: "init" }),
      findings: { "Pod/shop/web-5d8f7c9b4-x2x9k#init": "Deployment/shop/web" },
    },
    "the program serves meanwhile": {
      objects:
        podScene({ ...claim, status: ready() }) +
        log(
          Array.from(
            { length: 4 },
            (_, i) =>
              `[error] ${i}: Failed to open stream: Permission denied in /data/cache/${i}.php`,
          ).join("\n"),
        ),
      findings: { [subject]: "Deployment/shop/web" },
      severity: "warning",
    },
  },
});
