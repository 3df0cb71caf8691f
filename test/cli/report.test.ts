import { describe, expect, it } from 'vitest';
import { reportTables } from '../../cli/report/tables.ts';
import { tablesCsv, tablesHtml } from '../../cli/report/write.ts';
import type { DeskReport } from '../../shared/contract/methods/reports.ts';
import { defaultMqmSettings } from '../../shared/reports/mqm-score.ts';

const edits = { rows: 1, edits: 3, shifts: 1, words: 12 };
const time = { rows: 0, median: null, ninetieth: null, total: 0 };
const score = { score: 90.909, points: 1, pointsPerThousand: 90.9, passed: false };

const report: DeskReport = {
  at: '2026-03-01T08:00:00.000Z',
  stories: 1,
  rows: { open: 2, edited: 1, confirmed: 0, returned: 0, approved: 0 },
  machineWords: 11,
  revisionWords: 12,
  findings: [
    { family: 'duplication', severity: 'minor', tier: 'desk', state: 'fixed', inMachine: true, count: 2 },
    { family: 'duplication', severity: 'major', tier: 'desk', state: 'open', inMachine: false, count: 1 },
  ],
  worked: edits,
  whole: { ...edits, words: 0 },
  confirming: time,
  approving: time,
  waiting: time,
  dismissals: [],
  engines: [{ label: '=Engine', stories: 1, revised: 1, edits, words: 11, minor: 1, major: 0, score }],
  phrases: [{ before: 'in <in>, Monday', after: 'on "Monday"', rows: 2 }],
  people: [],
  machineScore: score,
  revisionScore: score,
  settings: defaultMqmSettings,
  choices: { engines: [], outlets: [] },
  months: [],
  costliest: [],
};

describe('the tables of a report', () => {
  it('count findings by family and leave out what there is nothing of', () => {
    const tables = reportTables(report, 'en');
    expect(tables.map(({ id }) => id)).toEqual(['figures', 'rows', 'families', 'engines', 'phrases']);
    expect(tables.find(({ id }) => id === 'families')?.rows).toEqual([['duplication', 2, 2, 0, 1]]);
  });

  it('are CSV that no spreadsheet runs', () => {
    const csv = tablesCsv('Copydesk', reportTables(report, 'zh'));
    expect(csv.startsWith('\ufeffCopydesk\r\n\r\n概要\r\n')).toBe(true);
    expect(csv).toContain("\r\n'=Engine,1,0.25,90.9\r\n");
    expect(csv).toContain('\r\n"in <in>, Monday","on ""Monday""",2\r\n');
  });

  it('are a page in which no text is markup', () => {
    const html = tablesHtml('Copydesk', reportTables(report, 'en'), 'en');
    expect(html).toContain('<td>in &lt;in&gt;, Monday</td>');
    expect(html).toContain('<td class="number">–</td>');
  });
});
