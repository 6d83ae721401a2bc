import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:tls";
import { expect, onTestFinished, test } from "vitest";
import {
  kubeletCertificates,
  peerCertificates,
  presentedCertificates,
} from "../../../src/sources/api/presented.ts";
import { folder } from "../../cli/cluster.ts";
import { certificate } from "./certificate.ts";

async function serve(days: number): Promise<number> {
  const { cert, key } = certificate("api", { days });
  const server = createServer({ cert, key }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

test("reads what a server shows, expired or not, and asks it nothing", async () => {
  const [shown] = await peerCertificates("127.0.0.1", await serve(-2));
  expect(shown).toMatchObject({ subject: "CN=api", ipAddresses: ["127.0.0.1"] });
  expect(shown?.notAfter).toBeLessThan(Date.now());
});

test("where nobody listens there is none", async () => {
  expect(await peerCertificates("127.0.0.1", 1)).toEqual([]);
  expect(await kubeletCertificates([{ node: "a", address: "127.0.0.1", port: 1 }])).toEqual([]);
});

test("server, client and authority of a kubeconfig", async () => {
  const client = certificate("jane");
  const ca = certificate("ca", { days: 90 });
  const base64 = (text: string): string => Buffer.from(text).toString("base64");
  const path = folder({
    config: JSON.stringify({
      "current-context": "dev",
      contexts: [{ name: "dev", context: { cluster: "c", user: "u" } }],
      clusters: [
        {
          name: "c",
          cluster: {
            server: `https://127.0.0.1:${await serve(3)}`,
            "certificate-authority-data": base64(ca.cert),
          },
        },
      ],
      users: [
        {
          name: "u",
          user: {
            "client-certificate-data": base64(client.cert),
            "client-key-data": base64(client.key),
          },
        },
      ],
    }),
  });
  const presented = await presentedCertificates({ kubeconfig: `${path}/config` });
  expect(presented.map(({ part, certificates }) => [part, certificates[0]?.subject])).toEqual([
    ["server", "CN=api"],
    ["client", "CN=jane"],
    ["authority", "CN=ca"],
  ]);
});
