import rule from "../../src/rules/container-filesystem-read-only.ts";
import { crashed, log, podName, podScene, ready } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const subject = "Pod/shop/web-5d8f7c9b4-x2x9k#app";
const status = crashed({ exitCode: 1 });
const container = { securityContext: { readOnlyRootFilesystem: true } };

testRule(rule, {
  silent: {
    "readOnlyRootFilesystem, and nothing complains":
      podScene({ container, status: ready() }) + log("listening on :8080\n"),
    "a Redis replica that is read-only is a server's answer":
      podScene({ container, status }) +
      log("READONLY You can't write against a read only replica.\n"),
    "a permission": podScene({ container, status }) + log("open /tmp/x: permission denied\n"),
    "a read-only transaction":
      podScene({ container, status }) +
      log("ERROR: cannot execute INSERT in a read-only transaction\n"),
  },
  fires: {
    "nginx without its cache directory": {
      objects:
        podScene({ container, status }) +
        log(
          '2026/01/01 00:04:01 [emerg] 1#1: mkdir() "/var/cache/nginx/client_temp" failed (30: Read-only file system)\n',
        ),
      findings: { [subject]: "Deployment/shop/web" },
      says: [
        "container app cannot write /var/cache/nginx/client_temp",
        "readOnlyRootFilesystem is set and no volume is mounted there",
      ],
      severity: "critical",
      certainty: "certain",
      quotes: '"path":"spec.containers{app}.securityContext.readOnlyRootFilesystem","value":true',
    },
    "a mount with readOnly": {
      objects:
        podScene({
          container: { volumeMounts: [{ name: "data", mountPath: "/data", readOnly: true }] },
          spec: { volumes: [{ name: "data", persistentVolumeClaim: { claimName: "data" } }] },
          status,
        }) + log("OSError: [Errno 30] Read-only file system: '/data/index.lock'\n"),
      findings: { [subject]: "Deployment/shop/web" },
      says: "volume data is mounted at /data with readOnly",
    },
    "a ConfigMap that the program wants to change": {
      objects:
        podScene({
          owner: "StatefulSet",
          container: { volumeMounts: [{ name: "conf", mountPath: "/etc/redis" }] },
          spec: { volumes: [{ name: "conf", configMap: { name: "redis" } }] },
          status,
        }) +
        log("sed: couldn't open temporary file /etc/redis/sedXyz: Read-only file system\n", {
          pod: podName("StatefulSet"),
        }),
      findings: { "Pod/shop/web-0#app": "StatefulSet/shop/web" },
      says: "ConfigMap volume conf at /etc/redis can only be read",
    },
    "a disk that went read-only": {
      objects:
        podScene({
          container: { volumeMounts: [{ name: "data", mountPath: "/data" }] },
          spec: { volumes: [{ name: "data", persistentVolumeClaim: { claimName: "data" } }] },
          status,
        }) + log("Error: EROFS: read-only file system, open '/data/db.lock'\n"),
      findings: { [subject]: "Deployment/shop/web" },
      certainty: "likely",
      says: "has become read-only",
    },
    "a program that serves": {
      objects:
        podScene({ container, status: ready() }) +
        log(
          Array.from(
            { length: 4 },
            (_, i) => `level=error msg="cannot cache" err="open /tmp/c${i}: read-only file system"`,
          ).join("\n"),
        ),
      findings: { [subject]: "Deployment/shop/web" },
      severity: "warning",
    },
  },
});
