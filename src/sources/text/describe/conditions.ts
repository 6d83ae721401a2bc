import type { Json } from "../draft.ts";
import { conditionRow } from "../event-rows.ts";
import { type Field, flat } from "../tree.ts";

/** The rows below `Conditions:`, whatever their columns. Wrapped messages are put back. */
export function conditionsIn(block: Field | undefined): readonly Json[] | undefined {
  if (block === undefined) return undefined;
  const rows: string[] = [];
  for (const line of flat(block.fields)) {
    if (/^(?:Type\s+Status|[-\s]+$)/u.test(line)) continue;
    if (conditionRow(line) !== undefined || rows.length === 0) rows.push(line);
    else rows.push(`${rows.pop() ?? ""} ${line}`);
  }
  const conditions = rows.map(conditionRow).filter((row) => row !== undefined);
  return conditions.length === 0 ? undefined : conditions;
}
