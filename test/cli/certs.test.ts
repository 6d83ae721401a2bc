import { once } from "node:events";
import { createServer } from "node:https";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { base64, commonNameOnly, newAuthority, site } from "../certificates.ts";
import { certificate } from "../sources/api/certificate.ts";
import { folder, list } from "./cluster.ts";
import { kubedx } from "./run.ts";

const secretKey = "c2VjcmV0LWtleS1ieXRlcw";
const key = `-----BEGIN PRIVATE KEY-----\n${secretKey}\n-----END PRIVATE KEY-----\n`;

const shop = (pem: string, at = "2025-09-01T00:00:00Z") =>
  list(
    { apiVersion: "v1", kind: "Namespace", metadata: { name: "shop" } },
    { apiVersion: "v1", kind: "ServiceAccount", metadata: { name: "default", namespace: "shop" } },
    {
      apiVersion: "v1",
      kind: "Secret",
      metadata: { name: "site-tls", namespace: "shop", creationTimestamp: at },
      type: "kubernetes.io/tls",
      data: { "tls.crt": base64(pem), "tls.key": base64(key) },
    },
    {
      apiVersion: "networking.k8s.io/v1",
      kind: "Ingress",
      metadata: { name: "web", namespace: "shop" },
      spec: { tls: [{ hosts: ["shop.example.com"], secretName: "site-tls" }] },
    },
  );

describe("kubedx certs", () => {
  test("an expired one in use exits with 1, says who uses it and how to rotate it", async () => {
    const ran = await kubedx(["certs", "--from", folder({ "a.json": shop(site) })], {
      columns: 80,
    });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/^✗ -2 d {2}2025-08-30 {2}Secret shop\/site-tls\n/u);
    expect(ran.stdout).toMatch(/used by Ingress\s+shop\/web/u);
    expect(ran.stdout).toContain("kubectl -n shop create secret tls site-tls --cert=<CERT-FILE>");
    expect(ran.stdout).toContain("1 certificate; of those in use 1 expired");
    expect(ran.stdout).not.toContain(secretKey);
  });

  test("one that lasts exits with 0; --within moves the line", async () => {
    const from = folder({ "a.json": shop(commonNameOnly, "2026-06-01T00:00:00Z") });
    const ran = await kubedx(["certs", "--lang", "zh", "--from", from]);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain("legacy.example.com；使用者：Ingress shop/web");
    expect((await kubedx(["certs", "--within", "20000d", "--from", from])).code).toBe(1);
  });

  test("JSON holds no key", async () => {
    const from = folder({ "a.json": shop(site) });
    const { stdout } = await kubedx(["certs", "-o", "json", "--from", from]);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "Certificates",
      certificates: [
        {
          holder: { type: "object", ref: { kind: "Secret", name: "site-tls" } },
          names: ["shop.example.com", "www.shop.example.com"],
          daysLeft: -2,
          state: "expired",
          counts: true,
          users: [{ kind: "Ingress", name: "web" }],
        },
      ],
    });
    expect(stdout).not.toContain(secretKey);
  });

  test("reads PEM files, folders and kubeconfigs; keys beside them stay out", async () => {
    const soon = certificate("soon", { days: 5 });
    const path = folder({
      "site.pem": `${key}${commonNameOnly}`,
      "soon.crt": `${soon.cert}${soon.key}`,
      "notes.txt": "no certificate",
      config: `users:\n- user:\n    client-certificate-data: ${base64(commonNameOnly)}\n    client-key-data: ${base64(key)}\nclusters:\n- cluster: {certificate-authority-data: ${base64(newAuthority)}}\n`,
    });
    const one = await kubedx(["certs", join(path, "site.pem")]);
    expect(one.code).toBe(0);
    expect(one.stdout).toContain("legacy.example.com");
    const all = await kubedx(["certs", path, "--verbose"]);
    expect(all.code).toBe(1);
    expect(all.stdout).toMatch(/^! +4 d/u);
    expect(all.stdout).toContain("CN=Test CA");
    for (const { stdout } of [one, all]) {
      expect(stdout).not.toContain(secretKey);
      expect(stdout).not.toContain("PRIVATE");
    }
  });

  test("-n and -l limit it", async () => {
    const from = folder({ "a.json": shop(site) });
    expect((await kubedx(["certs", "-n", "shop", "--from", from])).code).toBe(1);
    const ran = await kubedx(["certs", "-l", "app=x", "--from", from]);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain("No certificate was seen");
  });

  test("a server whose certificate has expired lets nobody in: that one is shown", async () => {
    const { cert, key: own } = certificate("api", { days: -2 });
    const server = createServer({ cert, key: own }).listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    const ca = join(folder({ "ca.pem": cert }), "ca.pem");
    const connection = `--kubeconfig /dev/null --server https://127.0.0.1:${port} --token t`;
    const ran = await kubedx(["certs", ...connection.split(" "), "--certificate-authority", ca]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/✗ +-[23] d {2}\S+ {2}API server 127\.0\.0\.1/u);
    expect(ran.stdout).toContain("not seen  every kind: ");
  });

  test("a file without a certificate, and one that is not there", async () => {
    const path = folder({ "key.pem": key });
    const none = await kubedx(["certs", join(path, "key.pem")]);
    expect(none.code).toBe(2);
    expect(none.stderr).toContain("There is no certificate in");
    expect((await kubedx(["certs", join(path, "nothing.pem")])).stderr).toContain("ENOENT");
  });
});
