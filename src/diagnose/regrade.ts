import type { Finding, Severity } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import { byRank, worst } from "./diagnose.ts";

/**
 * The report with other severities for some rules. An incident of such a rule has the severity that is
 * asked for, whatever its effects are; elsewhere the new severities count like any other. What explains what
 * is left as it was: a fault that one does not care about still explains its effects.
 */
export function regrade(report: Report, grades: ReadonlyMap<string, Severity>): Report {
  if (grades.size === 0) return report;
  const graded = <T extends Finding>(finding: T): T => ({
    ...finding,
    severity: grades.get(finding.rule) ?? finding.severity,
  });
  return {
    ...report,
    incidents: report.incidents
      .map((incident) => {
        const [root, ...others] = incident.roots;
        const roots = [graded(root), ...others.map(graded)] as const;
        const effects = incident.effects.map(graded);
        const severity = grades.get(incident.rule) ?? worst([...roots, ...effects]);
        return { ...incident, severity, roots, effects };
      })
      .toSorted(byRank),
  };
}
