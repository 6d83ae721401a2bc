import rule from "../../src/rules/image-pull-secret-missing.ts";
import { event, podScene, waiting } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const subject = "Pod/shop/web-5d8f7c9b4-x2x9k#app";
const refused =
  "failed to resolve image: pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials";
const web = (status: ReturnType<typeof waiting> | undefined) =>
  podScene({
    container: { image: "reg.example/team/private:1" },
    spec: { imagePullSecrets: [{ name: "regcred" }] },
    ...(status !== undefined && { status }),
  });
const secret = (name: string, type: string, namespace = "shop"): string => `
---
{apiVersion: v1, kind: Secret, metadata: {name: ${name}, namespace: ${namespace}}, type: ${type}}
`;

testRule(rule, {
  silent: {
    "the secret is missing, and the image is there all the same":
      web(undefined) +
      event({
        container: "",
        reason: "FailedToRetrieveImagePullSecret",
        message:
          "Unable to retrieve some image pull secrets (regcred); attempting to pull the image may not succeed.",
      }),
    "the secret exists and is refused":
      web(waiting("ErrImagePull", refused)) + secret("regcred", "kubernetes.io/dockerconfigjson"),
    "the registry cannot be reached": web(
      waiting("ErrImagePull", "dial tcp 10.0.0.1:443: connect: connection refused"),
    ),
    "no secret is named": podScene({ status: waiting("ErrImagePull", refused) }),
    "whether it exists cannot be seen": {
      objects: web(waiting("ErrImagePull", refused)),
      gaps: [{ kind: "Secret", why: { en: "forbidden", zh: "无权限" } }],
    },
  },
  fires: {
    "it does not exist": {
      objects: web(waiting("ErrImagePull", refused)),
      findings: { [subject]: "Secret/shop/regcred" },
      says: [
        "Secret shop/regcred does not exist, but Deployment shop/web names it as pull secret",
        "registry reg.example refuses image reg.example/team/private:1",
      ],
      quotes: ['"absence"', "spec.imagePullSecrets[0].name"],
      certainty: "certain",
    },
    "the kubelet names it, and Secrets cannot be read": {
      objects:
        web(waiting("ErrImagePull", refused)) +
        event({
          container: "",
          reason: "FailedToRetrieveImagePullSecret",
          message:
            "Unable to retrieve some image pull secrets (regcred); attempting to pull the image may not succeed.",
        }),
      gaps: [{ kind: "Secret", why: { en: "forbidden", zh: "无权限" } }],
      findings: { [subject]: "Secret/shop/regcred" },
      says: "cannot be read by the kubelet",
    },
    "it is no registry configuration": {
      objects: web(waiting("ErrImagePull", refused)) + secret("regcred", "Opaque"),
      findings: { [subject]: "Secret/shop/regcred" },
      says: "is of type Opaque, no registry configuration",
      quotes: '"Opaque"',
    },
    "another name and another namespace hold one": {
      objects:
        web(waiting("ErrImagePull", refused)) +
        secret("reg-cred", "kubernetes.io/dockerconfigjson") +
        secret("regcred", "kubernetes.io/dockerconfigjson", "default"),
      findings: { [subject]: "Secret/shop/regcred" },
      says: "namespace default has a Secret of that name",
      quotes: '"near":["reg-cred"]',
    },
  },
});
