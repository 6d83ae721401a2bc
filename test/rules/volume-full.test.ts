import rule from "../../src/rules/volume-full.ts";
import { crashed, log, podName, podScene, ready } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const subject = "Pod/shop/web-5d8f7c9b4-x2x9k#app";

const claim = `
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data, namespace: shop}
spec: {accessModes: [ReadWriteOnce], storageClassName: standard, resources: {requests: {storage: 1Gi}}}
status: {phase: Bound}
`;
const node = (pressure: "True" | "False") => `
---
{apiVersion: v1, kind: Node, metadata: {name: n1}, status: {conditions: [{type: DiskPressure, status: "${pressure}"}]}}
`;
const withClaim = {
  container: { volumeMounts: [{ name: "data", mountPath: "/var/lib/postgresql/data" }] },
  spec: { volumes: [{ name: "data", persistentVolumeClaim: { claimName: "data" } }] },
};
const withEmptyDir = (mountPath: string, emptyDir: object) => ({
  container: { volumeMounts: [{ name: "scratch", mountPath }] },
  spec: { volumes: [{ name: "scratch", emptyDir }] },
});
const status = crashed({ exitCode: 1 });

testRule(rule, {
  silent: {
    "the kernel's limit of file watchers is no disk":
      podScene({ ...withClaim, status }) +
      log("Error: ENOSPC: System limit for number of file watchers reached, watch '/app/src'\n"),
    "another error": podScene({ ...withClaim, status }) + log("panic: index out of range\n"),
    "it came once to a program that serves":
      podScene({ ...withClaim, status: ready() }) +
      log("write /var/lib/postgresql/data/x: no space left on device\nINFO ok\n"),
    "a server elsewhere is out of disk":
      podScene({ status }) +
      log('ERROR: could not extend file "base/1/2": No space left on device\n').replace(
        "could not",
        "server said: could not",
      ),
  },
  fires: {
    "a claim, by its path": {
      objects:
        podScene({ ...withClaim, status }) +
        claim +
        log(
          'PANIC:  could not write to file "/var/lib/postgresql/data/pg_wal/xlogtemp.29": No space left on device\n',
        ),
      findings: { [subject]: "PersistentVolumeClaim/shop/data" },
      says: [
        "the volume of PersistentVolumeClaim shop/data (1Gi) at /var/lib/postgresql/data is full",
        "Deployment shop/web",
      ],
      severity: "critical",
      certainty: "certain",
      quotes: ["spec.resources", "volumeMounts[0]"],
    },
    "a claim of a StatefulSet's template, Python": {
      objects:
        podScene({
          owner: "StatefulSet",
          container: { volumeMounts: [{ name: "data", mountPath: "/data" }] },
          spec: { volumes: [{ name: "data", persistentVolumeClaim: { claimName: "data-web-0" } }] },
          status,
        }) +
        log("OSError: [Errno 28] No space left on device: '/data/cache/7f.bin'\n", {
          pod: podName("StatefulSet"),
        }),
      findings: { "Pod/shop/web-0#app": "PersistentVolumeClaim/shop/data-web-0" },
    },
    "no path, one claim": {
      objects:
        podScene({ ...withClaim, status }) +
        claim +
        log("fatal: write failed: No space left on device\n"),
      findings: { [subject]: "PersistentVolumeClaim/shop/data" },
      certainty: "likely",
    },
    "an emptyDir with a limit": {
      objects:
        podScene({ ...withEmptyDir("/tmp/work", { sizeLimit: "64Mi" }), status }) +
        log("java.io.IOException: No space left on device: /tmp/work/spill-4.tmp\n"),
      findings: { [subject]: "Deployment/shop/web" },
      says: "emptyDir volume scratch at /tmp/work, limited to 64Mi, is full",
    },
    memory: {
      objects:
        podScene({ ...withEmptyDir("/cache", { medium: "Memory" }), status }) +
        log(
          "Error: ENOSPC: no space left on device, write '/cache/a.bin'\n    at writeSync (node:fs:927:3)\n",
        ),
      findings: { [subject]: "Deployment/shop/web" },
      says: "memory-backed emptyDir volume scratch at /cache",
    },
    "shared memory of a bare Pod": {
      objects:
        podScene({ owner: "Pod", status }) +
        log(
          'ERROR:  could not resize shared memory segment "/PostgreSQL.1804289383" to 134483968 bytes: No space left on device\n',
          { pod: "web" },
        ),
      findings: { "Pod/shop/web#app": "Pod/shop/web" },
      says: "/dev/shm",
    },
    "the node's disk": {
      objects:
        podScene({ status }) +
        node("True") +
        log("open /var/tmp/upload-17: no space left on device\nfatal: exiting\n"),
      findings: { [subject]: "Deployment/shop/web" },
      says: "the file system of /var/tmp/upload-17 is full",
    },
    "a program that serves and cannot write": {
      objects:
        podScene({ ...withClaim, status: ready() }) +
        claim +
        log(
          Array.from(
            { length: 5 },
            (_, i) =>
              `ERROR failed to append segment ${i}: write /var/lib/postgresql/data/seg: no space left on device`,
          ).join("\n"),
        ),
      findings: { [subject]: "PersistentVolumeClaim/shop/data" },
      severity: "warning",
    },
  },
});
