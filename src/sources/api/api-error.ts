/** An answer other than success, with what the server's Status object says. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  /** `Forbidden`, `Expired`, `NotFound`; left out where the answer is no Status. */
  readonly reason: string | undefined;
  /** Seconds that the server asks to wait before the next try. */
  readonly retryAfter: number | undefined;
  /** With 410 Expired: where a list may go on at the price of consistency. */
  readonly continueToken: string | undefined;

  constructor(
    status: number,
    body: string,
    headers: { readonly "retry-after"?: string | undefined } = {},
  ) {
    const said = statusOf(body);
    super(said?.message ?? firstLine(body));
    const seconds = Number(headers["retry-after"] ?? said?.details?.retryAfterSeconds ?? NaN);
    this.status = status;
    this.reason = said?.reason;
    this.retryAfter = Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
    this.continueToken = said?.metadata?.continue;
  }

  /** `User "jane"` of a refusal by RBAC. */
  get user(): string | undefined {
    return /\bUser "([^"]*)"/u.exec(this.message)?.[1];
  }
}

interface Status {
  readonly kind: "Status";
  readonly message?: string;
  readonly reason?: string;
  readonly details?: { readonly retryAfterSeconds?: number };
  readonly metadata?: { readonly continue?: string };
}

function statusOf(body: string): Status | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isStatus(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isStatus = (value: unknown): value is Status =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "Status";

const firstLine = (body: string): string =>
  body
    .replaceAll(/<[^>]*>/gu, " ")
    .trim()
    .split(/\s*\n\s*/u, 1)[0]
    ?.slice(0, 200) ?? "";

/** A success whose body is not what a Kubernetes API server says: a login page, another service. */
export class NotKubernetesError extends Error {
  override readonly name = "NotKubernetesError";
}

/** The body ended before it was whole. */
export class CutError extends Error {
  override readonly name = "CutError";
}

/** The code of a failure of the network, of TLS or of HTTP (`ECONNREFUSED`, `CERT_HAS_EXPIRED`); undefined for any other. */
export function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}

const unreachable: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EAI_AGAIN",
]);
const broken: ReadonlySet<string> = new Set([
  "ECONNRESET",
  "EPIPE",
  "ERR_STREAM_PREMATURE_CLOSE",
  "Z_BUF_ERROR",
  "Z_DATA_ERROR",
]);

/** The server could not be reached at all, which no second try mends unless it was reached before. */
export const isUnreachable = (error: unknown): boolean => unreachable.has(codeOf(error) ?? "");

/** The server, or something in between, failed in a way that the next try may not meet. */
export function isTransient(error: unknown): boolean {
  if (error instanceof CutError) return true;
  if (error instanceof ApiError) return error.status === 429 || error.status >= 500;
  const code = codeOf(error) ?? "";
  return broken.has(code) || unreachable.has(code) || code.startsWith("HPE_");
}
