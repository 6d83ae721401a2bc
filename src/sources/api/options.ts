import type { KubernetesObject } from "../../model/kubernetes.ts";

/** Which cluster to talk to and as whom: kubectl's global flags, by the same names and with the same meaning. */
export interface ConnectionOptions {
  readonly kubeconfig?: string | undefined;
  readonly context?: string | undefined;
  readonly cluster?: string | undefined;
  readonly user?: string | undefined;
  readonly server?: string | undefined;
  /** Takes the place of every credential of the context, so that one is never taken for another. */
  readonly token?: string | undefined;
  readonly as?: string | undefined;
  readonly asGroup?: readonly string[] | undefined;
  readonly asUid?: string | undefined;
  readonly insecureSkipTlsVerify?: boolean | undefined;
  readonly certificateAuthority?: string | undefined;
  readonly clientCertificate?: string | undefined;
  readonly clientKey?: string | undefined;
  readonly tlsServerName?: string | undefined;
  /** For one request: `30s`, `1m30s`, or bare seconds. `0` and nothing: until the server goes silent. */
  readonly requestTimeout?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A container whose log is wanted: of its current run, or of the one before. */
export interface ContainerRef {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
  readonly previous: boolean;
}

export interface LiveOptions extends ConnectionOptions {
  /** Only this namespace; left out, all of them. */
  readonly namespace?: string | undefined;
  /** Built-in kinds to read; left out, all of `model/resources`. */
  readonly kinds?: readonly string[] | undefined;
  /** Names the containers whose logs are wanted. Pure. */
  readonly failing: (objects: readonly KubernetesObject[]) => readonly ContainerRef[];
  /** Told in a few words what is being read: `pods 1500…`. */
  readonly onProgress?: ((text: string) => void) | undefined;
}
