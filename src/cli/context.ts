import type { Language, Text } from "../model/text.ts";
import { type ColorChoice, displayOf } from "./display.ts";
import type { Io } from "./io.ts";

/** What every command is given besides its own options. */
export interface Context {
  readonly io: Io;
  readonly language: Language;
  readonly display: ReturnType<typeof displayOf>;
  /** A text in the reader's language. */
  readonly say: (text: Text) => string;
}

export const contextOf = (io: Io, language: Language, color: ColorChoice): Context => ({
  io,
  language,
  display: displayOf(io, language, color),
  say: (text) => text[language],
});
