import { type Json } from "../draft.ts";
import { timeIn } from "../times.ts";
import { type Field, find, flat, given, linesOf, numberOf, pairsOf, valueOf } from "../tree.ts";

/** What a Pod or a template prints of its containers: declarations and, of a Pod, statuses. */
export interface Containers {
  readonly specs: readonly Json[];
  readonly statuses: readonly Json[];
}

/** pkg/describe/describe.go: describeContainers. */
export function containersIn(block: Field | undefined): Containers {
  const specs: Json[] = [];
  const statuses: Json[] = [];
  for (const field of partsOf(block)) {
    const name = field.key;
    specs.push(specOf(name, field.fields));
    const status = statusOf(name, field.fields);
    if (status !== undefined) statuses.push(status);
  }
  return { specs, statuses };
}

/** The containers, each with its name; a cut paste may show the fields of one alone. */
function partsOf(block: Field | undefined): readonly Field[] {
  if (block === undefined) return [];
  const loose = block.fields.filter(
    ({ key }) => key === "State" || key === "Image" || key === "Last State",
  );
  if (loose.length > 0) return [{ ...block, key: unnamed, fields: block.fields }];
  return block.fields.filter(
    ({ key, value, fields }) => key !== "" && value === "" && fields.length > 0,
  );
}

/** How a container is called of which the text does not tell the name. */
export const unnamed = "unnamed";

function specOf(name: string, fields: readonly Field[]): Json {
  return given({
    name,
    image: valueOf(fields, "Image"),
    command: wordsOf(find(fields, "Command")),
    args: wordsOf(find(fields, "Args")),
    ports: portsOf(fields),
    env: environment(find(fields, "Environment")),
    envFrom: environmentFrom(find(fields, "Environment Variables from")),
    resources: resourcesOf(fields),
    volumeMounts: mountsOf(find(fields, "Mounts")),
    livenessProbe: probeOf(valueOf(fields, "Liveness")),
    readinessProbe: probeOf(valueOf(fields, "Readiness")),
    startupProbe: probeOf(valueOf(fields, "Startup")),
    restartPolicy: valueOf(fields, "Restart Policy"),
  });
}

const wordsOf = (field: Field | undefined): readonly string[] | undefined => {
  const words = linesOf(field);
  return words.length === 0 ? undefined : words;
};

function portsOf(fields: readonly Field[]): readonly Json[] | undefined {
  const hosts = (valueOf(fields, "Host Port", "Host Ports") ?? "").split(/,\s*/u);
  const ports = (valueOf(fields, "Port", "Ports") ?? "").split(/,\s*/u).flatMap((text, i) => {
    const [, port, protocol, name] = /^(\d+)\/(\w+)(?: \(([\w-]+)\))?/u.exec(text) ?? [];
    if (port === undefined) return [];
    const host = Number(/^(\d+)\//u.exec(hosts[i] ?? "")?.[1] ?? 0);
    return [
      given({ name, containerPort: Number(port), protocol, hostPort: host > 0 ? host : undefined }),
    ];
  });
  return ports.length === 0 ? undefined : ports;
}

function resourcesOf(fields: readonly Field[]): Json | undefined {
  const limits = pairsOf(find(fields, "Limits"), ":");
  const requests = pairsOf(find(fields, "Requests"), ":");
  return limits === undefined && requests === undefined ? undefined : given({ limits, requests });
}

/** `<set to the key 'x' in secret 'y'>  Optional: false`, `<set to the key 'x' of config map 'y'>`, `(v1:status.podIP)`. */
const fromKey =
  /^<set to the key '([^']*)' (?:in|of) (secret|config map) '([^']*)'>(?:\s+Optional: (\w+))?/u;

function environment(field: Field | undefined): readonly Json[] | undefined {
  if (field === undefined || field.fields.length === 0) return undefined;
  return field.fields.flatMap(({ key, value }): readonly Json[] => {
    if (key === "") return [];
    const [, at, kind, name, optional] = fromKey.exec(value) ?? [];
    if (at !== undefined) {
      const selector = { key: at, name, ...(optional === "true" && { optional: true }) };
      return [
        {
          name: key,
          valueFrom: kind === "secret" ? { secretKeyRef: selector } : { configMapKeyRef: selector },
        },
      ];
    }
    const path = /^\(v1:([\w.[\]'/-]+)\)$/u.exec(value)?.[1];
    return [
      path === undefined
        ? { name: key, value }
        : { name: key, valueFrom: { fieldRef: { fieldPath: path } } },
    ];
  });
}

function environmentFrom(field: Field | undefined): readonly Json[] | undefined {
  const from = linesOf(field).flatMap((line) => {
    const [, name, kind, prefix, optional] =
      /^(\S+)\s+(ConfigMap|Secret)(?: with prefix '([^']*)')?(?:\s+Optional: (\w+))?/u.exec(line) ??
      [];
    if (name === undefined) return [];
    const reference = { name, ...(optional === "true" && { optional: true }) };
    return [
      given({
        prefix,
        configMapRef: kind === "ConfigMap" ? reference : undefined,
        secretRef: kind === "Secret" ? reference : undefined,
      }),
    ];
  });
  return from.length === 0 ? undefined : from;
}

function mountsOf(field: Field | undefined): readonly Json[] | undefined {
  const mounts = linesOf(field).flatMap((line) => {
    const [, mountPath, name, mode = ""] = /^(\S+) from (\S+)(?: \((.*)\))?$/u.exec(line) ?? [];
    if (name === undefined) return [];
    const subPath = /path="([^"]*)"/u.exec(mode)?.[1];
    return [
      given({ name, mountPath, readOnly: mode.startsWith("ro") ? true : undefined, subPath }),
    ];
  });
  return mounts.length === 0 ? undefined : mounts;
}

const seconds = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

/** describe.go, DescribeProbe: `http-get http://:8080/healthz delay=0s timeout=1s period=10s #success=1 #failure=3`. */
function probeOf(text: string | undefined): Json | undefined {
  if (text === undefined) return undefined;
  const numbers = {
    initialDelaySeconds: seconds(/delay=(\d+)s/u.exec(text)?.[1]),
    timeoutSeconds: seconds(/timeout=(\d+)s/u.exec(text)?.[1]),
    periodSeconds: seconds(/period=(\d+)s/u.exec(text)?.[1]),
    successThreshold: seconds(/#success=(\d+)/u.exec(text)?.[1]),
    failureThreshold: seconds(/#failure=(\d+)/u.exec(text)?.[1]),
  };
  return given({ ...handlerOf(text), ...numbers });
}

const portIn = (text: string): number | string => (/^\d+$/u.test(text) ? Number(text) : text);

function handlerOf(text: string): Json {
  const [, scheme, host, port, path] =
    /^http-get (https?):\/\/([^:/\s]*):([\w-]+)(\/\S*)?/u.exec(text) ?? [];
  if (scheme !== undefined && port !== undefined)
    return {
      httpGet: given({
        scheme: scheme.toUpperCase(),
        host: host === "" ? undefined : host,
        port: portIn(port),
        path: path ?? "/",
      }),
    };
  const command = /^exec \[(.*)\] delay=/u.exec(text)?.[1];
  if (command !== undefined) return { exec: { command: command.split(" ") } };
  const tcp = /^tcp-socket \S*:([\w-]+)/u.exec(text)?.[1];
  if (tcp !== undefined) return { tcpSocket: { port: portIn(tcp) } };
  const grpc = /^grpc <\w+>:(\d+)/u.exec(text)?.[1];
  return grpc === undefined ? {} : { grpc: { port: Number(grpc) } };
}

function statusOf(name: string, fields: readonly Field[]): Json | undefined {
  const state = find(fields, "State");
  const last = find(fields, "Last State");
  const restartCount = numberOf(fields, "Restart Count");
  const ready = valueOf(fields, "Ready");
  if (
    state === undefined &&
    last === undefined &&
    restartCount === undefined &&
    ready === undefined
  )
    return undefined;
  return given({
    name,
    ready: ready === undefined ? undefined : ready === "True",
    restartCount,
    image: valueOf(fields, "Image"),
    imageID: valueOf(fields, "Image ID"),
    containerID: valueOf(fields, "Container ID"),
    state: stateOf(state),
    lastState: stateOf(last),
  });
}

/** describe.go, describeStatus. */
function stateOf(field: Field | undefined): Json | undefined {
  if (field === undefined) return undefined;
  const { fields } = field;
  const reason = valueOf(fields, "Reason");
  const messageField = find(fields, "Message");
  const message =
    messageField === undefined
      ? undefined
      : [messageField.value, ...flat(messageField.fields)].filter((line) => line !== "").join("\n");
  const time = (key: string): string | undefined => timeIn(valueOf(fields, key) ?? "");
  switch (field.value) {
    case "Running":
      return { running: given({ startedAt: time("Started") }) };
    case "Waiting":
      return { waiting: given({ reason, message }) };
    case "Terminated":
      return {
        terminated: given({
          reason,
          message,
          exitCode: numberOf(fields, "Exit Code"),
          signal: numberOf(fields, "Signal"),
          startedAt: time("Started"),
          finishedAt: time("Finished"),
        }),
      };
    default:
      return undefined;
  }
}
