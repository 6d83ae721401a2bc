import rule from "../../src/rules/container-permission-denied.ts";
import { crashed, event, log, podScene, waiting } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const deployment = { "Pod/shop/web-5d8f7c9b4-x2x9k#app": "Deployment/shop/web" };

const runc =
  "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: ";

testRule(rule, {
  silent: {
    "a healthy Pod": podScene({}),
    "the command does not exist": podScene({
      status: crashed({
        exitCode: 128,
        reason: "StartError",
        message: `${runc}exec: "serverd": executable file not found in $PATH`,
      }),
    }),
    "a living program that logs it once":
      podScene({}) + log("warn: cache: permission denied, going on without\n"),
    "the registry denies the pull": podScene({
      status: waiting("ErrImagePull", "denied: permission denied for repository"),
    }),
  },
  fires: {
    containerd: {
      objects: podScene({
        container: { command: ["/etc/passwd"] },
        status: waiting("RunContainerError", `${runc}exec: "/etc/passwd": permission denied`, {
          restartCount: 3,
        }),
      }),
      findings: deployment,
      says: "its command /etc/passwd is not executable",
      certainty: "certain",
    },
    "CRI-O with crun": {
      objects: podScene({
        status: waiting(
          "CreateContainerError",
          "container create failed: open executable: Permission denied\n",
        ),
      }),
      findings: deployment,
      says: "open executable: Permission denied",
    },
    "Docker (kubelet 1.20)": {
      objects: podScene({
        owner: "Pod",
        status: crashed({
          exitCode: 126,
          reason: "ContainerCannotRun",
          message:
            'OCI runtime create failed: container_linux.go:380: starting container process caused: exec: "/entrypoint.sh": permission denied: unknown',
        }),
      }),
      findings: { "Pod/shop/web#app": "Pod/shop/web" },
      says: "/entrypoint.sh",
    },
    "the shell says so: exit code 126": {
      objects:
        podScene({ status: crashed({ exitCode: 126 }) }) + log("sh: ./run.sh: Permission denied\n"),
      findings: deployment,
      says: ["exits with 126", "./run.sh: Permission denied"],
    },
    "a directory": {
      objects:
        podScene({
          init: {},
          initStatus: waiting("RunContainerError", `${runc}exec: "/app": is a directory: unknown`),
          status: waiting("PodInitializing"),
        }) +
        event({
          container: "spec.initContainers{init}",
          reason: "Failed",
          message: `Error: ${runc}exec: "/app": is a directory: unknown`,
        }),
      findings: { "Pod/shop/web-5d8f7c9b4-x2x9k#init": "Deployment/shop/web" },
      says: "its command /app is a directory",
    },
  },
});
