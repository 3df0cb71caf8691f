import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BilingualDocument, Issue, Unit } from '../../../../backend/formats/document.ts';
import { findingsFormats } from '../../../../backend/formats/findings/format.ts';
import { findingsOf } from '../../../../backend/formats/findings/of-document.ts';
import { findingsSarif } from '../../../../backend/formats/findings/sarif.ts';
import { writtenText } from '../../../../backend/formats/findings/written-text.ts';
import { writePlainText } from '../../../../backend/formats/text/write.ts';
import { catalog } from '../../../../shared/checks/catalog.ts';
import { codeAt, withoutCodes } from '../../../../shared/text/codes.ts';
import { Positions } from '../../../../shared/text/positions.ts';
import { textOf } from '../../../../shared/text/spans.ts';
import { arbitraryDocument } from '../../../helpers/documents.ts';
import { sarifLog } from '../../../helpers/sarif-log.ts';
import { errorOf } from '../files.ts';

function issue(more: Partial<Issue> = {}): Issue {
  return { type: 'style', severity: 25, comment: 'Say it shorter.', side: 'revision', enabled: true, ...more };
}

function unit(id: string, paragraph: number, text: string, issues: readonly Issue[] = []): Unit {
  return { id, paragraph, machine: { text: 'x' }, revision: { text }, notes: [], issues };
}

function document(units: readonly Unit[]): BilingualDocument {
  return { format: 'test', encoding: 'UTF-8', metadata: {}, units, problems: [] };
}

const [json, jsonLines, sarif] = findingsFormats('1.2.3');
beforeAll(() => json?.prepare?.());

function written(format: typeof json, of: BilingualDocument): string {
  return new TextDecoder().decode(format?.write?.(of));
}

const sample = document([
  unit('1', 0, 'River cleaned up'),
  unit('2', 1, 'It was was so.', [
    issue({
      check: 'duplication/doubled-word',
      severity: 75,
      comment: '“was” stands twice.',
      span: { start: 3, end: 10 },
    }),
    issue({ enabled: false, reason: 'As quoted.', author: 'Li Yu', at: '2024-03-01T08:00:00Z', mqm: 'Style/Awkward' }),
  ]),
  unit('3', 1, 'Then 😀 all ended.', [issue({ type: 'grammar', span: { start: 8, end: 11 } })]),
]);

describe('findings of a document', () => {
  it('stand in the plain text that is written of it, in reading order', () => {
    const { text } = writtenText(sample);
    expect(text).toBe('River cleaned up\n\nIt was was so. Then 😀 all ended.\n');
    expect(
      findingsOf(sample, 'a.txt').map(({ line, column, start, end, text: marked }) => [
        line,
        column,
        start,
        end,
        marked,
      ]),
    ).toEqual([
      [3, 1, 18, 32, 'It was was so.'],
      [3, 4, 21, 28, 'was was'],
      [3, 24, 41, 44, 'all'],
    ]);
  });

  it('say what, how bad, by which check or category, and why it was dismissed', () => {
    const [dismissed, repeated, grammar] = findingsOf(sample, 'a.txt');
    expect(repeated).toMatchObject({
      check: 'duplication/doubled-word',
      severity: 'major',
      message: '“was” stands twice.',
      score: 0.75,
    });
    expect(repeated?.dismissed).toBeUndefined();
    expect(dismissed).toMatchObject({
      check: 'mqm/style/awkward',
      severity: 'minor',
      mqm: 'Style/Awkward',
      dismissed: { reason: 'As quoted.', author: 'Li Yu', at: '2024-03-01T08:00:00Z' },
    });
    expect(grammar?.check).toBe('its/grammar');
  });

  it('of another text than the one that goes out are placed at the whole unit', () => {
    const other = document([unit('1', 0, 'All is well.', [issue({ side: 'original', span: { start: 0, end: 1 } })])]);
    expect(findingsOf(other, 'a.txt')[0]).toMatchObject({ start: 0, end: 12, text: 'All is well.' });
  });

  it('are told apart, and know themselves again in another place', () => {
    const [one, two] = [0, 1].map(() => issue({ type: 'grammar', span: { start: 0, end: 3 } }));
    const prints = (units: readonly Unit[]) => findingsOf(document(units), 'a.txt').map((each) => each.fingerprint);
    const twice = prints([
      unit(
        '1',
        0,
        'All all.',
        [one, two].filter((each) => each !== undefined),
      ),
    ]);
    expect(new Set(twice).size).toBe(2);
    expect(prints([unit('0', 0, 'More.'), unit('1', 1, 'All all.', one ? [one] : [])])).toEqual(twice.slice(0, 1));
  });
});

describe('the written text', () => {
  it('is that of the writer of plain text, whatever the document', () => {
    fc.assert(
      fc.property(arbitraryDocument({ lineBreaks: true }), (each) => {
        const oneEach = { ...each, units: each.units.map((one, paragraph) => ({ ...one, paragraph })) };
        const paragraphs = oneEach.units.map((one) => withoutCodes((one.revision ?? one.machine)?.text ?? ''));
        expect(writtenText(oneEach).text).toBe(new TextDecoder().decode(writePlainText({ paragraphs })));
      }),
    );
  });

  it('has every marked stretch where it is said to be', () => {
    const text = ` a${codeAt(0)}bc \n\n d${codeAt(1)} `;
    const one = unit('1', 0, text);
    const { text: all, place } = writtenText(document([unit('0', 0, 'One.'), one]));
    expect(all).toBe('One. abc\nd\n');
    const marked = (from: string, to: string) =>
      textOf(all, place(one, { start: text.indexOf(from), end: text.indexOf(to) + to.length }));
    expect(marked('a', 'a')).toBe('a');
    expect(marked('b', 'c')).toBe('bc');
    expect(marked('a', 'b')).toBe('ab');
    expect(marked('c', 'd')).toBe('c\nd');
    expect(textOf(all, place(one))).toBe('abc\nd');
  });

  it('has all places within it, and lines that agree with their offsets', () => {
    fc.assert(
      fc.property(arbitraryDocument({ lineBreaks: true }), (each) => {
        const { text } = writtenText(each);
        const positions = new Positions(text);
        for (const found of findingsOf(each, 'a.txt')) {
          expect(found.start).toBeGreaterThanOrEqual(0);
          expect(found.end).toBeGreaterThanOrEqual(found.start);
          expect(found.text).toBe(textOf(text, found));
          expect({ line: found.line, column: found.column }).toEqual(positions.at(found.start));
        }
      }),
    );
  });
});

describe('SARIF', () => {
  it('suppresses what was dismissed, and says of everything else that it is not', () => {
    const log = sarifLog.parse(JSON.parse(written(sarif, sample)));
    expect(log.runs[0]?.results.map(({ suppressions }) => suppressions)).toEqual([
      [
        {
          kind: 'external',
          status: 'accepted',
          justification: 'As quoted.',
          properties: { author: 'Li Yu', at: '2024-03-01T08:00:00Z' },
        },
      ],
      [],
      [],
    ]);
  });

  it('has a rule for every check and category', () => {
    const [run] = sarifLog.parse(JSON.parse(written(sarif, sample))).runs;
    expect(run?.tool.driver.semanticVersion).toBe('1.2.3');
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual([
      'duplication/doubled-word',
      'mqm/style/awkward',
      'its/grammar',
    ]);
  });

  it('tells of its rules what it is told of them', () => {
    const rule = {
      id: 'duplication/doubled-word',
      title: { en: 'Grammar', zh: '语法' },
      reason: { en: 'It is not said so.', zh: '不这样说。' },
      severity: 'minor',
      family: 'duplication',
      mqm: 'Fluency/Grammar',
    } as const;
    const log = findingsSarif(findingsOf(sample, 'a.txt'), { locale: 'zh', version: '1.2.3', rules: [rule] });
    expect(sarifLog.parse(JSON.parse(log)).runs[0]?.tool.driver.rules[0]).toEqual({
      id: 'duplication/doubled-word',
      name: '语法',
      shortDescription: { text: '语法' },
      fullDescription: { text: '不这样说。' },
      defaultConfiguration: { level: 'warning' },
      properties: { tags: ['duplication'], mqm: 'Fluency/Grammar' },
    });
  });

  it('keeps to the standard, whatever the document', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (each) => {
        const count = each.units.reduce((sum, { issues }) => sum + issues.length, 0);
        expect(sarifLog.parse(JSON.parse(written(sarif, each))).runs[0]?.results).toHaveLength(count);
      }),
    );
  });
});

describe('JSON', () => {
  it('is all findings in one object, or one a line', () => {
    const whole: unknown = JSON.parse(written(json, sample)).findings;
    const lines = written(jsonLines, sample).trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(whole);
    expect(whole).toEqual(
      findingsOf(sample, 'revision.txt', { rules: catalog, locale: 'en' }).map((each): unknown =>
        JSON.parse(JSON.stringify(each)),
      ),
    );
  });

  it('is no lines where there is nothing to say', () => {
    expect(written(jsonLines, document([unit('1', 0, 'All is well.')]))).toBe('');
  });
});

it.each(findingsFormats('1.2.3'))('$id is only written, and says so', (format) => {
  const error = errorOf(() => format.read('a.json', new Uint8Array([0x7b, 0x7d])));
  expect(error.code).toBe('unreadable-file');
  expect(error.shape.message.en).toMatch(/“a\.json” is data for programs/);
});
