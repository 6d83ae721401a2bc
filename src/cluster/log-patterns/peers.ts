import type { Entry } from "./entries.ts";
import { isAddress, type Peer, peerIn, portBeside } from "./hosts.ts";

const product: readonly (readonly [name: string, test: RegExp])[] = [
  [
    "postgres",
    /could not translate host name|connection to server at "|could not connect to server: |postgres|psycopg|\bpq: |pgx|npgsql|PSQL|PG::|\bpgbouncer|pg_|asyncpg|libpq|TCP\/IP connections on port/iu,
  ],
  ["mysql", /mysql|mariadb|communications link failure|innodb|SQLSTATE\[HY000\]/iu],
  ["redis", /redis|jedis|lettuce|valkey|sentinel/iu],
  ["mongodb", /mongo/iu],
  ["kafka", /kafka|bootstrap|zookeeper\.connect|sarama|librdkafka|NetworkClient/iu],
  ["rabbitmq", /amqp|rabbit|pika\.|bunny/iu],
  ["elasticsearch", /elastic|opensearch|\[o\.e\./iu],
  ["etcd", /etcd/iu],
  ["zookeeper", /zookeeper|ClientCnxn|\bzk\b/iu],
  ["nats", /\bnats\b/iu],
  ["cassandra", /cassandra|NoHostAvailable/iu],
  ["memcached", /memcache/iu],
  ["s3", /\bs3\b|minio/iu],
  ["vault", /\bvault\b/iu],
  [
    "kubernetes",
    /kubernetes|KUBERNETES|\/api\/v1\/|\/apis\/|10\.96\.0\.1:443|system:serviceaccount/iu,
  ],
];

const ports: Readonly<Record<number, string>> = {
  5432: "postgres",
  3306: "mysql",
  6379: "redis",
  27017: "mongodb",
  9092: "kafka",
  5672: "rabbitmq",
  5671: "rabbitmq",
  9200: "elasticsearch",
  2379: "etcd",
  2181: "zookeeper",
  4222: "nats",
  9042: "cassandra",
  11211: "memcached",
};

/** The kind of server that a line speaks of, by its own words, else by the port. */
export const productOf = (text: string, peer: Peer | undefined): string | undefined => {
  for (const [name, test] of product) if (test.test(text)) return name;
  if (peer?.port !== undefined && ports[peer.port] !== undefined) return ports[peer.port];
  return peer?.scheme?.startsWith("http") === true || /\bhttp/iu.test(text) ? "http" : undefined;
};

/** Words of success. */
export const succeeded =
  /\b(?:success(?:ful(?:ly)?)?|succeeded|connected|established|listening|started|ready|running|recovered|reconnected|restored|available|is up|reachable|healthy|accepting|resolved|completed)\b/iu;
/** Words that take a success back. */
export const failedToo =
  /\b(?:fail\w*|errors?|refus\w*|not|unable|cannot|can't|could(?:n't)?|denied|make sure|ensure|check|verify|please|should|tim(?:ed|e) ?out|lost|unavailable|unreachable|disconnected|before|until|waiting|retry\w*|fatal)\b/iu;

const attempt =
  /\b(?:bind|fetch|load|open|call|request|poll|sync|query)|connect|dial|waiting for|wait for|trying|try |resolv|reach|running on host|accepting|TCP\/IP|GET |POST |\w:\/\/|jdbc:/iu;

/** Fields of the error object that a program prints below its message. */
const dumped = (entries: readonly Entry[], at: number): string => {
  const fields: string[] = [];
  for (let next = at + 1; next < entries.length && next < at + 30; next += 1) {
    const entry = entries[next];
    if (entry?.part === "dump") fields.push(entry.text.trim());
    else if (entry?.part !== "aside" && fields.length > 0) break;
  }
  return fields
    .filter((field) => /^'?(?:address|port|host|hostname)/u.test(field))
    .join(" ")
    .replace(/hostname:/u, "host:");
};

/** The two lines in which older versions of libpq name the host. */
const running = (entries: readonly Entry[], at: number): string =>
  [at + 1, at + 2]
    .map((index) => entries[index]?.text.trim() ?? "")
    .filter((text) => /^Is the server running|^TCP\/IP/u.test(text))
    .join(" ");

/** The few lines above that tell of an attempt, the nearest first. */
const attempts = (entries: readonly Entry[], at: number): readonly string[] =>
  entries
    .slice(Math.max(0, at - 60), at)
    .filter(({ part }) => part !== "aside" && part !== "dump")
    .slice(-4)
    .map(({ text }) => text)
    .filter((text) => attempt.test(text) && !(succeeded.test(text) && !failedToo.test(text)))
    .toReversed();

/**
 * The peer of the failed call that a line reports: as the line names it; where it names an address alone,
 * or nothing, as the error object below it or the attempts above it do.
 */
export const peerOf = (
  own: Peer | undefined,
  entries: readonly Entry[],
  at: number,
): Peer | undefined => {
  const above = attempts(entries, at);
  if (own !== undefined && !isAddress(own.host)) {
    const port =
      own.port ?? above.map((text) => portBeside(text, own.host)).find((one) => one !== undefined);
    return port === undefined ? own : { ...own, port };
  }
  for (const text of [dumped(entries, at), running(entries, at), ...above]) {
    const peer = text === "" ? undefined : peerIn(text);
    if (peer === undefined) continue;
    if (own === undefined) return peer;
    const same =
      text.includes(`${own.host}:`) || (own.port !== undefined && own.port === peer.port);
    if (same && !isAddress(peer.host)) return peer;
  }
  return own;
};
