import rule from "../../src/rules/container-command-not-found.ts";
import { crashed, event, log, podScene, waiting } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const deployment = { "Pod/shop/web-5d8f7c9b4-x2x9k#app": "Deployment/shop/web" };

const runc =
  "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: ";

testRule(rule, {
  silent: {
    "a healthy Pod": podScene({ container: { command: ["serverd"] } }),
    "the command is not executable": podScene({
      status: crashed({
        exitCode: 128,
        reason: "StartError",
        message: `${runc}exec: "/etc/passwd": permission denied`,
      }),
    }),
    "it ends with an error of its own": podScene({ status: crashed({ exitCode: 1 }) }),
    "a command that its readiness probe runs is missing":
      podScene({ container: { readinessProbe: { exec: { command: ["curl"] } } } }) +
      event({
        reason: "Unhealthy",
        message:
          'Readiness probe errored: rpc error: code = Unknown desc = failed to exec in container: exec: "curl": executable file not found in $PATH: unknown',
      }),
  },
  fires: {
    "containerd, an absolute path": {
      objects: podScene({
        container: { command: ["/usr/bin/serverd"] },
        status: waiting(
          "RunContainerError",
          `${runc}exec: "/usr/bin/serverd": stat /usr/bin/serverd: no such file or directory`,
          {
            restartCount: 3,
            lastState: {
              terminated: {
                exitCode: 128,
                reason: "StartError",
                message: `${runc}exec: "/usr/bin/serverd": stat /usr/bin/serverd: no such file or directory`,
              },
            },
          },
        ),
      }),
      findings: deployment,
      says: "command /usr/bin/serverd does not exist in image shop/web:1",
      quotes: ["RunContainerError", '"path":"spec.containers{app}.command"'],
      certainty: "certain",
    },
    "Docker (kubelet 1.20)": {
      objects: podScene({
        status: crashed({
          exitCode: 127,
          reason: "ContainerCannotRun",
          message:
            'OCI runtime create failed: container_linux.go:380: starting container process caused: exec: "serverd": executable file not found in $PATH: unknown',
        }),
      }),
      findings: deployment,
      says: "command serverd does not exist in image shop/web:1 on PATH",
    },
    "CRI-O with crun": {
      objects: podScene({
        owner: "DaemonSet",
        status: waiting(
          "CreateContainerError",
          "container create failed: executable file `serverd` not found in $PATH: No such file or directory",
        ),
      }),
      findings: { "Pod/shop/web-x2x9k#app": "DaemonSet/shop/web" },
      says: "command serverd",
    },
    "a shell does not find it: exit code 127": {
      objects:
        podScene({ status: crashed({ exitCode: 127 }) }) + log("sh: line 0: serverd: not found\n"),
      findings: deployment,
      says: "command serverd does not exist",
      quotes: '"value":127',
    },
    "exit code 127 without a log": {
      objects: podScene({ status: crashed({ exitCode: 127 }) }),
      findings: deployment,
      says: "it exits with 127, so a command that it calls does not exist",
      certainty: "likely",
    },
    "the interpreter of a script": {
      objects: podScene({
        status: crashed({
          exitCode: 128,
          reason: "StartError",
          message:
            "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec /entrypoint.sh: no such file or directory",
        }),
      }),
      findings: deployment,
      says: "/entrypoint.sh, or the interpreter that it names, does not exist",
    },
    "a whole command line in one item": {
      objects: podScene({
        container: { command: ["serverd --port 80"] },
        status: crashed({
          exitCode: 128,
          reason: "StartError",
          message: `${runc}exec: "serverd --port 80": executable file not found in $PATH`,
        }),
      }),
      findings: deployment,
      says: "the whole line stands in one item",
    },
    "an init container, told by the Event alone": {
      objects:
        podScene({
          init: {},
          initStatus: waiting("RunContainerError"),
          status: waiting("PodInitializing"),
        }) +
        event({
          container: "spec.initContainers{init}",
          reason: "Failed",
          message: `Error: ${runc}exec: "migrate": executable file not found in $PATH`,
        }),
      findings: { "Pod/shop/web-5d8f7c9b4-x2x9k#init": "Deployment/shop/web" },
      says: "init container init cannot run: command migrate",
    },
    "an image without a command": {
      objects: podScene({
        owner: "Pod",
        status: waiting("CreateContainerError", "Error response from daemon: No command specified"),
      }),
      findings: { "Pod/shop/web#app": "Pod/shop/web" },
      says: "has no command of its own",
    },
  },
});
