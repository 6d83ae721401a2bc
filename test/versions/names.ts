import {
  containersIn,
  type Copy,
  type Item,
  list,
  nameOf,
  namespaceOf,
  ofKind,
  record,
  rewrite,
  text,
  type Tree,
} from "./copy.ts";

/** Numbers that look like chance and are the same every time (a linear congruential generator). */
const chance = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

/** Endless names that mean nothing: `kafo-renu7`. */
export function* plainNames(seed: number): Generator<string, never> {
  const next = chance(seed);
  const one = (letters: string): string => letters.charAt(next(letters.length));
  const syllable = (): string => one("bdfgklmnprtvz") + one("aeiou");
  for (;;)
    yield `${syllable()}${syllable()}${next(2) === 0 ? "" : `-${syllable()}${syllable()}`}${syllable()}`;
}

/** Names as teams give them, full of words that also stand in errors and in the names of system parts. */
const misleading = [
  "not-found-page",
  "error-handler",
  "timeout-service",
  "denied-list",
  "oom-watcher",
  "postgres-exporter",
  "redis-commander",
  "dns-updater",
  "x509-issuer",
  "tls-frontend",
  "connection-refused-test",
  "retry-worker",
  "failed-jobs-ui",
  "killer-app",
  "liveness-checker",
  "startup-page",
  "no-such-host-tool",
  "unauthorized-audit",
  "quota-reporter",
  "pull-mirror",
  "secret-santa",
  "configmap-reloader",
  "node-agent",
  "panic-room",
  "exit-survey",
  "backoff-demo",
  "permission-denied-faq",
  "evicted-tenants",
  "crash-analytics",
  "probe-service",
  "etcd-backup-ui",
  "ready-or-not",
  "limit-break",
  "port-8080-proxy",
  "read-only-mirror",
  "command-center",
];

export function* misleadingNames(seed: number): Generator<string, never> {
  const next = chance(seed);
  const left = [...misleading];
  for (let i = 0; ; i++) yield left.splice(next(left.length), 1)[0] ?? `${misleading[i % 30]}-${i}`;
}

const system = /^kube-|^default$/u;
/** What is no name wherever it stands: shell words, parts of hosts, Kubernetes' own objects. */
const fixed = new Set(
  "quota sh sleep nc wget curl echo tail cat ls dd local localhost svc cluster default kubernetes kube-root-ca.crt node pod service run while until docker.io io tmp data log logs etc usr bin dev".split(
    " ",
  ),
);

/** Every name that people chose: of namespaces, workloads, what they need, containers, images and nodes. */
function namesIn(copy: Copy): readonly string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    if (
      name.length > 1 &&
      !fixed.has(name) &&
      !system.test(name) &&
      /^[a-z][a-z0-9.-]*$/u.test(name)
    )
      found.add(name);
  };
  for (const one of copy.objects) {
    const kind = text(one, "kind");
    if (["Namespace", "Node", "PersistentVolume", "PriorityClass"].includes(kind)) {
      if (!nameOf(one).startsWith("system-")) add(nameOf(one));
    } else if (namespaceOf(one) !== "" && !system.test(namespaceOf(one))) {
      const owned = list(one, "metadata", "ownerReferences").length > 0;
      if (
        !owned &&
        !["Event", "EndpointSlice", "Lease", "ControllerRevision"].includes(kind) &&
        !nameOf(one).endsWith(".crt")
      )
        add(nameOf(one));
    }
  }
  for (const pod of ofKind(copy, "Pod"))
    for (const container of containersIn(record(pod, "spec"))) {
      add(text(container, "name"));
      for (const part of text(container, "image")
        .replace(/:[^/]*$/u, "")
        .split("/"))
        if (!/[.:]/u.test(part)) add(part);
    }
  return [...found].toSorted((a, b) => b.length - a.length);
}

const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");

const keys = new Set([
  "kind",
  "apiVersion",
  "reason",
  "type",
  "status",
  "phase",
  "protocol",
  "operator",
  "effect",
]);

/** Gives everything another name, and says what became of one. `also`: names of what does not exist. */
export function renamed(
  copy: Copy,
  names: Iterator<string>,
  also: readonly string[],
): (name: string) => string {
  const old = [...new Set([...namesIn(copy), ...also.filter((one) => !fixed.has(one))])].toSorted(
    (a, b) => b.length - a.length,
  );
  if (old.length === 0) return (name) => name;
  const table = new Map(old.map((name) => [name, String(names.next().value)]));
  const pattern = new RegExp(
    `(?<![A-Za-z0-9])(?:${old.map(escaped).join("|")})(?![A-Za-z0-9])`,
    "gu",
  );
  const change = (words: string): string =>
    words.replaceAll(pattern, (name) => table.get(name) ?? name);
  copy.objects = copy.objects.map(
    (one) => rewrite(one, (value, key) => (keys.has(key) ? value : change(value))) as Item,
  );
  copy.logs = copy.logs.map((log) => ({
    ...log,
    namespace: change(log.namespace),
    pod: change(log.pod),
    container: change(log.container),
    text: change(log.text),
  }));
  copy.coverage = rewrite(copy.coverage as unknown as Tree, change) as unknown as Copy["coverage"];
  return change;
}
