import { createServer as createProxy } from "node:http";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { readLive } from "../../../src/sources/api/live.ts";
import type { LiveOptions } from "../../../src/sources/api/options.ts";
import { certificate } from "./certificate.ts";
import { fakeApi, folder, json, kubeconfig, type Route, status } from "./fake-server.ts";

const read = (config: string, options: Partial<LiveOptions> = {}) =>
  readLive({ kubeconfig: config, kinds: ["Pod"], failing: () => [], ...options });

const refused = async (
  config: string,
  options: Partial<LiveOptions> = {},
): Promise<{ message: string; hint: string }> => {
  const error: unknown = await read(config, options).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: "UserError", code: 2 });
  const { message, hint } = error as { message: string; hint: string };
  expect(`${message}${hint}`).not.toMatch(/\n|undefined/u);
  return { message, hint };
};

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const trusting = (ca: string): object => ({ "certificate-authority-data": base64(ca) });

/** Something on a port that is no API server. */
async function listening(greet: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    greet(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

const secured = async (
  user: object,
  options: Partial<LiveOptions> = {},
  routes: Readonly<Record<string, Route>> = {},
) => {
  const tls = certificate("api");
  const api = await fakeApi(routes, tls);
  await read(kubeconfig(api.url, user, trusting(tls.cert)), options);
  return api.headers;
};

const credential = (given: object): string =>
  JSON.stringify({
    apiVersion: "client.authentication.k8s.io/v1",
    kind: "ExecCredential",
    status: given,
  });
const plugin = (script: string, more: object = {}): object => {
  const home = folder({ plugin: `#!/bin/sh\n${script}\n` });
  return {
    exec: {
      apiVersion: "client.authentication.k8s.io/v1",
      command: join(home, "plugin"),
      interactiveMode: "Never",
      ...more,
    },
  };
};
const start = async (user: object, routes: Readonly<Record<string, Route>> = {}) => {
  const tls = certificate("api");
  const api = await fakeApi(routes, tls);
  return { api, config: kubeconfig(api.url, user, trusting(tls.cert)) };
};

const wantsTls: Route = (_request, response) =>
  response.writeHead(400).end("Client sent an HTTP request to an HTTPS server.\n");

describe("TLS", () => {
  test("a server that the kubeconfig's CA signed is trusted", async () => {
    const ca = certificate("ca");
    const api = await fakeApi({}, certificate("api", { issuer: ca }));
    expect(await read(kubeconfig(api.url, {}, trusting(ca.cert)))).toMatchObject({
      source: "context dev",
    });
  });

  test("another CA is not", async () => {
    const api = await fakeApi({}, certificate("api", { issuer: certificate("ca") }));
    const { message, hint } = await refused(
      kubeconfig(api.url, {}, trusting(certificate("ca").cert)),
    );
    expect(message).toMatch(
      /^The certificate of 127\.0\.0\.1 is signed by nobody that the kubeconfig trusts/u,
    );
    expect(hint).toContain("--certificate-authority");
    expect(hint).not.toContain("is not the CA of this cluster");
    const caFile = join(folder({ "ca.crt": certificate("ca").cert }), "ca.crt");
    expect((await refused(kubeconfig(api.url), { certificateAuthority: caFile })).hint).toContain(
      `${caFile} is not the CA of this cluster`,
    );
  });

  test("without the check it is read all the same", async () => {
    const api = await fakeApi({}, certificate("api"));
    expect((await refused(kubeconfig(api.url))).message).toContain("signed by nobody");
    await read(kubeconfig(api.url), { insecureSkipTlsVerify: true });
  });

  test("an expired certificate is told as such", async () => {
    const api = certificate("api", { days: -1 });
    const { url } = await fakeApi({}, api);
    expect((await refused(kubeconfig(url, {}, trusting(api.cert)))).message).toBe(
      "The certificate of 127.0.0.1 has expired",
    );
  });

  test("a certificate for another address is told with its own", async () => {
    const api = certificate("api", { ip: [10, 0, 0, 1] });
    const { url } = await fakeApi({}, api);
    const { message, hint } = await refused(kubeconfig(url, {}, trusting(api.cert)));
    expect(message).toBe("The certificate of 127.0.0.1 is made out to another name: 10.0.0.1");
    expect(hint).toContain("--tls-server-name");
  });

  test("a client certificate is shown to the server", async () => {
    const ca = certificate("ca");
    const client = certificate("jane", { issuer: ca });
    const api = await fakeApi(
      {},
      {
        ...certificate("api", { issuer: ca }),
        ca: ca.cert,
        requestCert: true,
        rejectUnauthorized: true,
      },
    );
    const user = {
      "client-certificate-data": base64(client.cert),
      "client-key-data": base64(client.key),
    };
    await read(kubeconfig(api.url, user, trusting(ca.cert)));
    expect((await refused(kubeconfig(api.url, {}, trusting(ca.cert)))).message).toMatch(
      /refuses the TLS connection|broke/u,
    );
  });

  test("a certificate and a key that do not belong together are told before anything is sent", async () => {
    const user = {
      "client-certificate-data": base64(certificate("a").cert),
      "client-key-data": base64(certificate("b").key),
    };
    expect((await refused(kubeconfig("https://127.0.0.1:1", user))).message).toMatch(
      /^The client certificate and key of user "jane" cannot be used/u,
    );
  });

  test("a CA file that is not there is named", async () => {
    const config = kubeconfig(
      "https://127.0.0.1:1",
      {},
      { "certificate-authority": "/nowhere/ca.crt" },
    );
    expect((await refused(config)).message).toBe(
      "The certificate authority /nowhere/ca.crt cannot be read",
    );
  });
});

describe("credentials", () => {
  const idToken = `${base64("{}")}.${base64(JSON.stringify({ exp: 99_999_999_999 }))}.x`;

  test.each<[string, () => object, string]>([
    ["a token", () => ({ token: "abc" }), "Bearer abc"],
    [
      "a token file",
      () => ({ tokenFile: join(folder({ token: "abc\n" }), "token") }),
      "Bearer abc",
    ],
    ["a password", () => ({ username: "jane", password: "pw" }), `Basic ${base64("jane:pw")}`],
    [
      "an identity provider's token",
      () => ({ "auth-provider": { name: "oidc", config: { "id-token": idToken } } }),
      `Bearer ${idToken}`,
    ],
  ])("%s goes with every request", async (_name, user, authorization) => {
    const headers = await secured(user());
    expect(headers.map((one) => one.authorization)).toEqual(headers.map(() => authorization));
  });

  test("nothing secret goes over plain http", async () => {
    const api = await fakeApi();
    await read(kubeconfig(api.url, { token: "abc" }));
    expect(api.headers.map((one) => one.authorization)).toEqual(api.headers.map(() => undefined));
  });

  test("impersonation names user, groups and uid", async () => {
    const [first] = await secured({ token: "abc" }, { as: "eve", asGroup: ["a", "b"], asUid: "7" });
    expect(first).toMatchObject({
      "impersonate-user": "eve",
      "impersonate-group": "a, b",
      "impersonate-uid": "7",
    });
  });

  test("a group without a user is refused", async () => {
    expect((await refused(kubeconfig("http://127.0.0.1:1"), { asGroup: ["a"] })).hint).toBe(
      "Give --as too.",
    );
  });

  const unauthorized = status(401, "Unauthorized", "Unauthorized");
  const refusing = async (user: object) => {
    const tls = certificate("api");
    const api = await fakeApi({ "*/version": unauthorized, "/version": unauthorized }, tls);
    return await refused(kubeconfig(api.url, user, trusting(tls.cert)));
  };

  test("that are not accepted are named", async () => {
    expect((await refusing({ token: "abc" })).message).toMatch(
      /does not accept the credentials of user "jane"$/u,
    );
  });

  test("that are missing are asked for", async () => {
    expect((await refusing({})).message).toMatch(/wants credentials, and none were given$/u);
  });

  test("that have run out are told with the date", async () => {
    const token = `x.${Buffer.from(JSON.stringify({ exp: 1_700_000_000 })).toString("base64url")}.x`;
    expect((await refusing({ token })).message).toMatch(
      /: the token expired on 2023-11-14 22:13 UTC$/u,
    );
    const { cert, key } = certificate("jane", { days: -2 });
    const user = { "client-certificate-data": base64(cert), "client-key-data": base64(key) };
    expect((await refusing(user)).message).toMatch(/: the client certificate expired on /u);
  });

  test("that may not impersonate are told so", async () => {
    const api = await fakeApi({
      "/version": status(403, "Forbidden", 'User "jane" cannot impersonate resource "users"'),
    });
    expect((await refused(kubeconfig(api.url), { as: "eve" })).message).toMatch(
      /^Impersonation is refused/u,
    );
  });
});

describe("a credential plugin", () => {
  test("gives the token; it is told of the cluster", async () => {
    const { api, config } = await start(
      plugin(
        `case "$KUBERNETES_EXEC_INFO" in *'"server":"https://127.0.0.1'*) echo '${credential({ token: "TOKEN" })}' | sed "s/TOKEN/$1-$WHO/";; esac`,
        {
          args: ["arg"],
          env: [{ name: "WHO", value: "me" }],
          provideClusterInfo: true,
        },
      ),
    );
    await read(config);
    expect(api.headers[0]?.authorization).toBe("Bearer arg-me");
  });

  test("gives a client certificate", async () => {
    const ca = certificate("ca");
    const client = certificate("jane", { issuer: ca });
    const api = await fakeApi(
      {},
      {
        ...certificate("api", { issuer: ca }),
        ca: ca.cert,
        requestCert: true,
        rejectUnauthorized: true,
      },
    );
    const home = folder({
      answer: credential({ clientCertificateData: client.cert, clientKeyData: client.key }),
    });
    await read(kubeconfig(api.url, plugin(`cat ${home}/answer`), trusting(ca.cert)));
  });

  test("is asked again when its token is no longer accepted", async () => {
    const home = folder();
    const { api, config } = await start(
      plugin(
        `echo x >>${home}/calls; echo '${credential({ token: "TOKEN" })}' | sed "s/TOKEN/$(wc -l <${home}/calls)/"`,
      ),
      {
        "/api/v1/pods": (request, response, nth) =>
          (request.headers.authorization === "Bearer 1"
            ? status(401, "Unauthorized", "Unauthorized")
            : json({ kind: "PodList", items: [] }))(request, response, nth),
      },
    );
    expect((await read(config)).gaps.filter(({ kind }) => kind === "Pod")).toEqual([]);
    expect(api.headers.at(-1)?.authorization).toBe("Bearer 2");
  });

  test("that is not installed is named, with the kubeconfig's own advice", async () => {
    const { config } = await start({
      exec: { command: "kubedx-no-such-plugin", installHint: "Get it\n from there." },
    });
    expect(await refused(config)).toEqual({
      message:
        "The credential plugin kubedx-no-such-plugin, which the kubeconfig names, is not installed",
      hint: "Get it from there.",
    });
  });

  test.each<[string, string, RegExp]>([
    [
      "fails",
      "echo first >&2; echo 'session expired' >&2; exit 3",
      /failed with exit code 3: session expired$/u,
    ],
    ["prints something else", "echo hello", /printed no ExecCredential$/u],
    ["gives nothing", `echo '${credential({})}'`, /gave neither a token nor a certificate$/u],
  ])("that %s is told", async (_name, script, message) => {
    const { config } = await start(plugin(script));
    expect((await refused(config)).message).toMatch(message);
  });
});

describe("what is no API server", () => {
  test("a port where nothing listens", async () => {
    const port = await listening(() => undefined);
    const free = port === 65_535 ? port - 1 : port + 1;
    const { message } = await refused(kubeconfig(`http://127.0.0.1:${free}`));
    expect(message).toBe(`Nothing answers at http://127.0.0.1:${free}: connection refused`);
  });

  test("a host that nobody knows", async () => {
    expect((await refused(kubeconfig("https://api.invalid:6443"))).message).toBe(
      "The host api.invalid of the API server is unknown",
    );
  });

  test("plain HTTP where TLS is asked for", async () => {
    const api = await fakeApi();
    expect((await refused(kubeconfig(api.url.replace("http:", "https:")))).message).toMatch(
      /does not speak TLS|closes the connection before TLS/u,
    );
  });

  test("TLS where plain HTTP is asked for", async () => {
    const api = await fakeApi({ "/version": wantsTls });
    expect((await refused(kubeconfig(api.url))).hint).toBe(
      "Write the server's address with https://.",
    );
  });

  test("something that speaks no HTTP", async () => {
    const port = await listening((socket) => socket.end("220 mail.example ESMTP\r\n"));
    expect((await refused(kubeconfig(`http://127.0.0.1:${port}`))).message).toBe(
      `http://127.0.0.1:${port} does not speak HTTP`,
    );
  });

  test.each<[string, Route, RegExp]>([
    [
      "a web page",
      (_request, response) => response.end("<html>Log in</html>"),
      /it answers with a web page$/u,
    ],
    [
      "a login",
      (_request, response) => response.writeHead(302, { location: "https://login.example/" }).end(),
      /it redirects to https:\/\/login\.example\/$/u,
    ],
    ["another service", json({ hello: "world" }), /its \/version names no version$/u],
    ["a 404", status(404, "NotFound", "no"), /it answers HTTP 404$/u],
    [
      "a proxy's 403",
      (_request, response) => response.writeHead(403).end("<h1>Blocked</h1>"),
      /refuses to answer: Blocked$/u,
    ],
  ])("%s", async (_name, route, message) => {
    const api = await fakeApi({ "/version": route });
    expect((await refused(kubeconfig(api.url))).message).toMatch(message);
  });

  test("a gateway without a server behind it is said to be so after four tries", async () => {
    const api = await fakeApi({
      "/version": (_request, response) =>
        response.writeHead(503, { "retry-after": "0" }).end("<html>no backend</html>"),
    });
    expect((await refused(kubeconfig(api.url))).message).toBe(
      `The API server at ${api.url} cannot answer now: HTTP 503, no backend`,
    );
    expect(api.asked).toHaveLength(4);
  });
});

describe("a proxy", () => {
  test("carries the requests", async () => {
    const seen: string[] = [];
    const tls = certificate("api");
    const api = await fakeApi({}, tls);
    const proxy = createProxy();
    proxy.on("connect", (request, socket) => {
      seen.push(request.url ?? "");
      const upstream = connect(api.port, "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
        upstream.pipe(socket).pipe(upstream);
      });
      upstream.on("error", () => socket.destroy());
      socket.on("error", () => upstream.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void proxy.close());
    const { port } = proxy.address() as AddressInfo;
    await read(
      kubeconfig(
        api.url,
        { token: "abc" },
        { ...trusting(tls.cert), "proxy-url": `http://127.0.0.1:${port}` },
      ),
    );
    expect(new Set(seen)).toEqual(new Set([`127.0.0.1:${api.port}`]));
    expect(api.headers[0]?.authorization).toBe("Bearer abc");
  });

  test("that is not there is named, without its password", async () => {
    const config = kubeconfig(
      "https://10.255.255.1:6443",
      {},
      { "proxy-url": "http://me:secret@127.0.0.1:1" },
    );
    const { message, hint } = await refused(config);
    expect(message).toMatch(
      /^https:\/\/10\.255\.255\.1:6443 cannot be reached through the proxy http:\/\/127\.0\.0\.1:1: /u,
    );
    expect(message + hint).not.toContain("secret");
    expect(hint).toContain("NO_PROXY=10.255.255.1");
  });
});
