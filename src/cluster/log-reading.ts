import { type Entry, readEntries } from "./log-patterns/entries.ts";
import { callsIn as peersNamed, isAddress, type Peer, peerIn } from "./log-patterns/hosts.ts";
import {
  type Details,
  type LogClass,
  type LogVerdict,
  type Pattern,
  strengths,
} from "./log-patterns/pattern.ts";
import { table } from "./log-patterns/table.ts";

export type { CertificateFault, LogClass, LogVerdict, Symptom } from "./log-patterns/pattern.ts";

/** One host that a text names as a peer. */
export type Call = Peer;

/** One error that is logged again and again, with its newest line. */
export interface Repeated {
  readonly verdict: LogVerdict;
  readonly count: number;
}

interface Candidate {
  readonly verdict: LogVerdict;
  readonly score: number;
  readonly entry: Entry;
}

const window = 400;

/** What every failure that the table knows has in it: most lines of most logs end here. */
const trouble =
  /err|fail|fatal|panic|exception|refus|den(?:ied|y)|not |n't|no |kill|time|out|miss|invalid|unknown|un[a-z]|unable|can|could|cert|x509|tls|ssl|forbid|missing|requir|exit|abort|corrupt|crash|ENO|E[A-Z]{4}|[45]\d\d|memory|limit|full|disk|read-?only|READONLY|MISCONF|LOAD|NOAUTH|PERM|PASS|SIG|signal|already|expected|exhaust|exceed|must|bad |malformed|illegal|incompat|version|unsupported|closed|reset|disconnect|lost|reject|shut|starting up|giving|>>>|assert|loop|empty|NX|SERV|\(\d+\)|emerg|terminat|violation|expired|set/iu;

/** Exporters of traces and metrics complain without harm. */
const telemetry =
  /otel|opentelemetry|otlp|jaeger|zipkin|datadog|dd-agent|ddtrace|dd\.trace|statsd|remote[_ -]?write|pushgateway|sentry|new ?relic|apm[-_ ]|elastic\.apm|appsignal|honeycomb|tempo\b|lightstep|applicationinsights|:(?:4317|4318|8126|8125|6831|14268|9411)\b|failed to (?:upload|export|send|report|push) (?:metrics|traces|spans|telemetry|logs)/iu;

const succeeded =
  /\b(?:success(?:ful(?:ly)?)?|succeeded|connected|established|listening|started|ready|running|recovered|reconnected|restored|available|is up|reachable|healthy|accepting|resolved|completed)\b/iu;
const failedToo =
  /\b(?:fail\w*|errors?|refus\w*|not|unable|cannot|can't|could(?:n't)?|denied|tim(?:ed|e) ?out|lost|unavailable|unreachable|disconnected|before|until|waiting|retry\w*|fatal)\b/iu;

/** A lack that the program gets by with. */
const excused =
  /\busing (?:the )?(?:built-?in )?default|\bdefaulting to|fall(?:ing|s)? back|fallback|skipp(?:ed|ing)|ignor(?:ed|ing)|\boptional\b|creating (?:it|one|a new|new)|will (?:be )?creat|\bnon-?fatal|continuing (?:without|anyway)|disabled?\b|deprecat|experimental/iu;

/** The program says that it ends. */
const ending =
  /\b(?:exiting|giving up|aborting|bailing out|terminating|shutting down due|cannot continue|unrecoverable|fatal)\b|^panic: |\buncaught\b|unhandled (?:exception|rejection)|failed to start\b|start(?:up)? failed|will exit|cannot start|could not start|unable to start/iu;

const attempt =
  /connect|dial|waiting for|wait for|trying|try |resolv|reach|running on host|accepting|TCP\/IP|GET |POST |https?:\/\/|jdbc:/iu;

const numbers = new Set(["port", "status"]);
const known = new Set([
  "host",
  "port",
  "status",
  "path",
  "name",
  "value",
  "user",
  "verb",
  "resource",
  "apiGroup",
  "namespace",
]);

/** Named groups as details: `name2` of a further alternative is a name too. */
const fromGroups = (groups: Readonly<Record<string, string | undefined>> | undefined): Details => {
  const found: Record<string, string | number> = {};
  for (const [group, text] of Object.entries(groups ?? {})) {
    const field = group.replace(/\d+$/u, "");
    if (
      text === undefined ||
      !known.has(field) ||
      (text === "" && field !== "value" && field !== "apiGroup")
    )
      continue;
    found[field] = numbers.has(field) ? Number(text) : text;
  }
  return found;
};

const product: readonly (readonly [name: string, test: RegExp])[] = [
  [
    "postgres",
    /postgres|psycopg|\bpq: |pgx|npgsql|PSQL|PG::|\bpgbouncer|pg_|asyncpg|libpq|TCP\/IP connections on port/iu,
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

const productOf = (text: string, peer: Peer | undefined): string | undefined => {
  for (const [name, test] of product) if (test.test(text)) return name;
  if (peer?.port !== undefined && ports[peer.port] !== undefined) return ports[peer.port];
  return peer?.scheme?.startsWith("http") === true || /\bhttp/iu.test(text) ? "http" : undefined;
};

const absolute =
  /(?<![\w:/.])\/[\w.@%+=,~/-]*[\w~/]|['"`‘](?<quoted>\.{0,2}[\w./@-]*[\w/])['"`’]/gu;

/** The path that stands closest to the words of the failure: after them where they introduce it, else before. */
const pathBeside = (text: string, start: number, end: number): string | undefined => {
  let before: string | undefined;
  for (const match of text.matchAll(absolute)) {
    const path = match.groups?.["quoted"] ?? match[0];
    if (match.index >= end) {
      const introduced =
        /^[:,)\s]*(?:\(os error \d+\))?[\s:,-]*(?:\w+ (?:for )?){0,2}@?\s?\w*[('"`]*$/u.test(
          text.slice(end, match.index),
        );
      return introduced || before === undefined ? path : before;
    }
    if (match.index < start || before === undefined) before = path;
  }
  return before;
};

const portBound = /(?:port:? |[\]\d*:'"], ?|[\]\w*:.]:)(\d{2,5})\b/gu;
const withPath: ReadonlySet<LogClass> = new Set([
  "permission-denied",
  "read-only-filesystem",
  "no-space",
  "file-missing",
  "exec-format",
]);
const withPeer: ReadonlySet<LogClass> = new Set([
  "call",
  "tls",
  "server-limit",
  "access-denied",
  "missing-object",
]);

const pad = (text: string): string => text.trim().replace(/^[-–•*]+ ?/u, "");

const nameOnLine = (entry: Entry | undefined): Details => {
  const name = /^(?:--?)?[\w.-]+/u.exec(pad(entry?.text ?? ""))?.[0];
  return name === undefined ? {} : { name };
};

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

/** The peer named beside a line that names none, or names it by address alone. */
const peerBeside = (
  entries: readonly Entry[],
  at: number,
  port: number | undefined,
): Peer | undefined => {
  const fits = (peer: Peer | undefined): peer is Peer =>
    peer !== undefined && (port === undefined || (peer.port === port && !isAddress(peer.host)));
  const below = [
    dumped(entries, at),
    [at, at + 1, at + 2]
      .map((index) => entries[index]?.text.trim() ?? "")
      .filter((text, index) => index === 0 || /^Is the server running|^TCP\/IP/u.test(text))
      .join(" "),
  ];
  for (const text of below) {
    const peer = text === "" ? undefined : peerIn(text);
    if (fits(peer)) return peer;
  }
  let looked = 0;
  for (let index = at - 1; index >= 0 && looked < 4; index -= 1) {
    const entry = entries[index];
    if (entry === undefined || entry.part === "aside" || entry.part === "dump") continue;
    looked += 1;
    if (!attempt.test(entry.text) || (succeeded.test(entry.text) && !failedToo.test(entry.text)))
      continue;
    const peer = peerIn(entry.text);
    if (fits(peer)) return peer;
  }
  return undefined;
};

const detailsOf = (
  pattern: Pattern,
  match: RegExpExecArray,
  entries: readonly Entry[],
  at: number,
): Details => {
  const [kind, , , more] = pattern;
  const text = entries[at]?.text ?? "";
  const { fatal: _fatal, peer: _peer, nameOn, ...fixed } = more ?? {};
  const read: Details = { ...fixed, ...fromGroups(match.groups) };
  if (nameOn !== undefined)
    return { ...read, ...nameOnLine(entries[nameOn === "above" ? at - 1 : at + 1]) };
  if (kind === "address-in-use" || (kind === "permission-denied" && read.name === "bind")) {
    const port = read.port ?? Number([...text.matchAll(portBound)].at(-1)?.[1] ?? Number.NaN);
    return Number.isNaN(port) ? read : { ...read, port };
  }
  if (withPath.has(kind) && read.path === undefined) {
    const path = pathBeside(text, match.index, match.index + match[0].length);
    return path === undefined ? read : { ...read, path };
  }
  if (!withPeer.has(kind)) return read;
  const own =
    read.host === undefined
      ? peerIn(text)
      : { host: read.host, ...(read.port === undefined ? {} : { port: read.port }) };
  const beside =
    own === undefined || (isAddress(own.host) && own.port !== undefined)
      ? peerBeside(entries, at, own?.port)
      : undefined;
  const peer = kind === "call" || kind === "tls" || own === undefined ? (beside ?? own) : own;
  const named = read.product ?? productOf(text, peer);
  return {
    ...read,
    ...(peer === undefined ? {} : { host: peer.host }),
    ...(peer?.port === undefined ? {} : { port: peer.port }),
    ...(named === undefined ? {} : { product: named }),
  };
};

const matching = (text: string): readonly [Pattern, RegExpExecArray] | undefined => {
  if (!trouble.test(text)) return undefined;
  for (const pattern of table) {
    const match = pattern[2].exec(text);
    if (match !== null && (pattern[3]?.peer === undefined || peerIn(text) !== undefined))
      return [pattern, match];
  }
  return undefined;
};

/** A line of no known class, from a program that calls it an error. */
const unclassed: Pattern = ["error", "vague", /^/u];

const judge = (entries: readonly Entry[], at: number): Candidate | undefined => {
  const entry = entries[at];
  if (
    entry === undefined ||
    entry.part === "aside" ||
    entry.part === "dump" ||
    entry.level === "info"
  )
    return undefined;
  const { text, level, part } = entry;
  const grave = level === "fatal" || level === "error";
  if (
    !grave &&
    succeeded.test(text) &&
    !failedToo.test(text) &&
    !trouble.test(text.replace(succeeded, ""))
  )
    return undefined;
  const [pattern, match] =
    matching(text) ??
    (grave || part === "thrown" || part === "described" ? [unclassed, /^/u.exec(text)] : []);
  if (pattern === undefined || match === undefined || match === null) return undefined;
  const [kind, strength, , more] = pattern;
  const vague = kind === "error";
  if (
    !grave &&
    ((vague && (level === "warn" || succeeded.test(text))) ||
      (kind !== "call" && excused.test(text)))
  )
    return undefined;
  const details = detailsOf(pattern, match, entries, at);
  const own = part === "thrown" || part === "described";
  const fatal =
    level !== "warn" && (more?.fatal ?? (level === "fatal" || own || ending.test(text)));
  const score =
    strengths[vague && own ? "general" : strength] +
    (fatal ? 20 : level === "error" ? 5 : level === "warn" ? -15 : 0) -
    (kind === "call" && peerIn(text) === undefined && details.host === undefined ? 20 : 0) +
    (part === "cause" ? 3 + Math.min(entry.depth, 4) : part === "described" ? 10 : 0) -
    (!fatal && telemetry.test(text) ? 60 : 0);
  return {
    verdict: {
      class: vague && own ? "panic" : kind,
      line: entry.raw,
      index: entry.index,
      ...details,
      fatal,
    },
    score,
    entry,
  };
};

/** A call that failed for a while and then came through is no failure. */
const recovered = (
  { verdict, entry }: Candidate,
  entries: readonly Entry[],
  first: number,
): boolean => {
  if (verdict.fatal || (verdict.class !== "call" && verdict.class !== "server-limit")) return false;
  return entries.slice(entry.index - first + 1).some(({ text, level, part }) => {
    if (
      level === "error" ||
      level === "fatal" ||
      part === "aside" ||
      !succeeded.test(text) ||
      failedToo.test(text)
    )
      return false;
    if (verdict.host !== undefined && text.includes(verdict.host)) return true;
    const named = productOf(text, undefined);
    if (named !== undefined && named !== "http") return named === verdict.product;
    return (
      /\b(?:connected|connection|reconnected|established)\b/iu.test(text) &&
      (peerIn(text)?.host ?? verdict.host) === verdict.host
    );
  });
};

const candidates = (lines: readonly string[]): readonly Candidate[] => {
  const first = Math.max(0, lines.length - window);
  const entries = readEntries(lines, first);
  const found = entries.map((_, at) => judge(entries, at)).filter((one) => one !== undefined);
  const end = found.findLast(({ verdict }) => verdict.fatal)?.verdict.index ?? 0;
  // what failed long before the end is less likely its reason
  const age = ({ verdict }: Candidate): number =>
    verdict.fatal ? 0 : Math.min(15, Math.max(0, Math.floor((end - verdict.index) / 10)));
  return found
    .filter((one) => !recovered(one, entries, first))
    .map((one) => ({ ...one, score: one.score - age(one) }));
};

/** Numbers, times, ids and addresses differ between two reports of one error. */
const masked = (text: string): string =>
  text
    .replace(/\b[\da-f]{8}-[\da-f-]{27}\b|\b0x[\da-f]+\b|\b(?=[a-f]*\d)[\da-f]{7,64}\b/giu, "#")
    .replace(/\d+(?:[.:,]\d+)*/gu, "#");

const distinct = ({ verdict, entry }: Candidate): string => {
  const { class: kind, host, port, symptom, path, name, value, user, verb, resource } = verdict;
  const about = [host, port, path, name, value, user, verb, resource];
  return JSON.stringify([
    kind,
    symptom,
    ...about,
    about.some((one) => one !== undefined) ? "" : masked(entry.text),
  ]);
};

/** Every distinct failure that the last lines of a log report, strongest first. */
export const readLogAll = (lines: readonly string[]): readonly LogVerdict[] => {
  const ranked = candidates(lines).toSorted(
    (a, b) => b.score - a.score || b.verdict.index - a.verdict.index,
  );
  const seen = new Set<string>();
  return ranked
    .filter((one) => !seen.has(distinct(one)) && seen.add(distinct(one)).size > 0)
    .map(({ verdict }) => verdict);
};

/** The line that decides: the strongest failure that the last lines of a log report. */
export const readLog = (lines: readonly string[]): LogVerdict | undefined => readLogAll(lines)[0];

/** The errors that a running program logs again and again, the most frequent first; one that came once is none. */
export const persistentErrors = (lines: readonly string[]): readonly Repeated[] => {
  const groups = new Map<string, { verdict: LogVerdict; count: number }>();
  for (const { verdict, entry } of candidates(lines)) {
    const shape = `${verdict.class} ${masked(entry.text)}`;
    groups.set(shape, { verdict, count: (groups.get(shape)?.count ?? 0) + 1 });
  }
  return [...groups.values()]
    .filter(({ count }) => count > 1)
    .toSorted((a, b) => b.count - a.count || b.verdict.index - a.verdict.index);
};

/** The peers that a text names: an env value, arguments, the command of a probe or an init container. */
export const callsIn = (text: string): readonly Call[] => peersNamed(text);
