/** A peer that a text names. */
export interface Peer {
  readonly host: string;
  readonly port?: number;
  readonly scheme?: string;
}

/**
 * Where programs write the peer of a call. `loose`: an address that a name elsewhere in the text
 * outranks. Ordered: the first that holds wins.
 */
const places: readonly (readonly [test: RegExp, loose?: "loose"])[] = [
  // nginx error log, Envoy
  [/upstream: "(?<scheme>\w+):\/\/(?<host>[^":/]+)(?::(?<port>\d+))?/u],
  [/host not found in \S+ "(?<host>[^":]+)(?::(?<port>\d+))?/u],
  // Go net: a proxy, a name, a resolver
  [/proxyconnect tcp: dial \w+:? (?:lookup )?(?<host>[\w.-]+)(?::(?<port>\d+))?/u],
  [/\blookup (?<host>(?!tcp\/|udp\/)[^\s:/]+\w)(?:\.? on |\.?: )/u],
  // Node, PHP, busybox, netcat
  [
    /getaddrinfo (?:ENOTFOUND|EAI_\w+|for host) "?(?<host>[\w.-]+\w)"?(?:(?::| port )(?<port>\d+))?/u,
  ],
  [/getaddr(?:info|esses).{0,40}? for (?<host>[\w.-]+\w)/u],
  // Java
  [/UnknownHostException: (?<host>[\w.-]+\w)(?::(?<port>\d+))?/u],
  [/(?<![\w.-])(?<host>[A-Za-z][\w.-]*)\/(?:<unresolved>|\d+\.\d+\.\d+\.\d+):(?<port>\d+)/u],
  [/Connect to (?:\w+:\/\/)?(?<host>[\w.-]+):(?<port>\d+) \[/u],
  [/Connection to (?:node -?\d+ \()?(?<host>[\w.-]+):(?<port>\d+)/u],
  // libpq, pgx
  [/server at "(?<host>[^"]+)"(?: \([^)]*\))?(?:, port (?<port>\d+))?/u],
  [/translate host name "(?<host>[^"]+)"/u],
  [
    /running on host "(?<host>[^"]+)"(?: \([^)]*\))? and accepting\s+TCP\/IP connections on port (?<port>\d+)/u,
  ],
  [/\d+\.\d+\.\d+\.\d+:(?<port>\d+) \((?<host>[A-Za-z][\w.-]*)\)/u],
  // MySQL clients
  [
    /(?:\bserver on|server at|server host|connect to host|to server) ['"](?<host>[\w.-]+)(?::(?<port>\d+))?['"]/u,
  ],
  // urllib3
  [/\(?host='(?<host>[^']+)', port='?(?<port>\d+)/u],
  // kafka clients, MongoDB drivers
  [
    /(?:broker|server|seed|node|Addr:|address:|Couldn't resolve server|Bootstrap broker) \[?['"]?(?<host>[A-Za-z][\w.-]*):(?<port>\d+)/u,
  ],
  [/'(?<host>[A-Za-z][\w.-]*):(?<port>\d+)'/u],
  // redis-py, redis-cli, generic prose
  [
    /(?:connecting to|connect to|Redis at|waiting for|reach|resolve|dial(?:ing)?|tcp|to|at|for) (?<host>[A-Za-z][\w.-]*):(?<port>\d{2,5})\b(?!:\d)/u,
  ],
  // curl, nc, wget, nslookup, ssh, getent
  [/connect\(2\) for "?(?<host>[\w.-]+)"? port (?<port>\d+)/u],
  [/(?:connect to|connecting to) (?:host )?(?<host>[\w.-]+) (?:\([\d.]+\) )?port (?<port>\d+)/u],
  [/(?:connect to|connecting to) (?<host>[A-Za-z][\w.-]*) \([\d.]+\)/u],
  [
    /(?:resolve host(?:name)?|resolve proxy|resolve address|resolve host name|resolve|unknown host|host name|Unknown host):? ['"]?(?<host>(?!host|address|name)[\w-]+(?:\.[\w-]+)*)['"]?/u,
  ],
  [/bad address ['"](?<host>[\w.-]+)(?::(?<port>\d+))?['"]/u],
  [/(?:can't resolve|server can't find) '?(?<host>[\w-]+(?:\.[\w-]+)*)/u],
  [/nc: (?<host>[\w.-]+) \([\d.]+:(?<port>\d+)\)/u],
  [/(?<![\w.-])(?<host>[A-Za-z][\w.-]*) \[[\d.]+\] (?<port>\d+)/u],
  [/(?<![\w.-])(?<host>[A-Za-z][\w.-]*):(?<port>\d+) \([\d.]+:\d+\)/u],
  // libc's words behind the name: redis, ping, getent
  [
    /(?<![\w./-])(?<host>[a-z][a-z\d]*(?:[.-]+[a-z\d]+)+): (?:Name or service not known|Name does not resolve|Temporary failure in name resolution|No address associated with hostname|nodename nor servname)/u,
  ],
  // URLs with their credentials; documentation is no peer
  [
    /(?<![a-z0-9+_.])(?<scheme>[a-z][a-z0-9+_.]*):\/\/(?:[^\s@/"'`]{1,200}@)?(?<host>\[[\da-f:]+\]|[\w-]+(?:\.[\w-]+)*)(?::(?<port>\d+))?/iu,
  ],
  // key=value and object dumps
  [
    /\b(?:host(?:name)?|server|addr(?:ess)?|endpoint|broker|target|peer|upstream|dialAddress)["']?(?:=|: ?)["'`]?(?<host>\[[\da-f:]+\]|[A-Za-z][\w.-]*|\d+\.\d+\.\d+\.\d+)["'`]?(?:(?:[,;]?\s{1,8}(?:\w+=[^\s,;]{0,80} ){0,3}|:|[;,])"?(?:port["']?(?:=|: ?)["']?)?(?<port>\d{2,5})\b)?/iu,
  ],
  [/remote host \((?<host>[\d.]+)\)/u, "loose"],
  // Go: read tcp 10.0.0.9:41234->10.0.0.1:5432
  [/->\[?(?<host>[\da-f.:]+?)\]?:(?<port>\d+)/u, "loose"],
  [/(?<![\w./])\[?(?<host>\d+\.\d+\.\d+\.\d+|::1|::ffff:[\d.]+)\]?:(?<port>\d{2,5})\b/u, "loose"],
  [
    /(?:ipv4#|ECONNREFUSED |ETIMEDOUT |EHOSTUNREACH |\/)(?<host>\d+\.\d+\.\d+\.\d+):(?<port>\d+)/u,
    "loose",
  ],
  [/(?<![\w./@:#-])(?<host>[A-Za-z][\w-]*(?:\.[\w-]+){0,8}):(?<port>\d{2,5})(?![\d.]|:\d|\w)/u],
];

const documentation =
  /(?:^|\.)(?:github\.com|githubusercontent\.com|gitlab\.com|readthedocs\.io|stackoverflow\.com|sqlalche\.me|pris\.ly|prisma\.io|aka\.ms|fb\.me|git\.io|goo\.gl|bit\.ly|slf4j\.org|spring\.io|nodejs\.org|npmjs\.com|python\.org|kubernetes\.io|k8s\.io|golang\.org|go\.dev|pydantic\.dev|docker\.com|w3\.org|xmlsoap\.org|apache\.org|postgresql\.org|mysql\.com|mongodb\.com|redis\.io|elastic\.co|nginx\.org|haproxy\.org|traefik\.io|prometheus\.io|grafana\.com|rust-lang\.org|microsoft\.com|oracle\.com|example\.(?:com|org))$|^(?:docs?|www|wiki|cwiki|support|help|errors|blog)\./iu;

/** `main.go:34`, `error:12`: words before a colon and a number that are no hosts. */
const noHost =
  /\.(?:go|java|kt|scala|js|mjs|cjs|jsx|ts|tsx|py|rb|rs|c|cc|cpp|h|hpp|cs|php|sh|pl|lua|ex|exs|erl|hrl|conf|cfg|ya?ml|json|xml|toml|ini|sql|env|log|html?|md|so|jar)$|^(?:https?|tcp|udp|unix|file|line|lines|port|pid|tid|code|status|errno|error|err|node|attempt|retry|retries|level|version|at|id|exit|time|timeout|count|size|offset|row|col|column|pos|position|index|seq|took|duration|host|hostname|server|address|addr|name|null|undefined|localtime|warn|info|debug|fatal|main|thread|worker|user|on|the|a|an|to|of|and|or|is|in|for|with|from|sha256|md5|it|this|that|any|remote|database|broker|upstream|peer|connection|socket|refused|failed|UTC|GMT|os|[a-z]|\d+)$/iu;

/** Schemes before a bucket, a file or an image. */
const noPeer =
  /^(?:s3[an]?|gs|file|jar|unix|data|npm|containerd|docker|oci|about|urn|classpath|arn|npipe)$/u;

const address = /^(?:\d+\.\d+\.\d+\.\d+|[\da-f]*:[\da-f:.]*)$/iu;

/** An IP address, in which a name is preferred. */
export const isAddress = (host: string): boolean => address.test(host);

const plausible = (host: string, scheme: string | undefined): boolean =>
  !noHost.test(host) && !(scheme !== undefined && documentation.test(host));

/** The port that a text writes behind a host. */
export const portBeside = (text: string, host: string): number | undefined => {
  for (let at = text.indexOf(host); at >= 0; at = text.indexOf(host, at + 1)) {
    const port = /^:(\d{2,5})\b/u.exec(text.slice(at + host.length, at + host.length + 7))?.[1];
    if (port !== undefined) return Number(port);
  }
  return undefined;
};

const toPeer = (
  text: string,
  groups: Readonly<Record<string, string | undefined>>,
): Peer | undefined => {
  const host = groups["host"]?.replace(/^\[|\]$/gu, "").replace(/[.-]+$/u, "");
  const scheme = groups["scheme"]?.toLowerCase();
  if (
    host === undefined ||
    host === "" ||
    (scheme !== undefined && noPeer.test(scheme)) ||
    !plausible(host, scheme)
  )
    return undefined;
  const named = groups["port"] === undefined ? portBeside(text, host) : Number(groups["port"]);
  const port = named !== undefined && named > 0 && named < 65_536 ? named : undefined;
  return {
    host,
    ...(port === undefined ? {} : { port }),
    ...(scheme === undefined ? {} : { scheme }),
  };
};

/** The peer of the failed call that a line reports: the name rather than the address where both stand. */
export const peerIn = (text: string): Peer | undefined => {
  let loose: Peer | undefined;
  for (const [test, weight] of places) {
    const groups = test.exec(text)?.groups;
    const peer = groups === undefined ? undefined : toPeer(text, groups);
    if (peer === undefined) continue;
    if (weight === undefined && !(isAddress(peer.host) && loose !== undefined)) {
      const dialled = /dial tcp (?:\d+\.){3}\d+:(\d+)/u.exec(text)?.[1];
      const port =
        peer.port ?? loose?.port ?? (dialled === undefined ? undefined : Number(dialled));
      return port === undefined ? peer : { ...peer, port };
    }
    loose ??= peer;
  }
  return loose;
};

const jdbc = /\bjdbc:(?:\w+:){1,3}/giu;
const url =
  /(?<![a-z0-9+_.-])(?<scheme>[a-z][a-z0-9+_.-]{0,30}):\/\/(?:[^\s@/"'`]{0,200}@)?(?<hosts>[^\s/?#"'`;|&<>)]{1,1000})/giu;
const keyed =
  /(?<![\w-])(?:host|server|hostname|data source|addr(?:ess)?)\s?=\s?['"]?(?:tcp:)?(?<host>[\w.-]+)['"]?(?:[,:](?<near>\d{2,5}))?(?:[\s;&]{1,4}(?!port)\w{1,30}=[^\s;&]{0,100}){0,6}(?:[\s;&]{1,4}port\s?=\s?['"]?(?<port>\d{2,5}))?/giu;
const driver = /@(?:tcp|tcp6)?\((?<host>[\w.-]+)(?::(?<port>\d+))?\)/giu;
const oracle = /@(?:\/\/)?(?<host>[A-Za-z][\w.-]*)(?::(?<port>\d+))(?=[:/])/giu;
const device = /\/dev\/(?:tcp|udp)\/(?<host>[\w.-]+)\/(?<port>\d+)/giu;
const flags =
  /(?:^|\s)(?:-h|--host(?:name)?|--server)[= ]['"]?(?<host>[A-Za-z][\w.-]*|\d+\.\d+\.\d+\.\d+)['"]?(?:\s+(?:(?!-p|-P|--port)-{1,2}[\w-]+(?:[= ][^\s-]\S*)?\s+){0,4}(?:-p|-P|--port)[= ]?(?<port>\d{2,5}))?/gu;
const commands =
  /\b(?:(?:nc|ncat|netcat)(?!(?:\s+-{1,2}\S+(?:\s+\d+)?){0,6}\s+(?:-[a-z]*l|--listen))|telnet|nslookup|getent (?:hosts|ahosts)|dig|ping6?|host|tcping)\s+(?:-{1,2}[\w-]+(?:\s+\d+)?\s+){0,6}(?<host>[A-Za-z][\w-]*(?:\.[\w-]+)*|\d+\.\d+\.\d+\.\d+)(?:\s+(?<port>\d{2,5}))?(?=[\s;&|)>"'`,]|$)/gu;
const pair =
  /(?<![\w./@:$%{#+-])(?<host>[A-Za-z][\w-]*(?:\.[\w-]+){0,8}|\d+\.\d+\.\d+\.\d+):(?<port>\d{2,5})(?![\d.]|:\d|\w)/gu;

const hostAndPort = /^(?<host>\[[\da-f:]+\]|[\w-]+(?:\.[\w-]+)*)\.?(?::(?<port>\d{1,5}))?$/iu;

/** The peers that a text names: an env value, arguments, the command of a probe or an init container. */
export const callsIn = (text: string): readonly Peer[] => {
  const found = new Map<string, Peer>();
  const add = (
    groups: Readonly<Record<string, string | undefined>> | undefined,
    scheme?: string,
  ): void => {
    const peer = groups === undefined ? undefined : toPeer("", { ...groups, scheme: undefined });
    if (peer === undefined) return;
    const before = [...found.values()].some(
      ({ host, port }) => host === peer.host && (peer.port === undefined || port === peer.port),
    );
    if (before) return;
    found.set(`${peer.host}:${peer.port ?? ""}`, scheme === undefined ? peer : { ...peer, scheme });
  };
  let rest = text
    .slice(0, 20_000)
    .replace(jdbc, (prefix) =>
      prefix.endsWith("thin:") ? "" : `${prefix.split(":")[1] ?? "jdbc"}:`,
    );
  // each form is taken out, so that the looser forms after it do not read it again
  const take = (
    test: RegExp,
    read: (groups: Readonly<Record<string, string | undefined>>) => void,
  ): void => {
    for (const { groups } of rest.matchAll(test)) read(groups ?? {});
    rest = rest.replace(test, " ");
  };
  take(url, ({ scheme, hosts }) => {
    if (scheme !== undefined && noPeer.test(scheme)) return;
    for (const one of hosts?.split(",") ?? [])
      add(
        hostAndPort.exec(one.replace(/^.*@/u, "").replace(/^tcp\((.*)\)$/u, "$1"))?.groups,
        scheme?.toLowerCase(),
      );
  });
  take(driver, add);
  take(oracle, add);
  take(device, add);
  take(keyed, ({ host, near, port }) => add({ host, port: port ?? near }));
  take(flags, add);
  take(commands, add);
  take(pair, add);
  return [...found.values()];
};
