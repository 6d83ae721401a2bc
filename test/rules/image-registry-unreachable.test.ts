import rule from "../../src/rules/image-registry-unreachable.ts";
import { event, podScene, waiting } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const deployment = { "Pod/shop/web-5d8f7c9b4-x2x9k#app": "Deployment/shop/web" };
const image = { container: { image: "registry.corp:5000/team/web:1.4" }, phase: "Pending" };
const pulling =
  'failed to pull and unpack image "registry.corp:5000/team/web:1.4": failed to resolve image: failed to do request: Head "https://registry.corp:5000/v2/team/web/manifests/1.4": ';

testRule(rule, {
  silent: {
    "the image is on the node": podScene(image),
    "the registry answers that the image is not there": podScene({
      ...image,
      status: waiting("ErrImagePull", "registry.corp:5000/team/web:1.4: not found"),
    }),
    "the certificate is not trusted": podScene({
      ...image,
      status: waiting(
        "ErrImagePull",
        `${pulling}tls: failed to verify certificate: x509: certificate signed by unknown authority`,
      ),
    }),
    "the program in it cannot reach a host": podScene({
      ...image,
      status: {
        ready: false,
        restartCount: 3,
        state: { waiting: { reason: "CrashLoopBackOff" } },
        lastState: {
          terminated: {
            exitCode: 1,
            reason: "Error",
            message: "dial tcp: lookup db: no such host",
          },
        },
      },
    }),
  },
  fires: {
    "its host does not resolve": {
      objects: podScene({
        ...image,
        status: waiting(
          "ImagePullBackOff",
          `Back-off pulling image "registry.corp:5000/team/web:1.4": ErrImagePull: ${pulling}dial tcp: lookup registry.corp on 10.96.0.10:53: no such host`,
        ),
      }),
      findings: deployment,
      says: "registry registry.corp:5000 does not resolve on the node",
      certainty: "certain",
    },
    "it refuses the connection": {
      objects: podScene({
        ...image,
        status: waiting(
          "ErrImagePull",
          `${pulling}dial tcp 10.1.1.1:5000: connect: connection refused`,
        ),
      }),
      findings: deployment,
      says: "refuses the connection",
    },
    "it does not answer in time": {
      objects: podScene({
        ...image,
        status: waiting("ErrImagePull", `${pulling}dial tcp 10.1.1.1:5000: i/o timeout`),
      }),
      findings: deployment,
      says: "does not answer in time",
    },
    "Docker, told by an Event (kubelet 1.20)": {
      objects:
        podScene({
          owner: "DaemonSet",
          container: { image: "gcr.io/google_containers/dashboard:v1.1.1" },
          status: waiting(
            "ImagePullBackOff",
            'Back-off pulling image "gcr.io/google_containers/dashboard:v1.1.1"',
          ),
        }) +
        event({
          pod: "web-x2x9k",
          reason: "Failed",
          message:
            'Failed to pull image "gcr.io/google_containers/dashboard:v1.1.1": rpc error: code = Unknown desc = Error response from daemon: Get https://gcr.io/v2/: net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
        }),
      findings: { "Pod/shop/web-x2x9k#app": "DaemonSet/shop/web" },
      says: "registry gcr.io does not answer in time",
    },
    "a gateway before it fails": {
      objects: podScene({
        ...image,
        status: waiting(
          "RegistryUnavailable",
          "image pull failed for registry.corp:5000/team/web:1.4 because the registry is unavailable: 502 Bad Gateway",
        ),
      }),
      findings: deployment,
      says: "answers with a server error",
    },
  },
});
