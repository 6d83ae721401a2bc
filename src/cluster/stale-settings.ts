import type { ManagedFields } from "../model/kubernetes.ts";
import type { Cluster } from "./cluster.ts";
import type { ContainerView } from "./containers.ts";
import { callsIn, type LogVerdict } from "./log-reading.ts";
import { isCredential, sameName } from "./setting-faults.ts";
import { type Setting, settingsOf } from "./settings.ts";
import { timeOf } from "./time.ts";

/** A value that was changed after the container had read it. */
export interface StaleSetting {
  readonly setting: Setting;
  /** RFC 3339. */
  readonly changed: string;
  /** Who changed it, where the object tells. */
  readonly by: string | undefined;
  /** Where the change stands in the object. */
  readonly path: string;
}

/**
 * The changed value that a running container still uses in its old form, where its log complains of just
 * that. A container reads variables and subPath mounts once, at its start (kubelet_pods.go, makeEnvironmentVariables).
 */
export function staleSettingOf(
  view: ContainerView,
  verdict: LogVerdict,
  cluster: Cluster,
): StaleSetting | undefined {
  const started = timeOf(view.status?.state?.running?.startedAt);
  if (started === undefined) return undefined;
  const { read, literal } = settingsOf(view, cluster);
  const known = [
    ...read.flatMap(({ value }) => value ?? []),
    ...literal.values(),
    ...(view.spec.command ?? []),
    ...(view.spec.args ?? []),
  ];
  for (const setting of read) {
    if (setting.use === "file" && setting.fixed !== true) continue;
    const change = changeOf(setting, started, cluster);
    if (change !== undefined && complains(setting, verdict, known)) return { setting, ...change };
  }
  return undefined;
}

/** The last change of a key's value, if it came after a time. */
function changeOf(
  { source, key }: Setting,
  after: number,
  cluster: Cluster,
): Omit<StaleSetting, "setting"> | undefined {
  const all = cluster.object(source)?.metadata.managedFields ?? [];
  for (const [i, entry] of all.entries()) {
    const { manager, time } = entry;
    if (time !== undefined && owns(entry, key) && (timeOf(time) ?? 0) > after)
      return { changed: time, by: manager, path: `metadata.managedFields[${i}].time` };
  }
  return undefined;
}

const owns = ({ fieldsV1 }: ManagedFields, key: string): boolean => {
  const data = fieldsV1?.["f:data"];
  return typeof data === "object" && data !== null && Object.hasOwn(data, `f:${key}`);
};

/** Whether a failing line is about a value that the setting no longer has. */
function complains(setting: Setting, verdict: LogVerdict, known: readonly string[]): boolean {
  const { value, variable = "", flaw } = setting;
  const { class: of, host, user, name, line } = verdict;
  const spelt = (word: string | undefined): boolean =>
    word !== undefined && variable !== "" && sameName(word, variable);
  if (of === "config-missing") return spelt(name) && flaw !== "empty";
  if (of === "access-denied" && isCredential(setting))
    return (
      user === undefined || value === undefined || !value.includes(user) || !/user/iu.test(variable)
    );
  const told = host ?? verdict.value;
  if (told === undefined || told === "" || value === undefined) return false;
  if (known.some((text) => text.includes(told))) return false;
  if (spelt(name) || (variable.length > 2 && line.includes(variable))) return true;
  return (
    host !== undefined &&
    (callsIn(value).length > 0 || /host|addr|server|endpoint|ur[il]$/iu.test(variable))
  );
}
