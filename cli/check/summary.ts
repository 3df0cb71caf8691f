import type { ReportedFinding } from '../../backend/formats/findings/reported.ts';
import type { Localized } from '../../shared/localized.ts';

/** How a run came out. */
export interface Outcome {
  /** What is shown. */
  readonly findings: readonly ReportedFinding[];
  readonly files: number;
  /** Findings of the advice tier that are not shown. */
  readonly hidden: number;
}

/** Findings that make the command fail: of severity major, in the desk tier. */
export function isMajor(finding: ReportedFinding): boolean {
  return finding.severity === 'major' && finding.tier === 'desk';
}

/** The last line: what was found in how much. */
export function summaryOf({ findings, files, hidden }: Outcome): Localized {
  const major = findings.filter(isMajor).length;
  const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
  const found = `${count(findings.length, 'finding', 'findings')} (${major} major) in ${count(files, 'file', 'files')}`;
  return {
    en: hidden > 0 ? `${found}; ${hidden} more as advice, shown by --advice` : found,
    zh: `${files} 个文件中有 ${findings.length} 处问题（严重 ${major} 处）${hidden > 0 ? `；另有 ${hidden} 处建议，可用 --advice 显示` : ''}`,
  };
}
