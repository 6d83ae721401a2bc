import { containerFaults, type ContainerFault } from "../cluster/container-faults.ts";
import { calls } from "../cluster/containers.ts";
import { topOwner } from "../cluster/owners.ts";
import { commandIn } from "../cluster/start-errors.ts";
import { patchContainer, rollback, suggest } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { nameOf } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "container-command-not-found",
  title: { en: "Command does not exist in the image", zh: "镜像中不存在该命令" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["ReplicaSet"],
  reasons: [
    "RunContainerError",
    "StartError",
    "ContainerCannotRun",
    "CreateContainerError",
    "CrashLoopBackOff",
  ],

  *check(pod, cluster) {
    for (const fault of containerFaults(pod, cluster)) {
      if (fault.class !== "command-not-found") continue;
      const { view, evidence, message, terminated, serving } = fault;
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      const command = commandOf(fault);
      const declared = (["command", "args"] as const).filter((key) => view.spec[key] !== undefined);
      const image =
        view.spec.image === undefined
          ? { en: "its image", zh: "其镜像" }
          : { en: `image ${view.spec.image}`, zh: `镜像 ${view.spec.image}` };
      const what = lacking(command, message, image, terminated?.exitCode);
      const words = command?.split(/\s+/u) ?? [];
      const joined = words.length > 1 && view.spec.command?.length === 1;
      const mend = joined
        ? suggest(
            {
              en: "give each word of the command as an item of its own",
              zh: "把命令的每个单词写成单独的一项",
            },
            patchContainer(view, { command: words }, cluster),
          )
        : suggest(
            {
              en: "name a command that the image has, or an image that has the command",
              zh: "改用镜像中存在的命令，或改用包含该命令的镜像",
            },
            patchContainer(view, { command: ["<COMMAND>"] }, cluster),
          );
      yield {
        container: view.name,
        severity: serving ? "warning" : "critical",
        certainty: command === undefined && message === undefined ? "likely" : "certain",
        message: {
          en: `${owner}: ${name.en} cannot run: ${what.en}${joined ? " (the whole line stands in one item)" : ""}`,
          zh: `${owner}：${name.zh} 无法运行：${what.zh}${joined ? "（整行命令写在了同一项里）" : ""}`,
        },
        evidence: [...evidence, ...declared.map((key) => field(pod, `${view.path}.${key}`))],
        remedies: [mend, ...rollback(pod, cluster)],
      };
    }
  },
});

/** dash, bash, busybox and zsh: `sh: 1: serverd: not found`, `bash: line 1: serverd: command not found`. */
const shellSays =
  /(?:^|: )(?:line )?(?:\d+: )?([^\s:]+): (?:command )?not found|command not found: (\S+)|exec: ([^\s:]+): not found/u;

/** The command in the runtime's complaint or the shell's. */
function commandOf({ message, verdict, evidence }: ContainerFault): string | undefined {
  if (message !== undefined) return commandIn(message);
  const line = verdict?.line ?? evidence.find((one) => one.type === "log")?.line;
  const match = shellSays.exec(line ?? "");
  return verdict?.name ?? match?.[1] ?? match?.[2] ?? match?.[3];
}

function lacking(
  command: string | undefined,
  message: string | undefined,
  image: Text,
  code: number | undefined,
): Text {
  if (/no command specified/iu.test(message ?? ""))
    return {
      en: `${image.en} has no command of its own, and the Pod gives none`,
      zh: `${image.zh} 没有自带命令，Pod 也没有指定命令`,
    };
  if (command === undefined)
    return {
      en: `it exits with ${code ?? 127}, so a command that it calls does not exist in ${image.en}`,
      zh: `退出码 ${code ?? 127} 表示它调用的命令在${image.zh} 中不存在`,
    };
  // A script or binary that exists, whose interpreter or loader does not, gives the same error.
  const loader = /exec user process caused|exec \/?[^\s:"]+: no such file/u.test(message ?? "");
  if (loader)
    return {
      en: `${command}, or the interpreter that it names, does not exist in ${image.en}`,
      zh: `${image.zh} 中不存在 ${command}，或不存在它指定的解释器`,
    };
  const onPath = !command.includes("/");
  return {
    en: `command ${command} does not exist in ${image.en}${onPath ? " on PATH" : ""}`,
    zh: `${image.zh} ${onPath ? "的 PATH 中" : "中"}不存在命令 ${command}`,
  };
}
