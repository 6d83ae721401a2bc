import rule from "../../src/rules/image-unauthorized.ts";
import { event, podScene, waiting } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const deployment = { "Pod/shop/web-5d8f7c9b4-x2x9k#app": "Deployment/shop/web" };
const refused =
  "failed to resolve image: pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials";
const secret = (type: string): string => `
---
{apiVersion: v1, kind: Secret, metadata: {name: regcred, namespace: shop}, type: ${type}}
`;

testRule(rule, {
  silent: {
    "the image is on the node": podScene({ container: { image: "reg.example/team/private:1" } }),
    "the pull secret does not exist": podScene({
      container: { image: "reg.example/team/private:1" },
      spec: { imagePullSecrets: [{ name: "regcred" }] },
      status: waiting("ErrImagePull", refused),
    }),
    "the tag is called 401": podScene({
      container: { image: "reg.example/team/web:401" },
      status: waiting("ErrImagePull", "reg.example/team/web:401: not found"),
    }),
    "the registry throttles": podScene({
      status: waiting(
        "ErrImagePull",
        "429 Too Many Requests: toomanyrequests: You have reached your unauthenticated pull rate limit",
      ),
    }),
  },
  fires: {
    "no pull secret": {
      objects: podScene({
        container: { image: "reg.example/team/private:1" },
        status: waiting(
          "ImagePullBackOff",
          `Back-off pulling image "reg.example/team/private:1": ErrImagePull: failed to pull and unpack image "reg.example/team/private:1": ${refused}`,
        ),
      }),
      findings: deployment,
      says: "registry reg.example refuses image reg.example/team/private:1: the Pod gives no pull secret",
      certainty: "certain",
    },
    "a pull secret with other credentials": {
      objects:
        podScene({
          container: { image: "reg.example/team/private:1" },
          spec: { imagePullSecrets: [{ name: "regcred" }] },
          status: waiting(
            "ErrImagePull",
            "unexpected status from HEAD request to https://reg.example/v2/team/private/manifests/1: 403 Forbidden",
          ),
        }) + secret("kubernetes.io/dockerconfigjson"),
      findings: deployment,
      says: "the credentials in pull secret regcred are wrong, expired or for another registry",
    },
    "Docker Hub, which says the same of what does not exist": {
      objects:
        podScene({
          owner: "Pod",
          container: { image: "team/private:1" },
          status: waiting("ImagePullBackOff", 'Back-off pulling image "team/private:1"'),
        }) +
        event({
          pod: "web",
          reason: "Failed",
          message:
            "Failed to pull image \"team/private:1\": rpc error: code = Unknown desc = Error response from daemon: pull access denied for team/private, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
        }),
      findings: { "Pod/shop/web#app": "Pod/shop/web" },
      says: "it says the same of a repository that does not exist",
      certainty: "likely",
    },
    "CRI-O, in an init container": {
      objects: podScene({
        init: { image: "quay.io/team/tools:1" },
        initStatus: waiting(
          "ErrImagePull",
          "reading manifest 1 in quay.io/team/tools: unauthorized: access to the requested resource is not authorized",
        ),
        status: waiting("PodInitializing"),
      }),
      findings: { "Pod/shop/web-5d8f7c9b4-x2x9k#init": "Deployment/shop/web" },
    },
  },
});
