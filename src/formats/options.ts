import type { FormatOptions, Report } from "../model/report.ts";

/** What a text for people may say beyond the report itself. */
export interface ReadableOptions extends FormatOptions {
  /** The arguments that read the same source again, for commands to paste. */
  readonly again?: readonly string[];
  /** The source cannot be read again: nothing to paste about it. */
  readonly once?: boolean;
  /** How long reading and diagnosing took, in milliseconds. */
  readonly took?: number;
  /** What the report was limited to: `namespace shop`, `Deployment shop/cart`. */
  readonly scope?: string;
  /** Silenced incidents are listed, not only counted. */
  readonly showSilenced?: boolean;
  /** Rules of the user's own, which `kubedx explain` does not know. */
  readonly custom?: ReadonlySet<string>;
}

export type ReadableFormat = (report: Report, options: ReadableOptions) => string;
