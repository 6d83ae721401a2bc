import type { Ref } from "./ref.ts";

/** One observed fact, quoted exactly as the source gave it: enough for a reader to check it by hand. */
export type Evidence =
  /** `path` in the notation of the API (`spec.containers[0].image`, or `spec.containers{app}.image`). */
  | { readonly type: "field"; readonly ref: Ref; readonly path: string; readonly value: unknown }
  | {
      readonly type: "event";
      readonly ref: Ref;
      readonly reason: string;
      readonly message: string;
      readonly count: number;
      /** RFC 3339; left out where the source shows no time. */
      readonly lastSeen?: string;
    }
  /** `ref` names the container. */
  | { readonly type: "log"; readonly ref: Ref; readonly line: string; readonly previous: boolean }
  /** Looked for where the source could see, and not there. `near` names what is there and looks alike. */
  | { readonly type: "absence"; readonly ref: Ref; readonly near?: readonly string[] };
