import rule from "../../src/rules/image-registry-tls.ts";
import { event, podScene, waiting } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const deployment = { "Pod/shop/web-5d8f7c9b4-x2x9k#app": "Deployment/shop/web" };
const image = { container: { image: "registry.corp:5000/team/web:1.4" }, phase: "Pending" };
const pulling =
  'failed to pull and unpack image "registry.corp:5000/team/web:1.4": failed to resolve image: failed to do request: Head "https://registry.corp:5000/v2/team/web/manifests/1.4": ';

testRule(rule, {
  silent: {
    "the image is on the node": podScene(image),
    "the handshake only takes too long": podScene({
      ...image,
      status: waiting("ErrImagePull", `${pulling}net/http: TLS handshake timeout`),
    }),
    "the program in it meets a bad certificate": podScene({
      status: {
        ready: false,
        restartCount: 3,
        state: { waiting: { reason: "CrashLoopBackOff" } },
        lastState: {
          terminated: {
            exitCode: 1,
            reason: "Error",
            message: "x509: certificate signed by unknown authority",
          },
        },
      },
    }),
    "nobody listens": podScene({
      ...image,
      status: waiting(
        "ErrImagePull",
        `${pulling}dial tcp 10.1.1.1:5000: connect: connection refused`,
      ),
    }),
  },
  fires: {
    "an authority that the node does not trust": {
      objects: podScene({
        ...image,
        status: waiting(
          "ErrImagePull",
          `${pulling}tls: failed to verify certificate: x509: certificate signed by unknown authority`,
        ),
      }),
      findings: deployment,
      says: "registry registry.corp:5000 shows a certificate of an authority that the node does not trust",
    },
    "plain HTTP, told by Docker": {
      objects:
        podScene({
          ...image,
          status: waiting(
            "ImagePullBackOff",
            'Back-off pulling image "registry.corp:5000/team/web:1.4"',
          ),
        }) +
        event({
          reason: "Failed",
          message:
            'Failed to pull image "registry.corp:5000/team/web:1.4": rpc error: code = Unknown desc = Error response from daemon: Get https://registry.corp:5000/v2/: http: server gave HTTP response to HTTPS client',
        }),
      findings: deployment,
      says: "answers plain HTTP",
    },
    expired: {
      objects: podScene({
        ...image,
        status: waiting(
          "ErrImagePull",
          `${pulling}x509: certificate has expired or is not yet valid: current time 2026-01-01T00:00:00Z is after 2025-12-01T00:00:00Z`,
        ),
      }),
      at: "2026-01-01T00:10:00Z",
      findings: deployment,
      says: "has expired",
    },
    "another name, CRI-O": {
      objects: podScene({
        ...image,
        status: waiting(
          "ErrImagePull",
          'pinging container registry registry.corp:5000: Get "https://registry.corp:5000/v2/": tls: failed to verify certificate: x509: certificate is valid for old.corp, not registry.corp',
        ),
      }),
      findings: deployment,
      says: "a certificate for another name",
    },
  },
});
