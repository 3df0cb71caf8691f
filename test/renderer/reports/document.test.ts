import { describe, expect, it } from 'vitest';
import { deskDocument, storyDocument } from '../../../renderer/features/reports/model/build-document.ts';
import type { ReportDocument } from '../../../renderer/features/reports/model/document.ts';
import { createFigures } from '../../../renderer/features/reports/model/figures.ts';
import { deskReport, storyReport, wording } from './sample.ts';

function tableOf({ sections }: ReportDocument, id: string): string[][] {
  const { table } = sections.find((section) => section.id === id) ?? {};
  return (table?.rows ?? []).map((cells) => cells.map(({ text }) => text));
}

describe('the report of a story, in words', () => {
  const document = storyDocument(storyReport, wording);
  const tile = (id: string) => document.tiles.find((each) => each.id === id);

  it('has the figures at the top that follow from the report', () => {
    expect(tile('machine')).toMatchObject({ figure: '91.5', verdict: 'fail' });
    expect(tile('revision')).toMatchObject({ figure: '97.9', verdict: 'pass' });
    expect(tile('hter')).toMatchObject({ figure: '12.5%', note: 'reports:tile.hterNote | 4 | 4 | 5.7%' });
    // Six findings of the desk in 200 words of the machine's text.
    expect(tile('findings')).toMatchObject({ figure: '30.0' });
    expect(tile('settled')).toMatchObject({ figure: '66.7%' });
    expect(tile('confirming')).toMatchObject({ figure: '32.5 sec' });
  });

  it('counts families by severity per 1,000 words, advice and what edits brought in apart', () => {
    expect(tableOf(document, 'families')).toEqual([
      ['story:family.awkward', '0', '3', '15.0', '7', '0'],
      ['story:family.bilingual', '3', '0', '15.0', '0', '0'],
      ['story:family.mechanics', '0', '0', '0.0', '0', '4'],
      ['reports:all', '3', '3', '30.0', '7', '4'],
    ]);
  });

  it('says what became of the findings', () => {
    expect(tableOf(document, 'outcomes')).toEqual([
      ['story:family.awkward', '3', '3', '0', '0', '100.0%', '0.0%', '0.0%'],
      ['story:family.bilingual', '3', '0', '1', '2', '0.0%', '33.3%', '66.7%'],
      ['reports:all', '6', '3', '1', '2', '50.0%', '16.7%', '33.3%'],
    ]);
  });

  it('puts the engines side by side, without a score where nothing was checked', () => {
    expect(tableOf(document, 'engines')).toEqual([
      ['Hanbridge MT', '1', '1', '4', '12', '2', '12.5%', '25.0', '91.5'],
      ['=Northlight', '1', '0', '4', '60', '2', '62.5%', '–', '–'],
    ]);
  });

  it('gives times in the unit that fits', () => {
    expect(tableOf(document, 'times')).toEqual([
      ['reports:times.confirming', '4', '32.5 sec', '2.5 min', '6.7 min'],
      ['reports:times.approving', '1', '8 sec', '8 sec', '8 sec'],
      ['reports:times.waiting', '1', '25 hr', '25 hr', '25 hr'],
    ]);
  });

  it('has a table beside every plot, with as many lines as the plot has bars or more', () => {
    for (const { plot, table } of [...document.sections, ...deskDocument(deskReport, [], wording).sections]) {
      if (!plot) continue;
      const lines = table?.rows.length ?? 0;
      expect(lines * 2).toBeGreaterThanOrEqual(plot.bars.length);
      for (const bar of plot.bars) expect(bar.parts).toHaveLength(plot.series.length);
    }
  });

  it('says so where there is nothing', () => {
    const empty = storyDocument(
      {
        ...storyReport,
        findings: [],
        engines: [],
        dismissals: [],
        phrases: [],
        people: [],
        machineWords: 0,
        worked: { rows: 0, edits: 0, shifts: 0, words: 0 },
        confirming: { rows: 0, median: null, ninetieth: null, total: 0 },
        machineScore: { score: null, points: 0, pointsPerThousand: null, passed: null },
      },
      wording,
    );
    expect(empty.tiles.find(({ id }) => id === 'machine')).toMatchObject({ figure: '–', note: 'reports:tile.noWords' });
    expect(empty.tiles.find(({ id }) => id === 'hter')).toMatchObject({ figure: '–' });
    const says = Object.fromEntries(empty.sections.map((section) => [section.id, section.says]));
    expect(says).toMatchObject({
      families: 'reports:families.none',
      outcomes: 'reports:families.none',
      engines: 'reports:engines.none',
      times: 'reports:times.none',
      phrases: 'reports:phrases.none',
      dismissals: 'reports:dismissals.none',
      people: 'reports:people.none',
    });
  });
});

describe('the report of the desk', () => {
  it('names its filters, months and costliest stories, with the way to each', () => {
    const document = deskDocument(deskReport, ['Engine: A'], wording);
    expect(document.about[0]).toBe('Engine: A');
    expect(tableOf(document, 'months')).toEqual([['2026-11', '1', '10', '4', '12.5%', '91.5']]);
    const stories = document.sections.find(({ id }) => id === 'costliest');
    expect(stories?.table?.rows[0]?.[0]).toEqual({ text: 'Harbours', value: 'Harbours', href: '#/stories/3/report' });
  });
});

describe('figures', () => {
  it('are written as the language writes them', () => {
    const [english, chinese] = [createFigures('en'), createFigures('zh-CN')];
    expect([english.count(12_345), english.share(0.1234), english.rate(3)]).toEqual(['12,345', '12.3%', '3.0']);
    expect([english.time(59), english.time(90), english.time(7200), english.time(200_000)]).toEqual([
      '59 sec',
      '1.5 min',
      '2 hr',
      '2.3 days',
    ]);
    expect([chinese.time(90), chinese.share(0.5)]).toEqual(['1.5 分钟', '50.0%']);
    expect([english.rate(null), english.share(null), english.time(null)]).toEqual(['–', '–', '–']);
  });
});
