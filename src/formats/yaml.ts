import type { Format } from "../model/report.ts";
import { reportData } from "./data.ts";
import { safeJson } from "./escape.ts";

/** Words that every YAML reader, also of version 1.1, takes for a string. */
const bare = /^[A-Za-z_](?:[\w./-]|:(?=[\w/]))*$/u;
const reserved = /^(?:true|false|yes|no|on|off|y|n|null)$/iu;

const scalar = (value: unknown): string =>
  typeof value === "string" && bare.test(value) && !reserved.test(value) ? value : safeJson(value);

/** A value as YAML. Every string that is not plainly one is quoted as JSON quotes it, which YAML reads alike. */
export function yamlOf(value: unknown, indent = ""): string {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items
      .map(
        (item) =>
          `${indent}- ${isBranch(item) ? yamlOf(item, `${indent}  `).trimStart() : `${leaf(item)}\n`}`,
      )
      .join("");
  }
  return Object.entries(value ?? {})
    .filter(([, item]) => item !== undefined)
    .map(
      ([key, item]) =>
        `${indent}${scalar(key)}:${isBranch(item) ? `\n${yamlOf(item, `${indent}  `)}` : ` ${leaf(item)}\n`}`,
    )
    .join("");
}

/** An object or list with something in it. */
const isBranch = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).some((item) => item !== undefined);

const leaf = (value: unknown): string =>
  Array.isArray(value) ? "[]" : typeof value === "object" && value !== null ? "{}" : scalar(value);

/** The public form of the report as YAML: the same data as JSON. */
export const yaml: Format = (report, { language }) => yamlOf(reportData(report, language));
