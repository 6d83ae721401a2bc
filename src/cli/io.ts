import { fstatSync } from "node:fs";

interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What a command touches of the process. Tests hand in their own. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Something is piped or redirected into stdin: neither a terminal nor /dev/null. */
  readonly piped: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The current folder, where it is not the process's. */
  readonly cwd?: string;
  /** Calls back at Ctrl-C until the returned function is called. */
  readonly onInterrupt?: (callback: () => void) => () => void;
}

const isPiped = (): boolean => {
  try {
    const stat = fstatSync(0);
    return stat.isFIFO() || stat.isFile() || stat.isSocket();
  } catch {
    return false;
  }
};

/** The real process. */
export const processIo = (): Io => ({
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  piped: isPiped(),
  env: process.env,
  onInterrupt: (callback) => {
    process.once("SIGINT", callback);
    return () => process.removeListener("SIGINT", callback);
  },
});
