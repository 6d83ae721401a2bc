import type { CommandModule } from "../command.ts";
import { choose } from "../options.ts";
import { packageVersion } from "../root.ts";

/** `kubedx version`: which kubedx this is, and on what it runs. */
export const run: CommandModule["run"] = async ({ options }, { io, language }) => {
  const output = choose(
    "-o",
    typeof options["output"] === "string" ? options["output"] : undefined,
    ["terminal", "json"],
    language,
  );
  const version = packageVersion();
  const node = process.version;
  io.stdout.write(
    output === "json"
      ? `${JSON.stringify({ clientVersion: version, node }, undefined, 2)}\n`
      : `kubedx ${version}\nNode ${node}\n`,
  );
  return 0;
};
