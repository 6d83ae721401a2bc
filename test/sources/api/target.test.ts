import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { currentNamespace, resolveTarget } from "../../../src/sources/api/target.ts";
import { folder, kubeconfig } from "./fake-server.ts";

afterEach(() => void vi.unstubAllEnvs());

const two = (): string =>
  join(
    folder({
      config: `
apiVersion: v1
kind: Config
current-context: dev
contexts:
- {name: dev, context: {cluster: c1, user: jane, namespace: shop}}
- {name: prod, context: {cluster: c2, user: joe}}
clusters:
- {name: c1, cluster: {server: "https://one:6443/", certificate-authority: ca.crt, tls-server-name: uno}}
- {name: c2, cluster: {server: "https://two", insecure-skip-tls-verify: true, proxy-url: "socks5://p:1080"}}
users:
- {name: jane, user: {token: 12345678901234567890, as: admin, as-groups: [ops]}}
- {name: joe, user: {client-certificate: joe.crt, client-key-data: a2V5, tokenFile: joe.token}}
`,
    }),
    "config",
  );

describe("a kubeconfig", () => {
  test("gives the current context's cluster, user and namespace; paths are its folder's", async () => {
    const path = two();
    const target = await resolveTarget({ kubeconfig: path });
    expect(target).toMatchObject({
      source: "context dev",
      address: "https://one:6443",
      namespace: "shop",
      userName: "jane",
      cluster: { caFile: join(path, "..", "ca.crt"), tlsServerName: "uno", skipVerify: false },
      user: { token: "12345678901234567890", as: "admin", asGroups: ["ops"] },
    });
  });

  test("gives another context by name", async () => {
    const path = two();
    expect(await resolveTarget({ kubeconfig: path, context: "prod" })).toMatchObject({
      source: "context prod",
      address: "https://two",
      namespace: "default",
      cluster: { skipVerify: true, proxyUrl: "socks5://p:1080" },
      user: {
        certFile: join(path, "..", "joe.crt"),
        keyData: "a2V5",
        tokenFile: join(path, "..", "joe.token"),
      },
    });
  });

  test("gives the namespace that kubectl would work in", async () => {
    const path = two();
    expect(await currentNamespace({ kubeconfig: path })).toBe("shop");
    expect(await currentNamespace({ kubeconfig: path, context: "prod" })).toBe("default");
  });

  test("may be a list in $KUBECONFIG: the first to name a thing wins, a missing file is empty", async () => {
    const home = folder({
      a: JSON.stringify({
        contexts: [{ name: "dev", context: { cluster: "c", namespace: "first" } }],
      }),
      b: JSON.stringify({
        "current-context": "dev",
        contexts: [{ name: "dev", context: { cluster: "c", namespace: "second" } }],
        clusters: [{ name: "c", cluster: { server: "https://c" } }],
      }),
    });
    vi.stubEnv("KUBECONFIG", ["missing", "a", "b"].map((name) => join(home, name)).join(":"));
    expect(await resolveTarget({})).toMatchObject({ address: "https://c", namespace: "first" });
  });
});

describe("a flag", () => {
  test("--server brings no TLS name of another server; the CA stays", async () => {
    const { cluster, source } = await resolveTarget({ kubeconfig: two(), server: "https://x:1" });
    expect(source).toBe("server https://x:1");
    expect(cluster).toMatchObject({ server: "https://x:1", caFile: expect.any(String) as string });
    expect(cluster).not.toHaveProperty("tlsServerName");
  });

  test("--server needs no kubeconfig", async () => {
    vi.stubEnv("KUBECONFIG", join(folder(), "none"));
    expect(await resolveTarget({ server: "localhost:8001" })).toMatchObject({
      address: "http://localhost:8001",
      source: "server http://localhost:8001",
    });
  });

  test("--token takes the place of every credential of the context", async () => {
    const { user } = await resolveTarget({ kubeconfig: two(), context: "prod", token: "t" });
    expect(user).toEqual({ token: "t", asGroups: [], asExtra: {} });
  });

  test("--insecure-skip-tls-verify and --certificate-authority replace the context's trust", async () => {
    const path = two();
    const skipping = await resolveTarget({ kubeconfig: path, insecureSkipTlsVerify: true });
    expect(skipping.cluster).toMatchObject({ skipVerify: true });
    expect(skipping.cluster).not.toHaveProperty("caFile");
    const checking = await resolveTarget({
      kubeconfig: path,
      context: "prod",
      certificateAuthority: "/ca",
    });
    expect(checking.cluster).toMatchObject({ skipVerify: false, caFile: "/ca" });
  });

  test("--user, --cluster and --as choose for themselves", async () => {
    const target = await resolveTarget({
      kubeconfig: two(),
      cluster: "c2",
      user: "joe",
      as: "eve",
      asGroup: ["g"],
      asUid: "7",
    });
    expect(target).toMatchObject({
      address: "https://two",
      userName: "joe",
      user: { as: "eve", asGroups: ["g"], asUid: "7" },
    });
  });
});

describe("what is wrong is said in one line", () => {
  test.each<[string, string, RegExp, RegExp]>([
    [
      "no current context",
      '{"contexts":[{"name":"dev","context":{}}]}',
      /names no current context$/u,
      /It has: dev\./u,
    ],
    [
      "an unknown context",
      '{"current-context":"x","contexts":[{"name":"dev"}]}',
      /^Context "x" is not in/u,
      /It has: dev\./u,
    ],
    [
      "an unknown cluster",
      '{"current-context":"x","contexts":[{"name":"x","context":{"cluster":"c"}}]}',
      /^The cluster "c" is not in/u,
      /It has: none\./u,
    ],
    [
      "an unknown user",
      '{"current-context":"x","contexts":[{"name":"x","context":{"cluster":"c","user":"u"}}],"clusters":[{"name":"c","cluster":{"server":"https://c"}}]}',
      /^The user "u" is not in/u,
      /It has: none\./u,
    ],
    [
      "a cluster without a server",
      '{"current-context":"x","contexts":[{"name":"x","context":{"cluster":"c"}}],"clusters":[{"name":"c"}]}',
      /^Cluster "c" in kubeconfig .* has no server$/u,
      /--server/u,
    ],
    [
      "a server that is no address",
      '{"current-context":"x","contexts":[{"name":"x","context":{"cluster":"c"}}],"clusters":[{"name":"c","cluster":{"server":"ftp://c"}}]}',
      /^"ftp:\/\/c" is not the address/u,
      /https:\/\/HOST:PORT/u,
    ],
    ["broken YAML", "contexts:\n- name: [", /, line 2.* is not valid YAML: /u, /Mend the file/u],
    ["no mapping", "just text", /is not a kubeconfig$/u, /--kubeconfig/u],
    ["an empty file", "", /^No cluster to read/u, /--from/u],
  ])("%s", async (_name, text, message, hint) => {
    const path = join(folder({ config: text }), "config");
    await expect(resolveTarget({ kubeconfig: path })).rejects.toMatchObject({
      name: "UserError",
      code: 2,
      message: expect.stringMatching(message) as string,
      hint: expect.stringMatching(hint) as string,
    });
  });

  test("a file that does not exist", async () => {
    await expect(resolveTarget({ kubeconfig: "/nowhere/config" })).rejects.toMatchObject({
      message: "Kubeconfig /nowhere/config does not exist",
    });
  });

  test("no kubeconfig at all", async () => {
    vi.stubEnv("KUBECONFIG", "");
    vi.stubEnv("HOME", folder());
    await expect(resolveTarget({})).rejects.toMatchObject({
      message: expect.stringMatching(/^No cluster to read/u) as string,
      hint: expect.stringContaining("kubedx demo") as string,
    });
  });

  test("a context that is named and not there, whatever the server", async () => {
    await expect(
      resolveTarget({ kubeconfig: kubeconfig("https://c"), context: "x", server: "https://y" }),
    ).rejects.toMatchObject({ message: expect.stringMatching(/^Context "x"/u) as string });
  });
});
