import type { Format } from "../model/report.ts";
import { reportData } from "./data.ts";
import { safeJson } from "./escape.ts";

/** The public form of the report, for programs. */
export const json: Format = (report, { language }) =>
  `${safeJson(reportData(report, language), 2)}\n`;
