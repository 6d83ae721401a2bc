import type { Pattern } from "./pattern.ts";

/** A peer whose name came out empty: the variable that should hold it is not set. */
export const emptyHosts: readonly Pattern[] = [
  // libpq, pymysql, busybox, Go net, requests, node dns
  [
    "config-missing",
    "certain",
    /could not translate host name ""|connection to server at "", port|MySQL server (?:host|on) ''|bad address ''|can't resolve ''|connect(?:ing)? to (?:""|'')|resolve host: ?$|resolve host '{2}/iu,
  ],
  [
    "config-missing",
    "certain",
    /\blookup : no such host|\blookup: no such host|\blookup +on [\d.]+:53|dial tcp :\d+: connect|no Host in request URL|UnknownHostException: ?$/iu,
  ],
  [
    "config-missing",
    "certain",
    /\bhost='', port|(?<![\w/])(?:https?|amqps?|redis|mongodb|postgres(?:ql)?|mysql|tcp|nats):\/\/(?:[^\s@/"']{0,80}@)?(?::\d+)?(?:\/[\w/-]*)?["'].{0,80}(?:no host|refused|no such host|empty)/iu,
  ],
  // JavaScript, Java, Python and Go write an unset name into the address
  [
    "config-missing",
    "certain",
    /(?:ENOTFOUND|EAI_AGAIN|UnknownHostException:|translate host name|resolve host:?|lookup|bad address|connecting to|connect to) ["']?(?:undefined|null|None|nil|<nil>)\b/u,
  ],
  [
    "config-missing",
    "certain",
    /(?:ENOTFOUND|EAI_AGAIN|UnknownHostException:|translate host name|resolve host:?|lookup|bad address|connect(?:ing)? to) ["']?(?:\w+:\/\/)?(?:\$\{|\$\(|\$|\{\{ ?)(?<name>\w+)/u,
  ],
];

/** What servers report of clients that left or asked for what is not there: no failure of a call, nor of their own. */
export const clients: readonly Pattern[] = [
  // Go net/http: the peer's port is an ephemeral one, the own is not
  [
    "error",
    "hint",
    /http: TLS handshake error from |(?:read|write) tcp \S+:(?:\d{1,4}|[12]\d{4})->\S+:(?:3[2-9]|4\d|5\d|6\d)\d{3}: .{0,40}(?:reset by peer|broken pipe|i\/o timeout)/u,
  ],
  // nginx, Node, gunicorn
  [
    "error",
    "hint",
    /client (?:disconnected|prematurely closed|closed|went away|aborted|timed out)|failed \(2: No such file or directory\), client: |access forbidden by rule, client: |Ignoring EPIPE/iu,
  ],
];

/** Certificates and handshakes. */
export const tls: readonly Pattern[] = [
  // Go crypto/x509
  [
    "tls",
    "certain",
    /certificate is not valid yet|certificate has expired or is not yet valid: current time \S+ is before|CertificateNotYetValid|certificate is not yet valid|NotValidYet/iu,
    { details: { tls: "not-yet-valid", symptom: "tls" } },
  ],
  [
    "tls",
    "certain",
    /certificate has expired|CERT_HAS_EXPIRED|CertificateExpiredException|certificate expired|peer certificate: Expired|alert certificate expired|tls: expired certificate|NotTimeValid/iu,
    { details: { tls: "expired", symptom: "tls" } },
  ],
  [
    "tls",
    "certain",
    /certificate is valid for .{1,300}, not (?<host>[\w.*-]+)/u,
    { details: { tls: "host-mismatch", symptom: "tls" } },
  ],
  [
    "tls",
    "certain",
    /cannot validate certificate for (?<host>[\w.:-]+) because it doesn't contain/u,
    { details: { tls: "host-mismatch", symptom: "tls" } },
  ],
  // Node, OpenSSL in Python, Java, curl, .NET, rustls
  [
    "tls",
    "certain",
    /does not match certificate's altnames: Host: (?<host>[\w.-]*\w)/u,
    { details: { tls: "host-mismatch", symptom: "tls" } },
  ],
  [
    "tls",
    "certain",
    /[Hh]ostname mismatch, certificate is not valid for '(?<host>[^']+)'/u,
    { details: { tls: "host-mismatch", symptom: "tls" } },
  ],
  [
    "tls",
    "certain",
    /No name matching (?<host>[\w.-]+) found/u,
    { details: { tls: "host-mismatch", symptom: "tls" } },
  ],
  [
    "tls",
    "certain",
    /subject name .{0,100}(?:does not match|matches) target host ?name '(?<host>[^']+)'/u,
    { details: { tls: "host-mismatch", symptom: "tls" } },
  ],
  [
    "tls",
    "certain",
    /ERR_TLS_CERT_ALTNAME_INVALID|No subject alternative (?:DNS )?names? (?:matching|present)|RemoteCertificateNameMismatch|NotValidForName|certificate is not valid for any names|IP address mismatch, certificate is not valid|SSL: no alternative certificate subject name|legacy Common Name field/u,
    { details: { tls: "host-mismatch", symptom: "tls" } },
  ],
  [
    "tls",
    "certain",
    /signed by unknown authority|unable to get (?:local )?issuer certificate|self[- ]signed certificate|UNABLE_TO_(?:VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT)|SELF_SIGNED_CERT|unable to verify the first certificate|PKIX path (?:building|validation) failed|unable to find valid certification path|UntrustedRoot|PartialChain|UnknownIssuer|alert unknown ca|tls: unknown certificate authority|certificate verify failed/iu,
    { details: { tls: "unknown-authority", symptom: "tls" } },
  ],
  [
    "tls",
    "certain",
    /first record does not look like a TLS handshake|server gave HTTP response to HTTPS client|wrong version number|Unsupported or unrecognized SSL message|WRONG_VERSION_NUMBER|packet length too long|plaintext connection\?|HTTP request (?:was )?sent to (?:an )?HTTPS|corrupt message of type InvalidContentType/iu,
    { details: { tls: "plain-http", symptom: "tls" } },
  ],
  [
    "tls",
    "specific",
    /x509: |SSLHandshakeException|AuthenticationException: The remote certificate|remote certificate (?:is|was) (?:invalid|rejected)|peer certificate: |remote error: tls: |tls: handshake failure|handshake failure alert|SSL handshake (?:failed|failure)|TLS handshake failed|SSL_connect (?:returned|error)|SSL routines:|curl: \((?:35|58|59|77|83)\)|does not support SSL, but SSL was required|SSL SYSCALL error/iu,
    { details: { tls: "other", symptom: "tls" } },
  ],
];

/** A call that did not come through. Host and port are looked for apart (hosts.ts). */
export const calls: readonly Pattern[] = [
  // StackExchange.Redis
  [
    "call",
    "certain",
    /(?:UnableToConnect|UnableToResolvePhysicalConnection|SocketFailure|ConnectTimeout)\w*(?: \([^)]*\))? on (?<host>[\w.-]+):(?<port>\d+)|It was not possible to connect to the redis server/u,
    { details: { symptom: "other", product: "redis" } },
  ],
  // nginx; Envoy and HAProxy print names the same way
  [
    "call",
    "certain",
    /host not found in (?:upstream|resolver|"[^"]*" of the) ?"(?<host>[^":]+)(?::(?<port>\d+))?/u,
    { details: { symptom: "unresolved", product: "http" }, fatal: true },
  ],
  [
    "call",
    "certain",
    /could not resolve address '(?<host>[^':]+)(?::(?<port>\d+))?'/u,
    { details: { symptom: "unresolved" }, fatal: true },
  ],
  [
    "call",
    "specific",
    /\bplugin\/errors: \d+ (?<host>[\w.-]+\w)\. [A-Z]+: read udp \S+: i\/o timeout/u,
    { details: { symptom: "timeout", product: "dns" }, fatal: false },
  ],
  // the resolver itself does not answer: a name that cannot be asked for now
  [
    "call",
    "specific",
    /\blookup \S+ on \S+: (?:read|dial|write) udp|\blookup [^\s:]+: i\/o timeout|lookup \S+ on \S+: (?:server misbehaving|no answer)|server misbehaving/u,
    { details: { symptom: "temporary-dns" } },
  ],
  [
    "call",
    "specific",
    /Temporary failure in name resolution|EAI_AGAIN|SERVFAIL|no servers could be reached|connection timed out; no servers|Resource temporarily unavailable .{0,40}resol|getaddrinfo.{0,80}Try again|Could not contact DNS servers|Errno -3\]/iu,
    { details: { symptom: "temporary-dns" } },
  ],
  [
    "call",
    "specific",
    /no such host|Name or service not known|ENOTFOUND|UnknownHostException|nodename nor servname|[Cc]ould not resolve host|[Cc]ould not resolve proxy|bad address '|bad address "|can't resolve '|NXDOMAIN|Name does not resolve|getaddrinfo.{0,60}failed|getaddrinfo for host|could not translate host name|Unknown MySQL server host|failed to lookup address information|No address associated with host|Name has no usable address|\b[Uu]nknown host\b|[Uu]nable to resolve host|Failed to resolve '|Couldn't resolve server|[Nn]o resolvable bootstrap|NameResolutionError|hostname could not be resolved|DNS resolution failed|[Ff]ailed to resolve (?:host|address|name)|Could not resolve hostname|Host not found|Unable to resolve address|nxdomain|<unresolved>/u,
    { details: { symptom: "unresolved" } },
  ],
  [
    "call",
    "specific",
    /connection refused|ECONNREFUSED|actively refused|ConnectionRefused|Connection to \S+ refused|\bconn(?:ection)? refused|os error 111|econnrefused|\(111\)|[Ee]rrno 111|Error 111 connecting|rejected the connection|: refused\b/iu,
    { details: { symptom: "refused" } },
  ],
  [
    "call",
    "specific",
    /no route to host|network is unreachable|EHOSTUNREACH|ENETUNREACH|NoRouteToHost|host is (?:unreachable|down)|os error 113|Network unreachable/iu,
    { details: { symptom: "unreachable" } },
  ],
  // libpq and shell clients that wait
  [
    "call",
    "specific",
    /timeout occurred after waiting \d+ seconds for |Timeout after \S+ waiting on dependencies|Operation timed out|curl: \(28\)|connect(?:ion)?(?: attempt)? timed? ?out|ETIMEDOUT|ETIMEOUT|ESOCKETTIMEDOUT|connect(?:ion)? timeout|ConnectTimeout|[Cc]onnect timed out|os error 110|Errno 110\]|dial \w+ \S+: i\/o timeout|Client\.Timeout exceeded|ECONNABORTED|MongoServerSelectionError|ServerSelectionTimeoutError|server selection (?:error|timeout|timed out)|HandshakeTimeout|upstream timed out/u,
    { details: { symptom: "timeout" } },
  ],
  // HTTP and gRPC clients
  [
    "call",
    "specific",
    /(?:status(?: code)?[: =]+|responded with(?: status)?:? |returned (?:error: |status )?|HTTP\/1\.1 |HTTP (?:error|status):? |server returned |response code[: =]+)\(?(?<status>50[0-4])\b/iu,
    { details: { symptom: "http-status", product: "http" }, peer: "required" },
  ],
  [
    "call",
    "partial",
    /[Rr]equest failed with status code (?<status>50[0-4])|unexpected (?:HTTP )?status(?: code)?:? (?<status2>50[0-4])/u,
    { details: { symptom: "http-status", product: "http" } },
  ],
  [
    "call",
    "specific",
    /\b(?<status>50[0234]) (?:Server Error|Internal Server Error|Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time-?out)/iu,
    { details: { symptom: "http-status", product: "http" } },
  ],
  [
    "call",
    "specific",
    /(?:status(?: code)?[: =]+|HTTP (?:error|status):? |responded with(?: status)?:? |returned error: |server returned )\(?(?<status>404|410)\b|wget: server returned error: HTTP\/1\.\d (?<status2>\d+)/iu,
    { details: { symptom: "http-status", product: "http" }, peer: "required" },
  ],
  [
    "call",
    "partial",
    /ECONNRESET|connection reset|connection was reset|ConnectionResetError|recv failure|socket hang up|EPIPE|broken pipe|os error 104|[Ee]rrno 104/iu,
    { details: { symptom: "reset" }, peer: "required" },
  ],
  [
    "call",
    "partial",
    /ECONNRESET|Connection reset by peer|ConnectionResetError|socket hang up/u,
    { details: { symptom: "reset" } },
  ],
  [
    "call",
    "specific",
    /server closed the connection unexpectedly|terminating connection due to|Lost connection to MySQL server|MySQL server has gone away|Connection lost|PROTOCOL_CONNECTION_LOST|Connection terminated unexpectedly|transport is closing|connection closed (?:by|unexpectedly|before)|socket closed|RemoteDisconnected|Empty reply from server|curl: \(52\)|prematurely closed connection|broker .{0,80}disconnected|server disconnected|unexpected EOF|upstream connect error or disconnect/iu,
    { details: { symptom: "closed" }, peer: "required" },
  ],
  [
    "call",
    "partial",
    /server closed the connection unexpectedly|Lost connection to MySQL server|MySQL server has gone away|Connection terminated unexpectedly|PROTOCOL_CONNECTION_LOST|upstream connect error or disconnect/iu,
    { details: { symptom: "closed" } },
  ],
  [
    "call",
    "specific",
    /i\/o timeout|timed out|deadline exceeded|SocketTimeoutException|ReadTimeout|TimeoutException|TimeoutError|\btimeout\b/iu,
    { details: { symptom: "timeout" }, peer: "required" },
  ],
  [
    "call",
    "partial",
    /no ready (?:upstream|endpoints)|no healthy upstream|no available server|no live upstreams|no nodes available|NoBrokersAvailable|run out of available brokers|No servers available|no reachable (?:node|server)s?|no server is available|All (?:nodes|hosts|connection attempts) failed|No living connections|Connection error: desc|code = Unavailable|StatusCode\.UNAVAILABLE|14 UNAVAILABLE|UNAVAILABLE: io exception|TRANSIENT_FAILURE|TransientFailure|Communications link failure|Exception during pool initialization|Connection is not available, request timed out|Unable to open JDBC Connection|Unable to acquire JDBC Connection|Could not open JPA|Can't connect to (?:local )?MySQL server|Unable to connect to (?:any|the)|unable to reach primary|MongoNetworkError|Failed to create pool|P1001: Can't reach|not available yet/iu,
    { details: { symptom: "other" } },
  ],
  [
    "call",
    "partial",
    /i\/o timeout|connect timed out|SocketTimeoutException|connection timed out|Connection timed out/u,
    { details: { symptom: "timeout" } },
  ],
  // clients that say only that it did not work: pg_isready, mysqladmin, redis-cli, wait-for scripts, application code
  [
    "call",
    "specific",
    /(?<![\w.-])(?<host>[\w.-]+):(?<port>\d+) - no response/u,
    { details: { symptom: "other", product: "postgres" } },
  ],
  [
    "call",
    "partial",
    /connect to server at '|could not connect|cannot connect|can't connect|can ?not connect|unable to connect|failed to connect|fail(?:ed|ure) (?:while )?connecting|connect(?:ion)? (?:attempt )?failed|could not be established|connection error|error connecting|failed to (?:dial|reach|ping)|can(?:no|')t reach|unable to reach|not reachable|is unreachable|could not reach|is unavailable|error (?:calling|fetching|requesting)|nc: .{1,80} failed|curl: \(\d+\)/iu,
    { details: { symptom: "other" }, peer: "required" },
  ],
  [
    "call",
    "vague",
    /(?:could not|cannot|can't|can not|unable to|failed to) connect to (?:the )?(?:\w+ )?(?:database|db|server|broker|cluster|redis|postgres\w*|mysql|mongo\w*|kafka|rabbitmq|elasticsearch|cache|queue)|database (?:is )?(?:unavailable|unreachable|not reachable)|\b(?:database|db|redis|broker) connection (?:failed|error)/iu,
    { details: { symptom: "other" } },
  ],
];
