import type { Wording } from '../../../renderer/features/reports/model/context.ts';
import { createFigures } from '../../../renderer/features/reports/model/figures.ts';
import type { DeskReport, StoryReport } from '../../../shared/contract/methods/reports.ts';
import { defaultMqmSettings } from '../../../shared/reports/mqm-score.ts';

const edits = { rows: 4, edits: 12, shifts: 2, words: 96 };
const score = { score: 91.5, points: 17, pointsPerThousand: 85, passed: false };
const time = { rows: 4, median: 32.5, ninetieth: 150, total: 400 };

/** A story of ten rows, half of them done. */
export const storyReport: StoryReport = {
  at: '2026-11-22T08:00:00.000Z',
  stories: 1,
  rows: { open: 5, edited: 1, confirmed: 2, returned: 1, approved: 1 },
  machineWords: 200,
  revisionWords: 190,
  findings: [
    { family: 'awkward', severity: 'minor', tier: 'desk', state: 'fixed', inMachine: true, count: 3 },
    { family: 'awkward', severity: 'minor', tier: 'advice', state: 'open', inMachine: true, count: 7 },
    { family: 'bilingual', severity: 'major', tier: 'desk', state: 'open', inMachine: true, count: 2 },
    { family: 'bilingual', severity: 'major', tier: 'desk', state: 'dismissed', inMachine: true, count: 1 },
    { family: 'mechanics', severity: 'minor', tier: 'desk', state: 'open', inMachine: false, count: 4 },
  ],
  worked: edits,
  whole: { rows: 10, edits: 12, shifts: 2, words: 210 },
  confirming: time,
  approving: { rows: 1, median: 8, ninetieth: 8, total: 8 },
  waiting: { rows: 1, median: 90_000, ninetieth: 90_000, total: 90_000 },
  dismissals: [{ by: 1, scope: 'everywhere', check: 'bilingual/figure-missing', count: 1 }],
  engines: [
    { label: 'Hanbridge MT', stories: 1, revised: 1, edits, words: 200, minor: 3, major: 2, score },
    {
      label: '=Northlight',
      stories: 1,
      revised: 0,
      edits: { ...edits, edits: 60 },
      words: 0,
      minor: 0,
      major: 0,
      score: { score: null, points: 0, pointsPerThousand: null, passed: null },
    },
  ],
  phrases: [{ before: '-treating "both"', after: 'addressing, at once', rows: 3 }],
  people: [
    { personId: 1, name: '<Lin> & Co', edited: 3, confirmed: 4, approved: 0, returned: 0, dismissed: 1, seconds: 400 },
    { personId: 2, name: 'Zhou', edited: 0, confirmed: 0, approved: 1, returned: 1, dismissed: 0, seconds: 8 },
  ],
  machineScore: score,
  revisionScore: { score: 97.9, points: 4, pointsPerThousand: 21, passed: true },
  settings: defaultMqmSettings,
  story: { id: 3, name: 'Harbours: "one" & all', state: 'in-translation', analysed: true },
};

const { story: _, ...figures } = storyReport;

export const deskReport: DeskReport = {
  ...figures,
  choices: { engines: ['Hanbridge MT'], outlets: [] },
  months: [{ month: '2026-11', stories: 1, rows: 10, edits, score }],
  costliest: [{ storyId: 3, name: 'Harbours', stories: 1, rows: 10, edits, score, seconds: 408 }],
};

/** Says the key and what is put into it, so that a test sees which figure stands where. */
export const wording: Wording = {
  t: (key, values = {}) => [key, ...Object.values(values)].join(' | '),
  figures: createFigures('en'),
  checkName: (id) => `check ${id}`,
  moment: (at) => at,
  month: (iso) => iso,
};
