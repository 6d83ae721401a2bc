import type { Text } from "../model/text.ts";

interface Field {
  readonly en: string;
  readonly zh: string;
  readonly min: number;
  readonly max: number;
  readonly names?: readonly string[];
}

/** The five fields as robfig/cron v3 reads them for the CronJob controller (ParseStandard): Sunday is 0, never 7. */
const fields: readonly Field[] = [
  { en: "minute", zh: "分钟", min: 0, max: 59 },
  { en: "hour", zh: "小时", min: 0, max: 23 },
  { en: "day of month", zh: "日期", min: 1, max: 31 },
  {
    en: "month",
    zh: "月份",
    min: 1,
    max: 12,
    names: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
  },
  {
    en: "day of week",
    zh: "星期",
    min: 0,
    max: 6,
    names: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"],
  },
];

const descriptor =
  /^@(?:yearly|annually|monthly|weekly|daily|midnight|hourly|every (?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+)$/u;
const zone = /^(?:CRON_)?TZ=\S+\s+/u;
const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** What keeps a schedule from ever starting a Job; undefined where it is sound. */
export function scheduleFault(schedule: string): Text | undefined {
  const text = schedule.trim().replace(zone, "");
  if (text.startsWith("@"))
    return descriptor.test(text)
      ? undefined
      : { en: `${text} is no descriptor that cron knows`, zh: `${text} 不是 cron 支持的描述符` };
  const parts = text.split(/\s+/u).filter((part) => part !== "");
  if (parts.length !== fields.length)
    return {
      en: `it has ${parts.length} fields and must have 5`,
      zh: `它有 ${parts.length} 个字段，应为 5 个`,
    };
  const values: (readonly number[])[] = [];
  for (const [i, field] of fields.entries()) {
    const part = parts[i] ?? "";
    const read = valuesOf(part, field);
    if (read === undefined)
      return {
        en: `"${part}" is not a valid ${field.en} (${field.min}-${field.max})`,
        zh: `“${part}”不是有效的${field.zh}（${field.min}-${field.max}）`,
      };
    values.push(read);
  }
  const [, , days = [], months = []] = values;
  const anyWeekday = /^[*?]/u.test(parts[4] ?? "");
  const occurs = months.some((month) => days.some((day) => day <= (monthDays[month - 1] ?? 0)));
  return !anyWeekday || occurs
    ? undefined
    : { en: "no month has such a day", zh: "没有月份存在这一天" };
}

/** The values that one field stands for; undefined where cron cannot read it. */
function valuesOf(part: string, field: Field): readonly number[] | undefined {
  const found: number[] = [];
  for (const item of part.split(",")) {
    const [range = "", step, ...rest] = item.split("/");
    const [from = "", to, ...more] = range.split("-");
    if (rest.length > 0 || more.length > 0 || (step !== undefined && !/^\d+$/u.test(step)))
      return undefined;
    const any = from === "*" || from === "?";
    if (any && to !== undefined) return undefined;
    const start = any ? field.min : numberOf(from, field);
    const alone = any || step !== undefined ? field.max : start;
    const end = to === undefined ? alone : numberOf(to, field);
    const by = step === undefined ? 1 : Number(step);
    if (
      start === undefined ||
      end === undefined ||
      start < field.min ||
      end > field.max ||
      start > end ||
      by === 0
    )
      return undefined;
    for (let value = start; value <= end; value += by) found.push(value);
  }
  return found;
}

const numberOf = (text: string, { names, min }: Field): number | undefined => {
  const named = names?.indexOf(text.toLowerCase()) ?? -1;
  if (named >= 0) return named + min;
  return /^\d+$/u.test(text) ? Number(text) : undefined;
};

/** Whether a name of the IANA time zone database is known here; `Local` is refused by Kubernetes. */
export function isTimeZone(name: string): boolean {
  if (name.toLowerCase() === "local" || name === "") return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
