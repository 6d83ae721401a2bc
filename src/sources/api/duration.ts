import { UserError } from "../../model/user-error.ts";

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** kubectl's `--request-timeout` in milliseconds: `30s`, `1m30s`, bare seconds; 0 (none) for `0` and nothing. */
export function parseTimeout(text: string | undefined): number {
  if (text === undefined || text === "") return 0;
  if (/^\d+$/u.test(text)) return Number(text) * 1000;
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/gu)];
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== text) {
    throw new UserError(
      {
        en: `"${text}" is no time for --request-timeout`,
        zh: `--request-timeout 不接受 "${text}"`,
      },
      { en: "Write it as 30s, 2m or 1m30s.", zh: "写作 30s、2m 或 1m30s" },
    );
  }
  return parts.reduce((sum, [, count, unit = "s"]) => sum + Number(count) * (unitMs[unit] ?? 0), 0);
}
