import rule from "../../src/rules/container-cannot-run.ts";
import { crashed, event, podScene, waiting } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const deployment = { "Pod/shop/web-5d8f7c9b4-x2x9k#app": "Deployment/shop/web" };

const runc =
  "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: ";

testRule(rule, {
  silent: {
    "a healthy Pod": podScene({}),
    "a ConfigMap is missing": podScene({
      status: waiting("CreateContainerConfigError", 'configmap "settings" not found'),
    }),
    "the command does not exist": podScene({
      status: waiting(
        "RunContainerError",
        `${runc}exec: "serverd": executable file not found in $PATH`,
      ),
    }),
    "it runs as root": podScene({
      status: waiting(
        "CreateContainerConfigError",
        'container has runAsNonRoot and image will run as root (pod: "web_shop(u1)", container: app)',
      ),
    }),
  },
  fires: {
    "a directory mounted over a file": {
      objects: podScene({
        status: crashed({
          exitCode: 128,
          reason: "StartError",
          message: `${runc}error mounting "/var/lib/kubelet/pods/u1/volumes/kubernetes.io~configmap/conf" to rootfs at "/etc/nginx/nginx.conf": mount /var/lib/kubelet/pods/u1/volumes/kubernetes.io~configmap/conf:/etc/nginx/nginx.conf (via /proc/self/fd/6), flags: 0x5001: not a directory: unknown: Are you trying to mount a directory onto a file (or vice-versa)? Check if the specified host path exists and is the expected type`,
        }),
      }),
      findings: deployment,
      says: "a volume is mounted over a file of the image",
    },
    "Docker (kubelet 1.20): a working directory that is a file": {
      objects: podScene({
        owner: "Pod",
        status: crashed({
          exitCode: 128,
          reason: "ContainerCannotRun",
          message:
            'OCI runtime create failed: container_linux.go:380: starting container process caused: chdir to cwd ("/data/app") set in config.json failed: not a directory: unknown',
        }),
      }),
      findings: { "Pod/shop/web#app": "Pod/shop/web" },
      says: "its workingDir cannot be entered",
    },
    "a subPath that does not exist": {
      objects: podScene({
        status: waiting(
          "CreateContainerConfigError",
          'failed to prepare subPath for volumeMount "data" of container "app"',
        ),
      }),
      findings: deployment,
      says: "a subPath of its volume",
    },
    "a seccomp profile that is not on the node": {
      objects: podScene({
        owner: "DaemonSet",
        status: waiting(
          "CreateContainerError",
          "failed to generate security options for container: failed to generate seccomp security options: seccomp profile not found",
        ),
      }),
      findings: { "Pod/shop/web-x2x9k#app": "DaemonSet/shop/web" },
      says: "seccomp",
    },
    "the runtime does not answer": {
      objects: podScene({ status: waiting("CreateContainerError", "context deadline exceeded") }),
      findings: deployment,
      says: "context deadline exceeded",
    },
    "an old kubelet, told by an Event": {
      objects:
        podScene({ owner: "Pod", status: waiting("RunContainerError") }) +
        event({
          pod: "web",
          container: "",
          reason: "FailedSync",
          message:
            'Error syncing pod, skipping: failed to "StartContainer" for "app" with RunContainerError: "runContainer: Error: No such image: gcr.io/mixia-kube/udptest:v1"',
        }),
      findings: { "Pod/shop/web#app": "Pod/shop/web" },
      says: "No such image: gcr.io/mixia-kube/udptest:v1",
    },
  },
});
