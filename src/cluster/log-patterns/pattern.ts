/** What kind of failure a log line reports. */
export type LogClass =
  /** A network call that failed. */
  | "call"
  /** A peer refused the credentials or rights. */
  | "access-denied"
  /** An error that only a server can give: too many connections, read-only, out of memory, not the leader, starting up. */
  | "server-limit"
  | "tls"
  /** The Kubernetes API refused a verb on a resource. */
  | "rbac"
  /** No service account token, or not inside a cluster. */
  | "no-token"
  | "address-in-use"
  | "permission-denied"
  | "read-only-filesystem"
  | "no-space"
  | "file-missing"
  | "command-not-found"
  | "exec-format"
  /** A child was killed by the kernel for memory. */
  | "memory-killed"
  /** The process ran into its own memory limit. */
  | "heap-exhausted"
  /** A configured value is malformed, empty, unknown or impossible. */
  | "config-value"
  /** A required variable, key, argument or flag is not set. */
  | "config-missing"
  /** The application refuses the data in its directory. */
  | "data-refused"
  /** The peer answers, but the database, table, topic, bucket or queue is not there. */
  | "missing-object"
  /** Uncaught exception, panic, assertion: anything fatal of the program's own. */
  | "panic"
  /** An error line of no known class. */
  | "error";

export type Symptom =
  | "refused"
  | "timeout"
  | "unresolved"
  | "temporary-dns"
  | "unreachable"
  | "reset"
  | "closed"
  | "tls"
  | "http-status"
  | "other";
export type CertificateFault =
  | "expired"
  | "not-yet-valid"
  | "unknown-authority"
  | "host-mismatch"
  | "plain-http"
  | "other";

/** What a line names, as far as it does. */
export interface Details {
  readonly host?: string;
  readonly port?: number;
  readonly symptom?: Symptom;
  readonly status?: number;
  /** postgres, mysql, redis, mongodb, kafka, rabbitmq, elasticsearch, http, etcd, zookeeper, kubernetes …, where the line is typical of it. */
  readonly product?: string;
  readonly path?: string;
  /** The variable, key, command, account or object. */
  readonly name?: string;
  readonly value?: string;
  readonly user?: string;
  readonly verb?: string;
  readonly resource?: string;
  readonly apiGroup?: string;
  readonly namespace?: string;
  readonly tls?: CertificateFault;
}

/** One line of a log, and the failure it reports. */
export interface LogVerdict extends Details {
  readonly class: LogClass;
  /** Exactly as given. */
  readonly line: string;
  readonly index: number;
  /** The line says, or by its kind implies, that the process ends with it. */
  readonly fatal: boolean;
  /** An exporter of traces or metrics complains: the program does its work all the same. */
  readonly telemetry?: true;
}

/**
 * How much a row decides. `certain`: the text can mean one thing and names it. `specific`: the class is
 * known. `partial`: it is likely, or a part of it is missing. `general`: a program's own fatal end.
 * `vague`: something failed. `hint`: only where nothing else is said.
 */
export const strengths = {
  certain: 85,
  specific: 75,
  partial: 55,
  general: 40,
  vague: 20,
  hint: 8,
} as const;
export type Strength = keyof typeof strengths;

interface More {
  readonly details?: Details;
  /** Overrides what the level of the line says. */
  readonly fatal?: boolean;
  /** The row holds only for a line that names a peer. */
  readonly peer?: "required";
  /** The name stands alone on the line above or below. */
  readonly nameOn?: "above" | "below";
}

/**
 * One row of the table: the first that matches a line classes it. Named groups of the expression
 * (host, port, status, path, name, value, user, verb, resource, apiGroup, namespace) become details.
 */
export type Pattern = readonly [kind: LogClass, strength: Strength, test: RegExp, more?: More];
