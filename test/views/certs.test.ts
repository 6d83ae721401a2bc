import { expect, test } from "vitest";
import { Cluster } from "../../src/cluster/cluster.ts";
import { certificateLines } from "../../src/views/certs.ts";
import { base64, newAuthority, oldAuthority, site, webhook, wildcard } from "../certificates.ts";
import { snapshotOf } from "../scene.ts";

const objects = `
{apiVersion: v1, kind: Secret, metadata: {name: site-tls, namespace: shop}, type: kubernetes.io/tls, data: {tls.crt: ${base64(`${site}${newAuthority}`)}, tls.key: ""}}
---
{apiVersion: v1, kind: Secret, metadata: {name: wild, namespace: shop}, type: Opaque, data: {server.pem: ${base64(wildcard)}, password: c2VjcmV0}}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: site, namespace: shop}
spec: {tls: [{secretName: site-tls}]}
---
{apiVersion: v1, kind: ConfigMap, metadata: {name: kube-root-ca.crt, namespace: shop}, data: {ca.crt: ${JSON.stringify(newAuthority)}}}
---
{apiVersion: v1, kind: ConfigMap, metadata: {name: kube-root-ca.crt, namespace: kube-system}, data: {ca.crt: ${JSON.stringify(newAuthority)}}}
---
{apiVersion: v1, kind: ConfigMap, metadata: {name: extension-apiserver-authentication, namespace: kube-system}, data: {requestheader-client-ca-file: ${JSON.stringify(oldAuthority)}}}
---
{apiVersion: certificates.k8s.io/v1, kind: CertificateSigningRequest, metadata: {name: csr-1}, status: {certificate: ${base64(webhook)}}}
`;

test("lists every certificate once, the one that expires first in front", () => {
  const cluster = new Cluster(snapshotOf({ objects, at: "2026-01-02T00:00:00Z" }));
  expect(
    certificateLines(cluster).map(({ ref, path, role, names, daysLeft, validity, users }) => [
      ref.name,
      path,
      role,
      names[0],
      daysLeft,
      validity,
      users.map(({ name }) => name),
    ]),
  ).toEqual([
    ["site-tls", "data['tls.crt']", "leaf", "shop.example.com", -125, "expired", ["site"]],
    [
      "extension-apiserver-authentication",
      "data['requestheader-client-ca-file']",
      "authority",
      "Test CA",
      -1,
      "expired",
      ["extension-apiserver-authentication"],
    ],
    ["wild", "data['server.pem']", "leaf", "*.example.com", 89, "valid", []],
    ["csr-1", "status.certificate", "issued", "policy.guard.svc", 364, "valid", []],
    [
      "kube-root-ca.crt",
      "data['ca.crt']",
      "authority",
      "Test CA",
      3437,
      "valid",
      ["kube-root-ca.crt"],
    ],
    ["site-tls", "data['tls.crt']", "chain", "Test CA", 3437, "valid", ["site"]],
  ]);
});

test("an empty cluster has none", () =>
  expect(
    certificateLines(new Cluster(snapshotOf({ objects: "", at: "2026-01-01T00:00:00Z" }))),
  ).toEqual([]));
