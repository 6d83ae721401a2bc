import { Command, CommanderError } from "commander";
import { UserError } from "../model/user-error.ts";
import type { Language, Text } from "../model/text.ts";
import { columns, padded } from "../formats/width.ts";
import { wrap } from "../formats/wrap.ts";
import type { CommandEntry, Invocation } from "./command.ts";
import { commands } from "./commands/index.ts";
import type { Io } from "./io.ts";
import { closest } from "../cluster/near.ts";
import {
  addCommonOptions,
  addConfiguration,
  addFailOn,
  addFlags,
  addOutput,
  addReadingOptions,
  addSelection,
  addSilencing,
} from "./options.ts";

/** What the command line asks for; `undefined`: help was asked for and is printed. */
export interface Parsed extends Invocation {
  readonly entry: CommandEntry;
}

/** Parses the command line. Throws a UserError that names what is wrong and what comes nearest. */
export async function parse(
  argv: readonly string[],
  io: Io,
  language: Language,
): Promise<Parsed | undefined> {
  let parsed: Parsed | undefined;
  const program = programOf(io, language, (chosen) => {
    parsed = chosen;
  });
  const ordered = verbFirst(argv, program);
  try {
    await program.parseAsync([...ordered], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0 || error.code === "commander.help") return undefined;
    throw usageError(error, ordered, program, language);
  }
  return parsed;
}

function programOf(io: Io, language: Language, choose: (parsed: Parsed) => void): Command {
  const say = (text: Text): string => text[language];
  const dress = (command: Command): Command =>
    command
      .exitOverride()
      .showSuggestionAfterError(false)
      .configureOutput({
        writeOut: (text) => io.stdout.write(text),
        writeErr: (text) => io.stdout.write(text),
        outputError: () => undefined,
        getOutHelpWidth: () => Math.min(io.stdout.columns ?? helpWidth, helpWidth),
      })
      .configureHelp({
        styleTitle: (title) => (language === "zh" ? (titles[title] ?? title) : title),
        displayWidth: columns,
      })
      .helpOption("-h, --help", say({ en: "show this help", zh: "显示本帮助" }));
  const program = dress(new Command("kubedx"))
    .description(
      say({
        en: "Names the root cause of every fault in a Kubernetes cluster, with the evidence and what mends it. It only reads.",
        zh: "找出 Kubernetes 集群中每个故障的根因，给出证据和修复方法。只读取，不修改。",
      }),
    )
    .usage(say({ en: "[command] [options] [KIND/NAME...]", zh: "[命令] [选项] [类别/名称...]" }))
    .helpCommand("help [command]", say({ en: "help on a command", zh: "某个命令的帮助" }))
    .addHelpText(
      "after",
      () =>
        `\n${exampleText(
          commands.slice(0, 3).flatMap(({ examples }) => examples.slice(0, 3)),
          language,
        )}\n${exitText(language)}`,
    );
  for (const entry of commands) {
    const command = dress(new Command(entry.name))
      .summary(say(entry.summary))
      .description(capital(say(entry.summary)));
    if (entry.operands !== "") command.arguments(entry.operands);
    if (entry.takes.includes("reading")) addReadingOptions(command, language);
    if (entry.takes.includes("selection")) addSelection(command, language);
    if (entry.takes.includes("configuration")) addConfiguration(command, language);
    if (entry.takes.includes("silencing")) addSilencing(command, language);
    if (entry.flags !== undefined) addFlags(command, entry.flags, language);
    if (entry.output.length > 0) addOutput(command, entry.output, language);
    if (entry.takes.includes("failOn")) addFailOn(command, language);
    addCommonOptions(command, language);
    if (entry.examples.length > 0)
      command.addHelpText("after", () => `\n${exampleText(entry.examples, language)}`);
    command.action(() => choose({ entry, args: command.args, options: command.opts() }));
    program.addCommand(command);
  }
  return program;
}

const helpWidth = 100;

const titles: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Options:": "选项：",
  "Commands:": "命令：",
  "Arguments:": "参数：",
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function exampleText(examples: CommandEntry["examples"], language: Language): string {
  const width = Math.max(...examples.map(([command]) => command.length));
  const lines = examples.map(([command, does]) => `  ${padded(command, width)}  ${does[language]}`);
  return `${language === "zh" ? "示例：" : "Examples:"}\n${lines.join("\n")}\n`;
}

const exitText = (language: Language): string =>
  wrap(
    language === "zh"
      ? "退出码：0 没有达到 --fail-on 的故障，1 有故障，2 用法、配置或连接有误，3 什么都没读到"
      : "Exit codes: 0 nothing at or above --fail-on, 1 incidents, 2 usage, configuration or connection, 3 nothing could be read",
    helpWidth,
  ).join("\n");

/** Which flags of any command take a value. */
const valueFlags = (program: Command): ReadonlySet<string> =>
  new Set(
    program.commands.flatMap(({ options }) =>
      options
        .filter(({ required, optional }) => required || optional)
        .flatMap(({ short, long }) => [short ?? "", long ?? ""]),
    ),
  );

/**
 * The command's name moved to the front, since flags may stand before it as in kubectl. Where there is none
 * it is `scan`, unless only help or the version is asked for.
 */
function verbFirst(argv: readonly string[], program: Command): readonly string[] {
  const takesValue = valueFlags(program);
  const names = new Set([...commands.map(({ name }) => name), "help"]);
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? "";
    if (word === "--") break;
    if (word.startsWith("-") && word !== "-") {
      if (takesValue.has(word)) i++;
      continue;
    }
    return names.has(word) ? [word, ...argv.slice(0, i), ...argv.slice(i + 1)] : ["scan", ...argv];
  }
  if (argv.includes("--version")) return ["version"];
  return argv.includes("-h") || argv.includes("--help") ? ["--help"] : ["scan", ...argv];
}

function usageError(
  { code, message }: CommanderError,
  argv: readonly string[],
  program: Command,
  language: Language,
): UserError {
  const zh = language === "zh";
  const name = argv[0] ?? "";
  const known = program.commands.find((one) => one.name() === name);
  const help = zh
    ? `kubedx ${known === undefined ? "" : `${name} `}--help 列出可用的选项`
    : `kubedx ${known === undefined ? "" : `${name} `}--help lists the options.`;
  const quoted = /'([^']*)'/u.exec(message)?.[1] ?? "";
  switch (code) {
    case "commander.unknownOption": {
      const flag = quoted.split("=", 1)[0] ?? quoted;
      const near = closest(
        flag,
        (known ?? program).options.flatMap(({ long }) => (long == null ? [] : [long])),
        1,
      );
      const other = program.commands.find(({ options }) =>
        options.some((one) => one.long === flag || one.short === flag),
      );
      const hint =
        near.length > 0
          ? zh
            ? `最接近的是 ${near.join("、")}`
            : `Nearest: ${near.join(", ")}.`
          : other !== undefined
            ? zh
              ? `它属于 kubedx ${other.name()}`
              : `It belongs to kubedx ${other.name()}.`
            : help;
      return new UserError(zh ? `没有选项 ${flag}` : `unknown option ${flag}`, hint);
    }
    case "commander.optionMissingArgument": {
      const flag = quoted.split(/[ ,]/u, 1)[0] ?? quoted;
      return new UserError(
        zh ? `选项 ${quoted} 缺少值` : `option ${quoted} needs a value`,
        zh ? `写作 ${flag} VALUE` : `Write ${flag} VALUE.`,
      );
    }
    case "commander.excessArguments":
      return new UserError(
        zh ? `kubedx ${name} 的参数过多` : `kubedx ${name} was given too many arguments`,
        help,
      );
    default:
      return new UserError(message.replace(/^error: /u, ""), help);
  }
}
