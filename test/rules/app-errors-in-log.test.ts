import rule from "../../src/rules/app-errors-in-log.ts";
import { crashed, log, podName, podScene, ready } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const subject = "Pod/shop/web-5d8f7c9b4-x2x9k#app";
const serving = podScene({ status: ready() });

/** Lines with a running number, as a loop logs them. */
const repeated = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");

testRule(rule, {
  silent: {
    "a healthy log":
      serving +
      log("listening on :8080\nGET /healthz 200 1ms\nGET /healthz 200 1ms\nGET / 200 3ms\n"),
    "errors that came twice":
      serving +
      log(repeated(2, (i) => `ERROR cannot connect to db:5432: connection refused (${i})`)),
    "it waited for its database and got it":
      serving +
      log(
        `${repeated(6, (i) => `2026-01-01T00:00:0${i}Z WARN dial tcp 10.96.3.4:5432: connect: connection refused, retrying`)}\n2026-01-01T00:00:09Z INFO connected to database\n2026-01-01T00:00:09Z INFO listening on :8080\n`,
      ),
    "the errors ended long ago":
      serving +
      log(
        `${repeated(4, (i) => `ERROR [Errno 28] No space left on device: '/data/x${i}'`)}\n${repeated(60, (i) => `INFO job ${i} done`)}\n`,
      ),
    "refusals that a web server logs of its clients":
      serving +
      log(
        repeated(
          8,
          (i) =>
            `10.244.0.${i} - - [01/Jan/2026:00:00:0${i} +0000] "GET /admin HTTP/1.1" 401 179 "-" "curl/8.5.0"`,
        ),
      ),
    "a container that fails has other rules":
      podScene({ status: crashed({ exitCode: 1 }) }) +
      log(repeated(5, () => "Error: connect ECONNREFUSED 10.96.3.4:6379")),
    "not ready yet":
      podScene({
        status: { ready: false, state: { running: { startedAt: "2026-01-01T00:00:05Z" } } },
      }) + log(repeated(5, () => "Error: connect ECONNREFUSED 10.96.3.4:6379")),
    "errors of no known kind, a few":
      serving + log(repeated(4, (i) => `ERROR handler failed for order ${i}`)),
  },
  fires: {
    "Spring Boot: the peer refuses": {
      objects:
        serving +
        log(
          repeated(
            4,
            (i) =>
              `2026-01-01T00:00:0${i}.113Z ERROR 1 --- [nio-8080-exec-${i}] c.a.o.PriceClient : I/O error on GET request for "http://pricing:8080/v1/prices": Connection refused`,
          ),
        ),
      findings: { [subject]: "Deployment/shop/web" },
      says: [
        "Deployment shop/web: container app runs and is ready, but has logged the same error 4 times",
        "pricing:8080",
      ],
      severity: "warning",
      certainty: "certain",
    },
    "Rails: a missing table": {
      objects:
        serving +
        log(
          repeated(
            3,
            () =>
              'ActiveRecord::StatementInvalid (PG::UndefinedTable: ERROR:  relation "coupons" does not exist)\nCompleted 500 Internal Server Error in 12ms',
          ),
        ),
      findings: { [subject]: "Deployment/shop/web" },
    },
    "Node: JSON lines, interleaved with probes": {
      objects:
        serving +
        log(
          repeated(
            6,
            (i) =>
              `{"level":50,"time":176722560${i},"msg":"cache write failed","err":"ReplyError: NOAUTH Authentication required."}\n{"level":30,"time":176722560${i},"msg":"GET /healthz 200"}`,
          ),
        ),
      findings: { [subject]: "Deployment/shop/web" },
      says: "NOAUTH",
    },
    "an error of no known kind, often enough": {
      objects: serving + log(repeated(7, (i) => `ERROR handler failed for order ${i}`)),
      findings: { [subject]: "Deployment/shop/web" },
      certainty: "likely",
    },
    "a sidecar of a DaemonSet": {
      objects:
        podScene({
          owner: "DaemonSet",
          sidecar: {},
          sidecarStatus: ready(),
          status: ready(),
        }) +
        log(
          repeated(
            3,
            (i) =>
              `level=error ts=2026-01-01T00:00:0${i}Z msg="write failed" err="open /var/log/out: read-only file system"`,
          ),
          { pod: podName("DaemonSet"), container: "proxy" },
        ),
      findings: { "Pod/shop/web-x2x9k#proxy": "DaemonSet/shop/web" },
      says: "sidecar container proxy",
    },
  },
});
