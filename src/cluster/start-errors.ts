/** Why the runtime refused to create or start a container: one class in all. */
export type StartClass =
  | "config-missing"
  | "runs-as-root"
  | "command-not-found"
  | "permission-denied"
  | "platform"
  | "oom-killed"
  | "volume"
  | "other";

/**
 * The texts of runc, crun, containerd, CRI-O, Docker and the kubelet for a container that never ran;
 * the first that matches decides.
 */
const classes: readonly (readonly [StartClass, RegExp])[] = [
  // kubelet, kubelet_pods.go makeEnvironmentVariables: an env source does not exist or lacks the key
  [
    "config-missing",
    /^(?:Error: )?(?:configmap|secret|configmaps|secrets) "[^"]+" not found|couldn't find key .+ in (?:ConfigMap|Secret)|(?:configmap|secret)s? "[^"]+" (?:not found|is forbidden)|references non-existent (?:config|secret) key/iu,
  ],
  // kubelet, security_context.go verifyRunAsNonRoot
  ["runs-as-root", /runAsNonRoot|breaks? non-root policy/iu],
  // runc: the process was killed by its own memory limit before it ran
  [
    "oom-killed",
    /container init was OOM-killed|getting the final child's pid from pipe caused: (?:"?EOF|read init-p)|memory limit too low|can't get final child's PID/iu,
  ],
  // containerd, Docker: a program of the node's own, which the runtime calls
  [
    "other",
    /exec: \\*"(?:\/[\w./-]*\/)?(?:apparmor_parser|runc|crun|containerd-shim[\w-]*|nvidia-[\w-]+|kata-runtime|runsc)\\*": (?:executable file not found|stat )/iu,
  ],
  // kernel, through runc: wrong architecture, or a script without shebang
  ["platform", /exec format error/iu],
  // runc, crun: the command is not executable, or is a directory
  [
    "permission-denied",
    /exec(?:: "[^"]*")?(?: user process caused)?:? .*permission denied|exec: .*: is a directory|exec .*: permission denied|caused: permission denied|starting container process caused.*permission denied|open executable: permission denied|the path `[^`]*` (?:is not executable|is a directory)/iu,
  ],
  // runc, crun, Docker: the command or its interpreter is not in the image; an image without command
  [
    "command-not-found",
    /executable file(?: `[^`]*`)? not found|exec: .*no such file or directory|exec user process caused: .*no such file|exec [^:]*: no such file or directory|no command specified|stat .*: no such file or directory.*unable to start|crun: executable file/iu,
  ],
  // kubelet: a subPath that cannot be made is a fault of the volume
  [
    "volume",
    /failed to prepare subPath|failed to create subPath|subPath .* (?:not found|is not a directory)/iu,
  ],
];

export const classifyStart = (text: string): StartClass =>
  classes.find(([, pattern]) => pattern.test(text))?.[0] ?? "other";

/** The command in a runtime's complaint: `exec: "/usr/bin/serverd": stat …` → `/usr/bin/serverd`. */
export const commandIn = (text: string): string | undefined =>
  /exec: \\?"([^"\\]+)\\?"/u.exec(text)?.[1] ??
  /executable file `([^`]+)` not found/u.exec(text)?.[1] ??
  /exec ([^\s:]+): /u.exec(text)?.[1];

/** The last and most exact part of a nested error: what follows the runtime's wrappers. */
export const innermost = (text: string): string => {
  const inner =
    /(?:unable to start container process: (?:error during container init: )?|starting container process caused: |container init caused: |OCI runtime create failed: |with RunContainerError: )(.+)$/su.exec(
      text,
    )?.[1];
  return (inner ?? text).replace(/: unknown$/u, "").trim();
};
