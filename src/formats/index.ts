import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import { name } from "./name.ts";
import { terminal } from "./terminal.ts";
import { yaml } from "./yaml.ts";

/** Every report format, by the name that `-o` takes. */
export const formats = { terminal, json, yaml, markdown, name } as const;

export type FormatName = keyof typeof formats;
