import type { Evidence } from "../model/evidence.ts";
import type { Container, Probe } from "../model/kubernetes.ts";
import type { Remedy } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import type { Cluster } from "./cluster.ts";
import type { ContainerFault } from "./container-faults.ts";
import { calls, type ContainerView } from "./containers.ts";
import { listeningOf, probePort } from "./listening.ts";
import { shorten } from "./quotations.ts";
import { patchContainer, showLog, suggest } from "./workload-commands.ts";

export type ProbeKind = "liveness" | "startup" | "readiness";

/** How a probe fails. */
export type ProbeSymptom =
  | "port-undeclared"
  | "refused"
  | "timeout"
  | "status"
  | "protocol"
  | "unresolved"
  | "unreachable"
  | "dropped"
  | "exec"
  | "exec-missing"
  | "not-serving"
  | "other";

/** A probe that fails: what it asks, what it gets, and what would do instead. */
export interface ProbeFailure {
  readonly symptom: ProbeSymptom;
  /** `GET :8080/healthz`, `TCP :8080`, `"cat /tmp/ok"`; left out where nothing shows it. */
  readonly asks: string | undefined;
  /** `is refused: nobody listens on port 8080`, with what would do instead. */
  readonly gets: Text;
  /** The ports that would do: seen in the log, asked by another probe, or declared. */
  readonly nearPorts: readonly number[];
  /** The log line that says so. */
  readonly evidence: readonly Evidence[];
  readonly remedies: readonly Remedy[];
}

const fields = {
  liveness: "livenessProbe",
  startup: "startupProbe",
  readiness: "readinessProbe",
} as const;

/** kubelet, prober.go: "Readiness probe failed: …", "… probe errored and resulted in unknown state: …", "… probe errored: …". */
const prefix =
  /^(?:Liveness|Readiness|Startup) probe (?:failed|warning|errored(?: and resulted in \w+ state)?): ?/iu;

const symptoms: readonly (readonly [ProbeSymptom, RegExp])[] = [
  ["port-undeclared", /couldn't find port|strconv\.Atoi|strconv\.ParseInt|invalid port/iu],
  [
    "exec-missing",
    /executable file(?: `[^`]*`)? not found|no such file or directory: unknown|failed to start exec|exec failed/iu,
  ],
  ["status", /statuscode: \d+/iu],
  ["not-serving", /responded with "|NOT_SERVING|SERVICE_UNKNOWN/u],
  ["refused", /connection refused|actively refused/iu],
  [
    "protocol",
    /HTTP response to HTTPS client|malformed HTTP|does not look like a TLS handshake|tls: |x509:|does not implement the grpc health/iu,
  ],
  ["unresolved", /no such host|server misbehaving/iu],
  ["timeout", /timeout|timed out|deadline exceeded|request canceled/iu],
  ["unreachable", /no route to host|network is unreachable/iu],
  ["dropped", /connection reset|EOF\b|broken pipe/u],
];

/** The failing probe of a container, from the kubelet's words and the declaration. */
export function probeFailure(
  kind: ProbeKind,
  { view, event, verdict }: ContainerFault,
  cluster: Cluster,
): ProbeFailure {
  const probe = view.spec[fields[kind]];
  const told =
    event !== undefined && prefix.test(event.message) ? event.message.replace(prefix, "") : "";
  const found = symptoms.find(([, pattern]) => pattern.test(told))?.[0];
  const symptom: ProbeSymptom = undeclared(probe, view.spec)
    ? "port-undeclared"
    : probe?.exec !== undefined && found !== "exec-missing" && found !== "timeout"
      ? "exec"
      : (found ?? "other");
  const port =
    probePort(probe, view.spec.ports) ?? Number(/:(\d+)(?:[/:"]|$)/u.exec(told)?.[1] ?? Number.NaN);
  const own = listeningOf(view.pod, cluster).filter((one) => one.view.name === view.name);
  const evident = own.filter((one) => one.port !== port);
  const wrongPort = symptom === "refused" || symptom === "port-undeclared";
  const nearPorts = wrongPort
    ? portsNear(
        view,
        kind,
        port,
        evident.map((one) => one.port),
      )
    : [];
  const nearPath =
    symptom === "status" && /statuscode: 404/u.test(told) ? pathNear(view, kind) : undefined;
  const gets = answerOf(symptom, told, port, probe);
  const loopback =
    symptom === "refused"
      ? own.find((one) => one.port === port && onLoopback.test(one.line))
      : undefined;
  const near: Text =
    loopback !== undefined
      ? {
          en: "; its log says that it listens on the loopback address, where no probe reaches it",
          zh: "；其日志显示它只监听环回地址，探针无法访问",
        }
      : nearPath !== undefined
        ? {
            en: `; another probe of it asks ${nearPath}`,
            zh: `；它的另一个探针请求的是 ${nearPath}`,
          }
        : {
            en: portsEn(nearPorts, evident.length > 0),
            zh: portsZh(nearPorts, evident.length > 0),
          };
  return {
    symptom,
    asks: requestOf(probe, told),
    gets: { en: `${gets.en}${near.en}`, zh: `${gets.zh}${near.zh}` },
    nearPorts,
    evidence: wrongPort
      ? (loopback === undefined ? evident : [loopback])
          .slice(0, 1)
          .map((one) => ({ type: "log", ref: view.ref, line: one.line, previous: false }))
      : [],
    remedies: remediesOf(kind, view, symptom, nearPorts, nearPath, verdict !== undefined, cluster),
  };
}

const onLoopback = /127\.0\.0\.1|localhost|\[?::1\]?(?![\d.:])/u;

/** A probe may name a port only of its own container (pkg/probe/util.go, ResolveContainerPort). */
function undeclared(probe: Probe | undefined, { ports }: Container): boolean {
  const port = probe?.httpGet?.port ?? probe?.tcpSocket?.port;
  return (
    typeof port === "string" &&
    !/^\d+$/u.test(port) &&
    !(ports ?? []).some(({ name }) => name === port)
  );
}

const portsEn = (ports: readonly number[], seen: boolean): string =>
  ports.length === 0
    ? ""
    : seen
      ? `; its log says that it listens on ${ports.join(", ")}`
      : `; it declares port${ports.length > 1 ? "s" : ""} ${ports.join(", ")}`;
const portsZh = (ports: readonly number[], seen: boolean): string =>
  ports.length === 0
    ? ""
    : seen
      ? `；其日志显示它监听 ${ports.join("、")}`
      : `；它声明的端口是 ${ports.join("、")}`;

/** "listening on" lines outrank declared ports, which only inform. */
function portsNear(
  { spec }: ContainerView,
  kind: ProbeKind,
  port: number,
  listening: readonly number[],
): readonly number[] {
  if (listening.length > 0) return [...new Set(listening)];
  const asked = (["liveness", "readiness", "startup"] as const).flatMap((other) =>
    other === kind ? [] : (probePort(spec[fields[other]], spec.ports) ?? []),
  );
  const declared = (spec.ports ?? []).flatMap(({ containerPort, protocol = "TCP" }) =>
    containerPort === undefined || protocol !== "TCP" ? [] : [containerPort],
  );
  return [...new Set(declared.some((one) => one !== port) ? declared : asked)].filter(
    (one) => one !== port && declared.includes(one),
  );
}

const pathNear = ({ spec }: ContainerView, kind: ProbeKind): string | undefined => {
  const own = spec[fields[kind]]?.httpGet;
  return (["liveness", "readiness", "startup"] as const)
    .map((other) => spec[fields[other]]?.httpGet)
    .find(
      (other) => other?.path !== undefined && other.path !== own?.path && other.port === own?.port,
    )?.path;
};

/** What a probe asks: `GET :8080/healthz`, `TCP :8080`, `gRPC :9000`, `"cat /tmp/ok"`. */
function requestOf(probe: Probe | undefined, told: string): string | undefined {
  if (probe?.httpGet !== undefined) {
    const { host = "", port = "", path = "/", scheme = "HTTP" } = probe.httpGet;
    return `GET ${scheme === "HTTPS" ? "https://" : host === "" ? "" : "http://"}${host}:${port}${path.startsWith("/") ? path : `/${path}`}`;
  }
  if (probe?.tcpSocket !== undefined)
    return `TCP ${probe.tcpSocket.host ?? ""}:${probe.tcpSocket.port ?? ""}`;
  if (probe?.grpc !== undefined) return `gRPC :${probe.grpc.port ?? ""}`;
  if (probe?.exec !== undefined) return `"${shorten((probe.exec.command ?? []).join(" "), 80)}"`;
  const url = /Get "?(https?:\/\/[^"\s]+?)"?:(?: |$)/u.exec(told)?.[1];
  return url === undefined ? undefined : `GET ${url}`;
}

function answerOf(
  symptom: ProbeSymptom,
  told: string,
  port: number,
  probe: Probe | undefined,
): Text {
  const on = Number.isNaN(port)
    ? { en: "its port", zh: "该端口" }
    : { en: `port ${port}`, zh: `端口 ${port}` };
  const quoted = shorten(told, 120);
  const named = probe?.httpGet?.port ?? probe?.tcpSocket?.port ?? "";
  switch (symptom) {
    case "port-undeclared":
      return {
        en: `names port ${named}, which the container does not declare`,
        zh: `使用了容器没有声明的端口名 ${named}`,
      };
    case "refused":
      return { en: `is refused: nobody listens on ${on.en}`, zh: `被拒绝：没有进程监听${on.zh}` };
    case "timeout": {
      const limit = probe?.timeoutSeconds ?? 1;
      return { en: `gets no answer within ${limit} s`, zh: `在 ${limit} 秒内没有得到响应` };
    }
    case "status": {
      const status = /statuscode: (\d+)/iu.exec(told)?.[1] ?? "";
      const meaning = statusMeaning(Number(status));
      return {
        en: `is answered with HTTP ${status}${meaning.en}`,
        zh: `得到 HTTP ${status}${meaning.zh}`,
      };
    }
    case "not-serving":
      return { en: `is answered with ${quoted}`, zh: `得到的应答是 ${quoted}` };
    case "protocol":
      return { en: `meets another protocol: "${quoted}"`, zh: `遇到的是另一种协议：“${quoted}”` };
    case "unresolved":
      return {
        en: "names a host that does not resolve on the node",
        zh: "使用的主机名在节点上无法解析",
      };
    case "unreachable":
      return { en: "has no route to the Pod", zh: "没有到 Pod 的路由" };
    case "dropped":
      return { en: "is cut off by the process", zh: "被进程中断连接" };
    case "exec-missing":
      return {
        en: `cannot run in the container: "${quoted}"`,
        zh: `无法在容器中运行：“${quoted}”`,
      };
    case "exec":
      return told === ""
        ? { en: "fails", zh: "执行失败" }
        : { en: `fails: "${quoted}"`, zh: `执行失败：“${quoted}”` };
    case "other":
      return told === ""
        ? { en: "fails", zh: "失败" }
        : { en: `fails: "${quoted}"`, zh: `失败：“${quoted}”` };
  }
}

function statusMeaning(status: number): Text {
  if (status === 404)
    return { en: ": it serves, but not that path", zh: "：进程有应答，但没有这个路径" };
  if (status === 401 || status === 403)
    return { en: ": it demands credentials for that path", zh: "：该路径要求身份认证" };
  if (status === 400)
    return {
      en: ": it refuses the request (HTTPS port, Host header)",
      zh: "：请求被拒绝（HTTPS 端口或 Host 头部）",
    };
  if (status >= 500)
    return { en: ": it runs and reports itself unhealthy", zh: "：进程在运行，并自报不健康" };
  return { en: "", zh: "" };
}

function remediesOf(
  kind: ProbeKind,
  view: ContainerView,
  symptom: ProbeSymptom,
  ports: readonly number[],
  path: string | undefined,
  logged: boolean,
  cluster: Cluster,
): readonly Remedy[] {
  const probe = view.spec[fields[kind]];
  const handler =
    probe?.httpGet !== undefined
      ? "httpGet"
      : probe?.tcpSocket !== undefined
        ? "tcpSocket"
        : undefined;
  const name = calls(view);
  const found: Remedy[] = [];
  for (const port of handler === undefined || ports.length > 1 ? [] : ports)
    found.push(
      suggest(
        {
          en: `let the ${kind} probe ask port ${port}`,
          zh: `让${probeNames[kind].zh}探测端口 ${port}`,
        },
        patchContainer(view, { [fields[kind]]: { [handler ?? ""]: { port } } }, cluster),
      ),
    );
  if (path !== undefined)
    found.push(
      suggest(
        { en: `let the ${kind} probe ask ${path}`, zh: `让${probeNames[kind].zh}请求 ${path}` },
        patchContainer(view, { [fields[kind]]: { httpGet: { path } } }, cluster),
      ),
    );
  if (symptom === "timeout")
    found.push(
      suggest(
        { en: `allow the ${kind} probe more time`, zh: `给${probeNames[kind].zh}更长的超时时间` },
        patchContainer(
          view,
          { [fields[kind]]: { timeoutSeconds: Math.max(5, (probe?.timeoutSeconds ?? 1) * 3) } },
          cluster,
        ),
      ),
    );
  if (found.length === 0)
    found.push({
      title: {
        en: `see in its log what ${name.en} does${logged ? "" : ", then mend it or its probe"}`,
        zh: `查看${name.zh} 的日志，再修正程序或探针`,
      },
      applicability: "has-placeholders",
      steps: [showLog(view, kind !== "readiness")],
    });
  return found;
}

const probeNames: Readonly<Record<ProbeKind, Text>> = {
  liveness: { en: "liveness probe", zh: "存活探针" },
  startup: { en: "startup probe", zh: "启动探针" },
  readiness: { en: "readiness probe", zh: "就绪探针" },
};
