import type {
  DismissalFigure,
  EditFigure,
  EngineFigure,
  FindingFigure,
  LineFigure,
  MonthFigure,
  PersonFigure,
  Report,
  StoryFigure,
  TimeFigure,
} from '../../../shared/contract/methods/reports.ts';
import type { DismissalScope, Id, RowState } from '../../../shared/contract/model.ts';
import { machineErrors, revisionErrors } from '../../../shared/reports/errors.ts';
import { type MqmScore, type MqmSettings, mqmScore } from '../../../shared/reports/mqm-score.ts';
import { percentiles } from '../../../shared/reports/percentile.ts';
import { editRate } from '../../../shared/text/ter.ts';
import type { ReportedStory, ReportPart } from '../../database/queries/reports.ts';
import { addAll, addTimes, addTo, figuresBelow, newTimes, type Tally } from './tally.ts';

/** Stories that are named one by one. */
const mostStories = 20;

type Summed = Omit<Report, 'at' | 'phrases' | 'settings'>;

/** Adds up what was counted of stories. */
export function createSum(settings: MqmSettings, nameOf: (personId: Id) => string) {
  const total: Tally = {};
  const times = newTimes();
  const months = new Map<string, Tally>();
  const lines: { readonly story: ReportedStory; readonly line: Tally }[] = [];

  return {
    add(story: ReportedStory, part: ReportPart): void {
      const tally = JSON.parse(part.tally) as Tally;
      addAll(total, tally);
      addTimes(times, part.times);
      const line = lineOf(tally);
      const month = story.createdAt.slice(0, 7);
      const sum = months.get(month) ?? {};
      months.set(month, sum);
      addAll(sum, line);
      lines.push({ story, line });
    },
    report(): Summed {
      const findings = findingFigures(total);
      const machineWords = total['words/machine'] ?? 0;
      const revisionWords = total['words/revision'] ?? 0;
      return {
        stories: lines.length,
        rows: rowFigures(total),
        machineWords,
        revisionWords,
        findings,
        worked: editFigure(total, 'worked'),
        whole: editFigure(total, 'whole'),
        confirming: timeFigure(times.confirming),
        approving: timeFigure(times.approving),
        waiting: timeFigure(times.waiting),
        dismissals: dismissalFigures(total),
        engines: engineFigures(total, settings),
        people: personFigures(total, nameOf),
        machineScore: mqmScore(machineErrors(findings, settings), machineWords, settings),
        revisionScore: mqmScore(revisionErrors(findings, settings), revisionWords, settings),
      };
    },
    months: (): MonthFigure[] =>
      [...months]
        .map(([month, tally]) => ({ month, ...lineFigure(tally, settings) }))
        .sort((a, b) => (a.month < b.month ? -1 : 1)),
    costliest: (): StoryFigure[] =>
      lines
        .filter(({ line }) => (line['worked/edits'] ?? 0) > 0)
        .sort((a, b) => (b.line['worked/edits'] ?? 0) - (a.line['worked/edits'] ?? 0) || a.story.id - b.story.id)
        .slice(0, mostStories)
        .map(({ story: { id, name }, line }) => ({
          storyId: id,
          name,
          seconds: line.seconds ?? 0,
          ...lineFigure(line, settings),
        })),
  };
}

/** What a line of a table says of a story or a month; all of it may be added up. */
function lineOf(tally: Tally): Tally {
  const line: Tally = { stories: 1 };
  for (const [name, count] of Object.entries(tally)) {
    if (name.startsWith('row/')) addTo(line, 'rows', count);
    else if (name.startsWith('worked/') || name.startsWith('error/') || name === 'words/machine') line[name] = count;
    else if (name.startsWith('person/') && name.endsWith('/seconds')) addTo(line, 'seconds', count);
  }
  return line;
}

function lineFigure(line: Tally, settings: MqmSettings): LineFigure {
  return {
    stories: line.stories ?? 0,
    rows: line.rows ?? 0,
    edits: editFigure(line, 'worked'),
    score: scoreOf(line, 'error/', '', line['words/machine'] ?? 0, settings),
  };
}

function rowFigures(tally: Tally): Record<RowState, number> {
  const rows: Record<RowState, number> = { open: 0, edited: 0, confirmed: 0, returned: 0, approved: 0 };
  for (const [[state], count] of figuresBelow(tally, 'row', 1)) rows[state as RowState] = count;
  return rows;
}

function editFigure(tally: Tally, path: string, below = ''): EditFigure {
  const of = (name: string): number => tally[`${path}/${name}${below}`] ?? 0;
  return { rows: of('rows'), edits: of('edits'), shifts: of('shifts'), words: of('words') };
}

function timeFigure(tenths: readonly number[]): TimeFigure {
  const [median, ninetieth] = percentiles(tenths, [0.5, 0.9]).map((value) => (value === null ? null : value / 10));
  const total = tenths.reduce((sum, value) => sum + value, 0) / 10;
  return { rows: tenths.length, median: median ?? null, ninetieth: ninetieth ?? null, total };
}

function findingFigures(tally: Tally): FindingFigure[] {
  return [...figuresBelow(tally, 'finding', 5)].map(([[family, severity, tier, state, inMachine], count]) => ({
    ...({ family, severity, tier, state } as Pick<FindingFigure, 'family' | 'severity' | 'tier' | 'state'>),
    inMachine: inMachine === '1',
    count,
  }));
}

function dismissalFigures(tally: Tally): DismissalFigure[] {
  return [...figuresBelow(tally, 'dismissal', 3)]
    .map(([[by, scope, check = ''], count]) => ({ by: Number(by), scope: scope as DismissalScope, check, count }))
    .sort((a, b) => b.count - a.count || a.by - b.by || (a.check < b.check ? -1 : 1));
}

function engineFigures(tally: Tally, settings: MqmSettings): EngineFigure[] {
  const labels = new Set([...figuresBelow(tally, 'engine', 2)].map(([[, label = '']]) => label));
  return [...labels]
    .map((label) => {
      const of = (name: string): number => tally[`engine/${name}/${label}`] ?? 0;
      const counts = (severity: 'minor' | 'major'): number =>
        of(`${severity}-desk`) + (settings.advice ? of(`${severity}-advice`) : 0);
      return {
        label,
        stories: of('stories'),
        revised: of('revised'),
        edits: editFigure(tally, 'engine', `/${label}`),
        words: of('text'),
        minor: counts('minor'),
        major: counts('major'),
        score: scoreOf(tally, 'engine/', `/${label}`, of('text'), settings),
      };
    })
    .sort((a, b) => b.revised - a.revised || editRate(a.edits) - editRate(b.edits) || (a.label < b.label ? -1 : 1));
}

/** The score by figures such as `error/minor-desk`. */
function scoreOf(tally: Tally, path: string, below: string, words: number, settings: MqmSettings): MqmScore {
  const of = (severity: string, tier: string): number => tally[`${path}${severity}-${tier}${below}`] ?? 0;
  const count = (severity: string): number => of(severity, 'desk') + (settings.advice ? of(severity, 'advice') : 0);
  return mqmScore({ minor: count('minor'), major: count('major'), critical: 0 }, words, settings);
}

function personFigures(tally: Tally, nameOf: (personId: Id) => string): PersonFigure[] {
  const ids = new Set([...figuresBelow(tally, 'person', 2)].map(([[personId]]) => Number(personId)));
  return [...ids]
    .sort((a, b) => a - b)
    .map((personId) => {
      const of = (what: string): number => tally[`person/${personId}/${what}`] ?? 0;
      return {
        personId,
        name: nameOf(personId),
        edited: of('edit'),
        confirmed: of('confirm'),
        approved: of('approve'),
        returned: of('return'),
        dismissed: of('dismissed'),
        seconds: of('seconds'),
      };
    });
}
