import type { Language } from "../model/text.ts";

/** `12 s`, `5 min`, `3 h`, `4 d`: how long, in one unit. */
export function duration(seconds: number, language: Language): string {
  const s = Math.max(0, Math.round(seconds));
  const zh = language === "zh";
  if (s < 120) return zh ? `${s} 秒` : `${s} s`;
  if (s < 7200) return zh ? `${Math.round(s / 60)} 分钟` : `${Math.round(s / 60)} min`;
  if (s < 172_800) return zh ? `${Math.round(s / 3600)} 小时` : `${Math.round(s / 3600)} h`;
  return zh ? `${Math.round(s / 86_400)} 天` : `${Math.round(s / 86_400)} d`;
}

/** `12 s ago`, seen from the moment of the report; empty where either time cannot be read. */
export function ago(at: string | undefined, now: string, language: Language): string {
  const seconds = (Date.parse(now) - Date.parse(at ?? "")) / 1000;
  if (Number.isNaN(seconds)) return "";
  return language === "zh"
    ? `${duration(seconds, language)}前`
    : `${duration(seconds, language)} ago`;
}

/** `10:02 UTC` on the day of the report, `2026-08-01 10:02 UTC` on any other. */
export function clock(at: string, now: string): string {
  const time = Date.parse(at);
  if (Number.isNaN(time)) return at;
  const [day = "", rest = ""] = new Date(time).toISOString().split("T");
  return `${now.startsWith(day) ? "" : `${day} `}${rest.slice(0, 5)} UTC`;
}
