import rule from "../../src/rules/image-pull-failed.ts";
import { event, podScene, waiting } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const deployment = { "Pod/shop/web-5d8f7c9b4-x2x9k#app": "Deployment/shop/web" };

testRule(rule, {
  silent: {
    "the image is on the node": podScene({}),
    "the image does not exist": podScene({
      status: waiting("ErrImagePull", "docker.io/shop/web:1: not found"),
    }),
    "the registry refuses": podScene({
      status: waiting("ErrImagePull", "unauthorized: authentication required"),
    }),
    "it is pulled right now": podScene({ status: waiting("ContainerCreating") }),
  },
  fires: {
    "the node's disk is full": {
      objects: podScene({
        status: waiting(
          "ErrImagePull",
          'failed to pull and unpack image "docker.io/shop/web:1": failed to extract layer sha256:ab: write /var/lib/containerd/io.containerd.snapshotter.v1.overlayfs/snapshots/9/fs/lib.so: no space left on device: unknown',
        ),
      }),
      findings: deployment,
      says: "image shop/web:1 cannot be pulled: the disk of Node n1 is full",
    },
    "a corrupt layer": {
      objects: podScene({
        owner: "Pod",
        status: waiting(
          "ImagePullBackOff",
          'Back-off pulling image "shop/web:1": ErrImagePull: failed to pull and unpack image "shop/web:1": failed commit on ref "layer-sha256:ab": unexpected commit digest sha256:cd, expected sha256:ab: failed precondition',
        ),
      }),
      findings: { "Pod/shop/web#app": "Pod/shop/web" },
      says: "unexpected commit digest",
    },
    "the image cannot be inspected": {
      objects:
        podScene({
          status: waiting(
            "ImageInspectError",
            'Failed to inspect image "shop/web:1": rpc error: code = Unknown desc = layer not known',
          ),
        }) +
        event({
          reason: "InspectFailed",
          message:
            'Failed to inspect image "shop/web:1": rpc error: code = Unknown desc = layer not known',
        }),
      findings: deployment,
      says: "layer not known",
      quotes: "InspectFailed",
    },
    "the back-off alone": {
      objects: podScene({
        status: waiting("ImagePullBackOff", 'Back-off pulling image "shop/web:1"'),
      }),
      findings: deployment,
      says: "reason was not seen",
      certainty: "likely",
    },
  },
});
