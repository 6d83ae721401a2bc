import rule from "../../src/rules/image-not-found.ts";
import { event, podScene, waiting } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const deployment = { "Pod/shop/web-5d8f7c9b4-x2x9k#app": "Deployment/shop/web" };
const image = (name: string) => ({ container: { image: name }, phase: "Pending" });

testRule(rule, {
  silent: {
    "the image is on the node": podScene({ container: { image: "reg.example/team/web:v9" } }),
    "the registry demands credentials": podScene({
      ...image("reg.example/team/web:v9"),
      status: waiting(
        "ErrImagePull",
        "pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials",
      ),
    }),
    "the registry's host is not found": podScene({
      ...image("reg.example/team/web:v9"),
      status: waiting(
        "ErrImagePull",
        'failed to do request: Head "https://reg.example/v2/team/web/manifests/v9": dial tcp: lookup reg.example: no such host',
      ),
    }),
    "it is pulled right now": podScene({
      ...image("reg.example/team/web:v9"),
      status: waiting("ContainerCreating"),
    }),
    "an Event of a pull that has succeeded since":
      podScene({ container: { image: "reg.example/team/web:v9" } }) +
      event({
        reason: "Failed",
        message:
          'Failed to pull image "reg.example/team/web:v9": rpc error: code = NotFound desc = reg.example/team/web:v9: not found',
      }),
    "a debug container's image": podScene({
      spec: { ephemeralContainers: [{ name: "debug", image: "nope:1" }] },
    }).replace(
      '"containerStatuses"',
      '"ephemeralContainerStatuses": [{"name": "debug", "ready": false, "restartCount": 0, "state": {"waiting": {"reason": "ErrImagePull", "message": "nope:1: not found"}}}], "containerStatuses"',
    ),
  },
  fires: {
    containerd: {
      objects: podScene({
        ...image("reg.example:5000/team/web:v9"),
        status: waiting(
          "ImagePullBackOff",
          'Back-off pulling image "reg.example:5000/team/web:v9": ErrImagePull: rpc error: code = NotFound desc = failed to pull and unpack image "reg.example:5000/team/web:v9": failed to resolve image: reg.example:5000/team/web:v9: not found',
        ),
      }),
      findings: deployment,
      says: [
        "image reg.example:5000/team/web:v9 does not exist",
        "registry reg.example:5000 has no repository team/web, or no tag v9 in it",
      ],
      certainty: "certain",
    },
    "Docker, with only the Event telling (kubelet 1.20)": {
      objects:
        podScene({
          ...image("team/web:v9"),
          status: waiting("ImagePullBackOff", 'Back-off pulling image "team/web:v9"'),
        }) +
        event({
          reason: "Failed",
          message:
            'Failed to pull image "team/web:v9": rpc error: code = Unknown desc = Error response from daemon: manifest for team/web:v9 not found: manifest unknown: manifest unknown',
        }),
      findings: deployment,
      says: "repository team/web in registry docker.io has no tag v9",
    },
    "CRI-O, no tag given": {
      objects: podScene({
        ...image("quay.io/team/web"),
        status: waiting(
          "ErrImagePull",
          "reading manifest latest in quay.io/team/web: name unknown: repository not found",
        ),
      }),
      findings: deployment,
      says: "registry quay.io has no repository team/web",
    },
    "a digest": {
      objects: podScene({
        ...image(`reg.example/web@sha256:${"ab".repeat(32)}`),
        status: waiting("ErrImagePull", "manifest unknown"),
      }),
      findings: deployment,
      says: "no digest sha256:abababababab",
    },
    "a pull secret that does not exist has nothing to do with it": {
      objects: podScene({
        ...image("reg.example/team/web:v9"),
        spec: { imagePullSecrets: [{ name: "regcred" }] },
        status: waiting("ErrImagePull", "reg.example/team/web:v9: not found"),
      }),
      findings: deployment,
    },
    "an init container": {
      objects: podScene({
        phase: "Pending",
        init: { image: "reg.example/tools:2" },
        initStatus: waiting("ErrImagePull", "reg.example/tools:2: not found"),
        status: waiting("PodInitializing"),
      }),
      findings: { "Pod/shop/web-5d8f7c9b4-x2x9k#init": "Deployment/shop/web" },
      says: "no tag 2",
    },
    "the cluster runs another tag of it": {
      objects:
        podScene({
          ...image("reg.example/team/web:1.4.2"),
          status: waiting("ErrImagePull", "reg.example/team/web:1.4.2: not found"),
        }) +
        podScene({
          name: "blue",
          owner: "StatefulSet",
          container: { image: "reg.example/team/web:1.4.1" },
        }),
      findings: deployment,
      says: "this cluster runs reg.example/team/web:1.4.1 (StatefulSet shop/blue)",
    },
    "the cluster runs a repository of a like name": {
      objects:
        podScene({
          owner: "Job",
          ...image("ngnix:1.27"),
          status: waiting("ErrImagePull", "docker.io/library/ngnix:1.27: not found"),
        }) + podScene({ name: "blue", container: { image: "nginx:1.27" } }),
      findings: { "Pod/shop/web-x2x9k#app": "Job/shop/web" },
      says: "this cluster runs nginx:1.27",
    },
  },
});
