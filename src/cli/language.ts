import type { Language } from "../model/text.ts";

/** The language of the locale: the first of these that is set decides, as in glibc. */
function localeLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale =
    [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find(
      (one) => one !== undefined && one !== "",
    ) ?? "";
  return /^zh/iu.test(locale) ? "zh" : "en";
}

/** The language to speak before the command line is parsed, for help and usage errors. */
export function languageOf(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const at = argv.findIndex((one) => one === "--lang" || one.startsWith("--lang="));
  const given =
    at < 0 ? undefined : argv[at] === "--lang" ? argv[at + 1] : argv[at]?.slice("--lang=".length);
  return given === "zh" || given === "en" ? given : localeLanguage(env);
}
