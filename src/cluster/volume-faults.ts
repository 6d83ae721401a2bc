import type { Evidence } from "../model/evidence.ts";
import type { Volume, VolumeMount } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { type Ref, ref } from "../model/ref.ts";
import type { ContainerView } from "./containers.ts";
import type { LogFault } from "./log-faults.ts";
import type { LogVerdict } from "./log-reading.ts";

/** A directory of a container that a volume provides. */
export interface Mounted {
  readonly mount: VolumeMount & { readonly mountPath: string };
  readonly volume: Volume | undefined;
  /** Where both stand in the Pod. */
  readonly evidence: readonly Evidence[];
  /** The claim behind it, where it is one. */
  readonly claim: Ref | undefined;
}

/** What a log says is wrong with a file system: one class in all. */
export interface VolumeFault {
  readonly class: "full" | "denied" | "read-only" | "data-refused";
  readonly path: string | undefined;
  /** The volume that holds the path; left out where the container's own file system does, or nothing tells. */
  readonly mounted: Mounted | undefined;
  /** The line names no path: the volume is the only one that it can be. */
  readonly guessed: boolean;
}

const classes: Readonly<Partial<Record<LogVerdict["class"], VolumeFault["class"]>>> = {
  "no-space": "full",
  "permission-denied": "denied",
  "read-only-filesystem": "read-only",
  "data-refused": "data-refused",
};

/** Where servers keep their data unless told otherwise: their images' own volumes. */
const homes: Readonly<Record<string, RegExp>> = {
  postgres: /postgres|pgdata/iu,
  mysql: /mysql|mariadb/iu,
  mongodb: /^\/data\/db|mongo/iu,
  redis: /^\/data$|redis|valkey/iu,
  elasticsearch: /elasticsearch|opensearch/iu,
  kafka: /kafka/iu,
  zookeeper: /zookeeper|^\/data$/iu,
  etcd: /etcd/iu,
  rabbitmq: /rabbitmq/iu,
};

/** The limits of the kernel that are reported in the words for a full disk. */
const noDisk = /inotify|file watchers|watch(?:es)? limit|epoll/iu;

const full = /no space left|disk is full|disk full/iu;

/** The file system fault that a container's log reports, and the volume it is about. */
export function volumeFaultOf({ view, verdict, failing }: LogFault): VolumeFault | undefined {
  if (verdict === undefined) return undefined;
  // What a server says of its own disk, its clients repeat: it counts where the data lies.
  const own = verdict.class === "server-limit" && full.test(verdict.line);
  const of = own ? "full" : classes[verdict.class];
  if (of === undefined) return undefined;
  if (of === "full" && noDisk.test(verdict.line)) return undefined;
  const path = /shared memory/iu.test(verdict.line)
    ? "/dev/shm"
    : (verdict.path ?? /"(\/[^"]+)"/u.exec(verdict.line)?.[1]);
  const at = path === undefined ? undefined : mountedAt(view, path);
  // A command that is not executable: exit 126, or the runtime's refusal.
  const command = failing?.message !== undefined || failing?.terminated?.exitCode === 126;
  if (of === "denied")
    return command || at === undefined
      ? undefined
      : { class: of, path, mounted: at, guessed: false };
  if (own && at === undefined) {
    const mounted = homeMount(view, verdict);
    return mounted === undefined ? undefined : { class: of, path, mounted, guessed: true };
  }
  if (at !== undefined || (path?.startsWith("/") === true && of !== "data-refused"))
    return { class: of, path, mounted: at, guessed: false };
  const likely = of === "read-only" ? undefined : dataMount(view, verdict);
  // Words that any program may use of any file mean a volume only where there is one.
  if (of === "data-refused" && likely === undefined && verdict.product === undefined)
    return undefined;
  return { class: of, path, mounted: likely, guessed: true };
}

/** The mount that holds a path: the deepest one. */
function mountedAt(view: ContainerView, path: string): Mounted | undefined {
  return mountsOf(view)
    .filter(
      ({ mount: { mountPath } }) =>
        path === mountPath || path.startsWith(mountPath.replace(/\/?$/u, "/")),
    )
    .toSorted((a, b) => b.mount.mountPath.length - a.mount.mountPath.length)[0];
}

const writable = (view: ContainerView): readonly Mounted[] =>
  mountsOf(view).filter(
    ({ mount, volume }) =>
      mount.readOnly !== true &&
      volume !== undefined &&
      volume.configMap === undefined &&
      volume.secret === undefined &&
      volume.projected === undefined,
  );

/** The volume at the place where a server of this product keeps its data. */
function homeMount(view: ContainerView, { product }: LogVerdict): Mounted | undefined {
  const home = product === undefined ? undefined : homes[product];
  return home && writable(view).find(({ mount }) => home.test(mount.mountPath));
}

/** The same, else the only volume that can be written to. */
function dataMount(view: ContainerView, verdict: LogVerdict): Mounted | undefined {
  const all = writable(view);
  const claimed = all.filter(({ claim }) => claim !== undefined);
  const [only, other] = claimed.length > 0 ? claimed : all;
  return homeMount(view, verdict) ?? (other === undefined ? only : undefined);
}

function mountsOf({ spec, pod, path }: ContainerView): readonly Mounted[] {
  return (spec.volumeMounts ?? []).flatMap((mount, i): Mounted[] => {
    const { mountPath, name } = mount;
    if (mountPath === undefined) return [];
    const volume = pod.spec?.volumes?.find((one) => one.name === name);
    const claim =
      volume?.persistentVolumeClaim?.claimName ??
      (volume?.ephemeral === undefined ? undefined : `${pod.metadata.name}-${name}`);
    return [
      {
        mount: { ...mount, mountPath },
        volume,
        evidence: [
          field(pod, `${path}.volumeMounts[${i}]`),
          ...(volume === undefined ? [] : [field(pod, `spec.volumes{${name}}`)]),
        ],
        claim:
          claim === undefined
            ? undefined
            : ref("PersistentVolumeClaim", pod.metadata.namespace, claim),
      },
    ];
  });
}
