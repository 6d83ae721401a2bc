import type { Pod } from "../model/kubernetes.ts";
import type { Cluster } from "./cluster.ts";
import { containersOf, type ContainerView } from "./containers.ts";
import { logsOf } from "./logs.ts";
import { perObject } from "./memo.ts";
import { isReady } from "./pods.ts";

/**
 * What servers print when they open their port: Go, Node, Python (uvicorn, gunicorn, Flask), Java
 * (Tomcat, Jetty, Netty), Ruby (Puma), .NET (Kestrel), nginx unit, PostgreSQL, Redis, MySQL.
 */
const opened =
  /(?:listen(?:ing|s)?|running|started|serving|bound|accepting connections|ready for connections|now listening|available|up)\b[^\n]{0,60}?(?:\bport(?:\(s\)|s)?(?!\w)[:= ]*|(?:https?|tcp|grpc):\/\/[^\s/:]*(?:\[[^\]]*\])?:|(?:[\d.]+|\[?::\]?|\*|localhost)?:)(\d{2,5})\b/iu;

/** A port that somebody was seen to listen on, with what shows it. */
export interface Listening {
  readonly port: number;
  readonly view: ContainerView;
  readonly line: string;
}

/** The ports that a Pod's containers say they listen on, in their logs. */
export const listeningOf = perObject<Pod, readonly Listening[]>((pod, cluster) =>
  containersOf(pod, cluster).flatMap((view) =>
    (logsOf(view, cluster).current ?? []).flatMap((line) => {
      const port = Number(opened.exec(line)?.[1]);
      return port > 0 &&
        port < 65536 &&
        !/(?:fail|error|cannot|could not|refused|unable|waiting|retry)/iu.test(line)
        ? [{ port, view, line }]
        : [];
    }),
  ),
);

/** Whether a Pod is known to answer on a port: its log says so, or a network probe on it passes. */
export const answersOn = (pod: Pod, port: number, cluster: Cluster): boolean =>
  listeningOf(pod, cluster).some((one) => one.port === port) ||
  (isReady(pod) &&
    containersOf(pod, cluster).some(({ spec }) =>
      [spec.readinessProbe, spec.livenessProbe, spec.startupProbe].some(
        (probe) => probePort(probe, spec.ports) === port,
      ),
    ));

type Ports = ContainerView["spec"]["ports"];

/** The number of the port that a network probe asks, a name looked up among the container's ports. */
export function probePort(
  probe: ContainerView["spec"]["readinessProbe"],
  ports: Ports,
): number | undefined {
  const port = probe?.httpGet?.port ?? probe?.tcpSocket?.port ?? probe?.grpc?.port;
  if (typeof port === "number") return port;
  if (port === undefined) return undefined;
  return /^\d+$/u.test(port)
    ? Number(port)
    : ports?.find(({ name }) => name === port)?.containerPort;
}
