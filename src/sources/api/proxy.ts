import { BlockList, isIP } from "node:net";

/**
 * The proxy that $HTTPS_PROXY or $HTTP_PROXY (either case) names for an address, by Go's rules, which
 * kubectl follows: never for loopback, not for what $NO_PROXY lists (hosts, domains, `host:port`, IPs, CIDRs, `*`).
 */
export function environmentProxy(
  server: URL,
  env: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const of = (name: string): string | undefined =>
    env[name] || env[name.toLowerCase()] || undefined;
  const proxy = of(server.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY");
  if (proxy === undefined) return undefined;
  const host = server.hostname.replace(/^\[|\]$/gu, "").toLowerCase();
  const port = server.port || (server.protocol === "https:" ? "443" : "80");
  if (
    isLoopback(host) ||
    (of("NO_PROXY") ?? "")
      .split(",")
      .some((entry) => excludes(entry.trim().toLowerCase(), host, port))
  ) {
    return undefined;
  }
  return proxy.includes("://") ? proxy : `http://${proxy}`;
}

const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));

function excludes(entry: string, host: string, port: string): boolean {
  if (entry === "") return false;
  if (entry === "*") return true;
  const [network = "", prefix] = entry.split("/");
  if (prefix !== undefined) return inNetwork(network, Number(prefix), host);
  const [, name = entry, onlyPort] = /^(.*?):(\d+)$/u.exec(isIP(entry) === 6 ? "" : entry) ?? [];
  if (onlyPort !== undefined && onlyPort !== port) return false;
  const domain = name.replace(/^\*?\./u, "");
  return host === name || host.endsWith(`.${domain}`) || (domain === name && host === domain);
}

function inNetwork(network: string, prefix: number, host: string): boolean {
  const version = isIP(network);
  if (
    version === 0 ||
    isIP(host) !== version ||
    !Number.isInteger(prefix) ||
    prefix < 0 ||
    prefix > (version === 4 ? 32 : 128)
  )
    return false;
  const family = version === 4 ? "ipv4" : "ipv6";
  const list = new BlockList();
  list.addSubnet(network, prefix, family);
  return list.check(host, family);
}
