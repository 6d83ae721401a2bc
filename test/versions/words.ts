import { ofKind, record, reword, statusesOf, text, type Transformation } from "./copy.ts";

const image = "localhost:5000/team/web:v9";

/** What Docker, containerd and CRI-O of several versions say of a pull that fails, each with the rule that it means. */
export const pullWords: readonly (readonly [rule: string, words: string])[] = [
  [
    "image-not-found",
    `rpc error: code = Unknown desc = Error response from daemon: manifest for localhost:5000/team/web:v9 not found: manifest unknown: manifest unknown`,
  ],
  [
    "image-not-found",
    `rpc error: code = Unknown desc = Error response from daemon: manifest for localhost:5000/team/web:v9 not found`,
  ],
  ["image-not-found", `rpc error: code = Unknown desc = Error: image team/web:v9 not found`],
  [
    "image-not-found",
    `rpc error: code = NotFound desc = Error response from daemon: repository localhost:5000/team/web not found: does not exist or no pull access`,
  ],
  [
    "image-not-found",
    `rpc error: code = Unknown desc = Tag v9 not found in repository localhost:5000/team/web`,
  ],
  [
    "image-not-found",
    `rpc error: code = Unknown desc = reading manifest v9 in localhost:5000/team/web: name unknown: repository name not known to registry`,
  ],
  [
    "image-not-found",
    `rpc error: code = Unknown desc = Error reading manifest v9 in localhost:5000/team/web: manifest unknown: The named manifest is not known to the registry.`,
  ],
  [
    "image-not-found",
    `initializing source docker://localhost:5000/team/web:v9: reading manifest v9 in localhost:5000/team/web: manifest unknown`,
  ],
  [
    "image-not-found",
    `unable to pull image or OCI artifact: pull image err: initializing source docker://localhost:5000/team/web:v9: reading manifest v9 in localhost:5000/team/web: manifest unknown; artifact err: get manifest: build image source: reading manifest v9 in localhost:5000/team/web: manifest unknown`,
  ],
  [
    "image-unauthorized",
    `unable to pull image or OCI artifact: pull image err: initializing source docker://localhost:5000/team/web:v9: reading manifest v9 in localhost:5000/team/web: unauthorized: access to the requested resource is not authorized; artifact err: get manifest: build image source: reading manifest v9 in localhost:5000/team/web: unauthorized`,
  ],
  [
    "image-unauthorized",
    `rpc error: code = Unknown desc = Error response from daemon: pull access denied for localhost:5000/team/web, repository does not exist or may require 'docker login': denied: requested access to the resource is denied`,
  ],
  [
    "image-unauthorized",
    `rpc error: code = Unknown desc = Error response from daemon: Get https://localhost:5000/v2/team/web/manifests/v9: unauthorized: authentication required`,
  ],
  [
    "image-unauthorized",
    `rpc error: code = Unknown desc = Error response from daemon: Head "https://localhost:5000/v2/team/web/manifests/v9": no basic auth credentials`,
  ],
  [
    "image-unauthorized",
    `rpc error: code = Unknown desc = Error response from daemon: unauthorized: unauthorized to access repository: team/web, action: pull: unauthorized to access repository: team/web, action: pull`,
  ],
  [
    "image-unauthorized",
    `rpc error: code = Unknown desc = failed to pull and unpack image "localhost:5000/team/web:v9": failed to resolve reference "localhost:5000/team/web:v9": failed to authorize: failed to fetch anonymous token: unexpected status: 401 Unauthorized`,
  ],
  [
    "image-unauthorized",
    `rpc error: code = Unknown desc = failed to pull and unpack image "localhost:5000/team/web:v9": failed to resolve reference "localhost:5000/team/web:v9": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://auth.docker.io/token?scope=x: 403 Forbidden`,
  ],
  [
    "image-unauthorized",
    `rpc error: code = Unknown desc = failed to pull and unpack image "localhost:5000/team/web:v9": failed to resolve reference "localhost:5000/team/web:v9": unexpected status from HEAD request to https://localhost:5000/v2/team/web/manifests/v9: 401 Unauthorized`,
  ],
  [
    "image-unauthorized",
    `rpc error: code = Unknown desc = unable to retrieve auth token: invalid username/password: unauthorized: incorrect username or password`,
  ],
  [
    "image-unauthorized",
    `rpc error: code = Unknown desc = Requesting bear token: invalid status code from registry 403 (Forbidden)`,
  ],
  [
    "image-unauthorized",
    `rpc error: code = Unknown desc = initializing source docker://localhost:5000/team/web:v9: reading manifest v9 in localhost:5000/team/web: denied: requested access to the resource is denied`,
  ],
  [
    "image-unauthorized",
    `rpc error: code = Unknown desc = Error response from daemon: denied: Your Cloud Platform project has not been set up. Permission "artifactregistry.repositories.downloadArtifacts" denied on resource`,
  ],
  [
    "image-registry-unreachable",
    `rpc error: code = Unknown desc = Error response from daemon: Get https://localhost:5000/v2/: dial tcp: lookup registry.corp on 10.0.0.2:53: no such host`,
  ],
  [
    "image-registry-unreachable",
    `rpc error: code = Unknown desc = Error response from daemon: Get https://localhost:5000/v2/: net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)`,
  ],
  [
    "image-registry-unreachable",
    `rpc error: code = Unknown desc = Error response from daemon: Get https://localhost:5000/v2/: net/http: TLS handshake timeout`,
  ],
  [
    "image-registry-unreachable",
    `rpc error: code = Unknown desc = error pinging docker registry localhost:5000: Get "https://localhost:5000/v2/": dial tcp 10.1.1.1:5000: i/o timeout`,
  ],
  [
    "image-registry-unreachable",
    `rpc error: code = Unknown desc = Error response from daemon: Get https://localhost:5000/v2/: EOF`,
  ],
  [
    "image-registry-unreachable",
    `rpc error: code = Unknown desc = Error response from daemon: received unexpected HTTP status: 503 Service Unavailable`,
  ],
  [
    "image-registry-unreachable",
    `rpc error: code = Unknown desc = Error response from daemon: Get https://localhost:5000/v2/: proxyconnect tcp: dial tcp 10.0.0.9:3128: connect: connection refused`,
  ],
  [
    "image-registry-unreachable",
    `rpc error: code = DeadlineExceeded desc = failed to pull and unpack image "localhost:5000/team/web:v9": failed to resolve reference "localhost:5000/team/web:v9": failed to do request: Head "https://localhost:5000/v2/team/web/manifests/v9": context deadline exceeded`,
  ],
  [
    "image-registry-tls",
    `rpc error: code = Unknown desc = Error response from daemon: Get https://localhost:5000/v2/: x509: certificate signed by unknown authority`,
  ],
  [
    "image-registry-tls",
    `rpc error: code = Unknown desc = Error response from daemon: Get https://localhost:5000/v2/: http: server gave HTTP response to HTTPS client`,
  ],
  [
    "image-registry-tls",
    `rpc error: code = Unknown desc = pinging container registry localhost:5000: Get "https://localhost:5000/v2/": tls: failed to verify certificate: x509: certificate is valid for foo, not localhost`,
  ],
  [
    "image-registry-tls",
    `rpc error: code = Unknown desc = pinging container registry localhost:5000: Get "https://localhost:5000/v2/": remote error: tls: handshake failure`,
  ],
  [
    "image-rate-limited",
    `rpc error: code = Unknown desc = Error response from daemon: toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limit`,
  ],
  [
    "image-rate-limited",
    `rpc error: code = Unknown desc = reading manifest v9 in docker.io/team/web: toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit`,
  ],
  [
    "image-rate-limited",
    `rpc error: code = Unknown desc = failed to pull and unpack image "localhost:5000/team/web:v9": failed to copy: httpReadSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/team/web/manifests/sha256:aa: 429 Too Many Requests - Server message: toomanyrequests: You have reached your pull rate limit.`,
  ],
  [
    "image-platform-mismatch",
    `rpc error: code = Unknown desc = Error response from daemon: no matching manifest for linux/arm64/v8 in the manifest list entries`,
  ],
  [
    "image-platform-mismatch",
    `rpc error: code = NotFound desc = failed to pull and unpack image "localhost:5000/team/web:v9": no match for platform in manifest sha256:aa: not found`,
  ],
  [
    "image-platform-mismatch",
    `rpc error: code = Unknown desc = choosing image instance: no image found in manifest list for architecture arm64, variant "v8", OS linux`,
  ],
  [
    "image-platform-mismatch",
    `rpc error: code = Unknown desc = choosing image instance: no image found in image index for architecture "arm64", variant "v8", OS "linux"`,
  ],
  [
    "image-platform-mismatch",
    `rpc error: code = Unknown desc = Error response from daemon: image operating system "windows" cannot be used on this platform`,
  ],
  [
    "image-pull-failed",
    `rpc error: code = Unknown desc = Error response from daemon: failed to register layer: Error processing tar file(exit status 1): write /usr/lib/x: no space left on device`,
  ],
  [
    "image-pull-failed",
    `rpc error: code = Unknown desc = failed to pull and unpack image "localhost:5000/team/web:v9": failed to extract layer sha256:aa: mount callback failed on /var/lib/containerd/tmpmounts/x: write /x: no space left on device: unknown`,
  ],
  [
    "image-pull-failed",
    `rpc error: code = Unknown desc = writing blob: adding layer with blob "sha256:aa": Error processing tar file(exit status 1): open /x: no space left on device`,
  ],
  [
    "image-pull-failed",
    `rpc error: code = ResourceExhausted desc = grpc: trying to send message larger than max (16777226 vs. 16777216)`,
  ],
  [
    "image-pull-failed",
    `SignatureValidationFailed: image pull failed for localhost:5000 because the signature validation failed: Source image rejected: A signature was required, but no signature exists`,
  ],
  [
    "image-pull-failed",
    `rpc error: code = Unknown desc = Source image rejected: Running image docker://localhost:5000/team/web:v9 is rejected by policy.`,
  ],
  ["image-pull-failed", `pull QPS exceeded`],
];

/** What runtimes and the kubelet say of a container that they do not start. */
export const startWords: readonly (readonly [rule: string, reason: string, words: string])[] = [
  [
    "container-command-not-found",
    "RunContainerError",
    `failed to start container "aa": Error response from daemon: OCI runtime create failed: container_linux.go:349: starting container process caused "exec: \\"serverd\\": executable file not found in $PATH": unknown`,
  ],
  [
    "container-command-not-found",
    "RunContainerError",
    `failed to start container "aa": Error response from daemon: oci runtime error: container_linux.go:247: starting container process caused "exec: \\"serverd\\": executable file not found in $PATH"`,
  ],
  [
    "container-command-not-found",
    "RunContainerError",
    `failed to start container "aa": Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "serverd": executable file not found in $PATH: unknown`,
  ],
  [
    "container-command-not-found",
    "CreateContainerError",
    `container create failed: executable file \`serverd\` not found in $PATH: No such file or directory`,
  ],
  [
    "container-command-not-found",
    "CreateContainerError",
    `container create failed: [conmon:d]: failed to write to /proc/self/oom_score_adj: Permission denied\n\nrunc create failed: unable to start container process: exec: "serverd": executable file not found in $PATH`,
  ],
  [
    "container-command-not-found",
    "CreateContainerError",
    `container create failed: time="2021-06-22T12:12:12Z" level=error msg="container_linux.go:349: starting container process caused \\"exec: \\\\\\"serverd\\\\\\": executable file not found in $PATH\\""`,
  ],
  [
    "container-command-not-found",
    "CreateContainerError",
    `Error response from daemon: No command specified`,
  ],
  [
    "container-command-not-found",
    "CreateContainerError",
    `failed to generate container "aa" spec: failed to generate spec: no command specified`,
  ],
  [
    "container-command-not-found",
    "RunContainerError",
    `failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "/app/run.sh": no such file or directory: unknown`,
  ],
  [
    "container-command-not-found",
    "RunContainerError",
    `failed to create containerd task: failed to start shim: OCI runtime create failed: container_linux.go:380: starting container process caused: exec: "/start.sh": stat /start.sh: no such file or directory: unknown`,
  ],
  [
    "container-permission-denied",
    "CreateContainerError",
    `container create failed: the path \`/etc/passwd\` is not executable`,
  ],
  [
    "container-permission-denied",
    "CreateContainerError",
    `container create failed: exec /entrypoint.sh: Permission denied`,
  ],
  [
    "container-permission-denied",
    "RunContainerError",
    `failed to start container "aa": Error response from daemon: OCI runtime create failed: container_linux.go:349: starting container process caused "exec: \\"/entrypoint.sh\\": permission denied": unknown`,
  ],
  [
    "container-cannot-run",
    "CreateContainerError",
    `container create failed: mount \`/var/lib/x\` to \`etc/app.conf\`: Not a directory`,
  ],
  [
    "container-cannot-run",
    "RunContainerError",
    `failed to start container "aa": Error response from daemon: OCI runtime create failed: container_linux.go:349: starting container process caused "process_linux.go:449: container init caused \\"rootfs_linux.go:58: mounting \\\\\\"/a\\\\\\" to rootfs caused \\\\\\"not a directory\\\\\\"\\"": unknown: Are you trying to mount a directory onto a file (or vice-versa)? Check if the specified host path exists and is the expected type`,
  ],
  [
    "container-cannot-run",
    "RunContainerError",
    `failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: error mounting "/var/lib/kubelet/pods/x/volume-subpaths/c/app/0" to rootfs at "/etc/app.conf": mount src=/x, dst=/etc/app.conf, flags=MS_BIND: not a directory: unknown: Are you trying to mount a directory onto a file (or vice-versa)?`,
  ],
  [
    "container-cannot-run",
    "CreateContainerError",
    `Error response from daemon: Conflict. The container name "/k8s_app_x" is already in use by container "aa". You have to remove (or rename) that container to be able to reuse that name.`,
  ],
  ["container-cannot-run", "CreateContainerError", `context deadline exceeded`],
  [
    "container-cannot-run",
    "CreateContainerError",
    `failed to reserve container name "app_x": name "app_x" is reserved for "aa"`,
  ],
  [
    "container-oom-killed",
    "RunContainerError",
    `failed to start container "aa": Error response from daemon: OCI runtime create failed: container_linux.go:380: starting container process caused: process_linux.go:402: getting the final child's pid from pipe caused: EOF: unknown`,
  ],
  [
    "image-platform-mismatch",
    "RunContainerError",
    `failed to start container "aa": Error response from daemon: OCI runtime create failed: container_linux.go:380: starting container process caused: exec format error: unknown`,
  ],
  [
    "container-runs-as-root",
    "CreateContainerConfigError",
    `container has runAsNonRoot and image has non-numeric user (node), cannot verify user is non-root`,
  ],
  [
    "container-runs-as-root",
    "CreateContainerConfigError",
    `container's runAsUser breaks non-root policy`,
  ],
  [
    "container-cannot-run",
    "CreateContainerError",
    `Error: failed to create containerd container: get apparmor_parser version: exec: "apparmor_parser": executable file not found in $PATH`,
  ],
  [
    "container-cannot-run",
    "CreateContainerError",
    `linux runtime spec devices: error gathering device information while adding custom device "/dev/nvidiactl": no such file or directory`,
  ],
  [
    "container-cannot-run",
    "RunContainerError",
    `failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: error running hook #0: error running hook: exit status 1, stdout: , stderr: nvidia-container-cli: initialization error: load library failed: libnvidia-ml.so.1: cannot open shared object file: no such file or directory: unknown`,
  ],
  [
    "container-cannot-run",
    "CreateContainerError",
    `failed to generate container "aa" spec: failed to apply OCI options: failed to mkdir "/mnt/data": mkdir /mnt/data: read-only file system`,
  ],
  ["container-cannot-run", "CreateContainerError", `stat /data/app: no such file or directory`],
  ["container-cannot-run", "CreateContainerError", `mkdir /run/x: permission denied`],
  [
    "container-cannot-run",
    "CreateContainerError",
    `unable to find user appuser: no matching entries in passwd file`,
  ],
  [
    "container-cannot-run",
    "RunContainerError",
    `failed to start container "aa": Error response from daemon: linux spec user: unable to find user appuser: no matching entries in passwd file`,
  ],
  [
    "container-permission-denied",
    "RunContainerError",
    `failed to start container "aa": Error response from daemon: OCI runtime create failed: container_linux.go:380: starting container process caused: chdir to cwd ("/nope") set in config.json failed: permission denied: unknown`,
  ],
];

/** The recorded pull fails with these words. `old`: the kubelet before 1.29, which keeps them out of the status. */
export const failedPull =
  (words: string, old: boolean): Transformation =>
  (copy) =>
    reword(copy, (message) => {
      if (message.startsWith("Back-off pulling image"))
        return `Back-off pulling image "${image}"${old ? "" : `: ErrImagePull: ${words}`}`;
      return message.startsWith("Failed to pull image")
        ? `Failed to pull image "${image}": ${words}`
        : message;
    });

/** The recorded container is refused with these words. */
export const failedStart =
  (reason: string, words: string): Transformation =>
  (copy) => {
    for (const pod of ofKind(copy, "Pod"))
      for (const status of statusesOf(pod)) {
        const waiting = record(status, "state", "waiting");
        if (waiting !== undefined) Object.assign(waiting, { reason, message: words });
        status["lastState"] = {};
      }
    for (const event of ofKind(copy, "Event"))
      if (text(event, "message").startsWith("Error: failed")) event["message"] = `Error: ${words}`;
  };
