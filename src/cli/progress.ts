import { cut } from "../formats/wrap.ts";
import { visible } from "../formats/escape.ts";
import type { Io } from "./io.ts";

/** One line on stderr that says what goes on, only where someone watches it; it is gone afterwards. */
export function progressOn({ stderr }: Io): {
  readonly say: (text: string) => void;
  readonly clear: () => void;
} {
  if (stderr.isTTY !== true) return { say: () => undefined, clear: () => undefined };
  let shown = false;
  const clearLine = "\r\u001b[K";
  return {
    say: (text) => {
      shown = true;
      stderr.write(clearLine + cut(visible(text), (stderr.columns ?? 80) - 1));
    },
    clear: () => {
      if (shown) stderr.write(clearLine);
      shown = false;
    },
  };
}
