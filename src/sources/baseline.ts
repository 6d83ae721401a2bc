import { randomBytes } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { nameOf } from "../model/ref.ts";
import type { Incident } from "../model/report.ts";
import type { Text } from "../model/text.ts";

/** One incident that is known, with what helps a reader of the file to recognise it. */
export interface KnownIncident {
  readonly fingerprint: string;
  readonly rule?: string;
  readonly severity?: string;
  readonly cause?: string;
}

export type BaselineRead =
  | { readonly state: "read"; readonly incidents: readonly KnownIncident[] }
  | { readonly state: "missing" }
  | { readonly state: "broken"; readonly why: Text };

/**
 * The incidents of a baseline file. A report (`kubedx -o json`) is one as well. Never throws.
 */
export async function readBaseline(path: string): Promise<BaselineRead> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      return { state: "missing" };
    const why = error instanceof Error ? error.message : String(error);
    return { state: "broken", why: { en: why, zh: why } };
  }
  return parseBaseline(text);
}

export function parseBaseline(text: string): BaselineRead {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { state: "broken", why: { en: `not JSON: ${why}`, zh: `不是 JSON：${why}` } };
  }
  const list: unknown = isRecord(value) ? value["incidents"] : undefined;
  if (!Array.isArray(list))
    return {
      state: "broken",
      why: { en: "it holds no list of incidents", zh: "其中没有 incidents 列表" },
    };
  const incidents: KnownIncident[] = [];
  for (const [i, one] of (list as readonly unknown[]).entries()) {
    const fingerprint = isRecord(one) ? one["fingerprint"] : undefined;
    if (!isRecord(one) || typeof fingerprint !== "string")
      return {
        state: "broken",
        why: {
          en: `incidents[${i}] has no fingerprint`,
          zh: `incidents[${i}] 没有 fingerprint`,
        },
      };
    const { rule, severity, cause } = one;
    incidents.push({
      fingerprint,
      ...(typeof rule === "string" && { rule }),
      ...(typeof severity === "string" && { severity }),
      ...(typeof cause === "string" && { cause }),
    });
  }
  return { state: "read", incidents };
}

const isRecord = (value: unknown): value is Readonly<Partial<Record<string, unknown>>> =>
  typeof value === "object" && value !== null;

export const knownOf = ({ fingerprint, rule, severity, cause }: Incident): KnownIncident => ({
  fingerprint,
  rule,
  severity,
  cause: nameOf(cause),
});

/** The text of a baseline: in the order of fingerprints and without a time, so that two of them compare well. */
export function baselineText(incidents: readonly KnownIncident[]): string {
  const distinct = new Map(incidents.map((one) => [one.fingerprint, one]));
  const sorted = [...distinct.values()].toSorted((a, b) =>
    a.fingerprint < b.fingerprint ? -1 : 1,
  );
  return `${JSON.stringify({ kind: "Baseline", version: 1, incidents: sorted }, undefined, 2)}\n`;
}

/** Writes a baseline; a file that was there stays whole until the new one is. */
export async function writeBaseline(
  path: string,
  incidents: readonly KnownIncident[],
): Promise<void> {
  const beside = `${path}.${randomBytes(4).toString("hex")}`;
  try {
    await writeFile(beside, baselineText(incidents));
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
