import rule from "../../src/rules/image-platform-mismatch.ts";
import { crashed, podScene, waiting } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const deployment = { "Pod/shop/web-5d8f7c9b4-x2x9k#app": "Deployment/shop/web" };
const node = `
---
{apiVersion: v1, kind: Node, metadata: {name: n1}, status: {nodeInfo: {architecture: arm64, operatingSystem: linux}}}
`;

testRule(rule, {
  silent: {
    "an image for the node": podScene({}) + node,
    "the image does not exist":
      podScene({ status: waiting("ErrImagePull", "docker.io/shop/web:1: not found") }) + node,
    "the command does not exist":
      podScene({
        status: crashed({
          exitCode: 128,
          reason: "StartError",
          message: 'exec: "web": executable file not found in $PATH',
        }),
      }) + node,
  },
  fires: {
    "the registry has no variant (containerd)": {
      objects:
        podScene({
          status: waiting(
            "ErrImagePull",
            'failed to pull and unpack image "docker.io/shop/web:1": no match for platform in manifest: not found',
          ),
        }) + node,
      findings: deployment,
      says: "image shop/web:1 has no variant for linux/arm64, the platform of Node n1",
      quotes: "status.nodeInfo.architecture",
      certainty: "certain",
    },
    "the registry has no variant (Docker), the node unseen": {
      objects: podScene({
        owner: "Job",
        status: waiting(
          "ErrImagePull",
          "no matching manifest for linux/arm64/v8 in the manifest list entries",
        ),
      }),
      findings: { "Pod/shop/web-x2x9k#app": "Job/shop/web" },
      says: "the platform of its node",
    },
    "the kernel refuses the program at the start": {
      objects:
        podScene({
          status: crashed({
            exitCode: 128,
            reason: "StartError",
            message:
              "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec /app/web: exec format error",
          }),
        }) + node,
      findings: deployment,
      says: "a program in image shop/web:1 is not made for linux/arm64",
      certainty: "likely",
    },
    "in a Docker container": {
      objects: podScene({
        status: crashed({
          exitCode: 1,
          reason: "ContainerCannotRun",
          message:
            'OCI runtime create failed: container_linux.go:380: starting container process caused: exec: "/app/web": exec format error: unknown',
        }),
      }),
      findings: deployment,
    },
  },
});
