import { matchesRequirement } from "../cluster/selectors.ts";
import type { LabelRequirement } from "../model/kubernetes.ts";
import type { Language } from "../model/text.ts";
import { UserError } from "../model/user-error.ts";

const set = /^(\S+)\s+(in|notin)\s*\(([^)]*)\)$/u;
const pair = /^([^\s=!]+)\s*(==|=|!=)\s*([^\s=!]*)$/u;
const key = /^(!?)\s*([^\s=!(),]+)$/u;

/** kubectl's `-l`: `app=cart,tier!=db,env in (a, b),!canary`, as requirements that must all hold. */
export function parseSelector(text: string, language: Language): readonly LabelRequirement[] {
  return text
    .split(/,(?![^(]*\))/u)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const [, setKey, word, list] = set.exec(part) ?? [];
      if (setKey !== undefined && list !== undefined)
        return {
          key: setKey,
          operator: word === "in" ? "In" : "NotIn",
          values: list.split(",").map((value) => value.trim()),
        };
      const [, name, sign, value = ""] = pair.exec(part) ?? [];
      if (name !== undefined)
        return { key: name, operator: sign === "!=" ? "NotIn" : "In", values: [value] };
      const [, not, alone] = key.exec(part) ?? [];
      if (alone !== undefined)
        return { key: alone, operator: not === "!" ? "DoesNotExist" : "Exists" };
      throw new UserError(
        language === "zh" ? `-l 无法理解 "${part}"` : `-l does not understand "${part}"`,
        language === "zh"
          ? "写作 app=cart、tier!=db、env in (a,b)、app 或 !app，以逗号分隔"
          : "Write app=cart, tier!=db, env in (a,b), app or !app, separated by commas.",
      );
    });
}

export const meets = (
  requirements: readonly LabelRequirement[],
  labels: Readonly<Record<string, string>> | undefined,
): boolean => requirements.every((requirement) => matchesRequirement(requirement, labels));
