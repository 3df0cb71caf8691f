import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BilingualDocument, Unit } from '../../../../backend/formats/document.ts';
import { mqm } from '../../../../backend/formats/mqm/format.ts';
import { readMqm } from '../../../../backend/formats/mqm/read.ts';
import { CopydeskError } from '../../../../shared/contract/errors.ts';
import { annotationData } from '../../../helpers/annotations.ts';
import { arbitraryDocument, onlyParts } from '../../../helpers/documents.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../../fixtures/formats/mqm', name)));
const bytesOf = (text: string) => new TextEncoder().encode(text);
const written = (document: BilingualDocument): Uint8Array => mqm.write?.(document) ?? new Uint8Array();

/** What the machine wrote is the last word where nobody changed it. */
function standing(document: BilingualDocument): BilingualDocument {
  const stand = <T extends { readonly side: string }>(items: readonly T[]) =>
    items.map((item) => (item.side === 'machine' ? { ...item, side: 'revision' as const } : item));
  return {
    ...document,
    units: document.units.map(({ machine, ...unit }): Unit => {
      if (unit.revision || !machine) return machine ? { ...unit, machine } : unit;
      return { ...unit, revision: machine, notes: stand(unit.notes), issues: stand(unit.issues) };
    }),
  };
}

describe('a document as an MQM file', () => {
  it('keeps all that it carries', () => {
    fc.assert(
      fc.property(arbitraryDocument({ format: 'mqm', lineBreaks: true }), (document) => {
        const bytes = written(document);
        expect(mqm.sniff(bytes)).toBe(true);
        expect(mqm.read('story.tsv', bytes)).toEqual({
          ...onlyParts(standing(document), mqm.carries),
          tool: document.tool ?? 'Copydesk',
        });
      }),
      { numRuns: 300 },
    );
  });

  it('has a line of ten columns for every fault, whatever is in the texts', () => {
    fc.assert(
      fc.property(arbitraryDocument({ lineBreaks: true }), (document) => {
        const lines = new TextDecoder().decode(written(document)).trimEnd().split('\n');
        expect(lines.every((line) => line.split('\t').length === 10)).toBe(true);
        expect(lines.length).toBeGreaterThan(document.units.length);
      }),
    );
  });

  it('says in the words of Marot what is wrong where', () => {
    const text = (side: string) => ({ text: side });
    const document: BilingualDocument = {
      format: 'mqm',
      encoding: 'UTF-8',
      tool: 'DeepL',
      metadata: { title: 'Harbour' },
      units: [
        {
          id: '1',
          paragraph: 0,
          original: text('渡轮准点抵达。'),
          machine: text('The ferry arrived arrived.'),
          notes: [],
          issues: [
            {
              type: 'duplication',
              severity: 75,
              comment: 'Said twice',
              side: 'machine',
              span: { start: 18, end: 25 },
              enabled: true,
              author: 'Mei',
              at: '2026-01-01T00:00:00.000Z',
            },
            {
              type: 'omission',
              severity: 25,
              comment: '',
              side: 'original',
              span: { start: 2, end: 4 },
              enabled: true,
            },
            { type: 'style', severity: 25, comment: '', side: 'machine', enabled: false },
          ],
        },
        { id: '2', paragraph: 1, original: text('完。'), machine: text('End.'), notes: [], issues: [] },
      ],
      problems: [],
    };
    const lines = new TextDecoder().decode(written(document)).split('\n');
    expect(lines.map((line) => line.split('\t').slice(0, 9))).toEqual([
      ['system', 'doc', 'docSegId', 'globalSegId', 'rater', 'source', 'target', 'category', 'severity'],
      [
        'DeepL',
        'Harbour',
        '1',
        '1',
        'Mei',
        '渡轮准点抵达。',
        'The ferry arrived <v>arrived</v>.',
        'Fluency/Duplication',
        'Major',
      ],
      [
        'DeepL',
        'Harbour',
        '1',
        '1',
        '',
        '渡轮<v>准点</v>抵达。',
        'The ferry arrived arrived.',
        'Accuracy/Omission',
        'Minor',
      ],
      ['DeepL', 'Harbour', '2', '2', '', '完。', 'End.', 'No-error', 'No-error'],
      [''],
    ]);
    expect(JSON.parse(lines[1]?.split('\t')[9] ?? '')).toMatchObject({ note: 'Said twice', timestamp: 1767225600000 });
  });
});

describe('an MQM file of others', () => {
  it('has one document for every system and text, with the marks of all experts', () => {
    const documents = readMqm('marot.tsv', fixture('marot.tsv'));
    expect(documents.map(({ system, doc }) => [system, doc])).toEqual([
      ['engine-a', 'harbour'],
      ['engine-b', 'harbour'],
      ['engine-a', 'market'],
    ]);
    expect(documents[0]?.document.units).toMatchObject([
      {
        id: '1',
        original: { text: '台风“海燕”登陆。' },
        revision: { text: 'Typhoon Swallow made landfall.' },
        issues: [
          { type: 'terminology', mqm: 'Terminology/Inappropriate for context', severity: 75, author: 'rater1' },
          { type: 'style', severity: 25, author: 'rater2', comment: 'stiff', at: '2024-03-01T08:00:00.000Z' },
        ],
      },
      { id: '2', issues: [{ type: 'omission', side: 'original', span: { start: 0, end: 2 } }] },
      { id: '3', issues: [] },
    ]);
    expect(documents[0]?.document.units[0]?.issues[0]?.span).toEqual({ start: 8, end: 15 });
  });

  it('is read as its first document, and says that there are more', () => {
    const document = mqm.read('marot.tsv', fixture('marot.tsv'));
    expect(document?.tool).toBe('engine-a');
    expect(document?.problems).toMatchObject([{ en: expect.stringContaining('3 translations') }]);
  });

  it('may be one of the older kind, with nine columns', () => {
    const [first] = readMqm('wmt.tsv', fixture('wmt-nine-columns.tsv'));
    expect(first?.document.units).toMatchObject([
      { id: '1', issues: [{ type: 'misspelling', mqm: 'Fluency/Spelling', severity: 25, span: { start: 4, end: 9 } }] },
    ]);
  });

  it('tells of marks in another text of the same segment', () => {
    const line = (target: string) => `a\td\t1\t1\tr\t原文\t${target}\tStyle/Awkward\tMinor\t{}`;
    const [first] = readMqm('x', bytesOf(`${line('One <v>two</v>')}\n${line('<v>Other</v>')}\n`));
    expect(first?.document.units[0]?.issues).toHaveLength(1);
    expect(first?.document.problems).toMatchObject([{ en: expect.stringMatching(/segment: 1\.$/) }]);
  });

  it.each([
    ['too few columns', 'a\td\t1\t1\tr\t原文\tText\tStyle\tMinor\t{}\nengine\tdoc\n', /line 2 has 2 of the 9 columns/],
    ['nothing in it', '\n\n', /no segments/],
    ['another table', 'Chinese,English\n码头,pier\n', /line 1 has 1 of the 9 columns/],
  ])('is refused with the line: %s', (_, text, message) => {
    expect(() => readMqm('marot.tsv', bytesOf(text))).toThrow(message);
  });

  it('never ends in anything but a refusal with a reason, whatever was changed in it', () => {
    const bytes = fixture('marot.tsv');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }), (changes) => {
        const changed = bytes.slice();
        for (const [at, byte] of changes) changed[at % changed.length] = byte;
        try {
          for (const { document } of readMqm('x', changed)) {
            for (const { issues, original, revision } of document.units) {
              for (const { side, span } of issues) {
                const text = (side === 'original' ? original : revision)?.text ?? '';
                if (span) expect(span.start < span.end && span.end <= text.length).toBe(true);
              }
            }
          }
        } catch (error) {
          expect(error).toBeInstanceOf(CopydeskError);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('annotations of experts', () => {
  it('lie where their own offsets say', () => {
    const path = annotationData('dev.jsonl');
    if (path === undefined) return;
    const segments = readFileSync(path, 'utf8')
      .split('\n', 300)
      .map((line) => JSON.parse(line) as Annotated);
    const file = segments.flatMap(linesOf).join('\n');
    const read = new Map(
      readMqm('dev.tsv', bytesOf(file)).flatMap(({ system, doc, document }) =>
        document.units.map((unit) => [`${system} ${doc} ${unit.id}`, unit] as const),
      ),
    );
    let compared = 0;
    for (const { system, doc, seg, source, target, ratings } of segments) {
      // Some reach a little beyond their text.
      const marks = ratings.flat().map(({ category, start, end, sourceStart, sourceEnd }) => ({
        mqm: category,
        side: sourceStart === undefined ? 'revision' : 'original',
        span: {
          start: sourceStart ?? start ?? 0,
          end: Math.min(sourceEnd ?? end ?? 0, (sourceStart === undefined ? target : source).length),
        },
      }));
      const found = read.get(`${system} ${doc} ${seg}`)?.issues.map(({ mqm, side, span }) => ({ mqm, side, span }));
      expect(found).toEqual(marks);
      compared += marks.length;
    }
    expect(compared).toBeGreaterThan(300);
  });
});

interface Annotated {
  readonly system: string;
  readonly doc: string;
  readonly seg: number;
  readonly source: string;
  readonly target: string;
  readonly ratings: readonly (readonly {
    readonly category: string;
    readonly severity: string;
    readonly start?: number;
    readonly end?: number;
    readonly sourceStart?: number;
    readonly sourceEnd?: number;
  }[])[];
}

/** As Marot would have it. */
function linesOf({ system, doc, seg, source, target, ratings }: Annotated): string[] {
  const marked = (text: string, start?: number, end?: number) =>
    start === undefined || end === undefined
      ? text
      : `${text.slice(0, start)}<v>${text.slice(start, end)}</v>${text.slice(end)}`;
  return ratings.flatMap((marks, rater) =>
    (marks.length > 0 ? marks : [undefined]).map((mark) =>
      [
        ...[system, doc, seg, seg, `rater${rater}`],
        marked(source, mark?.sourceStart, mark?.sourceEnd),
        mark?.sourceStart === undefined ? marked(target, mark?.start, mark?.end) : target,
        ...[mark?.category ?? 'No-error', mark?.severity ?? 'No-error', '{}'],
      ].join('\t'),
    ),
  );
}
