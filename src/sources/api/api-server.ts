import { setTimeout as sleep } from "node:timers/promises";
import { type Access, openAccess } from "./access.ts";
import { ApiError, isTransient, isUnreachable, NotKubernetesError } from "./api-error.ts";
import { explainConnection } from "./connection-error.ts";
import { parseTimeout } from "./duration.ts";
import { type Answer, type Body, type Call, send, text } from "./http.ts";
import type { ConnectionOptions } from "./options.ts";
import { resolveTarget, type Target } from "./target.ts";

const tries = 4;
/** Milliseconds before the second try; doubled for each further one, and jittered. */
const firstWait = 250;
/** Milliseconds for the first, small answer: who waits longer has the wrong address. */
const helloTimeout = 20_000;
/** Milliseconds that a Retry-After may ask for at most. */
const longestWait = 10_000;

/** A connection to one API server, with credentials, retries and a pool of kept sockets. Close it when done. */
export class ApiServer {
  readonly target: Target;
  /** `v1.36.2`; left out where the server does not tell. */
  readonly version: string | undefined;
  /** The server's clock (this machine's where it tells none) when the connection was made; milliseconds since 1970. */
  readonly openedAt: number;

  #access: Access;
  #renewing: Promise<void> | undefined;
  /** The last request failed four times over: until one gets through, the others try once. */
  #down = false;
  readonly #timeout: number;
  readonly #signal: AbortSignal | undefined;

  private constructor(target: Target, access: Access, hello: Hello, options: ConnectionOptions) {
    this.target = target;
    this.#access = access;
    this.version = hello.version;
    this.openedAt = hello.at;
    this.#timeout = parseTimeout(options.requestTimeout);
    this.#signal = options.signal;
  }

  /** Finds the cluster, gathers credentials and says hello. Throws a UserError that says what stands in the way. */
  static async connect(options: ConnectionOptions): Promise<ApiServer> {
    const timeout = parseTimeout(options.requestTimeout);
    const target = await resolveTarget(options);
    const access = await openAccess(target, options.signal);
    const hello: Call = { path: "/version", timeout: timeout > 0 ? timeout : helloTimeout };
    try {
      const greeting = await retrying(
        (error) => isTransient(error) && !isUnreachable(error),
        options.signal,
        () => send(target, access, hello, readHello, options.signal),
      );
      return new ApiServer(target, access, greeting, options);
    } catch (error) {
      access.agent.destroy();
      options.signal?.throwIfAborted();
      throw explainConnection(error, target, access);
    }
  }

  /**
   * Sends a request and hands a successful answer to `read`, up to four times where the failure may
   * pass; with fresh credentials once after a 401. `read` begins anew each time. Rejects with an
   * ApiError for any other status, and as `send` does.
   */
  async request<T>(call: Call, read: (body: Body, answer: Answer) => Promise<T>): Promise<T> {
    const full: Call = { ...(this.#timeout > 0 && { timeout: this.#timeout }), ...call };
    let renewed = false;
    const attempt = async (): Promise<T> => {
      const access = this.#access;
      try {
        return await send(
          this.target,
          access,
          full,
          (answer, body) => onSuccess(answer, body, read),
          this.#signal,
        );
      } catch (error) {
        if (renewed || !access.renewable || !(error instanceof ApiError) || error.status !== 401)
          throw error;
        renewed = true;
        await this.#renew(access);
        return await attempt();
      }
    };
    try {
      const result = await retrying(
        (error) => !this.#down && isTransient(error),
        this.#signal,
        attempt,
      );
      this.#down = false;
      return result;
    } catch (error) {
      this.#down ||= isUnreachable(error);
      throw error;
    }
  }

  /** One request, one try, for what may be missing. Rejects as `request` does. */
  async once(call: Call): Promise<string> {
    return await send(
      this.target,
      this.#access,
      call,
      (answer, body) => onSuccess(answer, body, text),
      this.#signal,
    );
  }

  /** The answer to a GET, parsed. Rejects as `request` does, and with NotKubernetesError where it is no JSON object. */
  async json(path: string, accept?: string): Promise<Readonly<Record<string, unknown>>> {
    return await this.request({ path, ...(accept !== undefined && { accept }) }, async (body) =>
      parseObject(await text(body)),
    );
  }

  /** A failure of `request` in words that a user can act on. */
  explain(error: unknown): unknown {
    return explainConnection(error, this.target, this.#access);
  }

  /** Throws the signal's reason once the reading was called off. */
  throwIfAborted(): void {
    this.#signal?.throwIfAborted();
  }

  close(): void {
    this.#access.agent.destroy();
  }

  async #renew(stale: Access): Promise<void> {
    if (this.#access !== stale) return;
    this.#renewing ??= openAccess(this.target, this.#signal)
      .then((fresh) => void (this.#access = fresh))
      .finally(() => (this.#renewing = undefined));
    await this.#renewing;
  }
}

interface Hello {
  readonly at: number;
  readonly version?: string;
}

/** Who may not read the version is let through: the lists will tell what he may. */
async function readHello(answer: Answer, body: Body): Promise<Hello> {
  const told = Date.parse(answer.headers.date ?? "");
  const at = Number.isNaN(told) ? Date.now() : told;
  if (answer.status === 403) {
    const refusal = new ApiError(403, await text(body));
    if (refusal.reason === undefined || refusal.message.includes("impersonate")) throw refusal;
    return { at };
  }
  const { gitVersion } = await onSuccess(answer, body, async (whole) =>
    parseObject(await text(whole)),
  );
  if (typeof gitVersion !== "string") throw new NotKubernetesError("its /version names no version");
  return { at, version: gitVersion };
}

async function onSuccess<T>(
  answer: Answer,
  body: Body,
  read: (body: Body, answer: Answer) => Promise<T>,
): Promise<T> {
  const { status, headers } = answer;
  if (status >= 200 && status < 300) return await read(body, answer);
  throw new ApiError(status, headers.location ?? (await text(body)), headers);
}

function parseObject(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === "object" && value !== null) return { ...value };
  } catch {
    // Said below, for any value that is no object.
  }
  throw new NotKubernetesError(
    /^\s*</u.test(body) ? "it answers with a web page" : "its answer is no JSON",
  );
}

/** Four tries in all. Between them the server's own Retry-After is kept, else a doubling, jittered pause. */
async function retrying<T>(
  again: (error: unknown) => boolean,
  signal: AbortSignal | undefined,
  attempt: () => Promise<T>,
): Promise<T> {
  for (let failed = 1; ; failed++) {
    try {
      return await attempt();
    } catch (error) {
      signal?.throwIfAborted();
      if (failed === tries || !again(error)) throw error;
      const asked = error instanceof ApiError ? error.retryAfter : undefined;
      const pause =
        asked === undefined
          ? firstWait * 2 ** (failed - 1) * (0.5 + Math.random())
          : asked * 1000 * (1 + Math.random() / 10);
      await sleep(Math.min(pause, longestWait), undefined, signal === undefined ? {} : { signal });
    }
  }
}
