import { expect, test } from "vitest";
import { Cluster } from "../../src/cluster/cluster.ts";
import { readCertificates } from "../../src/cluster/x509.ts";
import { certificateRows, type Elsewhere } from "../../src/views/certificate-rows.ts";
import { everyDistribution, rotationOf } from "../../src/views/rotations.ts";
import { base64, newAuthority, oldAuthority, site, webhook, wildcard } from "../certificates.ts";
import { snapshotOf } from "../scene.ts";
import { certificate } from "../sources/api/certificate.ts";

const day = 86_400_000;

const rowsOf = (
  objects: string,
  at: string,
  { within = 30, elsewhere = [] }: { within?: number; elsewhere?: readonly Elsewhere[] } = {},
) => certificateRows(new Cluster(snapshotOf({ objects, at })), within * day, elsewhere);

const secret = (
  name: string,
  namespace: string,
  pem: string,
  key = "tls.crt",
  more = "",
): string => `
---
{apiVersion: v1, kind: Secret, metadata: {name: ${name}, namespace: ${namespace}${more}}, type: kubernetes.io/tls, data: {${key}: ${base64(pem)}, tls.key: ""}}
`;
const ingress = (tls: string): string => `
---
{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: site, namespace: shop}, spec: {tls: [{secretName: ${tls}}]}}
`;

test("an expired certificate counts where somebody serves it", () => {
  const objects =
    secret("site-tls", "shop", site) + ingress("site-tls") + secret("spare", "shop", site);
  expect(rowsOf(objects, "2025-09-01T00:00:00Z")).toMatchObject([
    {
      holder: { ref: { name: "site-tls" } },
      state: "expired",
      daysLeft: -2,
      counts: true,
      keeper: "secret",
    },
    { holder: { ref: { name: "spare" } }, state: "expired", inUse: false, counts: false },
  ]);
});

test("--within decides what expires soon", () => {
  const objects = secret("site-tls", "shop", site) + ingress("site-tls");
  const state = (within: number) => rowsOf(objects, "2025-08-01T00:00:00Z", { within })[0]?.state;
  expect(state(10)).toBe("valid");
  expect(state(60)).toBe("expires");
});

test("what cert-manager renews counts only when the renewal is overdue", () => {
  const more = ", annotations: {cert-manager.io/certificate-name: site}";
  const objects = secret("site-tls", "shop", site, "tls.crt", more) + ingress("site-tls");
  const at = (time: string) => rowsOf(objects, time)[0];
  expect(at("2025-08-05T00:00:00Z")).toMatchObject({
    state: "valid",
    renewedBy: "site",
    keeper: "cert-manager",
  });
  expect(at("2025-08-25T00:00:00Z")).toMatchObject({ state: "expires", counts: true });
  expect(at("2025-08-25T00:00:00Z")?.rotation.commands).toContain("cmctl renew site -n shop");
});

test("of several authorities one that is valid is enough", () => {
  const objects = (pem: string): string => `
{apiVersion: v1, kind: ConfigMap, metadata: {name: kube-root-ca.crt, namespace: kube-system}, data: {ca.crt: ${JSON.stringify(pem)}}}
`;
  const counts = (pem: string) =>
    rowsOf(objects(pem), "2026-02-01T00:00:00Z").map((row) => row.counts);
  expect(counts(`${oldAuthority}${newAuthority}`)).toEqual([false, false]);
  expect(counts(oldAuthority)).toEqual([true]);
});

test("a bundle that the webhooks of a configuration share is one row", () => {
  const hook = (name: string) =>
    `{name: ${name}, clientConfig: {caBundle: ${base64(oldAuthority)}}}`;
  const objects = `
{apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingWebhookConfiguration, metadata: {name: guard}, webhooks: [${hook("a")}, ${hook("b")}]}
`;
  expect(rowsOf(objects, "2026-02-01T00:00:00Z")).toMatchObject([
    { holder: { path: "webhooks[0].clientConfig.caBundle" }, keeper: "bundle", counts: true },
  ]);
});

test.each([
  ["tls-rancher-ingress", "cattle-system", "rancher-ingress", "rollout restart deployment/rancher"],
  ["serving-cert", "cattle-system", "rancher-serving", "delete secret serving-cert"],
  ["cattle-webhook-tls", "cattle-system", "rancher-webhook", "app=rancher-webhook"],
  ["k3s-serving", "kube-system", "k3s-serving", "dynamic-cert.json"],
])(
  "Rancher's %s in %s is in use, and says how to rotate it",
  (name, namespace, keeper, command) => {
    const [row] = rowsOf(secret(name, namespace, site), "2025-09-01T00:00:00Z");
    expect(row).toMatchObject({ keeper, inUse: true, counts: true });
    expect(row?.rotation.commands.join("\n")).toContain(command);
  },
);

test("cert-manager's Certificate stands for a Secret that was not seen", () => {
  const objects = `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: site, namespace: shop}
spec: {secretName: site-tls, dnsNames: [a.example.com], issuerRef: {name: letsencrypt}}
status: {notBefore: "2026-01-01T00:00:00Z", notAfter: "2026-04-01T00:00:00Z"}
${ingress("site-tls")}`;
  expect(rowsOf(objects, "2026-03-30T00:00:00Z")).toMatchObject([
    {
      names: ["a.example.com"],
      issuer: "letsencrypt",
      daysLeft: 2,
      state: "expires",
      users: [{ kind: "Ingress", name: "site" }],
    },
  ]);
  const both = objects + secret("site-tls", "shop", wildcard);
  expect(rowsOf(both, "2026-03-30T00:00:00Z")).toHaveLength(1);
});

test("a certificate that was merely issued is not in use", () => {
  const objects = `
{apiVersion: certificates.k8s.io/v1, kind: CertificateSigningRequest, metadata: {name: csr-1}, spec: {signerName: example.com/x}, status: {certificate: ${base64(webhook)}}}
`;
  expect(rowsOf(objects, "2027-02-01T00:00:00Z")).toMatchObject([
    { role: "issued", counts: false },
  ]);
});

test("of a kubelet's certificates the newest is in use while its node is there", () => {
  const csr = (name: string, node: string, days: number): string => `
---
{apiVersion: certificates.k8s.io/v1, kind: CertificateSigningRequest, metadata: {name: ${name}}, spec: {signerName: kubernetes.io/kubelet-serving}, status: {certificate: ${base64(certificate(`system:node:${node}`, { days }).cert)}}}
`;
  const objects = `
{apiVersion: v1, kind: Node, metadata: {name: a}}
${csr("old", "a", -5)}${csr("new", "a", 2)}${csr("other", "gone", -1)}`;
  expect(rowsOf(objects, new Date().toISOString())).toMatchObject([
    { holder: { ref: { name: "other" } }, inUse: false, counts: false },
    { holder: { ref: { name: "new" } }, users: [{ name: "a" }], keeper: "kubelet", counts: true },
  ]);
});

test("what the connection and files show", () => {
  const node = (version: string) =>
    `{apiVersion: v1, kind: Node, metadata: {name: a}, status: {nodeInfo: {kubeletVersion: ${version}}}}`;
  const elsewhere: readonly Elsewhere[] = [
    { holder: { type: "server", place: "10.0.0.1:6443" }, certificates: readCertificates(site) },
    { holder: { type: "client", place: "context dev" }, certificates: readCertificates(wildcard) },
    {
      holder: { type: "authority", place: "context dev" },
      certificates: readCertificates(newAuthority),
    },
    {
      holder: { type: "file", file: "/var/lib/rancher/k3s/server/tls/x.crt" },
      certificates: readCertificates(`${webhook}${newAuthority}`),
    },
  ];
  const rows = rowsOf(node("v1.30.1+k3s1"), "2025-09-01T00:00:00Z", { elsewhere });
  expect(
    rows.map(({ holder, role, keeper, counts }) => [holder.type, role, keeper, counts]),
  ).toEqual([
    ["server", "leaf", "k3s", true],
    ["client", "leaf", "kubeconfig", true],
    ["file", "leaf", "k3s", true],
    ["authority", "authority", "k3s", false],
    ["file", "chain", "k3s", false],
  ]);
  const unknown = rowsOf(node("v1.36.0"), "2025-09-01T00:00:00Z", { elsewhere });
  expect(unknown[0]?.keeper).toBe("cluster");
});

test("no rotation is without a command, in either language", () => {
  for (const { title, commands } of [
    ...everyDistribution,
    ...(
      [
        "cert-manager",
        "secret",
        "authority-secret",
        "kubelet",
        "bundle",
        "kubeconfig",
        "cluster",
        "file",
      ] as const
    ).map((keeper) => rotationOf(keeper, { name: "x" })),
  ]) {
    expect(commands.length).toBeGreaterThan(0);
    expect(title.en).not.toBe(title.zh);
  }
});
