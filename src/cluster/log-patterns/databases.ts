import type { Pattern } from "./pattern.ts";

/** Errors of databases, brokers and HTTP APIs that answer, but refuse. `fatal: false`: the session ends, not the server. */
export const databases: readonly Pattern[] = [
  // --- the data directory: PostgreSQL
  [
    "data-refused",
    "certain",
    /initialized by PostgreSQL version (?<value>[\w.]+), which is not compatible/u,
    { details: { product: "postgres" }, fatal: true },
  ],
  [
    "data-refused",
    "certain",
    /initdb: error: directory "(?<path>[^"]+)" exists but is not empty/u,
    { details: { product: "postgres" }, fatal: true },
  ],
  [
    "data-refused",
    "certain",
    /"(?<path>[^"]+)" is not a valid data directory|directory "(?<path2>[^"]+)" is missing or has no PG_VERSION/u,
    { details: { product: "postgres" }, fatal: true },
  ],
  [
    "data-refused",
    "certain",
    /database files are incompatible with server|could not locate a valid checkpoint record|invalid (?:primary )?checkpoint record|could not locate required checkpoint record|requested timeline \d+ is not a child|lock file "postmaster\.pid" already exists|invalid page in block \d+ of relation|in old data directory or|there appears to be PostgreSQL data in:|Counter to that, there appears to be PostgreSQL data/u,
    { details: { product: "postgres" } },
  ],
  // MySQL, MariaDB
  [
    "data-refused",
    "certain",
    /data directory has files in it|Unsupported redo log format|Upgrade after a crash is not supported|Invalid MySQL server (?:down|up)grade|Cannot (?:down|up)grade (?:server|from)|Different lower_case_table_names|Unable to lock \.\/ibdata1|Unable to lock \.\/ib|Corrupted? (?:page|index|table)|InnoDB: Database page corruption|data dictionary (?:initialization failed|version)|Failed to initialize DD Storage Engine|Bad magic header in tc log|log sequence number .{0,60} is in the future|Can't open and lock privilege tables/iu,
    { details: { product: "mysql" } },
  ],
  // MongoDB, WiredTiger
  [
    "data-refused",
    "certain",
    /Found an invalid featureCompatibilityVersion document|Wrong mongod version|too recent to start up on the existing data files|WT_PANIC|unsupported WiredTiger file version|WiredTiger version incompatible|WiredTiger.{0,120}(?:incompatible|corrupt)|__wt_turtle|WiredTiger\.(?:wt|turtle).{0,80}(?:corrupt|No such file)|DBPathInUse|Unable to lock the lock file|created by the '\w+' storage engine|requires? (?:a )?(?:newer|older) version of MongoDB|UPGRADE PROBLEM/u,
    { details: { product: "mongodb" } },
  ],
  // Redis, Valkey
  [
    "data-refused",
    "certain",
    /Bad file format reading the append only file|Unexpected end of file reading the append only file|Can't handle RDB format version (?<value>\d+)|Fatal error loading the DB|Wrong signature trying to load DB|Short read or OOM loading DB|error in RDB|RDB file was saved with checksum disabled.{0,20}corrupt|Terminating server after rdb file reading failure|Bad file format reading the (?:base|incr)|append only file .{0,80}(?:corrupt|doesn't exist)/u,
    { details: { product: "redis" } },
  ],
  // Elasticsearch, OpenSearch, Lucene
  [
    "data-refused",
    "certain",
    /cannot upgrade (?:a )?node from (?:an )?(?:incompatible )?version|cannot downgrade a node from version|failed to obtain node locks?|CorruptIndexException|CorruptStateException|IndexFormatTooOldException|IndexFormatTooNewException|TranslogCorruptedException|translog.{0,40}corrupt|was created with version \[.{1,30}\] but the minimum compatible/u,
    { details: { product: "elasticsearch" } },
  ],
  // Kafka, ZooKeeper
  [
    "data-refused",
    "certain",
    /InconsistentClusterIdException|InconsistentBrokerIdException|doesn't match stored (?:clusterId|brokerId)|Failed to acquire lock on file \.lock|Invalid cluster\.id in|Configured broker\.id \S+ doesn't match/u,
    { details: { product: "kafka" } },
  ],
  [
    "data-refused",
    "certain",
    /Unable to load database on disk|No snapshot found, but there are log entries|Unreasonable length =|accepted epoch, .{0,40} is less than the current epoch|The current epoch, .{0,40} is older than the last zxid/u,
    { details: { product: "zookeeper" } },
  ],
  // etcd, bbolt
  [
    "data-refused",
    "certain",
    /walpb: crc mismatch|wal: (?:crc mismatch|file not found|max entry size)|member (?:\w+ )?has already been bootstrapped|snap: (?:snapshot file doesn't exist|empty snapshot|no available snapshot)|cluster cannot be downgraded|failed to find database snapshot file|request (?:sent was ignored )?\(?cluster ID mismatch|invalid downgrade|tocommit\(\d+\) is out of range|database file .{0,60}(?:corrupt|invalid)|panic: freepages|failed to recover v3 backend/iu,
    { details: { product: "etcd" } },
  ],
  // Prometheus, RabbitMQ, MinIO, SQLite, RocksDB, Cassandra, InfluxDB, Grafana Loki and others
  [
    "data-refused",
    "certain",
    /opening storage failed|block time ranges overlap|lock DB directory/iu,
    { details: { product: "prometheus" } },
  ],
  [
    "data-refused",
    "certain",
    /Schema integrity check failed|inconsistent_cluster|required feature flags? (?:is|are) not|feature flags? .{0,80}unsupported|Mnesia .{0,80}(?:incompatible|corrupt)|Bad version number in (?:Mnesia|disc)/iu,
    { details: { product: "rabbitmq" } },
  ],
  [
    "data-refused",
    "certain",
    /database disk image is malformed|file is not a database|attempt to write a readonly database/iu,
    { details: { product: "sqlite" } },
  ],
  [
    "data-refused",
    "specific",
    /data (?:directory|dir|folder|path) .{0,120}?(?:is not empty|not empty|has files in it|incompatible|is corrupt|newer version|older version|different version)|Corruption: |(?:corrupt(?:ed)?|unsupported|incompatible) (?:data|database|storage|segment|index|block|wal|snapshot|page|journal)(?: file| format| version| version format)?s?\b|(?:segment|wal|index|block|page|chunk) .{0,60}is corrupt|checksum mismatch|Saved cluster name .{0,80}!= configured name|(?:up|down)grad(?:e|ing) from .{0,60}(?:not supported|unsupported|not allowed)|Unable to use the drive|(?:data|database|schema|storage) (?:format )?version .{0,80}(?:not supported|unsupported|is newer|too new|too old|incompatible|not compatible)|directory .{0,160}exists but is not empty|already initiali[sz]ed by another/iu,
  ],

  // --- a server at its limit or not yet, no longer, able: PostgreSQL
  [
    "server-limit",
    "certain",
    /sorry, too many clients already|remaining connection slots are reserved|too many connections for (?:role|database)|no more connections allowed|server_login_retry|pool_size|max_client_conn/iu,
    { details: { product: "postgres" }, fatal: false },
  ],
  [
    "server-limit",
    "certain",
    /cannot execute \w+(?: \w+)? in a read-only transaction|the database system is (?:starting up|shutting down|in recovery mode|not (?:yet )?accepting connections)|could not extend file "[^"]*": (?:No space|wrote only)|could not write to file "[^"]*": No space|session is not read-write|rejecting connections/u,
    { details: { product: "postgres" }, fatal: false },
  ],
  // MySQL
  [
    "server-limit",
    "certain",
    /Too many connections|max_user_connections|running with the --(?:super-)?read-only option|The table '[^']*' is full|Server shutdown in progress|Host '[^']*' is blocked because of many connection errors|disk is full writing|Can't create a new thread/u,
    { details: { product: "mysql" }, fatal: false },
  ],
  // Redis
  [
    "server-limit",
    "certain",
    /max number of clients reached|OOM command not allowed|READONLY You can't write|MISCONF |\bLOADING Redis|LOADING .{0,20}dataset in memory|MASTERDOWN|CLUSTERDOWN|BUSY Redis is busy|Redis is loading the dataset|NOREPLICAS/u,
    { details: { product: "redis" }, fatal: false },
  ],
  // MongoDB
  [
    "server-limit",
    "certain",
    /NotWritablePrimary|NotPrimary|not (?:writable )?(?:primary|master)\b|node is (?:not in primary|recovering)|InterruptedAtShutdown|PrimarySteppedDown|ExceededMemoryLimit|connection refused because too many open connections|OutOfDiskSpace/u,
    { details: { product: "mongodb" }, fatal: false },
  ],
  // Kafka
  [
    "server-limit",
    "certain",
    /NOT_LEADER_(?:OR_FOLLOWER|FOR_PARTITION)|NotLeader(?:OrFollower|ForPartition)Exception|LEADER_NOT_AVAILABLE|COORDINATOR_NOT_AVAILABLE|NotEnoughReplicas|NOT_ENOUGH_REPLICAS|NotControllerException|KafkaStorageException|Replication factor: \d+ larger than available brokers|InvalidReplicationFactorException/u,
    { details: { product: "kafka" }, fatal: false },
  ],
  // RabbitMQ
  [
    "server-limit",
    "certain",
    /(?:memory|disk) resource limit alarm|low on (?:memory|disk)|connection\.blocked|node .{0,60}connection limit|vhost .{0,60}connection limit|RESOURCE_LOCKED/iu,
    { details: { product: "rabbitmq" }, fatal: false },
  ],
  // Elasticsearch, etcd, NATS, Vault, memcached, S3, HTTP
  [
    "server-limit",
    "certain",
    /cluster_block_exception|flood[- ]stage|circuit_breaking_exception|CircuitBreakingException|es_rejected_execution|this action would add .{0,60}maximum|master_not_discovered/iu,
    { details: { product: "elasticsearch" }, fatal: false },
  ],
  [
    "server-limit",
    "certain",
    /etcdserver: (?:mvcc: database space exceeded|no leader|request timed out|leader changed|too many requests|not capable|server stopped|no space)|mvcc: database space exceeded/u,
    { details: { product: "etcd" }, fatal: false },
  ],
  [
    "server-limit",
    "certain",
    /[Mm]aximum connections exceeded|[Mm]aximum account active connections/u,
    { details: { product: "nats" }, fatal: false },
  ],
  [
    "server-limit",
    "certain",
    /Vault is sealed|SlowDown: |XMinioStorageFull|Storage backend has reached its minimum free/u,
    { fatal: false },
  ],
  [
    "server-limit",
    "specific",
    /\b(?<status>429)\b.{0,20}Too Many Requests|(?:status|code)\D{0,8}(?<status2>429)\b|RESOURCE_EXHAUSTED|code = ResourceExhausted|rate limit exceeded|TooManyRequests|ThrottlingException/iu,
    { fatal: false },
  ],

  // --- credentials and rights: PostgreSQL, MySQL, Redis, MongoDB, Kafka, RabbitMQ, Elasticsearch
  [
    "access-denied",
    "certain",
    /password authentication failed for user ["'](?<user>[^"']+)|Ident authentication failed for user "(?<user2>[^"]+)|role "(?<user3>[^"]+)" does not exist|role "(?<user4>[^"]+)" is not permitted/u,
    { details: { product: "postgres" } },
  ],
  [
    "access-denied",
    "certain",
    /no pg_hba\.conf entry for (?:replication connection from )?host "[^"]*", user "(?<user>[^"]+)"|fe_sendauth: no password supplied|SASL: SCRAM-SERVER-FIRST-MESSAGE|empty password returned by client|SASL authentication failed|PAM authentication failed|peer authentication failed|no password has been provided|pg_hba\.conf rejects|no such user: (?<user2>\w+)|wrong password type/iu,
    { details: { product: "postgres" } },
  ],
  [
    "access-denied",
    "certain",
    /[Aa]ccess denied for user '(?<user>[^']*)'(?:@'[^']*')?(?: to database '(?<name>[^']+)')?|Host '[^']*' is not allowed to connect to this (?:MySQL|MariaDB)|\b\w+ command denied to user '(?<user2>[^']*)'|Authentication plugin '[^']*' cannot be loaded|ER_NOT_SUPPORTED_AUTH_MODE|caching_sha2_password|Public Key Retrieval is not allowed/u,
    { details: { product: "mysql" } },
  ],
  [
    "access-denied",
    "certain",
    /WRONGPASS|NOAUTH|NOPERM|ERR invalid password|ERR AUTH|Client sent AUTH, but no password|AUTH failed: |MASTERAUTH|Password for the "default" user|invalid username-password pair/u,
    { details: { product: "redis" } },
  ],
  [
    "access-denied",
    "certain",
    /Authentication failed\.?.{0,40}(?:mechanism|AuthenticationFailed)|AuthenticationFailed|MongoServerError: (?:Authentication failed|bad auth)|not authorized on (?<name>\S+) to execute|auth error: (?:sasl|unable to authenticate)|SCRAM authentication failed|\(Unauthorized\) |requires authentication|MongoSecurityException|Exception authenticating MongoCredential|bad auth ?:|Could not find user "?(?<user>\w+)/u,
    { details: { product: "mongodb" } },
  ],
  [
    "access-denied",
    "certain",
    /SaslAuthenticationException|SASL_AUTHENTICATION_FAILED|(?:Topic|Group|Cluster|TransactionalId)AuthorizationException(?:: Not authorized to access \w+: \[?(?<name>[\w.-]+))?|(?:TOPIC|GROUP|CLUSTER)_AUTHORIZATION_FAILED|Not authorized to access (?:topics?|group): \[?(?<name2>[\w.-]+)|SASL handshake failed|SaslHandshake/iu,
    { details: { product: "kafka" } },
  ],
  [
    "access-denied",
    "certain",
    /ACCESS_REFUSED(?: - .{0,40}(?:user|for) '(?<user>[^']+)')?|PossibleAuthenticationFailure|PLAIN login refused: user '(?<user2>[^']+)'|access to vhost '(?<name>[^']+)' refused|AuthenticationFailureException|invalid credentials.{0,20}amqp|Exception \(403\) Reason/iu,
    { details: { product: "rabbitmq" } },
  ],
  [
    "access-denied",
    "certain",
    /security_exception|missing authentication credentials for REST request|unable to authenticate user \[(?<user>[^\]]+)\]|action \[[^\]]+\] is unauthorized for user \[(?<user2>[^\]]+)\]/u,
    { details: { product: "elasticsearch" } },
  ],
  [
    "access-denied",
    "certain",
    /etcdserver: (?:authentication failed|permission denied|user name is empty|invalid auth token)/u,
    { details: { product: "etcd" } },
  ],
  [
    "access-denied",
    "certain",
    /SignatureDoesNotMatch|InvalidAccessKeyId|InvalidClientTokenId|UnrecognizedClientException|(?<!file\.)AccessDeniedException|AccessDenied\b|ExpiredToken\b|AuthFailure|is not authorized to perform: (?<name>[\w:]+)|InvalidSignatureException|not authorized to perform sts/u,
    { details: { product: "aws" } },
  ],
  [
    "access-denied",
    "certain",
    /nats: [Aa]uthorization [Vv]iolation|'Authorization Violation'|Unauthorized_1?0?6|LDAP: error code 49|Invalid [Cc]redentials|535 .{0,40}[Aa]uthentication|Login failed for user '(?<user>[^']+)'|ORA-01017|invalid_client|invalid_grant|Bad credentials|authentication required|invalid (?:api|access|bearer|auth)[ _-]?(?:key|token)|invalid token|token (?:is|has) expired|jwt expired|Authentication failed for|AuthenticationError|authentication failure|AUTHENTICATION_FAILED|code = (?:Unauthenticated|PermissionDenied)|16 UNAUTHENTICATED|7 PERMISSION_DENIED|StatusCode\.(?:UNAUTHENTICATED|PERMISSION_DENIED)/iu,
  ],
  [
    "access-denied",
    "specific",
    /(?:status(?: code)?|response(?: code)?|HTTP(?:\/1\.1| error| status)?|responded with|returned(?: error)?|server returned|got|code)[\s:=("]{1,4}(?<status>40[137])\b/iu,
    { details: { product: "http" } },
  ],
  [
    "access-denied",
    "specific",
    /\b(?<status>401|403|407) (?:Client Error|Unauthorized|Forbidden|Proxy Authentication)|\bUnauthorizedError\b/iu,
    { details: { product: "http" } },
  ],
  ["access-denied", "partial", /\((?<status>401|403)\)/u, { details: { product: "http" } }],

  // --- the peer answers, but not with this: PostgreSQL, MySQL, SQLite, SQL Server
  [
    "missing-object",
    "certain",
    /\b(?<resource>database|relation|schema|function|type|extension|sequence|view|column|table|publication|replication slot|collection|user|user mapping|server|index) ["'](?<name>[^"']+)["'](?: of relation "[^"]*")? does(?: not|n't) exist/iu,
  ],
  [
    "missing-object",
    "certain",
    /Unknown database '(?<name>[^']+)'|Table '(?<name2>[^']+)' doesn't exist|Unknown column '(?<name3>[^']+)'/u,
    { details: { product: "mysql" } },
  ],
  // SQLite, SQL Server
  [
    "missing-object",
    "certain",
    /no such table: (?<name>[\w.]+)|We could not find your database: (?<name4>[\w-]+)|Invalid object name '(?<name2>[^']+)'|Cannot open database "(?<name3>[^"]+)"/u,
  ],
  [
    "missing-object",
    "specific",
    /\b(?<resource>relation|table|database|schema|topic|bucket|queue|index|keyspace|collection|stream|subject|vhost|exchange) (?<name>[\w.-]+) (?:does(?: not|n't) exist|not found|is missing|not present)/iu,
  ],
  // Kafka, RabbitMQ, S3, Elasticsearch, NATS, Cassandra, Vault
  [
    "missing-object",
    "certain",
    /UNKNOWN_TOPIC_OR_PART(?:ITION)?|UnknownTopicOrPartition\w*|Unknown [Tt]opic [Oo]r [Pp]artition|Topic (?<name>[\w.-]+) not present in metadata|Topic\(s\) \[(?<name2>[\w.-]+)\] (?:is|are) not present|[Uu]nknown topic:? (?<name3>[\w.-]+)|Missing source topics|MissingSourceTopicException|This server does not host this topic/u,
    { details: { product: "kafka" } },
  ],
  [
    "missing-object",
    "certain",
    /NOT_FOUND - no (?<resource>queue|exchange|binding) '(?<name>[^']+)'|NOT_FOUND - vhost|no such vhost|vhost '?(?<name2>[\w/-]+)'? not found/u,
    { details: { product: "rabbitmq" } },
  ],
  [
    "missing-object",
    "certain",
    /NoSuchBucket|specified bucket (?:does not exist|is not valid)|NoSuchKey|specified key does not exist|bucket does not exist/iu,
    { details: { product: "s3" } },
  ],
  [
    "missing-object",
    "certain",
    /index_not_found_exception|no such index \[(?<name>[^\]]+)\]|IndexNotFoundException/u,
    { details: { product: "elasticsearch" } },
  ],
  [
    "missing-object",
    "certain",
    /nats: (?:stream not found|no responders|consumer not found|bucket not found)|no stream matches subject/u,
    { details: { product: "nats" } },
  ],
  ["missing-object", "certain", /ns not found|NamespaceNotFound|NOGROUP No such/u],
  [
    "missing-object",
    "specific",
    /ResourceNotFoundException|QueueDoesNotExist|SecretNotFound|ParameterNotFound|The specified queue does not exist|secret (?<name>[\w./-]+) not found/u,
  ],
];
