import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditFigure, FindingFigure, Report } from '../../../shared/contract/methods/reports.ts';
import type { Id, RowView } from '../../../shared/contract/model.ts';
import { defaultMqmSettings } from '../../../shared/reports/mqm-score.ts';
import { countWords, type TerCount, translationEdits } from '../../../shared/text/ter.ts';
import { type Desk, openDesk, reviewer, shareDesk, translator } from '../../helpers/desk.ts';

const original = '警方打掉技术服务团队1200多个。\n\n案件数量上升。\n\n会议在周一举行。';
const machine = [
  'Police destroyed more than 1,200 technical teams in in the year .',
  'The number of cases went up 5 % .',
  'The meeting was held on Monday the the city.',
].join('\n\n');
const other = [
  'Police dismantled over 1,200 technical teams that year.',
  'Case numbers rose.',
  'On Monday the meeting was held.',
].join('\n\n');

/** All that a report says of edits, rows and findings, counted anew from what the story page shows. */
function recount(rows: readonly RowView[], base: Id, others: ReadonlyMap<string, Id>, revision: Id) {
  const cell = (row: RowView, source: Id) => row.cells[source];
  function edits(counted: readonly RowView[], source: Id): EditFigure {
    const compared = counted
      .filter((row) => source === base || cell(row, source) !== undefined)
      .map((row) => translationEdits(cell(row, source) ?? '', cell(row, revision) ?? ''));
    const sum = (figure: keyof TerCount) => compared.reduce((before, each) => before + each[figure], 0);
    return { rows: compared.length, edits: sum('edits'), shifts: sum('shifts'), words: sum('words') };
  }
  const worked = rows.filter(({ state }) => state !== 'open');
  const words = (source: Id) => rows.reduce((sum, row) => sum + countWords(cell(row, source) ?? ''), 0);
  const findings = rows.flatMap(({ findingList }) => findingList);
  const errors = (of: typeof findings) =>
    of.filter(({ tier }) => tier === 'desk').reduce((sum, { severity }) => sum + (severity === 'major' ? 5 : 1), 0);
  return {
    rows: (['open', 'edited', 'confirmed', 'returned', 'approved'] as const).map(
      (state) => rows.filter((row) => row.state === state).length,
    ),
    machineWords: words(base),
    revisionWords: words(revision),
    findings: tallied(
      findings.map((each) => [each.family, each.severity, each.tier, each.state, each.machineSpans.length > 0].join()),
    ),
    dismissals: tallied(
      findings.flatMap(({ dismissal, check }) => (dismissal ? [[dismissal.by, dismissal.scope, check].join()] : [])),
    ),
    worked: edits(worked, base),
    whole: edits(rows, base),
    engines: [...others]
      .map(([label, source]) => [label, edits(worked, source)] as const)
      .filter(([, { rows }]) => rows > 0),
    machinePoints: errors(
      findings.filter(({ state, machineSpans }) => state !== 'dismissed' && machineSpans.length > 0),
    ),
    revisionPoints: errors(findings.filter(({ state }) => state === 'open')),
  };
}

function tallied(names: readonly string[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]));
}

/** The same, as the report says it. */
function said(report: Report) {
  const { open, edited, confirmed, returned, approved } = report.rows;
  const name = (each: FindingFigure) => [each.family, each.severity, each.tier, each.state, each.inMachine].join();
  return {
    rows: [open, edited, confirmed, returned, approved],
    machineWords: report.machineWords,
    revisionWords: report.revisionWords,
    findings: Object.fromEntries(report.findings.map((each) => [name(each), each.count])),
    dismissals: Object.fromEntries(
      report.dismissals.map(({ by, scope, check, count }) => [[by, scope, check].join(), count]),
    ),
    worked: report.worked,
    whole: report.whole,
    engines: report.engines
      .filter(({ edits }) => edits.rows > 0)
      .map(({ label, edits }) => [label, edits])
      .sort(),
    machinePoints: report.machineScore.points,
    revisionPoints: report.revisionScore.points,
  };
}

/** The report, and the count of the rows as they stood all the while: checks may come in between. */
async function both(desk: Desk, storyId: Id) {
  for (;;) {
    const before = await desk.rows(storyId);
    const report = await desk.call('reports.story', { storyId });
    if (JSON.stringify(before) !== JSON.stringify(await desk.rows(storyId))) continue;
    const { sources, baseSourceId = 0, revisionSourceId = 0 } = await desk.openStory(storyId);
    const machines = new Map(sources.filter(({ kind }) => kind === 'machine').map(({ label, id }) => [label, id]));
    return { report, counted: recount(before, baseSourceId, machines, revisionSourceId) };
  }
}

type Step =
  | { readonly what: 'edit'; readonly row: number; readonly text: string }
  | { readonly what: 'confirm' | 'approve' | 'return' | 'reopen' | 'restore'; readonly rows: readonly number[] }
  | { readonly what: 'dismiss'; readonly row: number; readonly scope: 'here' | 'story' | 'everywhere' }
  | { readonly what: 'undo' | 'redo' | 'report' };

const row = fc.nat(2);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    what: fc.constant('edit' as const),
    row,
    text: fc.constantFrom('Police broke up 1,200 teams in the year.', 'Cases rose .', 'The meeting was on Monday.', ''),
  }),
  fc.record({
    what: fc.constantFrom(
      'confirm' as const,
      'approve' as const,
      'return' as const,
      'reopen' as const,
      'restore' as const,
    ),
    rows: fc.uniqueArray(row, { minLength: 1 }),
  }),
  fc.record({
    what: fc.constant('dismiss' as const),
    row,
    scope: fc.constantFrom('here' as const, 'story' as const, 'everywhere' as const),
  }),
  fc.record({ what: fc.constantFrom('undo' as const, 'redo' as const, 'report' as const) }),
);

/** Does it as far as the desk allows. */
async function take(desk: Desk, storyId: Id, given: Step): Promise<void> {
  const rows = await desk.rows(storyId);
  const ids = (positions: readonly number[]) => positions.map((position) => rows[position]?.id ?? 0);
  const by = given.what === 'approve' || given.what === 'return' ? reviewer : translator;
  switch (given.what) {
    case 'report':
      await desk.call('reports.story', { storyId });
      break;
    case 'undo':
    case 'redo':
      await desk.backend.invoke(`history.${given.what}`, { storyId, by });
      break;
    case 'edit':
      await desk.edit(storyId, given.row, given.text);
      break;
    case 'dismiss': {
      const finding = rows[given.row]?.findingList.find(({ state }) => state === 'open');
      if (finding) await desk.backend.invoke('review.dismiss', { findingId: finding.id, scope: given.scope, by });
      break;
    }
    case 'return':
      await desk.backend.invoke('review.return', { rowIds: ids(given.rows), comment: 'Again.', by });
      break;
    default:
      await desk.backend.invoke(`review.${given.what}`, { rowIds: ids(given.rows), by });
  }
}

describe('the report of a story', () => {
  const desk = shareDesk();

  it('says what a count of its rows says, after any history, and so does that of a story beside it', async () => {
    const texts = { original, machine: [machine, other] };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const [storyId, beside] = [await desk().newStory(texts), await desk().newStory(texts)];
        for (const each of [storyId, beside]) await desk().call('reports.story', { storyId: each });
        for (const each of steps) await take(desk(), storyId, each);
        for (const each of [storyId, beside]) {
          const { report, counted } = await both(desk(), each);
          expect(said(report)).toEqual({ ...counted, engines: counted.engines.sort() });
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('counts the work of each person by what stands', async () => {
    const storyId = await desk().newStory({ machine });
    const rows = await desk().rows(storyId);
    const rowIds = rows.map(({ id }) => id);
    await desk().edit(storyId, 0, 'Police broke up the teams.');
    await desk().edit(storyId, 1, 'Cases rose.');
    await desk().call('history.undo', { storyId, by: translator });
    await desk().call('review.confirm', { rowIds, by: translator });
    await desk().call('review.return', { rowIds: rowIds.slice(0, 1), comment: 'No.', by: reviewer });
    const { people, rows: states } = await desk().call('reports.story', { storyId });
    expect(states).toMatchObject({ confirmed: 2, returned: 1 });
    expect(people).toMatchObject([
      { personId: translator, name: 'Translator', edited: 1, confirmed: 3, approved: 0, returned: 0 },
      { personId: reviewer, name: 'Reviewer', edited: 0, confirmed: 0, approved: 0, returned: 1 },
    ]);
  });

  it('names the phrases that were corrected', async () => {
    const storyId = await desk().newStory({ machine: 'The zzsector is large.\n\nIn the zzsector, many work.' });
    await desk().edit(storyId, 0, 'The industry is large.');
    await desk().edit(storyId, 1, 'In the industry, many work.');
    const { phrases } = await desk().call('reports.story', { storyId });
    expect(phrases[0]).toEqual({ before: 'zzsector', after: 'industry', rows: 2 });
  });

  it('says nothing of what there is nothing of', async () => {
    const storyId = await desk().newStory({ original });
    const report = await desk().call('reports.story', { storyId });
    expect(report).toMatchObject({ machineWords: 0, findings: [], engines: [], people: [], phrases: [] });
    expect(report.machineScore).toMatchObject({ score: null, passed: null });
    expect(report.confirming).toEqual({ rows: 0, median: null, ninetieth: null, total: 0 });
  });

  it('refuses a story that is not there', async () => {
    expect(await desk().refusal('reports.story', { storyId: 999_999 })).toMatchObject({ code: 'not-found' });
  });
});

describe('the report of the desk', () => {
  it('adds up its stories, and filters narrow it', async () => {
    const desk = await openDesk();
    const stories = [
      await desk.newStory({ machine: 'OUTLET\n\nThe the first.' }),
      await desk.newStory({ machine: 'A second  story, of one row .' }),
      await desk.newStory({ machine: 'A third story.' }),
    ];
    await desk.edit(stories[1] ?? 0, 0, 'A second story of one row.');
    await desk.call('review.confirm', { rowIds: [(await desk.row(stories[2] ?? 0)).id], by: reviewer });
    await desk.call('stories.remove', { storyId: stories[0] ?? 0, by: translator });
    const whole = await desk.call('reports.desk', {});
    const parts = await Promise.all(stories.slice(1).map((storyId) => desk.call('reports.story', { storyId })));
    expect(whole.stories).toBe(2);
    for (const figure of ['machineWords', 'revisionWords'] as const) {
      expect(whole[figure]).toBe(parts.reduce((sum, part) => sum + part[figure], 0));
    }
    expect(whole.worked.rows).toBe(2);
    expect(whole.months).toMatchObject([{ stories: 2, rows: 2 }]);
    expect(whole.costliest.map(({ storyId }) => storyId)).toEqual([stories[1]]);
    expect(whole.choices.engines).toEqual(['machine 1']);

    const ofReviewer = await desk.call('reports.desk', { personId: reviewer });
    expect(ofReviewer).toMatchObject({ stories: 1, worked: { rows: 1, edits: 0 } });
    expect(await desk.call('reports.desk', { engine: 'nobody' })).toMatchObject({ stories: 0, machineWords: 0 });
    expect(await desk.call('reports.desk', { engine: 'machine 1' })).toMatchObject({ stories: 2 });
    expect(await desk.call('reports.desk', { from: '2999-01-01T00:00:00Z' })).toMatchObject({ stories: 0 });
    expect(await desk.call('reports.desk', { to: '2999-01-01T00:00:00Z' })).toMatchObject({ stories: 2 });
    expect(await desk.call('reports.desk', { outlet: 'Nowhere' })).toMatchObject({ stories: 0 });
  });

  it('keeps what it counted, and counts anew what changes', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory('The the first row.');
    const before = await desk.call('reports.desk', {});
    await desk.close();
    const again = await openDesk({ dataFolder: desk.dataFolder });
    const { at: _, ...kept } = await again.call('reports.desk', {});
    expect(before).toMatchObject(kept);
    await again.edit(storyId, 0, 'The first row.');
    expect((await again.call('reports.desk', {})).worked).toEqual({ rows: 1, edits: 1, shifts: 0, words: 4 });
  });

  it('counts long stories in pieces, to the same figures', async () => {
    const desk = await openDesk();
    const text = Array.from({ length: 900 }, (_, n) => `Sentence number ${n} of the the story.`).join('\n\n');
    const storyId = await desk.newStory(text);
    await desk.edit(storyId, 5, 'Sentence five.');
    const { worked, machineWords, rows } = await desk.call('reports.story', { storyId });
    expect(rows.open + rows.edited).toBe(900);
    expect(machineWords).toBe(900 * 7);
    expect(worked).toEqual({ rows: 1, ...translationEdits('Sentence number 5 of the the story.', 'Sentence five.') });
  }, 60_000);

  it('can be given up, and says how far it is', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(Array.from({ length: 900 }, (_, n) => `Sentence ${n}.`).join('\n\n'));
    const result = await desk.backend.invoke('reports.story', { storyId }, { onBegun: (cancel) => cancel() });
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await desk.call('reports.story', { storyId })).toMatchObject({ rows: { open: 900 } });
  }, 60_000);
});

describe('the score', () => {
  it('is counted as the desk wants it, from then on and after a restart', async () => {
    const desk = await openDesk();
    await desk.newStory('In in the year, all went went well.');
    expect(await desk.call('reports.settings', {})).toEqual(defaultMqmSettings);
    const first = await desk.call('reports.desk', {});
    const weights = { minor: 3, major: 9, critical: 30 };
    expect(await desk.call('reports.changeSettings', { weights, threshold: 20 })).toEqual({
      ...defaultMqmSettings,
      weights,
      threshold: 20,
    });
    await desk.close();
    const again = await openDesk({ dataFolder: desk.dataFolder });
    const second = await again.call('reports.desk', {});
    expect(second.settings).toMatchObject({ weights, threshold: 20 });
    expect(first.machineScore.points).toBeGreaterThan(0);
    expect(second.machineScore.points).toBeGreaterThan(first.machineScore.points);
    expect(second.engines[0]?.score).toEqual(second.machineScore);
    expect(second.months[0]?.score).toEqual(second.machineScore);
  });

  it('refuses weights that are none', async () => {
    const desk = await openDesk();
    const weights = { minor: -1, major: 5, critical: 25 };
    expect(await desk.refusal('reports.changeSettings', { weights })).toMatchObject({ code: 'bad-input' });
    expect(await desk.refusal('reports.changeSettings', { zeroAt: 0 })).toMatchObject({ code: 'bad-input' });
  });
});
