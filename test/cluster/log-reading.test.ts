import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  callsIn,
  type LogVerdict,
  persistentErrors,
  readLog,
  readLogAll,
} from "../../src/cluster/log-reading.ts";

type Expected = Partial<Omit<LogVerdict, "line" | "index">> & Pick<LogVerdict, "class">;

const mark = "» ";

/** Lines as the cluster gives them. `»` marks the deciding one; `‵` and `$\{` stand for what a template cannot hold. */
const linesOf = (log: string): readonly string[] =>
  log
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.replaceAll("‵", "`").replaceAll("$\\{", "${"));

const decides = (name: string, expected: Expected, log: string): void => {
  test(name, () => {
    const marked = linesOf(log);
    const index = marked.findIndex((line) => line.startsWith(mark));
    const lines = marked.map((line) => (line.startsWith(mark) ? line.slice(mark.length) : line));
    const verdict = readLog(lines);
    expect(verdict?.line).toBe(lines[index]);
    expect(verdict).toMatchObject(expected);
    for (const field of ["host", "port", "symptom"] as const)
      if (!(field in expected)) expect(verdict?.[field], field).toBeUndefined();
  });
};

const healthy = (name: string, log: string): void => {
  test(name, () => expect(readLog(linesOf(log))).toBeUndefined());
};

const raw = String.raw;

describe("Go", () => {
  decides(
    "a refused dial in a panic",
    {
      class: "call",
      host: "10.96.44.2",
      port: 5432,
      symptom: "refused",
      product: "postgres",
      fatal: true,
    },
    raw`
2024/04/11 17:51:02 orders v1.14.2 starting
2024/04/11 17:51:02 config: 12 keys loaded, 0 errors
2024/04/11 17:51:02 metrics on :9102
2024/04/11 17:51:03 pool: opening
» panic: dial tcp 10.96.44.2:5432: connect: connection refused

goroutine 1 [running]:
main.main()
	/src/cmd/orders/main.go:41 +0x1d5
exit status 2
`,
  );

  decides(
    "a name that does not exist, asked of the cluster's resolver",
    {
      class: "call",
      host: "ledger-db.shop.svc.cluster.local",
      port: 5432,
      symptom: "unresolved",
      fatal: true,
    },
    raw`
{"level":"info","ts":1712857863.049,"caller":"ledger/main.go:22","msg":"starting ledger","version":"2.3.0"}
{"level":"info","ts":1712857863.051,"caller":"ledger/main.go:30","msg":"listening on","addr":":8080"}
{"level":"warn","ts":1712857863.093,"caller":"otel/exporter.go:88","msg":"failed to export traces: dial tcp: lookup otel-collector.observability on 10.96.0.10:53: no such host"}
» {"level":"fatal","ts":1712857864.112,"caller":"ledger/main.go:57","msg":"cannot open store","error":"dial tcp: lookup ledger-db.shop.svc.cluster.local on 10.96.0.10:53: no such host","dsn":"postgres://ledger@ledger-db.shop.svc.cluster.local:5432/ledger"}
`,
  );

  decides(
    "the URL rather than the address",
    { class: "call", host: "inventory", port: 8080, symptom: "refused", product: "http" },
    raw`
time="2024-04-11T17:51:02Z" level=info msg="cart starting" commit=4f1c2aa
time="2024-04-11T17:51:02Z" level=info msg="connected to redis:6379"
time="2024-04-11T17:51:03Z" level=debug msg="GET http://pricing:8080/v1/prices 200"
» time="2024-04-11T17:51:04Z" level=error msg="stock lookup failed" error="Get \"http://inventory:8080/v1/stock/991\": dial tcp 10.96.7.31:8080: connect: connection refused"
time="2024-04-11T17:51:04Z" level=info msg="request done" status=502 duration=12ms
`,
  );

  decides(
    "a timeout on connect",
    { class: "call", host: "10.96.0.1", port: 443, symptom: "timeout", product: "kubernetes" },
    raw`
I0411 17:51:03.049180       1 main.go:74] starting controller, version v0.9.1
I0411 17:51:03.050122       1 leaderelection.go:250] attempting to acquire leader lease ops/janitor...
» E0411 17:51:33.051877       1 leaderelection.go:332] error retrieving resource lock ops/janitor: Get "https://10.96.0.1:443/apis/coordination.k8s.io/v1/namespaces/ops/leases/janitor": dial tcp 10.96.0.1:443: i/o timeout
`,
  );

  decides(
    "no route to host",
    { class: "call", host: "billing", port: 7000, symptom: "unreachable" },
    raw`
2024-04-11T17:51:02.123Z	INFO	server	starting	{"port": 8080}
2024-04-11T17:51:02.130Z	INFO	server	cache warm	{"entries": 0, "errors": 0}
» 2024-04-11T17:51:05.311Z	ERROR	client	call failed	{"url": "http://billing:7000/charge", "error": "Post \"http://billing:7000/charge\": dial tcp 10.96.14.9:7000: connect: no route to host"}
main.(*Client).Do
	/src/client.go:77
`,
  );

  decides(
    "the resolver itself is silent",
    { class: "call", host: "users", symptom: "temporary-dns" },
    raw`
INFO[0000] frontend starting
INFO[0000] upstream users at http://users/
» ERRO[0010] upstream check failed                        error="Get \"http://users/healthz\": dial tcp: lookup users on 10.96.0.10:53: read udp 10.244.1.7:41771->10.96.0.10:53: i/o timeout"
INFO[0010] retrying in 5s
`,
  );

  decides(
    "gRPC",
    { class: "call", host: "10.96.3.3", port: 9090, symptom: "refused", fatal: true },
    raw`
2024/04/11 17:51:02 INFO gateway booting
2024/04/11 17:51:02 INFO registered 14 routes
» 2024/04/11 17:51:22 FATAL quota check: rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial tcp 10.96.3.3:9090: connect: connection refused"
`,
  );

  decides(
    "pgx names the host in its key-value string",
    { class: "call", host: "pg-main", port: 5432, symptom: "refused", product: "postgres" },
    raw`
2024/04/11 17:51:02 migrate: 14 files found
2024/04/11 17:51:02 migrate: locking
» 2024/04/11 17:51:03 migrate: failed to connect to ‵host=pg-main user=app database=shop‵: dial error (dial tcp 10.96.2.2:5432: connect: connection refused)
exit status 1
`,
  );

  decides(
    "an unset host leaves a bare port",
    { class: "config-missing" },
    raw`
2024/04/11 17:51:02 session-store starting
2024/04/11 17:51:02 connecting to cache
» 2024/04/11 17:51:02 fatal: cache: dial tcp: lookup : no such host
`,
  );

  decides(
    "a nil pointer is a panic, whatever frames follow",
    { class: "panic", fatal: true },
    raw`
2024/04/11 17:51:02 loading catalog from /data/catalog.json
2024/04/11 17:51:02 catalog: 1204 items
» panic: runtime error: invalid memory address or nil pointer dereference
[signal SIGSEGV: segmentation violation code=0x1 addr=0x18 pc=0x6b2f41]

goroutine 1 [running]:
shop/catalog.(*Index).Build(0x0)
	/src/catalog/index.go:88 +0x41
main.main()
	/src/main.go:31 +0x8f
`,
  );

  decides(
    "an environment variable is required",
    { class: "config-missing", name: "SIGNING_KEY", fatal: true },
    raw`
2024/04/11 17:51:02 token-issuer 1.0.3
2024/04/11 17:51:02 Usage of token-issuer:
  -listen string
    	address to listen on (default ":8080")
  -issuer string
    	issuer URL, required
» 2024/04/11 17:51:02 FATAL env: required environment variable "SIGNING_KEY" is not set
exit status 1
`,
  );

  decides(
    "a number that is none",
    { class: "config-value", value: "ten" },
    raw`
starting worker pool
reading settings from environment
» config: WORKERS: strconv.Atoi: parsing "ten": invalid syntax
exit status 1
`,
  );

  decides(
    "an unknown flag before the usage text",
    { class: "config-value", name: "--listen-addr" },
    raw`
» Error: unknown flag: --listen-addr
Usage:
  relay serve [flags]

Flags:
      --config string      config file (required)
      --upstream string    upstream URL, e.g. http://backend:8080
  -h, --help               help for serve
`,
  );

  decides(
    "the port is taken",
    { class: "address-in-use", port: 8080, fatal: true },
    raw`
2024/04/11 17:51:02 admin server on :9000
2024/04/11 17:51:02 connected to nats://nats:4222
» 2024/04/11 17:51:02 listen tcp :8080: bind: address already in use
exit status 1
`,
  );

  decides(
    "a certificate of an unknown authority",
    { class: "tls", tls: "unknown-authority", host: "vault.sec.svc", port: 8200, symptom: "tls" },
    raw`
2024-04-11T17:51:02.000Z [INFO]  agent: starting
2024-04-11T17:51:02.100Z [INFO]  agent.auth: authenticating
» 2024-04-11T17:51:02.230Z [ERROR] agent.auth: error authenticating: error="Put \"https://vault.sec.svc:8200/v1/auth/kubernetes/login\": x509: certificate signed by unknown authority" backoff=2.1s
2024-04-11T17:51:04.400Z [INFO]  agent.auth: authenticating
`,
  );

  decides(
    "a certificate that has run out",
    { class: "tls", tls: "expired", host: "auth.shop.svc", symptom: "tls" },
    raw`
level=info ts=2024-04-11T17:51:02Z msg="proxy up"
» level=error ts=2024-04-11T17:51:08Z msg="introspection failed" err="Post \"https://auth.shop.svc/introspect\": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2024-04-11T17:51:08Z is after 2024-03-01T00:00:00Z"
level=info ts=2024-04-11T17:51:08Z msg="request" status=401
`,
  );

  decides(
    "a certificate for another name",
    { class: "tls", tls: "host-mismatch", host: "search.data", port: 9200, symptom: "tls" },
    raw`
indexer: starting
indexer: cluster https://search.data:9200
» indexer: FATAL Get "https://search.data:9200/": tls: failed to verify certificate: x509: certificate is valid for search, search.prod.svc, not search.data
`,
  );

  decides(
    "a missing file",
    { class: "file-missing", path: "/etc/relay/routes.yaml", fatal: true },
    raw`
INFO	relay 3.1 (go1.22.1)
INFO	loading routes
» FATAL	open /etc/relay/routes.yaml: no such file or directory
`,
  );

  decides(
    "a YAML mistake",
    { class: "config-value" },
    raw`
ts=2024-04-11T17:51:02.049Z caller=main.go:601 level=info msg="Starting Prometheus Server" mode=server version="(version=2.51.0)"
ts=2024-04-11T17:51:02.050Z caller=main.go:617 level=info fd_limits="(soft=1048576, hard=1048576)"
» ts=2024-04-11T17:51:02.061Z caller=main.go:502 level=error msg="Error loading config (--config.file=/etc/prometheus/prometheus.yml)" file=/etc/prometheus/prometheus.yml err="parsing YAML file /etc/prometheus/prometheus.yml: yaml: line 14: did not find expected key"
`,
  );

  decides(
    "a proxy stands in the way",
    { class: "call", host: "squid.infra", port: 3128, symptom: "refused" },
    raw`
webhook-relay: HTTPS_PROXY is set
» webhook-relay: error: Post "https://hooks.partner.example/in": proxyconnect tcp: dial tcp squid.infra:3128: connect: connection refused
webhook-relay: will retry in 30s
`,
  );
});

describe("Kubernetes API", () => {
  decides(
    "a list refused in a namespace",
    {
      class: "rbac",
      user: "system:serviceaccount:shop:janitor",
      verb: "list",
      resource: "pods",
      apiGroup: "",
      namespace: "shop",
      fatal: false,
    },
    raw`
I0411 17:51:02.049180       1 main.go:40] janitor starting
W0411 17:51:02.104410       1 client_config.go:618] Neither --kubeconfig nor --master was specified.  Using the inClusterConfig.  This might not work.
W0411 17:51:03.049180       1 reflector.go:535] pkg/mod/k8s.io/client-go@v0.29.0/tools/cache/reflector.go:229: failed to list *v1.Pod: pods is forbidden: User "system:serviceaccount:shop:janitor" cannot list resource "pods" in API group "" in the namespace "shop"
» E0411 17:51:03.049211       1 reflector.go:147] pkg/mod/k8s.io/client-go@v0.29.0/tools/cache/reflector.go:229: Failed to watch *v1.Pod: failed to list *v1.Pod: pods is forbidden: User "system:serviceaccount:shop:janitor" cannot list resource "pods" in API group "" in the namespace "shop"
I0411 17:51:04.000000       1 main.go:60] waiting for caches to sync
`,
  );

  decides(
    "a create refused in the whole cluster, through the Python client",
    {
      class: "rbac",
      user: "system:serviceaccount:ops:provisioner",
      verb: "create",
      resource: "clusterroles",
      apiGroup: "rbac.authorization.k8s.io",
    },
    raw`
INFO:root:provisioner 0.4
INFO:root:loaded in-cluster config
Traceback (most recent call last):
  File "/app/main.py", line 31, in <module>
    api.create_cluster_role(body)
  File "/usr/local/lib/python3.11/site-packages/kubernetes/client/rest.py", line 238, in request
    raise ApiException(http_resp=r)
kubernetes.client.exceptions.ApiException: (403)
Reason: Forbidden
HTTP response headers: HTTPHeaderDict({'Content-Type': 'application/json'})
» HTTP response body: {"kind":"Status","apiVersion":"v1","status":"Failure","message":"clusterroles.rbac.authorization.k8s.io is forbidden: User \"system:serviceaccount:ops:provisioner\" cannot create resource \"clusterroles\" in API group \"rbac.authorization.k8s.io\" at the cluster scope","reason":"Forbidden","code":403}
`,
  );

  decides(
    "kubectl in a script",
    { class: "rbac", verb: "patch", resource: "deployments", apiGroup: "apps", namespace: "web" },
    raw`
+ kubectl -n web rollout restart deployment/site
» error: failed to patch: deployments.apps "site" is forbidden: User "system:serviceaccount:web:default" cannot patch resource "deployments" in API group "apps" in the namespace "web"
`,
  );

  decides(
    "no token is mounted",
    { class: "no-token", path: "/var/run/secrets/kubernetes.io/serviceaccount/token" },
    raw`
2024-04-11T17:51:02Z	INFO	setup	operator starting
» 2024-04-11T17:51:02Z	ERROR	setup	unable to load config	{"error": "open /var/run/secrets/kubernetes.io/serviceaccount/token: no such file or directory"}
main.main
	/workspace/cmd/main.go:61
exit status 1
`,
  );

  decides(
    "not in a cluster",
    { class: "no-token", fatal: true },
    raw`
I0411 17:51:02.049180       1 main.go:22] watcher
» F0411 17:51:02.050000       1 main.go:29] unable to load in-cluster configuration, KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT must be defined
goroutine 1 [running]:
k8s.io/klog/v2/internal/dbg.Stacks(0x0)
`,
  );

  decides(
    "a kind that the API does not serve",
    { class: "missing-object", name: "Certificate", apiGroup: "cert-manager.io/v1" },
    raw`
2024-04-11T17:51:02Z	INFO	controller-runtime.metrics	Starting metrics server
2024-04-11T17:51:02Z	INFO	Starting EventSource	{"controller": "issuer", "source": "kind source: *v1.Certificate"}
» 2024-04-11T17:51:02Z	ERROR	controller-runtime.source.EventHandler	if kind is a CRD, it should be installed before calling Start	{"kind": "Certificate.cert-manager.io", "error": "no matches for kind \"Certificate\" in version \"cert-manager.io/v1\""}
2024-04-11T17:51:12Z	INFO	Stopping and waiting for caches
`,
  );
});

describe("hosts whose names are words of errors", () => {
  for (const host of [
    "error-page",
    "error-handler-0.error-handler",
    "report-errors",
    "failed-jobs",
  ]) {
    decides(
      `Node: ${host}`,
      { class: "call", host, symptom: "unresolved", fatal: false },
      `» Error: getaddrinfo ENOTFOUND ${host}`,
    );
    decides(
      `Go: ${host}`,
      { class: "call", host, symptom: "unresolved", fatal: false },
      `» dial tcp: lookup ${host} on 10.96.0.10:53: no such host`,
    );
    decides(
      `a URL: ${host}`,
      { class: "call", host, port: 8080, symptom: "refused", fatal: false },
      `» GET http://${host}:8080/x: dial tcp 10.1.2.3:8080: connect: connection refused`,
    );
  }
  healthy("settings of such names", "error_log /dev/stderr\n[error-handler] registered\n");
});

describe("Node", () => {
  decides(
    "ECONNREFUSED with its error object",
    {
      class: "call",
      host: "10.96.8.8",
      port: 6379,
      symptom: "refused",
      product: "redis",
      fatal: true,
    },
    raw`
> sessions@1.2.0 start
> node server.js
sessions listening on 3000
node:internal/process/promises:288
            triggerUncaughtException(err, true /* fromPromise */);
            ^

» Error: connect ECONNREFUSED 10.96.8.8:6379
    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1555:16) {
  errno: -111,
  code: 'ECONNREFUSED',
  syscall: 'connect',
  address: '10.96.8.8',
  port: 6379
}

Node.js v20.12.1
npm ERR! code ELIFECYCLE
npm ERR! errno 1
npm ERR! sessions@1.2.0 start: ‵node server.js‵
npm ERR! Exit status 1
`,
  );

  decides(
    "ENOTFOUND",
    { class: "call", host: "mongo-0.mongo", symptom: "unresolved", product: "mongodb" },
    raw`
[nodemon] starting ‵node app.js‵
(node:1) [DEP0040] DeprecationWarning: The ‵punycode‵ module is deprecated. Please use a userland alternative instead.
/app/node_modules/mongoose/lib/connection.js:832
    err = new ServerSelectionError();
          ^

» MongooseServerSelectionError: getaddrinfo ENOTFOUND mongo-0.mongo
    at _handleConnectionErrors (/app/node_modules/mongoose/lib/connection.js:832:11)
    at NativeConnection.openUri (/app/node_modules/mongoose/lib/connection.js:807:11) {
  reason: TopologyDescription {
    type: 'Unknown',
    servers: Map(1) { 'mongo-0.mongo:27017' => [ServerDescription] },
  }
}
`,
  );

  decides(
    "EAI_AGAIN in pino's JSON",
    { class: "call", host: "rates", symptom: "temporary-dns" },
    raw`
{"level":30,"time":1712857863049,"pid":1,"hostname":"fx-6c9f","msg":"server listening at http://0.0.0.0:3000"}
{"level":30,"time":1712857864049,"pid":1,"hostname":"fx-6c9f","reqId":"req-1","res":{"statusCode":200},"msg":"request completed"}
» {"level":50,"time":1712857865049,"pid":1,"hostname":"fx-6c9f","err":{"type":"Error","message":"getaddrinfo EAI_AGAIN rates","stack":"Error: getaddrinfo EAI_AGAIN rates\n    at GetAddrInfoReqWrap.onlookup [as oncomplete] (node:dns:109:26)","errno":-3001,"code":"EAI_AGAIN","syscall":"getaddrinfo","hostname":"rates"},"msg":"rate refresh failed"}
{"level":30,"time":1712857866049,"pid":1,"hostname":"fx-6c9f","msg":"using cached rates"}
`,
  );

  decides(
    "axios, with the port in the object",
    { class: "call", host: "profile", port: 8081, symptom: "timeout" },
    raw`
2024-04-11T17:51:02.049Z info: gateway up
2024-04-11T17:51:03.500Z info: GET /me
» 2024-04-11T17:51:13.500Z error: AxiosError: connect ETIMEDOUT profile:8081
    at AxiosError.from (/app/node_modules/axios/dist/node/axios.cjs:837:14)
2024-04-11T17:51:13.501Z info: 504 sent
`,
  );

  decides(
    "a thrown error about the environment",
    { class: "config-missing", name: "STRIPE_SECRET", fatal: true },
    raw`
/app/src/config.js:9
  throw new Error('STRIPE_SECRET is not set');
  ^

» Error: STRIPE_SECRET is not set
    at Object.<anonymous> (/app/src/config.js:9:9)
    at Module._compile (node:internal/modules/cjs/loader:1256:14)

Node.js v18.20.2
`,
  );

  decides(
    "the port is taken",
    { class: "address-in-use", port: 3000, fatal: true },
    raw`
node:events:497
      throw er; // Unhandled 'error' event
      ^

» Error: listen EADDRINUSE: address already in use :::3000
    at Server.setupListenHandle [as _listen2] (node:net:1817:16)
    at listenInCluster (node:net:1865:12)
Emitted 'error' event on Server instance at:
    at emitErrorNT (node:net:1844:8) {
  code: 'EADDRINUSE',
  errno: -98,
  syscall: 'listen',
  address: '::',
  port: 3000
}
`,
  );

  decides(
    "a file that may not be written",
    { class: "permission-denied", path: "/app/uploads", fatal: true },
    raw`
node:fs:1372
  const result = binding.mkdir(
                         ^

» Error: EACCES: permission denied, mkdir '/app/uploads'
    at Object.mkdirSync (node:fs:1372:26)
    at Object.<anonymous> (/app/server.js:14:4) {
  errno: -13,
  code: 'EACCES',
  syscall: 'mkdir',
  path: '/app/uploads'
}
Node.js v20.12.1
`,
  );

  decides(
    "a read-only file system",
    { class: "read-only-filesystem", path: "/app/.next/cache" },
    raw`
  ▲ Next.js 14.2.3
  - Local:        http://localhost:3000
 ✓ Ready in 312ms
» Error: EROFS: read-only file system, mkdir '/app/.next/cache'
    at async Object.mkdir (node:internal/fs/promises:858:10)
`,
  );

  decides(
    "a low port",
    { class: "permission-denied", name: "bind", port: 80 },
    raw`
node:events:497
      throw er; // Unhandled 'error' event
      ^

» Error: listen EACCES: permission denied 0.0.0.0:80
    at Server.setupListenHandle [as _listen2] (node:net:1800:21)
`,
  );

  decides(
    "a module file that the image lacks",
    { class: "file-missing", path: "/app/dist/main.js", fatal: true },
    raw`
node:internal/modules/cjs/loader:1147
  throw err;
  ^

» Error: Cannot find module '/app/dist/main.js'
    at Module._resolveFilename (node:internal/modules/cjs/loader:1144:15)
    at Module._load (node:internal/modules/cjs/loader:985:27) {
  code: 'MODULE_NOT_FOUND',
  requireStack: []
}
Node.js v20.12.1
`,
  );

  decides(
    "a package that the image lacks",
    { class: "panic", name: "express", fatal: true },
    raw`
node:internal/modules/cjs/loader:1147
  throw err;
  ^

» Error: Cannot find module 'express'
Require stack:
- /app/server.js
    at Module._resolveFilename (node:internal/modules/cjs/loader:1144:15)
`,
  );

  decides(
    "the heap is full",
    { class: "heap-exhausted", fatal: true },
    raw`
report-builder: rendering 18000 rows
<--- Last few GCs --->
[1:0x7f1c2c000]    41211 ms: Mark-Compact 507.2 (521.1) -> 506.9 (521.4) MB, 812.10 / 0.00 ms  (average mu = 0.083, current mu = 0.010) allocation failure; scavenge might not succeed
<--- JS stacktrace --->
» FATAL ERROR: Ineffective mark-compacts near heap limit Allocation failed - JavaScript heap out of memory
----- Native stack trace -----
 1: 0xb9c1f0 node::Abort() [node]
Aborted (core dumped)
`,
  );

  decides(
    "a TypeError that nobody caught",
    { class: "panic", fatal: true },
    raw`
invoice worker ready
processing job 4711
/app/worker.js:44
  const total = order.lines.reduce((a, l) => a + l.price, 0);
                            ^

» TypeError: Cannot read properties of undefined (reading 'reduce')
    at total (/app/worker.js:44:29)
    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)

Node.js v20.12.1
`,
  );

  decides(
    "a refused password through node-postgres",
    { class: "access-denied", user: "shop_rw", product: "postgres" },
    raw`
migrating...
/app/node_modules/pg-protocol/dist/parser.js:287
        const message = name === 'notice' ? new messages_1.NoticeMessage(length, messageValue) : new messages_1.DatabaseError(messageValue, length, name);
                                                                                                 ^

» error: password authentication failed for user "shop_rw"
    at Parser.parseErrorMessage (/app/node_modules/pg-protocol/dist/parser.js:287:98) {
  length: 103,
  severity: 'FATAL',
  code: '28P01',
  file: 'auth.c',
  line: '326',
  routine: 'auth_failed'
}
`,
  );

  decides(
    "a self-signed certificate",
    { class: "tls", tls: "unknown-authority", symptom: "tls", host: "registry.corp", port: 5000 },
    raw`
sync: start
sync: fetching https://registry.corp:5000/v2/_catalog
» Error: self-signed certificate in certificate chain
    at TLSSocket.onConnectSecure (node:_tls_wrap:1674:34) {
  code: 'SELF_SIGNED_CERT_IN_CHAIN'
}
`,
  );

  decides(
    "Prisma's variable",
    { class: "config-missing", name: "DATABASE_URL" },
    raw`
Prisma schema loaded from prisma/schema.prisma
Datasource "db": PostgreSQL database
» error: Environment variable not found: DATABASE_URL.
  -->  prisma/schema.prisma:7
   | 
 6 |   provider = "postgresql"
 7 |   url      = env("DATABASE_URL")
   | 
Validation Error Count: 1
`,
  );

  decides(
    "Prisma cannot reach its server",
    { class: "call", host: "pg", port: 5432, symptom: "other", product: "postgres" },
    raw`
Prisma schema loaded from prisma/schema.prisma
Datasource "db": PostgreSQL database "shop", schema "public" at "pg:5432"
» Error: P1001: Can't reach database server at ‵pg:5432‵

Please make sure your database server is running at ‵pg:5432‵.
`,
  );

  decides(
    "kafkajs",
    { class: "call", host: "kafka", port: 9092, symptom: "unresolved", product: "kafka" },
    raw`
{"level":"INFO","timestamp":"2024-04-11T17:51:02.049Z","logger":"kafkajs","message":"[Consumer] Starting","groupId":"mailer"}
» {"level":"ERROR","timestamp":"2024-04-11T17:51:03.049Z","logger":"kafkajs","message":"[Connection] Connection error: getaddrinfo ENOTFOUND kafka","broker":"kafka:9092","clientId":"mailer","stack":"Error: getaddrinfo ENOTFOUND kafka\n    at GetAddrInfoReqWrap.onlookup"}
{"level":"INFO","timestamp":"2024-04-11T17:51:03.149Z","logger":"kafkajs","message":"[BrokerPool] Failed to connect to seed broker, trying another broker from the list","retryCount":1}
`,
  );

  decides(
    "JSON that cannot be read",
    { class: "config-value" },
    raw`
flags: reading /etc/flags/flags.json
undefined:12
  "beta": true,
» SyntaxError: Unexpected token } in JSON at position 211
    at JSON.parse (<anonymous>)
    at Object.<anonymous> (/app/flags.js:6:20)
`,
  );

  decides(
    "a host that JavaScript left undefined",
    { class: "config-missing" },
    raw`
chat: starting
chat: redis client created
» Error: getaddrinfo ENOTFOUND undefined
    at GetAddrInfoReqWrap.onlookup [as oncomplete] (node:dns:107:26) {
  errno: -3008,
  code: 'ENOTFOUND',
  hostname: 'undefined'
}
`,
  );
});

describe("Java", () => {
  decides(
    "PSQLException under Spring, with the refusal as its cause",
    { class: "call", host: "orders-db", port: 5432, symptom: "refused", product: "postgres" },
    raw`
  .   ____          _            __ _ _
 /\\ / ___'_ __ _ _(_)_ __  __ _ \ \ \ \
 :: Spring Boot ::                (v3.2.4)
2024-04-11T17:51:02.049Z  INFO 1 --- [           main] c.s.orders.OrdersApplication             : Starting OrdersApplication using Java 17
2024-04-11T17:51:04.100Z  INFO 1 --- [           main] com.zaxxer.hikari.HikariDataSource       : HikariPool-1 - Starting...
2024-04-11T17:51:05.210Z ERROR 1 --- [           main] com.zaxxer.hikari.pool.HikariPool        : HikariPool-1 - Exception during pool initialization.

» org.postgresql.util.PSQLException: Connection to orders-db:5432 refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections.
	at org.postgresql.core.v3.ConnectionFactoryImpl.openConnectionImpl(ConnectionFactoryImpl.java:346) ~[postgresql-42.7.3.jar!/:42.7.3]
	at com.zaxxer.hikari.pool.PoolBase.newConnection(PoolBase.java:359) ~[HikariCP-5.0.1.jar!/:na]
	... 47 common frames omitted
2024-04-11T17:51:05.400Z  INFO 1 --- [           main] o.apache.catalina.core.StandardService   : Stopping service [Tomcat]
`,
  );

  decides(
    "UnknownHostException deep in a chain of causes",
    { class: "call", host: "keycloak.iam", symptom: "unresolved" },
    raw`
17:51:02.049 [main] INFO  com.acme.gate.Gate - booting
17:51:04.512 [main] ERROR com.acme.gate.Gate - startup failed
java.lang.IllegalStateException: cannot initialise security
	at com.acme.gate.Gate.secure(Gate.java:51)
	at com.acme.gate.Gate.main(Gate.java:20)
Caused by: java.lang.RuntimeException: metadata not loaded
	at com.acme.gate.Oidc.load(Oidc.java:33)
	... 1 more
» Caused by: java.net.UnknownHostException: keycloak.iam
	at java.base/java.net.AbstractPlainSocketImpl.connect(AbstractPlainSocketImpl.java:229)
	... 2 more
`,
  );

  decides(
    "the deepest cause of a chain that names nothing known",
    { class: "panic" },
    raw`
Exception in thread "main" java.lang.RuntimeException: boot failed
	at com.acme.Tax.main(Tax.java:12)
Caused by: java.lang.IllegalStateException: rules not loaded
	at com.acme.Rules.load(Rules.java:40)
	... 1 more
» Caused by: com.acme.RuleClash: rules 17 and 21 exclude each other
	at com.acme.Rules.check(Rules.java:77)
	... 2 more
`,
  );

  decides(
    "the description of a failed start",
    { class: "config-missing", name: "url", fatal: true },
    raw`
2024-04-11T17:51:05.400Z  INFO 1 --- [main] .s.b.a.l.ConditionEvaluationReportLogger : 

Error starting ApplicationContext. To display the condition evaluation report re-run your application with 'debug' enabled.
2024-04-11T17:51:05.410Z ERROR 1 --- [main] o.s.b.d.LoggingFailureAnalysisReporter   : 

***************************
APPLICATION FAILED TO START
***************************

Description:

» Failed to configure a DataSource: 'url' attribute is not specified and no embedded datasource could be configured.

Reason: Failed to determine a suitable driver class


Action:

Consider the following:
	If you want an embedded database (H2, HSQL or Derby), please put it on the classpath.
	If you have database settings to be loaded from a particular profile you may need to activate it (no profiles are currently active).
`,
  );

  decides(
    "the port of the web server",
    { class: "address-in-use", port: 8080, fatal: true },
    raw`
***************************
APPLICATION FAILED TO START
***************************

Description:

» Web server failed to start. Port 8080 was already in use.

Action:

Identify and stop the process that's listening on port 8080 or configure this application to listen on another port.
`,
  );

  decides(
    "a bean that is not there",
    { class: "panic", fatal: true },
    raw`
***************************
APPLICATION FAILED TO START
***************************

Description:

» Parameter 0 of constructor in com.acme.api.PriceController required a bean of type 'com.acme.PriceClient' that could not be found.


Action:

Consider defining a bean of type 'com.acme.PriceClient' in your configuration.
`,
  );

  decides(
    "a property that does not bind",
    { class: "config-value", name: "server.port", fatal: true },
    raw`
***************************
APPLICATION FAILED TO START
***************************

Description:

» Failed to bind properties under 'server.port' to java.lang.Integer:

    Property: server.port
    Value: "http"
    Origin: System Environment Property "SERVER_PORT"
    Reason: failed to convert java.lang.String to java.lang.Integer (caused by java.lang.NumberFormatException: For input string: "http")

Action:

Update your application's configuration
`,
  );

  decides(
    "a placeholder without a value",
    { class: "config-missing", name: "PAYMENT_URL" },
    raw`
2024-04-11 17:51:05,400 WARN  [main] o.s.c.s.AbstractApplicationContext - Exception encountered during context initialization - cancelling refresh attempt
2024-04-11 17:51:05,410 ERROR [main] o.s.b.SpringApplication - Application run failed
org.springframework.beans.factory.BeanCreationException: Error creating bean with name 'payments': Injection of autowired dependencies failed
	at org.springframework.beans.factory.annotation.X.process(X.java:480)
» Caused by: java.lang.IllegalArgumentException: Could not resolve placeholder 'PAYMENT_URL' in value "$\{PAYMENT_URL}"
	at org.springframework.util.PropertyPlaceholderHelper.parseStringValue(PropertyPlaceholderHelper.java:180)
	... 17 common frames omitted
`,
  );

  decides(
    "MySQL's Connector/J names no host: the URL stands above",
    { class: "call", host: "mysql-primary", port: 3306, symptom: "refused", product: "mysql" },
    raw`
17:51:02.049 [main] INFO  c.acme.Stock - connecting to jdbc:mysql://mysql-primary:3306/stock
17:51:03.049 [main] ERROR c.acme.Stock - no connection
com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure

The last packet sent successfully to the server was 0 milliseconds ago. The driver has not received any packets from the server.
	at com.mysql.cj.jdbc.exceptions.SQLError.createCommunicationsException(SQLError.java:174)
» Caused by: java.net.ConnectException: Connection refused
	at java.base/sun.nio.ch.Net.connect0(Native Method)
`,
  );

  decides(
    "the Kafka client",
    { class: "call", host: "kafka", port: 9092, symptom: "other", product: "kafka" },
    raw`
[2024-04-11 17:51:02,049] INFO ProducerConfig values: 
	acks = -1
	bootstrap.servers = [kafka:9092]
[2024-04-11 17:51:02,120] INFO Kafka version: 3.7.0 (org.apache.kafka.common.utils.AppInfoParser)
[2024-04-11 17:51:03,049] INFO [Producer clientId=audit-1] Node -1 disconnected. (org.apache.kafka.clients.NetworkClient)
» [2024-04-11 17:51:03,050] WARN [Producer clientId=audit-1] Connection to node -1 (kafka/10.96.5.5:9092) could not be established. Broker may not be available. (org.apache.kafka.clients.NetworkClient)
`,
  );

  decides(
    "bootstrap servers that do not resolve",
    { class: "call", host: "kafka-broker", port: 9092, symptom: "unresolved", product: "kafka" },
    raw`
[main] INFO org.apache.kafka.clients.admin.AdminClientConfig - AdminClientConfig values:
[main] WARN org.apache.kafka.clients.ClientUtils - Couldn't resolve server kafka-broker:9092 from bootstrap.servers as DNS resolution failed for kafka-broker
Exception in thread "main" org.apache.kafka.common.KafkaException: Failed to create new KafkaAdminClient
	at org.apache.kafka.clients.admin.KafkaAdminClient.createInternal(KafkaAdminClient.java:551)
» Caused by: org.apache.kafka.common.config.ConfigException: No resolvable bootstrap urls given in bootstrap.servers
	at org.apache.kafka.clients.ClientUtils.parseAndValidateAddresses(ClientUtils.java:89)
`,
  );

  decides(
    "Lettuce",
    { class: "call", host: "redis-master", port: 6379, symptom: "unresolved", product: "redis" },
    raw`
2024-04-11T17:51:05.400Z  INFO 1 --- [nio-8080-exec-1] o.s.web.servlet.DispatcherServlet        : Completed initialization in 1 ms
2024-04-11T17:51:06.400Z ERROR 1 --- [nio-8080-exec-1] o.a.c.c.C.[.[.[/].[dispatcherServlet]    : Servlet.service() threw exception
» io.lettuce.core.RedisConnectionException: Unable to connect to redis-master/<unresolved>:6379
	at io.lettuce.core.RedisConnectionException.create(RedisConnectionException.java:78)
`,
  );

  decides(
    "an HTTP client with its URL",
    { class: "call", host: "tariff", port: 8090, symptom: "refused" },
    raw`
2024-04-11 17:51:05.400  INFO 1 --- [main] c.acme.Quote : started in 3.1 seconds
» 2024-04-11 17:51:09.400 ERROR 1 --- [task-1] c.acme.Quote : org.springframework.web.client.ResourceAccessException: I/O error on GET request for "http://tariff:8090/v2/tariffs": Connection refused
`,
  );

  decides(
    "the heap",
    { class: "heap-exhausted", value: "Java heap space", fatal: true },
    raw`
17:51:02.049 [main] INFO  Import - 1,200,000 rows read
17:51:12.049 [main] INFO  Import - 2,400,000 rows read
» Exception in thread "main" java.lang.OutOfMemoryError: Java heap space
	at java.base/java.util.Arrays.copyOf(Arrays.java:3537)
	at com.acme.Import.rows(Import.java:88)
`,
  );

  decides(
    "a file that may not be written",
    { class: "permission-denied", path: "/var/lib/index/write.lock" },
    raw`
17:51:02.049 [main] INFO  Indexer - opening /var/lib/index
» Exception in thread "main" java.nio.file.AccessDeniedException: /var/lib/index/write.lock
	at java.base/sun.nio.fs.UnixException.translateToIOException(UnixException.java:90)
`,
  );

  decides(
    "a jar that is not there",
    { class: "file-missing", path: "/opt/app/app.jar", fatal: true },
    raw`
Picked up JAVA_TOOL_OPTIONS: -XX:MaxRAMPercentage=75
» Error: Unable to access jarfile /opt/app/app.jar
`,
  );

  decides(
    "an option that the JVM does not know",
    { class: "config-value", name: "UseConcMarkSweep", fatal: true },
    raw`
Picked up JAVA_TOOL_OPTIONS: -XX:+UseConcMarkSweep
» Unrecognized VM option 'UseConcMarkSweep'
Error: Could not create the Java Virtual Machine.
Error: A fatal exception has occurred. Program will exit.
`,
  );

  decides(
    "a trust store without the authority",
    { class: "tls", tls: "unknown-authority", host: "ldap.corp", port: 636, symptom: "tls" },
    raw`
17:51:02.049 [main] INFO  Directory - binding to ldaps://ldap.corp:636
» javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target
	at java.base/sun.security.ssl.Alert.createSSLException(Alert.java:131)
`,
  );

  decides(
    "an enum without the configured constant",
    { class: "config-value", value: "VERBOSE" },
    raw`
17:51:02.049 [main] INFO  Mailer - reading mailer.properties
» Exception in thread "main" java.lang.IllegalArgumentException: No enum constant com.acme.mail.Mode.VERBOSE
	at java.base/java.lang.Enum.valueOf(Enum.java:273)
`,
  );

  decides(
    "a JDBC URL of another database",
    { class: "config-value", value: "postgres://db:5432/shop" },
    raw`
17:51:02.049 [main] INFO  com.zaxxer.hikari.HikariDataSource - HikariPool-1 - Starting...
» Caused by: java.lang.RuntimeException: Driver org.postgresql.Driver claims to not accept jdbcUrl, postgres://db:5432/shop
	at com.zaxxer.hikari.util.DriverDataSource.<init>(DriverDataSource.java:110)
`,
  );

  decides(
    "a retry loop: the newest of equal failures",
    { class: "call", host: "config-server", port: 8888, symptom: "timeout" },
    raw`
2024-04-11 17:51:05.400  WARN 1 --- [main] c.c.c.ConfigServicePropertySourceLocator : Could not locate PropertySource: I/O error on GET request for "http://config-server:8888/app/prod": Connect to config-server:8888 [config-server/10.96.1.9] failed: connect timed out
2024-04-11 17:51:08.400  INFO 1 --- [main] c.c.c.ConfigServicePropertySourceLocator : Fetching config from server at : http://config-server:8888
» 2024-04-11 17:51:15.400  WARN 1 --- [main] c.c.c.ConfigServicePropertySourceLocator : Could not locate PropertySource: I/O error on GET request for "http://config-server:8888/app/prod": Connect to config-server:8888 [config-server/10.96.1.9] failed: connect timed out
`,
  );
});

describe("Python", () => {
  decides(
    "psycopg2 with name and address",
    { class: "call", host: "db", port: 5432, symptom: "refused", product: "postgres", fatal: true },
    raw`
Operations to perform:
  Apply all migrations: admin, auth, shop
Traceback (most recent call last):
  File "/usr/local/lib/python3.12/site-packages/django/db/backends/base/base.py", line 289, in ensure_connection
    self.connect()
  File "/usr/local/lib/python3.12/site-packages/psycopg2/__init__.py", line 122, in connect
    conn = _connect(dsn, connection_factory=connection_factory, **kwasync)
psycopg2.OperationalError: connection to server at "db" (10.96.2.2), port 5432 failed: Connection refused
	Is the server running on that host and accepting TCP/IP connections?

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/app/manage.py", line 22, in <module>
    main()
» django.db.utils.OperationalError: connection to server at "db" (10.96.2.2), port 5432 failed: Connection refused
	Is the server running on that host and accepting TCP/IP connections?
`,
  );

  decides(
    "an old libpq puts the host on the next line",
    { class: "call", host: "pgsql", port: 5432, symptom: "refused", product: "postgres" },
    raw`
wait: checking database
Traceback (most recent call last):
  File "check.py", line 4, in <module>
    psycopg2.connect(os.environ["DSN"])
» psycopg2.OperationalError: could not connect to server: Connection refused
	Is the server running on host "pgsql" (10.96.2.2) and accepting
	TCP/IP connections on port 5432?
`,
  );

  decides(
    "libpq cannot translate the name",
    { class: "call", host: "postgres.data", symptom: "unresolved", product: "postgres" },
    raw`
INFO  [alembic.runtime.migration] Context impl PostgresqlImpl.
Traceback (most recent call last):
  File "/app/env.py", line 60, in run
    with engine.connect() as connection:
» sqlalchemy.exc.OperationalError: (psycopg2.OperationalError) could not translate host name "postgres.data" to address: Name or service not known

(Background on this error at: https://sqlalche.me/e/20/e3q8)
`,
  );

  decides(
    "redis-py",
    { class: "call", host: "redis", port: 6379, symptom: "refused", product: "redis" },
    raw`
[2024-04-11 17:51:02 +0000] [1] [INFO] Starting gunicorn 21.2.0
[2024-04-11 17:51:02 +0000] [1] [INFO] Listening at: http://0.0.0.0:8000 (1)
Traceback (most recent call last):
  File "/usr/local/lib/python3.12/site-packages/redis/connection.py", line 277, in connect
    raise ConnectionError(self._error_message(e))
» redis.exceptions.ConnectionError: Error 111 connecting to redis:6379. Connection refused.
`,
  );

  decides(
    "celery's broker",
    {
      class: "call",
      host: "rabbit",
      port: 5672,
      symptom: "refused",
      product: "rabbitmq",
      fatal: false,
    },
    raw`
 -------------- celery@mail-7d9f v5.3.6 (emerald-rush)
- ** ---------- [config]
- ** ---------- .> transport:   amqp://mail:**@rabbit:5672//
- ** ---------- .> results:     disabled://
» [2024-04-11 17:51:02,049: ERROR/MainProcess] consumer: Cannot connect to amqp://mail:**@rabbit:5672//: [Errno 111] Connection refused.
Trying again in 2.00 seconds... (1/100)
`,
  );

  decides(
    "PyMySQL",
    { class: "call", host: "mysql", symptom: "unresolved", product: "mysql" },
    raw`
Traceback (most recent call last):
  File "/usr/lib/python3/pymysql/connections.py", line 644, in connect
    sock = socket.create_connection(
» pymysql.err.OperationalError: (2003, "Can't connect to MySQL server on 'mysql' ([Errno -2] Name or service not known)")
`,
  );

  decides(
    "requests through urllib3",
    { class: "call", host: "geo", port: 8080, symptom: "refused", product: "http" },
    raw`
Traceback (most recent call last):
  File "/usr/lib/python3/urllib3/connection.py", line 174, in _new_conn
    conn = connection.create_connection(
ConnectionRefusedError: [Errno 111] Connection refused
During handling of the above exception, another exception occurred:
Traceback (most recent call last):
  File "/app/sync.py", line 12, in <module>
    requests.get("http://geo:8080/regions")
» requests.exceptions.ConnectionError: HTTPConnectionPool(host='geo', port=8080): Max retries exceeded with url: /regions (Caused by NewConnectionError('<urllib3.connection.HTTPConnection object at 0x7f1>: Failed to establish a new connection: [Errno 111] Connection refused'))
`,
  );

  decides(
    "a name that cannot be asked for now",
    { class: "call", host: "reports-db", symptom: "temporary-dns", product: "postgres" },
    raw`
2024-04-11 17:51:02,049 reports INFO connecting
» 2024-04-11 17:51:22,049 reports CRITICAL could not translate host name "reports-db" to address: Temporary failure in name resolution
`,
  );

  decides(
    "a KeyError on the environment",
    { class: "config-missing", name: "DATABASE_URL", fatal: true },
    raw`
Traceback (most recent call last):
  File "/app/settings.py", line 18, in <module>
    DATABASE_URL = os.environ["DATABASE_URL"]
                   ~~~~~~~~~~^^^^^^^^^^^^^^^^
  File "<frozen os>", line 685, in __getitem__
» KeyError: 'DATABASE_URL'
`,
  );

  decides(
    "pydantic puts the field above",
    { class: "config-missing", name: "jwt_secret" },
    raw`
Traceback (most recent call last):
  File "/app/main.py", line 8, in <module>
    settings = Settings()
pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings
jwt_secret
»   Field required [type=missing, input_value={'debug': False}, input_type=dict]
    For further information visit https://errors.pydantic.dev/2.6/v/missing
`,
  );

  decides(
    "argparse",
    { class: "config-missing", name: "--bucket" },
    raw`
usage: export.py [-h] --bucket BUCKET [--prefix PREFIX]
» export.py: error: the following arguments are required: --bucket
`,
  );

  decides(
    "int() of a word",
    { class: "config-value", value: "auto", fatal: true },
    raw`
INFO:     reading configuration
Traceback (most recent call last):
  File "/app/run.py", line 6, in <module>
    workers = int(os.getenv("WORKERS"))
» ValueError: invalid literal for int() with base 10: 'auto'
`,
  );

  decides(
    "gunicorn loses a worker to the kernel",
    { class: "memory-killed", fatal: false },
    raw`
[2024-04-11 17:51:02 +0000] [1] [INFO] Starting gunicorn 21.2.0
[2024-04-11 17:51:02 +0000] [7] [INFO] Booting worker with pid: 7
» [2024-04-11 17:53:02 +0000] [1] [ERROR] Worker (pid:7) was sent SIGKILL! Perhaps out of memory?
[2024-04-11 17:53:02 +0000] [9] [INFO] Booting worker with pid: 9
`,
  );

  decides(
    "a worker that does not boot, because of a module",
    { class: "panic", fatal: true },
    raw`
[2024-04-11 17:51:02 +0000] [7] [INFO] Booting worker with pid: 7
[2024-04-11 17:51:02 +0000] [7] [ERROR] Exception in worker process
Traceback (most recent call last):
  File "/usr/lib/python3/gunicorn/arbiter.py", line 609, in spawn_worker
    worker.init_process()
» ModuleNotFoundError: No module named 'shop'
[2024-04-11 17:51:02 +0000] [7] [INFO] Worker exiting (pid: 7)
[2024-04-11 17:51:02 +0000] [1] [ERROR] Worker (pid:7) exited with code 3
[2024-04-11 17:51:02 +0000] [1] [ERROR] Shutting down: Master
[2024-04-11 17:51:02 +0000] [1] [ERROR] Reason: Worker failed to boot.
`,
  );

  decides(
    "a read-only file system",
    { class: "read-only-filesystem", path: "/app/cache/models.bin", fatal: true },
    raw`
loading weights
Traceback (most recent call last):
  File "/app/serve.py", line 31, in <module>
    open(path, "wb")
» OSError: [Errno 30] Read-only file system: '/app/cache/models.bin'
`,
  );

  decides(
    "a full disk",
    { class: "no-space", path: "/data/out/part-00017.parquet", fatal: true },
    raw`
writing part 16
writing part 17
Traceback (most recent call last):
  File "/app/export.py", line 77, in write
    f.write(chunk)
» OSError: [Errno 28] No space left on device: '/data/out/part-00017.parquet'
`,
  );

  decides(
    "uvicorn's port",
    { class: "address-in-use", port: 8000 },
    raw`
INFO:     Started server process [1]
INFO:     Waiting for application startup.
INFO:     Application startup complete.
» ERROR:    [Errno 98] error while attempting to bind on address ('0.0.0.0', 8000): address already in use
INFO:     Waiting for application shutdown.
`,
  );

  decides(
    "MongoDB's driver",
    { class: "call", host: "mongo", port: 27017, symptom: "unresolved", product: "mongodb" },
    raw`
Traceback (most recent call last):
  File "/app/jobs.py", line 9, in <module>
    client.admin.command("ping")
» pymongo.errors.ServerSelectionTimeoutError: mongo:27017: [Errno -2] Name or service not known (configured timeouts: socketTimeoutMS: 20000.0ms, connectTimeoutMS: 20000.0ms), Timeout: 30s, Topology Description: <TopologyDescription id: 6618, topology_type: Unknown, servers: [<ServerDescription ('mongo', 27017) server_type: Unknown, rtt: None>]>
`,
  );

  decides(
    "boto3 without credentials",
    { class: "config-missing", product: "aws", fatal: true },
    raw`
backup: listing s3://shop-backups
Traceback (most recent call last):
  File "/app/backup.py", line 20, in <module>
    s3.list_objects_v2(Bucket=bucket)
» botocore.exceptions.NoCredentialsError: Unable to locate credentials
`,
  );

  decides(
    "a bucket that does not exist",
    { class: "missing-object", fatal: true },
    raw`
backup: uploading dump.sql.gz
Traceback (most recent call last):
  File "/app/backup.py", line 33, in <module>
    s3.upload_file(path, bucket, key)
» botocore.errorfactory.NoSuchBucket: An error occurred (NoSuchBucket) when calling the PutObject operation: The specified bucket does not exist
`,
  );

  decides(
    "a table that a migration should have made",
    { class: "missing-object", name: "coupons", product: "postgres" },
    raw`
2024-04-11 17:51:02,049 INFO sqlalchemy.engine BEGIN (implicit)
Traceback (most recent call last):
  File "/app/coupons.py", line 12, in load
    cur.execute("select * from coupons")
» psycopg2.errors.UndefinedTable: relation "coupons" does not exist
LINE 1: select * from coupons
                      ^
`,
  );

  decides(
    "a certificate of an unknown authority",
    { class: "tls", tls: "unknown-authority", host: "idp.corp", port: 443, symptom: "tls" },
    raw`
Traceback (most recent call last):
  File "/app/login.py", line 4, in <module>
    requests.get("https://idp.corp/.well-known/openid-configuration")
» requests.exceptions.SSLError: HTTPSConnectionPool(host='idp.corp', port=443): Max retries exceeded with url: /.well-known/openid-configuration (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1006)')))
`,
  );

  decides(
    "a division in the program's own code",
    { class: "panic", fatal: true },
    raw`
INFO:pricing:loaded 0 tiers
Traceback (most recent call last):
  File "/app/pricing.py", line 41, in <module>
    average = total / len(tiers)
» ZeroDivisionError: division by zero
`,
  );

  decides(
    "memory of the process",
    { class: "heap-exhausted", fatal: true },
    raw`
INFO:train:building matrix
Traceback (most recent call last):
  File "/app/train.py", line 18, in <module>
    x = np.zeros((400000, 400000))
» numpy.core._exceptions._ArrayMemoryError: Unable to allocate 1.16 TiB for an array with shape (400000, 400000) and data type float64
`,
  );

  decides(
    "a YAML file with its place on the next line",
    { class: "config-value" },
    raw`
Traceback (most recent call last):
  File "/app/conf.py", line 9, in load
    yaml.safe_load(f)
» yaml.scanner.ScannerError: mapping values are not allowed here
  in "/etc/app/settings.yaml", line 4, column 9
`,
  );
});

describe("other runtimes", () => {
  decides(
    ".NET and Npgsql: the inner exception names the refusal, the outer the address",
    { class: "call", host: "10.96.2.2", port: 5432, symptom: "refused", product: "postgres" },
    raw`
info: Microsoft.Hosting.Lifetime[14]
      Now listening on: http://[::]:8080
info: Shop.Migrator[0]
      Migrating
Unhandled exception. Npgsql.NpgsqlException (0x80004005): Failed to connect to 10.96.2.2:5432
»  ---> System.Net.Sockets.SocketException (111): Connection refused
   at Npgsql.Internal.NpgsqlConnector.Connect(NpgsqlTimeout timeout)
   at Npgsql.Internal.NpgsqlConnector.Open(NpgsqlTimeout timeout)
   --- End of inner exception stack trace ---
   at Program.<Main>$(String[] args) in /src/Program.cs:line 21
`,
  );

  decides(
    ".NET: a name that does not exist",
    { class: "call", host: "basket-api", port: 80, symptom: "unresolved" },
    raw`
info: Microsoft.Hosting.Lifetime[0]
      Application started. Press Ctrl+C to shut down.
fail: Shop.BasketClient[0]
      basket refresh failed
» System.Net.Http.HttpRequestException: Name or service not known (basket-api:80)
   at System.Net.Http.HttpConnectionPool.ConnectToTcpHostAsync(String host, Int32 port)
`,
  );

  decides(
    ".NET: a connection string that is missing",
    { class: "config-missing", name: "connectionString", fatal: true },
    raw`
» Unhandled exception. System.ArgumentNullException: Value cannot be null. (Parameter 'connectionString')
   at Microsoft.EntityFrameworkCore.Utilities.Check.NotEmpty(String value, String parameterName)
   at Program.<Main>$(String[] args) in /src/Program.cs:line 12
`,
  );

  decides(
    ".NET: a path that may not be written",
    { class: "permission-denied", path: "/keys/key-1.xml" },
    raw`
warn: Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository[60]
      Storing keys in a directory '/keys' that may not be persisted outside of the container.
» Unhandled exception. System.UnauthorizedAccessException: Access to the path '/keys/key-1.xml' is denied.
 ---> System.IO.IOException: Permission denied
   --- End of inner exception stack trace ---
`,
  );

  decides(
    ".NET: the port",
    { class: "address-in-use", port: 8080 },
    raw`
crit: Microsoft.AspNetCore.Server.Kestrel[0]
      Unable to start Kestrel.
» Unhandled exception. System.IO.IOException: Failed to bind to address http://[::]:8080: address already in use.
   at Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets.SocketConnectionListener.Bind()
`,
  );

  decides(
    ".NET: SQL Server refuses the login",
    { class: "access-denied", user: "shop" },
    raw`
info: Shop.Api[0]
      Applying migrations
» Microsoft.Data.SqlClient.SqlException (0x80131904): Login failed for user 'shop'.
   at Microsoft.Data.SqlClient.SqlInternalConnectionTds..ctor(...)
`,
  );

  decides(
    "Ruby: PG::ConnectionBad",
    { class: "call", host: "pg", port: 5432, symptom: "refused", product: "postgres" },
    raw`
=> Booting Puma
=> Rails 7.1.3 application starting in production
rake aborted!
ActiveRecord::ConnectionNotEstablished: connection to server at "pg" (10.96.2.2), port 5432 failed: Connection refused
	Is the server running on that host and accepting TCP/IP connections?
/usr/local/bundle/gems/activerecord-7.1.3/lib/active_record/connection_adapters/postgresql_adapter.rb:81:in ‵rescue in new_client'
Caused by:
» PG::ConnectionBad: connection to server at "pg" (10.96.2.2), port 5432 failed: Connection refused
Tasks: TOP => db:migrate
(See full trace by running task with --trace)
`,
  );

  decides(
    "Ruby: Redis by URL",
    { class: "call", host: "redis-cache", port: 6379, symptom: "refused", product: "redis" },
    raw`
2024-04-11T17:51:02.049Z pid=1 tid=gq1 INFO: Booting Sidekiq 7.2.2 with Sidekiq::Config::DEFAULTS options
2024-04-11T17:51:02.049Z pid=1 tid=gq1 INFO: Running in ruby 3.3.0
» 2024-04-11T17:51:02.149Z pid=1 tid=gq1 ERROR: heartbeat: Connection refused - connect(2) for 10.96.4.4:6379 (redis://redis-cache:6379/0) (RedisClient::CannotConnectError)
`,
  );

  decides(
    "Ruby: a key that ENV does not have",
    { class: "config-missing", name: "MAILGUN_KEY" },
    raw`
=> Booting Puma
» /app/config/initializers/mail.rb:3:in ‵fetch': key not found: "MAILGUN_KEY" (KeyError)
	from /app/config/initializers/mail.rb:3:in ‵<main>'
	from /usr/local/bundle/gems/railties-7.1.3/lib/rails/engine.rb:692:in ‵load'
`,
  );

  decides(
    "Ruby: Rails without its secret",
    { class: "config-missing", name: "secret_key_base" },
    raw`
=> Booting Puma
» /usr/local/bundle/gems/railties-7.1.3/lib/rails/application.rb:650:in ‵validate_secret_key_base': Missing ‵secret_key_base‵ for 'production' environment, set this string with ‵bin/rails credentials:edit‵ (ArgumentError)
	from /usr/local/bundle/gems/railties-7.1.3/lib/rails/application.rb:420:in ‵secret_key_base'
`,
  );

  decides(
    "Ruby: a stale pid file is a failure of its own",
    { class: "error" },
    raw`
=> Booting Puma
=> Rails 7.1.3 application starting in production
=> Run ‵bin/rails server --help‵ for more startup options
» A server is already running (pid: 1, file: /app/tmp/pids/server.pid). Exiting: could not start
`,
  );

  decides(
    "PHP: a name that does not exist",
    { class: "call", host: "mariadb", symptom: "unresolved", product: "mysql" },
    raw`
[11-Apr-2024 17:51:02] NOTICE: fpm is running, pid 1
[11-Apr-2024 17:51:02] NOTICE: ready to handle connections
» PHP Fatal error:  Uncaught PDOException: SQLSTATE[HY000] [2002] php_network_getaddresses: getaddrinfo for mariadb failed: Name or service not known in /var/www/html/db.php:12
Stack trace:
#0 /var/www/html/db.php(12): PDO->__construct('mysql:host=mari...', 'shop', Object(SensitiveParameterValue))
#1 {main}
  thrown in /var/www/html/db.php on line 12
`,
  );

  decides(
    "PHP: memory",
    { class: "heap-exhausted", fatal: true },
    raw`
[11-Apr-2024 17:51:02] NOTICE: ready to handle connections
127.0.0.1 -  11/Apr/2024:17:51:04 +0000 "GET /index.php" 200
» PHP Fatal error:  Allowed memory size of 134217728 bytes exhausted (tried to allocate 20480 bytes) in /var/www/html/export.php on line 41
`,
  );

  decides(
    "PHP: Laravel's refused credentials",
    { class: "access-denied", user: "laravel", product: "mysql" },
    raw`
   INFO  Running migrations.
In Connection.php line 829:
» SQLSTATE[HY000] [1045] Access denied for user 'laravel'@'10.244.1.12' (using password: YES) (Connection: mysql, SQL: select * from migrations)
`,
  );

  decides(
    "Rust: an Os error in a panic",
    {
      class: "call",
      host: "127.0.0.1",
      port: 6379,
      symptom: "refused",
      fatal: true,
      product: "redis",
    },
    raw`
2024-04-11T17:51:02.049Z  INFO limiter: starting
» thread 'main' panicked at src/main.rs:14:40: connecting to 127.0.0.1:6379: Os { code: 111, kind: ConnectionRefused, message: "Connection refused" }
note: run with ‵RUST_BACKTRACE=1‵ environment variable to display a backtrace
`,
  );

  decides(
    "Rust: anyhow lists its causes",
    { class: "call", host: "cockroach", symptom: "unresolved" },
    raw`
2024-04-11T17:51:02.049Z  INFO ledger: starting
Error: failed to start ledger

Caused by:
    0: error occurred while creating a new pool
»     1: failed to lookup address information: Name or service not known (host: cockroach)
`,
  );

  decides(
    "Rust: a variable that is not there",
    { class: "config-missing" },
    raw`
» thread 'main' panicked at src/config.rs:9:41: called ‵Result::unwrap()‵ on an ‵Err‵ value: NotPresent
note: run with ‵RUST_BACKTRACE=1‵ environment variable to display a backtrace
`,
  );

  decides(
    "Rust: clap",
    { class: "config-missing", name: "--data-dir" },
    raw`
» error: the following required arguments were not provided:
  --data-dir <DIR>

Usage: indexd --data-dir <DIR>

For more information, try '--help'.
`,
  );

  decides(
    "Elixir: a variable that is missing",
    { class: "config-missing", name: "SECRET_KEY_BASE" },
    raw`
» ERROR! Config provider Config.Reader failed with: ** (RuntimeError) environment variable SECRET_KEY_BASE is missing.
You can generate one by calling: mix phx.gen.secret
    /app/releases/0.1.0/runtime.exs:51: (file)
    (elixir 1.16.2) src/elixir.erl:405: :elixir.eval_external_handler/3
`,
  );

  decides(
    "C: a segmentation fault",
    { class: "panic", fatal: true },
    raw`
encoder: 4 streams
encoder: stream 2: 1920x1080
» Segmentation fault (core dumped)
`,
  );

  decides(
    "C: a library that is not there",
    { class: "file-missing", path: "libpq.so.5", fatal: true },
    raw`
» /usr/local/bin/poolerd: error while loading shared libraries: libpq.so.5: cannot open shared object file: No such file or directory
`,
  );

  decides(
    "an image for another processor",
    { class: "exec-format", path: "/usr/local/bin/agent", fatal: true },
    raw`
» exec /usr/local/bin/agent: exec format error
`,
  );
});

describe("shells and small tools", () => {
  decides(
    "busybox sh: not found",
    { class: "command-not-found", name: "serverd", fatal: true },
    raw`
+ export MODE=prod
» sh: line 0: serverd: not found
`,
  );

  decides(
    "bash: command not found",
    { class: "command-not-found", name: "envsubst" },
    raw`
entrypoint: rendering /etc/app/app.conf
» /entrypoint.sh: line 7: envsubst: command not found
`,
  );

  decides(
    "a script with DOS line ends",
    { class: "command-not-found", name: "bash" },
    raw`
» /usr/bin/env: ‘bash\r’: No such file or directory
/usr/bin/env: use -[v]S to pass options in shebang lines
`,
  );

  decides(
    "tini",
    { class: "command-not-found", name: "/app/run", fatal: true },
    raw`
» [FATAL tini (7)] exec /app/run failed: No such file or directory
`,
  );

  decides(
    "a variable that set -u misses",
    { class: "config-missing", name: "BACKUP_TARGET", fatal: true },
    raw`
backup 2024-04-11
» /scripts/backup.sh: line 4: BACKUP_TARGET: unbound variable
`,
  );

  decides(
    "a child killed for memory in a living shell",
    { class: "memory-killed", fatal: false },
    raw`
job 1 done
job 2 done
» Killed
job 3: retrying
`,
  );

  decides(
    "bash says which child",
    { class: "memory-killed" },
    raw`
converting 41 files
» /convert.sh: line 12:    31 Killed                  ffmpeg -i "$f" -preset slow out.mp4
converted 40 files
`,
  );

  decides(
    "a Go program whose child was killed",
    { class: "memory-killed" },
    raw`
2024/04/11 17:51:02 running: helm template ./chart
» 2024/04/11 17:51:32 helm template: signal: killed
2024/04/11 17:51:32 sync failed, next in 3m0s
`,
  );

  decides(
    "curl is refused",
    { class: "call", host: "db", port: 5432, symptom: "refused" },
    raw`
checking http://db:5432/
  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current
                                 Dload  Upload   Total   Spent    Left  Speed
» curl: (7) Failed to connect to db port 5432 after 2 ms: Connection refused
`,
  );

  decides(
    "curl does not resolve",
    { class: "call", host: "api.shop.svc", symptom: "unresolved" },
    raw`
smoke test
» curl: (6) Could not resolve host: api.shop.svc
smoke test failed
`,
  );

  decides(
    "curl runs into its limit",
    { class: "call", host: "api", port: 8080, symptom: "timeout" },
    raw`
» curl: (28) Failed to connect to api port 8080 after 5001 ms: Timeout was reached
warm-up gave up
`,
  );

  decides(
    "curl does not trust",
    { class: "tls", tls: "unknown-authority", symptom: "tls", host: "hub.corp" },
    raw`
fetching https://hub.corp/release.tgz
» curl: (60) SSL certificate problem: unable to get local issuer certificate
More details here: https://curl.se/docs/sslcerts.html
curl failed to verify the legitimacy of the server and therefore could not establish a secure connection to it.
`,
  );

  decides(
    "busybox wget",
    { class: "call", host: "settings", port: 8888, symptom: "unresolved" },
    raw`
waiting for settings
» wget: bad address 'settings:8888'
waiting for settings
`,
  );

  decides(
    "busybox wget names the host one line earlier",
    { class: "call", host: "settings", port: 8888, symptom: "refused" },
    raw`
Connecting to settings:8888 (10.96.7.7:8888)
» wget: can't connect to remote host (10.96.7.7): Connection refused
`,
  );

  decides(
    "a status code",
    { class: "call", host: "settings", port: 8888, symptom: "http-status", status: 503 },
    raw`
Connecting to settings:8888 (10.96.7.7:8888)
» wget: server returned error: HTTP/1.1 503 Service Unavailable
`,
  );

  decides(
    "netcat",
    { class: "call", host: "mq", port: 5672, symptom: "refused", product: "rabbitmq" },
    raw`
waiting for mq
» nc: mq (10.96.4.4:5672): Connection refused
waiting for mq
`,
  );

  decides(
    "nslookup",
    { class: "call", host: "db.shop.svc.cluster.local", symptom: "unresolved" },
    raw`
Server:		10.96.0.10
Address:	10.96.0.10:53

» ** server can't find db.shop.svc.cluster.local: NXDOMAIN
waiting for db
`,
  );

  decides(
    "pg_isready",
    { class: "call", host: "pg", port: 5432, symptom: "other", product: "postgres" },
    raw`
wait-for-postgres: start
» pg:5432 - no response
wait-for-postgres: sleeping
`,
  );

  decides(
    "psql meets a server that is starting",
    { class: "server-limit", host: "pg", port: 5432, product: "postgres" },
    raw`
» psql: error: connection to server at "pg" (10.96.2.2), port 5432 failed: FATAL:  the database system is starting up
sleeping 2
`,
  );

  decides(
    "mysqladmin",
    { class: "call", host: "mysql", symptom: "other", product: "mysql" },
    raw`
mysqladmin: connect to server at 'mysql' failed
» error: 'Can't connect to server on 'mysql' (115)'
Check that mysqld is running on mysql and that the port is 3306.
You can check this by doing 'telnet mysql 3306'
`,
  );

  decides(
    "redis-cli",
    { class: "call", host: "redis", port: 6379, symptom: "unresolved", product: "redis" },
    raw`
» Could not connect to Redis at redis:6379: Name or service not known
seed failed
`,
  );

  decides(
    "wait-for-it",
    { class: "call", host: "db", port: 5432, symptom: "timeout" },
    raw`
wait-for-it.sh: waiting 15 seconds for db:5432
» wait-for-it.sh: timeout occurred after waiting 15 seconds for db:5432
wait-for-it.sh: strict mode, refusing to execute subprocess
`,
  );

  decides(
    "dockerize",
    { class: "call", host: "mysql", port: 3306, symptom: "unresolved" },
    raw`
2024/04/11 17:51:02 Waiting for: tcp://mysql:3306
» 2024/04/11 17:51:02 Problem with dial: dial tcp: lookup mysql on 10.96.0.10:53: no such host. Sleeping 1s
`,
  );

  decides(
    "a directory owned by another user",
    { class: "permission-denied", path: "/data/cache", fatal: false },
    raw`
preparing
» mkdir: cannot create directory '/data/cache': Permission denied
`,
  );

  decides(
    "chown without the capability",
    { class: "permission-denied", name: "chown", path: "/bitnami/data" },
    raw`
redis 17:51:02.04 INFO  ==> ** Starting Redis setup **
» chown: changing ownership of '/bitnami/data': Operation not permitted
`,
  );

  decides(
    "a redirection to a read-only file system",
    { class: "read-only-filesystem", path: "/etc/app/rendered.conf" },
    raw`
rendering
» /docker-entrypoint.sh: line 9: /etc/app/rendered.conf: Read-only file system
`,
  );

  decides(
    "a script that is not there",
    { class: "file-missing", path: "/scripts/run.sh" },
    raw`
» sh: can't open '/scripts/run.sh': No such file or directory
`,
  );

  decides(
    "an input that is not there",
    { class: "file-missing", path: "/data/in.csv" },
    raw`
import starting
» no such file: /data/in.csv
import aborted with exit code 1
`,
  );

  decides(
    "npm without the script",
    { class: "command-not-found", name: "serve" },
    raw`
» npm ERR! Missing script: "serve"
npm ERR! 
npm ERR! To see a list of scripts, run:
npm ERR!   npm run
npm ERR! A complete log of this run can be found in: /root/.npm/_logs/2024-04-11T17_51_02_049Z-debug-0.log
`,
  );
});

describe("servers", () => {
  decides(
    "nginx does not resolve an upstream",
    { class: "call", host: "api", symptom: "unresolved", fatal: true, product: "http" },
    raw`
/docker-entrypoint.sh: Configuration complete; ready for start up
2024/04/11 17:51:02 [notice] 1#1: using the "epoll" event method
» 2024/04/11 17:51:02 [emerg] 1#1: host not found in upstream "api" in /etc/nginx/conf.d/default.conf:3
nginx: [emerg] host not found in upstream "api" in /etc/nginx/conf.d/default.conf:3
`
      .replace("» 2024", "2024")
      .replace("\nnginx: [emerg]", "\n» nginx: [emerg]"),
  );

  decides(
    "nginx does not know a directive",
    { class: "config-value", name: "proxy_pas", path: "/etc/nginx/conf.d/site.conf", fatal: true },
    raw`
10-listen-on-ipv6-by-default.sh: info: Getting the checksum of /etc/nginx/conf.d/default.conf
» 2024/04/11 17:51:02 [emerg] 1#1: unknown directive "proxy_pas" in /etc/nginx/conf.d/site.conf:14
`,
  );

  decides(
    "nginx misses a certificate",
    { class: "file-missing", path: "/etc/nginx/tls/tls.crt", fatal: true },
    raw`
2024/04/11 17:51:02 [notice] 1#1: nginx/1.25.4
» 2024/04/11 17:51:02 [emerg] 1#1: cannot load certificate "/etc/nginx/tls/tls.crt": BIO_new_file() failed (SSL: error:80000002:system library::No such file or directory:calling fopen(/etc/nginx/tls/tls.crt, r) error:10000080:BIO routines::no such file)
`,
  );

  decides(
    "nginx may not make its cache directory",
    { class: "permission-denied", path: "/var/cache/nginx/client_temp", fatal: true },
    raw`
2024/04/11 17:51:02 [warn] 1#1: the "user" directive makes sense only if the master process runs with super-user privileges, ignored in /etc/nginx/nginx.conf:2
» 2024/04/11 17:51:02 [emerg] 1#1: mkdir() "/var/cache/nginx/client_temp" failed (13: Permission denied)
`,
  );

  decides(
    "nginx on a read-only root",
    { class: "read-only-filesystem", path: "/var/run/nginx.pid", fatal: true },
    raw`
10-listen-on-ipv6-by-default.sh: info: can not modify /etc/nginx/conf.d/default.conf (read-only file system?)
» 2024/04/11 17:51:02 [emerg] 1#1: open() "/var/run/nginx.pid" failed (30: Read-only file system)
`,
  );

  decides(
    "nginx and its low port",
    { class: "permission-denied", name: "bind", port: 80, fatal: true },
    raw`
2024/04/11 17:51:02 [notice] 1#1: using the "epoll" event method
» 2024/04/11 17:51:02 [emerg] 1#1: bind() to 0.0.0.0:80 failed (13: Permission denied)
`,
  );

  decides(
    "nginx passes a refusal on",
    { class: "call", host: "10.244.3.7", port: 8080, symptom: "refused", fatal: false },
    raw`
10.244.0.1 - - [11/Apr/2024:17:51:02 +0000] "GET / HTTP/1.1" 200 615 "-" "kube-probe/1.29"
» 2024/04/11 17:51:03 [error] 29#29: *7 connect() failed (111: Connection refused) while connecting to upstream, client: 10.244.0.1, server: shop.local, request: "GET /cart HTTP/1.1", upstream: "http://10.244.3.7:8080/cart", host: "shop.example.com"
10.244.0.1 - - [11/Apr/2024:17:51:03 +0000] "GET /cart HTTP/1.1" 502 157 "-" "curl/8.5.0"
`,
  );

  decides(
    "Apache",
    { class: "config-value", name: "ProxyPas", fatal: true },
    raw`
AH00526: Syntax error on line 9 of /usr/local/apache2/conf/extra/site.conf:
» Invalid command 'ProxyPas', perhaps misspelled or defined by a module not included in the server configuration
`,
  );

  decides(
    "HAProxy does not resolve a server",
    { class: "call", host: "app", port: 8080, symptom: "unresolved", fatal: true },
    raw`
[NOTICE]   (1) : haproxy version is 2.9.6-9eafce5
» [ALERT]    (1) : config : parsing [/usr/local/etc/haproxy/haproxy.cfg:31] : 'server app1' : could not resolve address 'app:8080'.
[ALERT]    (1) : config : Failed to initialize server(s) addr.
`,
  );

  decides(
    "HAProxy does not know a keyword",
    { class: "config-value", name: "bakend", path: "/usr/local/etc/haproxy/haproxy.cfg" },
    raw`
[NOTICE]   (1) : haproxy version is 2.9.6-9eafce5
» [ALERT]    (1) : config : parsing [/usr/local/etc/haproxy/haproxy.cfg:12] : unknown keyword 'bakend' in 'frontend' section
[ALERT]    (1) : config : Fatal errors found in configuration.
`,
  );

  decides(
    "Traefik",
    { class: "config-value", fatal: true },
    raw`
» 2024/04/11 17:51:02 command traefik error: failed to decode configuration from flags: field not found, node: entrypoint
`,
  );

  decides(
    "Envoy",
    { class: "config-value", fatal: true },
    raw`
[2024-04-11 17:51:02.049][1][info][main] [source/server/server.cc:430] initializing epoch 0
» [2024-04-11 17:51:02.061][1][critical][main] [source/server/server.cc:131] error initializing configuration '/etc/envoy/envoy.yaml': Protobuf message (type envoy.config.bootstrap.v3.Bootstrap reason INVALID_ARGUMENT: invalid JSON in envoy.config.bootstrap.v3.Bootstrap @ static_resources.listener) has unknown fields
[2024-04-11 17:51:02.061][1][info][main] [source/server/server.cc:972] exiting
`,
  );

  decides(
    "CoreDNS asks itself",
    { class: "config-value", name: "loop", fatal: true },
    raw`
.:53
[INFO] plugin/reload: Running configuration SHA512 = 591cf328cccc12b
CoreDNS-1.11.1
linux/amd64, go1.20.7, ae2bbc2
» [FATAL] plugin/loop: Loop (127.0.0.1:41453 -> :53) detected for zone ".", see https://coredns.io/plugins/loop#troubleshooting. Query: "HINFO 4547991504243258144.3688648895315093531."
`,
  );

  decides(
    "CoreDNS cannot read its file",
    { class: "config-value", name: "foward", path: "/etc/coredns/Corefile", fatal: true },
    raw`
» /etc/coredns/Corefile:7 - Error during parsing: Unknown directive 'foward'
`,
  );

  decides(
    "PostgreSQL: data of another version",
    { class: "data-refused", product: "postgres", value: "13" },
    raw`
PostgreSQL Database directory appears to contain a database; Skipping initialization
2024-04-11 17:51:02.049 UTC [1] FATAL:  database files are incompatible with server
» 2024-04-11 17:51:02.049 UTC [1] DETAIL:  The data directory was initialized by PostgreSQL version 13, which is not compatible with this version 16.2 (Debian 16.2-1.pgdg120+2).
`
      .replace("» ", "")
      .replace(
        "2024-04-11 17:51:02.049 UTC [1] DETAIL",
        "» 2024-04-11 17:51:02.049 UTC [1] DETAIL",
      ),
  );

  decides(
    "PostgreSQL: a directory that is not empty",
    { class: "data-refused", path: "/var/lib/postgresql/data", fatal: true },
    raw`
The files belonging to this database system will be owned by user "postgres".
This user must also own the server process.

» initdb: error: directory "/var/lib/postgresql/data" exists but is not empty
initdb: detail: It contains a lost+found directory, perhaps due to it being a mount point.
initdb: hint: Using a mount point directly as the data directory is not recommended.
`,
  );

  decides(
    "PostgreSQL: the image wants a password",
    { class: "config-missing", fatal: true },
    raw`
» Error: Database is uninitialized and superuser password is not specified.
       You must specify POSTGRES_PASSWORD to a non-empty value for the
       superuser. For example, "-e POSTGRES_PASSWORD=password" on "docker run".
`,
  );

  decides(
    "PostgreSQL: an unknown parameter",
    { class: "config-value", name: "shared_bufers", fatal: true },
    raw`
» 2024-04-11 17:51:02.049 GMT [1] FATAL:  unrecognized configuration parameter "shared_bufers" in file "/etc/postgresql.conf" line 3
`,
  );

  decides(
    "MySQL: files in the directory",
    { class: "data-refused", product: "mysql" },
    raw`
2024-04-11 17:51:02+00:00 [Note] [Entrypoint]: Entrypoint script for MySQL Server 8.0.36-1.el8 started.
2024-04-11 17:51:02+00:00 [Note] [Entrypoint]: Initializing database files
» 2024-04-11T17:51:02.049180Z 0 [ERROR] [MY-010457] [Server] --initialize specified but the data directory has files in it. Aborting.
2024-04-11T17:51:02.049190Z 0 [ERROR] [MY-013236] [Server] The designated data directory /var/lib/mysql/ is unusable. You can remove all files that the server added to it.
2024-04-11T17:51:02.049200Z 0 [ERROR] [MY-010119] [Server] Aborting
`,
  );

  decides(
    "MySQL: a downgrade",
    { class: "data-refused", product: "mysql" },
    raw`
2024-04-11T17:51:02.049180Z 0 [System] [MY-010116] [Server] /usr/sbin/mysqld (mysqld 8.0.30) starting as process 1
2024-04-11T17:51:02.549180Z 1 [System] [MY-013576] [InnoDB] InnoDB initialization has started.
» 2024-04-11T17:51:03.049180Z 1 [ERROR] [MY-013171] [InnoDB] Cannot boot server version 80030 on data directory built by version 80036. Downgrade is not supported
2024-04-11T17:51:03.049190Z 0 [ERROR] [MY-010020] [Server] Data Dictionary initialization failed.
`
      .replace("» ", "")
      .replace("2024-04-11T17:51:03.049190Z", "» 2024-04-11T17:51:03.049190Z"),
  );

  decides(
    "MySQL: an unknown variable",
    { class: "config-value", name: "max_conections", value: "500" },
    raw`
2024-04-11T17:51:02.049180Z 0 [Warning] [MY-011070] [Server] 'Disabling symbolic links using --skip-symbolic-links (or equivalent) is the default.
» 2024-04-11T17:51:02.549180Z 0 [ERROR] [MY-000067] [Server] unknown variable 'max_conections=500'.
2024-04-11T17:51:02.549200Z 0 [ERROR] [MY-010119] [Server] Aborting
`,
  );

  decides(
    "Redis: a damaged append-only file",
    { class: "data-refused", product: "redis" },
    raw`
1:C 11 Apr 2024 17:51:02.049 # Warning: no config file specified, using the default config.
1:M 11 Apr 2024 17:51:02.050 * Server initialized
1:M 11 Apr 2024 17:51:02.050 * Reading RDB base file on AOF loading...
» 1:M 11 Apr 2024 17:51:02.051 # Bad file format reading the append only file appendonly.aof.1.incr.aof: make a backup of your AOF file, then use ./redis-check-aof --fix <filename.manifest>
`,
  );

  decides(
    "Redis: its file",
    { class: "config-value", name: "maxmemory-polcy", value: "allkeys-lru", fatal: true },
    raw`
*** FATAL CONFIG FILE ERROR (Redis 7.2.4) ***
Reading the configuration file, at line 3
» >>> 'maxmemory-polcy allkeys-lru'
Bad directive or wrong number of arguments
`,
  );

  decides(
    "Redis: a replica without its master",
    { class: "call", host: "redis-0.redis", port: 6379, symptom: "unresolved", product: "redis" },
    raw`
1:S 11 Apr 2024 17:51:02.049 * Connecting to MASTER redis-0.redis:6379
» 1:S 11 Apr 2024 17:51:02.149 # Unable to connect to MASTER: Name or service not known
1:S 11 Apr 2024 17:51:03.049 * Connecting to MASTER redis-0.redis:6379
`,
  );

  decides(
    "MongoDB: files of a newer version",
    { class: "data-refused", product: "mongodb", fatal: true },
    raw`
{"t":{"$date":"2024-04-11T17:51:02.049+00:00"},"s":"I","c":"STORAGE","id":22315,"ctx":"initandlisten","msg":"Opening WiredTiger","attr":{"config":"create,cache_size=479M"}}
» {"t":{"$date":"2024-04-11T17:51:02.449+00:00"},"s":"F","c":"CONTROL","id":20573,"ctx":"initandlisten","msg":"Wrong mongod version","attr":{"error":"UPGRADE PROBLEM: Found an invalid featureCompatibilityVersion document (ERROR: Location4926900: Invalid featureCompatibilityVersion document)"}}
{"t":{"$date":"2024-04-11T17:51:02.459+00:00"},"s":"I","c":"CONTROL","id":23138,"ctx":"initandlisten","msg":"Shutting down","attr":{"exitCode":62}}
`,
  );

  decides(
    "MongoDB: a directory it may not use",
    { class: "permission-denied", path: "/data/db/WiredTiger.lock" },
    raw`
{"t":{"$date":"2024-04-11T17:51:02.049+00:00"},"s":"I","c":"CONTROL","id":23285,"ctx":"main","msg":"Automatically disabling TLS 1.0"}
» {"t":{"$date":"2024-04-11T17:51:02.449+00:00"},"s":"E","c":"WT","id":22435,"ctx":"initandlisten","msg":"WiredTiger error message","attr":{"error":13,"message":"__posix_open_file: /data/db/WiredTiger.lock: handle-open: open: Permission denied"}}
`,
  );

  decides(
    "Kafka: a broker of another cluster",
    { class: "data-refused", product: "kafka" },
    raw`
[2024-04-11 17:51:02,049] INFO starting (kafka.server.KafkaServer)
[2024-04-11 17:51:02,149] INFO [ZooKeeperClient Kafka server] Connected. (kafka.zookeeper.ZooKeeperClient)
[2024-04-11 17:51:02,449] ERROR Fatal error during KafkaServer startup. Prepare to shutdown (kafka.server.KafkaServer)
» kafka.common.InconsistentClusterIdException: The Cluster ID 7pJ1 doesn't match stored clusterId Some(Qx0a) in meta.properties. The broker is trying to join the wrong cluster. Configured zookeeper.connect may be wrong.
	at kafka.server.KafkaServer.startup(KafkaServer.scala:243)
`,
  );

  decides(
    "Kafka: a setting that is missing",
    { class: "config-missing", name: "zookeeper.connect" },
    raw`
[2024-04-11 17:51:02,049] INFO Registered kafka:type=kafka.Log4jController MBean (kafka.utils.Log4jControllerRegistration$)
» org.apache.kafka.common.config.ConfigException: Missing required configuration "zookeeper.connect" which has no default value.
	at kafka.server.KafkaConfig.<init>(KafkaConfig.scala:1499)
`,
  );

  decides(
    "Kafka loses ZooKeeper",
    { class: "call", host: "zk-0.zk", port: 2181, symptom: "unresolved", product: "zookeeper" },
    raw`
[2024-04-11 17:51:02,049] INFO [ZooKeeperClient Kafka server] Initializing a new session to zk-0.zk:2181. (kafka.zookeeper.ZooKeeperClient)
» [2024-04-11 17:51:02,149] WARN Session 0x0 for server zk-0.zk:2181, Closing socket connection. Attempting reconnect except it is a SessionExpiredException. (org.apache.zookeeper.ClientCnxn) java.net.UnknownHostException: zk-0.zk
[2024-04-11 17:51:20,049] INFO [ZooKeeperClient Kafka server] Waiting until connected. (kafka.zookeeper.ZooKeeperClient)
`,
  );

  decides(
    "RabbitMQ: clustering without DNS",
    { class: "call", host: "rabbit-1.rabbit-headless", symptom: "unresolved" },
    raw`
2024-04-11 17:51:02.049180+00:00 [info] <0.229.0>  Starting RabbitMQ 3.13.1 on Erlang 26.2.3
» 2024-04-11 17:51:03.049180+00:00 [error] <0.229.0> peer discovery: failed to resolve host rabbit-1.rabbit-headless: nxdomain
2024-04-11 17:51:03.149180+00:00 [info] <0.229.0> will retry
`,
  );

  decides(
    "Elasticsearch: a data directory it may not write",
    { class: "permission-denied", path: "/usr/share/elasticsearch/data/node.lock" },
    raw`
{"@timestamp":"2024-04-11T17:51:02.049Z", "log.level": "INFO", "message":"version[8.13.2]", "ecs.version": "1.2.0","process.thread.name":"main","log.logger":"org.elasticsearch.node.Node"}
» {"@timestamp":"2024-04-11T17:51:04.049Z", "log.level":"ERROR", "message":"fatal exception while booting Elasticsearch", "ecs.version": "1.2.0","error.type":"java.lang.IllegalStateException","error.message":"failed to obtain lock: java.nio.file.AccessDeniedException: /usr/share/elasticsearch/data/node.lock","error.stack_trace":"java.lang.IllegalStateException: failed\n\tat org.elasticsearch.server@8.13.2/org.elasticsearch.env.NodeEnvironment.<init>(NodeEnvironment.java:288)"}
`,
  );

  decides(
    "Elasticsearch: too old an index",
    { class: "data-refused", product: "elasticsearch" },
    raw`
[2024-04-11T17:51:02,049][INFO ][o.e.n.Node               ] [es-0] version[8.13.2], pid[7]
» [2024-04-11T17:51:04,049][ERROR][o.e.b.Elasticsearch      ] [es-0] fatal exception while booting Elasticsearch java.lang.IllegalStateException: cannot upgrade a node from version [6.8.23] directly to version [8.13.2], upgrade to version [7.17.0] first.
`,
  );

  decides(
    "etcd: a member that was there before",
    { class: "data-refused", product: "etcd", fatal: true },
    raw`
{"level":"info","ts":"2024-04-11T17:51:02.049Z","caller":"etcdmain/etcd.go:73","msg":"Running: ","args":["etcd","--name=etcd-0"]}
» {"level":"fatal","ts":"2024-04-11T17:51:02.449Z","caller":"etcdmain/etcd.go:204","msg":"discovery failed","error":"member 8e9e05c52164694d has already been bootstrapped","stacktrace":"go.etcd.io/etcd/server/v3/etcdmain.startEtcdOrProxyV2\n\tgo.etcd.io/etcd/server/v3/etcdmain/etcd.go:204"}
`,
  );

  decides(
    "ZooKeeper: no id",
    { class: "file-missing", path: "myid" },
    raw`
ZooKeeper JMX enabled by default
Using config: /conf/zoo.cfg
» myid file is missing
`,
  );

  decides(
    "Prometheus: its lock",
    { class: "data-refused", product: "prometheus" },
    raw`
ts=2024-04-11T17:51:02.049Z caller=main.go:601 level=info msg="Starting Prometheus Server"
ts=2024-04-11T17:51:02.149Z caller=head.go:616 level=info component=tsdb msg="Replaying on-disk memory mappable chunks if any"
» ts=2024-04-11T17:51:02.449Z caller=main.go:1164 level=error err="opening storage failed: lock DB directory: resource temporarily unavailable"
`,
  );

  decides(
    "Prometheus: a full disk",
    { class: "no-space", path: "/prometheus/wal/00000042" },
    raw`
ts=2024-04-11T17:51:02.049Z caller=main.go:601 level=info msg="Server is ready to receive web requests."
» ts=2024-04-11T17:51:09.449Z caller=scrape.go:1314 level=error component="scrape manager" scrape_pool=node msg="Scrape commit failed" err="write to WAL: log samples: write /prometheus/wal/00000042: no space left on device"
`,
  );

  decides(
    "Vault is sealed, as its client learns",
    { class: "server-limit", host: "vault", port: 8200 },
    raw`
level=info msg="renewing lease"
» level=error msg="renewal failed" err="Error making API request. URL: PUT http://vault:8200/v1/sys/leases/renew Code: 503. Errors: * Vault is sealed"
`,
  );

  decides(
    "a controller loses its lease",
    { class: "panic", fatal: true },
    raw`
I0411 17:51:02.049180       1 leaderelection.go:260] successfully acquired lease ops/janitor
E0411 17:56:02.049180       1 leaderelection.go:369] Failed to update lock: context canceled
I0411 17:56:02.049280       1 leaderelection.go:285] failed to renew lease ops/janitor: timed out waiting for the condition
» F0411 17:56:02.049380       1 main.go:144] leaderelection lost
`,
  );
});

describe("answers of a peer", () => {
  decides(
    "too many clients",
    { class: "server-limit", host: "pg", port: 5432, product: "postgres", fatal: false },
    raw`
{"level":"info","msg":"worker 7 up"}
» {"level":"error","msg":"query failed","err":"failed to connect to ‵host=pg user=app database=shop‵: server error (FATAL: sorry, too many clients already (SQLSTATE 53300))","addr":"pg:5432"}
`,
  );

  decides(
    "a read-only replica",
    { class: "server-limit", product: "redis" },
    raw`
cart: listening on :8080
» cart: ERROR set cart/991: READONLY You can't write against a read only replica.
cart: request failed status=500
`,
  );

  decides(
    "a server out of memory",
    { class: "server-limit", product: "redis" },
    raw`
17:51:02.049 [main] INFO  Session - started
» redis.clients.jedis.exceptions.JedisDataException: OOM command not allowed when used memory > 'maxmemory'.
	at redis.clients.jedis.Protocol.processError(Protocol.java:96)
`,
  );

  decides(
    "the space of etcd",
    { class: "server-limit", product: "etcd" },
    raw`
W0411 17:51:02.049180       1 logging.go:59] [core] grpc: addrConn.createTransport ready
» E0411 17:51:02.149180       1 status.go:71] apiserver received an error that is not an metav1.Status: rpctypes.EtcdError{code:0x8, desc:"etcdserver: mvcc: database space exceeded"}
`,
  );

  decides(
    "a Kafka partition without a leader",
    { class: "server-limit", product: "kafka" },
    raw`
[main] INFO  Audit - sending
» [kafka-producer-network-thread | audit-1] WARN org.apache.kafka.clients.NetworkClient - [Producer clientId=audit-1] Error while fetching metadata with correlation id 2 : {audit=LEADER_NOT_AVAILABLE}
`,
  );

  decides(
    "MySQL counts too many",
    { class: "server-limit", product: "mysql" },
    raw`
stock: pool size 50
» stock: Error 1040 (08004): Too many connections
`,
  );

  decides(
    "WRONGPASS",
    { class: "access-denied", product: "redis" },
    raw`
queue: connecting
» ReplyError: WRONGPASS invalid username-password pair or user is disabled.
    at parseError (/app/node_modules/redis-parser/lib/parser.js:179:12)
`,
  );

  decides(
    "NOAUTH",
    { class: "access-denied", product: "redis" },
    raw`
2024/04/11 17:51:02 session cache: starting
» 2024/04/11 17:51:02 session cache: NOAUTH Authentication required.
exit status 1
`,
  );

  decides(
    "Access denied",
    { class: "access-denied", user: "wp", product: "mysql" },
    raw`
WordPress not found in /var/www/html - copying now...
Complete! WordPress has been successfully copied to /var/www/html
» [11-Apr-2024 17:51:02 UTC] PHP Warning:  mysqli_real_connect(): (HY000/1045): Access denied for user 'wp'@'10.244.1.12' (using password: YES) in /var/www/html/wp-includes/class-wpdb.php on line 1987
`,
  );

  decides(
    "Kafka refuses the topic",
    { class: "access-denied", name: "payments", product: "kafka" },
    raw`
[main] INFO org.apache.kafka.common.utils.AppInfoParser - Kafka version: 3.7.0
» org.apache.kafka.common.errors.TopicAuthorizationException: Not authorized to access topics: [payments]
`,
  );

  decides(
    "RabbitMQ refuses the login",
    { class: "access-denied", product: "rabbitmq" },
    raw`
mailer: connecting to amqp://rabbit:5672
» mailer: FATAL Exception (403) Reason: "username or password not allowed"
`.replace("mailer: connecting to amqp://rabbit:5672\n", ""),
  );

  decides(
    "an HTTP API refuses",
    { class: "access-denied", status: 401, host: "license", port: 8443 },
    raw`
2024-04-11 17:51:02,049 agent INFO start
» 2024-04-11 17:51:03,049 agent ERROR GET https://license:8443/v1/check returned status 401
`,
  );

  decides(
    "S3 refuses",
    { class: "access-denied", product: "aws" },
    raw`
backup: dump done
» backup: upload failed: ./dump.sql.gz to s3://shop/dump.sql.gz An error occurred (AccessDenied) when calling the PutObject operation: Access Denied
`,
  );

  decides(
    "a database that does not exist",
    { class: "missing-object", name: "orders", product: "postgres", host: "pg", port: 5432 },
    raw`
» psql: error: connection to server at "pg" (10.96.2.2), port 5432 failed: FATAL:  database "orders" does not exist
`,
  );

  decides(
    "an unknown database",
    { class: "missing-object", name: "stock", product: "mysql" },
    raw`
stock: migrating
» stock: Error 1049 (42000): Unknown database 'stock'
exit status 1
`,
  );

  decides(
    "a queue that does not exist",
    { class: "missing-object", name: "mails", product: "rabbitmq" },
    raw`
mailer: consuming
» pika.exceptions.ChannelClosedByBroker: (404, "NOT_FOUND - no queue 'mails' in vhost '/'")
`,
  );

  decides(
    "a topic that does not exist",
    { class: "missing-object", name: "clicks", product: "kafka" },
    raw`
[main] INFO  Clicks - producing
» org.apache.kafka.common.errors.TimeoutException: Topic clicks not present in metadata after 60000 ms.
`,
  );

  decides(
    "a gateway answers 503",
    { class: "call", host: "pricing", port: 8080, symptom: "http-status", status: 503 },
    raw`
{"level":"info","msg":"GET /quote"}
» {"level":"error","msg":"pricing failed","err":"GET http://pricing:8080/v1/price: unexpected status code 503"}
`,
  );

  decides(
    "a server that speaks no TLS",
    { class: "tls", tls: "plain-http", host: "registry", port: 5000, symptom: "tls" },
    raw`
pusher: start
» pusher: fatal: Get "https://registry:5000/v2/": http: server gave HTTP response to HTTPS client
`,
  );
});

describe("what decides among several", () => {
  decides(
    "the fatal line, not the exporter's complaints",
    { class: "config-missing", name: "TENANT_ID", fatal: true },
    raw`
2024-04-11T17:51:02.049Z ERROR otel traces export: context deadline exceeded: rpc error: code = Unavailable desc = connection error: dial tcp: lookup otel-collector on 10.96.0.10:53: no such host
» 2024-04-11T17:51:03.049Z FATAL TENANT_ID is not set
2024-04-11T17:51:03.149Z ERROR otel metrics export: failed to upload metrics: Post "http://otel-collector:4318/v1/metrics": dial tcp: lookup otel-collector: no such host
`,
  );

  decides(
    "the reason, not that it gives up",
    { class: "call", host: "db", port: 5432, symptom: "refused" },
    raw`
2024/04/11 17:51:02 db: dial tcp db:5432: connect: connection refused, retrying in 1s
2024/04/11 17:51:03 db: dial tcp db:5432: connect: connection refused, retrying in 2s
» 2024/04/11 17:51:05 db: dial tcp db:5432: connect: connection refused, retrying in 4s
2024/04/11 17:51:09 FATAL giving up after 3 attempts
exit status 1
`,
  );

  decides(
    "the failure that is left, not the one that was overcome",
    { class: "file-missing", path: "/etc/app/license.key" },
    raw`
2024/04/11 17:51:02 dial tcp: lookup db on 10.96.0.10:53: no such host, retrying in 1s
2024/04/11 17:51:03 connected to db:5432
» 2024/04/11 17:51:03 open /etc/app/license.key: no such file or directory
exit status 1
`,
  );

  decides(
    "the interleaved cause, though usage text follows",
    { class: "config-value", name: "--replicas" },
    raw`
» error: invalid argument "three" for "--replicas" flag: strconv.ParseInt: parsing "three": invalid syntax
See 'scaler --help' for usage.
Usage: scaler [flags]
  --replicas int   wanted replicas (required)
  --target string  e.g. http://api:8080
`,
  );

  decides(
    "the last of two equal failures",
    { class: "call", host: "redis", port: 6379, symptom: "refused" },
    raw`
2024-04-11 17:51:02,049 ERROR connect db:5432: Connection refused
2024-04-11 17:51:03,049 INFO connected to db:5432
» 2024-04-11 17:51:04,049 ERROR connect redis:6379: Connection refused
`,
  );

  decides(
    "an error of the program itself, when nothing known is said",
    { class: "error", fatal: true },
    raw`
2024-04-11 17:51:02 INFO  rules: 12
» 2024-04-11 17:51:03 FATAL two rules claim the route /checkout
`,
  );
});

describe("settings that say their value", () => {
  decides(
    "Node: a port that is no number",
    { class: "config-value", value: "80a80", fatal: true },
    raw`
node:net:1000
      throw new ERR_SOCKET_BAD_PORT(name, port, allowZero);
» RangeError [ERR_SOCKET_BAD_PORT]: options.port should be >= 0 and < 65536. Received type string ('80a80').
    at Server.listen (node:net:2010:5)
`,
  );
  decides(
    "StackExchange.Redis",
    { class: "call", host: "redis-mater", port: 6379, symptom: "other", fatal: true },
    raw`
» Unhandled exception. StackExchange.Redis.RedisConnectionException: It was not possible to connect to the redis server(s). UnableToConnect on redis-mater:6379/Interactive, Initializing/NotStarted
`,
  );
});

describe("healthy logs", () => {
  healthy("nothing", "");
  healthy(
    "Go service",
    raw`
2024/04/11 17:51:02 orders v1.14.2 starting
2024/04/11 17:51:02 connected to postgres://db:5432/orders
2024/04/11 17:51:02 migrations: 0 failed, 14 applied, no errors
2024/04/11 17:51:02 listening on :8080
`,
  );
  healthy(
    "logfmt with err=nil",
    raw`
time="2024-04-11T17:51:02Z" level=info msg="sync done" err=nil failed=0 duration=12ms
time="2024-04-11T17:51:12Z" level=info msg="sync done" error="<nil>" errors=0
time="2024-04-11T17:51:22Z" level=debug msg="dial tcp redis:6379: connect: connection refused, using replica"
`,
  );
  healthy(
    "Spring Boot",
    raw`
2024-04-11T17:51:02.049Z  INFO 1 --- [main] c.s.orders.OrdersApplication : Starting OrdersApplication using Java 17
2024-04-11T17:51:03.049Z  INFO 1 --- [main] o.s.b.w.e.tomcat.TomcatWebServer : Tomcat initialized with port 8080 (http)
2024-04-11T17:51:03.149Z  INFO 1 --- [main] c.s.orders.ErrorHandler : ErrorHandler registered for 3 exceptions
2024-04-11T17:51:04.049Z  WARN 1 --- [main] JpaBaseConfiguration$JpaWebConfiguration : spring.jpa.open-in-view is enabled by default. Therefore, database queries may be performed during view rendering.
2024-04-11T17:51:05.049Z  INFO 1 --- [main] c.s.orders.OrdersApplication : Started OrdersApplication in 3.1 seconds
`,
  );
  healthy(
    "nginx",
    raw`
/docker-entrypoint.sh: /docker-entrypoint.d/ is not empty, will attempt to perform configuration
/docker-entrypoint.sh: Looking for shell scripts in /docker-entrypoint.d/
10-listen-on-ipv6-by-default.sh: info: Enabled listen on IPv6 in /etc/nginx/conf.d/default.conf
/docker-entrypoint.sh: Configuration complete; ready for start up
2024/04/11 17:51:02 [notice] 1#1: using the "epoll" event method
2024/04/11 17:51:02 [notice] 1#1: start worker processes
10.244.0.1 - - [11/Apr/2024:17:51:03 +0000] "GET /error HTTP/1.1" 404 153 "-" "kube-probe/1.29" "-"
10.244.0.1 - - [11/Apr/2024:17:51:03 +0000] "GET /failed HTTP/1.1" 500 153 "-" "curl/8.5.0" "-"
`,
  );
  healthy(
    "PostgreSQL",
    raw`
PostgreSQL Database directory appears to contain a database; Skipping initialization
2024-04-11 17:51:02.049 UTC [1] LOG:  starting PostgreSQL 16.2 (Debian 16.2-1.pgdg120+2)
2024-04-11 17:51:02.050 UTC [1] LOG:  listening on IPv4 address "0.0.0.0", port 5432
2024-04-11 17:51:02.060 UTC [29] LOG:  database system was shut down at 2024-04-11 17:50:58 UTC
2024-04-11 17:51:02.070 UTC [1] LOG:  database system is ready to accept connections
`,
  );
  healthy(
    "MySQL",
    raw`
2024-04-11 17:51:02+00:00 [Note] [Entrypoint]: Entrypoint script for MySQL Server 8.0.36-1.el8 started.
2024-04-11T17:51:02.049180Z 0 [System] [MY-010116] [Server] /usr/sbin/mysqld (mysqld 8.0.36) starting as process 1
2024-04-11T17:51:02.149180Z 0 [Warning] [MY-010068] [Server] CA certificate ca.pem is self signed.
2024-04-11T17:51:02.249180Z 0 [System] [MY-010931] [Server] /usr/sbin/mysqld: ready for connections. Version: '8.0.36'  socket: '/var/run/mysqld/mysqld.sock'  port: 3306
`,
  );
  healthy(
    "Redis",
    raw`
1:C 11 Apr 2024 17:51:02.049 # WARNING Memory overcommit must be enabled! Without it, a background save or replication may fail under low memory condition.
1:C 11 Apr 2024 17:51:02.049 * oO0OoO0OoO0Oo Redis is starting oO0OoO0OoO0Oo
1:C 11 Apr 2024 17:51:02.049 # Warning: no config file specified, using the default config. In order to specify a config file use redis-server /path/to/redis.conf
1:M 11 Apr 2024 17:51:02.050 * Running mode=standalone, port=6379.
1:M 11 Apr 2024 17:51:02.051 * Ready to accept connections tcp
`,
  );
  healthy(
    "MongoDB",
    raw`
{"t":{"$date":"2024-04-11T17:51:02.049+00:00"},"s":"I","c":"CONTROL","id":23285,"ctx":"main","msg":"Automatically disabling TLS 1.0, to force-enable TLS 1.0 specify --sslDisabledProtocols 'none'"}
{"t":{"$date":"2024-04-11T17:51:02.149+00:00"},"s":"W","c":"CONTROL","id":22120,"ctx":"initandlisten","msg":"Access control is not enabled for the database. Read and write access to data and configuration is unrestricted","tags":["startupWarnings"]}
{"t":{"$date":"2024-04-11T17:51:02.249+00:00"},"s":"I","c":"NETWORK","id":23016,"ctx":"listener","msg":"Waiting for connections","attr":{"port":27017,"ssl":"off"}}
`,
  );
  healthy(
    "RabbitMQ",
    raw`
2024-04-11 17:51:02.049180+00:00 [info] <0.229.0>  Starting RabbitMQ 3.13.1 on Erlang 26.2.3
2024-04-11 17:51:02.149180+00:00 [warning] <0.229.0> Deprecated features: transient_nonexcl_queues: Feature is deprecated.
2024-04-11 17:51:04.049180+00:00 [info] <0.536.0> started TCP listener on [::]:5672
2024-04-11 17:51:04.149180+00:00 [info] <0.229.0> Server startup complete; 5 plugins started.
`,
  );
  healthy(
    "Elasticsearch",
    raw`
{"@timestamp":"2024-04-11T17:51:02.049Z", "log.level": "INFO", "message":"JVM arguments [-Xms512m, -XX:+HeapDumpOnOutOfMemoryError, -XX:ErrorFile=logs/hs_err_pid%p.log]","log.logger":"org.elasticsearch.node.Node"}
{"@timestamp":"2024-04-11T17:51:12.049Z", "log.level": "INFO", "message":"started {es-0}{yD3}{10.244.1.8:9300}","log.logger":"org.elasticsearch.node.Node"}
`,
  );
  healthy(
    "Kafka",
    raw`
[2024-04-11 17:51:02,049] INFO KafkaConfig values: 
	advertised.listeners = PLAINTEXT://kafka-0.kafka:9092
	errors.tolerance = none
	failed.authentication.delay.ms = 100
[2024-04-11 17:51:04,049] INFO [KafkaServer id=0] started (kafka.server.KafkaServer)
`,
  );
  healthy(
    "etcd",
    raw`
{"level":"info","ts":"2024-04-11T17:51:02.049Z","caller":"etcdmain/etcd.go:73","msg":"Running: ","args":["etcd","--name=etcd-0"]}
{"level":"info","ts":"2024-04-11T17:51:02.149Z","caller":"embed/etcd.go:585","msg":"serving client traffic insecurely; this is strongly discouraged!"}
{"level":"warn","ts":"2024-04-11T17:51:03.149Z","caller":"etcdserver/util.go:123","msg":"apply request took too long","took":"211.1ms","expected-duration":"100ms"}
`,
  );
  healthy(
    "Node with a deprecation",
    raw`
> web@1.0.0 start
> node server.js
(node:1) [DEP0040] DeprecationWarning: The ‵punycode‵ module is deprecated. Please use a userland alternative instead.
(Use ‵node --trace-deprecation ...‵ to show where the warning was created)
web listening on http://0.0.0.0:3000
error reporting: sentry disabled
`,
  );
  healthy(
    "pino",
    raw`
{"level":30,"time":1712857863049,"pid":1,"hostname":"fx-6c9f","msg":"server listening at http://0.0.0.0:3000"}
{"level":20,"time":1712857864049,"pid":1,"hostname":"fx-6c9f","msg":"cache miss: connect ECONNREFUSED is handled"}
{"level":30,"time":1712857865049,"pid":1,"hostname":"fx-6c9f","err":null,"msg":"request completed"}
`,
  );
  healthy(
    "gunicorn",
    raw`
[2024-04-11 17:51:02 +0000] [1] [INFO] Starting gunicorn 21.2.0
[2024-04-11 17:51:02 +0000] [1] [INFO] Listening at: http://0.0.0.0:8000 (1)
[2024-04-11 17:51:02 +0000] [7] [INFO] Booting worker with pid: 7
10.244.0.1 - - [11/Apr/2024:17:51:03 +0000] "GET /healthz HTTP/1.1" 200 2 "-" "kube-probe/1.29"
`,
  );
  healthy(
    "uvicorn",
    raw`
INFO:     Started server process [1]
INFO:     Waiting for application startup.
INFO:     Application startup complete.
INFO:     Uvicorn running on http://0.0.0.0:8000 (Press CTRL+C to quit)
INFO:     10.244.0.1:41022 - "GET /items/error HTTP/1.1" 500
`,
  );
  healthy(
    "celery",
    raw`
 -------------- celery@mail-7d9f v5.3.6 (emerald-rush)
- ** ---------- .> transport:   amqp://mail:**@rabbit:5672//
- ** ---------- .> results:     redis://redis:6379/0
[2024-04-11 17:51:02,049: INFO/MainProcess] Connected to amqp://mail:**@rabbit:5672//
[2024-04-11 17:51:03,049: INFO/MainProcess] celery@mail-7d9f ready.
[2024-04-11 17:51:04,049: INFO/ForkPoolWorker-1] Task mail.send[8a1] succeeded in 0.1s: {'failed': 0, 'errors': []}
`,
  );
  healthy(
    "Rails",
    raw`
=> Booting Puma
=> Rails 7.1.3 application starting in production
=> Run ‵bin/rails server --help‵ for more startup options
Puma starting in single mode...
* Listening on http://0.0.0.0:3000
I, [2024-04-11T17:51:03.049180 #1]  INFO -- : [a1] Completed 500 Internal Server Error in 4ms
`,
  );
  healthy(
    ".NET",
    raw`
info: Microsoft.Hosting.Lifetime[14]
      Now listening on: http://[::]:8080
info: Microsoft.Hosting.Lifetime[0]
      Application started. Press Ctrl+C to shut down.
info: Polly[0]
      Retry policy: on failure, retry 3 times, then throw TimeoutException
`,
  );
  healthy(
    "PHP-FPM",
    raw`
[11-Apr-2024 17:51:02] NOTICE: fpm is running, pid 1
[11-Apr-2024 17:51:02] NOTICE: ready to handle connections
127.0.0.1 -  11/Apr/2024:17:51:04 +0000 "GET /index.php" 200
`,
  );
  healthy(
    "Rust",
    raw`
2024-04-11T17:51:02.049Z  INFO limiter: starting
2024-04-11T17:51:02.149Z  INFO limiter::store: connected to redis:6379
2024-04-11T17:51:02.249Z  INFO limiter: error budget: 99.9 %
`,
  );
  healthy(
    "controller",
    raw`
I0411 17:51:02.049180       1 leaderelection.go:250] attempting to acquire leader lease ops/janitor...
I0411 17:51:18.049180       1 leaderelection.go:260] successfully acquired lease ops/janitor
I0411 17:51:18.149180       1 shared_informer.go:318] Caches are synced for pods
W0411 17:51:18.249180       1 warnings.go:70] policy/v1beta1 PodSecurityPolicy is deprecated in v1.21+, unavailable in v1.25+
`,
  );
  healthy(
    "zap",
    raw`
2024-04-11T17:51:02Z	INFO	controller-runtime.metrics	Starting metrics server
2024-04-11T17:51:02Z	INFO	Starting EventSource	{"controller": "issuer", "source": "kind source: *v1.Certificate"}
2024-04-11T17:51:02Z	INFO	Starting workers	{"controller": "issuer", "worker count": 1, "error": "<nil>"}
`,
  );
  healthy(
    "CoreDNS",
    raw`
.:53
[INFO] plugin/reload: Running configuration SHA512 = 591cf328cccc12b
CoreDNS-1.11.1
linux/amd64, go1.20.7, ae2bbc2
[INFO] 10.244.1.7:41771 - 7 "A IN db.shop.svc.cluster.local. udp 43 false 512" NXDOMAIN qr,aa,rd 136 0.0001s
`,
  );
  healthy(
    "HAProxy",
    raw`
[NOTICE]   (1) : New worker (8) forked
[NOTICE]   (1) : Loading success.
`,
  );
  healthy(
    "Traefik",
    raw`
time="2024-04-11T17:51:02Z" level=info msg="Configuration loaded from file: /etc/traefik/traefik.yml"
time="2024-04-11T17:51:02Z" level=info msg="Starting provider *kubernetes.Provider"
`,
  );
  healthy(
    "Envoy",
    raw`
[2024-04-11 17:51:02.049][1][info][main] [source/server/server.cc:430] initializing epoch 0
[2024-04-11 17:51:02.059][1][info][upstream] [source/common/upstream/cluster_manager_impl.cc:222] cm init: all clusters initialized
[2024-04-11 17:51:02.069][1][warning][main] [source/server/server.cc:910] there is no configured limit to the number of allowed active downstream connections.
`,
  );
  healthy(
    "PostgreSQL: clients that are turned away",
    raw`
2024-04-11 17:51:02.049 UTC [1] LOG:  listening on IPv4 address "0.0.0.0", port 5432
2024-04-11 17:51:02.120 UTC [1] LOG:  database system is ready to accept connections
2024-04-11 17:51:09.120 UTC [71] FATAL:  password authentication failed for user "shop"
2024-04-11 17:51:09.120 UTC [71] DETAIL:  Connection matched file "/var/lib/postgresql/data/pg_hba.conf" line 128: "host all all all scram-sha-256"
2024-04-11 17:51:19.120 UTC [72] FATAL:  role "root" does not exist
2024-04-11 17:51:29.120 UTC [73] FATAL:  database "shop" does not exist
`,
  );
  healthy(
    "MySQL and RabbitMQ: clients that are turned away",
    raw`
2024-04-11T17:51:02.049180Z 12 [Warning] [MY-010926] [Server] Access denied for user 'root'@'10.244.0.5' (using password: NO)
2024-04-11 17:51:02.049180+00:00 [error] <0.712.0> Error on AMQP connection <0.712.0> (10.244.0.9:50312 -> 10.244.0.7:5672, state: starting):
2024-04-11 17:51:02.049180+00:00 [error] <0.712.0> PLAIN login refused: user 'guest' - invalid credentials
`,
  );
  healthy(
    "two controllers that write one object",
    raw`
E0411 17:51:02.049180       1 leaderelection.go:332] error retrieving resource lock ops/lock: Operation cannot be fulfilled on leases.coordination.k8s.io "lock": the object has been modified; please apply your changes to the latest version and try again
`,
  );
  healthy(
    "Apache and Redis on what the node lacks",
    raw`
AH00558: httpd: Could not reliably determine the server's fully qualified domain name, using 10.244.0.9. Set the 'ServerName' directive globally to suppress this message
1:M 11 Apr 2024 17:51:03.049 # Warning: Could not create server TCP listening socket ::*:6379: unable to bind socket, errno: 97
`,
  );
  healthy(
    "a wait that ended",
    raw`
wait-for-it.sh: waiting 15 seconds for db:5432
wait-for-it.sh: db:5432 is available after 3 seconds
starting server on 0.0.0.0:8080
`,
  );
  healthy(
    "a retry that came through",
    raw`
2024/04/11 17:51:02 dial tcp: lookup db on 10.96.0.10:53: no such host, retrying in 1s
2024/04/11 17:51:03 dial tcp 10.96.2.2:5432: connect: connection refused, retrying in 2s
2024/04/11 17:51:05 connected to database db at 10.96.2.2:5432
2024/04/11 17:51:05 listening on :8080
`,
  );
  healthy(
    "an init container that succeeded",
    raw`
nc: mq (10.96.4.4:5672): Connection refused
waiting for mq
Connection to mq 5672 port [tcp/amqp] succeeded!
`,
  );
  healthy(
    "a shell with -x",
    raw`
+ set -e
+ test -f /etc/app/missing.conf
+ echo 'no such file is fine'
no config given: using defaults
+ exec /app/server
`,
  );
  healthy(
    "a printed file with comments",
    raw`
# Fails with "connection refused" when the database is down:
# url = postgres://db:5432/shop
# retry_on_error = true
url = postgres://pg:5432/shop
`,
  );
  healthy(
    "a batch job",
    raw`
60+0 records in
60+0 records out
exported 1204 rows, 0 errors, 0 failures
done
`,
  );
  healthy(
    "tests that passed",
    raw`
ok   shop/cart     0.012s
ok   shop/errors   0.003s
PASS: 14 passed, 0 failed, no errors
`,
  );
  healthy(
    "Flyway",
    raw`
Flyway Community Edition 10.11.0 by Redgate
Database: jdbc:postgresql://pg:5432/shop (PostgreSQL 16.2)
Successfully validated 14 migrations (execution time 00:00.021s)
Schema "public" is up to date. No migration necessary.
`,
  );
  healthy(
    "Prometheus",
    raw`
ts=2024-04-11T17:51:02.049Z caller=main.go:601 level=info msg="Starting Prometheus Server" mode=server
ts=2024-04-11T17:51:02.149Z caller=main.go:1024 level=info msg="Server is ready to receive web requests."
ts=2024-04-11T17:51:02.249Z caller=manager.go:163 level=info component="rule manager" msg="Starting rule manager..."
`,
  );
  healthy(
    "Vault agent",
    raw`
2024-04-11T17:51:02.000Z [INFO]  agent: starting
2024-04-11T17:51:02.100Z [INFO]  agent.auth.handler: authentication successful, sending token to sinks
==> Vault Agent configuration:
               Cgo: disabled
         Log Level: error
`,
  );
  healthy(
    "Next.js",
    raw`
  ▲ Next.js 14.2.3
  - Local:        http://localhost:3000
  - Network:      http://0.0.0.0:3000
 ✓ Starting...
 ✓ Ready in 312ms
`,
  );
  healthy(
    "names of errors in classes and routes",
    raw`
2024-04-11 17:51:02,049 INFO Mapped "{[/error]}" onto BasicErrorController
2024-04-11 17:51:02,149 INFO error_log = /var/log/app/error.log
2024-04-11 17:51:02,249 INFO retry-on: ConnectException, TimeoutException
2024-04-11 17:51:02,349 INFO circuit breaker "db": state closed, failure rate 0.0%
`,
  );
  healthy(
    "an optional file",
    raw`
config: /etc/app/override.yaml not found, using defaults
plugin audit not found, skipping
listening on 0.0.0.0:8080
`,
  );
});

describe("lines that others wrote about", () => {
  decides(
    "a list of variables below the message",
    { class: "config-missing", name: "MYSQL_ROOT_PASSWORD" },
    raw`
creating system tables
» You need to specify one of the following as an environment variable:
    - MYSQL_ROOT_PASSWORD
    - MYSQL_ALLOW_EMPTY_PASSWORD
`,
  );

  healthy(
    "a client that left is no failed call",
    raw`
2024/04/11 17:51:02 listening on :8443
2024/04/11 17:51:09 http: TLS handshake error from 10.244.0.1:41022: EOF
`,
  );

  decides(
    "Fluentd's target",
    { class: "call", host: "10.96.1.1", port: 24224, symptom: "refused", fatal: false },
    raw`
2024-04-11 17:51:02 +0000 [info]: #0 fluentd worker is now running worker=0
» 2024-04-11 17:51:02 +0000 [warn]: #0 failed to flush the buffer. retry_times=3 error_class=Errno::ECONNREFUSED error="Connection refused - connect(2) for \"10.96.1.1\" port 24224"
`,
  );

  decides(
    "a host that the shell did not expand",
    { class: "config-missing", name: "DB_HOST" },
    raw`
» dial tcp: lookup $DB_HOST: no such host
`,
  );
});

describe("readLogAll", () => {
  test("lists each distinct failure once, the strongest first", () => {
    const verdicts = readLogAll([
      "2024/04/11 17:51:02 dial tcp db:5432: connect: connection refused",
      "2024/04/11 17:51:03 dial tcp db:5432: connect: connection refused",
      "2024/04/11 17:51:04 dial tcp cache:6379: connect: connection refused",
      "2024/04/11 17:51:05 FATAL API_KEY is not set",
    ]);
    expect(
      verdicts.map(({ class: kind, host, name, index }) => [kind, host ?? name, index]),
    ).toEqual([
      ["config-missing", "API_KEY", 3],
      ["call", "cache", 2],
      ["call", "db", 1],
    ]);
  });

  test("looks at the last 400 lines and gives the index in the whole", () => {
    const lines = [
      "panic: old",
      ...Array.from({ length: 500 }, (_, index) => `line ${index}`),
      "sh: run: not found",
    ];
    expect(readLogAll(lines)).toMatchObject([{ class: "command-not-found", index: 501 }]);
  });

  test("cuts long lines for matching, and gives them whole", () => {
    const line = `FATAL TOKEN_KEY is not set ${"x".repeat(9000)}`;
    expect(readLog([line])).toMatchObject({ class: "config-missing", line });
    expect(readLog([`${"x".repeat(9000)} connection refused`])).toBeUndefined();
  });
});

describe("persistentErrors", () => {
  test.each([
    'level=warn msg="login failed" user=bob err="invalid credentials" status=401',
    'level=error msg="request failed" path=/api/x status=404 err="order 12 not found" remote=10.2.3.4',
    "Error: read ECONNRESET",
    "websocket client disconnected 1006",
  ])("clients fail, not the program: %s", (line) => {
    expect(persistentErrors(Array.from({ length: 9 }, () => line))).toEqual([]);
  });

  test("counts one shape, whatever its numbers, ids and times", () => {
    const lines = Array.from({ length: 9 }, (_, index) => [
      `2024-04-11 17:51:0${index},049 ERROR job ${index * 71}: GET http://pricing:8080/p/${index} failed: Connection refused`,
      `2024-04-11 17:51:0${index},149 INFO job ${index} scheduled`,
    ]).flat();
    const [first, ...more] = persistentErrors([...lines, "2024-04-11 17:52:00,000 ERROR once"]);
    expect(first).toMatchObject({
      count: 9,
      verdict: { class: "call", host: "pricing", port: 8080, index: 16 },
    });
    expect(more).toEqual([]);
  });

  test("leaves out what was overcome", () => {
    expect(
      persistentErrors([
        "dial tcp db:5432: connect: connection refused",
        "dial tcp db:5432: connect: connection refused",
        "connected to db:5432",
      ]),
    ).toEqual([]);
  });
});

describe("callsIn", () => {
  test.each<[string, readonly object[]]>([
    ["http://api:8080/v1", [{ host: "api", port: 8080, scheme: "http" }]],
    ["https://api.shop.svc/v1?next=x", [{ host: "api.shop.svc", scheme: "https" }]],
    [
      "postgres://u:p%40ss@pg:5432/shop?sslmode=disable",
      [{ host: "pg", port: 5432, scheme: "postgres" }],
    ],
    ["jdbc:postgresql://pg:5432/shop", [{ host: "pg", port: 5432, scheme: "postgresql" }]],
    [
      "jdbc:mysql://my-a:3306,my-b:3307/shop",
      [
        { host: "my-a", port: 3306, scheme: "mysql" },
        { host: "my-b", port: 3307, scheme: "mysql" },
      ],
    ],
    [
      "jdbc:sqlserver://mssql:1433;databaseName=shop",
      [{ host: "mssql", port: 1433, scheme: "sqlserver" }],
    ],
    ["jdbc:oracle:thin:@ora:1521/shop", [{ host: "ora", port: 1521 }]],
    [
      "mongodb://u:p@m-0.m:27017,m-1.m:27017/?replicaSet=rs",
      [
        { host: "m-0.m", port: 27017, scheme: "mongodb" },
        { host: "m-1.m", port: 27017, scheme: "mongodb" },
      ],
    ],
    ["mongodb+srv://cluster0.m.svc/shop", [{ host: "cluster0.m.svc", scheme: "mongodb+srv" }]],
    ["amqp://guest:guest@rabbit:5672//", [{ host: "rabbit", port: 5672, scheme: "amqp" }]],
    [
      "kafka-0.kafka:9092,kafka-1.kafka:9092",
      [
        { host: "kafka-0.kafka", port: 9092 },
        { host: "kafka-1.kafka", port: 9092 },
      ],
    ],
    ["host=pg user=app password=x port=5433 dbname=shop", [{ host: "pg", port: 5433 }]],
    ["Server=tcp:mssql,1433;Database=shop", [{ host: "mssql", port: 1433 }]],
    ["Host=pg;Port=5432;Username=app", [{ host: "pg", port: 5432 }]],
    ["shop:secret@tcp(mysql:3306)/shop", [{ host: "mysql", port: 3306 }]],
    ["redis:6379", [{ host: "redis", port: 6379 }]],
    ["10.96.0.1:443", [{ host: "10.96.0.1", port: 443 }]],
    ["until nc -z db 5432; do sleep 1; done", [{ host: "db", port: 5432 }]],
    ["while true; do nc -l -p 5432 -e true; done", []],
    ["nc -lk -p 8080 -e /bin/cat", []],
    ["nc -zv -w 3 db.shop.svc 5432", [{ host: "db.shop.svc", port: 5432 }]],
    ["until nslookup db; do echo waiting for db; sleep 2; done", [{ host: "db" }]],
    ["pg_isready -h pg -p 5432 -U app", [{ host: "pg", port: 5432 }]],
    ["mysqladmin ping --host=mysql --port=3306", [{ host: "mysql", port: 3306 }]],
    ["timeout 1 bash -c '</dev/tcp/redis/6379'", [{ host: "redis", port: 6379 }]],
    ["wget -qO- http://api/healthz || exit 1", [{ host: "api", scheme: "http" }]],
    ["./wait-for-it.sh db:5432 -t 30 -- ./run", [{ host: "db", port: 5432 }]],
    ["--upstream=api:8080 --listen=:9090", [{ host: "api", port: 8080 }]],
    ["", []],
    ["production", []],
    ["12:30:45", []],
    ["$(DB_HOST):5432", []],
    ["s3://bucket/key file:///etc/x", []],
    ["main.go:34: starting", []],
    ["-Xmx512m -Dlog.level=info", []],
  ])("%s", (text, expected) => expect(callsIn(text)).toEqual(expected));
});

describe("any text", () => {
  const words = fc.constantFrom(
    "dial tcp ",
    "connection refused",
    "Caused by: ",
    "\tat x",
    "error",
    "host=",
    "://",
    "a:1",
    "10.0.0.1:80",
    '{"level":50,"msg":"',
    '"}',
    "[emerg] ",
    "Traceback (most recent call last)",
    "Usage:",
    "'",
    '"',
    "/etc/x",
    " ",
    ": ",
    'User "a" cannot list resource "pods" in API group ""',
    "-",
    "=",
    "ERROR",
    "x509: ",
    "\u0000",
    "é",
  );
  const line = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.array(words, { maxLength: 30 }).map((parts) => parts.join("")),
  );

  test("never makes the reader throw, and quotes a line that is there", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        for (const verdict of readLogAll(lines)) expect(lines[verdict.index]).toBe(verdict.line);
        persistentErrors(lines);
        for (const text of lines) callsIn(text);
      }),
      { numRuns: 500 },
    );
  });

  test("long runs of one character or word come to an end", () => {
    const fill = [
      "a",
      " ",
      ".",
      "/",
      ":",
      "=",
      "'",
      '"',
      "1",
      "-",
      "a.",
      "a:",
      "a=",
      "error ",
      "host=",
      "at ",
      "/a",
      "a b ",
      "://",
      "1.",
      "\t",
      "{",
      "[",
      "Caused by: ",
    ];
    for (const one of fill) {
      const text = one.repeat(Math.ceil(4000 / one.length));
      readLog([
        text,
        `error ${text}`,
        `${text} connection refused`,
        `{"level":50,"msg":"${text.replaceAll('"', "")}"}`,
      ]);
      callsIn(text);
    }
  });
});
