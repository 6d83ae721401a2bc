import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { closest } from "../../cluster/near.ts";
import { diagnose } from "../../diagnose/diagnose.ts";
import { headlines, incidentLines, textColumn } from "../../formats/incident.ts";
import { quoted } from "../../formats/shell.ts";
import { hanging } from "../../formats/lines.ts";
import { painter } from "../../formats/paint.ts";
import { UserError } from "../../model/user-error.ts";
import { readSaved } from "../../sources/saved.ts";
import { rules } from "../../rules/index.ts";
import type { CommandModule } from "../command.ts";
import { packageRoot } from "../root.ts";

/** How many faults are shown in full; the others in one line each. */
const inFull = 3;

/** `kubedx demo`: the main job, on faults recorded from real clusters. */
export const run: CommandModule["run"] = async (
  { args: [chosen] },
  { io, display, say, language },
) => {
  const folder = join(packageRoot(), "demo");
  const all = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .toSorted()
    : [];
  const cases = chosen === undefined ? all : all.filter((name) => name === chosen);
  if (cases.length === 0)
    throw new UserError(
      say({ en: `there is no demo ${chosen ?? ""}`.trim(), zh: `没有示例 ${chosen ?? ""}`.trim() }),
      say({
        en: `There are: ${[...closest(chosen ?? "", all), ...all].filter((name, i, list) => list.indexOf(name) === i).join(", ")}.`,
        zh: `现有：${all.join("、")}`,
      }),
    );
  const paint = painter(display.color);
  const lines = [
    ...hanging(
      "",
      paint.dim(
        say({
          en: "Faults recorded from a real Kubernetes cluster, diagnosed now from the saved objects. No cluster is needed.",
          zh: "以下故障录制自真实的 Kubernetes 集群，现在根据保存的对象即时诊断，不需要集群。",
        }),
      ),
      display.width,
      0,
    ),
    "",
  ];
  let shown = 0;
  for (const name of cases) {
    const path = join(folder, name);
    const report = diagnose(await readSaved([path]), rules);
    const [incident] = report.incidents;
    if (incident === undefined) continue;
    if (shown++ < inFull)
      lines.push(
        ...incidentLines(incident, report.takenAt, {
          ...display,
          again: ["--from", shortPath(path)],
        }),
        "",
      );
    else
      lines.push(
        ...headlines(incident, display),
        `${" ".repeat(textColumn(language))}${paint.dim(`kubedx demo ${name}`)}`,
        "",
      );
  }
  const last =
    chosen === undefined ? "kubedx" : `kubedx --from ${quoted(shortPath(join(folder, chosen)))}`;
  lines.push(
    chosen === undefined
      ? say({ en: `Diagnose your own cluster: ${last}`, zh: `诊断自己的集群：${last}` })
      : say({ en: `The whole report: ${last}`, zh: `完整的报告：${last}` }),
  );
  io.stdout.write(`${lines.join("\n")}\n`);
  return 0;
};

/** The path as it is shortest to type from here. */
const shortPath = (path: string): string => {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith(join("..", "..")) ? path : fromHere;
};
