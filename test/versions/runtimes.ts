import {
  type Copy,
  type Item,
  ofKind,
  record,
  reword,
  statusesOf,
  text,
  type Transformation,
} from "./copy.ts";

/** A failed pull, read from containerd's words. */
interface FailedPull {
  readonly image: string;
  readonly host: string;
  /** Without the host. */
  readonly repository: string;
  readonly tag: string;
  readonly why: "not-found" | "unauthorized" | "network";
  /** The network's error, after the URL. */
  readonly error: string;
}

/** A command that cannot be started, read from runc's words. */
interface FailedStart {
  readonly command: string;
  readonly why: "no-file" | "not-in-path" | "denied";
}

export interface Runtime {
  /** `docker`: the prefix of container ids and the node's runtime. */
  readonly id: string;
  readonly version: string;
  readonly pull: (pull: FailedPull) => string;
  readonly start: (start: FailedStart) => string;
  /** How the kubelet shows a container that was not started. */
  readonly refused: {
    readonly waiting: "RunContainerError" | "CreateContainerError";
    /** The record of the run that never was; left out: there is none. */
    readonly terminated?: (start: FailedStart) => {
      readonly reason: string;
      readonly exitCode: number;
      readonly message: string;
    };
  };
}

const pullWords =
  /(?:rpc error: code = \w+ desc = )?failed to pull and unpack image "([^"]+)": (.*)$/su;

function readPull(image: string, told: string): FailedPull | undefined {
  const [, host = "docker.io", repository = "", tag = ""] =
    /^(?:([^/]+[.:][^/]*|localhost)\/)?(.+):([^:/]+)$/u.exec(image) ?? [];
  const base = { image, host, repository, tag, error: "" };
  const network = /Head "[^"]*": (.*)$/su.exec(told)?.[1];
  if (network !== undefined) return { ...base, why: "network", error: network };
  if (told.endsWith(": not found")) return { ...base, why: "not-found" };
  return /authorization/u.test(told) ? { ...base, why: "unauthorized" } : undefined;
}

const startWords = /failed to create containerd task: .*?exec: "([^"]+)": (.*)$/su;

function readStart(message: string): FailedStart | undefined {
  const [, command, told = ""] = startWords.exec(message) ?? [];
  if (command === undefined) return undefined;
  return {
    command,
    why: /permission denied/u.test(told)
      ? "denied"
      : /\$PATH/u.test(told)
        ? "not-in-path"
        : "no-file",
  };
}

const runcWords = ({ command, why }: FailedStart): string =>
  `exec: "${command}": ${
    why === "denied"
      ? "permission denied"
      : why === "not-in-path"
        ? "executable file not found in $PATH"
        : `stat ${command}: no such file or directory`
  }`;

const crunWords = ({ command, why }: FailedStart): string =>
  why === "denied"
    ? "open executable: Permission denied"
    : `executable file \`${command}\` not found${why === "not-in-path" ? " in $PATH" : ""}: No such file or directory`;

const exitOf = ({ why }: FailedStart): number => (why === "denied" ? 126 : 127);

const docker = (create: (start: FailedStart) => string, exit?: number): Runtime => ({
  id: "docker",
  version: "docker://20.10.7",
  pull: ({ image, host, repository, tag, why, error }) =>
    `rpc error: code = Unknown desc = Error response from daemon: ${
      why === "not-found"
        ? `manifest for ${image} not found: manifest unknown: manifest unknown`
        : why === "unauthorized"
          ? `pull access denied for ${host}/${repository}, repository does not exist or may require 'docker login': denied: requested access to the resource is denied`
          : `Get "https://${host}/v2/${repository}/manifests/${tag}": ${error}`
    }`,
  start: (start) =>
    `failed to start container "app": Error response from daemon: ${create(start)}: unknown`,
  refused: {
    waiting: "RunContainerError",
    terminated: (start) => ({
      reason: "ContainerCannotRun",
      exitCode: exit ?? exitOf(start),
      message: create(start),
    }),
  },
});

const containerd1Pull: Runtime["pull"] = ({ image, repository, host, tag, why, error }) =>
  `rpc error: code = ${why === "not-found" ? "NotFound" : "Unknown"} desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${
    why === "not-found"
      ? `${image}: not found`
      : why === "unauthorized"
        ? "pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed"
        : `failed to do request: Head "https://${host}/v2/${repository}/manifests/${tag}": ${error}`
  }`;

const containerd = (version: string, create: (start: FailedStart) => string): Runtime => {
  const start: Runtime["start"] = (one) => `failed to create containerd task: ${create(one)}`;
  return {
    id: "containerd",
    version: `containerd://${version}`,
    pull: containerd1Pull,
    start,
    refused: {
      waiting: "RunContainerError",
      terminated: (one) => ({ reason: "StartError", exitCode: 128, message: start(one) }),
    },
  };
};

const crio = (old: boolean, create: (start: FailedStart) => string): Runtime => ({
  id: "cri-o",
  version: old ? "cri-o://1.20.3" : "cri-o://1.33.1",
  pull: ({ host, repository, tag, why, error }) => {
    const source = `${host}/${repository}`;
    const reading = old ? "Error reading manifest" : "reading manifest";
    const pinging = old ? "error pinging docker registry" : "pinging container registry";
    const opening = old ? "Error initializing source" : "initializing source";
    return `rpc error: code = Unknown desc = ${
      why === "not-found"
        ? `${reading} ${tag} in ${source}: manifest unknown: manifest unknown`
        : why === "unauthorized"
          ? `${reading} ${tag} in ${source}: unauthorized: authentication required`
          : `${opening} docker://${source}:${tag}: ${pinging} ${host}: Get "https://${host}/v2/": ${error}`
    }`;
  },
  start: (start) => `container create failed: ${create(start)}\n`,
  refused: { waiting: "CreateContainerError" },
});

export const runtimes: Readonly<Record<string, Runtime>> = {
  "dockershim, Docker 20.10": docker(
    (start) =>
      `OCI runtime create failed: container_linux.go:380: starting container process caused: ${runcWords(start)}`,
  ),
  "dockershim, Docker 18.09": docker(
    (start) =>
      `OCI runtime create failed: container_linux.go:345: starting container process caused "${runcWords(start).replaceAll('"', '\\"')}"`,
    128,
  ),
  "containerd 1.4": containerd(
    "1.4.3",
    (start) =>
      `OCI runtime create failed: container_linux.go:370: starting container process caused: ${runcWords(start)}: unknown`,
  ),
  "containerd 1.7": containerd(
    "1.7.20",
    (start) =>
      `failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: ${runcWords(start)}: unknown`,
  ),
  "containerd 1.7 with crun": containerd(
    "1.7.20",
    (start) =>
      `failed to create shim task: OCI runtime create failed: crun: ${crunWords(start)}: unknown`,
  ),
  "CRI-O 1.20 with runc": crio(
    true,
    (start) =>
      `time="2021-04-06T09:13:04Z" level=error msg="container_linux.go:370: starting container process caused: ${runcWords(start).replaceAll('"', '\\"')}"`,
  ),
  "CRI-O 1.33 with crun": crio(false, crunWords),
};

/** What a cluster with this runtime would have shown. */
export const withRuntime =
  (runtime: Runtime): Transformation =>
  (copy: Copy) => {
    const says = (message: string): string => {
      const start = readStart(message);
      if (start !== undefined) return message.replace(startWords, () => runtime.start(start));
      const [, image = "", told = ""] = pullWords.exec(message) ?? [];
      const pull = readPull(image, told);
      return pull === undefined ? message : message.replace(pullWords, () => runtime.pull(pull));
    };
    for (const pod of ofKind(copy, "Pod"))
      for (const status of statusesOf(pod)) refuse(status, runtime);
    reword(copy, says);
    // Whatever carries an id or names the runtime.
    copy.objects = JSON.parse(
      JSON.stringify(copy.objects)
        .replaceAll(/"containerd:\/\/([0-9a-f]{12,})/gu, `"${runtime.id}://$1`)
        .replaceAll(
          /"containerRuntimeVersion":"[^"]*"/gu,
          `"containerRuntimeVersion":"${runtime.version}"`,
        ),
    ) as Item[];
  };

function refuse(status: Item, { refused, start: words }: Runtime): void {
  const waiting = record(status, "state", "waiting");
  const start = readStart(text(waiting, "message"));
  const last = record(status, "lastState", "terminated");
  const before = readStart(text(last, "message"));
  if (waiting !== undefined && start !== undefined) {
    waiting["reason"] = refused.waiting;
    waiting["message"] = words(start);
  }
  if (last === undefined || before === undefined) return;
  if (refused.terminated === undefined) {
    status["lastState"] = {};
    status["restartCount"] = 0;
  } else Object.assign(last, refused.terminated(before));
}

/** Between two tries the kubelet shows CrashLoopBackOff; what failed is in the record of the last run. */
export const backingOff: Transformation = (copy) => {
  for (const pod of ofKind(copy, "Pod"))
    for (const status of statusesOf(pod)) {
      const waiting = record(status, "state", "waiting");
      if (text(waiting, "reason") !== "RunContainerError" || waiting === undefined) continue;
      waiting["reason"] = "CrashLoopBackOff";
      waiting["message"] =
        `back-off 5m0s restarting failed container=${text(status, "name")} pod=x_y(z)`;
    }
};

/** Between two back-offs: the pull is tried again, and its own error shows. */
export const pullingAgain: Transformation = (copy) => {
  for (const pod of ofKind(copy, "Pod"))
    for (const status of statusesOf(pod)) {
      const waiting = record(status, "state", "waiting");
      const [, told] =
        /^Back-off pulling image "[^"]*": ErrImagePull: (.*)$/su.exec(text(waiting, "message")) ??
        [];
      if (waiting === undefined || told === undefined) continue;
      waiting["reason"] = "ErrImagePull";
      waiting["message"] = told;
    }
};
