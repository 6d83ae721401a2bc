import { visible } from "../formats/escape.ts";
import type { Language } from "../model/text.ts";
import { UserError } from "../model/user-error.ts";
import { contextOf } from "./context.ts";
import { exit } from "./exit.ts";
import { type Io, processIo } from "./io.ts";
import { languageOf } from "./language.ts";
import { choose, colorChoice } from "./options.ts";
import { parse } from "./program.ts";

/** kubedx: the arguments after the program's name, to the exit code. Everything it prints goes through `io`. */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  const language = languageOf(argv, io.env);
  try {
    const parsed = await parse(argv, io, language);
    if (parsed === undefined) return exit.ok;
    const { entry, options } = parsed;
    const lang = options["lang"];
    if (typeof lang === "string") choose("--lang", lang, ["en", "zh"], language);
    const { run } = await entry.load();
    return await run(parsed, contextOf(io, language, colorChoice(options, language)));
  } catch (error) {
    return complain(error, io, language);
  }
}

/** Says what went wrong: in two lines what the user can mend, else that it is a defect of kubedx. */
function complain(error: unknown, { stderr, env }: Io, language: Language): number {
  if (error instanceof UserError) {
    const { message, hint } = error.in(language);
    stderr.write(`kubedx: ${printable(message)}\n${hint === "" ? "" : `  ${printable(hint)}\n`}`);
    return error.code;
  }
  if (error instanceof Error && error.name === "AbortError") return exit.interrupted;
  const text = error instanceof Error ? error.message : String(error);
  stderr.write(
    language === "zh"
      ? `kubedx: 这是 kubedx 自身的缺陷：${printable(text)}\n`
      : `kubedx: this is a defect of kubedx: ${printable(text)}\n`,
  );
  if (env["KUBEDX_DEBUG"] !== undefined && error instanceof Error)
    stderr.write(`${error.stack ?? ""}\n`);
  else
    stderr.write(
      language === "zh"
        ? "  设置 KUBEDX_DEBUG=1 可看到调用栈\n"
        : "  KUBEDX_DEBUG=1 shows where it happened.\n",
    );
  return exit.failure;
}

/** A message in one line, so that what comes from a file or server cannot act on the terminal. */
const printable = (text: string): string => visible(text.trim().replace(/\s*\n\s*/gu, "; "));
