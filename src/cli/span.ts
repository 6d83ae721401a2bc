import type { Language } from "../model/text.ts";
import { UserError } from "../model/user-error.ts";

const units: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** A span of time of an option, in milliseconds: `90m`, `24h`, `1d12h`; a bare number has the unit that is given. */
export function spanOf(
  flag: string,
  value: unknown,
  bare: "s" | "d",
  language: Language,
): number | undefined {
  if (typeof value !== "string") return undefined;
  const text = /^\d+$/u.test(value) ? `${value}${bare}` : value;
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)([smhdw])/gu)];
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== text)
    throw new UserError(
      language === "zh" ? `${flag} 不接受 "${value}"` : `${flag} does not take "${value}"`,
      language === "zh" ? "写作 30m、24h、7d 或 1d12h" : "Write it as 30m, 24h, 7d or 1d12h.",
    );
  return parts.reduce((sum, [, count, unit = "s"]) => sum + Number(count) * (units[unit] ?? 0), 0);
}
