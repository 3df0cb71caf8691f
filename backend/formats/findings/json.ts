import type { ReportedFinding } from './reported.ts';

/** For programs: `{"findings": […]}`, each finding as {@link ReportedFinding}. */
export function findingsJson(findings: readonly ReportedFinding[]): string {
  return `${JSON.stringify({ findings }, null, 2)}\n`;
}

/** A finding a line, each as {@link ReportedFinding}: for programs that read while others write. */
export function findingsJsonLines(findings: readonly ReportedFinding[]): string {
  return findings.map((finding) => `${JSON.stringify(finding)}\n`).join('');
}
