import type { Secret } from "../model/kubernetes.ts";

/** Where the readers leave what may be known of a Secret's values: JSON of `{[key]: ValueFacts}`. */
export const valueFactsAnnotation = "kubedx.dev/value-facts";

/** What may be known of a value that nobody may see. */
interface ValueFacts {
  readonly empty: boolean;
  /** It holds control characters, or is no text. */
  readonly control: boolean;
  /** It ends in a line end. */
  readonly newline: boolean;
}

/** The path of the facts, for evidence. */
export const factsPath = `metadata.annotations['${valueFactsAnnotation}']`;

/** What is known of one value of a Secret; undefined where its source kept nothing. */
export function factsOf({ metadata }: Secret, key: string): ValueFacts | undefined {
  const text = metadata.annotations?.[valueFactsAnnotation];
  if (text === undefined) return undefined;
  try {
    const all = JSON.parse(text) as unknown;
    const facts: unknown = isRecord(all) ? all[key] : undefined;
    if (!isRecord(facts)) return undefined;
    return {
      empty: facts["empty"] === true,
      control: facts["control"] === true,
      newline: facts["newline"] === true,
    };
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
