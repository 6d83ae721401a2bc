import rule from "../../src/rules/service-missing.ts";
import { caller, grumbler, healthy, namespace, service } from "../calls-scene.ts";
import { testRule } from "../rule-tester.ts";

const subject = "Pod/shop/web-5d8f7c9b4-x2x9k#app";

testRule(rule, {
  silent: {
    "it exists": caller("panic: dial tcp: lookup db: no such host\n") + healthy("db", 5432),
    "an external host": caller("Error: getaddrinfo ENOTFOUND api.stripe.com\n"),
    "a Service elsewhere, by its full name":
      caller("curl: (6) Could not resolve host: db.data.svc.cluster.local\n") +
      namespace("data") +
      service("db", 5432, {}, "data"),
    "a refused connection: the name did resolve": caller("Error: connect ECONNREFUSED db:5432\n"),
    "Services that could not be seen": {
      objects: caller("panic: dial tcp: lookup db: no such host\n"),
      gaps: [{ kind: "Service", why: { en: "forbidden", zh: "无权限" } }],
    },
  },
  fires: {
    "behind an ExternalName": {
      objects:
        grumbler(
          'ERROR: psycopg2.OperationalError: could not translate host name "shop-db" to address: Name or service not known',
        ) +
        service("shop-db", 5432, {
          type: "ExternalName",
          externalName: "postgres.shop.svc.cluster.local",
        }),
      findings: { [subject]: "Service/shop/postgres" },
    },
    "in a namespace that does not exist": {
      objects: caller(
        'panic: Get "http://api.prod.svc.cluster.local:8080/v1": dial tcp: lookup api.prod.svc.cluster.local on 10.96.0.10:53: no such host\n',
      ),
      findings: { [subject]: "Service/prod/api" },
    },
    ".NET: a driver that only says that it cannot connect": {
      objects:
        caller(
          "Unhandled exception. StackExchange.Redis.RedisConnectionException: It was not possible to connect to the redis server(s). UnableToConnect on redis-mater:6379/Interactive\n",
        ) + healthy("redis-master", 6379),
      findings: { [subject]: "Service/shop/redis-mater" },
      says: "Service redis-master does exist",
    },
    "Go: a typing error": {
      objects:
        caller("panic: dial tcp: lookup postgress on 10.96.0.10:53: no such host\n") +
        healthy("postgres", 5432),
      findings: { [subject]: "Service/shop/postgress" },
      says: ["Service shop/postgress does not exist", "Service postgres does exist"],
      severity: "critical",
      quotes: '"type":"absence"',
    },
    "Node: it is in another namespace": {
      objects:
        caller("Error: getaddrinfo ENOTFOUND redis\n") +
        namespace("cache") +
        service("redis", 6379, {}, "cache"),
      findings: { [subject]: "Service/shop/redis" },
      says: "a Service of that name is in namespace cache",
    },
    "Python, in another namespace that was seen": {
      objects:
        caller(
          "requests.exceptions.ConnectionError: HTTPConnectionPool(host='pay.billing', port=80): Max retries exceeded with url: / (Caused by NameResolutionError(\"Failed to resolve 'pay.billing' ([Errno -2] Name or service not known)\"))\n",
        ) + namespace("billing"),
      findings: { [subject]: "Service/billing/pay" },
    },
    "an init container that waits for it": {
      objects: caller("", {
        phase: "Pending",
        init: {
          command: ["sh", "-c", "until nslookup mydb; do echo waiting for mydb; sleep 2; done"],
        },
        initStatus: { ready: false, state: { running: { startedAt: "2026-01-01T00:00:05Z" } } },
        status: { ready: false, state: { waiting: { reason: "PodInitializing" } } },
      })
        .replace('"container": "app"', '"container": "init"')
        .replace('"text": ""', '"text": "nslookup: can\'t resolve \'mydb\'\\nwaiting for mydb\\n"'),
      at: "2026-01-01T00:10:00Z",
      findings: { "Pod/shop/web-5d8f7c9b4-x2x9k#init": "Service/shop/mydb" },
    },
    "a Pod that serves": {
      objects: grumbler("ERROR cannot resolve host metrics-sink: Name or service not known"),
      findings: { [subject]: "Service/shop/metrics-sink" },
      severity: "warning",
    },
  },
});
