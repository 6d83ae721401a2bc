import type { Evidence } from "../model/evidence.ts";
import { nameOf, whole } from "../model/ref.ts";
import type { Language } from "../model/text.ts";
import { safeJson, plain, visible } from "./escape.ts";
import { ago } from "./time.ts";

/** One piece of evidence in words: where it was seen, how, and what it says. Nothing unsafe is left in it. */
export interface Fact {
  /** The object that shows it; left out for an absence, which no object shows. */
  readonly source?: string;
  /** `Event ×9, 12 s ago`, `log of app (previous)`, `looked for`; empty for a field. */
  readonly kind: string;
  readonly text: string;
  /** Prose of a program, of which the part that says what failed matters most. */
  readonly prose: boolean;
}

/** A value as JSON, but a string that holds double quotes in single ones, which reads better than `\"`. */
const shown = (value: unknown): string =>
  typeof value === "string" && value.includes('"') && !/['\\]/u.test(value)
    ? `'${visible(value)}'`
    : safeJson(value);

/** The scheduler's word on preemption says nothing about why a Pod fits nowhere (FitError, schedule_one.go). */
const preemption =
  / (?:(?:no new claims to deallocate|still not schedulable[^:]*), )?preemption: \d+\/\d+ nodes are available: .*$/su;
const shorter = (message: string): string => message.replace(preemption, " …");

/** What is observed, in words. `now` is the moment of the report. */
export function factOf(evidence: Evidence, now: string, language: Language): Fact {
  const zh = language === "zh";
  const source = visible(nameOf(whole(evidence.ref)));
  switch (evidence.type) {
    case "field": {
      const value =
        evidence.value === undefined
          ? zh
            ? "未设置"
            : "not set"
          : shown(typeof evidence.value === "string" ? shorter(evidence.value) : evidence.value);
      return {
        source,
        kind: "",
        text: `${visible(evidence.path)}: ${value}`,
        prose: typeof evidence.value === "string" && evidence.value.includes(" "),
      };
    }
    case "event": {
      const count = evidence.count > 1 ? ` ×${evidence.count}` : "";
      const age = ago(evidence.lastSeen, now, language);
      const kind = zh ? `事件${count}${age && `，${age}`}` : `Event${count}${age && `, ${age}`}`;
      return {
        source,
        kind,
        text: visible(`${evidence.reason}: ${shorter(plain(evidence.message).trim())}`),
        prose: true,
      };
    }
    case "log": {
      const container = visible(evidence.ref.container ?? evidence.ref.name);
      const kind = zh
        ? `${container} 的日志${evidence.previous ? "（上次运行）" : ""}`
        : `log of ${container}${evidence.previous ? " (previous)" : ""}`;
      return { source, kind, text: visible(evidence.line.trim()), prose: true };
    }
    case "absence": {
      const near = (evidence.near ?? []).map(visible).join(", ");
      const text = zh
        ? `${source}：不存在${near && `；相近的有：${near}`}`
        : `${source}: not found${near && `; near: ${near}`}`;
      return { kind: zh ? "查找" : "looked for", text, prose: false };
    }
  }
}
