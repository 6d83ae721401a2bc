import rule from "../../src/rules/volume-data-refused.ts";
import { crashed, log, podName, podScene, ready } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const status = crashed({ exitCode: 1 });
const set = (
  mountPath: string,
  image: string,
  volume: object = { persistentVolumeClaim: { claimName: "data-web-0" } },
) =>
  podScene({
    owner: "StatefulSet",
    container: {
      image,
      volumeMounts: [
        { name: "data", mountPath },
        { name: "conf", mountPath: "/etc/conf" },
      ],
    },
    spec: {
      volumes: [
        { name: "data", ...volume },
        { name: "conf", configMap: { name: "conf" } },
      ],
    },
    status,
  });
const told = (text: string) => log(text, { pod: podName("StatefulSet") });
const claim = { "Pod/shop/web-0#app": "PersistentVolumeClaim/shop/data-web-0" };

testRule(rule, {
  silent: {
    "a mismatch in data that it fetched, in a container without volumes":
      podScene({ owner: "Job", status: crashed({ exitCode: 12 }) }) +
      log("ERROR: sync failed: checksum mismatch in manifest.json\n", { pod: podName("Job") }),
    "a database that runs":
      podScene({ status: ready() }) + log("database system is ready to accept connections\n"),
    "a configuration that it does not know":
      set("/var/lib/mysql", "mysql:8") +
      told("[ERROR] [MY-000067] [Server] unknown variable 'foo=1'.\n"),
    "a client is told so":
      set("/data", "shop/api:1") + told('FATAL: database "shop" does not exist\n'),
  },
  fires: {
    "PostgreSQL of another version": {
      objects:
        set("/var/lib/postgresql/data", "postgres:16") +
        told(
          "FATAL:  database files are incompatible with server\nDETAIL:  The data directory was initialized by PostgreSQL version 13, which is not compatible with this version 16.1.\n",
        ),
      findings: claim,
      says: [
        "StatefulSet shop/web: container app refuses the data",
        "PersistentVolumeClaim shop/data-web-0 at /var/lib/postgresql/data",
      ],
      severity: "critical",
      quotes: "postgres:16",
    },
    "PostgreSQL: lost+found": {
      objects:
        set("/var/lib/postgresql/data", "postgres:16") +
        told(
          'initdb: error: directory "/var/lib/postgresql/data" exists but is not empty\ninitdb: detail: It contains a lost+found directory, perhaps due to it being a mount point.\n',
        ),
      findings: claim,
      certainty: "certain",
    },
    MySQL: {
      objects:
        set("/var/lib/mysql", "mysql:8.0") +
        told(
          "2026-01-01T00:04:01Z 0 [ERROR] [MY-010457] [Server] --initialize specified but the data directory has files in it. Aborting.\n",
        ),
      findings: claim,
    },
    "Redis: a broken append only file": {
      objects:
        set("/data", "redis:7") +
        told(
          "1:M 01 Jan 2026 00:04:01.113 # Bad file format reading the append only file appendonly.aof.1.incr.aof: make a backup of your AOF file\n",
        ),
      findings: claim,
    },
    "MongoDB on a hostPath: the workload": {
      objects:
        set("/data/db", "mongo:7", { hostPath: { path: "/srv/mongo" } }) +
        told(
          '{"t":{"$date":"2026-01-01T00:04:01Z"},"s":"F","c":"CONTROL","id":20573,"ctx":"initandlisten","msg":"Wrong mongod version","attr":{"error":"UPGRADE PROBLEM: Found an invalid featureCompatibilityVersion document"}}\n',
        ),
      findings: { "Pod/shop/web-0#app": "StatefulSet/shop/web" },
    },
  },
});
