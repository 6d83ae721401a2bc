import type { Language } from "../model/text.ts";
import type { Io } from "./io.ts";

/** How wide a line may be where nothing tells, and at most: longer lines are hard to read. */
const usualWidth = 100;
const widest = 120;
const narrowest = 40;

export type ColorChoice = "auto" | "always" | "never";

/** How to print on stdout: language, colour, width. */
export function displayOf(io: Io, language: Language, color: ColorChoice) {
  const { columns = 0, isTTY = false } = io.stdout;
  const { NO_COLOR, TERM } = io.env;
  const colored = isTTY && (NO_COLOR ?? "") === "" && TERM !== "dumb";
  return {
    language,
    color: color === "always" || (color === "auto" && colored),
    width: Math.max(narrowest, Math.min(columns > 0 ? columns : usualWidth, widest)),
  };
}
