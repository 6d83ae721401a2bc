import { nameOf } from "../model/ref.ts";
import type { Report } from "../model/report.ts";
import type { Silence, Silenced, SilencedBy } from "../model/silence.ts";
import type { Language, Text } from "../model/text.ts";
import { visible } from "./escape.ts";

const sources: Readonly<Record<SilencedBy, Text>> = {
  config: { en: "kubedx.yaml", zh: "kubedx.yaml" },
  configmap: { en: "ConfigMap", zh: "ConfigMap" },
  annotation: { en: "annotation", zh: "注解" },
  baseline: { en: "baseline", zh: "基线" },
};

const order = ["config", "configmap", "annotation", "baseline"] as const satisfies SilencedBy[];

/** `2 silenced (1 by kubedx.yaml, 1 by baseline)`; empty where nothing is. */
export function silencedTally({ silenced }: Pick<Report, "silenced">, language: Language): string {
  if (silenced.length === 0) return "";
  const zh = language === "zh";
  const parts = order.flatMap((by) => {
    const count = silenced.filter((one) => one.by === by).length;
    if (count === 0) return [];
    return zh ? `${sources[by].zh} ${count} 个` : `${count} by ${sources[by].en}`;
  });
  return zh
    ? `已静默 ${silenced.length} 个（${parts.join("，")}）`
    : `${silenced.length} silenced (${parts.join(", ")})`;
}

/** One incident that is not shown, in one line: what it is, who hides it, until when and why. */
export function silencedLine(one: Silenced, language: Language): string {
  const zh = language === "zh";
  const { rule, cause, by, where, until, reason } = one;
  const who =
    by === "baseline" || by === "annotation" ? `${sources[by][language]} ${where}` : where;
  const times = until === undefined ? "" : zh ? `，至 ${until}` : `, until ${until}`;
  return visible(
    zh
      ? `${rule}  ${nameOf(cause)}：${who}${times}${reason === undefined ? "" : `：${reason}`}`
      : `${rule}  ${nameOf(cause)}: by ${who}${times}${reason === undefined ? "" : `: ${reason}`}`,
  );
}

/** A silence whose time is over, in one line. */
export function expiredLine({ where, until = "", reason }: Silence, language: Language): string {
  const zh = language === "zh";
  const why = reason === undefined ? "" : `${zh ? "：" : ": "}${reason}`;
  return visible(zh ? `${where}（至 ${until}）${why}` : `${where} (until ${until})${why}`);
}
