import rule from "../../src/rules/image-rate-limited.ts";
import { event, podScene, waiting } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const deployment = { "Pod/shop/web-5d8f7c9b4-x2x9k#app": "Deployment/shop/web" };

testRule(rule, {
  silent: {
    "the image is on the node": podScene({ container: { image: "nginx:429" } }),
    "the tag is called 429 and does not exist": podScene({
      container: { image: "nginx:429" },
      status: waiting("ErrImagePull", "docker.io/library/nginx:429: not found"),
    }),
    "the program in it is throttled": podScene({
      status: {
        ready: false,
        restartCount: 3,
        state: { waiting: { reason: "CrashLoopBackOff" } },
        lastState: {
          terminated: { exitCode: 1, reason: "Error", message: "HTTP 429 Too Many Requests" },
        },
      },
    }),
  },
  fires: {
    containerd: {
      objects: podScene({
        container: { image: "nginx:1.27" },
        status: waiting(
          "ErrImagePull",
          'failed to pull and unpack image "docker.io/library/nginx:1.27": failed to copy: httpReadSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/library/nginx/manifests/sha256:ab: 429 Too Many Requests - Server message: toomanyrequests: You have reached your unauthenticated pull rate limit.',
        ),
      }),
      findings: deployment,
      says: [
        "registry docker.io throttles pulls, so image nginx:1.27 does not arrive",
        "without credentials",
      ],
    },
    "Docker, told by an Event": {
      objects:
        podScene({
          container: { image: "nginx:1.27" },
          spec: { imagePullSecrets: [{ name: "hub" }] },
          status: waiting("ImagePullBackOff", 'Back-off pulling image "nginx:1.27"'),
        }) +
        event({
          reason: "Failed",
          message:
            'Failed to pull image "nginx:1.27": rpc error: code = Unknown desc = Error response from daemon: toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limit',
        }),
      findings: deployment,
    },
    "a cloud's registry": {
      objects: podScene({
        owner: "Job",
        container: { image: "1.dkr.ecr.eu-west-1.amazonaws.com/web:1" },
        status: waiting("ErrImagePull", "ThrottlingException: Rate exceeded"),
      }),
      findings: { "Pod/shop/web-x2x9k#app": "Job/shop/web" },
      says: "1.dkr.ecr.eu-west-1.amazonaws.com",
    },
  },
});
