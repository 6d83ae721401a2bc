import { Buffer } from "node:buffer";
import type { Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Setting {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly columns?: number;
  /** Both outputs are terminals. */
  readonly terminal?: boolean;
  readonly onInterrupt?: Io["onInterrupt"];
}

/** Runs kubedx in this process, as `kubedx ARGUMENTS` would. */
export async function kubedx(argv: readonly string[], setting: Setting = {}): Promise<Ran> {
  const { stdin, env = {}, columns = 100, terminal = false } = setting;
  let stdout = "";
  let stderr = "";
  const code = await main(argv, {
    stdout: { write: (text) => (stdout += text), isTTY: terminal, columns },
    stderr: { write: (text) => (stderr += text), isTTY: terminal, columns },
    stdin: input(stdin),
    piped: stdin !== undefined,
    env,
    ...(setting.cwd !== undefined && { cwd: setting.cwd }),
    ...(setting.onInterrupt && { onInterrupt: setting.onInterrupt }),
  });
  return { code, stdout, stderr };
}

async function* input(text = ""): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
