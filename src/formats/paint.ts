import type { Severity } from "../model/finding.ts";

type Style = (text: string) => string;

/** Colours by what they mean. Without colour every style is the text itself. */
export interface Paint {
  readonly critical: Style;
  readonly warning: Style;
  readonly info: Style;
  readonly strong: Style;
  readonly dim: Style;
  readonly good: Style;
}

const sgr =
  (on: string, off: string): Style =>
  (text) =>
    text.trim() === "" ? text : `\u001b[${on}m${text}\u001b[${off}m`;

const same: Style = (text) => text;

export const painter = (color: boolean): Paint =>
  color
    ? {
        critical: sgr("31", "39"),
        warning: sgr("33", "39"),
        info: sgr("36", "39"),
        strong: sgr("1", "22"),
        dim: sgr("2", "22"),
        good: sgr("32", "39"),
      }
    : { critical: same, warning: same, info: same, strong: same, dim: same, good: same };

/** So that the colour is never the only sign. */
export const marks: Readonly<Record<Severity, string>> = { critical: "✗", warning: "!", info: "·" };
