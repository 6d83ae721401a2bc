/** How grave a program itself calls a line; `info` is everything below a warning. */
export type Level = "fatal" | "error" | "warn" | "info";

/** A log line as far as its format is known: what it says, without the wrapping, and how grave it is. */
export interface Line {
  readonly text: string;
  readonly level: Level | undefined;
}

const longest = 4000;

const words: Readonly<Record<string, Level>> = Object.fromEntries(
  (
    [
      ["fatal", "fatal ftl panic dpanic emerg emergency crit critical alert f"],
      ["error", "error err erro eror severe fail failure e"],
      ["warn", "warn warning wrn w"],
      [
        "info",
        "info inf information notice note debug dbg dbug trace trc trce verbose vrb config fine finer finest default hint statement context query system i d",
      ],
    ] as const
  ).flatMap(([level, names]) => names.split(" ").map((name) => [name, level])),
);

const levelOf = (word: string | undefined): Level | undefined =>
  word === undefined ? undefined : words[word.toLowerCase()];

/** pino and bunyan count up from 10, syslog and GELF down from 7. */
const numeric = (level: number): Level => {
  if (level < 10)
    return level <= 2 ? "fatal" : level === 3 ? "error" : level === 4 ? "warn" : "info";
  return level >= 60 ? "fatal" : level >= 50 ? "error" : level >= 40 ? "warn" : "info";
};

const upper =
  "FATAL|FTL|PANIC|EMERG|EMERGENCY|CRIT|CRITICAL|ALERT|ERROR|ERR|ERRO|SEVERE|WARN|WARNING|WRN|INFO|INF|NOTICE|Note|System|DEBUG|DBG|TRACE|TRC|VERBOSE|CONFIG|FINE|HINT|STATEMENT|CONTEXT|QUERY";

/** Where text formats write the level; ordered. */
const levels: readonly RegExp[] = [
  // klog: E0411 17:51:03.049180       1 reflector.go:138]
  /^([IWEF])\d{4} \d\d:\d\d:\d\d/u,
  // Ruby's Logger: E, [2024-04-11T17:51:03.049180 #1] ERROR -- :
  /^([DIWEF]), \[/u,
  // logfmt
  /(?:^|\s)(?:level|lvl|severity|loglevel|log\.level)=["']?(\w+)/iu,
  // MongoDB before 4.4
  /^\S{20,35} ([FEWID]) [A-Z-]+ +\[/u,
  // .NET console, winston, npm, mongosh: "fail: Microsoft.Hosting"
  /^(?:\S{10,35} )?(crit|fail|warn|info|dbug|trce|error|debug|verbose|notice|fatal|warning)(?::|\b\s*\|)/u,
  // nginx [emerg], RabbitMQ [error], Apache [core:error], Envoy [critical], HAProxy [ALERT], MySQL [ERROR], Elasticsearch [ERROR]
  /^(?:.{0,90}?[\s\]])?[[<(] ?(?:\w+:)?(fatal|emerg|emergency|alert|crit|critical|error|err|warn|warning|notice|info|information|debug|trace|Note|System|FTL|ERR|WRN|INF|DBG)\s?[\])>]/iu,
  // logback, log4j, Python, zap, PostgreSQL, PHP-FPM: a time, at most a few fields, the level in capitals
  new RegExp(
    `^(?:[[(]?\\d[^a-z]{0,60}?|\\d.{0,60}? - |\\w{3} +\\d+ .{0,40}?|\\[.{1,60}?\\] ?|\\S+ +|\\d\\S+ \\S+ [\\w.-]+ )?[[|(]?(${upper})(?=[\\s\\]|):>,-]|$)`,
    "u",
  ),
];

/** Redis and Valkey: `1:M 11 Apr 2024 17:51:03.049 * Ready to accept connections`. */
const redis = /^\d+:[A-Z] .{20,30} ([*.-]) /u;

/** What a server reports of a client whom it turns away (PostgreSQL, MySQL, RabbitMQ, CoreDNS): the fault is the client's, whose own log tells it. */
const turnedAway =
  /^\S+ \S+ \S+ \[(?!1\])\d+\] (?:\S+ ){0,2}FATAL: {1,2}(?:\w+ authentication failed|role "[^"]*" does not exist|database "[^"]*" does not exist|no pg_hba\.conf entry|no PostgreSQL user name|unsupported frontend protocol|connection to client lost|terminating connection due to (?:idle|administrator))|\[Server\] (?:Access denied for user|Aborted connection)|\] (?:<[\d.]+> )?(?:Error on AMQP connection <|PLAIN login refused|HTTP access denied|[Cc]losing AMQP connection)|plugin\/errors: \d \S+ [A-Z]+: plugin\/\w+: no next plugin found/u;
/** A conflict of two writers, which both try again: the API server's optimistic locking. */
const conflict =
  /Operation cannot be fulfilled on \S+ ?(?:"[^"]*")?: the object has been modified|StorageError: invalid object, Code: 4/u;
/** Remarks of Apache, on one address family that a node lacks, and the like. */
const remark =
  /AH00558: |Address family not supported by protocol|unable to bind socket, errno: 97/u;

/** Lines that report no failure of the program that prints them, however grave they call themselves. */
export const isNoFailure = (line: string): boolean =>
  turnedAway.test(line) || conflict.test(line) || remark.test(line);

/** A PostgreSQL server's report of a session that ends; its own process has the id 1. */
const session = /^\S+ \S+ \S+ \[(?!1\])\d+\] (?:\S+ ){0,2}(?:FATAL|PANIC): /u;

const redisWarning = /^\d+:[A-Z] .{20,30} # warning\b/iu;

const levelIn = (text: string): Level | undefined => {
  if (session.test(text)) return "error";
  if (redis.test(text)) return "info";
  if (redisWarning.test(text)) return "warn";
  const head = text.slice(0, 300);
  for (const test of levels) {
    const level = levelOf(test.exec(head)?.[1]);
    if (level !== undefined) return level;
  }
  return undefined;
};

const says = [
  "msg",
  "message",
  "@m",
  "@mt",
  "@message",
  "short_message",
  "log",
  "event",
  "text",
  "body",
  "textPayload",
  "description",
  "summary",
];
const details = [
  "error",
  "err",
  "exception",
  "exc_info",
  "@x",
  "full_message",
  "error.message",
  "error.type",
  "error.stack_trace",
  "reason",
  "cause",
  "detail",
  "details",
  "type",
  "code",
  "errmsg",
  "codeName",
  "name",
  "stack",
  "stack_trace",
  "stacktrace",
  "attr",
  "data",
  "context",
  "fields",
  "extra",
  "exitCode",
  "Exception",
  "jsonPayload",
];
const peers = [
  "address",
  "addr",
  "dialAddress",
  "dsn",
  "broker",
  "server",
  "endpoint",
  "url",
  "uri",
  "target",
  "peer",
  "upstream",
  "remote",
  "port",
  "file",
  "path",
  "host",
  "Host",
];

/** Frames say where, not what. */
const frame = /^\s*(?:at |\.\.\. \d+|File "|from |#\d+ )/u;

const flatten = (value: unknown, depth: number): string => {
  if (typeof value === "string")
    return value
      .split(/\r?\n/u)
      .filter((line) => !frame.test(line))
      .join(": ");
  if (typeof value === "number") return String(value);
  if (Array.isArray(value))
    return value
      .slice(0, 20)
      .map((one) => flatten(one, depth + 1))
      .filter((one) => one !== "" && !frame.test(one))
      .join(": ");
  if (typeof value !== "object" || value === null || depth > 4) return "";
  const fields = new Map(Object.entries(value));
  const parts: string[] = [];
  for (const key of [...says, ...details]) {
    const part = fields.has(key) ? flatten(fields.get(key), depth + 1) : "";
    if (part !== "" && !parts.some((one) => one.includes(part))) parts.push(part);
  }
  for (const key of peers) {
    const peer = fields.get(key);
    if (
      (depth > 0 || key.toLowerCase() !== "host") &&
      (typeof peer === "string" || typeof peer === "number")
    )
      parts.push(`${key}=${String(peer)}`);
  }
  return parts.join(": ");
};

const object = (text: string): Readonly<Record<string, unknown>> | undefined => {
  if (!text.startsWith("{") || !text.endsWith("}") || text.length > 100_000) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? { ...value }
      : undefined;
  } catch {
    return undefined;
  }
};

const levelKeys = [
  "level",
  "severity",
  "lvl",
  "s",
  "log.level",
  "@level",
  "@l",
  "levelname",
  "loglevel",
  "LogLevel",
  "Level",
  "severity_text",
  "log_level",
  "logLevel",
  "levelName",
];

const levelField = (fields: Readonly<Record<string, unknown>>): Level | undefined => {
  for (const key of levelKeys) {
    const value = fields[key];
    if (typeof value === "number") return numeric(value);
    if (typeof value === "string")
      return /^\d+$/u.test(value)
        ? numeric(Number(value))
        : levelOf(/^\w+?(?=\d?$)/u.exec(value)?.[0]);
  }
  const log = fields["log"];
  return typeof log === "object" && log !== null ? levelField({ ...log }) : undefined;
};

/** What `kubectl logs --timestamps` and the container runtime write before a line. */
const written =
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+(?:Z|[+-]\d\d:\d\d) (?:std(?:out|err) [FP] )?(?=\S)/u;

/** Words that name errors without reporting one; a host of such a name (`error-page:80`) stays. */
const harmless =
  /\b(?:err(?:or)?s?|failures?|exception|failed)["']?(?:=|: ?)["']?(?:<nil>|nil|null|none|no|false|0|"")(?=["',;)}\]]|\s*$|\s+\w+=)["']?|(?<![\w/.-])(?:0|no|zero|without(?: any)?) (?:errors?|failures?|failed|exceptions?|problems|crash(?:es)?|warnings?)\b(?!:)|\blog(?:ging)?[ _-]?level\W{1,4}(?:error|fatal|panic|critical)\b|(?<!(?:lookup|ENOTFOUND|EAI_\w+|Exception:|resolve|host|name|address|for|to|at):? ['"]?|[/@.\w-])(?:error[_-](?:log|page|handler|reporting|pages?)|(?:on|handle|log|report|track|count)[_-]?errors?)\b(?![.:]\w|-\d)|\b\w*(?:Error|Exception|Failure)(?:Handler|Filter|Mapper|Resolver|Reporter|Middleware|Interceptor|Controller|Boundary|Advice|Translat\w+|Pages?|Log\w*|Metrics?|Monitor)\b|\berror (?:handler|handling|reporting|tracking|page|log|logs|rate|budget|boundary|middleware)s?\b/giu;

/** Reads the format of one line: JSON, logfmt, klog, and what text loggers write. */
export const parseLine = (raw: string): Line => {
  const fields = object(raw.trim());
  const text =
    fields === undefined
      ? raw
          .slice(0, longest)
          .replace(/^\[pod\/[^\]]*\] /u, "")
          .replace(written, "")
      : flatten(fields, 0).slice(0, longest);
  const level = fields === undefined ? levelIn(text) : (levelField(fields) ?? levelIn(text));
  return { text: text.replace(/\\"/gu, '"').replace(harmless, " "), level };
};
