import type { Evidence } from "../model/evidence.ts";
import { field } from "../model/path.ts";
import { ref } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import type { ContainerView } from "./containers.ts";
import { type EventView, eventsOf, quote } from "./events.ts";

/** Why an image is not there: one class in all. */
export type PullClass =
  | "not-found"
  | "unauthorized"
  | "unreachable"
  | "tls"
  | "rate-limited"
  | "name-invalid"
  | "not-present"
  | "platform"
  /** Refused, and a pull secret that the Pod names does not exist or is no registry configuration. */
  | "pull-secret"
  | "other";

export interface Pull {
  readonly class: PullClass;
  readonly image: string;
  /** Host (and port) of the registry that the image names: `docker.io` where it names none. */
  readonly registry: string;
  /** The runtime's and registry's own words, where the source shows them. */
  readonly message: string;
  /** Set for class `pull-secret`. */
  readonly secret?: string;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** Reasons of a container that waits for its image (pkg/kubelet/images/types.go). */
const waitingForImage = new Set([
  "ErrImagePull",
  "ImagePullBackOff",
  "ErrImageNeverPull",
  "ImageInspectError",
  "InvalidImageName",
  "RegistryUnavailable",
  "SignatureValidationFailed",
  "ImageVolumeMountFailed",
]);

/**
 * What the texts of container runtimes, registries and the kubelet mean; the first that matches decides,
 * so what explains more stands first. Network and TLS errors are also met on the way to a token server.
 */
const classes: readonly (readonly [PullClass, RegExp])[] = [
  // distribution/reference; kubelet: "couldn't parse image reference", "Failed to apply default image tag"
  [
    "name-invalid",
    /invalid reference format|couldn't parse image (?:reference|name)|Failed to apply default image tag|repository name (?:\(.*\) )?must be lowercase/iu,
  ],
  // kubelet: "Container image %q is not present with pull policy of Never"
  ["not-present", /is not present with pull policy of Never/iu],
  // node's disk: containerd and Docker while they write or unpack layers
  [
    "other",
    /no space left on device|failed to extract layer|failed size validation|unexpected commit digest|failed to register layer|input\/output error/iu,
  ],
  // Docker Hub and other registries, HTTP 429
  [
    "rate-limited",
    /toomanyrequests|too many requests|pull rate limit|\b429\b|rate exceeded|ThrottlingException/iu,
  ],
  // containerd, Docker, CRI-O: a manifest list without this OS and architecture
  [
    "platform",
    /no match for platform in manifest|no matching manifest for|no image found in (?:manifest|image index)|does not match the specified platform|image operating system .* cannot be used|exec format error/iu,
  ],
  // Go's crypto/tls and net/http
  [
    "tls",
    /x509:|certificate signed by unknown authority|server gave HTTP response to HTTPS client|tls: (?!.*timeout)|certificate (?:has expired|is not valid|verify failed)|first record does not look like a TLS handshake/iu,
  ],
  // Go's net: lookup, dial, read; HTTP 5xx of a registry or a proxy before it; kubelet's RegistryUnavailable
  [
    "unreachable",
    /no such host|server misbehaving|Temporary failure in name resolution|connection refused|i\/o timeout|no route to host|network is unreachable|connection reset by peer|TLS handshake timeout|Client\.Timeout exceeded|deadline exceeded|request canceled|proxyconnect|\b50[0234]\b|Bad Gateway|Service Unavailable|Gateway Time-?out|RegistryUnavailable|(?:: |")EOF\b|dial tcp|progress timeout/iu,
  ],
  // distribution error codes UNAUTHORIZED and DENIED; containerd's docker resolver; HTTP 401 and 403
  [
    "unauthorized",
    /pull access denied|no basic auth credentials|unauthorized|authorization failed|authentication required|access denied|denied:|failed to authorize|failed to fetch (?:anonymous|oauth) token|insufficient_scope|\b40[13]\b|forbidden|may require '?docker login/iu,
  ],
  // distribution error codes MANIFEST_UNKNOWN and NAME_UNKNOWN, HTTP 404
  [
    "not-found",
    /not found|manifest[ _]unknown|name[ _]unknown|no such image|\b404\b|does not exist|failed to resolve reference/iu,
  ],
];

const classifyPull = (text: string): PullClass =>
  classes.find(([, pattern]) => pattern.test(text))?.[0] ?? "other";

/** `registry.corp:5000/team/web:1` → `registry.corp:5000`; `nginx` → `docker.io` (distribution/reference). */
export const registryOf = (image: string): string => {
  const first = image.split("/", 1)[0] ?? "";
  return image.includes("/") && (/[.:]/u.test(first) || first === "localhost")
    ? first
    : "docker.io";
};

/** `registry.corp:5000/team/web:1@sha256:…` → repository, tag and digest. */
export function imageParts(image: string): {
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
} {
  const [name = "", digest] = image.split("@", 2);
  const colon = name.lastIndexOf(":");
  const tagged = colon > name.lastIndexOf("/");
  return {
    repository: tagged ? name.slice(0, colon) : name,
    tag: tagged ? name.slice(colon + 1) : undefined,
    digest,
  };
}

/**
 * Events about this container's image, newest first: kubelet reason Failed ("Failed to pull image …"),
 * InspectFailed, ErrImageNeverPull; FailedSync is how kubelets before 1.8 said it.
 */
const pullEvents = (view: ContainerView, cluster: Cluster): readonly EventView[] =>
  eventsOf(view.pod, cluster).filter(
    ({ reason, message, ref: about }) =>
      (about.container === undefined || about.container === view.name) &&
      (((reason === "Failed" || reason === "FailedSync") &&
        /pull image|ErrImagePull|InvalidImageName|inspect image|ImagePullBackOff/u.test(message)) ||
        reason === "InspectFailed" ||
        reason === "ErrImageNeverPull"),
  );

export const isWaitingForImage = (reason: string | undefined): boolean =>
  waitingForImage.has(reason ?? "");

/** The pull that a container waits for; undefined when it does not wait for its image. */
export function pullOf(view: ContainerView, cluster: Cluster): Pull | undefined {
  const waiting = view.status?.state?.waiting;
  const reason = waiting?.reason ?? "";
  if (!waitingForImage.has(reason)) return undefined;
  const image = view.spec.image ?? view.status?.image ?? imageIn(waiting?.message) ?? "";
  const events = pullEvents(view, cluster);
  const own = waiting?.message ?? "";
  const about = (text: string): boolean =>
    image === "" || !/pull image "/u.test(text) || text.includes(image);
  const told = events.find(
    ({ message }) =>
      /Failed to pull image|ErrImagePull: \S|InvalidImageName|inspect image|pull policy|image tag|parse image/u.test(
        message,
      ) &&
      about(message) &&
      message.length > 40,
  );
  const message = ownCause(own) ? own : (told?.message ?? own);
  const evidence: Evidence[] = [field(view.pod, `${view.statusPath}.state.waiting.reason`)];
  if (own !== "") evidence.push(field(view.pod, `${view.statusPath}.state.waiting.message`));
  if (told !== undefined) evidence.push(quote(told));
  if (view.spec.image !== undefined) evidence.push(field(view.pod, `${view.path}.image`));
  const byReason: Readonly<Record<string, PullClass>> = {
    InvalidImageName: "name-invalid",
    ErrImageNeverPull: "not-present",
    RegistryUnavailable: "unreachable",
    ImageInspectError: "other",
  };
  const [first, ...rest] = evidence;
  if (first === undefined) return undefined;
  const found = byReason[reason] ?? classifyPull(withoutImage(message, image));
  const pull = {
    class: found,
    image,
    registry: registryOf(image),
    message,
    evidence: [first, ...rest],
  } as const;
  // A registry that says "not found" has let us in.
  const broken = found === "unauthorized" ? brokenSecret(view, cluster) : undefined;
  return broken === undefined
    ? pull
    : {
        ...pull,
        class: "pull-secret",
        secret: broken.name,
        evidence: [...pull.evidence, ...broken.evidence],
      };
}

/** A pull secret of the Pod (its ServiceAccount's are copied there at admission) that cannot be used. */
function brokenSecret(
  view: ContainerView,
  cluster: Cluster,
): { readonly name: string; readonly evidence: readonly Evidence[] } | undefined {
  const { pod } = view;
  // kubelet_pods.go getPullSecretsForPod: "Unable to retrieve some image pull secrets (%s); …" (1.27 and newer)
  const event = eventsOf(pod, cluster).find(
    ({ reason }) => reason === "FailedToRetrieveImagePullSecret",
  );
  const told = /secrets? \(([^)]+)\)/u.exec(event?.message ?? "")?.[1]?.split(/,\s*/u) ?? [];
  for (const [i, { name }] of (pod.spec?.imagePullSecrets ?? []).entries()) {
    if (name === undefined) continue;
    const answer = cluster.lookup("Secret", pod.metadata.namespace, name);
    const path = `spec.imagePullSecrets[${i}].name`;
    const quoted = [field(pod, path), ...(event === undefined ? [] : [quote(event)])];
    if (answer.state === "absent")
      return {
        name,
        evidence: [
          ...quoted,
          { type: "absence", ref: ref("Secret", pod.metadata.namespace, name) },
        ],
      };
    if (
      answer.state === "found" &&
      answer.object.type !== undefined &&
      !/^kubernetes\.io\/docker(?:configjson|cfg)$/u.test(answer.object.type)
    )
      return { name, evidence: [...quoted, field(answer.object, "type")] };
    if (answer.state === "unknown" && told.includes(name)) return { name, evidence: quoted };
  }
  const name = told[0];
  return name === undefined || event === undefined || pod.spec !== undefined
    ? undefined
    : { name, evidence: [quote(event)] };
}

/** Whether a waiting message says more than "Back-off pulling image": kubelets since 1.29 add the cause. */
const ownCause = (message: string): boolean =>
  message !== "" && !/^Back-off pulling image "[^"]*"$/u.test(message);

const imageIn = (message: string | undefined): string | undefined =>
  /image "([^"]+)"/u.exec(message ?? "")?.[1];

/** A repository called `denied` or a tag `404` must not decide. */
const withoutImage = (message: string, image: string): string =>
  image === "" ? message : message.replaceAll(image, "IMAGE");
