import type { Pattern } from "./pattern.ts";

/** Required settings that are not there. A name is a variable, key, argument or flag. */
export const missing: readonly Pattern[] = [
  // Python os.environ, Ruby ENV.fetch, python-decouple, django-environ
  [
    "config-missing",
    "certain",
    /KeyError: '(?<name>[A-Z][A-Z0-9_]+)'|key not found: "(?<name2>[A-Z][A-Z0-9_]+)"|UndefinedValueError: (?<name3>\w+) not found|Set the (?<name4>\w+) environment variable/u,
  ],
  // Spring placeholders and data source
  ["config-missing", "certain", /Could not resolve placeholder '(?<name>[^'}:]+)/u],
  [
    "config-missing",
    "certain",
    /'(?<name>url)' attribute is not specified and no embedded datasource|Failed to determine a suitable driver class|(?<![\w.-])(?<name2>[\w.-]+) is required but (?:it )?could not be found in the config/u,
  ],
  // envconfig, caarls0/env, viper, cobra, argparse, click, clap, commander, yargs, picocli
  [
    "config-missing",
    "certain",
    /required key (?<name>\w+) missing value|required environment variable "(?<name2>\w+)" is not set|required variables? not set: (?<name3>\w+)|missing required (?:env(?:ironment)?|config(?:uration)?)(?: var(?:iable)?s?)?(?: values?| settings?| keys?)?:? ["'`[]?(?<name4>[\w.-]+)/iu,
  ],
  [
    "config-missing",
    "certain",
    /required flag\(s\) "(?<name>[^"]+)"|arguments are required: (?<name2>[\w-]+)|required option '(?<name3>--?[\w-]+)|Missing (?:required )?(?:option|argument|parameter|flag)s?:? '?(?<name4>-{0,2}[\w-]+)|missing required flag:? (?<name5>-{0,2}[\w-]+)|flag (?<name6>--?[\w-]+) (?:is required|must be (?:set|specified|provided))/iu,
  ],
  ["config-missing", "certain", /required arguments were not provided/u, { nameOn: "below" }],
  // pydantic: the field stands on the line above
  ["config-missing", "certain", /^\s+[Ff]ield required\b/u, { nameOn: "above" }],
  // shells: set -u and ${X:?}
  [
    "config-missing",
    "certain",
    /(?:^|: )(?<name>[A-Za-z_]\w*): (?:unbound variable|parameter (?:null or )?not set)/u,
    { fatal: true },
  ],
  // Prisma, envalid, zod, joi, Elixir, Rails, Django, Rust dotenvy
  [
    "config-missing",
    "certain",
    /[Ee]nvironment variable not found: (?<name>\w+)|environment variable (?<name2>[A-Z]\w+) is missing|Missing `(?<name3>\w+)` for|The (?<name4>[A-Z_]+) setting must not be empty|"(?<name5>[A-Z][A-Z0-9_]+)" is required|\b(?<name6>[A-Z][A-Z0-9_]+): \[? ?['"](?:Required|Invalid input: expected string, received undefined)/u,
  ],
  // official images of PostgreSQL, MySQL, MariaDB
  [
    "config-missing",
    "certain",
    /Database is uninitialized and superuser password is not specified/u,
    { details: { name: "POSTGRES_PASSWORD", product: "postgres" }, fatal: true },
  ],
  [
    "config-missing",
    "certain",
    /Database is uninitialized and password option is not specified/u,
    { details: { product: "mysql" }, fatal: true },
  ],
  ["config-missing", "specific", /You need to specify one of the following/u, { nameOn: "below" }],
  [
    "config-missing",
    "certain",
    /Missing required configuration "(?<name>[^"]+)"|must specify either (?<name2>[\w.]+)|No security protocol defined|(?<name3>KAFKA_[A-Z_]+) is required/u,
    { details: { product: "kafka" } },
  ],
  // AWS, Google and Azure SDKs
  [
    "config-missing",
    "certain",
    /Unable to locate credentials|NoCredentialsError|NoRegionError|You must specify a region|CredentialsProviderError|Missing credentials in config|NoCredentialProviders|failed to (?:refresh cached credentials|retrieve credentials)|Missing Region|could not find default credentials|DefaultCredentialsError|DefaultAzureCredential failed|Unable to load (?:AWS )?credentials/iu,
    { details: { product: "aws" } },
  ],
  // .NET, JavaScript
  [
    "config-missing",
    "certain",
    /The ConnectionString property has not been initialized|Value cannot be null\. \(Parameter '(?<name>connectionString|\w*[uU]r[il]|\w*[kK]ey)'\)|Connection string ['"](?<name2>[\w:]+)['"] (?:not found|is (?:null|missing|not configured))/u,
  ],
  [
    "config-missing",
    "certain",
    /secret(?:OrPrivateKey|OrKey)? (?:must have a value|option required)|secretOrPrivateKey must have a value|client_email|(?:option|parameter) "(?<name>[\w.-]+)" (?:is )?(?:required|missing|must be (?:set|specified|provided))/u,
  ],
  // applications: UPPER_CASE names first, then any
  [
    "config-missing",
    "certain",
    /(?:missing|required|undefined|unset|empty|no)(?: required| mandatory)? (?:env(?:ironment)?|config(?:uration)?)?(?:[ -]?var(?:iable)?s?| value| key| setting| parameter)?:? ?\(?["'`$[{]*(?<name>[A-Z][A-Z0-9]*_[A-Z0-9_]+)\b/iu,
  ],
  [
    "config-missing",
    "certain",
    /\b(?:env(?:ironment)?(?: var(?:iable)?)?s?|variable|setting|key|parameter)?:? ?["'`$({[]*(?<name>(?!(?:HTTPS?|TLS|SSL|API|URL|URI|SQL|JSON|YAML|XML|DNS|TCP|UDP|GET|POST|PUT|PATCH|DELETE|ERROR|FATAL|WARN|WARNING|INFO|DEBUG|CRITICAL|PANIC|EMERG|ALERT|NOTICE|SEVERE|FILE|NOT|JWT|AWS|IAM|CSRF|CORS)\b)[A-Z][A-Z0-9_]{2,80})["'`)}\]]* ?(?:env(?:ironment)?(?: var(?:iable)?)?|variable)? ?(?:(?:is|was|are|has) )?(?:n't|not)? ?(?:been )?(?:not set|not defined|unset|undefined|missing|required|not (?:be )?(?:found|provided|configured|specified|present)|set in|must be (?:set|defined|provided|specified|configured)|must not be (?:empty|blank|null)|cannot be (?:empty|blank|null)|is (?:empty|blank|null)|environment variable (?:is )?required)\b/u,
  ],
  [
    "config-missing",
    "specific",
    /(?:env(?:ironment)?(?: var(?:iable)?)?s?) ["'`$({[]*(?<name>[A-Za-z]\w+)["'`)}\]]* (?:is |was |are )?(?:not set|missing|required|undefined|not (?:found|defined|provided)|must be)|missing (?:required )?env(?:ironment)?(?: var(?:iable)?s?)?:? ["'`$({[]*(?<name2>[A-Za-z]\w+)/iu,
  ],
  [
    "config-missing",
    "specific",
    /(?:required|mandatory) (?:config(?:uration)?|setting|option|property|parameter|field|key|value|argument|flag|env(?:ironment)? var(?:iable)?)s?:? ["'`[]?(?<name>[\w.-]+)["'`\]]? (?:is |was |are )?(?:not set|missing|not (?:found|provided|specified|defined)|empty)/iu,
  ],
  [
    "config-missing",
    "specific",
    /(?:config(?:uration)?|setting|option|property|parameter|field|argument|flag)s? ["'`[](?<name>[\w.-]+)["'`\]] (?:is |was |are )?(?:not set|missing|required|mandatory|undefined|not (?:found|provided|specified|defined)|must be (?:set|specified|provided)|can(?:not|'t) be empty|empty)/iu,
  ],
  [
    "config-missing",
    "specific",
    /(?:^|[\s:"'])(?<name>-{0,2}[a-z][\w.-]{0,80}[._-][\w.-]{1,80})["']? (?:is required|must be (?:set|specified|provided|configured)|is not (?:set|specified|configured)|not set\b)/u,
  ],
  [
    "config-missing",
    "partial",
    /(?:called `Result::unwrap\(\)` on an `Err` value: |Error: )(?:NotPresent|environment variable not found)|environment variable not (?:found|set)|missing (?:required )?(?:env(?:ironment)?|config(?:uration)?) ?(?:var(?:iable)?s?|values?|keys?)?\b|(?:required|missing) (?:configuration|environment)|(?:password|secret|token|api[ -]?key|credentials?|connection string|database url|dsn) (?:is |was |must be |are )?(?:not set|required|missing|not (?:provided|configured|specified)|empty)|no (?:password|secret|token|api[ -]?key|credentials|connection string|database url|dsn) (?:is |was )?(?:set|provided|configured|specified|found)/iu,
  ],
];

/** Settings whose value cannot be used. */
export const values: readonly Pattern[] = [
  // shells and busybox tools: the script is wrong, no setting of the application
  [
    "error",
    "vague",
    /^(?:\/bin\/)?(?:sh|ash|bash|dash|nc|ncat|wget|curl|ping|nslookup|timeout|sleep|grep|sed|awk|test|expr|date|head|tail): .{0,40}?(?:invalid|illegal|unrecognized|unknown) (?:option|number|argument)/u,
  ],
  // nginx
  [
    "config-value",
    "certain",
    /\[emerg\] .{0,12}: (?:unknown directive|invalid number of arguments in|directive|duplicate) "(?<name>[^"]+)".{0,160} in (?<path>\/[^:\s]+):\d+/u,
    { details: { product: "nginx" }, fatal: true },
  ],
  [
    "config-value",
    "certain",
    /\[emerg\] .{0,12}: (?:invalid (?:port|parameter|value|URL prefix|variable name|host|number).{0,20}|unknown) "(?<value>[^"]*)".{0,160} in (?<path>\/[^:\s]+):\d+/u,
    { details: { product: "nginx" }, fatal: true },
  ],
  [
    "config-value",
    "specific",
    /\[emerg\] .{0,200} in (?<path>\/[^:\s]+):\d+/u,
    { details: { product: "nginx" }, fatal: true },
  ],
  // Apache httpd, HAProxy, CoreDNS, Caddy, Traefik, Envoy
  [
    "config-value",
    "certain",
    /AH00526: Syntax error on line \d+ of (?<path>[^:\s]+)|Invalid command '(?<name>[^']+)', perhaps misspelled/u,
    { details: { product: "apache" }, fatal: true },
  ],
  [
    "config-value",
    "certain",
    /parsing \[(?<path>[^\]:]+):\d+\] ?: ?(?:unknown keyword '(?<name>[^']+)'|.)/u,
    { details: { product: "haproxy" }, fatal: true },
  ],
  [
    "config-value",
    "certain",
    /(?<![\w./-])(?<path>[\w./-]*(?:Corefile|Caddyfile)):\d+ ?-? ?.{0,60}?(?:[Uu]nknown|unrecognized) directive:? ?'?(?<name>[\w-]*)|Corefile:\d+ - Error during parsing/u,
    { fatal: true },
  ],
  [
    "config-value",
    "certain",
    /failed to decode configuration from (?:flags|file|env\w*)(?::? field not found, node: (?<name>\w+))?|has unknown fields|Unable to parse JSON as proto|Protobuf message \(type/u,
    { fatal: true },
  ],
  // Redis prints the line of its file in quotes
  [
    "config-value",
    "certain",
    /^>>> '(?<name>[\w-]+) ?(?<value>[^']*)'/u,
    { details: { product: "redis" }, fatal: true },
  ],
  // MySQL, PostgreSQL, MongoDB, Kafka, Elasticsearch
  [
    "config-value",
    "certain",
    /unknown variable '(?<name>[\w.-]+)(?:=(?<value>[^']*))?'|unknown option '(?<name2>[^']+)'|Error while setting value '(?<value2>[^']*)' to '(?<name3>[^']+)'/u,
    { details: { product: "mysql" }, fatal: true },
  ],
  [
    "config-value",
    "certain",
    /unrecognized configuration parameter "(?<name>[^"]+)"|invalid value for parameter "(?<name2>[^"]+)": "(?<value>[^"]*)"|syntax error in file "(?<path>[^"]+)" line|parameter "(?<name3>[^"]+)" requires a/u,
    { details: { product: "postgres" } },
  ],
  [
    "config-value",
    "certain",
    /Invalid value (?<value>.{0,80}?) for configuration (?<name>[\w.]+)|Invalid url in (?<name2>[\w.]+): ?(?<value2>\S*)|Unknown configuration '(?<name3>[^']+)'|No enum constant [\w.$]+\.(?<value3>[^\s.]+)/u,
  ],
  [
    "config-value",
    "certain",
    /unknown setting \[(?<name>[^\]]+)\]|[Ff]ailed to parse value \[(?<value>[^\]]*)\] for setting \[(?<name2>[^\]]+)\]|Error parsing (?:YAML config file|INI config file|command line)|unrecognised option '(?<name3>[^']+)'|Unrecognized option: (?<name4>\S+)/u,
  ],
  // command lines: Go flag, pflag, argparse, clap, getopt, JVM
  [
    "config-value",
    "certain",
    /invalid (?:argument|value) "(?<value>[^"]*)" for (?:"[^"]*?(?<name>--?[\w-]+)" )?flag:? ?(?<name2>-[\w-]+)?|unknown (?:shorthand )?flag:? (?<name3>'?[\w-]+'?)|flag provided but not defined: (?<name4>-\S+)|unrecognized arguments: (?<name5>\S+)|unexpected argument '(?<name6>[^']+)'|unrecognized option:? ['‘"]?(?<name7>[^\s'’"]+)|(?:invalid|illegal|unknown) option:? (?:-- )?'?(?<name8>[\w-]+)|unknown command "(?<name9>[^"]+)"|invalid choice: '(?<value2>[^']+)'/iu,
  ],
  [
    "config-value",
    "certain",
    /Unrecognized VM option '(?<name>[^']+)'|Invalid (?:maximum|initial) heap size: (?<value>\S+)|invalid value '(?<value2>[^']*)' for '(?<name2>-[^\s']+)|Initial heap size set to a larger value/u,
    { fatal: true },
  ],
  // JVM, Spring
  ["config-value", "certain", /Failed to bind properties under '(?<name>[^']+)'/u, { fatal: true }],
  [
    "config-value",
    "certain",
    /NumberFormatException: .{0,40}?"(?<value>[^"]*)"|Cannot parse null string|NumberFormatException/u,
  ],
  [
    "config-value",
    "certain",
    /Driver \S+ claims to not accept jdbcUrl, ?(?<value>\S+)|No suitable driver|'url' must start with "jdbc"|URL must start with 'jdbc'|Illegal character in .{0,40}index \d+: ?(?<value2>\S+)|Expected scheme-specific part|MalformedURLException|Does not contain a valid host:port authority: ?(?<value3>\S+)|URISyntaxException|(?<name>Charset|Locale|TimeZone) \S+ is not supported/u,
  ],
  // Go strconv, net/url, time, go-sql-driver, pgx, redis, logrus, zap
  [
    "config-value",
    "certain",
    /strconv\.\w+: parsing \\?"(?<value>[^"\\]*)\\?": (?:invalid syntax|value out of range)|time: (?:invalid duration|unknown unit|missing unit)[^"]{0,12}"?(?<value2>[^"]*)"?|not a valid logrus Level: "(?<value3>[^"]*)"|unrecognized level: "?(?<value4>[^"]*)"?|unknown time zone (?<value5>\S+)/u,
  ],
  [
    "config-value",
    "certain",
    /parse "?(?<value>[^"\s]*)"?: (?:invalid|first path segment|missing protocol scheme|net\/url)|unsupported protocol scheme "(?<value2>[^"]*)"|invalid DSN|cannot parse `(?<value3>[^`]*)`|redis: invalid URL scheme|missing port in address|too many colons in address|address (?<value4>\S+): (?:invalid port|missing port|unknown port)|lookup tcp\/(?<value5>\D\S*): (?:nodename|unknown port|Servname)|invalid port (?:number|value)?:? ?"?(?<value6>[^\s"]*)"?|(?:illegal|invalid) base64/iu,
  ],
  // Python
  [
    "config-value",
    "certain",
    /invalid literal for int\(\) with base 10: '(?<value>[^']*)'|could not convert string to float: '(?<value2>[^']*)'|Could not parse (?:rfc1738 URL|SQLAlchemy URL) from (?:given URL )?string(?: '(?<value3>[^']*)')?|Port could not be cast to integer value as '(?<value4>[^']*)'|Unknown level: '(?<value5>[^']*)'|Unable to configure (?<name>formatter|handler|root logger|logger)|Invalid URL '(?<value6>[^']*)'|No connection adapters were found|Redis URL must specify/u,
  ],
  [
    "config-value",
    "certain",
    /ImproperlyConfigured: (?<value>.{0,200})|ImportStringNotFound|No module named '(?<name>[\w.]*settings[\w.]*)'/u,
  ],
  // Node
  [
    "config-value",
    "certain",
    /ERR_INVALID_URL|Invalid URL(?:: ?(?<value>\S+))?|ERR_SOCKET_BAD_PORT(?!.{0,60}should be)|should be >= 0 and < 65536. Received (?:type \w+ \('?(?<value2>[^')]*)'?\))?|Invalid scheme, expected connection string|MongoParseError: (?<value3>.{0,120})|Invalid connection string|the URL must start with the protocol|Protocol "(?<value4>[^"]+)" not supported/u,
  ],
  // Rust
  [
    "config-value",
    "certain",
    /ParseIntError ?\{ kind: (?<value>\w+)|invalid digit found in string|relative URL without a base|invalid (?:socket|IP) address syntax|RelativeUrlWithoutBase|InvalidPort|AddrParseError/u,
  ],
  // .NET
  [
    "config-value",
    "certain",
    /The input string '(?<value>[^']*)' was not in a correct format|Input string was not in a correct format|Format of the initialization string does not conform|Keyword not supported: '(?<name>[^']+)'|Failed to convert configuration value(?: '(?<value2>[^']*)')? at '(?<name2>[^']+)'|Invalid URI: |Couldn't set (?<name3>\w+) \(|was not recognized as a valid Boolean/u,
  ],
  // parsers of files: YAML, JSON, TOML, INI, properties, XML
  [
    "config-value",
    "certain",
    /yaml: (?:line \d+: |unmarshal errors)|error converting YAML to JSON|yaml\.(?:scanner|parser|constructor|reader)\.\w+Error|YAMLException|YAMLSyntaxError|(?:Scanner|Parser)Exception: |mapping values are not allowed|did not find expected|found character '.{1,4}' that cannot start|Psych::SyntaxError|YAMLParseError|field (?<name>\w+) not found in type/u,
  ],
  [
    "config-value",
    "certain",
    /invalid character '.{1,8}' (?:looking for|after|in)|unexpected end of JSON input|Unexpected end of JSON|Unexpected token .{1,20} (?:in JSON|is not valid JSON)|JSONDecodeError|json\.decoder|JsonParseException|JSON::ParserError|MalformedJson|JsonReaderException|'.{1,10}' is an invalid (?:start|end) of|Expected .{1,40} in JSON at position|(?:expected value|trailing characters|expected `.`) at line \d+ column/u,
  ],
  [
    "config-value",
    "certain",
    /toml: |TOMLDecodeError|TomlError|TOML parse error|configparser\.\w+|MissingSectionHeaderError|INI parse|(?:error|failed) pars(?:ing|e) (?:toml|ini|hcl)|Near line \d+ \(last key parsed '(?<name>[^']*)'\)|SAXParseException|ParseError: not well-formed|HCL|logback.{0,80}(?:Joran|XML)/iu,
  ],
  [
    "config-value",
    "certain",
    /(?:config error|error loading config(?:uration)?|couldn't load config(?:uration)?|error parsing config(?:uration)?(?: file)?|failed to (?:load|parse|read|unmarshal|decode|validate) (?:the )?config(?:uration)?(?: file)?|invalid config(?:uration)?(?: file)?|configuration (?:file )?.{0,40}(?:is invalid|contains errors|has errors|test failed)|error in config(?:uration)? file)\b[^"'/]{0,40}(?:["']?(?<path>\/[\w./-]+))?/iu,
  ],
  // PEM and keys
  [
    "config-value",
    "certain",
    /private key does not match public key|key values mismatch|failed to find any PEM data|no start line|bad base64 decode|PEM routines|Keystore was tampered with|keystore password was incorrect|Invalid key length|invalid PEM|not a valid (?:PEM|private key|certificate)|asn1: structure error|DECODER routines|malformed certificate|bad decrypt/iu,
  ],
  // times and schedules
  [
    "config-value",
    "certain",
    /(?:invalid|bad|malformed|unparsable|cannot parse|failed to parse) (?:cron|schedule|crontab)(?: (?:expression|spec|line|schedule))?:? ?["']?(?<value>[^"']{0,60})|[Ee]xpected (?:exactly )?5 (?:to 6 )?fields|Cron expression must consist of|Wrong number of fields; expected|(?:invalid|unknown) (?:time ?zone|timezone)(?: specified)?:? ['"]?(?<value2>[\w/+-]*)|ZoneRulesException|ZoneInfoNotFoundError/iu,
  ],
  // applications
  [
    "config-value",
    "specific",
    /(?:invalid|unknown|unsupported|unrecognized|bad|illegal|unexpected) value:? ["'`](?<value>[^"'`]{0,120})["'`](?: (?:for|of|in) (?:\w+ )?["'`]?(?<name>[A-Za-z][\w.-]*))?/iu,
  ],
  [
    "config-value",
    "specific",
    /(?:invalid|unknown|unsupported|unrecognized|bad|illegal) (?:log(?:ging)?[ _-]?level|port(?: number)?|(?:\w+ )?(?:url|uri|dsn)|address|duration|interval|timeout|mode|driver|scheme|protocol|region|environment|setting|backend|provider|dialect|storage (?:class|type|driver)|value(?= (?:for|of|in)))(?: (?:specified|provided|given|supplied))?(?: (?:for|of|in) (?:env(?:ironment)?(?: variable)? |variable |setting |option |key |parameter |field |flag )?["'`]?(?<name>[\w.-]+)["'`]?)?(?: ?[:=]| is)? ?["'`(<]?(?<value>[^"'`)>\s,;]{0,120})/iu,
  ],
  [
    "config-value",
    "specific",
    /(?:invalid|malformed|bad|wrong|illegal) (?:value )?["'`]?(?<name>[A-Z][A-Z0-9_]{2,80})["'`]?(?: ?[:=]| value)? ?["'`]?(?<value>[^"'`\s,;]{0,120})|["'`]?(?<name2>[A-Z][A-Z0-9_]{2,80})["'`]? (?:is invalid|is not (?:a )?valid|has (?:an )?invalid|must be (?:a |an |one |between |greater|less|at |in |positive))(?:.{0,60}?(?:got|received|was|but)[ :]+["'`]?(?<value2>[^"'`\s,;]{0,80}))?/u,
  ],
  [
    "config-value",
    "specific",
    /(?:could not|cannot|can't|unable to|failed to|error) pars(?:e|ing) (?<name>[\w.-]+)?.{0,20}?["'`](?<value>[^"'`]{0,120})["'`]|(?:is not|isn't|not) a(?:n)? valid (?:url|uri|port|number|integer|boolean|duration|level|address|host|value)(?: for (?<name2>[\w.-]+))?|(?:url|uri|dsn|connection string) (?:is )?(?:invalid|malformed)|malformed (?:url|uri|dsn|connection string)|invalid number '(?<value2>[^']*)'|[Ss]chema validation (?:failed|error)|[Cc]onfig(?:uration)? validation (?:failed|error)|\bout of range\b.{0,40}port|syntax error (?:in|at|on|near) .{0,60}(?:conf|cfg|ya?ml|json|toml|ini|line)/iu,
  ],
];
