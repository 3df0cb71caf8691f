import type { Outcome } from './summary.ts';

/** For programs: `{"findings": […]}`, each finding as {@link import('./report.ts').ReportedFinding}. */
export function formatJson({ findings }: Outcome): string {
  return `${JSON.stringify({ findings }, null, 2)}\n`;
}
