import rule from "../../src/rules/crd-version-not-served.ts";
import { crashed, log, podScene, ready } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const subject = "Pod/shop/web-5d8f7c9b4-x2x9k#app";
const crd = (versions: object[], conditions: object[] = []) =>
  `\n---\n${JSON.stringify({
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    metadata: { name: "certificates.cert-manager.io", creationTimestamp: "2026-01-01T00:00:00Z" },
    spec: {
      group: "cert-manager.io",
      names: { kind: "Certificate", plural: "certificates" },
      scope: "Namespaced",
      versions,
    },
    status: { conditions },
  })}\n`;
const v1 = { name: "v1", served: true, storage: true };
const good = [
  {
    type: "NamesAccepted",
    status: "True",
    reason: "NoConflicts",
    lastTransitionTime: "2026-01-01T00:00:01Z",
  },
  {
    type: "Established",
    status: "True",
    reason: "InitialNamesAccepted",
    lastTransitionTime: "2026-01-01T00:00:01Z",
  },
];
const failing = podScene({ status: crashed({ exitCode: 1 }) });
const noMatch = (version: string) =>
  log(
    `E0101 00:04:01 kubebuilder.source.EventHandler "msg"="if kind is a CRD, it should be installed before calling Start" "error"="no matches for kind \\"Certificate\\" in version \\"cert-manager.io/${version}\\"" "kind"={"Group":"cert-manager.io","Kind":"Certificate"}\n`,
  );

testRule(rule, {
  silent: {
    established: crd([v1], good),
    "an old version that is no longer served, while nobody asks for it": crd(
      [{ name: "v1alpha2", served: false }, v1],
      good,
    ),
    "the version asked for is served by now": failing + noMatch("v1") + crd([v1], good),
    "a built-in kind of an old API":
      failing +
      log('error: no matches for kind "Ingress" in version "networking.k8s.io/v1beta1"\n'),
    "made a moment ago": {
      objects: crd(
        [v1],
        [
          {
            type: "Established",
            status: "False",
            reason: "Installing",
            lastTransitionTime: "2026-01-01T00:00:01Z",
          },
        ],
      ),
      at: "2026-01-01T00:00:05Z",
    },
    "a program that runs": podScene({ status: ready() }) + crd([v1], good),
  },
  fires: {
    "its names are taken": {
      objects: crd(
        [v1],
        [
          {
            type: "NamesAccepted",
            status: "False",
            reason: "ListKindConflict",
            message: '"CertificateList" is already in use',
            lastTransitionTime: "2026-01-01T00:00:01Z",
          },
          {
            type: "Established",
            status: "False",
            reason: "NotAccepted",
            message: "not all names are accepted",
            lastTransitionTime: "2026-01-01T00:00:01Z",
          },
        ],
      ),
      at: "2026-01-01T00:10:00Z",
      findings: {
        "CustomResourceDefinition//certificates.cert-manager.io":
          "CustomResourceDefinition//certificates.cert-manager.io",
      },
      says: ['NamesAccepted is False: "CertificateList" is already in use'],
      severity: "critical",
    },
    "no version is served": {
      objects: crd([{ name: "v1alpha2", served: false, storage: true }], good),
      findings: {
        "CustomResourceDefinition//certificates.cert-manager.io":
          "CustomResourceDefinition//certificates.cert-manager.io",
      },
      says: "serves no version",
    },
    "a controller asks for a version that is gone": {
      objects: failing + noMatch("v1alpha2") + crd([{ name: "v1alpha2", served: false }, v1], good),
      findings: { [subject]: "CustomResourceDefinition//certificates.cert-manager.io" },
      says: ["does not serve version v1alpha2", "it serves v1"],
      certainty: "certain",
    },
    "a controller whose definitions were never installed": {
      objects: failing + noMatch("v1"),
      findings: { [subject]: "CustomResourceDefinition//certificates.cert-manager.io" },
      says: "no CustomResourceDefinition defines Certificate of cert-manager.io",
    },
  },
});
