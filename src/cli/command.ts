import type { Text } from "../model/text.ts";
import type { Context } from "./context.ts";

/** The arguments and options of one command, as parsed and not yet checked. */
export interface Invocation {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** What a command's own file exports. Resolves to the exit code. */
export interface CommandModule {
  readonly run: (invocation: Invocation, context: Context) => Promise<number>;
}

/** A command as the help lists it; its code is loaded when it is used. */
export interface CommandEntry {
  readonly name: string;
  /** Its operands as commander writes them: `[objects...]`. */
  readonly operands: string;
  readonly summary: Text;
  readonly examples: readonly (readonly [command: string, does: Text])[];
  readonly takes: readonly ("reading" | "selection" | "configuration" | "silencing" | "failOn")[];
  /** The formats that `-o` takes; empty: there is no `-o`. */
  readonly output: readonly string[];
  /** Options of its own, as commander writes them: `--since <time>`. */
  readonly flags?: readonly (readonly [flags: string, description: Text])[];
  readonly load: () => Promise<CommandModule>;
}
