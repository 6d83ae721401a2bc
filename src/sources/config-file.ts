import { stat } from "node:fs/promises";
import { basename, join } from "node:path";

/** A configuration file that was found. */
export interface ConfigFile {
  readonly path: string;
  /** As messages name it. */
  readonly name: string;
  /** Why code beside it is not run: undefined where it may be. */
  readonly untrusted?: "foreign" | "writable";
}

interface Places {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export const configName = "kubedx.yaml";

/**
 * `kubedx.yaml` of the current folder, else of the user's configuration folder; undefined where there is
 * none. One that nobody named is trusted to run code only as far as its owner is.
 */
export async function findConfig({ cwd, env }: Places): Promise<ConfigFile | undefined> {
  const { XDG_CONFIG_HOME: xdg = "", HOME: home = "" } = env;
  const folder = xdg !== "" ? xdg : home !== "" ? join(home, ".config") : undefined;
  const paths = [
    join(cwd, configName),
    ...(folder === undefined ? [] : [join(folder, "kubedx", configName)]),
  ];
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile() !== true) continue;
    const me = process.getuid?.();
    const untrusted =
      me === undefined
        ? undefined
        : found.uid !== me && found.uid !== 0
          ? "foreign"
          : (found.mode & 0o002) !== 0
            ? "writable"
            : undefined;
    return { path, name: basename(path), ...(untrusted !== undefined && { untrusted }) };
  }
  return undefined;
}
