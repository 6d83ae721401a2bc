import {
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as httpRequest,
  type RequestOptions,
} from "node:http";
import { request as httpsRequest } from "node:https";
import type { Socket } from "node:net";
import { arch, platform } from "node:process";
import { pipeline } from "node:stream";
import { TLSSocket } from "node:tls";
import { createGunzip } from "node:zlib";
import type { Access } from "./access.ts";
import type { Target } from "./target.ts";

/** One request to the API server. */
export interface Call {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** From the root of the API, with its query: `/api/v1/pods?limit=500`. */
  readonly path: string;
  readonly accept?: string;
  readonly contentType?: string;
  readonly body?: string;
  /** Milliseconds for the whole exchange; left out, as long as bytes keep coming. */
  readonly timeout?: number;
}

/** An answer's bytes as they come. */
export type Body = AsyncIterable<Uint8Array>;

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
}

/** The server, or what lies in between, did not answer in time. */
class TimeoutError extends Error {
  readonly code = "ETIMEDOUT";

  constructor(ms: number) {
    super(`no answer within ${ms / 1000} s`);
    this.name = "TimeoutError";
  }
}

/** Milliseconds until a connection stands, TLS included. */
const connectTimeout = 10_000;
/** Milliseconds without a byte. The API server itself gives up on a read after 60 s. */
const silenceTimeout = 65_000;

/** Without a name of its own, an answer to a browser or curl is indented: twice the bytes. */
const userAgent = `kubedx/0.1.0 (${platform === "win32" ? "windows" : platform}/${arch === "x64" ? "amd64" : arch})`;

/**
 * Sends one request and hands the answer, decompressed, to `read`; resolves with what that returns.
 * Rejects with Node's own error (code ECONNREFUSED, CERT_HAS_EXPIRED, …), a TimeoutError, whatever
 * `read` throws, or the signal's reason.
 */
export async function send<T>(
  target: Target,
  access: Access,
  call: Call,
  read: (answer: Answer, body: Body) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  signal?.throwIfAborted();
  const { server, cluster } = target;
  const options: RequestOptions = {
    method: call.method ?? "GET",
    agent: access.agent,
    protocol: server.protocol,
    hostname: server.hostname.replace(/^\[|\]$/gu, ""),
    port: server.port || (server.protocol === "https:" ? 443 : 80),
    path: server.pathname.replace(/\/+$/u, "") + call.path,
    headers: {
      "User-Agent": userAgent,
      Accept: call.accept ?? "application/json",
      ...(!cluster.disableCompression && { "Accept-Encoding": "gzip" }),
      ...(call.body !== undefined && {
        "Content-Type": call.contentType ?? "application/json",
        "Content-Length": Buffer.byteLength(call.body),
      }),
      ...access.headers,
    },
    ...(signal !== undefined && { signal }),
  };
  const request = (server.protocol === "https:" ? httpsRequest : httpRequest)(options);
  let late: TimeoutError | undefined;
  const giveUp = (ms: number): void => {
    late = new TimeoutError(ms);
    request.destroy(late);
  };
  const { timeout = 0 } = call;
  const overall = timeout > 0 ? setTimeout(giveUp, timeout, timeout) : undefined;
  try {
    const response = await answered(request, giveUp, call.body);
    const { statusCode: status = 0, headers } = response;
    const result = await read({ status, headers }, decoded(response));
    response.resume();
    return result;
  } catch (error) {
    request.destroy();
    signal?.throwIfAborted();
    throw late ?? error;
  } finally {
    clearTimeout(overall);
  }
}

/** The whole body as text. */
export async function text(body: Body): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function answered(
  request: ClientRequest,
  giveUp: (ms: number) => void,
  body: string | undefined,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    // Until there is a socket, a proxy may be at work, or all sockets may be busy.
    let waiting = setTimeout(giveUp, silenceTimeout, silenceTimeout);
    const done = (): void => clearTimeout(waiting);
    request.once("socket", (socket: Socket) => {
      done();
      if (isConnected(socket)) return;
      waiting = setTimeout(giveUp, connectTimeout, connectTimeout);
      socket.once(socket instanceof TLSSocket ? "secureConnect" : "connect", done);
    });
    request.setTimeout(silenceTimeout, () => giveUp(silenceTimeout));
    request.once("close", done);
    request.on("error", reject);
    request.once("response", resolve);
    request.end(body);
  });
}

/** A TLS socket has an opinion on the other side's certificate only once the handshake is done. */
const isConnected = (socket: Socket): boolean =>
  socket instanceof TLSSocket
    ? socket.authorized || Boolean(socket.authorizationError)
    : !socket.connecting;

/** The pipeline's callback is empty because its error reaches whoever reads the stream it returns. */
const decoded = (response: IncomingMessage): Body =>
  response.headers["content-encoding"] === "gzip"
    ? pipeline(response, createGunzip(), () => {})
    : response;
